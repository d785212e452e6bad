//! The starting points for a plan, by name. How each is made stands in `session`.

use crate::campaign::script::Start;
use crate::engine::action::Plan;
use crate::session::starts;
use crate::text::SafeText;
use crate::view::Viewer;

impl Viewer<'_> {
    /// Lists the starting points for this month's plan; last month's only once there was one.
    pub fn starts(&self) -> Vec<(SafeText, Plan)> {
        let all = self.all_starts().into_iter();
        all.filter_map(|(name, plan)| Some((name, plan?))).collect()
    }

    /// Lists every starting point in its place; last month's without a plan where there was none.
    pub fn all_starts(&self) -> [(SafeText, Option<Plan>); 5] {
        [
            ("plan-start-last", Start::Last),
            ("plan-start-even", Start::Even),
            ("plan-start-marks", Start::Marks),
            ("plan-start-need", Start::Need),
            ("plan-start-empty", Start::Empty),
        ]
        .map(|(key, start)| {
            let plan = starts::plan(start, self.world(), self.state());
            (self.say(key), plan)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::action::Action;
    use crate::engine::planning;
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
                assert_eq!(
                    planning::plan_units(world, &plan),
                    planning::free_units(world, state, state.plan.hours),
                    "{name}"
                );
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
}
