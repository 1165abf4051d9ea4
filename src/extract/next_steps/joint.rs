//! Whether those who met are the subject. In: a sentence and the token of its verb. Out: yes or no.

use crate::extract::events::people::People;
use crate::extract::sight::Sight;
use crate::lexicon::Class;

/// So many tokens of a title may stand before a name.
const TITLE: usize = 8;

/// Whether several act together: two are named, or a word stands for all who met.
pub(super) fn is_joint(sight: &Sight, at: usize, people: &People) -> bool {
    match people.ends_before(sight, at) {
        true => people.before(sight, at).len() > 1 || means_both(sight, at),
        false => means_both(sight, at) || opens(sight) || opens_with_two(sight, people),
    }
}

/// Whether the subject of the verb at `at` is "they", "both sides", "the two leaders" or "the three": those who met.
pub(super) fn means_both(sight: &Sight, at: usize) -> bool {
    let before = |steps: usize| at.checked_sub(steps).filter(|at| *at >= sight.start);
    let is = |at: usize, class| sight.is(at, class);
    let they = before(1).is_some_and(|at| is(at, Class::SubjectPronoun) && is(at, Class::Plural));
    let group = before(1).is_some_and(|at| sight.begins(&sight.lexicon.events.groups, at));
    let two = before(2).is_some_and(|at| is(at, Class::Number) || is(at, Class::Plural));
    let many = before(1).is_some_and(|at| is(at, Class::Number) || is(at, Class::Dual));
    let the = before(2).is_none_or(|at| is(at, Class::Determiner));
    they || group && two || many && the
}

/// Whether the sentence opens with those who met.
pub(super) fn opens(sight: &Sight) -> bool {
    (1..=3).any(|words| means_both(sight, sight.start + words))
}

/// Whether the sentence opens with two names: "Mr. Sullivan and Director Wang".
fn opens_with_two(sight: &Sight, people: &People) -> bool {
    let named =
        |from: usize| (from..(from + TITLE).min(sight.end)).find_map(|at| people.first_at(at));
    let first = named(sight.start).filter(|(end, _)| sight.is(*end, Class::Coordinator));
    let second = first.and_then(|(end, _)| named(end + 1));
    second.is_some_and(|(_, other)| first.is_some_and(|(_, one)| one != other))
}
