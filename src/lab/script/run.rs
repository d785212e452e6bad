//! One script at the table: each step waits for its turn, and the player does whatever the script leaves open.
//!
//! Events and letters come by luck, so a step that answers one holds from the beginning: what comes before its turn is
//! answered as its step says, then and there. Everything else waits for the steps before it.

use std::sync::Arc;

use crate::campaign::Campaign;
use crate::campaign::code::Code;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::script::Doing;
use crate::campaign::script::Invariant;
use crate::campaign::script::Moment;
use crate::campaign::script::PlanWish;
use crate::campaign::script::Script;
use crate::campaign::script::Start;
use crate::engine::action::Action;
use crate::engine::action::Ask;
use crate::engine::action::Plan;
use crate::engine::action::Refusal;
use crate::engine::expr::Cond;
use crate::engine::state::Item;
use crate::lab::script::Eyes;
use crate::lab::script::Played;
use crate::lab::script::check;
use crate::lab::script::event::Waiting;
use crate::lab::script::player::Seated;
use crate::session::play::Play;
use crate::session::starts;

/// The most actions of one play, far beyond any: a step that waits must not wait for ever.
const ACTIONS: usize = 100_000;

/// A script that is being played.
pub(super) struct Run<'a> {
    script: &'a Script,
    invariants: &'a [Invariant],
    eyes: Eyes<'a>,
    player: Seated,
    play: Play,
    /// Which steps are done.
    done: Vec<bool>,
    /// Which invariants broke already: each is reported once.
    broken: Vec<bool>,
    /// What the play is over with, once it is shown.
    shows: Option<&'a dyn Fn(&Play) -> bool>,
    /// How many facts there were before the last action.
    before: usize,
    failures: Vec<Diagnostic>,
}

/// Whether a step could be done.
enum Tried {
    Done,
    NotYet,
    Refused(Refusal),
}

/// Whether the play goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Going {
    On,
    /// The play is over.
    Nowhere,
}

/// The play cannot go on, and that has been reported.
struct Lost;

impl<'a> Run<'a> {
    pub fn new(
        campaign: &Arc<Campaign>,
        script: &'a Script,
        invariants: &'a [Invariant],
        eyes: Eyes<'a>,
    ) -> Self {
        let play = Play::begin(Arc::clone(campaign), script.seed);
        Self {
            player: Seated::new(script.player, &play),
            play,
            done: vec![false; script.steps.len()],
            broken: vec![false; invariants.len()],
            shows: None,
            before: 0,
            failures: Vec::new(),
            script,
            invariants,
            eyes,
        }
    }

    /// Plays every step.
    pub fn whole(mut self) -> Played {
        self.invariants();
        for step in 0..self.script.steps.len() {
            if !self.done[step] && self.advance(step).is_err() {
                break;
            }
        }
        Played {
            play: self.play,
            failures: self.failures,
        }
    }

    /// Plays every step and then on to the end, until something is shown.
    pub fn chase(mut self, shows: &'a dyn Fn(&Play) -> bool) -> Option<Play> {
        self.shows = Some(shows);
        for step in 0..self.script.steps.len() {
            if !self.done[step] && self.advance(step).is_err() {
                return self.shown().then_some(self.play);
            }
        }
        for _ in 0..ACTIONS {
            if self.shown() {
                return Some(self.play);
            }
            match self.go_on() {
                Ok(Going::On) => {}
                _ => return None,
            }
        }
        None
    }

    /// Tells whether what is looked for is shown.
    fn shown(&self) -> bool {
        self.shows.is_some_and(|shows| shows(&self.play))
    }

    /// Plays on until a step is done.
    fn advance(&mut self, step: usize) -> Result<(), Lost> {
        let mut waiting = Waiting::for_step(self.script.steps[step].doing.as_ref());
        for _ in 0..ACTIONS {
            if self.shown() {
                return Err(Lost);
            }
            waiting.look(&self.play);
            match self.attempt(step) {
                Tried::Done => {
                    self.finish(step);
                    return Ok(());
                }
                Tried::Refused(refusal) => return self.refused(step, refusal),
                Tried::NotYet => {}
            }
            if self.go_on()? == Going::Nowhere {
                break;
            }
        }
        let never = self.failure(Code::NeverCame, step);
        let never = check::then(&self.play, waiting.explain(&self.play, never));
        self.failures.push(never);
        Err(Lost)
    }

