//! Paths and ids as parts of URI references.

/// A path as a URI reference: what is neither a letter, a digit nor one of `-._~/` is written by its bytes; one that begins
/// at the root is of the scheme `file`.
pub fn uri(path: &str) -> String {
    let mut uri = match path.starts_with('/') {
        true => String::from("file://"),
        false => String::new(),
    };
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            _ => uri += &format!("%{byte:02X}"),
        }
    }
    uri
}
