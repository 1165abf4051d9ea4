//! A document with its findings, as renderers ask about it. In: source and analysis. Out: names, lines, clean words.

use super::clean::clean;

use crate::model::*;
use crate::text::{LineIndex, Span};

/// A document, its findings and its lines.
#[derive(Debug)]
pub struct View<'a> {
    /// The document.
    pub source: &'a Source,
    /// What was found in it.
    pub analysis: &'a Analysis,
    lines: LineIndex,
    parties: Parties<'a>,
    sides: Vec<&'a str>,
}

impl<'a> View<'a> {
    /// Reads the text's lines once.
    pub fn new(source: &'a Source, analysis: &'a Analysis) -> View<'a> {
        View {
            source,
            analysis,
            lines: LineIndex::new(&source.text),
            parties: Parties::new(analysis),
            sides: sides(analysis),
        }
    }

    /// The number of a side, counted from 0: what its colour goes by. `None` for one that neither account nor speaker has.
    pub fn side_number(&self, side: &str) -> Option<usize> {
        self.sides.iter().position(|known| *known == side)
    }

    /// The side that speaks in a quote; `None` if unknown or several.
    pub fn speaking_side(&self, quote: &Quote) -> Option<&'a str> {
        let speakers = quote.speakers.iter().filter_map(|id| self.speaker(*id));
        let mut sides: Vec<&str> = speakers.filter_map(|s| s.side.as_deref()).collect();
        sides.dedup();
        match sides.as_slice() {
            [side] if !self.is_joint(quote) => Some(side),
            _ => None,
        }
    }

    /// The words of a span on one line, safe to print.
    pub fn words(&self, span: Span) -> String {
        clean(span.of(&self.source.text))
    }

    /// The words of several spans, with an ellipsis where something is left out between them.
    pub fn words_of_all(&self, spans: &[Span]) -> String {
        let words: Vec<String> = spans.iter().map(|span| self.words(*span)).collect();
        words.join(" … ")
    }

    /// The line a span begins on, counted from 1.
    pub fn line(&self, span: Span) -> usize {
        self.lines.line(span.start)
    }

    /// Line and column (in code points) of a span's beginning, counted from 1.
    pub fn line_and_column(&self, span: Span) -> (usize, usize) {
        self.lines.line_and_column(&self.source.text, span.start)
    }

    /// The lines that spans stand on: `L24-30`, `L12, L20-22`; empty for no span.
    pub fn line_ranges(&self, spans: &[Span]) -> String {
        let ranges = merged(spans.iter().map(|span| self.range(*span)).collect());
        let shown: Vec<String> = ranges
            .iter()
            .take(SHOWN_RANGES)
            .map(printed_range)
            .collect();
        let rest = if ranges.len() > SHOWN_RANGES {
            " …"
        } else {
            ""
        };
        shown.join(", ") + rest
    }

    fn range(&self, span: Span) -> (usize, usize) {
        let last = span.end.saturating_sub(1).max(span.start);
        (self.line(span), self.lines.line(last))
    }

    /// A speaker; `None` for an id that the analysis does not have.
    pub fn speaker(&self, id: SpeakerId) -> Option<&'a Speaker> {
        self.analysis.speakers.get(id.index()).map(|s| &s.item)
    }

    /// An account; `None` for an id that the analysis does not have.
    pub fn account(&self, id: AccountId) -> Option<&'a Account> {
        self.analysis.accounts.get(id.index()).map(|a| &a.item)
    }

    /// A quote; `None` for an id that the analysis does not have.
    pub fn quote(&self, id: QuoteId) -> Option<&'a Quote> {
        self.analysis.quotes.get(id.index()).map(|q| &q.item)
    }

    /// Whether those who are said to speak are of more than one side.
    pub fn is_joint(&self, quote: &Quote) -> bool {
        self.parties.is_joint(quote)
    }

    /// Whether somebody speaks whom the main encounter is not known to have been with.
    pub fn names_stranger(&self, quote: &Quote) -> bool {
        let main = self.analysis.main_event();
        let participants = main.map_or(&[][..], |main| &main.item.participants);
        let takes_part = |id: &SpeakerId| participants.iter().any(|p| p.speaker == *id);
        let person = |id: &SpeakerId| {
            let kind = self.speaker(*id).map(|speaker| speaker.kind);
            kind == Some(SpeakerKind::Person)
        };
        let mut speakers = quote.speakers.iter();
        participants.len() > 1 && speakers.any(|id| person(id) && !takes_part(id))
    }

    /// A speaker's name, safe to print.
    pub fn name(&self, id: SpeakerId) -> String {
        self.speaker(id).map_or(String::new(), |s| clean(&s.name))
    }

    /// Names in a row: `A, B`.
    pub fn names(&self, ids: &[SpeakerId]) -> String {
        let names: Vec<String> = ids.iter().map(|id| self.name(*id)).collect();
        names.join(", ")
    }

    /// Whose account it is, in a word or two: the holder's name, else the form.
    pub fn account_name(&self, id: AccountId) -> String {
        let Some(account) = self.account(id) else {
            return String::new();
        };
        let header = &self.analysis.header;
        let issuer = header.issuer.as_deref().filter(|_| account.complete);
        match (account.holder, account.side.as_deref()) {
            (Some(holder), _) => self.name(holder),
            (None, _) if issuer.is_some() => issuer.map_or(String::new(), clean),
            (None, Some(side)) => format!("{} {}", clean(side), account.kind.as_str()),
            (None, None) if account.complete && account.kind != AccountKind::Narrator => {
                header.genre.as_str().replace('-', " ")
            }
            (None, None) => account.kind.as_str().into(),
        }
    }

    /// Whether the document is a text that all who speak in it have agreed.
    pub fn is_agreed_text(&self) -> bool {
        self.analysis.header.genre == Genre::JointStatement
    }

    /// The account's side, else its name: short enough for a bracket.
    pub fn account_side(&self, id: AccountId) -> String {
        let side = self.account(id).and_then(|account| account.side.as_deref());
        side.map_or_else(|| self.account_name(id), clean)
    }
}

