//! What the rules promise: signs and order of the reference, bounds, determinism, refusals that change nothing.

mod rules;

use crate::engine::action::{Action, Ask, Plan, Reception, Refusal};
use crate::engine::fact::{Fact, What};
use crate::engine::fixture::{Player, Result, world};
use crate::engine::ids::LineId;
use crate::engine::{ask, begin, step};

const SEEDS: u64 = 200;

fn mean(player: Player) -> Result {
    Result::mean(player, &world(), SEEDS, 36)
}

#[test]
fn players_come_out_in_the_order_of_the_reference() {
    let (score, balanced, real, blame) = (
        mean(Player::Score),
        mean(Player::Balanced),
        mean(Player::Real),
        mean(Player::Blame),
    );
    println!("score {score:?}\nbalanced {balanced:?}\nreal {real:?}\nblame {blame:?}");
    assert!(score.marks > real.marks + 15.0);
    assert!(real.outcome > balanced.outcome + 5.0 && balanced.outcome > score.outcome + 4.0);
    assert!(real.burnout < balanced.burnout && balanced.burnout < score.burnout);
    assert!(score.hollow > balanced.hollow + 5.0 && balanced.hollow > real.hollow + 5.0);
    assert!((score.hollow - blame.hollow).abs() < 8.0 && blame.trace > balanced.trace);
    assert!(real.incidents < score.incidents);
}

#[test]
fn more_paper_inspections_lower_outcome_and_raise_burnout() {
    let under = |inspections: f64| {
        let mut w = world();
        w.regime.inspections = inspections;
        Result::mean(Player::Score, &w.finish(), SEEDS, 36)
    };
    let (few, many) = (under(1.0), under(8.0));
    println!("few {few:?}\nmany {many:?}");
    assert!(many.outcome < 0.85 * few.outcome && many.burnout > few.burnout + 0.1);
}

#[test]
fn unannounced_field_checks_lower_trace_and_raise_outcome() {
    let under = |field_share: f64| {
        let mut w = world();
        w.regime.field_share = field_share;
        Result::mean(Player::Score, &w.finish(), SEEDS, 36)
    };
    let (none, all) = (under(0.0), under(1.0));
    assert!(
        all.outcome > 1.15 * none.outcome && all.trace < none.trace - 0.1,
        "{none:?} {all:?}"
    );
}

#[test]
fn the_same_seed_and_actions_give_the_same_state() {
    let w = world();
    let (a, _) = Player::Balanced.play(&w, 7, 36, &mut ());
    let mut facts: Vec<Fact> = Vec::new();
    let (b, _) = Player::Balanced.play(&w, 7, 36, &mut facts);
    assert_eq!((a.hash(), &a), (b.hash(), &b));
    assert!(!facts.is_empty());
    let (c, _) = Player::Balanced.play(&w, 8, 36, &mut ());
    assert_ne!(a.hash(), c.hash());
}

#[test]
fn a_different_choice_shifts_no_other_luck() {
    let w = world();
    let visits = |hours: u8| {
        let mut state = begin(&w, 11, &mut ());
        let mut seen = Vec::new();
        for _ in 0..5 {
            let mut plan = Plan::empty(&w);
            plan.hours = hours;
            step(&w, &mut state, &Action::Plan(plan), &mut ()).unwrap();
            while let Ask::Visit(visit) = ask(&w, &state) {
                seen.push((state.tick, visit.line, visit.kind));
                step(
                    &w,
                    &mut state,
                    &Action::Receive(Reception::Binders),
                    &mut (),
                )
                .unwrap();
            }
            step(&w, &mut state, &Action::Continue, &mut ()).unwrap();
        }
        seen
    };
    assert_eq!(visits(100), visits(150));
}

#[test]
fn facts_add_up_to_the_change_of_the_ledger() {
    let w = world();
    let mut facts: Vec<Fact> = Vec::new();
    let (state, _) = Player::Score.play(&w, 3, 12, &mut facts);
    use crate::engine::slot::{LineField, Slot};
    for (i, line) in state.lines.iter().enumerate() {
        for (field, start, end) in [
            (LineField::Paper, 50.0, line.paper),
            (LineField::Real, 45.0, line.real()),
        ] {
            let wanted = Slot::Line(LineId(i as u16), field);
            let sum: f64 = facts
                .iter()
                .filter_map(|f| match f.what {
                    What::Change { slot, from, to, .. } if slot == wanted => Some(to - from),
                    _ => None,
                })
                .sum();
            assert!(
                (start + sum - end).abs() < 1e-6,
                "line {i} {field:?}: {start} + {sum} is not {end}"
            );
        }
    }
}

