//! Findings made by hand, one kind a function, over the text of an invented article.

use readout::model::*;
use readout::text::Span;

pub(crate) const TEXT: &str = "Ministers speak by telephone; piracy on the agenda

Ann Marsh and Li Wei spoke on Tuesday.

Marsh would raise piracy, an official said on Monday.

Marsh stressed that the strait must stay open, her office said. Marsh raised concerns about tariffs. The talks were candid, it said.

Li told Marsh that the strait is a red line, the ministry said. If ships come closer, Li warned, “we will answer at once.” Marsh assured Li that no base is planned, the ministry said.
";

pub(crate) fn at(words: &str) -> Span {
    let start = TEXT.find(words).unwrap();
    Span::new(start, start + words.len())
}

pub(crate) fn found<T>(span: Span, item: T) -> Found<T> {
    Found {
        rule: RuleId::rule("test.by-hand"),
        span,
        confidence: Confidence::High,
        item,
    }
}

pub(crate) fn speaker(name: &str, kind: SpeakerKind, side: &str) -> Found<Speaker> {
    let span = at(name.split(' ').next_back().unwrap());
    let speaker = Speaker {
        entity: None,
        name: name.into(),
        kind,
        anonymous: kind == SpeakerKind::Official,
        members: Vec::new(),
        role: None,
        side: Some(side.into()),
        aliases: Vec::new(),
        mentions: vec![span],
        quotes: Vec::new(),
        topics: Vec::new(),
    };
    found(span, speaker)
}

pub(crate) fn account(
    kind: AccountKind,
    holder: Option<u32>,
    side: Option<&str>,
    timing: Timing,
    words: &str,
) -> Found<Account> {
    let account = Account {
        holder: holder.map(SpeakerId),
        side: side.map(str::to_string),
        kind,
        timing,
        complete: false,
        words: words.len() as u32,
        spans: vec![at(words)],
    };
    found(at(words), account)
}

pub(crate) fn quote(
    content: &str,
    speaker: u32,
    account: u32,
    act: Act,
    force: Force,
    topic: &str,
) -> Found<Quote> {
    let cue = Cue {
        span: at(content),
        lemma: act.as_str().into(),
        act,
        strength: 2,
        polarity: 0,
        negated: false,
    };
    let quote = Quote {
        kind: QuoteKind::Indirect,
        parent: None,
        account: AccountId(account),
        speakers: vec![SpeakerId(speaker)],
        addressees: Vec::new(),
        reported_by: Vec::new(),
        source: None,
        cue: Some(cue),
        content: vec![at(content)],
        force,
        condition: None,
        conditions: Vec::new(),
        closed: true,
        hearsay: false,
        expected: account == 1,
        counterpart_words: false,
        section: SectionId(0),
        topics: vec![topic.into()],
        attribution: None,
    };
    found(at(content), quote)
}

pub(crate) fn topic(
    id: &str,
    label: &str,
    places: &[(u32, TopicStatus)],
    quotes: &[u32],
    words: &str,
) -> Topic {
    let place = |(account, status): &(u32, TopicStatus)| TopicInAccount {
        account: AccountId(*account),
        status: *status,
        share: 0.5,
        acts: Vec::new(),
        first: at(words),
        raised_by: Vec::new(),
    };
    let mentions = TEXT.match_indices(words).map(|(start, _)| {
        let span = Span::new(start, start + words.len());
        let account = AccountId(places[0].0);
        found(
            span,
            TopicMention {
                account,
                in_quote: false,
            },
        )
    });
    Topic {
        id: id.into(),
        label: label.into(),
        status: places.iter().map(|(_, status)| *status).max().unwrap(),
        aspects: Vec::new(),
        mentions: mentions.collect(),
        accounts: places.iter().map(place).collect(),
        speakers: Vec::new(),
        quotes: quotes.iter().copied().map(QuoteId).collect(),
    }
}
