//! The document and what it is made of, as the contract writes them.

use super::place::{Finding, Place, Places};
use crate::model::{self, *};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::borrow::Cow;

/// The program that made the analysis.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Tool<'a> {
    /// `readout`.
    #[serde(borrow)]
    pub name: Cow<'a, str>,
    /// Its version.
    #[serde(borrow)]
    pub version: Cow<'a, str>,
    /// SHA-256 of the lexicon's data: two analyses with the same are comparable.
    #[serde(borrow)]
    pub lexicon_sha256: Cow<'a, str>,
}

impl<'a> Tool<'a> {
    pub(super) fn this(lexicon_sha256: &'a str) -> Tool<'a> {
        Tool {
            name: "readout".into(),
            version: env!("CARGO_PKG_VERSION").into(),
            lexicon_sha256: lexicon_sha256.into(),
        }
    }
}

/// Where the document came from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Source")]
pub struct SourceRecord<'a> {
    /// The file; null for standard input.
    #[serde(borrow)]
    pub path: Option<Cow<'a, str>>,
    /// What it was read as.
    #[serde(borrow)]
    pub format: Cow<'a, str>,
    /// The encoding it was decoded from.
    #[serde(borrow)]
    pub encoding: Cow<'a, str>,
    /// Whether the encoding was guessed, for nothing declared it and the bytes are no UTF-8.
    #[serde(default)]
    pub encoding_guessed: bool,
    /// SHA-256 of the bytes: of the file, or of the record's text.
    #[serde(borrow)]
    pub sha256: Cow<'a, str>,
}

impl<'a> SourceRecord<'a> {
    pub(super) fn of(source: &'a model::Source) -> SourceRecord<'a> {
        SourceRecord {
            path: source.path.as_deref().map(Cow::from),
            format: source.format.as_str().into(),
            encoding: source.encoding.as_str().into(),
            encoding_guessed: source.encoding_guessed,
            sha256: source.sha256.as_str().into(),
        }
    }
}

/// The other fields of the record that the document came from, untouched.
pub(super) fn meta(source: &model::Source) -> Cow<'_, RawValue> {
    let given = serde_json::from_str(&source.meta);
    let object = given.or_else(|_| serde_json::from_str("{}"));
    Cow::Borrowed(object.unwrap_or(RawValue::NULL))
}

/// What the document says of itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Document<'a> {
    /// Its form.
    pub genre: Genre,
    /// Its title.
    #[serde(borrow)]
    pub title: Option<Place<'a>>,
    /// The issuing office or the publisher, where it is one of the speakers.
    pub issuer: Option<SpeakerId>,
    /// Country code of the issuer.
    #[serde(borrow)]
    pub side: Option<Cow<'a, str>>,
    /// Date of publication, ISO 8601.
    #[serde(borrow)]
    pub published: Option<Cow<'a, str>>,
}

impl<'a> Document<'a> {
    pub(super) fn of(at: &Places<'a>, analysis: &'a model::Analysis) -> Document<'a> {
        let header = &analysis.header;
        Document {
            genre: header.genre,
            title: header.title.map(|span| at.place(span)),
            issuer: issuer(analysis),
            side: header.side.as_deref().map(Cow::from),
            published: header.published.as_deref().map(Cow::from),
        }
    }
}

/// The speaker that bears the issuer's name.
fn issuer(analysis: &model::Analysis) -> Option<SpeakerId> {
    let name = analysis.header.issuer.as_deref()?;
    let speakers = &analysis.speakers;
    let by_name = speakers.iter().position(|s| s.item.name == name);
    let by_alias = || {
        let has = |s: &Found<Speaker>| s.item.aliases.iter().any(|alias| alias == name);
        speakers.iter().position(has)
    };
    by_name.or_else(by_alias).map(SpeakerId::at)
}

/// One account that the document carries.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Account<'a> {
    /// `a1`.
    pub id: AccountId,
    /// Who gives it; null for the narrator.
    pub holder: Option<SpeakerId>,
    /// Country code of the holder.
    #[serde(borrow)]
    pub side: Option<Cow<'a, str>>,
    /// The form in which it reached the document.
    pub kind: AccountKind,
    /// Given before or after the encounter.
    pub timing: Timing,
    /// Whether the document is this account, whole; an excerpt lacks what the full text may have.
    pub complete: bool,
    /// Words it takes up in the document.
    pub words: u32,
    /// The rule that found it.
    pub rule: RuleId,
}

impl<'a> Account<'a> {
    pub(super) fn of(index: usize, found: &'a Found<model::Account>) -> Account<'a> {
        let account = &found.item;
        Account {
            id: AccountId::at(index),
            holder: account.holder,
            side: account.side.as_deref().map(Cow::from),
            kind: account.kind,
            timing: account.timing,
            complete: account.complete,
            words: account.words,
            rule: found.rule.clone(),
        }
    }
}

/// One block of the document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Section<'a> {
    /// Its words and provenance.
    #[serde(flatten, borrow)]
    pub found: Finding<'a>,
    /// `s1`.
    pub id: SectionId,
    /// What the block is.
    pub kind: SectionKind,
    /// The account it belongs to, where one covers it whole.
    pub account: Option<AccountId>,
    /// The language it is read in; a document may have paragraphs of two.
    #[serde(borrow, default)]
    pub lang: Cow<'a, str>,
}

impl<'a> Section<'a> {
    pub(super) fn of(at: &Places<'a>, index: usize, found: &Found<model::Section>) -> Section<'a> {
        Section {
            found: at.finding(found),
            id: SectionId::at(index),
            kind: found.item.kind,
            account: found.item.account,
            lang: found.item.language.as_str().into(),
        }
    }
}

/// One sentence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Sentence {
    /// Offset of the first character.
    pub start: usize,
    /// Offset after the last.
    pub end: usize,
    /// The section it stands in.
    pub section: SectionId,
    /// Whether it begins inside a quotation.
    pub in_quote: bool,
}

impl Sentence {
    pub(super) fn of(at: &Places<'_>, sentence: &model::Sentence) -> Sentence {
        let (start, end) = at.range(sentence.span);
        Sentence {
            start,
            end,
            section: sentence.section,
            in_quote: sentence.in_quote,
        }
    }
}

/// One thing that looks wrong.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Diagnostic<'a> {
    /// The characters concerned.
    #[serde(flatten, borrow)]
    pub place: Place<'a>,
    /// How grave it is.
    pub level: Level,
    /// Its stable name.
    #[serde(borrow)]
    pub code: Cow<'a, str>,
    /// What is wrong and what was done about it.
    #[serde(borrow)]
    pub message: Cow<'a, str>,
}

impl<'a> Diagnostic<'a> {
    pub(super) fn of(at: &Places<'a>, diagnostic: &'a model::Diagnostic) -> Diagnostic<'a> {
        Diagnostic {
            place: at.place(diagnostic.span),
            level: diagnostic.level,
            code: diagnostic.code.into(),
            message: diagnostic.message.as_str().into(),
        }
    }
}
