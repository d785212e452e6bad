//! Sums over plays, exact: whole thousandths, with the products that paired differences need. Sums of disjoint plays add up.

use crate::lab::experiment::gauge::Curve;
use crate::lab::stats;
use serde::Deserialize;
use serde::Serialize;

/// Sums of one gauge in one arm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Cell {
    /// The values added up.
    pub sum: i64,
    /// Their squares added up.
    pub squares: i64,
    /// The differences to the arm that it is compared with, squared and added up.
    pub apart: i64,
}

/// Sums of one curve at one tick.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Point {
    /// How many plays got so far.
    pub count: u64,
    /// The values added up.
    pub sum: i64,
    /// Their squares added up.
    pub squares: i64,
    /// The differences to the arm that it is compared with, squared and added up, where both got so far.
    pub apart: i64,
}

/// The curves of a play, and those of the play that it is compared with.
#[derive(Debug, Clone, Copy, Default)]
pub struct Curves<'p> {
    /// Its own, by tick and curve, in thousandths.
    pub own: &'p [[i64; Curve::ALL.len()]],
    /// The other's.
    pub base: &'p [[i64; Curve::ALL.len()]],
}

/// Sums of an arm.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Sums {
    /// Plays.
    pub plays: u64,
    /// By gauge.
    pub cells: Vec<Cell>,
    /// By tick and curve.
    pub curves: Vec<[Point; Curve::ALL.len()]>,
}

/// A mean with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// The mean.
    pub mean: f64,
    /// The lower end of its interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// The standard deviation of a play.
    pub deviation: f64,
}

impl Estimate {
    /// Makes one of a sum and a sum of squares, in thousandths and millionths; no width where there are fewer than two.
    pub fn of(sum: i64, squares: i64, n: u64) -> Self {
        if n == 0 {
            return Self {
                mean: 0.0,
                low: 0.0,
                high: 0.0,
                deviation: 0.0,
            };
        }
        let (exact, plays) = (i128::from(sum), i128::from(n));
        let spread = if n < 2 {
            0.0
        } else {
            // Exact until the last division: n·Σx² − (Σx)².
            let spread = plays.saturating_mul(i128::from(squares)) - exact * exact;
            spread as f64 / (plays * (plays - 1)) as f64
        };
        let deviation = spread.max(0.0).sqrt() / 1000.0;
        let mean = sum as f64 / n as f64 / 1000.0;
        let half = stats::student(n - 1) * deviation / (n as f64).sqrt();
        Self {
            mean,
            low: mean - half,
            high: mean + half,
            deviation,
        }
    }

    /// Returns the mean of `a·x + b·y` over pairs of plays, from the sums of both and of their squared differences.
    pub fn combined(a: f64, x: Cell, b: f64, y: Cell, n: u64) -> Self {
        let both = (x.squares as f64 + y.squares as f64 - x.apart as f64) / 2.0;
        let sum = a * x.sum as f64 + b * y.sum as f64;
        let squares = a * a * x.squares as f64 + 2.0 * a * b * both + b * b * y.squares as f64;
        let plays = n as f64;
        if n == 0 {
            return Self::of(0, 0, 0);
        }
        let spread = if n < 2 {
            0.0
        } else {
            (squares - sum * sum / plays) / (plays - 1.0)
        };
        let deviation = spread.max(0.0).sqrt() / 1000.0;
        let mean = sum / plays / 1000.0;
        let half = stats::student(n - 1) * deviation / plays.sqrt();
        Self {
            mean,
            low: mean - half,
            high: mean + half,
            deviation,
        }
    }

    /// Tells whether the interval leaves nought out.
    pub fn is_clear(&self) -> bool {
        self.low > 0.0 || self.high < 0.0
    }

    /// Returns half the width of the interval.
    pub fn half(&self) -> f64 {
        (self.high - self.low) / 2.0
    }
}

impl Sums {
    /// Begins with nothing.
    pub fn new(gauges: usize, ticks: usize) -> Self {
        Self {
            plays: 0,
            cells: vec![Cell::default(); gauges],
            curves: vec![[Point::default(); Curve::ALL.len()]; ticks],
        }
    }

    /// Adds a play beside the play of the arm that it is compared with.
    pub fn add(&mut self, values: &[i64], base: &[i64], curves: &Curves<'_>) {
        self.plays += 1;
        for (cell, (&value, &base)) in self.cells.iter_mut().zip(values.iter().zip(base)) {
            cell.sum += value;
            cell.squares += value * value;
            cell.apart += (value - base) * (value - base);
        }
        for (tick, (points, values)) in self.curves.iter_mut().zip(curves.own).enumerate() {
            for (curve, (point, &value)) in points.iter_mut().zip(values).enumerate() {
                let base = curves.base.get(tick).map_or(value, |base| base[curve]);
                point.count += 1;
                point.sum += value;
                point.squares += value * value;
                point.apart += (value - base) * (value - base);
            }
        }
    }

