//! The tables that stand once: `[campaign]`, `[calendar]`, `[township]`, `[regime]`, `[model]`; and the grades.

use crate::campaign::book::Book;
use crate::campaign::book::GradeBook;
use crate::campaign::code::Code;
use crate::campaign::compile::Compile;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::format::FORMAT;
use crate::campaign::quoted::Quoted;
use crate::campaign::suggest::nearest;
use crate::campaign::table::Table;
use crate::engine::calendar::Calendar;
use crate::engine::calendar::Pace;
use crate::engine::model::Model;
use crate::engine::regime::Era;
use crate::engine::regime::Regime;
use crate::engine::world::Grade;
use crate::engine::world::TownStart;
use crate::text::Lang;

/// Bytes of a version.
const VERSION_BYTES: usize = 32;
/// Years that a calendar can begin in.
const YEARS: std::ops::RangeInclusive<u16> = 1949..=2100;

/// What `[campaign]` says besides its texts.
#[derive(Debug)]
pub(super) struct Head {
    pub id: String,
    pub version: String,
    pub era: Era,
    pub minutes: u16,
}

/// Reads the languages of `[campaign]`, which every text needs to be known first.
pub(super) fn languages<'t>(cx: &mut Compile<'t>, table: &mut Table<'t>) -> Vec<Lang> {
    let mut languages = Vec::new();
    let Some(item) = table.need(cx, "languages") else {
        return Lang::ALL.to_vec();
    };
    let entries = item.list(&mut cx.findings, Lang::ALL.len());
    for entry in &entries {
        let words = Lang::ALL.map(|lang| (lang.code(), lang));
        let Some(lang) = entry.word(&mut cx.findings, &words) else {
            continue;
        };
        if languages.contains(&lang) {
            cx.findings
                .push(Diagnostic::new(Code::Repeated, entry.place()).text("word", lang.code()));
        } else {
            languages.push(lang);
        }
    }
    if languages.is_empty() {
        if entries.is_empty() && item.value.is_array() {
            let empty = Diagnostic::new(Code::MissingKey, item.place());
            cx.findings.push(
                empty
                    .text("key", "languages")
                    .text("table", table.about.header),
            );
        }
        languages.extend(Lang::ALL);
    }
    languages
}

/// Reads the rest of `[campaign]`.
pub(super) fn campaign<'t>(cx: &mut Compile<'t>, mut table: Table<'t>, book: &mut Book) -> Head {
    let id = table.string(cx, "id");
    if let Some(id) = &id {
        named_like_its_folder(cx, id);
    }
    let version = table.string(cx, "version");
    if let Some(version) = version.as_ref().filter(|version| !is_version(version.text)) {
        cx.findings.push(
            Diagnostic::new(Code::BadId, version.place())
                .text("id", version.text)
                .sentence("check-bad-version")
                .help("check-version"),
        );
    }
    if let Some(item) = table.need(cx, "format") {
        let format = item.whole(&mut cx.findings, &(0..=u32::MAX));
        if format.is_some_and(|format| format != FORMAT) {
            cx.findings.push(
                Diagnostic::new(Code::UnknownFormat, item.place()).count("known", FORMAT as usize),
            );
        }
    }
    let era = table.word(
        cx,
        "era",
        &[("E1", Era::E1), ("E2", Era::E2), ("E3", Era::E3)],
    );
    let minutes = table.whole(cx, "minutes") as u16;
    book.title = table.text(cx, "title");
    book.premise = table.text(cx, "premise");
    book.briefing = table.text(cx, "briefing");
    book.role = table.text(cx, "role");
    book.town = table.text(cx, "town");
    book.county = table.text(cx, "county");
    book.author = table.credit(cx, "author");
    book.licence = table.credit(cx, "licence");
    table.close(cx);
    let owned = |quoted: Option<Quoted<'_>>| quoted.map(|q| q.text.to_owned()).unwrap_or_default();
    Head {
        id: owned(id),
        version: owned(version),
        era: era.unwrap_or(Era::E1),
        minutes,
    }
}

/// Checks that a campaign can be found by its id.
fn named_like_its_folder(cx: &mut Compile<'_>, id: &Quoted<'_>) {
    if !crate::campaign::ids::is_id(id.text) {
        cx.findings.push(
            Diagnostic::new(Code::BadId, id.place())
                .text("id", id.text)
                .help("check-id"),
        );
    } else if let Some(folder) = cx
        .sources
        .folder
        .as_deref()
        .map(without_version)
        .filter(|folder| *folder != id.text)
    {
        let other = Diagnostic::new(Code::WrongFolder, id.place())
            .text("id", id.text)
            .text("folder", folder);
        cx.findings.push(other);
    }
}

/// Returns the part of a folder's name that must be the id: an installed campaign lies in `id@version-hash`.
fn without_version(folder: &str) -> &str {
    folder.split_once('@').map_or(folder, |(id, _)| id)
}

/// Tells whether a version is digits, letters, dots, plus and hyphens, beginning with a digit.
fn is_version(version: &str) -> bool {
    (1..=VERSION_BYTES).contains(&version.len())
        && version.starts_with(|c: char| c.is_ascii_digit())
        && version
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'+' | b'-'))
}

