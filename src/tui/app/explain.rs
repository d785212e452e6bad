//! Why a number is what it is: any number of the screen on top and of its header.
//!
//! Deliberately absent: the reasons; the view has them.

use crate::engine::slot::Slot;
use crate::engine::slot::TownField;
use crate::tui::app::App;
use crate::tui::app::go::viewer;
use crate::tui::overlay::Overlay;
use crate::tui::overlay::why::Explained;

/// The numbers of the header.
const HEADER: [Slot; 3] = [
    Slot::Town(TownField::Marks),
    Slot::Town(TownField::Rank),
    Slot::Town(TownField::Money),
];

impl App {
    /// Lists the numbers on the screen, those of the header last, each once.
    fn numbers(&self) -> Vec<Slot> {
        let page = self.pages.last().map(|page| page.numbers());
        let mut numbers: Vec<Slot> = Vec::new();
        for slot in page.unwrap_or_default().into_iter().chain(HEADER) {
            if !numbers.contains(&slot) {
                numbers.push(slot);
            }
        }
        numbers
    }

    /// Explains the first number of the screen.
    pub(super) fn explain_any(&mut self) {
        if let Some(&first) = self.numbers().first() {
            self.explain_among(first);
        }
    }

    /// Explains a number; from it, the others of the screen are a step away.
    pub(super) fn explain_among(&mut self, slot: Slot) {
        let mut numbers = self.numbers();
        let at = numbers.iter().position(|it| *it == slot);
        let at = at.unwrap_or_else(|| {
            numbers.insert(0, slot);
            0
        });
        self.explain(numbers, at);
    }

    /// Explains the number that was explained, in another language.
    pub(super) fn explain_again(&mut self, why: Explained) {
        let (numbers, at) = why.place();
        self.explain(numbers, at);
    }

    /// Explains one of some numbers.
    pub(super) fn explain(&mut self, numbers: Vec<Slot>, at: usize) {
        let (Some(driver), Some(&slot)) = (self.driver.as_deref(), numbers.get(at)) else {
            return;
        };
        let why = viewer(driver, self.look.ui).why(slot);
        self.show(Overlay::Why(Explained::new(why, numbers, at)));
    }
}