#[test]
fn a_refused_action_changes_nothing() {
    let w = world();
    let mut state = begin(&w, 1, &mut ());
    let before = state.clone();
    let mut big = Plan::empty(&w);
    big.substance[0] = 255;
    let mut small = Plan::empty(&w);
    small.substance.pop();
    let mut long = Plan::empty(&w);
    long.hours = 200;
    let mut facts: Vec<Fact> = Vec::new();
    for (action, refusal) in [
        (Action::Plan(small), Refusal::NoSuchThing),
        (Action::Plan(long), Refusal::Hours(200)),
        (Action::Continue, Refusal::NotNow),
        (Action::Bargain(LineId(99)), Refusal::NoSuchThing),
    ] {
        assert_eq!(step(&w, &mut state, &action, &mut facts), Err(refusal));
    }
    assert!(matches!(
        step(&w, &mut state, &Action::Plan(big), &mut facts),
        Err(Refusal::Units { asked: 255, .. })
    ));
    assert_eq!((state, facts.len()), (before, 0));
}

#[test]
fn seven_days_off_empty_fatigue_and_hardly_move_exhaustion() {
    use crate::engine::strain::{Load, strained};
    let mut w = world();
    w.calendar.pace = crate::engine::calendar::Pace::Xun;
    let hard = Load {
        hours: 1.3,
        hindrance: 0.65,
        discretion: 0.35,
        support: 0.4,
        progress: -0.5,
        injustice: 0.2,
        emotion: 0.0,
        rest: 0.0,
        meaning: 0.0,
    };
    let mut strain = crate::engine::state::Strain::even(0.35);
    for _ in 0..24 {
        strain = strained(&w, strain, &hard);
    }
    let off = strained(
        &w,
        strain,
        &Load {
            rest: 1.0,
            hours: 1.0,
            ..hard
        },
    );
    let on = strained(&w, strain, &hard);
    assert!(off.fatigue < 1.0 && on.fatigue > 45.0);
    assert!(on.exhaustion - off.exhaustion < 0.03);
    let burnt = (0..12)
        .fold(strain, |s, _| strained(&w, s, &hard))
        .burnout();
    assert!((burnt - 0.54).abs() < 0.03, "trace-heavy and long: {burnt}");
}

#[test]
fn strain_rises_with_each_demand_and_falls_with_each_resource() {
    use crate::engine::strain::{Load, strained};
    let w = world();
    let mild = Load {
        hours: 1.1,
        hindrance: 0.4,
        discretion: 0.5,
        support: 0.5,
        progress: 0.0,
        injustice: 0.1,
        emotion: 0.1,
        rest: 0.1,
        meaning: 0.1,
    };
    let after = |load: Load| {
        (0..24)
            .fold(crate::engine::state::Strain::even(0.35), |s, _| {
                strained(&w, s, &load)
            })
            .burnout()
    };
    let base = after(mild);
    for (name, load) in [
        ("hours", Load { hours: 1.4, ..mild }),
        (
            "hindrance",
            Load {
                hindrance: 0.7,
                ..mild
            },
        ),
        (
            "emotion",
            Load {
                emotion: 0.6,
                ..mild
            },
        ),
        (
            "injustice",
            Load {
                injustice: 0.6,
                ..mild
            },
        ),
        (
            "no control",
            Load {
                discretion: 0.1,
                ..mild
            },
        ),
        (
            "no support",
            Load {
                support: 0.1,
                ..mild
            },
        ),
    ] {
        assert!(after(load) > base, "{name}");
    }
    for (name, load) in [
        ("rest", Load { rest: 0.8, ..mild }),
        (
            "meaning",
            Load {
                meaning: 0.8,
                ..mild
            },
        ),
        (
            "progress",
            Load {
                progress: 1.0,
                ..mild
            },
        ),
    ] {
        assert!(after(load) < base, "{name}");
    }
}
