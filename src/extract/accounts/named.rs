//! Holders that a sentence names beside a word of reporting where no attribution says so: "the agency quoted the premier
//! as saying". In: speakers with their mentions. Out: for each sentence the first such holder.

use super::Scene;
use super::claim::{Claim, Holder};
use super::profile::{Profile, Standing};
use super::rules;
use super::sentence::Signs;
use crate::extract::nesting::innermost;
use crate::lexicon::{AccountWord, Class};
use crate::model::{AccountKind, SpeakerId};
use crate::text::Span;

/// For each sentence the first holder named in it, and whether it comes before any other claim.
pub(super) struct Named<'a> {
    holders: Vec<Option<(Holder<'a>, bool)>>,
}

impl<'a> Named<'a> {
    pub(super) fn new(scene: &Scene, profiles: &[Profile<'a>]) -> Named<'a> {
        let document = scene.document;
        let mut holders = vec![None; document.sentences.len()];
        let mut places: Vec<(Span, usize)> = Vec::new();
        for (at, speaker) in scene.speakers.iter().enumerate() {
            if may_hold(profiles[at].standing) {
                places.extend(speaker.item.mentions.iter().map(|span| (*span, at)));
            }
        }
        places.sort_unstable();
        let attributions = scene.attributions.iter();
        let contents = attributions.flat_map(|a| a.content.iter().map(|span| (*span, ())));
        let inside = innermost(contents.collect(), places.iter().map(|(span, _)| *span));
        for ((span, at), inside) in places.into_iter().zip(inside) {
            let own = document
                .sentences
                .partition_point(|s| s.span.start <= span.start);
            let Some(own) = own.checked_sub(1) else {
                continue;
            };
            let quoted = document.quotation_at(span.start).is_some();
            if holders[own].is_none() && inside.is_none() && !quoted {
                let first = span.start > document.sentences[own].span.start;
                let place = Place {
                    scene,
                    span,
                    sentence: own,
                };
                holders[own] = place.holder(SpeakerId::at(at), &profiles[at], first);
            }
        }
        Named { holders }
    }

    /// The claim of a sentence, or that of a holder named in it if the attributions claim less. Where the sentence says
    /// whose telling it is and that is nobody here, it is nobody's.
    pub(super) fn better(
        &self,
        sentence: usize,
        claim: Option<Claim<'a>>,
        signs: Signs,
    ) -> Option<Claim<'a>> {
        match (claim, self.holders[sentence]) {
            (_, Some((holder, true))) => Some(Claim::Holder(holder)),
            (Some(Claim::Holder(_)), _) => claim,
            _ if signs.telling => Some(Claim::Other),
            (Some(Claim::Other), _) | (_, None) => claim,
            (_, Some((holder, false))) => Some(Claim::Holder(holder)),
        }
    }
}

/// Whether a speaker of this standing gives accounts by a word beside its name.
fn may_hold(standing: Standing) -> bool {
    matches!(
        standing,
        Standing::StateMedia
            | Standing::Office
            | Standing::Government
            | Standing::Official
            | Standing::Spokesperson
    )
}

/// One mention in its sentence.
struct Place<'s, 'a> {
    scene: &'s Scene<'a>,
    span: Span,
    sentence: usize,
}

impl Place<'_, '_> {
    fn holder<'p>(
        &self,
        speaker: SpeakerId,
        profile: &Profile<'p>,
        trails: bool,
    ) -> Option<(Holder<'p>, bool)> {
        let tokens = self.scene.document.tokens_in(self.span);
        let telling = self.is_telling(tokens.start, tokens.end);
        if !telling && !self.reports(tokens.start, tokens.end) {
            return None;
        }
        let (kind, rule) = match profile.standing {
            Standing::StateMedia => (AccountKind::StateMedia, &rules::STATE_MEDIA),
            Standing::Official => (AccountKind::Briefing, &rules::BRIEFING),
            Standing::Spokesperson => (AccountKind::Spokesperson, &rules::SPOKESPERSON),
            _ => (AccountKind::Readout, &rules::READOUT),
        };
        let office = kind == AccountKind::Readout || kind == AccountKind::StateMedia;
        let loose = profile.standing == Standing::Government || (office && !profile.known);
        let holder = Holder {
            kind,
            speaker,
            side: profile.side,
            loose,
            rule,
            trails,
        };
        let sideless = profile.standing == Standing::Office && profile.side.is_none();
        (!sideless).then_some((holder, telling))
    }

    fn begins(&self, at: usize, word: AccountWord) -> bool {
        let document = self.scene.document;
        let inside = document.sentences[self.sentence].tokens().contains(&at);
        inside
            && self
                .scene
                .lexicon
                .account_words
                .begins(&document.tokens, at, word)
    }

    /// Whether a word of reporting stands right after the mention, or "according to" before it.
    fn reports(&self, from: usize, to: usize) -> bool {
        let before = from
            .checked_sub(2)
            .is_some_and(|at| self.is_phrase_to(at, from));
        before || self.begins(to, AccountWord::Report)
    }

    fn is_phrase_to(&self, at: usize, to: usize) -> bool {
        let document = self.scene.document;
        let mut found = self.scene.lexicon.account_words.at(&document.tokens, at);
        found.any(|(end, word)| word == AccountWord::Report && end == to)
    }

    /// Whether the mention owns a text and a preposition opens the sentence before it: "In Madrid's telling, …".
    fn is_telling(&self, from: usize, to: usize) -> bool {
        let document = self.scene.document;
        let owns = to
            .checked_sub(1)
            .is_some_and(|last| document.tokens[last].possessive);
        let first = document.sentences[self.sentence].first_token as usize;
        let opens = from == first + 1
            && self
                .scene
                .lexicon
                .words
                .is(&document.tokens[first], Class::Preposition);
        owns && opens && (to..to + 2).any(|at| self.begins(at, AccountWord::Document))
    }
}
