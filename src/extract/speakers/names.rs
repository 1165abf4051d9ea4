//! Names that belong together. In: mentions by name. Out: a referent for each person, institution and country, answers for
//! their mentions. A short name belongs to the fuller one that the text gives, else to the lexicon's.

use super::index::Index;
use super::place::Place;
use super::referent::{Answer, Ref, Referent, Registry};
use super::{apposition, bodies, role, rules};
use crate::extract::mentions::{Mention, MentionKind, Role};
use crate::lexicon::{Actor, FormKind, Gender, Level};
use crate::model::{Confidence, SpeakerKind};
use crate::text::TokenKind;

/// Gives every mention by name its referent.
pub(super) fn cluster(registry: &mut Registry, places: &[Place]) {
    let mut index = Index::default();
    let mentions = registry.mentions;
    for (at, mention) in mentions.iter().enumerate() {
        match mention.kind {
            MentionKind::Name if is_thing(registry, mention) => {}
            MentionKind::Name if is_full(registry, mention) => full_name(registry, &mut index, at),
            MentionKind::Institution | MentionKind::Country | MentionKind::Demonym => {
                bodies::actor(registry, at)
            }
            MentionKind::Description => bodies::delegation(registry, at),
            _ => {}
        }
    }
    for (at, mention) in mentions.iter().enumerate() {
        let open = mention.kind == MentionKind::Name && registry.answers[at].is_empty();
        if open && !is_thing(registry, mention) {
            short_name(registry, &mut index, at, places[at].source);
        }
        if let Some(found) = registry.answers[at].single().filter(|_| places[at].source) {
            registry.referents[found].doubtful = false;
        }
    }
    apposition::link(registry, places);
}

/// Whether the name is a place's, a text's or an occasion's: "Second Thomas Shoal".
fn is_thing(registry: &Registry, mention: &Mention) -> bool {
    let last = mention.head.1.checked_sub(1).map(|last| last as usize);
    let last = last.and_then(|last| registry.document.tokens.get(last));
    let several = mention.head.1 - mention.head.0 > 1 || mention.definite || mention.indefinite;
    let thing = last.is_some_and(|last| registry.lexicon.names.is_thing(last));
    mention.actor.is_none() && several && thing
}

/// Whether the name tells by itself who it is.
fn is_full(registry: &Registry, mention: &Mention) -> bool {
    let several = mention.head.1 - mention.head.0 > 1;
    match mention.actor {
        Some(Actor::Person(_)) => !mention.ambiguous && several,
        _ => several && own_words(registry, mention) > 1 && !(mention.doubtful && mention.definite),
    }
}

/// How many words of the name are neither particle nor suffix: "Van Aerden" and "Tate Jr." are short names.
fn own_words(registry: &Registry, mention: &Mention) -> usize {
    let tokens = &registry.document.tokens[mention.head.0 as usize..mention.head.1 as usize];
    let names = &registry.lexicon.names;
    let words = tokens.iter().filter(|token| token.kind == TokenKind::Word);
    words
        .filter(|token| !names.is_particle(token) && !names.is_suffix(token))
        .count()
}

fn name_words(registry: &Registry, mention: &Mention) -> Vec<String> {
    let tokens = &registry.document.tokens[mention.head.0 as usize..mention.head.1 as usize];
    let names = &registry.lexicon.names;
    let words = tokens.iter().filter(|token| token.kind == TokenKind::Word);
    let words = words
        .filter(|token| (token.capital || !names.is_particle(token)) && !names.is_suffix(token));
    words
        .map(|token| {
            let word = token.of(registry.document.text).to_lowercase();
            let word = word.replace(['’', 'ʼ'], "'");
            match token.possessive {
                true => word.trim_end_matches('s').trim_end_matches('\'').to_owned(),
                false => word,
            }
        })
        .collect()
}

fn full_name(registry: &mut Registry, index: &mut Index, at: usize) {
    let mention = &registry.mentions[at];
    let words = name_words(registry, mention);
    let known = mention.actor.and_then(|actor| registry.known(actor));
    let same = known.or_else(|| index.same(registry, mention, &words));
    let found = match (same, mention.actor) {
        (Some(found), _) => found,
        (None, Some(actor)) => registry.actor(actor, at, &rules::NAME),
        (None, None) => person(registry, at),
    };
    registry.learn(found, at);
    rename(registry, found, at);
    index.add(found, words, at);
    registry.answers[at] = Answer::one(found, &rules::NAME, Confidence::High);
}

/// Calls somebody whom the lexicon does not know by the fullest name that the text gives, and not in capitals if it can.
fn rename(registry: &mut Registry, found: Ref, at: usize) {
    let length = |name: &str| name.split(' ').count();
    let name = registry.words(registry.head(at));
    let capitals = |name: &str| !name.chars().any(char::is_lowercase);
    let referent = &mut registry.referents[found];
    let known = &referent.name;
    let fuller = length(&name) > length(known) && (!capitals(&name) || capitals(known));
    let plainer = length(&name) == length(known) && capitals(known) && !capitals(&name);
    if referent.actor.is_none() && (fuller || plainer) {
        referent.name = name;
    }
}

