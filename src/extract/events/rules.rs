//! The rules on encounters: what each means, and its own examples.

use crate::model::Rule;

/// In order of precedence.
pub(crate) static RULES: &[&Rule] = &[
    &VERB, &HELD, &HAPPENED, &NOUN_WITH, &AROUND, &TITLE, &EARLIER, &DATED, &COMING, &CHINESE,
];

pub(super) static VERB: Rule = Rule {
    id: "event.verb",
    meaning: "A verb that tells an encounter by itself, with the other side or several as its subject.",
    yes: &[
        (
            "Premier Ana Lindqvist spoke today with President Omar Diallo about fish.",
            "spoke today with",
        ),
        (
            "Foreign Minister Bo Karlsen met Minister Aisha Conteh in Oslo.",
            "met",
        ),
    ],
    no: &[
        "The minister spoke to reporters about fish.",
        "The minister will meet President Omar Diallo.",
    ],
};

pub(super) static HELD: Rule = Rule {
    id: "event.held",
    meaning: "A verb that says that something took place, with the encounter's noun.",
    yes: &[
        (
            "The two ministers held a frank telephone conversation on Monday.",
            "held a frank telephone conversation",
        ),
        (
            "Premier Ana Lindqvist had a video call with President Omar Diallo.",
            "had a video call",
        ),
    ],
    no: &[
        "The two ministers will hold talks in May.",
        "The minister held a lamp.",
    ],
};

pub(super) static HAPPENED: Rule = Rule {
    id: "event.happened",
    meaning: "The encounter's noun as subject of a verb that says that it took place, how long, or when.",
    yes: &[
        (
            "The conversation took place on the initiative of the Norwegian side.",
            "conversation took place",
        ),
        (
            "The call with President Omar Diallo lasted 40 minutes.",
            "call with President Omar Diallo lasted",
        ),
    ],
    no: &[
        "The call for peace was heard.",
        "A meeting would take place in May.",
    ],
};

pub(super) static NOUN_WITH: Rule = Rule {
    id: "event.noun-with",
    meaning: "The encounter's noun with the other side, without a verb of its own.",
    yes: &[
        (
            "After a call with President Omar Diallo, Premier Ana Lindqvist praised the harvest.",
            "call",
        ),
        (
            "The premier praised the harvest at a meeting with President Omar Diallo.",
            "meeting",
        ),
    ],
    no: &["He shared his dinner with a cat."],
};

pub(super) static AROUND: Rule = Rule {
    id: "event.around",
    meaning: "An encounter as the occasion of what is told near the beginning, where nothing else tells it.",
    yes: &[
        (
            "Norwegian Prime Minister Ana Lind thanked Senegalese President Omar Diallo after the talks.",
            "talks",
        ),
        (
            "During a meeting in Oslo, Norwegian Prime Minister Ana Lind thanked Senegalese President Omar Diallo.",
            "meeting",
        ),
    ],
    no: &["The premier praised the harvest after the rain."],
};

pub(super) static TITLE: Rule = Rule {
    id: "event.title",
    meaning: "The title names the encounter, and no sentence near the beginning tells of it.",
    yes: &[
        (
            "Readout of Premier Ana Lindqvist’s Call with President Omar Diallo\n\nThe premier praised the harvest. She thanked the president for the nets.",
            "Call",
        ),
        (
            "Meeting of Premier Ana Lindqvist with President Omar Diallo\n\nThe premier praised the harvest. She thanked the president for the nets.",
            "Meeting",
        ),
    ],
    no: &[
        "Ministers divided over nets\n\nThe premier praised the harvest. She thanked the president for the nets.",
    ],
};

pub(super) static EARLIER: Rule = Rule {
    id: "event.earlier",
    meaning: "Words that place an encounter before the one that is reported.",
    yes: &[
        ("The two leaders last spoke in July 2021.", "last spoke"),
        (
            "It was the first call since their meeting in Oslo in May 2020.",
            "meeting",
        ),
    ],
    no: &["The last train left at noon."],
};

pub(super) static DATED: Rule = Rule {
    id: "event.dated",
    meaning: "An encounter with a month and year of its own, or told of last month or year.",
    yes: &[
        (
            "Both recalled the March 2022 Tromsø Summit.",
            "March 2022 Tromsø Summit",
        ),
        (
            "The ministers recalled the meeting in Lima in May 2024.",
            "meeting",
        ),
        (
            "Ana Lind called Omar Diallo on Monday about fish. The call lasted an hour. They met in Lima in May 2024, an aide said.",
            "met",
        ),
    ],
    no: &["The harvest of March 2022 was good."],
};

pub(super) static COMING: Rule = Rule {
    id: "event.coming",
    meaning: "Words that announce an encounter or a journey.",
    yes: &[
        (
            "President Omar Diallo will visit Oslo in May.",
            "will visit",
        ),
        (
            "They looked forward to meeting again soon.",
            "looked forward to meeting again",
        ),
    ],
    no: &["The president visited Oslo in May."],
};

pub(super) static CHINESE: Rule = Rule {
    id: "event.chinese",
    meaning: "A Chinese text tells its encounter in its first sentences: 某某同某某通电话, 会见, 举行会谈; earlier and coming ones are \
        marked as such.",
    yes: &[
        ("3月4日，王毅应约同挪威外交大臣艾德通电话。", "通电话"),
        ("李强在北京会见斐济总理兰布卡。", "会见"),
    ],
    no: &["双方将落实上次会谈的成果。"],
};
