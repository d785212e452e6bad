//! Starting points for a plan. Each is legal: it fits the free units at its own hours.
//!
//! They are habits, not advice: even-handed, after the marks, after the need. Units go out one by one to whoever has the
//! strongest claim by what got so little so far (the rule of D'Hondt), so that the result is plain and always the same.

use crate::campaign::script::Start;
use crate::engine::action::Plan;
use crate::engine::ids::LineId;
use crate::engine::planning;
use crate::engine::state::State;
use crate::engine::world::World;

/// Out of so many units one goes to substance where the marks lead.
const MARKS_SUBSTANCE: u32 = 4;
/// Out of so many units one goes to rest, and one to field visits, where the need leads.
const NEED_REST: u32 = 10;
const NEED_FIELD: u32 = 8;
/// The most units that one place in a plan gets.
const MOST: u8 = 99;

/// Gives `units` out one by one to the strongest claim.
fn share_out(row: &mut [u8], claims: &[f64], units: u32) {
    for _ in 0..units {
        let claim = |i: usize| claims[i] / (f64::from(row[i]) + 1.0);
        let open = (0..row.len()).filter(|&i| row[i] < MOST);
        let Some(best) = open.max_by(|&a, &b| claim(a).total_cmp(&claim(b)).then(b.cmp(&a))) else {
            return;
        };
        row[best] += 1;
    }
}

/// Takes units away until a plan fits, each time where there are most.
pub fn shrink(plan: &mut Plan, mut over: u32) {
    while over > 0 {
        let rows = [
            &mut plan.substance,
            &mut plan.trace,
            &mut plan.field,
            &mut plan.coordinate,
            &mut plan.village,
        ];
        let cells = rows.into_iter().flatten().chain([&mut plan.rest]);
        match cells.max_by_key(|cell| **cell) {
            Some(cell) if *cell > 0 => *cell -= 1,
            _ => return,
        }
        over -= 1;
    }
}

/// Makes a plan from a starting point; last month's is none where there was none.
pub fn plan(start: Start, world: &World, state: &State) -> Option<Plan> {
    let from = From { world, state };
    match start {
        Start::Last => from.last(),
        Start::Even => Some(from.even()),
        Start::Marks => Some(from.marks()),
        Start::Need => Some(from.need()),
        Start::Empty => Some(from.blank()),
    }
}

/// What a plan is made from.
struct From<'s> {
    world: &'s World,
    state: &'s State,
}

impl From<'_> {
    /// Returns an empty plan at the hours of the last one.
    fn blank(&self) -> Plan {
        Plan {
            hours: self.state.plan.hours,
            ..Plan::empty(self.world)
        }
    }

    fn free(&self) -> u32 {
        planning::free_units(self.world, self.state, self.state.plan.hours)
    }

    fn last(&self) -> Option<Plan> {
        let mut plan = self.state.plan.clone();
        if plan.units() == 0 {
            return None;
        }
        let have = self.free();
        let asked = planning::plan_units(self.world, &plan);
        shrink(&mut plan, asked.saturating_sub(have));
        if planning::plan_units(self.world, &plan) > have {
            plan.adapt.fill(false);
        }
        Some(plan)
    }

    /// Substance for every line, then trace for every line, and so on round.
    fn even(&self) -> Plan {
        let mut plan = self.blank();
        let lines = plan.substance.len();
        for unit in 0..self.free() as usize {
            let turn = unit % (2 * lines).max(1);
            let row = if turn < lines {
                &mut plan.substance
            } else {
                &mut plan.trace
            };
            if let Some(cell) = row.get_mut(turn % lines.max(1)) {
                *cell = cell.saturating_add(1).min(MOST);
            }
        }
        plan
    }

    /// Trace by points and by what the ledger lacks; every fourth unit is substance by points.
    fn marks(&self) -> Plan {
        let mut plan = self.blank();
        let free = self.free();
        let lines = &self.state.lines;
        let paper: Vec<f64> = lines.iter().map(|l| l.weight * (100.0 - l.paper)).collect();
        let field: Vec<f64> = lines
            .iter()
            .map(|l| l.weight * (100.0 - l.belief))
            .collect();
        share_out(&mut plan.substance, &field, free / MARKS_SUBSTANCE);
        share_out(&mut plan.trace, &paper, free - free / MARKS_SUBSTANCE);
        plan
    }

    /// Substance by what residents need and by what the field is believed to lack, more where a hazard is live; some rest,
    /// and field visits where least is known.
    fn need(&self) -> Plan {
        let mut plan = self.blank();
        let free = self.free();
        let (rest, look) = (free / NEED_REST, free / NEED_FIELD);
        let (world, state) = (self.world, self.state);
        let month = world.calendar.month_of(state.tick);
        let claim = |id: LineId| {
            let (line, now) = (world.line(id), &state.lines[id.ix()]);
            let pressing = if line.hazard > 0.0 && line.live(month) {
                1.5
            } else {
                1.0
            };
            line.need * (100.0 - now.belief) * pressing
        };
        let claims: Vec<f64> = world.line_ids().map(claim).collect();
        let doubt: Vec<f64> = world
            .line_ids()
            .map(|id| claims[id.ix()] * state.lines[id.ix()].band)
            .collect();
        share_out(&mut plan.field, &doubt, look);
        share_out(&mut plan.substance, &claims, free - rest - look);
        plan.rest = rest.min(u32::from(MOST)) as u8;
        plan
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn last_month_shrinks_to_what_there_is() {
        let campaign = crate::campaign::load_builtin("liuxi-2017").expect("it is shipped");
        let mut plan = Plan::empty(&campaign.world);
        (plan.trace[0], plan.substance[1], plan.rest) = (200, 3, 9);
        shrink(&mut plan, 190);
        assert_eq!((plan.trace[0], plan.substance[1], plan.rest), (10, 3, 9));
        shrink(&mut plan, 100);
        assert_eq!(plan.units(), 0);
    }
}
