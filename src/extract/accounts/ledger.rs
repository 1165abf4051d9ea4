//! The accounts opened so far and what was given to each. In: holders, sentences. Out: accounts as findings.

use super::claim::Holder;
use super::sentence::Signs;
use super::{Scene, is_own, rules, whole};
use crate::extract::rule::stamp;
use crate::model::{Account, AccountKind, Confidence, Found, Rule, SpeakerId, Timing};
use crate::text::Span;
use std::collections::BTreeMap;

/// One account in the making.
struct Draft<'a> {
    holder: SpeakerId,
    side: Option<&'a str>,
    loose: bool,
    kind: AccountKind,
    rule: &'static Rule,
    spans: Vec<Span>,
    sentences: usize,
    prospects: usize,
    ahead: bool,
    /// Whether it speaks after the encounter, or once an account of the encounter was given.
    after: bool,
}

/// All accounts of a news article but the narrator's.
#[derive(Default)]
pub(super) struct Ledger<'a> {
    drafts: Vec<Draft<'a>>,
    by_holder: BTreeMap<(AccountKind, SpeakerId), usize>,
    by_side: BTreeMap<(AccountKind, &'a str), usize>,
    latest: BTreeMap<AccountKind, usize>,
    narrator: Vec<Span>,
}

impl<'a> Ledger<'a> {
    /// The account of this holder, opened if there is none; `None` if the words point to an account that is not there.
    pub(super) fn account(&mut self, holder: &Holder<'a>) -> Option<usize> {
        let own = self.by_holder.get(&(holder.kind, holder.speaker)).copied();
        let found = own.or_else(|| self.joins(holder));
        if let Some(at) = found {
            self.improve(at, holder);
        }
        let points_back = holder.side.is_none() && holder.loose;
        let at = match found {
            Some(at) => at,
            None if points_back => return None,
            None => self.open(holder),
        };
        self.by_holder.insert((holder.kind, holder.speaker), at);
        if let Some(side) = holder.side {
            self.by_side.entry((holder.kind, side)).or_insert(at);
        }
        self.latest.insert(holder.kind, at);
        Some(at)
    }

    /// An account of the same side that goes by another name.
    fn joins(&self, holder: &Holder<'a>) -> Option<usize> {
        if holder.loose && holder.side.is_none() {
            return self.latest.get(&holder.kind).copied();
        }
        let at = *self.by_side.get(&(holder.kind, holder.side?))?;
        (holder.loose || self.drafts[at].loose).then_some(at)
    }

    /// A holder that is named well takes the place of one that is not.
    fn improve(&mut self, at: usize, holder: &Holder<'a>) {
        let draft = &mut self.drafts[at];
        if draft.loose && !holder.loose {
            draft.holder = holder.speaker;
            draft.loose = false;
        }
        draft.side = draft.side.or(holder.side);
    }

    fn open(&mut self, holder: &Holder<'a>) -> usize {
        let after = self.drafts.iter().rev().take(8).any(|draft| {
            matches!(draft.kind, AccountKind::Readout | AccountKind::StateMedia)
                && draft.timing() == Timing::After
        });
        self.drafts.push(Draft {
            holder: holder.speaker,
            side: holder.side,
            loose: holder.loose,
            kind: holder.kind,
            rule: holder.rule,
            spans: Vec::new(),
            sentences: 0,
            prospects: 0,
            ahead: false,
            after,
        });
        self.drafts.len() - 1
    }

    /// The account's form and side.
    pub(super) fn kind(&self, at: usize) -> (AccountKind, Option<&'a str>) {
        (self.drafts[at].kind, self.drafts[at].side)
    }

    /// Gives a stretch to an account, or to the narrator.
    pub(super) fn give(&mut self, account: Option<usize>, span: Span) {
        match account {
            Some(at) => self.drafts[at].spans.push(span),
            None => self.narrator.push(span),
        }
    }

    /// Counts a sentence of an account.
    pub(super) fn count(&mut self, at: usize, signs: Signs) {
        let draft = &mut self.drafts[at];
        draft.sentences += 1;
        draft.prospects += usize::from(signs.prospect);
        draft.ahead |= signs.ahead;
        draft.after |= signs.after;
    }

    /// All accounts, the narrator's first.
    pub(super) fn finish(self, scene: &Scene) -> Vec<Found<Account>> {
        let mut accounts = vec![narrator(scene, self.narrator)];
        accounts.extend(self.drafts.into_iter().map(|draft| draft.finish(scene)));
        accounts
    }
}

impl Draft<'_> {
    /// A briefing is given beforehand if a third of it looks ahead; any other account, if most of it does.
    fn timing(&self) -> Timing {
        let mostly = self.prospects * 2 > self.sentences;
        let partly = self.prospects > 0 && self.prospects * 3 >= self.sentences;
        match self.kind {
            AccountKind::Readout | AccountKind::StateMedia if mostly => Timing::Before,
            AccountKind::Readout | AccountKind::StateMedia => Timing::After,
            AccountKind::Narrator => Timing::Unknown,
            AccountKind::Briefing if self.ahead || partly => Timing::Before,
            _ if self.ahead || mostly => Timing::Before,
            _ if self.after => Timing::After,
            _ => Timing::Unknown,
        }
    }

    fn finish(self, scene: &Scene) -> Found<Account> {
        let confidence = match self.loose {
            true => Confidence::Medium,
            false => Confidence::High,
        };
        let (rule, timing) = (self.rule, self.timing());
        let account = Account {
            holder: Some(self.holder),
            side: self.side.map(str::to_owned),
            kind: self.kind,
            timing,
            complete: false,
            words: whole::words(scene, &self.spans),
            spans: self.spans,
        };
        let span = whole::hull(scene, &account.spans);
        stamp(rule, span, confidence, account)
    }
}

/// What is left, with the titles.
fn narrator(scene: &Scene, mut spans: Vec<Span>) -> Found<Account> {
    let blocks = scene.document.blocks.iter();
    let titles = blocks.filter(|block| is_own(block.kind) && !block.kind.is_prose());
    spans.extend(titles.map(|block| block.span));
    spans.sort_unstable();
    let account = Account {
        holder: None,
        side: None,
        kind: AccountKind::Narrator,
        timing: Timing::Unknown,
        complete: true,
        words: whole::words(scene, &spans),
        spans,
    };
    let span = whole::hull(scene, &account.spans);
    stamp(&rules::NARRATOR, span, Confidence::High, account)
}
