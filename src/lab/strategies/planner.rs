//! `planner`: looks ahead. Tries a few plans for the month in futures that it imagines, and takes the one that comes out best.
//!
//! Its futures are dreams ([`Known::dream`]): made of what a player may know, without events, and played on by a habit.
//! In events, letters and inspections it is the balanced player.

use crate::engine;
use crate::engine::action::Action;
use crate::engine::action::Answer;
use crate::engine::action::Plan;
use crate::engine::action::Reception;
use crate::engine::ids::EventId;
use crate::engine::ids::LetterId;
use crate::engine::marks;
use crate::engine::measure;
use crate::engine::planning;
use crate::engine::state::State;
use crate::engine::world::World;
use crate::lab::dice::Dice;
use crate::lab::known::Known;
use crate::lab::player::Player;
use crate::lab::strategies::balanced;
use crate::lab::strategies::greedy::Greedy;
use crate::lab::strategies::score;
use crate::lab::strategies::substance;
use crate::lab::table::Table;

/// How many futures each plan is tried in.
const FUTURES: usize = 4;
/// How many months a future lasts, this one included.
const MONTHS: u16 = 4;
/// What a point of outcome, and burnout from 0 to 1, is worth in points of marks.
const OUTCOME: f64 = 1.0;
const BURNOUT: f64 = -25.0;
/// Keeps whole units whole.
const ROUNDING: f64 = 1e-6;

/// Looks ahead.
#[derive(Debug, Clone)]
pub struct Planner {
    habit: Greedy,
    dream: Option<World>,
    /// The plan of each habit, kept for its room on the heap.
    plans: Vec<Plan>,
}

/// Seats the player.
pub fn player() -> Planner {
    Planner {
        habit: balanced::player(),
        dream: None,
        plans: Vec::new(),
    }
}

/// The habits whose plans are tried.
fn habits() -> [Greedy; 5] {
    let rested = Greedy {
        effort: 80,
        ..balanced::player()
    };
    [
        balanced::player(),
        score::player(),
        balanced::weighing(0.25),
        substance::player(),
        rested,
    ]
}

impl Planner {
    /// Returns what a future comes to in which the month goes by a plan; `None` where there is no time for it.
    fn worth(
        known: Known<'_>,
        dream: &World,
        mut state: State,
        plan: &Plan,
        dice: &mut Dice,
    ) -> Option<f64> {
        let now = state.tick;
        // How the team looks only hints at how much it can do; how much time there is this month stands on the table.
        let guess = planning::free_units(dream, &state, plan.hours);
        state.town.units += f64::from(known.free(plan.hours)) - f64::from(guess) + ROUNDING;
        engine::step(dream, &mut state, &Action::Plan(plan.clone()), &mut ()).ok()?;
        let until = now + MONTHS * dream.calendar.per_month();
        Table::new(dream).until(&mut state, &mut balanced::player(), dice, until);
        Some(
            seen(dream, &state, now)
                + OUTCOME * measure::outcome(dream, &state)
                + BURNOUT * state.team.strain.burnout(),
        )
    }
}

/// Returns the marks of the year that a tick lies in and, where it was closed since, what the new one has gathered.
fn seen(dream: &World, state: &State, tick: u16) -> f64 {
    let (calendar, marks) = (dream.calendar, marks::live_marks(dream, state));
    if calendar.year_of(tick) == calendar.year_of(state.tick) {
        return marks;
    }
    let year = f64::from(12 * calendar.per_month());
    state.year.closed + marks * f64::from(state.year.ticks) / year
}

impl Player for Planner {
    fn answer(&mut self, known: Known<'_>, dice: &mut Dice, id: LetterId) -> Answer {
        self.habit.answer(known, dice, id)
    }

    fn choose(&mut self, known: Known<'_>, dice: &mut Dice, id: EventId, open: u8) -> u8 {
        self.habit.choose(known, dice, id, open)
    }

