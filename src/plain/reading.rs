//! What the player reads at a moment of a play, all of it at once: for those who check that something is said.

use crate::engine::action::Ask;
use crate::plain::books;
use crate::plain::page::Page;
use crate::plain::report;
use crate::plain::show;
use crate::plain::show::Full;
use crate::session::play::Play;
use crate::text::Lang;
use crate::text::Ui;
use crate::view::Viewer;

/// Returns what line mode says about the last action (`before` is how many facts there were before it), and everything
/// that lies before the player now: every paper of the tray in full, the inspectors, the plan, a report, the books.
pub fn read(play: &Play, before: usize, lang: Lang) -> String {
    let viewer = Viewer::new(play, Ui::new(lang)).aloud();
    let mut page = Page::default();
    if let Some(echo) = viewer.echo(before) {
        page.append(show::echo(&viewer, &echo));
    }
    match play.ask() {
        Ask::Tray(tray) => {
            page.append(show::month(&viewer));
            for item in tray {
                page.append(show::paper(&viewer, &viewer.paper(*item), Full::All));
            }
        }
        Ask::Plan { .. } => {
            page.append(show::month(&viewer));
            page.append(show::desk(&viewer));
        }
        Ask::Visit(_) => {
            if let Some(paper) = viewer.visit() {
                page.append(show::paper(&viewer, &paper, Full::All));
            }
        }
        Ask::Report => page.append(report::report(&viewer)),
        Ask::Year => page.append(books::year(&viewer)),
        Ask::Over => {
            page.append(books::year(&viewer));
            if let Some(reveal) = viewer.reveal() {
                page.append(books::books(&viewer, &reveal));
            }
        }
    }
    page.text()
}
