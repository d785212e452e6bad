//! Where a trial begins: at an event, or in a month.
//!
//! Touches the lab, which finds a play that gets there. Deliberately absent: the terminal.

use std::sync::Arc;

use crate::campaign::Campaign;
use crate::campaign::nearest;
use crate::cli::watch::Watch;
use crate::engine::ids::EventId;
use crate::engine::state::Item;
use crate::engine::state::State;
use crate::lab::reach;
use crate::session::play::Play;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;

/// Where a trial begins. With an event and a month, it is the event in that month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aim {
    /// The event that must lie in the tray.
    event: Option<String>,
    /// The month that it must be, 1..=12.
    month: Option<u8>,
}

impl Aim {
    /// Returns what was asked for, if anything was.
    pub fn of(watch: &Watch) -> Option<Self> {
        let aim = Self {
            event: watch.event.clone(),
            month: watch.month,
        };
        (aim.event.is_some() || aim.month.is_some()).then_some(aim)
    }

    /// Tells whether the campaign has such an event and such a month.
    ///
    /// # Errors
    /// Says which it does not have.
    pub fn fits(&self, campaign: &Campaign, ui: &Ui) -> Result<(), String> {
        let events = &campaign.book.events;
        if let Some(event) = &self.event
            && self.id(campaign).is_none()
        {
            let near = nearest(event, events.iter().map(|known| known.id.as_str()));
            return Err(unknown(ui, event, near));
        }
        let calendar = campaign.world.calendar;
        let mut ticks = 0..calendar.ticks();
        match self.month {
            Some(month) if !ticks.any(|tick| calendar.month_of(tick) == month) => {
                let values = [("month", Value::from(i64::from(month)))];
                Err(ui.say_with("watch-no-month", &values))
            }
            _ => Ok(()),
        }
    }

    /// Finds a play that stands there, from a seed upwards: of an ordinary player where one gets there, else of any.
    pub fn find(&self, campaign: Arc<Campaign>, seed: u64) -> Option<Play> {
        let id = self.id(&campaign);
        if self.event.is_some() && id.is_none() {
            return None;
        }
        let calendar = campaign.world.calendar;
        let there = |state: &State| {
            id.is_none_or(|id| state.tray.contains(&Item::Event(id)))
                && self
                    .month
                    .is_none_or(|month| calendar.month_of(state.tick) == month)
        };
        let found = reach::reach(&campaign.world, seed, there)?;
        Play::replay(campaign, found.seed, &found.actions).ok()
    }

    /// Returns the position of the event in the tray of a play, where it is there.
    pub fn item(&self, play: &Play) -> Option<usize> {
        let id = self.id(play.campaign())?;
        let mut tray = play.state().tray.iter();
        tray.position(|item| *item == Item::Event(id))
    }

    fn id(&self, campaign: &Campaign) -> Option<EventId> {
        let event = self.event.as_ref()?;
        let at = campaign
            .book
            .events
            .iter()
            .position(|known| known.id == *event)?;
        u16::try_from(at).ok().map(EventId)
    }
}

fn unknown(ui: &Ui, event: &str, near: Option<&str>) -> String {
    let event = SafeText::clean(event);
    let mut said = ui.say_with("watch-no-event", &[("event", Value::from(&event))]);
    if let Some(near) = near {
        said += "\n";
        said += &ui.say_with("check-did-you-mean", &[("better", Value::from(near))]);
    }
    said
}
