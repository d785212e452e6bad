//! Failing calls and power cuts on the simulated disk: what was acknowledged is never lost, and nothing panics.
//! Counts are printed (`cargo test journal -- --nocapture`).

use super::sample_entries;
use super::sample_entry;
use super::sample_header;
use crate::session::disk::Disk;
use crate::session::disk::sim::Plan;
use crate::session::disk::sim::SimDisk;
use crate::session::disk::sim::below;
use crate::session::journal;
use crate::session::journal::Journal;
use crate::session::journal::damage::DamageKind;
use crate::session::journal::entry::Entry;
use crate::session::journal::error::CreateError;
use crate::session::journal::error::OpenError;
use crate::session::journal::error::SaveError;
use crate::session::journal::error::Why;
use std::io::ErrorKind;
use std::path::Path;

const SAVE: &str = "saves/a.toml";

const KINDS: [ErrorKind; 6] = [
    ErrorKind::StorageFull,
    ErrorKind::PermissionDenied,
    ErrorKind::Other,
    ErrorKind::NotFound,
    ErrorKind::AlreadyExists,
    ErrorKind::Interrupted,
];

/// What a player was told of one save, over several sittings.
struct Player {
    disk: SimDisk,
    luck: u64,
    /// A save was acknowledged.
    created: bool,
    /// The number of actions that were acknowledged.
    acked: usize,
    /// The actions as they were last shown, and after them the one that was tried: what may be there.
    shown: Vec<Entry>,
    acks: u64,
    refused: u64,
}

impl Player {
    fn new(seed: u64) -> Player {
        Player {
            disk: SimDisk::new(seed),
            luck: !seed,
            created: false,
            acked: 0,
            shown: Vec::new(),
            acks: 0,
            refused: 0,
        }
    }

    /// Opens or begins the save, and does some actions, as far as the disk lets it.
    fn sit(&mut self, actions: usize) {
        let Some(mut journal) = self.enter() else {
            return;
        };
        for _ in 0..actions {
            let entry = sample_entry(below(&mut self.luck, 1_000));
            self.shown.push(entry.clone());
            if journal.append(entry).is_err() && !self.cope(&mut journal) {
                return;
            }
            assert_eq!(journal.actions(), self.shown.len());
            self.acked = self.shown.len();
            self.acks += 1;
        }
    }

    // After a refusal: retries, or takes it back, or leaves. Tells whether that was acknowledged.
    fn cope(&mut self, journal: &mut Journal) -> bool {
        self.refused += 1;
        let choice = below(&mut self.luck, 3);
        for _ in 0..3 {
            if choice == 0 && journal.retry().is_ok() {
                return true;
            }
            if choice == 1 && journal.discard().is_ok() {
                self.shown.pop();
                return true;
            }
        }
        false
    }

    fn enter(&mut self) -> Option<Journal> {
        let path = Path::new(SAVE);
        match journal::open(self.disk.shared(), path) {
            Ok((opened, journal)) => {
                self.judge(&opened.entries);
                self.shown = opened.entries;
                Some(journal)
            }
            Err(OpenError::NotFound) if !self.created => {
                let journal =
                    journal::create(self.disk.shared(), path, &sample_header(), &[]).ok()?;
                self.created = true;
                Some(journal)
            }
            Err(_) => None,
        }
    }

    #[track_caller]
    fn judge(&self, found: &[Entry]) {
        let kept = found.len() >= self.acked && self.shown.starts_with(found);
        assert!(
            kept,
            "{} acknowledged of {:?}, found {found:?}",
            self.acked, self.shown
        );
    }

    /// Looks at what is there; the disk must be calm.
    #[track_caller]
    fn check(&self) {
        match journal::read(&self.disk, Path::new(SAVE)) {
            Ok(opened) => self.judge(&opened.entries),
            Err(error) => assert_eq!((self.created, error), (false, OpenError::NotFound)),
        }
    }
}

/// The number of calls that two calm sittings make.
fn calls_of_two_sittings() -> u64 {
    let mut player = Player::new(0);
    player.sit(3);
    player.sit(3);
    player.check();
    assert_eq!((player.acked, player.refused), (6, 0));
    player.disk.calls()
}

