//! What it costs to have it open: nothing while nobody touches it, few bytes, little memory, no questions.

use std::time::Duration;

use crate::begin;
use crate::home;

#[test]
fn no_frame_asks_the_terminal_anything() {
    let home = home();
    let mut seat = begin(home.path(), 1);
    seat.press("\r");
    seat.see("How do you answer?");
    seat.resize(30, 100);
    seat.settle();
    seat.press("\u{1a}");
    seat.settle();
    seat.press("q\r");
    let raw = seat.end();
    let (_, frames) = raw
        .split_once("\u{1b}[?1049h")
        .expect("the screen is taken");
    // Where the cursor is, what the terminal is, whether it knows a mode: answers would come among the keys.
    for question in [
        "[6n", "[5n", "[c", "[0c", "[>c", "[>q", "[?u", "$p", "]10;?", "]11;?",
    ] {
        assert!(!frames.contains(question), "it asks {question:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_idle_screen_writes_nothing_and_wakes_nobody() {
    let home = home();
    let mut seat = begin(home.path(), 0);
    while let Ok(bytes) = seat.output.recv_timeout(Duration::from_millis(300)) {
        seat.take(&bytes);
    }
    let before = switches(seat.id());
    let quiet = seat.output.recv_timeout(Duration::from_secs(2));
    assert!(
        quiet.is_err(),
        "{} bytes while nobody touched it",
        quiet.map_or(0, |b| b.len())
    );
    assert_eq!(
        before,
        switches(seat.id()),
        "it woke up while nobody touched it"
    );
    seat.kill();
}

/// Counts how often the threads of a process went to sleep.
#[cfg(target_os = "linux")]
fn switches(id: u32) -> u64 {
    let tasks = std::fs::read_dir(format!("/proc/{id}/task")).expect("a process");
    let ids = tasks.filter_map(|task| task.ok()?.file_name().to_str()?.parse().ok());
    let counts = ids.map(|task| crate::seat::status(task, "voluntary_ctxt_switches"));
    counts.map(|count| count.expect("Linux tells")).sum()
}

/// The most memory that a play may take, in KiB.
#[cfg(target_os = "linux")]
const MEMORY: u64 = 12 * 1024;

/// The most memory that the debrief may take, in KiB.
#[cfg(target_os = "linux")]
const AFTERWARDS: u64 = 100 * 1024;

/// Answers whatever is asked until the books are to be opened.
#[cfg(target_os = "linux")]
fn play_to_the_end(seat: &mut crate::seat::Seat) {
    for _ in 0..400 {
        for key in ["\r", "\r", "\r", "\u{1b}[B", "1", "\r"] {
            seat.press(key);
            seat.settle();
            if seat.text().contains("Trace, from memory") {
                return;
            }
        }
    }
    panic!("the year does not end:\n{}", seat.text());
}

#[cfg(target_os = "linux")]
#[test]
#[cfg_attr(
    debug_assertions,
    ignore = "a debug build's code alone takes more: use --release"
)]
fn the_memory_of_a_play_is_small() {
    let home = home();
    let mut seat = begin(home.path(), 0);
    seat.resize(40, 120);
    play_to_the_end(&mut seat);
    let steps = crate::steps(&crate::save(home.path()));
    assert!(steps > 60, "some months were played: {steps} steps");
    let most = crate::seat::status(seat.id(), "VmHWM").expect("Linux tells");
    assert!(most <= MEMORY, "{most} KiB");
    // Afterwards every decision is played otherwise, which a play need not have room for.
    for _ in 0..40 {
        seat.press("\r");
        seat.settle();
    }
    let most = crate::seat::status(seat.id(), "VmHWM").expect("Linux tells");
    assert!(most <= AFTERWARDS, "{most} KiB");
    seat.kill();
}
