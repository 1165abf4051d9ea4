//! What tells whom words mean, one rule each. Order is precedence.

use crate::model::Rule;

/// All rules of the stage.
pub const RULES: &[&Rule] = &[
    &NAME,
    &SHORT_NAME,
    &INSTITUTION,
    &COORDINATION,
    &RELATIVE,
    &COUNTERPART,
    &OFFICE,
    &LABEL,
    &DESCRIPTION,
    &GROUP,
    &PRONOUN,
    &PLURAL_PRONOUN,
    &FIRST_PERSON,
    &IMPLIED,
    &WORDS,
];

pub(super) const NAME: Rule = Rule {
    id: "speaker.name",
    meaning: "A full name means the person of the lexicon who has it, else the person whom the text calls so.",
    yes: &[
        (
            "President Joe Biden said that the talks went on.",
            "that the talks went on",
        ),
        ("“We are close,” Ingrid Solheim said.", "“We are close,”"),
    ],
    no: &["The minister said that the talks went on."],
};

pub(super) const SHORT_NAME: Rule = Rule {
    id: "speaker.short-name",
    meaning: "Part of a name means whoever has it in full elsewhere in the text, else the lexicon's only person so called; \
        titles, gender and country have to agree.",
    yes: &[
        (
            "Foreign Minister Cho Tae-yul arrived. Cho said that he was glad.",
            "that he was glad",
        ),
        (
            "Mr. Holm warned that it was late. Anna Holm and Paul Holm were there.",
            "that it was late",
        ),
    ],
    no: &["The two sides said that they were glad."],
};

pub(super) const INSTITUTION: Rule = Rule {
    id: "speaker.institution",
    meaning: "An institution, a medium, a country or the capital that stands for its government.",
    yes: &[
        (
            "Xinhua reported that the talks went on.",
            "that the talks went on",
        ),
        ("Moscow said that it would wait.", "that it would wait"),
    ],
    no: &["The minister said that the talks went on."],
};

pub(super) const COORDINATION: Rule = Rule {
    id: "speaker.coordination",
    meaning: "Names joined by “and” speak together.",
    yes: &[
        ("Mr. Sullivan and Mr. Wong discussed trade.", "trade"),
        ("Norway and Japan condemned the launch.", "the launch"),
    ],
    no: &["Mr. Sullivan discussed trade and fish."],
};

pub(super) const RELATIVE: Rule = Rule {
    id: "speaker.relative",
    meaning: "“Who” and “which” mean what ends just before them.",
    yes: &[
        (
            "The room went silent for Ruth Callender, who said that it was late.",
            "that it was late",
        ),
        (
            "The meeting was led by Wang Yi, who said that he was glad.",
            "that he was glad",
        ),
    ],
    no: &["Who said that the talks went on?"],
};

pub(super) const COUNTERPART: Rule = Rule {
    id: "speaker.counterpart",
    meaning: "Somebody's counterpart is the other one of two who meet, or the one of the country that is told.",
    yes: &[
        (
            "Antony Blinken met Wang Yi in Rome. His Chinese counterpart said that he was glad.",
            "that he was glad",
        ),
        (
            "Foreign Minister Ida Holm met Foreign Minister Per Lund. Holm was late. Her counterpart said that it was early.",
            "that it was early",
        ),
    ],
    no: &["His counterpart said that it was early."],
};

pub(super) const OFFICE: Rule = Rule {
    id: "speaker.office",
    meaning: "An office without a name means the person who holds it in the text; in one side's own account, that side's.",
    yes: &[
        (
            "President Joe Biden met the press on Monday. The President said that he was glad.",
            "that he was glad",
        ),
        (
            "Joe Biden called Xi Jinping on Monday. The Chinese leader said that he was glad.",
            "that he was glad",
        ),
    ],
    no: &["The president of a small club said that he was glad."],
};

