//! What a record says about a fact: numbers with their intervals, and a verdict.

use crate::lab::experiment::gauge::Gauge;
use crate::lab::experiment::record::Record;
use crate::lab::experiment::sums::Estimate;
use serde::Serialize;

/// Whether a fact holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The condition under which it fails is not met, and the interval is clear of it.
    Holds,
    /// The condition under which it fails is met.
    Fails,
    /// The interval lies across the bound: more plays would tell.
    Open,
    /// Nobody here does it, or no rule here has it.
    NotSimulated,
}

/// A number that was measured for a fact.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Measured {
    /// What it is: the key of its words.
    pub what: &'static str,
    /// Where it was measured: the arm's rules, or nothing.
    pub at: String,
    /// The number.
    pub number: Estimate,
}

/// What a record says about a fact.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Reading {
    /// Whether it holds.
    pub verdict: Verdict,
    /// What was measured.
    pub measured: Vec<Measured>,
    /// The same asked of players who were searched for under each of the rules, where it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adapted: Option<Box<Reading>>,
}

impl Reading {
    /// Returns the reading of what is not simulated.
    pub fn absent() -> Self {
        Self {
            verdict: Verdict::NotSimulated,
            measured: Vec::new(),
            adapted: None,
        }
    }

    /// Begins a reading that holds until something speaks against it.
    pub fn new() -> Self {
        Self {
            verdict: Verdict::Holds,
            measured: Vec::new(),
            adapted: None,
        }
    }

    /// Adds the mean of a gauge in an arm.
    #[must_use]
    pub fn mean(mut self, record: &Record, what: &'static str, arm: usize, gauge: Gauge) -> Self {
        self.measured.push(Measured {
            what,
            at: record.plan.arms[arm].name.clone(),
            number: record.mean(arm, gauge),
        });
        self
    }

    /// Adds a number without a place.
    #[must_use]
    pub fn number(mut self, what: &'static str, number: Estimate) -> Self {
        self.measured.push(Measured {
            what,
            at: String::new(),
            number,
        });
        self
    }

    /// Asks that a number be above nought, and tells it.
    #[must_use]
    pub fn above(self, what: &'static str, number: Estimate) -> Self {
        self.asked(number.low > 0.0, number.high <= 0.0)
            .number(what, number)
    }

    /// Asks that a number be below nought, and tells it.
    #[must_use]
    pub fn below(self, what: &'static str, number: Estimate) -> Self {
        self.asked(number.high < 0.0, number.low >= 0.0)
            .number(what, number)
    }

    /// Takes note of what an interval says: clear of the bound, beyond it, or across.
    fn asked(mut self, clear: bool, beyond: bool) -> Self {
        let verdict = match (clear, beyond) {
            (true, _) => Verdict::Holds,
            (_, true) => Verdict::Fails,
            _ => Verdict::Open,
        };
        self.verdict = worse(self.verdict, verdict);
        self
    }

    /// Adds the means of some gauges, each in some arms.
    #[must_use]
    pub fn means(
        mut self,
        record: &Record,
        gauges: &[(&'static str, Gauge)],
        arms: &[usize],
    ) -> Self {
        for &(what, gauge) in gauges {
            for &at in arms {
                self = self.mean(record, what, at, gauge);
            }
        }
        self
    }

    /// Adds what players come to who adapt.
    #[must_use]
    pub fn adapted(mut self, adapted: Self) -> Self {
        self.adapted = Some(Box::new(adapted));
        self
    }

    /// Asks for something that has no interval.
    #[must_use]
    pub fn must(self, holds: bool) -> Self {
        self.asked(holds, !holds)
    }
}

impl Default for Reading {
    fn default() -> Self {
        Self::new()
    }
}

fn worse(one: Verdict, other: Verdict) -> Verdict {
    let rank = |verdict| match verdict {
        Verdict::Holds => 0,
        Verdict::Open => 1,
        Verdict::NotSimulated => 2,
        Verdict::Fails => 3,
    };
    if rank(other) > rank(one) { other } else { one }
}

/// Returns the mean of `a·arm + b·(the arm that it is compared with)` of a gauge.
pub fn combined(record: &Record, a: f64, arm: usize, b: f64, gauge: Gauge) -> Estimate {
    let base = record.plan.arms[arm].base.min(arm);
    let cell = |at: usize| record.sums[at].cells[gauge.ix()];
    Estimate::combined(a, cell(arm), b, cell(base), record.plays())
}

/// Returns a number that is known without plays.
pub fn exact(number: f64) -> Estimate {
    Estimate {
        mean: number,
        low: number,
        high: number,
        deviation: 0.0,
    }
}

/// Returns Pearson's correlation of two lists of means; 0 where one does not vary.
pub fn correlation(a: &[f64], b: &[f64]) -> f64 {
    let n = a.len().min(b.len()) as f64;
    let mean = |v: &[f64]| v.iter().sum::<f64>() / n;
    let (x, y) = (mean(a), mean(b));
    let sum = |f: &dyn Fn(f64, f64) -> f64| -> f64 {
        a.iter().zip(b).map(|(p, q)| f(p - x, q - y)).sum()
    };
    let (both, one, two) = (sum(&|p, q| p * q), sum(&|p, _| p * p), sum(&|_, q| q * q));
    if one > 0.0 && two > 0.0 {
        both / (one * two).sqrt()
    } else {
        0.0
    }
}
