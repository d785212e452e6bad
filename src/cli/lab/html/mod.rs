//! An experiment as one page for a browser, for a teacher and a class.
//!
//! Every number stands in a cell or in words with its interval; drawings repeat them, and nothing is told by colour alone.
//! Drawn by hand as SVG and not by a library, so that the page's style reaches every line: dark or light, on screen or on
//! paper. The same record gives the same bytes: there is no date on it.

mod arms;
mod books;
mod chart;
mod county;
mod facts;
mod forest;
mod glance;
mod guide;
mod habits;
mod head;
mod heat;
mod measure;
mod months;
mod pareto;
mod response;
mod rules;

use maud::Markup;

use crate::campaign::Campaign;
use crate::campaign::reform::Reform;
use crate::cli::lab::html::arms::Grid;
use crate::cli::webpage;
use crate::cli::webpage::Part;
use crate::cli::webpage::Webpage;
use crate::lab::experiment::record::Kind;
use crate::lab::experiment::record::Record;
use crate::lab::facts::Reading;
use crate::text::Ui;
use crate::text::Value;

const STYLE: &str = include_str!("style.css");

/// What is known besides the record: nothing where the campaign that was played is not at hand.
#[derive(Default)]
pub struct Known<'k> {
    /// The campaign.
    pub campaign: Option<&'k Campaign>,
    /// Its reforms.
    pub reforms: &'k [Reform],
    /// What the record says about the facts, where it is a record of them.
    pub readings: &'k [Reading],
}

/// Writes the page.
pub fn write(ui: &Ui, record: &Record, known: &Known<'_>) -> String {
    let page = Page {
        ui,
        record,
        known,
        grid: Grid::of(record),
    };
    let title = page.title();
    let whole = Webpage {
        lang: ui.lang(),
        title: &format!("{title} · {}", page.say("experiment-page-title")),
        style: &[webpage::chart::STYLE, STYLE],
        head: page.head(&title),
        to: &page.say("lab-page-to"),
        parts: &page.parts(),
        foot: page.foot(),
    };
    whole.write()
}

/// What the page is written with.
struct Page<'p> {
    ui: &'p Ui,
    record: &'p Record,
    known: &'p Known<'p>,
    /// Which arm is which rules and which player.
    grid: Grid,
}

impl Page<'_> {
    fn parts(&self) -> Vec<Part> {
        let mut parts = Vec::new();
        let mut part = |anchor, key: &str, body: Option<Markup>| {
            let heading = self.say(key);
            parts.extend(body.map(|body| Part {
                anchor,
                heading,
                body,
            }));
        };
        match &self.record.plan.kind {
            Kind::Facts => {
                part("facts", "facts-title", self.facts());
            }
            Kind::County => {
                part("county", "county-title", self.county());
            }
            Kind::Sweep(walks) => {
                part("response", "experiment-page-response", self.response(walks));
                part("heat", "experiment-page-heat", self.heat(walks));
                part("rules", "experiment-page-rules", self.rules());
            }
            _ => {
                part("glance", "experiment-page-glance", self.glance());
                part("rules", "experiment-page-rules", self.rules());
                part("pareto", "experiment-page-pareto", self.pareto());
                part("forest", "experiment-page-forest", self.forest());
                part("months", "experiment-page-months", self.months());
                part("habits", "experiment-page-habits", self.habits());
                part("books", "experiment-page-books", self.books());
            }
        }
        part("guide", "experiment-page-guide", Some(self.guide()));
        parts
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

    fn signed(&self, number: f64, decimals: usize) -> String {
        let value = Value::signed(number, decimals);
        self.say_with("lab-number", &[("number", value)])
    }

    /// Tells whether changes between rules are what the record is about.
    fn compares(&self) -> bool {
        self.grid.rules.len() > 1 && !self.grid.players.is_empty()
    }
}
