//! Whoever does what a script leaves open: one of the strategies, or `simple`, at a table with one play.

use crate::campaign::script::SIMPLE;
use crate::engine::action::Action;
use crate::engine::action::Answer;
use crate::engine::action::Plan;
use crate::engine::action::Reception;
use crate::engine::ids::EventId;
use crate::engine::ids::LetterId;
use crate::engine::planning;
use crate::engine::state::Item;
use crate::lab::dice::Dice;
use crate::lab::known::Known;
use crate::lab::player::Player;
use crate::lab::strategies::Strategy;
use crate::lab::strategies::first::First;
use crate::lab::table::WANDERS;
use crate::session::play::Play;

/// Seats a player by name; an unknown name seats the simple one.
pub fn seat(name: &str) -> Box<dyn Player + Send> {
    Strategy::parse(name).map_or_else(|| Box::new(Simple) as _, Strategy::player)
}

/// Returns the number that keeps a player's dice apart from the others'.
pub fn dice_of(name: &str) -> u64 {
    Strategy::parse(name).map_or(u64::from(u8::MAX), Strategy::dice)
}

/// The first open option, a signature under every letter, an even plan, the binders on the table, no initiatives.
#[derive(Debug, Clone, Copy)]
pub struct Simple;

impl Player for Simple {
    fn answer(&mut self, _known: Known<'_>, _dice: &mut Dice, _id: LetterId) -> Answer {
        Answer::Sign
    }

    fn choose(&mut self, _known: Known<'_>, _dice: &mut Dice, _id: EventId, open: u8) -> u8 {
        open.trailing_zeros() as u8
    }

    fn wander(&mut self, _known: Known<'_>, _dice: &mut Dice, _done: u8) -> Option<Action> {
        None
    }

    fn plan(&mut self, known: Known<'_>, dice: &mut Dice, plan: &mut Plan) {
        First.plan(known, dice, plan);
    }

    fn receive(&mut self, _known: Known<'_>, _dice: &mut Dice) -> Reception {
        Reception::Binders
    }
}

/// A player at the table of a script.
pub(super) struct Seated {
    player: Box<dyn Player + Send>,
    dice: Dice,
    /// What was done this month besides the plan, and in which tick.
    done: (u16, u8),
}

impl Seated {
    /// Seats a player before a play.
    pub fn new(name: &str, play: &Play) -> Self {
        debug_assert!(name == SIMPLE || Strategy::parse(name).is_some());
        let mut seated = Self {
            player: seat(name),
            dice: Dice::of(play.state().seed, 0, dice_of(name)),
            done: (0, 0),
        };
        seated.player.begin(known(play), &mut seated.dice);
        seated
    }

    /// Takes something from the tray, which is not empty.
    pub fn take(&mut self, play: &Play) -> Item {
        self.player.take(known(play), &mut self.dice)
    }

    /// Answers an item of the tray.
    pub fn answer(&mut self, play: &Play, item: Item) -> Action {
        match item {
            Item::Letter(id) => {
                Action::Letter(id, self.player.answer(known(play), &mut self.dice, id))
            }
            Item::Event(id) => {
                let open = match known(play).open(id) {
                    // Where none is open, any may be taken.
                    0 => 1,
                    open => open,
                };
                let option = self.player.choose(known(play), &mut self.dice, id, open);
                Action::Event(id, option)
            }
        }
    }

    /// Does something before the month is planned; `None` to go on to the plan.
    pub fn wander(&mut self, play: &Play) -> Option<Action> {
        let tick = play.state().tick;
        let done = if self.done.0 == tick { self.done.1 } else { 0 };
        if done >= WANDERS {
            return None;
        }
        self.done = (tick, done + 1);
        let action = self.player.wander(known(play), &mut self.dice, done)?;
        // What is not legal after all ends the wandering.
        play.prepare(action.clone()).is_ok().then_some(action)
    }

    /// Plans the month.
    pub fn plan(&mut self, play: &Play) -> Plan {
        let (world, state) = (&play.campaign().world, play.state());
        let mut plan = Plan {
            hours: state.plan.hours,
            ..Plan::empty(world)
        };
        let empty = plan.clone();
        self.player.plan(known(play), &mut self.dice, &mut plan);
        match planning::check_plan(world, state, &plan) {
            Ok(()) => plan,
            Err(_) => empty,
        }
    }

    /// Receives the inspection at the gate.
    pub fn receive(&mut self, play: &Play) -> Reception {
        let how = self.player.receive(known(play), &mut self.dice);
        match play.prepare(Action::Receive(how)) {
            Ok(_) => how,
            Err(_) => Reception::Binders,
        }
    }
}

fn known(play: &Play) -> Known<'_> {
    Known::new(&play.campaign().world, play.state())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::campaign::script::PLAYERS;

    #[test]
    fn every_player_that_a_script_may_name_has_a_seat() {
        let mut known: Vec<&str> = Strategy::ALL.iter().map(|s| s.name()).collect();
        known.push(SIMPLE);
        known.sort_unstable();
        let mut named = PLAYERS.to_vec();
        named.sort_unstable();
        assert_eq!(named, known);
    }
}
