//! Marks across, outcome up, shaded by burnout: three books of every play at one look.

use crate::debrief::class::sheet::Sheet;
use crate::debrief::say::class::ClassTeller;
use crate::text::SafeText;
use crate::view::document::Block;
use crate::view::document::Chart;
use crate::view::document::Part;
use crate::view::document::Point;
use crate::view::document::Table;
use crate::view::document::letter;

impl ClassTeller<'_> {
    pub(super) fn points(&self) -> Part {
        let mut part = self.part("points", "debrief-class-books");
        let plays = &self.class.plays;
        part.note(self.say("debrief-class-points-about"));
        part.add(Block::Chart(Chart::Points(
            plays.iter().map(point).collect(),
        )));
        let row = |(n, sheet): (usize, &Sheet)| {
            let end = &sheet.end;
            vec![
                SafeText::clean(&letter(n).to_string()),
                sheet.name.clone(),
                self.number(end.marks, 1),
                self.number(end.outcome, 1),
                self.percent(end.burnout),
                self.number(end.trust, 1),
                self.signed(end.gap, 1),
            ]
        };
        part.add(Block::Table(Table {
            head: self.head([
                "debrief-class-letter",
                "debrief-class-play",
                "reveal-marks",
                "reveal-outcome",
                "reveal-burnout",
                "reveal-trust",
                "reveal-gap",
            ]),
            rows: plays.iter().enumerate().map(row).collect(),
            words: 2,
        }));
        part
    }
}

fn point(sheet: &Sheet) -> Point {
    Point {
        name: sheet.name.clone(),
        marks: sheet.end.marks,
        outcome: sheet.end.outcome,
        burnout: sheet.end.burnout,
    }
}
