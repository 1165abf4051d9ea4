//! Regular inflection of English verbs and nouns. In: a lemma. Out: its forms, British spellings included. Knows rules of
//! spelling only; irregular forms come from the data.

use borsh::{BorshDeserialize, BorshSerialize};

/// What a form of a cue is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, BorshSerialize, BorshDeserialize,
)]
pub enum Tense {
    /// "stress": infinitive and present.
    Base,
    /// "stresses".
    Third,
    /// "stressed"; regular past tense and participle are one form, and so is "put".
    Past,
    /// "spoken", where it differs from the past tense.
    Participle,
    /// "stressing".
    Ing,
    /// "concern".
    Noun,
    /// "concerns".
    NounPlural,
    /// "concerned".
    Adjective,
}

/// All forms of a verb. `past` holds irregular past forms, past tense first; `doubles` says that a verb of several syllables
/// doubles its last consonant.
pub(crate) fn verb_forms(lemma: &str, past: &[String], doubles: bool) -> Vec<(String, Tense)> {
    let mut forms = Vec::new();
    for stem in spellings(lemma) {
        forms.push((stem.clone(), Tense::Base));
        forms.push((with_s(&stem), Tense::Third));
        for ending in endings(&stem, doubles) {
            if past.is_empty() {
                forms.push((ending.clone() + "ed", Tense::Past));
            }
            forms.push((ending + "ing", Tense::Ing));
        }
    }
    if past.is_empty() {
        fix_final_e(&mut forms);
    }
    for (at, form) in past.iter().enumerate() {
        let tense = if at == 0 {
            Tense::Past
        } else {
            Tense::Participle
        };
        forms.push((form.clone(), tense));
    }
    forms
}

/// The plural of a noun, or the third person of a verb: -s, -es or -ies.
pub(crate) fn with_s(stem: &str) -> String {
    match stem.as_bytes() {
        [.., before, b'y'] if !is_vowel(*before) => [&stem[..stem.len() - 1], "ies"].concat(),
        [.., b's' | b'x' | b'z' | b'o'] | [.., b'c' | b's', b'h'] => [stem, "es"].concat(),
        _ => [stem, "s"].concat(),
    }
}

/// A guess at the dictionary form of a word that no list of cues has, by the rules of spelling; `mute_e` holds verbs that
/// lose an -e against these.
pub(crate) fn guessed_stem(form: &str, mute_e: &[String]) -> String {
    let cut =
        |ending: &str, least: usize| form.strip_suffix(ending).filter(|stem| stem.len() >= least);
    if let Some(stem) = cut("ies", 1).or_else(|| cut("ied", 1)) {
        let ending = if stem.len() == 1 { "ie" } else { "y" };
        return format!("{stem}{ending}");
    }
    if let Some(stem) = cut("ing", 2).or_else(|| cut("ed", 2)) {
        let whole = format!("{stem}e");
        return match mute_e.contains(&whole) {
            true => whole,
            false => restored(stem),
        };
    }
    match form.as_bytes() {
        [.., b's' | b'u' | b'i' | b'a', b's'] => form.to_owned(),
        [.., b's' | b'x' | b'z', b'e', b's'] | [.., b'c' | b's', b'h', b'e', b's'] => {
            form[..form.len() - 2].to_owned()
        }
        _ => cut("s", 3).unwrap_or(form).to_owned(),
    }
}

/// The stem of a cut form: a doubled consonant made single, a mute -e put back where spelling asks for it. A short verb that
/// did not double its consonant has lost one ("liked"), a longer one has not ("parroted").
fn restored(stem: &str) -> String {
    let with_e = || format!("{stem}e");
    match stem.as_bytes() {
        [.., a, b] if a == b && !is_vowel(*a) && !matches!(a, b's' | b'l' | b'f' | b'z') => {
            stem[..stem.len() - 1].to_owned()
        }
        [.., a, b's'] if *a != b's' => with_e(),
        [.., b'v' | b'c' | b'z' | b'u'] | [.., b'a', b't'] => with_e(),
        [.., a, b'l'] if !is_vowel(*a) && !matches!(a, b'l' | b'r' | b'w') => with_e(),
        [.., b'w' | b'y' | b'x'] => stem.to_owned(),
        [start @ .., b, c]
            if is_vowel(*b) && !is_vowel(*c) && !start.iter().any(|a| is_vowel(*a)) =>
        {
            with_e()
        }
        _ => stem.to_owned(),
    }
}

