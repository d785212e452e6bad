//! What can never happen: events, options, initiatives, later consequences, endings; and events without a way out.

use crate::campaign::book::ChoiceBook;
use crate::campaign::code::Code;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::Place;
use crate::campaign::lint::Lint;
use crate::campaign::lint::when::Asked;
use crate::campaign::places::ChoicePlaces;
use crate::campaign::places::LaterPlaces;
use crate::campaign::proof::Moment;
use crate::engine::expr::Cond;
use crate::engine::ids::EndingId;
use crate::engine::ids::EventId;
use crate::engine::ids::InitiativeId;
use crate::engine::world::Choice;
use crate::engine::world::Cost;

/// Looks at everything that may never happen.
pub(super) fn look(lint: &mut Lint<'_>) {
    for ix in 0..lint.world.events.len() {
        lint.event(EventId(ix as u16));
    }
    for ix in 0..lint.world.initiatives.len() {
        lint.initiative(InitiativeId(ix as u16));
    }
    for ix in 0..lint.world.endings.len() {
        lint.ending(EndingId(ix as u16));
    }
}

impl Lint<'_> {
    fn event(&mut self, id: EventId) {
        if self.proof.event(id).is_none() {
            return self.event_never(id);
        }
        let event = &self.world.events[id.ix()];
        let tray = self.moments(event.months, Moment::tray);
        let places = &self.places.events[id.ix()];
        let book = &self.campaign.book.events[id.ix()];
        for (option, choice) in (0..).zip(&event.options) {
            let at = usize::from(option);
            let (places, book) = (&places.options[at], &book.options[at]);
            if self.proof.open(id, option).is_none() {
                self.option_never(choice, places, book, &tray);
                continue;
            }
            for (later, places) in (0..).zip(&places.later) {
                if self.proof.later(id, option, later).is_none() {
                    let from = event.months;
                    self.later_never(choice, usize::from(later), places, from);
                }
            }
        }
        self.dead_end(id);
    }

    fn event_never(&mut self, id: EventId) {
        let event = &self.world.events[id.ix()];
        let places = &self.places.events[id.ix()];
        let moments = self.moments(event.months, Moment::deal);
        let (place, why) = if self.world.town.events == 0 {
            (&self.places.calendar.table, "check-never-no-room")
        } else if event.weight == 0 && !event.sure {
            let place = places.weight.as_ref();
            (place.unwrap_or(&places.thing.id), "check-never-no-weight")
        } else if moments.is_empty() {
            let place = places.months.as_ref();
            (place.unwrap_or(&places.thing.id), "check-never-month")
        } else {
            let asked = Asked {
                cond: &event.when,
                places: places.when.as_ref(),
                moments: &moments,
                once: None,
            };
            let place = self.culprit(&asked);
            (place.unwrap_or(&places.thing.id), "check-never-condition")
        };
        let found = Diagnostic::new(Code::NeverComes, place.clone())
            .text("id", &self.campaign.book.events[id.ix()].id)
            .words("why", why);
        let found = if *place == places.thing.id {
            found
        } else {
            found.also(places.thing.id.clone(), "check-this-event")
        };
        self.push(found);
    }

    fn option_never(
        &mut self,
        choice: &Choice,
        places: &ChoicePlaces,
        book: &ChoiceBook,
        moments: &[Moment],
    ) {
        if let Some(found) = self.unaffordable(choice.cost, places, moments) {
            return self.push(found.text("id", &book.id));
        }
        let asked = Asked {
            cond: &choice.when,
            places: places.when.as_ref(),
            moments,
            once: None,
        };
        let place = self.culprit(&asked).unwrap_or(&places.thing.id).clone();
        let found = Diagnostic::new(Code::NeverOpen, place).text("id", &book.id);
        self.push(found);
    }

    /// Finds a cost that can never be paid.
    fn unaffordable(
        &self,
        cost: Cost,
        places: &ChoicePlaces,
        moments: &[Moment],
    ) -> Option<Diagnostic> {
        let last = *moments.last()?;
        if self.proof.affordable(self.world, cost, last) {
            return None;
        }
        let place = places.cost.as_ref().unwrap_or(&places.thing.id).clone();
        let found = Diagnostic::new(Code::NeverAffordable, place);
        let units = Cost { yuan: 0, ..cost };
        Some(if self.proof.affordable(self.world, units, last) {
            let most = self.proof.money(self.world, last);
            found
                .words("what", "check-cost-yuan")
                .text("most", most.floor())
        } else {
            let most = self.proof.units().floor();
            found.words("what", "check-cost-units").text("most", most)
        })
    }

    fn later_never(&mut self, choice: &Choice, at: usize, places: &LaterPlaces, months: u16) {
        let later = &choice.later[at];
        let after = u16::from(later.after.max(1));
        let ticks = self.world.calendar.ticks();
        let made = self.moments(months, Moment::due);
        let due: Vec<Moment> = made
            .iter()
            .map(|made| made.tick() + after)
            .filter(|tick| *tick < ticks)
            .map(Moment::due)
            .collect();
        let found = |place: Place| Diagnostic::new(Code::LaterNever, place);
        if due.is_empty() {
            let found = found(places.after.clone()).words("why", "check-later-too-late");
            return self.push(found);
        }
        let asked = Asked {
            cond: &later.when,
            places: places.when.as_ref(),
            moments: &due,
            once: None,
        };
        let place = self.culprit(&asked).unwrap_or(&places.after).clone();
        let found = found(place).words("why", "check-never-condition");
        self.push(found);
    }

    /// An event all of whose options may be closed by their conditions at once. What they cost is not counted: running out
    /// of time and money is what the game is about, and the rules let the player take any option then.
    fn dead_end(&mut self, id: EventId) {
        let event = &self.world.events[id.ix()];
        if event
            .options
            .iter()
            .any(|option| option.when == Cond::Const(true))
        {
            return;
        }
        let ticks = self.moments(event.months, Moment::tray);
        let mut ticks = ticks.iter().map(|moment| moment.tick());
        let dead = ticks.any(|tick| {
            let open = |option: &Choice| self.proof.always_open(self.world, id, option, tick);
            self.proof.may_come(self.world, id, tick) && !event.options.iter().any(open)
        });
        if dead {
            let place = self.places.events[id.ix()].thing.id.clone();
            let id = &self.campaign.book.events[id.ix()].id;
            let found = Diagnostic::new(Code::DeadEnd, place).text("id", id);
            self.push(found);
        }
    }

    fn initiative(&mut self, id: InitiativeId) {
        let initiative = &self.world.initiatives[id.ix()];
        let places = &self.places.initiatives[id.ix()];
        let book = &self.campaign.book.initiatives[id.ix()].choice;
        let choice = &initiative.choice;
        if self.proof.initiative(id).is_some() {
            for (later, places) in (0..).zip(&places.choice.later) {
                if self.proof.initiative_later(id, later).is_none() {
                    self.later_never(choice, usize::from(later), places, initiative.months);
                }
            }
            return;
        }
        let moments = self.moments(initiative.months, Moment::plan);
        if let Some(found) = self.unaffordable(choice.cost, &places.choice, &moments) {
            return self.push(found.text("id", &book.id));
        }
        let (place, why) = if moments.is_empty() {
            (places.months.as_ref(), "check-never-month")
        } else if self.world.targets(id) == 0 {
            (None, "check-never-target")
        } else {
            let asked = Asked {
                cond: &choice.when,
                places: places.choice.when.as_ref(),
                moments: &moments,
                once: None,
            };
            (self.culprit(&asked), "check-never-condition")
        };
        let place = place.unwrap_or(&places.choice.thing.id).clone();
        let found = Diagnostic::new(Code::InitiativeNever, place);
        self.push(found.text("id", &book.id).words("why", why));
    }

    fn ending(&mut self, id: EndingId) {
        // After one that holds in every case the loader has said so.
        let certain = |at: &usize| self.world.endings[*at].when == Cond::Const(true);
        if self.proof.ending(self.world, id) || (0..id.ix()).any(|at| certain(&at)) {
            return;
        }
        let ending = &self.world.endings[id.ix()];
        let places = &self.places.endings[id.ix()];
        let last = [Moment::plan(self.world.calendar.ticks().saturating_sub(1))];
        let asked = Asked {
            cond: &ending.when,
            places: places.when.as_ref(),
            moments: &last,
            once: None,
        };
        let place = self.culprit(&asked).unwrap_or(&places.thing.id).clone();
        let id = &self.campaign.book.endings[id.ix()].id;
        let found = Diagnostic::new(Code::EndingNever, place).text("id", id);
        self.push(found);
    }
}
