//! The rules on what is to follow: what each means, and its own examples.

use crate::model::Rule;

/// In order of precedence.
pub(crate) static RULES: &[&Rule] = &[
    &TASKED, &AGREED, &WILL, &LOOKED, &INVITED, &VISITS, &PLANNED,
];

pub(super) static TASKED: Rule = Rule {
    id: "next-step.tasked",
    meaning: "Somebody is told to do something; he is to act.",
    yes: &[
        (
            "The presidents tasked their teams to draft a fisheries accord by June.",
            "tasked their teams to draft a fisheries accord by June",
        ),
        (
            "They instructed officials to meet again in Lima.",
            "instructed officials to meet again in Lima",
        ),
        (
            "They tasked senior officials with a swift follow-up.",
            "tasked senior officials with a swift follow-up",
        ),
    ],
    no: &["The presidents charged each other with theft."],
};

pub(super) static AGREED: Rule = Rule {
    id: "next-step.agreed",
    meaning: "The subject binds itself to do something, with a verb of agreeing, promising or offering.",
    yes: &[
        (
            "The two leaders agreed to hold a second round in Quito in March.",
            "agreed to hold a second round in Quito in March",
        ),
        (
            "Minister Conteh offered to send a team of surveyors.",
            "offered to send a team of surveyors",
        ),
        (
            "The two leaders committed to maintaining regular consultations.",
            "committed to maintaining regular consultations",
        ),
        ("双方同意年内举行第二轮磋商。", "同意年内举行第二轮磋商"),
    ],
    no: &[
        "The two leaders agreed that peace matters.",
        "President Keita intends to strengthen the economy.",
        "The two leaders agreed to reopen the border if the rains end.",
        "中方同意这一看法。",
    ],
};

pub(super) static WILL: Rule = Rule {
    id: "next-step.will",
    meaning: "The subject will do something concrete.",
    yes: &[
        (
            "The trade ministers will meet in Geneva before the end of October.",
            "The trade ministers will meet in Geneva before the end of October",
        ),
        (
            "The agency said that the two airlines would resume flights next month.",
            "the two airlines would resume flights next month",
        ),
        (
            "The two sides will continue to work on a fisheries accord.",
            "The two sides will continue to work on a fisheries accord",
        ),
        ("布林肯将于下月访华。", "将于下月访华"),
    ],
    no: &[
        "The premier will not visit Oslo.",
        "The premier said that the republic will continue to take steps to protect its ports.",
        "He stressed that the tariffs will remain in place.",
        "中方将继续放宽市场准入。",
        "If the ships sail, the fleet will return fire.",
    ],
};

pub(super) static LOOKED: Rule = Rule {
    id: "next-step.looked-forward",
    meaning: "The subject looks forward to something.",
    yes: &[
        (
            "The president looked forward to welcoming the premier in Dakar.",
            "looked forward to welcoming the premier in Dakar",
        ),
        (
            "They looked ahead to the signing of the treaty in May.",
            "looked ahead to the signing of the treaty in May",
        ),
        ("王毅表示，期待早日同外长会面。", "期待早日同外长会面"),
    ],
    no: &[
        "The guard looked to the left.",
        "中方期待双方共同应对气候变化。",
    ],
};

pub(super) static INVITED: Rule = Rule {
    id: "next-step.invited",
    meaning: "Somebody is invited, or accepts; he is to come.",
    yes: &[
        (
            "The president invited the premier to visit Dakar in spring.",
            "invited the premier to visit Dakar in spring",
        ),
        (
            "The premier accepted an invitation to visit Dakar.",
            "accepted an invitation to visit Dakar",
        ),
        (
            "The president invited the premier to Dakar in spring.",
            "invited the premier to Dakar in spring",
        ),
        ("习近平欢迎马克龙再次访华。", "欢迎马克龙再次访华"),
    ],
    no: &["The invited guests left.", "王毅应邀请访问奥斯陆。"],
};

pub(super) static VISITS: Rule = Rule {
    id: "next-step.visits",
    meaning: "Visits or trips named as coming.",
    yes: &[
        (
            "They welcomed future visits by Minister Conteh in the coming weeks.",
            "future visits by Minister Conteh in the coming weeks",
        ),
        (
            "He prepared for his upcoming visit to Lima.",
            "upcoming visit to Lima",
        ),
        (
            "The premier welcomes an early visit by Minister Conteh.",
            "early visit by Minister Conteh",
        ),
        (
            "The premier welcomes an early visit to Togo by Minister Conteh.",
            "early visit to Togo by Minister Conteh",
        ),
    ],
    no: &["The visit of the choir was a success."],
};

pub(super) static PLANNED: Rule = Rule {
    id: "next-step.planned",
    meaning: "An encounter that is being prepared or proposed.",
    yes: &[
        (
            "Both sides welcomed planning for a call between the presidents in the coming weeks.",
            "planning for a call between the presidents in the coming weeks",
        ),
        (
            "The president proposed a summit in Quito in the coming months.",
            "proposed a summit in Quito in the coming months",
        ),
    ],
    no: &["The president proposed a toast to the queen."],
};
