//! A quotation that nobody's cue reaches.

use crate::model::Rule;

pub(crate) static RULE: Rule = Rule {
    id: "attribution.quotation-alone",
    meaning: "A quotation of sentence size without source or cue: it is reported as such, and nobody is guessed.",
    yes: &[
        (
            "The letter was short. “No ship will enter the strait without our consent this year.” It bore no name.",
            "“No ship will enter the strait without our consent this year.”",
        ),
        (
            "“It begins at dawn. Nobody will be told in advance.” So ends the order.",
            "“It begins at dawn. Nobody will be told in advance.”",
        ),
    ],
    no: &["The so-called “peace dividend” never came."],
};
