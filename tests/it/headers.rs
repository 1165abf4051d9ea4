//! What documents say of themselves: form, title, issuer, side, date, on invented texts.

use readout::document::Document;
use readout::lexicon::Lexicon;
use readout::model::{Genre, Header, SectionKind};

fn header(text: &str) -> Header {
    Document::read(text, Lexicon::english()).header
}

const CALL: &str = "President Joe Biden spoke today with Prime Minister Ada Lund of Norway about the ferry to the islands, \
                    the price of cod and the next meeting of the coastal states.";

#[test]
fn a_readout_is_told_by_its_title() {
    let found = header(&format!(
        "Readout of President Joe Biden’s Call with Prime Minister Ada Lund of Norway\n\nMay 3, 2024\n\n{CALL}\n\n###"
    ));
    assert_eq!(found.genre, Genre::Readout);
    assert_eq!(found.issuer.as_deref(), Some("White House"));
    assert_eq!(found.side.as_deref(), Some("US"));
    assert_eq!(found.published.as_deref(), Some("2024-05-03"));
}

#[test]
fn a_readout_without_a_title_is_told_by_its_opening() {
    let found = header(CALL);
    assert_eq!((found.genre, found.title), (Genre::Readout, None));
    assert_eq!(found.side.as_deref(), Some("US"));
}

#[test]
fn a_statement_on_a_call_is_a_readout() {
    let title = "Statement by NSC Spokesperson Ola Berg on National Security Advisor Jake Sullivan’s Call with Minister Lund";
    assert_eq!(header(&format!("{title}\n\n{CALL}")).genre, Genre::Readout);
    let title = "Statement by President Joe Biden on the Ferry Disaster";
    assert_eq!(
        header(&format!("{title}\n\nMy heart goes out to the islands.")).genre,
        Genre::Statement
    );
}

#[test]
fn bodies_of_states_and_ministries_issue_what_their_titles_say() {
    let found = |title: &str, text: &str| {
        let found = header(&format!("{title}\n\n{text}"));
        (found.genre, found.side)
    };
    let of = |genre, side: &str| (genre, Some(side.to_owned()));
    let cod =
        "The catch of cod fell for the third year, and the ferries to the islands stay in port.";
    let title = "Norway: Statement by the High Representative on behalf of the European Union";
    assert_eq!(found(title, cod), of(Genre::Statement, "EU"));
    let title = "G7 Leaders' Communique";
    assert_eq!(found(title, cod), of(Genre::JointStatement, "G7"));
    let title = "Japan-Norway Foreign Ministers' Meeting";
    assert_eq!(found(title, cod), of(Genre::Readout, "JP"));
    let title = "Foreign Ministry Spokesperson's Remarks on the Price of Cod";
    assert_eq!(found(title, cod), of(Genre::Statement, "CN"));
    let title = "Joint Statement of Norway and Japan";
    let text = "The sides call on the North Atlantic Council to look at the price of cod.";
    assert_eq!(found(title, text), (Genre::JointStatement, None));
    let title = "Washington Summit Declaration";
    let text = "We, the Heads of State and Government of the North Atlantic Alliance, have met to talk about cod.";
    assert_eq!(found(title, text), of(Genre::JointStatement, "NATO"));
}

#[test]
fn state_media_issue_readouts_and_agencies_news() {
    let text = "Xi holds phone talks with Norwegian PM\n\nBEIJING, May 3, 2024 (Xinhua) -- Chinese President Xi Jinping held \
                a phone conversation with Norwegian Prime Minister Ada Lund.";
    let found = header(text);
    assert_eq!(
        (found.genre, found.issuer.as_deref()),
        (Genre::Readout, Some("Xinhua"))
    );
    assert_eq!(
        (found.side.as_deref(), found.published.as_deref()),
        (Some("CN"), Some("2024-05-03"))
    );
    let found = header(
        "Ferry talks end\n\nOSLO, May 3 (Reuters) - Norway and the islands agreed on Friday to run a ferry.",
    );
    assert_eq!(
        (found.genre, found.issuer.as_deref(), found.side),
        (Genre::News, Some("Reuters"), None)
    );
    assert_eq!(found.published, None);
}

#[test]
fn joint_statements_posts_and_transcripts() {
    let joint = "Joint Statement of the Ministers of Ports\n\nOslo, 3 May 2024\n\n1. We met in Oslo.\n\n2. We agreed on a ferry.";
    let found = header(joint);
    assert_eq!((found.genre, found.issuer), (Genre::JointStatement, None));
    assert_eq!(found.published.as_deref(), Some("2024-05-03"));
    let post = "I just had a GREAT call with Prime Minister Lund of Norway. Ferries, cod, everything. Very good!";
    assert_eq!(header(post).genre, Genre::Post);
    let turns = "Remarks by President Biden\n\nEast Room, The White House\n\nPRESIDENT BIDEN: Welcome.\n\nQ  Thank you.";
    let found = header(turns);
    assert_eq!(
        (found.genre, found.issuer.as_deref()),
        (Genre::Transcript, Some("White House"))
    );
}

#[test]
fn a_letterhead_and_the_country_below_it_tell_the_side() {
    let text = "Minister Lim’s Call with Minister Lund\n\nMinister Lim spoke with Minister Lund on 3 May 2024 about cod.\n\n\
                MINISTRY OF FOREIGN AFFAIRS\n\nSINGAPORE\n\n4 MAY 2024";
    let found = header(text);
    assert_eq!(
        (found.genre, found.side.as_deref()),
        (Genre::Readout, Some("SG"))
    );
    assert_eq!(found.published.as_deref(), Some("2024-05-04"));
}

#[test]
fn news_has_a_lede_and_blocks_have_labels() {
    let text = "Ferry talks end\n\nBy Jane Roe\n\nOSLO (AP) — Norway and the islands agreed to run a ferry, officials said.\n\n\
                It rained.";
    let document = Document::read(text, Lexicon::english());
    let kinds: Vec<_> = document.blocks.iter().map(|block| block.kind).collect();
    use SectionKind::*;
    assert_eq!(kinds, [Headline, Byline, Lede, Body]);
    let label = document.blocks[2].label.map(|label| label.of(text));
    assert_eq!(label, Some("OSLO (AP)"));
}

#[test]
fn nothing_is_said_of_a_text_that_says_nothing() {
    assert_eq!(header(""), Header::default());
    assert_eq!(header("It rained on the quay.").genre, Genre::Unknown);
}

#[test]
fn the_side_of_the_counterpart_in_the_title_is_not_the_issuers() {
    let found = header(
        "Press release on Minister Ada Lund’s meeting with Minister Omar Diallo of Senegal\n\n3 May 2024\n\n\
         The meeting took place in Rome at the suggestion of the Senegalese side.",
    );
    assert_eq!((found.genre, found.side), (Genre::Readout, None));
}

#[test]
fn a_title_in_an_offices_own_wording_names_the_office() {
    let found = header(&format!(
        "PM call with Prime Minister Lund of Norway: 3 May 2024\n\n{CALL}"
    ));
    assert_eq!(found.issuer.as_deref(), Some("Downing Street"));
    let found = header(
        "MINISTRY OF FOREIGN AFFAIRS\n\nSINGAPORE\n\nVISIT OF MINISTER ADA LUND TO NORWAY\n\n\
         Minister Lund met Prime Minister Ola Berg in Oslo on 3 May 2024. They spoke about the ferry.",
    );
    assert_eq!(found.issuer.as_deref(), Some("Foreign Ministry"));
    assert_eq!(found.side.as_deref(), Some("SG"));
}
