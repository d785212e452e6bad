//! What a search for the best response found, on paper.

use crate::cli::ink::Ink;
use crate::lab::experiment::arm::About;
use crate::lab::experiment::arm::Answer;
use crate::lab::experiment::record::Record;
use crate::lab::policy::TABLE;
use crate::text::Ui;
use crate::text::Value;
use crate::text::fit;
use crate::text::fit_right;

/// Columns of a page.
const WIDE: usize = 80;
/// How many parameters are shown.
const SHOWN: usize = 12;

/// Writes what was found in each arm that was searched for.
pub fn part(ui: &Ui, ink: Ink, record: &Record) -> String {
    let found = record.plan.arms.iter().filter_map(|arm| {
        let answer = arm.found.as_ref()?;
        Some(one(ui, ink, arm, answer))
    });
    found.collect()
}

fn one(ui: &Ui, ink: Ink, arm: &About, answer: &Answer) -> String {
    let means: Vec<String> = answer
        .generations
        .iter()
        .map(|generation| format!("{:.1}", generation.mean))
        .collect();
    let values = [
        (
            "utility",
            Value::from(arm.player.trim_start_matches("best:")),
        ),
        ("value", Value::from(format!("{:.2}", answer.value.mean))),
        ("half", Value::from(format!("{:.2}", answer.value.half()))),
        ("count", Value::from(means.len())),
        ("means", Value::from(means.join(" "))),
    ];
    let heading = ui.say_with("best-found", &values);
    let mut text = format!("\n{}\n", ink.heading(&heading));
    for key in ["best-value", "best-generations", "best-moved"] {
        let words = ui.say_with(key, &values);
        for line in crate::text::lines(&words, WIDE - 2) {
            text += &format!("  {line}\n");
        }
    }
    let mut moved: Vec<(f64, &str, f64)> = TABLE
        .iter()
        .zip(&answer.genes)
        .map(|(gene, &value)| ((value - gene.start) / gene.spread, gene.name, value))
        .collect();
    moved.sort_by(|a, b| b.0.abs().total_cmp(&a.0.abs()));
    for (far, name, value) in moved.into_iter().take(SHOWN) {
        let name = fit(name, 24, "…");
        let (value, far) = (format!("{value:.2}"), format!("{far:+.1}"));
        let row = format!(
            "    {name}{}{}",
            fit_right(&value, 9, "…"),
            fit_right(&far, 8, "…")
        );
        text += &format!("{}\n", row.trim_end());
    }
    text
}
