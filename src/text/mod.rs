//! Text as numbers: byte spans, tokens, interned normal forms, lines, code points.
//! In: decoded text. Out: values that refer to it by offset. Knows no word of any language.

mod bounds;
mod closest;
mod ideograph;
mod lines;
mod offsets;
mod span;
mod term;
mod token;
mod tokenizer;
mod units;
mod vocabulary;

pub use closest::closest;
pub use ideograph::has_ideograph;
pub(crate) use ideograph::is_chinese;
pub use lines::LineIndex;
pub use offsets::{OffsetMap, OffsetUnit};
pub use span::Span;
pub use term::intern_phrase;
pub use token::{Token, TokenKind};
pub use tokenizer::tokenize;
pub use units::UnitMap;
pub(crate) use vocabulary::hash;
pub use vocabulary::{NormId, Vocabulary};
