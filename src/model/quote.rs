//! What somebody said, by whom, through whom: the finding at the heart of the tool.

use super::named::named;
use super::{AccountId, Confidence, QuoteId, RuleId, SectionId, SpeakerId};
use crate::text::Span;

named! {
    /// Whether the words are the speaker's own.
    QuoteKind:
    /// Wholly inside quotation marks, or a turn of a transcript.
    Direct "direct",
    /// No word of it inside quotation marks.
    Indirect "indirect",
    /// Partly inside quotation marks.
    Mixed "mixed",
}

named! {
    /// What a speaker does with words, read off the cue.
    Act:
    /// Talks about something, side unsaid.
    Discuss "discuss",
    /// Says, tells, notes.
    Inform "inform",
    /// Gives weight.
    Stress "stress",
    /// Says again what was held before.
    Reaffirm "reaffirm",
    /// Voices worry.
    RaiseConcern "raise-concern",
    /// Announces a cost.
    Warn "warn",
    /// Judges as wrong, gravely.
    Condemn "condemn",
    /// Is against, objects, protests.
    Oppose "oppose",
    /// Presses another to act.
    Urge "urge",
    /// Requires.
    Demand "demand",
    /// Asks for something.
    Request "request",
    /// Puts forward.
    Propose "propose",
    /// Is ready to.
    Offer "offer",
    /// Binds itself.
    Commit "commit",
    /// Is of one mind with another.
    Agree "agree",
    /// Differs.
    Disagree "disagree",
    /// Is glad of.
    Welcome "welcome",
    /// Stands behind.
    Support "support",
    /// Thanks.
    Thank "thank",
    /// Mourns with.
    Condole "condole",
    /// Congratulates, greets.
    Congratulate "congratulate",
    /// Lays blame.
    Accuse "accuse",
    /// Says it is not so.
    Deny "deny",
    /// Is sorry for.
    Regret "regret",
    /// Describes as something.
    Characterize "characterize",
    /// Asks to come.
    Invite "invite",
    /// Intends, looks ahead to.
    Plan "plan",
    /// Puts a question.
    Ask "ask",
    /// Holds, thinks, hopes, fears.
    Believe "believe",
}

named! {
    /// What the content does, whatever the cue: "stressed" may carry a warning.
    Force:
    /// States.
    Assert "assert",
    /// Requires.
    Demand "demand",
    /// Names a cost.
    Warn "warn",
    /// Names a cost that the speaker will bring about.
    Threaten "threaten",
    /// Takes away a fear.
    Assure "assure",
    /// Binds the speaker.
    Commit "commit",
    /// Opens a way.
    Offer "offer",
    /// Turns down.
    Refuse "refuse",
    /// Takes up.
    Accept "accept",
    /// Draws a line.
    RedLine "red-line",
    /// Objects formally.
    Protest "protest",
    /// Asks.
    Ask "ask",
    /// Nothing that can be told.
    None "none",
}

/// The words that report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// The verb group or phrase, in bytes.
    pub span: Span,
    /// Its dictionary form ("raise concern").
    pub lemma: String,
    /// The act it names.
    pub act: Act,
    /// 1 (neutral) to 5, within the act's own scale.
    pub strength: u8,
    /// Toward the content: 1 favours, 0 neutral, -1 against.
    pub polarity: i8,
    /// Whether a negation changes the act.
    pub negated: bool,
}

/// One report of something said, thought or intended.
#[derive(Debug, Clone, PartialEq)]
pub struct Quote {
    /// Whose words they are.
    pub kind: QuoteKind,
    /// The quote inside whose content this one stands.
    pub parent: Option<QuoteId>,
    /// The account it belongs to.
    pub account: AccountId,
    /// Who said it, resolved.
    pub speakers: Vec<SpeakerId>,
    /// To whom, where the text tells.
    pub addressees: Vec<SpeakerId>,
    /// Through whom: agency, office, outer speaker.
    pub reported_by: Vec<SpeakerId>,
    /// The words that name the source.
    pub source: Option<Span>,
    /// The words that report; `None` for a quotation that nobody is found for.
    pub cue: Option<Cue>,
    /// What is reported, one span a stretch, in order.
    pub content: Vec<Span>,
    /// What the content does.
    pub force: Force,
    /// The clause under whose condition it stands; of several the one for what the content does.
    pub condition: Option<Span>,
    /// All clauses under whose conditions parts of it stand, in order.
    pub conditions: Vec<Span>,
    /// Whether every quotation mark in it is closed.
    pub closed: bool,
    /// Whether the document keeps its distance ("reportedly").
    pub hearsay: bool,
    /// Whether it was only announced beforehand.
    pub expected: bool,
    /// Whether one side's account puts it in the other side's mouth.
    pub counterpart_words: bool,
    /// The section its content begins in.
    pub section: SectionId,
    /// Ids of the topics it is about.
    pub topics: Vec<String>,
    /// The rule that resolved the source, and how sure it is.
    pub attribution: Option<(RuleId, Confidence)>,
}
