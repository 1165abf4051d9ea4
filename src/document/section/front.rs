//! Rules for what stands before the text: office, author, kicker, title, standfirst. In: a scene and the place of a
//! block. Out: how sure the rule is, if it holds.

use super::SectionRule;
use super::facts::Ending;
use crate::lexicon::{HeadKind, HeadPlace};
use crate::model::{Confidence, Rule, SectionKind};

/// Words of a letterhead, at most.
const LONGEST_LETTERHEAD: usize = 14;
/// Words of a letterhead in capitals that no phrase knows, at most.
const LONGEST_UNKNOWN_LETTERHEAD: usize = 6;
/// Words of a by-line, at most.
const LONGEST_BYLINE: usize = 24;
/// Words of a kicker, at most.
const LONGEST_KICKER: usize = 3;
/// Words of a standfirst, at most.
const LONGEST_STANDFIRST: usize = 40;

pub(super) const LETTERHEAD: SectionRule = SectionRule {
    rule: &Rule {
        id: "section.letterhead",
        meaning: "A known office or kind of document as a block of its own, or a short line in capitals, before the title or \
                  after the text.",
        yes: &[
            (
                "MINISTRY OF FOREIGN AFFAIRS\n\nVisit of Minister Lund to the Islands\n\nMinister Lund met the premier on Monday \
              and spoke with her about the ferry.",
                "MINISTRY OF FOREIGN AFFAIRS",
            ),
            (
                "For Immediate Release\n\nReadout of the Call\n\nThe ministers spoke.",
                "For Immediate Release",
            ),
        ],
        no: &["The Ministry of Foreign Affairs said the ferry would run."],
    },
    kind: SectionKind::Letterhead,
    test: |scene, at| {
        let block = &scene.blocks[at];
        if scene.title == Some(at) || block.ending != Ending::Bare {
            return None;
        }
        let outside =
            scene.title.is_some_and(|title| at < title) || scene.is_front(at) || scene.is_back(at);
        if block.words <= LONGEST_LETTERHEAD && outside && block.is_marked(HeadKind::Letterhead) {
            return Some(Confidence::High);
        }
        let edge = scene.title.is_some_and(|title| at < title) || scene.is_back(at);
        let capitals =
            block.all_caps && block.words <= LONGEST_UNKNOWN_LETTERHEAD && block.words > 1;
        (edge && capitals).then_some(Confidence::Medium)
    },
};

pub(super) const BYLINE: SectionRule = SectionRule {
    rule: &Rule {
        id: "section.byline",
        meaning: "A short block of names after a word for authorship (By Jane Roe and John Doe), before the text or at its \
                  end.",
        yes: &[
            (
                "Talks end\n\nBy Jane Roe and John Doe\n\nThe ministers met.",
                "By Jane Roe and John Doe",
            ),
            (
                "Talks end\n\nWritten by Jane Roe\n\nThe ministers met.",
                "Written by Jane Roe",
            ),
        ],
        no: &["By the end of the day, the ministers had agreed on the ferry."],
    },
    kind: SectionKind::Byline,
    test: |scene, at| {
        let block = &scene.blocks[at];
        let marked = block.is_marked(HeadKind::Byline) && block.words <= LONGEST_BYLINE;
        let whole = block.heads.contains(&(HeadKind::Byline, HeadPlace::Whole));
        let names = block.capital_share(60) && block.words > 1 && !block.tells_time || whole;
        (marked && names && !block.several_sentences).then_some(Confidence::High)
    },
};

pub(super) const KICKER: SectionRule = SectionRule {
    rule: &Rule {
        id: "section.kicker",
        meaning: "One to three bare words before the title name the page's department; they are furniture.",
        yes: &[
            (
                "World\nPort and islands agree on a ferry after two days of talks\nThe ministers met.",
                "World",
            ),
            (
                "Asia Pacific\n\nMinisters open a new round of talks on the strait\n\nThe two sides met on Monday.",
                "Asia Pacific",
            ),
            (
                "Asia Pacific\nPort and islands agree on a ferry after two days of talks\nThe ministers met.",
                "Asia Pacific",
            ),
        ],
        no: &[
            "Talks end\n\nThe ministers met on the quay for an hour and spoke about the ferry to the islands.",
        ],
    },
    kind: SectionKind::Boilerplate,
    test: |scene, at| {
        let block = &scene.blocks[at];
        let before = scene.title.is_some_and(|title| at < title);
        (before && block.words <= LONGEST_KICKER && block.ending == Ending::Bare)
            .then_some(Confidence::Medium)
    },
};

pub(super) const HEADLINE: SectionRule = SectionRule {
    rule: &Rule {
        id: "section.headline",
        meaning: "The first block that is no furniture, office, date or author, if it is short and has no final stop, or has \
                  one but tells no time.",
        yes: &[
            (
                "Port and islands agree on a ferry\n\nThe ministers met.",
                "Port and islands agree on a ferry",
            ),
            (
                "Readout of Minister Lund’s Call with Premier Okoro\n\nMinister Lund spoke today with Premier Okoro about the \
              ferry and the fares.",
                "Readout of Minister Lund’s Call with Premier Okoro",
            ),
        ],
        no: &["Minister Lund spoke today with Premier Okoro about the ferry."],
    },
    kind: SectionKind::Headline,
    test: |scene, at| {
        let bare = scene.blocks[at].ending != Ending::Stop;
        let sure = if bare {
            Confidence::High
        } else {
            Confidence::Medium
        };
        (scene.title == Some(at)).then_some(sure)
    },
};

pub(super) const STANDFIRST: SectionRule = SectionRule {
    rule: &Rule {
        id: "section.standfirst",
        meaning: "After the title, a block without a final stop, or the second of two lines that stand together, goes on with \
                  the title.",
        yes: &[
            (
                "Readout of Peace Talks\n\nBetween Minister Lund and the Delegation of the Islands\n\nMinister Lund met the \
                 delegation on the quay and spoke about the ferry.",
                "Between Minister Lund and the Delegation of the Islands",
            ),
            (
                "Ferry talks end in a storm;\nMinisters leave by train.\n\nThe ministers met on the quay and left before the \
                 storm.",
                "Ministers leave by train.",
            ),
        ],
        no: &[
            "Talks end\n\nThe ministers met on the quay for an hour and spoke about the ferry to the islands.",
        ],
    },
    kind: SectionKind::Heading,
    test: |scene, at| {
        let block = &scene.blocks[at];
        let title = scene.title.filter(|title| title + 1 == at)?;
        let plain = block.marker.is_none() && block.dateline.is_none() && !block.several_sentences;
        let short = block.words <= LONGEST_STANDFIRST && plain && scene.first_paragraph.is_some();
        let bare = block.ending == Ending::Bare && scene.is_front(at);
        let group = |at: usize| scene.get(at).map(|block| block.group);
        let joined =
            group(title) == group(at) && group(at + 1).is_some_and(|next| next != block.group);
        (short && (bare || joined)).then_some(Confidence::Medium)
    },
};
