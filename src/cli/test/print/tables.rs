//! The tables: coverage by kind, endings and books by strategy, an event's options.

use crate::cli::test::print::Paper;
use crate::cli::test::print::WIDE;
use crate::cli::test::print::percent;
use crate::cli::test::print::right;
use crate::lab::report::Distribution;
use crate::lab::report::Kind;
use crate::lab::report::Met;
use crate::lab::report::Reaction;
use crate::lab::tally::measure::Measure;
use crate::text::SafeText;
use crate::text::Value;
use crate::text::fit;
use crate::text::width;

/// The measures in the table of books, with the key of their heading and their decimals.
const BOOKS: [(Measure, &str, usize); 10] = [
    (Measure::Marks, "lab-measure-marks", 1),
    (Measure::Rank, "lab-measure-rank", 1),
    (Measure::Outcome, "lab-measure-outcome", 1),
    (Measure::Trust, "lab-measure-trust", 1),
    (Measure::Hollow, "lab-measure-hollow", 1),
    (Measure::Burnout, "lab-measure-burnout", 2),
    (Measure::Incidents, "lab-measure-incidents", 2),
    (Measure::Vetoes, "lab-measure-vetoes", 2),
    (Measure::Decisions, "lab-measure-decisions", 0),
    (Measure::Reading, "lab-measure-reading", 0),
];

