//! Which side each speaker is of. In: an analysis. Out: country codes by speaker.

use super::*;
use std::collections::BTreeSet;

/// The sides of a document's speakers.
#[derive(Debug)]
pub struct Parties<'a> {
    analysis: &'a Analysis,
    sides: Vec<Option<&'a str>>,
    principals: Vec<SpeakerId>,
}

impl<'a> Parties<'a> {
    /// A text of one side names its own people without their country: a principal of no known side is of the issuer's,
    /// where no other principal is.
    pub fn new(analysis: &'a Analysis) -> Parties<'a> {
        let own = analysis.header.side.as_deref();
        let main = analysis.main_event().into_iter();
        let principals: Vec<SpeakerId> = main.flat_map(|event| event.item.principals()).collect();
        let side = |id: &SpeakerId| analysis.speakers.get(id.index())?.item.side.as_deref();
        let taken = own.is_some() && principals.iter().any(|id| side(id) == own);
        let speakers = (0..analysis.speakers.len()).map(SpeakerId::at);
        let sides = speakers.map(|id| match side(&id) {
            None if !taken && principals.contains(&id) => own,
            known => known,
        });
        let sides = sides.collect();
        Parties {
            analysis,
            sides,
            principals,
        }
    }

    /// The country codes of speakers and, for groups, of their members.
    pub fn sides_of(&self, speakers: &[SpeakerId]) -> BTreeSet<&'a str> {
        let members = |id: &SpeakerId| {
            let found = self.analysis.speakers.get(id.index());
            match found.map(|found| &found.item) {
                Some(group) if self.is_of_principals(group) => self.principals.as_slice(),
                Some(group) => &group.members,
                None => &[],
            }
        };
        let all = speakers
            .iter()
            .flat_map(|id| std::iter::once(id).chain(members(id)));
        all.filter_map(|id| self.sides.get(id.index()).copied().flatten())
            .collect()
    }

    /// Whether a plural ("the ministers") of nobody known is the plural of a principal's office.
    fn is_of_principals(&self, group: &Speaker) -> bool {
        let unknown = group.entity.is_none() && group.side.is_none() && group.members.is_empty();
        let name = group.name.to_lowercase();
        let Some(office) = name
            .strip_suffix('s')
            .filter(|_| unknown && !group.anonymous)
        else {
            return false;
        };
        let mut principals = self.principals.iter();
        principals.any(|id| {
            let found = self.analysis.speakers.get(id.index());
            let role = found.and_then(|found| found.item.role.as_deref());
            let last = role.and_then(|role| role.split(' ').next_back());
            last.is_some_and(|last| last.eq_ignore_ascii_case(office))
        })
    }

    /// Whether those who are said to speak are of more than one side.
    pub fn is_joint(&self, quote: &Quote) -> bool {
        self.sides_of(&quote.speakers).len() > 1
    }
}
