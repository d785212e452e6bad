//! Getting somewhere: the first play that comes to a state that is wanted, with the decisions that lead there.
//!
//! An ordinary player is tried first, so that the state is one that people meet; then anybody. Deterministic: the same
//! world, seed and wish give the same play. Deliberately absent: steering (the search does that).

use crate::engine::action::Action;
use crate::engine::state::State;
use crate::engine::world::World;
use crate::lab::dice;
use crate::lab::dice::Dice;
use crate::lab::strategies::Strategy;
use crate::lab::table::Table;
use crate::lab::table::Watcher;

/// Who is tried, and how many plays of each. Two thousand plays take a fraction of a second.
const PLAYERS: [(Strategy, u64); 5] = [
    (Strategy::Balanced, 200),
    (Strategy::Substance, 100),
    (Strategy::Trace, 100),
    (Strategy::Score, 100),
    (Strategy::Random, 2_000),
];

/// A play up to a wanted state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reached {
    /// The world's seed.
    pub seed: u64,
    /// The decisions up to there.
    pub actions: Vec<Action>,
    /// Who made them.
    pub by: Strategy,
}

/// Finds a play that comes to a morning on which `wanted` holds: the tray is laid, nothing is done yet. `from` is the seed
/// to begin looking from, which is tried first.
pub fn reach(world: &World, from: u64, wanted: impl Fn(&State) -> bool) -> Option<Reached> {
    let mut table = Table::new(world);
    for (by, plays) in PLAYERS {
        for play in 0..plays {
            let seed = if play == 0 {
                from
            } else {
                dice::world_seed(from, play)
            };
            let mut road = Road {
                wanted: &wanted,
                actions: Vec::new(),
                there: false,
            };
            let mut dice = Dice::of(from, play, by.dice());
            table.play(seed, by.player().as_mut(), &mut dice, &mut road);
            if road.there {
                return Some(Reached {
                    seed,
                    actions: road.actions,
                    by,
                });
            }
        }
    }
    None
}

/// Keeps the decisions of a play until it comes to what is wanted.
struct Road<'f, F> {
    wanted: &'f F,
    actions: Vec<Action>,
    there: bool,
}

impl<F: Fn(&State) -> bool> Watcher for Road<'_, F> {
    fn morning(&mut self, _: &World, state: &State) {
        self.there |= (self.wanted)(state);
    }

    fn did(&mut self, _: &World, _: &State, action: &Action) {
        if !self.there {
            self.actions.push(action.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::campaign::load_builtin;
    use crate::campaign::load_dir;
    use crate::engine::ids::EventId;
    use crate::engine::state::Item;
    use crate::session::play::Play;
    use std::path::Path;
    use std::sync::Arc;

    #[test]
    fn the_decisions_lead_to_what_is_wanted() {
        let campaign = Arc::new(load_builtin("liuxi-2017").expect("it ships"));
        let at = campaign
            .book
            .events
            .iter()
            .position(|e| e.id == "night-warning");
        let wanted = Item::Event(EventId(at.unwrap_or(30) as u16));
        let found = reach(&campaign.world, 7, |state| state.tray.contains(&wanted));
        let found = found.expect("some play comes there");
        assert_eq!(
            reach(&campaign.world, 7, |s| s.tray.contains(&wanted)),
            Some(found.clone())
        );
        let play = Play::replay(campaign, found.seed, &found.actions).expect("it replays");
        assert!(play.state().tray.contains(&wanted));
    }

    #[test]
    fn what_no_play_comes_to_is_not_found() {
        let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/campaigns/smallest");
        let campaign = load_dir(&dir).expect("the smallest campaign loads");
        assert_eq!(reach(&campaign.world, 7, |_| false), None);
    }
}
