//! People, places and concepts that nothing in the campaign ever speaks of.

use crate::campaign::code::Code;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::ids::Kind;
use crate::campaign::lint::Lint;
use crate::campaign::places::Thing;

/// Looks for what is declared and nowhere named.
pub(super) fn look(lint: &mut Lint<'_>) {
    let (places, book) = (lint.places, &lint.campaign.book);
    let staff = |ix: usize| !lint.world.staff[ix].lines.is_empty();
    let lists: [(Kind, &[Thing], Vec<&String>); 4] = [
        (
            Kind::Official,
            &places.officials,
            book.officials.iter().map(|it| &it.id).collect(),
        ),
        (
            Kind::Village,
            &places.villages,
            book.villages.iter().map(|it| &it.id).collect(),
        ),
        (
            Kind::Staff,
            &places.staff,
            book.staff.iter().map(|it| &it.id).collect(),
        ),
        (
            Kind::Concept,
            &places.concepts,
            book.concepts.iter().map(|it| &it.id).collect(),
        ),
    ];
    let mut unused = Vec::new();
    for (kind, things, ids) in lists {
        for (ix, (thing, id)) in things.iter().zip(ids).enumerate() {
            // Who carries a line has work to do.
            if places.is_named(kind, ix) || (kind == Kind::Staff && staff(ix)) {
                continue;
            }
            let found = Diagnostic::new(Code::Unused, thing.id.clone()).text("id", id);
            unused.push(found.words("kind", kind.words()));
        }
    }
    unused.into_iter().for_each(|found| lint.push(found));
}
