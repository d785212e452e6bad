//! The field over the ledger, play over play, and the month where each parted.

use crate::debrief::class::sheet::Sheet;
use crate::debrief::say::class::ClassTeller;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::document::Block;
use crate::view::document::Chart;
use crate::view::document::Course;
use crate::view::document::Part;
use crate::view::document::Table;

/// Plays whose ticks have the same names, so that they can be drawn over each other.
struct Years {
    ticks: Vec<SafeText>,
    plays: Vec<usize>,
}

impl ClassTeller<'_> {
    pub(super) fn courses(&self) -> Part {
        let mut part = self.part("courses", "debrief-class-courses");
        let all = self.years();
        if all.len() > 1 {
            part.say(self.say("debrief-class-calendars"));
        }
        for years in &all {
            part.strong(self.spread(years));
            part.add(Block::Chart(Chart::Overlay {
                ticks: years.ticks.clone(),
                plays: years.plays.iter().map(|&play| self.course(play)).collect(),
            }));
            part.add(Block::Table(self.partings(years)));
        }
        part
    }

    /// Sorts the plays by calendar; most classes have one.
    fn years(&self) -> Vec<Years> {
        let mut all: Vec<Years> = Vec::new();
        for play in 0..self.class.plays.len() {
            let ticks = self.ticks(play);
            match all.iter_mut().find(|years| years.ticks == ticks) {
                Some(years) => years.plays.push(play),
                None => all.push(Years {
                    ticks,
                    plays: vec![play],
                }),
            }
        }
        all
    }

    fn ticks(&self, play: usize) -> Vec<SafeText> {
        let viewer = self.viewer(self.class.town_of(play));
        let months = self.class.plays[play].months.iter();
        months.map(|month| viewer.date(month.tick)).collect()
    }

    fn course(&self, play: usize) -> Course {
        let sheet = &self.class.plays[play];
        Course {
            name: sheet.name.clone(),
            paper: sheet.months.iter().map(|month| month.paper).collect(),
            real: sheet.months.iter().map(|month| month.real).collect(),
        }
    }

    /// Says when the first and the last of them parted, and how many never did.
    fn spread(&self, years: &Years) -> SafeText {
        let sheets = years.plays.iter().map(|&play| &self.class.plays[play]);
        let parted: Vec<usize> = sheets.filter_map(|sheet| sheet.parted).collect();
        let date = |at: Option<&usize>| at.and_then(|&at| years.ticks.get(at)).cloned();
        let (first, last) = (date(parted.iter().min()), date(parted.iter().max()));
        let (first, last) = (first.unwrap_or_default(), last.unwrap_or_default());
        let values = [
            ("count", Value::from(years.plays.len())),
            ("parted", Value::from(parted.len())),
            ("first", Value::from(&first)),
            ("last", Value::from(&last)),
        ];
        self.say_with(
            match parted.len() {
                0 => "debrief-class-never-parted",
                _ if first == last => "debrief-class-parted-once",
                _ => "debrief-class-parted",
            },
            &values,
        )
    }

    fn partings(&self, years: &Years) -> Table {
        let row = |&play: &usize| {
            let sheet: &Sheet = &self.class.plays[play];
            let date = sheet.parted.and_then(|at| years.ticks.get(at)).cloned();
            vec![
                sheet.name.clone(),
                date.unwrap_or_else(|| self.say("debrief-class-never")),
                self.signed(sheet.end.gap, 1),
            ]
        };
        Table {
            head: self.head([
                "debrief-class-play",
                "debrief-class-when-parted",
                "debrief-class-end-gap",
            ]),
            rows: years.plays.iter().map(row).collect(),
            words: 2,
        }
    }
}
