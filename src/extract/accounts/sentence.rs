//! What the words of a sentence tell of the account it stands in, whoever speaks. In: a sentence. Out: signs, as flags.

use super::Scene;
use crate::lexicon::{AccountWord, Actor, Class};
use crate::model::{Sentence, SpeakerKind};

/// Signs in one sentence, outside its quotations.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Signs {
    /// Something is yet to be said.
    pub(super) prospect: bool,
    /// Somebody speaks before the encounter.
    pub(super) ahead: bool,
    /// Somebody speaks after the encounter.
    pub(super) after: bool,
    /// Somebody speaks to a medium.
    pub(super) interview: bool,
    /// Somebody speaks in public.
    pub(super) public: bool,
    /// Officials speak without their names.
    pub(super) briefing: bool,
    /// A spokesperson speaks to reporters.
    pub(super) press_briefing: bool,
    /// It opens with whose telling it is: "In Madrid's telling, …".
    pub(super) telling: bool,
}

/// Reads the signs of a sentence.
pub(super) fn read(scene: &Scene, sentence: &Sentence) -> Signs {
    let document = scene.document;
    let mut signs = Signs {
        telling: is_telling(scene, sentence),
        ..Signs::default()
    };
    for at in sentence.tokens() {
        for (end, word) in scene.lexicon.account_words.at(&document.tokens, at) {
            let inside = end <= sentence.end_token as usize;
            if inside
                && document
                    .quotation_at(document.tokens[at].span.start)
                    .is_none()
            {
                signs.note(word, || is_medium(scene, end));
            }
        }
    }
    signs
}

impl Signs {
    fn note(&mut self, word: AccountWord, to_medium: impl Fn() -> bool) {
        match word {
            AccountWord::Prospect => self.prospect = true,
            AccountWord::Ahead => self.ahead = true,
            AccountWord::After => self.after = true,
            AccountWord::Interview => self.interview = true,
            AccountWord::Public => self.public = true,
            AccountWord::Briefing => self.briefing = true,
            AccountWord::PressBriefing => self.press_briefing = true,
            AccountWord::Tell => self.interview |= to_medium(),
            AccountWord::Document
            | AccountWord::Report
            | AccountWord::StateMedia
            | AccountWord::Past => {}
        }
    }
}

/// Whether the sentence opens with a preposition and an actor that owns a text.
fn is_telling(scene: &Scene, sentence: &Sentence) -> bool {
    let lexicon = scene.lexicon;
    let tokens = &scene.document.tokens[..sentence.end_token as usize];
    let first = sentence.first_token as usize;
    let opens = |token| lexicon.words.is(token, Class::Preposition);
    let owned = |end: usize| {
        let words = &lexicon.account_words;
        tokens[end - 1].possessive
            && (end..end + 2).any(|at| words.begins(tokens, at, AccountWord::Document))
    };
    let mut owners = lexicon.actors.at(tokens, first + 1);
    tokens.get(first).is_some_and(opens) && owners.any(|(end, _)| owned(end))
}

/// Whether a medium is named at the token, or after its article.
fn is_medium(scene: &Scene, at: usize) -> bool {
    let tokens = &scene.document.tokens;
    let article = tokens
        .get(at)
        .is_some_and(|token| token.norm == scene.lexicon.words.the);
    let forms = scene.lexicon.actors.at(tokens, at + usize::from(article));
    let actors = &scene.lexicon.actors;
    let mut named = forms.filter_map(|(_, form)| match form.actor {
        Actor::Institution(at) => actors.institutions.get(usize::from(at)),
        _ => None,
    });
    named.any(|institution| institution.kind() == SpeakerKind::Media)
}
