//! Findings as W3C Web Annotations, one page of them a document. In: a source and its analysis. Out: values that serialise
//! to JSON-LD. Offsets are always code points, as that model has them.

use super::place::Places;
use super::uri::uri;
use crate::model::*;
use crate::text::{OffsetUnit, Span};
use schemars::JsonSchema;
use serde::Serialize;

const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";
/// Characters on each side of the words in a selector, at first.
const CONTEXT_CHARACTERS: usize = 32;
/// In a text of more bytes words are not made unmistakable by more and more of what stands around them, which would take
/// time by the square of its length: a fixed number of characters has to do.
const LONG_TEXT: usize = 1 << 16;

/// All annotations of one document.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct AnnotationPage {
    /// The JSON-LD context of the model.
    #[serde(rename = "@context")]
    context: &'static str,
    /// A name of its own.
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    /// The annotations, in the order of the analysis.
    pub items: Vec<Annotation>,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Annotation {
    /// The page's id and the finding's own.
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    motivation: &'static str,
    /// What is said of the words.
    body: Vec<Body>,
    /// The words; of a quote, one target a stretch of content.
    target: Vec<Target>,
}

/// A tag (`act.warn`, `topic.taiwan`, `formula.red-line`) or a description.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Body {
    #[serde(rename = "type")]
    kind: &'static str,
    purpose: &'static str,
    value: String,
}

/// A stretch of the document.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Target {
    #[serde(rename = "type")]
    kind: &'static str,
    /// The document's path, or its hash where it came from no file.
    source: String,
    /// Two ways to find the same words.
    selector: [Selector; 2],
}

/// Where the words stand.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "type")]
pub enum Selector {
    /// By code points, half-open.
    TextPositionSelector {
        /// Of the first character.
        start: usize,
        /// After the last.
        end: usize,
    },
    /// By themselves and what stands around them.
    TextQuoteSelector {
        /// The words.
        exact: String,
        /// What stands before them.
        prefix: String,
        /// What stands after them.
        suffix: String,
    },
}

impl AnnotationPage {
    /// The findings of an analysis: quotes with their sources and cues, topics, characterisations, formulas, encounters and
    /// next steps.
    pub fn new(source: &Source, analysis: &Analysis) -> AnnotationPage {
        let mut page = Page {
            id: format!("urn:readout:{}", uri(&source.id).replace("file://", "")),
            source: match &source.path {
                Some(path) => uri(path),
                None => format!("urn:sha256:{}", source.sha256),
            },
            text: &source.text,
            at: Places::new(&source.text, OffsetUnit::CodePoint),
            items: Vec::new(),
        };
        page.quotes(analysis);
        page.topics(analysis);
        page.rest(analysis);
        AnnotationPage {
            context: CONTEXT,
            id: page.id,
            kind: "AnnotationPage",
            items: page.items,
        }
    }
}

/// A page while it is written.
struct Page<'a> {
    id: String,
    source: String,
    text: &'a str,
    at: Places<'a>,
    items: Vec<Annotation>,
}

