//! The survey: which events could come each tick, in every so manieth play. To look at every event is dear where there are
//! thousands, so the number of plays that are looked at follows from the number of events, and the report says it.

use crate::engine::deck::may_come;
use crate::engine::ids::EventId;
use crate::engine::state::Item;
use crate::engine::state::State;
use crate::engine::world::World;
use crate::lab::reactions::Reaction;

/// How many events' worth of looking each play may cost on average.
const EVENTS: u64 = 16;
/// The least plays that are looked at, where there are so many.
const LEAST: u64 = 32;

/// Returns n where every n-th play is surveyed.
pub fn every(events: usize, plays: u64) -> u64 {
    let dear = (events as u64).div_ceil(EVENTS);
    dear.min(plays / LEAST).max(1)
}

/// How many events could come in a calendar month, over all ticks surveyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pool {
    /// Ticks surveyed.
    pub ticks: u64,
    /// Eligible events added up.
    pub sum: u64,
    /// The fewest.
    pub least: Option<u32>,
    /// The most.
    pub most: u32,
    /// Ticks in which none could come.
    pub none: u64,
    /// The first play in which none could come.
    pub none_in: Option<u64>,
}

impl Pool {
    fn merge(&mut self, other: &Self) {
        self.ticks += other.ticks;
        self.sum += other.sum;
        self.least = first(self.least, other.least);
        self.most = self.most.max(other.most);
        self.none += other.none;
        self.none_in = first(self.none_in, other.none_in);
    }
}

/// Returns the smaller of what is there.
pub(super) fn first<T: Ord>(one: Option<T>, other: Option<T>) -> Option<T> {
    match (one, other) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

/// What the surveyed plays showed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Survey {
    /// Plays surveyed.
    pub plays: u64,
    /// By calendar month.
    pub pools: [Pool; 12],
    /// By event and calendar month: ticks in which it could come.
    pub eligible: Vec<u64>,
    /// By reaction: ticks in which it held.
    pub held: Vec<u64>,
    /// By reaction: the first play in which it held.
    pub held_in: Vec<Option<u64>>,
}

impl Survey {
    /// Begins an empty one.
    pub fn new(events: usize, reactions: usize) -> Self {
        Self {
            plays: 0,
            pools: [Pool::default(); 12],
            eligible: vec![0; events * 12],
            held: vec![0; reactions],
            held_in: vec![None; reactions],
        }
    }

    /// Looks at a tick's morning.
    pub fn morning(&mut self, world: &World, state: &State, reactions: &[Reaction], play: u64) {
        let month = usize::from(world.calendar.month_of(state.tick) - 1);
        let mut pool = 0;
        for (i, event) in world.events.iter().enumerate() {
            if event.months & 1 << month == 0 || (event.weight == 0 && !event.sure) {
                continue;
            }
            let id = EventId(i as u16);
            if state.tray.contains(&Item::Event(id)) || may_come(world, state, id) {
                self.eligible[i * 12 + month] += 1;
                pool += 1;
            }
        }
        let here = &mut self.pools[month];
        here.ticks += 1;
        here.sum += u64::from(pool);
        here.least = first(here.least, Some(pool));
        here.most = here.most.max(pool);
        if pool == 0 {
            here.none += 1;
            here.none_in = first(here.none_in, Some(play));
        }
        for (n, reaction) in reactions.iter().enumerate() {
            if reaction.cond.holds(world, state, 0) {
                self.held[n] += 1;
                self.held_in[n] = first(self.held_in[n], Some(play));
            }
        }
    }

    /// Adds another's ticks.
    pub fn merge(&mut self, other: &Self) {
        self.plays += other.plays;
        for (pool, more) in self.pools.iter_mut().zip(&other.pools) {
            pool.merge(more);
        }
        super::add(&mut self.eligible, &other.eligible);
        super::add(&mut self.held, &other.held);
        for (met, other) in self.held_in.iter_mut().zip(&other.held_in) {
            *met = first(*met, *other);
        }
    }
}
