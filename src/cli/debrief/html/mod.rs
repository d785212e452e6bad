//! A document as one page for a browser: what unfolds is closed at first; charts are drawn by hand as SVG.
//!
//! Every number of a chart stands in a table or in words beside it, and no colour is the only sign of anything. On paper
//! what was found comes first, on one page where it fits. The frame is the one of every page ([`crate::cli::webpage`]).

mod gap;
mod overlay;
mod points;
mod ticks;

use maud::Markup;
use maud::html;

use crate::cli::webpage;
use crate::cli::webpage::Webpage;
use crate::cli::webpage::chart;
use crate::cli::webpage::chart::Axis;
use crate::cli::webpage::chart::Tick;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;
use crate::view::document::Block;
use crate::view::document::Chart;
use crate::view::document::Document;
use crate::view::document::Part;
use crate::view::document::Table;

const STYLE: &str = include_str!("style.css");
/// A longer run of things that unfold is there to look something up in: it is folded as a whole, and not printed.
const MANY: usize = 20;

/// Writes a document.
pub fn write(ui: &Ui, document: &Document) -> String {
    let page = Page { ui };
    let part = |part: &Part| webpage::Part {
        anchor: part.anchor,
        heading: part.heading.to_string(),
        body: page.blocks(&part.blocks),
    };
    let parts: Vec<webpage::Part> = document.parts.iter().map(part).collect();
    let frame = Webpage {
        lang: ui.lang(),
        title: &document.title,
        style: &[chart::STYLE, STYLE],
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
    frame.write()
}

/// What the page is written with.
struct Page<'p> {
    ui: &'p Ui,
}

impl Page<'_> {
    fn blocks(&self, blocks: &[Block]) -> Markup {
        let folds = |a: &Block| matches!(a, Block::Fold(..));
        let mut runs = blocks.chunk_by(|a, b| folds(a) && folds(b)).peekable();
        let mut out = Vec::new();
        while let Some(run) = runs.next() {
            let many = runs.next_if(|next| next.len() > MANY);
            out.push(match (run, many) {
                ([Block::Strong(of)], Some(many)) => html! {
                    details .many { summary { b { (of) } } (self.run(many)) }
                },
                (run, many) => {
                    html! { (self.run(run)) @if let Some(many) = many { (self.run(many)) } }
                }
            });
        }
        html! { @for block in out { (block) } }
    }

    /// Writes things that unfold, one after the other, or a single block.
    fn run(&self, run: &[Block]) -> Markup {
        html! {
            @match run {
                [Block::Fold(..), ..] => div .folds { @for block in run { (self.block(block)) } },
                _ => @for block in run { (self.block(block)) },
            }
        }
    }

    fn block(&self, block: &Block) -> Markup {
        match block {
            Block::Say(text) => html! { p { (text) } },
            Block::Strong(text) => html! { p .strong { (text) } },
            Block::Note(text) => html! { p .over { (text) } },
            Block::List(items) => html! { ul { @for item in items { li { (item) } } } },
            Block::Table(of) => table(of),
            Block::Fold(summary, inner) => self.fold(summary, inner),
            Block::Chart(Chart::Gap(gap)) => self.gap(gap),
            Block::Chart(Chart::Overlay { ticks, plays }) => self.overlay(ticks, plays),
            Block::Chart(Chart::Points(points)) => self.points(points),
        }
    }

    /// Writes something that unfolds. The paragraph that it begins with is seen folded too.
    fn fold(&self, summary: &SafeText, inner: &[Block]) -> Markup {
        let (lead, inner) = match inner.split_first() {
            Some((Block::Say(lead) | Block::Strong(lead), inner)) => (Some(lead), inner),
            _ => (None, inner),
        };
        html! {
            details {
                summary { b { (summary) } @if let Some(lead) = lead { span .lead { (lead) } } }
                (self.blocks(inner))
            }
        }
    }

    fn say(&self, key: &str) -> String {
        self.ui.say(key)
    }

    fn say_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.ui.say_with(key, values)
    }

    fn number(&self, number: f64, decimals: usize) -> String {
        let value = Value::decimal(number, decimals);
        self.say_with("lab-number", &[("number", value)])
    }

    /// Writes the ticks of an axis.
    fn scale(&self, axis: &Axis) -> Vec<Tick> {
        let ticks = axis.ticks();
        ticks
            .map(|tick| (tick, self.number(tick, axis.decimals)))
            .collect()
    }
}

fn table(table: &Table) -> Markup {
    let class = |at: usize| (at < table.words).then_some("words");
    html! {
        div .wide { table {
            thead { tr { @for (at, cell) in table.head.iter().enumerate() {
                th scope="col" class=[class(at)] { (cell) }
            } } }
            tbody { @for row in &table.rows { tr { @for (at, cell) in row.iter().enumerate() {
                @if at == 0 && table.words > 0 { th scope="row" { (cell) } }
                @else { td class=[class(at)] { (cell) } }
            } } } }
        } }
    }
}

#[cfg(test)]
mod tests;
