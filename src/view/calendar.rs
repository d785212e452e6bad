//! The calendar of the year: what was published and what happened, and what is known to come: seasons and quarters.
//!
//! Made of the campaign's calendar of lines and of facts that the player was told. Deliberately absent: whatever luck or
//! the county still keeps to itself; which letters and events will come, and how likely an incident is.

use crate::engine::fact::Fact;
use crate::engine::fact::What;
use crate::engine::ids::LineId;
use crate::engine::marks::publishes;
use crate::engine::state::Phase;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::model::Calendar;
use crate::view::model::CalendarMonth;
use crate::view::model::Season;

impl Viewer<'_> {
    /// Makes the calendar of the present year.
    pub fn calendar(&self) -> Calendar {
        let (calendar, tick) = (self.world().calendar, self.state().tick);
        let tick = tick.min(calendar.ticks().saturating_sub(1));
        let year = calendar.year_of(tick);
        let firsts: Vec<u16> = (0..calendar.ticks())
            .filter(|&t| calendar.opens_month(t) && calendar.year_of(t) == year)
            .collect();
        let month = tick - tick % calendar.per_month();
        Calendar {
            year: SafeText::clean(&year.to_string()),
            seasons: self.seasons(&firsts),
            now: firsts.iter().position(|&t| t == month).unwrap_or(0),
            months: firsts.into_iter().map(|t| self.calendar_month(t)).collect(),
        }
    }

    /// Lists the lines with a hazard: those under the veto first, as everybody at a town hall reads them.
    fn seasons(&self, months: &[u16]) -> Vec<Season> {
        let mut ids: Vec<LineId> = self.hazards().collect();
        ids.sort_by_key(|&id| !self.world().line(id).veto);
        let season = |id: LineId| {
            let line = self.world().line(id);
            let live = |&tick: &u16| line.live(self.world().calendar.month_of(tick));
            Season {
                short: self.line_short(id),
                veto: line.veto,
                live: months.iter().map(live).collect(),
            }
        };
        ids.into_iter().map(season).collect()
    }

    fn hazards(&self) -> impl Iterator<Item = LineId> {
        let world = self.world();
        world.line_ids().filter(|&id| world.line(id).hazard > 0.0)
    }

    fn live_in(&self, number: u8) -> impl Iterator<Item = LineId> {
        let world = self.world();
        self.hazards()
            .filter(move |&id| world.line(id).live(number))
    }

    fn calendar_month(&self, first: u16) -> CalendarMonth {
        let world = self.world();
        let number = world.calendar.month_of(first);
        let facts = self.facts_of(first);
        let count =
            |of: fn(&What) -> bool| facts.iter().filter(|fact| of(&fact.what)).count() as u8;
        let published = facts.iter().rev().find_map(|fact| match fact.what {
            What::Published { marks, rank } => Some((marks, rank)),
            _ => None,
        });
        CalendarMonth {
            number,
            short: self.say_with("month-short", &[("month", u32::from(number).into())]),
            date: self.date(first),
            live: self.live_in(number).count() as u8,
            vetoes: self
                .live_in(number)
                .filter(|&id| world.line(id).veto)
                .count() as u8,
            published,
            visits: count(|what| matches!(what, What::Received(..))),
            incidents: count(|what| matches!(what, What::Incident(_))),
            quarter: world.calendar.opens_quarter(first),
            says: self.calendar_says(first, facts),
        }
    }

    /// Says what a month brought, and as long as it is not over what is known to come in it.
    fn calendar_says(&self, first: u16, facts: &[Fact]) -> Vec<SafeText> {
        let state = self.state();
        let mut says: Vec<SafeText> = facts.iter().flat_map(|fact| self.past(fact)).collect();
        let last = first + self.world().calendar.per_month() - 1;
        let told = matches!(state.phase, Phase::Report | Phase::Year | Phase::Over);
        if last > state.tick || (last == state.tick && !told) {
            says.extend(self.known_of(first));
        }
        says
    }

    /// Lists the facts of the month that begins with a tick.
    fn facts_of(&self, first: u16) -> &[Fact] {
        let facts = self.play.facts();
        let end = first + self.world().calendar.per_month();
        let from = facts.partition_point(|fact| fact.tick < first);
        let to = facts.partition_point(|fact| fact.tick < end);
        &facts[from..to]
    }

    /// Says what a month is remembered by.
    fn past(&self, fact: &Fact) -> Vec<SafeText> {
        match fact.what {
            What::Incident(waterfall) => {
                let line = self.line_name(waterfall.line);
                vec![self.say_with("report-incident", &[("line", Value::from(&line))])]
            }
            What::Received(..) | What::Published { .. } | What::Audited(_) => self.news(fact),
            _ => Vec::new(),
        }
    }

    /// Says what is known of a month that is not over: whose season it is, and what the office year brings.
    fn known_of(&self, first: u16) -> Vec<SafeText> {
        let calendar = self.world().calendar;
        let number = calendar.month_of(first);
        let last = first + calendar.per_month() - 1;
        let lines = self.list(self.live_in(number).map(|id| self.line_name(id)));
        let mut says = Vec::new();
        if !lines.is_empty() {
            says.push(self.say_with("calendar-live", &[("lines", Value::from(&lines))]));
        }
        if calendar.opens_quarter(first) {
            says.push(self.say("calendar-quarter"));
        }
        if number <= 3 {
            says.push(self.say("calendar-bargain"));
        }
        if publishes(self.world(), last) {
            says.push(self.say("calendar-published"));
        }
        if calendar.closes_year(last) {
            says.push(self.say("calendar-year-end"));
        }
        says
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::campaign::Campaign;
    use crate::session::play::Play;
    use crate::text::Lang;
    use crate::text::Ui;
    use crate::view::fixture;
    use std::sync::Arc;

    fn calendar(campaign: Campaign, seed: u64) -> Calendar {
        let play = Play::begin(Arc::new(campaign), seed);
        Viewer::new(&play, Ui::new(Lang::Zh)).calendar()
    }

    #[test]
    fn nothing_hidden_shows_before_it_is_told() {
        let known = calendar((*fixture::campaign()).clone(), 1);
        let mut hidden = (*fixture::campaign()).clone();
        for line in &mut hidden.world.lines {
            (line.real, line.sight, line.county_target) = (3.0, 0.9, 60.0);
            line.hazard *= 0.1;
        }
        for person in &mut hidden.world.staff {
            person.burnout = 0.9;
        }
        assert_eq!(calendar(hidden, 99), known);
        let mut open = (*fixture::campaign()).clone();
        open.world.lines.iter_mut().for_each(|line| line.months = 1);
        assert_ne!(calendar(open, 1), known, "the seasons are known");
    }

    #[test]
    fn what_happened_stands_in_its_month_and_stays() {
        let mut play = fixture::play();
        let mut before: Option<Calendar> = None;
        fixture::drive(&mut play, |play| {
            let now = Viewer::new(play, Ui::new(Lang::En)).calendar();
            assert_eq!(now.months.len(), 12);
            if let Some(before) = before.take().filter(|b| b.year == now.year) {
                let over = ..before.now;
                assert_eq!(
                    now.months[over], before.months[over],
                    "the past does not change"
                );
            }
            before = Some(now);
            true
        });
        let told = before.expect("a year was played");
        let published = told.months.iter().filter(|it| it.published.is_some());
        assert!(published.count() > 0);
        assert!(told.months.iter().any(|it| it.visits > 0));
        assert!(told.months.iter().all(|it| it.live >= it.vetoes));
    }
}
