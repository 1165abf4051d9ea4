//! The whole pipeline on one screen. In: text and lexicon. Out: one analysis. Cannot fail.

mod accounts;
pub mod attributions;
mod bilingual;
mod characterizations;
mod conditions;
mod deeds;
mod events;
mod force;
mod grammar;
mod han;
pub mod mentions;
mod nesting;
mod next_steps;
mod nobody;
mod positions;
mod quotes;
mod rule;
mod sight;
mod signals;
pub mod speakers;
mod surname;
mod topics;

pub use attributions::training;
pub use rule::rules;
pub use topics::topics_in;

use crate::document::{Document, language_of, parts_of};
use crate::lexicon::Lexicon;
use crate::model::*;

/// Analyses one document. Pure: the same text and lexicon give the same analysis; never panics. A Chinese text is read with
/// the Chinese lexicon beside the one that is given, one of two languages paragraph by paragraph with that of each.
pub fn analyze(text: &str, lexicon: &Lexicon) -> Analysis {
    in_its_languages(text, None, lexicon, analyze_document)
}

/// As `analyze`, with what is known beside the text: the day of publication, for a text that does not tell its own, and
/// what looked wrong while the source was read. A language that is given is not found out from the text.
pub fn analyze_source(source: &Source, language: Option<Language>, lexicon: &Lexicon) -> Analysis {
    let dated = |mut document: Document, lexicon: &Lexicon| {
        let own = document.header.published.take();
        document.header.published = own.or_else(|| source.published.clone());
        analyze_document(document, lexicon)
    };
    let mut analysis = in_its_languages(&source.text, language, lexicon, dated);
    let read = source.diagnostics.iter().cloned();
    analysis.diagnostics = read.chain(analysis.diagnostics).collect();
    analysis
}

/// Reads a text in the language that is given, else in the one or two that it is written in.
fn in_its_languages(
    text: &str,
    language: Option<Language>,
    lexicon: &Lexicon,
    read: impl Fn(Document, &Lexicon) -> Analysis,
) -> Analysis {
    let read = |text: &str, language: Language| {
        let lexicon = lexicon.in_language(language);
        read(Document::read(text, lexicon), lexicon)
    };
    let main = language.unwrap_or_else(|| language_of(text));
    let parts = language.is_none().then(|| parts_of(text)).flatten();
    let Some(parts) = parts else {
        return read(text, main);
    };
    let english = read(&parts.english, Language::English);
    let chinese = read(&parts.chinese, Language::Chinese);
    match main {
        Language::English => bilingual::join(english, chinese),
        Language::Chinese => bilingual::join(chinese, english),
    }
}

fn analyze_document(document: Document, lexicon: &Lexicon) -> Analysis {
    let attributions = attributions::find(&document, lexicon);
    let topic_mentions = topics::find_mentions(&document, lexicon);
    let subjects = topics::Subjects::new(&document, &topic_mentions, lexicon);
    let mentions = match lexicon.language {
        Language::English => mentions::find(&document, lexicon),
        Language::Chinese => Vec::new(),
    };
    let deeds = deeds::read(&document, lexicon, &attributions);
    let sources = sources(&attributions, &deeds);
    let resolved = speakers::resolve(&document, lexicon, &mentions, &sources);
    let mut speakers = resolved.speakers;
    accounts::introduce(&document, lexicon, &mentions, &mut speakers);
    accounts::settle_side(&document, &mut speakers);
    accounts::settle_officials(lexicon, &mut speakers);
    let targets: Vec<Vec<SpeakerId>> = resolved.sources.iter().map(|s| s.targets.clone()).collect();
    let voices: Vec<quotes::Voice> = resolved.sources.into_iter().map(voice).collect();
    let accounts = accounts::find(&accounts::Scene {
        document: &document,
        lexicon,
        attributions: &attributions,
        voices: &voices,
        speakers: &speakers,
    });
    let quotes = quotes::assemble(&quotes::Scene {
        document: &document,
        lexicon,
        attributions: &attributions,
        deeds: &deeds,
        voices: &voices,
        speakers: &speakers,
        accounts: &accounts,
        subjects: &subjects,
    });
    let speakers = quotes::credit(speakers, &quotes);
    let topics = topics::assemble(&document, lexicon, &topic_mentions, &quotes, &accounts);
    let positions = positions::positions(&document, lexicon, &quotes, &targets);
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
    let events = events::find(&document, lexicon, &speakers, &accounts);
    let next_steps = next_steps::find(&next_steps::Scene {
        document: &document,
        lexicon,
        speakers: &speakers,
        accounts: &accounts,
        quotes: &quotes,
        events: &events,
    });
    Analysis {
        language: lexicon.language,
        header: document.header.clone(),
        sections: sections(&document, &accounts, lexicon),
        accounts,
        sentences: document.sentences.clone(),
        speakers,
        quotes,
        topics,
        positions,
        characterizations,
        signals,
        events,
        next_steps,
        diagnostics: document.diagnostics.clone(),
    }
}

/// The words that name the sources, for those who resolve them.
fn sources<'a>(
    attributions: &'a [attributions::Attribution],
    deeds: &[deeds::Deed],
) -> Vec<speakers::SourceRef<'a>> {
    let sources = attributions.iter().zip(deeds);
    sources
        .map(|(attribution, deed)| speakers::SourceRef {
            span: attribution.source,
            cue: deed.cue.as_ref().map(|cue| cue.span),
            content: &attribution.content,
            directed: deed.directed,
        })
        .collect()
}

fn voice(resolution: speakers::Resolution) -> quotes::Voice {
    let confidence = resolution.confidence;
    quotes::Voice {
        by: resolution
            .rule
            .map(|rule| (RuleId::rule(rule.id), confidence)),
        speakers: resolution.speakers,
        addressees: resolution.addressees,
    }
}

/// The blocks as findings, each with the account that covers it whole.
fn sections(
    document: &Document,
    accounts: &[Found<Account>],
    lexicon: &Lexicon,
) -> Vec<Found<Section>> {
    let held = accounts::section_accounts(document, accounts);
    let blocks = document.blocks.iter().zip(held);
    blocks
        .map(|(block, account)| {
            let kind = block.kind;
            let section = Section {
                kind,
                account,
                language: lexicon.language,
            };
            rule::stamp(block.rule, block.span, block.confidence, section)
        })
        .collect()
}
