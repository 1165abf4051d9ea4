//! Whom a group means: "the two leaders" those who meet, "both sides" them or their countries, "officials" a group of its
//! own. In: a plural mention. Out: an answer; the members where the text tells them.

use super::Pass;
use super::descriptions::stands_for;
use super::referent::{Answer, Ref, Referent};
use super::{role, rules};
use crate::extract::mentions::{Mention, Role};
use crate::lexicon::{Actor, Class, Level, StandsFor};
use crate::model::{Confidence, SpeakerKind};
use crate::text::{Span, Token};

/// So many of a group's words are looked at for its countries.
const LONGEST: usize = 24;

/// Those mentioned together are in mind for so many sentences.
const FRESH: usize = 2;

/// Resolves one plural description.
pub(super) fn resolve(pass: &mut Pass, at: usize) -> Answer {
    let mention = &pass.mentions[at];
    let first = &pass.document.tokens[mention.tokens.0 as usize];
    // "Two people" are anybody, "both leaders" are known.
    let counted = pass.lexicon.words.is(first, Class::Number);
    let pointing = mention.definite || is_dual(pass, mention) && !counted;
    let answer = match stands_for(pass, mention) {
        _ if mention.owner.is_some() => None,
        _ if mention.side.is_some() => delegation(pass, at),
        Some(StandsFor::Party) if pointing => parties(pass, at),
        Some(StandsFor::Country) if pointing => countries(pass, at),
        _ if pointing && is_personal(pass, mention) => persons(pass, at),
        _ => None,
    };
    answer.unwrap_or_else(|| own(pass, at))
}

/// Whether the words say that there are two.
pub(super) fn is_dual(pass: &Pass, mention: &Mention) -> bool {
    let tokens = &pass.document.tokens[mention.tokens.0 as usize..mention.tokens.1 as usize];
    let words = &pass.lexicon.words;
    tokens.iter().any(|token| words.is(token, Class::Dual))
}

/// How many the words say there are: "the three ministers".
fn number(pass: &Pass, mention: &Mention) -> Option<usize> {
    let (first, end) = (mention.tokens.0 as usize, mention.tokens.1 as usize);
    let tokens = &pass.document.tokens[..end];
    let numbers = &pass.lexicon.events.numbers;
    let found = (first..end).find_map(|at| numbers.longest(tokens, at))?;
    Some(*found.1 as usize)
}

/// "The three", "all three": those who meet, if they are as many.
pub(super) fn counted(pass: &Pass, span: Span) -> Option<Answer> {
    let tokens = pass.document.tokens_in(span);
    let tokens = &pass.document.tokens[tokens];
    let (count, before) = tokens.split_last()?;
    let words = &pass.lexicon.words;
    let little = |token: &Token| words.is(token, Class::Determiner);
    let principals = &pass.state.principals;
    let numbers = &pass.lexicon.events.numbers;
    let (_, number) = numbers.longest(std::slice::from_ref(count), 0)?;
    let whole = !before.is_empty() && before.iter().all(little);
    (whole && principals.len() > 1 && *number == principals.len() as f64)
        .then(|| Answer::many(principals.clone(), &rules::GROUP, Confidence::High))
}

fn is_personal(pass: &Pass, mention: &Mention) -> bool {
    let description = pass.lexicon.titles.description(mention.description);
    let dual = is_dual(pass, mention);
    description.is_none_or(|d| {
        matches!(d.kind(), SpeakerKind::Official | SpeakerKind::Person) && (dual || !d.anonymous)
            || d.gender != crate::lexicon::Gender::Unknown
    })
}

/// "The two leaders", "the ministers": those who meet, if they fit; else those last mentioned together.
fn persons(pass: &Pass, at: usize) -> Option<Answer> {
    let mention = &pass.mentions[at];
    let dual = is_dual(pass, mention);
    let usable = |refs: &[Ref]| refs.len() > 1 && (!dual || refs.len() == 2);
    let anyone = dual && is_anybody(pass, mention);
    let fits = |found: &Ref| {
        anyone || dual && is_peer(pass, mention, *found) || may_be(pass, mention, *found)
    };
    let together = pass.state.together.as_ref().filter(|together| {
        together.subject
            && together.sentence + FRESH >= pass.places[at].sentence
            && together.refs.iter().all(fits)
    });
    let principals = &pass.state.principals;
    if principals.len() > 2 && number(pass, mention) == Some(principals.len()) {
        let all = principals.clone();
        return Some(Answer::many(all, &rules::GROUP, Confidence::Medium));
    }
    let fresh = together.map_or(&[][..], |together| &together.refs);
    let fitting: Vec<Ref> = principals.iter().copied().filter(fits).collect();
    let new = fresh.iter().any(|found| !principals.contains(found));
    let confidence = match fitting.len() == principals.len() {
        true => Confidence::High,
        false => Confidence::Medium,
    };
    if usable(&fitting) && !(new && usable(fresh)) {
        return Some(Answer::many(fitting, &rules::GROUP, confidence));
    }
    if usable(fresh) {
        let fresh = fresh.to_vec();
        return Some(Answer::many(fresh, &rules::GROUP, Confidence::Medium));
    }
    facing(pass, at).filter(|_| dual)
}

