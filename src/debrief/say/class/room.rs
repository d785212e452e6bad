//! Questions for the room: six phases, each with the part of this document that it looks at.

use crate::debrief::say::class::ClassTeller;
use crate::text::Value;
use crate::view::document::Block;
use crate::view::document::Part;

/// The phases of a debriefing (`domain/training.md §6.4`).
const PHASES: [&str; 6] = [
    "debrief-class-feel",
    "debrief-class-happened",
    "debrief-class-learn",
    "debrief-class-relate",
    "debrief-class-what-if",
    "debrief-class-next",
];

impl ClassTeller<'_> {
    pub(super) fn room(&self) -> Part {
        let mut part = self.part("room", "debrief-class-room");
        part.say(self.say("debrief-class-room-about"));
        part.add(Block::List(PHASES.map(|key| self.say(key)).to_vec()));
        part.say(self.say("debrief-class-caution"));
        for guide in &self.class.guides {
            part.say(self.say_with("debrief-guide", &[("guide", Value::from(guide))]));
        }
        part.note(self.say("debrief-care"));
        part
    }
}