#[test]
fn no_failing_call_loses_what_was_acknowledged() {
    let calls = calls_of_two_sittings();
    let (mut runs, mut acks, mut refused) = (0, 0, 0);
    for at in 1..=calls {
        for kind in KINDS {
            for times in [1, 2, 5, u64::MAX] {
                for seed in 0..2 {
                    let mut player = Player::new(seed * 1_000 + at);
                    player.disk.plan(Plan::Fail { at, times, kind });
                    player.sit(3);
                    player.sit(3);
                    player.disk.plan(Plan::Calm);
                    player.check();
                    player.sit(2);
                    player.disk.reboot();
                    player.check();
                    (runs, acks, refused) =
                        (runs + 1, acks + player.acks, refused + player.refused);
                }
            }
        }
    }
    println!(
        "failing calls: {calls} calls, {runs} runs, {acks} acknowledged, {refused} refused, 0 lost"
    );
}

#[test]
fn no_power_cut_loses_what_was_acknowledged() {
    let calls = calls_of_two_sittings();
    let seeds = if cfg!(debug_assertions) { 60 } else { 1_000 };
    let (mut runs, mut cuts, mut acks) = (0, 0, 0);
    for seed in 0..seeds {
        for at in 1..=calls {
            let mut player = Player::new(seed << 16 | at);
            player.disk.plan(Plan::Cut { at });
            player.sit(3);
            player.sit(3);
            player.disk.reboot();
            player.check();
            // Again while it recovers, and with a failing call before it.
            let at = 1 + below(&mut player.luck, 20);
            let plan = match below(&mut player.luck, 2) {
                0 => Plan::Cut { at },
                _ => Plan::Fail {
                    at,
                    times: 2,
                    kind: ErrorKind::Other,
                },
            };
            player.disk.plan(plan);
            player.sit(2);
            player.sit(1);
            player.disk.reboot();
            player.check();
            player.sit(2);
            player.disk.reboot();
            player.check();
            (runs, cuts, acks) = (runs + 1, cuts + 3, acks + player.acks);
        }
    }
    println!("power cuts: {calls} steps, {runs} runs, {cuts} cuts, {acks} acknowledged, 0 lost");
}

fn begun(disk: &SimDisk, count: u64) -> Journal {
    journal::create(
        disk.shared(),
        Path::new(SAVE),
        &sample_header(),
        &sample_entries(count),
    )
    .expect("created")
}

#[track_caller]
fn check_kept(disk: &SimDisk, count: u64) {
    let opened = journal::read(disk, Path::new(SAVE)).expect("readable");
    assert_eq!(
        (opened.entries, opened.damage),
        (sample_entries(count), None)
    );
}

#[test]
fn an_acknowledged_action_costs_one_look_one_write_and_one_sync() {
    let disk = SimDisk::new(1);
    let mut journal = begun(&disk, 0);
    disk.plan(Plan::Calm);
    journal.append(sample_entry(1)).expect("saved");
    assert_eq!(disk.calls(), 3);
    drop(journal);
    // The first one after an opening writes all anew, the others do not.
    let (_, mut journal) = journal::open(disk.shared(), Path::new(SAVE)).expect("open");
    journal.append(sample_entry(2)).expect("saved");
    disk.plan(Plan::Calm);
    journal.append(sample_entry(3)).expect("saved");
    assert_eq!(disk.calls(), 3);
}

#[test]
fn after_a_failure_nothing_is_appended_until_it_is_settled() {
    let disk = SimDisk::new(1);
    let mut journal = begun(&disk, 2);
    disk.plan(Plan::Fail {
        at: 3,
        times: 1,
        kind: ErrorKind::StorageFull,
    });
    assert!(matches!(
        journal.append(sample_entry(3)),
        Err(SaveError::NotSaved {
            n: 3,
            why: Why::Io(_)
        })
    ));
    assert_eq!(journal.pending(), Some(&sample_entry(3)));
    let unsettled = SaveError::NotSaved {
        n: 3,
        why: Why::Unsettled,
    };
    assert_eq!(journal.append(sample_entry(9)), Err(unsettled));
    assert_eq!(journal.retry(), Ok(()));
    assert_eq!((journal.pending(), journal.actions()), (None, 3));
    journal.append(sample_entry(4)).expect("saved");
    disk.reboot();
    check_kept(&disk, 4);
}

