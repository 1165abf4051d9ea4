//! Times told from the day of a text: what they come to, and what stays open.

use readout::extract::analyze;
use readout::lexicon::Lexicon;
use readout::model::{Event, EventRole, NextStep};

/// Tells of a call on a Wednesday.
fn readout(more: &str) -> String {
    format!(
        "Readout of Prime Minister Lind’s Call with President Diallo of Senegal\n\nApril 10, 2024\n\n\
         Prime Minister Ana Lind of Norway spoke today with President Omar Diallo of Senegal. {more}"
    )
}

fn events(text: &str, role: EventRole) -> Vec<Event> {
    let events = analyze(text, Lexicon::english()).events;
    let events = events.into_iter().map(|found| found.item);
    events.filter(|event| event.role == role).collect()
}

/// The words and the date of the only time of the first such event.
fn when(text: &str, role: EventRole) -> (String, Option<String>) {
    let events = events(text, role);
    let when = &events[0].when[0];
    (when.span.of(text).to_owned(), when.value.clone())
}

fn previous(more: &str) -> (String, Option<String>) {
    when(&readout(more), EventRole::Previous)
}

fn next(more: &str) -> (String, Option<String>) {
    when(&readout(more), EventRole::Next)
}

fn told(words: &str, date: &str) -> (String, Option<String>) {
    (words.into(), Some(date.into()))
}

#[test]
fn months_and_years_are_told_from_the_text() {
    let last = previous("They last met in November of last year in Dakar.");
    assert_eq!(last, told("November of last year", "2023-11"));
    let last = previous("The two met last month in Lima.");
    assert_eq!(last, told("last month", "2024-03"));
    let last = previous("They recalled their meeting last November.");
    assert_eq!(last, told("last November", "2023-11"));
    assert_eq!(previous("They met in March."), told("March", "2024-03"));
}

#[test]
fn what_is_to_come_lies_ahead() {
    assert_eq!(next("They will meet in May."), told("May", "2024-05"));
    assert_eq!(next("They will meet in March."), told("March", "2025-03"));
    let meeting = next("They will meet on Friday in Oslo.");
    assert_eq!(meeting, told("Friday", "2024-04-12"));
    let meeting = next("They will meet again on April 22.");
    assert_eq!(meeting, told("April 22", "2024-04-22"));
    let meeting = next("They agreed to meet next month.");
    assert_eq!(meeting, told("next month", "2024-05"));
}

#[test]
fn a_day_that_may_be_either_of_two_stays_open() {
    let meeting = next("They will meet next Tuesday in Paris.");
    assert_eq!(meeting, told("Tuesday", "2024-04-16"));
    let meeting = next("They will meet next Friday in Paris.");
    assert_eq!(meeting, ("Friday".into(), None));
    let meeting = previous("They had met two weeks ago in Rome.");
    assert_eq!(meeting, ("two weeks ago".into(), None));
}

#[test]
fn without_a_day_of_publication_nothing_is_told_from_it() {
    let text = "Norwegian Prime Minister Ana Lind and Senegalese President Omar Diallo spoke by phone on Tuesday. \
                The two met in Lima in November of last year.";
    let open = ("November of last year".to_owned(), None);
    assert_eq!(when(text, EventRole::Previous), open);
}

#[test]
fn a_dateline_is_no_day_of_the_encounter_that_names_its_own() {
    let text = "OSLO, April 10, 2024 (NTB) -- Norwegian Prime Minister Ana Lind and Senegalese President Omar Diallo \
                held a video call on Monday. Dakar said that Oslo had asked for the call.";
    let main = &events(text, EventRole::Main)[0];
    let dates: Vec<_> = main.when.iter().map(|when| when.value.as_deref()).collect();
    assert_eq!(dates, [Some("2024-04-08")]);
    let asked: Vec<_> = main
        .initiator
        .iter()
        .map(|asked| asked.value.as_str())
        .collect();
    assert_eq!(asked, ["NO"]);
}

fn steps(text: &str) -> Vec<(Vec<String>, String)> {
    let analysis = analyze(text, Lexicon::english());
    let name = |id: &readout::model::SpeakerId| analysis.speakers[id.index()].item.name.clone();
    let step = |step: &NextStep| {
        let actors = step.actors.iter().map(name).collect();
        (actors, step.action.of(text).to_owned())
    };
    analysis
        .next_steps
        .iter()
        .map(|found| step(&found.item))
        .collect()
}

#[test]
fn those_who_met_are_meant_by_they() {
    let both = || vec!["Ana Lind".to_owned(), "Omar Diallo".to_owned()];
    let text = readout("The two leaders will meet on Friday in Oslo.");
    assert_eq!(
        steps(&text),
        [(both(), "The two leaders will meet on Friday in Oslo".into())]
    );
    let text = readout("They took stock of the work in Lima, and looked forward to the signing.");
    assert_eq!(steps(&text), [(both(), "the signing".into())]);
    let text = readout("They welcomed planning for a call between their ministers in May.");
    let planned = "planning for a call between their ministers in May";
    assert_eq!(steps(&text), [(both(), planned.into())]);
}

#[test]
fn whoever_is_told_to_act_stands_in_the_words() {
    let text = readout("They tasked senior officials with a swift follow-up.");
    let step = "senior officials with a swift follow-up";
    assert_eq!(steps(&text), [(Vec::new(), step.into())]);
}
