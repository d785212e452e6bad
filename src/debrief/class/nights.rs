//! The same night, differently: what several plays of one world met in the same month and decided in different ways.

use crate::debrief::class::Class;
use crate::debrief::class::Group;
use crate::debrief::class::sheet::Sheet;
use crate::debrief::class::sheet::Taken;
use crate::debrief::trail::Matter;
use crate::engine::action::Action;
use crate::engine::ids::LineId;
use crate::engine::state::VisitKind;

/// The most nights that are told; all are counted.
pub const MOST: usize = 8;

/// Something that several plays met at the same time.
#[derive(Debug, Clone, PartialEq)]
pub struct Night {
    /// The position of the group.
    pub group: usize,
    /// When.
    pub tick: u16,
    /// What: an event, or an inspection that nobody announced.
    pub matter: Matter,
    /// The line that it is about.
    pub line: Option<LineId>,
    /// How it was decided, in the game's order.
    pub ways: Vec<Way>,
}

/// One way in which it was decided.
#[derive(Debug, Clone, PartialEq)]
pub struct Way {
    /// How.
    pub action: Action,
    /// The positions of the plays that did.
    pub plays: Vec<usize>,
}

/// Lists the nights on which plays went different ways, the most divided first.
pub fn nights(class: &Class) -> Vec<Night> {
    let groups = class.groups.iter().enumerate();
    let mut nights: Vec<Night> = groups.flat_map(|(n, g)| of_group(class, n, g)).collect();
    nights.retain(|night| night.ways.len() > 1);
    let by = |night: &Night| (night.divided(), night.plays() as f64);
    nights.sort_by(|a, b| {
        let ((x, n), (y, m)) = (by(a), by(b));
        y.total_cmp(&x)
            .then(m.total_cmp(&n))
            .then((a.tick, a.group).cmp(&(b.tick, b.group)))
    });
    nights
}

fn of_group(class: &Class, at: usize, group: &Group) -> Vec<Night> {
    let mut nights: Vec<Night> = Vec::new();
    for &play in &group.plays {
        let sheet = &class.plays[play];
        for taken in sheet.taken.iter().filter(|taken| is_met(taken)) {
            let met =
                |night: &&mut Night| night.tick == taken.tick && same(night.matter, taken.matter);
            match nights.iter_mut().find(met) {
                Some(night) => night.went(play, &taken.action),
                None => nights.push(Night {
                    group: at,
                    tick: taken.tick,
                    matter: taken.matter,
                    line: line(sheet, taken.matter),
                    ways: vec![Way {
                        action: taken.action.clone(),
                        plays: vec![play],
                    }],
                }),
            }
        }
    }
    for night in &mut nights {
        night.ways.sort_by_key(|way| order(&way.action));
    }
    nights
}

/// Tells what comes to a town by itself: events, and inspections that nobody announced.
fn is_met(taken: &Taken) -> bool {
    match taken.matter {
        Matter::Event(_) => true,
        Matter::Visit(visit) => visit.kind == VisitKind::Field,
        _ => false,
    }
}

fn same(one: Matter, other: Matter) -> bool {
    match (one, other) {
        (Matter::Event(a), Matter::Event(b)) => a == b,
        (Matter::Visit(a), Matter::Visit(b)) => {
            (a.line, a.village) == (b.line, b.village) && a.by == b.by
        }
        _ => false,
    }
}

fn line(sheet: &Sheet, matter: Matter) -> Option<LineId> {
    let event = |id: crate::engine::ids::EventId| sheet.campaign.world.events.get(id.ix());
    match matter {
        Matter::Event(id) => event(id).and_then(|event| event.line),
        Matter::Visit(visit) => Some(visit.line),
        _ => None,
    }
}

fn order(action: &Action) -> u8 {
    match action {
        Action::Event(_, option) => *option,
        Action::Receive(how) => *how as u8,
        _ => 0,
    }
}

impl Night {
    /// Notes which way a play went; who meets the same twice in a month is counted once.
    fn went(&mut self, play: usize, action: &Action) {
        if self.ways.iter().any(|way| way.plays.contains(&play)) {
            return;
        }
        match self.ways.iter_mut().find(|way| way.action == *action) {
            Some(way) => way.plays.push(play),
            None => self.ways.push(Way {
                action: action.clone(),
                plays: vec![play],
            }),
        }
    }

    /// Returns how many plays met it.
    pub fn plays(&self) -> usize {
        self.ways.iter().map(|way| way.plays.len()).sum()
    }

    /// Tells whether an incident struck its line in a play from then on.
    pub fn struck(&self, sheet: &Sheet) -> bool {
        let mut struck = sheet.struck.iter();
        struck.any(|&(tick, line)| tick >= self.tick && Some(line) == self.line)
    }

    /// Returns how divided they were: the entropy of the shares in bits, 0 where all went one way.
    pub fn divided(&self) -> f64 {
        let all = self.plays() as f64;
        let share = |way: &Way| way.plays.len() as f64 / all;
        self.ways.iter().map(share).map(|p| -p * p.log2()).sum()
    }
}
