//! The names of slots, and a change of one in words.

use crate::engine::fact::Cause;
use crate::engine::slot::CountyField as C;
use crate::engine::slot::LineField as L;
use crate::engine::slot::Slot;
use crate::engine::slot::StaffField as P;
use crate::engine::slot::TeamField as M;
use crate::engine::slot::TownField as T;
use crate::engine::slot::VillageField;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::knowledge::Manner;
use crate::view::knowledge::manner;
use crate::view::knowledge::rise_is_good;
use crate::view::knowledge::span;
use crate::view::model::Change;

/// Returns the key of what a slot counts; none for the campaign's own numbers and for time.
pub(crate) fn key(slot: Slot) -> Option<&'static str> {
    Some(match slot {
        Slot::Line(_, field) => line_key(field),
        Slot::Village(_, VillageField::Trust) => "slot-village-trust",
        Slot::Village(_, VillageField::Known) => "slot-village-known",
        Slot::Staff(_, field) => staff_key(field),
        Slot::Goodwill(_) => "slot-goodwill",
        Slot::County(field) => county_key(field),
        Slot::Town(field) => town_key(field),
        Slot::Team(field) => team_key(field),
        Slot::Flag(_) | Slot::Var(_) | Slot::Month | Slot::Tick | Slot::Year => return None,
    })
}

fn line_key(field: L) -> &'static str {
    match field {
        L::Real => "slot-line-real",
        L::Suppressed => "slot-line-suppressed",
        L::Paper => "slot-line-paper",
        L::Gap => "slot-line-gap",
        L::Power => "slot-line-power",
        L::Liability => "slot-line-liability",
        L::Sight => "slot-line-sight",
        L::Weight => "slot-line-weight",
        L::Target => "slot-line-target",
        L::Cover => "slot-line-cover",
        L::Visits => "slot-line-visits",
        L::Seen => "slot-line-seen",
        L::Pledge => "slot-line-pledge",
    }
}

fn staff_key(field: P) -> &'static str {
    match field {
        P::Fatigue => "slot-staff-fatigue",
        P::Exhaustion => "slot-staff-exhaustion",
        P::Cynicism => "slot-staff-cynicism",
        P::Inefficacy => "slot-staff-inefficacy",
        P::Burnout => "slot-staff-burnout",
        P::Flat => "slot-staff-flat",
        P::Away => "slot-staff-away",
        P::Skill => "slot-staff-skill",
    }
}

fn county_key(field: C) -> &'static str {
    match field {
        C::Trust => "slot-county-trust",
        C::Visits => "slot-county-visits",
        C::Field => "slot-county-field",
        C::Process => "slot-county-process",
        C::Pressure => "slot-county-pressure",
    }
}

fn town_key(field: T) -> &'static str {
    match field {
        T::Money => "slot-town-money",
        T::Units => "slot-town-units",
        T::Platforms => "slot-town-platforms",
        T::Staff => "slot-town-staff",
        T::Discretion => "slot-town-discretion",
        T::Trust => "slot-town-trust",
        T::Outcome => "slot-town-outcome",
        T::Marks => "slot-town-marks",
        T::Rank => "slot-town-rank",
        T::Gap => "slot-town-gap",
        T::Bonus => "slot-town-bonus",
        T::Deductions => "slot-town-deductions",
        T::Vetoes => "slot-town-vetoes",
        T::Incidents => "slot-town-incidents",
        T::Blame => "slot-town-blame",
        T::Trace => "slot-town-trace",
    }
}

fn team_key(field: M) -> &'static str {
    match field {
        M::Fatigue => "slot-team-fatigue",
        M::Exhaustion => "slot-team-exhaustion",
        M::Cynicism => "slot-team-cynicism",
        M::Inefficacy => "slot-team-inefficacy",
        M::Burnout => "slot-team-burnout",
        M::Flat => "slot-team-flat",
        M::Support => "slot-team-support",
        M::Injustice => "slot-team-injustice",
        M::Emotion => "slot-team-emotion",
        M::Meaning => "slot-team-meaning",
    }
}

/// Returns the key of a change in steps or in direction: by how much of the range it goes.
fn step_key(slot: Slot, change: f64) -> &'static str {
    if manner(slot) == Manner::Direction {
        return if change > 0.0 {
            "step-better"
        } else {
            "step-worse"
        };
    }
    let share = change / span(slot);
    match share {
        _ if share >= 0.06 => "step-up-much",
        _ if share >= 0.02 => "step-up",
        _ if share > 0.0 => "step-up-little",
        _ if share > -0.02 => "step-down-little",
        _ if share > -0.06 => "step-down",
        _ => "step-down-much",
    }
}

