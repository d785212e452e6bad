//! A play and its save under faults: what was acknowledged is there again, what was not is told.

use super::*;
use crate::campaign::load_builtin;
use crate::engine::action::Answer;
use crate::engine::action::Ask;
use crate::engine::action::Reception;
use crate::engine::ids::LineId;
use crate::engine::state::Item;
use crate::engine::state::Pledge;
use crate::session::disk::sim::Plan;
use crate::session::disk::sim::SimDisk;
use std::io::ErrorKind;
use std::sync::OnceLock;

fn campaign() -> Arc<Campaign> {
    static LOADED: OnceLock<Arc<Campaign>> = OnceLock::new();
    Arc::clone(
        LOADED.get_or_init(|| {
            Arc::new(load_builtin("liuxi-2017").expect("the shipped campaign loads"))
        }),
    )
}

fn folder() -> &'static Path {
    Path::new("/saves")
}

fn begin(disk: &SimDisk) -> SavedPlay {
    let header = Header {
        seed: 3,
        ..Header::default()
    };
    SavedPlay::begin(disk.shared(), folder(), "2017-01-01", campaign(), header).expect("a save")
}

fn find(_: &str, _: &str) -> Option<Arc<Campaign>> {
    Some(campaign())
}

fn reopened(disk: &SimDisk, path: &Path) -> SavedPlay {
    SavedPlay::open(disk.shared(), path, &find)
        .unwrap_or_else(|e| panic!("{e:?}"))
        .0
}

/// Something legal to do next, by a number.
fn next(play: &Play, n: usize) -> Option<Action> {
    let world = &play.campaign().world;
    Some(match play.ask() {
        Ask::Tray(items) => match items[n % items.len()] {
            Item::Letter(id) => Action::Letter(id, Answer::ALL[n % 4]),
            Item::Event(id) => {
                let options = world.events[id.ix()].options.len();
                let open = |o: &u8| play.prepare(Action::Event(id, *o)).is_ok();
                Action::Event(
                    id,
                    (0..options as u8).find(open).expect("an option is open"),
                )
            }
        },
        Ask::Plan { .. }
            if n.is_multiple_of(3)
                && play
                    .prepare(Action::Pledge(LineId(0), Pledge::Result))
                    .is_ok() =>
        {
            match play.actions().last() {
                Some(Action::Pledge(..)) => Action::Plan(play.state().plan.clone()),
                _ => Action::Pledge(LineId(0), Pledge::Result),
            }
        }
        Ask::Plan { .. } => Action::Plan(crate::engine::action::Plan::empty(world)),
        Ask::Visit(_) => Action::Receive(Reception::ALL[n % 4]),
        Ask::Report | Ask::Year => Action::Continue,
        Ask::Over => return None,
    })
}

#[test]
fn a_finished_play_comes_back_bit_for_bit() {
    let disk = SimDisk::new(1);
    let mut play = begin(&disk);
    let mut n = 0;
    while let Some(action) = next(play.play(), n) {
        play.act(action).expect("kept");
        n += 1;
    }
    let (path, state) = (
        play.path().expect("it has a save").to_owned(),
        play.play().state().clone(),
    );
    drop(play);
    let again = reopened(&disk, &path);
    assert_eq!(again.play().state(), &state);
    assert_eq!(again.play().actions().len(), n);
}

#[test]
fn every_failing_call_is_told_and_nothing_acknowledged_is_lost() {
    let kinds = [
        ErrorKind::StorageFull,
        ErrorKind::PermissionDenied,
        ErrorKind::Interrupted,
    ];
    let (mut runs, mut told) = (0, 0);
    for at in 1..40 {
        for kind in kinds {
            let disk = SimDisk::new(at);
            let mut play = begin(&disk);
            let path = play.path().expect("it has a save").to_owned();
            disk.plan(Plan::Fail { at, times: 1, kind });
            for n in 0..14 {
                let action = next(play.play(), n).expect("the year is long");
                let before = play.play().state().clone();
                if play.act(action).is_err() {
                    told += 1;
                    assert_eq!(play.play().state(), &before, "what is not kept is not done");
                    assert_eq!(play.saved(), Saved::Pending);
                    match n % 3 {
                        0 => play.discard().expect("the fault is gone"),
                        _ => play.retry().expect("the fault is gone"),
                    }
                    assert_eq!(play.saved(), Saved::Yes);
                }
            }
            runs += 1;
            let state = play.play().state().clone();
            drop(play);
            disk.plan(Plan::Calm);
            assert_eq!(
                reopened(&disk, &path).play().state(),
                &state,
                "call {at}, {kind:?}"
            );
        }
    }
    println!("{runs} runs with a failing call, {told} failures told, 0 actions lost");
    assert!(told > 30, "the faults were met: {told}");
}

