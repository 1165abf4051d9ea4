//! Why something was found in one place, and what lost there. In: a text, its analysis, a stretch of it. Out: which findings
//! touch the stretch, the rules that made them, and how its possible cues were weighed. Finds nothing anew.

use crate::document::Document;
use crate::extract::attributions::{Weighed, weigh};
use crate::lexicon::Lexicon;
use crate::model::*;
use crate::text::Span;

/// What was found in one place; all lists hold indices into those of the analysis.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Explanation {
    /// The place, in bytes.
    pub place: Span,
    /// The blocks it lies in.
    pub sections: Vec<usize>,
    /// The accounts it belongs to.
    pub accounts: Vec<usize>,
    /// Those who are named there, or speak in a quote that is.
    pub speakers: Vec<usize>,
    /// Quotes whose source, cue or content stands there.
    pub quotes: Vec<usize>,
    /// Topics with a term there.
    pub topics: Vec<usize>,
    /// Positions.
    pub positions: Vec<usize>,
    /// Characterisations of the talks.
    pub characterizations: Vec<usize>,
    /// Formulas.
    pub signals: Vec<usize>,
    /// Encounters that are named or dated there.
    pub events: Vec<usize>,
    /// Next steps.
    pub next_steps: Vec<usize>,
    /// What looks wrong.
    pub diagnostics: Vec<usize>,
    /// The words that may report, as they were weighed, in text order.
    pub cues: Vec<Weighed>,
    /// The rules and entries that made all this, each once.
    pub rules: Vec<RuleId>,
}

impl Explanation {
    /// Whether nothing but the place itself was found: no more than section and account.
    pub fn is_bare(&self) -> bool {
        let findings = [
            &self.speakers,
            &self.quotes,
            &self.topics,
            &self.positions,
            &self.characterizations,
            &self.signals,
            &self.events,
            &self.next_steps,
            &self.diagnostics,
        ];
        findings.iter().all(|found| found.is_empty())
    }
}

/// Gathers what `analysis`, made from `text`, has on the stretch `place`.
pub fn explain(text: &str, analysis: &Analysis, lexicon: &Lexicon, place: Span) -> Explanation {
    let touches = |span: &Span| span.overlaps(place);
    let mut found = Explanation {
        place,
        sections: at(&analysis.sections, |_, span| touches(&span)),
        accounts: at(&analysis.accounts, |account, _| {
            account.spans.iter().any(touches)
        }),
        quotes: at(&analysis.quotes, |quote, _| {
            parts(quote).any(|span| touches(&span))
        }),
        topics: positions(&analysis.topics, |topic| {
            topic.mentions.iter().any(|mention| touches(&mention.span))
        }),
        positions: at(&analysis.positions, |_, span| touches(&span)),
        characterizations: at(&analysis.characterizations, |_, span| touches(&span)),
        signals: at(&analysis.signals, |_, span| touches(&span)),
        events: at(&analysis.events, |event, span| {
            touches(&span) || claims(event).any(|span| touches(&span))
        }),
        next_steps: at(&analysis.next_steps, |_, span| touches(&span)),
        diagnostics: positions(&analysis.diagnostics, |diagnostic| {
            touches(&diagnostic.span)
        }),
        cues: weigh(&Document::read(text, lexicon), lexicon, place),
        ..Explanation::default()
    };
    let speaks = |id: usize| {
        let quotes = found.quotes.iter().map(|at| &analysis.quotes[*at].item);
        quotes
            .flat_map(|quote| &quote.speakers)
            .any(|speaker| speaker.index() == id)
    };
    let named = analysis.speakers.iter().enumerate();
    let named =
        named.filter(|(id, speaker)| speaker.item.mentions.iter().any(touches) || speaks(*id));
    found.speakers = named.map(|(id, _)| id).collect();
    found.rules = rules(&found, analysis);
    found
}

fn positions<T>(all: &[T], mut is_here: impl FnMut(&T) -> bool) -> Vec<usize> {
    let numbered = all.iter().enumerate();
    let here = numbered.filter(|(_, one)| is_here(one));
    here.map(|(at, _)| at).collect()
}

