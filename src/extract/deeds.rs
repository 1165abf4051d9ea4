//! What the words that report do: the act that a cue names, and what its content does. In: attributions. Out: one deed
//! for each. Knows no speakers.

mod zh;

use super::attributions::Attribution;
use super::force::{Content, read_act, read_force};
use super::grammar::Grammar;
use super::han::Han;
use super::nobody::is_nobody;
use crate::document::Document;
use crate::lexicon::{CueReading, Lexicon};
use crate::model::{Act, Cue, Force};
use crate::text::Token;
use std::ops::Range;

/// How far after its head a cue may reach, in tokens.
const LONGEST: usize = 12;

/// Acts that are done to somebody: whom they are directed at may stand at the head of what they report.
const DIRECTED: &[Act] = &[
    Act::Accuse,
    Act::Condemn,
    Act::Condole,
    Act::Congratulate,
    Act::Demand,
    Act::Invite,
    Act::Offer,
    Act::Oppose,
    Act::RaiseConcern,
    Act::Request,
    Act::Support,
    Act::Thank,
    Act::Urge,
    Act::Warn,
    Act::Welcome,
];

/// One attribution's act.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Deed {
    /// The cue as a finding; `None` for a quotation alone or a turn.
    pub(crate) cue: Option<Cue>,
    /// What the content does.
    pub(crate) force: Force,
    /// Whether the cue's own act is done to somebody, and what it reports follows.
    pub(crate) directed: bool,
    /// Token ranges of the content, one a stretch.
    pub(crate) stretches: Vec<Range<usize>>,
}

impl Deed {
    /// The content, for reading.
    pub(crate) fn content<'a>(
        &'a self,
        document: &'a Document,
        lexicon: &'a Lexicon,
    ) -> Content<'a> {
        Content {
            lexicon,
            text: document.text,
            tokens: &document.tokens,
            stretches: &self.stretches,
        }
    }
}

/// The deeds, in the order of the attributions.
pub(crate) fn read(
    document: &Document,
    lexicon: &Lexicon,
    attributions: &[Attribution],
) -> Vec<Deed> {
    let grammar = Grammar::of(document, lexicon);
    let each = attributions.iter();
    each.map(|attribution| match &grammar {
        Grammar::English => deed(document, lexicon, attribution),
        Grammar::Chinese(han) => chinese(han, attribution, bare(document, attribution)),
    })
    .collect()
}

/// A deed of which only the content is known.
fn bare(document: &Document, attribution: &Attribution) -> Deed {
    let spans = attribution.content.iter();
    Deed {
        cue: None,
        force: Force::Assert,
        directed: false,
        stretches: spans.map(|span| document.tokens_in(*span)).collect(),
    }
}

fn deed(document: &Document, lexicon: &Lexicon, attribution: &Attribution) -> Deed {
    let mut deed = bare(document, attribution);
    let content = deed.content(document, lexicon);
    let Some(head) = attribution.cue else {
        deed.force = read_force(content, Force::Assert);
        return deed;
    };
    let limit = limit(content, head);
    let (reading, force) = read_act(content, head, limit);
    // A plain report that warns by its content is directed at nobody whom the content names first.
    let own = lexicon.cues.shifted(reading.basis, force).is_none();
    let follows = deed
        .stretches
        .first()
        .is_some_and(|range| range.start > head);
    deed.directed = own && follows && DIRECTED.contains(&reading.act);
    deed.force = force;
    let mut cue = cue(&document.tokens, head, reading);
    let denied = |source| is_nobody(document, lexicon, source);
    cue.negated |= attribution.source.is_some_and(denied);
    deed.cue = Some(cue);
    deed
}

/// The same for a Chinese attribution.
fn chinese(han: &Han, attribution: &Attribution, mut deed: Deed) -> Deed {
    let reading = zh::read(han, attribution);
    let content = deed.content(han.document, han.lexicon);
    let own = reading
        .as_ref()
        .map_or(Force::Assert, |reading| reading.meaning.force);
    let force = read_force(content, own);
    let act = reading.as_ref().map(|reading| reading.meaning.act);
    deed.directed = act.is_some_and(|act| DIRECTED.contains(&act));
    deed.cue = reading.map(|reading| zh::cue(han, &reading, own_or(force, act)));
    deed.force = force;
    deed
}

/// A long plain report holds much besides what it warns of: its cue stays what it says.
fn own_or(force: Force, act: Option<Act>) -> Force {
    match act {
        Some(Act::Inform) => Force::Assert,
        _ => force,
    }
}

/// Where the cue's own words end at the latest.
fn limit(content: Content, head: usize) -> usize {
    let mut starts = content.stretches.iter().map(|range| range.start);
    let next = starts.find(|start| *start > head);
    next.unwrap_or(content.tokens.len()).min(head + LONGEST)
}

fn cue(tokens: &[Token], head: usize, reading: CueReading) -> Cue {
    let last = reading.end.clamp(head + 1, tokens.len()) - 1;
    Cue {
        span: tokens[head].span.join(tokens[last].span),
        lemma: reading.lemma,
        act: reading.act,
        strength: reading.strength,
        polarity: reading.polarity,
        negated: reading.negated,
    }
}
