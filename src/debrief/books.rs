//! The books of a play's end as numbers that add up: marks, outcome, burnout, and the gap between ledger and field.

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
    /// Mean of paper − real over the lines at the end.
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
    /// stylised players of `domain/model.md §1.0` (marks 8 to 41, outcome 27 to 53, burnout .20 to .46, gap 0 to 30).
    pub fn measure(self) -> f64 {
        match self {
            Self::Marks => 6.6,
            Self::Outcome => 5.2,
            Self::Burnout => 0.052,
            Self::Gap => 6.0,
        }
    }
}

/// What the books come to, in thousandths, by book.
pub type Books = [i64; 4];

/// Reads the books of an end; `closed` are the closing marks of the years, added up and counted.
pub fn read(world: &World, state: &State, closed: (f64, u32)) -> Books {
    let marks = if closed.1 > 0 {
        closed.0 / f64::from(closed.1)
    } else {
        state.town.marks
    };
    [
        marks,
        measure::outcome(world, state),
        state.team.strain.burnout(),
        measure::gap(state),
    ]
    .map(thousandths)
}

/// Watches a play to its end and reads the books; the curves too, where they are wanted.
#[derive(Debug, Clone, Default)]
pub struct Reader {
    /// The closing marks of the years so far, added up and counted.
    pub closed: (f64, u32),
    /// Whether the curves are wanted.
    pub draws: bool,
    /// Mean paper and mean real state by tick.
    pub curve: Vec<(f64, f64)>,
    /// What the books come to.
    pub books: Books,
}

impl Watcher for Reader {
    fn note(&mut self, fact: Fact) {
        if let What::Closed { marks, .. } = fact.what {
            self.closed = (self.closed.0 + marks, self.closed.1 + 1);
        }
    }

    fn did(&mut self, _: &World, state: &State, action: &crate::engine::action::Action) {
        let turns = matches!(action, crate::engine::action::Action::Continue);
        if self.draws && state.phase == Phase::Report && !turns {
            let real = measure::mean_real(state);
            self.curve.push((real + measure::gap(state), real));
        }
    }

    fn over(&mut self, world: &World, state: &State) {
        self.books = read(world, state, self.closed);
    }
}
