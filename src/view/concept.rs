//! The glossary: each concept with its reading and its counter-reading.

use crate::text::SafeText;
use crate::view::Viewer;
use crate::view::model::Concept;

impl Viewer<'_> {
    /// Makes the glossary, in the campaign's order.
    pub fn concepts(&self) -> Vec<Concept> {
        let page = |book: &crate::campaign::book::ConceptBook| Concept {
            name: self.name(&book.name),
            reading: self.tell(&book.reading, None),
            counter: self.tell(&book.counter, None),
        };
        self.book_of_words().concepts.iter().map(page).collect()
    }

    /// Names the concepts at these positions in the glossary.
    pub(crate) fn concept_names(&self, at: &[u16]) -> Vec<(SafeText, u16)> {
        let pages = &self.book_of_words().concepts;
        at.iter()
            .filter_map(|&n| Some((self.name(&pages.get(usize::from(n))?.name), n)))
            .collect()
    }
}
