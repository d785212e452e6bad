//! Sits at the table for the goals of one player, and for every invariant.

use crate::campaign::script::Goal;
use crate::campaign::script::Happening;
use crate::campaign::script::Invariant;
use crate::campaign::script::Measure;
use crate::campaign::script::Scripts;
use crate::engine::action::Action;
use crate::engine::fact::Fact;
use crate::engine::fact::What;
use crate::engine::state::Item;
use crate::engine::state::Source;
use crate::engine::state::State;
use crate::engine::world::World;
use crate::lab::goals::Values;
use crate::lab::table::Watcher;
use crate::lab::tally::counter::Counter;
use crate::lab::tally::counter::Guide;
use crate::lab::tally::measure;
use crate::lab::tally::measure::Measure as Counted;

/// What is watched, and what was seen so far.
pub(super) struct Watch<'w> {
    goals: Vec<&'w Goal>,
    invariants: &'w [Invariant],
    pub values: Values,
    /// Counts what there is to read, where a goal asks for it.
    counter: Option<Counter<'w>>,
    /// What had been read before this play, in thousandths of a minute.
    read: i128,
    play: u64,
    /// For each goal whether its happening has happened in this play.
    happened: Vec<bool>,
    /// For each invariant whether it has broken in this play.
    broken: Vec<bool>,
    decisions: i64,
    quiet: i64,
    /// The month, and whether an event has come in it.
    month: Option<(u16, bool)>,
}

impl<'w> Watch<'w> {
    pub fn new(world: &World, guide: &'w Guide, scripts: &'w Scripts, player: &str) -> Self {
        let goals: Vec<&Goal> = scripts
            .goals
            .iter()
            .filter(|goal| goal.players == player)
            .collect();
        let reads = goals.iter().any(|goal| matches!(goal.of, Measure::Reading));
        Self {
            values: Values {
                goals: vec![Vec::new(); goals.len()],
                broken: vec![Vec::new(); scripts.invariants.len()],
            },
            counter: reads.then(|| Counter::new(world, guide)),
            read: 0,
            play: 0,
            happened: vec![false; goals.len()],
            broken: vec![false; scripts.invariants.len()],
            decisions: 0,
            quiet: 0,
            month: None,
            invariants: &scripts.invariants,
            goals,
        }
    }

    /// Turns to a new play.
    pub fn turn_to(&mut self, play: u64) {
        if let Some(counter) = &mut self.counter {
            counter.turn_to(play, false);
        }
        self.play = play;
        self.happened.fill(false);
        self.broken.fill(false);
        (self.decisions, self.quiet, self.month) = (0, 0, None);
    }

    fn invariants(&mut self, world: &World, state: &State) {
        for (at, invariant) in self.invariants.iter().enumerate() {
            if !self.broken[at] && !invariant.holds.holds(world, state, 0) {
                self.broken[at] = true;
                self.values.broken[at].push(self.play);
            }
        }
    }

    /// Closes the month that is past.
    fn close_month(&mut self) {
        if let Some((_, came)) = self.month.take() {
            self.quiet += i64::from(!came);
        }
    }
}

/// Tells whether a fact is a happening.
fn is(happening: Happening, what: What) -> bool {
    match (happening, what) {
        (Happening::Event(event), What::Chosen(id, _)) => event == id,
        (Happening::Option(event, option), What::Chosen(id, taken)) => {
            (event, option) == (id, taken)
        }
        (Happening::Later(event, option, which), What::Later(Source::Option(id, taken), later)) => {
            (event, option) == (id, taken) && which.is_none_or(|which| which == later)
        }
        (Happening::Initiative(initiative), What::Done(id, _)) => initiative == id,
        (Happening::Incident(line), What::Incident(waterfall)) => line == waterfall.line,
        (Happening::Visit(line), What::Received(visit, ..)) => line == visit.line,
        (Happening::Ending(ending), What::Ended(id)) => ending == id,
        _ => false,
    }
}

impl Watcher for Watch<'_> {
    fn note(&mut self, fact: Fact) {
        for (goal, happened) in self.goals.iter().zip(&mut self.happened) {
            if let Measure::Share(happening) = goal.of {
                *happened |= is(happening, fact.what);
            }
        }
        if let Some(counter) = &mut self.counter {
            counter.note(fact);
        }
    }

    fn morning(&mut self, world: &World, state: &State) {
        let month = state.tick / world.calendar.per_month();
        if self.month.is_none_or(|(now, _)| now != month) {
            self.close_month();
            self.month = Some((month, false));
        }
        let came = state.tray.iter().any(|item| matches!(item, Item::Event(_)));
        if let Some((_, any)) = &mut self.month {
            *any |= came;
        }
        if let Some(counter) = &mut self.counter {
            counter.morning(world, state);
        }
        self.invariants(world, state);
    }

    fn did(&mut self, world: &World, state: &State, action: &Action) {
        self.decisions += i64::from(*action != Action::Continue);
        self.invariants(world, state);
    }

    fn over(&mut self, world: &World, state: &State) {
        self.close_month();
        let mut read = 0;
        if let Some(counter) = &mut self.counter {
            counter.over(world, state);
            let all = counter.tally.measure(Counted::Reading).sum;
            read = (all - self.read) as i64;
            self.read = all;
        }
        let rows = self.goals.iter().zip(&mut self.values.goals);
        for ((goal, row), happened) in rows.zip(&self.happened) {
            row.push(match &goal.of {
                Measure::Share(_) => 1000 * i64::from(*happened),
                Measure::Holds(cond) => 1000 * i64::from(cond.holds(world, state, 0)),
                Measure::Number(num) => measure::thousandths(num.value(world, state, 0)),
                Measure::Decisions => 1000 * self.decisions,
                Measure::Reading => read,
                Measure::QuietMonths => 1000 * self.quiet,
            });
        }
    }
}
