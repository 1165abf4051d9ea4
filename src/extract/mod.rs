//! The whole pipeline on one screen. In: text and lexicon. Out: one analysis. Cannot fail.

pub mod attributions;
mod characterizations;
#[allow(dead_code)] // until the quotes' stage calls it
mod conditions;
#[allow(dead_code)] // until the quotes' stage calls it
mod force;
pub mod mentions;
mod nesting;
#[allow(dead_code)] // until there are quotes to read
mod positions;
mod rule;
mod sight;
mod signals;
mod topics;

pub use attributions::training;
pub use rule::rules;
pub use topics::topics_in;

use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::model::{Analysis, Found, Section};

/// Analyses one document. Pure: the same text and lexicon give the same analysis; never panics.
pub fn analyze(text: &str, lexicon: &Lexicon) -> Analysis {
    let document = Document::read(text, lexicon);
    let (accounts, quotes, speakers) = (Vec::new(), Vec::new(), Vec::new());
    let mentions = topics::find_mentions(&document, lexicon);
    let topics = topics::assemble(&document, lexicon, &mentions, &quotes, &accounts);
    let characterizations = characterizations::find(&document, lexicon, &accounts, &quotes);
    let scene = signals::Scene {
        document: &document,
        lexicon,
        accounts: &accounts,
        quotes: &quotes,
        speakers: &speakers,
        topics: &topics,
    };
    let signals = signals::find(&scene);
    Analysis {
        language: "en",
        header: document.header.clone(),
        accounts,
        sections: sections(&document),
        sentences: document.sentences.clone(),
        speakers,
        quotes,
        topics,
        positions: Vec::new(),
        characterizations,
        signals,
        events: Vec::new(),
        next_steps: Vec::new(),
        diagnostics: document.diagnostics.clone(),
    }
}

/// The blocks as findings; whose account they belong to is not known yet.
fn sections(document: &Document) -> Vec<Found<Section>> {
    let blocks = document.blocks.iter();
    blocks
        .map(|block| {
            let section = Section {
                kind: block.kind,
                account: None,
            };
            rule::stamp(block.rule, block.span, block.confidence, section)
        })
        .collect()
}
