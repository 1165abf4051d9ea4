//! Finds formulas where the document speaks, and says whose convention they are. In: document, accounts, quotes,
//! speakers and topics. Out: signals. Never gives one issuer's meaning or rung to another's words.

use super::nesting::{account_spans, innermost, quote_contents};
use super::rule::stamp_entry;
use crate::document::Document;
use crate::lexicon::{Class, Formula, FormulaHit, Lexicon};
use crate::model::*;
use crate::text::Span;

/// How many topic mentions of a sentence are looked at.
const NEAR: usize = 64;

/// What the earlier stages found.
#[derive(Clone, Copy)]
pub(crate) struct Scene<'a> {
    pub(crate) document: &'a Document<'a>,
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) accounts: &'a [Found<Account>],
    pub(crate) quotes: &'a [Found<Quote>],
    pub(crate) speakers: &'a [Found<Speaker>],
    pub(crate) topics: &'a [Topic],
}

/// The formulas of a document, in order; where two overlap, the earlier and longer stands.
pub(crate) fn find(scene: &Scene) -> Vec<Found<Signal>> {
    let places = places(scene);
    let spans = || places.iter().map(|place| place.span);
    let quotes = innermost(quote_contents(scene.quotes), spans());
    let accounts = innermost(account_spans(scene.accounts), spans());
    let topics = near_topics(scene.topics, &places);
    let mut signals = Vec::new();
    let mut taken = 0;
    for (at, place) in places.iter().enumerate() {
        if place.span.start < taken {
            continue;
        }
        let speech = Speech::read(scene, quotes[at], accounts[at]);
        let Some(hit) = choose(scene, place, &speech) else {
            continue;
        };
        let span = span_of(scene.document, hit);
        taken = span.end;
        signals.push(signal(scene, hit, span, &speech, topics[at]));
    }
    signals
}

/// A token where formulas begin, with the longest term of each.
struct Place {
    hits: Vec<FormulaHit>,
    span: Span,
    sentence: Span,
}

/// What stands around a place.
#[derive(Debug, Clone, Copy)]
struct Near<'a> {
    /// The topic whose term the formula holds.
    named: Option<&'a str>,
    /// The topic of the sentence there.
    around: Option<&'a str>,
}

/// Who speaks at a place.
struct Speech<'a> {
    quote: Option<QuoteId>,
    account: AccountId,
    speakers: &'a [SpeakerId],
    topic: Option<&'a str>,
    sides: Vec<&'a str>,
}

impl<'a> Speech<'a> {
    fn read(scene: &Scene<'a>, quote: Option<usize>, account: Option<usize>) -> Speech<'a> {
        let held = quote.map(|at| &scene.quotes[at].item);
        let account = held.map_or(AccountId::at(account.unwrap_or(0)), |quote| quote.account);
        let speakers = held.map_or(&[][..], |quote| quote.speakers.as_slice());
        let known = speakers
            .iter()
            .filter_map(|id| scene.speakers.get(id.index()));
        let mut sides: Vec<&str> = known.filter_map(|s| s.item.side.as_deref()).collect();
        // A stranger is nobody of the account's side: "Minister Sampaio condemned" is no grade of Tokyo's.
        let person = |id: &SpeakerId| {
            let speaker = scene.speakers.get(id.index());
            speaker.is_some_and(|speaker| speaker.item.kind == SpeakerKind::Person)
        };
        let strangers = !speakers.is_empty() && speakers.iter().all(person);
        if sides.is_empty() && !strangers {
            let own = scene.accounts.get(account.index());
            let side = own.and_then(|own| own.item.side.as_deref());
            sides.extend(side.or(scene.document.header.side.as_deref()));
        }
        Speech {
            quote: quote.map(QuoteId::at),
            account,
            speakers,
            topic: held.and_then(|quote| match quote.topics.as_slice() {
                [only] => Some(only.as_str()),
                _ => None,
            }),
            sides,
        }
    }

    /// The side here whose formula it is; `Some(None)` for anybody's.
    fn owner(&self, formula: &Formula) -> Option<Option<&'a str>> {
        if formula.side.is_none() {
            return Some(None);
        }
        let own = self.sides.iter().find(|side| formula.is_of(Some(side)));
        own.map(|side| Some(*side))
    }
}

fn places(scene: &Scene) -> Vec<Place> {
    let document = scene.document;
    let mut places: Vec<Place> = Vec::new();
    for sentence in &document.sentences {
        if !document.block_of_sentence(sentence).kind.is_prose() {
            continue;
        }
        let hits = scene
            .lexicon
            .formulas
            .hits(&document.tokens, sentence.tokens());
        for group in hits.chunk_by(|a, b| a.first == b.first) {
            if !is_negated(scene, group[0].first, sentence) {
                places.push(Place {
                    hits: group.to_vec(),
                    span: span_of(document, group[0]),
                    sentence: sentence.span,
                });
            }
        }
    }
    places
}

/// Whether the words are denied as a thing: "no red line", "not a red line"; a formula's own negation is none, nor is that
/// of a verb which opens it ("must not veer into conflict").
fn is_negated(scene: &Scene, first: usize, sentence: &Sentence) -> bool {
    let (words, tokens) = (&scene.lexicon.words, &scene.document.tokens);
    if words.is(&tokens[first], Class::Negation) {
        return false;
    }
    let before = &tokens[sentence.tokens().start..first];
    let mut back = before.iter().rev();
    let Some(nearest) = back.next() else {
        return false;
    };
    match (
        words.is(nearest, Class::Determiner),
        words.is(nearest, Class::Negation),
    ) {
        (true, false) => back
            .next()
            .is_some_and(|token| words.is(token, Class::Negation)),
        (determines, negates) => determines && negates,
    }
}

