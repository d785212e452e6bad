//! The reveal: first one remembers, then the field is laid over the ledger month by month, then the three books.
//!
//! Draws [`Reveal`]. The field of a month rises in a few frames where motion is wanted, and never moves again. Deliberately
//! absent: a grade, and any comparison of persons.

mod asking;
mod books;
pub(super) mod chart;

use crate::engine::slot::Slot;
use crate::engine::slot::TeamField;
use crate::engine::slot::TownField;
use crate::text::SafeText;
use crate::text::Ui;
use crate::tui::event::Code;
use crate::tui::event::Key;
use crate::tui::keys::Command;
use crate::tui::keys::Hint;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::prose::Scroll;
use crate::tui::screens::Page;
use crate::tui::screens::Place;
use crate::tui::screens::Reply;
use crate::tui::screens::bottom;
use crate::tui::screens::inset;
use crate::tui::screens::reveal::asking::Asking;
use crate::tui::screens::reveal::chart::Shown;
use crate::tui::theme::Role;
use crate::view::Viewer;
use crate::view::afterwards::Asked;
use crate::view::model::Reveal;
use ratatui::layout::Position;
use ratatui::layout::Rect;

/// Frames in which the field of a month rises.
pub const FRAMES: u8 = 6;

/// What is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// The share of trace, drawn from memory.
    Sketch,
    /// The ledger alone; one remembers.
    Guess,
    /// The year in one word.
    Word,
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
    asking: Asking,
    guess: usize,
    tick: usize,
    /// The last tick whose field was uncovered.
    opened: usize,
    curve: usize,
    scroll: Scroll,
    /// Whether the field of the month was uncovered just now.
    fresh: bool,
    /// How many frames of the rising field are still to come.
    frames: u8,
}

impl RevealPage {
    /// Makes the reveal; nothing is revealed yet.
    pub fn new(reveal: Reveal, ui: Ui) -> Self {
        Self {
            asking: Asking::new(reveal.ticks.len()),
            reveal,
            ui,
            stage: Stage::Sketch,
            guess: 0,
            tick: 0,
            opened: 0,
            curve: 0,
            scroll: Scroll::default(),
            fresh: false,
            frames: 0,
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
            Stage::Sketch => self.stage = Stage::Guess,
            Stage::Guess => self.stage = Stage::Word,
            Stage::Word => {
                self.stage = Stage::Curves;
                self.fresh = true;
            }
            Stage::Curves if self.tick < self.last() => self.go(self.tick + 1),
            Stage::Curves => self.stage = Stage::Books,
            Stage::Books => return Reply::Open(Place::Afterwards),
        }
        self.scroll = Scroll::default();
        Reply::Done
    }

    fn back(&mut self) -> Reply {
        match self.stage {
            Stage::Books => self.stage = Stage::Curves,
            Stage::Guess => self.stage = Stage::Sketch,
            Stage::Word => self.stage = Stage::Guess,
            _ => return Reply::Back,
        }
        Reply::Done
    }

    /// Goes to a month; its field rises if it was covered.
    fn go(&mut self, tick: usize) {
        self.tick = tick.min(self.last());
        self.fresh = self.tick > self.opened;
        self.opened = self.opened.max(self.tick);
        self.scroll = Scroll::default();
    }

