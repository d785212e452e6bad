//! From the names that saves and people use back to the dense ids of a loaded campaign.

use crate::campaign::Campaign;
use crate::campaign::book::Book;
use crate::campaign::names;
use crate::engine::ids::EndingId;
use crate::engine::ids::EventId;
use crate::engine::ids::InitiativeId;
use crate::engine::ids::LetterId;
use crate::engine::ids::LineId;
use crate::engine::ids::OfficialId;
use crate::engine::ids::StaffId;
use crate::engine::ids::VillageId;
use crate::engine::slot::Slot;

/// The ids of one kind in order of their names.
type Sorted = Vec<(String, u16)>;

/// The ids of every kind that may be looked up.
#[derive(Debug, Clone, Default)]
pub(super) struct Index {
    lines: Sorted,
    villages: Sorted,
    staff: Sorted,
    officials: Sorted,
    letters: Sorted,
    events: Sorted,
    initiatives: Sorted,
    endings: Sorted,
}

impl Index {
    /// Indexes a book.
    pub fn of(book: &Book) -> Self {
        Self {
            lines: sorted(book.lines.iter().map(|b| &b.id)),
            villages: sorted(book.villages.iter().map(|b| &b.id)),
            staff: sorted(book.staff.iter().map(|b| &b.id)),
            officials: sorted(book.officials.iter().map(|b| &b.id)),
            letters: sorted(book.letters.iter().map(|b| &b.id)),
            events: sorted(book.events.iter().map(|b| &b.id)),
            initiatives: sorted(book.initiatives.iter().map(|b| &b.choice.id)),
            endings: sorted(book.endings.iter().map(|b| &b.id)),
        }
    }
}

fn sorted<'b>(names: impl Iterator<Item = &'b String>) -> Sorted {
    let mut all: Sorted = names
        .zip(0..)
        .map(|(name, number)| (name.clone(), number))
        .collect();
    all.sort();
    all
}

fn find(sorted: &Sorted, name: &str) -> Option<u16> {
    let at = sorted
        .binary_search_by(|(known, _)| known.as_str().cmp(name))
        .ok()?;
    Some(sorted[at].1)
}

impl Campaign {
    /// Finds a line by its name.
    pub fn line_by_id(&self, name: &str) -> Option<LineId> {
        find(&self.index.lines, name).map(LineId)
    }

    /// Finds a village by its name.
    pub fn village_by_id(&self, name: &str) -> Option<VillageId> {
        find(&self.index.villages, name).map(VillageId)
    }

    /// Finds a colleague by their name.
    pub fn staff_by_id(&self, name: &str) -> Option<StaffId> {
        find(&self.index.staff, name).map(StaffId)
    }

    /// Finds an official by their name.
    pub fn official_by_id(&self, name: &str) -> Option<OfficialId> {
        find(&self.index.officials, name).map(OfficialId)
    }

    /// Finds a letter by its name.
    pub fn letter_by_id(&self, name: &str) -> Option<LetterId> {
        find(&self.index.letters, name).map(LetterId)
    }

    /// Finds an event by its name.
    pub fn event_by_id(&self, name: &str) -> Option<EventId> {
        find(&self.index.events, name).map(EventId)
    }

    /// Finds an option of an event by its name.
    pub fn option_by_id(&self, event: EventId, name: &str) -> Option<u8> {
        let options = &self.book.events.get(event.ix())?.options;
        options
            .iter()
            .position(|option| option.id == name)
            .and_then(|at| u8::try_from(at).ok())
    }

    /// Finds an initiative by its name.
    pub fn initiative_by_id(&self, name: &str) -> Option<InitiativeId> {
        find(&self.index.initiatives, name).map(InitiativeId)
    }

    /// Finds an ending by its name.
    pub fn ending_by_id(&self, name: &str) -> Option<EndingId> {
        find(&self.index.endings, name).map(EndingId)
    }

    /// Returns the name of a slot, such as `line.flood.real`.
    pub fn slot_name(&self, slot: Slot) -> String {
        names::name(&self.book, slot)
    }
}
