//! Which account each word belongs to, and how many of an account's words stand in given sentences. In: document and
//! accounts. Out: accounts of places, shares. A word is counted for one account only: the one with the closest bounds.

use crate::document::Document;
use crate::model::{Account, AccountId, Found};
use std::cmp::Reverse;

/// The accounts of a document's words.
pub(super) struct AccountWords {
    /// For each token.
    accounts: Vec<AccountId>,
    /// For each sentence, how many words it has in each account that it touches.
    sentences: Vec<Vec<(AccountId, u32)>>,
    /// For each account.
    totals: Vec<u32>,
}

impl AccountWords {
    /// What no account claims belongs to the first, the narrator's.
    pub(super) fn of(document: &Document, accounts: &[Found<Account>]) -> AccountWords {
        let mut claims = Vec::new();
        for (at, account) in accounts.iter().enumerate() {
            let spans = account.item.spans.iter();
            claims.extend(spans.map(|span| (Reverse(span.len()), *span, AccountId::at(at))));
        }
        claims.sort_unstable();
        let mut of_token = vec![AccountId::at(0); document.tokens.len()];
        for (_, span, account) in claims {
            of_token[document.tokens_in(span)].fill(account);
        }
        let mut totals = vec![0; accounts.len().max(1)];
        let sentences = document.sentences.iter().map(|sentence| {
            let mut counts: Vec<(AccountId, u32)> = Vec::new();
            for at in sentence.tokens() {
                if !document.tokens[at].is_word() {
                    continue;
                }
                let account = of_token[at];
                totals[account.index()] += 1;
                match counts.last_mut() {
                    Some((last, count)) if *last == account => *count += 1,
                    _ => counts.push((account, 1)),
                }
            }
            counts
        });
        AccountWords {
            sentences: sentences.collect(),
            accounts: of_token,
            totals,
        }
    }

    /// The account of the word at the byte.
    pub(super) fn account_at(&self, document: &Document, byte: u32) -> AccountId {
        let account = self.accounts.get(document.token_at(byte)).copied();
        account.unwrap_or(AccountId::at(0))
    }

    /// Share of the account's words that stand in the sentences, which are given in order; repeated ones count once.
    pub(super) fn share(&self, account: AccountId, sentences: &[usize]) -> f64 {
        let total = self.totals.get(account.index()).copied().unwrap_or(0);
        let once = sentences.chunk_by(|a, b| a == b).map(|same| same[0]);
        let counts = once.flat_map(|sentence| &self.sentences[sentence]);
        let own = counts.filter(|(of, _)| *of == account);
        let words: u32 = own.map(|(_, count)| count).sum();
        f64::from(words) / f64::from(total.max(1))
    }
}