impl Page<'_> {
    fn add(&mut self, id: String, told: Option<String>, tags: Vec<String>, spans: &[Span]) {
        let body = |purpose, value| Body {
            kind: "TextualBody",
            purpose,
            value,
        };
        let motivation = if told.is_some() {
            "describing"
        } else {
            "tagging"
        };
        let told = told.into_iter().map(|value| body("describing", value));
        let tags = tags.into_iter().map(|value| body("tagging", value));
        let annotation = Annotation {
            id: format!("{}:{id}", self.id),
            kind: "Annotation",
            motivation,
            body: told.chain(tags).collect(),
            target: spans.iter().map(|span| self.target(*span)).collect(),
        };
        self.items.push(annotation);
    }

    fn target(&self, span: Span) -> Target {
        let (start, end) = self.at.range(span);
        let (prefix, suffix) = around(self.text, span);
        let quote = Selector::TextQuoteSelector {
            exact: span.of(self.text).into(),
            prefix: prefix.into(),
            suffix: suffix.into(),
        };
        Target {
            kind: "SpecificResource",
            source: self.source.clone(),
            selector: [Selector::TextPositionSelector { start, end }, quote],
        }
    }

    fn quotes(&mut self, analysis: &Analysis) {
        for (index, found) in analysis.quotes.iter().enumerate() {
            let (id, quote) = (QuoteId::at(index), &found.item);
            let names = quote
                .speakers
                .iter()
                .filter_map(|id| analysis.speakers.get(id.index()));
            let names: Vec<&str> = names.map(|speaker| speaker.item.name.as_str()).collect();
            let who = match names.is_empty() {
                true => "nobody named".into(),
                false => names.join(", "),
            };
            let mut tags = vec![format!("quote.{}", quote.kind.as_str())];
            tags.extend(
                quote
                    .cue
                    .iter()
                    .map(|cue| format!("act.{}", cue.act.as_str())),
            );
            tags.extend(
                (quote.force != Force::None).then(|| format!("force.{}", quote.force.as_str())),
            );
            tags.extend(quote.topics.iter().map(|topic| format!("topic.{topic}")));
            self.add(
                id.to_string(),
                Some(format!("said by {who}")),
                tags,
                &quote.content,
            );
            if let Some(span) = quote.source {
                self.add(format!("{id}:source"), None, vec!["source".into()], &[span]);
            }
            if let Some(cue) = &quote.cue {
                self.add(format!("{id}:cue"), None, vec!["cue".into()], &[cue.span]);
            }
        }
    }

    fn topics(&mut self, analysis: &Analysis) {
        for topic in &analysis.topics {
            for (number, mention) in topic.mentions.iter().enumerate() {
                let tags = vec![format!("topic.{}", topic.id)];
                let id = format!("{}:{}", topic.id, number + 1);
                self.add(id, None, tags, &[mention.span]);
            }
        }
    }

    fn rest(&mut self, analysis: &Analysis) {
        for (index, found) in analysis.characterizations.iter().enumerate() {
            let told = found.item.words.join(", ");
            let id = format!("characterization:{}", index + 1);
            let tags = vec!["characterization".into()];
            self.add(id, Some(told), tags, &[found.span]);
        }
        for (index, found) in analysis.signals.iter().enumerate() {
            let tags = vec![format!("formula.{}", found.item.formula)];
            let id = SignalId::at(index).to_string();
            self.add(id, found.item.meaning.clone(), tags, &[found.span]);
        }
        for (index, found) in analysis.events.iter().enumerate() {
            let (role, kind) = (found.item.role.as_str(), found.item.kind.as_str());
            let tags = vec![format!("event.{kind}"), format!("event.{role}")];
            self.add(EventId::at(index).to_string(), None, tags, &[found.span]);
        }
        for (index, found) in analysis.next_steps.iter().enumerate() {
            let id = format!("next-step:{}", index + 1);
            self.add(id, None, vec!["next-step".into()], &[found.item.action]);
        }
    }
}

/// What stands before and after a span, enough of it that the three together stand in the text once.
fn around(text: &str, span: Span) -> (&str, &str) {
    if text.len() > LONG_TEXT {
        return sides(text, span, 8 * CONTEXT_CHARACTERS);
    }
    let mut characters = CONTEXT_CHARACTERS;
    loop {
        let (before, after) = sides(text, span, characters);
        let from = span.from() - before.len();
        let words = &text[from..span.to() + after.len()];
        let whole = words.len() == text.len();
        if whole || is_only(text, words, from) {
            return (before, after);
        }
        characters *= 2;
    }
}

/// Whether these words of the text, which begin there, stand nowhere else.
fn is_only(text: &str, words: &str, from: usize) -> bool {
    let next = from + words.chars().next().map_or(1, char::len_utf8);
    let again = text.get(next..).and_then(|rest| rest.find(words));
    text.find(words) == Some(from) && again.is_none()
}

/// So many characters before and after a span.
fn sides(text: &str, span: Span, characters: usize) -> (&str, &str) {
    let before = text.get(..span.from()).unwrap_or_default();
    let after = text.get(span.to()..).unwrap_or_default();
    let start = before.char_indices().rev().nth(characters - 1);
    let end = after.char_indices().nth(characters);
    (
        &before[start.map_or(0, |(at, _)| at)..],
        &after[..end.map_or(after.len(), |(at, _)| at)],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_stand_twice_are_told_apart_by_what_is_around_them() {
        let sentence = "The talks went on and on, the minister said, and so did the rain. ";
        let text = sentence.repeat(3);
        let at = text.rfind("rain").unwrap();
        let (before, after) = around(&text, Span::new(at, at + 4));
        let words = format!("{before}rain{after}");
        assert_eq!(text.matches(&words).count(), 1);
        assert_eq!(around("rain", Span::new(0, 4)), ("", ""));
    }
}
