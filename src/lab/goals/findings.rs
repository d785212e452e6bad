//! What was judged, as findings with a place in the play file.

use std::sync::Arc;

use crate::campaign::Campaign;
use crate::campaign::code::Code;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::script::Goal;
use crate::lab::goals::Broken;
use crate::lab::goals::Judged;
use crate::lab::goals::Judgement;
use crate::lab::goals::Trial;
use crate::lab::goals::Verdict;
use crate::lab::script::check;
use crate::lab::witness;
use crate::lab::witness::Claim;
use crate::lab::witness::Witness;
use crate::session::play::Play;

impl Trial<'_> {
    /// Says what was missed, what could not be decided, and what broke; goals that were met are no findings.
    pub fn findings(&self, judged: &Judged) -> Vec<Diagnostic> {
        let goals = self.scripts.goals.iter().zip(&judged.goals);
        let goals = goals.filter_map(|(goal, judgement)| finding(goal, judgement));
        let broken = judged.broken.iter();
        let broken = broken.filter_map(|broken| self.broken(*broken));
        goals.chain(broken).collect()
    }

    /// Says where an invariant broke first.
    fn broken(&self, broken: Broken) -> Option<Diagnostic> {
        let (seed, actions) = self.replay(broken);
        let invariant = self.invariant(broken)?;
        let shown = |play: &Play| Claim::Breaks(invariant).shown(play);
        let mut play = Play::begin(Arc::new(self.campaign.clone()), seed);
        for action in actions {
            if shown(&play) || play.act(action).is_err() {
                break;
            }
        }
        let found = Diagnostic::new(Code::BrokenInvariant, invariant.place.clone())
            .text("play", format!("{} {}", broken.player, broken.first))
            .text("text", &invariant.text)
            .text("was", check::values(&play, &invariant.holds));
        Some(check::then(&play, found))
    }

    /// Looks for the shortest play in which an invariant breaks.
    pub fn witness(&self, campaign: &Arc<Campaign>, broken: Broken) -> Option<Witness> {
        let (seed, actions) = self.replay(broken);
        let invariant = self.invariant(broken)?;
        let shows = |play: &Play| Claim::Breaks(invariant).shown(play);
        witness::shrink(campaign, "witness", seed, &actions, &shows)
    }
}

fn finding(goal: &Goal, judged: &Judgement) -> Option<Diagnostic> {
    let code = match judged.verdict {
        Verdict::Met => return None,
        Verdict::Missed => Code::MissedGoal,
        Verdict::Undecided => Code::UndecidedGoal,
    };
    let bound = format!("{} {}", goal.bound.key(), goal.bound.value());
    let found = Diagnostic::new(code, goal.place.clone())
        .text("text", &goal.text)
        .text("value", check::plain(judged.value))
        .text("low", check::plain(judged.low))
        .text("high", check::plain(judged.high))
        .text("bound", bound)
        .text("player", goal.players);
    Some(found.count("plays", judged.plays as usize))
}
