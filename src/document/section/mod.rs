//! What each block is. In: the signs of all blocks. Out: a kind, the rule that gave it, how sure it is. Reads no file,
//! and looks at words only through the lexicon; decides on nothing inside a block.

mod address;
mod body;
mod facts;
mod front;
mod page;
mod scene;
mod shape;

pub(crate) use facts::Facts;
pub(crate) use scene::Scene;

use crate::model::{Confidence, Rule, SectionKind};

/// One rule with its kind and its test.
struct SectionRule {
    rule: &'static Rule,
    kind: SectionKind,
    test: fn(&Scene, usize) -> Option<Confidence>,
}

/// In order: earlier wins. The last two hold for every block.
const TABLE: &[SectionRule] = &[
    page::ORNAMENT,
    address::ADDRESS,
    page::CLOSING_TIME,
    page::SPEAKER_TURN,
    page::BOILERPLATE_PHRASE,
    page::DATELINE,
    page::CREDIT,
    page::CAPTION,
    page::PLACE,
    page::NOTE,
    front::LETTERHEAD,
    front::BYLINE,
    front::KICKER,
    front::HEADLINE,
    front::STANDFIRST,
    page::TAIL,
    page::LINK_LIST,
    body::NUMBERED_HEADING,
    body::LIST_ITEM,
    body::HEADING,
    body::LEDE,
    body::BODY,
];

/// Every section rule, in the order of precedence.
pub(crate) const RULES: &[&Rule] = &{
    let mut rules = [TABLE[0].rule; TABLE.len()];
    let mut at = 0;
    while at < TABLE.len() {
        rules[at] = TABLE[at].rule;
        at += 1;
    }
    rules
};

/// The kind of block `at`, with the rule that gave it.
pub(crate) fn classify(scene: &Scene, at: usize) -> (SectionKind, &'static Rule, Confidence) {
    let found = TABLE.iter().find_map(|entry| {
        let confidence = (entry.test)(scene, at)?;
        Some((entry.kind, entry.rule, confidence))
    });
    found.unwrap_or((SectionKind::Body, body::BODY.rule, Confidence::Low))
}
