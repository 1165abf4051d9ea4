//! The languages that the tool reads.

use super::named::named;

named! {
    /// A language; its name is its code.
    #[derive(Default)]
    Language:
    /// English.
    #[default]
    English "en",
    /// Chinese, in simplified or traditional characters.
    Chinese "zh",
}
