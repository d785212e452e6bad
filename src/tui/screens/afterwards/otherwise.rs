//! A decision made otherwise: on the left the decisions by month, on the right both curves and what the roads come to.
//!
//! The curves follow at once, on the same luck and with the same later decisions; the intervals come as they are worked
//! out. Deliberately absent: working anything out.

use crate::text::Ui;
use crate::tui::keys::Command;
use crate::tui::keys::Hint;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::prose::Scroll;
use crate::tui::screens::Page;
use crate::tui::screens::Reply;
use crate::tui::screens::afterwards::Answers;
use crate::tui::screens::afterwards::said;
use crate::tui::screens::afterwards::stop_or_go;
use crate::tui::screens::browser::Browser;
use crate::tui::screens::browser::Item;
use crate::tui::screens::inset;
use crate::tui::screens::left;
use crate::tui::screens::reveal::chart;
use crate::tui::screens::reveal::chart::Shown;
use crate::tui::screens::top;
use crate::tui::theme::Role;
use crate::view::Viewer;
use crate::view::afterwards::DecisionCard;
use crate::view::afterwards::Otherwise;
use crate::view::afterwards::Progress;
use crate::view::model::Curve;
use ratatui::layout::Rect;

/// Columns of the list, at most.
const LIST: u16 = 34;
/// Rows of the charts, at most and at least.
const CHART: u16 = 16;
const LEAST: u16 = 7;

/// A decision made otherwise.
#[derive(Debug)]
pub struct OtherwisePage {
    answers: Answers,
    cards: Vec<DecisionCard>,
    /// The decision that each item of the list stands for; none for a month's heading.
    entries: Vec<Option<usize>>,
    browser: Browser,
    road: usize,
    shown: Option<Otherwise>,
    progress: Progress,
    scroll: Scroll,
    ui: Ui,
}

impl OtherwisePage {
    /// Opens the first decision with its first other road.
    pub fn new(answers: Answers, ui: Ui) -> Self {
        let mut page = Self {
            answers,
            cards: Vec::new(),
            entries: Vec::new(),
            browser: Browser::default(),
            road: 1,
            shown: None,
            progress: Progress::default(),
            scroll: Scroll::default(),
            ui,
        };
        page.renew();
        page
    }

    fn renew(&mut self) {
        let ui = self.ui;
        self.cards = self.answers.with(|answers| answers.decisions(ui));
        self.entries.clear();
        let mut items = Vec::new();
        for (n, card) in self.cards.iter().enumerate() {
            if n == 0 || self.cards[n - 1].date != card.date {
                items.push(Item::heading(&card.date));
                self.entries.push(None);
            }
            items.push(Item::new(&card.title, "", Role::Dim));
            self.entries.push(Some(n));
        }
        self.browser.renew(items);
        self.ask();
    }

    fn decision(&self) -> Option<usize> {
        self.entries.get(self.browser.at()).copied().flatten()
    }

    fn roads(&self) -> usize {
        let card = self.decision().and_then(|n| self.cards.get(n));
        card.map_or(0, |card| card.roads.len())
    }

    /// Asks what the chosen road comes to.
    fn ask(&mut self) {
        self.road = self.road.min(self.roads().saturating_sub(1));
        let (road, ui) = (self.road, self.ui);
        let decision = self.decision();
        self.shown = self
            .answers
            .with(|answers| answers.otherwise(decision?, road, ui));
        self.progress = self.answers.with(|answers| answers.progress());
    }

    fn turn(&mut self, on: bool) {
        let last = self.roads().saturating_sub(1);
        self.road = if on {
            (self.road + 1).min(last)
        } else {
            self.road.saturating_sub(1)
        };
        self.scroll = Scroll::default();
        self.ask();
    }

