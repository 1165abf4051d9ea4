//! Which language a text is written in. In: the text. Out: one language, and for a text with paragraphs of two the part of
//! each. Told by script, and where two scripts mix, by the words that hold its sentences together.

use crate::lexicon::LITTLE_WORDS;
use crate::model::Language;
use crate::text::is_chinese;

/// Out of so many characters of words ...
const ALL: usize = 100;
/// ... so many Chinese ones make a text Chinese,
const SURE: usize = 60;
/// and so many, if little words of Chinese stand among them.
const ENOUGH: usize = 30;
/// Chinese characters stand for so many letters of a word.
const WEIGHT: usize = 3;
/// A text with so many syllables of Japanese or Korean to 100 Chinese characters is not Chinese.
const SYLLABLES: usize = 10;
/// One in so many characters is a little word.
const LITTLE: usize = 60;
/// Fewest characters that make up the part of a language in a text of two: a sentence or two,
const LEAST_IDEOGRAPHS: usize = 40;
/// and fewest letters.
const LEAST_LETTERS: usize = 120;

/// The language of a text; English where nothing tells.
pub fn language_of(text: &str) -> Language {
    told_by(&Count::of(text))
}

/// A text of two languages as a reader of either sees it: blanks stand for the other's paragraphs, offsets are the same.
#[derive(Debug, PartialEq, Eq)]
pub struct Parts {
    /// What is not Chinese.
    pub english: String,
    /// What is.
    pub chinese: String,
}

/// The parts of a text whose paragraphs are in two languages, enough of them in each; else `None`.
pub fn parts_of(text: &str) -> Option<Parts> {
    if !text.bytes().any(|byte| (0xE3..=0xE9).contains(&byte)) {
        return None;
    }
    let (mut ideographs, mut letters) = (0, 0);
    let mut languages: Vec<Option<Language>> = Vec::new();
    for line in text.split_inclusive('\n') {
        let count = Count::of_all(line);
        let language = told_by(&count);
        match language {
            Language::Chinese => ideographs += count.ideographs,
            Language::English => letters += count.letters,
        }
        let tells = count.ideographs + count.letters > 0;
        languages.push(tells.then_some(language));
    }
    if ideographs < LEAST_IDEOGRAPHS || letters < LEAST_LETTERS {
        return None;
    }
    let mut parts = [text.len(); 2].map(String::with_capacity);
    // A line without words belongs to what stands before it.
    let mut current = languages.iter().flatten().next().copied()?;
    for (line, language) in text.split_inclusive('\n').zip(languages) {
        current = language.unwrap_or(current);
        let chinese = current == Language::Chinese;
        for (part, own) in parts.iter_mut().zip([!chinese, chinese]) {
            match own {
                true => part.push_str(line),
                false => part.extend(line.bytes().map(blank)),
            }
        }
    }
    let [english, chinese] = parts;
    Some(Parts { english, chinese })
}

fn blank(byte: u8) -> char {
    match byte {
        b'\n' | b'\r' => char::from(byte),
        _ => ' ',
    }
}

fn told_by(count: &Count) -> Language {
    let letters = count.ideographs * WEIGHT + count.letters;
    let share = |least: usize| count.ideographs * WEIGHT * ALL >= letters * least;
    let japanese = count.syllables * ALL > count.ideographs * SYLLABLES;
    let held = count.little * LITTLE >= count.ideographs;
    match count.ideographs {
        0 => Language::English,
        _ if japanese => Language::English,
        _ if share(SURE) || share(ENOUGH) && held => Language::Chinese,
        _ => Language::English,
    }
}

/// Characters by what they tell.
#[derive(Default)]
struct Count {
    ideographs: usize,
    /// Of these, little words.
    little: usize,
    letters: usize,
    /// Kana and Hangul.
    syllables: usize,
}

impl Count {
    fn of(text: &str) -> Count {
        match text.bytes().any(|byte| (0xE3..=0xE9).contains(&byte)) {
            true => Count::of_all(text),
            false => Count::default(),
        }
    }

    fn of_all(text: &str) -> Count {
        let mut count = Count::default();
        for c in text.chars() {
            match c {
                c if is_chinese(c) => {
                    count.ideographs += 1;
                    count.little += usize::from(LITTLE_WORDS.contains(c));
                }
                '\u{3040}'..='\u{30FF}' | '\u{AC00}'..='\u{D7A3}' => count.syllables += 1,
                c if c.is_alphabetic() => count.letters += 1,
                _ => {}
            }
        }
        count
    }
}

#[cfg(test)]
mod tests {
    use super::{language_of, parts_of};

    #[test]
    fn paragraphs_of_two_languages_are_parted_with_their_offsets() {
        let chinese = "王毅表示，双方应当相互尊重、和平共处、合作共赢。".repeat(3);
        let english = "The minister said that both sides should go on with the talks. ".repeat(5);
        let text = format!("王毅会见外长\n\n{chinese}\n---\n{english}\n\n{chinese}");
        let parts = parts_of(&text).expect("both are long enough");
        assert_eq!([parts.english.len(), parts.chinese.len()], [text.len(); 2]);
        assert_eq!(parts.english.trim(), english.trim());
        assert_eq!(parts.english.find(&english), text.find(&english));
        assert_eq!(parts.chinese.rfind(&chinese), text.rfind(&chinese));
        assert!(parts.chinese.contains("---") && !parts.chinese.contains("minister"));
        for alone in [&chinese, &english, &format!("{english}\n双方同意。"), ""] {
            assert_eq!(parts_of(alone), None, "{alone}");
        }
    }

    #[test]
    fn script_and_little_words_tell() {
        let zh = ["习近平会见沙利文", "總統表示，G20 峰會很重要", "双方同意"];
        let en = [
            "",
            "Xi Jinping (习近平) met Jake Sullivan (沙利文) in Beijing.",
            "日本は会談を行った。",
            "한국과 中国",
        ];
        for text in zh {
            assert_eq!(language_of(text).as_str(), "zh", "{text}");
        }
        for text in en {
            assert_eq!(language_of(text).as_str(), "en", "{text}");
        }
    }
}
