//! Conditions, and parts of them, that always or never hold where they are asked: they say nothing, and were meant to.

use crate::campaign::code::Code;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::Place;
use crate::campaign::lint::Lint;
use crate::campaign::lint::when::Asked;
use crate::campaign::lint::when::Verdict;
use crate::campaign::proof::Moment;
use crate::engine::expr::Cond;
use crate::engine::ids::EndingId;
use crate::engine::ids::EventId;
use crate::engine::ids::InitiativeId;

/// Looks at the conditions of everything that can happen.
pub(super) fn look(lint: &mut Lint<'_>) {
    let mut found = Vec::new();
    for ix in 0..lint.world.events.len() {
        lint.of_event(EventId(ix as u16), &mut found);
    }
    for ix in 0..lint.world.initiatives.len() {
        lint.of_initiative(InitiativeId(ix as u16), &mut found);
    }
    lint.of_endings(&mut found);
    found
        .into_iter()
        .for_each(|diagnostic| lint.push(diagnostic));
}

impl Lint<'_> {
    fn of_event(&self, id: EventId, found: &mut Vec<Diagnostic>) {
        if self.proof.event(id).is_none() {
            return;
        }
        let event = &self.world.events[id.ix()];
        let places = &self.places.events[id.ix()];
        let once = (!event.repeat).then_some(id);
        self.ask(
            event.months,
            Moment::deal,
            (&event.when, places.when.as_ref()),
            once,
            found,
        );
        for (option, choice) in (0..).zip(&event.options) {
            if self.proof.open(id, option).is_none() {
                continue;
            }
            let places = &places.options[usize::from(option)];
            self.ask(
                event.months,
                Moment::tray,
                (&choice.when, places.when.as_ref()),
                once,
                found,
            );
            for (at, later) in (0..).zip(&choice.later) {
                if self.proof.later(id, option, at).is_some() {
                    let places = places.later[usize::from(at)].when.as_ref();
                    self.ask_later(event.months, later.after, (&later.when, places), found);
                }
            }
        }
    }

    fn of_initiative(&self, id: InitiativeId, found: &mut Vec<Diagnostic>) {
        if self.proof.initiative(id).is_none() {
            return;
        }
        let initiative = &self.world.initiatives[id.ix()];
        let places = &self.places.initiatives[id.ix()].choice;
        let when = (&initiative.choice.when, places.when.as_ref());
        self.ask(initiative.months, Moment::plan, when, None, found);
        for (at, later) in (0..).zip(&initiative.choice.later) {
            if self.proof.initiative_later(id, at).is_some() {
                let places = places.later[usize::from(at)].when.as_ref();
                self.ask_later(initiative.months, later.after, (&later.when, places), found);
            }
        }
    }

    fn of_endings(&self, found: &mut Vec<Diagnostic>) {
        let all = self.moments(crate::engine::world::ALL_MONTHS, Moment::plan);
        let last = &all[all.len().saturating_sub(1)..];
        let endings = self.world.endings.iter().zip(&self.places.endings);
        for (id, (ending, places)) in (0..).zip(endings) {
            // Of one that never comes that has been said.
            if !self.proof.ending(self.world, EndingId(id)) {
                continue;
            }
            self.judge(
                &Asked {
                    cond: &ending.when,
                    places: places.when.as_ref(),
                    moments: last,
                    once: None,
                },
                found,
            );
            if let Some(now) = &ending.now {
                self.judge(
                    &Asked {
                        cond: now,
                        places: places.now.as_ref(),
                        moments: &all,
                        once: None,
                    },
                    found,
                );
            }
        }
    }

    fn ask(
        &self,
        months: u16,
        at: impl Fn(u16) -> Moment,
        (cond, places): (&Cond, Option<&crate::campaign::places::CondPlaces>),
        once: Option<EventId>,
        found: &mut Vec<Diagnostic>,
    ) {
        if places.is_none() {
            return;
        }
        let moments = self.moments(months, at);
        self.judge(
            &Asked {
                cond,
                places,
                moments: &moments,
                once,
            },
            found,
        );
    }

    fn ask_later(
        &self,
        months: u16,
        after: u8,
        (cond, places): (&Cond, Option<&crate::campaign::places::CondPlaces>),
        found: &mut Vec<Diagnostic>,
    ) {
        if places.is_none() {
            return;
        }
        let made = self.moments(months, Moment::due);
        let due = made
            .iter()
            .map(|made| made.tick() + u16::from(after.max(1)));
        let due = due.filter(|tick| *tick < self.world.calendar.ticks());
        let moments: Vec<Moment> = due.map(Moment::due).collect();
        self.judge(
            &Asked {
                cond,
                places,
                moments: &moments,
                once: None,
            },
            found,
        );
    }

    /// Reports what a condition's parts come to; where there are none, what the whole comes to.
    fn judge(&self, asked: &Asked<'_>, found: &mut Vec<Diagnostic>) {
        let Some(places) = asked.places.filter(|_| !asked.moments.is_empty()) else {
            return;
        };
        // `when = "true"` is written on purpose.
        if matches!(asked.cond, Cond::Const(_)) {
            return;
        }
        let before = found.len();
        for part in &places.parts {
            // A part of a part that was reported says no more.
            let within = |known: &Diagnostic| encloses(&known.place, &part.place);
            if is_own(&part.cond, asked.once) || found[before..].iter().any(within) {
                continue;
            }
            found.extend(self.report(&part.cond, &part.place, asked.moments));
        }
        if found.len() == before && !is_own(asked.cond, asked.once) {
            found.extend(self.report(asked.cond, &places.whole, asked.moments));
        }
    }

    fn report(&self, cond: &Cond, place: &Place, moments: &[Moment]) -> Option<Diagnostic> {
        let code = match self.verdict(cond, moments) {
            Verdict::Always => Code::AlwaysHolds,
            Verdict::Never => Code::NeverHolds,
            Verdict::Depends => return None,
        };
        Some(Diagnostic::new(code, place.clone()))
    }
}

fn encloses(outer: &Place, inner: &Place) -> bool {
    match (outer.span, inner.span) {
        (Some((a, b)), Some((c, d))) => outer.file == inner.file && a <= c && d <= b,
        _ => false,
    }
}

/// Tells whether a condition only says that its event has not come yet: superfluous, but people like to write it.
fn is_own(cond: &Cond, once: Option<EventId>) -> bool {
    matches!((cond, once), (Cond::Not(inner), Some(own)) if **inner == Cond::Seen(own))
}
