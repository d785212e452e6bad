//! Why something that a step waits for did not come: looked at month by month while the play goes on.

use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::script::Doing;
use crate::campaign::script::Moment;
use crate::engine::expr::Cond;
use crate::engine::ids::EventId;
use crate::engine::state::Item;
use crate::lab::script::check;
use crate::session::play::Play;

/// What a step waits for, and what has stood in its way.
pub(super) struct Waiting {
    event: Option<EventId>,
    /// The key of what is said where it is no event.
    other: &'static str,
    tick: Option<u16>,
    /// Months in which the event might have come.
    seasons: usize,
    /// Months in which its condition held and others were drawn.
    open: usize,
    /// Months in which it had been answered already and comes only once.
    answered: usize,
    /// For each part of its condition, the months in which that part failed, and the numbers in the last of them.
    failed: Vec<(usize, String)>,
}

impl Waiting {
    /// Waits for a step.
    pub fn for_step(doing: Option<&Doing>) -> Self {
        let event = match doing {
            Some(Doing::Choose(event, _) | Doing::Until(Moment::Event(event))) => Some(*event),
            _ => None,
        };
        let other = match doing {
            Some(Doing::Answer(..)) => "check-never-letter",
            Some(Doing::Receive(Some(_), _)) => "check-never-visit-there",
            Some(Doing::Receive(None, _)) => "check-never-visit",
            _ => "check-never-moment",
        };
        Self {
            event,
            other,
            tick: None,
            seasons: 0,
            open: 0,
            answered: 0,
            failed: Vec::new(),
        }
    }

    /// Looks at a month, once.
    pub fn look(&mut self, play: &Play) {
        let (Some(event), state) = (self.event, play.state()) else {
            return;
        };
        if self.tick == Some(state.tick) || state.tray.contains(&Item::Event(event)) {
            return;
        }
        self.tick = Some(state.tick);
        let world = &play.campaign().world;
        let rules = &world.events[event.ix()];
        let month = world.calendar.month_of(state.tick);
        if rules.months & 1 << (month - 1) == 0 {
            return;
        }
        self.seasons += 1;
        let parts = parts(&rules.when);
        self.failed.resize(parts.len(), (0, String::new()));
        if !rules.repeat && state.answered[event.ix()].is_some() {
            self.answered += 1;
            return;
        }
        self.open += usize::from(rules.when.holds(world, state, 0));
        for (part, (months, was)) in parts.iter().zip(&mut self.failed) {
            if !part.holds(world, state, 0) {
                *months += 1;
                *was = check::values(play, part);
            }
        }
    }

    /// Says why it never came.
    pub fn explain(&self, play: &Play, found: Diagnostic) -> Diagnostic {
        let Some(event) = self.event else {
            return found.help(self.other);
        };
        let campaign = play.campaign();
        let rules = &campaign.world.events[event.ix()];
        let found = found
            .text("event", campaign.event_name(event))
            .count("seasons", self.seasons)
            .count("open", self.open)
            .text("months", months(rules.months));
        if self.answered > 0 {
            return found.help("check-never-answered");
        }
        if self.seasons == 0 {
            return found.help("check-never-season");
        }
        if self.open > 0 {
            return found.help("check-never-drawn");
        }
        let worst = self.failed.iter().enumerate();
        let worst = worst.max_by_key(|(at, (months, _))| (*months, usize::MAX - at));
        let Some((at, (times, was))) = worst else {
            return found.help("check-never-drawn");
        };
        found
            .text("clause", campaign.spell(parts(&rules.when)[at]))
            .text("was", was)
            .count("times", *times)
            .help("check-never-clause")
    }
}

/// Returns the parts of a condition that must all hold.
fn parts(cond: &Cond) -> Vec<&Cond> {
    match cond {
        Cond::And(all) => all.iter().collect(),
        one => vec![one],
    }
}

/// Lists months as a file does.
fn months(bits: u16) -> String {
    let months = (1..=12).filter(|month| bits & 1 << (month - 1) != 0);
    let months: Vec<String> = months.map(|month: u8| month.to_string()).collect();
    months.join(", ")
}
