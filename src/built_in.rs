//! The built-in lexicon. In: what `build.rs` read from `lexicon/data` and laid out. Out: the lexicon, made once, at first
//! use; reading its files anew took most of the time of a process that reads one article.

use crate::lexicon::Lexicon;
use std::sync::OnceLock;

static LEXICON: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin"));
static WEIGHTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/weights.bin"));

/// SHA-256 over the names and contents of the built-in data, in hexadecimal digits.
pub fn fingerprint() -> &'static str {
    include_str!(concat!(env!("OUT_DIR"), "/fingerprint.txt"))
}

impl Lexicon {
    /// The built-in English lexicon.
    pub fn english() -> &'static Lexicon {
        static ENGLISH: OnceLock<Lexicon> = OnceLock::new();
        ENGLISH.get_or_init(|| {
            Lexicon::from_layout(LEXICON, WEIGHTS).expect("the build lays out what it can read")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Sources;
    use std::{fs, path::Path};

    #[test]
    fn what_is_built_in_is_what_the_files_say() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lexicon/data/en");
        let files = fs::read_dir(folder).expect("the package has its data");
        let sources = Sources::new(files.map(|entry| {
            let entry = entry.expect("the folder can be read");
            let content = fs::read_to_string(entry.path()).expect("data files are UTF-8");
            (entry.file_name().to_string_lossy().into_owned(), content)
        }));
        let lexicon = Lexicon::read(&sources).expect("the build has read it");
        assert!(lexicon.lay_out().expect("memory takes it") == LEXICON);
        assert!(Lexicon::english().lay_out().expect("memory takes it") == LEXICON);
        assert!(lexicon.evidence.table() == WEIGHTS);
        assert_eq!(sources.fingerprint(), fingerprint());
    }

    #[test]
    fn bytes_that_are_no_lexicon_are_refused() {
        for bytes in [&[][..], &[7; 64], &LEXICON[..LEXICON.len() - 1]] {
            assert!(Lexicon::from_layout(bytes, WEIGHTS).is_err());
        }
    }
}
