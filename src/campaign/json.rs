//! Findings for programs: plain objects, in both languages, with lines and columns counted from 1.

use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::Place;
use crate::campaign::excerpt::Lines;
use crate::campaign::excerpt::column;
use crate::campaign::report::Report;
use crate::text::Lang;
use crate::text::Ui;
use serde_json::Value;
use serde_json::json;

/// Writes a report.
pub(super) fn write(report: &Report) -> Value {
    json!({
        "allowed": report.allowed(),
        "could_not_read": report.could_not_read(),
        "findings": findings(report, &report.diagnostics),
        "left_out": report.left_out,
    })
}

/// Writes findings about the files of a report, whether they are in it or not.
pub(super) fn findings(report: &Report, list: &[Diagnostic]) -> Vec<Value> {
    let lines = Lines::of_all(report);
    let written = list.iter().map(|found| finding(report, &lines, found));
    written.collect()
}

/// Writes a place in the files of a report.
pub(super) fn whereabouts(report: &Report, of: &Place) -> Value {
    place(report, &Lines::of_all(report), of)
}

fn finding(report: &Report, lines: &[Lines], found: &Diagnostic) -> Value {
    let mut written = place(report, lines, &found.place);
    written["code"] = found.code.id().into();
    written["rule"] = found.code.rule().into();
    written["severity"] = found.severity().name().into();
    written["message"] = said(|ui| found.title(ui).into());
    written["label"] = said(|ui| found.label(ui).into());
    written["help"] = said(|ui| found.advice(ui).into());
    let others = found.others.iter().map(|(other, key)| {
        let mut written = place(report, lines, other);
        written["message"] = said(|ui| ui.say(key).into());
        written
    });
    written["others"] = others.collect();
    written
}

/// Says something in both languages.
fn said(say: impl Fn(Ui) -> Value) -> Value {
    json!({ "zh": say(Ui::new(Lang::Zh)), "en": say(Ui::new(Lang::En)) })
}

/// Names a place: the file, and the first and the last character where it is more than the file as a whole.
fn place(report: &Report, lines: &[Lines], place: &Place) -> Value {
    let file = report.sources.file(place.file);
    let mut written = json!({ "file": file.map(|file| file.name.as_str()) });
    if let (Some(file), Some(lines), Some((start, end))) = (file, lines.get(place.file), place.span)
    {
        let at = |byte| json!({ "line": lines.number(byte), "column": column(&file.text, byte) });
        written["start"] = at(start);
        written["end"] = at(end);
    }
    written
}
