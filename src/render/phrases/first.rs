//! Red lines, warnings and concerns, counted.

use crate::render::brief::Counts;
use crate::render::number;

/// `1 red line, 2 warnings (1 with “if”), no concern`.
pub(in crate::render) fn friction(counts: &Counts) -> String {
    let mut warnings = number(counts.warnings, "warning");
    if counts.conditional > 0 {
        warnings += &format!(" ({} with “if”)", counts.conditional);
    }
    let red_lines = number(counts.red_lines, "red line");
    let friction = [red_lines, warnings, number(counts.concerns, "concern")].join(", ");
    match counts.conditions {
        0 => friction,
        more => format!("{friction}, {} said with “if”", number(more, "other thing")),
    }
}
