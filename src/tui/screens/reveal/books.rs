//! The three books: side by side where there is room, and otherwise one below the other.
//!
//! Draws [`Reveal`]. Deliberately absent: a sum of the three.

use crate::text::SafeText;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::prose::Scroll;
use crate::tui::screens::bottom;
use crate::tui::screens::inset;
use crate::tui::screens::left;
use crate::tui::screens::reveal::chart;
use crate::tui::screens::reveal::chart::Shown;
use crate::tui::screens::top;
use crate::tui::theme::Role;
use crate::view::model::Reveal;
use ratatui::layout::Rect;

/// From this many columns on, the books lie side by side.
const BESIDE: u16 = 100;
/// The least and the most rows of the chart below them.
const CHART: u16 = 10;
const MOST: u16 = 26;
/// The books' roles: the place, the county, the people.
const ROLES: [Role; 3] = [Role::Field, Role::Ledger, Role::Care];

/// A book: its name, its value, and what it says.
type Book = (SafeText, SafeText, SafeText);

/// Draws the books with what is said under them.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    area: Rect,
    reveal: &Reveal,
    guess: usize,
    scroll: &mut Scroll,
) {
    if area.width < BESIDE || reveal.books.len() != ROLES.len() {
        return below(canvas, area, reveal, guess, scroll);
    }
    let mut under = closing(canvas, reveal, guess);
    let said = under.rows(inset(area, 2).width, canvas.look.symbols);
    let said = u16::try_from(said).unwrap_or(u16::MAX).saturating_add(1);
    let (upper, lower) = bottom(area, said.min(area.height / 2));
    let rest = draw_beside(canvas, upper, reveal);
    let rest = draw_chart(canvas, rest, reveal);
    let words = Rect {
        y: rest.y + 1,
        height: lower.bottom().saturating_sub(rest.y + 1),
        ..inset(lower, 2)
    };
    under.draw(canvas, words, 0);
}

/// Draws the books side by side, as high as the highest, and returns what is left below them.
fn draw_beside(canvas: &mut Canvas<'_>, area: Rect, reveal: &Reveal) -> Rect {
    let third = area.width / 3;
    let text = third.saturating_sub(4);
    let mut pages: Vec<Prose> = reveal.books.iter().zip(ROLES).map(page).collect();
    let rows = pages
        .iter_mut()
        .map(|page| page.rows(text, canvas.look.symbols));
    let most = u16::try_from(rows.max().unwrap_or(0)).unwrap_or(u16::MAX);
    let (books, below) = top(area, most.saturating_add(4));
    let mut rest = books;
    for (n, (page, (name, _, _))) in pages.iter_mut().zip(&reveal.books).enumerate() {
        let last = n + 1 == ROLES.len();
        let (book, others) = left(rest, if last { rest.width } else { third });
        draw_book(canvas, book, name, page, ROLES[n]);
        rest = others;
    }
    below
}

/// Draws the whole year below the books where there is room, and returns what is left below it.
fn draw_chart(canvas: &mut Canvas<'_>, area: Rect, reveal: &Reveal) -> Rect {
    let Some(curve) = reveal.curves.first().filter(|_| area.height >= CHART) else {
        return area;
    };
    let (pane, rest) = top(area, area.height.min(MOST));
    let inner = canvas.plain_pane(pane, &curve.name, false);
    let whole = Shown {
        months: curve.real.len(),
        ..Shown::default()
    };
    let at = curve.at.unwrap_or(usize::MAX);
    chart::draw(canvas, inset(inner, 1), curve, whole, at);
    chart::legend(canvas, pane, true);
    rest
}

fn draw_book(canvas: &mut Canvas<'_>, area: Rect, name: &str, page: &mut Prose, role: Role) {
    let inner = canvas.pane(area, name, canvas.look.symbols.double, role);
    let text = Rect {
        y: inner.y + 1,
        height: inner.height.saturating_sub(1),
        ..inset(inner, 1)
    };
    let rows = page.draw(canvas, text, 0);
    canvas.more(area, 0, rows.saturating_sub(usize::from(text.height)));
}

/// Lays out a book's page: a value in each line, and under them what it says.
fn page(((_, value, says), role): (&Book, Role)) -> Prose {
    let mut prose = Prose::new();
    prose.paragraph(value, role).gap();
    prose.paragraph(says, Role::Text);
    prose
}

/// Lays out what is said under the books.
fn closing(canvas: &Canvas<'_>, reveal: &Reveal, guess: usize) -> Prose {
    let mut prose = Prose::new();
    close(&mut prose, canvas, reveal, guess);
    prose
}

/// Says where ledger and field parted and how that compares with the guess, and that this is no mark.
fn close(prose: &mut Prose, canvas: &Canvas<'_>, reveal: &Reveal, guess: usize) {
    let all = reveal.curves.first();
    if let Some(parted) = all.and_then(|curve| curve.parted.as_ref()) {
        prose.paragraph(parted, Role::Bad);
    }
    if let Some(answer) = reveal.answers.get(guess) {
        prose.paragraph(answer, Role::Strong);
    }
    if !reveal.answers.is_empty() {
        prose.gap();
    }
    prose.paragraph(&canvas.say("debrief-notice"), Role::Dim);
}

/// Draws the books one below the other, in one pane.
fn below(canvas: &mut Canvas<'_>, area: Rect, reveal: &Reveal, guess: usize, scroll: &mut Scroll) {
    let title = canvas.say("screen-reveal");
    let inner = inset(canvas.plain_pane(area, &title, true), 2);
    let inner = Rect {
        y: inner.y + 1,
        height: inner.height.saturating_sub(1),
        ..inner
    };
    let mut prose = Prose::new();
    let edge = canvas.look.symbols.bubble;
    for ((name, value, says), role) in reveal.books.iter().zip(ROLES) {
        prose.marked(edge, role, name, 2, Role::Strong);
        prose.marked(edge, role, value, 2, role);
        prose.marked(edge, role, says, 2, Role::Text).gap();
    }
    close(&mut prose, canvas, reveal, guess);
    let rows = prose.rows(inner.width, canvas.look.symbols);
    let first = scroll.fit(rows, inner.height);
    prose.draw(canvas, inner, first);
    let (above, below) = scroll.hidden();
    canvas.more(area, above, below);
}
