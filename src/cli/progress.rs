//! The progress of a long reading, by bytes, on standard error where that is a terminal; and messages beside it. Holds the
//! one bar that a program can have.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal, Read};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

const KNOWN: &str = "{bytes}/{total_bytes} [{wide_bar}] {bytes_per_sec}, {eta} left";
const UNKNOWN: &str = "{bytes} read, {bytes_per_sec} {spinner}";

/// Fewer bytes are read within about a second, and no bar is worth while.
const LEAST: u64 = 4_000_000;

/// Whether the bar is to be seen once it has come to that many bytes.
static LATE: AtomicBool = AtomicBool::new(false);

static BAR: OnceLock<ProgressBar> = OnceLock::new();

/// Draws a bar for so many bytes, if there is a terminal for it and they are many; `None` for an unknown number.
pub(super) fn begin(bytes: impl FnOnce() -> Option<u64>) {
    if !super::is_as_loud_as(super::Loudness::Usual)
        || !io::stderr().is_terminal()
        || BAR.get().is_some()
    {
        return;
    }
    let (style, bar) = match bytes() {
        Some(bytes) if bytes < LEAST => return,
        Some(bytes) => (KNOWN, ProgressBar::new(bytes)),
        None => {
            LATE.store(true, Ordering::Relaxed);
            let unseen = ProgressDrawTarget::hidden();
            (UNKNOWN, ProgressBar::with_draw_target(None, unseen))
        }
    };
    if let Ok(style) = ProgressStyle::with_template(style) {
        bar.set_style(style);
    }
    // Two readings never begin at once; were they to, the first would have the bar.
    let _ = BAR.set(bar);
}

/// Lets no bar begin: what is printed while it is read would run over it.
pub(super) fn hide() {
    let _ = BAR.set(ProgressBar::hidden());
}

/// Takes the bar away.
pub(super) fn end() {
    if let Some(bar) = BAR.get() {
        bar.finish_and_clear();
    }
}

/// Prints a line on standard error, above the bar if there is one.
pub(super) fn line(message: &str) {
    match BAR.get() {
        Some(bar) => bar.suspend(|| eprintln!("{message}")),
        None => eprintln!("{message}"),
    }
}

/// A reader whose bytes count.
pub(super) struct Counted<R>(pub(super) R);

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let read = self.0.read(to)?;
        if let Some(bar) = BAR.get() {
            bar.inc(read as u64);
            if bar.position() >= LEAST && LATE.swap(false, Ordering::Relaxed) {
                bar.set_draw_target(ProgressDrawTarget::stderr());
            }
        }
        Ok(read)
    }
}
