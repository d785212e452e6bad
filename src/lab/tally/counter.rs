//! The counter: sits at the table and counts. Hears facts and never numbers that change; writes to dense arrays only.

use crate::engine::action::Action;
use crate::engine::action::Refusal;
use crate::engine::fact::Fact;
use crate::engine::fact::What;
use crate::engine::ids::EventId;
use crate::engine::mode::Behaviour;
use crate::engine::planning;
use crate::engine::state::Source;
use crate::engine::state::State;
use crate::engine::world::World;
use crate::lab::atlas::Atlas;
use crate::lab::atlas::Thing;
use crate::lab::reactions::Reaction;
use crate::lab::table::Watcher;
use crate::lab::tally::Tally;
use crate::lab::tally::measure;
use crate::lab::tally::measure::Measure;
use crate::lab::tally::reading::Reading;
use crate::lab::tally::survey::first;

/// What a counter needs to know of a campaign; made once for all.
#[derive(Debug, Clone)]
pub struct Guide {
    /// The numbering.
    pub atlas: Atlas,
    /// What there is to read.
    pub reading: Reading,
    /// The clauses that answer to how somebody plays.
    pub reactions: Vec<Reaction>,
}

/// Counts the plays of one strategy.
#[derive(Debug)]
pub struct Counter<'g> {
    guide: &'g Guide,
    /// What was counted.
    pub tally: Tally,
    /// By the atlas: the last play in which a thing was met, plus one.
    met: Vec<u64>,
    play: u64,
    surveyed: bool,
    month: usize,
    characters: u64,
    decisions: i64,
    incidents: i64,
    vetoes: i64,
}

impl<'g> Counter<'g> {
    /// Takes a seat at the table.
    pub fn new(world: &World, guide: &'g Guide) -> Self {
        Self {
            guide,
            tally: Tally::new(world, &guide.atlas, guide.reactions.len()),
            met: vec![0; guide.atlas.things().len()],
            play: 0,
            surveyed: false,
            month: 0,
            characters: 0,
            decisions: 0,
            incidents: 0,
            vetoes: 0,
        }
    }

    /// Turns to a new play; `surveyed` says whether every event is looked at in it.
    pub fn turn_to(&mut self, play: u64, surveyed: bool) {
        (self.play, self.surveyed) = (play, surveyed);
        (self.characters, self.decisions) = (0, 0);
        (self.incidents, self.vetoes) = (0, 0);
    }

    #[inline]
    fn meet(&mut self, thing: Thing) {
        let n = self.guide.atlas.number(thing);
        self.tally.times[n] += 1;
        self.characters += u64::from(self.guide.reading.characters(n));
        if self.met[n] != self.play + 1 {
            self.met[n] = self.play + 1;
            self.tally.seen[n] += 1;
            self.tally.first[n] = first(self.tally.first[n], Some(self.play));
        }
    }

    /// Counts something that was met so often in this play.
    fn meet_many(&mut self, thing: Thing, times: u64) {
        if times > 0 {
            self.meet(thing);
            self.tally.times[self.guide.atlas.number(thing)] += times - 1;
        }
    }
}

impl Watcher for Counter<'_> {
    fn note(&mut self, fact: Fact) {
        match fact.what {
            What::Chosen(id, option) => {
                self.tally.months[id.ix() * 12 + self.month] += 1;
                self.meet(Thing::Event(id));
                self.meet(Thing::Option(id, option));
            }
            What::Answered(id, answer, _) => self.meet(Thing::Letter(id, answer)),
            What::Done(id, _) => self.meet(Thing::Initiative(id)),
            What::Later(Source::Option(id, o), l) => self.meet(Thing::Later(id, o, l)),
            What::Later(Source::Initiative(id, _), l) => self.meet(Thing::After(id, l)),
            What::Received(_, reception, _) => self.meet(Thing::Reception(reception)),
            What::Pledged(_, pledge) => self.meet(Thing::Pledge(pledge)),
            What::Bargained(_, granted) => self.meet(Thing::Bargain(granted)),
            What::Ended(id) => self.meet(Thing::Ending(id)),
            What::Incident(waterfall) => {
                self.incidents += 1;
                self.vetoes += i64::from(waterfall.veto);
            }
            _ => {}
        }
    }

    fn morning(&mut self, world: &World, state: &State) {
        self.month = usize::from(world.calendar.month_of(state.tick) - 1);
        if self.surveyed {
            let reactions = &self.guide.reactions;
            self.tally
                .survey
                .morning(world, state, reactions, self.play);
        }
    }

    fn offered(&mut self, _world: &World, _state: &State, id: EventId, open: u8) {
        if open == 0 {
            let troubles = &mut self.tally.troubles;
            troubles.stuck += 1;
            troubles.stuck_in = first(troubles.stuck_in, Some(self.play));
        }
        let (mut left, begin) = (open, self.guide.atlas.option(id, 0));
        while left != 0 {
            self.tally.open[begin + left.trailing_zeros() as usize] += 1;
            left &= left - 1;
        }
    }

    fn planning(&mut self, world: &World, state: &State) {
        // Only what choices have taken can leave nothing.
        if state.town.spent > 0.0 && planning::free_units(world, state, state.plan.hours) == 0 {
            let troubles = &mut self.tally.troubles;
            troubles.idle += 1;
            troubles.idle_in = first(troubles.idle_in, Some(self.play));
        }
    }

    fn did(&mut self, _world: &World, _state: &State, action: &Action) {
        self.decisions += i64::from(*action != Action::Continue);
    }

    fn refused(&mut self, _state: &State, _action: &Action, _refusal: Refusal) {
        let troubles = &mut self.tally.troubles;
        troubles.refused += 1;
        troubles.refused_in = first(troubles.refused_in, Some(self.play));
    }

    fn over(&mut self, world: &World, state: &State) {
        for behaviour in Behaviour::ALL {
            let times = state.style.behaviours[behaviour.ix()];
            self.meet_many(Thing::Behaviour(behaviour), u64::from(times));
        }
        let tally = &mut self.tally;
        tally.plays += 1;
        tally.survey.plays += u64::from(self.surveyed);
        if state.ending.is_none() {
            tally.troubles.unended += 1;
            tally.troubles.unended_in = first(tally.troubles.unended_in, Some(self.play));
        }
        let counted = [
            (Measure::Incidents, 1000 * self.incidents),
            (Measure::Vetoes, 1000 * self.vetoes),
            (Measure::Decisions, 1000 * self.decisions),
            (
                Measure::Reading,
                self.guide.reading.minutes(self.characters),
            ),
        ];
        for (measure, value) in measure::of_state(world, state).into_iter().chain(counted) {
            tally.measures[measure as usize].add(value, self.play);
        }
    }
}
