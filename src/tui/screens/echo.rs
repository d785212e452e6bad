//! What a choice led to at once: what happened, in the campaign's words, and what changed, each with its reason.
//!
//! Draws [`Echo`]. Deliberately absent: what will come of it later.

use crate::engine::slot::Slot;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::width;
use crate::tui::keys::Command;
use crate::tui::keys::Hint;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::prose::Scroll;
use crate::tui::screens::Page;
use crate::tui::screens::Reply;
use crate::tui::screens::centre;
use crate::tui::screens::glossary::glossary_of;
use crate::tui::screens::inset;
use crate::tui::seal::Corner;
use crate::tui::seal::Seal;
use crate::tui::theme::Role;
use crate::view::Viewer;
use crate::view::model::Change;
use crate::view::model::Echo;
use ratatui::layout::Rect;

/// The widest line of text that reads well, with its border.
const SHEET: u16 = 110;
/// From this many columns on, the text makes room for a seal.
const SEALED: u16 = 76;
/// The widest column of names; a longer name has a line of its own.
const NAME: u16 = 32;
/// The widest column of changes.
const BY: u16 = 20;

/// What a choice led to.
#[derive(Debug)]
pub struct EchoPage {
    echo: Echo,
    /// How many facts there were before the action.
    from: usize,
    text: Prose,
    scroll: Scroll,
}

impl EchoPage {
    /// Shows what a choice led to; `from` is how many facts there were before it.
    pub fn new(echo: Echo, from: usize) -> Self {
        Self {
            text: text(&echo),
            echo,
            from,
            scroll: Scroll::default(),
        }
    }
}

fn text(echo: &Echo) -> Prose {
    let mut prose = Prose::new();
    for says in &echo.says {
        prose.paragraph(says, Role::Text).gap();
    }
    let columns = [
        widest(echo, |change| &change.name).min(NAME),
        widest(echo, |change| &change.by).min(BY),
    ];
    for change in &echo.changes {
        row(&mut prose, change, columns);
    }
    prose
}

/// Measures a column of the changes.
fn widest(echo: &Echo, text: impl Fn(&Change) -> &SafeText) -> u16 {
    let columns = echo.changes.iter().map(|it| width(text(it)));
    u16::try_from(columns.max().unwrap_or(0)).unwrap_or(u16::MAX)
}

/// Adds a row: what changed, by how much, and why. What is wider than its column is written out, never cut.
fn row(prose: &mut Prose, change: &Change, [name, by]: [u16; 2]) {
    let blanks = usize::from(by).saturating_sub(width(&change.by));
    let mut words = " ".repeat(blanks) + &change.by;
    if !change.why.is_empty() {
        words = format!("{words}   {}", change.why);
    }
    let mut lead = change.name.as_str();
    if width(lead) > usize::from(name) {
        prose.paragraph(lead, Role::Dim);
        lead = "";
    }
    let role = Role::of_change(change.good);
    prose.marked(lead, Role::Dim, &words, name + 2, role);
}

impl Page for EchoPage {
    fn name(&self) -> &'static str {
        "screen-echo"
    }

    fn hints(&self) -> Vec<Hint> {
        let mut hints = vec![Hint::named(Command::Enter, "hint-next")];
        if !self.echo.changes.is_empty() {
            hints.push(Hint::of(Command::Why));
        }
        if !self.echo.concepts.is_empty() {
            hints.push(Hint::of(Command::Glossary));
        }
        if self.scroll.hidden() != (0, 0) {
            hints.push(Hint::of(Command::PageDown));
        }
        hints
    }

    fn numbers(&self) -> Vec<Slot> {
        self.echo.changes.iter().map(|change| change.slot).collect()
    }

    fn update(&mut self, command: Command) -> Reply {
        match command {
            Command::Enter | Command::Back => return Reply::Back,
            Command::Down => self.scroll.by(1),
            Command::Up => self.scroll.by(-1),
            Command::PageDown => self.scroll.page(1),
            Command::PageUp => self.scroll.page(-1),
            Command::Glossary => return glossary_of(&self.echo.concepts),
            _ => return Reply::Ignored,
        };
        Reply::Done
    }

    fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let columns = SHEET.min(area.width);
        let seal = Seal::of(&self.echo.seal);
        // The text leaves room for the seal beside it, but not on a narrow screen.
        let kept = seal.as_ref().map_or(0, |seal| seal.size().0 + 2);
        let kept = if columns < SEALED { 0 } else { kept };
        let rows = self.text.rows(columns - 6 - kept, canvas.look.symbols);
        let least = seal.as_ref().map_or(0, |seal| seal.size().1);
        let wanted = u16::try_from(rows).unwrap_or(u16::MAX);
        let wanted = wanted.max(least).saturating_add(4);
        let height = wanted.min(area.height);
        let sheet = centre(area, columns);
        let sheet = Rect {
            y: sheet.y + (area.height - height) / 3,
            height,
            ..sheet
        };
        let inner = canvas.pane(
            sheet,
            &self.echo.title,
            canvas.look.symbols.round,
            Role::Focus,
        );
        let body = inset(inner, 2);
        let body = Rect {
            y: body.y + 1,
            height: body.height.saturating_sub(2),
            ..body
        };
        let first = self.scroll.fit(rows, body.height);
        let text = Rect {
            width: body.width - kept,
            ..body
        };
        self.text.draw(canvas, text, first);
        if let Some(seal) = &seal {
            seal.press(canvas, body, Corner::Lower);
        }
        let (above, below) = self.scroll.hidden();
        canvas.more(sheet, above, below);
    }

    fn refresh(&mut self, viewer: &Viewer<'_>, _: Ui) {
        if let Some(echo) = viewer.echo(self.from) {
            self.text = text(&echo);
            self.echo = echo;
        }
    }
}
