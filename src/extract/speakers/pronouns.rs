//! Whom a pronoun means: gender and number first, then subjects before others, the nearer before the farther. In: a
//! pronoun's mention and who is in mind. Out: an answer; none where two fit equally.

use super::Pass;
use super::groups::is_dual;
use super::quoted::floor;
use super::referent::{Answer, Ref};
use super::rules;
use super::state::Recent;
use crate::extract::mentions::MentionKind;
use crate::lexicon::{Class, Gender};
use crate::model::{Confidence, Genre, SpeakerKind};

/// A person is in mind for so many sentences.
const REACH: usize = 4;
/// Several are in mind for so many sentences.
const GROUP_REACH: usize = 3;

/// Resolves one pronoun; first and second persons stay open.
pub(super) fn resolve(pass: &mut Pass, at: usize) -> Answer {
    antecedent(pass, at).unwrap_or_else(Answer::none)
}

/// Whom the pronoun means, without remembering it.
pub(super) fn antecedent(pass: &Pass, at: usize) -> Option<Answer> {
    let mention = &pass.mentions[at];
    let token = pass.document.tokens.get(mention.tokens.0 as usize)?;
    let words = &pass.lexicon.words;
    if words.is_any(token, &[Class::FirstPerson, Class::SecondPerson]) {
        return None;
    }
    if words.is(token, Class::Relative) {
        return relative(pass, at);
    }
    if is_dual(pass, mention) {
        return several(pass, at, true);
    }
    if mention.plural {
        return several(pass, at, false);
    }
    match mention.gender {
        Gender::Unknown => thing(pass, at),
        gender => person(pass, at, gender),
    }
}

/// "Who", "which": what ends just before, at most a comma between.
fn relative(pass: &Pass, at: usize) -> Option<Answer> {
    let here = pass.mentions[at].tokens.0;
    let near = (at.saturating_sub(4)..at).rev();
    let mut ending = near.filter(|other| {
        let end = pass.mentions[*other].tokens.1;
        end == here
            || (end + 1 == here && pass.document.tokens[end as usize].of(pass.document.text) == ",")
    });
    let nearest = ending.next()?;
    let personal = is_personal(pass, here);
    let head = match personal && !may_be_person(pass, nearest) {
        true => person_before(pass, nearest)?,
        false => nearest,
    };
    let mut answer = pass.registry.answers.get(head)?.clone();
    answer.rule = answer.rule.map(|_| &rules::RELATIVE);
    answer.confidence = answer.confidence.min(Confidence::Medium);
    Some(answer)
}

/// Whether the relative pronoun stands for persons: "who".
fn is_personal(pass: &Pass, at: u32) -> bool {
    let words = &pass.lexicon.words;
    let token = &pass.document.tokens[at as usize];
    words.is(token, Class::Personal)
}

/// Whether the mention may be somebody, not a house or a country.
fn may_be_person(pass: &Pass, at: usize) -> bool {
    let answer = &pass.registry.answers[at];
    let house = |found: &Ref| {
        let kind = pass.registry.referents[*found].kind;
        matches!(
            kind,
            SpeakerKind::Institution | SpeakerKind::Government | SpeakerKind::Media
        )
    };
    !answer.refs.iter().any(house)
}

/// The nearest person before a mention in its sentence: "Holm, an analyst at the Institute of Trade, who doubts".
fn person_before(pass: &Pass, at: usize) -> Option<usize> {
    let sentence = pass.places[at].sentence;
    let near = (at.saturating_sub(6)..at).rev();
    let mut near = near.take_while(|other| pass.places[*other].sentence == sentence);
    let human = |found: Ref| {
        let kind = pass.registry.referents[found].kind;
        matches!(kind, SpeakerKind::Person | SpeakerKind::Official)
    };
    let found = near.find(|other| {
        let single = pass.registry.answers[*other].single();
        single.is_some_and(human) && !pass.mentions[*other].possessive
    })?;
    Some(named_before(pass, found).unwrap_or(found))
}

/// The name whose apposition the description is: "Ida Holm, [a former envoy]".
fn named_before(pass: &Pass, at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    let (name, here) = (&pass.mentions[before], &pass.mentions[at]);
    let comma = pass.document.tokens.get(name.tokens.1 as usize)?;
    let beside = name.tokens.1 + 1 == here.tokens.0 && comma.of(pass.document.text) == ",";
    let named = name.kind == MentionKind::Name && here.kind == MentionKind::Description;
    (named && beside).then_some(before)
}

/// "He", "she", "his".
fn person(pass: &Pass, at: usize, gender: Gender) -> Option<Answer> {
    let here = &pass.places[at];
    // Whoever has the floor says "I" of himself.
    let floor = floor(pass, here.block).and_then(|answer| answer.single());
    let mut scored: Vec<(i32, Ref, bool)> = Vec::new();
    for recent in &pass.state.recent {
        let referent = &pass.registry.referents[recent.found];
        let human = matches!(referent.kind, SpeakerKind::Person | SpeakerKind::Official);
        if !human
            || floor == Some(recent.found)
            || referent.plural
            || !referent.gender.agrees(gender)
            || recent.sentence + REACH < here.sentence
        {
            continue;
        }
        // A readout is about its own leader, whose gender it need not tell.
        let own = pass.document.header.genre == Genre::Readout
            && pass.state.principals.first() == Some(&recent.found);
        let known = referent.gender == gender || own;
        scored.push((
            score(pass, at, recent, known, referent.doubtful && !own) + i32::from(own),
            recent.found,
            known,
        ));
    }
    scored.sort_by_key(|(score, _, _)| std::cmp::Reverse(*score));
    let (best, found, _) = *scored.first()?;
    let rival = scored.get(1).map(|(score, _, _)| best - score);
    let confidence = match rival {
        Some(0) => return None,
        Some(1..=2) => Confidence::Low,
        _ if here.quotation.is_some() => Confidence::Low,
        _ => Confidence::Medium,
    };
    Some(Answer::one(found, &rules::PRONOUN, confidence))
}

