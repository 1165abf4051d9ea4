//! Whether time stays linear on inputs that nobody writes but an attacker: user time of 10 MB beside that of 1 MB, for each
//! kind of input. Ends with 1 if a ratio is over the bound. `cargo bench --bench hostile [-- WORD…]` measures those whose
//! name has one of the words.

use readout::extract::analyze;
use readout::lexicon::Lexicon;
use readout::model::Source;
use readout::render::json;
use readout::source::{self, Form};
use readout::text::OffsetUnit;
use readout::wire;
use std::process::ExitCode;
use std::time::Instant;

/// The most that ten times the length may cost.
const BOUND: f64 = 12.0;

const SHORT: usize = 1_000_000;

/// A kind of input: what it is called, what it is read as, and its bytes at a length.
struct Kind {
    name: &'static str,
    form: Form,
    made: fn(usize) -> Vec<u8>,
}

/// The piece as often as it fits.
fn only(piece: &str, bytes: usize) -> Vec<u8> {
    piece.as_bytes().repeat(bytes / piece.len())
}

/// `open` in the first half, `close` in the second.
fn nested(open: &str, close: &str, bytes: usize) -> Vec<u8> {
    let depth = bytes / (open.len() + close.len());
    [open.repeat(depth), "x".into(), close.repeat(depth)]
        .concat()
        .into_bytes()
}

/// Ever new words by a pattern, in which `#` is a number in letters.
fn numbered(pattern: &str, bytes: usize) -> Vec<u8> {
    let mut text = String::with_capacity(bytes + 64);
    for number in 0usize.. {
        if text.len() >= bytes {
            break;
        }
        text.push_str(&pattern.replace('#', &letters(number)));
    }
    text.into_bytes()
}

fn letters(mut number: usize) -> String {
    let mut word = String::new();
    while number > 0 || word.is_empty() {
        word.push(char::from(b'a' + (number % 26) as u8));
        number /= 26;
    }
    word
}

macro_rules! kinds {
    ($($form:ident $name:literal => $made:expr;)*) => {
        &[$(Kind { name: $name, form: Form::$form, made: $made }),*]
    };
}

const KINDS: &[Kind] = kinds! {
    Text "only \"" => |n| only("\"", n);
    Text "only “" => |n| only("“", n);
    Text "only ”" => |n| only("”", n);
    Text "only '" => |n| only("'", n);
    Text "alternating “ ”" => |n| only("“a” ", n);
    Text "alternating \" '" => |n| only("\"'", n);
    Text "one line without spaces" => |n| only("a", n);
    Text "only said" => |n| only("said ", n);
    Text "only that" => |n| only("that ", n);
    Text "only he said that" => |n| only("he said that ", n);
    Text "only names and said" => |n| only("Xi Jinping said ", n);
    Text "ever new names" => |n| numbered("President Q# told Minister Z# that talks would resume. ", n);
    Text "ever new names in one sentence" => |n| numbered("Q#, Minister Z# of Y# and ", n);
    Text "ever new institutions" => |n| numbered("The Q# Ministry of Z# Affairs said so.\n\n", n);
    Text "paragraphs that open a quotation" => |n| only("“We came.\n\n", n);
    Text "paragraphs of ten bytes" => |n| only("He said.\n\n", n);
    Text "lines" => |n| only("He said so\n", n);
    Text "blank lines" => |n| only("\n", n);
    Text "nested “ ”" => |n| nested("“a ", "” ", n);
    Text "nested ( )" => |n| nested("(a ", ") ", n);
    Text "nested he said" => |n| nested("he said that “", "”", n);
    Text "capitals" => |n| only("TALKS WITH CHINA ", n);
    Text "capitals without spaces" => |n| only("A", n);
    Text "commas" => |n| only("a, ", n);
    Text "and" => |n| only("Taiwan and ", n);
    Text "semicolons" => |n| only("the talks; ", n);
    Text "dots" => |n| only(".", n);
    Text "abbreviations" => |n| only("U.S. Mr. ", n);
    Text "dashes" => |n| only("— ", n);
    Text "digits" => |n| only("1", n);
    Text "dates" => |n| only("on April 2, 2024 ", n);
    Text "list items" => |n| only("• talks\n", n);
    Text "speaker turns" => |n| only("PRESIDENT XI: We came.\n", n);
    Text "turns labelled by ever new offices" => |n| numbered("MINISTER OF Q#: So it is.\n", n);
    Text "turns labelled by one office" => |n| turns("FOREIGN MINISTER: So it is.\n", n);
    Text "questions" => |n| only("Q: Why?\nA: So.\n", n);
    Text "zero width" => |n| only("\u{200B}", n);
    Text "zero width between letters" => |n| only("a\u{200B}", n);
    Text "combining" => |n| only("\u{301}", n);
    Text "combining on one letter" => |n| [b"a".to_vec(), only("\u{301}", n)].concat();
    Text "bidi" => |n| only("\u{202E}a", n);
    Text "NULs" => |n| only("a\0", n);
    Text "not UTF-8" => |n| [0xff, b'a', b' ', 0xc3].repeat(n / 4);
    Text "emoji joined" => |n| only("👩\u{200D}", n);
    Text "flags" => |n| only("🇺", n);
    Text "说" => |n| only("说", n);
    Text "Chinese “" => |n| [only("双方同意。\n", 300), only("“", n)].concat();
    Text "。" => |n| only("。", n);
    Text "王毅说" => |n| only("王毅说", n);
    Text "王毅说，“" => |n| only("王毅说，“我们", n);
    Text "Chinese commas" => |n| only("合作，", n);
    Text "Chinese 和" => |n| only("中国和", n);
    Text "来源" => |n| only("來源：外交部網站\n\n", n);
    Text "Chinese paragraphs" => |n| only("双方同意。\n\n", n);
    Html "<" => |n| only("<", n);
    Html "&" => |n| only("&", n);
    Html "&amp" => |n| only("&amp", n);
    Html "deep div" => |n| only("<div>", n);
    Html "deep div with words" => |n| only("<div>He said so. ", n);
    Html "deep closed div" => |n| nested("<div>", "</div>", n);
    Html "deep b" => |n| only("<b>", n);
    Html "misnested a b" => |n| only("<a><b></a>", n);
    Html "deep tables" => |n| only("<table><tr><td>", n);
    Html "tables and words" => |n| only("<table>a", n);
    Html "attributes" => |n| [b"<p ".to_vec(), numbered("a#=1 ", n), b">He said so.</p>".to_vec()].concat();
    Html "comments" => |n| only("<!--", n);
    Html "paragraphs" => |n| only("<p>He said so.</p>", n);
    Html "scripts" => |n| only("<script>", n);
    Html "br" => |n| only("<br>", n);
    Html "lists" => |n| only("<ul><li>", n);
    Markdown "[" => |n| only("[", n);
    Markdown "![](" => |n| only("![](", n);
    Markdown "[a](" => |n| only("[a](", n);
    Markdown "*" => |n| only("*", n);
    Markdown "*a " => |n| only("*a ", n);
    Markdown "_a" => |n| only("_a ", n);
    Markdown "a**b" => |n| only("a**b", n);
    Markdown ">" => |n| only(">", n);
    Markdown "> a" => |n| only("> a\n", n);
    Markdown "`" => |n| numbered_ticks(n);
    Markdown "<" => |n| only("<", n);
    Markdown "- " => |n| only("- ", n);
    Markdown "|" => |n| only("|", n);
    Markdown "references" => |n| numbered("[#]: /a\n[#] ", n);
};

