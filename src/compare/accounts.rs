//! Which accounts of a document stand side by side. In: an analysis. Out: at most two accounts, in the order of the document.

use crate::model::*;
use std::cmp::Reverse;

/// The accounts to set side by side: the longest that tells of the encounter, and the longest of another side; the
/// narrator's only if there is no other. A whole readout stands alone.
pub fn columns(analysis: &Analysis) -> Vec<AccountId> {
    let accounts = &analysis.accounts;
    let ids = || (0..accounts.len()).map(AccountId::at);
    let news = analysis.header.genre == Genre::News;
    if let Some(whole) = ids().find(|id| !news && accounts[id.index()].item.complete) {
        return vec![whole];
    }
    let mut ranked: Vec<AccountId> = ids()
        .filter(|id| tells(&accounts[id.index()].item))
        .collect();
    ranked.sort_by_key(|id| Reverse(accounts[id.index()].item.words));
    let Some(longest) = ranked.first().copied() else {
        return ids().take(1).collect();
    };
    let party = |id: AccountId| {
        let account = &accounts[id.index()].item;
        (
            account.side.as_deref(),
            account.side.is_none().then_some(account.holder),
        )
    };
    let other = ranked
        .iter()
        .copied()
        .find(|id| party(*id) != party(longest));
    let mut columns: Vec<AccountId> = std::iter::once(longest).chain(other).collect();
    columns.sort();
    columns
}

/// Whether the account is somebody's own and tells of the encounter, not only announces it.
pub fn tells(account: &Account) -> bool {
    account.kind != AccountKind::Narrator && account.timing != Timing::Before
}