impl Paper<'_> {
    /// Returns how wide a strategy's column is, and what is left for the first one.
    fn columns(&self) -> (usize, usize) {
        let n = self.report.batch.strategies.len().max(1);
        let each = (58 / n).clamp(7, 10);
        (each, WIDE.saturating_sub(2 + each * n).max(16))
    }

    fn row(&self, first: &str, cells: impl Iterator<Item = String>) -> String {
        let (each, left) = self.columns();
        let cells: String = cells.map(|cell| right(&cell, each)).collect();
        format!("  {}{cells}\n", fit(first, left, "…"))
    }

    fn strategies_row(&self) -> String {
        let names = self.report.batch.strategies.iter();
        self.row("", names.map(|&strategy| self.strategy(strategy)))
    }

    pub(super) fn coverage(&self) -> String {
        let mut text = self.heading("lab-coverage");
        let cell = |key: &str| right(&self.say(key), 14);
        text += &format!(
            "  {}{}{}{}{}\n",
            fit("", 22, ""),
            cell("lab-declared"),
            cell("lab-seen"),
            cell("lab-not-seen"),
            cell("lab-proved"),
        );
        for kind in Kind::ALL {
            let [seen, not, proved] = self.report.coverage(kind);
            if seen + not + proved == 0 {
                continue;
            }
            let number = |n: usize| right(&n.to_string(), 14);
            text += &format!(
                "  {}{}{}{}{}\n",
                fit(&self.kind(kind), 22, "…"),
                number(seen + not + proved),
                number(seen),
                number(not),
                number(proved),
            );
        }
        text
    }

    pub(super) fn endings(&self) -> String {
        let plays = self.report.batch.plays;
        let mut text = self.heading("lab-endings");
        text += &self.strategies_row();
        for met in self
            .report
            .things
            .iter()
            .filter(|met| met.kind == Kind::Ending)
        {
            let cells = met.by.iter().map(|count| percent(count.plays, plays));
            text += &self.row(&self.text(&met.title), cells);
        }
        text
    }

    pub(super) fn books(&self) -> String {
        const EACH: usize = 7;
        let mut text = self.heading("lab-books");
        let heads = BOOKS.map(|(_, key, _)| right(&self.say(key), EACH));
        text += &format!("  {}{}\n", fit("", 8, ""), heads.concat());
        for &strategy in &self.report.batch.strategies {
            let cell = |(measure, _, decimals): (Measure, &str, usize)| {
                let mean = self.report.distribution(measure, strategy).map(|d| d.mean);
                right(&self.decimal(mean.unwrap_or(0.0), decimals), EACH)
            };
            let name = fit(&self.strategy(strategy), 8, "");
            text += &format!("  {name}{}\n", BOOKS.map(cell).concat());
        }
        text += &self.paragraph(&self.say("lab-books-about"), 2);
        text += &self.spreads();
        text
    }

    /// Draws how marks, outcome and burnout are spread for the first strategy.
    fn spreads(&self) -> String {
        let Some(&strategy) = self.report.batch.strategies.first() else {
            return String::new();
        };
        let measures = [BOOKS[0], BOOKS[2], BOOKS[5], BOOKS[9]];
        let mut text = String::new();
        for (measure, key, decimals) in measures {
            let Some(of) = self.report.distribution(measure, strategy) else {
                continue;
            };
            let number = |at: usize| Value::from(self.decimal(of.quantiles[at], decimals));
            let values = [
                ("low", number(1)),
                ("middle", number(3)),
                ("high", number(5)),
            ];
            text += &format!(
                "  {} {} {} {}\n",
                fit(&self.strategy(strategy), 8, ""),
                fit(&self.say(key), 7, ""),
                sparkline(of),
                self.say_with("lab-spread", &values),
            );
        }
        text
    }

    fn decimal(&self, number: f64, decimals: usize) -> String {
        self.say_with(
            "lab-number",
            &[("number", Value::decimal(number, decimals))],
        )
    }

    pub(super) fn reactions(&self, most: usize) -> String {
        let all = &self.report.reactions;
        if all.is_empty() {
            return String::new();
        }
        let mut text = self.heading("lab-reactions");
        text += &self.strategies_row();
        for reaction in all.iter().take(most) {
            text += &self.reaction(reaction);
        }
        text + &self.more(all.len(), most)
    }

    fn reaction(&self, reaction: &Reaction) -> String {
        let counts = reaction.held.iter().zip(&reaction.ticks);
        let cells = counts.map(|(&held, &ticks)| percent(held, ticks));
        let clause = SafeText::clean(&reaction.clause);
        self.long_row(&clause, cells)
    }

    /// Writes a row whose first column may be too long for its place: then it stands on a line of its own.
    fn long_row(&self, first: &str, cells: impl Iterator<Item = String>) -> String {
        let (_, left) = self.columns();
        if width(first) < left {
            return self.row(first, cells);
        }
        format!(
            "  {}\n{}",
            fit(first, WIDE - 2, "…").trim_end(),
            self.row("", cells)
        )
    }

    /// Shows an event: how often it came, and which options were taken by whom when they were open.
    pub(super) fn event(&self, id: &str) -> String {
        let Some(event) = self.report.thing(Kind::Event, id) else {
            return String::new();
        };
        let title = format!("{} · {}", self.text(&event.title), event.id);
        let title = fit(&SafeText::clean(&title), WIDE, "…");
        let mut text = format!("\n{}\n", self.ink.heading(title.trim_end()));
        text += &self.strategies_row();
        let plays = self.report.batch.plays;
        let came = event.by.iter().map(|count| percent(count.plays, plays));
        text += &self.row(&self.say("lab-came"), came);
        let within = format!("{id}.");
        let options = self
            .report
            .things
            .iter()
            .filter(|met| met.kind == Kind::Option && met.id.starts_with(&within));
        for option in options {
            text += &self.option(option);
        }
        text
    }

    fn option(&self, option: &Met) -> String {
        let cells = option
            .by
            .iter()
            .map(|count| percent(count.times, count.open.unwrap_or(0)));
        self.long_row(&self.text(&option.title), cells)
    }
}

/// Draws a distribution in twenty columns between its ends.
fn sparkline(of: &Distribution) -> String {
    const STEPS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    const WIDE: usize = 20;
    let n = of.bins.len().max(1);
    let mut sums = [0u64; WIDE];
    for (at, &count) in of.bins.iter().enumerate() {
        sums[(at * WIDE / n).min(WIDE - 1)] += u64::from(count);
    }
    let most = sums.iter().copied().max().unwrap_or(0).max(1);
    let step = |sum: u64| match sum {
        0 => ' ',
        _ => STEPS[((sum * 8).div_ceil(most) as usize - 1).min(7)],
    };
    sums.into_iter().map(step).collect()
}
