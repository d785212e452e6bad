//! Something to read and to answer: a letter, an event or an inspection at the gate, each in a dress of its own.
//!
//! Draws [`Paper`]. Deliberately absent: what an answer does; the echo says so afterwards.

mod dress;
mod words;

use crate::engine::action::Action;
use crate::engine::slot::Slot;
use crate::engine::state::Item;
use crate::text::Ui;
use crate::tui::choices::Choices;
use crate::tui::keys::Command;
use crate::tui::keys::Hint;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::prose::Scroll;
use crate::tui::screens::HintRoom;
use crate::tui::screens::Page;
use crate::tui::screens::Reply;
use crate::tui::screens::bottom;
use crate::tui::screens::centre;
use crate::tui::screens::glossary::glossary_of;
use crate::tui::screens::inset;
use crate::tui::screens::left;
use crate::tui::screens::paper::dress::border_title;
use crate::tui::screens::paper::dress::draw_brief;
use crate::tui::screens::paper::dress::draw_head;
use crate::tui::screens::paper::dress::dress;
use crate::tui::screens::paper::dress::head_rows;
use crate::tui::screens::paper::dress::number_on_border;
use crate::tui::screens::paper::words::Texts;
use crate::tui::screens::paper::words::notes_beside;
use crate::tui::screens::top;
use crate::tui::seal::Corner;
use crate::tui::seal::Seal;
use crate::tui::theme::Role;
use crate::view::Viewer;
use crate::view::model::Look;
use crate::view::model::Paper;
use ratatui::layout::Rect;

/// From this many columns on, the notes stand beside the text.
const WIDE: u16 = 104;
/// From this many columns of a sheet on, a person's seal stands beside the sender.
const ROOMY: u16 = 70;
/// The widest line of text that reads well.
const LINE: u16 = 72;
/// Columns beside a text that does not fit, for the signs that say how much more there is.
const GUTTER: u16 = 4;

/// How a paper stands on its sheet.
#[derive(Debug, Clone, Copy)]
struct Layout {
    /// Whether the head is a row without a picture.
    brief: bool,
    /// Whether the text does without blank rows.
    tight: bool,
    /// Rows of the question and the choices.
    choices: u16,
}

/// A letter, an event or an inspection.
#[derive(Debug)]
pub struct PaperPage {
    paper: Paper,
    /// Where it lies in the tray; `None` at the gate.
    item: Option<Item>,
    name: &'static str,
    question: &'static str,
    texts: Texts,
    /// The facts where they stand beside the text.
    beside: Prose,
    choices: Choices,
    seal: Option<Seal>,
    scroll: Scroll,
    /// Where the first hint may lie: over the notes, and never over the answers.
    hint: Option<Rect>,
}

impl PaperPage {
    /// Puts a letter or an event on the table.
    pub fn new(paper: Paper, item: Item, ui: Ui) -> Self {
        let (name, question) = match paper.look {
            Look::Letter => ("screen-letter", "letter-choose"),
            _ => ("screen-event", "event-choose"),
        };
        Self::build(paper, Some(item), ui, [name, question])
    }

    /// Meets an inspection at the gate.
    pub fn visit(paper: Paper, ui: Ui) -> Self {
        Self::build(paper, None, ui, ["screen-inspection", "inspection-choose"])
    }

    fn build(
        paper: Paper,
        item: Option<Item>,
        ui: Ui,
        [name, question]: [&'static str; 2],
    ) -> Self {
        Self {
            texts: Texts::of(&paper, ui),
            beside: notes_beside(&paper, ui),
            choices: Choices::new(paper.choices.clone(), ui),
            seal: Seal::of(&paper.seal),
            scroll: Scroll::default(),
            hint: None,
            paper,
            item,
            name,
            question,
        }
    }

    /// Takes the same paper in other words, or with other reasons.
    pub fn renew(&mut self, paper: Paper, ui: Ui) {
        self.texts = Texts::of(&paper, ui);
        self.beside = notes_beside(&paper, ui);
        self.choices.renew(paper.choices.clone(), ui);
        self.seal = Seal::of(&paper.seal);
        self.paper = paper;
    }

    fn choose(&self) -> Reply {
        self.choices.action().map_or(Reply::Done, Reply::Act)
    }

    /// Answers this letter and the rest of the tray's, or receives this inspection and the rest of the month's, in the
    /// chosen way.
    fn alike(&self) -> Reply {
        match self.choices.action() {
            Some(action @ (Action::Receive(_) | Action::Letter(..))) => Reply::Alike(action),
            _ => Reply::Ignored,
        }
    }
}

impl Page for PaperPage {
    fn name(&self) -> &'static str {
        self.name
    }

