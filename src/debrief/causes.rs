//! Causes: what moved a number over the whole play, added up from the facts back to the decisions.
//!
//! The parts of a number add up to its change, but for rounding in the last bit. Deliberately absent: words.

use crate::debrief::trail::Trail;
use crate::engine::fact::Cause;
use crate::engine::fact::Fact;
use crate::engine::fact::What;
use crate::engine::ids::LineId;
use crate::engine::measure;
use crate::engine::slot::LineField;
use crate::engine::slot::Slot;
use crate::engine::slot::TeamField;
use crate::engine::slot::TownField;
use crate::engine::slot::VillageField;
use crate::engine::state::State;
use crate::engine::world::World;
use crate::session::play::Play;

/// A number that unfolds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Number {
    /// What residents got, 0..=100.
    Outcome,
    /// The mean ledger of the lines, 0..=100.
    Ledger,
    /// Residents' trust, 0..=100.
    Trust,
    /// The team's burnout, 0..=1.
    Burnout,
    /// Points that the county took off in the last year.
    Deductions,
}

impl Number {
    /// Every number, in the order in which they are told.
    pub const ALL: [Self; 5] = [
        Self::Outcome,
        Self::Ledger,
        Self::Deductions,
        Self::Trust,
        Self::Burnout,
    ];

    /// Reads it from a state.
    pub fn read(self, world: &World, state: &State) -> f64 {
        match self {
            Self::Outcome => measure::outcome(world, state),
            Self::Ledger => measure::mean_real(state) + measure::gap(state),
            Self::Trust => measure::trust(world, state),
            Self::Burnout => state.team.strain.burnout(),
            Self::Deductions => state.year.deductions,
        }
    }

    /// Returns the share that a slot's change has in the number; nothing where it has none.
    fn share(self, world: &World, slot: Slot) -> Option<f64> {
        let lines = world.lines.len().max(1) as f64;
        match (self, slot) {
            (Self::Outcome, Slot::Line(id, LineField::Real | LineField::Suppressed)) => {
                let needs: f64 = world.lines.iter().map(|line| line.need).sum();
                (needs > 0.0).then(|| world.line(id).need / needs)
            }
            (Self::Ledger, Slot::Line(_, LineField::Paper)) => Some(1.0 / lines),
            (Self::Trust, Slot::Village(id, VillageField::Trust)) => {
                Some(world.villages[id.ix()].share)
            }
            (Self::Trust, Slot::Town(TownField::Trust)) => Some(1.0),
            (Self::Burnout, Slot::Team(TeamField::Exhaustion)) => Some(0.5),
            (Self::Burnout, Slot::Team(TeamField::Cynicism)) => Some(0.3),
            (Self::Burnout, Slot::Team(TeamField::Inefficacy)) => Some(0.2),
            (Self::Deductions, Slot::Town(TownField::Deductions)) => Some(1.0),
            _ => None,
        }
    }

    /// Returns the least part that is worth a line.
    pub fn least(self) -> f64 {
        match self {
            Self::Burnout => 0.005,
            _ => 0.05,
        }
    }
}

/// Where a change goes back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Root {
    /// The months' plans: work, trace, rest, hours.
    Plans,
    /// Letters, events, initiatives and what came of them later.
    Decisions,
    /// Inspections, red lights, audits.
    Visits,
    /// Incidents.
    Incidents,
    /// The place itself: what is lost with time, weather, what residents make of what they get.
    Place,
    /// The county and the city, pay.
    Above,
}

