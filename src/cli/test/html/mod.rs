//! A report as one page for a browser.
//!
//! Numbers stand in words and cells; colours and drawings only repeat them. The same report gives the same bytes: there is
//! no date on it. The frame is the one of every page ([`crate::cli::webpage`]).

mod books;
mod choices;
mod coverage;
mod endings;
mod findings;
mod head;
mod heat;
mod months;
mod never;
mod own;
mod plot;
mod reactions;

use maud::Markup;
use maud::html;

use crate::cli::ink::Ink;
use crate::cli::test::Parts;
use crate::cli::test::Trial;
use crate::cli::test::print::Paper;
use crate::cli::webpage::Part;
use crate::cli::webpage::Webpage;
use crate::lab::report::Met;
use crate::lab::report::Report;
use crate::lab::report::Verdict;
use crate::lab::strategies::Strategy;
use crate::text::Lang;
use crate::text::Ui;
use crate::text::Value;

const STYLE: &str = include_str!("style.css");

/// Writes the page.
pub(super) fn write(ui: &Ui, trial: &Trial, parts: &Parts<'_>) -> String {
    let report = parts.report;
    let paper = Paper::new(ui, Ink::new(false), report);
    let page = Page {
        ui,
        paper,
        trial,
        report,
    };
    page.whole(parts)
}

/// What the page is written with.
struct Page<'p> {
    ui: &'p Ui,
    /// The words of the terminal's report.
    paper: Paper<'p>,
    trial: &'p Trial,
    report: &'p Report,
}

impl Page<'_> {
    fn whole(&self, found: &Parts<'_>) -> String {
        let title = self.paper.text(&self.report.campaign.title);
        let page = Webpage {
            lang: self.ui.lang(),
            title: &format!("{title} · {}", self.say("lab-page-title")),
            style: &[STYLE],
            head: self.head(&title),
            to: &self.say("lab-page-to"),
            parts: &self.parts(found),
            foot: self.foot(),
        };
        page.write()
    }

    fn parts(&self, found: &Parts<'_>) -> Vec<Part> {
        let mut parts = Vec::new();
        let mut part = |anchor, key: &str, body: Option<Markup>| {
            let heading = self.say(key);
            parts.extend(body.map(|body| Part {
                anchor,
                heading,
                body,
            }));
        };
        part(
            "findings",
            "lab-page-findings",
            Some(self.findings(found.sum())),
        );
        let compared = found.compared.filter(|compared| !compared.is_silent());
        let compared = compared.map(|compared| html! { pre { (compared.body(self.ui, false)) } });
        part("compared", "lab-compared", compared);
        let own = found.own.filter(|own| !own.is_silent());
        part("own", "lab-own", own.map(|own| self.own(own)));
        part("coverage", "lab-coverage", Some(self.coverage()));
        part("heat", "lab-page-heat", self.heat());
        part("months", "lab-page-months", self.months());
        part("dead", "lab-page-dead", self.dead());
        part("never", "lab-never", self.never());
        part("search", "lab-search", self.found());
        part("endings", "lab-endings", self.endings());
        part("books", "lab-page-books", Some(self.books()));
        part("options", "lab-page-options", self.options());
        part("reactions", "lab-page-reactions", self.reactions());
        part("rest", "lab-page-rest", Some(self.rest()));
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

    /// Names a strategy. There is room for the whole word, as it is typed.
    fn strategy(&self, strategy: Strategy) -> String {
        match self.ui.lang() {
            Lang::En => strategy.name().to_owned(),
            Lang::Zh => self.paper.strategy(strategy),
        }
    }

    /// Returns a column's heading for each strategy.
    fn strategies(&self) -> Markup {
        html! {
            @for &strategy in &self.report.batch.strategies {
                th scope="col" title=(self.who(strategy)) { (self.strategy(strategy)) }
            }
        }
    }

    /// Says what a strategy's habit is.
    fn who(&self, strategy: Strategy) -> String {
        self.say(&format!("lab-page-who-{}", strategy.name()))
    }

    /// Names a thing: its title, where it has one, and its id.
    fn thing(&self, met: &Met, id: &str) -> Markup {
        let title = self.paper.text(&met.title);
        html! {
            @if !title.is_empty() { span .title { (title) } " " }
            code { (id) }
            @match met.verdict {
                Verdict::Seen { .. } => {}
                Verdict::NotSeen { .. } => { " " span .tag.not { (self.say("lab-not-seen")) } }
                Verdict::Proved => { " " span .tag.dead { (self.say("lab-proved")) } }
            }
        }
    }
}

/// Returns the style of a cell that a share fills like a bar.
fn filled(part: u64, whole: u64) -> String {
    let share = 100.0 * part as f64 / whole.max(1) as f64;
    format!("--p:{share:.0}%")
}
