//! The three books: what the county saw, what the place got line by line, what it cost the people one by one.

use crate::debrief::say::Teller;
use crate::engine::ids::LineId;
use crate::engine::ids::StaffId;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::document::Block;
use crate::view::document::Part;
use crate::view::document::Table;

impl Teller<'_> {
    pub(super) fn books(&self) -> Part {
        let mut part = self.part("books", "debrief-books");
        let reveal = self.viewer.reveal();
        let books = reveal.map(|reveal| reveal.books).unwrap_or_default();
        let details = [self.lines(), self.county(), self.people()];
        for ((name, value, says), detail) in books.into_iter().zip(details) {
            let summary = self.viewer.labelled(&name, &value);
            let mut blocks = vec![Block::Say(says)];
            blocks.extend(detail);
            part.add(Block::Fold(summary, blocks));
        }
        part
    }

    /// Each line: what residents need of it, where it began and ended, what the ledger says.
    fn lines(&self) -> Vec<Block> {
        let trail = &self.account.inquiry.trail;
        let row = |id: LineId| {
            let (first, last) = (&trail.first.lines[id.ix()], &trail.last.lines[id.ix()]);
            vec![
                self.viewer.line_short(id),
                self.viewer.number(trail.world().line(id).need, 0),
                self.viewer.number(first.real(), 1),
                self.viewer.number(last.real(), 1),
                self.viewer.signed(last.real() - first.real(), 1),
                self.viewer.number(last.paper, 1),
                self.viewer.signed(last.gap(), 1),
            ]
        };
        let head = [
            "debrief-line",
            "debrief-need",
            "debrief-first",
            "debrief-last",
            "debrief-change",
            "reveal-paper",
            "reveal-gap",
        ];
        vec![Block::Table(Table {
            head: head.map(|key| self.say(key)).to_vec(),
            rows: trail.world().line_ids().map(row).collect(),
            words: 1,
        })]
    }

    /// The marking sheet, and what followed from it.
    fn county(&self) -> Vec<Block> {
        let year = self.viewer.year();
        let row = |(label, points): (SafeText, SafeText)| vec![label, points];
        let sheet = Table {
            head: vec![self.say("debrief-sheet"), self.say("debrief-points")],
            rows: year.sheet.into_iter().map(row).collect(),
            words: 1,
        };
        let mut blocks = vec![Block::Table(sheet), Block::List(year.verdict)];
        if let Some(title) = year.title {
            let values = [("title", Value::from(&title))];
            blocks.push(Block::Say(self.say_with("debrief-ending", &values)));
        }
        blocks
    }

    /// The team and each named colleague, in numbers at last.
    fn people(&self) -> Vec<Block> {
        let trail = &self.account.inquiry.trail;
        let strain =
            |name: SafeText, first: f64, strain: &crate::engine::state::Strain, state: SafeText| {
                vec![
                    name,
                    state,
                    self.viewer.percent(first),
                    self.viewer.percent(strain.burnout()),
                    self.viewer.percent(strain.exhaustion),
                    self.viewer.percent(strain.cynicism),
                    self.viewer.percent(strain.inefficacy),
                ]
            };
        let team = (&trail.first.team.strain, &trail.last.team.strain);
        let mut rows = vec![strain(
            self.say("debrief-team"),
            team.0.burnout(),
            team.1,
            SafeText::default(),
        )];
        for (at, (first, last)) in trail.first.staff.iter().zip(&trail.last.staff).enumerate() {
            let state = match (last.away, last.flat) {
                (99, _) => self.say("debrief-gone"),
                (1.., _) => self.say("debrief-away"),
                (0, true) => self.say("debrief-flat"),
                (0, false) => SafeText::default(),
            };
            let name = self.viewer.staff_name(StaffId(at as u16));
            rows.push(strain(name, first.strain.burnout(), &last.strain, state));
        }
        let head = [
            "debrief-who",
            "debrief-state",
            "debrief-first",
            "reveal-burnout",
            "reveal-exhaustion",
            "reveal-cynicism",
            "reveal-inefficacy",
        ];
        let table = Table {
            head: head.map(|key| self.say(key)).to_vec(),
            rows,
            words: 2,
        };
        vec![Block::Table(table), Block::Note(self.say("debrief-strain"))]
    }
}
