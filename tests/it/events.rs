//! Encounters: dates, lengths, places and askers are read as stated.

use readout::extract::analyze;
use readout::lexicon::Lexicon;
use readout::model::{Event, EventKind, EventRole, ParticipantRole};

fn main_event(text: &str) -> Event {
    let events = analyze(text, Lexicon::english()).events;
    let main = events
        .into_iter()
        .find(|event| event.item.role == EventRole::Main);
    main.unwrap_or_else(|| panic!("no main event in: {text}"))
        .item
}

fn dates(text: &str) -> Vec<Option<String>> {
    let when = main_event(text).when.into_iter();
    when.map(|claim| claim.value).collect()
}

fn minutes(text: &str) -> Vec<u32> {
    main_event(text)
        .duration
        .into_iter()
        .map(|claim| claim.value)
        .collect()
}

fn places(text: &str) -> Vec<String> {
    let place = main_event(text).place;
    place
        .into_iter()
        .map(|claim| claim.span.of(text).to_owned())
        .collect()
}

fn askers(text: &str) -> Vec<String> {
    main_event(text)
        .initiator
        .into_iter()
        .map(|claim| claim.value)
        .collect()
}

#[test]
fn a_date_is_as_precise_as_the_words() {
    assert_eq!(
        dates("Premier Lind met President Diallo on 3 May 2022."),
        [Some("2022-05-03".into())]
    );
    assert_eq!(
        dates("Premier Lind met President Diallo on June 20, 2023, in Oslo."),
        [Some("2023-06-20".into())]
    );
    assert_eq!(
        dates("Premier Lind met President Diallo on Tuesday."),
        [None]
    );
    assert_eq!(
        dates("Premier Lind spoke today with President Diallo."),
        [None]
    );
}

#[test]
fn lengths_are_minutes_as_stated() {
    assert_eq!(
        minutes("The two leaders spoke by phone for about 30 minutes."),
        [30]
    );
    assert_eq!(
        minutes("The call between the two leaders lasted an hour and 45 minutes."),
        [105]
    );
    assert_eq!(
        minutes("The two leaders held talks for nearly two hours."),
        [120]
    );
    assert_eq!(
        minutes("The two leaders held talks that lasted two-and-a-half hours."),
        [150]
    );
    assert_eq!(minutes("The two leaders held a 90-minute call."), [90]);
    assert!(minutes("The two leaders held a call. The ferry takes two hours.").is_empty());
}

#[test]
fn places_follow_a_preposition_and_are_no_time() {
    assert_eq!(
        places("Premier Lind met President Diallo in Port Vila in May."),
        ["Port Vila"]
    );
    assert_eq!(
        places("Premier Lind met with President Diallo at the House of the Estates in Helsinki."),
        ["House of the Estates", "Helsinki"]
    );
    assert_eq!(
        places("Premier Lind met today with President Diallo in Washington, D.C."),
        ["Washington, D.C."]
    );
}

#[test]
fn the_asker_is_a_side() {
    assert_eq!(
        askers(
            "The two leaders held a call. The call took place on the initiative of the Turkish side."
        ),
        ["TR"]
    );
    assert_eq!(
        askers("The two leaders held a call at Japan’s request."),
        ["JP"]
    );
}

#[test]
fn the_medium_outweighs_a_general_word() {
    let kind = |text| main_event(text).kind;
    assert_eq!(
        kind("Premier Lind held talks by telephone with President Diallo."),
        EventKind::Call
    );
    assert_eq!(
        kind("Premier Lind and President Diallo spoke by video link."),
        EventKind::VideoCall
    );
    assert_eq!(
        kind("Readout of Premier Lind’s Call with President Diallo\n\nThey met the moment."),
        EventKind::Call
    );
}

fn people(text: &str, role: ParticipantRole) -> Vec<String> {
    let analysis = analyze(text, Lexicon::english());
    let events = analysis.events.iter();
    let mut main = events.filter(|event| event.item.role == EventRole::Main);
    let participants = main.next().map(|event| event.item.participants.clone());
    let own = participants
        .into_iter()
        .flatten()
        .filter(|p| p.role == role);
    own.map(|p| analysis.speakers[p.speaker.index()].item.name.clone())
        .collect()
}

