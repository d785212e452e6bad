//! The observer of an experiment: sits at a table and reads the gauges of a play. Nothing is allocated after the first play.

use crate::engine::action::Action;
use crate::engine::fact::Fact;
use crate::engine::fact::What;
use crate::engine::ids::LineId;
use crate::engine::measure;
use crate::engine::mode::Behaviour;
use crate::engine::planning;
use crate::engine::state::Phase;
use crate::engine::state::State;
use crate::engine::world::World;
use crate::lab::experiment::gauge::Curve;
use crate::lab::experiment::gauge::Gauge;
use crate::lab::table::Watcher;
use crate::lab::tally::measure::thousandths;

/// Sums of one play.
#[derive(Debug, Clone, Default)]
struct Sums {
    ticks: f64,
    late: f64,
    first: (f64, f64),
    last: (f64, f64),
    years: f64,
    marks_first: f64,
    marks_last: f64,
    /// By gauge; what a gauge is the sum of.
    by: Vec<f64>,
}

/// Reads one play after the other.
#[derive(Debug)]
pub struct Observer {
    sums: Sums,
    /// The line whose curves are taken.
    line: LineId,
    unseen: usize,
    /// What the last play came to, by gauge, in thousandths.
    pub values: Vec<i64>,
    /// By tick and curve, in thousandths.
    pub curves: Vec<[i64; Curve::ALL.len()]>,
    marks: Vec<f64>,
    outcomes: Vec<f64>,
}

impl Observer {
    /// Sits down at a world; curves are taken of one line besides.
    pub fn new(world: &World, line: LineId) -> Self {
        let seen_least = world.lines.iter().enumerate();
        let seen_least = seen_least.min_by(|(_, a), (_, b)| a.sight.total_cmp(&b.sight));
        Self {
            sums: Sums {
                by: vec![0.0; Gauge::count(world)],
                ..Sums::default()
            },
            line,
            unseen: seen_least.map_or(0, |(at, _)| at),
            values: vec![0; Gauge::count(world)],
            curves: Vec::new(),
            marks: Vec::new(),
            outcomes: Vec::new(),
        }
    }

    /// Turns to a new play.
    pub fn turn(&mut self) {
        let mut by = std::mem::take(&mut self.sums.by);
        by.fill(0.0);
        self.sums = Sums {
            by,
            ..Sums::default()
        };
        self.curves.clear();
    }

    fn add(&mut self, gauge: Gauge, value: f64) {
        self.sums.by[gauge.ix()] += value;
    }

    /// Adds to a level. Before the start has worn off only the latest tick counts, for plays that end so early.
    fn level(&mut self, gauge: Gauge, value: f64) {
        if self.sums.late <= 1.0 {
            self.sums.by[gauge.ix()] = value;
        } else {
            self.sums.by[gauge.ix()] += value;
        }
    }

    /// Reads a tick that has just closed.
    fn tick(&mut self, world: &World, state: &State) {
        self.sums.ticks += 1.0;
        let trace = measure::trace_share(&state.plan);
        let month = world.calendar.month_of(state.tick);
        let quarter = match month {
            1..=3 => Some(&mut self.sums.first),
            10..=12 => Some(&mut self.sums.last),
            _ => None,
        };
        if let Some((sum, n)) = quarter {
            (*sum, *n) = (*sum + trace, *n + 1.0);
        }
        let (outcome, burnout) = (measure::outcome(world, state), state.team.strain.burnout());
        let (hollow, field) = (measure::hollow(state), state.county.field_share);
        let line = state.lines[self.line.ix()];
        let curve = [
            trace,
            outcome,
            burnout,
            hollow,
            state.visits.len() as f64,
            field,
            line.real(),
            line.paper,
        ];
        self.curves.push(curve.map(thousandths));
        self.add(Gauge::Visits, state.visits.len() as f64);
        if self.sums.late < 1.0 || 3 * state.tick > world.calendar.ticks() {
            self.sums.late += 1.0;
        }
        for (gauge, value) in [
            (Gauge::Outcome, outcome),
            (Gauge::Burnout, burnout),
            (Gauge::Hollow, hollow),
            (Gauge::Trust, measure::trust(world, state)),
            (Gauge::Trace, trace),
            (Gauge::Hindrance, hindrance(world, state)),
            (Gauge::Flat, measure::flat_share(world, state)),
            (Gauge::FieldShare, field),
        ] {
            self.level(gauge, value);
        }
        self.lines(world, state);
    }

    fn lines(&mut self, world: &World, state: &State) {
        let (mut hazard, mut other, mut hollow) = ((0.0, 0.0), (0.0, 0.0), 0.0);
        for id in world.line_ids() {
            let line = &state.lines[id.ix()];
            let real = line.real();
            self.level(Gauge::Real(id), real);
            self.level(Gauge::Paper(id), line.paper);
            let kind = if world.line(id).hazard > 0.0 {
                &mut hazard
            } else {
                &mut other
            };
            *kind = (kind.0 + real, kind.1 + 1.0);
            hollow += f64::from(u8::from(line.gap() > world.model.hollow_slack));
        }
        let mean = |(sum, n): (f64, f64)| if n > 0.0 { sum / n } else { 0.0 };
        self.level(Gauge::HazardReal, mean(hazard));
        self.level(Gauge::OtherReal, mean(other));
        self.level(Gauge::HollowRate, hollow / state.lines.len().max(1) as f64);
        let unseen = state.lines.get(self.unseen).map_or(0.0, |l| l.real());
        self.level(Gauge::UnseenReal, unseen);
    }

