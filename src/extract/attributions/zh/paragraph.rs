//! Paragraphs in the document's own words. In: the blocks. Out: drafts: one for each cue that the document reports of
//! somebody. One cue governs to the end of its paragraph, and over paragraphs that only go on, until another one speaks.

use super::continued::{goes_on, is_joint, is_outcome};
use super::head::{self, Head};
use super::{Draft, rules, stranger};
use crate::document::Block;
use crate::extract::han::{Han, Noun, NounKind, clauses, past_number};
use crate::lexicon::{CuePlace, CueReach, Part};
use crate::model::{Act, SectionKind};
use std::ops::Range;

/// All drafts of the document's own words: those outside the `turns`.
pub(super) fn read(han: &Han, turns: &[Draft]) -> Vec<Draft> {
    let mut pass = Pass {
        han,
        found: Vec::new(),
        open: None,
        chain: None,
        speaker: Vec::new(),
        subject: None,
        last: None,
    };
    let mut said = turns.iter().flat_map(|turn| &turn.content).peekable();
    let blocks = han.document.blocks.iter();
    for block in blocks.filter(|block| block.kind.is_prose()) {
        while said
            .next_if(|stretch| stretch.end <= block.tokens.start)
            .is_some()
        {}
        let outside = said
            .peek()
            .is_none_or(|stretch| stretch.start >= block.tokens.end);
        if outside && block.kind != SectionKind::SpeakerTurn {
            pass.block(block);
        }
    }
    pass.found
}

struct Pass<'a, 'h> {
    han: &'h Han<'a>,
    found: Vec<Draft>,
    /// The draft that governs to the paragraph's end.
    open: Option<usize>,
    /// The draft that governs to the sentence's end.
    chain: Option<usize>,
    /// Who speaks in the draft that is open.
    speaker: Vec<Noun>,
    /// The subject that the sentence began with.
    subject: Option<(Range<usize>, Vec<Noun>)>,
    /// The draft that the last paragraph left open.
    last: Option<usize>,
}

impl Pass<'_, '_> {
    fn block(&mut self, block: &Block) {
        let label = block.label.map_or(0, |label| label.end);
        let start = self.han.document.token_at(label).max(block.tokens.start);
        let start = past_number(self.han, start, block.tokens.end);
        let whole = start..block.tokens.end;
        if let Some(last) = self.last.take().filter(|_| goes_on(self.han, &whole)) {
            self.found[last].content.push(start..start);
            self.open = Some(last);
        }
        let sentences = &self.han.document.sentences;
        let first = sentences.partition_point(|sentence| sentence.tokens().end <= start);
        for sentence in &sentences[first..] {
            let tokens = sentence.tokens();
            if tokens.start >= block.tokens.end {
                break;
            }
            self.sentence(tokens.start.max(start)..tokens.end);
        }
        if let Some(open) = self.open.take() {
            self.close(open, block.tokens.end);
            self.last = Some(open);
        }
    }

    fn sentence(&mut self, sentence: Range<usize>) {
        self.subject = None;
        if let Some(open) = self.open.take_if(|open| {
            let own = &self.found[*open].content;
            own.last()
                .is_some_and(|own| is_quoted_out(self.han, own.start, sentence.start))
        }) {
            self.close(open, sentence.start);
        }
        let clauses = clauses(self.han, sentence.clone(), false);
        for (number, clause) in clauses.iter().enumerate() {
            let opens = number == 0 || number == 1 && self.is_about(&clauses[0]);
            if number == 0
                && self.open.is_none()
                && let Some(draft) = stranger::according(self.han, clause, &sentence)
            {
                self.found.push(draft);
                continue;
            }
            match head::read(self.han, clause, CuePlace::Main) {
                Some(head) if self.is_free(&head, opens) => self.take(head, clause),
                _ if self.open.is_none() && (number == 0 || self.is_joint(clause)) => {
                    self.note(clause);
                }
                _ => {}
            }
        }
        if let Some(chain) = self.chain.take() {
            self.close(chain, sentence.end);
        }
    }

    /// Whether the clause only says what comes next is about: "谈到台湾问题，".
    fn is_about(&self, clause: &Range<usize>) -> bool {
        let han = self.han;
        han.part(clause.start, Part::About).is_some()
            || han.part(clause.start, Part::Opener).is_some()
            || han.cue_ahead(clause.start, CuePlace::Main).is_some()
            || han.part(clause.start, Part::Preposition).is_some()
    }

    /// Whether both who talk are the subject from here on: "3月3日，双方举行会谈，同意…".
    fn is_joint(&self, clause: &Range<usize>) -> bool {
        let nouns = head::subject(self.han, clause);
        nouns.last().is_some_and(|noun| is_joint(noun.kind))
    }

    /// Remembers whom a sentence begins with.
    fn note(&mut self, clause: &Range<usize>) {
        let nouns = head::subject(self.han, clause);
        if let (Some(first), Some(last)) = (nouns.first(), nouns.last()) {
            self.subject = Some((first.tokens.start..last.tokens.end, nouns));
        }
    }

    /// Whether the head may open a report here. `opens`: it stands at the beginning of its sentence.
    fn is_free(&self, head: &Head, opens: bool) -> bool {
        let Some(last) = head.nouns.last() else {
            return match head.source {
                Some(_) => self.open.is_none() && opens,
                None => self.open.is_none() && self.goes_with_subject(head),
            };
        };
        let report = head.cue.cue.reach == CueReach::Paragraph;
        if self.open.is_none() {
            return last.kind != NounKind::Second;
        }
        match last.kind {
            NounKind::Person | NounKind::Institution if report => opens || self.is_parted(head),
            NounKind::Person => opens && (!last.titled_after || self.is_speaker(last)),
            NounKind::Third => report && opens,
            NounKind::BothPeople => opens,
            NounKind::BothSides | NounKind::AllSides => opens && is_outcome(head),
            _ => false,
        }
    }

