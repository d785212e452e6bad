//! How large the campaign's own numbers and the town's money can have become: by how often each effect can be applied.
//!
//! The options of one event exclude each other, so an event counts with the one that adds most. What is set or multiplied
//! widens the start. The lower end of money is always 0: costs may take everything.

use crate::campaign::proof::interval::Interval;
use crate::campaign::proof::moment::Moment;
use crate::engine::effect::AssignOp;
use crate::engine::slot::Slot;
use crate::engine::slot::TownField;
use crate::engine::world::World;
use std::collections::BTreeMap;

/// How often a bound may be drawn anew before it is drawn where it must end.
const REDRAWS: u32 = 64;

/// How often a choice can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rate {
    /// Once in a play.
    Once,
    /// Once in every tick of these months.
    Tick(u16),
    /// So often a year.
    Year(u8),
    /// As often as one likes.
    Any,
}

/// What the choices of one event, or an initiative, can add to a slot.
#[derive(Debug, Clone)]
struct Group {
    rate: Rate,
    from: u16,
    /// What each option takes and adds.
    options: Vec<(u8, f64, f64)>,
}

/// One slot.
#[derive(Debug, Clone)]
struct Amount {
    base: Interval,
    /// What each event and initiative can add, by its key.
    groups: BTreeMap<u32, Group>,
    wild: bool,
    redrawn: u32,
    /// The bounds, each from its moment on.
    history: Vec<(Moment, Interval)>,
}

/// The variables, and money as the last.
#[derive(Debug, Clone)]
pub(super) struct Amounts {
    all: Vec<Amount>,
}

/// One effect of a choice on a slot.
#[derive(Debug, Clone, Copy)]
pub(super) struct Gift {
    /// The event or initiative.
    pub key: u32,
    /// The option.
    pub option: u8,
    /// How often.
    pub rate: Rate,
    /// What is done.
    pub op: AssignOp,
    /// With what.
    pub value: Interval,
}

impl Amounts {
    /// Begins with nothing and the first year's budget.
    pub fn of(world: &World) -> Self {
        let start = Amount {
            base: Interval::point(0.0),
            groups: BTreeMap::new(),
            wild: false,
            redrawn: 0,
            history: vec![(Moment::due(0), Interval::point(0.0))],
        };
        let mut all = vec![start; usize::from(world.vars) + 1];
        if let Some(money) = all.last_mut() {
            money.history = vec![(Moment::due(0), Interval::new(0.0, world.town.budget))];
        }
        Self { all }
    }

    /// Returns the position of a slot that is followed.
    pub fn ix(&self, slot: Slot) -> Option<usize> {
        match slot {
            Slot::Var(id) => Some(id.ix()),
            Slot::Town(TownField::Money) => Some(self.money()),
            _ => None,
        }
    }

    /// Returns the bounds of a slot at a moment.
    pub fn at(&self, slot: Slot, moment: Moment) -> Option<Interval> {
        let history = &self.all[self.ix(slot)?].history;
        let after = history.partition_point(|(from, _)| *from <= moment);
        Some(history[after.max(1) - 1].1)
    }

    /// Takes an effect that has come within reach.
    pub fn give(&mut self, ix: usize, gift: Gift, tick: u16) {
        let amount = &mut self.all[ix];
        let value = gift.value;
        let (take, add) = match gift.op {
            AssignOp::Set => {
                amount.base = amount.base.hull(value);
                return;
            }
            AssignOp::Mul if value.low >= 0.0 && value.high <= 1.0 => {
                amount.base = amount.base.hull(Interval::point(0.0));
                return;
            }
            AssignOp::Mul => {
                amount.wild = true;
                return;
            }
            AssignOp::Add => (value.low.min(0.0), value.high.max(0.0)),
            AssignOp::Sub => ((-value.high).min(0.0), (-value.low).max(0.0)),
        };
        amount.group(&gift, tick).add(gift.option, take, add);
    }

    /// Draws the bounds of a slot anew; tells whether they moved.
    pub fn redraw(&mut self, world: &World, ix: usize, moment: Moment) -> bool {
        let money = ix == self.money();
        let amount = &mut self.all[ix];
        amount.redrawn += 1;
        let range = if money {
            Slot::Town(TownField::Money).range()
        } else {
            Slot::Var(crate::engine::ids::VarId(0)).range()
        };
        let range = Interval::new(range.0, range.1);
        let mut now =
            if amount.wild || amount.redrawn > REDRAWS + 2 * u32::from(world.calendar.ticks()) {
                range
            } else {
                amount.sum(world, moment.tick()).meet(range)
            };
        if money {
            let years = f64::from(years(world, moment.tick()));
            let letters: f64 = world.letters.iter().map(|l| f64::from(l.yuan)).sum();
            let most = now.high + years * (world.town.budget + letters);
            now = Interval::new(0.0, most.min(range.high));
        }
        let last = amount.history.last().map_or(now, |(_, last)| *last);
        now = now.hull(last);
        if now == last {
            return false;
        }
        match amount.history.last_mut() {
            Some((from, bounds)) if *from == moment => *bounds = now,
            _ => amount.history.push((moment, now)),
        }
        true
    }

    /// Returns the position of money.
    pub fn money(&self) -> usize {
        self.all.len() - 1
    }

    /// Lists the positions of what more ticks alone can change.
    pub fn growing(&self) -> impl Iterator<Item = usize> + '_ {
        let grows = |group: &Group| group.rate != Rate::Once;
        (0..self.all.len()).filter(move |&ix| self.all[ix].groups.values().any(grows))
    }
}

impl Amount {
    fn group(&mut self, gift: &Gift, tick: u16) -> &mut Group {
        self.groups.entry(gift.key).or_insert_with(|| Group {
            rate: gift.rate,
            from: tick,
            options: Vec::new(),
        })
    }

    fn sum(&self, world: &World, tick: u16) -> Interval {
        let (mut low, mut high) = (self.base.low, self.base.high);
        for group in self.groups.values() {
            let (take, add) = group.most();
            let times = match group.rate {
                Rate::Once => 1.0,
                Rate::Tick(months) => {
                    let live = |t: &u16| months & 1 << (world.calendar.month_of(*t) - 1) != 0;
                    (group.from..=tick).filter(live).count() as f64
                }
                Rate::Year(limit) => f64::from(limit) * f64::from(years(world, tick)),
                Rate::Any => f64::MAX,
            };
            let many = |one: f64| {
                if one == 0.0 {
                    0.0
                } else {
                    (one * times).clamp(-1e12, 1e12)
                }
            };
            low += many(take);
            high += many(add);
        }
        Interval::new(low, high)
    }
}

impl Group {
    fn add(&mut self, option: u8, take: f64, add: f64) {
        match self.options.iter_mut().find(|(known, ..)| *known == option) {
            Some((_, taken, added)) => {
                *taken += take;
                *added += add;
            }
            None => self.options.push((option, take, add)),
        }
    }

    fn most(&self) -> (f64, f64) {
        let each = self.options.iter();
        each.fold((0.0, 0.0), |(low, high), (_, take, add)| {
            (low.min(*take), high.max(*add))
        })
    }
}

/// Returns how many years a play has been in at a tick.
fn years(world: &World, tick: u16) -> u16 {
    1 + world.calendar.year_of(tick) - world.calendar.year_of(0)
}
