//! The terminal's screen, made from findings by hand: what comes first, what is kept apart, what is never said.

use readout::model::*;
use readout::render::text;
use readout::text::Span;

const TEXT: &str = "Ministers speak by telephone; piracy on the agenda

Ann Marsh and Li Wei spoke on Tuesday.

Marsh would raise piracy, an official said on Monday.

Marsh stressed that the strait must stay open, her office said. Marsh raised concerns about tariffs. The talks were candid, it said.

Li told Marsh that the strait is a red line, the ministry said. If ships come closer, Li warned, “we will answer at once.” Marsh assured Li that no base is planned, the ministry said.
";

fn at(words: &str) -> Span {
    let start = TEXT.find(words).unwrap();
    Span::new(start, start + words.len())
}

fn found<T>(span: Span, item: T) -> Found<T> {
    Found {
        rule: RuleId::rule("test.by-hand"),
        span,
        confidence: Confidence::High,
        item,
    }
}

fn speaker(name: &str, kind: SpeakerKind, side: &str) -> Found<Speaker> {
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

fn account(
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

fn quote(
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

fn topic(
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

fn quotes() -> Vec<Found<Quote>> {
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

fn event() -> Event {
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
fn analysis() -> Analysis {
    use TopicStatus::Discussed;
    let headline = Section {
        kind: SectionKind::Headline,
        account: None,
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
        characterizations: vec![found(
            at("candid"),
            Characterization {
                words: vec!["candid".into()],
                account: AccountId(2),
            },
        )],
        events: vec![found(at("spoke"), event())],
        ..Analysis::default()
    }
}

fn screen(analysis: &Analysis, full: bool) -> String {
    let source = Source {
        id: "call.txt".into(),
        text: TEXT.into(),
        ..Source::default()
    };
    text::screen(
        &source,
        analysis,
        &text::Options {
            width: 100,
            colour: false,
            full,
        },
    )
}

/// Where each part stands on the screen; all of them have to be there, in this order.
fn in_order(screen: &str, parts: &[&str]) {
    let mut from = 0;
    for part in parts {
        let at = screen[from..].find(part);
        let at = at.unwrap_or_else(|| panic!("“{part}” is missing or too early in\n{screen}"));
        from += at + part.len();
    }
}

#[test]
fn the_screen_says_first_what_must_not_be_missed() {
    in_order(
        &screen(&analysis(), false),
        &[
            "call.txt · news, undated, English · SECONDHAND: excerpts of 3 accounts",
            "CALL  Ann Marsh (AU) – Li Wei (CN) · “Tuesday” (date unresolved) · initiator, length not stated",
            "READ FIRST",
            "BRIEFED BEFORE ONLY, in no account of the encounter here: Piracy (in the headline!)",
            "anonymous",
            "Described as “candid” (AU) L7",
            "CN says Ann Marsh:",
            "“that no base is planned” L9",
            "AU: no red line, no warning, 1 concern.",
            "CN: 1 red line, 1 warning (1 with “if”), no concern.",
            "WHO SAYS WHAT",
            "QUOTES",
        ],
    );
}

#[test]
fn topics_stand_by_account_and_an_absence_is_a_dot_that_is_explained() {
    let screen = screen(&analysis(), false);
    in_order(
        &screen,
        &[
            "her office account",
            "the ministry account",
            "The strait",
            "Tariffs",
            "only listed",
            " · not in this document’s excerpt",
        ],
    );
    let line = |word: &str| screen.lines().find(|line| line.starts_with(word)).unwrap();
    assert!(
        line(" The strait").contains("STRESSES L7") && line(" The strait").contains("RED LINE L9"),
        "{screen}"
    );
    assert!(
        line(" Tariffs").contains("RAISES CONCERN") && line(" Tariffs").ends_with('·'),
        "{screen}"
    );
    assert!(screen.contains("WARNS, IF"), "{screen}");
    assert!(
        !screen.contains(" Piracy  "),
        "what was only announced is in no account"
    );
}

#[test]
fn quotes_name_speaker_way_and_line() {
    let screen = screen(&analysis(), false);
    assert!(
        screen.contains("QUOTES  L9 Li Wei, via the ministry: “we will answer at once.”"),
        "{screen}"
    );
}

#[test]
fn in_full_every_quote_and_speaker_is_shown() {
    let screen = screen(&analysis(), true);
    for words in [
        "an official, anonymous",
        "about tariffs",
        "that no base is planned",
        "SPEAKERS",
        "BEFORE the encounter",
    ] {
        assert!(screen.contains(words), "{words} in\n{screen}");
    }
}

#[test]
fn one_screen_is_about_fifty_lines() {
    let lines = screen(&analysis(), false).lines().count();
    assert!(lines <= 50, "{lines}");
}

#[test]
fn a_whole_readout_stands_alone() {
    let mut analysis = analysis();
    analysis.header.genre = Genre::Readout;
    analysis.accounts.drain(..2);
    analysis.accounts.truncate(1);
    analysis.accounts[0].item.complete = true;
    analysis.quotes.truncate(3);
    analysis.quotes.remove(0);
    for quote in &mut analysis.quotes {
        quote.item.account = AccountId(0);
    }
    analysis.topics = vec![topic(
        "strait",
        "The strait",
        &[(0, TopicStatus::Discussed)],
        &[0],
        "strait",
    )];
    analysis.characterizations.clear();
    assert_eq!(readout::compare::columns(&analysis), [AccountId(0)]);
    let screen = screen(&analysis, false);
    in_order(
        &screen,
        &[
            "ORIGINAL: her office’s own account, whole",
            "WHO SAYS WHAT",
            "her office account",
            "STRESSES",
        ],
    );
    assert!(
        !screen.contains("SECONDHAND") && !screen.contains("excerpt"),
        "{screen}"
    );
}

#[test]
fn two_accounts_of_two_sides_are_shown_though_others_are_longer() {
    let mut analysis = analysis();
    for account in &mut analysis.accounts[..3] {
        account.item.words = 500;
    }
    analysis.accounts[1].item.timing = Timing::After;
    analysis.accounts[1].item.words = 900;
    assert_eq!(
        readout::compare::columns(&analysis),
        [AccountId(1), AccountId(3)]
    );
}
