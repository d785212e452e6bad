//! The briefing: who the player is and what to expect, before the first letter.
//!
//! Draws [`Briefing`]. Deliberately absent: rules; they teach themselves.

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
use crate::view::model::Briefing;
use ratatui::layout::Rect;

/// The widest line of text that reads well, with its border.
const SHEET: u16 = 78;

/// The briefing.
#[derive(Debug)]
pub struct BriefingPage {
    title: String,
    text: Prose,
    scroll: Scroll,
}

impl BriefingPage {
    /// Makes the briefing.
    pub fn new(briefing: &Briefing) -> Self {
        Self {
            title: briefing.title.to_string(),
            text: text(briefing),
            scroll: Scroll::default(),
        }
    }

    /// Takes it in another language.
    pub fn renew(&mut self, briefing: &Briefing) {
        self.title = briefing.title.to_string();
        self.text = text(briefing);
    }
}

fn text(briefing: &Briefing) -> Prose {
    let mut prose = Prose::new();
    prose.centred(&briefing.title, Role::RedHead).gap();
    prose.paragraph(&briefing.role, Role::Strong);
    for paragraph in &briefing.body {
        prose.gap().paragraph(paragraph, Role::Text);
    }
    prose
}

impl Page for BriefingPage {
    fn name(&self) -> &'static str {
        "screen-briefing"
    }

    fn hints(&self) -> Vec<Hint> {
        let mut hints = vec![Hint::named(Command::Enter, "new-start")];
        if self.scroll.hidden() != (0, 0) {
            hints.push(Hint::of(Command::PageDown));
        }
        hints.push(Hint::of(Command::Language));
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
        let sheet = centre(area, SHEET.max(area.width * 3 / 5));
        let rows = self.text.rows(sheet.width - 6, canvas.look.symbols);
        let height = u16::try_from(rows)
            .unwrap_or(u16::MAX)
            .saturating_add(4)
            .min(area.height);
        let sheet = Rect {
            y: sheet.y + (area.height - height) / 3,
            height,
            ..sheet
        };
        let title = canvas.say("screen-briefing");
        let inner = inset(
            canvas.pane(sheet, &title, canvas.look.symbols.double, Role::Frame),
            2,
        );
        let body = Rect {
            y: inner.y + 1,
            height: inner.height.saturating_sub(1),
            ..inner
        };
        let first = self.scroll.fit(rows, body.height);
        self.text.draw(canvas, body, first);
        let (above, below) = self.scroll.hidden();
        canvas.more(sheet, above, below);
    }

    fn refresh(&mut self, viewer: &Viewer<'_>, _: Ui) {
        self.renew(&viewer.briefing());
    }
}
