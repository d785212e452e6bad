//! A player's own style, estimated from one play: what is stated of it is all that it does.
//!
//! Hours are shared out as they were on average over the play's months; letters, inspections and options are answered as
//! often in each way as they were; initiatives are done as often. Deliberately absent: bargains, promises, and any sense
//! for the season; a style has habits and no plans.

use crate::debrief::trail::Matter;
use crate::debrief::trail::Trail;
use crate::engine::action::Action;
use crate::engine::action::Answer;
use crate::engine::action::Plan;
use crate::engine::action::Reception;
use crate::engine::ids::EventId;
use crate::engine::ids::InitiativeId;
use crate::engine::ids::LetterId;
use crate::engine::mode::Mode;
use crate::engine::state::Inspector;
use crate::engine::state::VisitKind;
use crate::lab::dice::Dice;
use crate::lab::known::Known;
use crate::lab::player::Player;

/// The rows of a plan, in this order: substance, trace, field visits, coordination, villages.
const ROWS: usize = 5;

/// What somebody tends to do.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Style {
    /// Months that were planned.
    pub months: u32,
    /// Share of each row and place in all planned units, 0..=1; the last is rest.
    cells: Vec<f64>,
    /// How many places each row has.
    widths: [usize; ROWS],
    /// Mean hours in percent of 44 a week.
    pub hours: u8,
    /// Lines whose method was adapted in most months.
    adapts: Vec<bool>,
    /// How often each answer to a letter was given.
    pub letters: [u32; 4],
    /// How often each reception was given to each kind of visit: papers, field.
    pub receptions: [[u32; 5]; 2],
    /// How often an option of each mode was taken.
    pub taken: [u32; 5],
    /// How often at least one such option was open.
    pub offered: [u32; 5],
    /// Initiatives with their targets, and how often each was done.
    initiatives: Vec<(InitiativeId, u16, u32)>,
}

impl Style {
    /// Estimates the style of a play.
    pub fn of(trail: &Trail) -> Self {
        let world = trail.world();
        let lines = world.lines.len();
        let widths = [lines, lines, lines, lines, world.villages.len()];
        let mut style = Self {
            widths,
            cells: vec![0.0; widths.iter().sum::<usize>() + 1],
            ..Self::default()
        };
        let (mut hours, mut adapts) = (0, vec![0u32; lines]);
        for decision in &trail.decisions {
            let Some(action) = &decision.roads[0].action else {
                continue;
            };
            match (action, decision.matter) {
                (Action::Letter(_, answer), _) => style.letters[*answer as usize] += 1,
                (Action::Receive(how), Matter::Visit(visit)) => {
                    style.receptions[kind(visit.kind)][*how as usize] += 1;
                }
                (Action::Initiative(id, it), _) => style.went(*id, *it),
                (Action::Plan(plan), _) => {
                    style.planned(plan);
                    hours += u32::from(plan.hours);
                    for (sum, &adapt) in adapts.iter_mut().zip(&plan.adapt) {
                        *sum += u32::from(adapt);
                    }
                }
                (Action::Event(id, option), _) => {
                    let mode = |k: u8| {
                        let options = world.events.get(id.ix()).map(|e| &e.options);
                        options.and_then(|o| o.get(usize::from(k))).map(|c| c.mode)
                    };
                    let open = decision.roads.iter().filter_map(|r| r.action.as_ref());
                    let open = open.filter_map(|a| match a {
                        Action::Event(_, k) => mode(*k),
                        _ => None,
                    });
                    style.chose(mode(*option), open);
                }
                _ => {}
            }
        }
        style.settle(hours, &adapts);
        style
    }

    fn went(&mut self, id: InitiativeId, it: u16) {
        match self.initiatives.iter_mut().find(|i| (i.0, i.1) == (id, it)) {
            Some(known) => known.2 += 1,
            None => self.initiatives.push((id, it, 1)),
        }
    }

    fn planned(&mut self, plan: &Plan) {
        let rows = [
            &plan.substance,
            &plan.trace,
            &plan.field,
            &plan.coordinate,
            &plan.village,
        ];
        let units = rows.into_iter().flatten().chain([&plan.rest]);
        for (cell, &n) in self.cells.iter_mut().zip(units) {
            *cell += f64::from(n);
        }
        self.months += 1;
    }

    fn chose(&mut self, taken: Option<Mode>, open: impl Iterator<Item = Mode>) {
        let mut there = [false; 5];
        open.for_each(|mode| there[mode.ix()] = true);
        for (offered, there) in self.offered.iter_mut().zip(there) {
            *offered += u32::from(there);
        }
        if let Some(mode) = taken {
            self.taken[mode.ix()] += 1;
        }
    }

    /// Turns sums into shares.
    fn settle(&mut self, hours: u32, adapts: &[u32]) {
        let all: f64 = self.cells.iter().sum();
        if all > 0.0 {
            self.cells.iter_mut().for_each(|cell| *cell /= all);
        }
        self.hours = hours.checked_div(self.months).unwrap_or(0) as u8;
        self.adapts = adapts.iter().map(|&n| 2 * n > self.months).collect();
    }