fn at<T>(all: &[Found<T>], mut is_here: impl FnMut(&T, Span) -> bool) -> Vec<usize> {
    positions(all, |found| is_here(&found.item, found.span))
}

/// Source, cue and content.
fn parts(quote: &Quote) -> impl Iterator<Item = Span> + '_ {
    let cue = quote.cue.as_ref().map(|cue| cue.span);
    let content = quote.content.iter().copied();
    quote.source.into_iter().chain(cue).chain(content)
}

/// The words that say when, where, at whose request and how long.
fn claims(event: &Event) -> impl Iterator<Item = Span> + '_ {
    let when = event.when.iter().map(|claim| claim.span);
    let place = event.place.iter().map(|claim| claim.span);
    let initiator = event.initiator.iter().map(|claim| claim.span);
    let duration = event.duration.iter().map(|claim| claim.span);
    when.chain(place).chain(initiator).chain(duration)
}

/// The rules of all findings in the order of their kinds, each once.
fn rules(found: &Explanation, analysis: &Analysis) -> Vec<RuleId> {
    fn of<T>(ids: &[usize], all: &[Found<T>]) -> Vec<RuleId> {
        ids.iter().map(|at| all[*at].rule.clone()).collect()
    }
    let quotes = found.quotes.iter().map(|at| &analysis.quotes[*at].item);
    let resolved = quotes.filter_map(|quote| Some(quote.attribution.as_ref()?.0.clone()));
    let lost = found.cues.iter().filter_map(|cue| cue.attribution.as_ref());
    let topics = found
        .topics
        .iter()
        .flat_map(|at| &analysis.topics[*at].mentions);
    let topics = topics.filter(|mention| mention.span.overlaps(found.place));
    let mut all = of(&found.sections, &analysis.sections);
    all.extend(of(&found.accounts, &analysis.accounts));
    all.extend(of(&found.quotes, &analysis.quotes));
    all.extend(resolved);
    all.extend(lost.map(|attribution| RuleId::rule(attribution.rule.id)));
    all.extend(of(&found.speakers, &analysis.speakers));
    all.extend(topics.map(|mention| mention.rule.clone()));
    all.extend(of(&found.positions, &analysis.positions));
    all.extend(of(&found.characterizations, &analysis.characterizations));
    all.extend(of(&found.signals, &analysis.signals));
    all.extend(of(&found.events, &analysis.events));
    all.extend(of(&found.next_steps, &analysis.next_steps));
    let mut once: Vec<RuleId> = Vec::with_capacity(all.len());
    for rule in all {
        if !once.contains(&rule) {
            once.push(rule);
        }
    }
    once
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::analyze;
    use crate::extract::attributions::Outcome;

    fn explained(text: &str, words: &str) -> (Analysis, Explanation) {
        let lexicon = Lexicon::english();
        let analysis = analyze(text, lexicon);
        let start = text.find(words).unwrap();
        let place = Span::new(start, start + words.len());
        let explanation = explain(text, &analysis, lexicon, place);
        (analysis, explanation)
    }

    #[test]
    fn a_quote_is_found_by_its_source_its_cue_and_its_content() {
        let text = "The town slept. The minister said that talks would resume. It rained.";
        for words in ["minister", "said", "resume"] {
            let (_, explanation) = explained(text, words);
            assert_eq!(explanation.quotes, [0], "{words}");
        }
        let (_, explanation) = explained(text, "rained");
        assert!(explanation.is_bare(), "{explanation:?}");
        assert_eq!(explanation.sections.len(), 1);
    }

    #[test]
    fn what_stands_was_weighed() {
        let text = "The minister said that talks would resume.";
        let (analysis, explanation) = explained(text, "said");
        let cue = explanation
            .cues
            .iter()
            .find(|cue| cue.cue.of(text) == "said");
        let cue = cue.unwrap();
        assert_eq!(cue.outcome, Outcome::Stands);
        assert!(cue.sources[0].1 > 0.5 && cue.frames[0].0 == "after" && !cue.evidence.is_empty());
        let rule = &analysis.quotes[0].rule;
        assert!(explanation.rules.contains(rule), "{:?}", explanation.rules);
    }
}
