//! How much was found besides what the plays themselves showed, so that one heading can count all of it.

use crate::campaign::Report;
use crate::cli::test::options::Compared;
use crate::cli::test::plays::Own;
use crate::text::Ui;
use crate::text::Value;

/// Counts of findings that have a part of their own in a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Sum {
    /// Where options were compared.
    options: usize,
    /// In the designer's own tests.
    own: usize,
}

impl Sum {
    /// Counts.
    pub fn of(compared: Option<&Compared>, own: Option<&Own>) -> Self {
        let count = |report: &Report| report.diagnostics.len() + report.left_out;
        Self {
            options: compared.map_or(0, |compared| count(&compared.report)),
            own: own.map_or(0, |own| count(&own.report)),
        }
    }

    /// Returns all of them.
    pub fn all(self) -> usize {
        self.options + self.own
    }

    /// Says which parts have how many; those that have none are passed over.
    pub fn lines(self, ui: &Ui) -> Vec<String> {
        let parts = [
            ("lab-findings-compared", self.options),
            ("lab-findings-own", self.own),
        ];
        let parts = parts.into_iter().filter(|(_, count)| *count > 0);
        let line = |(key, count)| ui.say_with(key, &[("count", Value::from(count))]);
        parts.map(line).collect()
    }
}
