//! Toward whom acts are directed and words are said, and who raises a topic first.

use readout::extract::analyze;
use readout::lexicon::Lexicon;
use readout::model::{Analysis, SpeakerId};

fn names(analysis: &Analysis, ids: &[SpeakerId]) -> Vec<String> {
    let name = |id: &SpeakerId| analysis.speakers[id.index()].item.name.clone();
    ids.iter().map(name).collect()
}

fn targets(text: &str) -> Vec<String> {
    let analysis = analyze(text, Lexicon::english());
    let target = &analysis.positions[0].item.target;
    names(&analysis, target)
}

#[test]
fn an_act_is_directed_at_those_with_whom_its_content_begins() {
    for (text, wanted) in [
        ("The minister accused Norway of hiding the fish.", "Norway"),
        ("The minister urged Norway to count the fish.", "Norway"),
        (
            "The minister demanded that Norway count the fish.",
            "Norway",
        ),
        (
            "The minister condemned Norway’s raid on the harbour.",
            "Norway",
        ),
        (
            "The minister raised concerns over Norway’s quotas.",
            "Norway",
        ),
        (
            "The minister thanked Prime Minister Ana Lind for the nets.",
            "Ana Lind",
        ),
    ] {
        assert_eq!(targets(text), [wanted], "{text}");
    }
    let two = "The minister thanked Norway and Iceland for the nets.";
    assert_eq!(targets(two), ["Norway", "Iceland"]);
}

#[test]
fn who_is_only_named_in_the_content_is_no_target() {
    for text in [
        "The minister said that Norway counted the fish.",
        "The minister condemned the raid on Norway.",
        "The minister said that Taiwan is a red line.",
        "The minister raised concerns about the fish of Norway.",
    ] {
        assert_eq!(targets(text), [""; 0], "{text}");
    }
}

#[test]
fn words_are_said_to_those_between_cue_and_content() {
    let text = "Minister Bo Karlsen told Prime Minister Ana Lind that the nets had come.";
    let analysis = analyze(text, Lexicon::english());
    let addressees = &analysis.quotes[0].item.addressees;
    assert_eq!(names(&analysis, addressees), ["Ana Lind"]);
    assert_eq!(targets(text), ["Ana Lind"]);
}

#[test]
fn a_topic_is_raised_by_who_first_speaks_about_it_in_the_account() {
    let text = "Readout of Prime Minister Ana Lind’s Call with President Omar Diallo\n\n\
        Prime Minister Ana Lind spoke today with President Omar Diallo. Prime Minister Lind raised concerns about \
        climate change. President Diallo said that climate change had emptied the nets.";
    let analysis = analyze(text, Lexicon::english());
    let climate = analysis.topics.iter().find(|topic| topic.id == "climate");
    let account = &climate.unwrap().accounts[0];
    assert_eq!(names(&analysis, &account.raised_by), ["Ana Lind"]);
    assert_eq!(account.first.of(text), "climate change");
}

#[test]
fn words_that_somebody_puts_in_the_other_sides_mouth_are_marked() {
    let text = "Chinese Premier Li Qiang said that President Joe Biden had promised that the nets would come by May.";
    let analysis = analyze(text, Lexicon::english());
    let claimed = |words: &str| {
        let found = analysis
            .quotes
            .iter()
            .find(|q| q.item.content[0].of(text).starts_with(words));
        found.expect("it is reported").item.counterpart_words
    };
    assert!(claimed("that the nets"));
    assert!(!claimed("that President"));
}
