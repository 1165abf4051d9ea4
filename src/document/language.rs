//! Which language a text is written in. In: the text. Out: one language. Told by script, and where two scripts mix, by the
//! words that hold its sentences together.

use crate::lexicon::LITTLE_WORDS;
use crate::model::Language;

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

/// The language of a text; English where nothing tells.
pub fn language_of(text: &str) -> Language {
    let count = Count::of(text);
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
        let mut count = Count::default();
        if !text.bytes().any(|byte| (0xE3..=0xE9).contains(&byte)) {
            return count;
        }
        for c in text.chars() {
            match c {
                '\u{3400}'..='\u{9FFF}' => {
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
    use super::language_of;

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
