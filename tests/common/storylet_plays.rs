//! Two ways to play the storylet benchmark: by the engine, and by plain Rust that knows nothing else.

use township::engine::action::Action;
use township::engine::action::Ask;
use township::engine::ask;
use township::engine::begin_again;
use township::engine::state::Item;
use township::engine::state::State;
use township::engine::step;
use township::engine::world::World;

use super::storylets::Mill;
use super::storylets::Storylet;
use super::storylets::TURNS;
use super::storylets::VARS;

/// How often who draws by hand tries before the month goes by with nothing.
pub const TRIES: usize = 1_000;

/// Plays a year by the engine: any option of what comes, nothing planned. Each storylet and the option taken go to `told`.
pub fn play(
    world: &World,
    state: &mut State,
    plan: &Action,
    seed: u64,
    mut told: impl FnMut(usize, usize),
) {
    let mut mill = Mill(seed);
    begin_again(world, state, seed, &mut ());
    loop {
        let action = match ask(world, state) {
            Ask::Tray(items) => match items[0] {
                Item::Event(id) => {
                    let option = mill.below(world.events[id.ix()].options.len());
                    told(id.ix(), option);
                    &Action::Event(id, option as u8)
                }
                Item::Letter(_) => unreachable!("the campaign has no letters"),
            },
            Ask::Plan { .. } => plan,
            Ask::Report | Ask::Year => &Action::Continue,
            Ask::Visit(_) => unreachable!("the campaign has no inspections"),
            Ask::Over => return,
        };
        step(world, state, action, &mut ()).expect("every option is open");
    }
}

/// Plays the same by hand: numbers and flags, drawn until one may come. Returns how they stand at the end.
pub fn play_by_hand(storylets: &[Storylet], seed: u64) -> ([i32; VARS], u64) {
    let mut mill = Mill(seed);
    let (mut vars, mut flags) = ([0; VARS], 0u64);
    for _ in 0..TURNS {
        let storylet = (0..TRIES)
            .map(|_| &storylets[mill.below(storylets.len())])
            .find(|storylet| storylet.may_come(&vars));
        let Some(storylet) = storylet else { continue };
        let choice = &storylet.options[mill.below(3)];
        for (var, by) in choice.changes {
            vars[var] += by;
        }
        flags |= 1 << choice.flag;
    }
    (vars, flags)
}
