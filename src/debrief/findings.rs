//! What the answers come to: which decisions mattered most, which felt big and did not, which opened the gap.
//!
//! Nothing is drawn here and nothing is judged: sizes are compared in measures of each book ([`Book::measure`]).

use crate::debrief::books::Book;
use crate::debrief::trail::Decision;
use crate::debrief::trail::Matter;
use crate::debrief::trail::Trail;
use crate::debrief::whatif::Answer;
use crate::engine;
use crate::engine::fact::Fact;
use crate::engine::fact::What;
use crate::engine::ids::LineId;
use crate::engine::slot::Slot;
use crate::engine::slot::TeamField;
use crate::engine::slot::TownField;
use crate::engine::slot::VillageField;
use crate::engine::world::World;

/// How many decisions each list has.
pub const MOST: usize = 5;
/// How many decisions are named that opened the gap.
pub const OPENERS: usize = 3;
/// How many of a list may be plans: every month has one, and it moves the most.
pub const PLANS: usize = 2;
/// A decision whose roads lie less apart than this, in measures of a book, did not matter: a twentieth of one.
pub const SMALL: f64 = 0.05;

/// A decision with the road that shows best what is said of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Finding {
    /// The position of the decision.
    pub decision: usize,
    /// The other road; 0 where all roads come to the same.
    pub road: usize,
    /// How large: in measures of a book.
    pub size: f64,
}

/// The findings over all answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Findings {
    /// Those that mattered most.
    pub mattered: Vec<Finding>,
    /// Those that felt big and did not matter.
    pub felt: Vec<Finding>,
    /// Those whose other road would have closed the gap most.
    pub openers: Vec<Finding>,
}

impl Findings {
    /// Looks through the answers that there are.
    pub fn of(trail: &Trail, answers: &[Option<Answer>]) -> Self {
        let all = trail.decisions.iter().zip(answers).enumerate();
        let all = all.filter_map(|(n, (d, answer))| Some((n, d, answer.as_ref()?)));
        let (mut mattered, mut felt, mut openers) = (Vec::new(), Vec::new(), Vec::new());
        for (decision, of, answer) in all {
            let (road, size) = heaviest(answer);
            if size > 0.0 {
                mattered.push(Finding {
                    decision,
                    road,
                    size,
                });
            }
            let big = felt_size(trail.world(), of);
            if size < SMALL && answer.len() > 1 && big > 0.0 {
                let size = big;
                felt.push(Finding {
                    decision,
                    road,
                    size,
                });
            }
            openers.extend(opener(decision, answer));
        }
        Self {
            mattered: first(trail, mattered, MOST),
            felt: first(trail, felt, MOST),
            openers: first(trail, openers, OPENERS),
        }
    }
}

/// Keeps the largest, of plans no more than a few; of two of one size the earlier.
fn first(trail: &Trail, mut all: Vec<Finding>, most: usize) -> Vec<Finding> {
    let is_plan = |f: &Finding| trail.decisions[f.decision].matter == Matter::Plan;
    all.sort_by(|a, b| b.size.total_cmp(&a.size).then(a.decision.cmp(&b.decision)));
    let mut plans = 0;
    all.retain(|finding| {
        plans += usize::from(is_plan(finding));
        !is_plan(finding) || plans <= PLANS
    });
    all.truncate(most);
    all
}

/// Finds the other road that lies furthest from the one that was taken.
fn heaviest(answer: &Answer) -> (usize, f64) {
    let weights = answer.iter().map(|outlook| outlook.weight()).enumerate();
    weights.fold(
        (0, 0.0),
        |best, next| if next.1 > best.1 { next } else { best },
    )
}

/// Finds the road that would have closed the gap most, where one clearly would have.
fn opener(decision: usize, answer: &Answer) -> Option<Finding> {
    let closes = |road: usize| -answer[road].of(Book::Gap).mean / Book::Gap.measure();
    let roads = (1..answer.len()).filter(|&road| answer[road].of(Book::Gap).high < 0.0);
    let road = roads.max_by(|&a, &b| closes(a).total_cmp(&closes(b)))?;
    Some(Finding {
        decision,
        road,
        size: closes(road),
    })
}

/// Returns how big a decision felt when it was made, whatever came of it: what it took and moved on the spot, in shares of a
/// month's means, and half as much again where a veto hung over its line. Plans are left out: every month has one.
fn felt_size(world: &World, decision: &Decision) -> f64 {
    if decision.matter == Matter::Plan {
        return 0.0;
    }
    let mut facts: Vec<Fact> = Vec::new();
    let mut state = decision.before.clone();
    if let Some(action) = &decision.roads[0].action {
        let _ = engine::step(world, &mut state, action, &mut facts);
    }
    // Receiving the last inspection closes the month: what the month did is not what the decision did.
    let on_the_spot = facts.iter().take_while(|fact| !closes(fact));
    let felt: f64 = on_the_spot.map(|fact| weight(world, fact)).sum();
    let units = (state.town.spent - decision.before.town.spent).max(0.0);
    let veto = line(world, decision.matter).is_some_and(|id| world.line(id).veto);
    (felt + units / 10.0) * if veto { 1.5 } else { 1.0 }
}

/// Tells whether a fact belongs to the month's close.
fn closes(fact: &Fact) -> bool {
    use crate::engine::fact::Cause;
    matches!(
        fact.what,
        What::Change {
            cause: Cause::Work | Cause::Decay | Cause::Trace,
            ..
        }
    )
}

/// Returns how much a change on the spot weighs.
fn weight(world: &World, fact: &Fact) -> f64 {
    let What::Change { slot, from, to, .. } = fact.what else {
        return 0.0;
    };
    let by = (to - from).abs();
    match slot {
        Slot::Town(TownField::Money) => by / (world.town.budget / 12.0).max(1.0),
        Slot::Town(TownField::Deductions | TownField::Bonus) => by / 1.0,
        Slot::Town(TownField::Units) => by / 10.0,
        Slot::Village(id, VillageField::Trust) => by * world.villages[id.ix()].share / 3.0,
        Slot::Town(TownField::Trust) => by / 3.0,
        Slot::Team(TeamField::Fatigue) => by / 15.0,
        Slot::Line(..) => by / 10.0,
        Slot::Goodwill(_) => by / 10.0,
        _ => 0.0,
    }
}

/// Returns the line that a matter is about, where it is about one.
pub fn line(world: &World, matter: Matter) -> Option<LineId> {
    match matter {
        Matter::Letter(id) => Some(world.letters[id.ix()].line),
        Matter::Event(id) => world.events[id.ix()].line,
        Matter::Pledge(id) | Matter::Bargain(id) => Some(id),
        Matter::Visit(visit) => Some(visit.line),
        Matter::Initiative(..) | Matter::Plan => None,
    }
}