/// Whether a person's office is of the rank of the one that is called: a secretary of state is one of "the two ministers".
fn is_peer(pass: &Pass, mention: &Mention, found: Ref) -> bool {
    let held = &pass.registry.referents[found].roles;
    let called = mention.roles.last();
    called.is_some_and(|called| held.iter().any(|held| held.level == called.level))
}

/// Whether whoever holds an office is called so: "officials", not "ministers".
fn is_anybody(pass: &Pass, mention: &Mention) -> bool {
    let office = |called: &Role| !called.generic && called.level != Level::Other;
    let description = pass.lexicon.titles.description(mention.description);
    let official = description.is_some_and(|one| one.kind() == SpeakerKind::Official);
    official && !mention.roles.last().is_some_and(office)
}

/// "Both leaders": the only two in mind who hold such an office, named or not, for two sides or, of persons, for sides that
/// nothing tells.
fn facing(pass: &Pass, at: usize) -> Option<Answer> {
    let mention = &pass.mentions[at];
    let office = |found: &Ref| {
        let referent = &pass.registry.referents[*found];
        let held = |called| referent.roles.iter().any(|held| role::fits(called, held));
        let person = referent.kind == SpeakerKind::Person;
        let known = referent.kind == SpeakerKind::Official && referent.side.is_some();
        (person || known)
            && !referent.anonymous
            && (mention.roles.last().is_some_and(held) || is_peer(pass, mention, *found))
    };
    let recent = pass.state.recent.iter().map(|recent| recent.found);
    let mut two: Vec<Ref> = Vec::new();
    for found in recent.filter(office) {
        if !two.contains(&found) {
            two.push(found);
        }
    }
    let [one, other] = two[..] else { return None };
    let referent = |found: Ref| &pass.registry.referents[found];
    two.sort_by_key(|found| referent(*found).first);
    let sides = (referent(one).side, referent(other).side);
    (sides.0 != sides.1 || sides.0.is_none())
        .then(|| Answer::many(two, &rules::GROUP, Confidence::Medium))
}

/// Whether a person may be one of those who are called so.
fn may_be(pass: &Pass, mention: &Mention, found: Ref) -> bool {
    let referent = &pass.registry.referents[found];
    let held = |called| referent.roles.iter().any(|held| role::fits(called, held));
    let called = mention.roles.last();
    matches!(referent.kind, SpeakerKind::Person | SpeakerKind::Official)
        && called.is_none_or(|called| called.generic || referent.roles.is_empty() || held(called))
}

/// "Both sides": the two persons who meet and speak; where nobody of them speaks alone, their countries.
fn parties(pass: &mut Pass, at: usize) -> Option<Answer> {
    let principals = pass.state.principals.clone();
    let two = principals.len() == 2;
    if two && pass.state.speak_alone {
        return Some(Answer::many(principals, &rules::GROUP, Confidence::Medium));
    }
    countries(pass, at)
        .or_else(|| two.then(|| Answer::many(principals, &rules::GROUP, Confidence::Low)))
}

/// "The two countries": those of the principals.
fn countries(pass: &mut Pass, at: usize) -> Option<Answer> {
    let mut sides: Vec<&str> = Vec::new();
    for found in &pass.state.principals {
        if let Some(side) = pass.registry.referents[*found]
            .side
            .filter(|side| !sides.contains(side))
        {
            sides.push(side);
        }
    }
    if sides.len() != 2 {
        return together_countries(pass, at);
    }
    let refs: Vec<Ref> = sides
        .iter()
        .filter_map(|side| pass.registry.of_side(side, at))
        .collect();
    (refs.len() == 2).then(|| Answer::many(refs, &rules::GROUP, Confidence::Medium))
}

