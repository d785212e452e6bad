//! The world: a campaign compiled for play. Immutable, dense, without names or text.
//!
//! `campaign` builds the parts and calls [`World::finish`], which derives the indexes that play needs.

use crate::engine::calendar::Calendar;
use crate::engine::curve::Curves;
use crate::engine::deck::Deck;
use crate::engine::effect::Effect;
use crate::engine::expr::Cond;
use crate::engine::ids::{InitiativeId, LineId, OfficialId, VillageId};
use crate::engine::mode::{Behaviours, Mode};
use crate::engine::model::Model;
use crate::engine::regime::Regime;
use crate::engine::rivals::Field;

/// Everything about a campaign that does not change during a play.
#[derive(Debug, Clone)]
pub struct World {
    /// Time.
    pub calendar: Calendar,
    /// The constants of the equations.
    pub model: Model,
    /// The county's rules at the start.
    pub regime: Regime,
    /// The town at the start.
    pub town: TownStart,
    /// The lines of duty.
    pub lines: Vec<Line>,
    /// The villages.
    pub villages: Vec<Village>,
    /// The named colleagues.
    pub staff: Vec<Staff>,
    /// The county's side.
    pub officials: Vec<Official>,
    /// The responsibility letters.
    pub letters: Vec<Letter>,
    /// What may come to the player.
    pub events: Vec<Event>,
    /// What the player may go and do.
    pub initiatives: Vec<Initiative>,
    /// The ways for the story to end, the first that holds wins.
    pub endings: Vec<Ending>,
    /// Year pay by rank, best first.
    pub grades: Vec<Grade>,
    /// How many flags the campaign uses.
    pub flags: u16,
    /// How many variables the campaign uses.
    pub vars: u16,
    /// The events by month, for drawing. Made by [`World::finish`].
    pub deck: Deck,
    /// How the other towns share out their time. Made by [`World::finish`].
    pub field: Field,
    /// The equations' curves. Made by [`World::finish`].
    pub curves: Curves,
}

/// The town at the start.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TownStart {
    /// Usable people.
    pub staff: f64,
    /// Platforms to answer to.
    pub platforms: f64,
    /// Yuan that the town may decide on in a year.
    pub budget: f64,
    /// Hours in percent of 44 a week.
    pub hours: u8,
    /// Support that people have from each other and from above, U, 0..=1.
    pub support: f64,
    /// Towns ranked in the county, this one included.
    pub towns: u16,
    /// Events drawn a month at most.
    pub events: u8,
}

/// A line of duty (`domain/model.md §1.0`).
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Weight in the marks, w.
    pub weight: f64,
    /// How well the marking sees the real state, m.
    pub sight: f64,
    /// Power, money and skill the town holds, a; a vertical line's loss is taken off already.
    pub power: f64,
    /// Share of the blame that lands on the town, ℓ.
    pub liability: f64,
    /// Residents' weight, u.
    pub need: f64,
    /// Whether an incident fires the veto.
    pub veto: bool,
    /// Monthly chance of an incident at real = 0.
    pub hazard: f64,
    /// Bit m − 1 is set where the line is live in month m.
    pub months: u16,
    /// The real state at the start.
    pub real: f64,
    /// The paper at the start.
    pub paper: f64,
    /// Who at the county owns the power.
    pub owner: Option<OfficialId>,
    /// The town's target after every level above added to it, 0..=100.
    pub target: f64,
    /// The county's own target, which the town does not see; its buffer is the difference.
    pub county_target: f64,
    /// A method prescribed with the task.
    pub path: Option<Path>,
}

impl Line {
    /// Tells whether the line is live in a month, 1..=12.
    pub fn live(&self, month: u8) -> bool {
        self.months & 1 << (month - 1) != 0
    }
}

/// A method prescribed with a task (`domain/model.md §1.1` row 3).
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// How rigid it is, std.
    pub rigidity: f64,
    /// How well it fits each village, 0..=1.
    pub fit: Vec<f64>,
}

/// A village or the street.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Village {
    /// Share of the town's residents who live here; all villages together 1.
    pub share: f64,
    /// Trust at the start.
    pub trust: f64,
}

