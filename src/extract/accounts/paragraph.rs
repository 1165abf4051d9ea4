//! Gives each sentence of a news article to an account. In: the scene. Out: accounts. One pass: an excerpt goes on until
//! another holder or the narrator speaks.

use super::Scene;
use super::claim::{self, Claim};
use super::ledger::Ledger;
use super::named::Named;
use super::profile::{self, Profile};
use super::sentence::{self, Signs};
use crate::extract::nesting::innermost;
use crate::model::{Account, AccountKind, Found, SectionKind, Sentence};
use crate::text::Span;

/// What one sentence says of its account.
#[derive(Debug, Clone, Copy)]
enum Reading {
    /// It belongs to this account; whether the sentences before it may be the account's too.
    Account(usize, bool),
    /// Who took part speaks; this side's, if that matters.
    Principal(bool),
    /// It tells nothing of speech, or goes with what stands before it.
    Open,
    /// It opens with somebody's words that go on from before.
    GoesOn,
    /// Somebody else speaks.
    Other,
}

/// The accounts of a news article, the narrator's first.
pub(super) fn read(scene: &Scene) -> Vec<Found<Account>> {
    let speakers = scene.speakers.iter();
    let profiles: Vec<Profile> = speakers
        .map(|speaker| profile::read(scene.lexicon, &speaker.item))
        .collect();
    let named = Named::new(scene, &profiles);
    let claims = Claims::new(scene);
    let mut state = State {
        scene,
        ledger: Ledger::default(),
        current: None,
    };
    let mut next = 0;
    for chunk in scene
        .document
        .sentences
        .chunk_by(|a, b| a.section == b.section)
    {
        let kind = scene.document.blocks[chunk[0].section.index()].kind;
        let first = next;
        next += chunk.len();
        if kind == SectionKind::Heading {
            state.current = None;
        }
        if kind.is_prose() {
            let each = chunk.iter().enumerate().map(|(at, sentence)| {
                let signs = sentence::read(scene, sentence);
                let claim = claims.of(&profiles, first + at, signs);
                let claim = named.better(first + at, claim, signs);
                (claim, signs)
            });
            let each = each.collect();
            state.paragraph(chunk, each);
        }
    }
    state.ledger.finish(scene)
}

/// The attributions of each sentence that stand in no other's content.
struct Claims<'a> {
    scene: &'a Scene<'a>,
    /// For each sentence, in the order of the text.
    outer: Vec<Vec<usize>>,
}

impl<'a> Claims<'a> {
    fn new(scene: &'a Scene<'a>) -> Claims<'a> {
        let document = scene.document;
        let mut places: Vec<(Span, usize)> = Vec::new();
        for (at, attribution) in scene.attributions.iter().enumerate() {
            let cue = attribution.cue.and_then(|cue| document.tokens.get(cue));
            let place = attribution.source.or(cue.map(|token| token.span));
            places.push((place.unwrap_or(attribution.hull()), at));
        }
        places.sort_unstable();
        let each = scene.attributions.iter().enumerate();
        let contents = each.flat_map(|(at, a)| a.content.iter().map(move |span| (*span, at)));
        let contents = contents.collect();
        let holding = innermost(contents, places.iter().map(|(span, _)| *span));
        let mut outer = vec![Vec::new(); document.sentences.len()];
        for ((span, at), inside) in places.into_iter().zip(holding) {
            let sentence = document
                .sentences
                .partition_point(|s| s.span.start <= span.start);
            let outermost = inside.is_none_or(|inside| inside == at);
            if let Some(own) = sentence.checked_sub(1).filter(|_| outermost) {
                outer[own].push(at);
            }
        }
        Claims { scene, outer }
    }

    /// What the sentence claims: who gives an account before who speaks in it.
    fn of<'p>(&self, profiles: &[Profile<'p>], sentence: usize, signs: Signs) -> Option<Claim<'p>> {
        let claims = self.outer[sentence].iter();
        let mut best: Option<Claim> = None;
        for at in claims {
            let claim = claim::read(self.scene, profiles, *at, signs);
            match (claim, best) {
                (Claim::Holder(_), _) => return Some(claim),
                (_, None | Some(Claim::Open)) => best = Some(claim),
                _ => {}
            }
        }
        best
    }
}

