//! Greedy planners: a month's time goes out unit by unit to where it is worth most, as the stylised players of
//! `domain/reference_model.py` do it. They differ in what a point of the real state and of paper is worth to them.
//!
//! The real state is not known: what is believed stands for it.

use crate::engine::MAX_LINES;
use crate::engine::action::Action;
use crate::engine::action::Answer;
use crate::engine::action::Plan;
use crate::engine::action::Reception;
use crate::engine::condition::Condition;
use crate::engine::ids::EventId;
use crate::engine::ids::LetterId;
use crate::engine::ids::LineId;
use crate::engine::state::Inspector;
use crate::engine::state::VisitKind;
use crate::lab::dice::Dice;
use crate::lab::known::Known;
use crate::lab::known::KnownLine;
use crate::lab::player::Player;
use crate::lab::strategies::taste::Taste;
use crate::lab::strategies::wander;

/// What somebody minds: how much a point of a line's real state and of its paper is worth, by what it brings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Minds {
    /// The marks that the real state brings.
    pub score_real: f64,
    /// The marks that paper brings.
    pub score_paper: f64,
    /// What residents get of it.
    pub need_real: f64,
    /// The blame that the real state averts.
    pub blame_real: f64,
    /// The blame that paper averts.
    pub blame_paper: f64,
    /// How much more paper is worth in December than in June, and less in January: 0 is the same all year.
    pub late: f64,
    /// Whether nothing makes up for work on the place, and even worthless paper is still paper.
    pub paper_only: bool,
}

impl Minds {
    /// Who minds nothing.
    pub const NOTHING: Self = Self {
        score_real: 0.0,
        score_paper: 0.0,
        need_real: 0.0,
        blame_real: 0.0,
        blame_paper: 0.0,
        late: 0.0,
        paper_only: false,
    };

    /// Returns the worth of a point of the real state and of paper.
    fn worth(&self, at: &Stakes, month: u8) -> (f64, f64) {
        let real = self.score_real * at.score_real
            + self.need_real * at.need_real
            + self.blame_real * at.blame_real;
        let paper = self.score_paper * at.score_paper + self.blame_paper * at.blame_paper;
        let season = 1.0 + self.late * (f64::from(month) - 6.5) / 5.5;
        if self.paper_only {
            (f64::MIN / 1e3, paper.max(1e-6))
        } else {
            (real, paper * season)
        }
    }
}

