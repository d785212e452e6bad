//! Findings for programs: one object, in both languages, with lines and columns counted from 1.

use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::Place;
use crate::campaign::excerpt::column;
use crate::campaign::excerpt::line_number;
use crate::campaign::report::Report;
use crate::text::Lang;
use crate::text::Ui;
use serde_json::Value;
use serde_json::json;

/// Writes a report.
pub(super) fn write(report: &Report) -> String {
    let findings: Vec<Value> = report
        .diagnostics
        .iter()
        .map(|found| finding(report, found))
        .collect();
    let whole = json!({
        "could_not_read": report.could_not_read(),
        "findings": findings,
        "left_out": report.left_out,
    });
    format!("{whole:#}\n")
}

fn finding(report: &Report, found: &Diagnostic) -> Value {
    let said = |say: &dyn Fn(Ui) -> Value| json!({ "zh": say(Ui::new(Lang::Zh)), "en": say(Ui::new(Lang::En)) });
    let others: Vec<Value> = found
        .others
        .iter()
        .enumerate()
        .map(|(n, (other, _))| {
            let mut at = place(report, other);
            let words = |ui| found.elsewhere(ui).nth(n).map(|(_, said)| said);
            at["message"] =
                json!({ "zh": words(Ui::new(Lang::Zh)), "en": words(Ui::new(Lang::En)) });
            at
        })
        .collect();
    let mut written = place(report, &found.place);
    written["code"] = found.code.id().into();
    written["rule"] = found.code.rule().into();
    written["severity"] = found.severity().name().into();
    written["message"] = said(&|ui| found.title(ui).into());
    written["label"] = said(&|ui| found.label(ui).into());
    written["help"] = said(&|ui| found.advice(ui).into());
    written["others"] = others.into();
    written
}

/// Names a place: the file, and the first and the last character where it is more than the file as a whole.
fn place(report: &Report, place: &Place) -> Value {
    let file = report.sources.files.get(place.file);
    let mut written = json!({ "file": file.map(|file| file.name.as_str()) });
    if let (Some(file), Some((start, end))) = (file, place.span) {
        let at = |byte| json!({ "line": line_number(&file.text, byte), "column": column(&file.text, byte) });
        written["start"] = at(start);
        written["end"] = at(end);
    }
    written
}
