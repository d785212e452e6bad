//! The trail of a play: every decision with the state that it was made in and the roads that were open there.
//!
//! Made by replaying once. Deliberately absent: what the roads lead to (that is `whatif`), and words.

use std::sync::Arc;

use crate::campaign::Campaign;
use crate::campaign::script::Start;
use crate::debrief::books::SoFar;
use crate::engine;
use crate::engine::action::Action;
use crate::engine::action::Answer;
use crate::engine::action::Ask;
use crate::engine::action::Plan;
use crate::engine::action::Reception;
use crate::engine::fact::What;
use crate::engine::ids::EventId;
use crate::engine::ids::InitiativeId;
use crate::engine::ids::LetterId;
use crate::engine::ids::LineId;
use crate::engine::state::Pledge;
use crate::engine::state::State;
use crate::engine::state::Visit;
use crate::engine::world::World;
use crate::session::play::Play;
use crate::session::play::Snapshot;
use crate::session::starts;

/// What a decision was about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Matter {
    /// A letter.
    Letter(LetterId),
    /// An event.
    Event(EventId),
    /// Going somewhere, with its target.
    Initiative(InitiativeId, u16),
    /// A promise for a line.
    Pledge(LineId),
    /// A bargain over a line's target.
    Bargain(LineId),
    /// The month's plan.
    Plan,
    /// An inspection at the gate.
    Visit(Visit),
}

impl Matter {
    /// Tells whether it is decided while the month is planned.
    pub fn is_planning(self) -> bool {
        matches!(
            self,
            Self::Initiative(..) | Self::Pledge(_) | Self::Bargain(_) | Self::Plan
        )
    }
}

/// One way to decide.
#[derive(Debug, Clone, PartialEq)]
pub struct Road {
    /// What is done; nothing where it is left alone.
    pub action: Option<Action>,
    /// The starting point that a plan is, where it is one.
    pub start: Option<Start>,
}

impl Road {
    fn act(action: Action) -> Self {
        Self {
            action: Some(action),
            start: None,
        }
    }

    /// Leaves it alone.
    const LEFT: Self = Self {
        action: None,
        start: None,
    };
}

/// A decision.
#[derive(Debug, Clone)]
pub struct Decision {
    /// The position of its action in the play.
    pub at: usize,
    /// When.
    pub tick: u16,
    /// About what.
    pub matter: Matter,
    /// The roads that were open: the one that was taken first, then the others in the game's order.
    pub roads: Vec<Road>,
    /// The state that it was made in.
    pub before: State,
}

/// An action with the inspection that it received, if it received one.
#[derive(Debug, Clone)]
pub struct Step {
    /// When.
    pub tick: u16,
    /// What was done.
    pub action: Action,
    /// The inspection that was received.
    pub visit: Option<Visit>,
}

/// A play as a row of decisions.
#[derive(Debug, Clone)]
pub struct Trail {
    /// The campaign.
    pub campaign: Arc<Campaign>,
    /// What all luck of the play follows from.
    pub seed: u64,
    /// Everything that was done, pages turned included.
    pub steps: Vec<Step>,
    /// What was decided.
    pub decisions: Vec<Decision>,
    /// The years that were closed: when, and with which marks.
    pub closed: Vec<(u16, f64)>,
    /// The mean gap at the end of each tick.
    pub gaps: Vec<(u16, f64)>,
    /// The state of the first morning.
    pub first: State,
    /// The state at the end.
    pub last: State,
}

impl Trail {
    /// Follows a play.
    pub fn of(play: &Play) -> Self {
        let campaign = play.shared_campaign();
        let (world, seed) = (&campaign.world, play.state().seed);
        let mut state = engine::begin(world, seed, &mut ());
        let first = state.clone();
        let (mut steps, mut decisions) = (Vec::new(), Vec::new());
        for (at, action) in play.actions().iter().enumerate() {
            let matter = matter(world, &state, action);
            steps.push(Step {
                tick: state.tick,
                action: action.clone(),
                visit: match matter {
                    Some(Matter::Visit(visit)) => Some(visit),
                    _ => None,
                },
            });
            if let Some(matter) = matter {
                decisions.push(Decision {
                    at,
                    tick: state.tick,
                    matter,
                    roads: roads(world, &state, matter, action),
                    before: state.clone(),
                });
            }
            // A play holds legal actions only; one that were not would leave the state as it is.
            let _ = engine::step(world, &mut state, action, &mut ());
        }
        let closed = play.facts().iter().filter_map(|fact| match fact.what {
            What::Closed { marks, .. } => Some((fact.tick, marks)),
            _ => None,
        });
        Self {
            seed,
            steps,
            decisions,
            closed: closed.collect(),
            gaps: play.snapshots().iter().map(|s| (s.tick, gap(s))).collect(),
            first,
            last: state,
            campaign,
        }
    }

