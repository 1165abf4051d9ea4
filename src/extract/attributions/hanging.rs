//! What hangs on a noun phrase: reduced relative clauses, prepositions, appositions of "we", what an owner owns. In: the
//! phrases of the sentence. Out: the phrases that are left to choose a source from, and a source with all its words.

use super::context::Clause;
use super::noun_phrase::{NounPhrase, PhraseKind, past_number};
use super::subject::is_object;
use super::tag::Tag;
use crate::lexicon::{Class, TitleForm};
use std::ops::Range;

/// The phrases up to the one that the last ones hang on: of "an official briefed on the call said", "a spokesman for the
/// ministry said" the official and the spokesman alone.
pub(super) fn without_hanging<'p>(
    clause: &Clause,
    before: &'p [NounPhrase],
    cue: usize,
) -> Option<&'p [NounPhrase]> {
    let (last, rest) = before.split_last()?;
    let verb = clause.context.token(cue).is_word();
    if !verb || last.tokens.end != clause.group_start(cue) {
        return None;
    }
    let mut hanging = last;
    for (at, phrase) in rest.iter().enumerate().rev() {
        let mut between = phrase.tokens.end..hanging.tokens.start;
        let link = between.next_back().map(|at| clause.tag(at as isize))?;
        if !matches!(link, Tag::Preposition | Tag::To | Tag::Of) || phrase.possessive {
            return None;
        }
        let told = match between.len() {
            0 => is_description(clause, phrase),
            _ => between.all(|at| clause.tag(at as isize) == Tag::Adverb || hangs(clause, at)),
        };
        if told && phrase.kind != PhraseKind::Relative && !is_object(clause, phrase) {
            return Some(&before[..=at]);
        }
        hanging = phrase;
    }
    None
}

/// Whether the word behind a noun tells how it stands to what follows: "briefed on", "familiar with".
fn hangs(clause: &Clause, at: usize) -> bool {
    let words = &clause.context.lexicon.words;
    let postposed = at < clause.end && words.is(clause.context.token(at), Class::Postposed);
    postposed || clause.tag(at as isize) == Tag::Ed
}

/// Whether the phrase ends in a noun for somebody: "a spokesman".
fn is_description(clause: &Clause, phrase: &NounPhrase) -> bool {
    let context = clause.context;
    let last = phrase.tokens.end - 1;
    let tokens = &context.document.tokens[..phrase.tokens.end];
    let mut forms = context.lexicon.titles.at(tokens, last);
    let describes = forms.any(|(_, form)| {
        matches!(
            form,
            TitleForm::Title { .. } | TitleForm::Description { .. }
        )
    });
    describes && !context.token(last).capital
}

/// The pronoun alone in "we, the ministers of A, B and C, express": what stands between the commas is the same people.
pub(super) fn without_apposition<'p>(
    clause: &Clause,
    before: &'p [NounPhrase],
    cue: usize,
) -> Option<&'p [NounPhrase]> {
    let first = before.first()?;
    let group = clause.group_start(cue);
    let comma = |at: usize| clause.tag(at as isize) == Tag::Comma;
    let opens = first.kind == PhraseKind::Pronoun && first.tokens.start == past_number(clause);
    let aside = comma(first.tokens.end) && group > first.tokens.end + 1 && comma(group - 1);
    let predicate = |at: usize| {
        let tag = clause.tag(at as isize);
        tag == Tag::Verb || (tag.is_auxiliary() && tag != Tag::Adverb)
    };
    let whole = opens && aside && !(first.tokens.end..group).any(predicate);
    (whole && before.len() > 1).then_some(&before[..1])
}

