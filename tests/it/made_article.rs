//! One article's findings, put together by hand, for the tests of the screen.

use crate::made::*;
use readout::model::*;

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
        language: Language::English,
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
