//! Whether found speakers are those whom annotators name. In: names. Out: yes or no.

use super::super::alike::same_name;
use super::super::report::bears;
use crate::lexicon::Lexicon;
use crate::model::Speaker;

/// How many words one form of a name may have more than another, as in "Minister of Fisheries Dag Halvorsen".
const MORE_WORDS: usize = 4;

/// Whether each name is one speaker's and each speaker has one.
pub(super) fn same_people(found: &[&Speaker], names: &[String], lexicon: &Lexicon) -> bool {
    let mut left: Vec<&Speaker> = found.to_vec();
    let each = names.iter().all(|name| {
        let at = left
            .iter()
            .position(|speaker| is_called(speaker, name, lexicon));
        at.map(|at| left.remove(at)).is_some()
    });
    each && left.is_empty()
}

fn is_called(speaker: &Speaker, name: &str, lexicon: &Lexicon) -> bool {
    bears(speaker, name) || holds(&speaker.name, name) || same_country(&speaker.name, name, lexicon)
}

/// Whether one name has all words of the other and few more.
fn holds(a: &str, b: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        let name = name.to_lowercase().replace(['.', ','], "");
        name.split_whitespace().map(str::to_string).collect()
    };
    let (a, b) = (words(a), words(b));
    let (short, long) = match a.len() <= b.len() {
        true => (a, b),
        false => (b, a),
    };
    !short.is_empty()
        && long.len() - short.len() <= MORE_WORDS
        && short.iter().all(|word| long.contains(word))
}

fn same_country(a: &str, b: &str, lexicon: &Lexicon) -> bool {
    let mut countries = lexicon.actors.countries.iter();
    countries.any(|country| {
        let is_name = |name: &str| {
            let names = country.names.iter().chain([&country.name]);
            names.into_iter().any(|known| same_name(known, name))
        };
        is_name(a) && is_name(b)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_name_are_the_same() {
        assert!(holds(
            "Dag Halvorsen",
            "Minister of Fisheries Dag Halvorsen"
        ));
        assert!(!holds("Dag Halvorsen", "Dag Solheim"));
        let lexicon = Lexicon::english();
        assert!(same_country("United States", "the USA", lexicon));
        assert!(!same_country("Norway", "Sweden", lexicon));
    }
}
