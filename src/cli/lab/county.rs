//! The county's own rule and its game: rows of cells, and on paper.

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

/// Tells whether a record holds the arms that the tables are made of.
pub fn is_sound(record: &Record) -> bool {
    record.sums.len() == county::ARMS
}

/// Writes the tables on paper.
pub fn page(ui: &Ui, ink: Ink, record: &Record) -> String {
    let players = [("players", Value::from(county::players().join(", ")))];
    let mut text = format!("\n{}\n", ink.heading(&ui.say("county-rule")));
    text += &paragraph(&ui.say("county-rule-about"));
    text += &table(&rules(ui, record));
    text += &format!("\n{}\n", ink.heading(&ui.say("county-game")));
    text += &paragraph(&ui.say_with("county-game-about", &players));
    text += &table(&games(ui, record));
    text += "\n";
    text += &paragraph(&ui.say("county-paradox"));
    text + &table(&towns(ui, record))
}

/// Returns the rows of the county's own rule, the heading first.
pub fn rules(ui: &Ui, record: &Record) -> Vec<Vec<String>> {
    let mut rows = vec![vec![
        ui.say("county-penalty"),
        ui.say("county-moves"),
        ui.say("county-visits"),
        ui.say("county-field"),
        ui.say("county-hollow"),
    ]];
    for rule in county::rules(record) {
        let give = |mean: f64, half: f64| format!("{mean:.2} ({half:.2})");
        rows.push(vec![
            format!("{:.2}", rule.penalty),
            format!("{:.2}", rule.moves),
            format!("{:.0} ({:.1})", rule.visits.mean, rule.visits.half()),
            give(rule.field_share.mean, rule.field_share.half()),
            give(rule.hollow.mean, rule.hollow.half()),
        ]);
    }
    rows
}

/// Returns the rows of the game, the heading first.
pub fn games(ui: &Ui, record: &Record) -> Vec<Vec<String>> {
    let mut rows = vec![vec![
        ui.say("county-penalty"),
        ui.say("county-stake"),
        ui.say("county-field"),
        ui.say("county-hollow"),
        ui.say("county-indifferent"),
    ]];
    for game in county::games(record, county::GAME) {
        rows.push(vec![
            format!("{:.2}", game.penalty),
            format!("{:.1}", game.stake),
            format!("{:.2}", game.field_share),
            format!("{:.2}", game.hollow),
            format!("{:.2}", game.indifferent),
        ]);
    }
    rows
}

/// Returns the rows of how the towns play in the game, the heading first.
pub fn towns(ui: &Ui, record: &Record) -> Vec<Vec<String>> {
    let mut head = vec![ui.say("county-penalty"), ui.say("county-stake")];
    head.extend(county::players().iter().map(|name| (*name).to_owned()));
    let mut rows = vec![head];
    for game in county::games(record, county::GAME) {
        let mut cells = vec![format!("{:.2}", game.penalty), format!("{:.1}", game.stake)];
        let shares = game.towns.iter();
        cells.extend(shares.map(|share| format!("{:.0}%", 100.0 * share)));
        rows.push(cells);
    }
    rows
}

fn paragraph(words: &str) -> String {
    let lines = crate::text::lines(words, WIDE - 2);
    lines.iter().map(|line| format!("  {line}\n")).collect()
}

fn table(rows: &[Vec<String>]) -> String {
    let row = |cells: &Vec<String>| {
        let cells: String = cells
            .iter()
            .map(|cell| fit_right(cell, CELL, "…"))
            .collect();
        format!("  {}\n", cells.trim_end())
    };
    rows.iter().map(row).collect()
}
