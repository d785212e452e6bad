//! How a rival shares out its time: greedily, part by part, as the reference model's *mix* player does, at the state the
//! year begins with. Computed once per world.

use crate::engine::curve::Power;
use crate::engine::world::World;

/// How many parts the free time is shared out in.
const PARTS: usize = 40;

/// A way to share out a town's time.
#[derive(Debug, Clone, Default)]
pub(super) struct Share {
    /// 2.6·√a·(share of K)^.8 per line.
    pub real: Vec<f64>,
    /// 11·(share of K)^.6 per line.
    pub paper: Vec<f64>,
    /// Share of trace in the free time.
    pub trace: f64,
}

impl Share {
    /// Shares out the free time greedily, `PARTS` parts one after the other, as the reference model does, at the state the
    /// year begins with and `left` months to go.
    pub fn of(world: &World, alpha: f64, left: f64) -> Self {
        let (m, n) = (&world.model, world.lines.len());
        let free = 1.0 - m.routine_share;
        let capacity = 55.0;
        let part = free * capacity / PARTS as f64;
        let values = Values::of(world, alpha, left);
        let routine = m.routine_share * capacity / n.max(1) as f64;
        let (mut s, mut t) = (vec![routine; n], vec![0.0; n]);
        for _ in 0..PARTS {
            let (mut best, mut at) = (f64::MIN, None);
            for i in 0..n {
                let line = &world.lines[i];
                let more = |curve: &Power, x: f64| curve.at(x + part) - curve.at(x);
                let dr = m.real_gain
                    * line.power.sqrt()
                    * more(&world.curves.real, s[i])
                    * (1.0 - line.real / 100.0);
                let dp =
                    m.paper_gain * more(&world.curves.paper, t[i]) * (1.0 - line.paper / 100.0);
                let work = values.real[i] * dr + values.paper[i] * m.free_trace * dr;
                let trace = values.paper[i] * dp;
                if work > best {
                    (best, at) = (work, Some((false, i)));
                }
                if trace > best {
                    (best, at) = (trace, Some((true, i)));
                }
            }
            match at {
                Some((false, i)) => s[i] += part,
                Some((true, i)) => t[i] += part,
                None => {}
            }
        }
        let traced: f64 = t.iter().sum();
        let real = |i: usize| {
            m.real_gain * world.lines[i].power.sqrt() * libm::pow(s[i] / capacity, m.real_exponent)
        };
        Self {
            real: (0..n).map(real).collect(),
            paper: t
                .iter()
                .map(|x| m.paper_gain * libm::pow(x / capacity, m.paper_exponent))
                .collect(),
            trace: traced / (free * capacity),
        }
    }
}

/// What a point of real and of paper is worth to a player with a weight on marks.
struct Values {
    real: Vec<f64>,
    paper: Vec<f64>,
}

impl Values {
    fn of(world: &World, alpha: f64, left: f64) -> Self {
        let (m, r) = (&world.model, &world.regime);
        let lasts =
            |decay: f64, months: f64| (1.0 - libm::pow(1.0 - decay, months)) / decay.max(1e-9);
        let (f_t, f_r, f_long) = (
            lasts(m.paper_decay, left),
            lasts(m.real_decay, left),
            lasts(m.real_decay, 24.0),
        );
        let (mut real, mut paper) = (Vec::new(), Vec::new());
        for line in &world.lines {
            let (w, pi) = (line.weight, r.process_share);
            let sight = (line.sight + m.sight_lift).min(m.sight_cap);
            let rate = r.inspections * w / 100.0;
            let hazard = line.hazard * libm::exp(-line.real / m.incident_real);
            let check = rate * (1.0 - r.field_share) * m.paper_strict * (w / m.weight_norm)
                / m.paper_scale
                * f_t;
            let look =
                rate * r.field_share * m.field_strict * (w / m.weight_norm) / m.field_scale * f_r;
            let veto = if line.veto {
                hazard / m.incident_real * m.veto_points * r.veto * f_r
            } else {
                0.0
            };
            let score_t = w * (pi + (1.0 - pi) * (1.0 - sight)) / 100.0 / 12.0 * f_t + check;
            let score_r = w * (1.0 - pi) * sight / 100.0 / 12.0 * f_r + look + veto;
            let good = line.need / 100.0 / 12.0 * f_long + hazard / m.incident_real * 6.0 * f_long;
            paper.push(alpha * score_t);
            real.push(alpha * score_r + (1.0 - alpha) * 0.5 * good);
        }
        Self { real, paper }
    }
}