fn together_countries(pass: &Pass, at: usize) -> Option<Answer> {
    let together = pass.state.together.as_ref()?;
    let country = |found: &Ref| pass.registry.referents[*found].kind == SpeakerKind::Government;
    let fresh = together.sentence + FRESH >= pass.places[at].sentence;
    let found = fresh && together.refs.len() == 2 && together.refs.iter().all(country);
    found.then(|| Answer::many(together.refs.clone(), &rules::GROUP, Confidence::Medium))
}

/// "Ukrainian representatives": the delegation of that side, if one was mentioned.
fn delegation(pass: &Pass, at: usize) -> Option<Answer> {
    let mention = &pass.mentions[at];
    let delegation = |found: &Ref| {
        let referent = &pass.registry.referents[*found];
        referent.kind == SpeakerKind::Group && !referent.plural && referent.side == mention.side
    };
    let official = pass.lexicon.titles.description(mention.description);
    if official.is_none_or(|d| d.kind() != SpeakerKind::Official) {
        return None;
    }
    let mut recent = pass.state.recent.iter().map(|recent| recent.found);
    let found = recent.find(delegation)?;
    Some(Answer::one(found, &rules::DESCRIPTION, Confidence::Medium))
}

/// Of whom a group consists that is told by several countries, and its own side if it has one: for "the ministers of
/// Norway and Senegal" those who take part for them, else the countries.
fn of_countries<'l>(pass: &mut Pass<'_, '_, 'l>, at: usize) -> (Vec<Ref>, Option<&'l str>) {
    let (lexicon, document) = (pass.lexicon, pass.document);
    let mention = &pass.mentions[at];
    let own = mention.side;
    let tokens = mention.tokens.0 as usize..mention.tokens.1 as usize;
    let mut sides: Vec<&str> = Vec::new();
    for token in tokens.take(LONGEST) {
        let country = lexicon.actors.at(&document.tokens, token).next();
        let country = country.filter(|(_, form)| matches!(form.actor, Actor::Country(_)));
        let side = country.and_then(|(_, form)| lexicon.actors.side(form.actor));
        sides.extend(side.filter(|side| !sides.contains(side)));
    }
    if sides.len() < 2 {
        return (Vec::new(), own);
    }
    let mut members = Vec::new();
    for side in sides {
        let fits = |found: &Ref| {
            pass.registry.referents[*found].side == Some(side)
                && may_be(pass, &pass.mentions[at], *found)
        };
        let mut principals = pass.state.principals.iter().copied();
        let member = principals.find(fits);
        members.extend(member.or_else(|| pass.registry.of_side(side, at)));
    }
    (members, None)
}

/// A group of its own, by its words; the same words mean the same.
fn own(pass: &mut Pass, at: usize) -> Answer {
    let mention = &pass.mentions[at];
    let name = pass.registry.words(pass.registry.head(at));
    let key = name.to_lowercase();
    if let Some(found) = pass.registry.described(&key) {
        return Answer::one(found, &rules::DESCRIPTION, Confidence::Medium);
    }
    let (members, side) = of_countries(pass, at);
    let description = pass.lexicon.titles.description(mention.description);
    let found = pass.registry.push(Referent {
        gender: mention.gender,
        plural: true,
        side,
        roles: mention.roles.clone(),
        titled: true,
        anonymous: description.is_some_and(|description| description.anonymous),
        members,
        ..Referent::new(SpeakerKind::Group, name, &rules::DESCRIPTION, at)
    });
    pass.registry.describe(key, found);
    Answer::one(found, &rules::DESCRIPTION, Confidence::High)
}

#[cfg(test)]
mod tests {
    use crate::extract::analyze;
    use crate::lexicon::Lexicon;

    /// How many are said to have agreed.
    fn agree(text: &str) -> usize {
        let analysis = analyze(text, Lexicon::english());
        let mut quotes = analysis.quotes.iter().map(|quote| &quote.item);
        let agreed = |cue: &crate::model::Cue| cue.span.of(text) == "agreed";
        let found = quotes.find(|quote| quote.cue.as_ref().is_some_and(agreed));
        found.map_or(0, |quote| quote.speakers.len())
    }

    #[test]
    fn a_bare_number_means_those_who_met_if_they_are_as_many() {
        let opening = "Secretary of State Antony Blinken spoke today with Foreign Minister Takeshi Iwaya of Japan and Foreign Minister Cho Tae-yul of Korea.";
        let three = format!("{opening} The three agreed to open an office.");
        assert_eq!(agree(&three), 3);
        let four = format!("{opening} The four agreed to open an office.");
        assert_eq!(agree(&four), 1);
        let pair = format!("{opening} Two officials agreed to open an office.");
        assert_eq!(agree(&pair), 1);
    }
}
