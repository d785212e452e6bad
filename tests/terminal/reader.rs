//! What a reader's own terminal and settings change: how wide it draws, the settings file and its mistakes, the name field.

use crate::home;
use crate::seat::Seat;
use std::fs;
use std::path::Path;

fn settings(home: &Path) -> String {
    fs::read_to_string(home.join("township.toml")).unwrap_or_default()
}

/// Starts for the first time on a terminal that draws ambiguous characters so wide; returns the title.
#[track_caller]
fn first_start(home: &Path, columns: u16, kept: &str) -> String {
    let mut seat = Seat::sit(home, &[], &[]);
    seat.glyph = columns;
    seat.see("New game");
    let text = seat.text();
    seat.kill();
    assert!(settings(home).contains(kept), "{}", settings(home));
    text
}

#[test]
fn the_first_start_asks_how_wide_it_is_and_never_again() {
    let home = home();
    let title = first_start(home.path(), 1, "symbols = \"unicode\"");
    assert!(title.contains('▸'), "{title}");
    let mut again = Seat::sit(home.path(), &[], &[]);
    again.see("New game");
    assert!(!String::from_utf8_lossy(&again.raw).contains("\u{1b}[6n"));
    again.kill();
}

#[test]
fn a_terminal_that_draws_wide_gets_ascii() {
    let home = home();
    let title = first_start(home.path(), 2, "symbols = \"ascii\"");
    assert!(!title.contains('▸') && title.contains('>'), "{title}");
}

#[test]
fn a_mistake_in_the_settings_is_shown_with_its_line_and_nothing_is_lost() {
    let home = home();
    let text = "theme = \"drak\"\nhints = false\n";
    fs::write(home.path().join("township.toml"), text).expect("a file");
    let mut seat = Seat::sit(home.path(), &[], &[]);
    seat.see("one of sixteen");
    seat.see("did you mean `dark`?");
    seat.press("\r");
    seat.see("New game");
    seat.press("q\r");
    seat.end();
    assert_eq!(settings(home.path()), text);
}

#[test]
fn what_is_set_and_typed_is_there_the_next_time() {
    let home = home();
    let mut seat = Seat::sit(home.path(), &[], &[]);
    seat.see("New game");
    seat.press(",");
    seat.see("First-use hints");
    seat.press("6\r");
    seat.see("off");
    seat.press("\u{1b}");
    seat.see("New game");
    seat.press("1");
    seat.see("About");
    seat.press("\r");
    seat.see("What shall we call you?");
    seat.press("林晓");
    seat.see("林晓");
    seat.press("\r");
    seat.see("Twelve Months in Liuxi");
    seat.press("q\r");
    seat.end();
    let kept = settings(home.path());
    assert!(
        kept.contains("hints = false") && kept.contains("name = \"林晓\""),
        "{kept}"
    );
}
