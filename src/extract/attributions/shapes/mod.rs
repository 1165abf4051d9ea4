//! The shapes of attributions, one a file, each with its meaning and examples. In: a reading. Out: the rule it follows.
//! Order is precedence: the first shape that fits names the finding.

mod according_to;
mod alone;
mod carried;
mod cue_after;
mod cue_before;
mod introduced;
mod inverted;
mod owned;
mod passive_subject;
mod raised;
mod split;
mod turn;
mod unsourced;

pub(crate) use alone::RULE as ALONE;
pub(crate) use introduced::RULE as INTRODUCED;
pub(crate) use turn::RULE as TURN;

use super::context::Clause;
use super::reading::Reading;
use crate::model::Rule;

/// A shape: its rule and the test whether a reading has it.
struct Shape {
    rule: &'static Rule,
    fits: fn(&Clause, &Reading) -> bool,
}

/// Earlier wins; the last two take what is left.
static SHAPES: &[&Shape] = &[
    &according_to::SHAPE,
    &owned::SHAPE,
    &raised::SHAPE,
    &passive_subject::SHAPE,
    &split::SHAPE,
    &inverted::SHAPE,
    &cue_after::SHAPE,
    &unsourced::SHAPE,
    &carried::SHAPE,
    &cue_before::SHAPE,
];

/// All rules of this stage, in order of precedence.
pub(super) static RULES: &[&Rule] = &[
    &according_to::RULE,
    &owned::RULE,
    &raised::RULE,
    &passive_subject::RULE,
    &split::RULE,
    &inverted::RULE,
    &cue_after::RULE,
    &unsourced::RULE,
    &carried::RULE,
    &cue_before::RULE,
    &introduced::RULE,
    &turn::RULE,
    &alone::RULE,
];

/// The rule of the first shape that fits.
pub(crate) fn name(clause: &Clause, reading: &Reading) -> &'static Rule {
    let shape = SHAPES.iter().find(|shape| (shape.fits)(clause, reading));
    shape.map_or(&cue_before::RULE, |shape| shape.rule)
}
