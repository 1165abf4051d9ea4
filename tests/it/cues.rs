//! The data of cues: its own examples, inflection, and what a cue comes to in a sentence.

use readout::lexicon::{CueBasis, CueKind, CuePhrase, CueReading, Lexicon};
use readout::text::{Token, tokenize};

fn tokens(text: &str) -> Vec<Token> {
    tokenize(text, &Lexicon::english().vocabulary)
}

/// The reading of the cue whose head is this word.
pub(crate) fn describe(text: &str, head: &str) -> CueReading {
    let lexicon = Lexicon::english();
    let tokens = tokens(text);
    let at = tokens
        .iter()
        .position(|token| token.of(text) == head)
        .unwrap();
    lexicon
        .cues
        .describe(&lexicon.words, text, &tokens, at, tokens.len())
}

/// Whether some token of the text is read by the phrase.
fn is_read_by(text: &str, phrase: usize) -> bool {
    let lexicon = Lexicon::english();
    let tokens = tokens(text);
    (0..tokens.len()).any(|at| {
        let reading = lexicon
            .cues
            .describe(&lexicon.words, text, &tokens, at, tokens.len());
        reading.basis == CueBasis::Phrase(phrase)
    })
}

#[test]
fn every_phrase_is_read_in_its_own_examples() {
    let mut wrong = Vec::new();
    for (at, phrase) in Lexicon::english().cues.phrases().iter().enumerate() {
        assert!(!phrase.yes.is_empty(), "{:?} has no example", phrase.heads);
        wrong.extend(phrase.yes.iter().filter(|text| !is_read_by(text, at)));
        wrong.extend(phrase.no.iter().filter(|text| is_read_by(text, at)));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn cues_are_sorted_within_their_kind() {
    let entries = Lexicon::english().cues.entries();
    for pair in entries.windows(2) {
        let [before, after] = pair else { continue };
        assert!(
            (before.kind, &before.lemma) < (after.kind, &after.lemma),
            "{} {}",
            before.lemma,
            after.lemma
        );
    }
}

#[test]
fn phrases_are_sorted_by_class_and_heads() {
    let phrases = Lexicon::english().cues.phrases();
    for pair in phrases.windows(2) {
        let [before, after] = pair else { continue };
        let key = |phrase: &CuePhrase| {
            let class = phrase.meaning.class.clone();
            (phrase.in_content, class, phrase.heads.clone())
        };
        assert!(key(before) <= key(after), "{:?}", after.heads);
        assert!(after.heads.is_sorted(), "{:?}", after.heads);
    }
}

#[test]
fn every_form_leads_back_to_its_lemma() {
    let forms = "
        said say Past, tells tell Third, denied deny Past, denies deny Third,
        reaffirming reaffirm Ing, agreed agree Past, agreeing agree Ing, urges urge Third,
        urging urge Ing, committed commit Past, regretting regret Ing, offered offer Past,
        emphasised emphasize Past, criticising criticize Ing, slammed slam Past, signalled signal Past,
        signaled signal Past, labelling label Ing, written write Participle, wrote write Past,
        undertook undertake Past, stresses stress Third, pressed press Past, conveyed convey Past,
        echoes echo Third, planning plan Ing, vowed vow Past, rebutted rebut Past,
        appealed appeal Past, read read Past, sought seek Past, statements statement NounPlural,
        worries worry Third, concerned concerned Adjective";
    let lexicon = Lexicon::english();
    for case in forms.split(',') {
        let parts: Vec<&str> = case.split_whitespace().collect();
        let (form, lemma, tense) = (parts[0], parts[1], parts[2]);
        let known = lexicon.cues.by_norm(lexicon.vocabulary.get(form)).unwrap();
        let entry = lexicon.cues.entry(known.entry);
        let got = (entry.lemma.as_str(), format!("{:?}", known.tense));
        assert_eq!(got, (lemma, tense.to_owned()), "{form}");
    }
}

#[test]
fn a_light_verb_and_an_unknown_word_are_no_cues() {
    let lexicon = Lexicon::english();
    assert!(
        lexicon
            .cues
            .by_norm(lexicon.vocabulary.get("made"))
            .is_none()
    );
    assert!(
        lexicon
            .cues
            .by_norm(lexicon.vocabulary.get("zebra"))
            .is_none()
    );
    let reading = describe("The clerk parroted the line.", "parroted");
    assert_eq!(
        (reading.lemma.as_str(), reading.act.as_str()),
        ("parrot", "inform")
    );
    assert_eq!(reading.basis, CueBasis::Unknown);
}

#[test]
fn a_noun_is_told_from_the_verb_that_looks_like_it() {
    let call = |text| {
        let reading = describe(text, "call");
        let CueBasis::Entry(entry) = reading.basis else {
            panic!("{reading:?}")
        };
        Lexicon::english().cues.entry(entry).kind
    };
    assert_eq!(call("They heard his urgent call."), CueKind::Noun);
    assert_eq!(call("Critics call it a trap."), CueKind::Verb);
}
