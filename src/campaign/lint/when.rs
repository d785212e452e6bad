//! Where a condition is asked: the moments of its site, and what a part of it comes to in all of them.

use crate::campaign::diagnostic::Place;
use crate::campaign::lint::Lint;
use crate::campaign::places::CondPlaces;
use crate::campaign::proof::Facts;
use crate::campaign::proof::Moment;
use crate::campaign::proof::depends_on_time;
use crate::engine::expr::Cond;
use crate::engine::ids::EventId;

/// Always, never, or it depends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Always,
    Never,
    Depends,
}

/// A condition with the moments in which it is asked.
pub(super) struct Asked<'c> {
    pub cond: &'c Cond,
    pub places: Option<&'c CondPlaces>,
    /// The moments in which it is asked, in order.
    pub moments: &'c [Moment],
    /// The event that it belongs to, if it comes but once: that it is new is nothing to report.
    pub once: Option<EventId>,
}

impl Lint<'_> {
    /// Tells what a condition comes to in all moments in which it is asked.
    pub(super) fn verdict(&self, cond: &Cond, moments: &[Moment]) -> Verdict {
        let all = if depends_on_time(cond) {
            moments
        } else {
            // What may be only ever grows: the last moment tells.
            &moments[moments.len().saturating_sub(1)..]
        };
        let may = |wanted: bool| {
            let may = |m: &Moment| {
                self.proof
                    .view(self.world, *m)
                    .may_given(cond, wanted, Facts::default())
            };
            all.iter().any(may)
        };
        match (may(true), may(false)) {
            (true, true) => Verdict::Depends,
            (_, false) => Verdict::Always,
            (false, true) => Verdict::Never,
        }
    }

    /// Returns the first part of a condition that never holds, else the whole.
    pub(super) fn culprit<'p>(&self, asked: &Asked<'p>) -> Option<&'p Place> {
        let places = asked.places?;
        let never = |part: &&crate::campaign::places::Part| {
            self.verdict(&part.cond, asked.moments) == Verdict::Never
        };
        Some(
            places
                .parts
                .iter()
                .find(never)
                .map_or(&places.whole, |part| &part.place),
        )
    }

    /// Returns the moments of the ticks in months, `at` telling which moment of the tick.
    pub(super) fn moments(&self, months: u16, at: impl Fn(u16) -> Moment) -> Vec<Moment> {
        let calendar = self.world.calendar;
        let live = |tick: &u16| months & 1 << (calendar.month_of(*tick) - 1) != 0;
        (0..calendar.ticks()).filter(live).map(at).collect()
    }
}
