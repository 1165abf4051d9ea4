//! What the tool knows, for people: a list of entries, or one entry whole.

use super::text::Leaf;
use crate::wire::{Entry, Fact};

/// All entries, one paragraph each: id and label.
pub fn list(entries: &[Entry<'_>], width: usize, colour: bool) -> String {
    let longest = entries.iter().map(|entry| entry.id.chars().count()).max();
    let indent = longest.unwrap_or(0).min(width / 2) + 2;
    let mut leaf = Leaf::new(width, colour);
    for entry in entries {
        leaf.item(indent, entry.id, entry.label);
    }
    leaf.finish()
}

/// One entry with all that is known of it and its examples.
pub fn whole(entry: &Entry<'_>, width: usize, colour: bool) -> String {
    let mut leaf = Leaf::new(width, colour);
    leaf.item(0, &format!("{} {}", entry.kind, entry.id), "");
    leaf.item(2, "", entry.label);
    let names = entry.facts.iter().map(|(name, _)| name.len());
    let indent = names.max().unwrap_or(0) + 4;
    for (name, fact) in &entry.facts {
        let value = match fact {
            Fact::One(value) => value.clone(),
            Fact::Many(values) => values.join(" · "),
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

/// Line breaks of an example shown as such.
fn one_line(text: &str) -> String {
    text.replace('\n', " ⏎ ")
}
