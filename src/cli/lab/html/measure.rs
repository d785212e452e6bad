//! What the page measures: gauges with their words and decimals, and a number with its interval as it is written.

use maud::Markup;
use maud::html;

use crate::cli::lab::html::Page;
use crate::lab::experiment::gauge::Gauge;
use crate::lab::experiment::sums::Estimate;

/// A gauge on the page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measure {
    /// Which.
    pub gauge: Gauge,
    /// The key of its words.
    pub key: &'static str,
    /// The decimals of a mean that is not known more closely.
    pub decimals: usize,
}

const fn measure(gauge: Gauge, key: &'static str, decimals: usize) -> Measure {
    Measure {
        gauge,
        key,
        decimals,
    }
}

pub(super) const MARKS: Measure = measure(Gauge::Marks, "experiment-gauge-marks", 1);
pub(super) const RANK: Measure = measure(Gauge::Rank, "experiment-gauge-rank", 1);
pub(super) const OUTCOME: Measure = measure(Gauge::Outcome, "experiment-gauge-outcome", 1);
pub(super) const TRUST: Measure = measure(Gauge::Trust, "experiment-gauge-trust", 1);
pub(super) const INCIDENTS: Measure = measure(Gauge::Incidents, "experiment-gauge-incidents", 2);
pub(super) const BURNOUT: Measure = measure(Gauge::Burnout, "experiment-gauge-burnout", 2);
pub(super) const HINDRANCE: Measure = measure(Gauge::Hindrance, "experiment-gauge-hindrance", 2);
pub(super) const TRACE: Measure = measure(Gauge::Trace, "experiment-gauge-trace", 2);
pub(super) const HOLLOW: Measure = measure(Gauge::Hollow, "experiment-gauge-hollow", 1);
pub(super) const BLAME: Measure = measure(Gauge::Blame, "experiment-gauge-blame", 2);

/// What changes are drawn of.
pub(super) const CHANGES: [Measure; 8] = [
    MARKS, OUTCOME, BURNOUT, TRACE, HOLLOW, HINDRANCE, TRUST, INCIDENTS,
];
/// What is told at a glance.
pub(super) const GLANCE: [Measure; 6] = [MARKS, OUTCOME, BURNOUT, TRACE, HOLLOW, INCIDENTS];
/// What a number that is walked through is drawn against.
pub(super) const RESPONSES: [Measure; 6] = [MARKS, OUTCOME, BURNOUT, TRACE, HINDRANCE, INCIDENTS];

impl Page<'_> {
    /// Writes half an interval; one play has none.
    pub(super) fn half(&self, number: Estimate, decimals: usize) -> String {
        if self.record.plays() < 2 {
            return "±?".to_owned();
        }
        let places = places(number, decimals);
        let last = 10f64.powi(-(places as i32));
        if number.half() > 0.0 && number.half() < 0.5 * last {
            return format!("±<{}", self.number(last, places));
        }
        format!("±{}", self.number(number.half(), places))
    }

    /// Writes a mean with half its interval.
    pub(super) fn mean(&self, number: Estimate, decimals: usize) -> Markup {
        let mean = self.number(number.mean, places(number, decimals));
        html! { (mean) " " small { (self.half(number, decimals)) } }
    }

    /// Writes a change with its mark and half its interval; nought where no play differs.
    pub(super) fn change(&self, change: Estimate, decimals: usize) -> Markup {
        if change.mean == 0.0 && change.deviation == 0.0 {
            return html! { "0" };
        }
        let mean = self.signed(change.mean, places(change, decimals));
        html! { (self.way(change)) " " (mean) " " small { (self.half(change, decimals)) } }
    }

    /// Tells whether a change is clear: its interval leaves nought out, and there is an interval.
    pub(super) fn is_clear(&self, change: Estimate) -> bool {
        self.record.plays() > 1 && change.is_clear()
    }

    /// Returns the mark of a change: which way it went, or that this is not clear.
    pub(super) fn way(&self, change: Estimate) -> &'static str {
        match self.is_clear(change) {
            true if change.mean > 0.0 => "▲",
            true => "▼",
            false => "~",
        }
    }
}

/// Returns the decimals of a number: one more where it is known so closely that half its interval would vanish.
fn places(number: Estimate, decimals: usize) -> usize {
    let vanishes = number.half() > 0.0 && number.half() < 0.75 * 10f64.powi(-(decimals as i32));
    decimals + usize::from(vanishes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_closely_has_one_more_decimal() {
        for (half, expected) in [
            (3.0, 1),
            (0.39, 1),
            (0.08, 1),
            (0.07, 2),
            (0.004, 2),
            (1e-9, 2),
            (0.0, 1),
        ] {
            let number = Estimate {
                mean: 5.0,
                low: 5.0 - half,
                high: 5.0 + half,
                deviation: 1.0,
            };
            assert_eq!(places(number, 1), expected, "{half}");
        }
    }
}
