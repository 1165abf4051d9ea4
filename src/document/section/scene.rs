//! The blocks of a document side by side. In: the signs of each. Out: the places that several rules ask for: where the
//! title is, where running text begins and ends, where a page's tail begins, whether it is a transcript.

use super::super::label::SpeakerLabel;
use super::Facts;
use super::facts::Ending;
use super::shape::Place;
use crate::lexicon::HeadKind;
use crate::model::{Confidence, Genre};

/// Fewest turns that make a transcript.
const LEAST_TURNS: usize = 2;
/// Fewest turns where the labels are plain names.
const LEAST_NAMED_TURNS: usize = 4;
/// Words of a title, at most.
const LONGEST_TITLE: usize = 48;
/// Words of a title that ends with a full stop, at most.
const LONGEST_STOPPED_TITLE: usize = 22;
/// Share of words with a capital, in 100, from which a line is written as a title.
const TITLE_CAPITALS: usize = 60;
/// Words of a letterhead in capitals that no phrase of the lexicon knows, at most.
const LONGEST_LETTERHEAD: usize = 5;
/// Words of a picture's caption with its credit, at most.
const LONGEST_CAPTION: usize = 60;
/// Words of a caption whose credit stands in the next line, at most.
const LONGEST_UNCREDITED: usize = 40;

/// All blocks of a document and what they are to each other.
#[derive(Debug)]
pub(crate) struct Scene {
    pub(crate) blocks: Vec<Facts>,
    /// The form of the document, as far as it is known; the lede needs it.
    pub(crate) genre: Genre,
    /// The title.
    pub(crate) title: Option<usize>,
    /// The first block after which a running text begins, and the last paragraph.
    pub(crate) first_paragraph: Option<usize>,
    pub(crate) last_paragraph: Option<usize>,
    /// The first block of the text that no other rule takes; known after the first reading.
    pub(crate) first_body: Option<usize>,
    /// Where the page's tail begins.
    pub(crate) tail: Option<usize>,
    /// Which blocks are bare lines in a list of links.
    pub(crate) links: Vec<bool>,
    /// The first speaker's turn of a transcript, and how sure labels have to be there.
    pub(crate) turns: Option<(usize, SpeakerLabel)>,
}

impl Scene {
    pub(crate) fn new(blocks: Vec<Facts>) -> Scene {
        let mut scene = Scene {
            blocks,
            genre: Genre::Unknown,
            title: None,
            first_paragraph: None,
            last_paragraph: None,
            first_body: None,
            tail: None,
            links: Vec::new(),
            turns: None,
        };
        scene.turns = scene.find_turns();
        scene.title = scene.find_title();
        let prose = |at: &usize| scene.is_running_text(*at) && scene.title != Some(*at);
        let first = (0..scene.blocks.len()).find(prose);
        let last = (0..scene.blocks.len()).rev().find(prose);
        scene.first_paragraph = first;
        scene.last_paragraph = last;
        scene.tail = scene.find_tail();
        scene.links = scene.find_links();
        scene
    }

    pub(crate) fn get(&self, at: usize) -> Option<&Facts> {
        self.blocks.get(at)
    }

    /// Whether the block stands before the running text.
    pub(crate) fn is_front(&self, at: usize) -> bool {
        self.first_paragraph.is_none_or(|first| at < first)
    }

    /// Whether the block stands after the running text.
    pub(crate) fn is_back(&self, at: usize) -> bool {
        self.last_paragraph.is_some_and(|last| at > last)
    }

    /// Whether the block is the time at which a transcript ends: a date or time after all turns.
    pub(crate) fn is_closing_time(&self, at: usize) -> bool {
        self.turns.is_some() && at + 1 == self.blocks.len() && self.blocks[at].is_date
    }

    /// Whether the block is a paragraph that no phrase marks as something else.
    pub(crate) fn is_running_text(&self, at: usize) -> bool {
        let block = &self.blocks[at];
        let other = [HeadKind::Boilerplate, HeadKind::Caption, HeadKind::Note];
        block.is_paragraph() && !other.iter().any(|kind| block.is_marked(*kind))
    }

    /// Whether the block has words of its own to be a title: it is no furniture, no date, no by-line.
    fn is_title_like(&self, at: usize) -> bool {
        let block = &self.blocks[at];
        let other = [
            HeadKind::Boilerplate,
            HeadKind::Caption,
            HeadKind::Note,
            HeadKind::Byline,
        ];
        let letterhead = block.is_marked(HeadKind::Letterhead) && block.words <= LONGEST_LETTERHEAD;
        block.words > 0
            && !block.is_date
            && block.is_place != Some(Place::Known)
            && !letterhead
            && block.dateline.is_none()
            && !self.is_caption(at)
            && self.credit(at).is_none()
            && !other.iter().any(|kind| block.is_marked(*kind))
    }

