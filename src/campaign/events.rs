//! `[[event]]` and its options: what comes to the player.

use crate::campaign::book::Book;
use crate::campaign::book::EventBook;
use crate::campaign::book::Kind as Look;
use crate::campaign::choices;
use crate::campaign::code::Code;
use crate::campaign::compile::Compile;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::ids::Kind;
use crate::campaign::letters;
use crate::campaign::limits;
use crate::campaign::table::Table;
use crate::engine::expr::Cond;
use crate::engine::ids::LineId;
use crate::engine::ids::VillageId;
use crate::engine::world::Event;
use crate::engine::world::Target;

const LOOKS: &[(&str, Look)] = &[
    ("document", Look::Document),
    ("phone", Look::Phone),
    ("message", Look::Message),
    ("visit", Look::Visit),
    ("meeting", Look::Meeting),
    ("field", Look::Field),
];

/// Reads the events.
pub(super) fn events<'t>(
    cx: &mut Compile<'t>,
    tables: Vec<Table<'t>>,
    book: &mut Book,
) -> Vec<Event> {
    tables
        .into_iter()
        .map(|table| event(cx, table, book))
        .collect()
}

fn event<'t>(cx: &mut Compile<'t>, mut table: Table<'t>, book: &mut Book) -> Event {
    let mut words = EventBook {
        id: table.id(cx),
        ..EventBook::default()
    };
    words.kind = table.word(cx, "kind", LOOKS).unwrap_or_default();
    words.from = letters::from(cx, &mut table);
    words.concepts = table.references(cx, "concepts", Kind::Concept);
    words.title = table.text(cx, "title");
    words.body = table.text(cx, "body");
    let mut event = Event {
        months: table.months(cx),
        when: table
            .condition(cx, "when", Target::None)
            .unwrap_or(Cond::Const(true)),
        weight: table.whole(cx, "weight"),
        sure: table.yes(cx, "sure"),
        repeat: table.yes(cx, "repeat"),
        line: table.reference_or_none(cx, "line", Kind::Line).map(LineId),
        village: table
            .reference_or_none(cx, "village", Kind::Village)
            .map(VillageId),
        from: letters::official(words.from),
        options: Vec::new(),
    };
    let options = table.tables(cx, "option");
    if options.len() < limits::OPTIONS_LEAST {
        let few = Diagnostic::new(Code::FewOptions, table.place()).text("id", &words.id);
        cx.findings.push(few.count("least", limits::OPTIONS_LEAST));
    }
    for mut option in options {
        let (choice, mut own) = choices::choice(cx, &mut option, Target::None);
        own.who = option.text(cx, "who");
        option.close(cx);
        event.options.push(choice);
        words.options.push(own);
    }
    table.close(cx);
    book.events.push(words);
    event
}
