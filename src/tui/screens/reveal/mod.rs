//! The reveal: first one remembers, then the field is laid over the ledger month by month, then the three books.
//!
//! Draws [`Reveal`]. Deliberately absent: a grade, and any comparison of persons.

mod chart;

use crate::text::Ui;
use crate::text::Value;
use crate::tui::keys::Command;
use crate::tui::keys::Hint;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::prose::Scroll;
use crate::tui::screens::Page;
use crate::tui::screens::Reply;
use crate::tui::screens::bottom;
use crate::tui::screens::inset;
use crate::tui::theme::Role;
use crate::view::Viewer;
use crate::view::model::Reveal;
use ratatui::layout::Rect;

/// What is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// The ledger alone; one remembers.
    Guess,
    /// The field over it, month by month.
    Curves,
    /// The three books.
    Books,
}

/// The reveal.
#[derive(Debug)]
pub struct RevealPage {
    reveal: Reveal,
    ui: Ui,
    stage: Stage,
    guess: usize,
    tick: usize,
    curve: usize,
    scroll: Scroll,
}

impl RevealPage {
    /// Makes the reveal; nothing is revealed yet.
    pub fn new(reveal: Reveal, ui: Ui) -> Self {
        Self {
            reveal,
            ui,
            stage: Stage::Guess,
            guess: 0,
            tick: 0,
            curve: 0,
            scroll: Scroll::default(),
        }
    }

    /// Takes it in another language.
    pub fn renew(&mut self, reveal: Reveal, ui: Ui) {
        self.reveal = reveal;
        self.ui = ui;
    }

    fn last(&self) -> usize {
        self.reveal.ticks.len().saturating_sub(1)
    }

    fn enter(&mut self) -> Reply {
        match self.stage {
            Stage::Guess => self.stage = Stage::Curves,
            Stage::Curves if self.tick < self.last() => self.tick += 1,
            Stage::Curves => self.stage = Stage::Books,
            Stage::Books => return Reply::Back,
        }
        self.scroll = Scroll::default();
        Reply::Done
    }

    fn back(&mut self) -> Reply {
        match self.stage {
            Stage::Books => self.stage = Stage::Curves,
            _ => return Reply::Back,
        }
        Reply::Done
    }

    fn step(&mut self, on: bool) -> Reply {
        let last = self.last();
        let tick = if self.stage == Stage::Guess {
            &mut self.guess
        } else {
            &mut self.tick
        };
        *tick = if on {
            (*tick + 1).min(last)
        } else {
            tick.saturating_sub(1)
        };
        Reply::Done
    }

    fn turn(&mut self, down: bool) -> Reply {
        let last = self.reveal.curves.len().saturating_sub(1);
        match self.stage {
            Stage::Books => _ = self.scroll.by(if down { 1 } else { -1 }),
            _ if down => self.curve = (self.curve + 1).min(last),
            _ => self.curve = self.curve.saturating_sub(1),
        }
        Reply::Done
    }
}

impl Page for RevealPage {
    fn name(&self) -> &'static str {
        "screen-reveal"
    }

    fn hints(&self) -> Vec<Hint> {
        let word = match self.stage {
            Stage::Guess => "hint-this-month",
            Stage::Curves => "hint-next",
            Stage::Books => "hint-close",
        };
        let mut hints = vec![Hint::named(Command::Enter, word)];
        if self.stage != Stage::Books {
            hints.push(Hint::written(Command::Right, "← →", "hint-month"));
            hints.push(Hint::written(Command::Down, "↑↓", "hint-line"));
        }
        hints.push(Hint::of(Command::Back));
        hints
    }

    fn update(&mut self, command: Command) -> Reply {
        match command {
            Command::Enter => self.enter(),
            Command::Back => self.back(),
            Command::Left | Command::PageUp => self.step(false),
            Command::Right | Command::PageDown => self.step(true),
            Command::Up => self.turn(false),
            Command::Down => self.turn(true),
            Command::Home => {
                self.tick = 0;
                Reply::Done
            }
            Command::End => {
                self.tick = self.last();
                Reply::Done
            }
            _ => Reply::Ignored,
        }
    }

    fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        match self.stage {
            Stage::Books => self.draw_books(canvas, area),
            _ => self.draw_curves(canvas, area),
        }
    }

    fn refresh(&mut self, viewer: &Viewer<'_>, ui: Ui) {
        if let Some(reveal) = viewer.reveal() {
            self.renew(reveal, ui);
        }
    }
}

