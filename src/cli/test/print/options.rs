//! How the options of an event compare with each other.

use crate::cli::test::print::Paper;
use crate::lab::duel::Books;
use crate::text::Value;

impl Paper<'_> {
    /// Says which option another beats, and by how much.
    pub(super) fn strawman(&self, ids: [&str; 3], gain: Books, states: usize) -> String {
        let [event, option, by] = ids;
        let [marks, outcome, burnout] = gain.0;
        let values = [
            ("event", Value::from(event)),
            ("option", Value::from(option)),
            ("by", Value::from(by)),
            ("marks", Value::signed(marks, 1)),
            ("outcome", Value::signed(outcome, 1)),
            // What is better of burnout is less of it.
            ("burnout", Value::signed(-burnout, 2)),
            ("states", Value::from(states)),
        ];
        self.say_with("lab-finding-strawman", &values)
    }
}
