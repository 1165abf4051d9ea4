//! The lexicon's identity: one hash over all built-in data, so that outputs tell whether they are comparable.

use std::fmt::Write;

/// SHA-256 over the names and contents of the built-in data, in hexadecimal digits; computed by `build.rs`.
pub fn fingerprint() -> &'static str {
    include_str!(concat!(env!("OUT_DIR"), "/fingerprint.txt"))
}

/// Bytes as lower-case hexadecimal digits.
pub fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut digits, byte| {
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}
