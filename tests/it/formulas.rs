//! Every formula's own sentences hold.

use readout::lexicon::Lexicon;
use readout::text::tokenize;

/// Whether the formula at `formula` stands anywhere in the sentence, whoever speaks.
fn stands(formula: usize, sentence: &str) -> bool {
    let lexicon = Lexicon::english();
    let tokens = tokenize(sentence, &lexicon.vocabulary);
    let hits = lexicon.formulas.hits(&tokens, 0..tokens.len());
    hits.iter().any(|hit| hit.formula == formula)
}

#[test]
fn every_formula_stands_in_its_yes_and_not_in_its_no() {
    let mut wrong = Vec::new();
    for (at, formula) in Lexicon::english().formulas.all().iter().enumerate() {
        for sentence in formula.yes.iter().filter(|s| !stands(at, s)) {
            wrong.push(format!("{} is not in: {sentence}", formula.id));
        }
        for sentence in formula.no.iter().filter(|s| stands(at, s)) {
            wrong.push(format!("{} is in: {sentence}", formula.id));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_formula_has_two_sentences_that_have_it_and_one_that_has_not() {
    let all = Lexicon::english().formulas.all().iter();
    let lacking = all.filter(|formula| formula.yes.len() < 2 || formula.no.is_empty());
    let lacking: Vec<&str> = lacking.map(|formula| formula.id.as_str()).collect();
    assert!(lacking.is_empty(), "{lacking:?}");
}

#[test]
fn every_term_of_a_formula_can_be_found() {
    let mut wrong = Vec::new();
    for (at, formula) in Lexicon::english().formulas.all().iter().enumerate() {
        for term in &formula.terms {
            let sentence = term.replace('…', "some");
            if !stands(at, &sentence) {
                wrong.push(format!("{}: {term}", formula.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_formula_is_found_by_its_id() {
    let formulas = &Lexicon::english().formulas;
    for formula in formulas.all() {
        assert_eq!(formulas.get(&formula.id).unwrap().label, formula.label);
    }
    assert!(formulas.get("no-such-formula").is_none());
}
