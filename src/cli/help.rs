//! Examples below the help of each command. A test runs every one of them.

pub(super) const READOUT: &str = "\
Examples:
  readout analyze article.txt
  readout compare us.txt cn.txt
  readout explain article.txt:7

`readout COMMAND --help` has examples of each command. Exit codes: 0 done, 1 a check failed, 2 could not run.";

pub(super) const ANALYZE: &str = "\
Examples:
  readout analyze article.txt
      who says what, on one screen
  readout analyze texts --format jsonl --jobs 2 > all.jsonl
      a folder, one JSON object a document
  readout analyze texts --format csv --rows topics > topics.csv
      a table, one line a topic and account
  readout analyze article.txt --format html > article.html
      a page for the browser
  readout analyze texts --format jsonl --out results --resume
      a file for each text, going on where an earlier run stopped
  readout analyze --from jsonl --format jsonl - < corpus.jsonl
      records as they come: {\"id\": …, \"text\": …}
  readout analyze article.txt --format json | jq -r '.quotes[].content[0].text'
      JSON for other programs; `readout schema` describes it";

pub(super) const COMPARE: &str = "\
Examples:
  readout compare us.txt cn.txt
      two accounts of one encounter side by side
  readout compare article.txt
      the accounts inside one article
  readout compare us.txt cn.txt --format html > sides.html
      a page with the texts in two columns";

pub(super) const TRACK: &str = "\
Examples:
  readout track texts --since 2023 --by year
      first and last seen, changed, dropped
  readout track us.txt --against texts
      what is new in one text
  readout track corpus.jsonl --format csv --rows changes
      changes as a table; the records' fields `date` and `issuer` count";

pub(super) const CHECK: &str = "\
Examples:
  readout check texts
      all articles with an expectation or a golden beside them
  readout check --format github texts
      annotations for GitHub Actions; junit and sarif are for others
  readout check --update article.txt
      keeps what is found today as article's golden.json";

pub(super) const EXPLAIN: &str = "\
Examples:
  readout explain article.txt:7
      all that was found on line 7, and why
  readout explain article.txt:7:12 --full
      at one character, with every rule and all that lost";

pub(super) const RULES: &str = "\
Examples:
  readout rules
  readout rules attribution.cue-before
  readout rules --stats gold.jsonl --by cue | head -20
      how often each cue was right on annotated texts";

pub(super) const LEXICON: &str = "\
Examples:
  readout lexicon check words.toml
      what is wrong with words of your own
  readout analyze --lexicon words.toml article.txt
      and their use";

pub(super) const SCHEMA: &str = "\
Examples:
  readout schema > analysis.schema.json
  readout schema expect > expect.schema.json
      for editors that complete expect.json";

pub(super) const COMPLETIONS: &str = "\
Examples:
  readout completions bash > ~/.local/share/bash-completion/completions/readout
  readout completions zsh > ~/.zfunc/_readout
  readout completions fish > ~/.config/fish/completions/readout.fish";

pub(super) const MAN: &str = "\
Examples:
  readout man | man -l -
  readout man analyze > readout-analyze.1
  readout man --out ~/.local/share/man/man1";

pub(super) const TOPICS: &str = "\
Examples:
  readout topics
  readout topics taiwan
      the terms of one topic, with examples
  readout topics --format json | jq length";

pub(super) const FORMULAS: &str = "\
Examples:
  readout formulas
  readout formulas will-not-sit-back
      what one formula means, by whose convention and on what basis
  readout formulas --format json | jq length";

pub(super) const STRENGTHS: &str = "\
Examples:
  readout strengths
  readout strengths taiwan-independence
      one scale of wordings
  readout strengths --format json | jq length";

pub(super) const ACTORS: &str = "\
Examples:
  readout actors
  readout actors joe-biden
      one person, institution or country
  readout actors --format json | jq length";
