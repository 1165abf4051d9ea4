//! A coarse word class for every token, guessed from closed lists and shape. In: document tokens. Out: one tag a token.
//! No parser: what a tag cannot tell, the evidence of the words around decides later.

use crate::document::Document;
use crate::extract::surname::is_surname;
use crate::lexicon::{Class, Label, Lexicon, Words};
use crate::text::{Token, TokenKind};

macro_rules! tags {
    ($($(#[$doc:meta])* $name:ident)*) => {
        /// What a token is to the clause finder.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub(crate) enum Tag { $($(#[$doc])* $name,)* }

        impl Tag {
            const LABELS: &'static [Label] = &[$(Label::new(stringify!($name))),*];

            /// Its name as a value of features.
            #[inline]
            pub(crate) fn label(self) -> Label {
                Tag::LABELS[self as usize]
            }
        }
    };
}

tags! {
    /// Before the sentence's first token.
    Start
    /// After the sentence's last token.
    End
    Comma
    /// A full stop, question or exclamation mark.
    Stop
    Colon
    Semicolon
    /// A dash between blanks, or a long one.
    Dash
    /// Opens a quotation that is paired.
    Open
    /// Closes one.
    Close
    Bracket
    /// Any other mark.
    Mark
    That
    To
    Determiner
    Possessive
    /// "he", "they".
    Pronoun
    ObjectPronoun
    /// "who", "which".
    Relative
    /// "how", "whether".
    Interrogative
    Of
    By
    As
    Preposition
    And
    /// "but", "or".
    Coordinator
    Subordinator
    Be
    Have
    Do
    Modal
    Negation
    Adverb
    Number
    Time
    /// A capitalised word.
    Name
    /// A capitalised word with 's.
    NamePossessive
    /// Any other word with 's.
    NounPossessive
    /// A frequent verb form that reports nothing.
    Verb
    Ing
    Ed
    Plural
    /// Any other word in lower case.
    Word
}

impl Tag {
    /// Whether a noun phrase can hold it (prepositions and conjunctions excluded).
    pub(crate) fn is_nominal(self) -> bool {
        use Tag::*;
        matches!(
            self,
            Determiner
                | Possessive
                | Number
                | Time
                | Name
                | NamePossessive
                | NounPossessive
                | Plural
                | Word
                | Ed
                | Ing
        )
    }

    /// Whether a verb group may hold it before its main verb.
    pub(crate) fn is_auxiliary(self) -> bool {
        matches!(
            self,
            Tag::Be | Tag::Have | Tag::Do | Tag::Modal | Tag::Negation | Tag::Adverb
        )
    }
}

/// The tag of every token of the document.
pub(crate) fn tag(document: &Document, lexicon: &Lexicon) -> Vec<Tag> {
    let mut tags: Vec<Tag> = document
        .tokens
        .iter()
        .enumerate()
        .map(|(at, token)| match token.kind {
            TokenKind::Word if token.capital && is_surname(document, lexicon, at) => surname(token),
            TokenKind::Number => Tag::Number,
            TokenKind::Mark => mark(token.of(document.text)),
            TokenKind::Word => word(token, document.text, &lexicon.words),
        })
        .collect();
    for quotation in &document.quotations {
        set_at(document, &mut tags, quotation.span.start, Tag::Open);
        if quotation.closed {
            set_at(document, &mut tags, quotation.inner.end, Tag::Close);
        }
    }
    super::retag::by_neighbours(document, lexicon, &mut tags);
    tags
}

fn surname(token: &Token) -> Tag {
    match token.possessive {
        true => Tag::NamePossessive,
        false => Tag::Name,
    }
}

fn set_at(document: &Document, tags: &mut [Tag], byte: u32, tag: Tag) {
    let at = document.token_at(byte);
    if document
        .tokens
        .get(at)
        .is_some_and(|t| t.span.start == byte)
    {
        tags[at] = tag;
    }
}

fn mark(mark: &str) -> Tag {
    match mark {
        "," | "，" => Tag::Comma,
        "." | "!" | "?" | "…" | "。" | "！" | "？" => Tag::Stop,
        ":" | "：" => Tag::Colon,
        ";" | "；" => Tag::Semicolon,
        "—" | "–" | "―" => Tag::Dash,
        "(" | ")" | "[" | "]" => Tag::Bracket,
        _ => Tag::Mark,
    }
}

fn word(token: &Token, text: &str, words: &Words) -> Tag {
    if token.norm == words.that {
        return Tag::That;
    }
    if token.norm == words.to {
        return Tag::To;
    }
    let closed = closed(token, words).filter(|tag| !is_acronym(token, *tag));
    closed.unwrap_or_else(|| open(token, text, words))
}

/// "US", "WHO" and "HE" in capitals are names or titles, whatever "us", "who" and "he" are.
fn is_acronym(token: &Token, tag: Tag) -> bool {
    token.all_caps && matches!(tag, Tag::ObjectPronoun | Tag::Relative | Tag::Pronoun)
}

/// The tag of a word of a closed class; the first class that fits.
fn closed(token: &Token, words: &Words) -> Option<Tag> {
    const ORDER: &[(Class, Tag)] = &[
        (Class::Possessive, Tag::Possessive),
        (Class::PersonalPronoun, Tag::Pronoun),
        (Class::Negation, Tag::Negation),
        (Class::Determiner, Tag::Determiner),
        (Class::Be, Tag::Be),
        (Class::Have, Tag::Have),
        (Class::Do, Tag::Do),
        (Class::Modal, Tag::Modal),
        (Class::Interrogative, Tag::Interrogative),
        (Class::ObjectPronoun, Tag::ObjectPronoun),
        (Class::Subordinator, Tag::Subordinator),
        (Class::Preposition, Tag::Preposition),
        (Class::Coordinator, Tag::Coordinator),
        (Class::Number, Tag::Number),
        (Class::Time, Tag::Time),
        (Class::Adverb, Tag::Adverb),
        (Class::SubjectPronoun, Tag::Pronoun),
        (Class::Verb, Tag::Verb),
    ];
    let special = [
        (words.of, Tag::Of),
        (words.by, Tag::By),
        (words.as_, Tag::As),
        (words.and, Tag::And),
    ];
    if let Some((_, tag)) = special.iter().find(|(norm, _)| *norm == token.norm) {
        return Some(*tag);
    }
    if words.is(token, Class::Relative) && !words.is(token, Class::Subordinator) {
        return Some(Tag::Relative);
    }
    let month = token.capital && words.is(token, Class::Time);
    if month {
        return Some(Tag::Time);
    }
    ORDER
        .iter()
        .find(|(class, _)| words.is(token, *class))
        .map(|(_, tag)| *tag)
}

fn open(token: &Token, text: &str, words: &Words) -> Tag {
    let form = token.of(text);
    match () {
        () if token.capital && token.possessive => Tag::NamePossessive,
        () if token.capital => Tag::Name,
        () if token.possessive => Tag::NounPossessive,
        () if words.is_adverb(token, text) => Tag::Adverb,
        () if words.is(token, Class::Adjectival) => Tag::Word,
        () if form.len() > 4 && form.ends_with("ing") => Tag::Ing,
        () if form.len() > 3 && form.ends_with("ed") => Tag::Ed,
        () if form.len() > 3 && form.ends_with('s') && !form.ends_with("ss") => Tag::Plural,
        () => Tag::Word,
    }
}
