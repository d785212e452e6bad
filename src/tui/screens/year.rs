//! The year's end: the marking sheet, what follows from it, and the ending where the play is over.
//!
//! Draws [`YearEnd`]. Deliberately absent: what the year really brought; the reveal shows it.

use crate::engine::slot::Slot;
use crate::engine::slot::TownField;
use crate::text::SafeText;
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
use crate::tui::screens::redhead;
use crate::tui::screens::top;
use crate::tui::seal::Corner;
use crate::tui::seal::Seal;
use crate::tui::theme::Role;
use crate::view::Viewer;
use crate::view::model::YearEnd;
use ratatui::layout::Rect;

/// The widest line of text that reads well, with its border.
const SHEET: u16 = 78;
/// Rows of the notice's head, with the gap below it.
const HEAD: u16 = 4;

/// The year's end.
#[derive(Debug)]
pub struct YearPage {
    over: bool,
    issuer: SafeText,
    heading: SafeText,
    seal: Option<Seal>,
    text: Prose,
    scroll: Scroll,
}

impl YearPage {
    /// Lays the sheet on the table; where the play is over, the ending.
    pub fn new(year: &YearEnd, over: bool) -> Self {
        let mut page = Self {
            over,
            issuer: SafeText::default(),
            heading: SafeText::default(),
            seal: None,
            text: Prose::new(),
            scroll: Scroll::default(),
        };
        page.renew(year);
        page
    }

    /// Takes it in another language.
    pub fn renew(&mut self, year: &YearEnd) {
        self.issuer = year.issuer.clone();
        self.heading = year.heading.clone();
        self.seal = Seal::of(&year.seal).filter(|_| !self.over);
        self.text = if self.over {
            ending(year)
        } else {
            notice(year)
        };
    }

    /// Draws the county's letterhead; returns what is left below it.
    fn head(&self, canvas: &mut Canvas<'_>, inner: Rect) -> Rect {
        let issuer = redhead::letterhead(canvas, &self.issuer, inner.width);
        canvas.put_centre(inner, inner.y, &issuer, Role::RedHead);
        redhead::rule(canvas, inner, inner.y + 1);
        canvas.put_centre(inner, inner.y + 2, &self.heading, Role::Strong);
        top(inner, HEAD).1
    }
}

/// Lays out the county's notice: the sheet of marks, and what follows from it.
fn notice(year: &YearEnd) -> Prose {
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
    prose
}

/// Lays out the ending.
fn ending(year: &YearEnd) -> Prose {
    let mut prose = Prose::new();
    if let Some(title) = &year.title {
        prose.centred(title, Role::RedHead).gap();
    }
    for (n, paragraph) in year.body.iter().enumerate() {
        if n > 0 {
            prose.gap();
        }
        prose.paragraph(paragraph, Role::Text);
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
        let sheet = centre(area, SHEET.min(area.width));
        let rows = self
            .text
            .rows(sheet.width.saturating_sub(6), canvas.look.symbols);
        let rows = u16::try_from(rows).unwrap_or(u16::MAX);
        // An ending has an empty row above and below; so has a notice, which brings the upper one along.
        let around = if self.over { 4 } else { HEAD + 3 };
        let height = rows.saturating_add(around).min(area.height);
        let sheet = Rect {
            y: sheet.y + (area.height - height) / 3,
            height,
            ..sheet
        };
        let inner = inset(canvas.plain_pane(sheet, "", false), 2);
        // The ending is no part of the county's notice.
        let body = if self.over {
            top(inner, 1).1
        } else {
            self.head(canvas, inner)
        };
        let first = self.scroll.fit(usize::from(rows), body.height);
        self.text.draw(canvas, body, first);
        if let Some(seal) = &self.seal {
            seal.press(canvas, body, Corner::Lower);
        }
        let (above, below) = self.scroll.hidden();
        canvas.more(sheet, above, below);
    }

    fn refresh(&mut self, viewer: &Viewer<'_>, _: Ui) {
        self.renew(&viewer.year());
    }
}