    fn hints(&self) -> Vec<Hint> {
        let mut hints = vec![Hint::named(Command::Enter, "hint-choose")];
        if self.scroll.hidden() != (0, 0) {
            hints.push(Hint::of(Command::PageDown));
        }
        hints.push(Hint::up_and_down("hint-move"));
        if matches!(self.alike(), Reply::Alike(_)) {
            hints.push(Hint::named(Command::Letter('a'), "hint-alike"));
        }
        if !self.paper.concepts.is_empty() {
            hints.push(Hint::of(Command::Glossary));
        }
        hints.push(Hint::named(Command::Back, "hint-later"));
        hints
    }

    fn hint_rooms(&self) -> Vec<HintRoom> {
        self.hint.map(HintRoom::part).into_iter().collect()
    }

    fn numbers(&self) -> Vec<Slot> {
        self.paper.numbers.clone()
    }

    fn update(&mut self, command: Command) -> Reply {
        match command {
            Command::Enter => self.choose(),
            Command::Letter('a') => self.alike(),
            Command::Row(row) if self.choices.at() == row => self.choose(),
            Command::PageDown | Command::PageUp => {
                self.scroll
                    .page(if command == Command::PageDown { 1 } else { -1 });
                Reply::Done
            }
            Command::Glossary => glossary_of(&self.paper.concepts),
            Command::Back => Reply::Back,
            other if self.choices.obey(other) => Reply::Done,
            _ => Reply::Ignored,
        }
    }

    fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let wide = area.width >= WIDE && !self.beside.is_empty();
        let columns = if wide {
            area.width * 64 / 100
        } else {
            area.width
        };
        let area = self.as_high_as_needed(canvas, area, columns, wide);
        let (sheet, side) = left(area, columns);
        self.draw_sheet(canvas, sheet, wide);
        if wide {
            let title = canvas.say("paper-notes");
            let inner = canvas.plain_pane(side, &title, false);
            self.beside.draw(canvas, inset(inner, 1), 0);
            self.hint = Some(side);
        }
    }

    fn refresh(&mut self, viewer: &Viewer<'_>, ui: Ui) {
        let paper = self
            .item
            .map(|item| viewer.paper(item))
            .or_else(|| viewer.visit());
        if let Some(paper) = paper {
            self.renew(paper, ui);
        }
    }
}

impl PaperPage {
    /// Returns the columns of the text within a sheet.
    fn text_columns(sheet: u16) -> u16 {
        let inner = sheet.saturating_sub(4);
        inner.min(LINE.max(inner * 3 / 5))
    }

    fn text_rows(&mut self, canvas: &Canvas<'_>, columns: u16, wide: bool, tight: bool) -> u16 {
        let text = self.texts.get(wide, tight);
        u16::try_from(text.rows(columns, canvas.look.symbols)).unwrap_or(u16::MAX)
    }

    /// Cuts an area down to what the sheet needs, a little above the middle.
    fn as_high_as_needed(
        &mut self,
        canvas: &Canvas<'_>,
        area: Rect,
        columns: u16,
        wide: bool,
    ) -> Rect {
        let text = Self::text_columns(columns);
        let head = head_rows(&self.paper, false);
        let read = head + self.text_rows(canvas, text, wide, false);
        let choose = self.choices.rows(text, canvas.look.symbols);
        let whole = read.saturating_add(choose + 5);
        let height = whole
            .saturating_add(self.seal_rows(columns))
            .min(area.height);
        let y = area.y + (area.height - height) / 4;
        Rect { y, height, ..area }
    }

