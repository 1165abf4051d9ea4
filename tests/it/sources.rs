//! Sources and extents of attributions, on sentences that are made for them: who said what, and no word more.

use readout::extract::analyze;
use readout::lexicon::Lexicon;

/// Source, cue and content of every quote, the marks and blanks between spans as they are.
fn told(text: &str) -> Vec<(String, String, String)> {
    let analysis = analyze(text, Lexicon::english());
    let quotes = analysis.quotes.iter().map(|found| {
        let quote = &found.item;
        let contents: Vec<&str> = quote.content.iter().map(|span| span.of(text)).collect();
        let source = quote.source.map_or("-", |span| span.of(text));
        let cue = quote.cue.as_ref().map_or("-", |cue| cue.span.of(text));
        (source.to_owned(), cue.to_owned(), contents.join(" … "))
    });
    quotes.collect()
}

fn who(text: &str, cue: &str) -> Option<String> {
    let quotes = told(text).into_iter();
    let mut found = quotes.filter(|(_, word, _)| word == cue);
    found.next().map(|(source, ..)| source)
}

fn what(text: &str, cue: &str) -> Option<String> {
    let quotes = told(text).into_iter();
    let mut found = quotes.filter(|(_, word, _)| word == cue);
    found.next().map(|(.., content)| content)
}

#[test]
fn a_name_after_the_verb_is_the_source() {
    for (name, rest) in [
        ("Varga", ". “We will not wait.”"),
        ("John Varga", ", a senator."),
        ("Sen. Ilse Moreau of Delaware", "."),
        ("one district leader", "."),
        ("Varga", " on Monday."),
    ] {
        for verb in ["said", "explained", "added"] {
            let text = format!("“This is something we should debate,” {verb} {name}{rest}");
            assert_eq!(who(&text, verb).as_deref(), Some(name), "{text}");
        }
    }
}

#[test]
fn a_verb_that_seems_to_belong_to_its_subject_leaves_it_alone() {
    let text = "Some chanted “No more tolls on the bridge.”";
    assert_eq!(who(text, "chanted").as_deref(), Some("Some"));
}

#[test]
fn the_main_clause_tells_whose_a_fronted_participle_is() {
    let text = "After saying he was nervous, the man left the room.";
    assert_eq!(who(text, "saying").as_deref(), Some("the man"));
}

#[test]
fn a_participle_after_a_comma_has_the_subject_of_its_clause() {
    let text =
        "The envoy declined to speak about the war against Norway, noting that talks had begun.";
    assert_eq!(who(text, "noting").as_deref(), Some("The envoy"));
}

#[test]
fn a_second_verb_has_the_subject_of_the_first() {
    let text =
        "President Joseph Adams, Jr. thanked the envoys and said that the talks would go on.";
    let source = who(text, "said").unwrap_or_default();
    assert!(source.ends_with("Jr"), "{source}");
}

#[test]
fn a_colon_after_a_name_reports_in_the_news_and_labels_in_a_readout() {
    let news = "Harlan: No new tariffs before the harvest is over";
    assert_eq!(who(news, ":").as_deref(), Some("Harlan"));
    let readout = "Readout of the Call between Minister Varga and Minister Moreau\n\n\
        Minister Varga spoke with Minister Moreau today. Participants: Deputy Minister Tamm and \
        Ambassador Okoye of the embassy.";
    assert_eq!(who(readout, ":"), None);
}

#[test]
fn who_reports_the_whole_ends_what_is_reported_inside() {
    let text = "The two ministers agreed to share the data of the survey, the Chilean Foreign \
        Ministry said in a statement.";
    assert_eq!(
        what(text, "agreed").as_deref(),
        Some("to share the data of the survey")
    );
    let whole = what(text, "said").unwrap_or_default();
    assert_eq!(
        whole,
        "The two ministers agreed to share the data of the survey"
    );
}

const TITLE: &str = "Readout of Minister Varga’s Call with Minister Moreau of Norway\n\n";

#[test]
fn a_list_in_a_readout_ends_where_the_next_predicate_begins() {
    let text = format!(
        "{TITLE}The ministers discussed regional and global issues, the war in the north, and \
         trade in grain. They noted the importance of the river and planned to hold a conference \
         in May."
    );
    assert_eq!(
        what(&text, "discussed").as_deref(),
        Some("regional and global issues, the war in the north, and trade in grain")
    );
    assert_eq!(
        what(&text, "noted").as_deref(),
        Some("the importance of the river")
    );
}

#[test]
fn that_two_spoke_is_no_report_and_what_about_is_one() {
    let text = format!("{TITLE}Minister Varga spoke by phone with Minister Moreau of Norway.");
    assert_eq!(told(&text), []);
    let about = "Minister Varga spoke with Minister Moreau of Norway about the ferry.";
    assert!(who(&format!("{TITLE}{about}"), "spoke").is_some());
}

#[test]
fn a_quotation_told_in_its_last_paragraph_is_one_with_those_before() {
    let text = "The council met late on Sunday.\n\n“We have waited long enough for the river to fall.\n\n\
        “The bridge will be built in spring,” the mayor said.";
    let quotes = told(text);
    let [(source, _, content)] = &quotes[..] else {
        panic!("{quotes:?}");
    };
    assert_eq!(source, "the mayor");
    assert!(
        content.starts_with("“We have waited") && content.ends_with("in spring,”"),
        "{content}"
    );
}
