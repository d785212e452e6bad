//! The county's own rule and its game, as tables.

use crate::cli::lab::county::games;
use crate::cli::lab::county::rules;
use crate::cli::lab::county::towns;
use crate::cli::lab::html::Page;
use crate::text::Value;
use maud::Markup;
use maud::html;

impl Page<'_> {
    pub(super) fn county(&self) -> Option<Markup> {
        if !crate::cli::lab::county::is_sound(self.record) {
            return None;
        }
        let players = Value::from(crate::lab::county::players().join(", "));
        let about = self.say_with("county-game-about", &[("players", players)]);
        Some(html! {
            h3 { (self.say("county-rule")) }
            p { (self.say("county-rule-about")) }
            (grid(&rules(self.ui, self.record)))
            h3 { (self.say("county-game")) }
            p { (about) }
            (grid(&games(self.ui, self.record)))
            p { (self.say("county-paradox")) }
            (grid(&towns(self.ui, self.record)))
        })
    }
}

/// Writes a table whose first row is its heading.
fn grid(rows: &[Vec<String>]) -> Markup {
    html! {
        div .wide { table {
            @if let Some(head) = rows.first() { thead { tr { @for cell in head { th scope="col" { (cell) } } } } }
            tbody { @for row in rows.iter().skip(1) { tr { @for cell in row { td { (cell) } } } } }
        } }
    }
}
