//! Stances inside what is reported: "中方愿…", "希望美方…", "我们主张…". In: a stretch of content. Out: drafts. The subject may be
//! that of an earlier clause of the sentence, or go without saying: it is then whoever speaks.

use super::head::{self, Head};
use super::{Draft, rules};
use crate::extract::han::{Han, Noun, NounKind, clauses};
use crate::lexicon::{CuePlace, CueReach, Part};
use crate::model::{Act, Rule};
use std::ops::Range;

/// The stances in a stretch of what the outer draft reports.
pub(super) fn read(han: &Han, stretch: Range<usize>, outer: &Draft) -> Vec<Draft> {
    let mut found = Vec::new();
    let sentences = &han.document.sentences;
    let first = sentences.partition_point(|sentence| sentence.tokens().end <= stretch.start);
    for sentence in &sentences[first..] {
        let tokens = sentence.tokens();
        if tokens.start >= stretch.end {
            break;
        }
        let own = tokens.start.max(stretch.start)..tokens.end.min(stretch.end);
        let mut pass = Pass {
            han,
            found: Vec::new(),
            subject: None,
            ought: false,
            open: None,
            report: None,
            act: None,
        };
        pass.sentence(own, outer);
        found.extend(pass.found);
    }
    found
}

struct Pass<'a, 'h> {
    han: &'h Han<'a>,
    found: Vec<Draft>,
    /// The subject of the sentence so far.
    subject: Option<Range<usize>>,
    /// Whether the sentence says what ought to be done: verbs in it are no stances.
    ought: bool,
    /// The stance that runs to the next one or the sentence's end.
    open: Option<usize>,
    /// The report that runs to the next one or the sentence's end, stances inside it or not.
    report: Option<usize>,
    /// What it does.
    act: Option<Act>,
}

impl Pass<'_, '_> {
    fn sentence(&mut self, sentence: Range<usize>, outer: &Draft) {
        let clauses = clauses(self.han, sentence.clone(), true);
        // What an act has for its object is no clause.
        let object = outer.cue.is_some() && !rules::is_report(outer.rule);
        let begins = outer
            .content
            .iter()
            .any(|range| range.start == sentence.start);
        for (number, clause) in clauses
            .iter()
            .enumerate()
            .skip(usize::from(object && begins))
        {
            let earlier = clauses.get(number + 1);
            if self.proposal(clause, earlier, sentence.end) || self.received(clause, &sentence) {
                continue;
            }
            let stance = head::read(self.han, clause, CuePlace::Inside);
            let report = || head::read(self.han, clause, CuePlace::Main);
            if let Some(head) = stance.filter(|head| self.is_stance(head)) {
                self.take(head);
            } else if let Some(head) = report().filter(|head| self.is_report(head, outer)) {
                let start = head.source.as_ref().map_or(head.cue.start, |own| own.start);
                self.close(start);
                self.close_report(start);
                self.take(head);
                self.report = self.open.take();
            } else {
                self.note(clause);
            }
        }
        self.close(sentence.end);
        self.close_report(sentence.end);
        // A stance that is all of the outer content says nothing beside it.
        let whole =
            |draft: &Draft| outer.content.contains(&draft.content[0]) && outer.cue.is_some();
        self.found
            .retain(|draft| !draft.content[0].is_empty() && !whole(draft));
    }

    fn is_stance(&self, head: &Head) -> bool {
        let cue = head.cue.cue;
        match head.nouns.last() {
            Some(noun) => is_voice(noun),
            None if head.source.is_some() => false,
            None if cue.stated => self.subject.is_some() && !self.found.is_empty(),
            None if cue.implied => true,
            None => self.subject.is_some() && !self.ought,
        }
    }

    /// Whether what is reported reports in its turn: "习近平主席指出，…" in the words of a minister.
    fn is_report(&self, head: &Head, outer: &Draft) -> bool {
        let voices = [
            NounKind::Person,
            NounKind::Institution,
            NounKind::BothPeople,
            NounKind::BothSides,
            NounKind::Side,
        ];
        let named = head
            .nouns
            .last()
            .is_some_and(|noun| voices.contains(&noun.kind));
        let parted = self.han.is(head.cue.end, &["，", "：", ":"]);
        let wide = head.cue.cue.reach == CueReach::Paragraph;
        named && (wide && parted || outer.cue.is_none())
    }

