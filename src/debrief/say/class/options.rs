//! The options chosen per event, in the campaign's order.

use crate::debrief::class::options;
use crate::debrief::class::options::Met;
use crate::debrief::say::class::ClassTeller;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::document::Block;
use crate::view::document::Part;
use crate::view::document::Table;

impl ClassTeller<'_> {
    pub(super) fn options(&self) -> Part {
        let mut part = self.part("options", "debrief-class-options");
        part.note(self.say("debrief-class-options-about"));
        for town in 0..self.class.towns.len() {
            let met = options::options(self.class, town);
            self.headed(town, &mut part);
            if met.is_empty() {
                part.say(self.say("debrief-class-no-events"));
                continue;
            }
            let count = [("count", Value::from(met.len()))];
            let rows = met.iter().flat_map(|met| self.event(town, met));
            let table = Table {
                head: self.head([
                    "debrief-class-event",
                    "debrief-class-times",
                    "debrief-class-share",
                ]),
                rows: rows.collect(),
                words: 1,
            };
            let summary = self.say_with("debrief-class-events", &count);
            part.add(Block::Fold(summary, vec![Block::Table(table)]));
        }
        part
    }

    /// A row for the event, and one for each of its options; one that nobody took is told too.
    fn event(&self, town: usize, met: &Met) -> Vec<Vec<SafeText>> {
        let (viewer, times) = (self.viewer(town), met.times());
        let title = viewer.event_title(met.event);
        let mut rows = vec![vec![
            title,
            self.number(f64::from(times), 0),
            SafeText::default(),
        ]];
        for (option, &count) in met.options.iter().enumerate() {
            let label = viewer.option_label(met.event, option as u8);
            rows.push(vec![
                self.say_with("debrief-class-option", &[("label", Value::from(&label))]),
                self.number(f64::from(count), 0),
                self.percent(f64::from(count) / f64::from(times)),
            ]);
        }
        rows
    }
}
