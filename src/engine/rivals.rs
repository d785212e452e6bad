//! The other towns of the county: the same equations as the player's town, with a simple player in each (`domain/model.md §1.1` row 7).
//!
//! Each rival shares its time out by a table that was computed once for its weight on marks α and the quarter, greedily as
//! the reference model's *mix* player does. Everything that follows (capacity, work, inspections, incidents, strain, marks)
//! is computed each tick. Left out for rivals: letters, villages, named staff, knowledge, events.
//!
//! There are many rivals with many lines, so their lines stand in groups of `LANES` that a processor works on at once.

use crate::engine::digest::digest_struct;
use crate::engine::luck::{Luck, Purpose};
use crate::engine::rivals::climate::Climate;
use crate::engine::rivals::pass::Pass;
use crate::engine::state::{State, YearBook};
use crate::engine::world::World;

mod climate;
mod field;
mod pass;
mod share;

pub use crate::engine::rivals::field::Field;

/// How many lines are worked on at once.
const LANES: usize = 4;

/// One number for each of [`LANES`] lines; 0 where there are fewer.
type Lanes = [f64; LANES];

/// The other towns in play.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Rivals {
    /// The lines, town by town, in groups.
    lines: Vec<Lines>,
    /// The rest of each town.
    towns: Vec<Rival>,
}

/// Lines of a rival.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Lines {
    /// The real state.
    real: Lanes,
    /// Paper.
    paper: Lanes,
}

/// What a rival carries from tick to tick besides its lines.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Rival {
    /// Position in the table of weights on marks.
    alpha: u8,
    /// Units of time at normal hours.
    units: f64,
    trust: f64,
    exhaustion: f64,
    cynicism: f64,
    inefficacy: f64,
    injustice: f64,
    seen_sum: f64,
    deductions: f64,
    vetoed: bool,
}

digest_struct!(Rivals { lines, towns });
digest_struct!(Lines { real, paper });
digest_struct!(Rival {
    alpha,
    units,
    trust,
    exhaustion,
    cynicism,
    inefficacy,
    injustice,
    seen_sum,
    deductions,
    vetoed
});

impl Rivals {
    /// Puts the other towns at the start.
    pub(crate) fn start(&mut self, world: &World, seed: u64) {
        let towns = u32::from(world.town.towns.saturating_sub(1));
        let draws = |j: u32, k: u32| Luck::of(seed).unit(0, Purpose::Rival, 4 * j + k);
        self.lines.clear();
        self.towns.clear();
        for j in 0..towns {
            self.lines.extend_from_slice(&world.field.start);
            let town = Rival::start(world, draws(j, 0), draws(j, 1));
            self.towns.push(town);
        }
    }

    /// Lists the rivals' marks of the year so far.
    pub fn marks<'a>(
        &'a self,
        world: &'a World,
        year: &YearBook,
    ) -> impl Iterator<Item = f64> + 'a {
        let ticks = f64::from(year.ticks.max(1));
        self.towns.iter().map(move |town| {
            let veto = if town.vetoed {
                world.model.veto_points
            } else {
                0.0
            };
            town.seen_sum / ticks - town.deductions - veto
        })
    }

    /// Lists what the rivals' residents got, W.
    pub fn outcomes<'a>(&'a self, world: &'a World) -> impl Iterator<Item = f64> + 'a {
        self.lines
            .chunks_exact(world.field.groups().max(1))
            .map(|lines| world.field.outcome(lines))
    }

    /// Opens a new year's book for everybody.
    pub(crate) fn new_year(&mut self) {
        for town in &mut self.towns {
            (town.seen_sum, town.deductions, town.vetoed) = (0.0, 0.0, false);
        }
    }
}

impl Rival {
    /// Returns a town by two draws in `[0, 1)`: how much it minds its marks, and how many people it has.
    fn start(world: &World, minds: f64, people: f64) -> Self {
        let m = &world.model;
        let alpha = m.rival_alpha_min + (m.rival_alpha_max - m.rival_alpha_min) * minds;
        let heads = world.town.staff / m.capacity_staff * (0.9 + 0.2 * people);
        Self {
            alpha: field::nearest(alpha),
            units: m.capacity_units * heads,
            trust: 50.0,
            exhaustion: 0.35,
            cynicism: 0.35,
            inefficacy: 0.35,
            injustice: 0.0,
            seen_sum: 0.0,
            deductions: 0.0,
            vetoed: false,
        }
    }

    fn burnout(&self) -> f64 {
        0.5 * self.exhaustion + 0.3 * self.cynicism + 0.2 * self.inefficacy
    }
}

/// Lets a tick pass in the other towns, red lights included where ranks are published at its end; returns how many
/// incidents they had.
pub(crate) fn pass(world: &World, state: &mut State) -> u16 {
    let climate = Climate::of(world, state);
    let Rivals { lines, towns } = &mut state.rivals;
    let lines = lines.chunks_exact_mut(world.field.groups().max(1));
    (0..)
        .zip(towns.iter_mut().zip(lines))
        .map(|(j, (town, lines))| Pass::of(world, &climate, j, town, lines).tick())
        .sum()
}
