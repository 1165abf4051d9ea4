//! Who is meant, where a class of texts has its own way to say it.

use readout::extract::analyze;
use readout::lexicon::Lexicon;
use readout::model::{Analysis, ParticipantRole, QuoteKind, Speaker};

fn speakers(text: &str) -> Vec<Speaker> {
    let speakers = analyze(text, Lexicon::english()).speakers;
    speakers.into_iter().map(|speaker| speaker.item).collect()
}

fn named<'a>(speakers: &'a [Speaker], name: &str) -> &'a Speaker {
    let names: Vec<&str> = speakers.iter().map(|s| s.name.as_str()).collect();
    let found = speakers.iter().find(|speaker| speaker.name == name);
    found.unwrap_or_else(|| panic!("{name} is none of {names:?}"))
}

fn principals(analysis: &Analysis) -> Vec<&str> {
    let main = analysis.events.first().expect("there is an event");
    let talk = main.item.participants.iter();
    let talk = talk.filter(|one| one.role == ParticipantRole::Principal);
    talk.map(|one| analysis.speakers[one.speaker.index()].item.name.as_str())
        .collect()
}

const OWN: &str = "PM call with Prime Minister Lind of Norway: 3 May 2024\n\n\
    The Prime Minister spoke to Prime Minister Ana Lind of Norway this morning.\n\n\
    The Prime Minister said that the nets were full. Prime Minister Lind thanked him.";

#[test]
fn the_office_that_opens_an_own_account_is_the_issuers() {
    let analysis = analyze(OWN, Lexicon::english());
    assert_eq!(principals(&analysis), ["Prime Minister", "Ana Lind"]);
    let speakers = speakers(OWN);
    assert_eq!(
        named(&speakers, "Prime Minister").side.as_deref(),
        Some("UK")
    );
    assert!(
        named(&speakers, "Prime Minister")
            .aliases
            .contains(&"PM".to_owned())
    );
    let nets = analysis
        .quotes
        .iter()
        .find(|q| q.span.of(OWN).contains("nets"));
    let by = nets.expect("it is reported").item.speakers[0];
    assert_eq!(analysis.speakers[by.index()].item.name, "Prime Minister");
}

#[test]
fn a_name_in_capitals_is_given_as_the_text_writes_it_elsewhere() {
    let text = "VISIT OF DEPUTY PRIME MINISTER ANA LIND TO SENEGAL\n\n\
        Deputy Prime Minister Ana Lind met President Omar Diallo of Senegal in Dakar on 3 May 2024.";
    let speakers = speakers(text);
    let lind = named(&speakers, "Ana Lind");
    assert_eq!(lind.role.as_deref(), Some("Deputy Prime Minister"));
}

#[test]
fn whom_the_title_of_an_account_names_first_is_of_its_side() {
    let text = "MINISTRY OF FOREIGN AFFAIRS\n\nSINGAPORE\n\nVISIT OF MINISTER ANA LIND TO SENEGAL\n\n\
        Minister Ana Lind met President Omar Diallo of Senegal in Dakar on 3 May 2024. They spoke about fish.";
    let speakers = speakers(text);
    assert_eq!(named(&speakers, "Ana Lind").side.as_deref(), Some("SG"));
    assert_eq!(
        named(&speakers, "Foreign Ministry").side.as_deref(),
        Some("SG")
    );
}

#[test]
fn an_owner_before_the_source_does_not_hide_whom_it_names() {
    let text = "Norway’s Prime Minister Ana Lind said that the nets were full. Lind left.";
    let names: Vec<String> = speakers(text).into_iter().map(|s| s.name).collect();
    assert!(
        !names.iter().any(|name| name.contains("Minister")),
        "{names:?}"
    );
}

#[test]
fn a_hyphened_name_is_not_that_of_somebody_shorter() {
    let text = "Minister Park Jin-ho said that the nets were full.";
    assert_eq!(speakers(text)[0].name, "Park Jin-ho");
}

#[test]
fn speech_in_single_marks_is_direct_and_a_word_in_them_is_not() {
    let kind = |text: &str| analyze(text, Lexicon::english()).quotes[0].item.kind;
    let speech = "'We are close to the end of it,' Minister Ana Lind said.";
    assert_eq!(kind(speech), QuoteKind::Direct);
    let scare = "Minister Ana Lind said that the 'deal' was off.";
    assert_eq!(kind(scare), QuoteKind::Indirect);
}

#[test]
fn a_description_beside_the_name_is_the_named() {
    let text = "Norwegian Foreign Minister Ana Lind met Senegalese Foreign Minister Omar Diallo in Oslo. Her Senegalese \
        counterpart, Omar Diallo, said that the nets were full.";
    let analysis = analyze(text, Lexicon::english());
    let nets = analysis
        .quotes
        .iter()
        .find(|q| q.span.of(text).contains("nets"));
    let by = nets.expect("it is reported").item.speakers[0];
    let diallo = &analysis.speakers[by.index()].item;
    assert_eq!(
        (diallo.name.as_str(), diallo.role.as_deref()),
        ("Omar Diallo", Some("Foreign Minister"))
    );
}

#[test]
fn the_only_voice_of_a_government_is_its_agency() {
    let text = "China’s official news agency gave a sharper account. Xinhua reported that Li Qiang was pleased. The \
        agency said that the nets were full.";
    let speakers = speakers(text);
    assert!(named(&speakers, "Xinhua").quotes.len() > 1);
    assert!(
        !speakers
            .iter()
            .any(|speaker| speaker.name.contains("agency"))
    );
}

