//! How rules fare on annotated texts. In: gold records and analyses of their texts. Out: for each rule how often it fired
//! and was right. What counts as right is told in `matching`. Reads no files, prints nothing.

mod count;
mod matching;
mod names;
mod record;
mod tally;
mod words;

pub use count::{Count, Kind, Order, Row, Score};
pub use record::{Gold, GoldError};
pub use tally::Stats;
