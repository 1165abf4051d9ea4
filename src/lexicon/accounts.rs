//! Words that tell whose account a stretch of text gives. In: `accounts.toml`. Out: the groups whose wordings begin at a
//! token. Knows no sentence and no speaker.

use super::error::{LexiconError, read_toml};
use super::phrase::{PhraseBuilder, PhraseIndex};
use crate::text::{Token, Vocabulary};
use borsh::{BorshDeserialize, BorshSerialize};
use serde::Deserialize;

const FILE: &str = "accounts.toml";

/// What a wording tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AccountWord {
    /// A noun for a text that is a government's account.
    Document,
    /// A verb by which an office gives an account.
    Report,
    /// A noun for media that speak for their government.
    StateMedia,
    /// Officials speak to reporters without their names.
    Briefing,
    /// A spokesperson speaks to reporters.
    PressBriefing,
    /// Somebody speaks to a medium.
    Interview,
    /// A verb with which a medium may be the hearer.
    Tell,
    /// Somebody speaks in public, not in the encounter.
    Public,
    /// Something is yet to be said.
    Prospect,
    /// Somebody speaks before the encounter.
    Ahead,
    /// Somebody speaks after the encounter.
    After,
    /// An office is no longer held.
    Past,
}

/// One group of wordings.
#[derive(Debug, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountWordGroup {
    /// What they tell.
    pub word: AccountWord,
    terms: Vec<String>,
    /// Texts that hold one of them.
    pub yes: Vec<String>,
    /// Texts that hold none.
    pub no: Vec<String>,
}

/// Words that only one country's officials are described with.
#[derive(Debug, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(deny_unknown_fields)]
struct National {
    side: String,
    terms: Vec<String>,
}

/// All groups of a language.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
pub struct AccountWords {
    groups: Vec<AccountWordGroup>,
    nationals: Vec<National>,
    sides: PhraseIndex<usize>,
    index: PhraseIndex<AccountWord>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    group: Vec<AccountWordGroup>,
    national: Vec<National>,
}

impl AccountWords {
    /// Reads the groups; none may be empty.
    pub(crate) fn read(
        source: &str,
        vocabulary: &mut Vocabulary,
    ) -> Result<AccountWords, LexiconError> {
        let file: File = read_toml(FILE, source)?;
        let mut builder = PhraseBuilder::default();
        for group in &file.group {
            if group.terms.is_empty() {
                return Err(LexiconError::of(
                    FILE,
                    format!("no terms under {:?}", group.word),
                ));
            }
            for term in &group.terms {
                builder.add(term, group.word, vocabulary);
            }
        }
        let mut sides = PhraseBuilder::default();
        for (at, national) in file.national.iter().enumerate() {
            for term in &national.terms {
                sides.add_inflected(term, at, vocabulary);
            }
        }
        Ok(AccountWords {
            sides: sides.finish(),
            nationals: file.national,
            index: builder.finish(),
            groups: file.group,
        })
    }

    /// All groups, in the file's order.
    pub fn groups(&self) -> &[AccountWordGroup] {
        &self.groups
    }

    /// What the wordings that begin at token `at` tell, each with the index after its last token.
    pub fn at<'a>(
        &'a self,
        tokens: &'a [Token],
        at: usize,
    ) -> impl Iterator<Item = (usize, AccountWord)> + 'a {
        self.index.at(tokens, at).map(|(end, word)| (end, *word))
    }

    /// The country whose officials alone are described with words among these.
    pub fn side(&self, tokens: &[Token]) -> Option<&str> {
        let mut found = (0..tokens.len()).filter_map(|at| self.sides.longest(tokens, at));
        let (_, at) = found.next()?;
        self.nationals
            .get(*at)
            .map(|national| national.side.as_str())
    }

    /// Whether a wording of the group begins at the token.
    pub fn begins(&self, tokens: &[Token], at: usize, word: AccountWord) -> bool {
        self.at(tokens, at).any(|(_, found)| found == word)
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::Lexicon;
    use crate::text::tokenize;

    #[test]
    fn every_group_holds_on_its_examples() {
        let lexicon = Lexicon::english();
        for group in lexicon.account_words.groups() {
            let holds = |text: &String| {
                let tokens = tokenize(text, &lexicon.vocabulary);
                let words = &lexicon.account_words;
                (0..tokens.len()).any(|at| words.begins(&tokens, at, group.word))
            };
            let missed: Vec<_> = group.yes.iter().filter(|text| !holds(text)).collect();
            let wrong: Vec<_> = group.no.iter().filter(|text| holds(text)).collect();
            assert!(
                missed.is_empty() && wrong.is_empty(),
                "{missed:?} {wrong:?}"
            );
        }
    }
}