/// What the pass knows at the end of a paragraph.
struct State<'a> {
    scene: &'a Scene<'a>,
    ledger: Ledger<'a>,
    /// The account of the sentence before.
    current: Option<usize>,
}

impl<'a> State<'a> {
    fn paragraph(&mut self, sentences: &[Sentence], claims: Vec<(Option<Claim<'a>>, Signs)>) {
        let mut readings = Vec::with_capacity(claims.len());
        for (sentence, (claim, _)) in sentences.iter().zip(&claims) {
            readings.push(self.reading(sentence, claim.as_ref()));
        }
        let mut account = self.opening(&readings);
        let mut accounts = Vec::with_capacity(readings.len());
        for reading in &readings {
            account = match reading {
                Reading::Account(at, _) => Some(*at),
                Reading::Other => None,
                Reading::Principal(_) | Reading::Open | Reading::GoesOn => account,
            };
            accounts.push(account);
        }
        for (account, (_, signs)) in accounts.iter().zip(&claims) {
            if let Some(at) = account {
                self.ledger.count(*at, *signs);
            }
        }
        self.give(sentences, &accounts);
        self.current = account;
    }

    fn reading(&mut self, sentence: &Sentence, claim: Option<&Claim<'a>>) -> Reading {
        match claim {
            Some(Claim::Holder(holder)) => {
                let account = self.ledger.account(holder);
                account.map_or(Reading::Other, |at| Reading::Account(at, holder.trails))
            }
            Some(Claim::Principal(side)) => Reading::Principal(self.is_of_current(*side)),
            Some(Claim::Together) => Reading::Principal(self.reports_encounter().is_some()),
            Some(Claim::Other) => Reading::Other,
            Some(Claim::Open) | None if self.goes_on(sentence) => Reading::GoesOn,
            Some(Claim::Open) | None => Reading::Open,
        }
    }

    /// The side of the account before, if that is such as reports an encounter.
    fn reports_encounter(&self) -> Option<Option<&'a str>> {
        let (kind, side) = self.ledger.kind(self.current?);
        matches!(kind, AccountKind::Readout | AccountKind::StateMedia).then_some(side)
    }

    /// Whether one of this side may speak on in the account before.
    fn is_of_current(&self, side: Option<&str>) -> bool {
        side.is_some() && self.reports_encounter() == Some(side)
    }

    /// Whether the sentence opens with a quotation that goes on from the paragraph before.
    fn goes_on(&self, sentence: &Sentence) -> bool {
        let quotation = self.scene.document.quotation_of(sentence.span.start);
        quotation.is_some_and(|quotation| quotation.continues.is_some())
    }

    /// The account in which the paragraph opens: of whom its first sentences name at their end, else the one before.
    fn opening(&self, readings: &[Reading]) -> Option<usize> {
        let telling = readings
            .iter()
            .find(|reading| matches!(reading, Reading::Account(..) | Reading::Other));
        match (telling, readings.first()) {
            (_, Some(Reading::GoesOn)) => self.current,
            (Some(Reading::Account(at, true)), _) => Some(*at),
            (_, Some(Reading::Principal(true))) => self.current,
            _ => None,
        }
    }

    /// Gives runs of sentences to their accounts; a block of one account goes whole.
    fn give(&mut self, sentences: &[Sentence], accounts: &[Option<usize>]) {
        let block = self.scene.document.block_of_sentence(&sentences[0]).span;
        let mut from = 0;
        for run in accounts.chunk_by(|a, b| a == b) {
            let to = from + run.len();
            let first = if from == 0 {
                block
            } else {
                sentences[from].span
            };
            let last = if to == sentences.len() {
                block
            } else {
                sentences[to - 1].span
            };
            let span = Span {
                start: first.start,
                end: last.end,
            };
            self.ledger.give(run[0], span);
            from = to;
        }
    }
}
