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
use crate::campaign::words::Form;
use crate::engine::ids::OfficialId;
use crate::engine::model::Model;
use crate::engine::world::Line;
use crate::engine::world::Path;
use crate::engine::world::Target;

/// What all weights add up to.
const WEIGHTS: f64 = 100.0;
/// How far the sum may be off.
const WEIGHTS_SLACK: f64 = 0.01;
/// Columns of a short name.
const SHORT: usize = 12;
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
        name: table.name(cx, "name"),
        ..LineBook::default()
    };
    words.short = table.words(cx, "short", Form::Label(SHORT), Target::None);
    words.about = table.prose(cx, "about");
    words.marked = table.prose(cx, "marked");
    words.targets = targets(cx, &mut table);
    let target = |wanted| {
        words
            .targets
            .iter()
            .find(|(level, _)| *level == wanted)
            .map_or(100.0, |(_, percent)| *percent)
    };
    let mut line = Line {
        weight: table.number(cx, "weight", 0.0..=100.0),
        sight: table.number(cx, "sight", 0.0..=1.0),
        power: table.number(cx, "power", 0.0..=1.0),
        liability: table.number(cx, "liability", 0.0..=1.0),
        need: table.number(cx, "need", 0.0..=100.0),
        veto: table.yes(cx, "veto"),
        hazard: table.number_or(cx, "hazard", 0.0..=1.0, 0.0),
        months: table.months(cx),
        real: table.number(cx, "real", 0.0..=100.0),
        paper: table.number(cx, "paper", 0.0..=100.0),
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
    if let Some(inner) = table.table(cx, "path", "[line.path]") {
        let (path, method) = path(cx, inner, villages);
        (line.path, words.method) = (Some(path), Some(method));
    }
    table.close(cx);
    book.lines.push(words);
    line
}

/// Reads the pedigree of a target, from the centre down.
fn targets<'t>(cx: &mut Compile<'t>, table: &mut Table<'t>) -> Vec<(Level, f64)> {
    let Some(mut inner) = table.table(cx, "targets", "targets") else {
        return Vec::new();
    };
    let mut targets = Vec::new();
    for (key, level) in LEVELS {
        if let Some(item) = inner.take(key) {
            targets.extend(
                item.number(&mut cx.findings, &(0.0..=100.0))
                    .map(|percent| (level, percent)),
            );
        }
    }
    inner.close(cx);
    targets
}

/// Reads a prescribed method.
fn path<'t>(cx: &mut Compile<'t>, mut table: Table<'t>, villages: usize) -> (Path, Words) {
    let mut path = Path {
        rigidity: table.number(cx, "rigidity", 0.0..=1.0),
        fit: vec![FIT; villages],
    };
    let method = table.prose(cx, "method");
    if let Some(mut fit) = table.table(cx, "fit", "fit") {
        for (name, item) in fit.take_all() {
            let village = cx.find(Kind::Village, name, |_| item.key_place());
            let value = item.number(&mut cx.findings, &(0.0..=1.0));
            if let (Some(place), Some(value)) = (
                village.and_then(|v| path.fit.get_mut(usize::from(v))),
                value,
            ) {
                *place = value;
            }
        }
    }
    table.close(cx);
    (path, method)
}
