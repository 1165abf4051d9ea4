//! The tests of the whole: data, rules, fixtures, invariants.
#![allow(clippy::unwrap_used)] // a failing test may panic

mod accounts;
mod characterizations;
mod cli;
mod compare;
mod contract;
mod cue_readings;
mod cues;
mod docs;
mod document;
mod events;
mod explain;
mod fixtures;
mod formulas;
mod headers;
mod input;
mod invariants;
mod layers;
mod lexicon;
mod made;
mod next_steps;
mod official;
mod people;
mod program;
mod rules;
mod screen;
mod sentences;
mod signals;
mod sources;
mod stats;
mod strengths;
mod topics;
mod towards;
mod track;
mod track_against;
mod track_output;
