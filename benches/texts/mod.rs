//! Texts to measure on. In: the invented articles of `fixtures/readouts`. Out: texts of any length made of them. Every
//! round begins with another article, so that no two stretches of a round's length are the same.

use std::fs;
use std::path::Path;

/// English articles up to this many bytes.
pub(crate) fn english(bytes: usize) -> String {
    made(bytes, &articles(false))
}

/// Chinese articles up to this many bytes.
pub(crate) fn chinese(bytes: usize) -> String {
    made(bytes, &articles(true))
}

/// The articles of one language, in the order of their names.
pub(crate) fn articles(chinese: bool) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/readouts");
    let entries = fs::read_dir(folder).expect("the checkout has its fixtures");
    let mut paths: Vec<_> = entries
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.join("article.txt").is_file())
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("zh-") == chinese
        })
        .collect();
    paths.sort();
    let read = |path: &std::path::PathBuf| fs::read_to_string(path.join("article.txt"));
    paths
        .iter()
        .map(|path| read(path).expect("articles are UTF-8"))
        .collect()
}

fn made(bytes: usize, articles: &[String]) -> String {
    let mut text = String::with_capacity(bytes + 8192);
    let mut round = 0;
    while text.len() < bytes {
        for at in 0..articles.len() {
            text.push_str(&articles[(at + round) % articles.len()]);
            text.push_str("\n\n");
        }
        round += 1;
    }
    let end = (0..=bytes).rev().find(|at| text.is_char_boundary(*at));
    text.truncate(end.unwrap_or(0));
    text
}
