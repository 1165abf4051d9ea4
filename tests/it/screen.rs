//! The terminal's screen, made from findings by hand: what comes first, what is kept apart, what is never said.

use crate::made::*;
use crate::made_article::*;
use readout::model::*;
use readout::render::text;

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

#[test]
fn words_of_the_other_sides_policy_are_shown_where_its_own_account_lacks_them() {
    let signal = |account, side: &str| {
        found(
            at("no base is planned"),
            Signal {
                formula: "no-bases".into(),
                side: Some(side.into()),
                speakers: Vec::new(),
                quote: None,
                topic: None,
                account: AccountId(account),
                meaning: None,
                basis: None,
                caveat: None,
                tone: Tone::Neutral,
                ladder: None,
                rung: None,
                wording: Wording::Secondhand,
            },
        )
    };
    let mut analysis = analysis();
    analysis.signals = vec![signal(3, "AU")];
    let words = "CN has “no base is planned”, words of the AU side L9; not in the AU account here";
    let flat = |screen: String| screen.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat(screen(&analysis, false)).contains(words));
    analysis.signals.push(signal(2, "AU"));
    assert!(!flat(screen(&analysis, false)).contains("has “no base"));
    analysis.signals = vec![signal(3, "CN")];
    assert!(!flat(screen(&analysis, false)).contains("has “no base"));
}

#[test]
fn an_agreed_text_speaks_for_itself() {
    use readout::extract::analyze;
    let text = include_str!("../../fixtures/readouts/joint-statement/article.txt");
    let source = Source {
        id: "joint.txt".into(),
        text: text.into(),
        ..Source::default()
    };
    let options = text::Options {
        width: 100,
        colour: false,
        full: false,
    };
    let analysis = analyze(text, readout::lexicon::Lexicon::english());
    let screen = text::screen(&source, &analysis, &options);
    assert!(screen.contains("joint statement’s own account"), "{screen}");
    assert!(
        !screen.contains("BOTH") && !screen.contains("says joint"),
        "{screen}"
    );
}
