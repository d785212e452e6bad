//! `first`: always the first thing that is open. Whoever does well by it has found a campaign whose order gives it away.

use crate::engine::action::Action;
use crate::engine::action::Answer;
use crate::engine::action::Plan;
use crate::engine::action::Reception;
use crate::engine::ids::EventId;
use crate::engine::ids::LetterId;
use crate::lab::dice::Dice;
use crate::lab::known::Known;
use crate::lab::player::Player;
use crate::lab::strategies::wander;

/// Takes the first thing.
#[derive(Debug, Clone, Copy)]
pub struct First;

impl Player for First {
    fn answer(&mut self, _known: Known<'_>, _dice: &mut Dice, _id: LetterId) -> Answer {
        Answer::ALL[0]
    }

    fn choose(&mut self, _known: Known<'_>, _dice: &mut Dice, _id: EventId, open: u8) -> u8 {
        open.trailing_zeros() as u8
    }

    fn wander(&mut self, known: Known<'_>, _dice: &mut Dice, done: u8) -> Option<Action> {
        wander::first(known, |_| true).filter(|_| done == 0)
    }

    /// Spreads the time evenly, a unit of substance and one of trace to each line in order.
    fn plan(&mut self, known: Known<'_>, _dice: &mut Dice, plan: &mut Plan) {
        let lines = plan.substance.len();
        for unit in 0..known.free(plan.hours) as usize {
            let at = unit / 2 % lines.max(1);
            let row = if unit % 2 == 0 {
                &mut plan.substance
            } else {
                &mut plan.trace
            };
            if let Some(cell) = row.get_mut(at) {
                *cell = cell.saturating_add(1);
            }
        }
    }

    fn receive(&mut self, _known: Known<'_>, _dice: &mut Dice) -> Reception {
        Reception::ALL[0]
    }
}
