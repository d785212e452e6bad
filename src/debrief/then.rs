//! How a play goes on after a road that was not taken: stated with every what-if, since its answer depends on it.

use crate::debrief::same::Same;
use crate::debrief::style::Style;
use crate::debrief::trail::Trail;
use crate::engine::action::Action;
use crate::engine::action::Answer;
use crate::engine::action::Plan;
use crate::engine::action::Reception;
use crate::engine::ids::EventId;
use crate::engine::ids::LetterId;
use crate::engine::state::Item;
use crate::lab::dice::Dice;
use crate::lab::known::Known;
use crate::lab::player::Player;
use crate::lab::strategies::Strategy;

/// Who goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Then {
    /// The player's own style, estimated from the play.
    #[default]
    Style,
    /// The same later decisions where they are still asked and legal.
    Same,
    /// A named strategy.
    Habit(Strategy),
}

impl Then {
    /// Returns the name that is typed and written.
    pub fn name(self) -> &'static str {
        match self {
            Self::Style => "style",
            Self::Same => "same",
            Self::Habit(strategy) => strategy.name(),
        }
    }

    /// Finds one by its name.
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "style" => Some(Self::Style),
            "same" => Some(Self::Same),
            _ => Strategy::parse(name).map(Self::Habit),
        }
    }

    /// Seats whoever goes on after the first `from` steps of a play.
    pub(super) fn player<'t>(
        self,
        trail: &'t Trail,
        style: &'t Style,
        from: usize,
    ) -> Box<dyn Player + 't> {
        match self {
            Self::Style => Box::new(style.player()),
            Self::Same => Box::new(Same::new(trail, style, from)),
            Self::Habit(strategy) => strategy.player(),
        }
    }

    /// Returns the number that keeps its dice apart from others'.
    pub(super) fn dice(self) -> u64 {
        match self {
            Self::Style | Self::Same => 200,
            Self::Habit(strategy) => strategy.dice(),
        }
    }
}

/// Somebody who goes on within a month that is being planned: what else the month was for has been decided, so that a
/// habit cannot do at once what was just left alone.
pub(super) struct Within<'p> {
    /// Who goes on.
    pub player: Box<dyn Player + 'p>,
    /// The tick in which nothing is begun any more; none where the month is still open.
    pub tick: Option<u16>,
}

impl Player for Within<'_> {
    fn patience(&self) -> u8 {
        self.player.patience()
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
        if self.tick == Some(known.tick()) {
            return None;
        }
        self.player.wander(known, dice, done)
    }

    fn plan(&mut self, known: Known<'_>, dice: &mut Dice, plan: &mut Plan) {
        self.player.plan(known, dice, plan);
    }

    fn receive(&mut self, known: Known<'_>, dice: &mut Dice) -> Reception {
        self.player.receive(known, dice)
    }
}