    fn wander(&mut self, known: Known<'_>, dice: &mut Dice, done: u8) -> Option<Action> {
        self.habit.wander(known, dice, done)
    }

    fn plan(&mut self, known: Known<'_>, dice: &mut Dice, plan: &mut Plan) {
        let dream = self.dream.take().unwrap_or_else(|| known.dream());
        let tried = habits();
        self.plans.clear();
        for mut habit in tried {
            let mut own = plan.clone();
            habit.plan(known, dice, &mut own);
            self.plans.push(own);
        }
        let mut sums = vec![0.0; self.plans.len()];
        for _ in 0..FUTURES {
            // Every plan meets the same future.
            let future = known.imagine(&dream, dice);
            for (sum, own) in sums.iter_mut().zip(&self.plans) {
                let worth = Self::worth(known, &dream, future.clone(), own, &mut dice.clone());
                *sum += worth.unwrap_or(f64::MIN);
            }
        }
        let best = (0..sums.len()).max_by(|&a, &b| sums[a].total_cmp(&sums[b]).then(b.cmp(&a)));
        if let Some(best) = best {
            plan.clone_from(&self.plans[best]);
        }
        self.dream = Some(dream);
    }

    fn receive(&mut self, known: Known<'_>, dice: &mut Dice) -> Reception {
        self.habit.receive(known, dice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::campaign::load_builtin;
    use crate::lab::dice::world_seed;
    use crate::lab::table::Watcher;

    /// Three years of the shipped campaign.
    fn years() -> World {
        let campaign = load_builtin("liuxi-2017").expect("it ships");
        let mut world = campaign.world.clone();
        world.calendar.years = 3;
        world
    }

    /// Looks over the planner's shoulder.
    struct Beside {
        dream: World,
        tried: u32,
        refused: u32,
    }

    impl Watcher for Beside {
        fn planning(&mut self, world: &World, state: &State) {
            let known = Known::new(world, state);
            let mut dice = Dice::of(3, u64::from(state.tick), 0);
            let future = known.imagine(&self.dream, &mut dice);
            for mut habit in habits() {
                let mut plan = Plan {
                    hours: state.plan.hours,
                    ..Plan::empty(world)
                };
                habit.plan(known, &mut dice, &mut plan);
                let (dream, future) = (&self.dream, future.clone());
                let worth = Planner::worth(known, dream, future, &plan, &mut dice.clone());
                self.tried += 1;
                self.refused += u32::from(worth.is_none());
            }
        }
    }

    #[test]
    fn every_plan_can_be_tried() {
        let world = years();
        let mut beside = Beside {
            dream: Known::new(&world, &engine::begin(&world, 1, &mut ())).dream(),
            tried: 0,
            refused: 0,
        };
        for play in 0..4 {
            let mut dice = Dice::of(1, play, 0);
            let (seed, mut habit) = (world_seed(1, play), balanced::player());
            Table::new(&world).play(seed, &mut habit, &mut dice, &mut beside);
        }
        assert!(beside.tried > 500, "{}", beside.tried);
        assert_eq!(beside.refused, 0);
    }
    #[test]
    fn marks_of_a_year_that_closes_within_the_future_count() {
        let world = years();
        let mut state = engine::begin(&world, 1, &mut ());
        let mut dice = Dice::of(1, 1, 0);
        let mut play = |state: &mut State, until| {
            Table::new(&world).until(state, &mut balanced::player(), &mut dice, until);
        };
        play(&mut state, 8);
        assert_eq!(seen(&world, &state, 8), marks::live_marks(&world, &state));
        play(&mut state, 12);
        assert!(state.year.closed > 20.0, "{}", state.year.closed);
        assert_eq!(seen(&world, &state, 8), state.year.closed);
        play(&mut state, 14);
        let gathered = marks::live_marks(&world, &state) * 2.0 / 12.0;
        assert_eq!(seen(&world, &state, 10), state.year.closed + gathered);
    }
}
