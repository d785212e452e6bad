//! The real program in a real terminal: it starts, plays, is killed and resumes, and leaves the terminal as it found it.
#![cfg(unix)]

mod going;
mod input;
mod lines;
mod reader;
mod seat;
mod sizes;
mod stopping;
mod upkeep;

use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

use seat::PROGRAM;
use seat::Seat;
use township::session::disk::RealDisk;
use township::session::journal;

fn home() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

fn saves(home: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(home.join("saves")) else {
        return Vec::new();
    };
    entries
        .map(|e| e.expect("an entry").path())
        .filter(|p| p.extension().is_some_and(|e| e == "toml"))
        .collect()
}

/// Returns the one save that there is.
fn save(home: &Path) -> PathBuf {
    let mut all = saves(home);
    assert_eq!(all.len(), 1, "one play, one save");
    all.remove(0)
}

fn steps(save: &Path) -> usize {
    let opened = journal::read(&RealDisk, save).expect("a save");
    assert_eq!(opened.damage, None);
    opened.entries.len()
}

/// Checks that the save replays: every step of it was legal.
fn replays(home: &Path) {
    let told = Command::new(PROGRAM)
        .arg("replay")
        .arg(save(home))
        .env("TOWNSHIP_HOME", home)
        .output()
        .expect("the program starts");
    let talk = String::from_utf8_lossy(&told.stderr).into_owned();
    assert!(told.status.success(), "{talk}");
}

/// Starts a play, closes the desk's first hint and answers `letters` letters, the first one from under its hint.
fn begin(home: &Path, letters: usize) -> Seat {
    let mut seat = Seat::sit(home, &["play", "liuxi-2017", "--seed", "7"], &[]);
    seat.see("Twelve Months in Liuxi");
    seat.press("\r");
    seat.see("close this hint");
    seat.press("\r");
    seat.see("Enter open");
    for n in 1..=letters {
        seat.press("\r");
        seat.see("How do you answer?");
        if n == 1 {
            seat.press("\r");
            seat.see("Enter choose");
        }
        seat.press("1\r");
        seat.wait("kept", |_| steps(&save(home)) == n);
        seat.press("\r");
        seat.see("Tray");
    }
    seat
}
