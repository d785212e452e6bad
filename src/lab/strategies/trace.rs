//! `trace`: paper, whatever the place. Every hour of it goes into the ledger.

use crate::engine::action::Answer;
use crate::engine::action::Reception;
use crate::engine::state::VisitKind;
use crate::lab::strategies::greedy::Greedy;
use crate::lab::strategies::greedy::Minds;
use crate::lab::strategies::taste::Taste;

/// Seats the player.
pub fn player() -> Greedy {
    Greedy {
        minds: Minds {
            score_paper: 1.0,
            paper_only: true,
            ..Minds::NOTHING
        },
        taste: Taste {
            modes: [0.0, 3.0, 1.0, 0.0, 0.5],
            avoiding: 0.3,
            honest: -0.5,
            unit: -0.1,
            money: -0.1,
        },
        letters: |_| Answer::Sign,
        receives: |_, kind, _| match kind {
            VisitKind::Field => Reception::Route,
            VisitKind::Paper => Reception::Binders,
        },
        wanders: 1,
        bargains: false,
        looks: 0,
        villages: 0,
        eases: false,
        effort: 100,
        hours: None,
    }
}
