//! What each speaker can hold or do in an account. In: speakers and lexicon. Out: one profile a speaker, read once.

use crate::lexicon::{AccountWord, Actor, Level, Lexicon, TitleForm};
use crate::model::{Speaker, SpeakerKind};
use crate::text::{Token, tokenize};

/// What a speaker is to an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Media that speak for their government.
    StateMedia,
    /// Other media, and such as the text does not name: "the agency".
    Media,
    /// An office, a ministry.
    Office,
    /// A country as an actor.
    Government,
    /// A text that is a government's account.
    Document,
    /// An office to speak for another.
    Spokesperson,
    /// An official without a name.
    Official,
    /// One who may speak in the encounter: a leader, a minister.
    Principal,
    /// Several by a common name.
    Group,
    /// A named person of no such rank.
    Person,
    /// Whoever holds no account.
    Other,
}

/// What is known of one speaker.
#[derive(Debug, Clone, Copy)]
pub(super) struct Profile<'a> {
    pub(super) standing: Standing,
    pub(super) side: Option<&'a str>,
    /// Whether the lexicon has its record.
    pub(super) known: bool,
    pub(super) anonymous: bool,
}

/// The profile of a speaker.
pub(super) fn read<'a>(lexicon: &'a Lexicon, speaker: &'a Speaker) -> Profile<'a> {
    let standing = match speaker.kind {
        SpeakerKind::Media if is_state_media(lexicon, speaker) => Standing::StateMedia,
        SpeakerKind::Media => Standing::Media,
        SpeakerKind::Institution => Standing::Office,
        SpeakerKind::Government => Standing::Government,
        SpeakerKind::Document if is_account(lexicon, &speaker.name) => Standing::Document,
        SpeakerKind::Document => Standing::Other,
        SpeakerKind::Group => Standing::Group,
        SpeakerKind::Person | SpeakerKind::Official => person(lexicon, speaker),
    };
    let named = lexicon
        .account_words
        .side(&tokenize(&speaker.name, &lexicon.vocabulary));
    Profile {
        standing,
        side: speaker.side.as_deref().or(named),
        known: speaker.entity.is_some(),
        anonymous: speaker.anonymous,
    }
}

fn person(lexicon: &Lexicon, speaker: &Speaker) -> Standing {
    let official = speaker.kind == SpeakerKind::Official;
    let role = speaker.role.as_deref();
    let words = role.or(official.then_some(speaker.name.as_str()));
    let tokens = tokenize(words.unwrap_or(""), &lexicon.vocabulary);
    let held = |wanted: &[Level]| holds(lexicon, &tokens, wanted);
    let past = has(lexicon, &tokens, AccountWord::Past);
    if !past && held(&[Level::Spokesperson]) {
        return Standing::Spokesperson;
    }
    if official && speaker.anonymous {
        let office = serves(lexicon, &tokens);
        return if office {
            Standing::Official
        } else {
            Standing::Other
        };
    }
    match !past && held(&[Level::Leader, Level::Minister, Level::Royal]) {
        true => Standing::Principal,
        false if official => Standing::Other,
        false => Standing::Person,
    }
}

/// Whether a title of one of the ranks stands among the words.
fn holds(lexicon: &Lexicon, tokens: &[Token], wanted: &[Level]) -> bool {
    (0..tokens.len()).any(|at| {
        lexicon.titles.at(tokens, at).any(|(_, form)| match form {
            TitleForm::Title { at, .. } => {
                let title = lexicon.titles.titles.get(usize::from(at));
                title.is_some_and(|title| wanted.contains(&title.level))
            }
            _ => false,
        })
    })
}

/// Whether the words describe somebody in office: "official", no "scholar".
fn serves(lexicon: &Lexicon, tokens: &[Token]) -> bool {
    let descriptions = &lexicon.titles.descriptions;
    (0..tokens.len()).any(|at| {
        lexicon.titles.at(tokens, at).any(|(_, form)| match form {
            TitleForm::Description { at, .. } => {
                let found = descriptions.get(usize::from(at));
                found.is_some_and(|found| found.kind() == SpeakerKind::Official)
            }
            _ => false,
        })
    })
}

fn has(lexicon: &Lexicon, tokens: &[Token], word: AccountWord) -> bool {
    (0..tokens.len()).any(|at| lexicon.account_words.begins(tokens, at, word))
}

fn is_account(lexicon: &Lexicon, name: &str) -> bool {
    has(
        lexicon,
        &tokenize(name, &lexicon.vocabulary),
        AccountWord::Document,
    )
}

fn is_state_media(lexicon: &Lexicon, speaker: &Speaker) -> bool {
    let listed = speaker.entity.as_deref().is_some_and(|entity| {
        let institutions = lexicon.actors.institutions.iter();
        institutions
            .into_iter()
            .any(|one| one.id == entity && one.state_media)
    });
    let mut names = std::iter::once(&speaker.name).chain(&speaker.aliases);
    listed || names.any(|name| is_called_state_media(lexicon, name))
}

/// Whether a word of the name says that the medium speaks for its government.
fn is_called_state_media(lexicon: &Lexicon, name: &str) -> bool {
    let tokens = tokenize(name, &lexicon.vocabulary);
    has(lexicon, &tokens, AccountWord::StateMedia)
}

/// Whether state media have this name.
pub(super) fn is_state_media_name(lexicon: &Lexicon, name: &str) -> bool {
    let tokens = tokenize(name, &lexicon.vocabulary);
    let listed = lexicon
        .actors
        .at(&tokens, 0)
        .any(|(_, form)| match form.actor {
            Actor::Institution(at) => {
                let institution = lexicon.actors.institutions.get(usize::from(at));
                institution.is_some_and(|institution| institution.state_media)
            }
            _ => false,
        });
    listed || is_called_state_media(lexicon, name)
}
