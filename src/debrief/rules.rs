//! Other rules: this very play under each reform, and which rule made a road tempting.
//!
//! A play is made again from its first morning under the reform, with the same decisions where they are still asked and
//! legal and in the player's style elsewhere; a decision that was tempting is reached so on the player's own luck, and from
//! there both roads are gone on the same futures. Deliberately absent: which decisions matter (the caller's), and words.

use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

use crate::campaign::reform;
use crate::campaign::reform::Reform;
use crate::debrief::books::Books;
use crate::debrief::books::Reader;
use crate::debrief::same;
use crate::debrief::same::Same;
use crate::debrief::then::Then;
use crate::debrief::trail::Decision;
use crate::debrief::trail::Matter;
use crate::debrief::whatif::Inquiry;
use crate::debrief::whatif::Outlook;
use crate::debrief::whatif::Sums;
use crate::debrief::whatif::Way;
use crate::engine;
use crate::engine::action::Ask;
use crate::engine::state::Item;
use crate::engine::state::Phase;
use crate::engine::state::State;
use crate::engine::world::World;
use crate::lab::batch::Supervisor;
use crate::lab::dice::Dice;
use crate::lab::table::Table;

/// A fork in the play: a decision, and the road that was not taken.
pub type Fork = (usize, usize);

/// The play under some rules.
#[derive(Debug, Clone, PartialEq)]
pub struct Ruled {
    /// The position of the reform; none for the rules as they are.
    pub reform: Option<usize>,
    /// What the play comes to with the same decisions; differences are to the rules as they are.
    pub outlook: Outlook,
    /// For each fork that was asked about: what the other road brings against the one that was taken. Nothing where the
    /// matter does not come up under these rules.
    pub forks: Vec<Option<Outlook>>,
}

/// Plays under the rules as they are and under each reform; nothing where it is time to stop.
pub fn run(
    inquiry: &Inquiry,
    reforms: &[Reform],
    forks: &[Fork],
    jobs: usize,
    supervisor: &dyn Supervisor,
) -> Option<Vec<Ruled>> {
    let work = Work {
        inquiry,
        forks,
        supervisor,
        done: AtomicU64::new(0),
        all: (reforms.len() as u64 + 1) * inquiry.plays * (1 + 2 * forks.len() as u64),
    };
    let world = inquiry.trail.world();
    let base = work.books(world)?;
    let mut all = vec![work.ruled(None, world, &base, &base)?];
    let next = AtomicUsize::new(0);
    let found = Mutex::new(vec![None; reforms.len()]);
    let share = || {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(reform) = reforms.get(at) else {
                return;
            };
            let world = reform::changed(inquiry.trail.world(), &reform.changes);
            let ruled = work
                .books(&world)
                .and_then(|books| work.ruled(Some(at), &world, &books, &base));
            found.lock().unwrap_or_else(PoisonError::into_inner)[at] = ruled;
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..jobs.clamp(1, reforms.len().max(1)) {
            scope.spawn(share);
        }
        share();
    });
    for ruled in found.into_inner().unwrap_or_else(PoisonError::into_inner) {
        all.push(ruled?);
    }
    Some(all)
}

/// What the jobs share.
struct Work<'w> {
    inquiry: &'w Inquiry,
    forks: &'w [Fork],
    supervisor: &'w dyn Supervisor,
    done: AtomicU64,
    all: u64,
}

