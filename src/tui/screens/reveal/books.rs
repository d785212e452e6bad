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
use crate::tui::theme::Role;
use crate::view::model::Reveal;
use ratatui::layout::Rect;

/// From this many columns on, the books lie side by side.
const BESIDE: u16 = 100;
/// The books' roles: the place, the county, the people.
const ROLES: [Role; 3] = [Role::Field, Role::Ledger, Role::Care];

/// A book: its name, its value, and what it says.
type Book = (SafeText, SafeText, SafeText);

/// Draws the books with what is said under them.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, reveal: &Reveal, scroll: &mut Scroll) {
    if area.width < BESIDE || reveal.books.len() != ROLES.len() {
        return below(canvas, area, reveal, scroll);
    }
    let mut under = closing(canvas, reveal);
    let words = inset(area, 2);
    let rows = under.rows(words.width, canvas.look.symbols);
    let rows = u16::try_from(rows).unwrap_or(u16::MAX);
    let (upper, lower) = bottom(area, rows.saturating_add(1).min(area.height / 2));
    let mut pages: Vec<Prose> = reveal.books.iter().zip(ROLES).map(page).collect();
    let third = area.width / 3;
    let text = third.saturating_sub(4);
    let most = pages
        .iter_mut()
        .map(|it| it.rows(text, canvas.look.symbols));
    let most = u16::try_from(most.max().unwrap_or(0)).unwrap_or(u16::MAX);
    let height = most.saturating_add(4).min(upper.height);
    let top = upper.y + (upper.height - height) / 3;
    let mut rest = Rect {
        y: top,
        height,
        ..upper
    };
    for (n, (page, (name, _, _))) in pages.iter_mut().zip(&reveal.books).enumerate() {
        let columns = if n + 1 < ROLES.len() {
            third
        } else {
            rest.width
        };
        let (book, others) = left(rest, columns);
        draw_book(canvas, book, name, page, ROLES[n]);
        rest = others;
    }
    let said = Rect {
        y: (top + height + 1).min(lower.y),
        height: area
            .bottom()
            .saturating_sub((top + height + 1).min(lower.y)),
        ..inset(lower, 2)
    };
    under.draw(canvas, said, 0);
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

/// Lays out what is said under the books: where ledger and field parted, and that this is no mark.
fn closing(canvas: &Canvas<'_>, reveal: &Reveal) -> Prose {
    let mut prose = Prose::new();
    let parted = reveal.curves.iter().find_map(|curve| curve.parted.as_ref());
    if let Some(parted) = parted {
        prose.paragraph(parted, Role::Bad).gap();
    }
    prose.paragraph(&canvas.say("debrief-notice"), Role::Dim);
    prose
}

/// Draws the books one below the other, in one pane.
fn below(canvas: &mut Canvas<'_>, area: Rect, reveal: &Reveal, scroll: &mut Scroll) {
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
    let parted = reveal.curves.iter().find_map(|curve| curve.parted.as_ref());
    if let Some(parted) = parted {
        prose.paragraph(parted, Role::Bad).gap();
    }
    prose.paragraph(&canvas.say("debrief-notice"), Role::Dim);
    let rows = prose.rows(inner.width, canvas.look.symbols);
    let first = scroll.fit(rows, inner.height);
    prose.draw(canvas, inner, first);
    let (above, below) = scroll.hidden();
    canvas.more(area, above, below);
}
