//! What a mention is. Plain data.

use crate::lexicon::{Actor, Gender, Level};
use crate::text::Span;

/// How somebody or something is mentioned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MentionKind {
    /// A person's name, with or without titles before it.
    Name,
    /// An institution, medium or group with a name of its own.
    Institution,
    /// A country, or a capital that stands for its government.
    Country,
    /// The people of a country ("the Chinese").
    Demonym,
    /// "he", "they", "who", "his".
    Pronoun,
    /// One that is described and not named ("the official", "the Chinese leader").
    Description,
    /// Several that are described ("the two leaders").
    Group,
    /// A text ("the statement").
    Document,
}

/// An office, as the text or the lexicon gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// In title case, with what goes before its head ("Deputy Prime Minister").
    pub text: String,
    /// Rank of its head.
    pub level: Level,
    /// Whether whoever has the rank may be called so ("leader").
    pub generic: bool,
    /// Whether a word before the head changes the office ("vice", "former").
    pub modified: bool,
}

/// One mention. Token ranges are half-open indices into the document's tokens.
#[derive(Debug, Clone)]
pub struct Mention<'l> {
    /// The whole noun phrase, in bytes, without a possessive ending.
    pub span: Span,
    /// Its first token and the one after its last.
    pub tokens: (u32, u32),
    /// The tokens of the name, or of the describing noun with what stands before it.
    pub head: (u32, u32),
    /// How it mentions.
    pub kind: MentionKind,
    /// The lexicon's record, where the form names one.
    pub actor: Option<Actor>,
    /// Whether the form names several records and `actor` is but the first.
    pub ambiguous: bool,
    /// Gender, where form or title tell it.
    pub gender: Gender,
    /// Whether it denotes several.
    pub plural: bool,
    /// Country code: of the record, or of a country named with it.
    pub side: Option<&'l str>,
    /// Offices named with it, in order.
    pub roles: Vec<Role>,
    /// Place in the lexicon's descriptions of the describing noun.
    pub description: Option<u16>,
    /// Whether a determiner says that it was mentioned before or is known.
    pub definite: bool,
    /// Whether a determiner says that it is new.
    pub indefinite: bool,
    /// Whether it has a possessive ending.
    pub possessive: bool,
    /// Whether a bare capitalised word may not be a name at all: it opens a sentence or stands in a title.
    pub doubtful: bool,
    /// For a describing noun: the mention that stands before it as its owner ("his counterpart", "Yoo's deputy").
    pub owner: Option<(u32, u32)>,
}
