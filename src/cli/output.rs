//! Standard output as a buffered writer whose errors say what failed.

use anyhow::Context;
use std::io::{self, BufWriter, StdoutLock, Write};

/// Standard output, locked and buffered.
pub(crate) type Output = BufWriter<StdoutLock<'static>>;

/// Opens standard output.
pub(crate) fn open() -> Output {
    BufWriter::with_capacity(1 << 16, io::stdout().lock())
}

/// Says of a write that it was to standard output.
pub(crate) trait Written {
    fn written(self) -> anyhow::Result<()>;
}

impl Written for io::Result<()> {
    fn written(self) -> anyhow::Result<()> {
        self.context("writing to standard output")
    }
}

/// Writes a whole text and flushes it.
pub(crate) fn print(text: &str) -> anyhow::Result<()> {
    let mut to = open();
    to.write_all(text.as_bytes()).written()?;
    to.flush().written()
}