impl Viewer<'_> {
    /// Names a slot: what it counts and of whom. Empty for the campaign's own numbers.
    pub fn slot_name(&self, slot: Slot) -> SafeText {
        let Some(what) = key(slot).map(|key| self.say(key)) else {
            return SafeText::default();
        };
        let of = match slot {
            Slot::Line(id, _) => self.line_short(id),
            Slot::Village(id, _) => self.village_name(id),
            Slot::Staff(id, _) => self.staff_name(id),
            Slot::Goodwill(id) => self.official_name(id),
            _ => return what,
        };
        let parts = [("name", Value::from(&of)), ("what", Value::from(&what))];
        self.say_with("slot-of", &parts)
    }

    /// Says a change of a slot in words: up or down, and by how much; a rank goes up as its number falls.
    fn step_aloud(&self, slot: Slot, change: f64) -> SafeText {
        let amount = match manner(slot) {
            Manner::Number(decimals) => self.number(change.abs(), decimals),
            Manner::Percent => {
                let points = Value::from((change.abs() * 100.0).round() as u32);
                self.say_with("plain-percent-points", &[("points", points)])
            }
            _ => self.yuan(change.abs()),
        };
        if slot == Slot::Town(T::Rank) {
            let key = if change < 0.0 {
                "desk-rank-up"
            } else {
                "desk-rank-down"
            };
            return self.say_with(key, &[("count", Value::from(&amount))]);
        }
        self.rise(change > 0.0, &amount)
    }

    /// Says that something went up or down by an amount.
    pub(crate) fn rise(&self, up: bool, amount: &SafeText) -> SafeText {
        let key = if up { "plain-up" } else { "plain-down" };
        self.say_with(key, &[("amount", Value::from(amount))])
    }

    /// Writes a change of a slot as far as the player may know it.
    pub(crate) fn step(&self, slot: Slot, change: f64) -> SafeText {
        let counted = matches!(
            manner(slot),
            Manner::Number(_) | Manner::Percent | Manner::Yuan
        );
        if self.aloud && counted {
            return self.step_aloud(slot, change);
        }
        match manner(slot) {
            Manner::Number(decimals) => self.signed(change, decimals),
            Manner::Percent => {
                let percent = Value::signed(change * 100.0, 0);
                self.say_with("percent-points", &[("percent", percent)])
            }
            Manner::Yuan => {
                let yuan = Value::money(change.abs());
                let key = if change < 0.0 {
                    "yuan-less"
                } else {
                    "yuan-more"
                };
                self.say_with(key, &[("yuan", yuan)])
            }
            Manner::Steps | Manner::Direction => self.say(step_key(slot, change)),
            Manner::Silent => SafeText::default(),
        }
    }

    /// Describes a change with its reason.
    /// Names a slot and writes how much it changed, once the books are open.
    pub(crate) fn change_in_numbers(&self, slot: Slot, by: f64) -> (SafeText, SafeText) {
        let amount = match slot {
            Slot::Town(T::Money) => self.signed(by, 0),
            _ if span(slot) <= 1.0 => {
                let percent = Value::signed(by * 100.0, 0);
                self.say_with("count-percent", &[("percent", percent)])
            }
            _ => self.signed(by, 1),
        };
        (self.slot_name(slot), amount)
    }

    pub(crate) fn change(&self, slot: Slot, by: f64, cause: Cause, tick: u16) -> Change {
        let sign = if by > 0.0 { 1 } else { -1 };
        Change {
            slot,
            name: self.slot_name(slot),
            by: self.step(slot, by),
            good: sign * rise_is_good(slot),
            why: self.cause(cause, tick),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::ids::LineId;
    use crate::text::Lang;
    use crate::text::Ui;
    use crate::view::fixture::play;

    #[track_caller]
    fn check(slot: Slot, change: f64, zh: &str, en: &str) {
        let play = play();
        for (lang, expected) in [(Lang::Zh, zh), (Lang::En, en)] {
            let viewer = Viewer::new(&play, Ui::new(lang));
            assert_eq!(viewer.step(slot, change).as_str(), expected);
        }
    }

    #[test]
    fn what_is_crisp_is_told_in_numbers_and_what_is_not_in_words() {
        let line = |field| Slot::Line(LineId(0), field);
        check(line(L::Paper), 3.24, "+3.2", "+3.2");
        check(line(L::Liability), -0.1, "−10个百分点", "−10 points");
        check(line(L::Liability), 0.15, "+15个百分点", "+15 points");
        check(Slot::Town(T::Money), -3900.0, "−3,900元", "−¥3,900");
        check(line(L::Real), 3.0, "好转", "better");
        check(line(L::Real), -0.3, "变差", "worse");
        check(Slot::Team(M::Fatigue), 1.0, "略升", "slightly up");
        check(Slot::Team(M::Fatigue), 12.0, "大升", "well up");
        check(Slot::Town(T::Trust), -3.0, "下降", "down");
    }

    #[test]
    fn aloud_a_change_of_a_share_is_told_in_points_of_it() {
        let slot = Slot::Line(LineId(0), L::Liability);
        let play = play();
        for (lang, change, expected) in [
            (Lang::Zh, 0.15, "升15个百分点"),
            (Lang::En, 0.15, "up 15 percentage points"),
            (Lang::En, -0.01, "down 1 percentage point"),
        ] {
            let viewer = Viewer::new(&play, Ui::new(lang)).aloud();
            assert_eq!(viewer.step(slot, change).as_str(), expected);
        }
    }
}
