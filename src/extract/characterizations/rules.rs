//! The rules on descriptions of encounters: what each means, and its own examples.

use crate::model::Rule;

/// In order of precedence.
pub(crate) static RULES: &[&Rule] = &[
    &HELD,
    &WERE,
    &WAS_A,
    &DESCRIBED,
    &ATMOSPHERE,
    &DURING,
    &LABEL,
    &OPENING,
    &CHINESE_DONE,
    &CHINESE_SAID,
];

pub(super) static HELD: Rule = Rule {
    id: "characterization.held",
    meaning: "Adjectives between a verb that says that the encounter took place and the encounter's noun.",
    yes: &[
        (
            "The two sides held frank, substantive, and useful discussions on fisheries.",
            "frank, substantive, and useful",
        ),
        (
            "The ministers had a “direct and respectful” conversation on Tuesday.",
            "direct and respectful",
        ),
    ],
    no: &[
        "The two sides will hold frank and useful discussions in May.",
        "The ministers had constructive proposals for the port.",
    ],
};

pub(super) static WERE: Rule = Rule {
    id: "characterization.were",
    meaning: "The encounter's noun as subject of a past form of be, with the adjectives as predicate.",
    yes: &[
        (
            "The conversation with the premier was businesslike and calm.",
            "businesslike and calm",
        ),
        ("The talks have been difficult, he said.", "difficult"),
        (
            "The call took place at night, lasted an hour and was frank and calm.",
            "frank and calm",
        ),
    ],
    no: &[
        "The conversation was not useful.",
        "The meeting heard that the envoy was late and was calm and frank.",
        "The harvest was good and the talks went on.",
    ],
};

pub(super) static WAS_A: Rule = Rule {
    id: "characterization.was-a",
    meaning: "\"It was a good meeting\": the adjectives and the encounter's noun as predicate.",
    yes: &[
        (
            "“It was a very productive meeting,” the envoy said.",
            "productive",
        ),
        ("This was a frank exchange with our partners.", "frank"),
    ],
    no: &["It was a good harvest.", "It would be a good meeting."],
};

pub(super) static DESCRIBED: Rule = Rule {
    id: "characterization.described",
    meaning: "A verb of naming, with the encounter and the adjectives that it is given.",
    yes: &[
        (
            "Both governments described the meeting as frank and useful.",
            "frank and useful",
        ),
        (
            "The agency called the exchange “candid, calm and fruitful.”",
            "candid, calm and fruitful",
        ),
    ],
    no: &[
        "He described the harvest as good.",
        "She called for frank talks.",
    ],
};

pub(super) static ATMOSPHERE: Rule = Rule {
    id: "characterization.atmosphere",
    meaning: "\"In a … atmosphere\": the manner in which an encounter went.",
    yes: &[
        (
            "The talks took place in a frank and friendly atmosphere.",
            "frank and friendly",
        ),
        (
            "In a warm atmosphere, the presidents discussed trade.",
            "warm",
        ),
    ],
    no: &[
        "The talks took place in a cold hall.",
        "The probe measures a thin atmosphere.",
    ],
};

pub(super) static DURING: Rule = Rule {
    id: "characterization.during",
    meaning: "A phrase of time or place that opens a clause, with the adjectives and the encounter's noun.",
    yes: &[
        (
            "In a candid and wide-ranging conversation, they touched on the canal.",
            "candid and wide-ranging",
        ),
        (
            "After a tense meeting, the delegations left by separate doors.",
            "tense",
        ),
    ],
    no: &[
        "In a good year, the port ships grain.",
        "He urged both to engage in a constructive dialogue.",
    ],
};

pub(super) static LABEL: Rule = Rule {
    id: "characterization.label",
    meaning: "A quotation that opens with two adjectives or more and an encounter's noun, or holds nothing but such adjectives, beside one.",
    yes: &[
        (
            "The palace spoke of a “candid and in-depth conversation” about the canal.",
            "candid and in-depth",
        ),
        (
            "“Frank and constructive” was how the palace put the talks.",
            "Frank and constructive",
        ),
    ],
    no: &[
        "He wants “constructive dialogue” with the union.",
        "The paper called the singer “warm and friendly.”",
    ],
};

pub(super) static OPENING: Rule = Rule {
    id: "characterization.opening",
    meaning: "A sentence that opens with the adjectives and the encounter's noun, without a verb, as posts do.",
    yes: &[
        ("Great call with the Prime Minister of Norway.", "Great"),
        (
            "A warm and productive meeting today with President Ruto.",
            "warm and productive",
        ),
    ],
    no: &[
        "Constructive dialogue is the only way.",
        "Good neighbours talk with each other.",
    ],
};

pub(super) static CHINESE_DONE: Rule = Rule {
    id: "characterization.chinese-done",
    meaning: "坦诚、深入地交换了意见: adjectives before what was done, told by the document itself.",
    yes: &[
        ("两国外长就双边关系坦诚深入交换了意见。", "坦诚深入"),
        ("双方进行了坦诚、建设性的沟通。", "坦诚、建设性"),
    ],
    no: &["王毅表示，双方应加强深入沟通。"],
};

pub(super) static CHINESE_SAID: Rule = Rule {
    id: "characterization.chinese-said",
    meaning: "通话是务实、积极的, 气氛友好: adjectives that the document or both sides give the talks.",
    yes: &[
        ("双方认为，会晤是坦诚、富有成效的。", "坦诚、富有成效"),
        ("两国外长通电话。通话务实、积极。", "务实、积极"),
    ],
    no: &["王毅表示，我同部长先生的会谈坦诚深入。"],
};
