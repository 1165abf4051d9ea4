//! Whether the records of formulas hold together. In: the file as read. Out: what is wrong, for people.

use super::{File, Formula, Ladder};

/// What is wrong with the records, if anything.
pub(super) fn check(file: &File) -> Result<(), String> {
    if !file.ladder.is_sorted_by(|a, b| a.id < b.id) {
        return Err("ladders are not sorted by id, or one stands twice".into());
    }
    for pair in file.formula.windows(2) {
        if pair[0].id >= pair[1].id {
            return Err(format!(
                "`{}` stands before `{}`: formulas are sorted by id, each once",
                pair[0].id, pair[1].id
            ));
        }
    }
    for formula in &file.formula {
        check_formula(formula, file).map_err(|what| format!("`{}`: {what}", formula.id))?;
    }
    Ok(())
}

fn check_formula(formula: &Formula, file: &File) -> Result<(), String> {
    let kebab = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if formula.id.is_empty() || !formula.id.chars().all(kebab) {
        return Err("an id has lower-case letters, digits and hyphens".into());
    }
    if formula.terms.is_empty() || formula.terms.iter().any(|term| term.trim().is_empty()) {
        return Err("it has no terms, or an empty one".into());
    }
    if formula.meaning.is_some() != formula.basis.is_some() {
        return Err("a meaning needs its basis, and a basis a meaning".into());
    }
    if formula.side.is_none() && (formula.bound || !formula.also.is_empty()) {
        return Err("`bound` and `also` need a side".into());
    }
    if formula.issued && !formula.bound {
        return Err("`issued` stands only with `bound`".into());
    }
    check_rung(formula, &file.ladder)?;
    match &formula.opposite {
        None => Ok(()),
        Some(id) => {
            let other = file.formula.iter().find(|other| other.id == *id);
            let back = other.and_then(|other| other.opposite.as_deref());
            match back == Some(formula.id.as_str()) {
                true => Ok(()),
                false => Err(format!("its opposite `{id}` does not name it in turn")),
            }
        }
    }
}

fn check_rung(formula: &Formula, ladders: &[Ladder]) -> Result<(), String> {
    match (&formula.ladder, formula.rung) {
        (None, None) => Ok(()),
        (Some(id), Some(rung)) => {
            let Some(ladder) = ladders.iter().find(|ladder| ladder.id == *id) else {
                return Err(format!("unknown ladder `{id}`"));
            };
            if formula.side.as_ref() != Some(&ladder.side) {
                return Err(format!("ladder `{id}` is another side's"));
            }
            match (1..=ladder.rungs).contains(&rung) {
                true => Ok(()),
                false => Err(format!("ladder `{id}` has no rung {rung}")),
            }
        }
        _ => Err("ladder and rung stand together".into()),
    }
}
