//! The slots of a text, for comparing them: `{town.rank}`.
//!
//! `{it}` is left out: it is a name, and one language says `them` where the other repeats it.

use std::collections::BTreeSet;
use std::ops::Range;

/// Returns the names between curly brackets.
pub(super) fn slots(text: &str) -> BTreeSet<&str> {
    let mut slots = BTreeSet::new();
    for part in text.split('{').skip(1) {
        let end = part.find(['}', '\n']);
        let name = end.filter(|end| part[*end..].starts_with('}'));
        slots.extend(name.map(|end| &part[..end]).filter(|name| *name != "it"));
    }
    slots
}

/// Lists the slots of one text that another lacks, as they are written; empty where there is none.
pub(super) fn lacking(of: &BTreeSet<&str>, other: &BTreeSet<&str>) -> String {
    let lacking: Vec<String> = of.difference(other).map(|name| bracketed(name)).collect();
    lacking.join(" ")
}

/// Returns a slot as it is written.
fn bracketed(name: &str) -> String {
    format!("{{{name}}}")
}

/// Returns the bytes of the first slot of a text that another lacks.
pub(super) fn first_lacking(of: &str, other: &BTreeSet<&str>) -> Option<Range<usize>> {
    let mine = slots(of);
    let places = mine.difference(other).filter_map(|name| {
        let slot = bracketed(name);
        of.find(&slot).map(|at| at..at + slot.len())
    });
    places.min_by_key(|place| place.start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(of: &str, other: &str, lacks: &str) {
        assert_eq!(lacking(&slots(of), &slots(other)), lacks);
    }

    #[test]
    fn compares_names_and_not_how_often_they_stand() {
        check("第{town.rank}名", "number {town.rank}", "");
        check("{month}、{month}", "{month}", "");
        check("{it} {town.rank}", "", "{town.rank}");
        check("{month} {town.rank}", "", "{month} {town.rank}");
        check("{month", "", "");
        check("{month\n}", "", "");
        check("}{", "", "");
    }
}
