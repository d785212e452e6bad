//! The reforms of a campaign, and what each changes.

use crate::cli::ink::Ink;
use crate::cli::lab::Bench;
use crate::text::Ui;
use crate::text::Value;

/// Columns of a page.
const WIDE: usize = 80;

/// Lists the reforms.
pub(super) fn list(ui: &Ui, ink: Ink, bench: &Bench) -> String {
    let book = &bench.campaign.book;
    if bench.reforms.is_empty() {
        let values = [("campaign", Value::from(bench.campaign.id.as_str()))];
        return ui.say_with("experiment-no-reforms", &values) + "\n";
    }
    let mut page = String::new();
    for reform in &bench.reforms {
        let name = reform.name.plain(ui.lang());
        page += &format!("{}  {}\n", ink.heading(&reform.id), name.as_str());
        let about = reform.about.plain(ui.lang());
        let changes: Vec<String> = reform.changes.iter().map(|c| c.written(book)).collect();
        for text in [about.as_str(), &changes.join("  ")] {
            for line in crate::text::lines(text, WIDE - 4) {
                page += &format!("    {line}\n");
            }
        }
        page.push('\n');
    }
    page + &ui.say("experiment-reforms-use") + "\n"
}