impl Root {
    /// Finds where a cause goes back to.
    pub fn of(cause: Cause) -> Self {
        match cause {
            Cause::Work
            | Cause::Trace
            | Cause::FreeTrace
            | Cause::Village
            | Cause::TraceShare
            | Cause::Strain
            | Cause::Rest
            | Cause::Adapted => Self::Plans,
            Cause::Option(..)
            | Cause::Later(..)
            | Cause::Initiative(_)
            | Cause::Letter(_)
            | Cause::Behaviour(_)
            | Cause::Bargain
            | Cause::FirstMover
            | Cause::Cost => Self::Decisions,
            Cause::Inspection(_) | Cause::RedLights | Cause::Audit => Self::Visits,
            Cause::Incident(_) => Self::Incidents,
            Cause::Decay | Cause::Chance | Cause::Outcome => Self::Place,
            Cause::County | Cause::City | Cause::Pay | Cause::YearTurn => Self::Above,
        }
    }
}

/// One thing behind a part.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Entry {
    /// When it moved the number first.
    pub tick: u16,
    /// Why.
    pub cause: Cause,
    /// On which line, where it was one.
    pub line: Option<LineId>,
    /// By how much in all.
    pub by: f64,
}

/// What goes back to one root.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Where it goes back to.
    pub root: Root,
    /// By how much.
    pub by: f64,
    /// The things behind it, the largest first.
    pub entries: Vec<Entry>,
}

/// A number unfolded.
#[derive(Debug, Clone, PartialEq)]
pub struct Unfolded {
    /// Which.
    pub number: Number,
    /// What it was at first.
    pub from: f64,
    /// What it is at the end.
    pub to: f64,
    /// What moved it, the largest first.
    pub parts: Vec<Part>,
}

/// Unfolds a number of a play.
pub fn unfold(trail: &Trail, play: &Play, number: Number) -> Unfolded {
    let world = trail.world();
    let yearly = number == Number::Deductions;
    let since = if yearly { year_begins(trail) } else { 0 };
    let facts = play.facts().iter().filter(|fact| fact.tick >= since);
    let mut parts: Vec<Part> = Vec::new();
    for fact in facts {
        let Some((entry, root)) = entry(world, number, fact) else {
            continue;
        };
        match parts.iter_mut().find(|part| part.root == root) {
            Some(part) => part.add(entry),
            None => parts.push(Part {
                root,
                by: entry.by,
                entries: vec![entry],
            }),
        }
    }
    let large = |a: f64, b: f64| b.abs().total_cmp(&a.abs());
    for part in &mut parts {
        part.entries
            .sort_by(|a, b| large(a.by, b.by).then(a.tick.cmp(&b.tick)));
    }
    parts.sort_by(|a, b| large(a.by, b.by).then(a.root.cmp(&b.root)));
    Unfolded {
        number,
        from: if yearly {
            0.0
        } else {
            number.read(world, &trail.first)
        },
        to: number.read(world, &trail.last),
        parts,
    }
}

/// Returns the first tick of the last year.
fn year_begins(trail: &Trail) -> u16 {
    let calendar = trail.world().calendar;
    let year = calendar.year_of(trail.last.tick);
    let ticks = 0..=trail.last.tick;
    ticks
        .into_iter()
        .find(|&tick| calendar.year_of(tick) == year)
        .unwrap_or(0)
}

fn entry(world: &World, number: Number, fact: &Fact) -> Option<(Entry, Root)> {
    let What::Change {
        slot,
        from,
        to,
        cause,
    } = fact.what
    else {
        return None;
    };
    let share = number.share(world, slot)?;
    let line = match slot {
        Slot::Line(id, _) => Some(id),
        _ => None,
    };
    let entry = Entry {
        tick: fact.tick,
        cause,
        line,
        by: (to - from) * share,
    };
    Some((entry, Root::of(cause)))
}

impl Part {
    fn add(&mut self, entry: Entry) {
        self.by += entry.by;
        // What a decision did on several lines is one thing; what the months' work did is told by line.
        let by_line = self.root != Root::Decisions;
        let same = |known: &&mut Entry| {
            known.cause == entry.cause && (!by_line || known.line == entry.line)
        };
        match self.entries.iter_mut().find(same) {
            Some(known) => {
                known.by += entry.by;
                if known.line != entry.line {
                    known.line = None;
                }
            }
            None => self.entries.push(entry),
        }
    }
}
