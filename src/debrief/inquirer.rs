//! The answers of one play, worked out behind the screens' back: begun, stopped and taken up again as often as one likes.
//!
//! Threads take the decisions one by one; each answer is told by ringing. Dropped, it stops them. Deliberately absent: a
//! clock, and any answer that depends on how many threads there are.

use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

use crate::campaign::reform::Reform;
use crate::debrief::account::Account;
use crate::debrief::account::Rules;
use crate::debrief::books::Book;
use crate::debrief::books::Books;
use crate::debrief::findings::Findings;
use crate::debrief::rules;
use crate::debrief::say::Teller;
use crate::debrief::whatif::Answer;
use crate::debrief::whatif::Inquiry;
use crate::lab::batch::Stop;
use crate::lab::batch::Supervisor;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;
use crate::view::afterwards::Afterwards;
use crate::view::afterwards::Asked;
use crate::view::afterwards::DecisionCard;
use crate::view::afterwards::Otherwise;
use crate::view::afterwards::Progress;
use crate::view::document::Document;

/// Finds the reforms of the play's campaign; called once, behind the screens' back.
pub type FindReforms = Box<dyn FnOnce() -> Vec<Reform> + Send>;
/// Tells the screens that there is something new.
pub type Ring = Arc<dyn Fn() + Send + Sync>;

/// Works the answers of one play out.
pub struct Inquirer {
    account: Account,
    shared: Arc<Shared>,
    jobs: usize,
}

/// What the threads share.
struct Shared {
    inquiry: Arc<Inquiry>,
    answers: Mutex<Vec<Option<Answer>>>,
    rules: Mutex<Option<Rules>>,
    find: Mutex<Option<FindReforms>>,
    next: AtomicUsize,
    /// Who is at work at all.
    workers: AtomicUsize,
    /// Who still takes decisions.
    takers: AtomicUsize,
    stop: AtomicBool,
    ring: Ring,
}

impl Inquirer {
    /// Takes up a play; nothing is worked out before it is asked for.
    pub fn new(account: Account, jobs: usize, find: FindReforms, ring: Ring) -> Self {
        let inquiry = Arc::clone(&account.inquiry);
        let answers = vec![None; inquiry.trail.decisions.len()];
        Self {
            account,
            jobs: jobs.max(1),
            shared: Arc::new(Shared {
                inquiry,
                answers: Mutex::new(answers),
                rules: Mutex::new(None),
                find: Mutex::new(Some(find)),
                next: AtomicUsize::new(0),
                workers: AtomicUsize::new(0),
                takers: AtomicUsize::new(0),
                stop: AtomicBool::new(false),
                ring,
            }),
        }
    }

    /// Calls the play by a nickname.
    #[must_use]
    pub fn called(mut self, name: &str) -> Self {
        self.account.player = SafeText::clean(name);
        self
    }

    /// Takes what was worked out into the account.
    fn catch_up(&mut self) {
        let answers = lock(&self.shared.answers).clone();
        if answers != self.account.answers {
            self.account.answer(answers);
        }
        if self.account.rules.is_none() {
            self.account.rules = lock(&self.shared.rules).clone();
        }
    }
}

fn lock<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Supervisor for Shared {
    fn stop(&self) -> Option<Stop> {
        self.stop.load(Ordering::Relaxed).then_some(Stop::Asked)
    }
}

impl Shared {
    /// Takes decisions until there are none, or it is time to stop; the last worker plays under other rules.
    fn work(&self, jobs: usize) {
        loop {
            let at = self.next.fetch_add(1, Ordering::Relaxed);
            let known = lock(&self.answers).get(at).map(Option::is_some);
            match known {
                None => break,
                Some(true) => {}
                Some(false) => match self.inquiry.answer(at, self) {
                    None => break,
                    Some(answer) => {
                        lock(&self.answers)[at] = Some(answer);
                        (self.ring)();
                    }
                },
            }
        }
        let last = self.takers.fetch_sub(1, Ordering::AcqRel) == 1;
        if last && self.stop().is_none() {
            self.other_rules(jobs);
        }
        self.workers.fetch_sub(1, Ordering::Relaxed);
        (self.ring)();
    }

