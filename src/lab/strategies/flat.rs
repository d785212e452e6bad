//! `flat`: as little as can be. Half of the time is used, the cheapest option taken, nothing begun.

use crate::engine::action::Answer;
use crate::engine::action::Reception;
use crate::lab::strategies::greedy::Greedy;
use crate::lab::strategies::greedy::Minds;
use crate::lab::strategies::taste::Taste;

/// Seats the player.
pub fn player() -> Greedy {
    Greedy {
        minds: Minds {
            score_real: 0.3,
            score_paper: 1.0,
            ..Minds::NOTHING
        },
        taste: Taste {
            modes: [0.0, 0.2, 0.3, 0.0, 0.4],
            avoiding: 0.1,
            honest: 0.0,
            unit: -1.0,
            money: -0.5,
        },
        letters: |_| Answer::Sign,
        receives: |_, _, _| Reception::Binders,
        wanders: 0,
        bargains: false,
        looks: 0,
        villages: 0,
        eases: false,
        effort: 55,
        hours: None,
    }
}
