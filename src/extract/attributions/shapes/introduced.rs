//! A quotation after a colon, in the same paragraph or as a paragraph of its own.

use crate::model::Rule;

pub(crate) static RULE: Rule = Rule {
    id: "attribution.introduced",
    meaning: "“X went on: ‘C’”, and the same with C as a paragraph of its own: a quotation belongs to the verb or the name before \
              its colon.",
    yes: &[
        (
            "The pier was shut at noon.\n\nHolm put up a notice at the gate:\n\n“No boat leaves before the storm has passed. Nobody is exempt.”",
            "“No boat leaves before the storm has passed. Nobody is exempt.”",
        ),
        (
            "From the report: “The pier was never inspected after the flood.”",
            "“The pier was never inspected after the flood.”",
        ),
    ],
    no: &["There was one question: who had paid for the pier?"],
};
