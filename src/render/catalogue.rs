//! What the tool knows, for people: a list of entries, or one entry whole. Users' words are among it, which a file that lies
//! above the working folder may hold: they are made safe to print.

use super::clean;
use super::text::{Leaf, one_line};
use crate::wire::{Entry, Fact};

/// All entries, one paragraph each: id and label.
pub fn list(entries: &[Entry<'_>], width: usize, colour: bool) -> String {
    let longest = entries.iter().map(|entry| entry.id.chars().count()).max();
    let indent = longest.unwrap_or(0).min(width / 2) + 2;
    let mut leaf = Leaf::new(width, colour);
    for entry in entries {
        leaf.item(indent, &clean(entry.id), &clean(entry.label));
    }
    leaf.finish()
}

/// One entry with all that is known of it and its examples.
pub fn whole(entry: &Entry<'_>, width: usize, colour: bool) -> String {
    let mut leaf = Leaf::new(width, colour);
    leaf.item(0, &clean(&format!("{} {}", entry.kind, entry.id)), "");
    leaf.item(2, "", &clean(entry.label));
    let names = entry.facts.iter().map(|(name, _)| name.len());
    let indent = names.max().unwrap_or(0) + 4;
    for (name, fact) in &entry.facts {
        let value = match fact {
            Fact::One(value) => clean(value),
            Fact::Many(values) => clean(&values.join(" · ")),
        };
        leaf.item(indent, &format!("  {}", name.replace('_', " ")), &value);
    }
    for example in &entry.yes {
        let finds = example
            .finds
            .map_or(String::new(), |finds| format!("  → {}", one_line(finds)));
        leaf.item(7, "  yes", &(one_line(example.text) + &finds));
    }
    for text in &entry.no {
        leaf.item(7, "  no", &one_line(text));
    }
    leaf.finish()
}