#[test]
fn attendees_stand_beside_the_principals() {
    let attendees = |text: &str| people(text, ParticipantRole::Attendee);
    let met = "Prime Minister Ana Lind met President Omar Diallo in Oslo.";
    let two = ["Bo Karlsen", "Aisha Conteh"];
    for told in [
        "Foreign Minister Bo Karlsen and Ambassador Aisha Conteh also attended.",
        "Foreign Minister Bo Karlsen, Ambassador Aisha Conteh and other officials were present.",
        "Also attending were Foreign Minister Bo Karlsen and Ambassador Aisha Conteh.",
        "The prime minister was joined by Foreign Minister Bo Karlsen and Ambassador Aisha Conteh.",
        "She was accompanied by Foreign Minister Bo Karlsen and Ambassador Aisha Conteh.",
        "Foreign Minister Bo Karlsen and Ambassador Aisha Conteh attended the above activities.",
        "Foreign Minister Bo Karlsen and Ambassador Aisha Conteh attended the meeting.",
    ] {
        let text = format!("{met} {told}");
        assert_eq!(attendees(&text), two, "{told}");
        let principals = people(&text, ParticipantRole::Principal);
        assert_eq!(principals, ["Ana Lind", "Omar Diallo"], "{told}");
    }
    for other in [
        "Foreign Minister Bo Karlsen did not attend the meeting.",
        "Foreign Minister Bo Karlsen would be joined by Ambassador Aisha Conteh in May.",
        "Foreign Minister Bo Karlsen attended a concert.",
    ] {
        let text = format!("{met} {other}");
        assert!(attendees(&text).is_empty(), "{other}");
    }
}

#[test]
fn the_asker_may_be_one_of_the_two() {
    let called =
        "Chinese President Xi Jinping spoke by phone with French President Emmanuel Macron";
    let asked = |by: &str| askers(&format!("{called} {by}."));
    assert_eq!(asked("at the request of the latter"), ["FR"]);
    assert_eq!(asked("at the latter's request"), ["FR"]);
    assert_eq!(asked("at the former’s request"), ["CN"]);
    let took = "Chinese President Xi Jinping took a call from French President Emmanuel Macron.";
    assert_eq!(askers(took), ["FR"]);
    let got = "French President Emmanuel Macron received a call from Chinese President Xi Jinping.";
    assert_eq!(askers(got), ["CN"]);
}

#[test]
fn a_place_may_follow_a_relative_clause() {
    let text = "Premier Lind met President Diallo, who is on his first visit to Europe, in Tampere on 3 May 2022.";
    assert_eq!(places(text), ["Tampere"]);
    assert_eq!(dates(text), [Some("2022-05-03".into())]);
}

/// Role, words of time and place, and names of those who talk.
type Other = (EventRole, Vec<String>, Vec<String>, Vec<String>);

/// Every encounter but the main one.
fn others(text: &str) -> Vec<Other> {
    let analysis = analyze(text, Lexicon::english());
    let others = analysis.events.iter().map(|event| &event.item);
    let others = others.filter(|event| event.role != EventRole::Main);
    let words = |span: readout::text::Span| span.of(text).to_owned();
    others
        .map(|event| {
            let names = event.participants.iter().map(|one| {
                let speaker = &analysis.speakers[one.speaker.index()].item;
                speaker.name.clone()
            });
            (
                event.role,
                event.when.iter().map(|claim| words(claim.span)).collect(),
                event.place.iter().map(|claim| words(claim.span)).collect(),
                names.collect(),
            )
        })
        .collect()
}

fn strings(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

#[test]
fn earlier_encounters_in_one_sentence_keep_their_own_times_and_places() {
    let text = "Two leaders on fish\n\nNorwegian Prime Minister Ana Lind spoke with Senegalese President Omar Diallo.\n\n\
        Lind and Diallo last spoke in July 2022, and the two leaders met in Lima in May 2023 and held a summit in \
        Tromsø in November of last year, an aide said.";
    let both = strings(&["Ana Lind", "Omar Diallo"]);
    assert_eq!(
        others(text),
        [
            (
                EventRole::Previous,
                strings(&["July 2022"]),
                Vec::new(),
                both.clone()
            ),
            (
                EventRole::Previous,
                strings(&["May 2023"]),
                strings(&["Lima"]),
                both
            ),
            (
                EventRole::Previous,
                strings(&["November of last year"]),
                strings(&["Tromsø"]),
                Vec::new()
            ),
        ]
    );
}

#[test]
fn a_name_before_the_noun_of_an_earlier_encounter_is_its_place() {
    let text = "Both ministers recalled the March 2022 Tromsø Summit and the May 2021 NATO summit.";
    let places: Vec<Vec<String>> = others(text).into_iter().map(|other| other.2).collect();
    assert_eq!(places, [strings(&["Tromsø"]), Vec::new()]);
}

#[test]
fn coming_visits_know_who_comes() {
    let text = "Prime Minister Ana Lind spoke today with President Omar Diallo. They welcomed future visits by \
        Minister Bo Karlsen and Minister Aisha Conteh.";
    let coming = others(text);
    assert_eq!(coming[0].0, EventRole::Next);
    assert_eq!(coming[0].3, strings(&["Bo Karlsen", "Aisha Conteh"]));
}
