//! What the values of many plays say about a goal.

use crate::campaign::script::Goal;
use crate::campaign::script::Measure;
use crate::lab::stats;

/// What is said about a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The whole interval keeps to the bound.
    Met,
    /// None of it does.
    Missed,
    /// So many plays cannot tell.
    Undecided,
}

/// A goal with what was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judgement {
    /// What it came to: percent for shares.
    pub value: f64,
    /// The lower end of the 95 % interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// Plays.
    pub plays: u64,
    /// What that means.
    pub verdict: Verdict,
}

/// Judges a goal by its values in thousandths, one for each play.
pub(super) fn judge(goal: &Goal, values: &[i64]) -> Judgement {
    let share = matches!(goal.of, Measure::Share(_) | Measure::Holds(_));
    let (value, low, high) = match goal.quantile {
        _ if values.is_empty() => (0.0, f64::NEG_INFINITY, f64::INFINITY),
        _ if share => percent(values),
        Some(percent) => quantile(values, percent / 100.0),
        None => mean(values),
    };
    let verdict = match (goal.bound.holds(low), goal.bound.holds(high)) {
        (true, true) => Verdict::Met,
        (false, false) => Verdict::Missed,
        _ => Verdict::Undecided,
    };
    Judgement {
        value,
        low,
        high,
        plays: values.len() as u64,
        verdict,
    }
}

fn percent(values: &[i64]) -> (f64, f64, f64) {
    let n = values.len() as u64;
    let seen = values.iter().filter(|&&value| value > 0).count() as u64;
    let (low, high) = stats::wilson(seen, n);
    (100.0 * seen as f64 / n as f64, 100.0 * low, 100.0 * high)
}

/// The mean with its normal interval; sums are exact, since the values are whole.
fn mean(values: &[i64]) -> (f64, f64, f64) {
    let n = values.len() as i128;
    let sum: i128 = values.iter().map(|&v| i128::from(v)).sum();
    let squares: i128 = values.iter().map(|&v| i128::from(v) * i128::from(v)).sum();
    let mean = sum as f64 / n as f64;
    let spread = if n < 2 {
        f64::INFINITY
    } else {
        ((n * squares - sum * sum) as f64 / (n * (n - 1)) as f64).max(0.0)
    };
    let half = stats::Z * (spread / n as f64).sqrt();
    (
        mean / 1000.0,
        (mean - half) / 1000.0,
        (mean + half) / 1000.0,
    )
}

/// A quantile between the values whose ranks enclose it with 95 % confidence; no form of distribution is assumed.
fn quantile(values: &[i64], share: f64) -> (f64, f64, f64) {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let n = sorted.len() as f64;
    let spread = stats::Z * (n * share * (1.0 - share)).sqrt();
    // Rank r stands for the value in place r − 1; beyond the ends nothing is known but the ends.
    let at = |rank: f64| {
        let place = (rank.max(1.0) as usize).min(sorted.len()) - 1;
        sorted[place] as f64 / 1000.0
    };
    (
        at((n * share).ceil()),
        at((n * share - spread).floor()),
        at((n * share + spread).ceil() + 1.0),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::campaign::diagnostic::Place;
    use crate::campaign::script::Bound;

    fn goal(of: Measure, bound: Bound, quantile: Option<f64>) -> Goal {
        Goal {
            of,
            text: String::new(),
            bound,
            quantile,
            players: "random",
            place: Place::default(),
        }
    }

    /// Checks the verdict about a share of plays.
    #[track_caller]
    fn share(seen: usize, of: usize, bound: Bound, verdict: Verdict) {
        let mut values = vec![0; of];
        values[..seen].fill(1000);
        let goal = goal(
            Measure::Holds(crate::engine::expr::Cond::Const(true)),
            bound,
            None,
        );
        let judged = judge(&goal, &values);
        assert_eq!(judged.verdict, verdict, "{judged:?}");
    }

    #[test]
    fn a_share_is_met_missed_or_not_decided() {
        // Wilson's interval of 81 in 263 is 25.53 to 36.62 percent.
        share(81, 263, Bound::AtLeast(25.5), Verdict::Met);
        share(81, 263, Bound::AtLeast(25.6), Verdict::Undecided);
        share(81, 263, Bound::AtLeast(36.6), Verdict::Undecided);
        share(81, 263, Bound::AtLeast(36.7), Verdict::Missed);
        share(81, 263, Bound::AtMost(36.7), Verdict::Met);
        share(81, 263, Bound::AtMost(25.5), Verdict::Missed);
        share(0, 0, Bound::AtLeast(1.0), Verdict::Undecided);
        // Never in any play: at least nothing is met, and above nothing is not decided.
        share(0, 20, Bound::AtLeast(0.0), Verdict::Met);
        share(0, 20, Bound::Above(0.0), Verdict::Undecided);
        share(20, 20, Bound::Below(100.0), Verdict::Undecided);
    }

    /// Checks the verdict about a number.
    #[track_caller]
    fn number(values: &[i64], bound: Bound, quantile: Option<f64>, verdict: Verdict) {
        let judged = judge(&goal(Measure::Decisions, bound, quantile), values);
        assert_eq!(judged.verdict, verdict, "{judged:?}");
    }

    #[test]
    fn a_mean_has_its_interval() {
        // 1..=99: mean 50, deviation 28.72, half-width 5.66.
        let values: Vec<i64> = (1..=99).map(|v| 1000 * v).collect();
        number(&values, Bound::Below(55.7), None, Verdict::Met);
        number(&values, Bound::Below(55.6), None, Verdict::Undecided);
        number(&values, Bound::Above(55.7), None, Verdict::Missed);
        number(&[7000], Bound::Above(1.0), None, Verdict::Undecided);
        number(&[7000; 5], Bound::AtLeast(7.0), None, Verdict::Met);
        number(&[7000; 5], Bound::Above(7.0), None, Verdict::Missed);
        number(&[], Bound::Above(7.0), None, Verdict::Undecided);
    }

    #[test]
    fn a_quantile_lies_between_two_values() {
        let values: Vec<i64> = (1..=100).rev().map(|v| 1000 * v).collect();
        let goal = goal(Measure::Decisions, Bound::AtMost(60.0), Some(50.0));
        let judged = judge(&goal, &values);
        // Ranks 50 ± 9.8.
        assert_eq!((judged.value, judged.low, judged.high), (50.0, 40.0, 61.0));
        assert_eq!(judged.verdict, Verdict::Undecided);
        number(&values, Bound::AtMost(61.0), Some(50.0), Verdict::Met);
        number(&values, Bound::Above(61.0), Some(50.0), Verdict::Missed);
    }
}