    fn draw_sheet(&mut self, canvas: &mut Canvas<'_>, sheet: Rect, wide: bool) {
        let (frame, role) = dress(canvas.look.symbols, self.paper.look);
        let columns = Self::text_columns(sheet.width);
        let layout = self.layout(canvas, columns, sheet.height.saturating_sub(2), wide);
        let title = border_title(canvas.look.symbols, &self.paper, layout.brief);
        let inner = canvas.pane(sheet, &title, frame, role);
        if layout.brief {
            number_on_border(canvas, sheet, &title, &self.paper.number);
        }
        let text = centre(inset(inner, 1), columns);
        let (upper, lower) = bottom(text, layout.choices);
        let question = canvas.say(self.question);
        canvas.divide(sheet, lower.y, &question, frame, role);
        self.choices.draw(canvas, top(lower, 1).1, true);
        let (above, below) = self.choices.hidden();
        canvas.more(sheet, above, below);
        let (head, body) = top(upper, head_rows(&self.paper, layout.brief));
        if layout.brief {
            draw_brief(canvas, head, &self.paper);
        } else {
            draw_head(canvas, head, &self.paper);
        }
        self.hint = Some(Rect {
            x: inner.x,
            width: inner.width,
            ..body
        });
        let edge = inner.right().saturating_sub(1);
        self.draw_text(canvas, body, edge, wide, layout.tight);
        let margin = Rect {
            y: upper.y,
            width: edge.saturating_sub(upper.x),
            ..upper
        };
        self.press_seal(canvas, margin, head.height);
    }

    /// Presses the seal where nothing is written: on a document low beside or below the text, else beside the sender.
    fn press_seal(&self, canvas: &mut Canvas<'_>, area: Rect, head: u16) {
        match (&self.seal, self.paper.look) {
            (Some(seal), Look::Letter | Look::Document) => {
                seal.press(canvas, top(area, head).1, Corner::Lower);
            }
            (Some(seal @ Seal::Name(_)), _) if area.width >= ROOMY => {
                seal.press(canvas, top(area, head + 2).0, Corner::Upper);
            }
            _ => {}
        }
    }

    /// Returns how many rows below the text the seal asks for: none where it stands beside the text.
    fn seal_rows(&self, sheet: u16) -> u16 {
        let Some(seal) = &self.seal else { return 0 };
        if !matches!(self.paper.look, Look::Letter | Look::Document) {
            return 0;
        }
        let (columns, rows) = seal.size();
        let beside = sheet.saturating_sub(Self::text_columns(sheet)) / 2;
        if beside > columns + 2 { 0 } else { rows }
    }

    /// Finds out how a paper stands on a sheet with so many rows within: first all choices but one are closed, then the
    /// picture at the head goes, then the blank rows of the text; and only then is the text cut.
    fn layout(&mut self, canvas: &Canvas<'_>, columns: u16, rows: u16, wide: bool) -> Layout {
        let symbols = canvas.look.symbols;
        let full = self.choices.rows(columns, symbols) + 1;
        let least = self.choices.least_rows(columns, symbols) + 1;
        for (brief, tight, choices) in [
            (false, false, full),
            (false, false, least),
            (true, false, full),
            (true, false, least),
            (true, true, least),
        ] {
            let head = head_rows(&self.paper, brief);
            let read = head + self.text_rows(canvas, columns, wide, tight);
            if read.saturating_add(choices) <= rows {
                return Layout {
                    brief,
                    tight,
                    choices: (rows - read).min(choices + 1),
                };
            }
        }
        let now = self.choices.rows_now(columns, symbols) + 1;
        Layout {
            brief: true,
            tight: true,
            choices: now.min(rows - rows / 3),
        }
    }

    /// Draws the text. Where it does not fit it is a little narrower, and at its right end stands how many rows lie above
    /// the first and below the last one that is seen.
    fn draw_text(
        &mut self,
        canvas: &mut Canvas<'_>,
        area: Rect,
        edge: u16,
        wide: bool,
        tight: bool,
    ) {
        let mut place = area;
        if self.text_rows(canvas, area.width, wide, tight) > area.height {
            place.width = area.width.min(edge.saturating_sub(area.x + GUTTER));
        }
        let rows = self.text_rows(canvas, place.width, wide, tight);
        let first = self.scroll.fit(usize::from(rows), place.height);
        self.texts.get(wide, tight).draw(canvas, place, first);
        let (above, below) = self.scroll.hidden();
        let last = place.bottom().saturating_sub(1);
        let [up, down] = canvas.look.symbols.arrows;
        for (sign, hidden, y) in [(up, above, place.y), (down, below, last)] {
            if hidden > 0 {
                canvas.put_right(edge, y, GUTTER, &format!("{sign}{hidden}"), Role::Key);
            }
        }
    }
}
