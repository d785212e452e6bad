//! `[[initiative]]`: what the player goes and does.

use crate::campaign::book::Book;
use crate::campaign::book::InitiativeBook;
use crate::campaign::choices;
use crate::campaign::compile::Compile;
use crate::campaign::table::Table;
use crate::campaign::words::Form;
use crate::engine::world::Initiative;
use crate::engine::world::Target;

const TARGETS: &[(&str, Target)] = &[
    ("none", Target::None),
    ("village", Target::Village),
    ("staff", Target::Staff),
    ("line", Target::Line),
    ("official", Target::Official),
];

/// Reads the initiatives.
pub(super) fn initiatives<'t>(
    cx: &mut Compile<'t>,
    tables: Vec<Table<'t>>,
    book: &mut Book,
) -> Vec<Initiative> {
    let read = |mut table: Table<'t>| {
        let target = table.word_or_first(cx, "target", TARGETS);
        let (choice, words) = choices::choice(cx, &mut table, target, "[[initiative.later]]");
        let about = table.words(cx, "about", Form::Text, target);
        let limit = table.whole_or(cx, "limit", 0..=250, 0) as u8;
        let months = table.months(cx);
        table.close(cx);
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