    fn take(&mut self, head: Head) {
        if let Some(source) = &head.source {
            self.subject = Some(source.clone());
            self.ought = false;
        } else if self.goes_on(&head) {
            return;
        }
        self.close(
            head.source
                .as_ref()
                .map_or(head.cue.start, |source| source.start),
        );
        let fixed = head.before.clone();
        if fixed.is_none() {
            self.open = Some(self.found.len());
            self.act = Some(head.cue.cue.meaning.act);
        }
        self.push(
            rules::stance(),
            self.subject.clone(),
            head.cue.start,
            fixed.unwrap_or(head.content..head.content),
        );
    }

    /// Whether a stance without a subject is part of what the sentence wishes: "愿同对方…，支持…".
    fn goes_on(&self, head: &Head) -> bool {
        let cue = head.cue.cue;
        let wish = [
            Act::Offer,
            Act::Plan,
            Act::Urge,
            Act::Agree,
            Act::Commit,
            Act::Propose,
        ];
        self.act.is_some_and(|act| {
            self.open.is_some() && wish.contains(&act) && !(cue.implied || cue.stated)
        })
    }

    fn push(
        &mut self,
        rule: &'static Rule,
        source: Option<Range<usize>>,
        cue: usize,
        content: Range<usize>,
    ) {
        self.found.push(Draft {
            rule,
            source,
            cue: Some(cue),
            content: vec![content],
            chance: 0.75,
        });
    }

    /// Remembers the subject of a clause, and whether it ought to do something.
    fn note(&mut self, clause: &Range<usize>) {
        let nouns = head::subject(self.han, clause);
        let mut at = self.han.past(clause.start, clause.end, &[Part::Opener]);
        if let (Some(first), Some(last)) = (nouns.first(), nouns.last()) {
            at = last.tokens.end;
            self.subject = is_voice(last).then_some(first.tokens.start..at);
            self.ought = false;
        }
        let after = self.han.past(at, clause.end, &[Part::Adverb]);
        let ought = |at: &usize| self.han.part(*at, Part::Modal).is_some();
        self.ought |= [at, after].iter().any(ought);
    }

    fn close(&mut self, end: usize) {
        let open = self.open.take();
        self.close_draft(open, end);
    }

    fn close_report(&mut self, end: usize) {
        let report = self.report.take();
        self.close_draft(report, end);
    }

    fn close_draft(&mut self, number: Option<usize>, end: usize) {
        if let Some(number) = number {
            let content = &mut self.found[number].content[0];
            *content = self.han.trimmed(content.start..end.max(content.start));
        }
    }

    /// "根据美方提议，…": what was proposed is the clause after it.
    fn proposal(&mut self, clause: &Range<usize>, next: Option<&Range<usize>>, end: usize) -> bool {
        let han = self.han;
        let Some(from) = han.part(clause.start, Part::According) else {
            return false;
        };
        let Some(noun) = han.noun(from, clause.end).filter(is_voice) else {
            return false;
        };
        let cue = han.cue_ahead(noun.tokens.end, CuePlace::Inside);
        let (Some(cue), Some(next)) = (cue.filter(|cue| cue.end == clause.end), next) else {
            return false;
        };
        let content = next.start..next.end.min(end);
        self.push(&rules::PROPOSAL, Some(noun.tokens), cue.start, content);
        true
    }

    /// "…，受到各方普遍欢迎": what is welcomed stands before.
    fn received(&mut self, clause: &Range<usize>, sentence: &Range<usize>) -> bool {
        let han = self.han;
        let from = (clause.start..clause.end).find_map(|at| han.part(at, Part::Receives));
        let Some(from) = from.filter(|from| *from < clause.end) else {
            return false;
        };
        let nouns = han.nouns(from, clause.end);
        let Some(last) = nouns.last() else {
            return false;
        };
        let passive = |at: usize| han.cue(at, |cue| cue.passive);
        let mut cues = (last.tokens.end..clause.end).filter_map(passive);
        let content = han.trimmed(sentence.start..clause.start);
        let Some(cue) = cues.next().filter(|_| !content.is_empty()) else {
            return false;
        };
        let source = nouns[0].tokens.start..last.tokens.end;
        self.push(&rules::RECEIVED, Some(source), cue.start, content);
        true
    }
}

/// Whether somebody who takes a stand is meant, no one who is only addressed.
fn is_voice(noun: &Noun) -> bool {
    !matches!(noun.kind, NounKind::Second) && !(noun.kind == NounKind::Third)
}
