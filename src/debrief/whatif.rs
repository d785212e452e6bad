//! What if: a decision made otherwise, played on to the end on the very same luck, and on many other futures.
//!
//! A future begins at the decision: what happened before it stands, the luck of everything after it is drawn anew. All roads
//! of a decision meet the same futures with the same dice, so what luck does cancels out, and the interval is that of the
//! mean of paired differences (Student), never narrower than [`widen`] says. Future 0 is the luck that the player met. Deliberately absent: words.

use std::borrow::Cow;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

use crate::debrief::books::Book;
use crate::debrief::books::Books;
use crate::debrief::books::Reader;
use crate::debrief::books::SoFar;
use crate::debrief::style::Style;
use crate::debrief::then::Then;
use crate::debrief::then::Within;
use crate::debrief::trail::Decision;
use crate::debrief::trail::Road;
use crate::debrief::trail::Trail;
use crate::engine;
use crate::engine::action::Action;
use crate::engine::planning;
use crate::engine::state::Phase;
use crate::engine::state::State;
use crate::engine::world::World;
use crate::lab::batch::Supervisor;
use crate::lab::dice;
use crate::lab::dice::Dice;
use crate::lab::experiment::sums::Estimate;
use crate::lab::table::Table;
use crate::session::starts;

/// Futures of every road, where nothing else is said.
pub const PLAYS: u64 = 200;
/// The most futures of a road.
pub const MOST: u64 = 100_000;

/// What a road comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Outlook {
    /// On the player's own luck, with the same later decisions where they are still asked and legal.
    pub own: Books,
    /// The books over the futures, by book.
    pub level: [Estimate; 4],
    /// How much they differ from those of the road that was taken, by book; nought for that road.
    pub apart: [Estimate; 4],
}

impl Outlook {
    /// Returns how much a book differs from that of the road that was taken.
    pub fn of(&self, book: Book) -> &Estimate {
        &self.apart[book as usize]
    }

    /// Returns how far apart the roads lie over marks, outcome and burnout: the greatest clear difference, in measures of
    /// its book; nought where none is clear.
    pub fn weight(&self) -> f64 {
        let books = [Book::Marks, Book::Outcome, Book::Burnout];
        let clear = books.into_iter().filter(|book| self.of(*book).is_clear());
        let sizes = clear.map(|book| self.of(book).mean.abs() / book.measure());
        sizes.fold(0.0, f64::max)
    }
}

/// The answer for a decision, by road.
pub type Answer = Vec<Outlook>;

/// Sums of a road's futures, by book.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sums {
    sum: [i64; 4],
    squares: [i64; 4],
    apart: [i64; 4],
    apart_squares: [i64; 4],
}

impl Sums {
    /// Adds a future beside that of what it is compared with.
    pub fn add(&mut self, books: &Books, taken: &Books) {
        for at in 0..books.len() {
            let apart = books[at] - taken[at];
            self.sum[at] += books[at];
            self.squares[at] += books[at] * books[at];
            self.apart[at] += apart;
            self.apart_squares[at] += apart * apart;
        }
    }

    /// Makes estimates of `n` futures of a road that was not taken.
    pub fn outlook(&self, own: Books, n: u64) -> Outlook {
        let mut outlook = self.taken(own, n);
        for book in Book::ALL {
            widen(
                &mut outlook.apart[book as usize],
                book.measure() / n.max(1) as f64,
            );
        }
        outlook
    }

    /// Makes estimates of `n` futures of the road that was taken: it differs from itself in nothing.
    pub fn taken(&self, own: Books, n: u64) -> Outlook {
        let of = |sums: &[i64; 4], squares: &[i64; 4]| {
            std::array::from_fn(|at| Estimate::of(sums[at], squares[at], n))
        };
        Outlook {
            own,
            level: of(&self.sum, &self.squares),
            apart: of(&self.apart, &self.apart_squares),
        }
    }
}

/// Makes an interval at least so wide to each side. What is rare and large (a veto, an incident) may happen in none of some
/// hundred futures, and their spread then knows nothing of it: no interval is narrower than what one more future would
/// move the mean by, in which the book moved by its whole measure.
fn widen(estimate: &mut Estimate, least: f64) {
    estimate.low = estimate.low.min(estimate.mean - least);
    estimate.high = estimate.high.max(estimate.mean + least);
}

/// What the play's own luck makes of a road.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    /// Mean paper and mean real state at the end of each tick from the decision on.
    pub curve: Vec<(f64, f64)>,
    /// What the books come to.
    pub books: Books,
    /// The hash of the last state.
    pub hash: u64,
}

/// Asks what if of a play.
#[derive(Debug, Clone)]
pub struct Inquiry {
    /// The play.
    pub trail: Trail,
    /// The player's style.
    pub style: Style,
    /// Who goes on.
    pub then: Then,
    /// Futures of every road.
    pub plays: u64,
    /// The first future, from 1 on; another one asks the same of other futures.
    pub first: u64,
}

/// A way from a moment to the end.
pub(super) struct Way<'i> {
    /// The rules.
    pub world: &'i World,
    /// The moment.
    pub before: &'i State,
    /// What is done first.
    pub road: &'i Road,
    /// The decision that it is a road of.
    pub decision: &'i Decision,
    /// Who goes on.
    pub then: Then,
    /// What the books hold before it.
    pub so_far: SoFar,
}