impl RevealPage {
    fn draw_curves(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let Some(curve) = self.reveal.curves.get(self.curve) else {
            return;
        };
        let (upper, lower) = bottom(area, (area.height / 3).max(6));
        let title = format!(
            "{} {}/{}",
            curve.name,
            self.curve + 1,
            self.reveal.curves.len()
        );
        let inner = canvas.plain_pane(upper, &title, true);
        let (shown, at) = match self.stage {
            Stage::Guess => (None, self.guess),
            _ => (Some(self.tick), self.tick),
        };
        chart::draw(canvas, inset(inner, 1), curve, shown, at);
        chart::legend(canvas, upper);
        let title = self.reveal.ticks.get(at).cloned().unwrap_or_default();
        let inner = inset(canvas.plain_pane(lower, &title, false), 1);
        let mut words = self.words(canvas, at);
        words.draw(canvas, inner, 0);
    }

    /// Says what belongs under the chart: the question, or what was decided in the month.
    fn words(&self, canvas: &Canvas<'_>, at: usize) -> Prose {
        let mut prose = Prose::new();
        if self.stage == Stage::Guess {
            prose.paragraph(&canvas.say("reveal-before"), Role::Strong);
            return prose;
        }
        let curve = &self.reveal.curves[self.curve];
        if let Some(parted) = curve.parted.as_ref().filter(|_| curve.at == Some(at)) {
            prose.paragraph(parted, Role::Bad);
            let guess = self
                .reveal
                .ticks
                .get(self.guess)
                .cloned()
                .unwrap_or_default();
            let said = self
                .ui
                .say_with("reveal-guess-gone", &[("date", Value::from(&guess))]);
            prose.paragraph(&said, Role::Dim);
        }
        let bullet = canvas.look.symbols.bullet;
        for note in self.reveal.notes.get(at).into_iter().flatten() {
            prose.entry(bullet, note, 2, Role::Text);
        }
        if prose.is_empty() {
            prose.paragraph(&canvas.say("reveal-quiet"), Role::Dim);
        }
        prose
    }

    fn draw_books(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let title = canvas.say("screen-reveal");
        let inner = inset(canvas.plain_pane(area, &title, true), 2);
        let inner = Rect {
            y: inner.y + 1,
            height: inner.height.saturating_sub(1),
            ..inner
        };
        let mut prose = Prose::new();
        let roles = [Role::Field, Role::Ledger, Role::Care];
        for ((name, value, says), role) in self.reveal.books.iter().zip(roles) {
            prose.marked(canvas.look.symbols.bubble, role, name, 2, Role::Strong);
            prose.marked(canvas.look.symbols.bubble, role, value, 2, role);
            prose
                .marked(canvas.look.symbols.bubble, role, says, 2, Role::Text)
                .gap();
        }
        for parted in self
            .reveal
            .curves
            .iter()
            .filter_map(|curve| curve.parted.as_ref())
            .take(1)
        {
            prose.paragraph(parted, Role::Bad).gap();
        }
        prose.paragraph(&canvas.say("debrief-notice"), Role::Dim);
        let rows = prose.rows(inner.width, canvas.look.symbols);
        let first = self.scroll.fit(rows, inner.height);
        prose.draw(canvas, inner, first);
        let (above, below) = self.scroll.hidden();
        canvas.more(area, above, below);
    }
}
