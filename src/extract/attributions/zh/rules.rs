//! The shapes of Chinese attributions, one rule each. In: a head. Out: the rule that it follows, and how likely it is right.

use super::head::Head;
use crate::lexicon::CueReach;
use crate::model::Rule;

/// All rules of this language, in order.
pub(in crate::extract::attributions) static RULES: &[&Rule] = &[
    &REPORT, &ACT, &BEFORE, &ACCORDING, &STANCE, &PROPOSAL, &RECEIVED,
];

static REPORT: Rule = Rule {
    id: "attribution.chinese-report",
    meaning: "某某指出，…: one cue governs to the end of its paragraph, and over paragraphs that only go on counting points.",
    yes: &[
        (
            "王毅指出，两国关系稳定。双方应加强合作。",
            "两国关系稳定。双方应加强合作",
        ),
        ("兰布卡表示，斐济重视对华关系。", "斐济重视对华关系"),
        (
            "海港大学国际关系学院教授周明远说，双方都需要时间。",
            "双方都需要时间",
        ),
    ],
    no: &["王毅在北京会见斐济总理兰布卡。"],
};

static ACT: Rule = Rule {
    id: "attribution.chinese-act",
    meaning: "某某转达…，感谢…: a cue of one act governs to the next cue of its sentence.",
    yes: &[
        (
            "沙利文转达拜登总统的问候，感谢中方的接待。",
            "拜登总统的问候",
        ),
        ("双方同意继续保持沟通。", "继续保持沟通"),
    ],
    no: &["王毅参加会见。"],
};

static BEFORE: Rule = Rule {
    id: "attribution.chinese-before-cue",
    meaning: "双方就…交换了意见，某某向…表示祝贺: what is reported stands before the cue.",
    yes: &[
        ("双方就乌克兰危机进行了坦诚、深入的交流。", "就乌克兰危机"),
        (
            "双方就共同关心的国际问题交换了意见。",
            "就共同关心的国际问题",
        ),
        ("王毅对事故遇难者表示深切哀悼。", "对事故遇难者"),
    ],
    no: &["双方将就此召开会议。"],
};

/// "据知情人士透露，…".
pub(super) static ACCORDING: Rule = Rule {
    id: "attribution.chinese-according",
    meaning: "据某某透露，…: what the rest of the sentence tells is told by whoever is named before the cue.",
    yes: &[
        (
            "据一名参与谈判的人士透露，双方没有谈到关税。",
            "双方没有谈到关税",
        ),
        ("据路透社报道，会谈持续了两个小时。", "会谈持续了两个小时"),
    ],
    no: &["根据会议安排，双方继续磋商。", "据悉，会谈持续了两个小时。"],
};

static STANCE: Rule = Rule {
    id: "attribution.chinese-stance",
    meaning: "中方愿…，希望美方…: inside what is reported, a side or the speaker takes a stand, to the end of the sentence.",
    yes: &[
        (
            "王毅表示，两国是邻居。中方愿同对方加强合作。",
            "同对方加强合作",
        ),
        ("王毅指出，形势复杂。希望双方保持克制。", "双方保持克制"),
    ],
    no: &["王毅指出，双方要加强合作，支持彼此发展。"],
};

/// "根据美方提议，…".
pub(super) static PROPOSAL: Rule = Rule {
    id: "attribution.chinese-proposal",
    meaning: "根据美方提议，…: what a side proposed is told in the clause after it.",
    yes: &[
        (
            "王毅指出，根据美方提议，两国团队举行会谈。",
            "两国团队举行会谈",
        ),
        ("王毅表示，应日方要求，双方恢复磋商。", "双方恢复磋商"),
    ],
    no: &["王毅指出，根据有关规定，双方举行会谈。"],
};

/// "…，受到各方欢迎".
pub(super) static RECEIVED: Rule = Rule {
    id: "attribution.chinese-received",
    meaning: "…，受到国际社会普遍欢迎: what is welcomed stands before those who welcome it.",
    yes: &[
        (
            "王毅指出，双方达成停火，受到国际社会普遍欢迎。",
            "双方达成停火",
        ),
        (
            "李强表示，免签政策实施以来，得到两国人民热烈欢迎。",
            "免签政策实施以来",
        ),
    ],
    no: &["王毅指出，代表团受到热烈欢迎。"],
};

/// The rule of a head in the document's own words.
pub(super) fn of(head: &Head) -> (&'static Rule, f32) {
    match (head.before.is_some(), head.cue.cue.reach) {
        (true, _) => (&BEFORE, 0.82),
        (false, CueReach::Paragraph) => (&REPORT, 0.92),
        (false, CueReach::Sentence) => (&ACT, 0.82),
    }
}

/// Whether a rule is that of reports, whose contents are clauses.
pub(super) fn is_report(rule: &Rule) -> bool {
    rule.id == REPORT.id
}

/// The rule of a stance inside.
pub(super) fn stance() -> &'static Rule {
    &STANCE
}
