//! Stopping for a while: Ctrl-Z and what a shell does about it, and being stopped from outside.

use crate::begin;
use crate::home;
use crate::save;
use crate::seat;
use crate::seat::Seat;
use crate::steps;

#[test]
fn ctrl_z_stops_it_in_a_shell_and_fg_goes_on() {
    let home = home();
    // A shell with job control: it goes on to the next command when the first one stops, and not before.
    let program = format!("{} play liuxi-2017 --seed 7", seat::PROGRAM);
    let script = format!("{program}; echo stopped with $?; read go; fg; echo left with $?");
    let words = ["sh", "-m", "-c", &script];
    let mut seat = Seat::run(seat::prepared(home.path(), &words), 24, 80);
    seat.see("Twelve Months in Liuxi");
    seat.press("\r");
    seat.see("Tray");
    seat.press("\u{1a}");
    seat.see("stopped with");
    seat.given_back();
    let stop = 128 + signal_hook::consts::SIGTSTP;
    assert!(seat.text().contains(&stop.to_string()), "{}", seat.text());
    seat.press("\n");
    seat.see("Tray");
    seat.settle();
    assert!(seat.screen.screen().alternate_screen() && seat.screen.screen().hide_cursor());
    seat.press("\r");
    seat.see("Enter open");
    seat.press("\r");
    seat.see("How do you answer?");
    seat.press("q\r");
    seat.see("left with 0");
    seat.end();
    seat.given_back();
    assert_eq!(steps(&save(home.path())), 0);
}

#[test]
fn ctrl_z_where_nobody_could_continue_it_changes_nothing() {
    let home = home();
    let mut seat = begin(home.path(), 0);
    seat.press("\u{1a}");
    seat.settle();
    seat.see("Tray");
    assert!(seat.screen.screen().alternate_screen());
    seat.press("\r");
    seat.see("How do you answer?");
    seat.kill();
}

#[cfg(target_os = "linux")]
#[test]
fn it_goes_on_after_a_stop_from_outside() {
    let home = home();
    let mut seat = begin(home.path(), 0);
    seat.settle();
    let state = format!("/proc/{}/stat", seat.id());
    seat.signal("STOP");
    seat::patiently("stopped", || {
        let line = std::fs::read_to_string(&state).expect("a process");
        line.rsplit(')')
            .next()
            .is_some_and(|rest| rest.trim_start().starts_with('T'))
    });
    // Whatever was done to the screen meanwhile, all of it is drawn again.
    seat.screen.process(b"\x1b[2J\x1b[Hjunk");
    seat.signal("CONT");
    seat.see("Tray");
    assert!(!seat.text().contains("junk"));
    seat.settle();
    seat.press("\r");
    seat.see("How do you answer?");
    seat.kill();
}