/// A front that names one person again and again, then turns under `label`: half of the bytes each.
fn turns(label: &str, bytes: usize) -> Vec<u8> {
    let front = only("Foreign Minister Wang Yi met Anna Holm. ", bytes / 2);
    let head = b"Transcript\n\n".to_vec();
    [head, front, b"\n\n".to_vec(), only(label, bytes / 2)].concat()
}

/// Runs of backquotes, none as long as another.
fn numbered_ticks(bytes: usize) -> Vec<u8> {
    let mut text = Vec::with_capacity(bytes + 8192);
    for length in 1usize.. {
        if text.len() >= bytes {
            break;
        }
        text.extend(std::iter::repeat_n(b'`', length));
        text.push(b' ');
    }
    text.truncate(bytes);
    text
}

/// Reads, analyses and prints one input whole; the time that this thread was at work, in seconds.
fn time(bytes: Vec<u8>, form: Form) -> f64 {
    let start = at_work();
    let Ok(page) = source::read(bytes, form, None) else {
        return at_work() - start;
    };
    let source = Source {
        text: page.text,
        ..Source::default()
    };
    let lexicon = Lexicon::english();
    let analysis = analyze(&source.text, lexicon);
    let options = wire::Options {
        unit: OffsetUnit::CodePoint,
        text: true,
        lexicon_sha256: &lexicon.fingerprint,
    };
    let record = wire::Analysis::new(&source, &analysis, &options);
    json::line(&mut std::io::sink(), &record).expect("a sink takes it");
    at_work() - start
}

/// Seconds of user time of this thread, in hundredths: Linux tells; elsewhere the clock has to do.
fn at_work() -> f64 {
    thread_local!(static START: Instant = Instant::now());
    let known = std::fs::read_to_string("/proc/thread-self/stat").ok();
    let ticks = known.and_then(|line| {
        let fields = line.rsplit(") ").next()?;
        fields.split(' ').nth(11)?.parse::<f64>().ok()
    });
    ticks.map_or_else(
        || START.with(|start| start.elapsed().as_secs_f64()),
        |ticks| ticks / 100.0,
    )
}

/// Seconds for 1 MB, by reading that ten times, and for 10 MB.
fn both(kind: &Kind) -> (f64, f64) {
    let short: f64 = (0..10).map(|_| time((kind.made)(SHORT), kind.form)).sum();
    (short / 10.0, time((kind.made)(10 * SHORT), kind.form))
}

/// How much more ten times the length costs; `None` where it costs less than a tenth of a second, from which nothing is
/// told, and nobody is harmed.
fn ratio((short, long): (f64, f64)) -> Option<f64> {
    (long >= 0.1).then(|| long / short.max(0.001))
}

fn is_over(times: (f64, f64)) -> bool {
    ratio(times).is_some_and(|ratio| ratio > BOUND)
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with("--"))
        .collect();
    analyze("He said so. 双方同意。", Lexicon::english());
    Lexicon::chinese();
    let mut over = Vec::new();
    println!(
        "{:<40} {:>10} {:>10} {:>7}",
        "input", "1 MB, s", "10 MB, s", "ratio"
    );
    for kind in KINDS {
        let name = format!("{} {}", kind.form.as_str(), kind.name);
        if !words.is_empty() && !words.iter().any(|word| name.contains(word)) {
            continue;
        }
        let mut best = both(kind);
        for _ in 0..2 {
            if is_over(best) {
                let again = both(kind);
                best = (best.0.min(again.0), best.1.min(again.1));
            }
        }
        let told = ratio(best).map_or("-".into(), |ratio| format!("{ratio:.1}"));
        println!("{name:<40} {:>10.3} {:>10.2} {told:>7}", best.0, best.1);
        if is_over(best) {
            over.push(name);
        }
    }
    match over.is_empty() {
        true => ExitCode::SUCCESS,
        false => {
            println!("over {BOUND}: {}", over.join(", "));
            ExitCode::FAILURE
        }
    }
}
