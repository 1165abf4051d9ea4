//! The weights of features as a table that is used as it is. In: the lines of `weights.tsv`. Out: bytes; a mark for each
//! slot, then the slots of key and weights, at most half of them taken, a key standing at its own slot or in the next free
//! one.

use super::error::LexiconError;
use super::feature_key::{MARK, SLOT, count_code, hash, key, label_code, mark};

const FILE: &str = "weights.tsv";

/// Lays the table out; refuses what is no weight.
pub(crate) fn lay_out(content: &str) -> Result<Vec<u8>, LexiconError> {
    let slots = (content.lines().count() * 2).next_power_of_two();
    let mut table = vec![0; slots * (MARK + SLOT)];
    for (number, line) in content.lines().enumerate() {
        let mut fields = line.split('\t');
        let template = hash(fields.next().unwrap_or_default().as_bytes());
        let mut code = || value_code(fields.next().unwrap_or_default());
        let (first, second) = (code(), code());
        let start = free_slot(&mut table, key(template, first, second)) + 8;
        for (reading, weight) in fields.enumerate() {
            let weight = weight.parse::<i16>().map_err(|_| LexiconError {
                file: FILE.to_owned(),
                line: Some(number + 1),
                message: format!("`{weight}` is no weight in hundredths"),
            })?;
            let at = start + 2 * reading;
            table[at..at + 2].copy_from_slice(&weight.to_le_bytes());
        }
    }
    Ok(table)
}

/// Where the slot of the key begins; key and mark are written there.
fn free_slot(table: &mut [u8], key: u64) -> usize {
    let slots = table.len() / (MARK + SLOT);
    let mut at = key as usize & (slots - 1);
    while table[at * MARK..(at + 1) * MARK] != [0; MARK] {
        at = (at + 1) & (slots - 1);
    }
    table[at * MARK..(at + 1) * MARK].copy_from_slice(&mark(key).to_le_bytes());
    let start = slots * MARK + at * SLOT;
    table[start..start + 8].copy_from_slice(&key.to_le_bytes());
    start
}

/// The code of a value as the file spells it: `-`, `?`, `#Label`, `12` or a word.
fn value_code(value: &str) -> u32 {
    match value.as_bytes() {
        b"-" => 0,
        b"?" => 1,
        [b'#', name @ ..] if !name.is_empty() => label_code(hash(name)),
        word => value.parse().map_or_else(|_| hash(word), count_code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_weight_is_refused_with_its_line() {
        let error = lay_out("a\t-\t-\t1\t2\t3\t4\nb\t-\t-\tmuch").expect_err("no weight");
        assert_eq!(
            error.to_string(),
            "weights.tsv:2: `much` is no weight in hundredths"
        );
    }
}
