//! `[[line]]`: the lines of duty.

use crate::campaign::book::Book;
use crate::campaign::book::Level;
use crate::campaign::book::LineBook;
use crate::campaign::book::Words;
use crate::campaign::code::Code;
use crate::campaign::compile::Compile;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::ids::Kind;
use crate::campaign::table::Table;
use crate::engine::ids::OfficialId;
use crate::engine::model::Model;
use crate::engine::world::Line;
use crate::engine::world::Path;

/// What all weights add up to.
const WEIGHTS: f64 = 100.0;
/// How far the sum may be off.
const WEIGHTS_SLACK: f64 = 0.01;
/// How well a method fits a village that is not named.
const FIT: f64 = 0.5;

const LEVELS: [(&str, Level); 5] = [
    ("central", Level::Central),
    ("province", Level::Province),
    ("city", Level::City),
    ("county", Level::County),
    ("town", Level::Town),
];

/// Reads the lines; `villages` is how many villages there are.
pub(super) fn lines<'t>(
    cx: &mut Compile<'t>,
    tables: Vec<Table<'t>>,
    model: &Model,
    villages: usize,
    book: &mut Book,
) -> Vec<Line> {
    let first = tables.first().map(Table::place);
    let lines: Vec<Line> = tables
        .into_iter()
        .map(|table| line(cx, table, model, villages, book))
        .collect();
    let sum: f64 = lines.iter().map(|line| line.weight).sum();
    if let Some(place) = first.filter(|_| (sum - WEIGHTS).abs() > WEIGHTS_SLACK && !cx.doubtful) {
        // Sums such as 99.99999999999999 are nobody's business.
        cx.findings.push(
            Diagnostic::new(Code::WeightSum, place).text("sum", (sum * 100.0).round() / 100.0),
        );
    }
    lines
}

fn line<'t>(
    cx: &mut Compile<'t>,
    mut table: Table<'t>,
    model: &Model,
    villages: usize,
    book: &mut Book,
) -> Line {
    let mut words = LineBook {
        id: table.id(cx),
        name: table.text(cx, "name"),
        ..LineBook::default()
    };
    words.short = table.text(cx, "short");
    words.about = table.text(cx, "about");
    words.marked = table.text(cx, "marked");
    words.targets = targets(cx, &mut table);
    let target = |wanted| {
        words
            .targets
            .iter()
            .find(|(level, _)| *level == wanted)
            .map_or(100.0, |(_, percent)| *percent)
    };
    let mut line = Line {
        weight: table.number(cx, "weight"),
        sight: table.number(cx, "sight"),
        power: table.number(cx, "power"),
        liability: table.number(cx, "liability"),
        need: table.number(cx, "need"),
        veto: table.yes(cx, "veto"),
        hazard: table.number(cx, "hazard"),
        months: table.months(cx),
        real: table.number(cx, "real"),
        paper: table.number(cx, "paper"),
        owner: table
            .reference_or_none(cx, "owner", Kind::Official)
            .map(OfficialId),
        target: target(Level::Town),
        county_target: target(Level::County),
        path: None,
    };
    if table.yes(cx, "vertical") {
        line.power = (line.power - model.vertical_loss).max(0.0);
    }
    if let Some(inner) = table.table(cx, "path") {
        let (path, method) = path(cx, inner, villages);
        (line.path, words.method) = (Some(path), Some(method));
    }
    table.close(cx);
    book.lines.push(words);
    line
}

/// Reads the pedigree of a target, from the centre down.
fn targets<'t>(cx: &mut Compile<'t>, table: &mut Table<'t>) -> Vec<(Level, f64)> {
    let Some(mut inner) = table.table(cx, "targets") else {
        return Vec::new();
    };
    let mut targets = Vec::new();
    for (key, level) in LEVELS {
        targets.extend(inner.number_if(cx, key).map(|percent| (level, percent)));
    }
    inner.close(cx);
    targets
}

/// Reads a prescribed method.
fn path<'t>(cx: &mut Compile<'t>, mut table: Table<'t>, villages: usize) -> (Path, Words) {
    let mut path = Path {
        rigidity: table.number(cx, "rigidity"),
        fit: vec![FIT; villages],
    };
    let method = table.text(cx, "method");
    let (entries, range) = table.each(cx, "fit");
    for (name, item) in entries {
        let village = cx.find(Kind::Village, name, |_| item.key_place());
        let value = item.number(&mut cx.findings, &range);
        if let (Some(place), Some(value)) = (
            village.and_then(|v| path.fit.get_mut(usize::from(v))),
            value,
        ) {
            *place = value;
        }
    }
    table.close(cx);
    (path, method)
}
