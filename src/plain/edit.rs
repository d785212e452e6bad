//! Short commands that change a draft of the plan: `s 3 4` for four units of substance on line 3.

use crate::engine::action::Plan;
use crate::engine::planning::HOURS;

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
    /// Rest or hours.
    Whole,
}

/// Reads one or several edits, separated by `;` or `,`. `None` where any of them is no edit.
pub(crate) fn read(words: &str) -> Option<Vec<Edit>> {
    let parts = words.split([';', ',']).map(str::trim);
    parts
        .filter(|part| !part.is_empty())
        .map(read_one)
        .collect::<Option<Vec<_>>>()
        .filter(|edits| !edits.is_empty())
}

fn read_one(words: &str) -> Option<Edit> {
    let (letter, numbers) = words.split_at_checked(1)?;
    let numbers: Option<Vec<u32>> = numbers.split_whitespace().map(|n| n.parse().ok()).collect();
    let place = |n: u32| usize::try_from(n).ok()?.checked_sub(1);
    let small = |n: u32| u8::try_from(n).ok();
    Some(match (letter, numbers?.as_slice()) {
        ("s", &[line, n]) => Edit::Substance(place(line)?, small(n)?),
        ("t", &[line, n]) => Edit::Trace(place(line)?, small(n)?),
        ("f", &[line, n]) => Edit::Field(place(line)?, small(n)?),
        ("c", &[line, n]) => Edit::Coordinate(place(line)?, small(n)?),
        ("v", &[village, n]) => Edit::Village(place(village)?, small(n)?),
        ("a", &[line]) => Edit::Adapt(place(line)?),
        ("r", &[n]) => Edit::Rest(small(n)?),
        ("h", &[n]) => Edit::Hours(small(n).filter(|n| HOURS.contains(n))?),
        _ => return None,
    })
}

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
                return Some(Touched::Whole);
            }
            Self::Hours(percent) => {
                plan.hours = percent;
                return Some(Touched::Whole);
            }
        };
        *row.get_mut(at)? = n;
        Some(Touched::Line(at))
    }
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
        check("s 3 4", Some(&[Edit::Substance(2, 4)]));
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
            "s",
            "s 3",
            "s 0 1",
            "s 3 4 5",
            "s 3 -1",
            "s 3 256",
            "h 70",
            "x 1 1",
            "r 2; nonsense",
            "镇 1 1",
            "s 99999999999 1",
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
        assert_eq!(Edit::Rest(3).apply(&mut plan), Some(Touched::Whole));
        assert_eq!(Edit::Hours(100).apply(&mut plan), Some(Touched::Whole));
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
