//! Whoever plays without a screen: answers everything that a person would be asked, from what a person may know.
//!
//! A strategy, a script, a search are players. None of them touches the state; [`crate::lab::table`] does what they say.

use crate::engine::action::Action;
use crate::engine::action::Answer;
use crate::engine::action::Plan;
use crate::engine::action::Reception;
use crate::engine::ids::EventId;
use crate::engine::ids::LetterId;
use crate::engine::state::Item;
use crate::lab::dice::Dice;
use crate::lab::known::Known;
use crate::lab::table::WANDERS;

/// Somebody who plays.
pub trait Player {
    /// Sits down to a new play.
    fn begin(&mut self, _known: Known<'_>, _dice: &mut Dice) {}

    /// Returns the most things that it does in one month besides the plan.
    fn patience(&self) -> u8 {
        WANDERS
    }

    /// Takes something from the tray, which is not empty.
    fn take(&mut self, known: Known<'_>, _dice: &mut Dice) -> Item {
        known.tray()[0]
    }

    /// Answers a letter.
    fn answer(&mut self, known: Known<'_>, dice: &mut Dice, id: LetterId) -> Answer;

    /// Takes an option of an event; `open` has a bit for each that is open, at least one.
    fn choose(&mut self, known: Known<'_>, dice: &mut Dice, id: EventId, open: u8) -> u8;

    /// Does something before the month is planned: an initiative, a pledge or a bargain; `None` to go on to the plan.
    /// `done` counts what was done so this month.
    fn wander(&mut self, known: Known<'_>, dice: &mut Dice, done: u8) -> Option<Action>;

    /// Fills the month's plan, which is handed over empty, at the last plan's hours.
    fn plan(&mut self, known: Known<'_>, dice: &mut Dice, plan: &mut Plan);

    /// Receives the inspection at the gate.
    fn receive(&mut self, known: Known<'_>, dice: &mut Dice) -> Reception;
}
