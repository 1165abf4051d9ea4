//! The tests of the whole: data, rules, fixtures, invariants.
#![allow(clippy::unwrap_used)] // a failing test may panic

mod characterizations;
mod cue_readings;
mod cues;
mod document;
mod formulas;
mod sentences;
mod signals;
mod topics;
