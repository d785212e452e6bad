//! The questions before the books are opened: the curve of trace from memory, and the year in one word.
//!
//! Each may be left out. Deliberately absent: anything that shows before it was asked; what was drawn is a line over a veil.

use crate::tui::field::TextField;
use crate::tui::keys::Command;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::screens::bottom;
use crate::tui::screens::inset;
use crate::tui::screens::reveal::chart;
use crate::tui::screens::reveal::chart::Shown;
use crate::tui::screens::top;
use crate::tui::theme::Role;
use crate::view::model::Curve;
use ratatui::layout::Rect;

/// The most characters of the one word.
const WORD: usize = 40;
/// A step of the drawn curve.
const STEP: f64 = 0.1;

/// What is asked.
#[derive(Debug)]
pub(super) struct Asking {
    /// The share of trace in each month, 0..=1.
    sketch: Vec<f64>,
    /// Whether anything was drawn.
    drawn: bool,
    /// The month under the pen.
    at: usize,
    /// The word.
    pub word: TextField,
}

impl Asking {
    /// Begins with nothing drawn.
    pub fn new(months: usize) -> Self {
        Self {
            sketch: vec![0.5; months],
            drawn: false,
            at: 0,
            word: TextField::new("", WORD),
        }
    }

    /// Returns what was drawn; nothing where nothing was.
    pub fn sketch(&self) -> Vec<f64> {
        if self.drawn {
            self.sketch.clone()
        } else {
            Vec::new()
        }
    }

    /// Moves the pen. Tells whether the command was meant for it.
    pub fn draw_on(&mut self, command: Command) -> bool {
        let last = self.sketch.len().saturating_sub(1);
        let by = match command {
            Command::Left => return self.go(self.at.saturating_sub(1)),
            Command::Right => return self.go((self.at + 1).min(last)),
            Command::Home => return self.go(0),
            Command::End => return self.go(last),
            Command::Up | Command::More => STEP,
            Command::Down | Command::Less => -STEP,
            _ => return false,
        };
        self.drawn = true;
        // The months to the right follow until they are drawn themselves: a curve is sketched in one go.
        let value = self
            .sketch
            .get(self.at)
            .map_or(0.5, |now| (now + by).clamp(0.0, 1.0));
        let value = (value * 10.0).round() / 10.0;
        self.sketch
            .iter_mut()
            .skip(self.at)
            .for_each(|cell| *cell = value);
        true
    }

    fn go(&mut self, at: usize) -> bool {
        self.at = at;
        true
    }

    /// Draws the curve as far as it is drawn, and the question under it.
    pub fn draw_sketch(
        &self,
        canvas: &mut Canvas<'_>,
        area: Rect,
        ticks: &[crate::text::SafeText],
    ) {
        let (upper, lower) = bottom(area, (area.height / 3).max(7));
        let title = canvas.say("reveal-sketch");
        let inner = canvas.plain_pane(upper, &title, true);
        let curve = Curve {
            name: Default::default(),
            paper: self.sketch.iter().map(|share| share * 100.0).collect(),
            real: vec![0.0; self.sketch.len()],
            parted: None,
            at: None,
        };
        chart::draw(canvas, inset(inner, 1), &curve, Shown::default(), self.at);
        let month = ticks.get(self.at).cloned().unwrap_or_default();
        let inner = inset(canvas.plain_pane(lower, &month, false), 1);
        let mut prose = Prose::new();
        prose.paragraph(&canvas.say("reveal-sketch-ask"), Role::Strong);
        if self.drawn {
            let percent = self.sketch.get(self.at).map_or(0.0, |share| share * 100.0);
            prose.paragraph(&format!("{percent:.0}%"), Role::Ledger);
        }
        prose.draw(canvas, inner, 0);
    }

    /// Draws the field for the word.
    pub fn draw_word(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let title = canvas.say("screen-reveal");
        let inner = inset(canvas.plain_pane(area, &title, true), 2);
        let (_, inner) = top(inner, 1);
        let mut prose = Prose::new();
        prose.paragraph(&canvas.say("reveal-word-ask"), Role::Strong);
        let rows = prose.draw(canvas, inner, 0);
        let (_, below) = top(inner, u16::try_from(rows).unwrap_or(1).saturating_add(1));
        let line = Rect {
            height: 2.min(below.height),
            width: below.width.min(WORD as u16 + 2),
            ..below
        };
        if line.height == 2 {
            self.word.draw(canvas, line, true);
        }
    }
}
