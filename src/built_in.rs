//! The built-in lexicon. In: what `build.rs` read from `lexicon/data` and laid out. Out: the lexicon, made once, at first
//! use; reading its files anew took most of the time of a process that reads one article. Only where a user brings words
//! of their own are the files read again, with the user's.

use crate::lexicon::{BuiltIn, Lexicon, LexiconError, Overlaid, Sources, UserFile};
use crate::model::Language;
use std::sync::OnceLock;

static LEXICON: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin"));
static CHINESE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/chinese.bin"));
static WEIGHTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/weights.bin"));

/// The data files, all but the table of weights.
static SOURCES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/sources.bin"));
static CHINESE_SOURCES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/chinese_sources.bin"));

impl Lexicon {
    /// The built-in English lexicon.
    pub fn english() -> &'static Lexicon {
        static ENGLISH: OnceLock<Lexicon> = OnceLock::new();
        ENGLISH.get_or_init(|| {
            Lexicon::from_layout(LEXICON, WEIGHTS).expect("the build lays out what it can read")
        })
    }

    /// The built-in Chinese lexicon, laid out when the first Chinese text is read.
    pub fn chinese() -> &'static Lexicon {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(|| {
            Lexicon::from_layout(CHINESE, &[]).expect("the build lays out what it can read")
        })
    }

    /// The lexicon for texts in a language: this one where it is of that language.
    pub fn in_language(&self, language: Language) -> &Lexicon {
        match language {
            own if own == self.language => self,
            Language::English => Lexicon::english(),
            Language::Chinese => match &self.beside {
                Some(beside) => beside,
                None => Lexicon::chinese(),
            },
        }
    }

    /// The built-in English lexicon with users' records laid over it, later files over earlier ones, and what is wrong with
    /// them. Takes about as long as reading a hundred articles.
    pub fn overlaid(files: &[UserFile]) -> Overlaid {
        let read = |bytes| Sources::from_layout(bytes).expect("the build lays out the files");
        let built_in = BuiltIn {
            english: &read(SOURCES),
            chinese: &read(CHINESE_SOURCES),
            weights: WEIGHTS.into(),
            fingerprint: &Lexicon::english().fingerprint,
        };
        Lexicon::overlay(&built_in, files).expect("the build has read its files")
    }

    /// The same where nothing may be wrong.
    ///
    /// # Errors
    /// The first thing that is wrong with a file, with its line.
    pub fn with(files: &[UserFile]) -> Result<Lexicon, LexiconError> {
        let overlaid = Lexicon::overlaid(files);
        match overlaid.problems.into_iter().next() {
            Some(problem) => Err(problem),
            None => Ok(overlaid.lexicon),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Sources;
    use std::{fs, path::Path};

    #[test]
    fn what_is_built_in_is_what_the_files_say() {
        let read = |language: &str| {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lexicon/data");
            let files = fs::read_dir(folder.join(language)).expect("the package has its data");
            Sources::new(files.map(|entry| {
                let entry = entry.expect("the folder can be read");
                let content = fs::read_to_string(entry.path()).expect("data files are UTF-8");
                (entry.file_name().to_string_lossy().into_owned(), content)
            }))
        };
        let sources = read("en");
        let chinese = Lexicon::read_chinese(&sources, &read("zh")).expect("the build has read it");
        assert!(chinese.lay_out().expect("memory takes it") == CHINESE);
        assert_ne!(chinese.fingerprint, sources.fingerprint());
        let mut lexicon = Lexicon::read(&sources).expect("the build has read it");
        lexicon.fingerprint = chinese.fingerprint;
        assert!(lexicon.lay_out().expect("memory takes it") == LEXICON);
        assert!(Lexicon::english().lay_out().expect("memory takes it") == LEXICON);
        assert!(lexicon.evidence.table() == WEIGHTS);
        assert_eq!(lexicon.fingerprint, Lexicon::english().fingerprint);
        assert!(
            sources
                .lay_out_without("weights.tsv")
                .expect("memory takes it")
                == SOURCES
        );
    }

    #[test]
    fn the_files_are_built_in_too() {
        let mut lexicon = Lexicon::with(&[]).expect("nothing is wrong with no file");
        lexicon.fingerprint = Lexicon::english().fingerprint.clone();
        assert!(lexicon.lay_out().expect("memory takes it") == LEXICON);
    }

    #[test]
    fn bytes_that_are_no_lexicon_are_refused() {
        for bytes in [&[][..], &[7; 64], &LEXICON[..LEXICON.len() - 1]] {
            assert!(Lexicon::from_layout(bytes, WEIGHTS).is_err());
        }
    }
}
