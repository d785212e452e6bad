//! The deck: which events come up in a tick. By weight with rejection, so that the cost does not grow with the campaign.

use crate::engine::calendar::Pace;
use crate::engine::fact::Facts;
use crate::engine::ids::EventId;
use crate::engine::luck::Purpose;
use crate::engine::state::{Item, State};
use crate::engine::turn::Turn;
use crate::engine::world::{Event, World};

/// How many rejected draws are tried before the month's events are scanned once.
const TRIES: u32 = 12;

/// The events of each month with their weights added up.
#[derive(Debug, Clone, Default)]
pub struct Deck {
    months: Vec<MonthDeck>,
}

#[derive(Debug, Clone, Default)]
struct MonthDeck {
    sure: Vec<EventId>,
    drawn: Vec<EventId>,
    sums: Vec<u32>,
}

impl Deck {
    /// Indexes events by month.
    pub fn of(events: &[Event]) -> Self {
        let months = (1..=12).map(|month| MonthDeck::of(events, month)).collect();
        Self { months }
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
        deck
    }

    fn pick(&self, below: impl FnOnce(u32) -> u32) -> Option<EventId> {
        let roll = below(*self.sums.last()?);
        Some(self.drawn[self.sums.partition_point(|&sum| sum <= roll)])
    }
}

/// Tells whether an event may come now: not answered yet (or repeatable), not in the tray, its condition holding.
pub fn may_come(world: &World, state: &State, id: EventId) -> bool {
    let event = &world.events[id.ix()];
    (event.repeat || state.answered[id.ix()].is_none())
        && !state.tray.contains(&Item::Event(id))
        && event.when.holds(world, state, 0)
}

impl<F: Facts> Turn<'_, F> {
    /// Lays this tick's events into the tray: the sure ones first, then drawn ones up to the campaign's number.
    pub(crate) fn deal(&mut self) {
        let world = self.world;
        let deck = &world.deck.months[usize::from(world.calendar.month_of(self.state.tick)) - 1];
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
        let (world, state, luck) = (self.world, &*self.state, self.luck());
        for attempt in 0..TRIES {
            let index = slot * (TRIES + 1) + attempt;
            let id = deck.pick(|n| luck.below(state.tick, Purpose::Deck, index, n))?;
            if may_come(world, state, id) {
                return Some(id);
            }
        }
        let n = deck.drawn.len();
        let start = luck.below(
            state.tick,
            Purpose::Deck,
            slot * (TRIES + 1) + TRIES,
            n as u32,
        ) as usize;
        (0..n)
            .map(|k| deck.drawn[(start + k) % n])
            .find(|&id| may_come(world, state, id))
    }
}
