//! Windows that change their size.

use crate::begin;
use crate::home;
use crate::replays;
use crate::save;
use crate::steps;

#[test]
fn a_small_terminal_is_told_the_size_and_a_larger_one_is_used() {
    let home = home();
    let mut seat = begin(home.path(), 0);
    seat.resize(15, 50);
    seat.see("60×20");
    seat.resize(24, 80);
    seat.see("Tray");
    seat.kill();
}

/// Checks that what is on the screen is what a frame drawn from nothing shows, at the terminal's own size.
#[track_caller]
fn drawn_as_if_new(seat: &mut crate::seat::Seat) {
    seat.settle();
    let (rows, columns) = seat.screen.screen().size();
    let shown = seat.text();
    let last = shown.lines().last().expect("a footer");
    let help = last.contains("help") || last.contains("帮助");
    assert!(help, "the footer is on the last row\n{shown}");
    assert_eq!(shown.lines().count(), usize::from(rows.get()), "{shown}");
    let mut fresh = vt100::Parser::new(rows, columns, 0);
    let frame = seat.last_frame();
    fresh.process(&frame);
    assert_eq!(fresh.screen().contents(), shown);
}

#[test]
fn a_storm_of_resizes_ends_in_the_last_size() {
    let home = home();
    let mut seat = begin(home.path(), 1);
    for n in 0..200_u16 {
        let (rows, columns) = (10 + n * 7 % 50, 30 + n * 13 % 170);
        seat.resize(rows, columns);
        if n % 3 == 0 {
            seat.press(["\u{1b}[B", "\t", "\u{1b}[A", "x"][usize::from(n / 3 % 4)]);
        }
    }
    let mut words = ["待办", "Tray"].iter().cycle();
    for (rows, columns) in [(30, 100), (20, 60), (60, 200), (24, 80)] {
        seat.resize(rows, columns);
        // Until it is drawn, a window that was too small takes no key.
        seat.settle();
        // The other language can only be seen in a frame that was begun after the resize.
        seat.press("L");
        seat.see(words.next().expect("a cycle"));
        drawn_as_if_new(&mut seat);
    }
    assert_eq!(
        steps(&save(home.path())),
        1,
        "no key of the storm decides anything"
    );
    seat.kill();
    replays(home.path());
}
