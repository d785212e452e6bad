//! What both versions of a campaign may have, by its id.

use crate::campaign::Campaign;
use crate::engine::ids::EndingId;
use crate::engine::ids::EventId;
use crate::engine::ids::InitiativeId;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// Something that may come in a play.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Thing {
    /// An event.
    Event(EventId),
    /// An option of an event.
    Option(EventId, u8),
    /// A later consequence of an option.
    Later(EventId, u8, u8),
    /// An initiative.
    Initiative(InitiativeId),
    /// An ending.
    Ending(EndingId),
}

/// The things of a campaign with their names.
pub(super) struct Things {
    names: Vec<String>,
    places: BTreeMap<Thing, usize>,
}

impl Things {
    pub fn of(campaign: &Campaign) -> Self {
        let book = &campaign.book;
        let mut all = Self {
            names: Vec::new(),
            places: BTreeMap::new(),
        };
        for (id, event) in (0..).map(EventId).zip(&book.events) {
            all.add(Thing::Event(id), format!("event {}", event.id));
            for (o, option) in (0u8..).zip(&event.options) {
                let name = format!("{}.{}", event.id, option.id);
                for (l, _) in (0u8..).zip(&option.later) {
                    all.add(Thing::Later(id, o, l), format!("later {name}.{}", l + 1));
                }
                all.add(Thing::Option(id, o), format!("option {name}"));
            }
        }
        for (id, initiative) in (0..).map(InitiativeId).zip(&book.initiatives) {
            let name = format!("initiative {}", initiative.choice.id);
            all.add(Thing::Initiative(id), name);
        }
        for (id, ending) in (0..).map(EndingId).zip(&book.endings) {
            all.add(Thing::Ending(id), format!("ending {}", ending.id));
        }
        all
    }

    fn add(&mut self, thing: Thing, name: String) {
        self.places.insert(thing, self.names.len());
        self.names.push(name);
    }

    pub fn len(&self) -> usize {
        self.names.len()
    }

    pub fn name(&self, at: usize) -> &str {
        &self.names[at]
    }

    pub fn place(&self, thing: Thing) -> Option<usize> {
        self.places.get(&thing).copied()
    }

    /// Pairs the places of what both have.
    pub fn shared(&self, other: &Self) -> Vec<(usize, usize)> {
        let theirs: BTreeMap<&str, usize> =
            other.names.iter().map(String::as_str).zip(0..).collect();
        let mine = self.names.iter().enumerate();
        mine.filter_map(|(at, name)| Some((at, *theirs.get(name.as_str())?)))
            .collect()
    }

    /// Lists what the other lacks.
    pub fn missing_in(&self, other: &Self) -> Vec<String> {
        let theirs: BTreeSet<&String> = other.names.iter().collect();
        let mine = self.names.iter();
        mine.filter(|name| !theirs.contains(name))
            .cloned()
            .collect()
    }
}