    /// Does a step if its time has come.
    fn attempt(&mut self, step: usize) -> Tried {
        let Some(doing) = &self.script.steps[step].doing else {
            return Tried::Done;
        };
        let Some(action) = self.due(doing) else {
            let reached = matches!(doing, Doing::Until(moment) if self.reached(*moment));
            return if reached { Tried::Done } else { Tried::NotYet };
        };
        match self.act(action) {
            Ok(()) => Tried::Done,
            Err(refusal) => Tried::Refused(refusal),
        }
    }

    /// Returns the action of a step whose time has come.
    fn due(&self, doing: &Doing) -> Option<Action> {
        let asked = self.play.ask();
        match (doing, asked) {
            (Doing::Choose(event, option), Ask::Tray(tray)) => tray
                .contains(&Item::Event(*event))
                .then_some(Action::Event(*event, *option)),
            (Doing::Answer(letter, answer), Ask::Tray(tray)) => tray
                .contains(&Item::Letter(*letter))
                .then_some(Action::Letter(*letter, *answer)),
            (Doing::Plan(wish), Ask::Plan { .. }) => Some(Action::Plan(self.wished(wish))),
            (Doing::Do(id, it), Ask::Plan { .. }) => Some(Action::Initiative(*id, *it)),
            (Doing::Pledge(line, pledge), Ask::Plan { .. }) => Some(Action::Pledge(*line, *pledge)),
            (Doing::Bargain(line), Ask::Plan { .. }) => Some(Action::Bargain(*line)),
            (Doing::Receive(line, how), Ask::Visit(visit)) => {
                let right = line.is_none_or(|line| line == visit.line);
                right.then_some(Action::Receive(*how))
            }
            _ => None,
        }
    }

    fn wished(&self, wish: &PlanWish) -> Plan {
        let (world, state) = (&self.play.campaign().world, self.play.state());
        match wish {
            PlanWish::Start(start) => self.start(*start),
            PlanWish::Rows(plan) => Plan {
                hours: if plan.hours == 0 {
                    state.plan.hours
                } else {
                    plan.hours
                },
                ..if plan.fits(world) {
                    plan.clone()
                } else {
                    Plan::empty(world)
                }
            },
        }
    }

    /// Makes a plan from a starting point; in the first month, where there is no last plan, evenly.
    fn start(&self, start: Start) -> Plan {
        let (world, state) = (&self.play.campaign().world, self.play.state());
        starts::plan(start, world, state)
            .or_else(|| starts::plan(Start::Even, world, state))
            .unwrap_or_else(|| Plan::empty(world))
    }

    /// Tells whether a moment has come.
    fn reached(&self, moment: Moment) -> bool {
        let (state, asked) = (self.play.state(), self.play.ask());
        match moment {
            Moment::Month(month) => {
                asked != Ask::Over
                    && self.play.campaign().world.calendar.month_of(state.tick) == month
            }
            Moment::Tick(tick) => state.tick >= tick,
            Moment::Event(event) => state.tray.contains(&Item::Event(event)),
            Moment::Visit => matches!(asked, Ask::Visit(_)),
            Moment::Plan => matches!(asked, Ask::Plan { .. }),
            Moment::Report => asked == Ask::Report,
            Moment::Year => asked == Ask::Year,
            Moment::End => asked == Ask::Over,
        }
    }