    /// Returns the share of a row in all planned units, 0..=1: substance, trace, field visits, coordination, villages.
    pub fn row(&self, row: usize) -> f64 {
        let before: usize = self.widths[..row].iter().sum();
        self.cells[before..before + self.widths[row]].iter().sum()
    }

    /// Returns the share of rest in all planned units, 0..=1.
    pub fn rest(&self) -> f64 {
        self.cells.last().copied().unwrap_or(0.0)
    }

    /// Seats somebody with this style.
    pub fn player(&self) -> Styled<'_> {
        Styled {
            style: self,
            room: Vec::new(),
        }
    }
}

/// Returns the position of a kind of visit.
fn kind(kind: VisitKind) -> usize {
    match kind {
        VisitKind::Paper => 0,
        VisitKind::Field => 1,
    }
}

/// Somebody who plays in a style.
#[derive(Debug)]
pub struct Styled<'s> {
    style: &'s Style,
    /// Room for sharing units out.
    room: Vec<(usize, f64)>,
}

/// Draws a position by weight; nothing where no weight is above nought.
fn draw(dice: &mut Dice, weights: &[f64]) -> Option<usize> {
    let all: f64 = weights.iter().sum();
    let mut left = dice.unit() * all;
    if all <= 0.0 {
        return None;
    }
    let hit = weights.iter().position(|w| {
        left -= w;
        left < 0.0
    });
    hit.or(weights.iter().rposition(|w| *w > 0.0))
}

impl Player for Styled<'_> {
    fn answer(&mut self, _: Known<'_>, dice: &mut Dice, _: LetterId) -> Answer {
        let at = draw(dice, &self.style.letters.map(f64::from));
        Answer::ALL[at.unwrap_or(0)]
    }

    /// Options of a mode are as likely as they were taken where they could be; one that was never met counts half.
    fn choose(&mut self, known: Known<'_>, dice: &mut Dice, id: EventId, open: u8) -> u8 {
        let mut weights = [0.0; 8];
        for (k, offer) in known.options(id).take(8).enumerate() {
            if open & 1 << k != 0 {
                let at = offer.mode.ix();
                let (taken, offered) = (self.style.taken[at], self.style.offered[at]);
                weights[k] = (f64::from(taken) + 0.5) / (f64::from(offered) + 1.0);
            }
        }
        let first = open.trailing_zeros() as usize;
        draw(dice, &weights).unwrap_or(first) as u8
    }

    fn wander(&mut self, known: Known<'_>, dice: &mut Dice, done: u8) -> Option<Action> {
        let months = f64::from(self.style.months.max(1));
        let skip = usize::from(done);
        let mut all = self.style.initiatives.iter().skip(skip);
        all.find_map(|&(id, it, times)| {
            let wants = dice.unit() * months < f64::from(times);
            (wants && known.may_initiate(id, it)).then_some(Action::Initiative(id, it))
        })
    }

    /// Shares the month's units out by the largest remainder, so that a plan is as near to the habit as whole units allow.
    fn plan(&mut self, known: Known<'_>, _: &mut Dice, plan: &mut Plan) {
        let style = self.style;
        if style.months == 0 {
            return;
        }
        plan.hours = style.hours.clamp(80, 160);
        let mut free = known.free(plan.hours);
        for (id, (adapt, &wants)) in known.lines().zip(plan.adapt.iter_mut().zip(&style.adapts)) {
            *adapt = wants && known.line(id).has_path() && free >= known.adapt_units();
            free -= if *adapt { known.adapt_units() } else { 0 };
        }
        let Plan {
            substance,
            trace,
            field,
            coordinate,
            village,
            rest,
            ..
        } = plan;
        let rows = [substance, trace, field, coordinate, village];
        let mut cells: Vec<&mut u8> = rows.into_iter().flatten().chain([rest]).collect();
        self.room.clear();
        let mut left = free;
        for (at, (cell, share)) in cells.iter_mut().zip(&style.cells).enumerate() {
            let wanted = share * f64::from(free);
            **cell = wanted.min(255.0) as u8;
            left = left.saturating_sub(u32::from(**cell));
            self.room.push((at, wanted.fract()));
        }
        self.room
            .sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        for &(at, part) in self.room.iter().take(left as usize) {
            if part > 0.0 {
                *cells[at] = cells[at].saturating_add(1);
            }
        }
    }

    fn receive(&mut self, known: Known<'_>, dice: &mut Dice) -> Reception {
        let Some(visit) = known.visit() else {
            return Reception::Binders;
        };
        let mut weights = self.style.receptions[kind(visit.kind)].map(f64::from);
        if weights.iter().sum::<f64>() <= 0.0 {
            let other = self.style.receptions[1 - kind(visit.kind)];
            weights = other.map(f64::from);
        }
        if visit.by != Inspector::City {
            weights[Reception::Arrange as usize] = 0.0;
        }
        Reception::ALL[draw(dice, &weights).unwrap_or(0)]
    }
}