/// The formula to report: the longest that may stand in this side's text, a side's own before another's.
fn choose(scene: &Scene, place: &Place, speech: &Speech) -> Option<FormulaHit> {
    let formulas = scene.lexicon.formulas.all();
    let rank = |hit: &FormulaHit| {
        let formula = &formulas[hit.formula];
        let own = speech.owner(formula).is_some();
        (hit.end, own && formula.side.is_some(), own)
    };
    let fits = |hit: &&FormulaHit| {
        let formula = &formulas[hit.formula];
        let own = !formula.bound || speech.owner(formula).is_some();
        let private = formula.side.is_none() && is_private(scene, speech);
        own && !private && (!formula.issued || is_issued(scene, formula))
    };
    // `max_by_key` keeps the last of equals; the first by id is wanted.
    place
        .hits
        .iter()
        .rev()
        .filter(fits)
        .max_by_key(|hit| rank(hit))
        .copied()
}

/// Whether somebody speaks in the news who is of no side: "exchange of views" is then no formula.
fn is_private(scene: &Scene, speech: &Speech) -> bool {
    let news = matches!(scene.document.header.genre, Genre::News | Genre::Unknown);
    news && !speech.speakers.is_empty() && speech.sides.is_empty()
}

/// Whether an issuer whose formula it is published the document.
fn is_issued(scene: &Scene, formula: &Formula) -> bool {
    let header = &scene.document.header;
    header.genre != Genre::News && formula.is_of(header.side.as_deref())
}

fn signal(
    scene: &Scene,
    hit: FormulaHit,
    span: Span,
    speech: &Speech,
    near: Near,
) -> Found<Signal> {
    let formula = &scene.lexicon.formulas.all()[hit.formula];
    let owner = speech.owner(formula);
    let whole = owner.is_some() && owner.flatten() == formula.side.as_deref();
    let unknown = speech.sides.is_empty() && scene.document.header.genre != Genre::News;
    let confidence = match owner {
        Some(_) => Confidence::High,
        None if unknown => Confidence::Medium,
        None => Confidence::Low,
    };
    let item = Signal {
        formula: formula.id.clone(),
        side: owner
            .flatten()
            .map_or(formula.side.clone(), |side| Some(side.into())),
        speakers: speech.speakers.to_vec(),
        quote: speech.quote,
        topic: near
            .named
            .or(speech.topic)
            .or(near.around)
            .map(str::to_owned),
        account: speech.account,
        meaning: owner.and(formula.meaning.clone()),
        basis: owner.and(formula.basis.clone()),
        caveat: owner.and_then(|_| caveat(scene.lexicon, formula, whole)),
        tone: formula.tone,
        ladder: formula.ladder.clone().filter(|_| whole),
        rung: formula.rung.filter(|_| whole),
        wording: wording(scene),
    };
    let id = RuleId::entry(format!("formula.{}", formula.id).into());
    stamp_entry(id, span, confidence, item)
}

/// What is known against the formula's meaning, or else against the ladder that it stands on.
fn caveat(lexicon: &Lexicon, formula: &Formula, on_ladder: bool) -> Option<String> {
    let ladders = lexicon.formulas.ladders();
    let ladder = || {
        let id = formula.ladder.as_ref().filter(|_| on_ladder)?;
        ladders.iter().find(|ladder| ladder.id == *id)
    };
    let own = formula.caveat.clone();
    own.or_else(|| ladder()?.caveat.clone())
}

/// Whose wording the document has: its issuer's, the issuer's translation, or a reporter's.
fn wording(scene: &Scene) -> Wording {
    let header = &scene.document.header;
    let side = header.side.as_deref();
    Wording::of(
        header.genre,
        side.is_some_and(|side| scene.lexicon.formulas.translates(side)),
    )
}

fn span_of(document: &Document, hit: FormulaHit) -> Span {
    let tokens = &document.tokens;
    tokens[hit.first].span.join(tokens[hit.end - 1].span)
}

/// For each place the topic that its words name, and the one that its sentence is about there: the last one named before
/// it, else the only one.
fn near_topics<'a>(topics: &'a [Topic], places: &[Place]) -> Vec<Near<'a>> {
    let mut mentions: Vec<(Span, &str)> = topics
        .iter()
        .flat_map(|topic| topic.mentions.iter().map(|m| (m.span, topic.id.as_str())))
        .collect();
    mentions.sort_unstable();
    let of_place = places.iter().map(|place| {
        let from = mentions.partition_point(|(span, _)| span.start < place.sentence.start);
        let near = mentions[from..].iter().take(NEAR);
        let inside: Vec<&(Span, &str)> = near
            .take_while(|(span, _)| span.start < place.sentence.end)
            .collect();
        let mut named = inside.iter().filter(|(span, _)| span.overlaps(place.span));
        let mut before = inside
            .iter()
            .rev()
            .filter(|(span, _)| span.end <= place.span.start);
        let first = inside.first().map(|(_, topic)| *topic);
        let only = first.filter(|first| inside.iter().all(|(_, other)| other == first));
        Near {
            named: named.next().map(|(_, topic)| *topic),
            around: before.next().map(|(_, topic)| *topic).or(only),
        }
    });
    of_place.collect()
}
