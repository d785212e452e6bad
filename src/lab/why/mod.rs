//! Why not: for what was never seen, the clause that blocked it most often, the nearest miss, and what would open it.
//!
//! Some plays of each strategy are played again, the same as in the batch, with somebody watching for just these things;
//! so the batch itself pays nothing for it. Conditions are taken apart at their top-level `and`s. Nothing here is a
//! frequency of play: it counts looks.

mod clause;
pub(in crate::lab) mod hunt;
mod openers;
mod watch;

use crate::engine::ids::EventId;
use crate::engine::world::Choice;
use crate::engine::world::World;
use crate::lab::atlas::Thing;
use crate::lab::batch::Batch;
use crate::lab::batch::Done;
use crate::lab::dice;
use crate::lab::report;
use crate::lab::report::Blocked;
use crate::lab::report::Kind;
use crate::lab::report::Near;
use crate::lab::report::Report;
use crate::lab::report::Verdict;
use crate::lab::report::Why;
use crate::lab::report::names;
use crate::lab::strategies::Strategy;
use crate::lab::why::clause::Clause;
use crate::lab::why::watch::Watch;

/// Plays of each strategy that are watched.
pub const PLAYS: u64 = 250;
/// The most things that are watched for at once; a campaign with more has other worries.
const MOST: usize = 512;

/// A thing that was not seen, and what stood in its way.
#[derive(Debug)]
struct Probe<'w> {
    thing: Thing,
    clauses: Vec<Clause<'w>>,
    failed: Vec<u64>,
    looked: u64,
    held: u64,
    nearest: Option<Miss>,
}

/// A moment at which it did not happen.
#[derive(Debug, Clone, Copy)]
struct Miss {
    failed: u32,
    /// By how much of its range the failing clauses were short, added up.
    short: f64,
    clause: usize,
    value: Option<f64>,
    distance: Option<f64>,
    strategy: Strategy,
    play: u64,
    tick: u16,
}

impl<'w> Probe<'w> {
    fn of(world: &'w World, thing: Thing) -> Self {
        let clauses = clauses(world, thing);
        Self {
            thing,
            failed: vec![0; clauses.len()],
            clauses,
            looked: 0,
            held: 0,
            nearest: None,
        }
    }
}

/// Takes apart what has to hold for a thing.
fn clauses(world: &World, thing: Thing) -> Vec<Clause<'_>> {
    let mut all = Vec::new();
    let of_choice = |choice: &'_ Choice| (choice.cost.units, choice.cost.yuan);
    match thing {
        Thing::Event(id) => Clause::of(&world.events[id.ix()].when, &mut all),
        Thing::Option(id, o) => {
            let choice = &world.events[id.ix()].options[usize::from(o)];
            Clause::of(&choice.when, &mut all);
            let (units, yuan) = of_choice(choice);
            Clause::cost(units, yuan, &mut all);
        }
        Thing::Later(id, o, l) => {
            let choice = &world.events[id.ix()].options[usize::from(o)];
            Clause::of(&choice.later[usize::from(l)].when, &mut all);
        }
        Thing::After(id, l) => {
            let choice = &world.initiatives[id.ix()].choice;
            Clause::of(&choice.later[usize::from(l)].when, &mut all);
        }
        Thing::Initiative(id) => {
            let choice = &world.initiatives[id.ix()].choice;
            Clause::of(&choice.when, &mut all);
            let (units, yuan) = of_choice(choice);
            Clause::cost(units, yuan, &mut all);
        }
        Thing::Ending(id) => Clause::of(&world.endings[id.ix()].when, &mut all),
        Thing::Letter(..)
        | Thing::Reception(_)
        | Thing::Behaviour(_)
        | Thing::Pledge(_)
        | Thing::Bargain(_) => {}
    }
    all
}

/// Fills in, for everything in a report that was not seen, why.
pub fn explain(batch: &Batch<'_>, done: &Done, report: &mut Report) {
    let world = &batch.campaign.world;
    let things = done.guide.atlas.things();
    let missing = |n: &usize| {
        let met = &report.things[*n];
        met.kind.is_written() && matches!(met.verdict, Verdict::NotSeen { .. })
    };
    let wanted: Vec<usize> = (0..things.len()).filter(missing).take(MOST).collect();
    if wanted.is_empty() || done.plays == 0 {
        return;
    }
    let probes = wanted.iter().map(|&n| Probe::of(world, things[n]));
    let mut watch = Watch::new(probes.collect());
    let plays = done.plays.min(PLAYS);
    for &strategy in &batch.strategies {
        for play in 0..plays {
            watch.turn_to(strategy, play);
            batch.replay(strategy, play, &mut watch);
        }
    }
    let watched = plays * batch.strategies.len() as u64;
    for (&n, probe) in wanted.iter().zip(&watch.probes) {
        let why = said(batch, report, watched, probe);
        report.things[n].why = Some(why);
    }
}

/// Puts what was watched into the report's form.
fn said(batch: &Batch<'_>, report: &Report, plays: u64, probe: &Probe<'_>) -> Why {
    let campaign = batch.campaign;
    let spell = |at: usize| probe.clauses[at].spell(campaign);
    let mut order: Vec<usize> = (0..probe.clauses.len()).collect();
    order.retain(|&at| probe.failed[at] > 0);
    order.sort_by_key(|&at| (std::cmp::Reverse(probe.failed[at]), at));
    let worst = order
        .first()
        .or(probe.nearest.as_ref().map(|miss| &miss.clause));
    let openers = worst.map_or_else(Vec::new, |&at| openers::of(campaign, &probe.clauses[at]));
    Why {
        plays,
        looked: probe.looked,
        held: probe.held,
        first: first(batch, report, probe),
        clauses: order
            .iter()
            .map(|&at| Blocked {
                clause: spell(at),
                times: probe.failed[at],
            })
            .collect(),
        nearest: probe.nearest.map(|miss| Near {
            failed: miss.failed,
            clause: spell(miss.clause),
            value: miss.value.map(report::short),
            distance: miss.distance.map(report::short),
            strategy: miss.strategy,
            play: miss.play,
            seed: dice::world_seed(batch.seed, miss.play),
            month: campaign.world.calendar.month_of(miss.tick),
            year: campaign.world.calendar.year_of(miss.tick),
        }),
        openers,
    }
}

/// Returns what has to happen first and was not seen either.
fn first(batch: &Batch<'_>, report: &Report, probe: &Probe<'_>) -> Option<String> {
    if probe.looked > 0 {
        return None;
    }
    let (kind, before) = match probe.thing {
        Thing::Option(id, _) => (Kind::Event, Thing::Event(id)),
        Thing::Later(id, o, _) => (Kind::Option, Thing::Option(id, o)),
        Thing::After(id, _) => (Kind::Initiative, Thing::Initiative(id)),
        _ => return None,
    };
    let id = names::id(batch.campaign, before);
    let seen = report
        .thing(kind, &id)
        .is_some_and(|met| matches!(met.verdict, Verdict::Seen { .. }));
    (!seen).then_some(id)
}

/// Tells whether an event can be drawn at all in some month of the calendar.
fn in_season(world: &World, id: EventId, tick: u16) -> bool {
    let event = &world.events[id.ix()];
    event.months & 1 << (world.calendar.month_of(tick) - 1) != 0
}
