//! What compiling takes down on its way through the expressions, when a campaign is checked and not only loaded.

use crate::campaign::diagnostic::FileId;
use crate::campaign::diagnostic::Place;
use crate::campaign::places::LuckPlace;
use crate::campaign::places::Mention;
use crate::campaign::places::Part;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// The notes.
#[derive(Debug, Default)]
pub(in crate::campaign) struct Noted {
    /// The parts of each condition, by file and first byte of its string.
    pub parts: BTreeMap<(FileId, usize), Vec<Part>>,
    /// Where each flag is named, by its number.
    pub flags: Vec<Vec<Mention>>,
    /// Where each variable is named, by its number.
    pub vars: Vec<Vec<Mention>>,
    /// Where the keys of texts begin: whoever needs to know which keys are texts asks here.
    pub texts: Vec<(FileId, usize)>,
    /// Where luck is asked.
    pub luck: Vec<LuckPlace>,
    /// What is named anywhere, by its kind and number.
    pub named: BTreeSet<(usize, u16)>,
}

/// Takes down where a name is mentioned.
pub(in crate::campaign) fn mention(
    all: &mut Vec<Vec<Mention>>,
    number: u16,
    place: Place,
    set: bool,
) {
    let number = usize::from(number);
    if all.len() <= number {
        all.resize(number + 1, Vec::new());
    }
    all[number].push(Mention { place, set });
}
