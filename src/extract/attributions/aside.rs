//! What stands between a cue and its content, or within a content before its clause. In: a clause and a place in it. Out:
//! where the content goes on.

use super::context::Clause;
use super::cue::Candidate;
use super::source::is_verb;
use super::tag::Tag;
use crate::lexicon::Class;

/// How many tokens may tell when or where it was said, before what was said.
const ASIDE: usize = 16;

/// The "that" of a complement behind when or where it was said: "warned after a call of two hours [that it was late]". One
/// that a verb follows is a pronoun: "warned after a call [that failed]".
pub(super) fn that_behind_aside(clause: &Clause, cue: Candidate) -> Option<usize> {
    let tag = |at: usize| clause.tag(at as isize);
    let words = &clause.context.lexicon.words;
    let first = clause.past_adverbs(cue.end);
    let opens = |at| words.is(clause.context.token(at), Class::Circumstantial);
    if first >= clause.end || !opens(first) {
        return None;
    }
    let inside = |at: usize| {
        let link = matches!(
            tag(at),
            Tag::Preposition | Tag::Of | Tag::Adverb | Tag::Mark
        );
        link || tag(at).is_nominal()
    };
    let verb = |at: usize| is_verb(tag(at)) || tag(at).is_auxiliary();
    let end = clause.end.min(first + ASIDE);
    let mut relative = false;
    let mut at = first + 1;
    while at < end {
        match tag(at) {
            Tag::That if at == first + 1 => return None,
            Tag::That if !verb(clause.past_adverbs(at + 1)) => return Some(at),
            Tag::That => relative = true,
            _ if inside(at) || relative && verb(at) => {}
            _ => return None,
        }
        at += 1;
    }
    None
}

/// The comma after what stands between "that" and its clause: "that[, as in March,] …", "that [in Oslo,] …"; `start` where
/// nothing does.
pub(super) fn end_of_aside(clause: &Clause, start: usize) -> usize {
    let next = clause.tag(start as isize + 1);
    let opens = matches!(
        next,
        Tag::Comma | Tag::Preposition | Tag::Subordinator | Tag::As
    );
    if clause.tag(start as isize) != Tag::That || !opens {
        return start;
    }
    let comma = |at: &usize| clause.tag(*at as isize) == Tag::Comma;
    let end = (start + 2..clause.end).find(comma);
    end.filter(|end| end + 2 < clause.end).unwrap_or(start)
}

#[cfg(test)]
mod tests {
    use super::super::tried::reports;

    fn content<'t>(text: &'t str, cue: &str) -> Option<&'t str> {
        reports(text, cue).first()?.content
    }

    #[test]
    fn when_it_was_said_is_not_what_was_said() {
        for text in [
            "The minister warned after a call lasting two hours that the ferry would sink.",
            "She warned before the vote in Oslo that the ferry would sink.",
        ] {
            assert_eq!(content(text, "warned"), Some("that the ferry would sink"));
        }
    }

    #[test]
    fn a_pronoun_begins_no_content_behind_an_aside() {
        let text = "She said after a call that failed last week that it was late.";
        assert_eq!(content(text, "said"), Some("that it was late"));
    }
}
