//! How a rival shares out its time: greedily, part by part, as the reference model's *mix* player does, at the state the
//! year begins with. Computed once per world.

use crate::engine::rivals::Lanes;
use crate::engine::rivals::field::groups;
use crate::engine::world::{Line, World};

/// How many parts the free time is shared out in.
const PARTS: usize = 40;

/// The units of time that are shared out, K.
const CAPACITY: f64 = 55.0;

/// A way to share out a town's time.
#[derive(Debug, Clone, Default)]
pub(super) struct Share {
    /// What the lines gain, in groups.
    pub gains: Vec<Gains>,
    /// Share of trace in the free time.
    pub trace: f64,
    /// Trust that so much trace costs a tick, .8(traceShare − .3)⁺.
    pub resent: f64,
}

/// What a group of lines gains from a town's time K.
#[derive(Debug, Clone, Copy)]
pub(super) struct Gains {
    /// 2.6·√a·(share of K)^.8 per line.
    pub real: Lanes,
    /// 11·(share of K)^.6 per line.
    pub paper: Lanes,
}

/// What so many parts of the free time come to on a line, as powers of units.
pub(super) struct Parts {
    /// s^.8, the line's part of the routine included.
    real: [f64; PARTS + 1],
    /// τ^.6.
    paper: [f64; PARTS + 1],
}

impl Parts {
    /// Computes the powers.
    pub fn of(world: &World) -> Self {
        let m = &world.model;
        let routine = m.routine_share * CAPACITY / world.lines.len().max(1) as f64;
        let units = |k: usize| (1.0 - m.routine_share) * CAPACITY * k as f64 / PARTS as f64;
        Self {
            real: std::array::from_fn(|k| libm::pow(routine + units(k), m.real_exponent)),
            paper: std::array::from_fn(|k| libm::pow(units(k), m.paper_exponent)),
        }
    }
}

/// A kind of work on a line, to which a part of the time may go.
struct Offer<'p> {
    /// What the power of units is worth to the player.
    worth: f64,
    powers: &'p [f64; PARTS + 1],
    /// Parts that went to it.
    taken: usize,
    /// What one part more is worth.
    more: f64,
}

impl<'p> Offer<'p> {
    fn of(worth: f64, powers: &'p [f64; PARTS + 1]) -> Self {
        let more = worth * (powers[1] - powers[0]);
        Self {
            worth,
            powers,
            taken: 0,
            more,
        }
    }

    fn take(&mut self) {
        self.taken += 1;
        let next = self.powers.get(self.taken + 1);
        self.more = next.map_or(0.0, |next| self.worth * (next - self.power()));
    }

    fn power(&self) -> f64 {
        self.powers[self.taken]
    }
}

impl Share {
    /// Shares out the free time, part after part to what is worth most, for a weight on marks α and with `left` months to go.
    pub fn of(world: &World, parts: &Parts, alpha: f64, left: f64) -> Self {
        let m = &world.model;
        let mut offers = offers(world, parts, alpha, left);
        for _ in 0..PARTS {
            take_best(&mut offers);
        }
        let (works, traces) = offers.split_at(world.lines.len());
        let traced: usize = traces.iter().map(|trace| trace.taken).sum();
        let trace = traced as f64 / PARTS as f64;
        let (whole, full) = (
            libm::pow(CAPACITY, m.real_exponent),
            libm::pow(CAPACITY, m.paper_exponent),
        );
        let real = |i: usize, l: &Line| m.real_gain * l.power.sqrt() * works[i].power() / whole;
        let paper = |i: usize, _: &Line| m.paper_gain * traces[i].power() / full;
        let gains = groups(world, real).zip(groups(world, paper));
        Self {
            gains: gains.map(|(real, paper)| Gains { real, paper }).collect(),
            trace,
            resent: m.trust_trace * (trace - m.trust_trace_free).max(0.0) * world.calendar.months(),
        }
    }
}

fn take_best(offers: &mut [Offer<'_>]) {
    let mut best: Option<&mut Offer<'_>> = None;
    for offer in offers {
        if best.as_ref().is_none_or(|best| offer.more > best.more) {
            best = Some(offer);
        }
    }
    if let Some(offer) = best {
        offer.take();
    }
}

/// Lists the work on every line, then the trace on every line, at its worth to a player with a weight on marks.
fn offers<'p>(world: &World, parts: &'p Parts, alpha: f64, left: f64) -> Vec<Offer<'p>> {
    let m = &world.model;
    let horizon = Horizon::of(world, left);
    let values: Vec<_> = world
        .lines
        .iter()
        .map(|line| horizon.values(world, line, alpha))
        .collect();
    let works = world.lines.iter().zip(&values).map(|(line, values)| {
        let gain = m.real_gain * line.power.sqrt() * (1.0 - line.real / 100.0);
        let worth = values.real + values.paper * m.free_trace;
        Offer::of(worth * gain, &parts.real)
    });
    let traces = world.lines.iter().zip(&values).map(|(line, values)| {
        let gain = m.paper_gain * (1.0 - line.paper / 100.0);
        Offer::of(values.paper * gain, &parts.paper)
    });
    works.chain(traces).collect()
}

/// For how many months a point counts until it has decayed.
struct Horizon {
    /// Of paper, until the year's end.
    paper: f64,
    /// Of the real state, until the year's end.
    real: f64,
    /// Of the real state, in two years.
    long: f64,
}

/// What a point of real and of paper is worth to a player with a weight on marks.
struct Values {
    real: f64,
    paper: f64,
}

impl Horizon {
    fn of(world: &World, left: f64) -> Self {
        let m = &world.model;
        let lasts =
            |decay: f64, months: f64| (1.0 - libm::pow(1.0 - decay, months)) / decay.max(1e-9);
        Self {
            paper: lasts(m.paper_decay, left),
            real: lasts(m.real_decay, left),
            long: lasts(m.real_decay, 24.0),
        }
    }

    fn values(&self, world: &World, line: &Line, alpha: f64) -> Values {
        let (m, r) = (&world.model, &world.regime);
        let (w, pi) = (line.weight, r.process_share);
        let sight = (line.sight + m.sight_lift).min(m.sight_cap);
        let rate = r.inspections * w / 100.0 * (w / m.weight_norm);
        let hazard = line.hazard * libm::exp(-line.real / m.incident_real) / m.incident_real;
        let check = rate * (1.0 - r.field_share) * m.paper_strict / m.paper_scale * self.paper;
        let look = rate * r.field_share * m.field_strict / m.field_scale * self.real;
        let veto = if line.veto {
            hazard * m.veto_points * r.veto * self.real
        } else {
            0.0
        };
        let marks_paper = w * (pi + (1.0 - pi) * (1.0 - sight)) / 1200.0 * self.paper + check;
        let marks_real = w * (1.0 - pi) * sight / 1200.0 * self.real + look + veto;
        let good = line.need / 1200.0 * self.long + hazard * 6.0 * self.long;
        Values {
            real: alpha * marks_real + (1.0 - alpha) * 0.5 * good,
            paper: alpha * marks_paper,
        }
    }
}
