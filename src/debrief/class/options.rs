//! The options chosen of each event, over all plays of a campaign.

use crate::debrief::class::Class;
use crate::engine::action::Action;
use crate::engine::ids::EventId;

/// An event that was met.
#[derive(Debug, Clone, PartialEq)]
pub struct Met {
    /// Which.
    pub event: EventId,
    /// How often each option was taken.
    pub options: Vec<u32>,
}

impl Met {
    /// Returns how often it was met.
    pub fn times(&self) -> u32 {
        self.options.iter().sum()
    }
}

/// Lists the events of a campaign that were met, in the campaign's order.
pub fn options(class: &Class, town: usize) -> Vec<Met> {
    let events = &class.towns[town].campaign.world.events;
    let mut counts: Vec<Vec<u32>> = events.iter().map(|e| vec![0; e.options.len()]).collect();
    for taken in class.plays_of(town).flat_map(|play| &play.taken) {
        let Action::Event(id, option) = taken.action else {
            continue;
        };
        let count = counts.get_mut(id.ix());
        if let Some(count) = count.and_then(|event| event.get_mut(usize::from(option))) {
            *count += 1;
        }
    }
    let met = counts.into_iter().enumerate().map(|(n, options)| Met {
        event: EventId(n as u16),
        options,
    });
    met.filter(|met| met.times() > 0).collect()
}
