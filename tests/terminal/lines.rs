//! Without screens: dumb terminals, pipes, readers that go away.

use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::process::Stdio;

use crate::home;
use crate::save;
use crate::seat::PROGRAM;
use crate::seat::Seat;
use crate::steps;

#[test]
fn no_color_means_no_colour() {
    let home = home();
    let mut seat = Seat::sit(home.path(), &[], &[("NO_COLOR", "1")]);
    seat.see("New game");
    let raw = String::from_utf8_lossy(&seat.raw).into_owned();
    for code in [
        "\u{1b}[38;",
        "\u{1b}[48;",
        "\u{1b}[31m",
        "\u{1b}[32m",
        "\u{1b}[33m",
    ] {
        assert!(!raw.contains(code), "{code:?}");
    }
    seat.kill();
}

#[test]
fn a_dumb_terminal_gets_lines() {
    let home = home();
    let mut seat = Seat::sit(home.path(), &[], &[("TERM", "dumb")]);
    seat.see("Which one");
    let raw = String::from_utf8_lossy(&seat.raw).into_owned();
    assert!(raw.contains("No screens can be drawn here") && raw.contains("Line mode"));
    assert!(!raw.contains('\u{1b}'));
    seat.kill();
}

fn piped(home: &Path, arguments: &[&str], input: &str) -> (String, i32) {
    let mut child = Command::new(PROGRAM)
        .args(arguments)
        .env("TOWNSHIP_HOME", home)
        .env("LANG", "en_US.UTF-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // It may leave before it has read everything.
    let _ = child
        .stdin
        .take()
        .expect("its input")
        .write_all(input.as_bytes());
    let output = child.wait_with_output().expect("it ends");
    (
        String::from_utf8(output.stdout).expect("text"),
        output.status.code().unwrap_or(-1),
    )
}

#[test]
fn a_pipe_gets_lines_and_the_end_of_input_is_a_way_to_leave() {
    let home = home();
    let (text, code) = piped(home.path(), &["play", "--seed", "5"], "1\n1\n");
    assert_eq!(code, 0);
    assert!(text.starts_with("No screens can be drawn here"), "{text}");
    assert!(text.contains("This game is kept") && !text.contains('\u{1b}'));
    assert_eq!(steps(&save(home.path())), 1);
    let (listed, code) = piped(home.path(), &["saves"], "");
    assert!(code == 0 && listed.contains("1 step"), "{listed}");
    let save = save(home.path());
    let (told, code) = piped(home.path(), &["replay", save.to_str().expect("a name")], "");
    assert!(code == 0 && told.contains("1 step replayed"), "{told}");
    let first = told.lines().next().unwrap_or_default();
    assert!(
        first.contains("seed 5, 20"),
        "no name, no gap for it: {first}"
    );
}

#[test]
fn what_is_set_in_a_play_that_was_started_at_once_is_kept() {
    let home = home();
    // Options of playing do without the verb.
    let (text, code) = piped(home.path(), &["--plain", "--seed", "5"], ",\n1\n0\nq\n");
    assert!(
        code == 0 && text.contains("First-use hints (off)"),
        "{text}"
    );
    let (text, code) = piped(home.path(), &["--plain", "--seed", "5"], "1\nq\n");
    assert!(code == 0 && !text.contains("Hint: "), "{text}");
}

#[test]
fn a_reader_that_goes_away_is_no_panic() {
    let home = home();
    let mut child = Command::new(PROGRAM)
        .args(["play", "--plain"])
        .env("TOWNSHIP_HOME", home.path())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    let talk = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!talk.contains("panicked"), "{talk}");
    assert!(output.status.code().is_some_and(|code| code <= 2));
}

#[test]
fn without_a_place_for_saves_the_play_goes_on_and_says_so() {
    let home = home();
    let blocked = home.path().join("a-file");
    std::fs::write(&blocked, "").expect("a file");
    let folder = blocked.join("saves");
    let arguments = [
        "play",
        "--plain",
        "--saves",
        folder.to_str().expect("a name"),
    ];
    let (text, code) = piped(home.path(), &arguments, "1\n1\n");
    assert_eq!(code, 0);
    assert_eq!(
        text.matches("ot saved").count() + text.matches("ot saving").count(),
        2,
        "at once and on leaving: {text}"
    );
}
