//! Words for encounters and for what is to follow from them. In: `events.toml`. Out: phrase indexes by role. Knows no
//! sentence shape.

use super::error::{LexiconError, read_toml};
use super::phrase::{PhraseBuilder, PhraseIndex};
use super::word_set::WordSet;
use crate::model::EventKind;
use crate::text::Vocabulary;
use borsh::{BorshDeserialize, BorshSerialize};
use serde::Deserialize;
use std::collections::BTreeMap;

const FILE: &str = "events.toml";

/// What a verb of encounter needs beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Partner {
    /// Somebody after "with" or "to", or several as its subject.
    With,
    /// Somebody as its object.
    Person,
    /// Somebody as its object, whom the subject goes to see; not one who is urged: "called on the governor to resign".
    Host,
    /// Somebody as its object, and nothing that he is called: not "called the governor weak".
    Called,
    /// A place or country as its object.
    Place,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct VerbEntry {
    kind: String,
    partner: Partner,
    forms: Vec<String>,
}

/// Phrases by the name of their role.
type Table = BTreeMap<String, Vec<String>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    nouns: Table,
    holds: Table,
    verb: Vec<VerbEntry>,
    media: Table,
    coming: Table,
    titles: Table,
    requests: Table,
    durations: Table,
    attendees: Table,
    numbers: BTreeMap<String, f64>,
    months: BTreeMap<String, f64>,
    years: BTreeMap<String, f64>,
    roles: Table,
    relative: Table,
    places: Table,
    steps: Table,
}

