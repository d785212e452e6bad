//! Our engine alone, as it ships: it draws by its own luck, and runs the month of a town and of one rival beside it.

use crate::failure::Failure;
use crate::field::Took;
use crate::player::End;
use crate::player::Player;
use crate::plays::play;
use crate::storylets;
use crate::storylets::Storylet;
use crate::storylets::VARS;
use std::ops::Range;
use std::time::Duration;
use std::time::Instant;
use township::campaign::Campaign;
use township::campaign::load_dir;
use township::engine::action::Action;
use township::engine::action::Plan;
use township::engine::begin;
use township::engine::state::State;

/// Plays a campaign that was loaded as every campaign is.
pub struct Town {
    campaign: Campaign,
    plan: Action,
    state: State,
}

impl Town {
    /// Writes the storylets as a campaign and loads it.
    pub fn new(storylets: &[Storylet]) -> Result<(Self, Took), Failure> {
        let root = storylets::folder(storylets);
        let start = Instant::now();
        let campaign = load_dir(&root.path().join("storylets"))
            .map_err(|report| report.render(township::text::Lang::En, false))?;
        let load = start.elapsed();
        let plan = Action::Plan(Plan::empty(&campaign.world));
        let state = begin(&campaign.world, 0, &mut ());
        let town = Self {
            campaign,
            plan,
            state,
        };
        Ok((
            town,
            Took {
                compile: None,
                load,
            },
        ))
    }

    fn end(&self) -> Result<End, Failure> {
        let (book, state) = (&self.campaign.book, &self.state);
        let (mut vars, mut flags) = ([0; VARS], 0);
        for (name, &value) in book.vars.iter().zip(&state.vars) {
            vars[numbered(name, "v")?] = value as i32;
        }
        for (name, &raised) in book.flags.iter().zip(&state.flags) {
            flags |= u64::from(raised) << numbered(name, "f")?;
        }
        Ok(End { vars, flags })
    }
}

impl Player for Town {
    fn time(&mut self, seeds: Range<u64>) -> Result<Duration, Failure> {
        let (world, state, plan) = (&self.campaign.world, &mut self.state, &self.plan);
        let start = Instant::now();
        for seed in seeds {
            play(world, state, plan, seed, |_, _| ());
        }
        Ok(start.elapsed())
    }

    fn ends(&mut self, seeds: Range<u64>) -> Result<Vec<End>, Failure> {
        let mut ends = Vec::new();
        for seed in seeds {
            self.time(seed..seed + 1)?;
            ends.push(self.end()?);
        }
        Ok(ends)
    }

    fn told(&mut self, seed: u64) -> Option<Vec<(usize, usize)>> {
        let (world, state, events) = (
            &self.campaign.world,
            &mut self.state,
            &self.campaign.book.events,
        );
        let mut told = Vec::new();
        play(world, state, &self.plan, seed, |event, option| {
            let storylet = numbered(&events[event].id, "storylet-").expect("every event is one");
            told.push((storylet, option));
        });
        Some(told)
    }
}

/// Returns the number in a name.
fn numbered(name: &str, before: &str) -> Result<usize, Failure> {
    let number = name.strip_prefix(before).and_then(|n| n.parse().ok());
    number.ok_or_else(|| format!("{name} is not of this campaign").into())
}
