//! Whether two passages say the same: by the words that carry content, by formula, by act and by negation; never by
//! topic alone. In: prepared passages. Out: how near they are.

use super::findings::Verdict;
use super::page::Page;
use crate::document::Stem;
use crate::lexicon::Lexicon;
use crate::model::*;
use crate::text::Span;
use std::collections::BTreeSet;

/// A claim is borne out by a passage with this share of its telling words, in hundredths, and at least `FEWEST` of them.
const ENOUGH: usize = 50;
const FEWEST: usize = 2;
/// What shares less than this is not even near.
const LITTLE: usize = 15;

/// A passage that may say what another says.
#[derive(Debug)]
pub(super) struct Passage<'a> {
    pub(super) quote: Option<QuoteId>,
    pub(super) spans: Vec<Span>,
    pub(super) stems: BTreeSet<Stem>,
    /// The same with the names of countries and their cities.
    pub(super) named: BTreeSet<Stem>,
    pub(super) act: Option<Act>,
    negated: BTreeSet<Stem>,
    turned: bool,
    formulas: Vec<(&'a str, BTreeSet<Stem>)>,
    topics: Vec<&'a str>,
}

impl<'a> Passage<'a> {
    /// A quote's content, with the formulas that stand in it.
    pub(super) fn of_quote(page: &Page<'a>, id: QuoteId, quote: &'a Quote) -> Passage<'a> {
        let cue = quote.cue.as_ref();
        let mut passage = Passage::of_spans(page, &quote.content);
        passage.quote = Some(id);
        passage.act = cue.map(|cue| cue.act);
        passage.turned = cue.is_some_and(|cue| cue.negated);
        passage.topics = quote.topics.iter().map(String::as_str).collect();
        passage
    }

    /// One sentence of what a quote reports.
    pub(super) fn of_part(
        page: &Page<'a>,
        id: QuoteId,
        quote: &Quote,
        content: &[Span],
    ) -> Passage<'a> {
        let mut passage = Passage::of_spans(page, content);
        passage.quote = Some(id);
        passage.act = quote.cue.as_ref().map(|cue| cue.act);
        passage
    }

    /// A quote in which both are the subject: the act of reporting is not theirs.
    pub(super) fn of_joint(page: &Page<'a>, id: QuoteId, quote: &'a Quote) -> Passage<'a> {
        Passage {
            act: None,
            turned: false,
            ..Passage::of_quote(page, id, quote)
        }
    }

    /// Words outside of any quote.
    pub(super) fn of_spans(page: &Page<'a>, spans: &[Span]) -> Passage<'a> {
        let inside = |found: &&Found<Signal>| spans.iter().any(|span| span.overlaps(found.span));
        let signals = page.analysis.signals.iter().filter(inside);
        let formulas = signals.map(|found| {
            let formula = found.item.formula.as_str();
            (formula, page.words.telling(&[found.span]))
        });
        let within = |span: &Span| spans.iter().any(|own| own.contains(*span));
        let topics = page.analysis.topics.iter();
        let topics = topics.filter(|t| t.mentions.iter().any(|m| within(&m.span)));
        let (mut stems, named) = (
            page.words.telling_or_cities(spans),
            page.words.telling_or_places(spans),
        );
        // "Invited the premier to Oslo": where names are all that is told, they tell.
        if stems.len() < FEWEST {
            stems.clone_from(&named);
        }
        Passage {
            quote: None,
            spans: spans.to_vec(),
            stems,
            named,
            act: None,
            negated: page.words.negated(spans),
            turned: false,
            formulas: formulas.collect(),
            topics: topics.map(|topic| topic.id.as_str()).collect(),
        }
    }

    /// The stretch of it that shares most telling words with a claim.
    pub(super) fn nearest_span(&self, page: &Page<'_>, claim: &Passage<'_>) -> Option<Span> {
        let shared = |span: &&Span| {
            let stems = page.words.telling(&[**span]);
            (
                stems.intersection(&claim.stems).count(),
                std::cmp::Reverse(span.start),
            )
        };
        self.spans.iter().max_by_key(shared).copied()
    }

    /// Whether there is anything in it that another text could have too.
    pub(super) fn says_something(&self) -> bool {
        let invites = self.act == Some(Act::Invite);
        let enough = self.stems.len() >= FEWEST || invites;
        enough || !self.formulas.is_empty() || !self.topics.is_empty()
    }

    /// Whether both are about some topic.
    pub(super) fn has_topic_of(&self, other: &Passage<'_>) -> bool {
        self.topics.iter().any(|topic| other.topics.contains(topic))
    }

    fn denies(&self, stem: &Stem) -> bool {
        self.negated.contains(stem) != self.turned
    }

    fn has_formula(&self, id: &str) -> bool {
        self.formulas.iter().any(|(formula, _)| *formula == id)
    }
}

