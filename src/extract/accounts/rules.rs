//! The rules on accounts, with their examples. Plain data.

use crate::model::Rule;

/// Every rule on accounts, in the order of precedence.
pub(crate) const RULES: &[&Rule] = &[
    &ISSUER,
    &STATE_MEDIA,
    &READOUT,
    &SPOKESPERSON,
    &BRIEFING,
    &INTERVIEW,
    &NARRATOR,
];

pub(super) const ISSUER: Rule = Rule {
    id: "account.issuer",
    meaning: "A readout, a joint or other statement, a post or a transcript is one account, whole: its issuer's.",
    yes: &[
        (
            "PRESIDENT RUIZ: We agreed on the ferry, and on little else.\n\nPRESIDENT OKORO: The ferry will sail.",
            "PRESIDENT RUIZ: We agreed on the ferry, and on little else.",
        ),
        (
            "SECRETARY DUBOIS: Good morning, and thank you for coming.\n\nQUESTION: Will the ferry sail?",
            "SECRETARY DUBOIS: Good morning, and thank you for coming.",
        ),
    ],
    no: &["The White House said on Monday that the ferry would sail."],
};

pub(super) const STATE_MEDIA: Rule = Rule {
    id: "account.state-media",
    meaning: "What state media report of an encounter is their government's account, until somebody else speaks.",
    yes: &[
        (
            "The presidents spoke for an hour on Monday about the ferry that both countries run across the strait.\n\nXinhua reported that Xi called the ferry a bridge. Xi stressed that bridges need two banks.",
            "Xinhua reported that Xi called the ferry a bridge. Xi stressed that bridges need two banks.",
        ),
        (
            "The presidents spoke for an hour on Monday about the ferry that both countries run across the strait.\n\nPutin thanked his guest and asked for patience, TASS reported.",
            "Putin thanked his guest and asked for patience, TASS reported.",
        ),
    ],
    no: &[
        "The presidents spoke for an hour on Monday.\n\nReuters reported that the ferry had been sold.",
    ],
};

pub(super) const READOUT: Rule = Rule {
    id: "account.readout",
    meaning: "What an office, a government or a text of theirs says of an encounter is its account. A paragraph that names it at its end is its whole; a paragraph in which only its own leaders speak goes on with it.",
    yes: &[
        (
            "The presidents spoke for an hour on Monday about the ferry that both countries run across the strait.\n\nIt was noisy there. Putin raised the price of cod, the Kremlin said.",
            "It was noisy there. Putin raised the price of cod, the Kremlin said.",
        ),
        (
            "The presidents spoke for an hour on Monday about the ferry that both countries run across the strait.\n\nThe ferry will stay where it is, Beijing said on Tuesday.",
            "The ferry will stay where it is, Beijing said on Tuesday.",
        ),
    ],
    no: &[
        "The presidents spoke for an hour on Monday.\n\nFishermen said that the price of cod was too high.",
    ],
};

pub(super) const SPOKESPERSON: Rule = Rule {
    id: "account.spokesperson",
    meaning: "What somebody says whose office it is to speak for another.",
    yes: &[
        (
            "The presidents spoke for an hour on Monday about the ferry that both countries run across the strait.\n\nForeign Ministry spokesperson Mao Ning said the ferry was safe.",
            "Foreign Ministry spokesperson Mao Ning said the ferry was safe.",
        ),
        (
            "The presidents spoke for an hour on Monday about the ferry that both countries run across the strait.\n\n“The ferry is safe,” a White House spokesman said.\n\nThe rain stopped at noon.",
            "“The ferry is safe,” a White House spokesman said.",
        ),
    ],
    no: &["The presidents spoke for an hour on Monday.\n\nThe captain said the ferry was safe."],
};

pub(super) const BRIEFING: Rule = Rule {
    id: "account.briefing",
    meaning: "What officials tell reporters without giving their names; beforehand, if it is about what is to come up.",
    yes: &[
        (
            "The presidents will speak on Monday about the ferry that both countries run across the strait.\n\nThe ferry is certain to come up, a senior administration official said.",
            "The ferry is certain to come up, a senior administration official said.",
        ),
        (
            "The presidents spoke for an hour on Monday about the ferry that both countries run across the strait.\n\nThe talks went badly, a U.S. official said on condition of anonymity.",
            "The talks went badly, a U.S. official said on condition of anonymity.",
        ),
    ],
    no: &[
        "The presidents spoke for an hour on Monday.\n\nAn analyst said that the ferry was certain to come up.",
    ],
};

pub(super) const INTERVIEW: Rule = Rule {
    id: "account.interview",
    meaning: "What somebody of one of the sides says to a medium.",
    yes: &[
        (
            "The presidents spoke for an hour on Monday about the ferry that both countries run across the strait.\n\nIn an interview with a newspaper, Russian Foreign Minister Sergey Lavrov said that the ferry was full.",
            "In an interview with a newspaper, Russian Foreign Minister Sergey Lavrov said that the ferry was full.",
        ),
        (
            "The presidents spoke for an hour on Monday about the ferry that both countries run across the strait.\n\n“The ferry is full,” Russian Foreign Minister Sergey Lavrov told Reuters.",
            "“The ferry is full,” Russian Foreign Minister Sergey Lavrov told Reuters.",
        ),
    ],
    no: &[
        "The presidents spoke for an hour on Monday.\n\nRussian Foreign Minister Sergey Lavrov told reporters that the ferry was full.",
    ],
};

pub(super) const NARRATOR: Rule = Rule {
    id: "account.narrator",
    meaning: "What nobody else answers for in a news article is its author's own.",
    yes: &[
        (
            "The ferry sailed at noon, and nobody minded the rain.",
            "The ferry sailed at noon, and nobody minded the rain.",
        ),
        (
            "The captain said that the rain had stopped.",
            "The captain said that the rain had stopped.",
        ),
    ],
    no: &["PRESIDENT RUIZ: We agreed on the ferry.\n\nPRESIDENT OKORO: The ferry will sail."],
};
