//! Witnesses: the shortest play that shows something, as a designer could have written it.
//!
//! A play of thousands of choices that breaks an invariant says little. Its witness is a seed and the few decisions that
//! matter; the simple player does the rest. Shrinking is delta debugging over whole decisions (Zeller and Hildebrandt,
//! 2002), with the play itself as the judge: what no longer shows the thing is not left out. Deterministic, and bounded in
//! the number of plays.

use std::sync::Arc;

use crate::campaign::Campaign;
use crate::campaign::diagnostic::Place;
use crate::campaign::script::Doing;
use crate::campaign::script::Expect;
use crate::campaign::script::Expected;
use crate::campaign::script::Happening;
use crate::campaign::script::Invariant;
use crate::campaign::script::Moment;
use crate::campaign::script::PlanWish;
use crate::campaign::script::SIMPLE;
use crate::campaign::script::Script;
use crate::campaign::script::Start;
use crate::campaign::script::Step;
use crate::engine::action::Action;
use crate::engine::action::Ask;
use crate::lab::script::chase;
use crate::lab::script::check;
use crate::session::play::Play;

/// The most plays that are tried for one witness.
pub const RUNS: usize = 500;
/// Seeds that are tried besides the play's own: a small number is easier to remember, and one of them may need less.
const SEEDS: u64 = 12;

/// The shortest play that was found.
#[derive(Debug, Clone)]
pub struct Witness {
    /// The play as a script.
    pub script: Script,
    /// The play, up to the action that shows the thing.
    pub play: Play,
    /// How many plays were tried.
    pub runs: usize,
}

/// What a witness shows.
#[derive(Debug, Clone, Copy)]
pub enum Claim<'c> {
    /// That this invariant breaks.
    Breaks(&'c Invariant),
    /// That this happens.
    Happens(Happening),
}

impl Claim<'_> {
    /// Tells whether a play shows it at this moment.
    pub fn shown(self, play: &Play) -> bool {
        match self {
            Self::Breaks(invariant) => {
                let world = &play.campaign().world;
                !invariant.holds.holds(world, play.state(), 0)
            }
            Self::Happens(happening) => check::happened(play, happening).is_some(),
        }
    }
}

impl Witness {
    /// Writes the witness as a play file. Run, it fails exactly by what it shows.
    pub fn text(&self, claim: Claim<'_>) -> String {
        let campaign = self.play.campaign();
        let (mut script, mut invariants) = (self.script.clone(), Vec::new());
        let mut last = Step {
            doing: Some(Doing::Until(Moment::Tick(self.play.state().tick))),
            expects: Vec::new(),
            place: Place::default(),
        };
        match claim {
            Claim::Breaks(invariant) => {
                invariants.push(invariant);
                last.doing = Some(Doing::Until(Moment::End));
            }
            Claim::Happens(happening) => {
                if self.play.ask() == Ask::Over {
                    last.doing = Some(Doing::Until(Moment::End));
                }
                last.expects.push(Expect {
                    what: Expected::Happened(happening, false),
                    place: Place::default(),
                });
            }
        }
        script.steps.push(last);
        campaign.write_script(&script, &invariants)
    }
}

/// A decision of the play that is shrunk.
#[derive(Debug, Clone)]
struct Decision {
    tick: u16,
    doing: Doing,
}

/// What is tried.
#[derive(Debug, Clone)]
struct Candidate {
    seed: u64,
    plan: Option<Start>,
    decisions: Vec<Decision>,
}

/// Looks for the shortest play that shows something, from one that does. `None` where the actions do not show it.
pub fn shrink(
    campaign: &Arc<Campaign>,
    id: &str,
    seed: u64,
    actions: &[Action],
    shows: &dyn Fn(&Play) -> bool,
) -> Option<Witness> {
    let decisions = decisions(campaign, seed, actions, shows)?;
    let mut shrinking = Shrinking {
        campaign,
        id,
        shows,
        runs: 0,
        best: None,
    };
    shrinking.search(Candidate {
        seed,
        plan: None,
        decisions,
    });
    let (_, script, play) = shrinking.best?;
    Some(Witness {
        script,
        play,
        runs: shrinking.runs,
    })
}

/// Replays actions until they show the thing; returns what was decided until then.
fn decisions(
    campaign: &Arc<Campaign>,
    seed: u64,
    actions: &[Action],
    shows: &dyn Fn(&Play) -> bool,
) -> Option<Vec<Decision>> {
    let mut play = Play::begin(Arc::clone(campaign), seed);
    let mut decisions = Vec::new();
    let mut actions = actions.iter();
    while !shows(&play) {
        let action = actions.next()?;
        let tick = play.state().tick;
        if let Some(doing) = doing(&play, action) {
            decisions.push(Decision { tick, doing });
        }
        play.act(action.clone()).ok()?;
    }
    Some(decisions)
}