    /// Adds the sums of other plays.
    pub fn merge(&mut self, other: &Self) {
        self.plays = self.plays.saturating_add(other.plays);
        for (cell, more) in self.cells.iter_mut().zip(&other.cells) {
            // Records that come from elsewhere may hold anything.
            cell.sum = cell.sum.saturating_add(more.sum);
            cell.squares = cell.squares.saturating_add(more.squares);
            cell.apart = cell.apart.saturating_add(more.apart);
        }
        for (points, more) in self.curves.iter_mut().zip(&other.curves) {
            for (point, more) in points.iter_mut().zip(more) {
                point.count = point.count.saturating_add(more.count);
                point.sum = point.sum.saturating_add(more.sum);
                point.squares = point.squares.saturating_add(more.squares);
                point.apart = point.apart.saturating_add(more.apart);
            }
        }
    }

    /// Returns the mean of a gauge.
    pub fn mean(&self, gauge: usize) -> Estimate {
        let cell = self.cells.get(gauge).copied().unwrap_or_default();
        Estimate::of(cell.sum, cell.squares, self.plays)
    }

    /// Returns the mean of the differences to the arm that it is compared with.
    pub fn change(&self, base: &Self, gauge: usize) -> Estimate {
        let cell = self.cells.get(gauge).copied().unwrap_or_default();
        let other = base.cells.get(gauge).copied().unwrap_or_default();
        Estimate::of(cell.sum.saturating_sub(other.sum), cell.apart, self.plays)
    }

    /// Returns the mean of the differences of a curve at a tick to the arm that it is compared with.
    pub fn parted(&self, base: &Self, tick: usize, curve: Curve) -> Estimate {
        let at = |sums: &Self| sums.curves.get(tick).copied().unwrap_or_default()[curve as usize];
        let (own, other) = (at(self), at(base));
        Estimate::of(
            own.sum.saturating_sub(other.sum),
            own.apart,
            own.count.min(other.count),
        )
    }

    /// Returns the mean of a curve at a tick.
    pub fn point(&self, tick: usize, curve: Curve) -> Estimate {
        let points = self.curves.get(tick).copied().unwrap_or_default();
        let point = points[curve as usize];
        Estimate::of(point.sum, point.squares, point.count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn means_and_intervals_are_the_closed_forms() {
        // 1, 2, …, 9: mean 5, variance 7.5; Student's quantile for 8 degrees of freedom is 2.306.
        let (mut sums, base) = (Sums::new(1, 0), [2000]);
        (1..=9).for_each(|v| sums.add(&[1000 * v], &base, &Curves::default()));
        let mean = sums.mean(0);
        assert_eq!((mean.mean, mean.deviation), (5.0, 7.5_f64.sqrt()));
        let half = 2.306 * (7.5_f64 / 9.0).sqrt();
        assert!((mean.half() - half).abs() < 1e-3, "{}", mean.half());
        let mut fixed = Sums::new(1, 0);
        (1..=9).for_each(|_| fixed.add(&base, &base, &Curves::default()));
        let change = sums.change(&fixed, 0);
        assert_eq!((change.mean, change.deviation), (3.0, 7.5_f64.sqrt()));
        assert!(change.is_clear());
    }

    #[test]
    fn one_play_has_no_width_and_none_has_no_mean() {
        let mut sums = Sums::new(1, 0);
        assert_eq!(sums.mean(0).mean, 0.0);
        sums.add(&[1500], &[1500], &Curves::default());
        assert_eq!((sums.mean(0).low, sums.mean(0).high), (1.5, 1.5));
    }

    #[test]
    fn a_pair_that_moves_together_is_told_apart_sharply() {
        // Both vary by 100, their difference by nothing.
        let (mut one, mut two) = (Sums::new(1, 0), Sums::new(1, 0));
        for play in 0..50 {
            let luck = play * 4000;
            one.add(&[luck], &[luck], &Curves::default());
            two.add(&[luck + 100], &[luck], &Curves::default());
        }
        let change = two.change(&one, 0);
        assert!((change.mean - 0.1).abs() < 1e-12 && change.half() < 1e-9);
        assert!(two.mean(0).half() > 10.0);
    }
}
