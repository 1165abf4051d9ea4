//! What the source is: original or excerpts, dated or not.

use super::look::Look;
use super::page::Page;
use super::paragraph::Paragraph;
use crate::model::*;
use crate::render::view::View;
use crate::render::{clean, language};

pub(super) fn print(view: &View<'_>, page: &mut Page) {
    let header = &view.analysis.header;
    let date = header.published.as_deref();
    let date = date.map_or("undated".into(), clean);
    let language = language(view.analysis.language);
    let facts = format!(" · {}, {date}, {language} · ", form(header));
    let line = Paragraph::default()
        .add(Look::Strong, &clean(&view.source.id))
        .add(Look::Plain, &facts);
    let line = match note(view) {
        Some((look, word, rest)) => line.add(look, word).add(Look::Plain, &rest),
        None => line.add(Look::Plain, "whose account it is cannot be told"),
    };
    page.hang(0, Look::Plain, "", &line, usize::MAX);
}

/// `news`, `readout by White House (US)`.
fn form(header: &Header) -> String {
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

/// Whether the words are the issuer's or a reporter's.
fn note(view: &View<'_>) -> Option<(Look, &'static str, String)> {
    let accounts = &view.analysis.accounts;
    let whole = accounts.iter().position(|account| account.item.complete);
    let told = !matches!(view.analysis.header.genre, Genre::News | Genre::Unknown);
    if let Some(at) = whole.filter(|_| told) {
        let name = view.account_name(AccountId::at(at));
        return Some((
            Look::Strong,
            "ORIGINAL:",
            format!(" {name}’s own account, whole"),
        ));
    }
    let narrator = |account: &&Found<Account>| account.item.kind == AccountKind::Narrator;
    let others = accounts.len() - accounts.iter().filter(narrator).count();
    let rest = match (view.analysis.header.genre, others) {
        (Genre::News, 0) => " a reporter’s account only".into(),
        (_, 0) => return None,
        (_, 1) => " excerpts of one account, chosen by the author, not the account".into(),
        (_, n) => format!(" excerpts of {n} accounts, chosen by the author, not the accounts"),
    };
    Some((Look::Alarm, "SECONDHAND:", rest))
}
