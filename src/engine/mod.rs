//! THE TOWNSHIP: the rules only. Deterministic; no I/O, no clock, no text, no terminal.
//!
//! The contract: [`World`] is immutable and compiled, [`State`] is everything that changes. [`ask`] says what is being asked
//! now; [`step`] applies an [`Action`] or refuses it and then changes nothing. Every change of a number that a player could
//! care about is a [`Fact`](fact::Fact) with its cause; the lab passes `&mut ()` and pays nothing for it. Same world, seed and actions
//! give the same state, bit for bit, on every platform: transcendental functions come from `libm`, luck is keyed, nothing
//! iterates over a hash map. Once a play is warm, `step` does not allocate.

pub mod action;
pub mod behaviour;
pub mod calendar;
pub mod condition;
pub mod constants;
mod county;
pub mod curve;
pub mod deck;
pub mod digest;
pub mod effect;
pub mod expr;
pub mod fact;
#[cfg(test)]
mod fixture;
mod gate;
pub mod ids;
mod incident;
pub mod labour;
pub mod letters;
pub mod luck;
pub mod marks;
pub mod measure;
pub mod mode;
pub mod model;
mod odds;
pub mod planning;
pub mod regime;
pub mod rivals;
pub mod slot;
pub mod state;
pub mod strain;
#[cfg(test)]
mod tests;
mod turn;
mod visits;
mod work;
pub mod world;
pub mod year;

use crate::engine::action::{Action, Ask, Refusal};
use crate::engine::fact::Facts;
use crate::engine::slot::{Slot, TownField};
use crate::engine::state::{Phase, State};
use crate::engine::turn::Turn;
use crate::engine::world::World;

/// The most lines that a world may have.
pub const MAX_LINES: usize = 32;

/// Begins a play: the state after its first morning.
pub fn begin(world: &World, seed: u64, facts: &mut impl Facts) -> State {
    let mut state = State::hollow(world);
    begin_again(world, &mut state, seed, facts);
    state
}

/// Begins a play in the place of another one, whatever its world was. The state is the one that [`begin`] returns; who
/// plays many games one after the other keeps its room on the heap.
pub fn begin_again(world: &World, state: &mut State, seed: u64, facts: &mut impl Facts) {
    state.blank(world, seed);
    let mut turn = Turn {
        world,
        state,
        facts,
    };
    turn.believe();
    turn.morning();
}

/// Says what is being asked now.
pub fn ask<'s>(world: &World, state: &'s State) -> Ask<'s> {
    match state.phase {
        Phase::Tray => Ask::Tray(&state.tray),
        Phase::Plan => Ask::Plan {
            free: planning::free_units(world, state, state.plan.hours),
        },
        Phase::Visit => state
            .visits
            .get(usize::from(state.received))
            .map_or(Ask::Report, Ask::Visit),
        Phase::Report => Ask::Report,
        Phase::Year => Ask::Year,
        Phase::Over => Ask::Over,
    }
}

/// Applies an action.
///
/// # Errors
/// Refuses, with the reason and without any change, what is not asked for, not there, not open or not affordable.
pub fn step(
    world: &World,
    state: &mut State,
    action: &Action,
    facts: &mut impl Facts,
) -> Result<(), Refusal> {
    let mut turn = Turn {
        world,
        state,
        facts,
    };
    match (turn.state.phase, action) {
        (Phase::Tray, Action::Letter(id, answer)) => {
            turn.answer(*id, *answer)?;
            turn.after_tray();
        }
        (Phase::Tray, Action::Event(id, option)) => {
            turn.choose(*id, *option)?;
            turn.after_tray();
        }
        (Phase::Plan, Action::Initiative(id, it)) => turn.initiate(*id, *it)?,
        (Phase::Plan, Action::Pledge(id, pledge)) => turn.pledge(*id, *pledge)?,
        (Phase::Plan, Action::Bargain(id)) => turn.bargain(*id)?,
        (Phase::Plan, Action::Plan(plan)) => {
            turn.plan(plan)?;
            turn.after_visits();
        }
        (Phase::Visit, Action::Receive(reception)) => {
            turn.receive(*reception)?;
            turn.after_visits();
        }
        (Phase::Report | Phase::Year, Action::Continue) => turn.page(),
        _ => return Err(Refusal::NotNow),
    }
    Ok(())
}

/// The order of a tick (DESIGN §4).
impl<F: Facts> Turn<'_, F> {
    /// Morning: what was set in motion comes due, the county moves, letters and events enter the tray, visits are drawn.
    fn morning(&mut self) {
        let opens_month = self.world.calendar.opens_month(self.state.tick);
        (self.state.town.units, self.state.town.spent) = (0.0, 0.0);
        self.state.style.now = [0; 16];
        self.press();
        self.quarter();
        self.announce_visits();
        self.mature();
        if opens_month {
            self.post();
        }
        self.deal();
        self.state.phase = Phase::Tray;
        self.after_tray();
    }

    fn after_tray(&mut self) {
        if self.state.tray.is_empty() {
            self.state.phase = Phase::Plan;
        }
    }

    fn after_visits(&mut self) {
        self.state.phase = Phase::Visit;
        if usize::from(self.state.received) >= self.state.visits.len() {
            self.close();
        }
    }

    /// Close: the work is done, incidents strike, blame is shared out, strain moves, marks are published.
    fn close(&mut self) {
        let capacity = self.capacity();
        self.work(&capacity);
        self.incidents();
        let elsewhere = rivals::pass(self.world, self.state);
        self.state.county.incidents = self.state.county.incidents.saturating_add(elsewhere);
        self.mark();
        self.audit();
        self.trust();
        self.strain(&capacity);
        self.believe();
        self.publish();
        self.state.county.arranged = false;
        self.state.phase = Phase::Report;
    }

    /// Turns the page after a report or a marking sheet.
    fn page(&mut self) {
        let closes_year = self.world.calendar.closes_year(self.state.tick);
        if self.state.phase == Phase::Report && (closes_year || self.ends_now()) {
            self.close_year();
            self.state.phase = Phase::Year;
        } else if self.state.ending.is_some() || self.state.tick + 1 >= self.world.calendar.ticks()
        {
            self.state.phase = Phase::Over;
        } else {
            if closes_year {
                self.new_year();
            }
            self.state.tick += 1;
            self.morning();
        }
    }
}

/// Returns residents' trust, for callers outside that only hold a slot's name.
pub fn town(world: &World, state: &State, field: TownField) -> f64 {
    slot::get(world, state, Slot::Town(field))
}
