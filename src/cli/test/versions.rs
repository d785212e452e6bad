//! `--against`: this version of a campaign and another one on the same luck.

use crate::campaign::Campaign;
use crate::cli::test::Trial;
use crate::lab::against::Against;
use crate::lab::against::Comparison;
use crate::lab::against::Paired;
use crate::lab::strategies::Strategy;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;

/// The most things of which a change is shown, where not everything is.
const SHOWN: usize = 20;

/// Compares two versions by the plays of the first strategy that was asked for.
pub(super) fn compare(trial: &Trial, before: &Campaign, after: &Campaign) -> Comparison {
    let against = Against {
        before,
        after,
        strategy: trial
            .strategies
            .first()
            .copied()
            .unwrap_or(Strategy::Random),
        seed: trial.seed,
        plays: trial.plays(),
        jobs: trial.jobs(),
    };
    against.run()
}

/// Writes what changed.
pub(super) fn page(ui: &Ui, trial: &Trial, compared: &Comparison) -> String {
    let player = trial.strategies.first().map_or("random", |s| s.name());
    let values = [
        ("plays", Value::from(compared.plays as usize)),
        ("player", Value::from(player)),
    ];
    let mut page = format!("{}\n\n", ui.say_with("lab-against-head", &values));
    for number in &compared.numbers {
        page += &line(ui, &number.name, number);
    }
    for (key, names) in [
        ("lab-against-new", &compared.new),
        ("lab-against-gone", &compared.gone),
    ] {
        for name in names {
            let name = SafeText::clean(name);
            let values = [("name", Value::from(&name))];
            page += &format!("{}\n", ui.say_with(key, &values));
        }
    }
    let mut clear: Vec<&Paired> = compared.things.iter().filter(|p| p.is_clear()).collect();
    clear.sort_by(|a, b| b.change.abs().total_cmp(&a.change.abs()));
    let most = if trial.all { usize::MAX } else { SHOWN };
    let values = [
        ("count", Value::from(clear.len())),
        ("all", Value::from(compared.things.len())),
    ];
    let key = match clear.as_slice() {
        [] => "lab-against-none",
        _ => "lab-against-things",
    };
    page += &format!("\n{}\n", ui.say_with(key, &values));
    if is_same(compared) {
        page += &format!("{}\n", ui.say("lab-against-same"));
    }
    for paired in clear.iter().take(most) {
        page += &line(ui, &paired.name, paired);
    }
    if clear.len() > most {
        let values = [("count", Value::from(clear.len() - most))];
        page += &format!("{}\n", ui.say_with("lab-more", &values));
    }
    page
}

/// Tells whether no difference is clear, of whatever kind.
fn is_same(compared: &Comparison) -> bool {
    let mut both = compared.numbers.iter().chain(&compared.things);
    compared.new.is_empty() && compared.gone.is_empty() && !both.any(Paired::is_clear)
}

fn line(ui: &Ui, name: &str, paired: &Paired) -> String {
    let name = SafeText::clean(name);
    // Burnout goes from 0 to 1: its changes show in the third decimal.
    let decimals = if paired.before.abs().max(paired.after.abs()) < 1.0 {
        3
    } else {
        2
    };
    let decimal = |number: f64| Value::decimal(number, decimals);
    let values = [
        ("name", Value::from(&name)),
        ("before", decimal(paired.before)),
        ("after", decimal(paired.after)),
        ("change", Value::signed(paired.change, decimals)),
        ("low", Value::signed(paired.low, decimals)),
        ("high", Value::signed(paired.high, decimals)),
    ];
    let key = if paired.is_clear() {
        "lab-against-clear"
    } else {
        "lab-against-open"
    };
    format!("  {}\n", ui.say_with(key, &values))
}