/// A named colleague.
#[derive(Debug, Clone, PartialEq)]
pub struct Staff {
    /// The lines this person carries.
    pub lines: Vec<LineId>,
    /// Factor on substantive work there, 0.5..=1.5.
    pub substance: f64,
    /// Factor on paper work there, 0.5..=1.5.
    pub trace: f64,
    /// Burnout at the start.
    pub burnout: f64,
    /// Ticks absent at the start; 99 means for good.
    pub away: u8,
}

/// An actor on the county's side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Official {
    /// Goodwill at the start.
    pub goodwill: f64,
}

/// A responsibility letter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Letter {
    /// Who sends it.
    pub from: Option<OfficialId>,
    /// The line that it binds.
    pub line: LineId,
    /// The month in which it arrives.
    pub month: u8,
    /// Whether it brings authority.
    pub resourced: bool,
    /// Yuan that come with it.
    pub yuan: u32,
}

/// Something that comes to the player.
#[derive(Debug, Clone)]
pub struct Event {
    /// Bit m − 1 is set where it may come in month m.
    pub months: u16,
    /// When it may come.
    pub when: Cond,
    /// Chance relative to others.
    pub weight: u32,
    /// Whether it comes in the first of its months in which `when` holds.
    pub sure: bool,
    /// Whether it may come again.
    pub repeat: bool,
    /// The line it is about.
    pub line: Option<LineId>,
    /// The village it is about.
    pub village: Option<VillageId>,
    /// The bureau behind it.
    pub from: Option<OfficialId>,
    /// What the player may answer.
    pub options: Vec<Choice>,
}

/// An option of an event.
#[derive(Debug, Clone)]
pub struct Choice {
    /// What it is for.
    pub mode: Mode,
    /// The ways of meeting blame it is tagged with.
    pub behaviours: Behaviours,
    /// When it is open.
    pub when: Cond,
    /// What it takes.
    pub cost: Cost,
    /// What it does at once.
    pub effects: Vec<Effect>,
    /// What it does later.
    pub later: Vec<Later>,
}

/// Something the player goes and does.
#[derive(Debug, Clone)]
pub struct Initiative {
    /// What it needs as a target.
    pub target: Target,
    /// How often a year; 0 for no limit.
    pub limit: u8,
    /// Bit m − 1 is set where it is possible in month m.
    pub months: u16,
    /// What it does; `it` in conditions and effects is the chosen target.
    pub choice: Choice,
}

/// What an initiative needs as a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// Nothing.
    None,
    /// A village.
    Village,
    /// A named colleague.
    Staff,
    /// A line.
    Line,
    /// An official of the county.
    Official,
}

/// What a choice takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cost {
    /// Units of team time.
    pub units: u8,
    /// Yuan.
    pub yuan: u32,
}

/// A consequence that comes later.
#[derive(Debug, Clone)]
pub struct Later {
    /// Ticks until it is due.
    pub after: u8,
    /// Whether it happens, evaluated when due.
    pub when: Cond,
    /// What it does.
    pub effects: Vec<Effect>,
}

/// A way for the story to end.
#[derive(Debug, Clone)]
pub struct Ending {
    /// When it is the ending of the year.
    pub when: Cond,
    /// When it ends the play at once, if it can.
    pub now: Option<Cond>,
}

/// A grade of the marking book.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grade {
    /// Ranks up to this one; 0 is the grade of a year with a veto.
    pub upto: u16,
    /// Year pay, of the base.
    pub pay: f64,
}

/// Every month.
pub const ALL_MONTHS: u16 = 0x0FFF;

impl World {
    /// Derives the indexes that play needs. To be called once, when all parts are in place.
    #[must_use]
    pub fn finish(mut self) -> Self {
        self.deck = Deck::of(&self.events);
        self.curves = Curves::of(&self.model);
        self.field = Field::of(&self);
        self
    }

    /// Returns the line of an id.
    pub fn line(&self, id: LineId) -> &Line {
        &self.lines[id.ix()]
    }

    /// Lists the ids of all lines.
    pub fn line_ids(&self) -> impl Iterator<Item = LineId> + use<> {
        (0..self.lines.len() as u16).map(LineId)
    }

    /// Returns how many targets an initiative may choose among; 1 where it needs none.
    pub fn targets(&self, id: InitiativeId) -> usize {
        match self.initiatives[id.ix()].target {
            Target::None => 1,
            Target::Village => self.villages.len(),
            Target::Staff => self.staff.len(),
            Target::Line => self.lines.len(),
            Target::Official => self.officials.len(),
        }
    }
}