/// The lemma, and its British spelling with -ise or -yse.
fn spellings(lemma: &str) -> Vec<String> {
    let mut all = vec![lemma.to_owned()];
    if lemma.len() > 5 && (lemma.ends_with("ize") || lemma.ends_with("yze")) {
        all.push(format!("{}se", &lemma[..lemma.len() - 2]));
    }
    all
}

/// The stems that -ed and -ing are put to; a verb in unstressed -l has two ("signaled", "signalled").
fn endings(stem: &str, doubles: bool) -> Vec<String> {
    let doubled = || format!("{stem}{}", &stem[stem.len() - 1..]);
    match stem.as_bytes() {
        [.., b'e' | b'o' | b'y', b'e'] => vec![stem.to_owned()],
        [.., b'i', b'e'] => vec![format!("{}y", &stem[..stem.len() - 2])],
        [.., b'e'] => vec![stem[..stem.len() - 1].to_owned()],
        _ if doubles => vec![doubled()],
        _ if !ends_short(stem.as_bytes()) => vec![stem.to_owned()],
        _ if syllables(stem) == 1 => vec![doubled()],
        [.., b'l'] => vec![stem.to_owned(), doubled()],
        _ => vec![stem.to_owned()],
    }
}

/// Corrects -ed after -ee ("agreeed") and after consonant and -y ("denyed").
fn fix_final_e(forms: &mut [(String, Tense)]) {
    for (form, tense) in forms.iter_mut().filter(|(_, tense)| *tense == Tense::Past) {
        debug_assert_eq!(*tense, Tense::Past);
        let stem = &form[..form.len() - 2];
        match stem.as_bytes() {
            [.., b'e'] => *form = format!("{stem}d"),
            [.., before, b'y'] if !is_vowel(*before) => {
                *form = format!("{}ied", &stem[..stem.len() - 1]);
            }
            _ => {}
        }
    }
}

/// Whether the word ends in one vowel and one consonant that can double.
fn ends_short(word: &[u8]) -> bool {
    match word {
        [.., before, vowel, last] => {
            let single =
                !is_vowel(*before) || word.ends_with(&[b'u', *vowel, *last]) && follows_q(word);
            single && is_vowel(*vowel) && !is_vowel(*last) && !matches!(last, b'w' | b'x' | b'y')
        }
        _ => false,
    }
}

fn follows_q(word: &[u8]) -> bool {
    word.len() > 3 && word[word.len() - 4] == b'q'
}

/// Number of vowel groups; `u` after `q` is no vowel.
fn syllables(word: &str) -> usize {
    let mut count = 0;
    let mut before = b' ';
    for letter in word.bytes() {
        let vowel = is_vowel(letter) && !(letter == b'u' && before == b'q');
        count += usize::from(vowel && !is_vowel(before));
        before = if letter == b'u' && !vowel {
            b' '
        } else {
            letter
        };
    }
    count
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(lemma: &str, doubles: bool) -> String {
        let all: Vec<String> = verb_forms(lemma, &[], doubles)
            .into_iter()
            .map(|(form, _)| form)
            .collect();
        all.join(" ")
    }

    #[test]
    fn spelling_follows_the_rules() {
        assert_eq!(forms("stress", false), "stress stresses stressed stressing");
        assert_eq!(forms("agree", false), "agree agrees agreed agreeing");
        assert_eq!(forms("deny", false), "deny denies denied denying");
        assert_eq!(forms("convey", false), "convey conveys conveyed conveying");
        assert_eq!(forms("slam", false), "slam slams slammed slamming");
        assert_eq!(forms("quip", false), "quip quips quipped quipping");
        assert_eq!(forms("vow", false), "vow vows vowed vowing");
        assert_eq!(forms("commit", true), "commit commits committed committing");
        assert_eq!(
            forms("signal", false),
            "signal signals signaled signaling signalled signalling"
        );
        assert_eq!(forms("appeal", false), "appeal appeals appealed appealing");
        assert_eq!(
            forms("emphasize", false),
            "emphasize emphasizes emphasized emphasizing emphasise emphasises emphasised emphasising"
        );
    }

    #[test]
    fn an_unknown_form_is_cut_to_a_word() {
        for (form, stem) in [
            ("grumbled", "grumble"),
            ("parroted", "parrot"),
            ("hired", "hire"),
            ("likes", "like"),
            ("liked", "like"),
            ("tried", "try"),
            ("struggling", "struggle"),
            ("tarried", "tarry"),
            ("presses", "press"),
            ("heaved", "heave"),
            ("attacked", "attack"),
            ("obvious", "obvious"),
            ("bragged", "brag"),
        ] {
            let mute_e = ["like".to_owned()];
            assert_eq!(guessed_stem(form, &mute_e), stem);
        }
    }
}
