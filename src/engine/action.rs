//! What the player may do, what is asked, and why something is refused. All closed: a front end can handle every case.

use crate::engine::digest::{digest_struct, digest_tag};
use crate::engine::ids::{EventId, InitiativeId, LetterId, LineId};
use crate::engine::luck::byte_sum;
use crate::engine::state::{Item, Pledge, Visit, anew};
use crate::engine::world::World;

/// Everything a player may do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Answers a letter in the tray.
    Letter(LetterId, Answer),
    /// Takes an option of an event in the tray.
    Event(EventId, u8),
    /// Does an initiative with a target (0 where it needs none) while planning.
    Initiative(InitiativeId, u16),
    /// Promises something for a line, in a quarter's first month, while planning.
    Pledge(LineId, Pledge),
    /// Bargains over a line's target, in the year's first three months, while planning.
    Bargain(LineId),
    /// Fixes the month's plan.
    Plan(Plan),
    /// Receives the inspection at the gate.
    Receive(Reception),
    /// Turns the page after a report.
    Continue,
}

/// The four answers to a letter (`domain/model.md §1.1` row 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Answer {
    /// Sign.
    Sign,
    /// Sign, with an annex of needs.
    Annex,
    /// Look for the duty's owner and ask for retraction.
    Retract,
    /// Sign, and pass a copy down to the villages.
    Pass,
}

impl Answer {
    /// Every answer.
    pub const ALL: [Self; 4] = [Self::Sign, Self::Annex, Self::Retract, Self::Pass];
}

/// The ways to receive an inspection (DESIGN §4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Reception {
    /// Open the binders.
    Binders,
    /// Walk them to the hardest place.
    Hardest,
    /// Take the prepared route.
    Route,
    /// Say first what is wrong.
    Disclose,
    /// Arrange the day with the county; only when the city comes.
    Arrange,
}

impl Reception {
    /// Every reception.
    pub const ALL: [Self; 5] = [
        Self::Binders,
        Self::Hardest,
        Self::Route,
        Self::Disclose,
        Self::Arrange,
    ];
}

/// A month's plan, in units of 10 person-days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// Substantive work per line.
    pub substance: Vec<u8>,
    /// Trace work per line.
    pub trace: Vec<u8>,
    /// Field visits per line.
    pub field: Vec<u8>,
    /// Coordination per line: borrowing authority.
    pub coordinate: Vec<u8>,
    /// Time in each village.
    pub village: Vec<u8>,
    /// Lines whose prescribed method is adapted to the villages.
    pub adapt: Vec<bool>,
    /// Rest.
    pub rest: u8,
    /// Hours in percent of 44 a week, 80..=160.
    pub hours: u8,
}

/// Adds up a row of units, eight at a time. One copy serves everybody: rows are short, and code is not free either.
#[inline(never)]
pub(crate) fn sum(row: &[u8]) -> u32 {
    let (eights, rest) = row.as_chunks();
    let eights = eights.iter().map(|&n| byte_sum(u64::from_le_bytes(n)));
    let rest = rest.iter().fold(0, |all, &n| all << 8 | u64::from(n));
    eights.sum::<u32>() + byte_sum(rest)
}

impl Plan {
    /// Returns a plan in which nothing is planned.
    pub fn empty(world: &World) -> Self {
        let mut plan = Self::default();
        plan.become_empty(world);
        plan
    }

    /// Becomes the plan of a world in which nothing is planned.
    pub(crate) fn become_empty(&mut self, world: &World) {
        let Self {
            substance,
            trace,
            field,
            coordinate,
            village,
            adapt,
            rest,
            hours,
        } = self;
        let lines = world.lines.len();
        for row in [substance, trace, field, coordinate] {
            anew(row, lines, 0);
        }
        anew(village, world.villages.len(), 0);
        anew(adapt, lines, false);
        (*rest, *hours) = (0, world.town.hours);
    }

    /// Becomes equal to another plan of the same world without touching the heap.
    pub fn become_plan(&mut self, other: &Self) {
        let Self {
            substance,
            trace,
            field,
            coordinate,
            village,
            adapt,
            rest,
            hours,
        } = self;
        substance.clone_from(&other.substance);
        trace.clone_from(&other.trace);
        field.clone_from(&other.field);
        coordinate.clone_from(&other.coordinate);
        village.clone_from(&other.village);
        adapt.clone_from(&other.adapt);
        (*rest, *hours) = (other.rest, other.hours);
    }

    /// Returns the units that the plan takes; adapted methods cost their documentation on top.
    pub fn units(&self) -> u32 {
        sum(&self.substance)
            + sum(&self.trace)
            + sum(&self.field)
            + sum(&self.coordinate)
            + sum(&self.village)
            + u32::from(self.rest)
    }

    /// Tells whether the plan has a place for every line and village of the world.
    pub fn fits(&self, world: &World) -> bool {
        let lines = world.lines.len();
        [&self.substance, &self.trace, &self.field, &self.coordinate]
            .into_iter()
            .all(|row| row.len() == lines)
            && self.adapt.len() == lines
            && self.village.len() == world.villages.len()
    }
}

/// What is being asked now.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Ask<'s> {
    /// An answer to any of these.
    Tray(&'s [Item]),
    /// The month's plan; initiatives, pledges and bargains are open.
    Plan {
        /// Units that may be planned at the hours of the last plan.
        free: u32,
    },
    /// How to receive this inspection.
    Visit(&'s Visit),
    /// To turn the page of the month's report.
    Report,
    /// To turn the page of the year's marking sheet.
    Year,
    /// Nothing any more.
    Over,
}

/// Why an action was refused. A refused action has changed nothing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Refusal {
    /// It is not what is being asked now.
    NotNow,
    /// No such letter, event, option, line or target, or not in the tray.
    NoSuchThing,
    /// The option's or initiative's condition does not hold.
    Closed,
    /// More team time than there is.
    Units {
        /// Units asked for.
        asked: u32,
        /// Units there are.
        have: u32,
    },
    /// More money than there is.
    Money {
        /// Yuan asked for.
        asked: u32,
        /// Yuan there are.
        have: u32,
    },
    /// The initiative's limit of the year is reached.
    Limit(u8),
    /// Hours outside 80..=160 percent.
    Hours(u8),
    /// A pledge was already made this quarter, or this is not the quarter's first month.
    Quarter,
    /// Only the city's visits can be arranged with the county.
    OnlyCity,
    /// The line has no prescribed method to adapt.
    NoPath(LineId),
}

digest_tag!(Answer, Reception);
digest_struct!(Plan {
    substance,
    trace,
    field,
    coordinate,
    village,
    adapt,
    rest,
    hours
});
