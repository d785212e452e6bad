//! What a class keeps of one play: its months, its end, its hours, and what was decided; the play itself may go.

use std::sync::Arc;

use crate::campaign::Campaign;
use crate::debrief::trail;
use crate::debrief::trail::Matter;
use crate::engine;
use crate::engine::action::Action;
use crate::engine::action::Plan;
use crate::engine::fact::What;
use crate::engine::ids::LineId;
use crate::engine::measure;
use crate::session::play::Play;
use crate::session::play::Snapshot;
use crate::text::SafeText;
use crate::view::reveal;

/// What a class keeps of one play.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// The nickname: as it was typed, until the class gives each its own.
    pub name: SafeText,
    /// The campaign.
    pub campaign: Arc<Campaign>,
    /// What all luck of the play follows from.
    pub seed: u64,
    /// The hash of the state at the end.
    pub hash: u64,
    /// The ticks.
    pub months: Vec<Month>,
    /// The position of the tick at which ledger and field parted for good.
    pub parted: Option<usize>,
    /// The books at the end.
    pub end: End,
    /// How the hours were shared out.
    pub hours: Hours,
    /// Units of field visits by line and quarter of the year.
    pub field: Vec<[u32; 4]>,
    /// How often each of the sixteen ways of meeting blame was used.
    pub ways: [u16; 16],
    /// What was decided, in order.
    pub taken: Vec<Taken>,
    /// When an incident struck, and on which line.
    pub struck: Vec<(u16, LineId)>,
}

/// A tick.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Month {
    /// When.
    pub tick: u16,
    /// The mean ledger, 0..=100.
    pub paper: f64,
    /// The mean field, 0..=100.
    pub real: f64,
    /// The share of trace in the work on the lines, 0..=1.
    pub trace: f64,
    /// What residents got, 0..=100.
    pub outcome: f64,
    /// Residents' trust, 0..=100.
    pub trust: f64,
    /// The team's burnout, 0..=1.
    pub burnout: f64,
    /// Marks so far.
    pub marks: f64,
}

/// The books at the end.
#[derive(Debug, Clone, PartialEq)]
pub struct End {
    /// Closing marks, the mean of the closed years.
    pub marks: f64,
    /// What residents got, 0..=100.
    pub outcome: f64,
    /// Residents' trust, 0..=100.
    pub trust: f64,
    /// The team's burnout, 0..=1.
    pub burnout: f64,
    /// Mean of ledger − field over the lines.
    pub gap: f64,
    /// Ledger and field of each line.
    pub lines: Vec<(f64, f64)>,
}

/// All planned units of a play, by what they went into.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Hours {
    /// Substance, trace, field visits, coordination, villages, rest.
    pub units: [u32; 6],
    /// Months that were planned.
    pub months: u32,
    /// Working hours of those months in percent of 44 a week, added up.
    pub hours: u32,
}

/// Something that was decided.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    /// When.
    pub tick: u16,
    /// About what.
    pub matter: Matter,
    /// How.
    pub action: Action,
}

impl Sheet {
    /// Reduces a play that is over; `name` is what the player typed.
    pub fn of(play: &Play, name: &str) -> Self {
        let campaign = play.shared_campaign();
        let (world, state) = (&campaign.world, play.state());
        let mut sheet = Self {
            name: SafeText::clean(name),
            seed: state.seed,
            hash: state.hash(),
            months: months(play),
            parted: None,
            end: end(play),
            hours: Hours::default(),
            field: vec![[0; 4]; world.lines.len()],
            ways: state.style.behaviours,
            taken: taken(play),
            struck: struck(play),
            campaign: Arc::clone(&campaign),
        };
        let gaps: Vec<f64> = sheet.months.iter().map(|m| m.paper - m.real).collect();
        sheet.parted = reveal::parted(&gaps);
        sheet.add_up();
        sheet
    }

    /// Adds the plans up.
    fn add_up(&mut self) {
        let calendar = self.campaign.world.calendar;
        for taken in &self.taken {
            let Action::Plan(plan) = &taken.action else {
                continue;
            };
            self.hours.add(plan);
            let quarter = usize::from(calendar.month_of(taken.tick).saturating_sub(1) / 3) % 4;
            for (quarters, &units) in self.field.iter_mut().zip(&plan.field) {
                quarters[quarter] += u32::from(units);
            }
        }
    }

