//! What a document is and what it is made of.

use super::named::named;
use super::{AccountId, Language, SectionId};
use crate::text::Span;

named! {
    /// The form of a document.
    #[derive(Default)]
    Genre:
    /// A news article: carries several accounts in excerpts.
    News "news",
    /// One government's account of an encounter.
    Readout "readout",
    /// A text agreed by several governments.
    JointStatement "joint-statement",
    /// A statement by one office or person.
    Statement "statement",
    /// A post on a social network.
    Post "post",
    /// Turns of speech, word for word.
    Transcript "transcript",
    /// None of these can be told.
    #[default]
    Unknown "unknown",
}

named! {
    /// What a block of the document is.
    SectionKind:
    /// The title.
    Headline "headline",
    /// Who wrote it.
    Byline "byline",
    /// Place or date, as a block of its own.
    Dateline "dateline",
    /// First paragraph of a news article.
    Lede "lede",
    /// A paragraph.
    Body "body",
    /// A title inside the text.
    Heading "heading",
    /// Words under a picture, or its credit.
    Caption "caption",
    /// One point of a list, or a numbered paragraph.
    ListItem "list-item",
    /// What one person says in a transcript, with the label before it.
    SpeakerTurn "speaker-turn",
    /// The issuing office, as a block of its own.
    Letterhead "letterhead",
    /// An editor's or issuer's note on the document.
    Note "note",
    /// The page around the text: links, subscriptions, credits of the newsroom.
    Boilerplate "boilerplate",
}

impl SectionKind {
    /// Whether the document itself speaks here; findings of speech come from nowhere else.
    pub fn is_prose(self) -> bool {
        use SectionKind::*;
        matches!(self, Lede | Body | ListItem | SpeakerTurn)
    }
}

/// One block of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Section {
    /// What the block is.
    pub kind: SectionKind,
    /// The account it belongs to, where one covers it whole.
    pub account: Option<AccountId>,
    /// The language it is read in.
    pub language: Language,
}

/// One sentence; never crosses a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// Its characters, in bytes, closing marks included.
    pub span: Span,
    /// The section it stands in.
    pub section: SectionId,
    /// Whether it begins inside a quotation.
    pub in_quote: bool,
    /// Index of its first token.
    pub first_token: u32,
    /// Index after its last token.
    pub end_token: u32,
}

impl Sentence {
    /// The indices of its tokens.
    pub fn tokens(&self) -> std::ops::Range<usize> {
        self.first_token as usize..self.end_token as usize
    }
}

/// What the document says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Header {
    /// Its form.
    pub genre: Genre,
    /// Its title's characters.
    pub title: Option<Span>,
    /// Name of the issuing office or, in news, of the publisher, as far as the text says ("White House").
    pub issuer: Option<String>,
    /// Country code of the issuer ("US").
    pub side: Option<String>,
    /// Date of publication, if text or dateline fix it, as ISO 8601 ("2024-04-02").
    pub published: Option<String>,
}
