//! `random`: anything that is legal, evenly. The player whose plays the statistics of a campaign rest on.
//!
//! Items, options, answers, receptions: each open one is as likely as any other. Before the plan it goes on doing things
//! with an even chance each time: an initiative in half of the cases, a pledge or a bargain in a quarter each, and within
//! these every legal one is as likely as any other. How it shares out the year's time is drawn once a play: the share of
//! work on the lines evenly from a half to all of it, that of trace in the work evenly from none to all, the rest evenly
//! among all ways to share it out among field visits, coordination, villages and rest. So plays range from all substance
//! to all trace, and what answers to a habit is met. Hours are drawn once a play too, 80 to 160 percent.

use crate::engine::action::Action;
use crate::engine::action::Answer;
use crate::engine::action::Plan;
use crate::engine::action::Reception;
use crate::engine::ids::EventId;
use crate::engine::ids::InitiativeId;
use crate::engine::ids::LetterId;
use crate::engine::ids::LineId;
use crate::engine::state::Inspector;
use crate::engine::state::Item;
use crate::engine::state::Pledge;
use crate::lab::dice::Dice;
use crate::lab::known::Known;
use crate::lab::player::Player;

/// The rows of a plan.
const ROWS: usize = 6;
/// How often something legal is looked for before it is left.
const TRIES: usize = 16;

/// Does anything.
#[derive(Debug, Clone, Default)]
pub struct Random {
    /// Where the rows end, of 2³².
    ends: [u32; ROWS - 1],
    hours: u8,
}

impl Player for Random {
    fn begin(&mut self, _known: Known<'_>, dice: &mut Dice) {
        let work = 0.5 + 0.5 * dice.unit();
        let substance = work * dice.unit();
        // The gaps between evenly drawn points are an even draw among all ways to share a whole out.
        let mut cuts: [f64; 3] = std::array::from_fn(|_| work + (1.0 - work) * dice.unit());
        cuts.sort_unstable_by(f64::total_cmp);
        let [a, b, c] = cuts;
        self.ends = [substance, work, a, b, c].map(|end| (end * 4_294_967_295.0) as u32);
        self.hours = 80 + dice.below(81) as u8;
    }

    fn take(&mut self, known: Known<'_>, dice: &mut Dice) -> Item {
        let tray = known.tray();
        tray[dice.below(tray.len())]
    }

    fn answer(&mut self, _known: Known<'_>, dice: &mut Dice, _id: LetterId) -> Answer {
        Answer::ALL[dice.below(Answer::ALL.len())]
    }

    fn choose(&mut self, _known: Known<'_>, dice: &mut Dice, _id: EventId, open: u8) -> u8 {
        dice.one_of(open).unwrap_or(0)
    }

    fn wander(&mut self, known: Known<'_>, dice: &mut Dice, _done: u8) -> Option<Action> {
        match dice.below(8) {
            0 | 1 => initiative(known, dice),
            2 => pledge(known, dice),
            3 => bargain(known, dice),
            _ => None,
        }
    }

    fn plan(&mut self, known: Known<'_>, dice: &mut Dice, plan: &mut Plan) {
        plan.hours = self.hours;
        let mut free = known.free(plan.hours);
        let lines = plan.adapt.len();
        for (id, adapt) in known.lines().zip(&mut plan.adapt) {
            let units = known.adapt_units();
            if known.line(id).has_path() && free >= units && dice.below(2) == 0 {
                *adapt = true;
                free -= units;
            }
        }
        let villages = plan.village.len();
        for _ in 0..free {
            let bits = dice.bits();
            let row = self
                .ends
                .iter()
                .filter(|&&end| end <= (bits >> 32) as u32)
                .count();
            let at = |n: usize| (((bits & 0xFFFF_FFFF) * n as u64) >> 32) as usize;
            let cell = match row {
                0 => &mut plan.substance[at(lines)],
                1 => &mut plan.trace[at(lines)],
                2 => &mut plan.field[at(lines)],
                3 => &mut plan.coordinate[at(lines)],
                4 if villages > 0 => &mut plan.village[at(villages)],
                _ => &mut plan.rest,
            };
            *cell = cell.saturating_add(1);
        }
    }

    fn receive(&mut self, known: Known<'_>, dice: &mut Dice) -> Reception {
        let city = known
            .visit()
            .is_some_and(|visit| visit.by == Inspector::City);
        let open = Reception::ALL.len() - usize::from(!city);
        Reception::ALL[dice.below(open)]
    }
}

/// Draws among all initiatives and targets until one is legal.
fn initiative(known: Known<'_>, dice: &mut Dice) -> Option<Action> {
    let pairs: usize = known
        .initiatives()
        .map(|id| usize::from(known.targets(id)))
        .sum();
    (0..TRIES).find_map(|_| {
        let (id, it) = pair(known, dice.below(pairs))?;
        known
            .may_initiate(id, it)
            .then_some(Action::Initiative(id, it))
    })
}

fn pair(known: Known<'_>, mut at: usize) -> Option<(InitiativeId, u16)> {
    known.initiatives().find_map(|id| {
        let targets = usize::from(known.targets(id));
        if at < targets {
            return Some((id, at as u16));
        }
        at -= targets;
        None
    })
}

fn any_line(known: Known<'_>, dice: &mut Dice) -> LineId {
    LineId(dice.below(known.lines().count()) as u16)
}

fn pledge(known: Known<'_>, dice: &mut Dice) -> Option<Action> {
    const PLEDGES: [Pledge; 3] = [Pledge::None, Pledge::Result, Pledge::Process];
    let pledge = PLEDGES[dice.below(PLEDGES.len())];
    let line = any_line(known, dice);
    known
        .pledge_season()
        .then_some(Action::Pledge(line, pledge))
}

fn bargain(known: Known<'_>, dice: &mut Dice) -> Option<Action> {
    (0..TRIES).find_map(|_| {
        let line = any_line(known, dice);
        known.may_bargain(line).then_some(Action::Bargain(line))
    })
}