/// Sides as accounts have them, then as speakers do.
fn sides(analysis: &Analysis) -> Vec<&str> {
    let accounts = analysis.accounts.iter().map(|found| &found.item.side);
    let speakers = analysis.speakers.iter().map(|found| &found.item.side);
    let mut sides: Vec<&str> = Vec::new();
    for side in accounts.chain(speakers).flatten() {
        if !sides.contains(&side.as_str()) {
            sides.push(side);
        }
    }
    sides
}

const SHOWN_RANGES: usize = 3;

/// Ranges in order; those with at most one line between them become one, for a blank line parts paragraphs.
fn merged(mut ranges: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    ranges.sort_unstable();
    let mut merged: Vec<(usize, usize)> = Vec::new();
    for (first, last) in ranges {
        match merged.last_mut() {
            Some(before) if first <= before.1 + 2 => before.1 = before.1.max(last),
            _ => merged.push((first, last)),
        }
    }
    merged
}

fn printed_range(range: &(usize, usize)) -> String {
    match range {
        (first, last) if first == last => format!("L{first}"),
        (first, last) => format!("L{first}-{last}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_with_a_blank_line_between_are_one_range() {
        let text = "a\n\nb\n\nc\n\n\n\nd";
        let source = Source {
            text: text.into(),
            ..Source::default()
        };
        let analysis = Analysis::default();
        let view = View::new(&source, &analysis);
        let at = |c| Span::new(text.find(c).unwrap(), text.find(c).unwrap() + 1);
        assert_eq!(
            view.line_ranges(&[at('c'), at('a'), at('b'), at('d')]),
            "L1-5, L9"
        );
        assert_eq!(view.line_ranges(&[]), "");
    }
}
