//! Numbers in words: counts, money, percentages, dates, and slots as far as the player may know them.

use crate::engine::calendar::Pace;
use crate::engine::slot;
use crate::engine::slot::LineField;
use crate::engine::slot::Slot;
use crate::engine::slot::TownField;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::knowledge::Manner;
use crate::view::knowledge::manner;
use crate::view::knowledge::span;
use crate::view::model::Band;

/// Tells how many decimals a number takes: none where it is whole.
pub(crate) fn decimals(number: f64) -> usize {
    usize::from((number - number.round()).abs() >= 0.05)
}

/// Tells how many of `most` decimals a number needs, so that none of the last is a nought.
fn needed(number: f64, most: usize) -> usize {
    let whole = |decimals: usize| (number * f64::powi(10.0, decimals as i32)).round();
    (0..most)
        .find(|&decimals| {
            let left = (most - decimals) as i32;
            whole(decimals) * f64::powi(10.0, left) == whole(most)
        })
        .unwrap_or(most)
}

impl Viewer<'_> {
    /// Writes a number with fixed decimals; aloud without those that say nothing.
    pub(crate) fn number(&self, number: f64, decimals: usize) -> SafeText {
        let decimals = if self.aloud {
            needed(number, decimals)
        } else {
            decimals
        };
        self.say_with("plain-number", &[("n", Value::decimal(number, decimals))])
    }

    /// Writes a number with its sign, unless it is nought.
    pub(crate) fn signed(&self, number: f64, decimals: usize) -> SafeText {
        if self.aloud {
            let amount = self.number(number.abs(), decimals);
            if number >= 0.0 || amount == self.number(0.0, 0) {
                return amount;
            }
            return self.say_with("plain-minus", &[("amount", Value::from(&amount))]);
        }
        self.say_with("plain-number", &[("n", Value::signed(number, decimals))])
    }

    /// Writes a share of 0..=1 as a percentage.
    pub(crate) fn percent(&self, share: f64) -> SafeText {
        let percent = Value::decimal(share * 100.0, 0);
        self.say_with("count-percent", &[("percent", percent)])
    }

    /// Writes an amount of money; aloud with its unit as a word, since a voice takes the sign for yen.
    pub(crate) fn yuan(&self, yuan: f64) -> SafeText {
        let key = if self.aloud {
            "plain-yuan"
        } else {
            "count-yuan"
        };
        self.say_with(key, &[("yuan", Value::money(yuan))])
    }

    /// Writes units of team time.
    pub(crate) fn units(&self, units: u32) -> SafeText {
        self.say_with("count-units", &[("count", units.into())])
    }

    /// Names the time of a tick, such as "March 2017".
    pub(crate) fn date(&self, tick: u16) -> SafeText {
        let calendar = self.world().calendar;
        let values = [
            ("year", Value::from(i64::from(calendar.year_of(tick)))),
            ("month", Value::from(i64::from(calendar.month_of(tick)))),
            ("xun", Value::from(i64::from(calendar.xun_of(tick)))),
        ];
        match calendar.pace {
            Pace::Month => self.say_with("date-month", &values),
            Pace::Xun => self.say_with("date-xun", &values),
        }
    }

    /// Says in words what is believed of the real state.
    pub(crate) fn estimate(&self, band: Band) -> SafeText {
        let edges = [
            ("low", Value::decimal(band.low, 0)),
            ("high", Value::decimal(band.high, 0)),
        ];
        self.say_with("desk-field-estimate", &edges)
    }

    /// Writes a slot's value as far as the player may know it.
    pub(crate) fn figure(&self, slot: Slot) -> SafeText {
        let value = slot::get(self.world(), self.state(), slot);
        match manner(slot) {
            _ if slot == Slot::Town(TownField::Rank) && value < 1.0 => self.say("common-unknown"),
            Manner::Number(decimals) => self.number(value, decimals),
            Manner::Percent => self.percent(value),
            Manner::Yuan => self.yuan(value),
            _ if self.open() && span(slot) <= 1.0 => self.percent(value),
            _ if self.open() => self.number(value, 1),
            Manner::Steps => self.level(slot, value),
            Manner::Direction | Manner::Silent => self.hidden(slot),
        }
    }

    fn hidden(&self, slot: Slot) -> SafeText {
        match slot {
            Slot::Line(id, LineField::Real) => self.estimate(self.field(id)),
            _ => self.say("common-unknown"),
        }
    }

    fn level(&self, slot: Slot, value: f64) -> SafeText {
        let share = (value - slot.range().0) / span(slot);
        self.say(match (share * 5.0) as i8 {
            ..=0 => "level-lowest",
            1 => "level-low",
            2 => "level-middle",
            3 => "level-high",
            _ => "level-highest",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_that_say_nothing_are_not_needed() {
        for (number, most, expected) in [
            (1.0, 1, 0),
            (0.4, 2, 1),
            (2.1, 2, 1),
            (0.33, 2, 2),
            (59.96, 1, 0),
            (-3.5, 1, 1),
            (7.0, 0, 0),
        ] {
            assert_eq!(needed(number, most), expected, "{number} {most}");
        }
    }
}
