//! How fast it is: each stage and the whole beside a bare pass over the words of the same text, long and short documents,
//! one core and all, and what a process costs that reads one article. `cargo bench --bench speed`.

mod texts;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use readout::document::Document;
use readout::extract::{analyze, attributions, mentions};
use readout::lexicon::Lexicon;
use readout::model::{Language, Source};
use readout::render::{html, json, text};
use readout::text::{OffsetUnit, tokenize};
use readout::wire;
use std::sync::atomic::{AtomicUsize, Ordering};
use unicode_segmentation::UnicodeSegmentation;

fn main() {
    divan::main();
}

/// The length of the text that stages are measured on.
const LENGTH: usize = 1 << 18;

/// The words of a language, laid out before anything is measured.
fn lexicon(language: Language) -> &'static Lexicon {
    match language {
        Language::English => Lexicon::english(),
        Language::Chinese => Lexicon::chinese(),
    }
}

fn made(language: Language, bytes: usize) -> String {
    match language {
        Language::English => texts::english(bytes),
        Language::Chinese => texts::chinese(bytes),
    }
}

/// Measures one function over the text of a language.
fn over<T>(bencher: Bencher, language: Language, run: impl Fn(&str, &Lexicon) -> T + Sync) {
    let (text, lexicon) = (made(language, LENGTH), lexicon(language));
    let bencher = bencher.counter(BytesCount::new(text.len()));
    bencher.bench(|| run(black_box(&text), lexicon));
}

const BOTH: [Language; 2] = [Language::English, Language::Chinese];

/// The stages that can be called alone, and the outputs, beside the pass that all is compared with.
#[divan::bench_group(sample_count = 20)]
mod stages {
    use super::*;

    #[divan::bench(args = BOTH)]
    fn a_unicode_word_indices(bencher: Bencher, language: Language) {
        over(bencher, language, |text, _| {
            text.unicode_word_indices().count()
        });
    }

    #[divan::bench(args = BOTH)]
    fn b_tokens(bencher: Bencher, language: Language) {
        over(bencher, language, |text, lexicon| {
            tokenize(text, &lexicon.vocabulary)
        });
    }

    #[divan::bench(args = BOTH)]
    fn c_document_with_tokens(bencher: Bencher, language: Language) {
        over(bencher, language, |text, lexicon| {
            Document::read(text, lexicon).tokens
        });
    }

    #[divan::bench(args = BOTH)]
    fn d_attributions(bencher: Bencher, language: Language) {
        let (text, lexicon) = (made(language, LENGTH), lexicon(language));
        let document = Document::read(&text, lexicon);
        let bencher = bencher.counter(BytesCount::new(text.len()));
        bencher.bench(|| attributions::find(black_box(&document), lexicon));
    }

    #[divan::bench]
    fn e_mentions(bencher: Bencher) {
        let (text, lexicon) = (texts::english(LENGTH), Lexicon::english());
        let document = Document::read(&text, lexicon);
        let bencher = bencher.counter(BytesCount::new(text.len()));
        bencher.bench(|| mentions::find(black_box(&document), lexicon));
    }

    #[divan::bench(args = BOTH)]
    fn f_full_analysis(bencher: Bencher, language: Language) {
        over(bencher, language, analyze);
    }

    #[divan::bench(args = BOTH)]
    fn g_json_of_an_analysis(bencher: Bencher, language: Language) {
        output(bencher, language, |source, analysis, lexicon| {
            json_line(source, analysis, lexicon)
        });
    }

    #[divan::bench(args = BOTH)]
    fn h_screen_of_an_analysis(bencher: Bencher, language: Language) {
        let options = text::Options {
            width: 100,
            colour: false,
            full: true,
        };
        output(bencher, language, |source, analysis, _| {
            text::screen(source, analysis, &options).into_bytes()
        });
    }

    #[divan::bench(args = BOTH)]
    fn i_page_of_an_analysis(bencher: Bencher, language: Language) {
        output(bencher, language, |source, analysis, lexicon| {
            html::document(source, analysis, lexicon, 0).into_bytes()
        });
    }
}

