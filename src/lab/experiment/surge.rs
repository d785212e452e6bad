//! A player with a habit who is told to call all hands to one line in some months: for what campaigns leave behind.

use crate::engine::action::Action;
use crate::engine::action::Answer;
use crate::engine::action::Plan;
use crate::engine::action::Reception;
use crate::engine::ids::EventId;
use crate::engine::ids::InitiativeId;
use crate::engine::ids::LetterId;
use crate::engine::ids::LineId;
use crate::engine::mode::Behaviour;
use crate::engine::state::Item;
use crate::engine::world::Target;
use crate::engine::world::World;
use crate::lab::dice::Dice;
use crate::lab::known::Known;
use crate::lab::player::Player;

/// When, where and how hard all hands are called.
#[derive(Debug, Clone, PartialEq)]
pub struct Surge {
    /// The initiative that calls them.
    pub initiative: InitiativeId,
    /// The line.
    pub line: LineId,
    /// The ticks.
    pub ticks: Vec<u16>,
}

impl Surge {
    /// Finds an initiative that calls all hands to a line, in a world that has one.
    pub fn initiative(world: &World) -> Option<InitiativeId> {
        let calls = |choice: &crate::engine::world::Initiative| {
            choice.target == Target::Line && choice.choice.behaviours.has(Behaviour::B12)
        };
        let at = world.initiatives.iter().position(calls)?;
        Some(InitiativeId(at as u16))
    }
}

/// Somebody with a habit, and the order.
pub struct Ordered {
    /// Whoever plays.
    pub player: Box<dyn Player + Send>,
    /// The order.
    pub surge: Surge,
}

impl Player for Ordered {
    fn begin(&mut self, known: Known<'_>, dice: &mut Dice) {
        self.player.begin(known, dice);
    }

    fn take(&mut self, known: Known<'_>, dice: &mut Dice) -> Item {
        self.player.take(known, dice)
    }

    fn answer(&mut self, known: Known<'_>, dice: &mut Dice, id: LetterId) -> Answer {
        self.player.answer(known, dice, id)
    }

    fn choose(&mut self, known: Known<'_>, dice: &mut Dice, id: EventId, open: u8) -> u8 {
        self.player.choose(known, dice, id, open)
    }

    fn wander(&mut self, known: Known<'_>, dice: &mut Dice, done: u8) -> Option<Action> {
        let Surge {
            initiative,
            line,
            ticks,
        } = &self.surge;
        if done == 0 && ticks.contains(&known.tick()) && known.may_initiate(*initiative, line.0) {
            return Some(Action::Initiative(*initiative, line.0));
        }
        // What was ordered is not called for again.
        let wish = self.player.wander(known, dice, done);
        wish.filter(|wish| !matches!(wish, Action::Initiative(id, _) if id == initiative))
    }

    fn plan(&mut self, known: Known<'_>, dice: &mut Dice, plan: &mut Plan) {
        self.player.plan(known, dice, plan);
    }

    fn receive(&mut self, known: Known<'_>, dice: &mut Dice) -> Reception {
        self.player.receive(known, dice)
    }
}
