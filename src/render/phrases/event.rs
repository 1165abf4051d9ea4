//! The facts of an encounter.

use crate::model::*;
use crate::render::clean;
use crate::render::view::View;

/// `2024-04-02`, `“Tuesday” (date unresolved)`.
pub(in crate::render) fn date(view: &View<'_>, claim: &Claim<Date>) -> String {
    match &claim.value {
        Some(date) => clean(date),
        None => format!("“{}” (date unresolved)", view.words(claim.span)),
    }
}

/// `2024-04-02`, `“November”`: where nobody asks whether it is resolved.
pub(in crate::render) fn date_words(view: &View<'_>, claim: &Claim<Date>) -> String {
    match &claim.value {
        Some(date) => clean(date),
        None => format!("“{}”", view.words(claim.span)),
    }
}

/// `initiator, length not stated`.
pub(in crate::render) fn missing(event: &Event) -> Option<String> {
    let facts = [
        ("date", event.when.is_empty()),
        ("initiator", event.initiator.is_empty()),
        ("length", event.duration.is_empty()),
    ];
    let missing = facts.iter().filter(|(_, missing)| *missing);
    let names: Vec<&str> = missing.map(|(name, _)| *name).collect();
    (!names.is_empty()).then(|| names.join(", ") + " not stated")
}

/// `Joe Biden (US)`.
pub(in crate::render) fn with_side(view: &View<'_>, id: SpeakerId) -> String {
    let side = view.speaker(id).and_then(|speaker| speaker.side.as_deref());
    match side {
        Some(side) => format!("{} ({})", view.name(id), clean(side)),
        None => view.name(id),
    }
}