macro_rules! roles {
    ($($(#[$doc:meta])* $name:ident $table:ident $key:literal)*) => {
        /// Words for encounters.
        #[derive(Debug, BorshSerialize, BorshDeserialize)]
        pub struct EventWords {
            /// What encounters are called.
            pub nouns: PhraseIndex<EventKind>,
            /// Verbs that tell an encounter.
            pub verbs: PhraseIndex<(EventKind, Partner)>,
            /// "by phone".
            pub media: PhraseIndex<EventKind>,
            /// Verbs of coming encounters: "visit".
            pub coming_kinds: PhraseIndex<EventKind>,
            /// Number words, with their values.
            pub numbers: PhraseIndex<f64>,
            /// "last month": months from the one of publication.
            pub months: PhraseIndex<f64>,
            /// "last year": years from the one of publication.
            pub years: PhraseIndex<f64>,
            /// The first words of all phrases for times.
            pub(crate) time_words: WordSet,
            /// The first words of all phrases with which another encounter is told, times aside.
            pub(crate) other_words: WordSet,
            /// The first words of all phrases with which a step is told.
            pub(crate) step_words: WordSet,
            $($(#[$doc])* pub $name: PhraseIndex<()>,)*
        }

        const ROLES: &[(&str, &str)] = &[$((stringify!($table), $key)),*];

        impl EventWords {
            /// Reads the phrases; every role has to be there, and no other.
            pub(crate) fn read(
                source: &str,
                vocabulary: &mut Vocabulary,
            ) -> Result<EventWords, LexiconError> {
                let file: File = read_toml(FILE, source)?;
                check(&file)?;
                $(let $name = plain(&file.$table, $key, vocabulary);)*
                let mut words = EventWords {
                    time_words: WordSet::default(),
                    other_words: WordSet::default(),
                    step_words: WordSet::default(),
                    nouns: by_kind(&file.nouns, vocabulary)?,
                    verbs: verbs(&file.verb, vocabulary)?,
                    media: by_kind(&file.media, vocabulary)?,
                    coming_kinds: by_kind(&file.coming, vocabulary)?,
                    numbers: numbers(&file.numbers, vocabulary),
                    months: numbers(&file.months, vocabulary),
                    years: numbers(&file.years, vocabulary),
                    $($name,)*
                };
                words.collect_first_words();
                Ok(words)
            }
        }
    };
}

roles! {
    /// "held", before a noun.
    holds holds "past"
    /// "took place", after a noun.
    happened holds "happened"
    /// In a title, before an encounter that is not its own: "ahead of".
    around titles "around"
    /// "at the request of"; the asker follows.
    requests requests "followed"
    /// "request", after the asker as possessive.
    request_nouns requests "nouns"
    /// "asked for the", after the asker, before the encounter's noun.
    request_verbs requests "preceded"
    /// "the latter".
    latter requests "latter"
    /// "the former".
    former requests "former"
    /// "also attended": the list stands before.
    attended attendees "before"
    /// "attended", before the encounter's noun.
    attended_noun attendees "before_noun"
    /// "was joined by": the list follows.
    attended_by attendees "after"
    /// "and others", at the end of a list.
    other_attendees attendees "others"
    /// "minutes".
    minutes durations "minutes"
    /// "hours".
    hours durations "hours"
    /// "half", after a number of hours or before the word.
    halves durations "halves"
    /// What makes a stretch of time the encounter's length: "lasted".
    lengths durations "cues"
    /// "last spoke": before the encounter that is reported.
    earlier roles "earlier"
    /// "upcoming": after it.
    later roles "later"
    /// "with".
    partners roles "partners"
    /// "leaders": several as one subject.
    groups roles "groups"
    /// "for", after "call".
    appeals roles "appeals"
    /// "counterpart": a partner told by what he is.
    counterparts roles "counterparts"
    /// "today".
    today relative "today"
    /// "yesterday".
    yesterday relative "yesterday"
    /// "tomorrow".
    tomorrow relative "tomorrow"
    /// "last", before a weekday or month.
    last relative "last"
    /// "next", before a weekday or month.
    next relative "next"
    /// "last week": time that stays open.
    open relative "open"
    /// "in", before a place.
    before_place places "before"
    /// "of", inside a place's name.
    inside_place places "inside"
    /// Capitalised words that begin no place's name.
    never_place places "never"
    /// "tasked", which may take a noun with "with".
    task_with steps "task_with"
    /// "planning for": the step is an encounter.
    planned steps "planned"
    /// "committed to", before a form in -ing.
    bound steps "bound"
    /// "maintaining", after it.
    lasting steps "lasting"
    /// "plan to": of `agree`, what one does without another.
    alone steps "alone"
    /// "continue to", after "will".
    continues steps "continues"
    /// "stay in touch", after "will".
    contacts steps "contacts"
    /// "will", before what is to be done.
    will steps "will"
    /// "agreed to".
    agree steps "agree"
    /// "looked forward to".
    look steps "look"
    /// "tasked".
    task steps "task"
    /// "future visits by".
    visits steps "visits"
    /// "invited".
    invite steps "invite"
    /// "if": what follows is only supposed.
    unless steps "unless"
    /// "provided that": the same after the step.
    provided steps "provided"
    /// Verbs for concrete steps.
    actions steps "actions"
    /// How steps begin that both agree to.
    agreed steps "agreed"
}

/// Refuses a role that nothing reads, and one that is missing.
fn check(file: &File) -> Result<(), LexiconError> {
    let tables = [
        ("holds", &file.holds),
        ("titles", &file.titles),
        ("requests", &file.requests),
        ("durations", &file.durations),
        ("attendees", &file.attendees),
        ("roles", &file.roles),
        ("relative", &file.relative),
        ("places", &file.places),
        ("steps", &file.steps),
    ];
    for (name, table) in tables {
        let known = |key: &str| ROLES.contains(&(name, key));
        if let Some(key) = table.keys().find(|key| !known(key)) {
            return Err(LexiconError::of(
                FILE,
                format!("unknown key `{key}` in `{name}`"),
            ));
        }
        let wanted = ROLES.iter().filter(|(table, _)| *table == name);
        for (_, key) in wanted {
            if !table.contains_key(*key) {
                return Err(LexiconError::of(FILE, format!("`{name}` has no `{key}`")));
            }
        }
    }
    Ok(())
}

fn plain(table: &Table, key: &str, vocabulary: &mut Vocabulary) -> PhraseIndex<()> {
    let mut builder = PhraseBuilder::default();
    for phrase in table.get(key).into_iter().flatten() {
        builder.add(phrase, (), vocabulary);
    }
    builder.finish()
}

fn kind(name: &str) -> Result<EventKind, LexiconError> {
    EventKind::named(name).ok_or_else(|| LexiconError::of(FILE, format!("unknown kind `{name}`")))
}

fn by_kind(
    table: &Table,
    vocabulary: &mut Vocabulary,
) -> Result<PhraseIndex<EventKind>, LexiconError> {
    let mut builder = PhraseBuilder::default();
    for (name, phrases) in table {
        for phrase in phrases {
            builder.add_inflected(phrase, kind(name)?, vocabulary);
        }
    }
    Ok(builder.finish())
}

fn verbs(
    entries: &[VerbEntry],
    vocabulary: &mut Vocabulary,
) -> Result<PhraseIndex<(EventKind, Partner)>, LexiconError> {
    let mut builder = PhraseBuilder::default();
    for entry in entries {
        for form in &entry.forms {
            let value = (kind(&entry.kind)?, entry.partner);
            builder.add(form, value, vocabulary);
        }
    }
    Ok(builder.finish())
}

fn numbers(table: &BTreeMap<String, f64>, vocabulary: &mut Vocabulary) -> PhraseIndex<f64> {
    let mut builder = PhraseBuilder::default();
    for (word, value) in table {
        builder.add(word, *value, vocabulary);
    }
    builder.finish()
}
