//! What comes in: pastes, split characters, keys that nobody can have meant.

use crate::begin;
use crate::home;
use crate::replays;
use crate::save;
use crate::seat::Seat;
use crate::steps;

/// A paste, as terminals send it.
fn pasted(text: &str) -> String {
    format!("\u{1b}[200~{text}\u{1b}[201~")
}

#[test]
fn a_paste_and_keys_that_are_not_seen_decide_nothing() {
    let home = home();
    let mut seat = begin(home.path(), 0);
    seat.press(&pasted("\r1\rq\r\n"));
    seat.settle();
    seat.resize(15, 50);
    seat.see("60×20");
    seat.press("\r1\r\r");
    seat.settle();
    seat.resize(24, 80);
    seat.see("Tray");
    seat.press("\r");
    seat.see("How do you answer?");
    assert_eq!(steps(&save(home.path())), 0);
    seat.kill();
}

#[test]
fn a_paste_of_a_megabyte_decides_nothing_and_is_let_go() {
    let home = home();
    let mut seat = begin(home.path(), 0);
    seat.settle();
    #[cfg(target_os = "linux")]
    let before = crate::seat::status(seat.id(), "VmHWM").expect("Linux tells");
    seat.press(&pasted(&"1\r柳溪镇".repeat(100_000)));
    seat.settle();
    #[cfg(target_os = "linux")]
    {
        let after = crate::seat::status(seat.id(), "VmHWM").expect("Linux tells");
        assert!(after < before + 8 * 1024, "{before} KiB became {after} KiB");
    }
    assert_eq!(steps(&save(home.path())), 0);
    seat.press("\r");
    seat.see("How do you answer?");
    seat.kill();
}

#[test]
fn chinese_and_sequences_that_arrive_in_pieces_are_whole() {
    let home = home();
    let mut seat = begin(home.path(), 0);
    let help = "?".as_bytes();
    let [first, middle, last] = *"中".as_bytes() else {
        panic!("three bytes")
    };
    for pieces in [[&[first, middle][..], &[last]], [b"\x1b[", b"B"]] {
        for piece in pieces {
            seat.send(piece);
            // Not a wait for anything: the pieces are to be read one by one.
            std::thread::sleep(std::time::Duration::from_millis(30));
        }
    }
    seat.settle();
    seat.see("Tray");
    // What came in pieces was neither taken apart nor kept waiting: the next key is itself.
    seat.send(help);
    seat.see("Help");
    assert_eq!(steps(&save(home.path())), 0);
    seat.kill();
}

/// The next of a fixed row of numbers that look random.
fn next(state: &mut u64) -> usize {
    *state = state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    (*state >> 40) as usize
}

/// Keys as terminals send them, and sequences that no key sends.
const KEYS: &[&str] = &[
    "\r",
    "\r",
    "\r",
    "\r",
    "\r",
    "\r",
    "\u{1b}[A",
    "\u{1b}[B",
    "\u{1b}[C",
    "\u{1b}[D",
    "\u{1b}OA",
    "\u{1b}[5~",
    "\u{1b}[6~",
    "\u{1b}[H",
    "\u{1b}[F",
    "\t",
    "\u{1b}[Z",
    "\u{7f}",
    "\u{1b}OP",
    "\u{1b}[15~",
    "\u{1b}[1;5A",
    "\u{1b}[99~",
    "\u{1b}[I",
    "0",
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "7",
    "8",
    "9",
    "+",
    "-",
    "a",
    "b",
    "c",
    "d",
    "e",
    "g",
    "h",
    "i",
    "j",
    "k",
    "l",
    "m",
    "n",
    "o",
    "p",
    "q",
    "r",
    "s",
    "u",
    "v",
    "w",
    "x",
    "y",
    "L",
    "?",
    "/",
    " ",
    "中",
    "é",
    "\u{1}",
    "\u{2}",
    "\u{c}",
];

#[test]
fn ten_thousand_keys_break_nothing() {
    let home = home();
    let mut seat = begin(home.path(), 0);
    let mut state = 20_170_101;
    for _ in 0..50 {
        let keys: String = (0..200)
            .map(|_| KEYS[next(&mut state) % KEYS.len()])
            .collect();
        seat.press(&keys);
        seat = settled_or_again(seat, home.path());
    }
    assert!(steps(&save(home.path())) > 10, "the keys play");
    seat.kill();
    replays(home.path());
}

/// Waits until the keys are answered. Where they were an answer to "quit now?", takes a seat again.
fn settled_or_again(mut seat: Seat, home: &std::path::Path) -> Seat {
    if seat.settled_or_left() {
        return seat;
    }
    assert!(
        seat.child.wait().expect("it ended").success(),
        "{}",
        seat.end()
    );
    let save = save(home);
    let mut again = Seat::sit(
        home,
        &["play", "--resume", save.to_str().expect("a name")],
        &[],
    );
    again.settle();
    again
}
