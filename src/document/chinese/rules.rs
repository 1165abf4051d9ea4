//! What blocks of a Chinese document are told by, one rule each.

use crate::model::Rule;

/// All rules of Chinese blocks, in order.
pub(in crate::document) const RULES: &[&Rule] =
    &[&DATE, &FURNITURE, &TURN, &HEADLINE, &HEADING, &PARAGRAPH];

pub(super) const DATE: Rule = Rule {
    id: "section.chinese-date",
    meaning: "A line that is a date with its year, and at most a time of day, tells when a Chinese text was published.",
    yes: &[
        (
            "两国外长通电话\n\n2025年3月4日 20:15\n\n双方同意保持沟通。",
            "2025年3月4日 20:15",
        ),
        (
            "两国外长通电话\n2025年3月4日\n双方同意保持沟通。",
            "2025年3月4日",
        ),
    ],
    no: &["3月4日，双方同意保持沟通。"],
};

pub(super) const FURNITURE: Rule = Rule {
    id: "section.chinese-furniture",
    meaning: "A short line that opens with the name of what pages carry besides the text: who edited it, where it is from.",
    yes: &[
        ("双方同意保持沟通。\n\n责任编辑：张三", "责任编辑：张三"),
        ("双方同意保持沟通。\n（完）", "（完）"),
    ],
    no: &["双方同意保持沟通。"],
};

pub(super) const TURN: Rule = Rule {
    id: "section.chinese-turn",
    meaning: "A paragraph that opens with a label and a colon is a question or an answer, or what the one named says.",
    yes: &[
        (
            "问：中方对此有何评论？\n\n毛宁：中方立场没有变化。",
            "毛宁：中方立场没有变化。",
        ),
        (
            "记者：双方谈了什么？\n答：双方同意保持沟通。",
            "答：双方同意保持沟通。",
        ),
        (
            "《海港晚报》记者：双方谈了什么？\n\n邵长河：双方同意保持沟通。",
            "邵长河：双方同意保持沟通。",
        ),
    ],
    no: &[
        "毛宁表示，中方立场没有变化。",
        "记者：周远航\n\n双方同意保持沟通。\n\n此次会谈成果：双方同意保持沟通。",
    ],
};

pub(super) const HEADLINE: Rule = Rule {
    id: "section.chinese-headline",
    meaning: "A short line without a stop before the first paragraph is the title.",
    yes: &[
        (
            "王毅同挪威外交大臣通电话\n\n双方同意保持沟通。",
            "王毅同挪威外交大臣通电话",
        ),
        ("李強會見斐濟總理\n\n雙方同意保持溝通。", "李強會見斐濟總理"),
        (
            "李强：港口应当开放\n\n双方同意保持沟通。",
            "李强：港口应当开放",
        ),
    ],
    no: &["双方同意保持沟通。"],
};

pub(super) const HEADING: Rule = Rule {
    id: "section.chinese-heading",
    meaning: "A short line without a stop between paragraphs is a heading.",
    yes: &[
        (
            "双方同意保持沟通。\n\n关于渔业合作\n\n双方同意扩大合作。",
            "关于渔业合作",
        ),
        (
            "双方同意保持沟通。\n\n会谈成果\n\n双方同意扩大合作。",
            "会谈成果",
        ),
    ],
    no: &["双方同意保持沟通。\n\n双方同意扩大合作。"],
};

pub(super) const PARAGRAPH: Rule = Rule {
    id: "section.chinese-paragraph",
    meaning: "Whatever ends with a stop, or is longer than a title, is a paragraph of the text.",
    yes: &[
        ("双方同意保持沟通。", "双方同意保持沟通。"),
        (
            "王毅同挪威外交大臣通电话\n\n双方同意保持沟通。",
            "双方同意保持沟通。",
        ),
    ],
    no: &["王毅同挪威外交大臣通电话"],
};
