//! `substance`: the place, whatever the marks. No paper beyond what work leaves by itself.

use crate::engine::action::Answer;
use crate::engine::action::Reception;
use crate::lab::strategies::greedy::Greedy;
use crate::lab::strategies::greedy::Minds;
use crate::lab::strategies::taste::Taste;

/// Seats the player.
pub fn player() -> Greedy {
    Greedy {
        minds: Minds {
            need_real: 1.0,
            ..Minds::NOTHING
        },
        taste: Taste {
            modes: [3.0, -1.0, -1.0, 2.0, 0.5],
            avoiding: -0.5,
            honest: 1.0,
            unit: 0.0,
            money: 0.0,
        },
        letters: |_| Answer::Annex,
        receives: |line, _, _| {
            if line.belief() < 45.0 {
                Reception::Disclose
            } else {
                Reception::Hardest
            }
        },
        wanders: 2,
        bargains: false,
        looks: 2,
        villages: 2,
        eases: true,
        effort: 100,
        hours: None,
    }
}
