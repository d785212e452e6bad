//! A document as one page for a browser: what unfolds are folds, charts are drawn, and every number stands in a cell too.
//!
//! Nothing is loaded and nothing runs. Printed, what is folded stays folded, so that the whole has room on a page.

mod chart;

use maud::Markup;
use maud::html;

use crate::cli::webpage;
use crate::cli::webpage::Webpage;
use crate::text::Ui;
use crate::view::document::Block;
use crate::view::document::Document;
use crate::view::document::Table;

const STYLE: &str = include_str!("style.css");

/// Writes the page.
pub fn write(ui: &Ui, document: &Document) -> String {
    let parts = document.parts.iter().map(|part| webpage::Part {
        anchor: part.anchor,
        heading: part.heading.to_string(),
        body: html! { div class=(part.anchor) { (blocks(ui, &part.blocks)) } },
    });
    let parts: Vec<webpage::Part> = parts.collect();
    let page = Webpage {
        lang: ui.lang(),
        title: &document.title,
        style: STYLE,
        head: html! {
            header {
                h1 { (document.title) }
                @for about in &document.about { p .over { (about) } }
            }
        },
        to: &ui.say("lab-page-to"),
        parts: &parts,
        foot: html! { footer { p { "township " (env!("CARGO_PKG_VERSION")) } } },
    };
    page.write()
}

fn blocks(ui: &Ui, all: &[Block]) -> Markup {
    html! { @for one in all { (block(ui, one)) } }
}

fn block(ui: &Ui, block: &Block) -> Markup {
    match block {
        Block::Say(text) => html! { p { (text) } },
        Block::Strong(text) => html! { p .strong { (text) } },
        Block::Note(text) => html! { p .over { (text) } },
        Block::List(items) => html! { ul { @for item in items { li { (item) } } } },
        Block::Table(of) => table(of),
        Block::Fold(summary, inner) => html! {
            details {
                summary { (summary) }
                div .fold { (blocks(ui, inner)) }
            }
        },
        Block::Chart(of) => chart::draw(ui, of),
    }
}

fn table(table: &Table) -> Markup {
    html! {
        div .wide { table {
            thead { tr { @for (at, head) in table.head.iter().enumerate() {
                th class=[(at < table.words).then_some("word")] scope="col" { (head) }
            } } }
            tbody { @for row in &table.rows { tr {
                @for (at, cell) in row.iter().enumerate() {
                    @if at == 0 { th scope="row" { (cell) } }
                    @else { td class=[(at < table.words).then_some("word")] { (cell) } }
                }
            } } }
        } }
    }
}
