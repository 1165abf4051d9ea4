//! `readout rules --stats`: runs the rules over annotated texts and prints how they fared.

use super::Outcome;
use super::args::CatalogueFormat;
use super::lexicon::Words;
use super::output;
use anyhow::{Context, bail};
use clap::{Args, ValueEnum};
use readout::check::gold::{Gold, Kind, Order, Stats};
use readout::model::Source;
use readout::render::stats;
use readout::wire;
use std::fs::File;
use std::io::{self, BufRead, BufReader};

/// What `rules --stats` takes.
#[derive(Debug, Args)]
pub(crate) struct StatsOptions {
    /// Count on annotated texts how often each rule fired and was right: JSON Lines of {"text", "attributions":
    /// [{"source", "cue", "content"}]}, spans as [start, end) in code points; `-` for standard input; may be repeated
    #[arg(long, value_name = "GOLD", conflicts_with = "id")]
    pub(super) stats: Vec<String>,
    /// With --stats: what to count
    #[arg(long, value_enum, default_value_t = CountBy::Rule, requires = "stats")]
    by: CountBy,
    /// With --stats: what comes first
    #[arg(long, value_enum, default_value_t = SortBy::Harm, requires = "stats")]
    sort: SortBy,
    /// With --stats: exit with 1 if a line of GOLD could not be read
    #[arg(long, requires = "stats")]
    strict: bool,
}

impl StatsOptions {
    fn kind(&self) -> Kind {
        match self.by {
            CountBy::Rule => Kind::Rule,
            CountBy::Cue => Kind::Cue,
            CountBy::Act => Kind::Act,
            CountBy::Topic => Kind::Topic,
        }
    }

    fn order(&self) -> Order {
        match self.sort {
            SortBy::Harm => Order::Harm,
            SortBy::Fired => Order::Fired,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum CountBy {
    /// Rules, by the attributions, speakers, main events and characterisations that they made
    Rule,
    /// Cues, by their attributions
    Cue,
    /// Acts, by the attributions that were paired
    Act,
    /// Topics, once a text
    Topic,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum SortBy {
    /// What is wrong more often than right
    Harm,
    /// What fired most
    Fired,
}

pub(super) fn run(
    options: &StatsOptions,
    words: Words,
    format: CatalogueFormat,
    width: usize,
) -> anyhow::Result<Outcome> {
    let mut stats = Stats::default();
    let mut bad = 0;
    for name in &options.stats {
        bad += count(name, &mut stats, words).with_context(|| format!("reading {name}"))?;
    }
    if stats.documents == 0 {
        bail!("no annotated text in {}", options.stats.join(", "));
    }
    let record = wire::Stats::new(
        &stats,
        &options.stats,
        options.order(),
        &words.lexicon.fingerprint,
    );
    output::print(&match format {
        CatalogueFormat::Text => stats::text(&record, options.kind(), width),
        CatalogueFormat::Json => serde_json::to_string_pretty(&record)? + "\n",
    })?;
    Ok(match options.strict && bad > 0 {
        true => Outcome::Failed,
        false => Outcome::Done,
    })
}

/// Counts the records of a file, one in memory at a time; returns how many could not be read, the user having been told.
fn count(name: &str, stats: &mut Stats, words: Words) -> anyhow::Result<usize> {
    let mut from: Box<dyn BufRead> = match name {
        "-" => Box::new(io::stdin().lock()),
        path => Box::new(BufReader::with_capacity(1 << 16, File::open(path)?)),
    };
    let (mut bytes, mut line, mut bad) = (Vec::new(), 0, 0);
    loop {
        bytes.clear();
        if from.read_until(b'\n', &mut bytes)? == 0 {
            return Ok(bad);
        }
        line += 1;
        let record = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
        if record.trim_ascii().is_empty() {
            continue;
        }
        match read(record) {
            Ok(gold) => {
                let text = gold.text.clone();
                let source = Source {
                    text,
                    ..Source::default()
                };
                stats.add(&gold, &words.analyze(&source)?, words.lexicon);
            }
            Err(error) => {
                super::say(&format!(
                    "reading {name}:{line}: {error:#}; the record is skipped"
                ));
                bad += 1;
            }
        }
    }
}

fn read(record: &[u8]) -> anyhow::Result<Gold> {
    let json = std::str::from_utf8(record).map_err(|error| {
        anyhow::anyhow!(
            "not UTF-8 (first bad byte at {} of the line)",
            error.valid_up_to()
        )
    })?;
    Ok(Gold::read(json)?)
}