/// A greedy player's habits.
#[derive(Debug, Clone, Copy)]
pub struct Greedy {
    /// What it minds.
    pub minds: Minds,
    /// What it likes in events.
    pub taste: Taste,
    /// How it answers letters.
    pub letters: fn(&KnownLine<'_>) -> Answer,
    /// How it receives inspections.
    pub receives: fn(&KnownLine<'_>, VisitKind, Inspector) -> Reception,
    /// The most initiatives and bargains in a month.
    pub wanders: u8,
    /// Whether it bargains over targets.
    pub bargains: bool,
    /// Field visits a month, to where least is known.
    pub looks: u8,
    /// Units a month in villages where it has not been, or else in turn.
    pub villages: u8,
    /// Whether it eases off when the team looks tired.
    pub eases: bool,
    /// Share of the free time that it uses at all, in percent.
    pub effort: u32,
    /// Its hours in percent of 44 a week; the campaign's where it says none.
    pub hours: Option<u8>,
}

/// What is at stake on a line: the terms of the reference model's values.
#[derive(Debug, Clone, Copy)]
pub struct Stakes {
    /// Marks that a point of the real state brings by the year's end.
    pub score_real: f64,
    /// Marks that a point of paper brings by the year's end.
    pub score_paper: f64,
    /// What residents get of a point of the real state.
    pub need_real: f64,
    /// Blame that a point of the real state averts.
    pub blame_real: f64,
    /// Blame that a point of paper averts.
    pub blame_paper: f64,
}

/// Returns how many month's worths a thing adds up to that loses a share each month.
fn lasts(decay: f64, months: f64) -> f64 {
    if decay <= 0.0 {
        months
    } else {
        (1.0 - libm::pow(1.0 - decay, months)) / decay
    }
}

/// What a year's remaining months make of a point; the same for every line.
struct Horizon {
    paper: f64,
    real: f64,
    residents: f64,
}

impl Horizon {
    fn of(known: Known<'_>) -> Self {
        let (m, left) = (known.model(), f64::from(13 - known.month()));
        Self {
            paper: lasts(m.paper_decay, left),
            real: lasts(m.real_decay, left),
            residents: lasts(m.real_decay, 24.0),
        }
    }
}

impl Stakes {
    /// Weighs a line (`domain/reference_model.py`, `run`).
    fn of(known: Known<'_>, line: &KnownLine<'_>, f: &Horizon) -> Self {
        let (m, w, pi, q) = (
            known.model(),
            line.weight(),
            known.process_share(),
            known.field_share(),
        );
        let (real, paper, sight) = (line.belief(), line.paper(), line.sight());
        let rate = known.inspections() * w / 100.0;
        let size = w / m.weight_norm;
        let danger = line.hazard() * libm::exp(-real / m.incident_real);
        let check = if paper < m.paper_pass {
            rate * (1.0 - q) * m.paper_strict * size / m.paper_scale * f.paper
        } else {
            0.0
        };
        let look = if real < m.field_pass {
            rate * q * m.field_strict * size / m.field_scale * f.real
        } else {
            0.0
        };
        let hollow = if paper - real > m.hollow_slack {
            rate * q * m.hollow / m.hollow_scale
        } else {
            0.0
        };
        let veto = if line.veto() && known.regime().veto >= 0.5 {
            danger / m.incident_real * m.veto_points * f.real
        } else {
            0.0
        };
        let (shield, lands) = (known.regime().paper_shield, line.liability());
        Self {
            score_real: w * (1.0 - pi) * sight / 1200.0 * f.real + look + hollow * f.real + veto,
            score_paper: w * (pi + (1.0 - pi) * (1.0 - sight)) / 1200.0 * f.paper + check
                - hollow * f.paper,
            need_real: (line.need() / 1200.0 + danger / m.incident_real * 6.0) * f.residents,
            blame_real: danger / m.incident_real
                * lands
                * (1.0 - shield * paper / 100.0)
                * 40.0
                * f.real
                + rate * q * 0.3 / m.field_scale * f.real,
            blame_paper: danger * lands * shield / 100.0 * 40.0 * f.paper + check,
        }
    }
}

/// A line while units go out: what the next one is worth.
#[derive(Debug, Clone, Copy, Default)]
struct Claim {
    worth: (f64, f64),
    pull: f64,
    push: f64,
    next: (f64, f64),
}

impl Claim {
    /// Works out what the next unit of substance, and of trace, is worth.
    fn work_out(&mut self, known: Known<'_>, substance: f64, trace: f64) {
        let (curves, (real, paper)) = (known.curves(), self.worth);
        let done = curves.real.at(substance + 1.0) - curves.real.at(substance);
        let made = curves.paper.at(trace + 1.0) - curves.paper.at(trace);
        let free = known.model().free_trace;
        self.next = (
            (real + paper * free) * self.pull * done,
            paper * self.push * made,
        );
    }
}

impl Greedy {
    /// Shares units out among substance and trace.
    fn share_out(&self, known: Known<'_>, plan: &mut Plan, units: u32) {
        // Counter, rota and phones leave about a unit on every line.
        const ROUTINE: f64 = 1.2;
        let (m, horizon) = (known.model(), Horizon::of(known));
        let mut claims = [Claim::default(); MAX_LINES];
        let (n, month) = (plan.substance.len().min(MAX_LINES), known.month());
        for (id, claim) in known.lines().zip(&mut claims) {
            let line = known.line(id);
            claim.worth = self.minds.worth(&Stakes::of(known, &line, &horizon), month);
            claim.pull = m.real_gain * line.power().sqrt() * (1.0 - line.belief() / 100.0);
            claim.push = m.paper_gain * (1.0 - line.paper() / 100.0);
            claim.work_out(known, ROUTINE, 0.0);
        }
        for _ in 0..units {
            let mut best = (f64::MIN, 0, false);
            for (i, claim) in claims[..n].iter().enumerate() {
                if claim.next.0 > best.0 {
                    best = (claim.next.0, i, false);
                }
                if claim.next.1 > best.0 {
                    best = (claim.next.1, i, true);
                }
            }
            let (_, i, trace) = best;
            let row = if trace {
                &mut plan.trace
            } else {
                &mut plan.substance
            };
            let Some(cell) = row.get_mut(i) else { return };
            *cell = cell.saturating_add(1);
            let (substance, trace) = (plan.substance[i], plan.trace[i]);
            claims[i].work_out(known, ROUTINE + f64::from(substance), f64::from(trace));
        }
    }

    /// Goes to look where least is known, and to villages.
    fn go_out(&self, known: Known<'_>, plan: &mut Plan, free: &mut u32) {
        for _ in 0..self.looks.min((*free).min(255) as u8) {
            let band = |id: LineId| {
                let line = known.line(id);
                line.band() * (1.0 + line.hazard() * 10.0) / (1.0 + f64::from(plan.field[id.ix()]))
            };
            let least = known
                .lines()
                .max_by(|&a, &b| band(a).total_cmp(&band(b)).then(b.cmp(&a)));
            if let Some(id) = least {
                plan.field[id.ix()] += 1;
                *free -= 1;
            }
        }
        let n = plan.village.len();
        let unknown = known.villages().position(|(_, known)| !known);
        let turn = usize::from(known.month()) % n.max(1);
        let units = u32::from(self.villages).min(*free);
        if let Some(cell) = plan.village.get_mut(unknown.unwrap_or(turn)) {
            *cell += units as u8;
            *free -= units;
        }
    }
}

impl Player for Greedy {
    fn answer(&mut self, known: Known<'_>, _dice: &mut Dice, id: LetterId) -> Answer {
        (self.letters)(&known.line(known.letter(id).line))
    }

    fn choose(&mut self, known: Known<'_>, dice: &mut Dice, id: EventId, open: u8) -> u8 {
        self.taste.choose(known.options(id), open, dice)
    }

    fn wander(&mut self, known: Known<'_>, _dice: &mut Dice, done: u8) -> Option<Action> {
        if done >= self.wanders {
            return None;
        }
        let bargain = || wander::bargain(known).filter(|_| self.bargains && done == 0);
        bargain().or_else(|| wander::first(known, |offer| self.taste.likes(offer.mode)))
    }

    fn plan(&mut self, known: Known<'_>, _dice: &mut Dice, plan: &mut Plan) {
        let team = known.team();
        let tired = self.eases && team >= Condition::Tired;
        let usual = self.hours.unwrap_or(known.usual_hours());
        plan.hours = if tired { usual.min(100) } else { usual };
        let mut free = known.free(plan.hours) * self.effort / 100;
        if self.eases && team >= Condition::Strained {
            let rest = (free / 6).min(12);
            plan.rest = rest as u8;
            free -= rest;
        }
        self.go_out(known, plan, &mut free);
        self.share_out(known, plan, free);
    }

    fn receive(&mut self, known: Known<'_>, _dice: &mut Dice) -> Reception {
        let Some(visit) = known.visit() else {
            return Reception::Binders;
        };
        (self.receives)(&known.line(visit.line), visit.kind, visit.by)
    }
}
