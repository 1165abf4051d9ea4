//! Those who are described and not named: found again by the same words, or new. In: a mention or the words of a source.
//! Out: an answer.

use super::Pass;
use super::descriptions::owner_of;
use super::referent::{Answer, Ref, Referent};
use super::rules;
use crate::lexicon::Class;
use crate::model::{Confidence, SpeakerKind};
use crate::text::Span;

/// The key under which a description is found again: its words without determiner.
fn key(pass: &Pass, at: usize) -> String {
    pass.registry.words(pass.registry.head(at)).to_lowercase()
}

/// The same words with an indefinite article again; "another" and "a second" are somebody else.
pub(super) fn again(pass: &Pass, at: usize) -> Option<Answer> {
    let mention = &pass.mentions[at];
    let tokens = &pass.document.tokens[mention.tokens.0 as usize..mention.head.1 as usize];
    let words = &pass.lexicon.words;
    if tokens.iter().any(|token| words.is(token, Class::Ordinal)) {
        return None;
    }
    let found = pass.registry.described(&key(pass, at))?;
    Some(Answer::one(found, &rules::DESCRIPTION, Confidence::Medium))
}

/// The key under which the last one described by the noun is found.
fn noun_key(key: &str) -> String {
    format!("… {}", key.rsplit(' ').next().unwrap_or(key))
}

/// From now on the description and its bare noun mean this referent: "China's official news agency", "the agency".
pub(super) fn call(pass: &mut Pass, at: usize, found: Ref) {
    let key = key(pass, at);
    let noun = key.rsplit(' ').next().unwrap_or(&key).to_owned();
    pass.registry.describe(noun, found);
    pass.registry.describe(key, found);
}

/// A description used before: the same words, or the same head noun with fewer words before it.
pub(super) fn earlier(pass: &Pass, at: usize) -> Option<Answer> {
    let mention = &pass.mentions[at];
    let key = key(pass, at);
    if let Some(found) = pass
        .registry
        .described(&key)
        .filter(|_| mention.owner.is_none())
    {
        return Some(Answer::one(found, &rules::DESCRIPTION, Confidence::High));
    }
    if mention.owner.is_some() {
        return None;
    }
    let words: Vec<&str> = key.split(' ').collect();
    let fits = |found: &Ref| {
        let referent = &pass.registry.referents[*found];
        let name = referent.name.to_lowercase();
        let full: Vec<&str> = name.split(' ').collect();
        let same = referent.actor.is_none()
            && full.last() == words.last()
            && words.iter().all(|word| full.contains(word));
        same && referent.kind != SpeakerKind::Person
            && !referent.plural
            && referent.gender.agrees(mention.gender)
    };
    let mut recent = pass.state.recent.iter().map(|recent| recent.found);
    let last = || pass.registry.described(&noun_key(&key)).filter(fits);
    let found = recent.find(fits).or_else(last)?;
    Some(Answer::one(found, &rules::DESCRIPTION, Confidence::High))
}

/// A referent of its own, by its words.
pub(super) fn introduce(pass: &mut Pass, at: usize) -> Answer {
    let mention = &pass.mentions[at];
    let lexicon = pass.lexicon;
    let description = lexicon.titles.description(mention.description);
    let kind = match description {
        Some(description) => description.kind(),
        None => SpeakerKind::Official,
    };
    let kind = if kind == SpeakerKind::Person {
        SpeakerKind::Official
    } else {
        kind
    };
    let owner = mention.owner.and_then(|owner| owner_of(pass, at, owner));
    let home = super::office::home(pass, at);
    let side = mention
        .side
        .or_else(|| pass.registry.referents.get(owner?)?.side)
        .or(home);
    let head = pass.registry.head(at);
    let office = mention.roles.last().filter(|_| home.is_some());
    let name = office.map_or_else(|| pass.registry.words(head), |office| office.text.clone());
    let found = pass.registry.push(Referent {
        gender: mention.gender,
        plural: mention.plural,
        side,
        roles: mention.roles.clone(),
        titled: true,
        anonymous: description.is_some_and(|description| description.anonymous),
        ..Referent::new(kind, name, &rules::DESCRIPTION, at)
    });
    let key = key(pass, at);
    // "PM" in the title is "the Prime Minister" of the text.
    if let Some(office) = office {
        pass.registry.describe(office.text.to_lowercase(), found);
    }
    pass.registry.describe(noun_key(&key), found);
    pass.registry.describe(key, found);
    Answer::one(found, &rules::DESCRIPTION, Confidence::High)
}

/// Whether a relative clause, an apposition or an insertion begins at the token.
fn closes(pass: &Pass, at: usize) -> bool {
    let token = &pass.document.tokens[at];
    let mark = matches!(
        token.of(pass.document.text),
        "," | "(" | "—" | "–" | ";" | ":"
    );
    mark || pass.lexicon.words.is(token, Class::Relative)
}

/// A referent for words that no mention heads ("exit polls"); the same words mean the same.
pub(super) fn by_words(pass: &mut Pass, span: Span) -> Answer {
    let document = pass.document;
    let words = &pass.lexicon.words;
    let mut tokens = document.tokens_in(span);
    let opening = [Class::Determiner, Class::Possessive];
    let first = tokens.find(|at| {
        document.tokens[*at].is_word() && !words.is_any(&document.tokens[*at], &opening)
    });
    let closing = tokens.find(|at| closes(pass, *at));
    let start = first.map_or(span.start, |at| document.tokens[at].span.start);
    let end = closing.map_or(span.end, |at| document.tokens[at - 1].span.end);
    let name = pass.registry.words(Span {
        start,
        end: end.max(start),
    });
    if !name.chars().any(char::is_alphabetic) {
        return Answer::none();
    }
    let key = name.to_lowercase();
    if let Some(found) = pass.registry.described(&key) {
        return Answer::one(found, &rules::WORDS, Confidence::Medium);
    }
    let plural = name.ends_with('s');
    let first = pass
        .mentions
        .partition_point(|mention| mention.span.start < span.start);
    let kind = match plural {
        true => SpeakerKind::Group,
        false => SpeakerKind::Institution,
    };
    let found = pass.registry.push(Referent {
        plural,
        confidence: Confidence::Medium,
        ..Referent::new(kind, name, &rules::WORDS, first)
    });
    pass.registry.describe(key, found);
    Answer::one(found, &rules::WORDS, Confidence::Medium)
}
