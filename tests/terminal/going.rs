//! Going, one way or another, and coming back.

use crate::begin;
use crate::home;
use crate::save;
use crate::seat;
use crate::seat::Seat;
use crate::steps;

#[test]
fn a_play_that_is_killed_goes_on_where_it_was() {
    let home = home();
    let mut seat = begin(home.path(), 3);
    seat.kill();
    let save = save(home.path());
    assert_eq!(steps(&save), 3);
    let path = save.to_str().expect("a name");
    let mut again = Seat::sit(home.path(), &["play", "--resume", path], &[]);
    again.see("Tray");
    // Hints come anew with the program, and close before anything is opened or answered.
    again.press("\r");
    again.see("Enter open");
    again.press("\r");
    again.see("How do you answer?");
    again.press("\r");
    again.see("Enter choose");
    again.press("1\r");
    again.wait("kept", |_| steps(&save) == 4);
    again.kill();
}

#[test]
fn leaving_gives_the_terminal_back() {
    let home = home();
    let mut seat = begin(home.path(), 0);
    seat.press("q\r");
    seat.end();
    assert!(seat.child.wait().expect("it ended").success());
    seat.given_back();
}

#[test]
fn a_signal_to_end_gives_the_terminal_back() {
    for signal in ["TERM", "HUP", "INT"] {
        let home = home();
        let mut seat = begin(home.path(), 1);
        seat.signal(signal);
        seat.end();
        seat.given_back();
        assert_eq!(steps(&save(home.path())), 1);
    }
}

/// Waits for a process that nobody asked to end to end by itself.
#[track_caller]
fn ends_by_itself(mut child: Box<dyn portable_pty::Child + Send + Sync>) {
    seat::patiently("ended", || child.try_wait().expect("a process").is_some());
}

#[test]
fn a_terminal_that_goes_away_takes_the_program_with_it() {
    let home = home();
    let mut seat = begin(home.path(), 1);
    seat.settle();
    ends_by_itself(seat.pull_the_plug());
    assert_eq!(steps(&save(home.path())), 1);
}

/// Starts the program to the desk, in a terminal that it was not given in the usual way.
fn begin_as(command: portable_pty::CommandBuilder) -> Seat {
    let mut seat = Seat::run(command, 24, 80);
    seat.see("New game");
    seat.settle();
    seat
}

#[test]
fn a_program_that_is_told_to_survive_its_terminal_does_not_spin() {
    let home = home();
    let script = format!("trap '' HUP; exec {}", seat::PROGRAM);
    let seat = begin_as(seat::prepared(home.path(), &["sh", "-c", &script]));
    ends_by_itself(seat.pull_the_plug());
}

#[test]
fn a_terminal_that_goes_away_without_a_signal_is_noticed() {
    let home = home();
    let mut command = seat::township(home.path(), &[], &[]);
    // Such a terminal controls no session, so that nobody is told of its end.
    command.set_controlling_tty(false);
    let seat = begin_as(command);
    ends_by_itself(seat.pull_the_plug());
}

/// Not a test of its own: what the next one runs in a terminal.
#[test]
#[ignore = "panics on purpose, in a terminal of its own"]
fn panics_with_the_terminal() {
    let mut term = township::tui::term::Term::enter(true).expect("a terminal");
    term.draw(|buffer| {
        buffer[(0, 0)].set_symbol("x");
        None
    })
    .expect("a frame");
    _ = term.draw(|_| panic!("on purpose"));
}

#[test]
fn a_panic_gives_the_terminal_back_before_it_tells() {
    let home = home();
    let this = std::env::current_exe().expect("this test");
    let words = [
        this.to_str().expect("a name"),
        "--ignored",
        "--exact",
        "--nocapture",
        "going::panics_with_the_terminal",
    ];
    let mut seat = Seat::run(seat::prepared(home.path(), &words), 24, 80);
    let raw = seat.end();
    seat.given_back();
    let taken = raw.find("\u{1b}[?1049h").expect("the terminal was taken");
    let left = raw.find("\u{1b}[?1049l").expect("the terminal was left");
    let told = raw.find("on purpose").expect("the panic tells");
    assert!(taken < left && left < told, "{raw:?}");
    assert!(seat.text().contains("on purpose"), "and can be read");
    let (held, shown) = (raw.rfind("\u{1b}[?2026h"), raw.rfind("\u{1b}[?2026l"));
    assert!(held < shown, "no frame is left half done: {raw:?}");
}
