//! Lints: what is allowed and probably not meant. One file per family of rules.
//!
//! Run over a campaign that has no errors, never for a play. What is said of conditions rests on proofs
//! ([`crate::campaign::proof`]): a lint that says *never* is right for every play. Deliberately absent: what only playing
//! can tell (the lab finds that), and translations.

mod calendar;
mod characters;
mod conditions;
mod coverage;
mod effects;
mod labels;
mod reach;
pub mod room;
mod rules;
mod unused;
mod when;

pub(super) use self::characters::look_at;
pub(super) use self::rules::Rules;

use crate::campaign::Campaign;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::Findings;
use crate::campaign::diagnostic::Place;
use crate::campaign::places::Places;
use crate::campaign::proof::Proof;
use crate::engine::world::World;
use std::collections::BTreeSet;

/// What the rules look at, and what they have found.
pub(super) struct Lint<'c> {
    campaign: &'c Campaign,
    world: &'c World,
    places: &'c Places,
    proof: &'c Proof,
    findings: &'c mut Findings,
    /// Where the loader found something.
    known: BTreeSet<Place>,
}

impl Lint<'_> {
    /// Takes a finding; what the loader has said about the very same words is not said twice.
    fn push(&mut self, found: Diagnostic) {
        if !overlaps(&self.known, &found.place) {
            self.findings.push(found);
        }
    }
}

/// Looks for everything.
pub(super) fn lint(campaign: &Campaign, places: &Places, proof: &Proof, findings: &mut Findings) {
    let known = findings.list.iter().map(|found| found.place.clone());
    let known = known.collect();
    let mut lint = Lint {
        campaign,
        world: &campaign.world,
        places,
        proof,
        findings,
        known,
    };
    reach::look(&mut lint);
    conditions::look(&mut lint);
    effects::look(&mut lint);
    calendar::look(&mut lint);
    coverage::look(&mut lint);
    unused::look(&mut lint);
    labels::look(&mut lint);
    room::look(&mut lint);
}

/// Tells whether something was found within a place.
fn overlaps(known: &BTreeSet<Place>, place: &Place) -> bool {
    let Some((start, end)) = place.span else {
        return false;
    };
    let from = Place::new(place.file, start..start);
    known
        .range(from..)
        .take_while(|other| other.file == place.file)
        .take_while(|other| other.span.is_some_and(|(start, _)| start < end))
        .any(|other| other.span.is_some_and(|(_, other_end)| other_end <= end))
}
