//! `balanced`: half the marks, half the residents; looks before it writes, and lets people rest.

use crate::engine::action::Answer;
use crate::engine::action::Reception;
use crate::engine::state::VisitKind;
use crate::lab::strategies::greedy::Greedy;
use crate::lab::strategies::greedy::Minds;
use crate::lab::strategies::taste::Taste;

/// Seats the player.
pub fn player() -> Greedy {
    Greedy {
        minds: minds(0.5),
        taste: Taste {
            modes: [2.0, 0.5, 0.0, 2.0, 1.0],
            avoiding: -0.3,
            honest: 0.7,
            unit: -0.2,
            money: -0.1,
        },
        letters: |_| Answer::Annex,
        receives: |line, kind, _| match kind {
            VisitKind::Field if line.paper() - line.belief() > 25.0 => Reception::Disclose,
            VisitKind::Field => Reception::Hardest,
            VisitKind::Paper => Reception::Binders,
        },
        wanders: 2,
        bargains: true,
        looks: 2,
        villages: 1,
        eases: true,
        effort: 100,
        hours: None,
    }
}

/// Seats the player with another weight on the marks, α in 0..=1; 0.5 is [`player`].
pub fn weighing(alpha: f64) -> Greedy {
    Greedy {
        minds: minds(alpha),
        ..player()
    }
}

/// Returns what somebody minds who gives the marks a weight α and the residents the rest (`domain/model.md §1.0`, *mix*).
fn minds(alpha: f64) -> Minds {
    Minds {
        score_real: alpha,
        score_paper: alpha,
        need_real: 0.5 * (1.0 - alpha),
        ..Minds::NOTHING
    }
}
