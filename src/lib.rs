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
//! From text to analysis nothing fails and nothing is read but the text and the lexicon. Who said what:
//!
//! ```
//! use readout::{extract::analyze, lexicon::Lexicon};
//!
//! let text = "The minister said that the talks would resume.";
//! let analysis = analyze(text, Lexicon::english());
//! let quote = &analysis.quotes[0].item;
//! assert_eq!(quote.content[0].of(text), "that the talks would resume");
//! assert_eq!(quote.source.map(|span| span.of(text)), Some("The minister"));
//! ```
//!
//! A page or a file as bytes, in any encoding:
//!
//! ```
//! use readout::source::{Form, read};
//!
//! let bytes = b"<html><body><p>The minister said that it was over.</p></body></html>".to_vec();
//! let page = read(bytes, Form::Html, None).map_err(|refusal| refusal.message)?;
//! assert_eq!(page.text.trim(), "The minister said that it was over.");
//! # Ok::<(), String>(())
//! ```
//!
//! JSON that other programs read, and the way back:
//!
//! ```
//! use readout::{extract::analyze, lexicon::Lexicon, model::Source, text::OffsetUnit, wire};
//!
//! let lexicon = Lexicon::english();
//! let source = Source { id: "a".into(), text: "The minister said that it was over.".into(), ..Source::default() };
//! let analysis = analyze(&source.text, lexicon);
//! let options = wire::Options { unit: OffsetUnit::CodePoint, text: true, lexicon_sha256: &lexicon.fingerprint };
//! let json = serde_json::to_string(&wire::Analysis::new(&source, &analysis, &options))?;
//! let (_, back) = wire::restore(&json)?;
//! assert_eq!(back.quotes[0].item.content, analysis.quotes[0].item.content);
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! Two accounts of one encounter:
//!
//! ```
//! use readout::compare::{Analysed, compare};
//! use readout::{extract::analyze, lexicon::Lexicon};
//!
//! let lexicon = Lexicon::english();
//! let texts = ["The ministers discussed Taiwan.", "The ministers discussed climate change."];
//! let analyses = texts.map(|text| analyze(text, lexicon));
//! let documents = [0, 1].map(|at| Analysed { text: texts[at], analysis: &analyses[at] });
//! let comparison = compare(&documents, lexicon);
//! let topics: Vec<&str> = comparison.rows.iter().map(|row| row.topic.as_str()).collect();
//! assert!(topics.contains(&"taiwan") && topics.contains(&"climate"));
//! ```
//!
//! One issuer's texts over time:
//!
//! ```
//! use readout::timeline::{Options, Reader, Recorded, track};
//! use readout::{extract::analyze, lexicon::Lexicon, model::Source};
//!
//! let lexicon = Lexicon::english();
//! let mut reader = Reader::new(lexicon);
//! let texts = ["2023-05-01", "2024-05-01"].map(|date| {
//!     let text = "The ministry said that peace and stability across the Taiwan Strait matter.".to_string();
//!     let source = Source { id: date.into(), text, ..Source::default() };
//!     let analysis = analyze(&source.text, lexicon);
//!     let recorded = Recorded { date: Some(date.into()), issuer: Some("Norway".into()), ..Recorded::default() };
//!     reader.read(source, &analysis, &recorded)
//! });
//! let timeline = track(texts.into(), &Options::default(), lexicon);
//! assert_eq!(timeline.series[0].texts.len(), 2);
//! ```
//!
//! Words of one's own:
//!
//! ```
//! use readout::lexicon::{Lexicon, UserFile};
//!
//! let text = "[[topic]]\nid = \"lighthouses\"\nlabel = \"Lighthouses\"\nstrong = [\"foghorn\"]".to_string();
//! let lexicon = Lexicon::with(&[UserFile { name: "words.toml".into(), text }])?;
//! assert_eq!(readout::extract::topics_in("The foghorn fell silent.", &lexicon), ["lighthouses"]);
//! # Ok::<(), readout::lexicon::LexiconError>(())
//! ```
//!
//! What is expected of a text, and why something was found:
//!
//! ```
//! use readout::check::{Expectation, check};
//! use readout::{explain::explain, extract::analyze, lexicon::Lexicon, text::Span};
//!
//! let (text, lexicon) = ("The minister said that it was over.", Lexicon::english());
//! let analysis = analyze(text, lexicon);
//! let expectation = r#"{"schema": "readout.expect/1", "quotes": [{"content": "that it was over"}]}"#;
//! let report = check(&Expectation::read(expectation, lexicon)?, text, &analysis);
//! assert_eq!(report.failures().count(), 0);
//! assert!(!explain(text, &analysis, lexicon, Span::new(0, text.len())).is_bare());
//! # Ok::<(), readout::check::ExpectationError>(())
//! ```
//!
//! The folder `examples` has the same tasks as small programs.
//!
//! # Features
//!
//! `cli` (on by default) is what only the program needs: arguments, files, compression, bars. The library uses none of it.
//!
//! # Promises
//!
//! - The JSON contract has versions of its own (`readout.analysis/1` and so on, in `schema`). Within one, keys are only added:
//!   none is renamed, dropped or given another meaning; closed lists may grow. A change that breaks a reader raises the number.
//! - Ids of rules and of the lexicon's records are public: none is reused for something else.
//! - The program's commands, options and exit codes, and the library's public items, follow semantic versioning. Before 1.0 a
//!   minor version may break the library; the changelog says how.
//! - Not promised: which findings a text has. Rules and words grow; `lexicon_sha256` and the version tell two states apart.
//! - The screens for people (`text`, `html`, `markdown`) may change at any time; programs read JSON, JSON Lines or CSV.
//! - The least Rust is that of `rust-version` in Cargo.toml; raising it is a minor change. It is the latest that a dependency
//!   asks for, and clippy holds the standard library's items to it; it is built with where that Rust is installed.
//!
//! # Architecture
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
