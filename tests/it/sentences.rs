//! Quotations and sentences on invented texts.

use readout::document::Document;
use readout::lexicon::Lexicon;

fn read(text: &str) -> Document<'_> {
    Document::read(text, Lexicon::english())
}

fn quotations(text: &str) -> Vec<&str> {
    let document = read(text);
    let spans = document.quotations.iter().map(|found| found.span);
    spans.map(|span| span.of(text)).collect()
}

fn sentences(text: &str) -> Vec<&str> {
    let document = read(text);
    let spans = document.sentences.iter().map(|sentence| sentence.span);
    spans.map(|span| span.of(text)).collect()
}

fn codes(text: &str) -> Vec<&'static str> {
    let diagnostics = read(text).diagnostics;
    diagnostics
        .iter()
        .map(|diagnostic| diagnostic.code)
        .collect()
}

#[test]
fn marks_of_many_kinds_are_paired() {
    for text in [
        "She called it “a gift” to him.",
        "She called it \"a gift\" to him.",
        "She called it ''a gift'' to him.",
        "She called it ``a gift'' to him.",
        "She called it « a gift » to him.",
        "She called it „a gift“ to him.",
        "She called it 「a gift」 to him.",
        "She called it ‘a gift’ to him.",
        "She called it 'a gift' to him.",
        "She called it \" a gift \" to him .",
    ] {
        let found = quotations(text);
        assert_eq!(found.len(), 1, "{text}");
        assert!(found[0].contains("a gift"), "{text}");
        assert!(codes(text).is_empty(), "{text}");
    }
}

#[test]
fn a_quotation_within_another_has_a_parent() {
    let text =
        "“The governor told us, ‘You will see the farmers’ plan,’ and it is Tuesday,” she said.";
    let document = read(text);
    assert_eq!(document.quotations.len(), 2);
    assert_eq!(document.quotations[1].parent, Some(0));
    assert!(document.quotations[1].single);
    let inner = document.quotations[1].span;
    assert_eq!(inner.of(text), "‘You will see the farmers’ plan,’");
    assert_eq!(
        document.quotation_of(inner.start),
        Some(&document.quotations[1])
    );
    assert_eq!(document.quotation_of(1), Some(&document.quotations[0]));
    assert_eq!(document.quotation_of(text.len() as u32 - 1), None);
}

#[test]
fn a_quotation_that_reopens_each_paragraph_is_chained() {
    let text = "“We met on the quay, she said.\n\n“We spoke of ferries.\n\n“We parted as friends.”";
    let document = read(text);
    let chain: Vec<_> = document
        .quotations
        .iter()
        .map(|q| (q.continues, q.closed))
        .collect();
    assert_eq!(chain, [(None, false), (Some(0), false), (Some(1), true)]);
    assert!(document.diagnostics.is_empty());
}

#[test]
fn a_statement_in_marks_as_a_whole_is_chained() {
    let text = "“The ministers met on the quay and spoke for an hour.\n\n\
        They agreed on the ferry, and on what one of them called a ‘new beginning’ for the islands.\n\n\
        They will meet again in the spring, with the mayors of the ports.”\n\nIt rained.";
    let document = read(text);
    let chain: Vec<_> = document
        .quotations
        .iter()
        .map(|q| (q.continues, q.parent, q.closed))
        .collect();
    assert_eq!(
        chain,
        [
            (None, None, false),
            (Some(0), None, false),
            (None, Some(1), true),
            (Some(1), None, true)
        ]
    );
    assert!(document.diagnostics.is_empty());
}

#[test]
fn marks_that_lean_the_wrong_way_are_read_by_their_place() {
    assert_eq!(quotations("”We met,” she said."), ["”We met,”"]);
    assert_eq!(quotations("““We met,” she said."), ["“We met,”"]);
    assert_eq!(quotations("She said: “We met.“"), ["“We met.“"]);
    assert_eq!(quotations("“He is 6’2”,” she said."), ["“He is 6’2”,”"]);
    assert_eq!(quotations("\u{202a}”We met,” she said."), ["”We met,”"]);
}

#[test]
fn an_unclosed_quotation_ends_with_its_paragraph() {
    let text = "“We have read every page of it, she said.\n\nNobody answered. “No,” he said later.";
    assert_eq!(
        quotations(text),
        ["“We have read every page of it, she said.", "“No,”"]
    );
    assert_eq!(codes(text), ["quote-unclosed"]);
}

