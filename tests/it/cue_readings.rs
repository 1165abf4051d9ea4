//! What a cue comes to in a sentence.

use crate::cues::describe;
use readout::lexicon::Lexicon;
use readout::text::tokenize;

/// Each line: sentence, the word that heads the cue, lemma, act, strength, and "negated" where it is.
fn check(cases: &str) {
    for case in cases.lines().filter(|line| !line.trim().is_empty()) {
        let parts: Vec<&str> = case.split('|').map(str::trim).collect();
        let reading = describe(parts[0], parts[1]);
        let strength = reading.strength.to_string();
        let mut got = vec![reading.lemma.as_str(), reading.act.as_str(), &strength];
        got.extend(reading.negated.then_some("negated"));
        assert_eq!(got, parts[2..], "{case}");
    }
}

#[test]
fn plain_cues_have_the_act_of_their_class() {
    check(
        "
        The minister stressed that the pier is safe. | stressed | stress | stress | 2
        She underlined the role of ports. | underlined | underline | stress | 2
        He strongly condemned the raid. | condemned | condemn | condemn | 5
        The bloc firmly opposes tolls. | opposes | oppose | oppose | 4
        They assured him that the gates stay open. | assured | assure | commit | 3
        The envoy recalled an older pledge. | recalled | recall | inform | 1
        The bank deplores the leak. | deplores | deplore | regret | 4
        The union protested against the cut. | protested | protest | oppose | 4
        Both men hailed the treaty. | hailed | hail | welcome | 2
        The board tasked its staff with a study. | tasked | task | request | 2
        The chair encouraged both to talk. | encouraged | encourage | urge | 2
        He was deeply concerned about the well. | concerned | concerned | raise-concern | 3
        She is gravely concerned about the well. | concerned | concerned | raise-concern | 4
        The heirs are willing to sell. | willing | willing | offer | 2
        Police threatened to close the road. | threatened | threaten | warn | 5
        Rivals accused the club of fraud. | accused | accuse | accuse | 4
        The mayor doubted the tally. | doubted | doubt | believe | 2
        The guild applauded the ruling. | applauded | applaud | welcome | 2",
    );
}

#[test]
fn phrases_change_act_strength_and_end() {
    check(
        "
        Oslo expressed grave concern over the seizure. | expressed | express concern | raise-concern | 4
        Oslo voiced its concerns about the seizure. | voiced | voice concern | raise-concern | 2
        They raised the issue of fishing rights. | raised | raise issue | discuss | 1
        He conveyed his country's sincere gratitude to the crew. | conveyed | convey gratitude | thank | 2
        The queen sent condolences to the town. | sent | send condolence | condole | 1
        Lima expressed its full support for the plan. | expressed | express support | support | 4
        Lima signalled its readiness to pay. | signalled | signal readiness | offer | 2
        The tribe lodged a strong protest over the dam. | lodged | lodge protest | oppose | 5
        They held candid, useful, and open discussions on grain. | held | hold discussion | discuss | 1
        Both sides exchanged in-depth views on grain. | exchanged | exchange views | discuss | 1
        The two reached an important consensus on grain. | reached | reach consensus | agree | 3
        The sides came to a common understanding. | came | come to understanding | agree | 3
        She called on all parties to hold fire. | called | call on | urge | 3
        She called on Monday from Rome. | called | call | characterize | 1
        The palace made it clear that the heir stays. | made | make clear | stress | 3
        They took note of the report. | took | take note | inform | 1
        They noted with appreciation the relief work. | noted | note with appreciation | welcome | 2
        He looked forward to the next round. | looked | look forward | plan | 2
        Rome put the banks on notice. | put | put on notice | warn | 4
        Quito ruled out a sale. | ruled | rule out | oppose | 4",
    );
}

#[test]
fn the_subject_of_a_passive_is_its_companion() {
    check(
        "
        Views were exchanged on grain. | exchanged | exchange views | discuss | 1
        Grave concern was voiced about the raid. | voiced | voice concern | raise-concern | 4
        No agreement was reached on the house. | reached | reach agreement | agree | 3 | negated
        Topical issues of trade between the two ports were considered. | considered | consider | discuss | 1
        The fools of the court were considered at length. | considered | consider | believe | 1
        The port was reached at noon. | reached | reach | inform | 1",
    );
    let reading = describe("Views were exchanged on grain.", "exchanged");
    assert_eq!((reading.start, reading.end), (0, 3));
}

#[test]
fn a_complement_tells_the_act_and_stays_in_the_content() {
    check(
        "
        The rector noted the importance of night buses. | noted | note | stress | 2
        The rector noted the rain. | noted | note | inform | 1
        The duke vowed swift retaliation for the raid. | vowed | vow | warn | 5
        The duke vowed to rebuild. | vowed | vow | commit | 4
        The clerk declined to comment. | declined | decline | deny | 2
        The clerk declined the post. | declined | decline | oppose | 4
        He asked the guests to leave. | asked | ask | request | 2
        He asked why they left. | asked | ask | ask | 1",
    );
    assert_eq!(
        describe("She noted the importance of rest.", "noted").end,
        2
    );
    assert_eq!(
        describe("She voiced deep concern about it.", "voiced").end,
        4
    );
}

#[test]
fn negation_keeps_the_act_and_marks_it() {
    check(
        "
        The isle does not support secession. | support | support | support | 3 | negated
        The isle no longer supports secession. | supports | no longer support | support | 3 | negated
        The isle has never endorsed it. | endorsed | endorse | support | 3 | negated
        The isle didn't even acknowledge it. | acknowledge | acknowledge | inform | 1 | negated
        The isle not only condemned it. | condemned | condemn | condemn | 4
        The court said the isle, not the crown, pays. | said | say | inform | 1
        The heirs reached no agreement on the house. | reached | reach agreement | agree | 3 | negated
        She refused to support it. | support | support | support | 3",
    );
}

#[test]
fn nothing_is_read_past_the_limit_or_the_text() {
    let lexicon = Lexicon::english();
    let text = "They raised concern";
    let tokens = tokenize(text, &lexicon.vocabulary);
    let read = |head, limit| {
        lexicon
            .cues
            .describe(&lexicon.words, text, &tokens, head, limit)
    };
    assert_eq!(read(1, 2).end, 2);
    assert_eq!(read(1, 99).end, 3);
    assert_eq!(read(7, 99).lemma, "");
    assert_eq!(
        lexicon
            .cues
            .describe(&lexicon.words, "", &[], 0, 0)
            .act
            .as_str(),
        "inform"
    );
}
