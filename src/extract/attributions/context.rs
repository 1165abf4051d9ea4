//! What the sentence shapes look at. In: document, lexicon, tags. Out: tags, words and quotations by token index,
//! safe to ask at any index.

use super::tag::Tag;
use crate::document::{Document, Quotation};
use crate::lexicon::{CueForm, CuePrior, Lexicon, Value};
use crate::model::Genre;
use crate::text::{NormId, Span, Token};
use std::ops::Range;

/// A document prepared for reading clauses.
pub(crate) struct Context<'a> {
    pub(crate) document: &'a Document<'a>,
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) tags: Vec<Tag>,
    /// For each token 1 + the index of the outermost quotation it stands in, 0 outside.
    pub(crate) quotation_of: Vec<u32>,
    /// Whether a government speaks here in its own name.
    pub(crate) official: bool,
}

impl<'a> Context<'a> {
    pub(crate) fn new(document: &'a Document<'a>, lexicon: &'a Lexicon) -> Context<'a> {
        let mut quotation_of = vec![0; document.tokens.len()];
        let in_marks = is_statement_in_marks(document);
        for (at, quotation) in document.quotations.iter().enumerate() {
            if quotation.parent.is_none() && !(in_marks && is_frame(document, quotation)) {
                for index in document.tokens_in(quotation.span) {
                    quotation_of[index] = at as u32 + 1;
                }
            }
        }
        Context {
            document,
            lexicon,
            tags: super::tag::tag(document, lexicon),
            quotation_of,
            official: matches!(
                document.header.genre,
                Genre::Readout | Genre::JointStatement | Genre::Statement
            ),
        }
    }

    #[inline]
    pub(crate) fn token(&self, at: usize) -> &Token {
        &self.document.tokens[at]
    }

    /// The bytes from the first to the last token of `range`; empty for an empty range.
    pub(crate) fn span(&self, range: Range<usize>) -> Span {
        let tokens = &self.document.tokens;
        match (tokens.get(range.start), range.end.checked_sub(1)) {
            (Some(first), Some(last)) if last >= range.start => first.span.join(tokens[last].span),
            _ => Span::default(),
        }
    }

    /// The token's form as a value of features.
    #[inline]
    pub(crate) fn form(&self, at: usize) -> Value {
        self.lexicon.evidence.word(self.token(at).norm)
    }

    /// The prior of the token's form as a reporting word.
    #[inline]
    pub(crate) fn prior(&self, at: usize) -> Option<CuePrior> {
        self.lexicon.cue_forms.prior(self.token(at).norm)
    }

    /// The token's form as a known cue.
    #[inline]
    pub(crate) fn cue(&self, at: usize) -> Option<&CueForm> {
        self.lexicon.cues.by_norm(self.token(at).norm)
    }

    /// Whether the token stands inside a quotation, its marks included.
    #[inline]
    pub(crate) fn is_quoted(&self, at: usize) -> bool {
        self.quotation_of.get(at).is_some_and(|q| *q > 0)
    }
}

/// Whether the marks stand around a whole paragraph of a statement that stands in marks as a whole: then they quote nobody
/// in it.
fn is_frame(document: &Document, quotation: &Quotation) -> bool {
    let chained = quotation.continues.is_some() || !quotation.closed;
    let block = document.block_of(quotation.span.start);
    chained && block.is_some_and(|block| quotation.span.contains(block.span))
}

/// Whether most paragraphs go on with the quotation of the one before.
fn is_statement_in_marks(document: &Document) -> bool {
    let quotations = document.quotations.iter();
    quotations.filter(|q| q.continues.is_some()).count() * 2 >= document.blocks.len()
}

/// One sentence of a context; indices outside it read as `Start` or `End`.
#[derive(Clone, Copy)]
pub(crate) struct Clause<'c> {
    pub(crate) context: &'c Context<'c>,
    pub(crate) start: usize,
    /// After the last token, final stops outside quotations left out.
    pub(crate) end: usize,
}

impl<'c> Clause<'c> {
    pub(crate) fn new(context: &'c Context<'c>, tokens: Range<usize>) -> Clause<'c> {
        let mut end = tokens.end;
        while end > tokens.start && context.tags[end - 1] == Tag::Stop {
            end -= 1;
        }
        Clause {
            context,
            start: tokens.start,
            end,
        }
    }

    /// The tag at an index, which may lie one or more before or after the sentence.
    #[inline]
    pub(crate) fn tag(&self, at: isize) -> Tag {
        if at < self.start as isize {
            Tag::Start
        } else if at >= self.end as isize {
            Tag::End
        } else {
            self.context.tags[at as usize]
        }
    }

    #[inline]
    pub(crate) fn tag_value(&self, at: isize) -> Value {
        Value::Label(self.tag(at).label())
    }

    /// The form of a closed-class or cue word at an index; the tag's label for others.
    #[inline]
    pub(crate) fn word_value(&self, at: isize) -> Value {
        let inside = at >= self.start as isize && at < self.end as isize;
        match inside.then(|| self.context.token(at as usize)) {
            Some(token) if token.norm != NormId::UNKNOWN && self.is_listed(token.norm) => {
                self.context.form(at as usize)
            }
            _ => self.tag_value(at),
        }
    }

    /// Whether a word's form may stand as a value of its own: function words and cue forms, but no names.
    #[inline]
    fn is_listed(&self, norm: NormId) -> bool {
        let lexicon = self.context.lexicon;
        lexicon.words.is_listed(norm) || lexicon.cue_forms.prior(norm).is_some()
    }

    /// The left end of the verb group that ends before `at`: over auxiliaries, adverbs and negations.
    pub(crate) fn group_start(&self, at: usize) -> usize {
        let mut left = at;
        while left > self.start && self.tag(left as isize - 1).is_auxiliary() {
            left -= 1;
        }
        left
    }

    /// The first index from `at` on that is no adverb.
    pub(crate) fn past_adverbs(&self, mut at: usize) -> usize {
        while at < self.end && self.tag(at as isize) == Tag::Adverb {
            at += 1;
        }
        at
    }
}

/// A distance in tokens as a bucket: exact to 4, then by powers of two.
#[inline]
pub(crate) fn bucket(distance: usize) -> Value {
    let bucket = match distance {
        0..=4 => distance,
        5..=6 => 5,
        7..=9 => 6,
        10..=14 => 7,
        15..=22 => 8,
        23..=40 => 9,
        _ => 10,
    };
    Value::Count(bucket as u32)
}