#[test]
fn a_lost_closing_mark_does_not_swallow_the_next_quotation() {
    let text = "“The pier is ours, she said. “The boat is yours,” he said.";
    assert_eq!(
        quotations(text),
        ["“The pier is ours, she said.", "“The boat is yours,”"]
    );
    assert_eq!(codes(text), ["quote-unclosed"]);
}

#[test]
fn a_closing_mark_alone_is_noted() {
    assert_eq!(codes("The pier is ours,” she said."), ["quote-unopened"]);
    assert!(quotations("The pier is ours,” she said.").is_empty());
}

#[test]
fn apostrophes_and_inches_are_no_quotations() {
    for text in [
        "The farmers’ union and the sailors’ union met in the ’90s.",
        "Rock 'n' roll played in the '90s annex, James' favourite.",
        "The ceiling is 6'2\" at its lowest, and she is 5'11\" tall.",
        "Don't ask; it's the ministers' secret, isn’t it?",
    ] {
        assert!(quotations(text).is_empty(), "{text}");
        assert!(codes(text).is_empty(), "{text}");
    }
}

#[test]
fn abbreviations_end_no_sentence() {
    for text in [
        "President Joseph R. Tate, Jr. spoke with Gov. Lund on Nov. 14 at 9:30 a.m. about the U.S. Navy and No. 10.",
        "Sen. Ana Ruiz, D-Vt., and H.E. Mr. Paul K. Okoro met in St. Johnsbury, Vt., for 3.5 hours.",
        "So … where is it, and who has “carried a pail . . . in his life” at Lund Inc. of Boston?",
        "“Why?” he asked.",
        "“Why now?” Ruiz asked.",
        "“We wait…” Mrs. Ruiz said.",
        "“We wait.” Ruiz said.",
        "“We want a pier!” Rep. Ana Ruiz, D-Vt., said of the port.",
        "“A boat? A pier!” he asked.",
        "“The pier is ours…,” he said.",
    ] {
        let text = text.replace("A boat? A", "A boat? a");
        assert_eq!(sentences(&text).len(), 1, "{text}");
    }
}

#[test]
fn sentences_end_after_closing_marks() {
    assert_eq!(sentences("“We met.” He left."), ["“We met.”", "He left."]);
    assert_eq!(
        sentences("“We met. We spoke,” he said. ''So be it.'' (They left.) It rained."),
        [
            "“We met.",
            "We spoke,” he said.",
            "''So be it.''",
            "(They left.)",
            "It rained."
        ]
    );
    assert_eq!(
        sentences(
            "They met in Washington, D.C. The talks of the U.S. and the U.K. It rained in Vt. Nobody came."
        ),
        [
            "They met in Washington, D.C.",
            "The talks of the U.S. and the U.K.",
            "It rained in Vt.",
            "Nobody came."
        ]
    );
    assert_eq!(
        sentences("会谈很好。双方同意。“好！”"),
        ["会谈很好。", "双方同意。", "“好！”"]
    );
}

#[test]
fn a_sentence_knows_whether_it_begins_in_a_quotation() {
    let text = "“We met. We spoke,” he said. It rained.";
    let flags: Vec<bool> = read(text).sentences.iter().map(|s| s.in_quote).collect();
    assert_eq!(flags, [false, true, false]);
}

#[test]
fn names_after_stops_do_not_mislead() {
    assert_eq!(
        sentences(
            "“We met.” Ruiz said she had left. They met U.S. Under Secretary Lund. In the U.S. The boat came."
        ),
        [
            "“We met.”",
            "Ruiz said she had left.",
            "They met U.S. Under Secretary Lund.",
            "In the U.S.",
            "The boat came."
        ]
    );
    assert_eq!(
        sentences("We waited...The boat came."),
        ["We waited...", "The boat came."]
    );
    let dispatch = "OSLO, N.Y. (AP) — The boat came. It left.";
    assert_eq!(
        sentences(dispatch),
        ["OSLO, N.Y. (AP) — The boat came.", "It left."]
    );
    assert_eq!(
        sentences("Boats Leave U.S. As Storm Nears Ports of Oslo."),
        ["Boats Leave U.S. As Storm Nears Ports of Oslo."]
    );
}
