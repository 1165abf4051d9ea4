//! The records of every language but English hold in their own examples.

use readout::extract::analyze;
use readout::lexicon::Lexicon;
use readout::model::Language;
use readout::text::tokenize;

/// The lexicons beside the English one, each with the fewest examples that topics and formulas may have.
fn others() -> impl Iterator<Item = (&'static Lexicon, usize)> {
    let others = Language::ALL.iter().copied();
    others.filter_map(|language| {
        let least = match language {
            Language::English => return None,
            Language::Chinese => 60,
        };
        Some((Lexicon::english().in_language(language), least))
    })
}

/// The sentences of a record that are its own: one without words of the language keeps the English ones.
fn own<'s>(sentences: &'s [String], english: &'s [String]) -> impl Iterator<Item = &'s String> {
    let other = |sentence: &&String| !english.contains(sentence);
    sentences.iter().filter(other)
}

#[test]
fn every_topic_is_found_in_its_yes_and_not_in_its_no() {
    for (lexicon, least) in others() {
        let (mut slips, mut held) = (Vec::new(), 0);
        let english = &Lexicon::english().topics.entries;
        for (entry, english) in lexicon.topics.entries.iter().zip(english) {
            let found = |sentence: &str| {
                let topics = analyze(sentence, lexicon).topics;
                topics.iter().any(|topic| topic.id == entry.id)
            };
            for sentence in own(&entry.yes, &english.yes) {
                held += 1;
                if !found(sentence) {
                    slips.push(format!("{} misses: {sentence}", entry.id));
                }
            }
            for sentence in own(&entry.no, &english.no).filter(|sentence| found(sentence)) {
                slips.push(format!("{} finds: {sentence}", entry.id));
            }
        }
        assert!(slips.is_empty(), "{}", slips.join("\n"));
        assert!(held > least, "only {held} examples");
    }
}

#[test]
fn every_formula_stands_in_its_yes_and_not_in_its_no() {
    for (lexicon, least) in others() {
        let stands = |formula: usize, sentence: &str| {
            let tokens = tokenize(sentence, &lexicon.vocabulary);
            let hits = lexicon.formulas.hits(&tokens, 0..tokens.len());
            hits.iter().any(|hit| hit.formula == formula)
        };
        let (mut slips, mut held) = (Vec::new(), 0);
        let english = Lexicon::english().formulas.all();
        let formulas = lexicon.formulas.all().iter().zip(english);
        for (at, (formula, english)) in formulas.enumerate() {
            for sentence in own(&formula.yes, &english.yes) {
                held += 1;
                if !stands(at, sentence) {
                    slips.push(format!("{} is not in: {sentence}", formula.id));
                }
            }
            for sentence in own(&formula.no, &english.no).filter(|s| stands(at, s)) {
                slips.push(format!("{} is in: {sentence}", formula.id));
            }
        }
        assert!(slips.is_empty(), "{}", slips.join("\n"));
        assert!(held > least, "only {held} examples");
    }
}