/// The source with all its words: the owner with what he owns ("her office said"), the phrase with what hangs on it
/// ("people familiar with the talks said").
pub(super) fn whole(
    clause: &Clause,
    phrases: &[NounPhrase],
    cue: usize,
    source: Range<usize>,
) -> Range<usize> {
    let next = phrases.partition_point(|phrase| phrase.tokens.start < source.end);
    let next = phrases.get(next).map(|phrase| phrase.tokens.clone());
    let last = clause.tag(source.end as isize - 1);
    let owner = matches!(last, Tag::NamePossessive | Tag::NounPossessive);
    if let Some(owned) = next.filter(|next| owner && next.start == source.end) {
        let apart = !owned.contains(&cue) && cue != source.end;
        return source.start..if apart { owned.end } else { source.end };
    }
    let end = past_hanging(clause, phrases, source.end);
    let closed = match source.start > cue {
        true => matches!(clause.tag(end as isize), Tag::Comma | Tag::End),
        false => end == clause.group_start(cue) && clause.tag(cue as isize) != Tag::Ing,
    };
    let own = phrases.iter().find(|phrase| phrase.tokens == source);
    let told = own.is_some_and(|own| is_description(clause, own));
    let noun = source.start < cue
        && (is_owned(clause, cue) || phrases.iter().any(|phrase| phrase.tokens.contains(&cue)));
    match closed && !noun && (told || hangs(clause, source.end)) {
        true => source.start..end,
        false => source,
    }
}

/// The index after what hangs on a phrase that ends before `end`: "[with the talks in Oslo]".
fn past_hanging(clause: &Clause, phrases: &[NounPhrase], end: usize) -> usize {
    let mut at = end;
    loop {
        let link = at + usize::from(at == end && hangs(clause, at));
        let linked = matches!(
            clause.tag(link as isize),
            Tag::Preposition | Tag::To | Tag::Of
        );
        let next = phrases.partition_point(|phrase| phrase.tokens.start <= link);
        match phrases.get(next) {
            Some(next) if linked && next.tokens.start == link + 1 && !is_time(clause, next) => {
                at = next.tokens.end;
            }
            _ => return at,
        }
    }
}

/// Whether the cue is a noun behind its article or owner: "a shared understanding".
fn is_owned(clause: &Clause, cue: usize) -> bool {
    let before = clause.tag(cue as isize - 1);
    matches!(
        before,
        Tag::Determiner | Tag::Possessive | Tag::NamePossessive | Tag::NounPossessive
    )
}

fn is_time(clause: &Clause, phrase: &NounPhrase) -> bool {
    clause.tag(phrase.tokens.start as isize) == Tag::Time
}

/// The index after a relative clause between commas at `at`: "[, who asked not to be named,] the talks failed".
pub(super) fn past_aside(clause: &Clause, at: usize) -> usize {
    let tag = |at: usize| clause.tag(at as isize);
    if tag(at) != Tag::Comma || tag(at + 1) != Tag::Relative {
        return at;
    }
    let end = (at + 2..clause.end).find(|at| tag(*at) == Tag::Comma);
    end.map_or(at, |end| end + 1)
}

#[cfg(test)]
mod tests {
    use super::super::tried::reports;

    /// The sources of the cue, in order.
    fn sources(text: &'static str, cue: &str) -> Vec<&'static str> {
        let found = reports(text, cue).into_iter();
        found.filter_map(|report| report.source).collect()
    }

    #[test]
    fn what_hangs_on_a_noun_says_nothing() {
        let text = "Another official briefed on the call said that the talks would resume.";
        assert_eq!(
            sources(text, "said"),
            ["Another official briefed on the call"]
        );
        let text = "A spokesman for the Swedish government said that the talks would resume.";
        assert_eq!(
            sources(text, "said"),
            ["A spokesman for the Swedish government"]
        );
        let text = "On Tuesday the envoy said that the talks would resume.";
        assert_eq!(sources(text, "said"), ["the envoy"]);
    }

    #[test]
    fn an_owner_speaks_through_what_is_his() {
        let text = "Ms. Holm's office said that the talks would resume.";
        assert_eq!(sources(text, "said"), ["Ms. Holm's office"]);
    }

    #[test]
    fn two_who_hold_talks_agree_and_not_the_talks() {
        let text =
            "The ministers held a long exchange on sonar and agreed that the survey should go on.";
        assert_eq!(sources(text, "agreed"), ["The ministers"]);
    }

    #[test]
    fn an_apposition_of_we_is_we() {
        let text = "Joint Statement on the Launch of a Missile\n\nMay 3, 2024\n\nWe, the ministers of Norway, Senegal and Japan, condemn the launch of the missile and its effects on all who fish there.\n\nWe call for restraint by all.\n\nWe welcome the talks in Oslo.";
        assert_eq!(sources(text, "condemn"), ["We"]);
    }
}
