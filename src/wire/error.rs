//! What stands in a stream for a record that could not be read.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The value of `schema` in every error record.
pub const ERROR_SCHEMA: &str = "readout.error/1";

/// A record that could not be read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ErrorRecord<'a> {
    /// `readout.error/1`.
    #[serde(borrow)]
    pub schema: Cow<'a, str>,
    /// The record's own id where it could be read, otherwise file and line.
    #[serde(borrow)]
    pub id: Cow<'a, str>,
    /// The line of the input, counted from 1.
    pub line: u64,
    /// The byte of the input at which reading failed, counted from 0.
    pub byte: u64,
    /// What is wrong with it.
    #[serde(borrow)]
    pub message: Cow<'a, str>,
}

impl<'a> ErrorRecord<'a> {
    /// The error record for one line.
    pub fn new(id: &'a str, line: u64, byte: u64, message: &'a str) -> ErrorRecord<'a> {
        ErrorRecord {
            schema: ERROR_SCHEMA.into(),
            id: id.into(),
            line,
            byte,
            message: message.into(),
        }
    }
}