/// A new person that the lexicon does not know.
fn person(registry: &mut Registry, at: usize) -> Ref {
    let mention = &registry.mentions[at];
    let name = registry.words(registry.head(at));
    let first = &registry.document.tokens[mention.head.0 as usize];
    let named = mention.gender != Gender::Unknown
        || !mention.roles.is_empty()
        || registry.lexicon.names.is_surname_first(first);
    let short = mention.head.1 - mention.head.0 == 1 && first.all_caps && !named;
    let block = registry.document.block_of(mention.span.start);
    let labelled = block.is_some_and(|block| block.label.is_some());
    let letters = short && !labelled;
    let personal =
        |role: &Role| matches!(role.level, Level::Leader | Level::Royal | Level::Minister);
    let entitled = mention.roles.iter().any(personal);
    let body = (mention.definite && mention.owner.is_none() && !entitled) || letters;
    let kind = match body {
        true => SpeakerKind::Institution,
        false => SpeakerKind::Person,
    };
    registry.push(Referent {
        gender: mention.gender,
        side: mention.side,
        // "Q": whoever asks.
        anonymous: short && labelled && first.span.len() == 1,
        doubtful: !named,
        confidence: if named {
            Confidence::High
        } else {
            Confidence::Medium
        },
        ..Referent::new(kind, name, &rules::NAME, at)
    })
}

fn short_name(registry: &mut Registry, index: &mut Index, at: usize, source: bool) {
    let mention = &registry.mentions[at];
    let words = name_words(registry, mention);
    let rule = if words.len() == 1 {
        &rules::SHORT_NAME
    } else {
        &rules::NAME
    };
    let own = words
        .last()
        .and_then(|word| in_text(registry, index, mention, word, at));
    let listed = own.is_none().then(|| listed(registry, at)).flatten();
    let found = match (own, listed) {
        (Some((found, _)), _) => found,
        (None, Some(actor)) => registry.actor(actor, at, &rules::NAME),
        (None, None) if (mention.doubtful && !source) || words.is_empty() => return,
        (None, None) => person(registry, at),
    };
    let confidence = own.map_or(Confidence::High, |(_, confidence)| confidence);
    registry.learn(found, at);
    if own.is_none() {
        index.add(found, words, at);
    }
    registry.answers[at] = Answer::one(found, rule, confidence);
}

/// Who in the text has a full name with this word, and may be called as the mention calls him.
fn in_text(
    registry: &Registry,
    index: &Index,
    mention: &Mention,
    word: &str,
    at: usize,
) -> Option<(Ref, Confidence)> {
    let sharing = index.sharing(word, at);
    let known = mention.actor.filter(|_| !mention.ambiguous);
    let known = known.and_then(|actor| registry.known(actor));
    if let Some(known) = known.filter(|known| sharing.iter().any(|full| full.found == *known)) {
        return Some((known, Confidence::High));
    }
    let mut fitting: Vec<Ref> = Vec::new();
    for full in sharing {
        let referent = &registry.referents[full.found];
        let agrees = referent.gender.agrees(mention.gender) && sides_agree(referent, mention);
        if agrees && !fitting.contains(&full.found) {
            fitting.push(full.found);
        }
    }
    let titled = |found: &&Ref| {
        let held = &registry.referents[**found].roles;
        let mut called = mention.roles.iter();
        called.any(|role| held.iter().any(|held| role::fits(role, held)))
    };
    let found = fitting.iter().find(titled);
    match (found, &fitting[..]) {
        (Some(found), _) | (None, [found]) => Some((*found, Confidence::High)),
        (None, [found, ..]) => Some((*found, Confidence::Medium)),
        (None, []) => None,
    }
}

fn sides_agree(referent: &Referent, mention: &Mention) -> bool {
    // A known person's side is the lexicon's guess, which the text's own person overrules.
    mention.actor.is_some()
        || referent.side.is_none()
        || mention.side.is_none()
        || referent.side == mention.side
}

/// The lexicon's person for a short form: the only one, or the only one whose office and side fit.
fn listed(registry: &Registry, at: usize) -> Option<Actor> {
    let mention = &registry.mentions[at];
    mention.actor?;
    if !mention.ambiguous {
        return mention.actor;
    }
    let lexicon = registry.lexicon;
    let forms = lexicon
        .actors
        .at(&registry.document.tokens, mention.head.0 as usize);
    let rivals =
        forms.filter(|(end, form)| *end == mention.head.1 as usize && form.kind == FormKind::Short);
    let mut fitting = rivals.filter_map(|(_, form)| {
        let Actor::Person(place) = form.actor else {
            return None;
        };
        let person = lexicon.actors.people.get(usize::from(place))?;
        let side = mention.side.is_none_or(|side| side == person.side);
        let held = |text: &String| {
            mention
                .roles
                .iter()
                .any(|role| role::fits(role, &role::read(text, lexicon)))
        };
        (side && person.roles.iter().any(held)).then_some(form.actor)
    });
    let found = fitting.next()?;
    fitting.next().is_none().then_some(found)
}
