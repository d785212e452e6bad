//! `[[ending]]`: the ways for the story to end.

use crate::campaign::book::Book;
use crate::campaign::book::EndingBook;
use crate::campaign::code::Code;
use crate::campaign::compile::Compile;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::Place;
use crate::campaign::table::Table;
use crate::engine::expr::Cond;
use crate::engine::world::Ending;
use crate::engine::world::Target;

/// Reads the endings: one of them must hold in every case, and none after it can be reached.
pub(super) fn endings<'t>(
    cx: &mut Compile<'t>,
    tables: Vec<Table<'t>>,
    book: &mut Book,
) -> Vec<Ending> {
    let mut certain: Option<Place> = None;
    let mut last = None;
    let mut doubtful = cx.doubtful;
    let mut endings = Vec::new();
    for mut table in tables {
        let place = table.place();
        let words = EndingBook {
            id: table.id(cx),
            title: table.text(cx, "title"),
            body: table.text(cx, "body"),
        };
        table.need(cx, "when");
        // One that is wrong has been reported; it may be the certain one.
        let when = table.condition(cx, "when", Target::None);
        doubtful |= when.is_none();
        let ending = Ending {
            when: when.unwrap_or(Cond::Const(false)),
            now: table.condition(cx, "now", Target::None),
        };
        table.close(cx);
        if let (Some(first), None) = (&certain, &ending.now) {
            let never =
                Diagnostic::new(Code::UnreachableEnding, place.clone()).text("id", &words.id);
            cx.findings
                .push(never.also(first.clone(), "check-certain-ending"));
        }
        if ending.when == Cond::Const(true) && certain.is_none() {
            certain = Some(place.clone());
        }
        last = Some(place);
        book.endings.push(words);
        endings.push(ending);
    }
    if let (None, Some(last), false) = (certain, last, doubtful) {
        cx.findings
            .push(Diagnostic::new(Code::NoCertainEnding, last));
    }
    endings
}
