//! What a choice led to at once: what happened, in the campaign's words, and what changed, each with its reason.
//!
//! Draws [`Echo`]. Deliberately absent: what will come of it later.

use crate::text::Ui;
use crate::tui::keys::Command;
use crate::tui::keys::Hint;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::prose::Scroll;
use crate::tui::screens::Page;
use crate::tui::screens::Reply;
use crate::tui::screens::centre;
use crate::tui::screens::inset;
use crate::tui::theme::Role;
use crate::view::Viewer;
use crate::view::model::Change;
use crate::view::model::Echo;
use ratatui::layout::Rect;

/// The widest line of text that reads well, with its border.
const SHEET: u16 = 78;

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
    let widest = echo
        .changes
        .iter()
        .map(|change| crate::text::width(&change.name))
        .max();
    let indent = u16::try_from(widest.unwrap_or(0).min(24)).unwrap_or(24) + 2;
    for change in &echo.changes {
        row(&mut prose, change, indent);
    }
    prose
}

/// Adds a row: what changed, by how much, and why.
fn row(prose: &mut Prose, change: &Change, indent: u16) {
    let by = crate::text::fit_right(&change.by, 7, "…");
    let words = if change.why.is_empty() {
        by
    } else {
        format!("{by}   {}", change.why)
    };
    prose.marked(
        &change.name,
        Role::Dim,
        &words,
        indent,
        Role::of_change(change.good),
    );
}

impl Page for EchoPage {
    fn name(&self) -> &'static str {
        "screen-echo"
    }

    fn hints(&self) -> Vec<Hint> {
        let mut hints = vec![Hint::named(Command::Enter, "hint-next")];
        if self.scroll.hidden() != (0, 0) {
            hints.push(Hint::of(Command::PageDown));
        }
        hints
    }

    fn update(&mut self, command: Command) -> Reply {
        match command {
            Command::Enter | Command::Back => return Reply::Back,
            Command::Down => self.scroll.by(1),
            Command::Up => self.scroll.by(-1),
            Command::PageDown => self.scroll.page(1),
            Command::PageUp => self.scroll.page(-1),
            _ => return Reply::Ignored,
        };
        Reply::Done
    }

    fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let columns = SHEET.max(area.width * 3 / 5).min(area.width);
        let rows = self.text.rows(columns - 6, canvas.look.symbols);
        let wanted = u16::try_from(rows).unwrap_or(u16::MAX).saturating_add(4);
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
        self.text.draw(canvas, body, first);
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
