//! Quotations that go on with what somebody was quoted with before: a sentence of the same paragraph that begins with one,
//! or a whole paragraph of nothing else. In: attributions, the document's quotations. Out: the attributions with such
//! quotations among their contents. What has a cue of its own is no business of this file.

use super::context::Context;
use super::tag::Tag;
use super::{Attribution, run};
use crate::model::Sentence;
use crate::text::Span;

/// How likely it is that a paragraph which is a quotation and nothing else goes on with the one before it, counted on
/// annotated news.
const NEXT_PARAGRAPH: f32 = 0.85;

/// Gives quotations that nobody's cue reaches to those who were quoted last before them.
pub(super) fn find(context: &Context, found: &mut [Attribution]) {
    let mut ends: Vec<(u32, usize)> = found
        .iter()
        .enumerate()
        .filter(|(_, attribution)| speaks_outside(context, attribution))
        .map(|(at, attribution)| (run::last_touched(context, attribution), at))
        .collect();
    ends.sort_unstable();
    // The last that went on, which may go on again.
    let mut last: Option<(u32, usize)> = None;
    for at in run::unreached(context, found) {
        let quotation = context.document.quotations[at].span;
        let before = ends.partition_point(|(end, _)| *end <= quotation.start);
        let before = before.checked_sub(1).map(|at| ends[at]);
        let Some((end, attribution)) = before.max(last) else {
            continue;
        };
        let chance = match place(context, quotation, end) {
            Some(Place::SameParagraph) => 1.0,
            Some(Place::NextParagraph) if quotes(context, &found[attribution]) => NEXT_PARAGRAPH,
            _ => continue,
        };
        found[attribution].content.push(quotation);
        found[attribution].chance *= chance;
        last = Some((quotation.end, attribution));
    }
}

/// Where the quotation stands to the words before it.
enum Place {
    /// It opens a later sentence of their paragraph.
    SameParagraph,
    /// It is all of the paragraph after theirs.
    NextParagraph,
}

fn place(context: &Context, quotation: Span, before: u32) -> Option<Place> {
    let document = context.document;
    let sentence = document.sentence_of(quotation.start)?;
    let said = document.sentence_of(before.saturating_sub(1))?;
    if sentence.span.start != quotation.start || said.span == sentence.span {
        return None;
    }
    let (section, earlier) = (sentence.section.index(), said.section.index());
    if section == earlier {
        return Some(Place::SameParagraph);
    }
    let whole = is_whole(context, sentence, quotation) && section == earlier + 1;
    whole.then_some(Place::NextParagraph)
}

/// Whether the quotation opens its paragraph and everything in that is quoted.
fn is_whole(context: &Context, sentence: &Sentence, quotation: Span) -> bool {
    let block = context.document.block_of_sentence(sentence);
    let mut words = block
        .tokens
        .clone()
        .filter(|at| context.tags[*at] != Tag::Stop);
    block.span.start == quotation.start && words.all(|at| context.is_quoted(at))
}

/// Whether the words that report stand outside quotation marks.
fn speaks_outside(context: &Context, attribution: &Attribution) -> bool {
    attribution.cue.is_some_and(|cue| !context.is_quoted(cue))
}

/// Whether a quotation of some length is among the contents.
fn quotes(context: &Context, attribution: &Attribution) -> bool {
    let quoted = |span: &Span| {
        let tokens = context.document.tokens_in(*span);
        tokens.filter(|at| context.is_quoted(*at)).count() >= run::LEAST_WORDS
    };
    attribution.content.iter().any(quoted)
}

#[cfg(test)]
mod tests {
    use crate::extract::analyze;
    use crate::lexicon::Lexicon;

    /// The contents of the first quote with a source.
    fn contents(text: &str) -> Vec<&str> {
        let analysis = analyze(text, Lexicon::english());
        let mut quotes = analysis.quotes.iter().map(|quote| &quote.item);
        let quote = quotes.find(|quote| quote.source.is_some());
        let content = quote.map_or(&[][..], |quote| &quote.content);
        content.iter().map(|span| span.of(text)).collect()
    }

    const SAID: &str = "Talks on the ferry end\n\n“A treaty without a timetable is a postcard,” Holm said over tea.";

    #[test]
    fn a_paragraph_of_nothing_but_a_quotation_goes_on_with_the_one_before() {
        let text = format!("{SAID}\n\n“It costs little, and nobody keeps it for long.”");
        let second = "“It costs little, and nobody keeps it for long.”";
        assert_eq!(contents(&text).get(1), Some(&second));
    }

    #[test]
    fn a_paragraph_that_holds_more_is_no_part_of_it() {
        let text =
            format!("{SAID}\n\n“It costs little, and nobody keeps it long” stood on the wall.");
        assert_eq!(contents(&text).len(), 1);
    }
}
