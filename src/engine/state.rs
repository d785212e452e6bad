//! The state: everything that changes during a play, and nothing else.

use crate::engine::action::{Answer, Plan, Reception};
use crate::engine::digest::{Digest, digest_id, digest_struct, digest_tag};
use crate::engine::ids::{
    EndingId, EventId, InitiativeId, LetterId, LineId, OfficialId, StaffId, VillageId,
};
use crate::engine::rivals::Rivals;
use crate::engine::world::World;

/// The most consequences that may be still to come; more are dropped.
pub(crate) const MAX_PENDING: usize = 256;
/// The most inspections in one tick; more are dropped.
pub(crate) const MAX_VISITS: usize = 32;

/// Everything that changes.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// The number that fixes all luck.
    pub seed: u64,
    /// Ticks since the start.
    pub tick: u16,
    /// What is being asked.
    pub phase: Phase,
    /// The lines of duty.
    pub lines: Vec<LineState>,
    /// The villages.
    pub villages: Vec<VillageState>,
    /// The named colleagues.
    pub staff: Vec<Member>,
    /// Goodwill of the officials, 0..=100.
    pub goodwill: Vec<f64>,
    /// The county.
    pub county: County,
    /// The town.
    pub town: Town,
    /// The team.
    pub team: Team,
    /// This year's book.
    pub year: YearBook,
    /// How each letter was answered.
    pub letters: Vec<Option<Answer>>,
    /// Letters and events that wait for an answer.
    pub tray: Vec<Item>,
    /// Consequences that are still to come.
    pub pending: Vec<Pending>,
    /// This tick's inspections.
    pub visits: Vec<Visit>,
    /// How many of them have been received.
    pub received: u8,
    /// When each event was answered last, and how.
    pub answered: Vec<Option<Answered>>,
    /// How often each initiative was done this year.
    pub done: Vec<u8>,
    /// How the player plays.
    pub style: Style,
    /// The plan of this month, or the last one until there is one.
    pub plan: Plan,
    /// The other towns.
    pub rivals: Rivals,
    /// The campaign's own flags.
    pub flags: Vec<bool>,
    /// The campaign's own numbers.
    pub vars: Vec<f64>,
    /// How it ended.
    pub ending: Option<EndingId>,
}

/// What is being asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Phase {
    /// Answers to letters and events.
    Tray,
    /// The month's plan.
    Plan,
    /// How to receive an inspection.
    Visit,
    /// Nothing: the month's report is out.
    Report,
    /// Nothing: the year's marking sheet is out.
    Year,
    /// Nothing: the play is over.
    Over,
}

/// A line of duty.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LineState {
    /// The lasting part of the real state.
    pub structural: f64,
    /// The part that a campaign holds down for a while.
    pub suppressed: f64,
    /// Trace stock.
    pub paper: f64,
    /// Power the town holds.
    pub power: f64,
    /// Share of blame that lands on the town.
    pub liability: f64,
    /// Weight in the marks.
    pub weight: f64,
    /// How well the marking sees the real state.
    pub sight: f64,
    /// The town's target.
    pub target: f64,
    /// Protection by procedure, 0..=1.
    pub cover: f64,
    /// What was promised for the quarter.
    pub pledge: Pledge,
    /// Field visits in each of the last ticks that make three months, newest first.
    pub visits: [u8; 9],
    /// What the player believes the real state to be.
    pub belief: f64,
    /// Half-width of that belief.
    pub band: f64,
    /// The seen score of the last tick.
    pub seen: f64,
    /// The seen scores of this year added up.
    pub seen_sum: f64,
    /// Power borrowed for this month.
    pub borrowed: f64,
    /// Paper that a prepared route shows on top, until the next visit.
    pub show: f64,
    /// Points by which the reported number was smoothed.
    pub smoothed: f64,
    /// Ticks for which the hollow penalty is waived after a disclosure.
    pub waived: u8,
    /// Live letters that bind the line.
    pub letters: u8,
    /// Whether an annex of needs is on file.
    pub annexed: bool,
    /// Share of the blame that was passed on to the villages.
    pub passed: f64,
}

impl LineState {
    /// Returns the true outcome, 0..=100.
    pub fn real(&self) -> f64 {
        self.structural + self.suppressed
    }

    /// Returns paper − real, the hollow gap.
    pub fn gap(&self) -> f64 {
        self.paper - self.real()
    }

    /// Returns the field visits of the last three months.
    pub fn field_visits(&self) -> u16 {
        self.visits.iter().map(|&n| u16::from(n)).sum()
    }
}

