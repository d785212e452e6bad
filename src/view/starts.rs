//! Starting points for a plan. Each is legal: it fits the free units at its own hours.
//!
//! They are habits, not advice: even-handed, after the marks, after the need. Units go out one by one to whoever has the
//! strongest claim by what got so little so far (the rule of D'Hondt), so that the result is plain and always the same.

use crate::engine::action::Plan;
use crate::engine::ids::LineId;
use crate::engine::planning;
use crate::text::SafeText;
use crate::view::Viewer;

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
fn shrink(plan: &mut Plan, mut over: u32) {
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

impl Viewer<'_> {
    /// Lists the starting points for this month's plan; last month's only once there was one.
    pub fn starts(&self) -> Vec<(SafeText, Plan)> {
        let all = self.all_starts().into_iter();
        all.filter_map(|(name, plan)| Some((name, plan?))).collect()
    }

    /// Lists every starting point in its place; last month's without a plan where there was none.
    pub fn all_starts(&self) -> [(SafeText, Option<Plan>); 5] {
        [
            ("plan-start-last", self.last_plan()),
            ("plan-start-even", Some(self.even_plan())),
            ("plan-start-marks", Some(self.marks_plan())),
            ("plan-start-need", Some(self.need_plan())),
            ("plan-start-empty", Some(self.blank())),
        ]
        .map(|(key, plan)| (self.say(key), plan))
    }

    /// Returns an empty plan at the hours of the last one.
    fn blank(&self) -> Plan {
        Plan {
            hours: self.state().plan.hours,
            ..Plan::empty(self.world())
        }
    }

    fn free(&self) -> u32 {
        planning::free_units(self.world(), self.state(), self.state().plan.hours)
    }

    fn last_plan(&self) -> Option<Plan> {
        let mut plan = self.state().plan.clone();
        if plan.units() == 0 {
            return None;
        }
        let have = self.free();
        let asked = planning::plan_units(self.world(), &plan);
        shrink(&mut plan, asked.saturating_sub(have));
        if planning::plan_units(self.world(), &plan) > have {
            plan.adapt.fill(false);
        }
        Some(plan)
    }

    /// Substance for every line, then trace for every line, and so on round.
    fn even_plan(&self) -> Plan {
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
    fn marks_plan(&self) -> Plan {
        let mut plan = self.blank();
        let free = self.free();
        let lines = &self.state().lines;
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
    fn need_plan(&self) -> Plan {
        let mut plan = self.blank();
        let free = self.free();
        let (rest, look) = (free / NEED_REST, free / NEED_FIELD);
        let (world, state) = (self.world(), self.state());
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
    use crate::engine::action::Action;
    use crate::text::Lang;
    use crate::text::Ui;
    use crate::view::fixture;

    /// Checks that every starting point may be fixed as it stands, and that the named ones use all there is.
    #[track_caller]
    fn check(play: &crate::session::play::Play) {
        let viewer = Viewer::new(play, Ui::new(Lang::En));
        let (world, state) = (viewer.world(), viewer.state());
        for (name, plan) in viewer.starts() {
            assert_eq!(planning::check_plan(world, state, &plan), Ok(()), "{name}");
            if plan.units() > 0 && plan != state.plan {
                assert_eq!(planning::plan_units(world, &plan), viewer.free(), "{name}");
            }
        }
    }

    #[test]
    fn every_start_is_legal_in_every_month() {
        let mut play = fixture::play();
        fixture::drive(&mut play, |play| {
            if fixture::planning(play) {
                check(play);
            }
            true
        });
        assert!(viewer_open(&play));
    }

    fn viewer_open(play: &crate::session::play::Play) -> bool {
        Viewer::new(play, Ui::new(Lang::Zh)).open()
    }

    #[test]
    fn starts_follow_what_they_say() {
        let mut play = fixture::play();
        fixture::until_plan(&mut play);
        let viewer = Viewer::new(&play, Ui::new(Lang::En));
        let starts = viewer.starts();
        let names: Vec<&str> = starts.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            names,
            ["an even spread", "the marks", "the need", "an empty sheet"]
        );
        let sum = |row: &[u8]| row.iter().map(|&n| u32::from(n)).sum::<u32>();
        let (even, marks, need) = (&starts[0].1, &starts[1].1, &starts[2].1);
        let most = even.substance.iter().max();
        assert!(even.trace.iter().all(|n| most <= Some(&(n + 1))));
        assert!(sum(&marks.trace) > 2 * sum(&marks.substance));
        assert!(need.rest > 0 && sum(&need.field) > 0 && sum(&need.trace) == 0);
        let plan = need.clone();
        play.act(Action::Plan(plan)).expect("it is legal");
    }

    #[test]
    fn last_month_shrinks_to_what_there_is() {
        let mut play = fixture::play();
        fixture::until_plan(&mut play);
        let mut plan = Plan::empty(&play.campaign().world);
        (plan.trace[0], plan.substance[1], plan.rest) = (200, 3, 9);
        shrink(&mut plan, 190);
        assert_eq!((plan.trace[0], plan.substance[1], plan.rest), (10, 3, 9));
        shrink(&mut plan, 100);
        assert_eq!(plan.units(), 0);
    }
}
