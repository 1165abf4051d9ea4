//! Whether a word reports, and where its content stands. In: a token and its clause. Out: features for the model
//! `frame`, whose readings are the ways a cue can stand to its content.

use super::context::{Clause, bucket};
use super::cue::Candidate;
use super::sink::Sink;
use super::tag::Tag;
use crate::lexicon::{Label, Tense, Value};

/// How a cue stands to its content; the order is that of the model's readings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Frame {
    /// The content follows: "said that …", "the warning that …".
    After,
    /// The content stands before: "…, he said", "…, said the official".
    Before,
    /// The cue's own subject begins the content: "Biden was expected to …".
    Raised,
    /// The cue's own subject is the content: "the offer was rebuffed".
    Subject,
}

impl Frame {
    pub(crate) const ALL: [Frame; 4] = [Frame::After, Frame::Before, Frame::Raised, Frame::Subject];

    pub(crate) fn label(self) -> Label {
        const LABELS: [Label; 4] = [
            Label::new("After"),
            Label::new("Before"),
            Label::new("Raised"),
            Label::new("Subject"),
        ];
        LABELS[self as usize]
    }
}

macro_rules! add {
    ($sink:ident, $name:literal, $first:expr, $second:expr) => {{
        const TEMPLATE: $crate::lexicon::Label = $crate::lexicon::Label::new($name);
        $sink.add(TEMPLATE, $first, $second);
    }};
}
pub(crate) use add;

/// The features of the token at `at` as a cue.
pub(crate) fn features(clause: &Clause, cue: Candidate, sink: &mut impl Sink) {
    let at = cue.head;
    let here = at as isize;
    let form = clause.context.form(at);
    let prior = clause.context.prior(at).unwrap_or_default();
    let share = Value::Count(u32::from(prior.share));
    let group = clause.group_start(at);
    let left = clause.tag_value(group as isize - 1);
    let right = clause.tag_value(clause.past_adverbs(at + 1) as isize);
    add!(sink, "f.bias", Value::None, Value::None);
    add!(sink, "f.form", form, Value::None);
    add!(
        sink,
        "f.prior",
        share,
        Value::Count(u32::from(prior.seen.min(4)))
    );
    add!(sink, "f.before", clause.tag_value(here - 1), Value::None);
    add!(sink, "f.after", clause.tag_value(here + 1), Value::None);
    add!(sink, "f.form-before", form, clause.tag_value(here - 1));
    add!(sink, "f.form-after", form, clause.tag_value(here + 1));
    add!(
        sink,
        "f.around",
        clause.tag_value(here - 1),
        clause.tag_value(here + 1)
    );
    add!(
        sink,
        "f.two-before",
        clause.tag_value(here - 2),
        clause.tag_value(here - 1)
    );
    add!(
        sink,
        "f.two-after",
        clause.tag_value(here + 1),
        clause.tag_value(here + 2)
    );
    add!(sink, "f.word-before", clause.word_value(here - 1), share);
    add!(sink, "f.word-after", clause.word_value(here + 1), share);
    add!(
        sink,
        "f.form-word-before",
        form,
        clause.word_value(here - 1)
    );
    add!(sink, "f.form-word-after", form, clause.word_value(here + 1));
    add!(sink, "f.left", left, right);
    add!(sink, "f.left-share", left, share);
    add!(sink, "f.right-share", right, share);
    add!(sink, "f.left-form", form, left);
    shape(clause, at, group, sink);
    surroundings(clause, at, sink);
    meaning(clause, at, (left, right), sink);
    if cue.end > at + 1 {
        add!(sink, "f.phrase", left, clause.tag_value(cue.end as isize));
        add!(sink, "f.phrase-tag", clause.tag_value(here), Value::None);
    }
}

/// What the lexicon of cues says of the form: it stands in for counts where a form was seen too seldom.
fn meaning(clause: &Clause, at: usize, (left, right): (Value, Value), sink: &mut impl Sink) {
    let Some(cue) = clause.context.cue(at) else {
        return;
    };
    let entry = clause.context.lexicon.cues.entry(cue.entry);
    let act = Value::Label(Label::new(entry.meaning.act.as_str()));
    let tense = Value::Label(tense_label(cue.tense));
    add!(sink, "f.act", act, tense);
    add!(sink, "f.act-left", act, left);
    add!(sink, "f.act-right", act, right);
    add!(sink, "f.tense-left", tense, left);
    add!(sink, "f.tense-right", tense, right);
    add!(sink, "f.listed", left, right);
}