/// A promise for a line and a quarter (`domain/model.md §1.1` row 11).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(u8)]
pub enum Pledge {
    /// No promise.
    #[default]
    None,
    /// The result counts: the marking sees more of the real state, with more noise.
    Result,
    /// The process counts: the marking sees only paper.
    Process,
}

/// A village.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct VillageState {
    /// Trust, 0..=100.
    pub trust: f64,
    /// Whether the player has been there: the fit of the prescribed paths is known.
    pub known: bool,
}

/// Fatigue and burnout of a person or a team (`domain/model.md §2.2`).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Strain {
    /// Fast: days, 0..=100.
    pub fatigue: f64,
    /// Slow, 0..=1.
    pub exhaustion: f64,
    /// Slow, 0..=1.
    pub cynicism: f64,
    /// Slow, 0..=1.
    pub inefficacy: f64,
}

impl Strain {
    /// Returns the strain of a person whose burnout is `burnout` all round.
    pub const fn even(burnout: f64) -> Self {
        Self {
            fatigue: 25.0,
            exhaustion: burnout,
            cynicism: burnout,
            inefficacy: burnout,
        }
    }

    /// Returns burnout, BO = .5E + .3C + .2A.
    pub fn burnout(&self) -> f64 {
        0.5 * self.exhaustion + 0.3 * self.cynicism + 0.2 * self.inefficacy
    }
}

/// A named colleague.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Member {
    /// Fatigue and burnout.
    pub strain: Strain,
    /// Factor on this person's substantive work.
    pub skill: f64,
    /// Whether the person lies flat.
    pub flat: bool,
    /// Ticks of absence still to come; 99 means for good.
    pub away: u8,
}

/// The county.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct County {
    /// Trust in the town, 0..=100.
    pub trust: f64,
    /// Inspections a month, λ.
    pub inspections: f64,
    /// Share of unannounced field checks, q.
    pub field_share: f64,
    /// Share of the marks for papers, π.
    pub process_share: f64,
    /// Pressure from the city, P.
    pub pressure: f64,
    /// Incidents in all towns this quarter.
    pub incidents: u16,
    /// Hollow papers and arrangements found in this town this quarter.
    pub scandals: u8,
    /// Whether the county arranged this month's visits with the town.
    pub arranged: bool,
}

/// The town.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Town {
    /// Yuan.
    pub money: f64,
    /// Units added to this month.
    pub units: f64,
    /// Units that this month's choices have taken.
    pub spent: f64,
    /// Platforms.
    pub platforms: f64,
    /// Usable people.
    pub staff: f64,
    /// Discretion earned beyond what the rules leave.
    pub earned: f64,
    /// Marks as published last.
    pub marks: f64,
    /// Rank as published last; 0 before the first.
    pub rank: u16,
    /// Rank as published before.
    pub rank_before: u16,
}

/// The team.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Team {
    /// Fatigue and burnout of the average.
    pub strain: Strain,
    /// Support, 0..=1.
    pub support: f64,
    /// Injustice, 0..=1.
    pub injustice: f64,
    /// Emotional load of this month, 0..=1.
    pub emotion: f64,
    /// Meaning of this month, 0..=1.
    pub meaning: f64,
}

/// This year's book.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct YearBook {
    /// Ticks marked so far.
    pub ticks: u16,
    /// Points added.
    pub bonus: f64,
    /// Points taken off.
    pub deductions: f64,
    /// Vetoes fired.
    pub vetoes: u16,
    /// Incidents.
    pub incidents: u16,
    /// Blame that landed on the player.
    pub blame: f64,
    /// The closing marks of the year that was closed last.
    pub closed: f64,
    /// Year pay, of the base, of the year that was closed last.
    pub pay: f64,
    /// Whether the player was put on the promotion list at the last close.
    pub promoted: bool,
}

/// A letter or an event in the tray.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Item {
    /// A responsibility letter.
    Letter(LetterId),
    /// An event.
    Event(EventId),
}

/// A consequence that is still to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pending {
    /// The tick in whose morning it comes.
    pub due: u16,
    /// Where it came from.
    pub source: Source,
    /// Its position among the source's later consequences.
    pub later: u8,
}

/// The choice that a consequence came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// An option of an event.
    Option(EventId, u8),
    /// An initiative with its target.
    Initiative(InitiativeId, u16),
}

