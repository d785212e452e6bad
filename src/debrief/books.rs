//! The books of a play's end as numbers that add up: marks, outcome, burnout, and the gap between ledger and field.

use crate::engine::action::Action;
use crate::engine::fact::Fact;
use crate::engine::fact::What;
use crate::engine::measure;
use crate::engine::state::Phase;
use crate::engine::state::State;
use crate::engine::world::World;
use crate::lab::table::Watcher;
use crate::lab::tally::measure::thousandths;

/// A book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Book {
    /// Closing marks, the mean of the closed years.
    Marks,
    /// What residents got at the end, 0..=100.
    Outcome,
    /// Burnout of the team at the end, 0..=1.
    Burnout,
    /// Mean of paper − real over the lines, over all ticks of the play: what was opened early counts as long as it lasts.
    Gap,
}

impl Book {
    /// Every book, in order.
    pub const ALL: [Self; 4] = [Self::Marks, Self::Outcome, Self::Burnout, Self::Gap];

    /// Returns the decimals that it is written with.
    pub fn decimals(self) -> usize {
        match self {
            Self::Burnout => 2,
            _ => 1,
        }
    }

    /// Returns what counts as a change of a certain size in each book, for comparing them: a fifth of the spread among the
    /// stylised players of `domain/model.md §1.0` (marks 8 to 41, outcome 27 to 53, burnout .20 to .46; the gap opens to 30 in the
    /// course of a play, so that its mean spreads half as far).
    pub fn measure(self) -> f64 {
        match self {
            Self::Marks => 6.6,
            Self::Outcome => 5.2,
            Self::Burnout => 0.052,
            Self::Gap => 3.0,
        }
    }
}

/// What the books come to, in thousandths, by book.
pub type Books = [i64; 4];

/// What the books hold before a moment.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct SoFar {
    /// The closing marks of the years, added up and counted.
    pub closed: (f64, u32),
    /// The mean gap of each tick, added up and counted.
    pub gap: (f64, u32),
}

impl SoFar {
    /// Reads the books of an end.
    pub fn read(&self, world: &World, state: &State) -> Books {
        let mean = |(sum, n): (f64, u32), none: f64| {
            if n > 0 { sum / f64::from(n) } else { none }
        };
        [
            mean(self.closed, state.town.marks),
            measure::outcome(world, state),
            state.team.strain.burnout(),
            mean(self.gap, measure::gap(state)),
        ]
        .map(thousandths)
    }
}

/// Watches a play to its end and reads the books; the curves too, where they are wanted.
#[derive(Debug, Clone, Default)]
pub struct Reader {
    /// What they hold so far.
    pub so_far: SoFar,
    /// Whether the curves are wanted.
    pub draws: bool,
    /// Mean paper and mean real state by tick.
    pub curve: Vec<(f64, f64)>,
    /// What the books come to.
    pub books: Books,
}

impl Reader {
    /// Reads a tick that has just closed.
    pub fn tick(&mut self, state: &State) {
        let gap = measure::gap(state);
        self.so_far.gap = (self.so_far.gap.0 + gap, self.so_far.gap.1 + 1);
        if self.draws {
            let real = measure::mean_real(state);
            self.curve.push((real + gap, real));
        }
    }
}

impl Watcher for Reader {
    fn note(&mut self, fact: Fact) {
        if let What::Closed { marks, .. } = fact.what {
            let closed = &mut self.so_far.closed;
            *closed = (closed.0 + marks, closed.1 + 1);
        }
    }

    fn did(&mut self, _: &World, state: &State, action: &Action) {
        if state.phase == Phase::Report && !matches!(action, Action::Continue) {
            self.tick(state);
        }
    }

    fn over(&mut self, world: &World, state: &State) {
        self.books = self.so_far.read(world, state);
    }
}
