//! What results mean: which option another beats, and which beats all.

use crate::lab::duel::Beaten;
use crate::lab::duel::Books;
use crate::lab::duel::PLAYERS;
use crate::lab::stats::Z99;

/// States in which two options must have been compared before anything is said of them.
const FEWEST: usize = 8;
/// By how much an option may be worse on average, for one habit, and count as the same there: marks, outcome, burnout. So
/// much can come of which events are drawn afterwards, even with the same luck.
const SAME: Books = Books([0.2, 0.2, 0.008]);
/// By how much it must be better on average, on one book at least, with the whole of its 99 % interval.
const CLEAR: Books = Books([0.2, 0.2, 0.008]);

/// What each option came to in one scene; nothing where it was closed.
pub(super) struct Row {
    /// Who played, by their position.
    pub habit: usize,
    /// By the options' positions.
    pub books: Vec<Option<Books>>,
}

/// Returns what an option came to on average, where it was ever open.
pub(super) fn average(results: &[Row], option: usize) -> Option<Books> {
    let mut sum = Books::default();
    let mut n = 0.0;
    for books in results.iter().filter_map(|row| row.books[option]) {
        sum.add(books);
        n += 1.0;
    }
    (n > 0.0).then(|| sum.over(n))
}

/// Finds the option that beats another by most, counted in what is clearly more than the same.
pub(super) fn beaten(results: &[Row], option: usize, options: usize) -> Option<Beaten> {
    let rivals = (0..options).filter(|&by| by != option);
    let gains = rivals.filter_map(|by| Some((by, gain(results, by, option)?)));
    let size = |gain: &Books| -> f64 { gain.0.iter().zip(SAME.0).map(|(g, same)| g / same).sum() };
    let most = gains.max_by(|(_, a), (_, b)| size(a).total_cmp(&size(b)));
    most.map(|(by, gain)| Beaten {
        option: option as u8,
        by: by as u8,
        gain,
    })
}

/// Finds the option that beats every other.
pub(super) fn best(results: &[Row], options: usize) -> Option<u8> {
    let beats_all = |by: &usize| {
        let mut others = (0..options).filter(|option| option != by);
        others.all(|option| gain(results, *by, option).is_some())
    };
    (0..options).find(beats_all).map(|by| by as u8)
}

/// Returns how much better `by` is than `option`, where it is worse for no habit and clearly better on one book.
fn gain(results: &[Row], by: usize, option: usize) -> Option<Books> {
    let pairs = results
        .iter()
        .filter_map(|row| Some((row.habit, row.books[by]?.better_than(row.books[option]?))));
    let pairs: Vec<(usize, Books)> = pairs.collect();
    let of_habit = |habit: usize| -> Vec<Books> {
        let its = pairs.iter().filter(|(of, _)| *of == habit);
        its.map(|(_, gain)| *gain).collect()
    };
    let habits = (0..PLAYERS.len())
        .map(of_habit)
        .filter(|its| !its.is_empty());
    let all: Vec<Books> = pairs.iter().map(|(_, gain)| *gain).collect();
    if all.len() < FEWEST || habits.map(|its| mean(&its)).any(worse_somewhere) {
        return None;
    }
    let (middle, spread) = (mean(&all), half_width(&all));
    let clear = (0..3).any(|k| middle.0[k] - spread.0[k] > CLEAR.0[k]);
    clear.then_some(middle)
}

fn worse_somewhere(gain: Books) -> bool {
    gain.0.iter().zip(SAME.0).any(|(gain, same)| *gain < -same)
}

fn mean(of: &[Books]) -> Books {
    let mut sum = Books::default();
    of.iter().for_each(|books| sum.add(*books));
    sum.over(of.len() as f64)
}

/// Returns half the width of the 99 % interval of each mean.
fn half_width(of: &[Books]) -> Books {
    let (n, middle) = (of.len() as f64, mean(of));
    let mut squares = Books::default();
    for books in of {
        let off = [0, 1, 2].map(|k| books.0[k] - middle.0[k]);
        squares.add(Books(off.map(|off| off * off)));
    }
    Books(
        squares
            .0
            .map(|sum| Z99 * (sum / (n - 1.0).max(1.0) / n).sqrt()),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sixteen states with two options whose books differ by `gain`, one state a little more than the other.
    fn results(gain: impl Fn(usize) -> [f64; 3]) -> Vec<Row> {
        let row = |n: usize| {
            let [marks, outcome, burnout] = gain(n);
            let base = 40.0 + n as f64;
            let one = Books([base, base, 0.4]);
            let other = Books([base + marks, base + outcome, 0.4 - burnout]);
            Row {
                habit: n / 4,
                books: vec![Some(one), Some(other)],
            }
        };
        (0..16).map(row).collect()
    }

    #[test]
    fn better_on_one_and_worse_on_none_beats() {
        let clear = results(|n| [1.0 + 0.01 * n as f64, 0.0, 0.0]);
        let found = beaten(&clear, 0, 2).expect("it is beaten");
        assert_eq!((found.option, found.by), (0, 1));
        assert_eq!(best(&clear, 2), Some(1));
        assert_eq!(beaten(&clear, 1, 2), None);
    }

    #[test]
    fn a_price_anywhere_is_a_choice() {
        let price = results(|_| [1.0, 0.0, -0.01]);
        assert_eq!(beaten(&price, 0, 2), None);
        // Better on average, but worse in some states.
        let habit = results(|n| {
            if n < 4 {
                [-1.0, 0.0, 0.0]
            } else {
                [2.0, 1.0, 0.01]
            }
        });
        assert_eq!(beaten(&habit, 0, 2), None);
    }

    #[test]
    fn what_may_be_chance_or_is_hardly_seen_beats_nothing() {
        let noise = results(|n| {
            if n % 2 == 0 {
                [9.0, 9.0, 0.1]
            } else {
                [-8.9, -8.9, -0.0999]
            }
        });
        assert_eq!(beaten(&noise, 0, 2), None);
        let few = results(|_| [1.0, 1.0, 0.1]);
        assert_eq!(beaten(&few[..7], 0, 2), None);
    }
}
