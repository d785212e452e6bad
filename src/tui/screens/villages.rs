//! The villages: what everybody knows, and what one learns by going there.
//!
//! Draws [`VillageView`]s. Deliberately absent: the hidden matter of a village where the player has not been.

use crate::engine::ids::VillageId;
use crate::engine::slot::Slot;
use crate::engine::slot::VillageField;
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
use crate::view::model::VillageView;
use ratatui::layout::Rect;

/// The villages.
#[derive(Debug)]
pub struct VillagesPage {
    villages: Vec<VillageView>,
    browser: Browser,
}

impl VillagesPage {
    /// Describes the villages.
    pub fn new(villages: Vec<VillageView>) -> Self {
        Self {
            browser: Browser::new(items(&villages), 0),
            villages,
        }
    }

    /// Takes a new model.
    pub fn renew(&mut self, villages: Vec<VillageView>) {
        self.browser.renew(items(&villages));
        self.villages = villages;
    }
}

fn items(villages: &[VillageView]) -> Vec<Item> {
    let item = |it: &VillageView| {
        let known = if it.matter.is_some() { "✓" } else { "" };
        Item::new(&it.name, known, Role::Good)
    };
    villages.iter().map(item).collect()
}

fn village(canvas: &Canvas<'_>, it: &VillageView) -> Prose {
    let mut prose = Prose::new();
    prose.paragraph(&it.figures, Role::Dim);
    prose.paragraph(&it.trust, Role::Strong).gap();
    for (key, words) in [("village-asset", &it.asset), ("village-hazard", &it.hazard)] {
        prose.paragraph(&canvas.say(key), Role::Dim);
        prose.paragraph(words, Role::Text).gap();
    }
    prose.paragraph(&canvas.say("village-matter"), Role::Dim);
    match &it.matter {
        Some(matter) => prose.paragraph(matter, Role::Text),
        None => prose.paragraph(&canvas.say("village-unknown"), Role::Dim),
    };
    if !it.fits.is_empty() {
        prose
            .gap()
            .paragraph(&canvas.say("village-fits"), Role::Dim);
        for (line, fit) in &it.fits {
            prose.entry(line, fit, 14, Role::Text);
        }
    }
    prose
}

impl Page for VillagesPage {
    fn name(&self) -> &'static str {
        "screen-villages"
    }

    fn hints(&self) -> Vec<Hint> {
        self.browser.hints()
    }

    fn numbers(&self) -> Vec<Slot> {
        let at = self.browser.at();
        let all = (at..self.villages.len()).chain(0..at);
        all.map(|n| Slot::Village(VillageId(n as u16), VillageField::Trust))
            .collect()
    }

    fn update(&mut self, command: Command) -> Reply {
        match command {
            Command::Back | Command::Villages => Reply::Back,
            Command::Enter => Reply::Done,
            other if self.browser.obey(other) => Reply::Done,
            _ => Reply::Ignored,
        }
    }

    fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let title = canvas.say("screen-villages");
        let villages = &self.villages;
        self.browser.draw(canvas, area, &title, |at, canvas| {
            villages
                .get(at)
                .map(|it| village(canvas, it))
                .unwrap_or_default()
        });
    }

    fn refresh(&mut self, viewer: &Viewer<'_>, _: Ui) {
        self.renew(viewer.villages());
    }
}
