//! For tests: the reference model's town without events, and its stylised players (`domain/reference_model.py`).

use crate::engine::action::{Action, Ask, Plan, Reception};
use crate::engine::calendar::{Calendar, Pace};
use crate::engine::expr::Cond;
use crate::engine::fact::Facts;
use crate::engine::ids::LineId;
use crate::engine::measure;
use crate::engine::model::Model;
use crate::engine::regime::Regime;
use crate::engine::state::State;
use crate::engine::world::{
    ALL_MONTHS, Ending, Grade, Line, Official, Staff, TownStart, Village, World,
};
use crate::engine::{ask, begin, step};

/// The default task table of `domain/model.md §1.0`: weight, sight, power, veto, hazard, months, need.
const LINES: [(f64, f64, f64, bool, f64, u16, f64); 12] = [
    (16.0, 0.20, 0.90, false, 0.00, ALL_MONTHS, 4.0),
    (10.0, 0.60, 0.40, false, 0.00, ALL_MONTHS, 9.0),
    (8.0, 0.55, 0.40, true, 0.05, 0b0011_0001_1111, 8.0),
    (8.0, 0.35, 0.40, true, 0.05, 0b0001_1111_0000, 13.0),
    (8.0, 0.35, 0.25, true, 0.04, ALL_MONTHS, 10.0),
    (8.0, 0.45, 0.25, false, 0.00, ALL_MONTHS, 8.0),
    (11.0, 0.40, 0.70, false, 0.00, ALL_MONTHS, 11.0),
    (6.0, 0.95, 0.60, false, 0.00, 0b1111_0000_0011, 5.0),
    (10.0, 0.55, 0.35, true, 0.03, ALL_MONTHS, 8.0),
    (7.0, 0.35, 0.70, false, 0.00, ALL_MONTHS, 7.0),
    (6.0, 0.80, 0.40, false, 0.00, ALL_MONTHS, 5.0),
    (2.0, 0.05, 0.70, false, 0.00, ALL_MONTHS, 12.0),
];

/// The reference town: twelve lines, one village, nobody named, no letters, no events.
pub fn world() -> World {
    let line = |&(weight, sight, power, veto, hazard, months, need): &(
        f64,
        f64,
        f64,
        bool,
        f64,
        u16,
        f64,
    )| Line {
        weight,
        sight,
        power,
        liability: 0.7,
        need,
        veto,
        hazard,
        months,
        real: 45.0,
        paper: 50.0,
        owner: None,
        target: 100.0,
        county_target: 98.5,
        path: None,
    };
    World {
        calendar: Calendar {
            pace: Pace::Month,
            year: 2017,
            month: 1,
            years: 3,
        },
        model: Model::default(),
        regime: Regime {
            letters: 0.0,
            adaptive: 0.0,
            ..Regime::default()
        },
        town: TownStart {
            staff: 28.0,
            platforms: 8.0,
            budget: 320_000.0,
            hours: 120,
            support: 0.5,
            towns: 14,
            events: 0,
        },
        lines: LINES.iter().map(line).collect(),
        villages: vec![Village {
            share: 1.0,
            trust: 50.0,
        }],
        staff: Vec::<Staff>::new(),
        officials: Vec::<Official>::new(),
        letters: Vec::new(),
        events: Vec::new(),
        initiatives: Vec::new(),
        endings: vec![Ending {
            when: Cond::Const(true),
            now: None,
        }],
        grades: vec![
            Grade { upto: 4, pay: 1.2 },
            Grade { upto: 10, pay: 1.0 },
            Grade { upto: 14, pay: 0.8 },
        ],
        flags: 0,
        vars: 0,
        deck: Default::default(),
        field: Default::default(),
        curves: crate::engine::curve::Curves::of(&Model::default()),
    }
    .finish()
}

/// A stylised player.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Player {
    /// Myopic score-maximiser.
    Score,
    /// Half score, half residents.
    Balanced,
    /// Pure substance.
    Real,
    /// Blame-minimiser.
    Blame,
}

/// What a year, or several, came to.
#[derive(Debug, Clone, Copy, Default)]
pub struct Result {
    pub marks: f64,
    pub outcome: f64,
    pub burnout: f64,
    pub hollow: f64,
    pub trace: f64,
    pub incidents: f64,
}