/// How near a passage comes to a claim; later variants and greater numbers are nearer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Nearness {
    pub(super) verdict: Rank,
    pub(super) shared: usize,
    pub(super) opposite: bool,
    pub(super) formula: Option<String>,
}

/// A verdict, worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    NotFound,
    Nearest,
    BorneOut,
}

impl From<Rank> for Verdict {
    fn from(rank: Rank) -> Verdict {
        match rank {
            Rank::NotFound => Verdict::NotFound,
            Rank::Nearest => Verdict::Nearest,
            Rank::BorneOut => Verdict::BorneOut,
        }
    }
}

/// Holds a passage of one text against the claim of another.
pub(super) fn nearness(claim: &Passage<'_>, other: &Passage<'_>, lexicon: &Lexicon) -> Nearness {
    let formula = claim.formulas.iter().find(|(id, _)| other.has_formula(id));
    let mut shared: BTreeSet<Stem> = claim.stems.intersection(&other.named).copied().collect();
    if let Some((_, stems)) = formula {
        shared.extend(stems.intersection(&claim.stems));
    }
    let turned = match formula {
        Some(_) => None,
        None => opposite(claim, other, lexicon),
    };
    let negated = shared
        .iter()
        .any(|stem| claim.denies(stem) != other.denies(stem));
    let same_topic = claim.topics.iter().any(|t| other.topics.contains(t));
    let discussed = claim.act.map(stance) == Some(Stance::Discusses);
    // One telling word bears out that something was talked about, never what was said of it.
    let few = claim.stems.len() < FEWEST && same_topic && discussed;
    let enough = shared.len() * 100 >= claim.stems.len() * ENOUGH
        && (shared.len() >= FEWEST || (!shared.is_empty() && (few || formula.is_some())));
    let near = shared.len() >= FEWEST && shared.len() * 100 >= claim.stems.len() * LITTLE
        || (same_topic && !shared.is_empty());
    let holds = enough && bears_out(claim.act, other.act);
    let straight = discussed || (turned.is_none() && !negated);
    let verdict = match (
        holds && straight,
        near || formula.is_some() || turned.is_some(),
    ) {
        (true, _) => Rank::BorneOut,
        (false, true) => Rank::Nearest,
        (false, false) => Rank::NotFound,
    };
    Nearness {
        verdict,
        shared: shared.len(),
        opposite: enough && negated && !discussed,
        formula: formula.map(|(id, _)| *id).or(turned).map(str::to_string),
    }
}

/// The formula of the other passage that is the opposite of one of the claim's.
fn opposite<'l>(claim: &Passage<'_>, other: &Passage<'_>, lexicon: &'l Lexicon) -> Option<&'l str> {
    let ids = claim.formulas.iter().map(|(id, _)| *id);
    let mut turned = ids.filter_map(|id| lexicon.formulas.get(id)?.opposite.as_deref());
    turned.find(|id| other.has_formula(id))
}

/// What kinds of acts bear out what others report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stance {
    /// Talks about it, side unsaid.
    Discusses,
    /// Holds it, wants it, is bound by it.
    Affirms,
    /// Wants it of another.
    Seeks,
    /// Is against it.
    Opposes,
}

fn stance(act: Act) -> Stance {
    use Act::*;
    match act {
        Discuss | Ask | Characterize => Stance::Discusses,
        Urge | Demand | Request | Propose | Invite => Stance::Seeks,
        RaiseConcern | Warn | Condemn | Oppose | Disagree | Accuse | Deny | Regret => {
            Stance::Opposes
        }
        Inform | Stress | Reaffirm | Offer | Commit | Agree | Welcome | Support | Thank
        | Condole | Congratulate | Plan | Believe => Stance::Affirms,
    }
}

/// Whether the other's act bears out the claimed one: who is said to have discussed, has done so by any act; who is said
/// to agree, has not if his own text only "discussed" or "urged" the same; an invitation accepted was made.
fn bears_out(claimed: Option<Act>, other: Option<Act>) -> bool {
    if claimed == Some(Act::Invite) {
        return other.map(stance) != Some(Stance::Opposes);
    }
    match (claimed.map(stance), other.map(stance)) {
        (Some(claimed), Some(other)) => claimed == Stance::Discusses || claimed == other,
        _ => true,
    }
}
