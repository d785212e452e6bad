//! Ways of meeting blame: how many plays used each, and how often; never who.

use crate::debrief::class::ways;
use crate::debrief::say::class::ClassTeller;
use crate::debrief::say::matter;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::document::Block;
use crate::view::document::Part;
use crate::view::document::Table;

impl ClassTeller<'_> {
    pub(super) fn ways(&self) -> Part {
        let mut part = self.part("ways", "debrief-class-ways");
        part.note(self.say("debrief-class-ways-about"));
        let all = ways::ways(self.class);
        let (used, unused): (Vec<_>, Vec<_>) = all.iter().partition(|ways| ways.uses > 0);
        let viewer = self.viewer(0);
        let row = |ways: &&ways::Ways| {
            vec![
                matter::behaviour(&viewer, ways.behaviour),
                self.number(f64::from(ways.plays), 0),
                self.number(f64::from(ways.uses), 0),
            ]
        };
        if !used.is_empty() {
            part.add(Block::Table(Table {
                head: self.head([
                    "debrief-class-behaviour",
                    "debrief-class-plays",
                    "debrief-class-uses",
                ]),
                rows: used.iter().map(row).collect(),
                words: 1,
            }));
        }
        if !unused.is_empty() {
            let names = unused
                .iter()
                .map(|w| matter::behaviour(&viewer, w.behaviour));
            let names: Vec<SafeText> = names.collect();
            let names = SafeText::join(names, &self.say("common-separator"));
            part.say(self.say_with("debrief-class-unused", &[("names", Value::from(&names))]));
        }
        part
    }
}
