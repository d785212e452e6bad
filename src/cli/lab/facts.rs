//! The stylised facts on paper: claim, verdict, what was measured.

use crate::cli::ink::Ink;
use crate::lab::facts::Measured;
use crate::lab::facts::Reading;
use crate::lab::facts::Verdict;
use crate::text::Ui;
use crate::text::Value;
use crate::text::fit;
use crate::text::fit_right;

/// Columns of a page.
const WIDE: usize = 80;

/// Returns the words of a verdict.
pub fn verdict(ui: &Ui, verdict: Verdict) -> String {
    ui.say(match verdict {
        Verdict::Holds => "facts-verdict-holds",
        Verdict::Fails => "facts-verdict-fails",
        Verdict::Open => "facts-verdict-open",
        Verdict::NotSimulated => "facts-verdict-not-simulated",
    })
}

/// Writes the facts.
pub fn page(ui: &Ui, ink: Ink, readings: &[Reading]) -> String {
    let mut page = String::new();
    for (number, reading) in (1..).zip(readings) {
        page += &fact(ui, ink, number, reading);
    }
    page + "\n" + &sum(ui, readings) + "\n"
}

/// Says how many facts hold.
pub fn sum(ui: &Ui, readings: &[Reading]) -> String {
    let habits = readings.iter().map(|reading| reading.verdict);
    let adapted = readings
        .iter()
        .filter_map(|reading| reading.adapted.as_deref());
    let adapted = adapted.map(|reading| reading.verdict);
    let counted = |verdicts: &[Verdict]| {
        let count = |wanted| Value::from(verdicts.iter().filter(|v| **v == wanted).count());
        [
            ("holds", count(Verdict::Holds)),
            ("fails", count(Verdict::Fails)),
            ("open", count(Verdict::Open)),
            ("absent", count(Verdict::NotSimulated)),
        ]
    };
    let habits: Vec<Verdict> = habits.collect();
    let adapted: Vec<Verdict> = adapted.collect();
    if adapted.is_empty() {
        return ui.say_with("facts-sum", &counted(&habits));
    }
    format!(
        "{}\n{}",
        ui.say_with("facts-sum", &counted(&habits)),
        ui.say_with("facts-sum-adapted", &counted(&adapted))
    )
}

fn fact(ui: &Ui, ink: Ink, number: usize, reading: &Reading) -> String {
    let said = verdict(ui, reading.verdict);
    let said = match reading.verdict {
        Verdict::Holds => ink.good(&said),
        Verdict::Fails => ink.warn(&said),
        _ => said,
    };
    let mut text = format!("\n{}  {said}\n", ink.heading(&format!("SF-{number}")));
    let mut paragraph = |words: &str| {
        for line in crate::text::lines(words, WIDE - 2) {
            text += &format!("  {line}\n");
        }
    };
    paragraph(&claim(ui, number));
    paragraph(&condition(ui, number));
    if reading.verdict == Verdict::NotSimulated {
        paragraph(&why(ui, number));
    }
    for measured in &reading.measured {
        text += &row(ui, measured);
    }
    if let Some(adapted) = &reading.adapted {
        text += &format!("  {}\n", self::adapted(ui, adapted.verdict));
        for measured in &adapted.measured {
            text += &row(ui, measured);
        }
    }
    text
}

/// Says what players come to who adapt.
pub fn adapted(ui: &Ui, verdict: Verdict) -> String {
    let said = self::verdict(ui, verdict);
    ui.say_with("facts-adapted", &[("verdict", Value::from(said))])
}

/// Returns the claim of a fact.
pub fn claim(ui: &Ui, number: usize) -> String {
    ui.say(&format!("fact-{number}-claim"))
}

/// Returns the condition under which a fact fails.
pub fn condition(ui: &Ui, number: usize) -> String {
    let condition = ui.say(&format!("fact-{number}-fails"));
    ui.say_with("facts-fails-if", &[("condition", Value::from(condition))])
}

/// Returns why a fact is not simulated.
pub fn why(ui: &Ui, number: usize) -> String {
    ui.say(&format!("fact-{number}-why"))
}

fn row(ui: &Ui, measured: &Measured) -> String {
    let words = fit(&ui.say(measured.what), 40, "…");
    let at = fit(&measured.at, 18, "…");
    let number = measured.number;
    let value = fit_right(&format!("{:.2}", number.mean), 7, "…");
    let half = match number.half() {
        0.0 => String::new(),
        half => format!(" ±{half:.2}"),
    };
    let row = format!("    {words} {at}{value}{half}");
    format!("{}\n", row.trim_end())
}
