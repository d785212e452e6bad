//! Findings for programs: one object, in both languages, with lines and columns counted from 1.

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
pub(super) fn write(report: &Report) -> String {
    let lines = Lines::of_all(report);
    let findings = report.diagnostics.iter();
    let whole = json!({
        "allowed": report.allowed(),
        "could_not_read": report.could_not_read(),
        "findings": findings.map(|found| finding(report, &lines, found)).collect::<Vec<_>>(),
        "left_out": report.left_out,
    });
    format!("{whole:#}\n")
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