fn tense_label(tense: Tense) -> Label {
    Label::new(match tense {
        Tense::Base => "Base",
        Tense::Third => "Third",
        Tense::Past => "Past",
        Tense::Participle => "Participle",
        Tense::Ing => "Ing",
        Tense::Noun => "Noun",
        Tense::NounPlural => "NounPlural",
        Tense::Adjective => "Adjective",
    })
}

/// What the verb group looks like.
fn shape(clause: &Clause, at: usize, group: usize, sink: &mut impl Sink) {
    let tag = clause.tag_value(at as isize);
    let auxiliary = (group..at)
        .rev()
        .map(|i| clause.tag(i as isize))
        .find(|tag| *tag != Tag::Adverb);
    let auxiliary = Value::Label(auxiliary.unwrap_or(Tag::Word).label());
    let infinitive = clause.tag(group as isize - 1) == Tag::To;
    add!(sink, "f.tag", tag, auxiliary);
    add!(
        sink,
        "f.aux-after",
        auxiliary,
        clause.tag_value(at as isize + 1)
    );
    let form = clause.context.form(at);
    add!(sink, "f.form-aux", form, auxiliary);
    let case = Value::from(clause.context.token(at).capital);
    add!(sink, "f.case", case, Value::from(at == clause.start));
    if infinitive {
        add!(
            sink,
            "f.infinitive",
            clause.word_value(group as isize - 2),
            tag
        );
    }
}

/// Quotations, commas and the sentence's ends around it.
fn surroundings(clause: &Clause, at: usize, sink: &mut impl Sink) {
    let quoted = Value::from(clause.context.is_quoted(at));
    let opens = distance(clause, at, Tag::Open);
    let closed = behind(clause, at, Tag::Close);
    add!(sink, "f.quoted", quoted, clause.tag_value(at as isize - 1));
    add!(sink, "f.opens", opens, quoted);
    add!(sink, "f.closed", closed, quoted);
    add!(sink, "f.quotes", opens, closed);
    let comma = behind(clause, at, Tag::Comma);
    add!(sink, "f.comma", comma, clause.tag_value(at as isize + 1));
    add!(sink, "f.from-start", bucket(at - clause.start), Value::None);
    let to_end = bucket(clause.end - at.min(clause.end));
    add!(sink, "f.to-end", to_end, clause.tag_value(at as isize - 1));
    let form = clause.context.form(at);
    add!(
        sink,
        "f.form-to-end",
        form,
        Value::from(clause.end - at.min(clause.end) <= 3)
    );
    add!(sink, "f.other", rival(clause, at), Value::None);
}

/// How far ahead the next `tag` stands, to 15 tokens.
fn distance(clause: &Clause, at: usize, tag: Tag) -> Value {
    let end = clause.end.min(at + 15);
    let found = (at + 1..end).find(|i| clause.tag(*i as isize) == tag);
    found.map_or(Value::None, |i| bucket(i - at))
}

/// How far back the last `tag` stands, to 10 tokens.
fn behind(clause: &Clause, at: usize, tag: Tag) -> Value {
    let start = clause.start.max(at.saturating_sub(10));
    let found = (start..at).rev().find(|i| clause.tag(*i as isize) == tag);
    found.map_or(Value::None, |i| bucket(at - i))
}

/// The strongest prior of another cue form within four tokens: it may be the cue instead.
fn rival(clause: &Clause, at: usize) -> Value {
    let start = clause.start.max(at.saturating_sub(4));
    let end = clause.end.min(at + 5);
    let shares = (start..end)
        .filter(|i| *i != at)
        .filter_map(|i| clause.context.prior(i));
    let best = shares.map(|prior| prior.share).max();
    best.map_or(Value::None, |share| Value::Count(u32::from(share)))
}
