//! WHAT TO SAY: state, facts and language to plain view models: strings, ratios, choices, reasons.
//!
//! Knows everything inward of it (`engine`, `campaign`, `text`, `session`) and nothing of terminals: no colours, widths,
//! keys or escape codes. Front ends draw the models and send back the [`Action`]s that stand in them.
//!
//! What the player may not know never enters a model before the reveal: `real` appears only as a [`Band`], other people's
//! state in words, and no model is made from a hidden number (`knowledge`).
//!
//! [`Action`]: crate::engine::action::Action
//! [`Band`]: crate::view::model::Band

pub mod afterwards;
mod belief;
mod book;
mod briefing;
mod calendar;
pub(crate) mod causes;
mod choices;
mod concept;
mod condition;
mod desk;
pub mod document;
mod echo;
mod event;
mod header;
mod initiatives;
mod knowledge;
mod letter;
mod log;
pub mod model;
mod news;
mod numbers;
mod people;
mod plan;
mod refusal;
mod report;
pub(crate) mod reveal;
pub mod setting;
pub mod shelf;
mod slots;
mod starts;
pub mod storage;
mod tally;
mod trouble;
mod villages;
mod visit;
mod why;
mod words;
mod year;

#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
mod tests;

use crate::campaign::book::Book;
use crate::engine::action::Ask;
use crate::engine::state::State;
use crate::engine::world::World;
use crate::session::play::Play;
use crate::text::Ui;

/// Makes the view models of a play in a language: one method per screen. Cheap to make; make a new one for each look.
#[derive(Debug, Clone, Copy)]
pub struct Viewer<'a> {
    play: &'a Play,
    ui: Ui,
    aloud: bool,
}

impl<'a> Viewer<'a> {
    /// Looks at a play in a language.
    pub fn new(play: &'a Play, ui: Ui) -> Self {
        Self {
            play,
            ui,
            aloud: false,
        }
    }

    /// Words everything for somebody who hears it: no signs, arrows, slashes or dots that a voice would swallow.
    #[must_use]
    pub fn aloud(self) -> Self {
        Self {
            aloud: true,
            ..self
        }
    }

    /// Tells whether the play is over and the books may be opened.
    pub fn open(&self) -> bool {
        knowledge::open(self.state())
    }

    /// Tells whether the plan is asked for.
    pub fn planning(&self) -> bool {
        matches!(self.play.ask(), Ask::Plan { .. })
    }

    fn world(&self) -> &'a World {
        &self.play.campaign().world
    }

    fn state(&self) -> &'a State {
        self.play.state()
    }

    fn book_of_words(&self) -> &'a Book {
        &self.play.campaign().book
    }
}
