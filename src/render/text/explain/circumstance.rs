//! What speaks for a reading, in words. In: the name of a circumstance and what is seen there. Out: a phrase. A circumstance
//! that has no phrase here is shown by its name.

use crate::extract::attributions::Weight;
use crate::render::clean;

/// `“said” before ‹that› +1.4`: words stand in marks, kinds of words in angles.
pub(super) fn told(weight: &Weight) -> String {
    let seen: Vec<String> = weight
        .values
        .iter()
        .map(|value| value_told(value))
        .collect();
    let first = seen.first().map_or("", String::as_str);
    let second = seen.get(1).map_or("", String::as_str);
    let phrase = phrase(weight.circumstance, first, second)
        .unwrap_or_else(|| format!("{} {first} {second}", weight.circumstance));
    let sign = if weight.weight < 0.0 { "−" } else { "+" };
    format!("{} {sign}{:.1}", phrase.trim_end(), weight.weight.abs())
}

fn value_told(value: &str) -> String {
    let value = clean(value);
    match value.strip_prefix('#') {
        Some(kind) => format!("‹{}›", kind.to_lowercase()),
        None if value == "-" => String::new(),
        None if value == "?" => "a word that is not known".into(),
        None if value.starts_with(|c: char| c.is_ascii_digit()) => value,
        None => format!("“{value}”"),
    }
}

fn phrase(circumstance: &str, first: &str, second: &str) -> Option<String> {
    Some(match circumstance {
        "f.bias" => "how seldom words report".into(),
        "f.form" => first.into(),
        "f.prior" => "how often this word reports".into(),
        "f.before" | "f.word-before" => format!("{first} before it"),
        "f.after" | "f.word-after" => format!("{first} after it"),
        "f.form-before" | "f.form-word-before" => format!("{first} after {second}"),
        "f.form-after" | "f.form-word-after" => format!("{first} before {second}"),
        "f.around" => format!("between {first} and {second}"),
        "f.two-before" => format!("{first} {second} before it"),
        "f.two-after" => format!("{first} {second} after it"),
        "f.left" | "f.listed" => format!("its group between {first} and {second}"),
        "f.left-share" => format!("its group after {first}"),
        "f.right-share" => format!("its group before {first}"),
        "f.left-form" => format!("{first} in a group after {second}"),
        "f.phrase" => format!("a known phrase between {first} and {second}"),
        "f.phrase-tag" => "a known phrase".into(),
        "f.act" | "f.act-left" => format!("the act {first} after {second}"),
        "f.act-right" => format!("the act {first} before {second}"),
        "f.tense-left" => format!("the form {first} after {second}"),
        "f.tense-right" => format!("the form {first} before {second}"),
        "f.tag" => format!("the form {first} with {second}"),
        "f.aux-after" => format!("{first} and {second} around it"),
        "f.form-aux" => format!("{first} with {second}"),
        "f.case" => "its first letter".into(),
        "f.infinitive" => format!("the infinitive after {first}"),
        "f.quoted" | "f.quotes" => "the quotation marks around".into(),
        "f.opens" => format!("{} that opens after it", article(first, "quotation")),
        "f.closed" => format!("{} that closes before it", article(first, "quotation")),
        "f.comma" => format!("{} before it", article(first, "comma")),
        "f.from-start" => "how far the sentence’s start is".into(),
        "f.to-end" | "f.form-to-end" => "how far the sentence’s end is".into(),
        "f.other" => format!("{} that may report near it", article(first, "other word")),
        "official" => "the issuer’s own account".into(),
        _ => return None,
    })
}

/// `no comma` where nothing is seen.
fn article(seen: &str, thing: &str) -> String {
    match (seen.is_empty(), thing.starts_with('o')) {
        (true, _) => format!("no {thing}"),
        (false, true) => format!("an {thing}"),
        (false, false) => format!("a {thing}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_kinds_of_words_are_told_apart() {
        let weight = |circumstance, values: &[&str], weight| Weight {
            circumstance,
            values: values.iter().map(|value| value.to_string()).collect(),
            weight,
        };
        let said = weight("f.form-after", &["said", "#That"], 1.44);
        assert_eq!(told(&said), "“said” before ‹that› +1.4");
        let strange = weight("f.no-such", &["3", "-"], -0.26);
        assert_eq!(told(&strange), "f.no-such 3 −0.3");
        let nothing = weight("f.other", &["-", "-"], 0.5);
        assert_eq!(told(&nothing), "no other word that may report near it +0.5");
    }
}
