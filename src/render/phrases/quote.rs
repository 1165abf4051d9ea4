//! Who says it, how it reached the document, and which of its words tell most.

use super::quoted;
use crate::model::*;
use crate::render::view::View;
use crate::text::Span;

/// Words of a quote that are shown where not all are.
const WORDS: usize = 18;

/// `Xi Jinping`, `an official, anonymous`, `“the sources”`, `speaker not found`.
pub(in crate::render) fn speaker(view: &View<'_>, quote: &Quote) -> String {
    let anonymous = |id: &SpeakerId| view.speaker(*id).is_some_and(|speaker| speaker.anonymous);
    let names = match (quote.speakers.is_empty(), quote.source) {
        (false, _) => view.names(&quote.speakers),
        (true, Some(source)) => quoted(&view.words(source)),
        (true, None) => "speaker not found".into(),
    };
    match quote.speakers.iter().any(anonymous) {
        true => names + ", anonymous",
        false => names,
    }
}

/// What a reader has to know of how it was said: `BEFORE the encounter`, `hearsay`.
pub(in crate::render) fn circumstances(view: &View<'_>, quote: &Quote) -> Vec<&'static str> {
    let account = view.account(quote.account);
    let before = account.is_some_and(|a| a.timing == Timing::Before);
    let marks = [
        (before, "BEFORE the encounter"),
        (quote.hearsay, "hearsay"),
        (quote.expected && !before, "only expected"),
        (!quote.closed, "never closed"),
    ];
    let held = marks.iter().filter(|(holds, _)| *holds);
    held.map(|(_, mark)| *mark).collect()
}

/// Before what one side's account says for others: `BOTH, says US: `, `Joe Biden, says CN: `; else empty.
pub(in crate::render) fn for_whom(view: &View<'_>, quote: &Quote) -> String {
    let side = view.account_side(quote.account);
    match (view.is_joint(quote), quote.counterpart_words) {
        (true, _) if view.is_agreed_text() => String::new(),
        (true, _) if view.names_stranger(quote) => {
            format!("{}, says {side}: ", view.names(&quote.speakers))
        }
        (true, _) if quote.speakers.len() > 2 => format!("ALL, says {side}: "),
        (true, _) => format!("BOTH, says {side}: "),
        (false, true) => format!("{}, says {side}: ", view.names(&quote.speakers)),
        (false, false) => String::new(),
    }
}

/// The stretch of content that holds a mention, else the longest.
pub(in crate::render) fn telling_span(mentions: &[Span], quote: &Quote) -> Span {
    let named = |span: &&Span| mentions.iter().any(|mention| span.contains(*mention));
    let longest = || quote.content.iter().max_by_key(|span| span.len());
    let span = quote.content.iter().find(named).or_else(longest);
    span.copied().unwrap_or_default()
}

/// The content's words near the mention, with an ellipsis where something is left out.
pub(in crate::render) fn telling_words(view: &View<'_>, mentions: &[Span], span: Span) -> String {
    let content = view.words(span);
    let words: Vec<&str> = content.split(' ').collect();
    if words.len() <= WORDS {
        return content;
    }
    let mention = mentions.iter().find(|mention| span.contains(**mention));
    let before = mention.map(|mention| Span::new(span.from(), mention.from()));
    let before = before.map_or(0, |span| view.words(span).split(' ').count());
    let first = match before {
        0..=WORDS => 0,
        _ => before - WORDS / 3,
    };
    let last = (first + WORDS).min(words.len());
    let start = if first > 0 { "… " } else { "" };
    let end = if last < words.len() { " …" } else { "" };
    format!("{start}{}{end}", words[first.min(last)..last].join(" "))
}
