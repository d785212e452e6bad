//! Short commands that change a draft of the plan: `3 4` for four units of substance on line 3, `t 3 2` for two of trace.

use crate::engine::action::Plan;
use crate::engine::planning::HOURS;
use crate::plain::words::behind;

/// A change to a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Edit {
    /// Units of substance on a line, counted from 0.
    Substance(usize, u8),
    /// Units of trace on a line.
    Trace(usize, u8),
    /// Field visits to a line.
    Field(usize, u8),
    /// Units of coordination on a line.
    Coordinate(usize, u8),
    /// Units in a village.
    Village(usize, u8),
    /// The prescribed method of a line: adapted, or no longer.
    Adapt(usize),
    /// Units of rest.
    Rest(u8),
    /// Hours in percent.
    Hours(u8),
}

/// What an edit touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Touched {
    /// A line, by its position.
    Line(usize),
    /// A village, by its position.
    Village(usize),
    /// Rest.
    Rest,
    /// Hours.
    Hours,
}

/// The kinds of edits: the letter, and the keys of the words that do as well.
const KINDS: &[(&str, &[&str])] = &[
    ("s", &["plan-substance"]),
    ("t", &["plan-trace"]),
    ("f", &["plan-visit"]),
    ("c", &["plan-coordinate"]),
    ("v", &["plan-villages", "hint-villages"]),
    ("a", &["plan-adapt"]),
    ("r", &["plan-rest"]),
    ("h", &["plan-hours"]),
];

/// Reads one or several edits, separated by `;` or `,`. `None` where any of them is no edit.
pub(crate) fn read(words: &str) -> Option<Vec<Edit>> {
    let parts = words.split([';', ',', '、']).map(str::trim);
    let parts = parts.filter(|part| !part.is_empty());
    let edits: Vec<Vec<Edit>> = parts.map(read_one).collect::<Option<_>>()?;
    Some(edits.concat()).filter(|edits| !edits.is_empty())
}

/// Cuts an edit into its kind and the numbers; without a letter it is a line with units in the order of the table.
fn kind_of(words: &str) -> Option<(&'static str, &str)> {
    let by_word = |(letter, keys): &(&'static str, &[&str])| {
        let rest = keys.iter().find_map(|key| behind(words, key))?;
        Some((*letter, rest))
    };
    if words.starts_with(|c: char| c.is_ascii_digit()) {
        return Some(("", words));
    }
    // A letter of its own for substance would be taken for the people.
    let by_letter = KINDS.iter().filter(|(letter, _)| *letter != "s");
    let mut by_letter =
        by_letter.filter_map(|(letter, _)| Some((*letter, words.strip_prefix(letter)?)));
    by_letter
        .find(|(_, rest)| rest.starts_with(|c: char| c == ' ' || c.is_ascii_digit()))
        .or_else(|| KINDS.iter().find_map(by_word))
}

fn read_one(words: &str) -> Option<Vec<Edit>> {
    let (kind, numbers) = kind_of(words)?;
    let numbers: Option<Vec<u32>> = numbers.split_whitespace().map(|n| n.parse().ok()).collect();
    let place = |n: u32| usize::try_from(n).ok()?.checked_sub(1);
    let small = |n: u32| u8::try_from(n).ok();
    let edit = match (kind, numbers?.as_slice()) {
        ("", [line, units @ ..]) if (1..=COLUMNS.len()).contains(&units.len()) => {
            let line = place(*line)?;
            let edits = COLUMNS.iter().zip(units);
            return edits
                .map(|(column, n)| Some(column(line, small(*n)?)))
                .collect();
        }
        ("s", &[line, n]) => Edit::Substance(place(line)?, small(n)?),
        ("t", &[line, n]) => Edit::Trace(place(line)?, small(n)?),
        ("f", &[line, n]) => Edit::Field(place(line)?, small(n)?),
        ("c", &[line, n]) => Edit::Coordinate(place(line)?, small(n)?),
        ("v", &[village, n]) => Edit::Village(place(village)?, small(n)?),
        ("a", &[line]) => Edit::Adapt(place(line)?),
        ("r", &[n]) => Edit::Rest(small(n)?),
        ("h", &[n]) => Edit::Hours(small(n).filter(|n| HOURS.contains(n))?),
        _ => return None,
    };
    Some(vec![edit])
}

/// The columns of the plan, in the order in which `3 4 2 1 1` gives their units.
const COLUMNS: [fn(usize, u8) -> Edit; 4] =
    [Edit::Substance, Edit::Trace, Edit::Field, Edit::Coordinate];

