//! The tests of the whole: data, rules, fixtures, invariants.
#![allow(clippy::unwrap_used)] // a failing test may panic

mod cue_readings;
mod cues;
mod document;
mod formulas;
mod sentences;
mod topics;
