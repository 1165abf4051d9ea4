//! What the elements of HTML do to the lines of a text. In: the name of an element. Out: its layout.

/// How an element's words stand among the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// In the line.
    Inline,
    /// As a paragraph of its own.
    Paragraph,
    /// On a line of its own.
    Line,
    /// In a cell of a row.
    Cell,
    /// Not at all.
    Hidden,
}

/// The layout of an element, as browsers set it.
pub(super) fn layout(name: &[u8]) -> Layout {
    match name {
        b"address" | b"article" | b"aside" | b"blockquote" | b"body" | b"caption" | b"center"
        | b"details" | b"dialog" | b"dir" | b"div" | b"dl" | b"fieldset" | b"figcaption"
        | b"figure" | b"footer" | b"form" | b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6"
        | b"header" | b"hgroup" | b"hr" | b"legend" | b"main" | b"menu" | b"nav" | b"ol" | b"p"
        | b"pre" | b"section" | b"summary" | b"table" | b"ul" => Layout::Paragraph,
        b"dd" | b"dt" | b"li" | b"tr" | b"option" => Layout::Line,
        b"td" | b"th" => Layout::Cell,
        b"audio" | b"button" | b"canvas" | b"head" | b"iframe" | b"noframes" | b"noscript"
        | b"object" | b"script" | b"select" | b"style" | b"svg" | b"template" | b"textarea"
        | b"title" | b"video" => Layout::Hidden,
        _ => Layout::Inline,
    }
}

/// Whether the element is what surrounds the article of a page rather than the article.
pub(super) fn surrounds(name: &[u8]) -> bool {
    matches!(name, b"nav" | b"footer" | b"aside" | b"form" | b"menu")
}

/// Whether the element has no end tag.
pub(super) fn is_void(name: &[u8]) -> bool {
    matches!(
        name,
        b"area"
            | b"base"
            | b"br"
            | b"col"
            | b"embed"
            | b"hr"
            | b"img"
            | b"input"
            | b"link"
            | b"meta"
            | b"param"
            | b"source"
            | b"track"
            | b"wbr"
    )
}

/// Whether the end tag may be left out, as it often is.
pub(super) fn closes_itself(name: &[u8]) -> bool {
    matches!(
        name,
        b"body"
            | b"colgroup"
            | b"dd"
            | b"dt"
            | b"head"
            | b"html"
            | b"li"
            | b"optgroup"
            | b"option"
            | b"p"
            | b"rp"
            | b"rt"
            | b"tbody"
            | b"td"
            | b"tfoot"
            | b"th"
            | b"thead"
            | b"tr"
    )
}
