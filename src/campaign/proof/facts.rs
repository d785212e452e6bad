//! What has to be so if a condition is to come out as wanted: gathered on the way through its parts.

use crate::campaign::proof::interval::Interval;
use crate::engine::action::Answer;
use crate::engine::expr::Num;
use crate::engine::ids::EventId;
use crate::engine::ids::FlagId;
use crate::engine::ids::LetterId;
use crate::engine::slot::Slot;

/// Something that is so or is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Atom {
    /// A flag is set.
    Flag(FlagId),
    /// An event has been answered.
    Seen(EventId),
    /// An event was answered last with an option.
    Chose(EventId, u8),
    /// A letter was answered so.
    Answer(LetterId, Answer),
}

/// A number whose bounds are known better.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Term<'c> {
    Slot(Slot),
    Luck(u32),
    Num(&'c Num),
}

/// What is known.
#[derive(Debug, Clone, Default)]
pub struct Facts<'c> {
    atoms: Vec<(Atom, bool)>,
    numbers: Vec<(Term<'c>, Interval)>,
}

impl<'c> Facts<'c> {
    /// Begins with something that is known from elsewhere.
    pub fn knowing(atom: Atom, is: bool) -> Self {
        Self {
            atoms: vec![(atom, is)],
            numbers: Vec::new(),
        }
    }

    /// Returns what is known of an atom.
    pub(super) fn atom(&self, atom: Atom) -> Option<bool> {
        let same = |(known, _): &&(Atom, bool)| *known == atom;
        if let Some((_, is)) = self.atoms.iter().find(same) {
            return Some(*is);
        }
        self.atoms
            .iter()
            .find_map(|(known, is)| follows(*known, *is, atom))
    }

    /// Takes note of an atom; tells whether it can be so.
    pub(super) fn learn(&mut self, atom: Atom, is: bool) -> bool {
        match self.atom(atom) {
            Some(known) => known == is,
            None => {
                self.atoms.push((atom, is));
                true
            }
        }
    }

    /// Returns the bounds that are known of a number.
    pub(super) fn number(&self, term: Term<'_>) -> Option<Interval> {
        let known = self.numbers.iter().find(|(known, _)| *known == term);
        known.map(|(_, interval)| *interval)
    }

    /// Takes note of a number's bounds.
    pub(super) fn bound(&mut self, term: Term<'c>, interval: Interval) {
        match self.numbers.iter_mut().find(|(known, _)| *known == term) {
            Some((_, known)) => *known = known.meet(interval),
            None => self.numbers.push((term, interval)),
        }
    }
}

/// Returns what one atom says about another.
fn follows(known: Atom, is: bool, other: Atom) -> Option<bool> {
    match (known, is, other) {
        (Atom::Chose(a, _), true, Atom::Seen(b)) if a == b => Some(true),
        (Atom::Chose(a, x), true, Atom::Chose(b, y)) if a == b => Some(x == y),
        (Atom::Seen(a), false, Atom::Chose(b, _)) if a == b => Some(false),
        (Atom::Answer(a, x), true, Atom::Answer(b, y)) if a == b => Some(x == y),
        _ => None,
    }
}
