//! `[[initiative]]`: what the player goes and does.

use crate::campaign::book::Book;
use crate::campaign::book::InitiativeBook;
use crate::campaign::choices;
use crate::campaign::compile::Compile;
use crate::campaign::ids::Kind;
use crate::campaign::table::Table;
use crate::engine::world::Initiative;
use crate::engine::world::Target;

const TARGETS: &[(&str, Target)] = &[
    ("none", Target::None),
    ("village", Target::Village),
    ("staff", Target::Staff),
    ("line", Target::Line),
    ("official", Target::Official),
];

/// Returns the kind of a target.
fn kind(target: Target) -> Option<Kind> {
    match target {
        Target::None => None,
        Target::Village => Some(Kind::Village),
        Target::Staff => Some(Kind::Staff),
        Target::Line => Some(Kind::Line),
        Target::Official => Some(Kind::Official),
    }
}

/// Reads the initiatives.
pub(super) fn initiatives<'t>(
    cx: &mut Compile<'t>,
    tables: Vec<Table<'t>>,
    book: &mut Book,
) -> Vec<Initiative> {
    let read = |mut table: Table<'t>| {
        let target = table.word(cx, "target", TARGETS).unwrap_or(Target::None);
        let (choice, words) = choices::choice(cx, &mut table, target);
        let about = table.words(cx, "about", target);
        let limit = table.whole(cx, "limit") as u8;
        let months = table.months(cx);
        table.close(cx);
        cx.targets.push(kind(target));
        book.initiatives.push(InitiativeBook {
            about,
            choice: words,
        });
        Initiative {
            target,
            limit,
            months,
            choice,
        }
    };
    tables.into_iter().map(read).collect()
}