#[test]
fn an_apostrophe_is_one_however_it_is_written() {
    let text = "Walt O’Dell said that the nets were full. \"They are,\" O'Dell said.";
    assert_eq!(speakers(text).len(), 1);
}

#[test]
fn a_suffix_keeps_its_dot() {
    let text = "Governor Harlan P. Tate Jr. said that the nets were full.";
    assert_eq!(speakers(text)[0].name, "Harlan P. Tate Jr.");
}

#[test]
fn what_a_briefing_announces_is_expected_and_what_it_judges_is_not() {
    let text = "Ferry talks\n\nPresident Joe Biden will speak with Xi Jinping on Tuesday, a senior administration \
        official told reporters on Monday.\n\nBiden would raise concerns about cod, the official said.\n\nThe price of \
        cod has doubled, the official said.";
    let quotes = analyze(text, Lexicon::english()).quotes;
    let expected = |words: &str| {
        let found = quotes
            .iter()
            .find(|quote| quote.item.content[0].of(text).contains(words));
        found.expect("it is reported").item.expected
    };
    assert!(expected("raise concerns"));
    assert!(!expected("has doubled"));
}

#[test]
fn a_group_told_by_its_countries_has_members() {
    let text = "The ministers of Norway and Senegal said that the nets were full.";
    let speakers = speakers(text);
    let group = speakers.iter().find(|speaker| !speaker.members.is_empty());
    let members = &group.expect("the ministers are a group").members;
    let names: Vec<&str> = members
        .iter()
        .map(|id| speakers[id.index()].name.as_str())
        .collect();
    assert_eq!(names, ["Norway", "Senegal"]);
}

#[test]
fn both_leaders_may_be_one_with_a_name_and_one_without() {
    let text = format!("{OWN} Both leaders agreed that the ferry must run.");
    let analysis = analyze(&text, Lexicon::english());
    let ferry = analysis
        .quotes
        .iter()
        .find(|q| q.span.of(&text).contains("ferry"));
    let by = ferry.expect("it is reported").item.speakers.iter();
    let names: Vec<&str> = by
        .map(|id| analysis.speakers[id.index()].item.name.as_str())
        .collect();
    assert_eq!(names, ["Prime Minister", "Ana Lind"]);
}

#[test]
fn a_role_is_an_office() {
    let text = "Saudi Foreign Minister Prince Nasser bin Khalid al-Otaibi said that the nets were full. A senior official said \
        that they were not. Several countries said that it rained.";
    let speakers = speakers(text);
    let prince = named(&speakers, "Nasser bin Khalid al-Otaibi");
    assert_eq!(prince.role.as_deref(), Some("Foreign Minister"));
    let others = speakers
        .iter()
        .filter(|speaker| speaker.name != prince.name);
    let roles: Vec<&String> = others.filter_map(|speaker| speaker.role.as_ref()).collect();
    assert!(roles.is_empty(), "{roles:?}");
}

#[test]
fn who_meets_by_the_first_sentence_wins_over_a_title_cut_short() {
    let text = "Call between United States and Wang Yi\n\nSecretary of State Antony Blinken spoke by telephone with \
        Foreign Minister Wang Yi on Monday.";
    let analysis = analyze(text, Lexicon::english());
    assert_eq!(principals(&analysis), ["Antony Blinken", "Wang Yi"]);
}

#[test]
fn an_office_in_a_title_is_its_only_holder_below() {
    let text = "Prime Minister’s meeting with the Chancellor of Germany\n\nPrime Minister Arvind Rao met the Chancellor of \
        Germany, Jonas Brandt, in Rio de Janeiro today.\n\nPrime Minister conveyed his thanks for the visas.";
    let speakers = speakers(text);
    assert!(
        speakers
            .iter()
            .all(|speaker| speaker.name != "Prime Minister")
    );
    assert_eq!(
        named(&speakers, "Arvind Rao").role.as_deref(),
        Some("Prime Minister")
    );
}

#[test]
fn two_who_lead_are_two_and_offices_of_one_rank_are_the_ministers() {
    let text = "Readout of Minister Halvorsen’s visit to Brunei\n\nMinister Dag Halvorsen was received by His Majesty \
        Sultan Haji Omar. Minister Halvorsen called on Second Minister for Foreign Affairs Haji Idris. Both Ministers \
        reaffirmed the ferry.\n\nThe Prime Minister and President Luis Ortega agreed on the dam.";
    let analysis = analyze(text, Lexicon::english());
    let names = |content: &str| -> Vec<&str> {
        let quotes = analysis.quotes.iter().map(|quote| &quote.item);
        let by = quotes.filter(|quote| {
            quote
                .content
                .first()
                .is_some_and(|span| span.of(text) == content)
        });
        let ids = by.flat_map(|quote| &quote.speakers);
        ids.map(|id| analysis.speakers[id.index()].item.name.as_str())
            .collect()
    };
    assert_eq!(names("the ferry"), ["Dag Halvorsen", "Haji Idris"]);
    assert_eq!(names("on the dam").len(), 2);
    let sultan = analysis
        .speakers
        .iter()
        .find(|found| found.item.name == "Haji Omar");
    assert_eq!(
        sultan.and_then(|found| found.item.role.as_deref()),
        Some("Sultan")
    );
}
