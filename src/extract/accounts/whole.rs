//! The document that is one account. In: header and speakers. Out: the issuer's account.

use super::{Scene, is_own, issuer, profile, rules};
use crate::extract::rule::stamp;
use crate::model::{Account, AccountKind, Confidence, Found, Timing};
use crate::text::Span;

/// The whole document as its issuer's account.
pub(super) fn account(scene: &Scene) -> Found<Account> {
    let document = scene.document;
    let blocks = document.blocks.iter();
    let spans: Vec<Span> = blocks
        .filter(|block| is_own(block.kind))
        .map(|block| block.span)
        .collect();
    let name = document.header.issuer.as_deref();
    let media = name.is_some_and(|name| profile::is_state_media_name(scene.lexicon, name));
    let account = Account {
        holder: name.and_then(|name| issuer::find(name, scene.speakers)),
        side: document.header.side.clone(),
        kind: if media {
            AccountKind::StateMedia
        } else {
            AccountKind::Readout
        },
        timing: Timing::After,
        complete: true,
        words: words(scene, &spans),
        spans,
    };
    let span = hull(scene, &account.spans);
    stamp(&rules::ISSUER, span, Confidence::High, account)
}

/// How many words stand in the spans.
pub(super) fn words(scene: &Scene, spans: &[Span]) -> u32 {
    let ranges = spans.iter().map(|span| scene.document.tokens_in(*span));
    let words = ranges.flat_map(|range| &scene.document.tokens[range]);
    words.filter(|token| token.is_word()).count() as u32
}

/// From the first to the last byte of the spans; the title, or nothing, where there is none.
pub(super) fn hull(scene: &Scene, spans: &[Span]) -> Span {
    let hull = spans.iter().copied().reduce(Span::join);
    hull.or(scene.document.header.title).unwrap_or_default()
}
