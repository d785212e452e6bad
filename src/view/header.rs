//! The line at the top of every screen of a play.

use crate::engine::regime::Era;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::model::Header;

impl Viewer<'_> {
    /// Makes the line at the top of every screen.
    pub fn header(&self) -> Header {
        let era = match self.play.campaign().era {
            Era::E1 => "era-short-e1",
            Era::E2 => "era-short-e2",
            Era::E3 => "era-short-e3",
        };
        Header {
            town: self.name(&self.book_of_words().town),
            date: self.date(self.state().tick),
            era: self.say(era),
            marks: self.marks_in_short(),
            rank: self.rank_in_short(),
            money: self.yuan(self.state().town.money),
        }
    }

    fn marks_in_short(&self) -> SafeText {
        let town = &self.state().town;
        if town.rank == 0 {
            return self.say("desk-unpublished");
        }
        let marks = Value::decimal(town.marks, 1);
        self.say_with("desk-marks", &[("marks", marks)])
    }

    /// Writes the rank with its change since the one before.
    fn rank_in_short(&self) -> SafeText {
        let town = &self.state().town;
        if town.rank == 0 {
            return SafeText::default();
        }
        let rank = self.rank(town.rank);
        match i32::from(town.rank_before) - i32::from(town.rank) {
            0 => rank,
            up @ 1.. => SafeText::clean(&format!("{rank} ▲{up}")),
            down => SafeText::clean(&format!("{rank} ▼{}", -down)),
        }
    }

    /// Writes a rank among the county's towns.
    pub(crate) fn rank(&self, rank: u16) -> SafeText {
        let values = [
            ("rank", Value::from(u32::from(rank))),
            ("towns", Value::from(u32::from(self.world().town.towns))),
        ];
        self.say_with("desk-rank", &values)
    }
}