/// How near one is to the reader's mind.
fn score(pass: &Pass, at: usize, recent: &Recent, known: bool, doubtful: bool) -> i32 {
    let here = &pass.places[at];
    let far = (here.sentence - recent.sentence.min(here.sentence)) as i32;
    let same_block = pass.places[recent.at].block == here.block;
    let mut score = -4 * far;
    score += match (recent.subject, recent.owner) {
        (true, _) => 5,
        (false, true) => 4,
        _ => 0,
    };
    score += if recent.source { 2 } else { 0 };
    score += if known { 3 } else { 0 };
    score += if same_block { 1 } else { 0 };
    score -= if doubtful { 3 } else { 0 };
    let new = &pass.mentions[recent.at];
    score -= if new.indefinite && !recent.source {
        4
    } else {
        0
    };
    score -= if recent.quoted && here.quotation.is_none() {
        5
    } else {
        0
    };
    score
}

/// "They", "both", "the two".
fn several(pass: &Pass, at: usize, dual: bool) -> Option<Answer> {
    let here = pass.places[at].sentence;
    let usable = |refs: &[Ref]| !dual || refs.len() == 2;
    let many = |refs, confidence| Some(Answer::many(refs, &rules::PLURAL_PRONOUN, confidence));
    let together = pass.state.together.as_ref();
    let together = together
        .filter(|together| together.sentence + GROUP_REACH >= here && usable(&together.refs));
    if let Some(pair) = newcomers(pass, at).filter(|pair| usable(pair)) {
        return many(pair, Confidence::Medium);
    }
    let principals = &pass.state.principals;
    let meet = principals.len() > 1 && usable(principals);
    // A readout goes on with those who met, not with "technical teams" that it names in passing.
    let passing = meet
        && pass.document.header.genre == Genre::Readout
        && together.is_some_and(|together| is_passing(pass, &together.refs));
    match together {
        Some(group) if group.subject && !passing => many(group.refs.clone(), Confidence::Medium),
        _ if passing => many(principals.clone(), Confidence::Low),
        _ if meet => many(principals.clone(), Confidence::Medium),
        Some(group) => many(group.refs.clone(), Confidence::Low),
        None => None,
    }
}

/// Whether it is one group of nobody known.
fn is_passing(pass: &Pass, refs: &[Ref]) -> bool {
    let [only] = refs[..] else { return false };
    let group = &pass.registry.referents[only];
    group.kind == SpeakerKind::Group && group.members.is_empty() && group.side.is_none()
}

/// The subject of the sentence before and somebody whom it newly meets "with" there.
fn newcomers(pass: &Pass, at: usize) -> Option<Vec<Ref>> {
    let here = pass.places[at].sentence;
    let words = &pass.lexicon.words;
    let before = pass
        .state
        .recent
        .iter()
        .filter(|recent| recent.sentence + 1 == here || recent.sentence == here);
    let persons: Vec<&Recent> = before
        .filter(|recent| pass.registry.referents[recent.found].kind == SpeakerKind::Person)
        .collect();
    let meeting = persons
        .iter()
        .filter(|recent| pass.state.principals.contains(&recent.found));
    if meeting.count() > 1 {
        return None;
    }
    let subject = persons.iter().find(|recent| recent.subject)?;
    let met = persons.iter().find(|recent| {
        let mention = &pass.mentions[recent.at];
        let opening = (mention.tokens.0 as usize)
            .checked_sub(1)
            .and_then(|before| pass.document.tokens.get(before));
        let new = pass.registry.referents[recent.found].first == recent.at;
        new && recent.found != subject.found
            && opening.is_some_and(|token| words.is_any(token, &[Class::Comitative, Class::Verb]))
    })?;
    let fresh = pass
        .state
        .together
        .as_ref()
        .is_none_or(|together| together.sentence < subject.sentence);
    (fresh && !pass.state.principals.contains(&met.found)).then(|| vec![subject.found, met.found])
}

/// "It", "its": the last institution, government, text that was a subject.
fn thing(pass: &Pass, at: usize) -> Option<Answer> {
    let here = pass.places[at].sentence;
    let mut things = pass.state.recent.iter().filter(|recent| {
        let referent = &pass.registry.referents[recent.found];
        !matches!(referent.kind, SpeakerKind::Person | SpeakerKind::Official)
            && !referent.plural
            && recent.subject
            && recent.sentence + 1 >= here
    });
    let first = things.next()?;
    let source = std::iter::once(first)
        .chain(things)
        .find(|recent| recent.source);
    let found = source.unwrap_or(first);
    let sure = found.source && found.at == first.at;
    Some(Answer::one(
        found.found,
        &rules::PRONOUN,
        if sure {
            Confidence::Medium
        } else {
            Confidence::Low
        },
    ))
}
