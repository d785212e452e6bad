//! Something to read and to answer: a letter, an event or an inspection at the gate, each in a dress of its own.
//!
//! Draws [`Paper`]. Deliberately absent: what an answer does; the echo says so afterwards.

use crate::engine::state::Item;
use crate::text::Ui;
use crate::tui::choices::Choices;
use crate::tui::keys::Command;
use crate::tui::keys::Hint;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::prose::Scroll;
use crate::tui::screens::Page;
use crate::tui::screens::Place;
use crate::tui::screens::Reply;
use crate::tui::screens::bottom;
use crate::tui::screens::centre;
use crate::tui::screens::inset;
use crate::tui::screens::left;
use crate::tui::screens::top;
use crate::tui::theme::Role;
use crate::view::Viewer;
use crate::view::model::Look;
use crate::view::model::Paper;
use ratatui::layout::Rect;
use ratatui::symbols::border;

/// From this many columns on, the notes stand beside the text.
const WIDE: u16 = 104;
/// The widest line of text that reads well.
const LINE: u16 = 72;

/// A letter, an event or an inspection.
#[derive(Debug)]
pub struct PaperPage {
    paper: Paper,
    /// Where it lies in the tray; `None` at the gate.
    item: Option<Item>,
    name: &'static str,
    question: &'static str,
    body: Prose,
    notes: Prose,
    choices: Choices,
    scroll: Scroll,
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
            body: body(&paper),
            notes: notes(&paper, ui),
            choices: Choices::new(paper.choices.clone(), ui),
            scroll: Scroll::default(),
            paper,
            item,
            name,
            question,
        }
    }

    /// Takes the same paper in other words, or with other reasons.
    pub fn renew(&mut self, paper: Paper, ui: Ui) {
        self.body = body(&paper);
        self.notes = notes(&paper, ui);
        self.choices.renew(paper.choices.clone(), ui);
        self.paper = paper;
    }

    fn choose(&self) -> Reply {
        self.choices.action().map_or(Reply::Done, Reply::Act)
    }

    /// Opens the glossary at the first concept of the paper.
    fn concept(&self) -> Reply {
        match self.paper.concepts.first() {
            Some((_, page)) => Reply::Open(Place::Glossary(usize::from(*page))),
            None => Reply::Ignored,
        }
    }
}

/// Lays out the paragraphs; those of a chat stand in bubbles.
fn body(paper: &Paper) -> Prose {
    let mut prose = Prose::new();
    for (n, paragraph) in paper.body.iter().enumerate() {
        if n > 0 {
            prose.gap();
        }
        prose.paragraph(paragraph, Role::Text);
    }
    prose
}

/// Lays out the facts beside the text, and the concepts.
fn notes(paper: &Paper, ui: Ui) -> Prose {
    let mut prose = Prose::new();
    let widest = paper
        .notes
        .iter()
        .map(|(label, _)| crate::text::width(label))
        .max();
    let indent = u16::try_from(widest.unwrap_or(0).min(16)).unwrap_or(16) + 2;
    for (label, value) in &paper.notes {
        prose.entry(label, value, indent, Role::Text);
    }
    if !paper.concepts.is_empty() {
        let names = paper.concepts.iter().map(|(name, _)| name);
        let names = crate::text::SafeText::join(names, &ui.say("common-separator"));
        prose.marked("g", Role::Key, &names, 2, Role::Dim);
    }
    prose
}

