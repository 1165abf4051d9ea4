//! Whether a user's lexicon is what its writer believes. In: the files. Out: how many records they have, and what is wrong,
//! with line and reason: what keeps a record from being read, and examples that do not hold.

use crate::extract::topics_in;
use crate::lexicon::{CueBasis, Lexicon, LexiconError, Overlaid, RecordKind, UserFile, UserRecord};
use crate::text::{Token, tokenize};

/// The number of records and what is wrong with them, file by file in the order of lines.
pub fn check_lexicon(files: &[UserFile]) -> (usize, Vec<LexiconError>) {
    let Overlaid {
        lexicon,
        records,
        mut problems,
    } = Lexicon::overlaid(files);
    let count = records.len() + problems.len();
    for record in &records {
        problems.extend(slips(record, &lexicon));
    }
    let place = |file: &str| files.iter().position(|known| known.name == file);
    problems.sort_by_key(|problem| (place(&problem.file), problem.line));
    (count, problems)
}

/// The record's examples that do not hold.
fn slips(record: &UserRecord, lexicon: &Lexicon) -> Vec<LexiconError> {
    let Some(name) = name(record) else {
        return Vec::new();
    };
    let slip = |sentence: &str, what: &str| LexiconError {
        file: record.file.clone(),
        line: Some(record.line_of(sentence)),
        message: format!("{name} {what}: {sentence}"),
    };
    let missed = record
        .examples("yes")
        .filter(|s| !holds(record, s, lexicon));
    let wrong = record.examples("no").filter(|s| holds(record, s, lexicon));
    let missed = missed.map(|sentence| slip(sentence, "is not found in its example"));
    missed
        .chain(wrong.map(|sentence| slip(sentence, "is found where it should not be")))
        .collect()
}

/// What has examples, as a message calls it.
fn name(record: &UserRecord) -> Option<String> {
    match (record.kind(), record.id()) {
        (RecordKind::Topic | RecordKind::Formula, Some(id)) => Some(format!("`{id}`")),
        (RecordKind::Phrase, _) => Some("the phrase".into()),
        _ => None,
    }
}

/// Whether the record is found in the sentence, whoever speaks.
fn holds(record: &UserRecord, sentence: &str, lexicon: &Lexicon) -> bool {
    match (record.kind(), record.id()) {
        (RecordKind::Topic, Some(id)) => topics_in(sentence, lexicon).contains(&id),
        (RecordKind::Formula, Some(id)) => has_formula(id, sentence, lexicon),
        _ => has_phrase(record, sentence, lexicon),
    }
}

fn has_formula(id: &str, sentence: &str, lexicon: &Lexicon) -> bool {
    let tokens = tokenize(sentence, &lexicon.vocabulary);
    let hits = lexicon.formulas.hits(&tokens, 0..tokens.len());
    let all = lexicon.formulas.all();
    hits.iter().any(|hit| all[hit.formula].id == id)
}

/// Whether some word of the sentence is read by a phrase with the record's examples.
fn has_phrase(record: &UserRecord, sentence: &str, lexicon: &Lexicon) -> bool {
    let tokens = tokenize(sentence, &lexicon.vocabulary);
    let phrases = lexicon.cues.phrases();
    (0..tokens.len()).any(|at| {
        let CueBasis::Phrase(phrase) = basis(at, sentence, &tokens, lexicon) else {
            return false;
        };
        let yes = phrases[phrase].yes.iter().map(String::as_str);
        yes.eq(record.examples("yes"))
    })
}

fn basis(at: usize, text: &str, tokens: &[Token], lexicon: &Lexicon) -> CueBasis {
    let reading = lexicon
        .cues
        .describe(&lexicon.words, text, tokens, at, tokens.len());
    reading.basis
}
