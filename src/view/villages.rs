//! The villages: what everybody knows of them, and what one learns by going there.

use crate::campaign::book::VillageBook;
use crate::engine::ids::LineId;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::model::VillageView;

impl Viewer<'_> {
    /// Describes the villages.
    pub fn villages(&self) -> Vec<VillageView> {
        let books = self.book_of_words().villages.iter().enumerate();
        books.map(|(v, book)| self.village(v, book)).collect()
    }

    fn village(&self, v: usize, book: &VillageBook) -> VillageView {
        let now = &self.state().villages[v];
        VillageView {
            name: self.name(&book.name),
            figures: self.figures(book),
            trust: self.trust(now.trust),
            asset: self.tell(&book.asset, None),
            hazard: self.tell(&book.hazard, None),
            matter: now.known.then(|| self.tell(&book.matter, None)),
            fits: if now.known { self.fits(v) } else { Vec::new() },
        }
    }

    fn figures(&self, book: &VillageBook) -> SafeText {
        let percent = |share: f64| Value::decimal(share * 100.0, 0);
        let households = [
            ("count", Value::from(book.households)),
            ("percent", percent(book.residents)),
        ];
        self.clauses([
            self.say_with("village-households", &households),
            self.say_with("village-elderly", &[("percent", percent(book.elderly))]),
        ])
    }

    /// Says how each prescribed method fits a village.
    fn fits(&self, v: usize) -> Vec<(SafeText, SafeText)> {
        let fit = |id: LineId| {
            let path = self.world().line(id).path.as_ref()?;
            Some((self.line_short(id), self.fit(path.fit[v])))
        };
        self.world().line_ids().filter_map(fit).collect()
    }
}
