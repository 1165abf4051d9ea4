//! The issuer among the speakers. In: header, mentions, speakers. Out: the speakers, with the issuer as the last if nobody
//! found it speaking.

use super::rules;
use crate::document::Document;
use crate::extract::mentions::Mention;
use crate::extract::rule::stamp;
use crate::lexicon::{Actor, Lexicon};
use crate::model::{Confidence, Found, Genre, Speaker, SpeakerId, SpeakerKind};
use crate::text::{Span, tokenize};

/// Adds the issuer of a document that is one account, if it is named and is not among the speakers.
pub(crate) fn introduce(
    document: &Document,
    lexicon: &Lexicon,
    mentions: &[Mention],
    speakers: &mut Vec<Found<Speaker>>,
) {
    let Some(name) = document.header.issuer.as_deref() else {
        return;
    };
    let news = matches!(document.header.genre, Genre::News | Genre::Unknown);
    if news || find(name, speakers).is_some() {
        return;
    }
    let actors = &lexicon.actors;
    let named = |mention: &&Mention| {
        mention
            .actor
            .is_some_and(|actor| actors.name(actor) == name)
    };
    let own: Vec<&Mention> = mentions.iter().filter(named).collect();
    let named = own.first().and_then(|mention| mention.actor);
    let record = named.or_else(|| actors.institution(name));
    let spans: Vec<Span> = own.iter().map(|mention| mention.span).collect();
    let place = spans.first().copied().or(document.header.title);
    let speaker = Speaker {
        entity: record.map(|actor| actors.id(actor).to_owned()),
        name: name.to_owned(),
        kind: record.map_or(SpeakerKind::Institution, |actor| kind(lexicon, actor)),
        anonymous: false,
        members: Vec::new(),
        role: None,
        side: document.header.side.clone(),
        aliases: Vec::new(),
        mentions: spans,
        quotes: Vec::new(),
        topics: Vec::new(),
    };
    let span = place.unwrap_or_default();
    speakers.push(stamp(&rules::ISSUER, span, Confidence::High, speaker));
}

/// Gives the one whom the title of an account names first, with an office and no country, the side of the document:
/// "Visit of Deputy Prime Minister Lind to Senegal".
pub(crate) fn settle_side(document: &Document, speakers: &mut [Found<Speaker>]) {
    let header = &document.header;
    let (Some(title), Some(side)) = (header.title, &header.side) else {
        return;
    };
    if header.genre != Genre::Readout {
        return;
    }
    let first = |speaker: &Found<Speaker>| {
        let mentions = speaker.item.mentions.iter();
        mentions
            .map(|span| span.start)
            .min()
            .filter(|start| title.covers(*start))
    };
    let people = speakers
        .iter_mut()
        .filter(|speaker| speaker.item.kind == SpeakerKind::Person);
    let named = people.filter_map(|speaker| Some((first(speaker)?, speaker)));
    let open = |speaker: &Speaker| speaker.role.is_some() && speaker.side.is_none();
    let first = named.min_by_key(|(start, _)| *start);
    if let Some((_, speaker)) = first.filter(|(_, speaker)| open(&speaker.item)) {
        speaker.item.side = Some(side.clone());
    }
}

/// Gives officials without a country the side that their description tells: "a senior administration official".
pub(crate) fn settle_officials(lexicon: &Lexicon, speakers: &mut [Found<Speaker>]) {
    let open = |speaker: &&mut Found<Speaker>| {
        speaker.item.kind == SpeakerKind::Official && speaker.item.side.is_none()
    };
    for speaker in speakers.iter_mut().filter(open) {
        let words = tokenize(&speaker.item.name, &lexicon.vocabulary);
        let side = lexicon.account_words.side(&words);
        speaker.item.side = side.map(str::to_owned);
    }
}

/// The speaker of the issuer's name.
pub(super) fn find(issuer: &str, speakers: &[Found<Speaker>]) -> Option<SpeakerId> {
    let named = |name: &String| name.eq_ignore_ascii_case(issuer);
    let mut speakers = speakers.iter().map(|speaker| &speaker.item);
    let at = speakers.position(|speaker| named(&speaker.name) || speaker.aliases.iter().any(named));
    at.map(SpeakerId::at)
}

fn kind(lexicon: &Lexicon, actor: Actor) -> SpeakerKind {
    match actor {
        Actor::Person(_) => SpeakerKind::Person,
        Actor::Country(_) => SpeakerKind::Government,
        Actor::Institution(at) => {
            let institution = lexicon.actors.institutions.get(usize::from(at));
            institution.map_or(SpeakerKind::Institution, |found| found.kind())
        }
    }
}