    /// Says what the road comes to, under the roads by name.
    fn words(&self, canvas: &Canvas<'_>) -> Prose {
        let mut prose = Prose::new();
        let Some(card) = self.decision().and_then(|n| self.cards.get(n)) else {
            return prose;
        };
        for (n, road) in card.roads.iter().enumerate() {
            let chosen = n == self.road;
            let sign = if chosen {
                canvas.look.symbols.marker
            } else {
                " "
            };
            let role = if chosen { Role::Strong } else { Role::Text };
            let taken = if n == 0 {
                canvas.say("afterwards-taken")
            } else {
                String::new()
            };
            prose.entry(sign, &format!("{road}{taken}"), 2, role);
        }
        prose.gap();
        if let Some(shown) = &self.shown {
            prose.paragraph(&canvas.say("afterwards-own"), Role::Dim);
            prose.paragraph(&shown.own, Role::Text);
            prose.paragraph(
                &canvas.say(if self.road == 0 {
                    "afterwards-levels"
                } else {
                    "afterwards-futures"
                }),
                Role::Dim,
            );
            match &shown.told {
                Some(told) => prose.paragraph(told, Role::Strong),
                None => prose.paragraph(&canvas.say("afterwards-not-yet"), Role::Dim),
            };
        }
        prose
    }

    fn draw_charts(&self, canvas: &mut Canvas<'_>, area: Rect) {
        let Some(shown) = &self.shown else { return };
        let would = shown.would.name.clone();
        let half = area.width / 2;
        if half < chart::columns(&shown.would) + 2 {
            // Many ticks leave no room for both: what is asked for is drawn, what was is known from before.
            return draw_chart(canvas, area, &would, &shown.would);
        }
        let (one, two) = left(area, half);
        let was = canvas.say("afterwards-was");
        draw_chart(canvas, one, &was, &shown.was);
        draw_chart(canvas, two, &would, &shown.would);
    }
}

fn draw_chart(canvas: &mut Canvas<'_>, area: Rect, title: &str, curve: &Curve) {
    let inner = canvas.plain_pane(area, title, false);
    let whole = Shown {
        months: curve.real.len(),
        ..Shown::default()
    };
    chart::draw(canvas, inner, curve, whole, curve.at.unwrap_or(usize::MAX));
}

impl Page for OtherwisePage {
    fn name(&self) -> &'static str {
        "screen-otherwise"
    }

    fn hints(&self) -> Vec<Hint> {
        let mut hints = vec![
            Hint::up_and_down("hint-choose"),
            Hint::left_and_right("hint-road"),
        ];
        if self.progress.done < self.progress.all || self.progress.busy {
            let word = if self.progress.busy {
                "hint-stop"
            } else {
                "hint-go-on"
            };
            hints.push(Hint::named(Command::Letter('c'), word));
        }
        hints.push(Hint::of(Command::Back));
        hints
    }

    fn update(&mut self, command: Command) -> Reply {
        match command {
            Command::Back => return Reply::Back,
            Command::Left => self.turn(false),
            Command::Right | Command::Enter => self.turn(true),
            Command::PageDown => _ = self.scroll.page(1),
            Command::PageUp => _ = self.scroll.page(-1),
            Command::Letter('c') => {
                stop_or_go(&self.answers);
                self.progress = self.answers.with(|answers| answers.progress());
            }
            other => {
                let before = self.browser.at();
                if !self.browser.obey(other) {
                    return Reply::Ignored;
                }
                if self.browser.at() != before {
                    self.road = 1;
                    self.scroll = Scroll::default();
                    self.ask();
                }
            }
        }
        Reply::Done
    }

    fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let columns = self.browser.list_columns(canvas, area.width).min(LIST);
        let (list, side) = left(area, columns);
        let title = canvas.say("screen-otherwise");
        self.browser.draw_list(canvas, list, &title, true);
        let rows = (side.height / 2).clamp(LEAST, CHART).min(side.height);
        let (charts, below) = top(side, rows);
        self.draw_charts(canvas, charts);
        let heading = self.decision().and_then(|n| self.cards.get(n));
        let heading = heading
            .map(|card| card.title.to_string())
            .unwrap_or_default();
        let inner = inset(canvas.plain_pane(below, &heading, false), 1);
        let mut prose = self.words(canvas);
        let all = prose.rows(inner.width, canvas.look.symbols);
        let first = self.scroll.fit(all, inner.height);
        prose.draw(canvas, inner, first);
        let (above, under) = self.scroll.hidden();
        canvas.more(below, above, under);
        let told = said(canvas, self.progress);
        canvas.note_on_border(below, below.y, &told, Role::Key);
    }

    fn refresh(&mut self, _: &Viewer<'_>, ui: Ui) {
        self.ui = ui;
        self.renew();
    }

    fn told(&mut self) -> bool {
        self.ask();
        true
    }
}
