//! `readout rules`, `topics`, `formulas`, `strengths`, `actors`: what the tool knows, all or one.

use super::Outcome;
use super::args::{CatalogueFormat, CatalogueOptions};
use super::output;
use anyhow::bail;
use readout::extract;
use readout::lexicon::Lexicon;
use readout::render::catalogue;
use readout::text::closest;
use readout::wire::{Entry, actors, formulas, rules, strengths, topics};

/// Which list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    Rules,
    Topics,
    Formulas,
    Strengths,
    Actors,
}

pub(super) fn run(list: List, options: &CatalogueOptions) -> anyhow::Result<Outcome> {
    let (list, id) = match options.id.as_deref() {
        Some(id) => split(list, id),
        None => (list, None),
    };
    let entries = entries(list, options.words.load()?.in_language());
    let (width, colour) = (options.screen.width(), options.screen.colour());
    let printed = match (id, options.format) {
        (None, CatalogueFormat::Text) => catalogue::list(&entries, width, colour),
        (None, CatalogueFormat::Json) => serde_json::to_string_pretty(&entries)? + "\n",
        (Some(id), CatalogueFormat::Text) => catalogue::whole(find(&entries, id)?, width, colour),
        (Some(id), CatalogueFormat::Json) => {
            serde_json::to_string_pretty(find(&entries, id)?)? + "\n"
        }
    };
    output::print(&printed)?;
    Ok(Outcome::Done)
}

/// Findings name entries with their kind before the id (`topic.taiwan`): any list understands that.
fn split(list: List, id: &str) -> (List, Option<&str>) {
    let kinds = [
        ("topic.", List::Topics),
        ("formula.", List::Formulas),
        ("strength.", List::Strengths),
        ("actor.", List::Actors),
    ];
    let named = kinds
        .iter()
        .find_map(|(kind, list)| Some((*list, Some(id.strip_prefix(kind)?))));
    named.unwrap_or((list, Some(id)))
}

fn entries(list: List, lexicon: &'static Lexicon) -> Vec<Entry<'static>> {
    match list {
        List::Rules => rules(extract::rules()),
        List::Topics => topics(lexicon),
        List::Formulas => formulas(lexicon),
        List::Strengths => strengths(lexicon),
        List::Actors => actors(lexicon),
    }
}

fn find<'a>(entries: &'a [Entry<'static>], id: &str) -> anyhow::Result<&'a Entry<'static>> {
    if let Some(entry) = entries.iter().find(|entry| entry.id == id) {
        return Ok(entry);
    }
    match closest(id, entries.iter().map(|entry| entry.id)) {
        Some(near) => bail!("nothing is called `{id}`; did you mean `{near}`?"),
        None => bail!("nothing is called `{id}`; the command without it lists all"),
    }
}
