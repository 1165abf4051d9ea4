//! Closed word classes. In: `words.toml`. Out: the classes of a word id, as a set of bits.

use super::error::{LexiconError, read_toml};
use crate::text::{NormId, Token, Vocabulary};
use borsh::{BorshDeserialize, BorshSerialize};
use std::collections::BTreeMap;

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident $key:literal)*) => {
        /// A closed class of words.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        pub enum Class { $($(#[$doc])* $name,)* }

        const KEYS: &[(&str, Class)] = &[$(($key, Class::$name)),*];
    };
}

classes! {
    /// "the", "some".
    Determiner "determiner"
    /// "his", "whose".
    Possessive "possessive"
    /// Pronouns and bare quantifiers that can be a subject.
    SubjectPronoun "subject_pronoun"
    /// "nobody", "none".
    NegativePronoun "negative_pronoun"
    /// "he", "they", with their contractions.
    PersonalPronoun "personal_pronoun"
    /// "him", "them".
    ObjectPronoun "object_pronoun"
    /// "he", "his".
    Masculine "masculine"
    /// "she", "her".
    Feminine "feminine"
    /// "they", "our".
    Plural "plural"
    /// "I", "our".
    FirstPerson "first_person"
    /// "you", "your".
    SecondPerson "second_person"
    /// "of", "about".
    Preposition "preposition"
    /// "and", "but".
    Coordinator "coordinator"
    /// "if", "while".
    Subordinator "subordinator"
    /// "who", "which".
    Relative "relative"
    /// Relative pronouns for persons: "who".
    Personal "personal"
    /// "how", "whether".
    Interrogative "interrogative"
    /// Forms of "be".
    Be "be"
    /// Forms of "have".
    Have "have"
    /// Forms of "do".
    Do "do"
    /// "will", "could".
    Modal "modal"
    /// "not", "never".
    Negation "negation"
    /// Adverbs without -ly, and the frequent ones with it.
    Adverb "adverb"
    /// Bare forms of verbs that report nothing: "continue", "strengthen".
    Bare "bare"
    /// Participles that are adjectives before a bare noun: "shared".
    Participial "participial"
    /// Words in -ly that are no adverbs.
    NotAdverb "not_adverb"
    /// Days, months, "today".
    Time "time"
    /// "two", "dozens".
    Number "number"
    /// Frequent verb forms that report nothing.
    Verb "verb"
    /// "reportedly".
    Hearsay "hearsay"
    /// "expected", "planned": what follows has not been said yet.
    Prospect "prospect"
    /// "don't", "it's".
    Contraction "contraction"
    /// "a", "another".
    Indefinite "indefinite"
    /// "two", "both".
    Dual "dual"
    /// "with".
    Comitative "comitative"
    /// "second", "other".
    Ordinal "ordinal"
    /// "about", "regarding", "that".
    Topical "topical"
    /// Adjectives in -ing that are no verb's form: "longstanding".
    Adjectival "adjectival"
    /// "familiar", "close": behind a noun they tell how it stands to what follows.
    Postposed "postposed"
    /// "phone", "teleconference".
    Channel "channel"
    /// Words that open when, where or how something was said.
    Circumstantial "circumstantial"
}

/// The classes of each known word.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
pub struct Words {
    classes: Vec<u64>,
    /// The word "that".
    pub that: NormId,
    /// The word "to".
    pub to: NormId,
    /// The word "and".
    pub and: NormId,
    /// The word "of".
    pub of: NormId,
    /// The word "for".
    pub for_: NormId,
    /// The word "by".
    pub by: NormId,
    /// The word "as".
    pub as_: NormId,
    /// The word "the".
    pub the: NormId,
    /// The word "it".
    pub it: NormId,
}

impl Words {
    /// Reads the class lists; every key has to be the name of a class.
    pub(crate) fn read(source: &str, vocabulary: &mut Vocabulary) -> Result<Words, LexiconError> {
        let file = "words.toml";
        let lists: BTreeMap<String, Vec<String>> = read_toml(file, source)?;
        let mut classes = Vec::new();
        for (key, words) in &lists {
            let Some((_, class)) = KEYS.iter().find(|(name, _)| name == key) else {
                return Err(LexiconError::of(
                    file,
                    format!("unknown word class `{key}`"),
                ));
            };
            for word in words {
                let id = vocabulary.intern(word).index();
                if classes.len() <= id {
                    classes.resize(id + 1, 0);
                }
                classes[id] |= 1_u64 << *class as u8;
            }
        }
        Ok(Words {
            that: vocabulary.intern("that"),
            to: vocabulary.intern("to"),
            and: vocabulary.intern("and"),
            of: vocabulary.intern("of"),
            for_: vocabulary.intern("for"),
            by: vocabulary.intern("by"),
            as_: vocabulary.intern("as"),
            the: vocabulary.intern("the"),
            it: vocabulary.intern("it"),
            classes,
        })
    }

    /// Whether the token's word is in the class.
    #[inline]
    pub fn is(&self, token: &Token, class: Class) -> bool {
        self.bits(token.norm) & (1_u64 << class as u8) != 0
    }

    /// Whether the token's word is in one of the classes.
    #[inline]
    pub fn is_any(&self, token: &Token, classes: &[Class]) -> bool {
        let wanted = classes.iter().fold(0, |bits, c| bits | 1_u64 << *c as u8);
        self.bits(token.norm) & wanted != 0
    }

    /// Whether the token is an adverb: in the list, or a lower-case word in -ly that is no known exception.
    #[inline]
    pub fn is_adverb(&self, token: &Token, text: &str) -> bool {
        self.is(token, Class::Adverb)
            || (token.is_word()
                && !token.capital
                && token.span.len() > 4
                && token.of(text).ends_with("ly")
                && !self.is(token, Class::NotAdverb))
    }

    /// Whether the word stands in any class.
    #[inline]
    pub fn is_listed(&self, norm: NormId) -> bool {
        self.bits(norm) != 0
    }

    #[inline]
    fn bits(&self, norm: NormId) -> u64 {
        self.classes.get(norm.index()).copied().unwrap_or(0)
    }
}
