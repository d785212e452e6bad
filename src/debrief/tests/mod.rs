//! The room tried as its users would: plays of several habits, each asked otherwise.

mod inquirer;

use std::sync::Arc;

use crate::debrief::books::Book;
use crate::debrief::books::Books;
use crate::debrief::causes;
use crate::debrief::causes::Number;
use crate::debrief::habits;
use crate::debrief::rules;
use crate::debrief::same::Same;
use crate::debrief::style::Style;
use crate::debrief::then::Then;
use crate::debrief::trail::Matter;
use crate::debrief::trail::Trail;
use crate::debrief::whatif::Inquiry;
use crate::engine::action::Action;
use crate::engine::mode::Behaviour;
use crate::engine::state::State;
use crate::engine::world::World;
use crate::lab::dice::Dice;
use crate::lab::strategies::Strategy;
use crate::lab::table::Table;
use crate::lab::table::Watcher;
use crate::session::play::Play;

/// Writes down what is done.
#[derive(Default)]
struct Scribe(Vec<Action>);

impl Watcher for Scribe {
    fn did(&mut self, _: &World, _: &State, action: &Action) {
        self.0.push(action.clone());
    }
}

/// Plays the shipped campaign to its end.
pub(super) fn played(strategy: Strategy, seed: u64) -> Play {
    let campaign = crate::campaign::load_builtin("liuxi-2017").expect("it is shipped");
    let mut scribe = Scribe::default();
    let mut dice = Dice::of(seed, 0, strategy.dice());
    Table::new(&campaign.world).play(seed, &mut *strategy.player(), &mut dice, &mut scribe);
    Play::replay(Arc::new(campaign), seed, &scribe.0).expect("every action was legal")
}

/// The books of a whole play.
fn books(trail: &Trail) -> Books {
    trail.so_far(u16::MAX).read(trail.world(), &trail.last)
}

fn inquiry(strategy: Strategy, seed: u64, then: Then, plays: u64) -> Inquiry {
    Inquiry::new(Trail::of(&played(strategy, seed)), then, plays)
}

#[test]
fn the_road_really_taken_changes_nothing() {
    for (strategy, seed) in [
        (Strategy::Random, 5),
        (Strategy::Random, 6),
        (Strategy::Score, 7),
    ] {
        let play = played(strategy, seed);
        let inquiry = Inquiry::new(Trail::of(&play), Then::Same, 2);
        assert_eq!(inquiry.trail.last.hash(), play.state().hash());
        for (n, decision) in inquiry.trail.decisions.iter().enumerate() {
            let course = inquiry.course(n, 0).expect("there is such a road");
            assert_eq!(
                course.hash,
                play.state().hash(),
                "{n}: {:?}",
                decision.matter
            );
            assert_eq!(course.books, books(&inquiry.trail));
            let ticks = play.snapshots().iter().filter(|s| s.tick >= decision.tick);
            assert_eq!(course.curve.len(), ticks.count());
        }
        let answer = inquiry.answer(3, &()).expect("nobody stops it");
        for (book, apart) in Book::ALL.iter().zip(&answer[0].apart) {
            assert_eq!(
                (apart.mean, apart.low, apart.high),
                (0.0, 0.0, 0.0),
                "{book:?}"
            );
        }
    }
}

#[test]
fn the_same_player_plays_the_same_play_from_the_start() {
    let play = played(Strategy::Random, 11);
    let (trail, world) = (Trail::of(&play), &play.campaign().world);
    let style = Style::of(&trail);
    let mut same = Same::new(&trail, &style, 0);
    let mut dice = Dice::of(1, 1, 1);
    let state = Table::new(world)
        .play(11, &mut same, &mut dice, &mut ())
        .clone();
    assert_eq!(state.hash(), play.state().hash());
}

#[test]
fn every_decision_has_its_other_roads() {
    let trail = Trail::of(&played(Strategy::Balanced, 3));
    let turned = trail.steps.iter().filter(|s| s.action == Action::Continue);
    assert_eq!(trail.steps.len() - turned.count(), trail.decisions.len());
    for decision in &trail.decisions {
        let (n, taken) = (decision.roads.len(), &decision.roads[0]);
        assert_eq!(
            taken.action.as_ref(),
            Some(&trail.steps[decision.at].action)
        );
        assert!(decision.roads[1..].iter().all(|road| road != taken));
        match decision.matter {
            Matter::Letter(_) => assert_eq!(n, 4),
            Matter::Visit(_) => assert!((4..=5).contains(&n)),
            Matter::Plan => assert!((3..=5).contains(&n), "{n}"),
            Matter::Initiative(..) | Matter::Bargain(_) => assert_eq!(n, 2),
            Matter::Pledge(_) => assert!((2..=3).contains(&n)),
            Matter::Event(_) => assert!((1..=8).contains(&n)),
        }
    }
}

