//! The glossary: each concept with a reading, and with the other side.
//!
//! Draws [`Concept`]s. Deliberately absent: a reading without its counter-reading.

use crate::text::SafeText;
use crate::text::Ui;
use crate::tui::keys::Command;
use crate::tui::keys::Hint;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::screens::Page;
use crate::tui::screens::Place;
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
    /// The concepts of where one came from, by their positions.
    here: Vec<usize>,
    browser: Browser,
}

impl GlossaryPage {
    /// Opens the glossary; the concepts of where one comes from stand first.
    pub fn new(concepts: Vec<Concept>, mut here: Vec<usize>, ui: Ui) -> Self {
        here.retain(|&at| at < concepts.len());
        Self {
            browser: Browser::new(items(&concepts, &here, ui), 0),
            concepts,
            here,
        }
    }

    /// Takes the pages in another language.
    pub fn renew(&mut self, concepts: Vec<Concept>, ui: Ui) {
        self.browser.renew(items(&concepts, &self.here, ui));
        self.concepts = concepts;
    }
}

/// Returns what opens the glossary at some concepts; nothing where there are none.
pub(crate) fn glossary_of(concepts: &[(SafeText, u16)]) -> Reply {
    if concepts.is_empty() {
        return Reply::Ignored;
    }
    let here = concepts.iter().map(|(_, page)| usize::from(*page));
    Reply::Open(Place::Glossary(here.collect()))
}

fn items(concepts: &[Concept], here: &[usize], ui: Ui) -> Vec<Item> {
    let item = |it: &Concept| Item::new(&it.name, "", Role::Dim);
    let all = concepts.iter().map(item);
    if here.is_empty() {
        return all.collect();
    }
    std::iter::once(Item::heading(&ui.say("glossary-here")))
        .chain(here.iter().map(|&at| item(&concepts[at])))
        .chain([Item::heading(&ui.say("glossary-all"))])
        .chain(all)
        .collect()
}

/// Returns the concept at a row of the list; none at a heading.
fn at_row(row: usize, here: &[usize]) -> Option<usize> {
    match here.len() {
        0 => Some(row),
        count if row <= count => here.get(row.checked_sub(1)?).copied(),
        count => row.checked_sub(count + 2),
    }
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
        let (concepts, here) = (&self.concepts, &self.here);
        self.browser.draw(canvas, area, &title, |row, canvas| {
            at_row(row, here)
                .and_then(|at| concepts.get(at))
                .map(|it| concept(canvas, it))
                .unwrap_or_default()
        });
    }

    fn refresh(&mut self, viewer: &Viewer<'_>, ui: Ui) {
        self.renew(viewer.concepts(), ui);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_find_their_concepts_past_the_headings() {
        let found: Vec<_> = (0..6).map(|row| at_row(row, &[7, 2])).collect();
        assert_eq!(found, [None, Some(7), Some(2), None, Some(0), Some(1)]);
        assert_eq!(at_row(3, &[]), Some(3));
    }
}
