//! What one attribution says of the account it stands in. In: attribution, its speakers, the signs of its sentence. Out: a
//! claim. Does not look at other sentences.

use super::profile::{Profile, Standing};
use super::sentence::Signs;
use super::{Scene, rules};
use crate::extract::attributions::Attribution;
use crate::lexicon::{AccountWord, Class};
use crate::model::{AccountKind, Rule, SpeakerId};

/// What an attribution, or a sentence with its attributions, says of the account it stands in.
#[derive(Debug, Clone, Copy)]
pub(super) enum Claim<'a> {
    /// Somebody gives an account.
    Holder(Holder<'a>),
    /// One who took part speaks, of this side if it is known: words that an account may report.
    Principal(Option<&'a str>),
    /// Those who took part speak as one.
    Together,
    /// Words that go with those before them.
    Open,
    /// Somebody else speaks.
    Other,
}

/// Who gives an account.
#[derive(Debug, Clone, Copy)]
pub(super) struct Holder<'a> {
    pub(super) kind: AccountKind,
    pub(super) speaker: SpeakerId,
    pub(super) side: Option<&'a str>,
    /// Whether the words may stand for a holder that the text names better elsewhere: "the readout", "Beijing".
    pub(super) loose: bool,
    pub(super) rule: &'static Rule,
    /// Whether it is named after the words, so that the sentences before may be its own too.
    pub(super) trails: bool,
}

/// What the attribution claims.
pub(super) fn read<'a>(
    scene: &Scene,
    profiles: &[Profile<'a>],
    at: usize,
    signs: Signs,
) -> Claim<'a> {
    let attribution = &scene.attributions[at];
    let speakers = scene
        .voices
        .get(at)
        .map_or(&[][..], |voice| &voice.speakers);
    if attribution.source.is_none() {
        return Claim::Open;
    }
    match speakers {
        [] => Claim::Open,
        [one] => match profiles.get(one.index()) {
            Some(profile) => {
                let (speaker, profile) = (*one, *profile);
                let source = Source {
                    scene,
                    attribution,
                    speaker,
                    profile,
                };
                source.claim(signs)
            }
            None => Claim::Open,
        },
        several => together(profiles, several),
    }
}

/// Several as one source: principals together speak in the encounter.
fn together<'a>(profiles: &[Profile<'a>], several: &[SpeakerId]) -> Claim<'a> {
    let mut each = several.iter().map(|id| profiles.get(id.index()));
    let principals = each.all(|profile| {
        profile.is_some_and(|profile| {
            matches!(profile.standing, Standing::Principal | Standing::Government)
        })
    });
    if principals {
        Claim::Together
    } else {
        Claim::Other
    }
}

/// One source that is resolved.
struct Source<'s, 'a> {
    scene: &'s Scene<'s>,
    attribution: &'s Attribution,
    speaker: SpeakerId,
    profile: Profile<'a>,
}

impl<'a> Source<'_, 'a> {
    fn claim(&self, signs: Signs) -> Claim<'a> {
        use AccountKind::*;
        let known = self.profile.known;
        let side = self.profile.side;
        match self.profile.standing {
            Standing::StateMedia => self.holder(StateMedia, !known, &rules::STATE_MEDIA),
            Standing::Media if !known => pointing(self.speaker, trails(self.attribution)),
            Standing::Office if side.is_none() => Claim::Other,
            Standing::Office if self.reports() => self.holder(Readout, !known, &rules::READOUT),
            Standing::Government if self.reports() => self.holder(Readout, true, &rules::READOUT),
            Standing::Office | Standing::Government => Claim::Open,
            Standing::Document => self.holder(Readout, true, &rules::READOUT),
            Standing::Spokesperson => self.holder(Spokesperson, false, &rules::SPOKESPERSON),
            Standing::Official => self.holder(Briefing, false, &rules::BRIEFING),
            Standing::Group if signs.briefing => self.holder(Briefing, false, &rules::BRIEFING),
            Standing::Group if self.profile.anonymous || known => Claim::Other,
            Standing::Group => Claim::Together,
            Standing::Principal | Standing::Person => match setting(self.profile, signs) {
                Some((kind, rule)) => self.holder(kind, false, rule),
                None if self.profile.standing == Standing::Person || signs.public => Claim::Other,
                None => Claim::Principal(side),
            },
            Standing::Media | Standing::Other => Claim::Other,
        }
    }

    fn holder(&self, kind: AccountKind, loose: bool, rule: &'static Rule) -> Claim<'a> {
        Claim::Holder(Holder {
            kind,
            speaker: self.speaker,
            side: self.profile.side,
            loose,
            rule,
            trails: trails(self.attribution),
        })
    }

    fn reports(&self) -> bool {
        reports(self.scene, self.attribution)
    }
}

/// Whether the source stands after the beginning of its words.
fn trails(attribution: &Attribution) -> bool {
    let first = attribution.hull().start;
    attribution
        .source
        .is_some_and(|source| source.start > first)
}

/// The account that a person of one of the sides gives by where it is given.
fn setting(profile: Profile, signs: Signs) -> Option<(AccountKind, &'static Rule)> {
    profile.side?;
    match signs {
        Signs {
            press_briefing: true,
            ..
        } => Some((AccountKind::Spokesperson, &rules::SPOKESPERSON)),
        Signs {
            interview: true, ..
        } => Some((AccountKind::Interview, &rules::INTERVIEW)),
        _ => None,
    }
}

/// "The agency": the state media named before, if there are any.
fn pointing<'a>(speaker: SpeakerId, trails: bool) -> Claim<'a> {
    Claim::Holder(Holder {
        kind: AccountKind::StateMedia,
        speaker,
        side: None,
        loose: true,
        rule: &rules::STATE_MEDIA,
        trails,
    })
}

/// Whether the attribution's words are those by which an office gives an account; what it "has said" is told as known.
fn reports(scene: &Scene, attribution: &Attribution) -> bool {
    attribution.cue.is_some_and(|cue| {
        let words = &scene.lexicon.account_words;
        let tokens = &scene.document.tokens;
        let mut before = tokens[cue.saturating_sub(2)..cue].iter();
        if before.any(|token| scene.lexicon.words.is(token, Class::Have)) {
            return false;
        }
        let from = cue.saturating_sub(1);
        let to = (cue + 2).min(tokens.len());
        // the cue of "according to" may be either of its words
        words.begins(tokens, cue, AccountWord::Report)
            || (from..to).any(|at| {
                let mut found = words.at(tokens, at);
                found.any(|(end, word)| word == AccountWord::Report && end > at + 1 && end > cue)
            })
    })
}
