//! The year's end: the marking sheet, what follows from it, and the ending where the play is over.
//!
//! Draws [`YearEnd`]. Deliberately absent: what the year really brought; the reveal shows it.

use crate::engine::slot::Slot;
use crate::engine::slot::TownField;
use crate::text::Ui;
use crate::text::fit_right;
use crate::tui::keys::Command;
use crate::tui::keys::Hint;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::prose::Scroll;
use crate::tui::screens::Page;
use crate::tui::screens::Place;
use crate::tui::screens::Reply;
use crate::tui::screens::centre;
use crate::tui::screens::inset;
use crate::tui::theme::Role;
use crate::view::Viewer;
use crate::view::model::YearEnd;
use ratatui::layout::Rect;

/// The widest line of text that reads well, with its border.
const SHEET: u16 = 78;

/// The year's end.
#[derive(Debug)]
pub struct YearPage {
    over: bool,
    text: Prose,
    scroll: Scroll,
}

impl YearPage {
    /// Lays the sheet on the table; where the play is over, the ending stands under it.
    pub fn new(year: &YearEnd, over: bool) -> Self {
        Self {
            over,
            text: text(year),
            scroll: Scroll::default(),
        }
    }

    /// Takes it in another language.
    pub fn renew(&mut self, year: &YearEnd) {
        self.text = text(year);
    }
}

fn text(year: &YearEnd) -> Prose {
    let mut prose = Prose::new();
    let widest = year
        .sheet
        .iter()
        .map(|(label, _)| crate::text::width(label))
        .max();
    let indent = u16::try_from(widest.unwrap_or(0).min(30)).unwrap_or(30) + 2;
    for (label, points) in &year.sheet {
        prose.entry(label, &fit_right(points, 8, "…"), indent, Role::Ledger);
    }
    prose.gap();
    for sentence in &year.verdict {
        prose.paragraph(sentence, Role::Text);
    }
    if let Some(title) = &year.title {
        prose.gap().centred(title, Role::RedHead).gap();
    }
    for paragraph in &year.body {
        prose.paragraph(paragraph, Role::Text).gap();
    }
    prose
}

impl Page for YearPage {
    fn name(&self) -> &'static str {
        "screen-year-end"
    }

    fn hints(&self) -> Vec<Hint> {
        let word = if self.over {
            "hint-reveal"
        } else {
            "hint-next"
        };
        let mut hints = vec![Hint::named(Command::Enter, word)];
        if self.scroll.hidden() != (0, 0) {
            hints.push(Hint::of(Command::PageDown));
        }
        hints.extend([Command::Book, Command::Why, Command::Log].map(Hint::of));
        hints
    }

    fn numbers(&self) -> Vec<Slot> {
        [
            TownField::Marks,
            TownField::Rank,
            TownField::Deductions,
            TownField::Bonus,
        ]
        .map(Slot::Town)
        .to_vec()
    }

    fn update(&mut self, command: Command) -> Reply {
        match command {
            Command::Enter if self.over => return Reply::Open(Place::Reveal),
            Command::Enter => return Reply::Act(crate::engine::action::Action::Continue),
            Command::Back => return Reply::Back,
            Command::Down => self.scroll.by(1),
            Command::Up => self.scroll.by(-1),
            Command::PageDown => self.scroll.page(1),
            Command::PageUp => self.scroll.page(-1),
            Command::Home => self.scroll.to_end(false),
            Command::End => self.scroll.to_end(true),
            _ => return Reply::Ignored,
        };
        Reply::Done
    }

    fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let sheet = centre(area, SHEET.max(area.width * 3 / 5));
        let title = canvas.say("screen-year-end");
        let inner = inset(canvas.plain_pane(sheet, "", false), 2);
        canvas.put_centre(inner, inner.y, &title, Role::RedHead);
        let [line, star] = canvas.look.symbols.rule;
        canvas.run(inner.x, inner.y + 1, inner.width, line, Role::RedHead);
        canvas.put_centre(inner, inner.y + 1, &format!(" {star} "), Role::RedHead);
        let body = Rect {
            y: inner.y + 3,
            height: inner.height.saturating_sub(3),
            ..inner
        };
        let rows = self.text.rows(body.width, canvas.look.symbols);
        let first = self.scroll.fit(rows, body.height);
        self.text.draw(canvas, body, first);
        let (above, below) = self.scroll.hidden();
        canvas.more(sheet, above, below);
    }

    fn refresh(&mut self, viewer: &Viewer<'_>, _: Ui) {
        self.renew(&viewer.year());
    }
}
