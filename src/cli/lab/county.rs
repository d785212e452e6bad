//! The county's game on paper.

use crate::cli::ink::Ink;
use crate::lab::county;
use crate::lab::experiment::record::Record;
use crate::text::Ui;
use crate::text::Value;
use crate::text::fit_right;

/// Columns of a number.
const CELL: usize = 12;
/// Columns of a page.
const WIDE: usize = 80;

/// Writes the tables.
pub fn page(ui: &Ui, ink: Ink, record: &Record) -> String {
    rules(ui, ink, record) + &games(ui, ink, record)
}

fn rules(ui: &Ui, ink: Ink, record: &Record) -> String {
    let mut text = heading(ui, ink, "county-rule", "county-rule-about");
    text += &row(&[
        ui.say("county-penalty"),
        ui.say("county-moves"),
        ui.say("county-visits"),
        ui.say("county-field"),
        ui.say("county-hollow"),
    ]);
    for rule in county::rules(record) {
        text += &row(&[
            format!("{:.2}", rule.penalty),
            format!("{:.2}", rule.moves),
            format!("{:.0}±{:.1}", rule.visits.mean, rule.visits.half()),
            format!(
                "{:.2}±{:.2}",
                rule.field_share.mean,
                rule.field_share.half()
            ),
            format!("{:.2}±{:.2}", rule.hollow.mean, rule.hollow.half()),
        ]);
    }
    text
}

fn games(ui: &Ui, ink: Ink, record: &Record) -> String {
    let mut text = heading(ui, ink, "county-game", "county-game-about");
    text += &row(&[
        ui.say("county-penalty"),
        ui.say("county-stake"),
        ui.say("county-field"),
        ui.say("county-hollow"),
        ui.say("county-indifferent"),
    ]);
    let games = county::games(record, county::GAME);
    for game in &games {
        text += &row(&[
            format!("{:.2}", game.penalty),
            format!("{:.1}", game.stake),
            format!("{:.2}", game.field_share),
            format!("{:.2}", game.hollow),
            format!("{:.2}", game.indifferent),
        ]);
    }
    text += "\n";
    text += &paragraph(&ui.say("county-paradox"));
    let mut header = vec![ui.say("county-penalty"), ui.say("county-stake")];
    header.extend(county::players().iter().map(|name| (*name).to_owned()));
    text += &row(&header);
    for game in &games {
        let mut cells = vec![format!("{:.2}", game.penalty), format!("{:.1}", game.stake)];
        cells.extend(
            game.towns
                .iter()
                .map(|share| format!("{:.0}%", 100.0 * share)),
        );
        text += &row(&cells);
    }
    text
}

fn heading(ui: &Ui, ink: Ink, heading: &str, about: &str) -> String {
    let players = Value::from(county::players().join(", "));
    let about = ui.say_with(about, &[("players", players)]);
    format!("\n{}\n{}", ink.heading(&ui.say(heading)), paragraph(&about))
}

fn paragraph(words: &str) -> String {
    let lines = crate::text::lines(words, WIDE - 2);
    lines.iter().map(|line| format!("  {line}\n")).collect()
}

fn row(cells: &[String]) -> String {
    let cells: String = cells
        .iter()
        .map(|cell| fit_right(cell, CELL, "…"))
        .collect();
    format!("  {}\n", cells.trim_end())
}