    /// Reads a year whose books have just been closed.
    fn year(&mut self, world: &World, state: &State) {
        let marks = state.year.closed;
        if self.sums.years == 0.0 {
            self.sums.marks_first = marks;
        }
        self.sums.years += 1.0;
        self.sums.marks_last = marks;
        self.add(Gauge::Marks, marks);
        self.add(Gauge::Rank, f64::from(state.town.rank));
        self.add(Gauge::Blame, state.year.blame);
        self.add(Gauge::Vetoes, f64::from(u8::from(state.year.vetoes > 0)));
        self.marks.clear();
        self.outcomes.clear();
        self.marks.push(marks);
        self.outcomes.push(measure::outcome(world, state));
        self.marks.extend(state.rivals.marks(world, &state.year));
        self.outcomes.extend(state.rivals.outcomes(world));
        let rank = spearman(&self.marks, &self.outcomes);
        self.add(Gauge::Inversion, rank);
    }
}

impl Watcher for Observer {
    fn note(&mut self, fact: Fact) {
        match fact.what {
            What::Incident(_) => self.add(Gauge::Incidents, 1.0),
            What::Received(_, _, outcome) => self.add(Gauge::Caught, outcome.hollow),
            _ => {}
        }
    }

    fn did(&mut self, world: &World, state: &State, action: &Action) {
        match state.phase {
            Phase::Report if !matches!(action, Action::Continue) => self.tick(world, state),
            Phase::Year => self.year(world, state),
            _ => {}
        }
    }

    fn over(&mut self, world: &World, state: &State) {
        for behaviour in Behaviour::ALL {
            let times = f64::from(state.style.behaviours[behaviour.ix()]);
            self.add(Gauge::Habit(behaviour), times);
        }
        let s = &self.sums;
        let year = s.ticks / f64::from(12 * world.calendar.per_month());
        let share = |(sum, n): (f64, f64)| per(sum, n);
        let months = 12 * usize::from(world.calendar.per_month());
        let year_of = |ticks: &[[i64; Curve::ALL.len()]]| {
            let sum: i64 = ticks.iter().map(|tick| tick[Curve::Outcome as usize]).sum();
            per(sum as f64 / 1000.0, ticks.len() as f64)
        };
        for gauge in Gauge::all(world) {
            let sum = s.by[gauge.ix()];
            let value = match gauge {
                Gauge::MarksFirst => s.marks_first,
                Gauge::MarksLast => s.marks_last,
                Gauge::Marks | Gauge::Rank | Gauge::Blame | Gauge::Vetoes | Gauge::Inversion => {
                    per(sum, s.years)
                }
                Gauge::Broken => f64::from(u8::from(s.ticks < f64::from(world.calendar.ticks()))),
                Gauge::Rush => share(s.last) - share(s.first),
                Gauge::OutcomeFirst => year_of(&self.curves[..months.min(self.curves.len())]),
                Gauge::OutcomeLast => {
                    year_of(&self.curves[self.curves.len().saturating_sub(months)..])
                }
                Gauge::OutcomeEnd => measure::outcome(world, state),
                Gauge::BurnoutEnd => state.team.strain.burnout(),
                Gauge::TraceFirst => share(s.first),
                Gauge::TraceLast => share(s.last),
                Gauge::Incidents | Gauge::Visits | Gauge::Caught | Gauge::Habit(_) => {
                    per(sum, year)
                }
                _ => per(sum, s.late),
            };
            self.values[gauge.ix()] = thousandths(value);
        }
    }
}

fn per(sum: f64, n: f64) -> f64 {
    if n > 0.0 { sum / n } else { 0.0 }
}

/// Share of trace and of being watched in all time (`domain/model.md §2.2`, x), at the strain of the month's end.
fn hindrance(world: &World, state: &State) -> f64 {
    let capacity = planning::capacity(world, state, state.plan.hours);
    let trace: u32 = state.plan.trace.iter().map(|&n| u32::from(n)).sum();
    ((f64::from(trace) + capacity.overhead()) / capacity.gross.max(1.0)).min(1.0)
}

/// Returns Spearman's rank correlation; equal values share their middle rank. 0 where one side does not vary.
pub fn spearman(a: &[f64], b: &[f64]) -> f64 {
    let n = a.len().min(b.len());
    let rank = |of: &[f64], at: usize| {
        let below = of[..n].iter().filter(|other| **other < of[at]).count();
        let equal = of[..n].iter().filter(|other| **other == of[at]).count();
        below as f64 + (equal as f64 - 1.0) / 2.0
    };
    let middle = (n as f64 - 1.0) / 2.0;
    let (mut both, mut one, mut two) = (0.0, 0.0, 0.0);
    for at in 0..n {
        let (x, y) = (rank(a, at) - middle, rank(b, at) - middle);
        (both, one, two) = (both + x * y, one + x * x, two + y * y);
    }
    if one > 0.0 && two > 0.0 {
        both / (one * two).sqrt()
    } else {
        0.0
    }
}