#[test]
fn on_a_full_disk_the_play_goes_on_when_the_player_says_so() {
    let disk = SimDisk::new(2);
    let mut play = begin(&disk);
    let path = play.path().expect("it has a save").to_owned();
    play.act(next(play.play(), 0).expect("January"))
        .expect("kept");
    disk.plan(Plan::ReadOnly);
    let action = next(play.play(), 1).expect("January");
    assert!(matches!(play.act(action), Err(ActError::NotSaved(_))));
    assert!(matches!(play.retry(), Err(ActError::NotSaved(_))));
    play.go_on_unsaved();
    assert_eq!(
        (play.saved(), play.play().actions().len(), play.path()),
        (Saved::No, 2, None)
    );
    play.act(next(play.play(), 2).expect("January"))
        .expect("nothing is kept any more");
    drop(play);
    disk.plan(Plan::Calm);
    assert_eq!(reopened(&disk, &path).play().actions().len(), 1);
}

#[test]
fn taking_back_is_kept_and_is_the_inverse_of_doing() {
    let disk = SimDisk::new(3);
    let mut play = begin(&disk);
    let path = play.path().expect("it has a save").to_owned();
    let (mut n, mut taken) = (0, 0);
    while let Some(action) = next(play.play(), n) {
        let (before, facts) = (play.play().state().clone(), play.play().facts().len());
        play.act(action.clone()).expect("kept");
        if play.undo().expect("kept") {
            taken += 1;
            assert_eq!(
                (play.play().state(), play.play().facts().len()),
                (&before, facts)
            );
            play.act(action).expect("kept");
        }
        n += 1;
    }
    assert!(taken >= 8, "{taken}");
    let state = play.play().state().clone();
    drop(play);
    assert_eq!(reopened(&disk, &path).play().state(), &state);
}

#[test]
fn what_draws_luck_or_tells_something_is_not_taken_back() {
    let disk = SimDisk::new(4);
    let mut play = begin(&disk);
    assert!(!play.undo().expect("nothing to keep"));
    let Ask::Tray(items) = play.play().ask() else {
        panic!("January has a tray")
    };
    let letter = items.iter().find_map(|i| {
        if let Item::Letter(id) = i {
            Some(*id)
        } else {
            None
        }
    });
    play.act(Action::Letter(
        letter.expect("January has letters"),
        Answer::Retract,
    ))
    .expect("kept");
    assert!(!play.undo().expect("nothing to keep"));
}

#[test]
fn a_save_of_another_campaign_is_refused_with_both_hashes() {
    let disk = SimDisk::new(5);
    let mut play = begin(&disk);
    let path = play.path().expect("it has a save").to_owned();
    play.act(next(play.play(), 0).expect("January"))
        .expect("kept");
    drop(play);
    let edited = |_: &str, _: &str| {
        let mut other = (*campaign()).clone();
        other.hash = "f".repeat(32);
        Some(Arc::new(other))
    };
    match SavedPlay::open(disk.shared(), &path, &edited) {
        Err(LoadError::WrongCampaign {
            wanted,
            have: Some(have),
            ..
        }) => {
            assert_eq!(
                (wanted.1, have.1),
                (campaign().hash.clone(), "f".repeat(32))
            );
        }
        _ => panic!("it was taken for another campaign's"),
    }
    assert!(SavedPlay::open(disk.shared(), &path, &|_, _| None).is_err());
    assert_eq!(reopened(&disk, &path).play().actions().len(), 1);
}

#[test]
fn two_cannot_play_one_save() {
    let disk = SimDisk::new(6);
    let play = begin(&disk);
    let path = play.path().expect("it has a save").to_owned();
    let second = SavedPlay::open(disk.shared(), &path, &find);
    assert!(matches!(second, Err(LoadError::Open(OpenError::Locked))));
}
