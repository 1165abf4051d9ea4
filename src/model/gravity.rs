//! How much a reader must not miss a quote: a number that only orders.

use super::{Act, Force, Quote};

/// From here on a reader is warned: an act or a force of warning, threat, red line.
const GRAVE: u8 = 7;

impl Quote {
    /// Whether a reader must not miss it.
    pub fn is_grave(&self) -> bool {
        self.gravity() >= GRAVE
    }

    /// 0 to 9: a red line before a warning, a warning before an accusation, all of them before what is merely said.
    pub fn gravity(&self) -> u8 {
        let act = self.cue.as_ref().map_or(0, |cue| of_act(cue.act));
        of_force(self.force).max(act)
    }
}

fn of_force(force: Force) -> u8 {
    match force {
        Force::RedLine => 9,
        Force::Threaten => 8,
        Force::Warn => 7,
        Force::Protest | Force::Refuse => 6,
        Force::Demand => 5,
        Force::Commit | Force::Assure | Force::Offer | Force::Accept => 4,
        Force::Ask => 2,
        Force::Assert | Force::None => 0,
    }
}

fn of_act(act: Act) -> u8 {
    match act {
        Act::Warn => 7,
        Act::Condemn | Act::Accuse => 6,
        Act::Oppose | Act::Demand | Act::RaiseConcern | Act::Deny | Act::Disagree => 5,
        Act::Urge | Act::Commit | Act::Agree | Act::Offer | Act::Propose => 4,
        Act::Stress | Act::Reaffirm | Act::Support | Act::Regret | Act::Request => 3,
        Act::Welcome | Act::Invite | Act::Plan | Act::Ask => 2,
        Act::Discuss
        | Act::Characterize
        | Act::Believe
        | Act::Thank
        | Act::Condole
        | Act::Congratulate => 1,
        Act::Inform => 0,
    }
}
