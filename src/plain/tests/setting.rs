//! What may be set in a play, and that whoever started it hears of it.

use super::*;
use crate::view::setting::Setting;
use crate::view::setting::Tempo;

/// Says something in a play; checks what is set otherwise at the end, and returns what was written.
#[track_caller]
fn check(script: &str, expected: &[Setting]) -> String {
    let (mut driver, mut out) = (InMemory(fixture::play()), Vec::new());
    let before = Options::new(Lang::En);
    let left = run(&mut driver, before, &mut script.as_bytes(), &mut out);
    let out = String::from_utf8(out).expect("it is text");
    check_lines(&out);
    let (_, after) = left.expect("a vector takes all");
    assert_eq!(after.changed_since(&before), expected, "{out}");
    out
}

#[test]
fn hints_tempo_and_language_are_set_in_a_play_and_handed_back() {
    let out = check(
        ",\n1\n2\n0\nq\n",
        &[Setting::Hints(false), Setting::Tempo(Tempo::Brisk)],
    );
    assert!(out.contains("1. First-use hints (off)"), "{out}");
    assert!(out.contains("2. Tempo (brisk)"), "{out}");
    let out = check("settings\n1\n0\n1\nq\n", &[Setting::Hints(false)]);
    let after = out.split_once("(off)").expect("it was turned off").1;
    assert!(!after.contains("Hint: "), "it holds at once: {after}");
    let out = check(",\nL\n0\nq\n", &[Setting::Lang(Lang::Zh)]);
    assert!(out.contains("1. 新手提示（开）"), "{out}");
    check("L\nL\nq\n", &[]);
}

#[test]
fn an_empty_line_reads_the_settings_again_and_sets_nothing() {
    let out = check(",\n\n\n?\nnonsense\n0\nq\n", &[]);
    assert_eq!(out.matches("1. First-use hints (on)").count(), 3, "{out}");
    assert!(out.contains("1 turns the hints on or off"), "{out}");
    assert!(out.contains("\"nonsense\" means nothing here"), "{out}");
    for leave in ["q", "x"] {
        check(&format!(",\n2\n{leave}\n"), &[Setting::Tempo(Tempo::Brisk)]);
    }
}
