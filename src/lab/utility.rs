//! What somebody is after: weights on the books of a play.

use crate::lab::experiment::gauge::Gauge;
use serde::Deserialize;
use serde::Serialize;

/// Weights on the books: the value of a play is their sum, in points of marks.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Utility {
    /// For a point of closing marks, the mean of the years.
    pub marks: f64,
    /// For a point of outcome.
    pub outcome: f64,
    /// For burnout from 0 to 1.
    pub burnout: f64,
    /// For the whole blame of one incident, a year.
    pub blame: f64,
}

/// Why words are no utility.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// There is no such term.
    Term(String),
    /// A weight is no number.
    Number(String),
}

impl Utility {
    /// The utilities that have a name.
    pub const NAMED: [(&'static str, Self); 4] = [
        ("marks", Self::new(1.0, 0.0, 0.0, 0.0)),
        ("outcome", Self::new(0.0, 1.0, 0.0, 0.0)),
        ("mixed", Self::new(1.0, 1.0, -20.0, -5.0)),
        ("blame", Self::new(0.1, 0.0, 0.0, -30.0)),
    ];

    const fn new(marks: f64, outcome: f64, burnout: f64, blame: f64) -> Self {
        Self {
            marks,
            outcome,
            burnout,
            blame,
        }
    }

    /// Reads a name, or weights such as `marks=1,outcome=0.5,burnout=-20`.
    ///
    /// # Errors
    /// Where a term is unknown or a weight is no number.
    pub fn parse(text: &str) -> Result<Self, Wrong> {
        if let Some((_, known)) = Self::NAMED.iter().find(|(name, _)| *name == text) {
            return Ok(*known);
        }
        let mut utility = Self::new(0.0, 0.0, 0.0, 0.0);
        for term in text.split(',') {
            let (name, weight) = term.split_once('=').unwrap_or((term, ""));
            let place = match name.trim() {
                "marks" => &mut utility.marks,
                "outcome" => &mut utility.outcome,
                "burnout" => &mut utility.burnout,
                "blame" => &mut utility.blame,
                _ => return Err(Wrong::Term(name.trim().to_owned())),
            };
            let weight: Option<f64> = weight.trim().parse().ok();
            let weight = weight.filter(|w| w.is_finite() && w.abs() <= 1e6);
            *place = weight.ok_or_else(|| Wrong::Number(term.trim().to_owned()))?;
        }
        Ok(utility)
    }

    /// Writes it as it can be typed.
    pub fn written(&self) -> String {
        if let Some((name, _)) = Self::NAMED.iter().find(|(_, known)| known == self) {
            return (*name).to_owned();
        }
        let terms = [
            ("marks", self.marks),
            ("outcome", self.outcome),
            ("burnout", self.burnout),
            ("blame", self.blame),
        ];
        let terms = terms.iter().filter(|(_, weight)| *weight != 0.0);
        let terms: Vec<String> = terms.map(|(name, w)| format!("{name}={w}")).collect();
        terms.join(",")
    }

    /// Returns the value of a play by its gauges, both in thousandths.
    pub fn value(&self, gauges: &[i64]) -> i64 {
        let at = |gauge: Gauge| gauges.get(gauge.ix()).copied().unwrap_or(0) as f64;
        let value = self.marks * at(Gauge::Marks)
            + self.outcome * at(Gauge::Outcome)
            + self.burnout * at(Gauge::Burnout)
            + self.blame * at(Gauge::Blame);
        value.round() as i64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_utility_is_read_as_it_is_written() {
        for (name, utility) in Utility::NAMED {
            assert_eq!(Utility::parse(name), Ok(utility));
            assert_eq!(utility.written(), name);
        }
        let own = Utility::parse("marks=1, burnout=-20").expect("a utility");
        assert_eq!((own.marks, own.outcome, own.burnout), (1.0, 0.0, -20.0));
        assert_eq!(Utility::parse(&own.written()), Ok(own));
        assert_eq!(
            Utility::parse("mark=1"),
            Err(Wrong::Term("mark".to_owned()))
        );
        let wrong = |text: &str| Err(Wrong::Number(text.to_owned()));
        assert_eq!(Utility::parse("marks"), Ok(Utility::NAMED[0].1));
        assert_eq!(Utility::parse("marks=x"), wrong("marks=x"));
        assert_eq!(Utility::parse("outcome=inf"), wrong("outcome=inf"));
    }

    #[test]
    fn a_play_is_worth_the_sum_of_its_books() {
        let mut gauges = vec![0; Gauge::FIXED.len()];
        gauges[Gauge::Marks.ix()] = 40_000;
        gauges[Gauge::Burnout.ix()] = 500;
        let utility = Utility::parse("marks=1,burnout=-20").expect("a utility");
        assert_eq!(utility.value(&gauges), 30_000);
    }
}
