//! The shipped campaign through a pipe: a whole year from a fixed script, in both languages, to the opening of the books.

use std::sync::Arc;
use township::campaign::load_builtin;
use township::plain;
use township::plain::End;
use township::session::driver::Driver;
use township::session::driver::InMemory;
use township::session::play::Play;
use township::text::Lang;
use township::text::is_clean;
use township::text::width;

const CAMPAIGN: &str = "liuxi-2017";

/// Plays the script and checks every line; returns what was written and the hash of the last state.
#[track_caller]
fn check(script: &str, lang: Lang, opening: &str, reveal: &str) -> u64 {
    let campaign = load_builtin(CAMPAIGN).expect("the shipped campaign loads");
    let mut driver = InMemory(Play::begin(Arc::new(campaign), 2017));
    let mut out = Vec::new();
    let left = plain::run(&mut driver, lang, &mut script.as_bytes(), &mut out);
    let out = String::from_utf8(out).expect("it is text");
    for line in out.lines() {
        assert!(
            width(line) <= plain::COLUMNS,
            "{} columns: {line}",
            width(line)
        );
        assert!(is_clean(line), "{line:?}");
        assert!(!line.contains(['{', '}']), "not filled in: {line}");
    }
    let tail: Vec<&str> = out.lines().rev().take(30).collect();
    assert_eq!(
        left.expect("a vector takes all"),
        (End::Over, lang),
        "{tail:#?}"
    );
    let (before, after) = out.split_once(reveal).expect("the books were opened");
    assert!(before.contains(opening), "{opening}");
    assert!(after.lines().count() > 40, "{after}");
    driver.play().state().hash()
}

#[test]
fn a_year_from_one_script_in_both_languages() {
    let script = "1\n2\n3\ngo\n".repeat(600);
    let zh = check(&script, Lang::Zh, "柳溪镇的十二个月", "三本账\n");
    let en = check(
        &script,
        Lang::En,
        "Twelve Months in Liuxi",
        "The three books\n",
    );
    assert_eq!(zh, en, "the language changes nothing");
}
