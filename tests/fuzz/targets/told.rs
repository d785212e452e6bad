//! What is told about a campaign: fit for a terminal in every language, about places that exist, and the same for programs.

use township::campaign::Checked;
use township::campaign::Report;
use township::campaign::code::Severity;
use township::campaign::diagnostic::Place;
use township::campaign::source::Source;
use township::text::Lang;
use township::text::is_clean;

/// Checks what was found, and that there is a campaign exactly if nothing of its own is an error.
pub fn told(checked: &Checked) {
    let report = &checked.report;
    report_is_sound(report);
    let file = |place: &Place| report.sources.file(place.file);
    let of_its_own = report
        .diagnostics
        .iter()
        .filter(|found| !file(&found.place).is_some_and(Source::is_beside));
    let errors = of_its_own.filter(|found| found.severity() == Severity::Error);
    assert_eq!(
        checked.campaign.is_some(),
        errors.count() == 0 && report.left_out == 0
    );
}

/// Checks a report by itself.
pub fn report_is_sound(report: &Report) {
    for lang in Lang::ALL {
        let said = report.render(lang, false);
        assert!(is_clean(&said), "{said:?}");
        assert!(report.render(lang, true).len() >= said.len());
    }
    let json: serde_json::Value = serde_json::from_str(&report.to_json()).expect("JSON");
    let findings = json["findings"].as_array().map(Vec::len);
    assert_eq!(findings, Some(report.diagnostics.len()));
    for found in &report.diagnostics {
        let others = found.others.iter().map(|(place, _)| place);
        for place in others.chain([&found.place]) {
            let text = report.sources.text(place.file);
            if let Some((start, end)) = place.span {
                assert!(start <= end && end <= text.len(), "{found:?}");
            }
        }
    }
}
