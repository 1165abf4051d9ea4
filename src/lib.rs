//! `readout` reads what governments say they said to each other: whose accounts a text carries, who says what through
//! whom, on which topic, with which act, in which coded phrase.
//!
//! One way through, each stage a new value made from the ones before it:
//!
//! ```text
//! bytes → source::Page → text
//! text → Document → attributions and mentions → speakers → quotes → topics → positions, signals, events → Analysis
//!                                                                     Analysis + expectation → check::Report
//!                                                                     several Analyses → compare::Comparison
//!                                                                     many Analyses → timeline::Timeline
//!                                                                     Analysis + a place in its text → explain::Explanation
//!                                                                     Analyses + annotated texts → check::gold::Stats
//!                                                                     Analysis → wire (JSON) and render (screens)
//! ```
//!
//! From text to analysis nothing fails and nothing is read but the text and the lexicon:
//!
//! ```
//! use readout::{extract::analyze, lexicon::Lexicon};
//!
//! let text = "The minister said that the talks would resume.";
//! let analysis = analyze(text, Lexicon::english());
//! assert_eq!(analysis.quotes[0].item.content[0].of(text), "that the talks would resume");
//! ```
//!
//! Where to add things:
//! - a topic, formula, actor, cue: one record in `lexicon/data/en`, with its examples; its Chinese words: the record of the
//!   same id in `lexicon/data/zh`;
//! - a sentence shape of Chinese: a file in the folder `zh` of its stage, built on `extract/han`;
//! - words of a user's own: nothing here; `Lexicon::with` lays their records over the built-in ones (`lexicon::user`);
//! - a sentence shape: one rule in its stage under `extract`, with its examples, in the stage's list;
//! - an order of wordings by their strength: one scale in `strengths.toml`;
//! - an output: one file in `render`, a part of the HTML page one in `render/html`; a command: one file in `cli`.
//!
//! A module imports from lower layers only: text, model, source, lexicon, built_in, document, extract, {compare, timeline, check, explain},
//! wire, render, cli.
#![warn(clippy::print_stdout, clippy::print_stderr)]

mod built_in;
pub mod check;
pub mod compare;
pub mod document;
pub mod explain;
pub mod extract;
pub mod lexicon;
pub mod model;
pub mod render;
pub mod source;
pub mod text;
pub mod timeline;
pub mod wire;