    /// Returns the units of field visits of each quarter.
    pub fn quarters(&self) -> [u32; 4] {
        std::array::from_fn(|q| self.field.iter().map(|line| line[q]).sum())
    }

    /// Returns the units of field visits to a line.
    pub fn visits(&self, line: LineId) -> u32 {
        self.field.get(line.ix()).map_or(0, |q| q.iter().sum())
    }
}

impl Hours {
    /// The position of field visits.
    pub const FIELD: usize = 2;

    fn add(&mut self, plan: &Plan) {
        let sum = |row: &[u8]| row.iter().map(|&n| u32::from(n)).sum::<u32>();
        let units = [
            sum(&plan.substance),
            sum(&plan.trace),
            sum(&plan.field),
            sum(&plan.coordinate),
            sum(&plan.village),
            u32::from(plan.rest),
        ];
        for (all, units) in self.units.iter_mut().zip(units) {
            *all += units;
        }
        self.months += 1;
        self.hours += u32::from(plan.hours);
    }

    /// Returns the share of a row in all planned units, 0..=1.
    pub fn share(&self, row: usize) -> f64 {
        let all: u32 = self.units.iter().sum();
        f64::from(self.units[row]) / f64::from(all.max(1))
    }

    /// Returns the mean working hours in percent of 44 a week.
    pub fn mean(&self) -> f64 {
        f64::from(self.hours) / f64::from(self.months.max(1))
    }
}

fn mean(row: &[f64]) -> f64 {
    row.iter().sum::<f64>() / row.len().max(1) as f64
}

fn months(play: &Play) -> Vec<Month> {
    let planned = play.facts().iter().filter_map(|fact| match fact.what {
        What::Planned {
            substance, trace, ..
        } => Some((fact.tick, f64::from(substance), f64::from(trace))),
        _ => None,
    });
    let planned: Vec<_> = planned.collect();
    let share = |tick: u16| {
        let of_tick = planned.iter().find(|plan| plan.0 == tick);
        of_tick.map_or(0.0, |&(_, substance, trace)| {
            trace / (substance + trace).max(1.0)
        })
    };
    let month = |s: &Snapshot| Month {
        tick: s.tick,
        paper: mean(&s.paper),
        real: mean(&s.real),
        trace: share(s.tick),
        outcome: s.outcome,
        trust: s.trust,
        burnout: s.burnout,
        marks: s.marks,
    };
    play.snapshots().iter().map(month).collect()
}

fn end(play: &Play) -> End {
    let (world, state) = (&play.campaign().world, play.state());
    let closed = play.facts().iter().filter_map(|fact| match fact.what {
        What::Closed { marks, .. } => Some(marks),
        _ => None,
    });
    let closed: Vec<f64> = closed.collect();
    End {
        marks: if closed.is_empty() {
            state.town.marks
        } else {
            mean(&closed)
        },
        outcome: measure::outcome(world, state),
        trust: measure::trust(world, state),
        burnout: state.team.strain.burnout(),
        gap: measure::gap(state),
        lines: state.lines.iter().map(|l| (l.paper, l.real())).collect(),
    }
}

fn struck(play: &Play) -> Vec<(u16, LineId)> {
    let facts = play.facts().iter();
    let struck = facts.filter_map(|fact| match &fact.what {
        What::Incident(waterfall) => Some((fact.tick, waterfall.line)),
        _ => None,
    });
    struck.collect()
}

/// Lists what was decided. A trail keeps the state of every decision; a class has no room for so many.
fn taken(play: &Play) -> Vec<Taken> {
    let world = &play.campaign().world;
    let mut state = engine::begin(world, play.state().seed, &mut ());
    let mut taken = Vec::new();
    for action in play.actions() {
        if let Some(matter) = trail::matter(world, &state, action) {
            taken.push(Taken {
                tick: state.tick,
                matter,
                action: action.clone(),
            });
        }
        // A play holds legal actions only; one that were not would leave the state as it is.
        let _ = engine::step(world, &mut state, action, &mut ());
    }
    taken
}
