//! Nicknames: whatever was typed, made safe, short and different from every other.

use std::collections::BTreeSet;

use crate::debrief::class::sheet::Sheet;
use crate::text::SafeText;
use crate::text::fit;

/// The most columns of a nickname: as many as a chart on a terminal has room for.
pub const COLUMNS: usize = 16;

/// Gives each play a nickname of its own: what was typed, shortened; a letter where nothing was; a number after the second
/// of a kind, in the order in which they were read.
pub fn give(plays: &mut [Sheet]) {
    let typed: Vec<String> = plays.iter().map(|play| plain(&play.name)).collect();
    // Names that were typed come first, so that nobody who gave one loses it to a letter or a number.
    let mut taken = BTreeSet::new();
    let mut names: Vec<Option<String>> = Vec::new();
    for name in &typed {
        let short = short(name, "");
        let first = !short.is_empty() && taken.insert(short.clone());
        names.push(first.then_some(short));
    }
    for (play, (typed, name)) in plays.iter_mut().zip(typed.iter().zip(names)) {
        let name = name.unwrap_or_else(|| another(typed, &mut taken));
        play.name = SafeText::clean(&name);
    }
}

/// Returns what nicknames stand by: the words without their case, then the number at the end as a number.
pub fn order(name: &str) -> (String, u64, String) {
    let (words, number) = match name.rsplit_once(' ') {
        Some((words, number)) => (words, number.parse().ok()),
        None => (name, None),
    };
    let words = if number.is_some() { words } else { name };
    (words.to_lowercase(), number.unwrap_or(0), name.to_owned())
}

/// Finds a name that nobody has.
fn another(typed: &str, taken: &mut BTreeSet<String>) -> String {
    let numbered = |n: usize| match typed {
        "" => letters(n - 2),
        _ => short(typed, &format!(" {n}")),
    };
    let free = (2..).map(numbered).find(|name| !taken.contains(name));
    let name = free.expect("numbers do not end");
    taken.insert(name.clone());
    name
}

/// Makes one line of what was typed.
fn plain(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ")
}

/// Shortens a name so that it fits with what comes after it.
fn short(name: &str, after: &str) -> String {
    // What cannot be seen on a terminal is gone already; the rest has a width.
    let safe = SafeText::clean(name);
    let room = COLUMNS - after.len();
    fit(&safe, room, "…").trim().to_owned() + after
}

/// Counts in letters: a, b, … z, aa, ab, …
fn letters(n: usize) -> String {
    let letter = char::from(b'a' + (n % 26) as u8);
    match n / 26 {
        0 => letter.to_string(),
        before => letters(before - 1) + &letter.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_after_z() {
        for (n, expected) in [(0, "a"), (25, "z"), (26, "aa"), (51, "az"), (52, "ba")] {
            assert_eq!(letters(n), expected);
        }
    }

    #[test]
    fn ten_stands_after_two() {
        let mut names = ["b", "Zhou 10", "a", "zhou 3", "Zhou 2", "Zhou", "小周", "A"];
        names.sort_by_key(|name| order(name));
        let expected = ["A", "a", "b", "Zhou", "Zhou 2", "zhou 3", "Zhou 10", "小周"];
        assert_eq!(names, expected);
    }

    #[test]
    fn a_name_is_one_short_line() {
        assert_eq!(plain(" a \n b\t c "), "a b c");
        assert_eq!(short(&"很".repeat(10_000), ""), "很很很很很很很…");
        assert_eq!(short("Abcdefghijklmnopqrs", " 12"), "Abcdefghijkl… 12");
    }
}
