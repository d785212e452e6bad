//! The log: what happened, month by month.
//!
//! Draws sentences that the view gives. Deliberately absent: what the player may not know yet.

use crate::text::SafeText;
use crate::text::Ui;
use crate::tui::keys::Command;
use crate::tui::keys::Hint;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::screens::Page;
use crate::tui::screens::Reply;
use crate::tui::screens::browser::Browser;
use crate::tui::screens::browser::Item;
use crate::tui::theme::Role;
use crate::view::Viewer;
use ratatui::layout::Rect;

/// A month of the log: its name and its sentences.
pub type Month = (SafeText, Vec<SafeText>);

/// The log, the newest month first.
#[derive(Debug)]
pub struct LogPage {
    months: Vec<Month>,
    browser: Browser,
}

impl LogPage {
    /// Opens the log at its newest month.
    pub fn new(months: Vec<Month>) -> Self {
        Self {
            browser: Browser::new(items(&months), 0),
            months,
        }
    }

    /// Takes a new model.
    pub fn renew(&mut self, months: Vec<Month>) {
        self.browser.renew(items(&months));
        self.months = months;
    }
}

fn items(months: &[Month]) -> Vec<Item> {
    let item = |(name, says): &Month| Item::new(name, &says.len().to_string(), Role::Dim);
    months.iter().map(item).collect()
}

impl Page for LogPage {
    fn name(&self) -> &'static str {
        "screen-log"
    }

    fn hints(&self) -> Vec<Hint> {
        self.browser.hints()
    }

    fn update(&mut self, command: Command) -> Reply {
        match command {
            Command::Back | Command::Log => Reply::Back,
            Command::Enter => Reply::Done,
            other if self.browser.obey(other) => Reply::Done,
            _ => Reply::Ignored,
        }
    }

    fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let title = canvas.say("screen-log");
        let months = &self.months;
        self.browser.draw(canvas, area, &title, |at, canvas| {
            let mut prose = Prose::new();
            match months.get(at) {
                Some((_, says)) => {
                    let bullet = canvas.look.symbols.bullet;
                    for says in says {
                        prose.entry(bullet, says, 2, Role::Text);
                    }
                }
                None => _ = prose.paragraph(&canvas.say("log-empty"), Role::Dim),
            }
            prose
        });
    }

    fn refresh(&mut self, viewer: &Viewer<'_>, _: Ui) {
        self.renew(viewer.log());
    }
}
