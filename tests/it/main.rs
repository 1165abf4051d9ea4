//! The tests of the whole: data, rules, fixtures, invariants.
#![allow(clippy::unwrap_used)] // a failing test may panic

mod formulas;
mod topics;