#[test]
fn what_is_discarded_is_gone_and_another_takes_its_place() {
    let disk = SimDisk::new(1);
    let mut journal = begun(&disk, 2);
    disk.plan(Plan::Fail {
        at: 3,
        times: 1,
        kind: ErrorKind::Other,
    });
    assert!(journal.append(sample_entry(9)).is_err());
    assert_eq!(journal.discard(), Ok(()));
    check_kept(&disk, 2);
    journal.append(sample_entry(3)).expect("saved");
    disk.reboot();
    check_kept(&disk, 3);
    assert_eq!(disk.names(), [Path::new(SAVE)]);
}

#[test]
fn a_damaged_tail_is_kept_when_playing_goes_on_and_not_before() {
    let disk = SimDisk::new(1);
    drop(begun(&disk, 3));
    let tail = b"\n[[action]]\nn = 9\n\xff";
    disk.edit(Path::new(SAVE), |bytes| bytes.extend(tail));
    let before = disk.bytes(Path::new(SAVE)).expect("there");
    let (opened, mut journal) = journal::open(disk.shared(), Path::new(SAVE)).expect("open");
    let damage = opened.damage.expect("damage");
    assert_eq!(
        (damage.kind, damage.kept, damage.lost_bytes),
        (DamageKind::Altered, 3, 19)
    );
    assert_eq!(disk.bytes(Path::new(SAVE)), Some(before));
    assert_eq!(disk.names(), [Path::new(SAVE)]);
    journal.append(sample_entry(4)).expect("saved");
    let aside = format!("{SAVE}.damaged-{}", damage.byte);
    assert_eq!(journal.aside(), Some(Path::new(&aside)));
    assert_eq!(disk.bytes(Path::new(&aside)).as_deref(), Some(&tail[..]));
    disk.reboot();
    check_kept(&disk, 4);
    assert_eq!(disk.bytes(Path::new(&aside)).as_deref(), Some(&tail[..]));
}

#[test]
fn no_power_cut_loses_a_damaged_tail() {
    let tail = b"a tail that somebody may want to look at";
    for seed in 0..40 {
        for at in 1..=25 {
            let disk = SimDisk::new(seed);
            drop(begun(&disk, 1));
            disk.edit(Path::new(SAVE), |bytes| bytes.extend(tail));
            let (_, mut journal) = journal::open(disk.shared(), Path::new(SAVE)).expect("open");
            disk.plan(Plan::Cut { at });
            let saved = journal.append(sample_entry(2)).is_ok();
            disk.reboot();
            let kept = disk
                .names()
                .iter()
                .any(|name| disk.bytes(name).is_some_and(|b| b.ends_with(tail)));
            assert!(kept, "call {at}, seed {seed}, saved {saved}");
        }
    }
}

#[test]
fn two_tails_at_the_same_byte_are_both_kept_and_one_is_kept_once() {
    let disk = SimDisk::new(1);
    drop(begun(&disk, 1));
    let at = disk.bytes(Path::new(SAVE)).map_or(0, |b| b.len());
    for tail in [b"first".as_slice(), b"second", b"second"] {
        disk.edit(Path::new(SAVE), |bytes| {
            bytes.truncate(at);
            bytes.extend(tail);
        });
        let (_, mut journal) = journal::open(disk.shared(), Path::new(SAVE)).expect("open");
        journal.append(sample_entry(2)).expect("saved");
    }
    let kept = |end: &str| disk.bytes(Path::new(&format!("{SAVE}.damaged-{at}{end}")));
    assert_eq!(kept("").as_deref(), Some(&b"first"[..]));
    assert_eq!(kept("-2").as_deref(), Some(&b"second"[..]));
    assert_eq!(disk.names().len(), 3);
}

