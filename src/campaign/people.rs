//! `[[official]]`, `[[village]]`, `[[staff]]`: who lives and works here.

use crate::campaign::book::Book;
use crate::campaign::book::OfficialBook;
use crate::campaign::book::StaffBook;
use crate::campaign::book::VillageBook;
use crate::campaign::compile::Compile;
use crate::campaign::ids::Kind;
use crate::campaign::table::Table;
use crate::engine::ids::LineId;
use crate::engine::world::Official;
use crate::engine::world::Staff;
use crate::engine::world::Village;

/// Reads the county's side.
pub(super) fn officials<'t>(
    cx: &mut Compile<'t>,
    tables: Vec<Table<'t>>,
    book: &mut Book,
) -> Vec<Official> {
    let read = |mut table: Table<'t>| {
        book.officials.push(OfficialBook {
            id: table.id(cx),
            name: table.name(cx, "name"),
            office: table.name(cx, "office"),
            pressure: table.prose(cx, "pressure"),
        });
        let official = Official {
            goodwill: table.number_or(cx, "goodwill", 0.0..=100.0, 50.0),
        };
        table.close(cx);
        official
    };
    tables.into_iter().map(read).collect()
}

/// Reads the villages; each has its share of all who live in the town.
pub(super) fn villages<'t>(
    cx: &mut Compile<'t>,
    tables: Vec<Table<'t>>,
    book: &mut Book,
) -> Vec<Village> {
    let read = |mut table: Table<'t>| {
        let words = VillageBook {
            id: table.id(cx),
            name: table.name(cx, "name"),
            asset: table.prose(cx, "asset"),
            hazard: table.prose(cx, "hazard"),
            matter: table.prose(cx, "matter"),
            households: table.whole(cx, "households", 1..=100_000),
            residents: table.number(cx, "residents", 0.0..=1.0),
            elderly: table.number(cx, "elderly", 0.0..=1.0),
        };
        let village = Village {
            share: f64::from(words.households) * words.residents,
            trust: table.number(cx, "trust", 0.0..=100.0),
        };
        table.close(cx);
        book.villages.push(words);
        village
    };
    let mut villages: Vec<Village> = tables.into_iter().map(read).collect();
    let all: f64 = villages.iter().map(|village| village.share).sum();
    let even = 1.0 / villages.len().max(1) as f64;
    for village in &mut villages {
        village.share = if all > 0.0 { village.share / all } else { even };
    }
    villages
}

/// Reads the named colleagues.
pub(super) fn staff<'t>(
    cx: &mut Compile<'t>,
    tables: Vec<Table<'t>>,
    book: &mut Book,
) -> Vec<Staff> {
    let read = |mut table: Table<'t>| {
        let mut words = StaffBook {
            id: table.id(cx),
            name: table.name(cx, "name"),
            post: table.name(cx, "post"),
            age: table.whole(cx, "age", 16..=80) as u8,
            wound: table.prose(cx, "wound"),
            wish: table.prose(cx, "wish"),
            ..StaffBook::default()
        };
        says(cx, &mut table, &mut words);
        let member = Staff {
            lines: table
                .references(cx, "lines", Kind::Line)
                .into_iter()
                .map(LineId)
                .collect(),
            substance: table.number_or(cx, "substance", 0.5..=1.5, 1.0),
            trace: table.number_or(cx, "trace", 0.5..=1.5, 1.0),
            burnout: table.number(cx, "burnout", 0.0..=1.0),
            away: table.whole_or(cx, "away", 0..=99, 0) as u8,
        };
        table.close(cx);
        book.staff.push(words);
        member
    };
    tables.into_iter().map(read).collect()
}

/// Reads what the others see of a colleague.
fn says<'t>(cx: &mut Compile<'t>, table: &mut Table<'t>, words: &mut StaffBook) {
    let Some(item) = table.need(cx, "says") else {
        return;
    };
    let Some(mut says) = item.table(&mut cx.findings, "[staff.says]") else {
        return;
    };
    words.well = says.prose(cx, "well");
    words.tired = says.prose(cx, "tired");
    words.strained = says.prose(cx, "strained");
    words.flat = says.prose(cx, "flat");
    words.away = says.prose(cx, "away");
    says.close(cx);
}
