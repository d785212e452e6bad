//! The line at the top of every screen of a play.

use crate::engine::fact::What;
use crate::engine::regime::Era;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::model::Header;
use std::cmp::Ordering;

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

    /// Says in one line how the town stands, the rank's change in words: for readers who hear it.
    pub fn standing(&self) -> SafeText {
        let town = &self.state().town;
        let header = self.header();
        let mut parts = vec![header.marks];
        if town.rank == 0 {
            parts[0] = self.say("plain-unpublished");
        }
        if town.rank > 0 {
            parts.push(self.rank(town.rank));
            let (before, now) = (i64::from(town.rank_before), i64::from(town.rank));
            let moved = [("count", Value::from((before - now).abs()))];
            parts.push(match before.cmp(&now) {
                Ordering::Greater => self.say_with("desk-rank-up", &moved),
                Ordering::Less => self.say_with("desk-rank-down", &moved),
                Ordering::Equal if self.published_again() => self.say("desk-rank-same"),
                Ordering::Equal => SafeText::default(),
            });
        }
        parts.push(header.money);
        self.clauses(parts.into_iter().filter(|part| !part.is_empty()))
    }

    /// Tells whether marks were published more than once: before that, nothing can have stayed as it was.
    fn published_again(&self) -> bool {
        let facts = self.play.facts().iter();
        let published = facts.filter(|fact| matches!(fact.what, What::Published { .. }));
        published.take(2).count() == 2
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
        let key = if self.aloud {
            "plain-rank"
        } else {
            "desk-rank"
        };
        self.say_with(key, &values)
    }
}
