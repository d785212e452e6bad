//! The calendar: months in which nothing can come, and what is meant for months that the calendar does not have.

use crate::campaign::code::Code;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::lint::Lint;
use crate::engine::ids::EventId;
use crate::engine::world::ALL_MONTHS;

/// Looks at the months.
pub(super) fn look(lint: &mut Lint<'_>) {
    let calendar = lint.world.calendar;
    let here = (0..calendar.ticks()).fold(0, |months, tick| {
        months | 1 << (calendar.month_of(tick) - 1)
    });
    lint.quiet_months(here);
    lint.outside(here);
    for (letter, places) in lint.world.letters.iter().zip(&lint.places.letters) {
        if here & 1 << (letter.month - 1) == 0 {
            let found = Diagnostic::new(Code::LetterNever, places.month.clone());
            lint.push(found.text("month", letter.month));
        }
    }
}

impl Lint<'_> {
    /// Reports months in which no event can come. A campaign with fewer events than months is not blamed for it.
    fn quiet_months(&mut self, here: u16) {
        // A handful of events cannot fill a year, unless one of them comes again and again.
        let events = &self.world.events;
        let few = events.len() < here.count_ones() as usize && !events.iter().any(|e| e.repeat);
        if few || self.world.town.events == 0 {
            return;
        }
        let mut busy = 0u16;
        for tick in 0..self.world.calendar.ticks() {
            let month = 1 << (self.world.calendar.month_of(tick) - 1);
            if busy & month == 0 && self.comes_something(tick) {
                busy |= month;
            }
        }
        let quiet = here & !busy;
        if quiet != 0 {
            let found = Diagnostic::new(Code::QuietMonth, self.places.calendar.table.clone());
            self.push(found.text("months", list(quiet)));
        }
    }

    fn comes_something(&self, tick: u16) -> bool {
        (0..self.world.events.len() as u16)
            .any(|id| self.proof.may_come(self.world, EventId(id), tick))
    }

    /// Reports months of events and initiatives that the calendar does not have; where it has none of them, that they never
    /// come has been said.
    fn outside(&mut self, here: u16) {
        if here == ALL_MONTHS {
            return;
        }
        let events = self.world.events.iter().zip(&self.places.events);
        let events = events.map(|(event, places)| (event.months, places.months.as_ref()));
        let initiatives = self.world.initiatives.iter().zip(&self.places.initiatives);
        let initiatives = initiatives.map(|(it, places)| (it.months, places.months.as_ref()));
        let all: Vec<_> = events.chain(initiatives).collect();
        for (months, place) in all {
            let outside = months & !here;
            if let (Some(place), true) = (place, outside != 0 && months & here != 0) {
                let found = Diagnostic::new(Code::OutsideCalendar, place.clone());
                self.push(found.text("months", list(outside)));
            }
        }
    }
}

/// Lists months by number.
fn list(months: u16) -> String {
    let live = (1..=12).filter(|month| months & 1 << (month - 1) != 0);
    let names: Vec<String> = live.map(|month: u16| month.to_string()).collect();
    names.join(", ")
}