fn json_line(source: &Source, analysis: &readout::model::Analysis, lexicon: &Lexicon) -> Vec<u8> {
    let options = wire::Options {
        unit: OffsetUnit::CodePoint,
        text: true,
        lexicon_sha256: &lexicon.fingerprint,
    };
    let mut line = Vec::new();
    let record = wire::Analysis::new(source, analysis, &options);
    json::line(&mut line, &record).expect("memory takes it");
    line
}

/// Measures one output of an analysis by the length of the text.
fn output(
    bencher: Bencher,
    language: Language,
    print: impl Fn(&Source, &readout::model::Analysis, &Lexicon) -> Vec<u8> + Sync,
) {
    let lexicon = lexicon(language);
    let source = Source {
        text: made(language, LENGTH),
        ..Source::default()
    };
    let analysis = analyze(&source.text, lexicon);
    let bencher = bencher.counter(BytesCount::new(source.text.len()));
    bencher.bench(|| print(black_box(&source), &analysis, lexicon));
}

/// One document of 1 KB to 16 MB.
#[divan::bench(args = [1 << 10, 1 << 12, 1 << 14, 1 << 16, 1 << 18, 1 << 20, 1 << 22, 1 << 24], sample_count = 5)]
fn length(bencher: Bencher, bytes: usize) {
    let text = texts::english(bytes);
    let bencher = bencher.counter(BytesCount::new(text.len()));
    bencher.bench(|| analyze(black_box(&text), Lexicon::english()));
}

/// The same articles by one thread and by as many as there are cores.
#[divan::bench(args = counts(), sample_count = 10)]
fn cores(bencher: Bencher, threads: usize) {
    let once = texts::articles(false);
    let articles: Vec<&String> = once.iter().cycle().take(16 * once.len()).collect();
    let bytes: usize = articles.iter().map(|text| text.len()).sum();
    let lexicon = Lexicon::english();
    bencher.counter(BytesCount::new(bytes)).bench(|| {
        let next = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(|| {
                    while let Some(text) = articles.get(next.fetch_add(1, Ordering::Relaxed)) {
                        black_box(analyze(text, lexicon));
                    }
                });
            }
        });
    });
}

fn counts() -> Vec<usize> {
    let all = std::thread::available_parallelism().map_or(1, usize::from);
    let mut counts: Vec<usize> = (0..)
        .map(|power| 1 << power)
        .take_while(|n| *n < all)
        .collect();
    counts.push(all);
    counts
}

/// What stands between the command and its first line.
#[divan::bench_group(sample_count = 50, sample_size = 1)]
mod start {
    use super::*;
    use std::process::{Command, Stdio};

    #[divan::bench(args = BOTH)]
    fn lexicon_load(bencher: Bencher, language: Language) {
        let known = lexicon(language);
        let layout = known.lay_out().expect("memory takes it");
        let weights: &'static [u8] = known.evidence.table().to_vec().leak();
        bencher.bench_local(|| Lexicon::from_layout(black_box(&layout), weights));
    }

    #[divan::bench(args = ["news-call-two-accounts", "zh-talks"])]
    fn process_of_one_article(bencher: Bencher, case: &str) {
        let article = format!(
            "{}/fixtures/readouts/{case}/article.txt",
            env!("CARGO_MANIFEST_DIR")
        );
        bencher.bench_local(|| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_readout"));
            command.args(["analyze", "--no-config", "--format", "json", &article]);
            let status = command.stdout(Stdio::null()).status();
            assert!(status.expect("the program starts").success());
        });
    }

    /// The cost of starting any process at all.
    #[divan::bench]
    fn process_that_prints_its_version(bencher: Bencher) {
        bencher.bench_local(|| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_readout"));
            let status = command.arg("--version").stdout(Stdio::null()).status();
            assert!(status.expect("the program starts").success());
        });
    }
}
