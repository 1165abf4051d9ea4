//! Rules for the text itself: headings, points of lists, the lede, paragraphs. In: a scene and the place of a block.
//! Out: how sure the rule is, if it holds.

use super::SectionRule;
use super::facts::Ending;
use crate::document::item::Marker;
use crate::lexicon::HeadKind;
use crate::model::{Confidence, Genre, Rule, SectionKind};

/// Words of a heading, at most.
const LONGEST_HEADING: usize = 16;

pub(super) const NUMBERED_HEADING: SectionRule = SectionRule {
    rule: &Rule {
        id: "section.heading-numbered",
        meaning: "A short numbered line without a final stop, with a text or points of another kind after it.",
        yes: &[
            (
                "Summit Talk\n\n1. Fisheries\n\nThe ministers spoke about fish.",
                "1. Fisheries",
            ),
            (
                "Summit Talk\n\n2. Ferries\n\n(1) The ministers spoke about fares.",
                "2. Ferries",
            ),
        ],
        no: &[
            "Topics\n\n1. Fish\n\n2. Ferries\n\n3. Fares",
            "1. We met on the quay.",
        ],
    },
    kind: SectionKind::Heading,
    test: |scene, at| {
        let block = &scene.blocks[at];
        let marker = block.marker.filter(|marker| *marker != Marker::Bullet)?;
        let short = block.ending == Ending::Bare && block.words <= LONGEST_HEADING;
        let next = scene.get(at + 1)?;
        (short && next.marker != Some(marker)).then_some(Confidence::Medium)
    },
};

pub(super) const LIST_ITEM: SectionRule = SectionRule {
    rule: &Rule {
        id: "section.list-item",
        meaning: "A block that begins with a bullet, a number or a letter of a list.",
        yes: &[
            (
                "Joint Statement\n\n1. We met on the quay.\n\n2. We agreed on a ferry.",
                "2. We agreed on a ferry.",
            ),
            (
                "The ministers undertook to:\n\n(a) build a pier;\n\n(b) buy a boat.",
                "(a) build a pier;",
            ),
        ],
        no: &["First, the ferry must run. Second, the fares must fall."],
    },
    kind: SectionKind::ListItem,
    test: |scene, at| scene.blocks[at].marker.map(|_| Confidence::High),
};

pub(super) const HEADING: SectionRule = SectionRule {
    rule: &Rule {
        id: "section.heading",
        meaning: "A short line without a final stop between paragraphs.",
        yes: &[
            (
                "Talks end\n\nThe ministers met on the quay for an hour and spoke about the ferry to the islands.\n\n\
              A long winter\n\nThe talks had been put off three times since the autumn because of the storms.",
                "A long winter",
            ),
            (
                "Talks end\n\nThe ministers met on the quay for an hour and spoke about the ferry to the islands.\n\nWhat the islands want\n\nThe islands have asked for two boats a day since the bridge was closed in spring.",
                "What the islands want",
            ),
        ],
        no: &["Talks end\n\nThe ministers agreed to:\n\nbuild a pier."],
    },
    kind: SectionKind::Heading,
    test: |scene, at| {
        let block = &scene.blocks[at];
        let known = block.is_marked(HeadKind::Heading);
        let bare = block.ending == Ending::Bare
            && block.words <= LONGEST_HEADING
            && block.marker.is_none();
        let inside =
            scene.title.map_or(!scene.is_front(at), |title| at > title) && !scene.is_back(at);
        let upper = block.capitals > 0;
        let sure = if known {
            Confidence::High
        } else {
            Confidence::Medium
        };
        (bare && inside && upper && at + 1 < scene.blocks.len()).then_some(sure)
    },
};

pub(super) const LEDE: SectionRule = SectionRule {
    rule: &Rule {
        id: "section.lede",
        meaning: "The first paragraph of a news article.",
        yes: &[
            (
                "Port and islands agree on a ferry\n\nBy Jane Roe\n\nThe ministers agreed on Monday to run a ferry, officials said.",
                "The ministers agreed on Monday to run a ferry, officials said.",
            ),
            (
                "Ferry talks end\n\nOSLO (Reuters) - Norway and the islands agreed on Friday to run a ferry.",
                "OSLO (Reuters) - Norway and the islands agreed on Friday to run a ferry.",
            ),
        ],
        no: &[
            "Readout of Minister Lund’s Call with Premier Okoro\n\nMinister Lund spoke today with Premier Okoro.",
        ],
    },
    kind: SectionKind::Lede,
    test: |scene, at| {
        let news = scene.genre == Genre::News;
        (news && scene.first_body == Some(at)).then_some(Confidence::High)
    },
};

pub(super) const BODY: SectionRule = SectionRule {
    rule: &Rule {
        id: "section.body",
        meaning: "What no other rule takes is a paragraph of the text.",
        yes: &[
            (
                "Talks end\n\nThe ministers met.\n\nThe premier was there.",
                "The premier was there.",
            ),
            (
                "Readout of the Call\n\nThe ministers spoke today about the ferry.",
                "The ministers spoke today about the ferry.",
            ),
        ],
        no: &["###"],
    },
    kind: SectionKind::Body,
    test: |scene, at| {
        let sure = scene.blocks[at].is_paragraph();
        Some(if sure {
            Confidence::High
        } else {
            Confidence::Medium
        })
    },
};
