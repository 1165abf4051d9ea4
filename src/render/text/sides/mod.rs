//! The screen of a comparison: what the accounts are, what differs first, then topics, words for the other, what is to
//! come. In: documents and their comparison. Out: text of a given width. Decides nothing.

mod claims;
mod facts;
mod head;
mod rest;
mod topics;

use super::Options;
use super::page::Page;
use crate::render::sides::Sides;

/// The screen for one comparison.
pub fn comparison(sides: &Sides<'_>, options: &Options) -> String {
    let mut page = Page::new(options.width.max(40), options.colour);
    head::print(sides, &mut page);
    facts::print(sides, &mut page);
    topics::print(sides, options.full, &mut page);
    claims::print(sides, options.full, &mut page);
    rest::print_next_steps(sides, options.full, &mut page);
    rest::print_briefed(sides, &mut page);
    rest::print_wording(sides, options.full, &mut page);
    rest::print_told(sides, options.full, &mut page);
    page.finish()
}
