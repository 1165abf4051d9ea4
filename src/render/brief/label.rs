//! The word in capitals before a quote: what it does. In: a quote. Out: a label.

use crate::model::*;

/// What a quote does, and how that is to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The name of the act or of the content's force (`warn`, `red-line`).
    pub name: &'static str,
    /// Whether the name is a thing and not something one does (`red-line`).
    pub is_noun: bool,
    /// Whether the act is negated.
    pub negated: bool,
    /// Whether it stands under a condition.
    pub conditional: bool,
}

/// What the quote does: the content's force where it outweighs the cue, otherwise the cue's act.
pub fn label(quote: &Quote) -> Label {
    let act = quote.cue.as_ref().map(|cue| (cue.act, cue.negated));
    let forceful = !matches!(quote.force, Force::Assert | Force::None);
    let (name, negated) = match act {
        Some((act, negated)) if !(forceful && (outweighs(quote.force) || is_neutral(act))) => {
            (act.as_str(), negated)
        }
        _ if forceful => (quote.force.as_str(), false),
        _ => (Act::Inform.as_str(), false),
    };
    Label {
        name,
        is_noun: name == Force::RedLine.as_str(),
        negated,
        conditional: quote.condition.is_some(),
    }
}

/// Forces that no cue softens.
fn outweighs(force: Force) -> bool {
    matches!(force, Force::RedLine | Force::Threaten | Force::Warn)
}

/// Acts that say little of what the content does.
fn is_neutral(act: Act) -> bool {
    matches!(
        act,
        Act::Inform | Act::Discuss | Act::Stress | Act::Characterize | Act::Believe
    )
}

impl Label {
    /// In capitals, in the third person: `STRESSES`, `RAISES CONCERN`, `DOES NOT SUPPORT`, `WARNS, IF`, `RED LINE`.
    pub fn printed(&self, plural: bool) -> String {
        let words = match self.name == Act::Inform.as_str() {
            true => "say".into(),
            false => self.name.replace('-', " "),
        };
        let (verb, rest) = words.split_once(' ').unwrap_or((&words, ""));
        let mut printed = match (self.is_noun, self.negated, plural) {
            (true, ..) | (_, false, true) => verb.to_string(),
            (_, true, true) => format!("do not {verb}"),
            (_, true, false) => format!("does not {verb}"),
            (_, false, false) => third_person(verb),
        };
        if !rest.is_empty() {
            printed = printed + " " + rest;
        }
        if self.conditional {
            printed += ", if";
        }
        printed.to_uppercase()
    }
}

fn third_person(verb: &str) -> String {
    let vowel = |c: char| "aeiou".contains(c);
    match verb.strip_suffix('y') {
        Some(stem) if !stem.ends_with(vowel) => format!("{stem}ies"),
        _ if verb.ends_with('s') || verb.ends_with("sh") || verb.ends_with("ch") => {
            format!("{verb}es")
        }
        _ => format!("{verb}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::Label;

    fn printed(name: &'static str, negated: bool, conditional: bool) -> String {
        let is_noun = name == "red-line";
        Label {
            name,
            is_noun,
            negated,
            conditional,
        }
        .printed(false)
    }

    #[test]
    fn labels_are_verbs_in_the_third_person() {
        assert_eq!(printed("stress", false, false), "STRESSES");
        assert_eq!(printed("deny", false, false), "DENIES");
        assert_eq!(printed("raise-concern", false, false), "RAISES CONCERN");
        assert_eq!(printed("support", true, false), "DOES NOT SUPPORT");
        assert_eq!(printed("warn", false, true), "WARNS, IF");
        assert_eq!(printed("red-line", false, false), "RED LINE");
    }
}
