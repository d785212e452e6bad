//! What a newcomer reads before the first letter.

use crate::view::Viewer;
use crate::view::model::Briefing;

impl Viewer<'_> {
    /// Makes the briefing.
    pub fn briefing(&self) -> Briefing {
        let book = self.book_of_words();
        Briefing {
            title: self.name(&book.title),
            role: self.tell(&book.role, None),
            body: self.paragraphs(&book.briefing, None),
        }
    }
}