#[test]
fn a_save_that_others_touch_during_play_is_not_written_over() {
    let path = Path::new(SAVE);
    let why = |meddle: fn(&SimDisk, &Path)| {
        let disk = SimDisk::new(1);
        let mut journal = begun(&disk, 2);
        meddle(&disk, path);
        let before = disk.bytes(path);
        let first = journal.append(sample_entry(3));
        assert_eq!(journal.retry(), first);
        assert_eq!(
            (disk.bytes(path), disk.names().len()),
            (before.clone(), before.iter().len())
        );
        // The play goes on in a save of its own.
        let other = journal::create(
            disk.shared(),
            Path::new("saves/b.toml"),
            &sample_header(),
            &sample_entries(3),
        );
        assert_eq!(other.map(|j| j.actions()), Ok(3));
        match first {
            Err(SaveError::NotSaved { n: 3, why }) => why,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(why(|disk, path| disk.put(path, None)), Why::Gone);
    assert_eq!(
        why(|disk, path| disk.put(path, Some(b"other"))),
        Why::Replaced
    );
    assert_eq!(
        why(|disk, path| disk.edit(path, |bytes| bytes.truncate(bytes.len() - 1))),
        Why::Changed
    );
}

#[test]
fn what_others_add_during_play_is_kept_aside() {
    let disk = SimDisk::new(1);
    let mut journal = begun(&disk, 2);
    disk.edit(Path::new(SAVE), |bytes| bytes.extend(b"# hello\n"));
    let changed = SaveError::NotSaved {
        n: 3,
        why: Why::Changed,
    };
    assert_eq!(journal.append(sample_entry(3)), Err(changed));
    assert_eq!(journal.retry(), Ok(()));
    check_kept(&disk, 3);
    let aside = journal.aside().and_then(|path| disk.bytes(path));
    assert_eq!(aside.as_deref(), Some(&b"# hello\n"[..]));
}

#[test]
fn one_opener_at_a_time_and_any_number_of_readers() {
    let disk = SimDisk::new(1);
    let path = Path::new(SAVE);
    let mut journal = begun(&disk, 1);
    let locked = || matches!(journal::open(disk.shared(), path), Err(OpenError::Locked));
    assert!(locked());
    disk.plan(Plan::Fail {
        at: 3,
        times: 1,
        kind: ErrorKind::Other,
    });
    assert!(journal.append(sample_entry(2)).is_err());
    assert!(locked());
    // The lock goes over to the file that takes the place.
    assert_eq!(journal.retry(), Ok(()));
    assert!(locked());
    check_kept(&disk, 2);
    drop(journal);
    assert!(!locked());
}

#[test]
fn a_file_that_is_swapped_while_it_is_opened_is_not_taken_for_the_other() {
    let path = Path::new(SAVE);
    // Opening looks, opens, looks at what is open, locks, looks again, reads; appending looks first.
    for (at, refused) in [
        (1, false),
        (2, true),
        (3, true),
        (4, true),
        (5, true),
        (6, false),
        (7, false),
    ] {
        let disk = SimDisk::new(1);
        drop(begun(&disk, 2));
        disk.plan(Plan::Swap { at });
        let opened = journal::open(disk.shared(), path);
        assert_eq!(
            matches!(opened, Err(OpenError::Swapped)),
            refused,
            "call {at}"
        );
        if let Ok((_, mut journal)) = opened {
            let saved = journal.append(sample_entry(3));
            let replaced = SaveError::NotSaved {
                n: 3,
                why: Why::Replaced,
            };
            assert_eq!(saved, if at == 1 { Ok(()) } else { Err(replaced) });
        }
    }
}

#[test]
fn on_a_read_only_disk_a_save_is_read_and_nothing_is_promised() {
    let disk = SimDisk::new(1);
    drop(begun(&disk, 2));
    disk.plan(Plan::ReadOnly);
    check_kept(&disk, 2);
    let other = journal::create(
        disk.shared(),
        Path::new("saves/b.toml"),
        &sample_header(),
        &[],
    );
    assert!(matches!(other, Err(CreateError::Io(f)) if f.kind == ErrorKind::ReadOnlyFilesystem));
    let (_, mut journal) = journal::open(disk.shared(), Path::new(SAVE)).expect("open");
    for _ in 0..2 {
        let refused = journal.append(sample_entry(3)).and(journal.retry());
        assert!(matches!(refused, Err(SaveError::NotSaved { n: 3, .. })));
    }
    disk.plan(Plan::Calm);
    assert_eq!(journal.retry(), Ok(()));
    check_kept(&disk, 3);
}

#[test]
fn a_name_that_is_taken_is_not_touched() {
    let disk = SimDisk::new(1);
    disk.put(Path::new(SAVE), Some(b"mine"));
    let taken = journal::create(disk.shared(), Path::new(SAVE), &sample_header(), &[]);
    assert_eq!(taken.map(|_| ()), Err(CreateError::Taken));
    assert_eq!(disk.bytes(Path::new(SAVE)).as_deref(), Some(&b"mine"[..]));
    assert_eq!(disk.names().len(), 1);
    assert!(disk.look(Path::new(SAVE)).is_ok());
}