#[test]
fn a_style_is_what_was_done() {
    let trail = Trail::of(&played(Strategy::Trace, 3));
    let style = Style::of(&trail);
    let plans = trail.steps.iter().filter_map(|s| match &s.action {
        Action::Plan(plan) => Some(plan),
        _ => None,
    });
    let (mut trace, mut all) = (0, 0);
    for plan in plans {
        trace += plan.trace.iter().map(|&n| u32::from(n)).sum::<u32>();
        all += plan.units();
    }
    assert!((style.row(1) - f64::from(trace) / f64::from(all)).abs() < 1e-9);
    let shares = (0..5).map(|row| style.row(row)).sum::<f64>() + style.rest();
    assert!((shares - 1.0).abs() < 1e-9);
    let letters = trail
        .decisions
        .iter()
        .filter(|d| matches!(d.matter, Matter::Letter(_)));
    assert_eq!(style.letters.iter().sum::<u32>() as usize, letters.count());
}

#[test]
fn jobs_and_their_order_change_no_answer() {
    let inquiry = inquiry(Strategy::Blame, 2, Then::Style, 2);
    let (one, three) = (inquiry.run(1, &()), inquiry.run(3, &()));
    assert_eq!(one, three);
    assert!(one.iter().all(Option::is_some));
}

#[test]
fn under_the_rules_as_they_are_it_is_the_play_itself() {
    let play = played(Strategy::Score, 4);
    let inquiry = Inquiry::new(Trail::of(&play), Then::Style, 2);
    let events = inquiry.trail.decisions.iter().enumerate();
    let forks = events.filter(|(_, d)| matches!(d.matter, Matter::Event(_)) && d.roads.len() > 1);
    let forks: Vec<(usize, usize)> = forks.map(|(n, _)| (n, 1)).take(3).collect();
    let checked = crate::campaign::check_builtin("liuxi-2017").expect("it is shipped");
    let reforms: Vec<_> = checked.reforms.into_iter().take(2).collect();
    let all = rules::run(&inquiry, &reforms, &forks, 2, &()).expect("nobody stops it");
    assert_eq!(all.len(), 1 + reforms.len());
    assert_eq!(all[0].outlook.own, books(&inquiry.trail));
    assert!(all[0].outlook.apart.iter().all(|apart| apart.mean == 0.0));
    assert!(all[1].outlook.apart.iter().any(|apart| apart.mean != 0.0));
    // Reached again from the start, a decision has the answer that it has in the play.
    for (&(decision, road), fork) in forks.iter().zip(&all[0].forks) {
        let answer = inquiry.answer(decision, &()).expect("nobody stops it");
        let fork = fork.as_ref().expect("it comes up as it did");
        assert_eq!(fork.apart, answer[road].apart);
    }
}

#[test]
fn the_causes_of_a_number_add_up_to_its_change() {
    for (strategy, seed) in [
        (Strategy::Random, 8),
        (Strategy::Score, 2),
        (Strategy::Substance, 3),
    ] {
        let play = played(strategy, seed);
        let trail = Trail::of(&play);
        for number in Number::ALL {
            let unfolded = causes::unfold(&trail, &play, number);
            let parts: f64 = unfolded.parts.iter().map(|part| part.by).sum();
            let change = unfolded.to - unfolded.from;
            assert!(
                (parts - change).abs() < 1e-9,
                "{number:?}: {parts} is not {change}"
            );
            for part in &unfolded.parts {
                let entries: f64 = part.entries.iter().map(|entry| entry.by).sum();
                assert!(
                    (entries - part.by).abs() < 1e-9,
                    "{number:?} {:?}",
                    part.root
                );
            }
        }
    }
}

#[test]
fn every_use_of_a_behaviour_is_found() {
    for (strategy, seed) in [
        (Strategy::Random, 8),
        (Strategy::Blame, 2),
        (Strategy::First, 1),
    ] {
        let play = played(strategy, seed);
        let trail = Trail::of(&play);
        let found = habits::habits(&trail, &play);
        for behaviour in Behaviour::ALL {
            let uses = found.iter().find(|habit| habit.behaviour == behaviour);
            let uses = uses.map_or(0, |habit| habit.uses.len());
            let counted = trail.last.style.behaviours[behaviour.ix()];
            assert_eq!(uses, usize::from(counted), "{behaviour:?}");
        }
    }
}
