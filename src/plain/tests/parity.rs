//! What the terminal can do, line mode can: one language of keys, and a help that says what is there.

use super::*;
use crate::plain::words::COMMANDS;
use crate::tui::event::Code;
use crate::tui::keys::Command as Key;
use crate::tui::keys::Keymap;
use crate::tui::keys::TABLE;

/// What stands in line mode for a command of the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// This is said, wherever one is.
    Say(&'static str),
    /// This is said to the plan.
    Plan(&'static str),
    /// This is said to a paper.
    Paper(&'static str),
    /// Nothing, and why not.
    Not(&'static str),
}

const READ: Way = Way::Not("lists are numbered: one says the number, and moves over nothing");

/// Finds what stands for a command. A command that is not listed here has been forgotten.
fn way(command: Key) -> Option<Way> {
    Some(match command {
        Key::Up | Key::Down | Key::Left | Key::Right => READ,
        Key::PageUp | Key::PageDown | Key::Home | Key::End => READ,
        Key::NextPane | Key::PrevPane => READ,
        Key::Enter => Way::Paper(""),
        Key::Back => Way::Paper("0"),
        Key::More | Key::Less => Way::Plan("1 3"),
        Key::Undo => Way::Say("u"),
        Key::Plan => Way::Say("p"),
        Key::Initiatives => Way::Say("i"),
        Key::Villages => Way::Say("v"),
        Key::People => Way::Say("s"),
        Key::Book => Way::Say("m"),
        Key::Why => Way::Say("w"),
        Key::Glossary => Way::Say("g"),
        Key::Log => Way::Say("o"),
        Key::Calendar => Way::Say("y"),
        Key::Settings => Way::Say(","),
        Key::Language => Way::Say("l"),
        Key::Help => Way::Say("?"),
        Key::Quit => Way::Say("q"),
        Key::Suspend => Way::Not("the shell's own Ctrl-Z does it: nothing is drawn"),
        Key::Redraw => Way::Not("nothing is drawn"),
        _ => return None,
    })
}

/// Checks that words are understood after what led to their place.
#[track_caller]
fn check_heard(before: &str, words: &str) {
    let script = format!("{before}{words}\nq\n");
    let (_, out, _) = play(&script, Lang::En);
    assert!(!out.contains("means nothing here"), "{words:?}:\n{out}");
}

#[test]
fn every_command_of_the_terminal_has_its_way_in_lines() {
    for entry in TABLE {
        let way = way(entry.command);
        let Some(way) = way else {
            panic!("{:?} has no way in line mode", entry.command);
        };
        match way {
            Way::Say(words) => {
                check_heard("", words);
                check_heard("1\n", words);
                check_heard(TO_PLAN, words);
            }
            Way::Plan(words) => check_heard(TO_PLAN, words),
            Way::Paper(words) => check_heard("1\n", words),
            Way::Not(why) => assert!(!why.is_empty()),
        }
    }
}

#[test]
fn the_same_letter_means_the_same_in_both_modes() {
    for entry in TABLE {
        let letters = entry.keys.iter().filter_map(|key| match key.code {
            Code::Char(c) if !key.ctrl => Some(c.to_ascii_lowercase().to_string()),
            _ => None,
        });
        let letters: Vec<String> = letters.collect();
        match way(entry.command) {
            Some(Way::Say(words)) => {
                assert!(letters.iter().any(|l| l == words), "{:?}", entry.command);
            }
            // Letters that move the cursor have nothing to contradict but other commands.
            Some(Way::Not(_)) => {}
            _ => {
                let taken = |l: &String| COMMANDS.iter().any(|command| command.letter == l);
                assert!(!letters.iter().any(taken), "{:?}", entry.command);
            }
        }
    }
    for command in COMMANDS {
        let same = TABLE
            .iter()
            .any(|entry| way(entry.command) == Some(Way::Say(command.letter)));
        let taken = TABLE
            .iter()
            .any(|entry| Keymap::default().shown(entry.command) == command.letter);
        assert!(same || !taken, "{command:?}");
    }
}

/// Checks that the help of a place names each of these, and that each is understood there.
#[track_caller]
fn check_help(before: &str, examples: &[&str]) {
    let (_, out, _) = play(&format!("{before}?\nw\nq\n"), Lang::En);
    let help = out.split_whitespace().collect::<Vec<_>>().join(" ");
    for example in examples {
        assert!(help.contains(example), "{example:?} is not in the help");
        check_heard(before, example);
    }
}

#[test]
fn the_help_names_what_is_there() {
    let letters: Vec<&str> = COMMANDS.iter().map(|entry| entry.letter).collect();
    for letter in letters {
        check_heard("", letter);
    }
    check_help(
        "",
        &[
            "w 3", "w 3 f", "w 3 b", "w 3 p", "w 3 n", "w 3 t", "w v 2", "w s 2",
        ],
    );
    check_help("1\n", &["g", "0"]);
    let plan = [
        "3 4", "3 4 2", "t 3 2", "v 2 1", "a 3", "r 2", "h 110", "p 3", "p", "u", "i", "go",
    ];
    check_help(TO_PLAN, &plan);
}

#[test]
fn what_was_said_is_not_said_again() {
    let (_, out, _) = play("d\n1\nnonsense\ns\n0\nv\n\nq\n", Lang::En);
    assert_eq!(
        out.matches("1. Letter: Party work letter").count(),
        3,
        "{out}"
    );
    assert_eq!(out.matches("1. Sign").count(), 1, "{out}");
    let (_, out, _) = play("1\n1\n1\n1\n1\nq\n", Lang::En);
    assert!(out.matches("Letter: ").count() > 2, "{out}");
    assert_eq!(out.matches("1. Sign").count(), 1, "the same answers: {out}");
    let (_, out, _) = play("1\n\nq\n", Lang::En);
    assert_eq!(
        out.matches("1. Sign").count(),
        2,
        "an empty line reads a paper again"
    );
    let (_, out, _) = play(&format!("{TO_PLAN}s\nnonsense\nv\nq\n"), Lang::En);
    assert_eq!(out.matches("Start from:").count(), 1, "{out}");
}

#[test]
fn the_rest_of_a_months_inspections_may_be_received_alike() {
    let script = format!("{TO_PLAN}go\ngo\na 1\nq\n");
    let (_, out, played) = play(&script, Lang::En);
    let received = |a: &&Action| matches!(a, Action::Receive(_));
    assert_eq!(
        played.actions().iter().filter(received).count(),
        played.state().visits.len(),
        "{out}"
    );
    assert!(out.contains("a 1 receives all"), "{out}");
}