    /// Whether the block is a picture's credit, or a caption with its credit; the sign is a phrase or a signature.
    pub(crate) fn credit(&self, at: usize) -> Option<Confidence> {
        let block = self.get(at)?;
        if block.is_marked(HeadKind::Caption) && block.words <= LONGEST_CAPTION {
            return Some(Confidence::High);
        }
        (block.is_signed && block.words <= LONGEST_CAPTION).then_some(Confidence::Medium)
    }

    /// Whether the block is a line directly before a picture's credit, in the same group of lines.
    pub(crate) fn is_caption(&self, at: usize) -> bool {
        let block = &self.blocks[at];
        let credited = self
            .get(at + 1)
            .is_some_and(|next| next.group == block.group);
        let short = block.words <= LONGEST_UNCREDITED && !block.several_sentences && !block.quotes;
        short && credited && self.credit(at + 1).is_some()
    }

    /// Whether the block before or after it is a letterhead or a date.
    pub(crate) fn is_beside_letterhead(&self, at: usize) -> bool {
        let beside = |at: Option<usize>| {
            let block = at.and_then(|at| self.get(at));
            block.is_some_and(|block| block.is_date || block.is_marked(HeadKind::Letterhead))
        };
        self.title != Some(at) && (beside(at.checked_sub(1)) || beside(Some(at + 1)))
    }

    fn find_title(&self) -> Option<usize> {
        let first = (0..self.blocks.len()).find(|at| self.is_title_like(*at))?;
        let better = |at: usize| {
            let block = &self.blocks[at];
            let kicker = block.words <= 2 || (block.all_caps && block.words <= LONGEST_LETTERHEAD);
            let next = (at + 1..self.blocks.len()).find(|next| self.is_title_like(*next));
            next.filter(|next| {
                kicker && self.has_form_of_title(*next) && !self.blocks[*next].is_paragraph()
            })
        };
        let mut title = first;
        while let Some(next) = better(title) {
            title = next;
        }
        let followed = title + 1 < self.blocks.len();
        (followed && self.has_form_of_title(title)).then_some(title)
    }

    fn has_form_of_title(&self, at: usize) -> bool {
        let block = &self.blocks[at];
        let turn = self.turns.is_some_and(|(first, _)| at >= first);
        let title_case = block.capital_share(TITLE_CAPITALS);
        let one = !block.several_sentences || title_case;
        let bare = block.ending != Ending::Stop && block.words <= LONGEST_TITLE;
        let stopped = block.words <= LONGEST_STOPPED_TITLE && (!block.tells_time || title_case);
        !turn && block.marker.is_none() && one && (bare || stopped)
    }

    fn find_turns(&self) -> Option<(usize, SpeakerLabel)> {
        let turns = |least: SpeakerLabel| {
            let sure = move |block: &Facts| block.speaker.is_some_and(|(label, _)| label >= least);
            let count = self.blocks.iter().filter(|block| sure(block)).count();
            let first = self.blocks.iter().position(sure);
            first.map(|first| (first, count))
        };
        let capitals = turns(SpeakerLabel::Capitals).filter(|(_, count)| *count >= LEAST_TURNS);
        let half = self.blocks.len() / 2;
        let named =
            turns(SpeakerLabel::Name).filter(|(_, count)| *count >= LEAST_NAMED_TURNS.max(half));
        let capitals = capitals.map(|(first, _)| (first, SpeakerLabel::Capitals));
        capitals.or(named.map(|(first, _)| (first, SpeakerLabel::Name)))
    }

    /// The bare lines after a block that is wholly furniture, where they are two or more.
    fn find_links(&self) -> Vec<bool> {
        let bare = |block: &Facts| block.ending == Ending::Bare && !block.is_paragraph();
        let mut links = vec![false; self.blocks.len()];
        let mut list = 0..0;
        for (at, block) in self.blocks.iter().enumerate() {
            if block.is_whole(HeadKind::Boilerplate) {
                list = at + 1..at + 1;
            } else if list.start > 0 && list.end == at && bare(block) {
                list.end = at + 1;
                links[at] = true;
                if list.len() == 1 {
                    let next = self
                        .get(at + 1)
                        .is_some_and(|next| bare(next) && !next.is_whole(HeadKind::Boilerplate));
                    links[at] = next;
                }
            }
        }
        links
    }

    /// The first block of furniture after the last paragraph.
    fn find_tail(&self) -> Option<usize> {
        let from = self.last_paragraph? + 1;
        (from..self.blocks.len()).find(|at| self.blocks[*at].is_marked(HeadKind::Boilerplate))
    }
}
