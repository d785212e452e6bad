//! The shipped campaign through a pipe: a whole year from a fixed script, in both languages, to the opening of the books.

use std::sync::Arc;
use township::campaign::load_builtin;
use township::plain;
use township::plain::End;
use township::plain::Options;
use township::session::driver::Driver;
use township::session::driver::InMemory;
use township::session::play::Play;
use township::text::Lang;
use township::text::is_clean;
use township::text::width;

const CAMPAIGN: &str = "liuxi-2017";

/// Opens, picks, plans and turns pages, whatever comes; leaves the year one month at a time, and reads lines from the books.
fn year() -> String {
    "1\n3\ngo\n".repeat(300)
}

/// Tells whether a voice would swallow a character or call it by its shape.
fn drawn(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{21FF}' | '\u{2500}'..='\u{25FF}' | '\u{2800}'..='\u{28FF}' | '\u{1b}')
}

/// Plays a script with these options and returns what was written, with the hash of the last state.
#[track_caller]
fn play(script: &str, options: Options) -> (String, u64) {
    let campaign = load_builtin(CAMPAIGN).expect("the shipped campaign loads");
    let mut driver = InMemory(Play::begin(Arc::new(campaign), 2017));
    let mut out = Vec::new();
    let left = plain::run(&mut driver, options, &mut script.as_bytes(), &mut out);
    let out = String::from_utf8(out).expect("it is text");
    for line in out.lines() {
        assert!(
            width(line) <= plain::COLUMNS,
            "{} columns: {line}",
            width(line)
        );
        assert!(is_clean(line), "{line:?}");
        assert!(!line.contains(drawn), "drawn: {line}");
        assert!(!line.contains(['{', '}']), "not filled in: {line}");
    }
    let tail: Vec<&str> = out.lines().rev().take(30).collect();
    assert_eq!(
        left.expect("a vector takes all"),
        (End::Over, options),
        "{tail:#?}"
    );
    (out, driver.play().state().hash())
}

/// Plays a year; checks that these words follow one another, and that every month of the books was heard.
#[track_caller]
fn check(lang: Lang, words: &[&str], [all, fact]: [&str; 2]) -> u64 {
    let (out, hash) = play(&year(), Options::new(lang));
    let mut rest = out.as_str();
    for words in words {
        let Some((_, after)) = rest.split_once(words) else {
            panic!("{words:?} is missing or out of order");
        };
        rest = after;
    }
    let month = |line: &&str| line.starts_with(all) && line.contains(fact);
    let months = out.lines().filter(month).count();
    assert_eq!(months, 12, "months of all lines together");
    hash
}

#[test]
fn a_year_from_one_script_in_both_languages() {
    let zh = [
        "柳溪镇的十二个月",
        "提示：",
        "2017年1月小结",
        "2017年12月小结",
        "是哪个月分开的",
        "三本账\n",
        "都已存好",
    ];
    let en = [
        "Twelve Months in Liuxi",
        "Hint:",
        "Report for January 2017",
        "Report for December 2017",
        "in which month",
        "The three books\n",
        "is saved",
    ];
    let zh = check(Lang::Zh, &zh, ["全部条线：台账", "，实情"]);
    let en = check(Lang::En, &en, ["All lines: ", ", field "]);
    assert_eq!(zh, en, "the language changes nothing");
}

#[test]
fn hints_come_once_each_and_can_be_turned_off() {
    let (out, with) = play(&year(), Options::new(Lang::En));
    let hints: Vec<&str> = out
        .lines()
        .filter(|line| line.starts_with("Hint: "))
        .collect();
    let mut once = hints.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), hints.len(), "{hints:#?}");
    assert!(hints.len() >= 6, "{hints:#?}");
    let without = Options {
        hints: false,
        ..Options::new(Lang::En)
    };
    let (out, same) = play(&year(), without);
    assert!(!out.contains("Hint: "));
    assert_eq!(with, same, "a hint changes nothing");
}

#[test]
fn a_month_begins_and_is_reported_only_once() {
    let (out, _) = play(&year(), Options::new(Lang::En));
    for (month, times) in [("This month: ", 12), ("Report for ", 12)] {
        let said = out.lines().filter(|line| line.starts_with(month)).count();
        assert_eq!(said, times, "{month}");
    }
}