    /// Returns what the books hold before a tick.
    pub fn so_far(&self, tick: u16) -> SoFar {
        let before = |all: &[(u16, f64)]| {
            let before = all.iter().filter(|(at, _)| *at < tick);
            before.fold((0.0, 0), |(sum, n), (_, value)| (sum + value, n + 1))
        };
        SoFar {
            closed: before(&self.closed),
            gap: before(&self.gaps),
        }
    }

    /// Returns the world.
    pub fn world(&self) -> &World {
        &self.campaign.world
    }
}

fn gap(snapshot: &Snapshot) -> f64 {
    let gaps = snapshot
        .paper
        .iter()
        .zip(&snapshot.real)
        .map(|(p, r)| p - r);
    gaps.sum::<f64>() / snapshot.paper.len().max(1) as f64
}

/// Tells what an action decides; turning a page decides nothing.
pub(super) fn matter(world: &World, state: &State, action: &Action) -> Option<Matter> {
    Some(match action {
        Action::Letter(id, _) => Matter::Letter(*id),
        Action::Event(id, _) => Matter::Event(*id),
        Action::Initiative(id, it) => Matter::Initiative(*id, *it),
        Action::Pledge(id, _) => Matter::Pledge(*id),
        Action::Bargain(id) => Matter::Bargain(*id),
        Action::Plan(_) => Matter::Plan,
        Action::Receive(_) => match engine::ask(world, state) {
            Ask::Visit(visit) => Matter::Visit(*visit),
            _ => return None,
        },
        Action::Continue => return None,
    })
}

/// Lists the roads that are open, the one that was taken first.
fn roads(world: &World, state: &State, matter: Matter, taken: &Action) -> Vec<Road> {
    let mut roads = vec![Road::act(taken.clone())];
    match matter {
        Matter::Plan => roads.extend(plans(world, state, taken)),
        Matter::Initiative(..) | Matter::Bargain(_) => roads.push(Road::LEFT),
        _ => {
            let others = answers(world, matter).into_iter();
            let others = others.filter(|action| action != taken && is_open(world, state, action));
            roads.extend(others.map(Road::act));
        }
    }
    roads
}

/// Lists every answer that a matter knows, open or not.
fn answers(world: &World, matter: Matter) -> Vec<Action> {
    match matter {
        Matter::Letter(id) => Answer::ALL.map(|a| Action::Letter(id, a)).to_vec(),
        Matter::Event(id) => {
            let options = world.events.get(id.ix()).map_or(0, |e| e.options.len());
            (0..options as u8).map(|k| Action::Event(id, k)).collect()
        }
        Matter::Pledge(id) => [Pledge::None, Pledge::Result, Pledge::Process]
            .map(|pledge| Action::Pledge(id, pledge))
            .to_vec(),
        Matter::Visit(_) => Reception::ALL.map(Action::Receive).to_vec(),
        _ => Vec::new(),
    }
}

/// Lists the starting points that differ from the plan and from each other.
fn plans(world: &World, state: &State, taken: &Action) -> Vec<Road> {
    let mut roads: Vec<Road> = Vec::new();
    for start in [Start::Even, Start::Marks, Start::Need, Start::Last] {
        let plan: Option<Plan> = starts::plan(start, world, state);
        let action = plan.map(Action::Plan);
        let action = action.filter(|a| a != taken && is_open(world, state, a));
        let known = |action: &Action| roads.iter().any(|r| r.action.as_ref() == Some(action));
        if let Some(action) = action.filter(|action| !known(action)) {
            roads.push(Road {
                action: Some(action),
                start: Some(start),
            });
        }
    }
    roads
}

/// Tells whether an action is legal, by doing it on the side.
fn is_open(world: &World, state: &State, action: &Action) -> bool {
    engine::step(world, &mut state.clone(), action, &mut ()).is_ok()
}
