//! Running what designers wrote down: their plays, step by step, with what they expect.
//!
//! What fails is a finding with a place in the file, like any other, so that it is shown like any other. Deliberately
//! absent: words, and the screen: whoever runs a play says what the player reads ([`Eyes`]).

pub(in crate::lab) mod check;
mod event;
pub mod player;
mod run;

use std::sync::Arc;

use crate::campaign::Campaign;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::script::Script;
use crate::campaign::script::Scripts;
use crate::lab::script::run::Run;
use crate::session::play::Play;
use crate::text::Lang;

/// Says what the player reads at a moment of a play, in a language; the number is how many facts there were before the
/// last action.
pub type Eyes<'e> = &'e dyn Fn(&Play, usize, Lang) -> String;

/// How a play went.
#[derive(Debug)]
pub struct Played {
    /// The play as far as it went.
    pub play: Play,
    /// What failed.
    pub failures: Vec<Diagnostic>,
}

/// Plays a script: every step, and after every action the invariants.
pub fn run(campaign: &Arc<Campaign>, script: &Script, scripts: &Scripts, eyes: Eyes<'_>) -> Played {
    Run::new(campaign, script, &scripts.invariants, eyes).whole()
}

/// Plays a script and, after its steps, on to the end, until something is shown; returns the play at that moment. `None`
/// where it is never shown, or where a step comes to nothing before.
pub fn chase(
    campaign: &Arc<Campaign>,
    script: &Script,
    shows: &dyn Fn(&Play) -> bool,
) -> Option<Play> {
    Run::new(campaign, script, &[], &|_, _, _| String::new()).chase(shows)
}

/// Plays every script in order.
pub fn run_all(campaign: &Arc<Campaign>, scripts: &Scripts, eyes: Eyes<'_>) -> Vec<Played> {
    let plays = scripts.plays.iter();
    plays
        .map(|script| run(campaign, script, scripts, eyes))
        .collect()
}
