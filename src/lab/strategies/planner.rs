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
    /// Returns what a future comes to in which the month goes by a plan.
    fn worth(dream: &World, mut state: State, plan: &Plan, dice: &mut Dice) -> f64 {
        let until = state.tick + MONTHS * dream.calendar.per_month();
        if engine::step(dream, &mut state, &Action::Plan(plan.clone()), &mut ()).is_err() {
            return f64::MIN;
        }
        let mut habit = balanced::player();
        Table::new(dream).until(&mut state, &mut habit, dice, until);
        marks::live_marks(dream, &state)
            + OUTCOME * measure::outcome(dream, &state)
            + BURNOUT * state.team.strain.burnout()
    }
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
                *sum += Self::worth(&dream, future.clone(), own, &mut dice.clone());
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
