//! With which words the shapes of encounters and steps can begin. In: the phrases of `events.toml`. Out: sets of words, so
//! that no shape is asked at any other.

use super::events::EventWords;

impl EventWords {
    /// Collects the words with which a shape can begin, so that it is not asked at others. A shape that begins with other
    /// words has to be added here: until then the examples of its rule fail.
    pub(super) fn collect_first_words(&mut self) {
        let times = [
            self.months.first_words(),
            self.years.first_words(),
            self.today.first_words(),
            self.yesterday.first_words(),
            self.tomorrow.first_words(),
            self.next.first_words(),
            self.last.first_words(),
            self.open.first_words(),
        ];
        let others = [
            self.earlier.first_words(),
            self.later.first_words(),
            self.nouns.first_words(),
            self.verbs.first_words(),
            self.holds.first_words(),
        ];
        let steps = [
            self.task.first_words(),
            self.agree.first_words(),
            self.will.first_words(),
            self.look.first_words(),
            self.invite.first_words(),
            self.visits.first_words(),
            self.planned.first_words(),
        ];
        self.time_words = times.into_iter().collect();
        self.other_words = others.into_iter().collect();
        self.step_words = steps.into_iter().collect();
    }
}
