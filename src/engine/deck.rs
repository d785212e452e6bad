//! The deck: which events come up in a tick. By weight with rejection, so that the cost does not grow with the campaign.

use crate::engine::calendar::Pace;
use crate::engine::fact::Facts;
use crate::engine::gate::Gates;
use crate::engine::ids::EventId;
use crate::engine::luck::Purpose;
use crate::engine::state::{Item, State};
use crate::engine::turn::Turn;
use crate::engine::world::{Event, World};

/// How many rejected draws are tried before the month's events are scanned once.
const TRIES: u32 = 12;

/// The events of each month, ready to be drawn.
#[derive(Debug, Clone, Default)]
pub struct Deck {
    /// The different decks: months with the same events have one together.
    decks: Vec<MonthDeck>,
    /// Which of them each month has.
    of_month: [u8; 12],
    /// What keeps each event away, as far as it is plain.
    gates: Gates,
}

#[derive(Debug, Clone, Default, PartialEq)]
struct MonthDeck {
    sure: Vec<EventId>,
    drawn: Vec<EventId>,
    /// The weights of the drawn ones added up.
    sums: Vec<u32>,
    /// For each stretch of rolls, the first drawn event that one of them may mean.
    begins: Vec<u16>,
    /// A stretch has 2^stretch rolls.
    stretch: u32,
}

impl Deck {
    /// Indexes events by month.
    pub fn of(events: &[Event]) -> Self {
        let mut deck = Self {
            gates: Gates::of(events),
            ..Self::default()
        };
        for (month, of_month) in (1..).zip(&mut deck.of_month) {
            let new = MonthDeck::of(events, month);
            let known = deck.decks.iter().position(|old| *old == new);
            let at = known.unwrap_or(deck.decks.len());
            if known.is_none() {
                deck.decks.push(new);
            }
            *of_month = at as u8;
        }
        deck
    }

    fn month(&self, month: u8) -> &MonthDeck {
        &self.decks[usize::from(self.of_month[usize::from(month) - 1])]
    }
}

impl MonthDeck {
    fn of(events: &[Event], month: u8) -> Self {
        let mut deck = Self::default();
        let mut sum = 0u32;
        for (i, event) in events.iter().enumerate() {
            let id = EventId(i as u16);
            if event.months & 1 << (month - 1) == 0 {
                continue;
            }
            if event.sure {
                deck.sure.push(id);
            } else if event.weight > 0 {
                sum = sum.saturating_add(event.weight);
                deck.drawn.push(id);
                deck.sums.push(sum);
            }
        }
        deck.index(sum);
        deck
    }

    /// Notes where each stretch of rolls begins: there are at most twice as many stretches as events.
    fn index(&mut self, all: u32) {
        while (all >> self.stretch) as usize > 2 * self.drawn.len() {
            self.stretch += 1;
        }
        let rolls = (0..all).step_by(1 << self.stretch);
        let sums = &self.sums;
        self.begins = rolls
            .map(|roll| sums.partition_point(|&sum| sum <= roll) as u16)
            .collect();
    }

    fn pick(&self, below: impl FnOnce(u32) -> u32) -> Option<EventId> {
        let roll = below(*self.sums.last()?);
        let mut at = usize::from(self.begins[(roll >> self.stretch) as usize]);
        while self.sums[at] <= roll {
            at += 1;
        }
        Some(self.drawn[at])
    }
}

/// Tells whether an event may come now: not answered yet (or repeatable), not in the tray, its condition holding.
pub fn may_come(world: &World, state: &State, id: EventId) -> bool {
    world.deck.gates.open(world, state, id) && !state.tray.contains(&Item::Event(id))
}

impl<F: Facts> Turn<'_, F> {
    /// Lays this tick's events into the tray: the sure ones first, then drawn ones up to the campaign's number.
    pub(crate) fn deal(&mut self) {
        let world = self.world;
        let deck = world.deck.month(world.calendar.month_of(self.state.tick));
        let mut room = self.hand();
        for &id in &deck.sure {
            if room > 0 && may_come(world, self.state, id) {
                self.state.tray.push(Item::Event(id));
                room -= 1;
            }
        }
        for slot in 0..u32::from(room) {
            let Some(id) = self.draw(deck, slot) else {
                break;
            };
            self.state.tray.push(Item::Event(id));
        }
    }

    /// Returns how many events this tick may hold: the month's number, spread over its xuns.
    fn hand(&self) -> u8 {
        let calendar = self.world.calendar;
        let events = self.world.town.events;
        match calendar.pace {
            Pace::Month => events,
            Pace::Xun => events / 3 + u8::from(events % 3 >= calendar.xun_of(self.state.tick)),
        }
    }

    fn draw(&self, deck: &MonthDeck, slot: u32) -> Option<EventId> {
        let (world, state) = (self.world, &*self.state);
        let luck = self.luck().draws(state.tick, Purpose::Deck);
        let first = slot * (TRIES + 1);
        for attempt in 0..TRIES {
            let id = deck.pick(|n| luck.below(first + attempt, n))?;
            if may_come(world, state, id) {
                return Some(id);
            }
        }
        let n = deck.drawn.len();
        let start = luck.below(first + TRIES, n as u32) as usize;
        let (before, after) = deck.drawn.split_at(start);
        let mut all = after.iter().chain(before).copied();
        all.find(|&id| may_come(world, state, id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_roll_picks_the_event_on_whose_weight_it_falls() {
        for weights in [
            vec![1],
            vec![3; 40],
            vec![1, 10, 2, 7],
            vec![1, 70_000, 1, 4_000_000_000],
        ] {
            let mut deck = MonthDeck::default();
            for (i, &weight) in (0..).zip(&weights) {
                deck.drawn.push(EventId(i));
                let sum = deck.sums.last().map_or(0, |&sum: &u32| sum);
                deck.sums.push(sum + weight);
            }
            let all = deck.sums.last().copied().unwrap_or(0);
            deck.index(all);
            assert!(deck.begins.len() <= 2 * weights.len() + 1);
            let ends = deck.sums.iter().flat_map(|&sum| [sum - 1, sum]);
            for roll in ends.chain(0..100).filter(|&roll| roll < all) {
                let want = deck.sums.partition_point(|&sum| sum <= roll) as u16;
                assert_eq!(
                    deck.pick(|_| roll),
                    Some(EventId(want)),
                    "{roll} of {weights:?}"
                );
            }
        }
    }
}
