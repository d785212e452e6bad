//! The search: looks on purpose for what no strategy met. Its plays are steered and feed no statistics.
//!
//! A recipe is a strategy that now and then does anything at all, a world's seed, and its dice. What came nearest to a
//! thing is kept; a new recipe keeps the dice of an old one up to some roll, so that the same things are done up to there,
//! and rolls anew from then on. Deterministic, on one job.

use crate::engine::action::Action;
use crate::engine::action::Answer;
use crate::engine::action::Plan;
use crate::engine::action::Reception;
use crate::engine::ids::EventId;
use crate::engine::ids::LetterId;
use crate::engine::state::Item;
use crate::lab::batch::Batch;
use crate::lab::batch::Done;
use crate::lab::batch::Supervisor;
use crate::lab::dice;
use crate::lab::dice::Dice;
use crate::lab::known::Known;
use crate::lab::player::Player;
use crate::lab::report::Found;
use crate::lab::report::Report;
use crate::lab::report::Search;
use crate::lab::report::Verdict;
use crate::lab::report::names;
use crate::lab::strategies::Strategy;
use crate::lab::strategies::random::Random;
use crate::lab::table::Table;
use crate::lab::why::hunt::Hunt;
use crate::session::record;

/// Plays for each thing that is looked for, and for all together.
const EACH: u64 = 1_500;
const MOST: u64 = 30_000;
/// How many recipes are kept for each thing.
const KEPT: usize = 6;
/// What keeps the search's own dice apart from every player's.
const SEARCHER: u64 = 0x5EA_4C11;

/// How a steered play goes.
#[derive(Debug, Clone)]
struct Recipe {
    strategy: Strategy,
    /// How often anything at all is done instead, in percent.
    astray: u8,
    seed: u64,
    dice: Vec<(u32, u64)>,
}

/// A strategy that now and then does anything at all.
struct Astray {
    habit: Box<dyn Player + Send>,
    random: Random,
    percent: u8,
}

impl Astray {
    fn who(&mut self, dice: &mut Dice) -> &mut dyn Player {
        if dice.below(100) < usize::from(self.percent) {
            &mut self.random
        } else {
            &mut *self.habit
        }
    }
}

impl Player for Astray {
    fn begin(&mut self, known: Known<'_>, dice: &mut Dice) {
        self.habit.begin(known, dice);
        self.random.begin(known, dice);
    }

    fn take(&mut self, known: Known<'_>, dice: &mut Dice) -> Item {
        self.who(dice).take(known, dice)
    }

    fn answer(&mut self, known: Known<'_>, dice: &mut Dice, id: LetterId) -> Answer {
        self.who(dice).answer(known, dice, id)
    }

    fn choose(&mut self, known: Known<'_>, dice: &mut Dice, id: EventId, open: u8) -> u8 {
        self.who(dice).choose(known, dice, id, open)
    }

    fn wander(&mut self, known: Known<'_>, dice: &mut Dice, done: u8) -> Option<Action> {
        self.who(dice).wander(known, dice, done)
    }

    fn plan(&mut self, known: Known<'_>, dice: &mut Dice, plan: &mut Plan) {
        self.who(dice).plan(known, dice, plan);
    }

    fn receive(&mut self, known: Known<'_>, dice: &mut Dice) -> Reception {
        self.who(dice).receive(known, dice)
    }
}

/// What came near to one thing, the nearest first.
type Shelf = Vec<((u32, f64), u32, Recipe)>;

/// Looks for everything in a report that the author wrote and nobody met.
pub fn search(
    batch: &Batch<'_>,
    done: &Done,
    report: &Report,
    supervisor: &dyn Supervisor,
) -> Search {
    let world = &batch.campaign.world;
    let things = done.guide.atlas.things();
    let missing = |n: &usize| {
        let met = &report.things[*n];
        met.kind.is_written() && matches!(met.verdict, Verdict::NotSeen { .. })
    };
    let wanted: Vec<_> = (0..things.len())
        .filter(missing)
        .map(|n| things[n])
        .collect();
    let mut hunt = Hunt::new(world, &wanted);
    let mut shelves: Vec<Shelf> = vec![Vec::new(); wanted.len()];
    let mut found: Vec<Option<Found>> = vec![None; wanted.len()];
    let mut own = Dice::of(batch.seed, 0, SEARCHER);
    let budget = (EACH * wanted.len() as u64).min(MOST);
    let (mut table, mut plays) = (Table::new(world), 0);
    while plays < budget && supervisor.stop().is_none() {
        let open: Vec<usize> = (0..wanted.len()).filter(|&n| found[n].is_none()).collect();
        if open.is_empty() {
            break;
        }
        let goal = open[plays as usize % open.len()];
        let recipe = next(batch, &shelves[goal], plays, &mut own);
        let mut player = Astray {
            habit: recipe.strategy.player(),
            random: Random::default(),
            percent: recipe.astray,
        };
        let mut rolls = Dice::in_turns(&recipe.dice);
        hunt.turn_to();
        table.play(recipe.seed, &mut player, &mut rolls, &mut hunt);
        plays += 1;
        for n in open {
            if let Some((tick, actions)) = hunt.found(n) {
                found[n] = Some(Found {
                    kind: names::kind(wanted[n]),
                    id: names::id(batch.campaign, wanted[n]),
                    seed: recipe.seed,
                    tick,
                    actions: hunt.actions()[..actions]
                        .iter()
                        .map(|action| record::write(batch.campaign, action))
                        .collect(),
                });
            } else if let Some(near) = hunt.near(n) {
                keep(&mut shelves[n], near, rolls.rolls(), &recipe);
            }
        }
    }
    Search {
        plays,
        sought: wanted.len() as u64,
        found: found.into_iter().flatten().collect(),
    }
}

/// Makes the next recipe: half of the time from one that came near, else a new one.
fn next(batch: &Batch<'_>, shelf: &Shelf, plays: u64, own: &mut Dice) -> Recipe {
    if shelf.is_empty() || own.below(2) == 0 {
        return Recipe {
            strategy: Strategy::ALL[own.below(Strategy::ALL.len())],
            astray: [0, 5, 20, 50][own.below(4)],
            // Worlds of the batch first: a witness in one of them is easiest to compare.
            seed: dice::world_seed(batch.seed, plays / 2),
            dice: vec![(0, own.bits())],
        };
    }
    let (_, rolls, old) = &shelf[own.below(shelf.len())];
    let cut = own.below(*rolls as usize + 1) as u32;
    let mut recipe = old.clone();
    recipe.dice.retain(|&(from, _)| from < cut);
    recipe.dice.push((cut, own.bits()));
    if own.below(3) == 0 {
        recipe.astray = [2, 10, 30][own.below(3)];
    }
    recipe
}

/// Keeps a recipe among the nearest ones.
fn keep(shelf: &mut Shelf, near: (u32, f64), rolls: u32, recipe: &Recipe) {
    let at = shelf.partition_point(|(kept, ..)| *kept <= near);
    if at < KEPT {
        shelf.insert(at, (near, rolls, recipe.clone()));
        shelf.truncate(KEPT);
    }
}
