//! Different names for one thing, as each column uses them.

use super::claims::Scene;
use super::findings::{NameUse, Naming};
use crate::text::Span;
use std::collections::BTreeSet;

/// The things that are named differently across the columns, in the order of the lexicon.
pub(super) fn find(scene: &Scene<'_>) -> Vec<Naming> {
    let uses: Vec<Vec<(usize, usize, Span)>> =
        (0..scene.columns.len()).map(|at| hits(scene, at)).collect();
    let mut namings = Vec::new();
    for (number, referent) in scene.lexicon.referents.all().iter().enumerate() {
        let mut all: Vec<NameUse> = Vec::new();
        for (column, hits) in uses.iter().enumerate() {
            for (_, name, span) in hits.iter().filter(|hit| hit.0 == number) {
                let name = &referent.names[*name].name;
                match all
                    .iter_mut()
                    .find(|u| u.column == column && u.name == *name)
                {
                    Some(known) => known.spans.push(*span),
                    None => all.push(NameUse {
                        column,
                        name: name.clone(),
                        spans: vec![*span],
                    }),
                }
            }
        }
        if differ(&all) {
            let (referent, note) = (referent.id.clone(), referent.note.clone());
            namings.push(Naming {
                referent,
                note,
                uses: all,
            });
        }
    }
    namings
}

/// Whether two columns name the thing, and not by the same names.
fn differ(uses: &[NameUse]) -> bool {
    let of = |column: usize| -> BTreeSet<&str> {
        let own = uses.iter().filter(|u| u.column == column);
        own.map(|u| u.name.as_str()).collect()
    };
    let columns: BTreeSet<usize> = uses.iter().map(|u| u.column).collect();
    let mut names = columns.into_iter().map(of);
    let first = names.next();
    names.any(|own| Some(own) != first)
}

/// Thing, name and place of every name in the column's running text.
fn hits(scene: &Scene<'_>, at: usize) -> Vec<(usize, usize, Span)> {
    let page = scene.page(at);
    let tokens = &page.tokens;
    let mut hits = Vec::new();
    for sentence in page.sentences_of(scene.columns[at].account) {
        let first = tokens.partition_point(|t| t.span.start < sentence.start);
        let end = tokens.partition_point(|t| t.span.end <= sentence.end);
        let mut token = first;
        while token < end {
            let found = scene.lexicon.referents.at(&tokens[..end], token);
            if let Some((to, (referent, name))) = found {
                let span = tokens[token].span.join(tokens[to - 1].span);
                hits.push((referent, name, span));
                token = to;
            } else {
                token += 1;
            }
        }
    }
    hits
}
