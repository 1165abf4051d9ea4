//! Whose own words are shown. In: an analysis and the accounts shown. Out: quotes in the order of telling.

use crate::model::*;
use std::cmp::Reverse;

/// Direct quotes with a speaker or a source: at most `limit`, the gravest and longest; those of the shown accounts first, each
/// account's in the order of the document.
pub fn telling_quotes(analysis: &Analysis, columns: &[AccountId], limit: usize) -> Vec<QuoteId> {
    let quotes = analysis.quotes.iter().enumerate();
    let own = quotes.filter(|(_, q)| q.item.kind == QuoteKind::Direct && is_attributed(&q.item));
    let mut own: Vec<(usize, &Quote)> = own.map(|(at, q)| (at, &q.item)).collect();
    let shown = |quote: &Quote| columns.contains(&quote.account);
    own.sort_by_key(|(_, quote)| Reverse((shown(quote), quote.gravity(), length(quote))));
    own.truncate(limit);
    own.sort_by_key(|(at, quote)| (!shown(quote), *at));
    own.into_iter().map(|(at, _)| QuoteId::at(at)).collect()
}

fn is_attributed(quote: &Quote) -> bool {
    quote.source.is_some() || !quote.speakers.is_empty()
}

fn length(quote: &Quote) -> usize {
    quote.content.iter().map(|span| span.len()).sum()
}
