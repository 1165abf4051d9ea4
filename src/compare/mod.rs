//! Accounts of one encounter side by side. In: finished analyses with their texts. Out: one comparison, as data: what both
//! have and one alone, what each says for the other and whether the other bears it out. It says what stands in a text and
//! what does not, never who is right. Cannot fail.

mod accounts;
mod alike;
mod briefed;
mod candidates;
mod claimed;
mod claims;
mod dates;
mod elsewhere;
mod facts;
mod findings;
mod joint;
mod matrix;
mod names;
mod page;
mod scopes;
mod steps;
mod told;

pub use accounts::{columns, tells};
pub use briefed::{Announced, announced};
pub use findings::*;
pub use matrix::rows;

use crate::document::Stems;
use crate::lexicon::Lexicon;
use crate::model::AccountId;
use candidates::Candidates;
use claims::Scene;
use page::Page;

/// Sets the accounts of all documents side by side: of a readout the account that it is, of a news article the two that
/// tell most.
pub fn compare(documents: &[Analysed<'_>], lexicon: &Lexicon) -> Comparison {
    let mut stems = Stems::default();
    let pages = documents.iter();
    let foreign = in_languages(documents) > 1;
    let pages: Vec<Page<'_>> = pages
        .map(|document| Page::new(*document, lexicon, &mut stems, foreign))
        .collect();
    let columns = all_columns(&pages);
    let candidates = columns.iter();
    let candidates: Vec<Candidates<'_>> = candidates
        .map(|c| Candidates::new(&pages[c.document], c))
        .collect();
    let scene = &Scene {
        lexicon,
        pages: &pages,
        columns: &columns,
        candidates: &candidates,
    };
    let placed = columns.iter().map(|c| (documents[c.document], c.account));
    let placed: Vec<_> = placed.collect();
    let facts = facts::find(scene);
    Comparison {
        identical: are_identical(documents),
        warnings: facts::warnings(scene, &facts),
        characterizations: told::characterizations(scene),
        openings: (0..columns.len())
            .map(|at| told::opening(scene, at))
            .collect(),
        facts,
        rows: rows(&placed),
        claims: claims::find(scene),
        names: names::find(scene),
        next_steps: steps::find(scene),
        scopes: scopes::find(scene),
        briefed: briefed::find(scene, documents),
        conditions: told::conditions(scene),
        praise: told::praise(scene),
        columns,
    }
}

/// In how many languages the documents are.
fn in_languages(documents: &[Analysed<'_>]) -> usize {
    let languages = documents.iter().map(|document| document.analysis.language);
    languages.collect::<std::collections::BTreeSet<_>>().len()
}

fn all_columns(pages: &[Page<'_>]) -> Vec<Column> {
    let accounts = |at: usize| columns(pages[at].analysis).into_iter();
    (0..pages.len())
        .flat_map(|at| accounts(at).map(move |id| (at, id)))
        .map(|(at, id)| column(&pages[at], at, id))
        .collect()
}

fn column(page: &Page<'_>, document: usize, id: AccountId) -> Column {
    let account = page.analysis.accounts.get(id.index()).map(|a| &a.item);
    Column {
        document,
        account: id,
        side: account.and_then(|account| account.side.clone()),
        complete: account.is_some_and(|account| account.complete),
        words: account.map_or(0, |account| account.words),
        sentences: page.sentences_of(id).count(),
        quotes: page.quotes_of(id).count(),
        elsewhere: page.elsewhere_in(id),
    }
}

fn are_identical(documents: &[Analysed<'_>]) -> bool {
    let mut pairs = documents.windows(2);
    documents.len() > 1
        && pairs.all(|pair| {
            let [one, other] = [pair[0].text, pair[1].text].map(str::split_whitespace);
            one.eq(other)
        })
}
