//! What the document is about. In: a document, then its quotes and accounts. Out: each quote's topics, then the topics with
//! their status, account by account. Judges by the lexicon's terms; knows no speakers.

mod areas;
mod assembly;
mod enumeration;
mod initials;
mod mentions;
mod share;
mod subject;

pub(crate) use assembly::assemble;
pub(crate) use mentions::RawMention;
pub(crate) use subject::Subjects;

use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::model::{SectionKind, Sentence};
use crate::text::tokenize;

/// Where topics' terms stand in the document's own words: prose and titles, without datelines and speakers' labels.
pub(crate) fn find_mentions(document: &Document, lexicon: &Lexicon) -> Vec<RawMention> {
    let titles = [SectionKind::Headline, SectionKind::Heading];
    let block = |sentence: &Sentence| document.block_of_sentence(sentence);
    let sentences = document.sentences.iter();
    let speaks = |sentence: &Sentence| {
        let kind = block(sentence).kind;
        kind.is_prose() || titles.contains(&kind)
    };
    let numbered = sentences.enumerate().filter(|(_, s)| speaks(s));
    let ranges = numbered.map(|(at, sentence)| {
        let label = block(sentence).label.map_or(0, |label| label.end);
        let own = document.token_at(label).max(sentence.tokens().start);
        (at, own..sentence.tokens().end)
    });
    mentions::find(&document.tokens, document.text, ranges, lexicon)
}

