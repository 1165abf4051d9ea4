//! Whose accounts the document carries. In: document, attributions, who their sources are. Out: accounts, the issuer's or
//! the narrator's own first, and the account of each block. Finds no speech, judges no account.
//!
//! The way through: what each speaker can hold → what each attribution claims → what each sentence says of the account
//! it stands in → sentences given to accounts, paragraph by paragraph → accounts with spans and timing.

mod claim;
mod issuer;
mod ledger;
mod named;
mod paragraph;
mod profile;
mod rules;
mod sentence;
mod whole;

pub(crate) use issuer::{introduce, settle_officials, settle_side};
pub(crate) use rules::RULES;

use super::attributions::Attribution;
use super::nesting::{account_spans, innermost};
use super::quotes::Voice;
use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::model::{Account, AccountId, Found, Genre, SectionKind, Speaker};

/// What the earlier stages found.
#[derive(Clone, Copy)]
pub(crate) struct Scene<'a> {
    pub(crate) document: &'a Document<'a>,
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) attributions: &'a [Attribution],
    /// Whom each attribution's source means, in their order.
    pub(crate) voices: &'a [Voice],
    pub(crate) speakers: &'a [Found<Speaker>],
}

/// The accounts of a document; never none. The first is the document's own. Linear in the length of the text.
pub(crate) fn find(scene: &Scene) -> Vec<Found<Account>> {
    match scene.document.header.genre {
        Genre::News | Genre::Unknown => paragraph::read(scene),
        Genre::Readout
        | Genre::JointStatement
        | Genre::Statement
        | Genre::Post
        | Genre::Transcript => vec![whole::account(scene)],
    }
}

/// For each block the account that covers it whole.
pub(crate) fn section_accounts(
    document: &Document,
    accounts: &[Found<Account>],
) -> Vec<Option<AccountId>> {
    let blocks = document.blocks.iter().map(|block| block.span);
    let held = innermost(account_spans(accounts), blocks);
    held.into_iter().map(|at| at.map(AccountId::at)).collect()
}

/// Whether the author of the document speaks in blocks of this kind, in prose or in titles.
fn is_own(kind: SectionKind) -> bool {
    kind.is_prose() || matches!(kind, SectionKind::Headline | SectionKind::Heading)
}
