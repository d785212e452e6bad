//! How the app is drawn: header, the screen on top, footer, overlay.
//!
//! Draws on any buffer. Deliberately absent: making models; what is drawn was made when it changed.

use crate::tui::app::App;
use crate::tui::chrome;
use crate::tui::keys::Command;
use crate::tui::overlay::Overlay;
use crate::tui::paint::Canvas;
use crate::tui::screens::Page;
use crate::tui::screens::bottom;
use crate::tui::screens::top;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

impl App {
    /// Draws the whole screen.
    pub fn view(&mut self, buffer: &mut Buffer) {
        let area = buffer.area;
        let mut canvas = Canvas::new(buffer, self.look.clone());
        canvas.ground(area);
        let (columns, rows) = chrome::LEAST;
        self.too_small = area.width < columns || area.height < rows;
        if self.too_small {
            chrome::too_small(&mut canvas, area);
            self.hits.clear();
            return;
        }
        self.view_page(&mut canvas, area);
        self.view_overlay(&mut canvas, area);
        self.hits = canvas.hits;
    }

    fn view_page(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let in_play = self.pages.len() > 1 && self.driver.is_some();
        let (head, rest) = top(area, u16::from(in_play));
        let (body, foot) = bottom(rest, 1);
        if let Some(header) = self.header.as_ref().filter(|_| in_play) {
            chrome::header(canvas, head, header);
        }
        let first = match self.overlay {
            Some(Overlay::First(key)) => Some(key),
            _ => None,
        };
        if let Some(page) = self.pages.last_mut() {
            draw_with_hint(canvas, page.as_mut(), body, first);
        }
        self.view_footer(canvas, foot);
    }

    /// Draws what the keys do now: those of what lies over the screen, else those of the screen. Where a field is typed
    /// into, a question mark is a character and no way to the help.
    fn view_footer(&self, canvas: &mut Canvas<'_>, foot: Rect) {
        let Some(page) = self.pages.last() else {
            return;
        };
        let own = page.hints();
        let with_help = page.cursor().is_none();
        match &self.overlay {
            Some(over @ Overlay::First(_)) => {
                chrome::footer(canvas, foot, &over.hints(own), with_help);
            }
            Some(over) => chrome::footer(canvas, foot, &over.hints(own), false),
            None => chrome::footer(canvas, foot, &own, with_help),
        }
    }

    /// Draws the overlay; but for a first hint, only it can be clicked then. A click beside the answers of a question does
    /// nothing, and one anywhere closes what asks nothing.
    fn view_overlay(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let (area, foot) = bottom(area, 1);
        let hints = self
            .pages
            .last()
            .map(|page| page.hints())
            .unwrap_or_default();
        if let Some(overlay) = &mut self.overlay {
            if !matches!(overlay, Overlay::First(_)) {
                canvas.hits.retain(|hit| hit.area.y == foot.y);
            }
            if !matches!(overlay, Overlay::First(_) | Overlay::Question { .. }) {
                canvas.hit(area, Command::Back);
            }
            let legend = self.pages.last().is_some_and(|page| page.signs());
            overlay.draw(canvas, area, &hints, legend);
        }
    }
}

/// Draws a page with its first hint, if that is to be shown: on the page where it has a place for it, else under it.
fn draw_with_hint(
    canvas: &mut Canvas<'_>,
    page: &mut dyn Page,
    body: Rect,
    first: Option<&'static str>,
) {
    page.draw(canvas, body);
    let Some(key) = first else { return };
    let rooms = page.hint_rooms();
    if !rooms.is_empty() {
        return chrome::banner_over(canvas, &rooms, key);
    }
    canvas.clear(body);
    canvas.hits.clear();
    let rest = chrome::banner(canvas, body, key);
    page.draw(canvas, rest);
}
