//! Lines of nothing but addresses: of pages, mailboxes, accounts. In: a block's text. Out: whether it is one, and the
//! rule on it.

use super::SectionRule;
use crate::model::{Confidence, Rule, SectionKind};
use regex::Regex;
use std::sync::LazyLock;

/// Addresses of pages and mailboxes after a label of up to three words, or names of accounts alone.
static ADDRESSES: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r"(?x)
        ^ \W* (?:
            (?: [\p{L}-]+ :? \s+ ){0,3}
            (?: (?: (?:https?://|www\.) \S+ | [\w.+-]+ @ [\w-]+ (?: \.[\w-]+ )+ ) [\s,;|·/]* )+
          | (?: @ \w{2,} [\s,;|·/]* )+
        ) $";
    Regex::new(pattern).expect("the pattern is tried by the rule's examples")
});

/// Whether a block is nothing but addresses. The pattern is made and asked only where a sign of an address stands.
pub(super) fn is_address(block: &str) -> bool {
    const LONGEST: usize = 400;
    let may_be = block.contains('@') || block.contains("://") || block.contains("www.");
    may_be && block.len() <= LONGEST && ADDRESSES.is_match(block)
}

pub(super) const ADDRESS: SectionRule = SectionRule {
    rule: &Rule {
        id: "section.address",
        meaning: "A line of nothing but addresses of pages, mailboxes or accounts, perhaps with a short label, is page furniture.",
        yes: &[
            (
                "Talks end\n\nThe ministers met on the quay for an hour and spoke about the ferry.\n\nContact: press@harbour.example",
                "Contact: press@harbour.example",
            ),
            (
                "Talks end\n\nhttps://harbour.example/news/talks\n\nThe ministers met on the quay for an hour.",
                "https://harbour.example/news/talks",
            ),
            (
                "Talks end\n\nThe ministers met on the quay for an hour and spoke about the ferry.\n\n@harbour @quay_news",
                "@harbour @quay_news",
            ),
        ],
        no: &[
            "Talks end\n\nThe minister wrote to press@harbour.example that the ferry would sail.",
            "Talks end\n\nThe text stands at www.harbour.example, where anyone may read it.",
        ],
    },
    kind: SectionKind::Boilerplate,
    test: |scene, at| scene.blocks[at].is_address.then_some(Confidence::High),
};
