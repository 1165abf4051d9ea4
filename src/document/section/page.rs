//! Rules for what surrounds the text: furniture of the page, pictures, dates, notes, and speakers' turns, which take
//! over a whole document. In: a scene and the place of a block. Out: how sure the rule is, if it holds.

use super::SectionRule;
use super::facts::Ending;
use super::shape::Place;
use crate::lexicon::HeadKind;
use crate::model::{Confidence, Rule, SectionKind};

/// Words of a line of furniture, at most.
const LONGEST_FURNITURE: usize = 40;
/// Words of a note, at most.
const LONGEST_NOTE: usize = 60;

pub(super) const ORNAMENT: SectionRule = SectionRule {
    rule: &Rule {
        id: "section.ornament",
        meaning: "A line without a word (###, * * *) is page furniture.",
        yes: &[
            (
                "Readout of the Call\n\nThe ministers spoke today about the ferry and agreed to speak again soon.\n\n###",
                "###",
            ),
            (
                "The ministers met.\n\n* * *\n\nThey will meet again.",
                "* * *",
            ),
        ],
        no: &["The ministers met.\n\n1. They will meet again."],
    },
    kind: SectionKind::Boilerplate,
    test: |scene, at| (scene.blocks[at].words == 0).then_some(Confidence::High),
};

pub(super) const CLOSING_TIME: SectionRule = SectionRule {
    rule: &Rule {
        id: "section.closing-time",
        meaning: "The time at the end of a transcript is furniture of the page.",
        yes: &[
            (
                "PRESIDENT OKORO: Welcome to the port.\n\nPREMIER LUND: Thank you.\n\nEND 3:20 P.M. EDT",
                "END 3:20 P.M. EDT",
            ),
            (
                "MODERATOR: First question.\n\nQ  What of the ferry?\n\nMODERATOR: It sails.\n\n10:45 A.M. CET",
                "10:45 A.M. CET",
            ),
        ],
        no: &["Joint Statement\n\nThe ministers met on the quay.\n\n3 May 2024"],
    },
    kind: SectionKind::Boilerplate,
    test: |scene, at| scene.is_closing_time(at).then_some(Confidence::Medium),
};

pub(super) const SPEAKER_TURN: SectionRule = SectionRule {
    rule: &Rule {
        id: "section.speaker-turn",
        meaning: "In a text with at least two speakers' labels in capitals, or four plain names before colons that make up \
                  half of it, each block from the first label on is what the last labelled speaker says.",
        yes: &[
            (
                "PRESIDENT OKORO: Welcome to the port.\n\nPREMIER LUND: Thank you.",
                "PREMIER LUND: Thank you.",
            ),
            (
                "MR. VANCE: Good morning.\n\nQ  Did they talk about fish?",
                "Q  Did they talk about fish?",
            ),
        ],
        no: &[
            "The two sides agreed on this: fish comes first.",
            "NOTE: The text is not final.",
        ],
    },
    kind: SectionKind::SpeakerTurn,
    test: |scene, at| {
        let (first, _) = scene.turns?;
        let furniture =
            scene.blocks[at].is_marked(HeadKind::Boilerplate) || scene.blocks[at].words == 0;
        (at >= first && !furniture).then_some(Confidence::High)
    },
};

pub(super) const BOILERPLATE_PHRASE: SectionRule = SectionRule {
    rule: &Rule {
        id: "section.boilerplate-phrase",
        meaning: "A short block that a phrase of the lexicon marks as page furniture (Source link, Read more).",
        yes: &[
            (
                "The ministers met on the quay for an hour and spoke about the ferry to the islands.\n\nSource link",
                "Source link",
            ),
            (
                "Talks end\n\nRead more: What the ferry means\n\nThe ministers met.",
                "Read more: What the ferry means",
            ),
        ],
        no: &["The source of the link was disputed."],
    },
    kind: SectionKind::Boilerplate,
    test: |scene, at| {
        let block = &scene.blocks[at];
        let short = block.words <= LONGEST_FURNITURE;
        (short && block.is_marked(HeadKind::Boilerplate)).then_some(Confidence::High)
    },
};

pub(super) const DATELINE: SectionRule = SectionRule {
    rule: &Rule {
        id: "section.dateline",
        meaning: "A block of nothing but a date or a time, perhaps with a place.",
        yes: &[
            (
                "Readout of the Call\n\nMay 3, 2024\n\nThe ministers spoke.",
                "May 3, 2024",
            ),
            (
                "Joint Statement\n\nPort Louis, 3 May 2024\n\n1. We met.",
                "Port Louis, 3 May 2024",
            ),
        ],
        no: &["The call took place on May 3, 2024."],
    },
    kind: SectionKind::Dateline,
    test: |scene, at| {
        let block = &scene.blocks[at];
        let marked = block.is_marked(HeadKind::Dateline) && block.ending == Ending::Bare;
        (block.is_date || marked).then_some(Confidence::High)
    },
};

