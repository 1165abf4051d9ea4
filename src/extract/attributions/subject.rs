//! Which noun phrases of a sentence can be a cue's subject and which cannot. In: the phrases of the sentence. Out: those
//! that are left to choose a source from, and the subject of a clause farther off.

use super::context::Clause;
use super::noun_phrase::{NounPhrase, PhraseKind};
use super::source::is_verb;
use super::tag::Tag;
use crate::lexicon::Tense;

/// The phrases without the pronoun and the object of a relative clause that ends before the cue: of "officials who met Kim
/// said", the officials alone.
pub(super) fn without_relative_clause<'p>(
    clause: &Clause,
    before: &'p [NounPhrase],
    cue: usize,
) -> &'p [NounPhrase] {
    if let Some(before) = without_aside(clause, before, cue) {
        return before;
    }
    let [rest @ .., pronoun, object] = before else {
        return before;
    };
    let mut between = pronoun.tokens.end..object.tokens.start;
    let ends = object.tokens.end == clause.group_start(cue) && !between.is_empty();
    let relative = pronoun.kind == PhraseKind::Relative && !rest.is_empty();
    match ends && relative && between.all(|at| is_verb(clause.tag(at as isize))) {
        true => rest,
        false => before,
    }
}

/// The phrases before a relative clause between commas that ends at the cue's verb group: of "the envoy, who met Kim,
/// said", the envoy alone.
fn without_aside<'p>(
    clause: &Clause,
    before: &'p [NounPhrase],
    cue: usize,
) -> Option<&'p [NounPhrase]> {
    let comma = |at: usize| clause.tag(at as isize - 1) == Tag::Comma;
    let opens =
        |phrase: &NounPhrase| phrase.kind == PhraseKind::Relative && comma(phrase.tokens.start);
    let aside = before.iter().rposition(opens)?;
    (aside > 0 && comma(clause.group_start(cue))).then_some(&before[..aside])
}

/// Where a content before the cue ends if somebody else reports the cue itself: in "C, the agency reported Xi said" before
/// the agency.
pub(super) fn before_reporter(clause: &Clause, subject: usize) -> Option<usize> {
    const REACH: usize = 8;
    let verb = subject.checked_sub(1).filter(|at| *at > clause.start)?;
    let reports = is_verb(clause.tag(verb as isize))
        && clause
            .context
            .prior(verb)
            .is_some_and(|prior| prior.share >= REPORTS);
    let first = clause.start.max(verb.saturating_sub(REACH));
    let mark = (first..verb)
        .rev()
        .find(|at| matches!(clause.tag(*at as isize), Tag::Comma | Tag::Close))?;
    reports.then_some(mark + 1)
}

/// A form that reports at least this often, in tenths of its occurrences, hands the next phrase to the cue after it.
const REPORTS: u8 = 6;

/// Whether nobody farther off than the nearest phrase can be the source: a verb of reporting or "that" stands before the
/// subject of the cue (in "the agency reported Xi said", nobody before "reported" is the one who said), or a participle
/// goes on with what somebody said ("C, Xi said, urging").
pub(super) fn barred(clause: &Clause, subject: Option<&NounPhrase>, cue: usize) -> bool {
    if goes_on(clause, subject, cue) {
        return true;
    }
    let beside = |subject: &&NounPhrase| subject.tokens.end == clause.group_start(cue);
    let before = subject
        .filter(beside)
        .and_then(|s| s.tokens.start.checked_sub(1));
    before.is_some_and(|at| {
        let tag = clause.tag(at as isize);
        let prior = clause.context.prior(at);
        let reports = is_verb(tag) && prior.is_some_and(|prior| prior.share >= REPORTS);
        reports || tag == Tag::That && is_finite(clause, cue)
    })
}

/// Whether the cue's form alone, or an auxiliary before it, makes it the verb of its clause.
fn is_finite(clause: &Clause, cue: usize) -> bool {
    let auxiliary = |at: usize| clause.tag(at as isize) != Tag::Adverb;
    let mut group = clause.group_start(cue)..cue;
    let third = clause.context.cue(cue).map(|form| form.tense) == Some(Tense::Third);
    third || group.any(auxiliary)
}

/// Whether the cue is a participle right after the phrase and its verb of reporting: "C, Xi said, urging".
fn goes_on(clause: &Clause, subject: Option<&NounPhrase>, cue: usize) -> bool {
    let verb = clause.group_start(cue).checked_sub(2);
    let verb = verb.filter(|verb| is_aside(clause, cue) && *verb > clause.start);
    let prior = verb.and_then(|verb| clause.context.prior(verb));
    let (Some(verb), Some(subject)) = (
        verb.filter(|_| prior.is_some_and(|p| p.share >= REPORTS)),
        subject,
    ) else {
        return false;
    };
    let inserted = matches!(
        clause.tag(subject.tokens.start as isize - 1),
        Tag::Comma | Tag::Close
    );
    inserted && subject.tokens.end == clause.group_start(verb)
}

