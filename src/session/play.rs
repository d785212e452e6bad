//! One play in progress: campaign, state, facts and what was done. The one driver of every front end.

use std::sync::Arc;

use crate::campaign::Campaign;
use crate::engine;
use crate::engine::action::Action;
use crate::engine::action::Answer;
use crate::engine::action::Ask;
use crate::engine::action::Refusal;
use crate::engine::fact::Fact;
use crate::engine::marks::Light;
use crate::engine::state::State;

/// What the books looked like at the end of a tick: kept for the report's changes and the reveal.
#[derive(Debug, Clone)]
pub struct Snapshot {
    /// The tick.
    pub tick: u16,
    /// Paper per line.
    pub paper: Vec<f64>,
    /// The real state per line.
    pub real: Vec<f64>,
    /// What was believed of it per line: the middle, and half the width of the band.
    pub belief: Vec<(f64, f64)>,
    /// The light of each line on the county's board.
    pub lights: Vec<Light>,
    /// What residents got.
    pub outcome: f64,
    /// Residents' trust.
    pub trust: f64,
    /// The team's burnout.
    pub burnout: f64,
    /// Marks so far.
    pub marks: f64,
}

/// One play in progress.
#[derive(Debug, Clone)]
pub struct Play {
    campaign: Arc<Campaign>,
    state: State,
    facts: Vec<Fact>,
    actions: Vec<Action>,
    snapshots: Vec<Snapshot>,
    /// What the books looked like before anything was done.
    opening: Snapshot,
    /// The states before the last few actions, for taking back.
    before: Vec<State>,
    /// How many facts and snapshots there were before each action.
    marks: Vec<(usize, usize)>,
}

/// How many states are kept for taking back.
const KEPT: usize = 32;

/// An action that was worked out but not done.
#[derive(Debug, Clone)]
pub struct Ready {
    action: Action,
    state: State,
    facts: Vec<Fact>,
}

impl Ready {
    /// Returns the hash of the state that it leads to.
    pub fn hash(&self) -> u64 {
        self.state.hash()
    }

    /// Returns the action.
    pub fn action(&self) -> &Action {
        &self.action
    }
}

impl Play {
    /// Begins a play.
    pub fn begin(campaign: Arc<Campaign>, seed: u64) -> Self {
        let mut facts = Vec::new();
        let state = engine::begin(&campaign.world, seed, &mut facts);
        Self {
            opening: Snapshot::of(&campaign, &state),
            campaign,
            state,
            facts,
            actions: Vec::new(),
            snapshots: Vec::new(),
            before: Vec::new(),
            marks: Vec::new(),
        }
    }

    /// Replays actions from the start.
    ///
    /// # Errors
    /// Returns the position of the first action that is refused, with the reason.
    pub fn replay(
        campaign: Arc<Campaign>,
        seed: u64,
        actions: &[Action],
    ) -> Result<Self, (usize, Refusal)> {
        let mut play = Self::begin(campaign, seed);
        for (n, action) in actions.iter().enumerate() {
            play.act(action.clone()).map_err(|refusal| (n, refusal))?;
        }
        Ok(play)
    }

    /// Does an action.
    ///
    /// # Errors
    /// Passes on the engine's refusal; the play is then unchanged.
    pub fn act(&mut self, action: Action) -> Result<(), Refusal> {
        let ready = self.prepare(action)?;
        self.commit(ready);
        Ok(())
    }

    /// Works out an action without doing it, so that it can be kept first.
    ///
    /// # Errors
    /// Passes on the engine's refusal.
    pub fn prepare(&self, action: Action) -> Result<Ready, Refusal> {
        let (mut state, mut facts) = (self.state.clone(), Vec::new());
        engine::step(&self.campaign.world, &mut state, &action, &mut facts)?;
        Ok(Ready {
            action,
            state,
            facts,
        })
    }

    /// Does an action that was worked out on this very play.
    pub fn commit(&mut self, ready: Ready) {
        let reported = self.reported();
        self.marks.push((self.facts.len(), self.snapshots.len()));
        let before = std::mem::replace(&mut self.state, ready.state);
        if is_fair(&ready.action) {
            self.before.push(before);
            self.before.drain(..self.before.len().saturating_sub(KEPT));
        } else {
            // Nothing before it will ever be taken back.
            self.before.clear();
        }
        self.facts.extend(ready.facts);
        self.actions.push(ready.action);
        if !reported && self.reported() {
            self.snapshots
                .push(Snapshot::of(&self.campaign, &self.state));
        }
    }

    /// Tells whether the last action may be taken back: it drew no luck and told the player nothing new.
    pub fn can_undo(&self) -> bool {
        self.actions.last().is_some_and(is_fair) && !self.before.is_empty()
    }

    /// Takes the last action back, where that is fair; tells whether it was.
    pub fn undo(&mut self) -> bool {
        if !self.can_undo() {
            return false;
        }
        let (Some(state), Some((facts, snapshots))) = (self.before.pop(), self.marks.pop()) else {
            return false;
        };
        self.state = state;
        self.actions.pop();
        self.facts.truncate(facts);
        self.snapshots.truncate(snapshots);
        true
    }

    fn reported(&self) -> bool {
        matches!(self.ask(), Ask::Report)
    }

    /// Says what is being asked now.
    pub fn ask(&self) -> Ask<'_> {
        engine::ask(&self.campaign.world, &self.state)
    }

    /// Returns the campaign.
    pub fn campaign(&self) -> &Campaign {
        &self.campaign
    }

    /// Shares the campaign.
    pub fn shared_campaign(&self) -> Arc<Campaign> {
        Arc::clone(&self.campaign)
    }

    /// Returns the state.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Lists every fact so far, oldest first.
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// Lists every action so far, oldest first.
    pub fn actions(&self) -> &[Action] {
        &self.actions
    }

    /// Returns the books at the end of the tick before the present one; in the first, as they were found.
    pub fn before_this_tick(&self) -> &Snapshot {
        let earlier = |s: &&Snapshot| s.tick < self.state.tick;
        let last = self.snapshots.iter().rev().find(earlier);
        last.unwrap_or(&self.opening)
    }

    /// Lists the books at the end of each tick so far.
    pub fn snapshots(&self) -> &[Snapshot] {
        &self.snapshots
    }
}

/// Tells whether an action may be taken back: it draws no luck and tells the player nothing new.
fn is_fair(action: &Action) -> bool {
    match action {
        Action::Pledge(..) => true,
        Action::Letter(_, answer) => *answer != Answer::Retract,
        _ => false,
    }
}

impl Snapshot {
    fn of(campaign: &Campaign, state: &State) -> Self {
        let world = &campaign.world;
        Self {
            tick: state.tick,
            paper: state.lines.iter().map(|l| l.paper).collect(),
            real: state.lines.iter().map(|l| l.real()).collect(),
            belief: state.lines.iter().map(|l| (l.belief, l.band)).collect(),
            lights: world
                .line_ids()
                .map(|id| engine::marks::light(world, state, id))
                .collect(),
            outcome: engine::measure::outcome(world, state),
            trust: engine::measure::trust(world, state),
            burnout: state.team.strain.burnout(),
            marks: engine::marks::live_marks(world, state),
        }
    }
}
