//! The watcher of plays that are played again: looks at each probe's clauses whenever its thing might have happened.

use crate::engine::action::Action;
use crate::engine::ids::EndingId;
use crate::engine::ids::EventId;
use crate::engine::state::Item;
use crate::engine::state::Source;
use crate::engine::state::State;
use crate::engine::world::World;
use crate::lab::atlas::Thing;
use crate::lab::strategies::Strategy;
use crate::lab::table::Watcher;
use crate::lab::why::Miss;
use crate::lab::why::Probe;
use crate::lab::why::in_season;

/// Watches for some things.
#[derive(Debug)]
pub(super) struct Watch<'w> {
    pub probes: Vec<Probe<'w>>,
    strategy: Strategy,
    play: u64,
    /// The later consequences that are due next morning, by the probe's place and target.
    due: Vec<(usize, u16)>,
}

impl<'w> Watch<'w> {
    pub(super) fn new(probes: Vec<Probe<'w>>) -> Self {
        Self {
            probes,
            strategy: Strategy::Random,
            play: 0,
            due: Vec::new(),
        }
    }

    pub(super) fn turn_to(&mut self, strategy: Strategy, play: u64) {
        (self.strategy, self.play) = (strategy, play);
        self.due.clear();
    }

    /// Forgets what was nearest, to begin anew.
    pub(super) fn forget(&mut self) {
        self.due.clear();
        for probe in &mut self.probes {
            (probe.nearest, probe.held) = (None, 0);
        }
    }

    /// Looks at the probes of some things; `it` gives the targets to look at.
    fn look(
        &mut self,
        world: &World,
        state: &State,
        of: impl Fn(Thing) -> bool,
        targets: impl Fn(Thing) -> u16,
    ) {
        let at = (self.strategy, self.play, state.tick);
        for probe in self.probes.iter_mut().filter(|probe| of(probe.thing)) {
            for it in 0..targets(probe.thing) {
                probe.look(world, state, it, at);
            }
        }
    }
}

impl Probe<'_> {
    /// Returns how near it came: how many clauses failed, and by how much; less is nearer.
    pub(super) fn nearness(&self) -> Option<(u32, f64)> {
        if self.held > 0 {
            return Some((0, 0.0));
        }
        self.nearest.map(|miss| (miss.failed, miss.short))
    }

    /// Looks at every clause, and keeps the nearest miss.
    fn look(&mut self, world: &World, state: &State, it: u16, at: (Strategy, u64, u16)) {
        self.looked += 1;
        let mut miss: Option<Miss> = None;
        let mut least = f64::MAX;
        for (n, clause) in self.clauses.iter().enumerate() {
            let Some(short) = clause.short(world, state, it) else {
                continue;
            };
            self.failed[n] += 1;
            let (strategy, play, tick) = at;
            let so_far = miss.map_or((0, 0.0), |miss| (miss.failed, miss.short));
            // The clause that is told is the one that is nearest by number, where there is one.
            let told = if short.value.is_some() {
                short.part
            } else {
                2.0
            };
            let this = Miss {
                failed: so_far.0 + 1,
                short: so_far.1 + short.part,
                clause: n,
                value: short.value,
                distance: short.distance,
                strategy,
                play,
                tick,
            };
            miss = Some(match miss {
                Some(before) if told >= least => Miss {
                    failed: this.failed,
                    short: this.short,
                    ..before
                },
                _ => {
                    least = told;
                    this
                }
            });
        }
        let Some(miss) = miss else {
            self.held += 1;
            return;
        };
        let nearer = |old: &Miss| (miss.failed, miss.short) < (old.failed, old.short);
        if self.nearest.as_ref().is_none_or(nearer) {
            self.nearest = Some(miss);
        }
    }
}

impl Watcher for Watch<'_> {
    /// Events at the deal, and what was due this morning.
    fn morning(&mut self, world: &World, state: &State) {
        let at = (self.strategy, self.play, state.tick);
        for (n, it) in std::mem::take(&mut self.due) {
            self.probes[n].look(world, state, it, at);
        }
        let might = |thing| match thing {
            Thing::Event(id) => {
                in_season(world, id, state.tick) && !state.tray.contains(&Item::Event(id))
            }
            _ => false,
        };
        self.look(world, state, might, |_| 1);
    }

    fn offered(&mut self, world: &World, state: &State, id: EventId, _open: u8) {
        let of = |thing| matches!(thing, Thing::Option(event, _) if event == id);
        self.look(world, state, of, |_| 1);
    }

    fn planning(&mut self, world: &World, state: &State) {
        let month = world.calendar.month_of(state.tick);
        let targets = |thing| match thing {
            Thing::Initiative(id) => world.targets(id) as u16,
            _ => 0,
        };
        let in_season = |thing| match thing {
            Thing::Initiative(id) => world.initiatives[id.ix()].months & 1 << (month - 1) != 0,
            _ => false,
        };
        self.look(world, state, in_season, targets);
    }

    /// When the month is planned, everything that can set something in motion has been done.
    fn did(&mut self, _world: &World, state: &State, action: &Action) {
        if !matches!(action, Action::Plan(_)) {
            return;
        }
        for pending in state.pending.iter().filter(|p| p.due == state.tick + 1) {
            let (thing, it) = match pending.source {
                Source::Option(id, o) => (Thing::Later(id, o, pending.later), 0),
                Source::Initiative(id, it) => (Thing::After(id, pending.later), it),
            };
            let place = self.probes.iter().position(|probe| probe.thing == thing);
            self.due.extend(place.map(|n| (n, it)));
        }
    }

    fn over(&mut self, world: &World, state: &State) {
        let came: Option<EndingId> = state.ending;
        let of = |thing| match thing {
            Thing::Ending(id) => came != Some(id),
            _ => false,
        };
        self.look(world, state, of, |_| 1);
    }
}