impl Player {
    fn values(self, world: &World, state: &State, id: LineId) -> (f64, f64) {
        let (m, line, now) = (&world.model, world.line(id), &state.lines[id.ix()]);
        let month = world.calendar.month_of(state.tick);
        let left = f64::from(13 - month);
        let lasts = |decay: f64, n: f64| (1.0 - (1.0 - decay).powf(n)) / decay;
        let (f_t, f_r, f_l) = (
            lasts(m.paper_decay, left),
            lasts(m.real_decay, left),
            lasts(m.real_decay, 24.0),
        );
        let (w, pi, q) = (
            line.weight,
            state.county.process_share,
            state.county.field_share,
        );
        let sight = measure::sight(world, state, id);
        let (real, paper) = (now.real(), now.paper);
        let rate = state.county.inspections * w / 100.0;
        let p = if line.live(month) {
            line.hazard * (-real / m.incident_real).exp()
        } else {
            0.0
        };
        let check = if paper < m.paper_pass {
            rate * (1.0 - q) * m.paper_strict * (w / 8.3) / 75.0 * f_t
        } else {
            0.0
        };
        let hollow = if paper - real > m.hollow_slack {
            rate * q * m.hollow / 50.0
        } else {
            0.0
        };
        let score_t = w * (pi + (1.0 - pi) * (1.0 - sight)) / 1200.0 * f_t + check - hollow * f_t;
        let look = if real < m.field_pass {
            rate * q * 0.5 * (w / 8.3) / 60.0 * f_r
        } else {
            0.0
        };
        let veto = if line.veto {
            p / 35.0 * m.veto_points * f_r
        } else {
            0.0
        };
        let score_r = w * (1.0 - pi) * sight / 1200.0 * f_r + look + hollow * f_r + veto;
        let real_r = line.need / 1200.0 * f_l + p / 35.0 * 6.0 * f_l;
        let shield = world.regime.paper_shield;
        match self {
            Self::Score => (score_r, score_t),
            Self::Balanced => (0.5 * score_r + 0.25 * real_r, 0.5 * score_t),
            Self::Real => (real_r, 0.0),
            Self::Blame => (
                p / 35.0 * 0.7 * (1.0 - shield * paper / 100.0) * 40.0 * f_r
                    + rate * q * 0.3 / 60.0 * f_r,
                p * 0.7 * shield / 100.0 * 40.0 * f_t + check,
            ),
        }
    }

    /// Plans a month greedily, unit by unit, as the reference model does.
    pub fn plan(self, world: &World, state: &State, free: u32) -> Plan {
        let m = &world.model;
        let mut plan = Plan::empty(world);
        let values: Vec<_> = world
            .line_ids()
            .map(|id| self.values(world, state, id))
            .collect();
        for _ in 0..free {
            let mut best = (f64::MIN, 0, false);
            for id in world.line_ids() {
                let i = id.ix();
                let (line, (vr, vt)) = (&state.lines[i], values[i]);
                let (s, t) = (1.2 + f64::from(plan.substance[i]), f64::from(plan.trace[i]));
                let dr = 2.6
                    * line.power.sqrt()
                    * ((s + 1.0).powf(0.8) - s.powf(0.8))
                    * (1.0 - line.real() / 100.0);
                let dt =
                    m.paper_gain * ((t + 1.0).powf(0.6) - t.powf(0.6)) * (1.0 - line.paper / 100.0);
                for (gain, trace) in [(vr * dr + vt * 0.4 * dr, false), (vt * dt, true)] {
                    if gain > best.0 {
                        best = (gain, i, trace);
                    }
                }
            }
            let row = if best.2 {
                &mut plan.trace
            } else {
                &mut plan.substance
            };
            row[best.1] += 1;
        }
        plan
    }

    /// Plays to the end, or `ticks` ticks, opening the binders at every visit.
    pub fn play(
        self,
        world: &World,
        seed: u64,
        ticks: u16,
        facts: &mut impl Facts,
    ) -> (State, Result) {
        let mut state = begin(world, seed, facts);
        let mut sum = Result::default();
        let mut n = 0.0;
        loop {
            let action = match ask(world, &state) {
                Ask::Plan { free } => Action::Plan(self.plan(world, &state, free)),
                Ask::Visit(_) => Action::Receive(Reception::Binders),
                Ask::Report => {
                    sum.add(world, &state);
                    n += 1.0;
                    if state.tick + 1 >= ticks {
                        break;
                    }
                    Action::Continue
                }
                Ask::Year => Action::Continue,
                Ask::Tray(_) | Ask::Over => break,
            };
            step(world, &mut state, &action, facts).expect("a stylised player is legal");
        }
        (state, sum.over(n))
    }
}

impl Result {
    fn add(&mut self, world: &World, state: &State) {
        self.outcome += measure::outcome(world, state);
        self.burnout += state.team.strain.burnout();
        self.hollow += measure::hollow(state);
        self.trace += measure::trace_share(&state.plan);
        if world.calendar.closes_year(state.tick) {
            self.marks += crate::engine::marks::live_marks(world, state) * 12.0;
            self.incidents += f64::from(state.year.incidents) * 12.0;
        }
    }

    fn over(self, n: f64) -> Self {
        Self {
            marks: self.marks / n,
            outcome: self.outcome / n,
            burnout: self.burnout / n,
            hollow: self.hollow / n,
            trace: self.trace / n,
            incidents: self.incidents / n,
        }
    }

    /// Returns the mean of a player's results over seeds.
    pub fn mean(player: Player, world: &World, seeds: u64, ticks: u16) -> Self {
        let mut sum = Self::default();
        for seed in 0..seeds {
            let (_, r) = player.play(world, seed, ticks, &mut ());
            sum.marks += r.marks;
            sum.outcome += r.outcome;
            sum.burnout += r.burnout;
            sum.hollow += r.hollow;
            sum.trace += r.trace;
            sum.incidents += r.incidents;
        }
        sum.over(seeds as f64)
    }
}
