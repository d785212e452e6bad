//! Equal marks, different fields: two plays of one world that the county could not tell apart and residents could.

use crate::debrief::class::Class;
use crate::debrief::class::Group;

/// Marks as near as this count as equal: under a third of what counts as a change of marks (`Book::measure`), and no more
/// than a few deductions of a year come to.
pub const EQUAL_MARKS: f64 = 2.0;
/// Half of what counts as a change of outcome: below it two fields are much the same and there is nothing to compare.
pub const DIFFERENT: f64 = 2.6;
/// The most pairs.
pub const MOST: usize = 3;

/// Two plays with equal marks and different fields; of the two the first is the first by nickname.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// The position of one play.
    pub one: usize,
    /// The position of the other.
    pub other: usize,
    /// How far their outcomes lie apart.
    pub apart: f64,
}

/// Finds the pairs whose fields differ most; no play stands in two of them.
pub fn pairs(class: &Class) -> Vec<Pair> {
    let mut all: Vec<Pair> = class.groups.iter().flat_map(|g| alike(class, g)).collect();
    all.sort_by(|a, b| {
        let names = (a.one, a.other).cmp(&(b.one, b.other));
        b.apart.total_cmp(&a.apart).then(names)
    });
    let mut pairs: Vec<Pair> = Vec::new();
    for pair in all {
        let stands = |known: &Pair| {
            [known.one, known.other]
                .iter()
                .any(|play| [pair.one, pair.other].contains(play))
        };
        if pairs.len() < MOST && !pairs.iter().any(stands) {
            pairs.push(pair);
        }
    }
    pairs
}

/// Lists the pairs of a group with equal marks and different fields.
fn alike(class: &Class, group: &Group) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (n, &one) in group.plays.iter().enumerate() {
        for &other in &group.plays[n + 1..] {
            let (a, b) = (&class.plays[one].end, &class.plays[other].end);
            let apart = (a.outcome - b.outcome).abs();
            if (a.marks - b.marks).abs() <= EQUAL_MARKS && apart >= DIFFERENT {
                pairs.push(Pair { one, other, apart });
            }
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::debrief::books::Book;

    #[test]
    fn equal_and_different_are_measured_as_everywhere() {
        assert!(EQUAL_MARKS < Book::Marks.measure() / 3.0);
        assert_eq!(DIFFERENT, Book::Outcome.measure() / 2.0);
    }
}
