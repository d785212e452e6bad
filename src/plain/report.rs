//! The month's report as plain lines: what happened, and what changed. What stayed as it was is not said.

use crate::engine::ids::LineId;
use crate::plain::page::Page;
use crate::plain::show;
use crate::plain::show::change_line;
use crate::plain::show::heading;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::model::Band;
use crate::view::model::ReportLine;

/// From so much on, a change of an estimate is one.
const MOVED: f64 = 1.0;

/// The month's report.
pub(crate) fn report(viewer: &Viewer) -> Page {
    let report = viewer.report();
    let mut page = Page::default();
    page.gap();
    page.add(&report.title);
    page.add(viewer.standing());
    report.news.iter().for_each(|news| page.add(news));
    let changed = (1..).zip(&report.lines);
    let changed = changed.filter_map(|(n, line)| Some((n, line_change(viewer, line)?)));
    let changed: Vec<(usize, SafeText)> = changed.collect();
    if !changed.is_empty() {
        page.add(heading(viewer, "desk-lines"));
    }
    changed.iter().for_each(|(n, line)| page.item(n, line));
    if !report.changes.is_empty() {
        page.add(heading(viewer, "plain-also"));
    }
    // They are numbered on from the lines, so that `w` and the number explains each.
    for (n, (change, _)) in (report.lines.len() + 1..).zip(&report.changes) {
        page.item(n, change_line(viewer, change));
    }
    page
}

/// What changed on a line: its ledger, what is believed of its field, its light. `None` where nothing did.
fn line_change(viewer: &Viewer, line: &ReportLine) -> Option<SafeText> {
    let mut parts = Vec::new();
    if line.change.abs() >= 0.05 {
        parts.push(show::ledger(viewer, line.paper, line.change));
    }
    parts.extend(estimate_change(viewer, line.id, line.field));
    let before = viewer.light_before(line.id);
    let told = before.map_or(line.light.level > 0, |b| b.level == line.light.level);
    if !told {
        let light = [("light", Value::from(&line.light.word))];
        parts.push(viewer.say_with("plain-light-now", &light));
    }
    let changed = !parts.is_empty();
    changed.then(|| viewer.labelled(&line.short, &viewer.clauses(parts)))
}

/// Whether and how the estimate of a line's field moved.
fn estimate_change(viewer: &Viewer, id: LineId, now: Band) -> Option<SafeText> {
    let before = viewer.field_before(id);
    let by = (now.low + now.high - before.low - before.high) / 2.0;
    let wider = (now.high - now.low) - (before.high - before.low);
    let mut parts = Vec::new();
    if by.abs() >= MOVED {
        parts.push(viewer.rise(by > 0.0, &viewer.number(by.abs(), 0)));
    }
    if wider.abs() >= MOVED {
        let key = if wider > 0.0 {
            "plain-field-wider"
        } else {
            "plain-field-narrower"
        };
        parts.push(viewer.say(key));
    }
    if parts.is_empty() {
        return None;
    }
    let field = viewer.say_with(
        "plain-field",
        &[("field", Value::from(&viewer.estimate(now)))],
    );
    parts.insert(0, field);
    Some(viewer.clauses(parts))
}