/// Ids of the topics that a text, taken as one sentence, is about, in order of first mention: how examples are tried.
pub fn topics_in<'l>(sentence: &str, lexicon: &'l Lexicon) -> Vec<&'l str> {
    let tokens = tokenize(sentence, &lexicon.vocabulary);
    let whole = std::iter::once((0, 0..tokens.len()));
    let mut ids = Vec::new();
    let mentions = mentions::find(&tokens, sentence, whole, lexicon).into_iter();
    for mention in mentions.filter(|mention| !mention.in_passing) {
        let id = lexicon.topics.entries[mention.topic].id.as_str();
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::rule::stamp_entry;
    use crate::model::*;
    use crate::text::Span;

    const TEXT: &str = "Readout of the talks on climate change\n\n\
        The two ministers discussed counternarcotics, the Taiwan Strait, and a new pandemic treaty. \
        The visitor stressed that Taiwan must not be pressed. \
        Seoul was covered in snow after a long night of waiting.\n\n\
        A spokesman said earlier that tariffs were no theme of the morning.";

    fn span(words: &str) -> Span {
        let start = TEXT.find(words).expect("the words stand in the text");
        Span::new(start, start + words.len())
    }

    fn account(words: &str) -> Found<Account> {
        let item = Account {
            holder: None,
            side: None,
            kind: AccountKind::Narrator,
            timing: Timing::Unknown,
            complete: false,
            words: 0,
            spans: vec![span(words)],
        };
        let rule = RuleId::rule("test.account");
        stamp_entry(rule, span(words), Confidence::High, item)
    }

    fn quote(words: &str, act: Act, account: usize, subjects: &Subjects) -> Found<Quote> {
        let cue = Cue {
            span: span(words),
            lemma: String::new(),
            act,
            strength: 1,
            polarity: 0,
            negated: false,
        };
        let item = Quote {
            kind: QuoteKind::Indirect,
            parent: None,
            account: AccountId::at(account),
            speakers: vec![SpeakerId::at(account)],
            addressees: Vec::new(),
            reported_by: Vec::new(),
            source: None,
            cue: Some(cue),
            content: vec![span(words)],
            force: Force::Assert,
            condition: None,
            conditions: Vec::new(),
            closed: true,
            hearsay: false,
            expected: false,
            counterpart_words: false,
            section: SectionId::at(0),
            topics: subjects.of(&[span(words)]),
            attribution: None,
        };
        stamp_entry(
            RuleId::rule("test.quote"),
            span(words),
            Confidence::High,
            item,
        )
    }

    fn topics() -> Vec<Topic> {
        let lexicon = Lexicon::english();
        let document = Document::read(TEXT, lexicon);
        let mentions = find_mentions(&document, lexicon);
        let subjects = Subjects::new(&document, &mentions, lexicon);
        let list = "counternarcotics, the Taiwan Strait, and a new pandemic treaty";
        let quotes = [
            quote(list, Act::Discuss, 0, &subjects),
            quote("that Taiwan must not be pressed", Act::Stress, 0, &subjects),
            quote(
                "that tariffs were no theme of the morning",
                Act::Inform,
                1,
                &subjects,
            ),
        ];
        let accounts = [
            account(&TEXT[..TEXT.find("A spokesman").expect("it is there")]),
            account("A spokesman said earlier that tariffs were no theme of the morning."),
        ];
        assemble(&document, lexicon, &mentions, &quotes, &accounts)
    }

    #[test]
    fn status_is_the_highest_and_order_that_of_first_mention() {
        let topics = topics();
        let seen: Vec<_> = topics.iter().map(|t| (t.id.as_str(), t.status)).collect();
        use TopicStatus::*;
        assert_eq!(
            seen,
            [
                ("climate", Mentioned),
                ("counternarcotics", Listed),
                ("taiwan", Discussed),
                ("health", Listed),
                ("trade", Discussed),
            ]
        );
    }

    #[test]
    fn accounts_acts_speakers_and_shares_are_kept_apart() {
        let topics = topics();
        let taiwan = &topics[2];
        assert_eq!(taiwan.accounts[0].acts, [Act::Discuss, Act::Stress]);
        assert_eq!(taiwan.quotes, [QuoteId::at(0), QuoteId::at(1)]);
        assert_eq!(taiwan.aspects, ["taiwan.strait"]);
        assert_eq!(taiwan.speakers, [SpeakerId::at(0)]);
        let trade = &topics[4].accounts;
        assert_eq!((trade.len(), trade[0].account), (1, AccountId::at(1)));
        assert!((trade[0].share - 1.0).abs() < 1e-9);
        assert_eq!(topics[4].mentions[0].rule.as_str(), "topic.trade");
    }

    #[test]
    fn a_quote_that_names_nothing_is_about_the_prevailing_topic() {
        let lexicon = Lexicon::english();
        let text = "Both envoys spoke about the war in Ukraine for an hour.\n\n\
            Ukraine asked for more help with the repair of its roads.\n\n\
            The envoys agreed to go on with the work next week.";
        let document = Document::read(text, lexicon);
        let mentions = find_mentions(&document, lexicon);
        let subjects = Subjects::new(&document, &mentions, lexicon);
        let last = text.find("to go on").expect("it is there");
        let about = subjects.of(&[Span::new(last, text.len())]);
        assert_eq!(about, ["russia-ukraine"]);
    }

    #[test]
    fn a_sentence_that_opens_with_its_topic_is_about_it() {
        let lexicon = Lexicon::english();
        let about = |text: &str, words: &str| {
            let document = Document::read(text, lexicon);
            let mentions = find_mentions(&document, lexicon);
            let subjects = Subjects::new(&document, &mentions, lexicon);
            let start = text.find(words).expect("it is there");
            subjects.of(&[Span::new(start, start + words.len())])
        };
        let text = "On climate change, both envoys praised the work of the mayors.";
        assert_eq!(about(text, "the work of the mayors"), ["climate"]);
        for text in [
            "After talks on climate change, both envoys praised the work of the mayors.",
            "Climate change came up, and both envoys praised the work of the mayors.",
        ] {
            assert_eq!(about(text, "the work of the mayors"), [""; 0], "{text}");
        }
    }

    #[test]
    fn what_is_no_prose_has_no_topics() {
        let lexicon = Lexicon::english();
        let text = "HONG KONG (Reuters) - The ministers met for breakfast on Monday in a hotel by the water.";
        let document = Document::read(text, lexicon);
        assert_eq!(find_mentions(&document, lexicon), []);
        for text in ["", "\u{0}\u{fffd}\"\"\"", ",,,;;; and and"] {
            let document = Document::read(text, lexicon);
            let mentions = find_mentions(&document, lexicon);
            assert_eq!(assemble(&document, lexicon, &mentions, &[], &[]), []);
        }
    }
}
