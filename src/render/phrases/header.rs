//! What the source is: its form, and whether the words are the issuer's or a reporter's.

use crate::model::*;
use crate::render::clean;
use crate::render::view::View;

/// Whose words a document has.
pub(in crate::render) struct Note {
    /// In capitals: `ORIGINAL:`, `SECONDHAND:`.
    pub(in crate::render) word: &'static str,
    /// Whether a reader has to mind it.
    pub(in crate::render) is_caution: bool,
    /// The rest of the sentence.
    pub(in crate::render) rest: String,
}

/// `news`, `readout by White House (US)`.
pub(in crate::render) fn form(header: &Header) -> String {
    let genre = header.genre.as_str().replace('-', " ");
    let genre = match header.genre {
        Genre::Unknown => "form unknown".into(),
        _ => genre,
    };
    let side = header.side.as_deref();
    let side = side.map_or(String::new(), |side| format!(" ({})", clean(side)));
    match &header.issuer {
        Some(issuer) => format!("{genre} by {}{side}", clean(issuer)),
        None => genre + &side,
    }
}

/// Whether the words are the issuer's or a reporter's; `None` where that cannot be told.
pub(in crate::render) fn note(view: &View<'_>) -> Option<Note> {
    let accounts = &view.analysis.accounts;
    let whole = accounts.iter().position(|account| account.item.complete);
    let told = !matches!(view.analysis.header.genre, Genre::News | Genre::Unknown);
    if let Some(at) = whole.filter(|_| told) {
        let name = view.account_name(AccountId::at(at));
        return Some(Note {
            word: "ORIGINAL:",
            is_caution: false,
            rest: format!("{name}’s own account, whole"),
        });
    }
    let narrator = |account: &&Found<Account>| account.item.kind == AccountKind::Narrator;
    let others = accounts.len() - accounts.iter().filter(narrator).count();
    let rest = match (view.analysis.header.genre, others) {
        (Genre::News, 0) => "a reporter’s account only".into(),
        (_, 0) => return None,
        (_, 1) => "excerpts of one account, chosen by the author, not the account".into(),
        (_, n) => format!("excerpts of {n} accounts, chosen by the author, not the accounts"),
    };
    Some(Note {
        word: "SECONDHAND:",
        is_caution: true,
        rest,
    })
}
