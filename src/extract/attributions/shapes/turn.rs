//! A turn of a transcript: "PRESIDENT X: …".

use crate::model::Rule;

pub(crate) static RULE: Rule = Rule {
    id: "attribution.speaker-turn",
    meaning: "“PRESIDENT X: C” in a transcript: the label is the source, the turn the content, word for word.",
    yes: &[
        (
            "Press conference\n\nPRESIDENT MARSH: We had a good day.\n\nQ: Will you meet again?\n\nPRESIDENT MARSH: Next year, in Lima.",
            "Next year, in Lima.",
        ),
        (
            "Remarks\n\nMINISTER OSEI: The port is open again.\n\nQ: Since when?\n\nMINISTER OSEI: Since this morning.",
            "Since this morning.",
        ),
    ],
    no: &["The president had one remark: the day was good."],
};
