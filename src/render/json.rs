//! JSON and JSON Lines. In: values of the contract. Out: bytes to a writer, the only thing that can fail.

use serde::Serialize;
use std::io::{self, Write};

/// Writes a value on one line, with its line break.
pub fn line(to: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *to, value)?;
    to.write_all(b"\n")
}

/// Writes a value indented, without a line break at the end.
pub fn indented(to: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer_pretty(to, value)?;
    Ok(())
}
