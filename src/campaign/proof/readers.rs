//! Who reads what: so that only what may have changed is looked at again.

use crate::engine::expr::Cond;
use crate::engine::expr::Num;
use crate::engine::slot::Slot;
use crate::engine::slot::TownField;
use crate::engine::world::World;

/// Something that a condition depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    /// A flag.
    Flag(u16),
    /// A variable, or money, by its position among the amounts.
    Amount(u32),
    /// Whether and how an event was answered.
    Event(u16),
    /// How often an initiative was done.
    Initiative(u16),
    /// The tick.
    Time,
}

/// The readers of every key.
#[derive(Debug, Default)]
pub(super) struct Readers {
    all: Vec<(Key, u32)>,
}

impl Readers {
    /// Notes that a site reads what a condition mentions.
    pub fn add(&mut self, world: &World, cond: &Cond, site: u32) {
        keys(cond, &mut |mentioned| {
            let key = key_of(world, &mentioned);
            self.all.extend(key.map(|key| (key, site)));
        });
    }

    /// Notes that a site reads a key.
    pub fn read(&mut self, key: Key, site: u32) {
        self.all.push((key, site));
    }

    /// Puts everything in order; nothing may be added after.
    pub fn sort(&mut self) {
        self.all.sort_unstable();
        self.all.dedup();
    }

    /// Lists the sites that read a key.
    pub fn of(&self, key: Key) -> impl Iterator<Item = u32> + '_ {
        let from = self.all.partition_point(|(other, _)| *other < key);
        let same = self.all[from..]
            .iter()
            .take_while(move |(other, _)| *other == key);
        same.map(|(_, site)| *site)
    }
}

/// Returns the key of money.
pub(super) fn money(world: &World) -> Key {
    Key::Amount(u32::from(world.vars))
}

/// Tells whether what a condition may come to depends on the tick; if not, it may only ever come to more as time goes on.
pub fn depends_on_time(cond: &Cond) -> bool {
    let mut timed = false;
    keys(cond, &mut |mentioned| {
        timed |= matches!(
            mentioned,
            Mentioned::Key(Key::Time) | Mentioned::Slot(Slot::Month | Slot::Tick | Slot::Year)
        );
    });
    timed
}

/// Calls `each` with every key that a condition mentions.
fn keys(cond: &Cond, each: &mut impl FnMut(Mentioned)) {
    match cond {
        Cond::Const(_) | Cond::Luck(..) => {}
        Cond::Flag(id) => each(Mentioned::Key(Key::Flag(id.0))),
        Cond::Slot(slot, ..) => each(Mentioned::Slot(*slot)),
        Cond::Compare(_, a, b) => {
            numbers(a, each);
            numbers(b, each);
        }
        Cond::In(x, a, b) => {
            for num in [x, a, b] {
                numbers(num, each);
            }
        }
        Cond::And(parts) | Cond::Or(parts) => parts.iter().for_each(|part| keys(part, each)),
        Cond::Not(inner) => keys(inner, each),
        Cond::Seen(id) | Cond::Chose(id, _) => each(Mentioned::Key(Key::Event(id.0))),
        // Letters come with time.
        Cond::Answer(..) => each(Mentioned::Key(Key::Time)),
    }
}

fn numbers(num: &Num, each: &mut impl FnMut(Mentioned)) {
    match num {
        Num::Slot(slot) => each(Mentioned::Slot(*slot)),
        Num::Neg(a) => numbers(a, each),
        Num::Op(_, a, b) => {
            numbers(a, each);
            numbers(b, each);
        }
        Num::Since(id) => {
            each(Mentioned::Key(Key::Event(id.0)));
            each(Mentioned::Key(Key::Time));
        }
        Num::Done(id) => each(Mentioned::Key(Key::Initiative(id.0))),
        Num::Const(_)
        | Num::TimesBehaviour(_)
        | Num::TimesMode(_)
        | Num::Share(_)
        | Num::Streak(_) => {}
    }
}

/// A key, or a slot that may be one.
enum Mentioned {
    Key(Key),
    Slot(Slot),
}

/// Returns the key of what is mentioned, unless its bounds never change.
fn key_of(world: &World, mentioned: &Mentioned) -> Option<Key> {
    Some(match *mentioned {
        Mentioned::Key(key) => key,
        Mentioned::Slot(Slot::Var(id)) => Key::Amount(u32::from(id.0)),
        Mentioned::Slot(Slot::Town(TownField::Money)) => money(world),
        Mentioned::Slot(Slot::Month | Slot::Tick | Slot::Year) => Key::Time,
        Mentioned::Slot(_) => return None,
    })
}

/// Notes what a choice reads besides its condition: money for its cost, and its event's other options.
pub(super) fn reads_more(world: &World, readers: &mut Readers, yuan: u32, site: u32) {
    if yuan > 0 {
        readers.read(money(world), site);
    }
}
