//! What the comparison of options found: events whose options are no choice, told like the findings of `check`.

use crate::campaign::Checked;
use crate::campaign::Excused;
use crate::campaign::Report;
use crate::cli::test::print;
use crate::lab::duel::Duel;
use crate::lab::duel::weighed;
use crate::text::Ui;
use crate::text::Value;

/// What the comparison came to.
pub(super) struct Compared {
    /// What was found, with its places, as severe as the campaign wants it.
    pub report: Report,
    /// What the campaign allows, a line each.
    lines: Vec<String>,
}

/// Says where the options of a campaign are none.
pub(super) fn compared(ui: &Ui, checked: &Checked, duels: &[Duel]) -> Compared {
    let mut report = checked.report.clone();
    // What is odd about the campaign itself, `check` tells.
    report.diagnostics.clear();
    report.left_out = 0;
    let before = report.excused().len();
    let report = report.with(weighed(duels, &checked.places));
    Compared {
        lines: allowed(ui, &report.excused()[before..]),
        report,
    }
}

/// Says which options the campaign allows to be none, and why.
fn allowed(ui: &Ui, excused: &[Excused]) -> Vec<String> {
    let line = |excused: &Excused| {
        let why = print::reason(ui, excused.why.as_deref());
        let values = [
            ("code", Value::from(excused.code.id())),
            ("rule", Value::from(excused.code.rule())),
            ("at", Value::from(excused.at.as_deref().unwrap_or("—"))),
            ("why", Value::from(why)),
        ];
        ui.say_with("lab-compared-allowed", &values)
    };
    excused.iter().map(line).collect()
}

impl Compared {
    /// Tells whether there is nothing to say.
    pub fn is_silent(&self) -> bool {
        self.lines.is_empty() && self.report.is_clean()
    }

    /// Writes what came of it.
    pub fn page(&self, ui: &Ui, color: bool) -> String {
        if self.is_silent() {
            return String::new();
        }
        format!("\n{}\n{}", ui.say("lab-compared"), self.body(ui, color))
    }

    /// As [`Compared::page`], without its heading.
    pub fn body(&self, ui: &Ui, color: bool) -> String {
        let lines = self.lines.iter().map(|line| print::paragraph(line, 2));
        let mut page: String = lines.collect();
        if !self.report.is_clean() {
            page += &format!("\n{}", self.report.render(ui.lang(), color));
        }
        page
    }
}