    /// Whether a cue without a subject has that of its sentence: "转达…，感谢…，表示…".
    fn goes_with_subject(&self, head: &Head) -> bool {
        let cue = head.cue.cue;
        let own = cue.implied || cue.stated || cue.place == CuePlace::Main;
        let chained = self.chain.is_some() && own;
        let inherits = self.subject.is_some() && self.chain.is_none();
        chained || inherits && (cue.place != CuePlace::Inside)
    }

    fn is_parted(&self, head: &Head) -> bool {
        let plain = head.nouns.last().is_some_and(|noun| !noun.titled_after);
        plain && self.han.is(head.cue.end, &["，", "：", ":"])
    }

    fn is_speaker(&self, noun: &Noun) -> bool {
        let same = |own: &Noun| own.actor.is_some() && own.actor == noun.actor;
        self.speaker.iter().any(same)
    }

    fn take(&mut self, head: Head, clause: &Range<usize>) {
        for before in self.open.take().into_iter().chain(self.chain.take()) {
            self.close(before, clause.start);
        }
        let own = head.source.clone();
        let inherited = self.subject.as_ref().map(|(range, _)| range.clone());
        let nouns = match (&own, &self.subject) {
            (None, Some((_, nouns))) => nouns.clone(),
            _ => head.nouns.clone(),
        };
        let source = own.or(inherited);
        if let Some(source) = &source {
            self.subject = Some((source.clone(), nouns.clone()));
        }
        let number = self.found.len();
        let open = head.before.is_none();
        let (rule, chance) = rules::of(&head);
        self.found.push(Draft {
            rule,
            source,
            cue: Some(head.cue.start),
            content: self.content(&head),
            chance,
        });
        let joint = nouns.iter().any(|noun| is_joint(noun.kind));
        let lists = self.opens_list(&head);
        let reaches = head.cue.cue.reach == CueReach::Paragraph
            && !self.is_short(&head, clause)
            && !(joint && head.cue.cue.talks.is_some());
        match open && (reaches || lists) {
            true => {
                self.open = Some(number);
                self.speaker = nouns;
            }
            false if open => self.chain = Some(number),
            false => {}
        }
    }

    /// What the head reports, as far as it is known yet.
    fn content(&self, head: &Head) -> Vec<Range<usize>> {
        let own = head.before.clone().unwrap_or(head.content..head.content);
        let before = self.quoted_before(head).into_iter();
        before.chain(head.about.clone()).chain([own]).collect()
    }

    /// Whether what is reported ends in a colon, after which points follow: "提出三点主张：".
    fn opens_list(&self, head: &Head) -> bool {
        let sentence = self
            .han
            .document
            .sentence_of(self.han.tokens[head.cue.start].span.start);
        let end = sentence.map_or(0, |sentence| sentence.tokens().end);
        end > head.content && self.han.is(end - 1, &["：", ":"])
    }

    /// The quotation right before the head: "“…”林剑说，“…”".
    fn quoted_before(&self, head: &Head) -> Option<Range<usize>> {
        let han = self.han;
        let source = head
            .source
            .as_ref()
            .filter(|_| head.cue.cue.reach == CueReach::Paragraph)?;
        let last = source.start.checked_sub(1)?;
        let last = if han.is(last, &["，"]) {
            last.checked_sub(1)?
        } else {
            last
        };
        let byte = han
            .tokens
            .get(last)
            .filter(|_| han.is(last, &["”", "」", "』"]))?
            .span
            .start;
        let quotation = han.document.quotation_of(byte)?;
        let tokens = han.document.tokens_in(quotation.span);
        let block = han.document.block_of(byte)?;
        let opens = tokens.start == block.tokens.start || han.is_mark(tokens.start - 1);
        let taken = self.found.last().and_then(|draft| draft.content.last());
        let free = taken.is_none_or(|range| range.end <= tokens.start);
        (block.tokens.start <= tokens.start && opens && free).then_some(tokens)
    }

    /// Whether a plain report carries a courtesy and no more: "表示诚挚感谢。"
    fn is_short(&self, head: &Head, clause: &Range<usize>) -> bool {
        let at = self.han.past(head.cue.end, clause.end, &[Part::Adverb]);
        let from = head.cue.end..=at;
        if head.content >= clause.end && self.han.is(clause.end, &["。", "！"]) {
            return true;
        }
        let courtesy = from.rev().find_map(|at| {
            self.han.cue(at, |cue| {
                matches!(
                    cue.meaning.act,
                    Act::Thank | Act::Congratulate | Act::Condole | Act::Welcome
                )
            })
        });
        courtesy.is_some_and(|hit| hit.end == clause.end)
    }

    /// Ends the content of a draft before `end`.
    fn close(&mut self, number: usize, end: usize) {
        let draft = &mut self.found[number];
        if let Some(last) = draft.content.last_mut() {
            *last = self.han.trimmed(last.start..end.max(last.start));
        }
        draft.content.retain(|range| !range.is_empty());
    }
}

/// Whether what began with a quotation is at an end where the quotation is, and no other one follows: "说：“…。”他拒绝…".
fn is_quoted_out(han: &Han, content: usize, sentence: usize) -> bool {
    let (open, close) = (["“", "「", "『"], ["”", "」", "』"]);
    let closed = sentence > content + 1 && han.is(sentence - 1, &close);
    han.is(content, &open) && closed && !han.is(sentence, &open)
}