impl Inquiry {
    /// Prepares to ask.
    pub fn new(trail: Trail, then: Then, plays: u64) -> Self {
        Self {
            style: Style::of(&trail),
            trail,
            then,
            plays,
            first: 1,
        }
    }

    /// Returns the seed of a future.
    pub(super) fn seed(&self, future: u64) -> u64 {
        match future {
            0 => self.trail.seed,
            k => dice::world_seed(self.trail.seed, k),
        }
    }

    /// Goes a way to the end in a future.
    pub(super) fn go(&self, way: &Way<'_>, future: u64, reader: &mut Reader) -> State {
        let mut state = way.before.clone();
        state.seed = self.seed(future);
        reader.so_far = way.so_far;
        if let Some(action) = &way.road.action {
            // Roads were legal in the play's own state; under other rules one may not be, and is then left alone.
            let action = fitted(way, &state, action);
            let _ = engine::step(way.world, &mut state, &action, &mut ());
        }
        let mut table = Table::new(way.world);
        // The month goes on without the player only where the road took nothing from it.
        let planning = way.decision.matter.is_planning() && way.then != Then::Same;
        let mut player = Within {
            player: way
                .then
                .player(&self.trail, &self.style, way.decision.at + 1),
            tick: planning.then_some(way.decision.tick),
        };
        let mut dice = Dice::of(self.trail.seed, future, way.then.dice());
        // A road that closes the month is not gone at the table.
        if state.phase == Phase::Report {
            reader.tick(&state);
        }
        table.go_on(&mut state, &mut player, &mut dice, reader);
        state
    }

    fn way<'i>(&'i self, decision: &'i Decision, road: usize, then: Then) -> Way<'i> {
        Way {
            world: self.trail.world(),
            before: &decision.before,
            road: &decision.roads[road],
            decision,
            then,
            so_far: self.trail.so_far(decision.tick),
        }
    }

    /// Follows a road on the player's own luck, with the same later decisions.
    pub fn course(&self, decision: usize, road: usize) -> Option<Course> {
        let decision = self.trail.decisions.get(decision)?;
        if road >= decision.roads.len() {
            return None;
        }
        let mut reader = Reader {
            draws: true,
            ..Reader::default()
        };
        let state = self.go(&self.way(decision, road, Then::Same), 0, &mut reader);
        Some(Course {
            curve: reader.curve,
            books: reader.books,
            hash: state.hash(),
        })
    }

    /// Answers for one decision. Nothing where it is time to stop.
    pub fn answer(&self, decision: usize, supervisor: &dyn Supervisor) -> Option<Answer> {
        let decision = self.trail.decisions.get(decision)?;
        let roads = decision.roads.len();
        let mut reader = Reader::default();
        let mut sums = vec![Sums::default(); roads];
        for future in self.first..self.first + self.plays {
            if supervisor.stop().is_some() {
                return None;
            }
            let mut taken = Books::default();
            for (road, sums) in sums.iter_mut().enumerate() {
                self.go(&self.way(decision, road, self.then), future, &mut reader);
                if road == 0 {
                    taken = reader.books;
                }
                sums.add(&reader.books, &taken);
            }
        }
        let own = (0..roads).map(|road| {
            self.go(&self.way(decision, road, Then::Same), 0, &mut reader);
            reader.books
        });
        let own: Vec<Books> = own.collect();
        let all = sums.iter().zip(own);
        let outlook = |(road, (sums, own)): (usize, (&Sums, Books))| match road {
            0 => sums.taken(own, self.plays),
            _ => sums.outlook(own, self.plays),
        };
        Some(all.enumerate().map(outlook).collect())
    }

    /// Answers for every decision, each as it is done; jobs and their order change nothing.
    pub fn run(&self, jobs: usize, supervisor: &dyn Supervisor) -> Vec<Option<Answer>> {
        let n = self.trail.decisions.len();
        let (next, done) = (AtomicUsize::new(0), AtomicU64::new(0));
        let answers = Mutex::new(vec![None; n]);
        let work = || {
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                if at >= n {
                    return;
                }
                let Some(answer) = self.answer(at, supervisor) else {
                    return;
                };
                let plays = answer.len() as u64 * self.plays;
                answers.lock().unwrap_or_else(PoisonError::into_inner)[at] = Some(answer);
                let done = done.fetch_add(plays, Ordering::Relaxed) + plays;
                supervisor.played(done, self.all());
            }
        };
        std::thread::scope(|scope| {
            for _ in 1..jobs.clamp(1, n.max(1)) {
                scope.spawn(work);
            }
            work();
        });
        answers.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns how many plays all answers take.
    pub fn all(&self) -> u64 {
        let roads: usize = self.trail.decisions.iter().map(|d| d.roads.len()).sum();
        roads as u64 * self.plays
    }
}

/// Returns an action as it is, and a plan as far as there is time for it: other rules may leave less.
fn fitted<'a>(way: &Way<'_>, state: &State, action: &'a Action) -> Cow<'a, Action> {
    let Action::Plan(plan) = action else {
        return Cow::Borrowed(action);
    };
    let have = planning::free_units(way.world, state, plan.hours);
    let over = planning::plan_units(way.world, plan).saturating_sub(have);
    if over == 0 {
        return Cow::Borrowed(action);
    }
    let mut plan = plan.clone();
    starts::shrink(&mut plan, over);
    Cow::Owned(Action::Plan(plan))
}
