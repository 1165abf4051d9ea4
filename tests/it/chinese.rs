//! What hangs on Chinese data: users' records, series and accounts in two languages.

use crate::program::{ARTICLE, readout, run};
use readout::extract::analyze;
use readout::lexicon::{Lexicon, UserFile};
use readout::model::{EventRole, SpeakerId, Wording};

#[test]
fn a_users_record_with_chinese_words_holds_in_chinese_texts() {
    let text = r#"
[[topic]]
id = "ibis"
label = "Crested ibis"
strong = ["朱鹮", "crested ibis"]
contextual = []
context = []
yes = ["双方谈到朱鹮。"]
no = ["双方谈到贸易。"]
"#;
    let file = UserFile {
        name: "own.toml".into(),
        text: text.into(),
    };
    let lexicon = Lexicon::with(&[file]).unwrap();
    let topics = |text: &str| -> Vec<String> {
        let topics = analyze(text, &lexicon).topics;
        topics.into_iter().map(|topic| topic.id).collect()
    };
    assert_eq!(topics("王毅表示，双方应加强朱鹮保护合作。"), ["ibis"]);
    assert_eq!(topics("The minister spoke of the crested ibis."), ["ibis"]);
    assert_eq!(
        topics("王毅表示，乌克兰危机应当政治解决。"),
        ["russia-ukraine"]
    );
}

#[test]
fn a_users_people_and_verbs_with_chinese_names_hold_in_chinese_texts() {
    let file = UserFile {
        name: "words.toml".into(),
        text: r#"
            [[person]]
            id = "ingeborg-vik"
            name = "Ingeborg Vik"
            side = "NO"
            gender = "f"
            aliases = ["英格堡·维克", "维克"]

            [[person]]
            id = "wang-yi"
            extend = true
            aliases = ["老王外长"]

            [[verb]]
            lemma = "放话"
            class = "warn"
        "#
        .into(),
    };
    let lexicon = Lexicon::with(&[file]).unwrap();
    let text = "2024年6月3日，外交部长王毅在北京会见挪威港口大臣英格堡·维克。\n\n\
        维克放话，挪方不会接受新的关税。\n\n老王外长表示，双方应当继续对话。";
    let told = |lexicon| -> Vec<(String, Vec<String>)> {
        let analysis = analyze(text, lexicon);
        let quotes = analysis.quotes.iter().map(|found| &found.item);
        let named = |id: &SpeakerId| analysis.speakers[id.index()].item.name.clone();
        quotes
            .map(|quote| {
                let words = quote.content[0].of(text).to_owned();
                (words, quote.speakers.iter().map(named).collect())
            })
            .collect()
    };
    let own = told(&lexicon);
    let says = |name: &str, words: &str| own.contains(&(words.into(), vec![name.into()]));
    assert!(says("Ingeborg Vik", "挪方不会接受新的关税"), "{own:?}");
    assert!(says("Wang Yi", "双方应当继续对话"), "{own:?}");
    let plain = told(Lexicon::english());
    let words =
        |all: &[(String, Vec<String>)]| all.iter().any(|(words, _)| words.starts_with("挪方不会"));
    assert!(words(&own) && !words(&plain), "{plain:?}");
}

#[test]
fn a_chinese_text_of_china_is_the_original_and_its_english_one_a_translation() {
    let chinese = "外交部：王毅同布林肯通电话\n\n2024年4月23日\n\n王毅同美国国务卿布林肯通电话。王毅强调，台湾问题是中美关系第一条不可逾越的红线。";
    let english = "Wang Yi Has a Phone Call with U.S. Secretary of State Antony Blinken\n\nMinistry of Foreign Affairs of the People's Republic of China\n\nApril 23, 2024\n\nOn April 23, 2024, Foreign Minister Wang Yi had a phone call with U.S. Secretary of State Antony Blinken. Wang Yi stressed that the Taiwan question is the first red line that must not be crossed.";
    let wording = |text: &str| {
        let signals = analyze(text, Lexicon::english()).signals;
        signals.first().map(|found| found.item.wording)
    };
    assert_eq!(wording(chinese), Some(Wording::Original));
    assert_eq!(wording(english), Some(Wording::OfficialTranslation));
}

#[test]
fn paragraphs_of_two_languages_are_read_each_in_its_own() {
    let chinese = [
        "2024年6月3日，外交部长王毅在北京会见来华访问的美国国务卿布林肯。",
        "王毅表示，中方愿同美方深化气候变化领域合作，台湾问题是中美关系第一条不可逾越的红线。",
    ];
    let english = [
        "On June 3, 2024, Foreign Minister Wang Yi met with U.S. Secretary of State Antony Blinken in Beijing.",
        "Wang Yi said that China stands ready to deepen cooperation with the United States on climate change, and that the Taiwan question is a red line.",
    ];
    let [a, b] = chinese;
    let [c, d] = english;
    for text in [
        [a, b, c, d].join("\n\n"),
        [a, c, b, d].join("\n\n"),
        [c, a, d, b].join("\r\n"),
    ] {
        let analysis = analyze(&text, Lexicon::english());
        let said = |content: &str| {
            let mut quotes = analysis.quotes.iter().map(|found| &found.item);
            let quote = quotes.find(|quote| quote.content[0].of(&text).starts_with(content));
            let quote = quote.unwrap_or_else(|| panic!("{content} in {text}"));
            let section = &analysis.sections[quote.section.index()];
            let speaker = &analysis.speakers[quote.speakers[0].index()].item;
            (speaker.name.as_str(), section.item.language.as_str())
        };
        assert_eq!(said("中方愿同美方深化"), ("Wang Yi", "zh"));
        assert_eq!(said("that China stands ready"), ("Wang Yi", "en"));
        let wang = analysis
            .speakers
            .iter()
            .filter(|found| found.item.name == "Wang Yi");
        assert_eq!(wang.count(), 1, "{text}");
        let climate = analysis.topics.iter().filter(|topic| topic.id == "climate");
        let places: Vec<usize> = climate.map(|topic| topic.mentions.len()).collect();
        assert_eq!(places, [2], "{text}");
        let starts: Vec<u32> = analysis
            .quotes
            .iter()
            .map(|found| found.span.start)
            .collect();
        assert!(starts.is_sorted(), "{starts:?}");
        let main = analysis
            .events
            .iter()
            .filter(|event| event.item.role == EventRole::Main);
        assert_eq!(main.count(), 1, "{text}");
    }
}

#[test]
fn the_language_that_is_asked_for_holds_for_checks_and_lists() {
    let checked = |language| run(&mut readout(&["check", "--lang", language, ARTICLE])).0;
    assert_eq!((checked("en"), checked("zh")), (0, 1));
    let (code, terms, _) = run(&mut readout(&["topics", "taiwan", "--lang", "zh"]));
    assert!(code == 0 && terms.contains("台湾问题"), "{terms}");
    let gold = "fixtures/gold/invented.jsonl";
    let found = |language| {
        run(&mut readout(&[
            "rules", "--stats", gold, "--lang", language,
        ]))
        .1
    };
    assert_ne!(found("en"), found("zh"));
}
