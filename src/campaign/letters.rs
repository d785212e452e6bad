//! `[[letter]]`: the responsibility letters; and who something is from.

use crate::campaign::book::Book;
use crate::campaign::book::From;
use crate::campaign::book::LetterBook;
use crate::campaign::code::Code;
use crate::campaign::compile::Compile;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::format::Takes;
use crate::campaign::ids::Kind;
use crate::campaign::table::Table;
use crate::engine::ids::LineId;
use crate::engine::ids::OfficialId;
use crate::engine::ids::StaffId;
use crate::engine::ids::VillageId;
use crate::engine::world::Letter;

/// Reads the letters.
pub(super) fn letters<'t>(
    cx: &mut Compile<'t>,
    tables: Vec<Table<'t>>,
    book: &mut Book,
) -> Vec<Letter> {
    let read = |mut table: Table<'t>| {
        let words = LetterBook {
            id: table.id(cx),
            from: from(cx, &mut table),
            number: table.text(cx, "number"),
            title: table.text(cx, "title"),
            body: table.text(cx, "body"),
            needs: table.text(cx, "needs"),
        };
        let letter = Letter {
            from: official(words.from),
            line: LineId(table.reference(cx, "line", Kind::Line).unwrap_or(0)),
            month: table.whole(cx, "month") as u8,
            resourced: table.yes(cx, "resourced"),
            yuan: table.whole(cx, "yuan"),
        };
        table.close(cx);
        book.letters.push(words);
        letter
    };
    tables.into_iter().map(read).collect()
}

/// Returns the official behind a sender.
pub(super) fn official(from: From) -> Option<OfficialId> {
    if let From::Official(id) = from {
        Some(id)
    } else {
        None
    }
}

/// Reads `from`: an official, a village, a colleague, or `county`, `residents`, `town`.
pub(super) fn from<'t>(cx: &mut Compile<'t>, table: &mut Table<'t>) -> From {
    table.reads("from", |takes| matches!(takes, Takes::Sender));
    let Some(quoted) = table.string(cx, "from") else {
        return From::Town;
    };
    match quoted.text {
        "county" => return From::County,
        "residents" => return From::Residents,
        "town" => return From::Town,
        _ => {}
    }
    let found = [
        cx.ids(Kind::Official)
            .get(quoted.text)
            .map(|n| From::Official(OfficialId(n))),
        cx.ids(Kind::Village)
            .get(quoted.text)
            .map(|n| From::Village(VillageId(n))),
        cx.ids(Kind::Staff)
            .get(quoted.text)
            .map(|n| From::Staff(StaffId(n))),
    ];
    let all: Vec<From> = found.into_iter().flatten().collect();
    match all.as_slice() {
        [one] => {
            match *one {
                From::Official(id) => cx.named(Kind::Official, id.0),
                From::Village(id) => cx.named(Kind::Village, id.0),
                From::Staff(id) => cx.named(Kind::Staff, id.0),
                From::County | From::Residents | From::Town => {}
            }
            return *one;
        }
        [] if cx.doubtful => {}
        [] => {
            let better = cx.suggest(quoted.text, |cx| {
                let kinds = [Kind::Official, Kind::Village, Kind::Staff];
                let ids = kinds.into_iter().flat_map(|kind| cx.ids(kind).names());
                ids.chain(["county", "residents", "town"]).collect()
            });
            let unknown = Diagnostic::new(Code::UnknownId, quoted.place()).text("id", quoted.text);
            cx.findings
                .push(unknown.words("kind", "check-kind-sender").propose(better));
        }
        _ => cx
            .findings
            .push(Diagnostic::new(Code::AmbiguousFrom, quoted.place()).text("id", quoted.text)),
    }
    From::Town
}
