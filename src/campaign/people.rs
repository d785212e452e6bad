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
            name: table.text(cx, "name"),
            office: table.text(cx, "office"),
            pressure: table.text(cx, "pressure"),
        });
        let official = Official {
            goodwill: table.number(cx, "goodwill"),
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
            name: table.text(cx, "name"),
            asset: table.text(cx, "asset"),
            hazard: table.text(cx, "hazard"),
            matter: table.text(cx, "matter"),
            households: table.whole(cx, "households"),
            residents: table.number(cx, "residents"),
            elderly: table.number(cx, "elderly"),
        };
        let village = Village {
            share: f64::from(words.households) * words.residents,
            trust: table.number(cx, "trust"),
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
            name: table.text(cx, "name"),
            post: table.text(cx, "post"),
            age: table.whole(cx, "age") as u8,
            wound: table.text(cx, "wound"),
            wish: table.text(cx, "wish"),
            ..StaffBook::default()
        };
        says(cx, &mut table, &mut words);
        let member = Staff {
            lines: table
                .references(cx, "lines", Kind::Line)
                .into_iter()
                .map(LineId)
                .collect(),
            substance: table.number(cx, "substance"),
            trace: table.number(cx, "trace"),
            burnout: table.number(cx, "burnout"),
            away: table.whole(cx, "away") as u8,
        };
        table.close(cx);
        book.staff.push(words);
        member
    };
    tables.into_iter().map(read).collect()
}

/// Reads what the others see of a colleague.
fn says<'t>(cx: &mut Compile<'t>, table: &mut Table<'t>, words: &mut StaffBook) {
    let Some(mut says) = table.table(cx, "says") else {
        return;
    };
    words.well = says.text(cx, "well");
    words.tired = says.text(cx, "tired");
    words.strained = says.text(cx, "strained");
    words.flat = says.text(cx, "flat");
    words.away = says.text(cx, "away");
    says.close(cx);
}
