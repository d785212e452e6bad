//! `score`: the marks, month by month; residents and people as far as they show in them.

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
            score_real: 1.0,
            score_paper: 1.0,
            ..Minds::NOTHING
        },
        taste: Taste {
            modes: [2.0, 3.0, 1.0, 0.0, 1.5],
            avoiding: 0.2,
            honest: 0.0,
            unit: -0.3,
            money: -0.1,
        },
        letters: |_| Answer::Sign,
        // The route hides what is thin; a good place is shown.
        receives: |line, kind, _| match kind {
            VisitKind::Field if line.belief() - line.band() > 60.0 => Reception::Hardest,
            VisitKind::Field => Reception::Route,
            VisitKind::Paper => Reception::Binders,
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