/// An inspection.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Visit {
    /// The line that is looked at.
    pub line: LineId,
    /// What is looked at.
    pub kind: VisitKind,
    /// Who sent it.
    pub by: Inspector,
    /// The village where it begins.
    pub village: VillageId,
    /// How it was received.
    pub reception: Option<Reception>,
    /// Points that it took (or gave, where negative).
    pub points: f64,
}

/// What an inspection looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum VisitKind {
    /// The binders, announced.
    Paper,
    /// The place, unannounced.
    Field,
}

/// Who sent an inspection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Inspector {
    /// The county.
    County,
    /// The city, which inspects the county through the town.
    City,
}

/// When and how an event was answered last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answered {
    /// The tick.
    pub tick: u16,
    /// The option.
    pub option: u8,
}

/// How the player plays.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Style {
    /// Choices per mode.
    pub choices: [u16; 5],
    /// Units of planned work per mode, choices included.
    pub units: [f64; 5],
    /// Uses per behaviour.
    pub behaviours: [u16; 16],
    /// Uses per behaviour in this tick.
    pub now: [u8; 16],
    /// The mode of the last choice, by its position.
    pub last: u8,
    /// How many choices of that mode in a row.
    pub streak: u16,
}

digest_tag!(Phase, Pledge, VisitKind, Inspector);
digest_id!(
    EndingId,
    EventId,
    InitiativeId,
    LetterId,
    LineId,
    OfficialId,
    StaffId,
    VillageId
);
digest_struct!(State {
    seed,
    tick,
    phase,
    lines,
    villages,
    staff,
    goodwill,
    county,
    town,
    team,
    year,
    letters,
    tray,
    pending,
    visits,
    received,
    answered,
    done,
    style,
    plan,
    rivals,
    flags,
    vars,
    ending,
});
digest_struct!(LineState {
    structural,
    suppressed,
    paper,
    power,
    liability,
    weight,
    sight,
    target,
    cover,
    pledge,
    visits,
    belief,
    band,
    seen,
    seen_sum,
    borrowed,
    show,
    smoothed,
    waived,
    letters,
    annexed,
    passed,
});
digest_struct!(VillageState { trust, known });
digest_struct!(Strain {
    fatigue,
    exhaustion,
    cynicism,
    inefficacy
});
digest_struct!(Member {
    strain,
    skill,
    flat,
    away
});
digest_struct!(County {
    trust,
    inspections,
    field_share,
    process_share,
    pressure,
    incidents,
    scandals,
    arranged
});
digest_struct!(Town {
    money,
    units,
    spent,
    platforms,
    staff,
    earned,
    marks,
    rank,
    rank_before
});
digest_struct!(Team {
    strain,
    support,
    injustice,
    emotion,
    meaning
});
digest_struct!(YearBook {
    ticks,
    bonus,
    deductions,
    vetoes,
    incidents,
    blame,
    closed,
    pay,
    promoted
});
digest_struct!(Pending { due, source, later });
digest_struct!(Visit {
    line,
    kind,
    by,
    village,
    reception,
    points
});
digest_struct!(Answered { tick, option });
digest_struct!(Style {
    choices,
    units,
    behaviours,
    now,
    last,
    streak
});

impl Digest for Item {
    fn digest(&self, sink: &mut dyn FnMut(&[u8])) {
        match self {
            Self::Letter(id) => (0u8, id.0),
            Self::Event(id) => (1u8, id.0),
        }
        .digest(sink);
    }
}

impl Digest for (u8, u16) {
    fn digest(&self, sink: &mut dyn FnMut(&[u8])) {
        self.0.digest(sink);
        self.1.digest(sink);
    }
}

impl Digest for Source {
    fn digest(&self, sink: &mut dyn FnMut(&[u8])) {
        match self {
            Self::Option(id, option) => {
                (0u8, id.0).digest(sink);
                option.digest(sink);
            }
            Self::Initiative(id, it) => {
                (1u8, id.0).digest(sink);
                it.digest(sink);
            }
        }
    }
}

impl State {
    /// Returns a state that has not begun.
    pub(crate) fn hollow(world: &World) -> Self {
        Self {
            seed: 0,
            tick: 0,
            phase: Phase::Over,
            lines: Vec::new(),
            villages: Vec::new(),
            staff: Vec::new(),
            goodwill: Vec::new(),
            county: County::start(world),
            town: Town::start(world),
            team: Team::start(world),
            year: YearBook::default(),
            letters: Vec::new(),
            tray: Vec::new(),
            pending: Vec::new(),
            visits: Vec::new(),
            received: 0,
            answered: Vec::new(),
            done: Vec::new(),
            style: Style::default(),
            plan: Plan::default(),
            rivals: Rivals::default(),
            flags: Vec::new(),
            vars: Vec::new(),
            ending: None,
        }
    }

