//! Values of a table, and rows whose fields are its columns.

use crate::model::Named;
use crate::model::{AccountId, EventId, PositionId, QuoteId, RuleId, SignalId};
use schemars::JsonSchema;
use serde::Serialize;

/// One value of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Words: a text's own, or names.
    Words(String),
    /// A number.
    Number(f64),
    /// Yes or no.
    Truth(bool),
    /// Nothing.
    Nothing,
}

/// A line of a table: the same fields as a JSON object and as cells below their columns.
pub trait Row: Serialize + JsonSchema {
    /// The columns, in order.
    fn columns() -> Vec<&'static str>;

    /// One cell a column.
    fn cells(&self) -> Vec<Cell>;
}

pub(super) trait AsCell {
    fn cell(&self) -> Cell;
}

impl AsCell for String {
    fn cell(&self) -> Cell {
        Cell::Words(self.clone())
    }
}

impl AsCell for bool {
    fn cell(&self) -> Cell {
        Cell::Truth(*self)
    }
}

impl<T: AsCell> AsCell for Option<T> {
    fn cell(&self) -> Cell {
        self.as_ref().map_or(Cell::Nothing, AsCell::cell)
    }
}

impl<T: Named> AsCell for T {
    fn cell(&self) -> Cell {
        Cell::Words(self.name().into())
    }
}

macro_rules! numbers {
    ($($type:ty)*) => {$(
        impl AsCell for $type {
            fn cell(&self) -> Cell {
                Cell::Number(*self as f64)
            }
        }
    )*};
}
numbers!(usize u8 i8 u32 f64);

macro_rules! printed {
    ($($type:ty)*) => {$(
        impl AsCell for $type {
            fn cell(&self) -> Cell {
                Cell::Words(self.to_string())
            }
        }
    )*};
}
printed!(AccountId QuoteId PositionId SignalId EventId RuleId);

/// Declares a row: what every row begins with, and its own fields.
macro_rules! row {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, schemars::JsonSchema)]
        pub struct $name {
            /// What every row begins with.
            #[serde(flatten)]
            pub head: Head,
            $($(#[$field_doc])* pub $field: $type,)*
        }

        impl Row for $name {
            fn columns() -> Vec<&'static str> {
                [Head::COLUMNS, &[$(stringify!($field)),*]].concat()
            }

            fn cells(&self) -> Vec<Cell> {
                let mut cells = self.head.cells();
                cells.extend([$(self.$field.cell()),*]);
                cells
            }
        }
    };
}
pub(super) use row;
