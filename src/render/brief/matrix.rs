//! Who says what: which topics stand in rows, which are only named. In: rows of a comparison. Out: the same, parted.

use crate::compare::Row;
use crate::model::TopicStatus;

/// Topics against accounts.
#[derive(Debug, Clone, PartialEq)]
pub struct Matrix {
    /// Topics that at least one account discusses, in the order of the comparison.
    pub rows: Vec<Row>,
    /// For each account, the names of the topics that stand in an enumeration only, and in no row.
    pub listed: Vec<Vec<String>>,
}

/// Parts the rows of `columns` accounts into those that are shown whole and those that are only named.
pub fn matrix(rows: Vec<Row>, columns: usize) -> Matrix {
    let (rows, rest): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(Row::is_discussed);
    let mut listed = vec![Vec::new(); columns];
    for row in rest {
        for (names, cell) in listed.iter_mut().zip(&row.cells) {
            if cell.status == Some(TopicStatus::Listed) {
                names.push(row.label.clone());
            }
        }
    }
    Matrix { rows, listed }
}