/// Reads `[calendar]`: time, and how many events a month brings at most.
pub(super) fn calendar<'t>(cx: &mut Compile<'t>, mut table: Table<'t>) -> (Calendar, u8) {
    let pace = table.word(cx, "pace", &[("month", Pace::Month), ("xun", Pace::Xun)]);
    let start = table.string(cx, "start");
    let years = table.whole(cx, "years") as u8;
    let events = table.whole(cx, "events") as u8;
    table.close(cx);
    let begins = start.as_ref().and_then(|start| month(start.text));
    if let (Some(start), None) = (&start, begins) {
        cx.findings
            .push(Diagnostic::new(Code::BadDate, start.place()).text("word", start.text));
    }
    let (year, month) = begins.unwrap_or((*YEARS.start(), 1));
    (
        Calendar {
            pace: pace.unwrap_or(Pace::Month),
            year,
            month,
            years,
        },
        events,
    )
}

/// Reads a month such as `2017-01`.
fn month(text: &str) -> Option<(u16, u8)> {
    let (year, month) = text.split_once('-')?;
    let digits = |part: &str, n: usize| part.len() == n && part.bytes().all(|b| b.is_ascii_digit());
    if !digits(year, 4) || !digits(month, 2) {
        return None;
    }
    let (year, month) = (year.parse().ok()?, month.parse().ok()?);
    (YEARS.contains(&year) && (1..=12).contains(&month)).then_some((year, month))
}

/// Reads `[township]`.
pub(super) fn township<'t>(
    cx: &mut Compile<'t>,
    mut table: Table<'t>,
    era: Era,
    events: u8,
) -> TownStart {
    let town = TownStart {
        staff: table.number(cx, "staff"),
        platforms: table.number_if(cx, "platforms").unwrap_or(era.platforms()),
        budget: table.number(cx, "budget"),
        hours: table.whole(cx, "hours") as u8,
        support: table.number(cx, "support"),
        towns: table.whole(cx, "towns") as u16,
        events,
    };
    table.close(cx);
    town
}

/// Reads `[regime]` over an era's preset.
pub(super) fn regime<'t>(cx: &mut Compile<'t>, table: Option<Table<'t>>, era: Era) -> Regime {
    let mut regime = era.regime();
    let Some(mut table) = table else {
        return regime;
    };
    let words = [("monthly", 1.0), ("quarterly", 3.0), ("yearly", 12.0)];
    let ranking = table.word(cx, "ranking", &words);
    regime.ranking = ranking.unwrap_or(regime.ranking);
    for (key, field) in [
        ("veto", &mut regime.veto),
        ("adaptive", &mut regime.adaptive),
    ] {
        if let Some(yes) = table.yes_if(cx, key) {
            *field = f64::from(u8::from(yes));
        }
    }
    constants(cx, table, |name, value| {
        regime.named(name).map(|field| *field = value)
    });
    regime
}

/// Reads `[model]` over the documented defaults.
pub(super) fn model<'t>(cx: &mut Compile<'t>, table: Option<Table<'t>>) -> Model {
    let mut model = Model::default();
    if let Some(table) = table {
        constants(cx, table, |name, value| {
            model.named(name).map(|field| *field = value)
        });
    }
    model
}

/// Reads the constants of a table; its keys have been read already.
fn constants<'t>(
    cx: &mut Compile<'t>,
    mut table: Table<'t>,
    mut set: impl FnMut(&str, f64) -> Option<()>,
) {
    for (name, item) in table.take_all() {
        if table.about.key(name).is_some() {
            continue;
        }
        let mut known = table.about.other_constants();
        let Some(constant) = known.find(|constant| constant.name == name) else {
            let better = if cx.findings.may_suggest() {
                nearest(name, table.about.constants.iter().map(|c| c.name))
            } else {
                None
            };
            let unknown = Diagnostic::new(Code::UnknownKey, item.key_place()).text("key", name);
            cx.findings
                .push(unknown.text("table", table.about.header).propose(better));
            continue;
        };
        if let Some(value) = item.number(&mut cx.findings, &(constant.min..=constant.max)) {
            set(name, value);
        }
    }
}

/// Reads `[[grade]]`, best first.
pub(super) fn grades<'t>(
    cx: &mut Compile<'t>,
    tables: Vec<Table<'t>>,
    book: &mut Book,
) -> Vec<Grade> {
    let mut grades: Vec<Grade> = Vec::new();
    for mut table in tables {
        let id = table.id(cx);
        let place = table.place();
        let upto = table.whole(cx, "upto") as u16;
        let pay = table.number(cx, "pay");
        let name = table.text(cx, "name");
        table.close(cx);
        if upto > 0 && grades.iter().any(|grade| grade.upto >= upto) {
            cx.findings
                .push(Diagnostic::new(Code::GradeOrder, place).text("id", &id));
        }
        grades.push(Grade { upto, pay });
        book.grades.push(GradeBook { id, name });
    }
    grades
}