/// The subject of the main clause after a clause that the cue's participle or preposition opens: "the man" in "after
/// saying that …, the man left".
pub(super) fn main_subject<'p>(
    clause: &Clause,
    after: &'p [NounPhrase],
    cue: usize,
) -> Option<&'p NounPhrase> {
    let fronted = (clause.start..cue).all(|at| {
        let tag = clause.tag(at as isize);
        let opens = matches!(
            tag,
            Tag::Subordinator | Tag::Preposition | Tag::By | Tag::As | Tag::Have
        );
        opens || tag.is_auxiliary()
    });
    let mut subjects = after.iter().filter(|phrase| {
        let before = clause.tag(phrase.tokens.start as isize - 1);
        before == Tag::Comma && is_subject(clause, phrase)
    });
    subjects.next().filter(|_| fronted)
}

/// Whether the cue is a participle after a comma, whose subject is that of its clause: "he spoke of Norway, [noting] that".
pub(super) fn is_aside(clause: &Clause, cue: usize) -> bool {
    let before = clause.tag(clause.group_start(cue) as isize - 1);
    clause.tag(cue as isize) == Tag::Ing && before == Tag::Comma
}

/// Whether the phrase is the object of another verb whose subject the cue shares: a vote in "held [a vote] and agreed that",
/// Norway in "spoke of [Norway], noting that".
pub(super) fn is_foreign_object(clause: &Clause, phrase: &NounPhrase, cue: usize) -> bool {
    let before = clause.tag(clause.group_start(cue) as isize - 1);
    let joined = matches!(before, Tag::And | Tag::Coordinator) && !is_inverted(clause, phrase);
    (joined || is_aside(clause, cue)) && is_object(clause, phrase)
}

/// Whether the phrase follows a verb of reporting whose subject it may be: "said [the envoy] and added".
fn is_inverted(clause: &Clause, phrase: &NounPhrase) -> bool {
    let before = phrase.tokens.start.checked_sub(1);
    let before = before.filter(|at| *at >= clause.start);
    let prior = before.and_then(|at| clause.context.prior(at));
    prior.is_some_and(|prior| prior.share >= REPORTS)
}

/// Whether a preposition or a verb before the phrase makes it an object.
pub(super) fn is_object(clause: &Clause, phrase: &NounPhrase) -> bool {
    let before = clause.tag(phrase.tokens.start as isize - 1);
    matches!(before, Tag::Preposition | Tag::By | Tag::Of) || is_verb(before)
}

/// Whether a verb follows the phrase at once.
pub(super) fn is_subject(clause: &Clause, phrase: &NounPhrase) -> bool {
    let next = clause.past_adverbs(phrase.tokens.end);
    let reports = || {
        let prior = (next < clause.end).then(|| clause.context.prior(next));
        prior.flatten().is_some_and(|prior| prior.share >= 3)
    };
    phrase.kind != PhraseKind::Relative && (is_verb(clause.tag(next as isize)) || reports())
}

#[cfg(test)]
mod tests {
    use super::super::tried::reports;
    use crate::extract::analyze;
    use crate::lexicon::Lexicon;

    /// The source of the cue "said".
    fn who_said(text: &str) -> Option<&str> {
        reports(text, "said").first()?.source
    }

    #[test]
    fn who_reports_that_another_said_it_has_not_said_it() {
        let text =
            "Beijing will not accept new limits, the news agency reported Xi said on Tuesday.";
        assert_eq!(who_said(text), Some("Xi"));
    }

    #[test]
    fn a_participle_after_who_said_it_goes_on_with_that() {
        let text =
            "The quota is China’s own affair, Xi said, urging the Dutch side to honor the pact.";
        let analysis = analyze(text, Lexicon::english());
        let sources = analysis.quotes.iter().filter_map(|quote| quote.item.source);
        assert_eq!(
            sources.map(|source| source.of(text)).collect::<Vec<_>>(),
            ["Xi", "Xi"]
        );
    }

    #[test]
    fn a_participle_before_by_is_nobody() {
        let text =
            "Norway’s readout, published by the agency on Monday, said that the ferry would sail.";
        assert_eq!(who_said(text), Some("Norway’s readout"));
    }

    #[test]
    fn the_subject_of_a_reported_clause_is_the_one_who_condemns() {
        let text = "The envoy affirmed that the State of Senegal condemns this attack.";
        let analysis = analyze(text, Lexicon::english());
        let sources = analysis.quotes.iter().filter_map(|quote| quote.item.source);
        assert_eq!(
            sources.map(|source| source.of(text)).collect::<Vec<_>>(),
            ["The envoy", "the State of Senegal"]
        );
    }

    #[test]
    fn the_object_of_a_relative_clause_is_not_the_one_who_said() {
        let text = "Officials who met Kim said that the talks would resume.";
        assert_eq!(who_said(text), Some("Officials"));
        let text = "The envoy, who met Kim in Oslo, said that the talks would resume.";
        assert_eq!(who_said(text), Some("The envoy"));
    }
}