    /// Does the next thing: what a later step says about it, or what the player does.
    fn go_on(&mut self) -> Result<Going, Lost> {
        let action = match (self.play.ask(), self.script.plan) {
            (Ask::Tray(_), _) => {
                let item = self.player.take(&self.play);
                if let Some(step) = self.step_for(item) {
                    return self.early(step);
                }
                Some(self.player.answer(&self.play, item))
            }
            (Ask::Plan { .. }, plan) => match self.player.wander(&self.play) {
                Some(action) => Some(action),
                None => Some(Action::Plan(match plan {
                    Some(start) => self.start(start),
                    None => self.player.plan(&self.play),
                })),
            },
            (Ask::Visit(_), _) => Some(Action::Receive(self.player.receive(&self.play))),
            (Ask::Report | Ask::Year, _) => Some(Action::Continue),
            (Ask::Over, _) => None,
        };
        match action.map(|action| self.act(action)) {
            Some(Ok(())) => Ok(Going::On),
            _ => Ok(Going::Nowhere),
        }
    }

    /// Finds the first step that is not done yet and answers an item of the tray.
    fn step_for(&self, item: Item) -> Option<usize> {
        let answers = |doing: &Doing| match (doing, item) {
            (Doing::Choose(event, _), Item::Event(id)) => *event == id,
            (Doing::Answer(letter, _), Item::Letter(id)) => *letter == id,
            _ => false,
        };
        let mut steps = self.script.steps.iter().zip(&self.done);
        steps.position(|(step, done)| !done && step.doing.as_ref().is_some_and(answers))
    }

    /// Does a step before its turn, since its event has come.
    fn early(&mut self, step: usize) -> Result<Going, Lost> {
        match self.attempt(step) {
            Tried::Refused(refusal) => self.refused(step, refusal).map(|()| Going::Nowhere),
            _ => {
                self.finish(step);
                Ok(Going::On)
            }
        }
    }

    /// Marks a step as done and looks whether what it expects is so.
    fn finish(&mut self, step: usize) {
        self.done[step] = true;
        for expect in &self.script.steps[step].expects {
            let unmet = check::unmet(&self.play, self.before, self.eyes, expect);
            let Some(unmet) = unmet else { continue };
            let found = self.name(Diagnostic::new(Code::Unmet, expect.place.clone()), step);
            self.failures.push(check::then(&self.play, unmet(found)));
        }
    }

    fn refused(&mut self, step: usize, refusal: Refusal) -> Result<(), Lost> {
        let found = self.failure(Code::StepRefused, step);
        let found = check::refusal(&self.play, found, refusal);
        let found = match self.condition(step) {
            Some(when) if refusal == Refusal::Closed => found
                .text("clause", self.play.campaign().spell(when))
                .text("was", check::values(&self.play, when))
                .help("check-refused-clause"),
            _ => found,
        };
        self.failures.push(check::then(&self.play, found));
        Err(Lost)
    }

    /// Returns the condition under which what a step takes is open.
    fn condition(&self, step: usize) -> Option<&Cond> {
        let world = &self.play.campaign().world;
        match self.script.steps[step].doing.as_ref()? {
            Doing::Choose(event, option) => {
                let options = &world.events.get(event.ix())?.options;
                Some(&options.get(usize::from(*option))?.when)
            }
            Doing::Do(id, _) => Some(&world.initiatives.get(id.ix())?.choice.when),
            _ => None,
        }
    }

    /// Does an action, and looks whether the invariants hold.
    fn act(&mut self, action: Action) -> Result<(), Refusal> {
        let before = self.play.facts().len();
        self.play.act(action)?;
        self.before = before;
        self.invariants();
        Ok(())
    }

    fn invariants(&mut self) {
        for (invariant, broken) in self.invariants.iter().zip(&mut self.broken) {
            let (world, state) = (&self.play.campaign().world, self.play.state());
            if *broken || invariant.holds.holds(world, state, 0) {
                continue;
            }
            *broken = true;
            let found = Diagnostic::new(Code::BrokenInvariant, invariant.place.clone())
                .text("play", &self.script.id)
                .text("text", &invariant.text)
                .text("was", check::values(&self.play, &invariant.holds));
            self.failures.push(check::then(&self.play, found));
        }
    }

    fn failure(&self, code: Code, step: usize) -> Diagnostic {
        let place = self.script.steps[step].place.clone();
        self.name(Diagnostic::new(code, place), step)
    }

    /// Fills in the play and the step.
    fn name(&self, found: Diagnostic, step: usize) -> Diagnostic {
        found.text("play", &self.script.id).count("step", step + 1)
    }
}