    /// Becomes the state before the first morning; what it has of the heap is used again.
    pub(crate) fn blank(&mut self, world: &World, seed: u64) {
        (self.seed, self.tick, self.phase) = (seed, 0, Phase::Tray);
        let line = |line| LineState::start(line, &world.model);
        refill(&mut self.lines, world.lines.iter().map(line));
        refill(
            &mut self.villages,
            world.villages.iter().map(VillageState::start),
        );
        refill(&mut self.staff, world.staff.iter().map(Member::start));
        refill(
            &mut self.goodwill,
            world.officials.iter().map(|o| o.goodwill),
        );
        (self.county, self.town) = (County::start(world), Town::start(world));
        (self.team, self.year) = (Team::start(world), YearBook::default());
        anew(&mut self.letters, world.letters.len(), None);
        room(&mut self.tray, world.letters.len() + world.events.len());
        room(&mut self.pending, MAX_PENDING);
        room(&mut self.visits, MAX_VISITS);
        self.received = 0;
        anew(&mut self.answered, world.events.len(), None);
        anew(&mut self.done, world.initiatives.len(), 0);
        self.style = Style::default();
        self.plan.become_empty(world);
        self.rivals.start(world, seed);
        anew(&mut self.flags, usize::from(world.flags), false);
        anew(&mut self.vars, usize::from(world.vars), 0.0);
        self.ending = None;
    }

    /// Returns the hash of the state: 64 bits of BLAKE3 over every field.
    pub fn hash(&self) -> u64 {
        let mut hasher = blake3::Hasher::new();
        let mut buffer = Vec::with_capacity(16 * 1024);
        self.digest(&mut |bytes| buffer.extend_from_slice(bytes));
        hasher.update(&buffer);
        let mut first = [0; 8];
        first.copy_from_slice(&hasher.finalize().as_bytes()[..8]);
        u64::from_be_bytes(first)
    }
}

/// Fills a list with so many of the same.
pub(crate) fn anew<T: Copy>(list: &mut Vec<T>, len: usize, of: T) {
    list.resize(len, of);
    list.fill(of);
}

fn refill<T>(list: &mut Vec<T>, with: impl Iterator<Item = T>) {
    list.clear();
    list.extend(with);
}

/// Empties a list that will never hold more than so many.
fn room<T>(list: &mut Vec<T>, most: usize) {
    list.clear();
    list.reserve(most);
}

impl VillageState {
    fn start(village: &crate::engine::world::Village) -> Self {
        Self {
            trust: village.trust,
            known: false,
        }
    }
}

impl LineState {
    fn start(line: &crate::engine::world::Line, model: &crate::engine::model::Model) -> Self {
        Self {
            structural: line.real,
            suppressed: 0.0,
            paper: line.paper,
            power: line.power,
            liability: line.liability,
            weight: line.weight,
            sight: line.sight,
            target: line.target,
            cover: 0.0,
            pledge: Pledge::None,
            visits: [0; 9],
            belief: line.real,
            band: model.belief_band,
            seen: 0.0,
            seen_sum: 0.0,
            borrowed: 0.0,
            show: 0.0,
            smoothed: 0.0,
            waived: 0,
            letters: 0,
            annexed: false,
            passed: 0.0,
        }
    }
}

impl Member {
    fn start(staff: &crate::engine::world::Staff) -> Self {
        Self {
            strain: Strain::even(staff.burnout),
            skill: staff.substance,
            flat: false,
            away: staff.away,
        }
    }
}

impl Team {
    fn start(world: &World) -> Self {
        Self {
            strain: Strain::even(0.35),
            support: world.town.support,
            injustice: 0.0,
            emotion: 0.0,
            meaning: 0.0,
        }
    }
}

impl County {
    fn start(world: &World) -> Self {
        Self {
            trust: 50.0,
            inspections: world.regime.inspections,
            field_share: world.regime.field_share,
            process_share: world.regime.process_share,
            pressure: 0.0,
            incidents: 0,
            scandals: 0,
            arranged: false,
        }
    }
}

impl Town {
    fn start(world: &World) -> Self {
        Self {
            money: world.town.budget,
            units: 0.0,
            spent: 0.0,
            platforms: world.town.platforms,
            staff: world.town.staff,
            earned: 0.0,
            marks: 0.0,
            rank: 0,
            rank_before: 0,
        }
    }
}