pub(super) const PLACE: SectionRule = SectionRule {
    rule: &Rule {
        id: "section.dateline-place",
        meaning: "Before or after the text, a block of nothing but a country or capital beside a letterhead or date, or of a \
                  room, house or city before one.",
        yes: &[
            (
                "Visit of Minister Lund to the Islands\n\nThe minister met the premier on the quay and spoke about the ferry.\n\n\
              MINISTRY OF FOREIGN AFFAIRS\n\nSINGAPORE\n\n3 MAY 2024",
                "SINGAPORE",
            ),
            (
                "Remarks by President Okoro\n\nEast Room, The White House\n\nPRESIDENT OKORO: Welcome.\n\nQ Thank you.",
                "East Room, The White House",
            ),
        ],
        no: &[
            "Joint Statement of the Ministers of Ports\n\nNorway\n\n1. We spoke about the ports of Norway and the ferry to the islands.",
        ],
    },
    kind: SectionKind::Dateline,
    test: |scene, at| {
        let outside = scene.is_front(at) || scene.is_back(at);
        match scene.blocks[at].is_place? {
            Place::Known if outside && scene.is_beside_letterhead(at) => Some(Confidence::High),
            Place::Within if outside && scene.title != Some(at) && at > 0 => {
                Some(Confidence::Medium)
            }
            _ => None,
        }
    },
};

pub(super) const CREDIT: SectionRule = SectionRule {
    rule: &Rule {
        id: "section.caption-credit",
        meaning: "A block that a phrase of the lexicon marks as a picture's credit or caption, or that is a name, a slash \
                  and a name.",
        yes: &[
            (
                "Talks end\n\nThe ministers on the quay in May. Ana Ruiz / AFP via Getty Images\n\nThe ministers met.",
                "The ministers on the quay in May. Ana Ruiz / AFP via Getty Images",
            ),
            (
                "Talks end\n\nTwo ministers on a quay\nAna Ruiz/Meridian\n\nThe ministers met.",
                "Ana Ruiz/Meridian",
            ),
        ],
        no: &["The ministers met. Reuters reported it."],
    },
    kind: SectionKind::Caption,
    test: |scene, at| scene.credit(at),
};

pub(super) const CAPTION: SectionRule = SectionRule {
    rule: &Rule {
        id: "section.caption",
        meaning: "A line directly before a picture's credit, in the same group of lines, is the caption.",
        yes: &[
            (
                "Talks end\n\nTwo ministers on a quay\nPhoto: Ana Ruiz\n\nThe ministers met.",
                "Two ministers on a quay",
            ),
            (
                "Talks end\n\nA boat leaves the port, May 3.\nAna Ruiz/Meridian\n\nThe ministers met.",
                "A boat leaves the port, May 3.",
            ),
        ],
        no: &["Talks end\n\nTwo ministers met on a quay.\n\nPhoto: Ana Ruiz"],
    },
    kind: SectionKind::Caption,
    test: |scene, at| scene.is_caption(at).then_some(Confidence::Medium),
};

pub(super) const NOTE: SectionRule = SectionRule {
    rule: &Rule {
        id: "section.note",
        meaning: "A block that a phrase of the lexicon marks as an editor's or issuer's note on the document.",
        yes: &[
            (
                "The following is attributable to Spokesperson Ana Ruiz:\n\nThe ministers met.",
                "The following is attributable to Spokesperson Ana Ruiz:",
            ),
            (
                "Talks end\n\nThe ministers met.\n\nThis story has been updated with a comment.",
                "This story has been updated with a comment.",
            ),
        ],
        no: &["The ministers updated the story of the ferry."],
    },
    kind: SectionKind::Note,
    test: |scene, at| {
        let block = &scene.blocks[at];
        (block.words <= LONGEST_NOTE && block.is_marked(HeadKind::Note)).then_some(Confidence::High)
    },
};

pub(super) const TAIL: SectionRule = SectionRule {
    rule: &Rule {
        id: "section.boilerplate-tail",
        meaning: "After the last paragraph, everything from the first piece of page furniture on is furniture.",
        yes: &[
            (
                "Talks end\n\nThe ministers met on the quay for an hour and spoke about the ferry to the islands.\n\n\
              See also\n\nNews of the port",
                "News of the port",
            ),
            (
                "Talks end\n\nThe ministers met on the quay for an hour and spoke about the ferry to the islands.\n\nSign up for our letter\n\nOld ports, new boats",
                "Old ports, new boats",
            ),
        ],
        no: &["Talks end\n\nThe ministers met.\n\nThe premier was there."],
    },
    kind: SectionKind::Boilerplate,
    test: |scene, at| (scene.tail.is_some_and(|tail| at >= tail)).then_some(Confidence::High),
};

pub(super) const LINK_LIST: SectionRule = SectionRule {
    rule: &Rule {
        id: "section.boilerplate-links",
        meaning: "Two or more bare lines after a block that is wholly page furniture (Related stories) are links.",
        yes: &[
            (
                "Talks end\nThe ministers met on the quay for an hour and spoke about the ferry to the islands.\nRelated\n\
              Port opens new pier\nFerry fares rise\nThe premier called the talks a good beginning after a long winter of \
              silence.",
                "Ferry fares rise",
            ),
            (
                "Talks end\nThe ministers met on the quay for an hour and spoke about the ferry to the islands.\nMost read\nCod prices fall\nA lighthouse for sale\nThe premier thanked the mayors of the four ports for their patience over the winter.",
                "A lighthouse for sale",
            ),
        ],
        no: &[
            "Talks end\n\nThe ministers met.\n\nWhat comes next\n\nThe ministers will meet again.",
        ],
    },
    kind: SectionKind::Boilerplate,
    test: |scene, at| {
        let linked = scene.links[at] && scene.title != Some(at);
        linked.then_some(Confidence::Medium)
    },
};
