//! An article's findings, made by hand, for the tests of the screen.

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

pub(crate) fn quotes() -> Vec<Found<Quote>> {
    let mut direct = quote(
        "“we will answer at once.”",
        1,
        3,
        Act::Warn,
        Force::Warn,
        "strait",
    );
    direct.item.kind = QuoteKind::Direct;
    direct.item.condition = Some(at("If ships come closer"));
    direct.item.conditions = vec![at("If ships come closer")];
    direct.item.reported_by = vec![SpeakerId(4)];
    let mut assured = quote(
        "that no base is planned",
        0,
        3,
        Act::Commit,
        Force::Assure,
        "bases",
    );
    assured.item.counterpart_words = true;
    vec![
        quote(
            "Marsh would raise piracy",
            2,
            1,
            Act::Inform,
            Force::Assert,
            "piracy",
        ),
        quote(
            "that the strait must stay open",
            0,
            2,
            Act::Stress,
            Force::Assert,
            "strait",
        ),
        quote(
            "about tariffs",
            0,
            2,
            Act::RaiseConcern,
            Force::Assert,
            "tariffs",
        ),
        quote(
            "that the strait is a red line",
            1,
            3,
            Act::Inform,
            Force::RedLine,
            "strait",
        ),
        direct,
        assured,
    ]
}

pub(crate) fn event() -> Event {
    let principal = |id| Participant {
        speaker: SpeakerId(id),
        role: ParticipantRole::Principal,
    };
    Event {
        role: EventRole::Main,
        kind: EventKind::Call,
        participants: vec![principal(0), principal(1)],
        when: vec![Claim {
            span: at("Tuesday"),
            value: None,
            account: AccountId(0),
        }],
        place: Vec::new(),
        initiator: Vec::new(),
        duration: Vec::new(),
    }
}

/// One call, a briefing before it, two accounts after it.
pub(crate) fn analysis() -> Analysis {
    use TopicStatus::Discussed;
    let headline = Section {
        kind: SectionKind::Headline,
        account: None,
        language: Language::English,
    };
    Analysis {
        language: "en",
        header: Header {
            genre: Genre::News,
            ..Header::default()
        },
        accounts: vec![
            account(
                AccountKind::Narrator,
                None,
                None,
                Timing::Unknown,
                "Ann Marsh and Li Wei spoke on Tuesday.",
            ),
            account(
                AccountKind::Briefing,
                Some(2),
                Some("AU"),
                Timing::Before,
                "Marsh would raise piracy, an official said on Monday.",
            ),
            account(
                AccountKind::Readout,
                Some(3),
                Some("AU"),
                Timing::After,
                "Marsh stressed that the strait must stay open, her office said.",
            ),
            account(
                AccountKind::Readout,
                Some(4),
                Some("CN"),
                Timing::After,
                "Li told Marsh that the strait is a red line, the ministry said.",
            ),
        ],
        sections: vec![found(
            at("Ministers speak by telephone; piracy on the agenda"),
            headline,
        )],
        speakers: vec![
            speaker("Ann Marsh", SpeakerKind::Person, "AU"),
            speaker("Li Wei", SpeakerKind::Person, "CN"),
            speaker("an official", SpeakerKind::Official, "AU"),
            speaker("her office", SpeakerKind::Institution, "AU"),
            speaker("the ministry", SpeakerKind::Institution, "CN"),
        ],
        quotes: quotes(),
        topics: vec![
            topic("piracy", "Piracy", &[(1, Discussed)], &[0], "piracy"),
            topic("tariffs", "Tariffs", &[(2, Discussed)], &[2], "tariffs"),
            topic(
                "strait",
                "The strait",
                &[(2, Discussed), (3, Discussed)],
                &[1, 3, 4],
                "strait",
            ),
            topic("bases", "Bases", &[(3, TopicStatus::Listed)], &[], "base"),
        ],
        characterizations: vec![found(at("candid"), candid())],
        events: vec![found(at("spoke"), event())],
        ..Analysis::default()
    }
}

fn candid() -> Characterization {
    let (words, account) = (vec!["candid".into()], AccountId(2));
    Characterization { words, account }
}
