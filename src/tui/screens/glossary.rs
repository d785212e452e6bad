//! The glossary: each concept with a reading, and with the other side.
//!
//! Draws [`Concept`]s. Deliberately absent: a reading without its counter-reading.

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
use crate::view::model::Concept;
use ratatui::layout::Rect;

/// The glossary.
#[derive(Debug)]
pub struct GlossaryPage {
    concepts: Vec<Concept>,
    browser: Browser,
}

impl GlossaryPage {
    /// Opens the glossary at a page.
    pub fn new(concepts: Vec<Concept>, at: usize) -> Self {
        Self {
            browser: Browser::new(items(&concepts), at),
            concepts,
        }
    }

    /// Takes the pages in another language.
    pub fn renew(&mut self, concepts: Vec<Concept>) {
        self.browser.renew(items(&concepts));
        self.concepts = concepts;
    }
}

fn items(concepts: &[Concept]) -> Vec<Item> {
    concepts
        .iter()
        .map(|it| Item::new(&it.name, "", Role::Dim))
        .collect()
}

fn concept(canvas: &Canvas<'_>, it: &Concept) -> Prose {
    let mut prose = Prose::new();
    for (key, words) in [
        ("concept-reading", &it.reading),
        ("concept-counter", &it.counter),
    ] {
        prose.paragraph(&canvas.say(key), Role::Dim);
        prose.paragraph(words, Role::Text).gap();
    }
    prose
}

impl Page for GlossaryPage {
    fn name(&self) -> &'static str {
        "screen-concepts"
    }

    fn hints(&self) -> Vec<Hint> {
        self.browser.hints()
    }

    fn update(&mut self, command: Command) -> Reply {
        match command {
            Command::Back | Command::Glossary => Reply::Back,
            Command::Enter => Reply::Done,
            other if self.browser.obey(other) => Reply::Done,
            _ => Reply::Ignored,
        }
    }

    fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let title = canvas.say("screen-concepts");
        let concepts = &self.concepts;
        self.browser.draw(canvas, area, &title, |at, canvas| {
            concepts
                .get(at)
                .map(|it| concept(canvas, it))
                .unwrap_or_default()
        });
    }

    fn refresh(&mut self, viewer: &Viewer<'_>, _: Ui) {
        self.renew(viewer.concepts());
    }
}
