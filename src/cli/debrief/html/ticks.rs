//! The names of ticks below a drawing: what all of them share is left out, and no more are written than there is room for.

use crate::cli::webpage::chart::Axis;
use crate::cli::webpage::chart::Plane;
use crate::cli::webpage::chart::Tick;
use crate::text::SafeText;
use crate::text::width;

/// Width of a column of text, and the least room between two names.
const COLUMN: f64 = 6.2;
const APART: f64 = 10.0;
/// From name to name: a year falls into these.
const STEPS: [usize; 9] = [1, 2, 3, 6, 9, 12, 18, 36, 72];

/// Returns an axis on which each tick has its place.
pub(super) fn axis(ticks: usize) -> Axis {
    Axis {
        low: 0.0,
        high: ticks.saturating_sub(1).max(1) as f64,
        step: 1.0,
        decimals: 0,
    }
}

/// Returns the names that are written below a plane.
pub(super) fn written(ticks: &[SafeText], plane: &Plane) -> Vec<Tick> {
    let names = short(ticks);
    let widest = names.iter().map(|name| width(name)).max().unwrap_or(0);
    let each = plane.at_x(1.0) - plane.at_x(0.0);
    let fits = |step: &usize| *step as f64 * each >= widest as f64 * COLUMN + APART;
    let step = STEPS.into_iter().find(fits).unwrap_or(ticks.len().max(1));
    let all = names.into_iter().enumerate().step_by(step);
    all.map(|(at, name)| (at as f64, name)).collect()
}

/// Shortens names: "2017年4月" to "4月" and "August 2017" to "Aug", where all are of one year.
fn short(ticks: &[SafeText]) -> Vec<String> {
    let mut names: Vec<&str> = ticks.iter().map(|tick| tick.as_str()).collect();
    if let [first, _, ..] = names[..] {
        let shared = |end: &usize| names.iter().all(|name| name.starts_with(&first[..*end]));
        // A number is left whole.
        let whole = |end: &usize| !first[..*end].ends_with(|c: char| c.is_ascii_alphanumeric());
        let ends = first.char_indices().map(|(at, _)| at);
        let from = ends.filter(whole).filter(shared).max().unwrap_or(0);
        names.iter_mut().for_each(|name| *name = &name[from..]);
    }
    while names.len() > 1 {
        let Some((_, last)) = names[0].rsplit_once(' ') else {
            break;
        };
        let cut = |name: &&'_ str| -> Option<usize> {
            let (rest, word) = name.rsplit_once(' ')?;
            (word == last).then_some(rest.len())
        };
        let Some(cuts) = names.iter().map(cut).collect::<Option<Vec<_>>>() else {
            break;
        };
        let cut = names.iter().zip(cuts).map(|(name, end)| &name[..end]);
        names = cut.collect();
    }
    names.into_iter().map(abbreviated).collect()
}

/// Cuts the only word of a name to three letters, what is beside it being numbers.
fn abbreviated(name: &str) -> String {
    let (word, rest) = name.split_once(' ').unwrap_or((name, ""));
    let letters = word.chars().all(|c| c.is_ascii_alphabetic());
    if letters && word.len() > 5 && rest.chars().all(|c| c.is_ascii_digit()) {
        return format!("{} {rest}", &word[..3]).trim_end().to_owned();
    }
    name.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(ticks: &[&str], expected: &[&str]) {
        let ticks: Vec<SafeText> = ticks.iter().map(|tick| SafeText::clean(tick)).collect();
        assert_eq!(short(&ticks), expected);
    }

    #[test]
    fn what_all_names_share_is_left_out() {
        check(&["2017年1月", "2017年2月"], &["1月", "2月"]);
        check(&["2017年10月", "2017年12月"], &["10月", "12月"]);
        check(&["2017年12月", "2018年1月"], &["2017年12月", "2018年1月"]);
        check(&["2017年1月上旬", "2017年1月中旬"], &["上旬", "中旬"]);
        check(&["January 2017", "May 2017"], &["Jan", "May"]);
        check(
            &["December 2017", "January 2018"],
            &["Dec 2017", "Jan 2018"],
        );
        check(
            &["Early January 2017", "Mid January 2017"],
            &["Early", "Mid"],
        );
        check(&["January 2017"], &["Jan 2017"]);
        check(&["", ""], &["", ""]);
        check(&[], &[]);
    }

    #[test]
    fn names_are_written_as_there_is_room() {
        let count = |ticks: usize| {
            let named = |n: usize| SafeText::clean(&format!("{}年{}月", 2017 + n / 12, n % 12 + 1));
            let ticks: Vec<SafeText> = (0..ticks).map(named).collect();
            let plane = Plane {
                x: axis(ticks.len()),
                y: axis(2),
                width: 720.0,
                height: 300.0,
            };
            written(&ticks, &plane).len()
        };
        assert_eq!([0, 1, 12, 24, 36].map(count), [0, 1, 12, 8, 6]);
    }
}
