//! Reports in a government's own account: where they begin, where they end, and what is none. In: sentences of an invented
//! readout. Out: nothing; each sentence names the contents that have to be found, and no others.

use readout::extract::analyze;
use readout::lexicon::Lexicon;

const TITLE: &str = "Readout of the Call Between Minister Halvorsen and Minister Ruiz";

/// Cue and content of every report in the sentence, where it stands in a readout.
fn reports(sentence: &str) -> Vec<(String, String)> {
    let text = format!("{TITLE}\n\n{sentence}\n");
    let analysis = analyze(&text, Lexicon::english());
    let quotes = analysis.quotes.iter().map(|quote| &quote.item);
    let outer = quotes.filter(|quote| quote.parent.is_none());
    outer
        .map(|quote| {
            let cue = quote.cue.as_ref().map_or("", |cue| cue.span.of(&text));
            let content: Vec<&str> = quote.content.iter().map(|span| span.of(&text)).collect();
            (cue.to_owned(), content.join(" … "))
        })
        .collect()
}

fn assert_reports(sentence: &str, expected: &[(&str, &str)]) {
    let found = reports(sentence);
    let found: Vec<(&str, &str)> = found
        .iter()
        .map(|(cue, content)| (cue.as_str(), content.as_str()))
        .collect();
    assert_eq!(found, expected, "{sentence}");
}

#[test]
fn that_two_spoke_is_no_report_until_a_topic_is_named() {
    assert_reports(
        "Minister Halvorsen spoke today by phone with Minister Pilar Ruiz of Chile.",
        &[],
    );
    assert_reports(
        "The Prime Minister spoke to President Moe of Norway this morning.",
        &[],
    );
    assert_reports(
        "The two sides had candid discussions building on the March summit.",
        &[],
    );
    assert_reports(
        "Minister Halvorsen spoke this morning with Minister Ruiz and Minister Moe about the dam.",
        &[("spoke", "about the dam")],
    );
}

#[test]
fn a_report_begins_behind_the_one_whom_it_was_made_to() {
    assert_reports(
        "The Minister thanked Prime Minister Moe of Norway for her visit and updated him on the talks.",
        &[("thanked", "for her visit"), ("updated", "on the talks")],
    );
    assert_reports(
        "The Deputy Minister raised with Minister Ruiz the case of two sailors.",
        &[("raised", "the case of two sailors")],
    );
}

#[test]
fn a_list_goes_on_to_the_next_predicate() {
    assert_reports(
        "The ministers exchanged views on the drought, and the shared challenges of food security, fisheries, and health.",
        &[(
            "exchanged views",
            "on the drought, and the shared challenges of food security, fisheries, and health",
        )],
    );
    assert_reports(
        "The ministers agreed to support the island and hold the port to account, and secure fair prices.",
        &[(
            "agreed",
            "to support the island and hold the port to account, and secure fair prices",
        )],
    );
    assert_reports(
        "He reaffirmed the commitment to the alliance and expressed concern about the reefs.",
        &[
            ("reaffirmed", "the commitment to the alliance"),
            ("expressed concern", "about the reefs"),
        ],
    );
}

#[test]
fn what_stands_between_that_and_its_clause_ends_no_content() {
    assert_reports(
        "The ministers stressed that in later meetings, the teams will settle the price.",
        &[(
            "stressed",
            "that in later meetings, the teams will settle the price",
        )],
    );
}

#[test]
fn a_list_may_be_what_was_discussed() {
    assert_reports(
        "The outlook for fisheries in the strait was discussed, as well as prospects for trade.",
        &[(
            "discussed",
            "The outlook for fisheries in the strait … as well as prospects for trade",
        )],
    );
}

#[test]
fn a_plural_behind_an_adjective_is_the_subject_of_its_passive_and_no_verb() {
    let text = "Press release on Foreign Minister Sergey Lavrov’s meeting with Foreign Minister of Egypt Badr Abdelatty\n\n7 May 2025\n\nOn 7 May, Foreign Minister Sergey Lavrov met with Egyptian Foreign Minister Badr Abdelatty. Topical issues of trade and energy were discussed.";
    let analysis = readout::extract::analyze(text, readout::lexicon::Lexicon::english());
    let cues = analysis
        .quotes
        .iter()
        .filter_map(|quote| quote.item.cue.as_ref());
    let cues: Vec<&str> = cues.map(|cue| cue.span.of(text)).collect();
    assert!(!cues.contains(&"issues"), "{cues:?}");
}

#[test]
fn what_a_contact_was_for_is_reported() {
    assert_reports(
        "Minister Halvorsen spoke today with Minister Pilar Ruiz of Chile to congratulate her on her appointment.",
        &[("congratulate", "on her appointment")],
    );
    assert_reports(
        "Minister Halvorsen phoned Minister Ruiz to express her condolences over the loss of the ferry, and to reaffirm the alliance.",
        &[
            ("express her condolences", "over the loss of the ferry"),
            ("reaffirm", "the alliance"),
        ],
    );
    assert_reports(
        "Minister Halvorsen spoke with Minister Ruiz about efforts to support the fleet.",
        &[("spoke", "about efforts to support the fleet")],
    );
}

#[test]
fn who_is_called_is_not_told_what_he_is() {
    assert_reports(
        "Minister Halvorsen called Minister Ruiz on Monday to thank her for the pilots.",
        &[("thank", "for the pilots")],
    );
    assert_reports(
        "Minister Halvorsen called Minister Ruiz and thanked her for the pilots.",
        &[("thanked", "for the pilots")],
    );
    assert_reports(
        "Minister Halvorsen called Minister Ruiz a friend of all sailors.",
        &[("called", "Minister Ruiz a friend of all sailors")],
    );
}