impl Edit {
    /// Changes a draft. `None` where the line or village is not there.
    pub fn apply(self, plan: &mut Plan) -> Option<Touched> {
        let (row, at, n) = match self {
            Self::Substance(at, n) => (&mut plan.substance, at, n),
            Self::Trace(at, n) => (&mut plan.trace, at, n),
            Self::Field(at, n) => (&mut plan.field, at, n),
            Self::Coordinate(at, n) => (&mut plan.coordinate, at, n),
            Self::Village(at, n) => {
                *plan.village.get_mut(at)? = n;
                return Some(Touched::Village(at));
            }
            Self::Adapt(at) => {
                let adapted = plan.adapt.get_mut(at)?;
                *adapted = !*adapted;
                return Some(Touched::Line(at));
            }
            Self::Rest(n) => {
                plan.rest = n;
                return Some(Touched::Rest);
            }
            Self::Hours(percent) => {
                plan.hours = percent;
                return Some(Touched::Hours);
            }
        };
        *row.get_mut(at)? = n;
        Some(Touched::Line(at))
    }
}

/// Lists what is not the same in two plans of the same town.
pub(crate) fn differences(a: &Plan, b: &Plan) -> Vec<Touched> {
    let line = |at: usize| {
        let rows = |plan: &Plan| {
            [&plan.substance, &plan.trace, &plan.field, &plan.coordinate]
                .map(|row| row.get(at).copied())
        };
        rows(a) != rows(b) || a.adapt.get(at) != b.adapt.get(at)
    };
    let lines = (0..a.substance.len()).filter(|&at| line(at));
    let villages = (0..a.village.len()).filter(|&at| a.village.get(at) != b.village.get(at));
    let mut touched: Vec<Touched> = lines.map(Touched::Line).collect();
    touched.extend(villages.map(Touched::Village));
    touched.extend((a.rest != b.rest).then_some(Touched::Rest));
    touched.extend((a.hours != b.hours).then_some(Touched::Hours));
    touched
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, expected: Option<&[Edit]>) {
        assert_eq!(read(words).as_deref(), expected, "{words:?}");
    }

    #[test]
    fn reads_edits() {
        check("3 4", Some(&[Edit::Substance(2, 4)]));
        check("3 4 2", Some(&[Edit::Substance(2, 4), Edit::Trace(2, 2)]));
        check(
            "3 4 0 1 2",
            Some(&[
                Edit::Substance(2, 4),
                Edit::Trace(2, 0),
                Edit::Field(2, 1),
                Edit::Coordinate(2, 2),
            ]),
        );
        check(
            "实干 3 4、留痕3 2",
            Some(&[Edit::Substance(2, 4), Edit::Trace(2, 2)]),
        );
        check("substance 3 4", Some(&[Edit::Substance(2, 4)]));
        check(
            "rest 2; hours 110",
            Some(&[Edit::Rest(2), Edit::Hours(110)]),
        );
        check("t12 0", Some(&[Edit::Trace(11, 0)]));
        let three = [Edit::Rest(2), Edit::Hours(110), Edit::Adapt(0)];
        check("r 2; h 110,a 1;", Some(&three));
        check(
            "f 1 1;c 1 2;v 2 3",
            Some(&[
                Edit::Field(0, 1),
                Edit::Coordinate(0, 2),
                Edit::Village(1, 3),
            ]),
        );
    }

    #[test]
    fn refuses_what_is_no_edit() {
        for words in [
            "",
            ";",
            "t",
            "t 3",
            "3",
            "s 3 4",
            "0 1",
            "t 0 1",
            "t 3 4 5",
            "3 4 5 6 7 8",
            "3 -1",
            "3 256",
            "h 70",
            "x 1 1",
            "r 2; nonsense",
            "镇 1 1",
            "99999999999 1",
        ] {
            check(words, None);
        }
    }

    #[test]
    fn applies_to_a_plan_and_never_outside_it() {
        let mut plan = Plan {
            substance: vec![0; 2],
            trace: vec![0; 2],
            field: vec![0; 2],
            coordinate: vec![0; 2],
            village: vec![0; 1],
            adapt: vec![false; 2],
            rest: 0,
            hours: 120,
        };
        assert_eq!(
            Edit::Substance(1, 4).apply(&mut plan),
            Some(Touched::Line(1))
        );
        assert_eq!(
            Edit::Village(0, 2).apply(&mut plan),
            Some(Touched::Village(0))
        );
        assert_eq!(Edit::Adapt(0).apply(&mut plan), Some(Touched::Line(0)));
        assert_eq!(Edit::Rest(3).apply(&mut plan), Some(Touched::Rest));
        assert_eq!(Edit::Hours(100).apply(&mut plan), Some(Touched::Hours));
        let same = plan.clone();
        for edit in [Edit::Trace(2, 1), Edit::Village(1, 1), Edit::Adapt(9)] {
            assert_eq!(edit.apply(&mut plan), None);
        }
        assert_eq!(plan, same);
        assert_eq!(
            (plan.substance[1], plan.adapt[0], plan.units()),
            (4, true, 9)
        );
    }
}