pub(super) const LABEL: Rule = Rule {
    id: "speaker.label",
    meaning: "An office that labels a turn of a transcript means who holds it by the front of the transcript or by another \
        label, else somebody unnamed: nobody of whom the answers speak.",
    yes: &[
        (
            "Interview\n\nThe Hon Ida Holm\nMinister for Foreign Affairs\n\nJOURNALIST: Is it late?\n\nFOREIGN MINISTER: It is late.\n\nJOURNALIST: Why?\n\nFOREIGN MINISTER: Ask Foreign Minister Per Lund.",
            "It is late.",
        ),
        (
            "Interview\n\nJOURNALIST: Did you meet Prime Minister Per Lund?\n\nPRIME MINISTER: It was late.\n\nJOURNALIST: Why?\n\nPRIME MINISTER: Ask him.",
            "It was late.",
        ),
    ],
    no: &[
        "Interview\n\nJOURNALIST: Is it late?\n\nMINISTER HOLM: It is late.\n\nJOURNALIST: Why?\n\nMINISTER HOLM: Ask him.",
    ],
};

pub(super) const DESCRIPTION: Rule = Rule {
    id: "speaker.description",
    meaning: "Somebody who is described and not named is one speaker wherever the same words, or fewer of them, come again.",
    yes: &[
        (
            "A senior Dutch official was glad. The official said that it was late.",
            "that it was late",
        ),
        (
            "A Canadian statement was short. The statement said that it was late.",
            "that it was late",
        ),
    ],
    no: &[
        "Joe Biden said that it was late.",
        "No official said that it was late.",
        "None of the ministers said that it was late.",
    ],
};

pub(super) const GROUP: Rule = Rule {
    id: "speaker.group",
    meaning: "“The two leaders”, “both sides”: those who meet, or their countries.",
    yes: &[
        (
            "Joe Biden called Xi Jinping on Monday. The two leaders discussed trade.",
            "trade",
        ),
        (
            "Joe Biden called Xi Jinping on Monday. The two countries discussed trade.",
            "trade",
        ),
    ],
    no: &["Two officials discussed trade."],
};

pub(super) const PRONOUN: Rule = Rule {
    id: "speaker.pronoun",
    meaning: "“He”, “she”, “it”: whoever fits in gender and number, subjects before others, the nearer before the farther; \
        nobody where two fit equally.",
    yes: &[
        (
            "Janet Yellen arrived on Monday. She said that she was glad.",
            "that she was glad",
        ),
        (
            "Wang Yi met Janet Yellen. He said that it was late.",
            "that it was late",
        ),
    ],
    no: &["He said that it was late."],
};

pub(super) const PLURAL_PRONOUN: Rule = Rule {
    id: "speaker.plural-pronoun",
    meaning: "“They”, “both”, “the two”: those last mentioned together as a subject, else those who meet.",
    yes: &[
        ("Wang Yi met Janet Yellen. They discussed trade.", "trade"),
        (
            "Mr. Holm and Mr. Lund arrived on Monday. They agreed to meet again.",
            "to meet again",
        ),
    ],
    no: &["They discussed trade."],
};

pub(super) const FIRST_PERSON: Rule = Rule {
    id: "speaker.first-person",
    meaning: "“I” and “we” inside a quotation mean whoever is quoted.",
    yes: &[
        (
            "Remarks by Minister Holm and Minister Lund in Joint Press Conference\n\nMINISTER HOLM: Good morning. I believe that it is late.\n\nMINISTER LUND: Thank you.\n\nMINISTER HOLM: Thank you.",
            "that it is late",
        ),
        (
            "Remarks by Minister Holm and Minister Lund in Joint Press Conference\n\nMINISTER HOLM: Good morning.\n\nMINISTER LUND: We agree that it is late.\n\nMINISTER HOLM: Thank you.",
            "that it is late",
        ),
    ],
    no: &["We agree that it is late."],
};

pub(super) const IMPLIED: Rule = Rule {
    id: "speaker.implied",
    meaning: "In Chinese a stance without a subject is that of whoever is speaking.",
    yes: &[
        ("王毅指出，形势复杂。希望双方保持克制。", "双方保持克制"),
        ("李强表示，两国是邻居。愿同对方加强合作。", "同对方加强合作"),
    ],
    no: &["王毅指出，形势复杂。中方希望双方保持克制。"],
};

pub(super) const WORDS: Rule = Rule {
    id: "speaker.words",
    meaning: "A source of which no word is known is called by its words; the same words mean the same.",
    yes: &[
        ("Exit numbers suggest that it is late.", "that it is late"),
        (
            "Three beekeepers warned that it was late.",
            "that it was late",
        ),
    ],
    no: &[
        "Ida Holm said that it was late.",
        "Nobody said that it was late.",
        "No one expects that it will be late.",
    ],
};