    fn step(&mut self, on: bool) -> Reply {
        let by = |tick: usize| {
            if on { tick + 1 } else { tick.saturating_sub(1) }
        };
        match self.stage {
            Stage::Guess => self.guess = by(self.guess).min(self.last()),
            Stage::Curves => self.go(by(self.tick)),
            Stage::Books => _ = self.scroll.page(if on { 1 } else { -1 }),
            Stage::Sketch | Stage::Word => {}
        }
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
            Stage::Sketch | Stage::Word | Stage::Curves => "hint-next",
            Stage::Books => "hint-afterwards",
        };
        let mut hints = vec![Hint::named(Command::Enter, word)];
        if self.stage == Stage::Sketch {
            hints.push(Hint::left_and_right("hint-month"));
            hints.push(Hint::up_and_down("hint-draw"));
        }
        if matches!(self.stage, Stage::Guess | Stage::Curves) {
            hints.push(Hint::left_and_right("hint-month"));
            hints.push(Hint::up_and_down("hint-line"));
        }
        hints.push(Hint::of(Command::Back));
        hints
    }

    fn numbers(&self) -> Vec<Slot> {
        if matches!(self.stage, Stage::Sketch | Stage::Guess | Stage::Word) {
            // The books are not open yet.
            return Vec::new();
        }
        [
            TownField::Marks,
            TownField::Rank,
            TownField::Deductions,
            TownField::Bonus,
            TownField::Outcome,
            TownField::Trust,
        ]
        .map(Slot::Town)
        .into_iter()
        .chain([
            Slot::Team(TeamField::Burnout),
            Slot::Team(TeamField::Exhaustion),
            Slot::Team(TeamField::Cynicism),
            Slot::Team(TeamField::Inefficacy),
        ])
        .collect()
    }

    fn typed(&mut self, key: Key) -> Option<Reply> {
        if self.stage != Stage::Word {
            return None;
        }
        match key.code {
            Code::Enter => Some(self.enter()),
            Code::Esc => Some(self.back()),
            _ => self.asking.word.typed(key).then_some(Reply::Done),
        }
    }

    fn pasted(&mut self, text: &SafeText) -> bool {
        let open = self.stage == Stage::Word;
        if open {
            self.asking.word.paste(text);
        }
        open
    }

    fn cursor(&self) -> Option<Position> {
        self.asking
            .word
            .cursor()
            .filter(|_| self.stage == Stage::Word)
    }

    fn asked(&self) -> Option<Asked> {
        Some(Asked {
            sketch: self.asking.sketch(),
            parted: Some(self.guess),
            word: SafeText::clean(self.asking.word.text().trim()),
        })
    }

    fn update(&mut self, command: Command) -> Reply {
        self.settle();
        if self.stage == Stage::Sketch && self.asking.draw_on(command) {
            return Reply::Done;
        }
        match command {
            Command::Enter => self.enter(),
            Command::Back => self.back(),
            Command::Left | Command::PageUp => self.step(false),
            Command::Right | Command::PageDown => self.step(true),
            Command::Up => self.turn(false),
            Command::Down => self.turn(true),
            Command::Home | Command::End if self.stage == Stage::Curves => {
                let end = command == Command::End;
                self.go(if end { self.last() } else { 0 });
                Reply::Done
            }
            _ => Reply::Ignored,
        }
    }

    fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        match self.stage {
            Stage::Sketch => self.asking.draw_sketch(canvas, area, &self.reveal.ticks),
            Stage::Word => self.asking.draw_word(canvas, area),
            Stage::Books => books::draw(canvas, area, &self.reveal, self.guess, &mut self.scroll),
            _ => self.draw_curves(canvas, area),
        }
    }

    fn begin(&mut self) {
        if std::mem::take(&mut self.fresh) {
            self.frames = FRAMES;
        }
    }

    fn frames(&self) -> u8 {
        self.frames
    }

    fn frame(&mut self) {
        self.frames = self.frames.saturating_sub(1);
    }

    fn settle(&mut self) {
        self.fresh = false;
        self.frames = 0;
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
        let (upper, lower) = bottom(area, (area.height / 3).max(7));
        let count = self.reveal.curves.len();
        let title = format!("{} {}/{count}", curve.name, self.curve + 1);
        let inner = canvas.plain_pane(upper, &title, true);
        let (at, shown) = match self.stage {
            Stage::Guess => (self.guess, Shown::default()),
            _ => (self.tick, self.shown()),
        };
        chart::draw(canvas, inset(inner, 1), curve, shown, at);
        let open = self.stage != Stage::Guess;
        chart::legend(canvas, upper, open);
        if open {
            let covered = self.opened < self.last();
            chart::legend_below(canvas, upper, covered, self.guess != at);
        }
        let title = self.reveal.ticks.get(at).cloned().unwrap_or_default();
        let inner = inset(canvas.plain_pane(lower, &title, false), 1);
        let mut words = self.words(canvas, at);
        let rows = words.draw(canvas, inner, 0);
        canvas.more(lower, 0, rows.saturating_sub(usize::from(inner.height)));
    }

    /// Returns what of the field is uncovered; the newest month may still be rising.
    fn shown(&self) -> Shown {
        let rising = (self.frames > 0).then(|| {
            let done = f64::from(FRAMES - self.frames) / f64::from(FRAMES);
            (self.tick, done)
        });
        Shown {
            months: self.opened + 1,
            rising,
            guess: Some(self.guess),
        }
    }

    /// Says what belongs under the chart: the question, or what the county saw and what was decided in the month.
    fn words(&self, canvas: &Canvas<'_>, at: usize) -> Prose {
        let mut prose = Prose::new();
        if self.stage == Stage::Guess {
            prose.paragraph(&canvas.say("reveal-before"), Role::Strong);
            return prose;
        }
        let curve = &self.reveal.curves[self.curve];
        if let Some(parted) = curve.parted.as_ref().filter(|_| curve.at == Some(at)) {
            prose.paragraph(parted, Role::Bad);
        }
        if let Some(answer) = self.answer(at) {
            prose.paragraph(answer, Role::Strong);
        }
        if let Some(seen) = self.reveal.seen.get(at) {
            prose.paragraph(seen, Role::Ledger);
        }
        let notes = self.reveal.notes.get(at);
        for note in notes.into_iter().flatten() {
            prose.entry(canvas.look.symbols.bullet, note, 2, Role::Text);
        }
        if notes.is_none_or(Vec::is_empty) {
            prose.paragraph(&canvas.say("reveal-quiet"), Role::Dim);
        }
        prose
    }

    /// Returns the answer to the guess where it is due: where ledger and field parted, or at the end where they did not.
    fn answer(&self, at: usize) -> Option<&str> {
        let all = self.reveal.curves.first()?;
        let due = all.at.unwrap_or(self.last()) == at && self.curve == 0;
        let answer = self.reveal.answers.get(self.guess)?;
        due.then_some(answer.as_str())
    }
}