impl Page for PaperPage {
    fn name(&self) -> &'static str {
        self.name
    }

    fn hints(&self) -> Vec<Hint> {
        let mut hints = vec![
            Hint::named(Command::Enter, "hint-choose"),
            Hint::written(Command::Down, "↑↓", "hint-move"),
        ];
        if self.scroll.hidden() != (0, 0) {
            hints.push(Hint::of(Command::PageDown));
        }
        if !self.paper.concepts.is_empty() {
            hints.push(Hint::of(Command::Glossary));
        }
        hints.push(Hint::named(Command::Back, "hint-later"));
        hints
    }

    fn update(&mut self, command: Command) -> Reply {
        match command {
            Command::Enter => self.choose(),
            Command::Row(row) if self.choices.at() == row => self.choose(),
            Command::PageDown | Command::PageUp => {
                self.scroll
                    .page(if command == Command::PageDown { 1 } else { -1 });
                Reply::Done
            }
            Command::Glossary => self.concept(),
            Command::Back => Reply::Back,
            other if self.choices.obey(other) => Reply::Done,
            _ => Reply::Ignored,
        }
    }

    fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let wide = area.width >= WIDE && !self.notes.is_empty();
        let (sheet, side) = if wide {
            let (sheet, side) = left(area, area.width * 64 / 100);
            (sheet, Some(side))
        } else {
            (area, None)
        };
        let inner = dress(canvas, sheet, &self.paper);
        let text = centre(inset(inner, 1), LINE.max(inner.width * 3 / 5));
        let below = self.choice_rows(canvas, text, wide);
        let (upper, lower) = bottom(text, below);
        let question = canvas.say(self.question);
        canvas.divider(sheet, lower.y, &question, Role::Frame);
        self.choices.draw(canvas, top(lower, 1).1, true);
        self.draw_text(canvas, sheet, upper, lower.y, wide);
        if let Some(side) = side {
            let title = canvas.say("paper-notes");
            let inner = canvas.plain_pane(side, &title, false);
            self.notes.draw(canvas, inset(inner, 1), 0);
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
    /// Returns how many rows the question and the choices take: all they want if the text fits above, else what is left.
    fn choice_rows(&mut self, canvas: &Canvas<'_>, text: Rect, wide: bool) -> u16 {
        let symbols = canvas.look.symbols;
        let full = self.choices.rows(text.width, symbols) + 1;
        let least = self.choices.least_rows(text.width, symbols) + 1;
        let mut read = self.body.rows(text.width, symbols) + usize::from(head_rows(&self.paper));
        if !wide && !self.notes.is_empty() {
            read += self.notes.rows(text.width, symbols) + 1;
        }
        let left = usize::from(text.height).saturating_sub(read);
        if left >= usize::from(full) {
            return full.max(u16::try_from(left).unwrap_or(full).min(full + 1));
        }
        let floor = text.height / 3;
        least
            .min(text.height - floor)
            .max(u16::try_from(left).unwrap_or(0).min(full))
    }

    fn draw_text(
        &mut self,
        canvas: &mut Canvas<'_>,
        sheet: Rect,
        area: Rect,
        border: u16,
        wide: bool,
    ) {
        let (head, area) = top(area, head_rows(&self.paper));
        draw_head(canvas, head, &self.paper);
        let mut rows = self.body.rows(area.width, canvas.look.symbols);
        let body_rows = rows;
        if !wide && !self.notes.is_empty() {
            rows += self.notes.rows(area.width, canvas.look.symbols) + 1;
        }
        let top_row = self.scroll.fit(rows, area.height);
        self.body.draw(canvas, area, top_row);
        if !wide && !self.notes.is_empty() {
            let below = (body_rows + 1).saturating_sub(top_row);
            let skip = u16::try_from(below).unwrap_or(u16::MAX);
            let first = top_row.saturating_sub(body_rows + 1);
            self.notes.draw(canvas, top(area, skip).1, first);
        }
        let (above, below) = self.scroll.hidden();
        let pane = Rect {
            height: border - sheet.y + 1,
            ..sheet
        };
        canvas.more(pane, above, below);
    }
}

/// Draws the frame of a paper by its look and returns what lies within.
fn dress(canvas: &mut Canvas<'_>, area: Rect, paper: &Paper) -> Rect {
    let symbols = canvas.look.symbols;
    let (set, role): (border::Set<'static>, Role) = match paper.look {
        Look::Letter | Look::Document => (symbols.plain, Role::Frame),
        Look::Phone | Look::Message => (symbols.round, Role::Focus),
        Look::Visit => (symbols.thick, Role::Frame),
        Look::Meeting => (symbols.double, Role::Frame),
        Look::Field => (symbols.dashed, Role::Field),
    };
    let title = match paper.look {
        Look::Letter | Look::Document => String::new(),
        _ => format!("{} {} {}", paper.kind, symbols.dot, paper.from),
    };
    canvas.pane(area, &title, set, role)
}

/// Returns how many rows the head of a paper takes.
fn head_rows(paper: &Paper) -> u16 {
    match paper.look {
        Look::Letter | Look::Document => 5,
        _ => 3,
    }
}

/// Draws the head of a paper: that of a document is red, with its number and a rule.
fn draw_head(canvas: &mut Canvas<'_>, area: Rect, paper: &Paper) {
    match paper.look {
        Look::Letter | Look::Document => red_head(canvas, area, paper),
        _ => plain_head(canvas, area, paper),
    }
}

fn red_head(canvas: &mut Canvas<'_>, area: Rect, paper: &Paper) {
    let [line, star] = canvas.look.symbols.rule;
    canvas.put_centre(area, area.y, &spaced(&paper.from), Role::RedHead);
    let number = if paper.number.is_empty() {
        &paper.kind
    } else {
        &paper.number
    };
    canvas.put_centre(area, area.y + 1, number, Role::Dim);
    canvas.run(area.x, area.y + 2, area.width, line, Role::RedHead);
    canvas.put_centre(area, area.y + 2, &format!(" {star} "), Role::RedHead);
    canvas.put_centre(area, area.y + 3, &paper.title, Role::Strong);
}

/// Spaces out a Chinese heading as letterheads do.
fn spaced(heading: &str) -> String {
    let wide = heading.chars().all(|c| !c.is_ascii());
    if !wide {
        return heading.to_owned();
    }
    let mut out = String::new();
    for (n, c) in heading.chars().enumerate() {
        if n > 0 {
            out.push(' ');
        }
        out.push(c);
    }
    out
}

fn plain_head(canvas: &mut Canvas<'_>, area: Rect, paper: &Paper) {
    let symbols = canvas.look.symbols;
    let used = canvas.put(area.x, area.y, area.width, &paper.title, Role::Strong);
    let (glyph, role) = match paper.look {
        Look::Field => (symbols.band[1], Role::Field),
        Look::Meeting => (symbols.double.horizontal_top, Role::Frame),
        _ => (symbols.plain.horizontal_top, Role::Frame),
    };
    canvas.run(area.x, area.y + 1, used, glyph, role);
}
