//! Whether a sentence is stronger than another of the same claim: only by the lexicon's scales, an issuer's own ladder, and
//! the strength of an act within its own scale. In: two sentences. Out: a direction and what says so.

use super::change::{Direction, Grade};
use super::findings::{Statement, Text, Voice};
use crate::lexicon::{Lexicon, Step};
use crate::model::Act;
use std::collections::BTreeMap;

/// What levels are counted on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Scale<'a> {
    Lexicon(u16),
    Ladder(&'a str),
    Act(Act),
}

/// The levels of a sentence on each scale, each as often as it stands there.
type Levels<'a> = BTreeMap<Scale<'a>, Vec<u8>>;

/// Whether words with the steps `after` are stronger than words with the steps `before`.
pub fn direction(before: &[Step], after: &[Step]) -> Direction {
    let levels = |steps: &[Step]| {
        let mut levels = Levels::new();
        add(&mut levels, steps);
        levels
    };
    let found = compared(&levels(before), &levels(after));
    decide(found.iter().map(|(_, from, to)| (*from, *to)))
}

/// Holds a sentence of a later text against one of an earlier.
pub(super) fn weigh(
    before: (&Text, &Statement),
    after: (&Text, &Statement),
    lexicon: &Lexicon,
) -> (Direction, Vec<Grade>) {
    let (first, second) = (levels(before, lexicon), levels(after, lexicon));
    graded(compared(&first, &second), lexicon)
}

/// As `weigh`, by the acts alone.
pub(super) fn weigh_acts(
    before: &Statement,
    after: &Statement,
    lexicon: &Lexicon,
) -> (Direction, Vec<Grade>) {
    let [first, second] = [before, after].map(|statement| {
        let mut levels = Levels::new();
        add_acts(&mut levels, statement, lexicon);
        levels
    });
    graded(compared(&first, &second), lexicon)
}

/// As `weigh`, for one formula in the place of another.
pub(super) fn weigh_formulas(
    before: &str,
    after: &str,
    lexicon: &Lexicon,
) -> (Direction, Vec<Grade>) {
    let [first, second] = [before, after].map(|id| {
        let mut levels = Levels::new();
        add(&mut levels, lexicon.strengths.of_formula(id));
        levels
    });
    graded(compared(&first, &second), lexicon)
}

fn levels<'a>((text, statement): (&'a Text, &Statement), lexicon: &Lexicon) -> Levels<'a> {
    let mut levels = Levels::new();
    add(&mut levels, &statement.steps);
    add_acts(&mut levels, statement, lexicon);
    let formulas = statement.formulas.iter().map(|at| &text.formulas[*at]);
    for used in formulas.filter(|used| used.voice == Voice::Issuer) {
        add(&mut levels, lexicon.strengths.of_formula(&used.id));
        let rung = used.rung.as_ref();
        if let Some((ladder, rung)) = rung.filter(|(l, _)| !lexicon.formulas.is_doubtful(l)) {
            levels.entry(Scale::Ladder(ladder)).or_default().push(*rung);
        }
    }
    levels
}

fn add(levels: &mut Levels<'_>, steps: &[Step]) {
    for step in steps {
        let scale = Scale::Lexicon(step.scale);
        levels.entry(scale).or_default().push(step.level);
    }
}

fn add_acts(levels: &mut Levels<'_>, statement: &Statement, lexicon: &Lexicon) {
    for used in statement.acts.iter().filter(|used| !used.negated) {
        add(levels, lexicon.strengths.of_act(used.act));
        let scale = Scale::Act(used.act);
        levels.entry(scale).or_default().push(used.strength);
    }
}

/// The scales on which each of the two has something that the other has not, and the highest of either.
fn compared<'a>(before: &Levels<'a>, after: &Levels<'a>) -> Vec<(Scale<'a>, u8, u8)> {
    let mut found = Vec::new();
    for (scale, levels) in before {
        let Some(other) = after.get(scale) else {
            continue;
        };
        let [one, two] = [alone(levels, other), alone(other, levels)];
        if let (Some(from), Some(to)) = (one, two) {
            found.push((*scale, from, to));
        }
    }
    // The strength of a cue is a matter of wording too; where a scale speaks of the wording, that holds.
    if found
        .iter()
        .any(|(scale, ..)| !matches!(scale, Scale::Act(_)))
    {
        found.retain(|(scale, ..)| !matches!(scale, Scale::Act(_)));
    }
    found
}

/// The highest level that stands more often in the one than in the other.
fn alone(levels: &[u8], other: &[u8]) -> Option<u8> {
    let mut counts = BTreeMap::new();
    for level in levels {
        *counts.entry(*level).or_insert(0) += 1;
    }
    for level in other {
        *counts.entry(*level).or_insert(0) -= 1;
    }
    let more = counts.into_iter().filter(|(_, count)| *count > 0);
    more.map(|(level, _)| level).max()
}

fn decide(pairs: impl Iterator<Item = (u8, u8)>) -> Direction {
    let (mut up, mut down) = (false, false);
    for (from, to) in pairs {
        up |= to > from;
        down |= to < from;
    }
    match (up, down) {
        (true, false) => Direction::Strengthened,
        (false, true) => Direction::Weakened,
        _ => Direction::Unclassified,
    }
}

fn graded(found: Vec<(Scale<'_>, u8, u8)>, lexicon: &Lexicon) -> (Direction, Vec<Grade>) {
    let direction = decide(found.iter().map(|(_, from, to)| (*from, *to)));
    let grade = |(scale, from, to): (Scale<'_>, u8, u8)| {
        let name = |level| name(scale, level, lexicon);
        Grade {
            scale: scale_name(scale, lexicon),
            from: name(from),
            to: name(to),
        }
    };
    (direction, found.into_iter().map(grade).collect())
}

fn scale_name(scale: Scale<'_>, lexicon: &Lexicon) -> String {
    match scale {
        Scale::Ladder(id) => id.to_string(),
        Scale::Act(act) => format!("act.{}", act.as_str()),
        Scale::Lexicon(scale) => {
            let found = lexicon.strengths.scale(Step { scale, level: 0 });
            found.map_or(String::new(), |scale| scale.id.clone())
        }
    }
}

/// The first name of a step, the number of a rung or strength.
fn name(scale: Scale<'_>, level: u8, lexicon: &Lexicon) -> String {
    let Scale::Lexicon(scale) = scale else {
        return level.to_string();
    };
    let found = lexicon.strengths.scale(Step { scale, level });
    let step = found.and_then(|scale| scale.steps.get(usize::from(level)));
    step.and_then(|names| names.first())
        .cloned()
        .unwrap_or_default()
}