    fn other_rules(&self, jobs: usize) {
        if lock(&self.rules).is_some() {
            return;
        }
        let answers = lock(&self.answers).clone();
        if answers.iter().any(Option::is_none) {
            return;
        }
        let Some(find) = lock(&self.find).take() else {
            return;
        };
        let reforms = find();
        let findings = Findings::of(&self.inquiry.trail, &answers);
        let forks: Vec<_> = findings
            .openers
            .iter()
            .map(|f| (f.decision, f.road))
            .collect();
        let ruled = rules::run(&self.inquiry, &reforms, &forks, jobs, self);
        match ruled {
            Some(_) if reforms.is_empty() => {}
            Some(ruled) => {
                *lock(&self.rules) = Some(Rules {
                    reforms,
                    forks,
                    ruled,
                });
            }
            // Stopped: whoever goes on finds them again.
            None => *lock(&self.find) = Some(Box::new(move || reforms)),
        }
    }
}

impl Afterwards for Inquirer {
    fn take(&mut self, asked: Asked) {
        self.account.asked = asked;
    }

    fn document(&mut self, ui: Ui) -> Document {
        self.catch_up();
        Teller::new(&self.account, ui).document(false)
    }

    fn decisions(&self, ui: Ui) -> Vec<DecisionCard> {
        let teller = Teller::new(&self.account, ui);
        let all = self.account.inquiry.trail.decisions.iter().enumerate();
        all.map(|(n, decision)| DecisionCard {
            date: teller.date(decision.tick),
            title: SafeText::clean(&format!("{} {}", n + 1, teller.matter(decision))),
            roads: (0..decision.roads.len())
                .map(|road| teller.road(decision, road))
                .collect(),
        })
        .collect()
    }

    fn otherwise(&mut self, decision: usize, road: usize, ui: Ui) -> Option<Otherwise> {
        self.catch_up();
        let course = self.account.inquiry.course(decision, road)?;
        let teller = Teller::new(&self.account, ui);
        let answer = self
            .account
            .answer_of(decision)
            .and_then(|answer| answer.get(road));
        let trail = &self.account.inquiry.trail;
        let was_books = trail.so_far(u16::MAX).read(trail.world(), &trail.last);
        let (was, would) = teller.both_curves(decision, &course)?;
        Some(Otherwise {
            was,
            would,
            own: teller.own(&course.books, &was_books),
            told: answer.map(|outlook| match road {
                0 => teller.levels(outlook),
                _ => teller.in_words(Some(outlook)),
            }),
        })
    }

    fn progress(&self) -> Progress {
        let answers = lock(&self.shared.answers);
        Progress {
            done: answers.iter().filter(|answer| answer.is_some()).count(),
            all: answers.len(),
            busy: self.shared.workers.load(Ordering::Relaxed) > 0,
        }
    }

    fn go_on(&mut self) {
        let shared = &self.shared;
        let done = self.progress().done == self.progress().all && lock(&shared.rules).is_some();
        if done || shared.workers.load(Ordering::Relaxed) > 0 {
            return;
        }
        shared.stop.store(false, Ordering::Relaxed);
        shared.next.store(0, Ordering::Relaxed);
        shared.takers.store(self.jobs, Ordering::Relaxed);
        shared.workers.store(self.jobs, Ordering::Relaxed);
        for _ in 0..self.jobs {
            let (worker, jobs) = (Arc::clone(shared), self.jobs);
            let thread = std::thread::Builder::new().name("what-if".into());
            if thread.spawn(move || worker.work(jobs)).is_err() {
                // A machine that gives no more threads gets by with fewer.
                shared.takers.fetch_sub(1, Ordering::AcqRel);
                shared.workers.fetch_sub(1, Ordering::Relaxed);
            }
        }
    }

    fn stop(&mut self) {
        self.shared.stop.store(true, Ordering::Relaxed);
    }
}

impl Drop for Inquirer {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Teller<'_> {
    /// Says what the books come to in this very year, and how much that is from what they came to.
    fn own(&self, books: &Books, was: &Books) -> SafeText {
        let told = Book::ALL.map(|book| {
            let [now, then] = [books, was].map(|of| of[book as usize] as f64 / 1000.0);
            let name = self.book(book);
            let values = [
                ("book", Value::from(&name)),
                ("number", Value::decimal(now, book.decimals())),
                ("by", Value::signed(now - then, book.decimals())),
            ];
            self.told_own(&values)
        });
        self.listed(told)
    }

    /// Says what the road that was taken comes to over many futures.
    fn levels(&self, outlook: &crate::debrief::whatif::Outlook) -> SafeText {
        self.numbers(|book: Book| outlook.level[book as usize].mean)
    }
}