/// Turns an action into what a step does; turning a page is no decision.
fn doing(play: &Play, action: &Action) -> Option<Doing> {
    Some(match action {
        Action::Letter(id, answer) => Doing::Answer(*id, *answer),
        Action::Event(id, option) => Doing::Choose(*id, *option),
        Action::Initiative(id, it) => Doing::Do(*id, *it),
        Action::Pledge(id, pledge) => Doing::Pledge(*id, *pledge),
        Action::Bargain(id) => Doing::Bargain(*id),
        Action::Plan(plan) => Doing::Plan(PlanWish::Rows(plan.clone())),
        Action::Receive(how) => {
            let line = match play.ask() {
                Ask::Visit(visit) => Some(visit.line),
                _ => None,
            };
            Doing::Receive(line, *how)
        }
        Action::Continue => return None,
    })
}

/// Writes decisions as steps. What has no event to wait for waits for its month instead.
fn steps(decisions: &[Decision]) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut now = 0;
    let mut push = |doing: Doing| {
        steps.push(Step {
            doing: Some(doing),
            expects: Vec::new(),
            place: Place::default(),
        });
    };
    for decision in decisions {
        let waits = !matches!(decision.doing, Doing::Choose(..) | Doing::Answer(..));
        if waits && decision.tick > now {
            now = decision.tick;
            push(Doing::Until(Moment::Tick(now)));
        }
        push(decision.doing.clone());
    }
    steps
}

/// A search for the shortest play.
struct Shrinking<'s> {
    campaign: &'s Arc<Campaign>,
    id: &'s str,
    shows: &'s dyn Fn(&Play) -> bool,
    runs: usize,
    best: Option<(Candidate, Script, Play)>,
}

impl Shrinking<'_> {
    fn search(&mut self, whole: Candidate) {
        if !self.holds(&whole) {
            return;
        }
        // Perhaps nothing needs to be decided at all.
        let seeds = (1..=SEEDS).chain([whole.seed]);
        for seed in seeds.clone() {
            for plan in [Some(Start::Empty), None] {
                let nothing = Candidate {
                    seed,
                    plan,
                    decisions: Vec::new(),
                };
                if self.holds(&nothing) {
                    return;
                }
            }
        }
        self.without_plans(&whole);
        self.fewer();
        self.earlier();
        // The same few decisions may do with a small seed.
        if let Some((best, ..)) = self.best.clone() {
            for seed in seeds.filter(|&seed| seed < best.seed) {
                if self.holds(&Candidate {
                    seed,
                    ..best.clone()
                }) {
                    break;
                }
            }
        }
    }

    /// Tries to leave every plan to a starting point.
    fn without_plans(&mut self, whole: &Candidate) {
        let decisions = whole.decisions.iter();
        let decisions = decisions.filter(|d| !matches!(d.doing, Doing::Plan(_)));
        let decisions: Vec<Decision> = decisions.cloned().collect();
        for plan in [Some(Start::Empty), None] {
            let candidate = Candidate {
                seed: whole.seed,
                plan,
                decisions: decisions.clone(),
            };
            if self.holds(&candidate) {
                return;
            }
        }
    }

    /// Leaves out decisions, many at a time and then fewer, until each that is left is needed.
    fn fewer(&mut self) {
        let mut parts = 2;
        while let Some((best, ..)) = self.best.clone() {
            let length = best.decisions.len();
            if length == 0 || self.runs >= RUNS {
                return;
            }
            let size = length.div_ceil(parts);
            let shorter = (0..length).step_by(size).any(|from| {
                let mut decisions = best.decisions.clone();
                decisions.drain(from..length.min(from + size));
                self.holds(&Candidate {
                    decisions,
                    ..best.clone()
                })
            });
            if shorter {
                parts = (parts - 1).max(2);
            } else if size == 1 {
                return;
            } else {
                parts = (2 * parts).min(length);
            }
        }
    }

    /// Tries to do each decision together with the one before, so that there is less to wait for.
    fn earlier(&mut self) {
        let length = self
            .best
            .as_ref()
            .map_or(0, |(best, ..)| best.decisions.len());
        for at in 0..length {
            let Some((mut candidate, ..)) = self.best.clone() else {
                return;
            };
            let before = at
                .checked_sub(1)
                .map_or(0, |at| candidate.decisions[at].tick);
            let Some(decision) = candidate.decisions.get_mut(at) else {
                return;
            };
            if std::mem::replace(&mut decision.tick, before) != before {
                self.holds(&candidate);
            }
        }
    }

    /// Tells whether a candidate shows the thing; the last that does is the best.
    fn holds(&mut self, candidate: &Candidate) -> bool {
        if self.runs >= RUNS {
            return false;
        }
        self.runs += 1;
        let script = Script {
            id: self.id.to_owned(),
            title: Default::default(),
            seed: candidate.seed,
            player: SIMPLE,
            plan: candidate.plan,
            steps: steps(&candidate.decisions),
            place: Place::default(),
        };
        let Some(play) = chase(self.campaign, &script, self.shows) else {
            return false;
        };
        // An earlier end needs no later decisions.
        let done = play.state().tick;
        let mut candidate = candidate.clone();
        candidate.decisions.retain(|decision| decision.tick <= done);
        let script = Script {
            steps: steps(&candidate.decisions),
            ..script
        };
        self.best = Some((candidate, script, play));
        true
    }
}
