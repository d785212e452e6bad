//! `blame`: as little blame as can be: procedure, papers, and somebody else's name on them.

use crate::engine::action::Answer;
use crate::engine::action::Reception;
use crate::engine::state::Inspector;
use crate::engine::state::VisitKind;
use crate::lab::strategies::greedy::Greedy;
use crate::lab::strategies::greedy::Minds;
use crate::lab::strategies::taste::Taste;

/// Seats the player.
pub fn player() -> Greedy {
    Greedy {
        minds: Minds {
            blame_real: 1.0,
            blame_paper: 1.0,
            ..Minds::NOTHING
        },
        taste: Taste {
            modes: [0.5, 1.0, 2.0, 0.0, 1.0],
            avoiding: 1.0,
            honest: -0.5,
            unit: -0.2,
            money: -0.1,
        },
        // Who holds little power over a line hands its letter on.
        letters: |line| {
            if line.power() < line.liability() {
                Answer::Pass
            } else {
                Answer::Annex
            }
        },
        receives: |_, kind, by| match (by, kind) {
            (Inspector::City, _) => Reception::Arrange,
            (_, VisitKind::Field) => Reception::Route,
            (_, VisitKind::Paper) => Reception::Binders,
        },
        wanders: 1,
        bargains: true,
        looks: 0,
        villages: 0,
        eases: false,
        effort: 100,
        hours: None,
    }
}