impl Work<'_> {
    fn played(&self, plays: u64) -> Option<()> {
        let done = self.done.fetch_add(plays, Ordering::Relaxed) + plays;
        self.supervisor.played(done, self.all);
        self.supervisor.stop().is_none().then_some(())
    }

    /// Plays the whole play under some rules; the books by future, the player's own luck first.
    fn books(&self, world: &World) -> Option<Vec<Books>> {
        let inquiry = self.inquiry;
        let mut table = Table::new(world);
        let mut all = Vec::new();
        for future in 0..=inquiry.plays {
            let mut same = Same::new(&inquiry.trail, &inquiry.style, 0);
            let mut dice = Dice::of(inquiry.trail.seed, future, Then::Same.dice());
            let mut reader = Reader::default();
            table.play(inquiry.seed(future), &mut same, &mut dice, &mut reader);
            all.push(reader.books);
            self.supervisor.stop().is_none().then_some(())?;
        }
        self.played(inquiry.plays)?;
        Some(all)
    }

    fn ruled(
        &self,
        reform: Option<usize>,
        world: &World,
        books: &[Books],
        base: &[Books],
    ) -> Option<Ruled> {
        let mut sums = Sums::default();
        for (books, base) in books.iter().zip(base).skip(1) {
            sums.add(books, base);
        }
        let own = books.first().copied().unwrap_or_default();
        let outlook = match reform {
            None => sums.taken(own, self.inquiry.plays),
            Some(_) => sums.outlook(own, self.inquiry.plays),
        };
        let mut forks = Vec::new();
        for &(decision, road) in self.forks {
            let decision = self.inquiry.trail.decisions.get(decision)?;
            forks.push(self.fork(world, decision, road));
            self.played(2 * self.inquiry.plays)?;
        }
        Some(Ruled {
            reform,
            outlook,
            forks,
        })
    }

    /// Goes both roads of a decision under some rules, on the same futures.
    fn fork(&self, world: &World, decision: &Decision, road: usize) -> Option<Outlook> {
        let inquiry = self.inquiry;
        let before = arrive(inquiry, world, decision)?;
        let way = |road: usize| {
            Some(Way {
                world,
                before: &before,
                road: decision.roads.get(road)?,
                decision,
                then: inquiry.then,
                so_far: inquiry.trail.so_far(decision.tick),
            })
        };
        let (taken, other) = (way(0)?, way(road)?);
        let (mut sums, mut reader) = (Sums::default(), Reader::default());
        let mut own = Books::default();
        for future in 0..=inquiry.plays {
            inquiry.go(&taken, future, &mut reader);
            let base = reader.books;
            inquiry.go(&other, future, &mut reader);
            if future == 0 {
                own = reader.books;
            } else {
                sums.add(&reader.books, &base);
            }
        }
        Some(sums.outlook(own, inquiry.plays))
    }
}

/// Plays as the player did, under some rules and on the player's luck, to the moment of a decision. Nothing where that
/// moment does not come.
fn arrive(inquiry: &Inquiry, world: &World, decision: &Decision) -> Option<State> {
    let trail = &inquiry.trail;
    let mut state = engine::begin(world, trail.seed, &mut ());
    let mut same = Same::new(trail, &inquiry.style, 0);
    let mut dice = Dice::of(trail.seed, 0, Then::Same.dice());
    let mut table = Table::new(world);
    let month = trail.steps[..decision.at]
        .iter()
        .filter(|step| step.tick == decision.tick);
    let earlier: Vec<Item> = month.filter_map(|step| same::item(&step.action)).collect();
    let here = |state: &State| {
        let waits = earlier.iter().any(|item| state.tray.contains(item));
        state.tick >= decision.tick && !waits && comes(world, state, decision.matter)
    };
    table.up_to(&mut state, &mut same, &mut dice, &|state| {
        here(state) || state.tick > decision.tick
    });
    if state.tick != decision.tick || state.phase == Phase::Over {
        return None;
    }
    // What the month was used for before the plan was fixed.
    if decision.matter.is_planning() {
        for step in trail.steps[..decision.at]
            .iter()
            .filter(|s| s.tick == decision.tick)
        {
            let _ = engine::step(world, &mut state, &step.action, &mut ());
        }
    }
    here(&state).then_some(state)
}

/// Tells whether a matter is what is asked now, or among it.
fn comes(world: &World, state: &State, matter: Matter) -> bool {
    match (engine::ask(world, state), matter) {
        (Ask::Tray(tray), Matter::Letter(id)) => tray.contains(&Item::Letter(id)),
        (Ask::Tray(tray), Matter::Event(id)) => tray.contains(&Item::Event(id)),
        (Ask::Plan { .. }, matter) => matter.is_planning(),
        (Ask::Visit(now), Matter::Visit(then)) => (now.line, now.kind) == (then.line, then.kind),
        _ => false,
    }
}
