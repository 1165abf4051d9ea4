//! The blocks of a Chinese document. In: tokens and the ranges of blocks. Out: what each block is, with the dateline that
//! opens it. Finds no speech.

mod header;
mod home;
mod rules;

pub(super) use header::read as header;
pub(super) use rules::RULES;

use super::Block;
use super::date;
use crate::lexicon::{Chinese, Lexicon, PageSign, Part};
use crate::model::{Confidence, Rule, SectionKind};
use crate::text::{Span, Token, TokenKind};
use std::ops::Range;

/// A line of at most so many tokens without a stop at its end may be a title.
const TITLE: usize = 45;
/// A dateline ends within so many tokens.
const DATELINE: usize = 40;
/// A line in brackets is a note on the page, if it is at most so long.
const BRACKETED: usize = 30;
/// A label of a turn ends within so many tokens.
const LABEL: usize = 20;
const COLONS: &[&str] = &["：", ":"];
/// Lines outside the text are at most so long.
const FURNITURE: usize = 60;

/// A document on its way.
pub(super) struct Pages<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) lexicon: &'a Lexicon,
    pub(super) words: &'a Chinese,
    /// The code of the country that the text comes from, as far as its characters tell.
    pub(super) home: Option<&'static str>,
}

impl<'a> Pages<'a> {
    /// `None` for a lexicon that is not Chinese.
    pub(super) fn new(
        text: &'a str,
        tokens: &'a [Token],
        lexicon: &'a Lexicon,
    ) -> Option<Pages<'a>> {
        Some(Pages {
            text,
            tokens,
            lexicon,
            words: lexicon.chinese.as_ref()?,
            home: home::home(text, tokens, lexicon),
        })
    }

    /// The blocks, in order.
    pub(super) fn blocks(&self, raw: impl Iterator<Item = (Span, Range<usize>)>) -> Vec<Block> {
        let (mut seen, mut asked) = (false, false);
        raw.map(|(span, tokens)| {
            let (kind, rule, confidence) = self.classify(&tokens, seen, asked);
            seen |= kind.is_prose();
            let label = self.label(&tokens, kind);
            asked = kind == SectionKind::SpeakerTurn && self.asks(&tokens).is_some();
            Block {
                span,
                kind,
                rule,
                confidence,
                label,
                tokens,
            }
        })
        .collect()
    }

    fn classify(
        &self,
        block: &Range<usize>,
        seen: bool,
        asked: bool,
    ) -> (SectionKind, &'static Rule, Confidence) {
        use Confidence::{High, Medium};
        if self.is_date(block) {
            return (SectionKind::Dateline, &rules::DATE, High);
        }
        let question = self.asks(block).is_some() && self.is_stop(block.end - 1);
        if block.len() <= FURNITURE && !question && self.is_furniture(block) {
            return (SectionKind::Boilerplate, &rules::FURNITURE, Medium);
        }
        let told = || block.clone().any(|at| self.is(at, &["。"]));
        let bare = !self.is_stop(block.end.saturating_sub(1)) && block.len() <= TITLE && !told();
        // A name and a colon at the top of a page, without a stop at the end, are a title.
        let title = bare && !seen && self.asks(block).is_none();
        if !title && (self.turn(block).is_some() || asked && self.labelled(block).is_some()) {
            return (SectionKind::SpeakerTurn, &rules::TURN, Medium);
        }
        match (bare && self.dateline(block).is_none(), seen) {
            (true, false) => (SectionKind::Headline, &rules::HEADLINE, High),
            (true, true) if !self.is_point(block) => {
                (SectionKind::Heading, &rules::HEADING, Medium)
            }
            _ => (SectionKind::Body, &rules::PARAGRAPH, High),
        }
    }

    fn label(&self, block: &Range<usize>, kind: SectionKind) -> Option<Span> {
        let end = match kind {
            SectionKind::Body => self.dateline(block)?,
            SectionKind::SpeakerTurn => self.turn(block).or_else(|| self.labelled(block))?,
            _ => return None,
        };
        let first = self.tokens.get(block.start)?;
        Some(first.span.join(self.tokens.get(end.checked_sub(1)?)?.span))
    }

    /// The index after the words before what is told: "新华社北京5月6日电", "央视网消息（新闻联播）：".
    fn dateline(&self, block: &Range<usize>) -> Option<usize> {
        let end = block.end.min(block.start + DATELINE);
        if let Some(after) = self.bracketed(block.start, end) {
            return Some(after);
        }
        let media = (block.start..end.min(block.start + 3)).any(|at| self.is_media(at));
        let closes = |at: &usize| {
            let sign = self.sign(*at, PageSign::Dateline);
            sign.is_some_and(|end| self.ends_dateline(end))
        };
        let last = (block.start..end).filter(|_| media).find(closes)?;
        let mut after = self.sign(last, PageSign::Dateline)?;
        if self.is(after, &["（", "("]) {
            after = (after..end).find(|at| self.is(*at, &["）", ")"]))? + 1;
        }
        Some(after + usize::from(self.is(after, &["：", ":", "】"])))
    }

    /// The index after a dateline in brackets: "（华盛顿综合讯）", "（中央社記者…台北29日電）".
    fn bracketed(&self, start: usize, end: usize) -> Option<usize> {
        let opens = self.is(start, &["（", "("]);
        let close = (start..end)
            .filter(|_| opens)
            .find(|at| self.is(*at, &["）", ")"]))?;
        let signed = (start..close).any(|at| self.sign(at, PageSign::Dateline) == Some(close));
        signed.then_some(close + 1)
    }

    fn ends_dateline(&self, end: usize) -> bool {
        let next = self.tokens.get(end);
        next.is_none_or(|next| next.spaced) || self.is(end, &["（", "(", "：", ":", "，", "】"])
    }

    fn is_media(&self, at: usize) -> bool {
        let (actors, mut forms) = (
            &self.lexicon.actors,
            self.lexicon.actors.at(self.tokens, at),
        );
        forms.any(|(_, form)| actors.is_media(form.actor))
    }

    /// The index of the colon after a label of a question or an answer: "问：", "路透社记者：", "毛宁：".
    fn turn(&self, block: &Range<usize>) -> Option<usize> {
        let answers = self.sign(block.start, PageSign::Answers);
        let person = || {
            let mut forms = self.lexicon.actors.at(self.tokens, block.start);
            forms.next().map(|(end, _)| end)
        };
        let colon = |end: &usize| self.is(*end, COLONS) && *end + 1 < block.end;
        let answers = answers.filter(colon).or_else(|| person().filter(colon));
        answers.or_else(|| self.asks(block))
    }

    /// The index of the colon after a label that ends with who asks: "问：", "路透社记者：", "有记者问：".
    fn asks(&self, block: &Range<usize>) -> Option<usize> {
        let colon = self.labelled(block)?;
        let asks = |at| self.sign(at, PageSign::Asks) == Some(colon);
        (block.start..colon).any(asks).then_some(colon)
    }

    /// The index of the colon after any words that may be a label: who answers a question need not be known.
    fn labelled(&self, block: &Range<usize>) -> Option<usize> {
        let end = block.end.min(block.start + LABEL);
        let colon = (block.start + 1..end).find(|at| self.is(*at, COLONS))?;
        let plain = |at: usize| {
            let word = self.tokens[at].kind != TokenKind::Mark;
            word || self.is(at, &["《", "》", "·", "“", "”", "「", "」", "、"])
        };
        (colon + 1 < block.end && (block.start..colon).all(plain)).then_some(colon)
    }

    fn is_furniture(&self, block: &Range<usize>) -> bool {
        let bracket = usize::from(self.is(block.start, &["（", "(", "【"]));
        let whole = bracket > 0 && self.is(block.end - 1, &["）", ")", "】"]);
        if whole && block.len() <= BRACKETED {
            return true;
        }
        let own = [block.start, block.start + bracket];
        own.iter()
            .any(|at| self.sign(*at, PageSign::Boilerplate).is_some())
    }

    /// Whether the block is a date and little else.
    fn is_date(&self, block: &Range<usize>) -> bool {
        let calendar = &self.lexicon.calendar;
        let date = date::read(self.text, &self.tokens[..block.end], block.start, calendar);
        date.is_some_and(|date| block.end <= date.end + 6 && date.year.is_some())
    }

    fn is_point(&self, block: &Range<usize>) -> bool {
        self.has_part(block.start, Part::Point)
    }

    fn has_part(&self, at: usize, wanted: Part) -> bool {
        let mut parts = self.words.parts.at(self.tokens, at);
        parts.any(|(_, part)| *part == wanted)
    }

    /// Whether the sentence is at an end there, marks that close after the stop included.
    fn is_stop(&self, last: usize) -> bool {
        let stops = ["。", "！", "？", "…", "!", "?", "；", "："];
        let closing = ["”", "」", "』", "）", "’", "\"", ")"];
        self.is(last, &stops) || self.is(last, &closing) && last > 0 && self.is(last - 1, &stops)
    }

    pub(super) fn sign(&self, at: usize, wanted: PageSign) -> Option<usize> {
        let mut signs = self.words.signs.at(self.tokens, at);
        let found = signs.find(|(_, sign)| **sign == wanted);
        found.map(|(end, _)| end)
    }

    fn is(&self, at: usize, marks: &[&str]) -> bool {
        let mark = self
            .tokens
            .get(at)
            .filter(|token| token.kind == TokenKind::Mark);
        mark.is_some_and(|token| marks.contains(&token.of(self.text)))
    }
}
