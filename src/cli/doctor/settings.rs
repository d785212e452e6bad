//! The settings file: whether anything is wrong with it.

use crate::campaign::Report;
use crate::campaign::code::Severity;
use crate::cli::Shell;
use crate::cli::doctor::finding::Line;
use crate::cli::doctor::finding::Section;
use crate::cli::doctor::finding::State;
use crate::text::Ui;

/// What is to be known of the settings.
#[derive(Debug, Clone)]
pub struct Seen {
    trouble: Option<Report>,
}

/// Looks at what was read.
pub fn look(shell: &Shell) -> Seen {
    Seen {
        trouble: shell.trouble.clone(),
    }
}

/// Puts it into words: the whole report, as the checker writes it.
pub fn tell(ui: &Ui, seen: &Seen) -> Section {
    let label = ui.say("doctor-settings-read");
    let line = match &seen.trouble {
        None => Line::new("read", label, State::Well, ui.say("doctor-campaign-clean")),
        Some(report) => {
            let values = [
                ("errors", report.count(Severity::Error).into()),
                ("warnings", report.count(Severity::Warning).into()),
            ];
            let advice = State::Finding(ui.say("doctor-settings-advice"));
            let found = ui.say_with("doctor-campaign-found", &values);
            let mut line = Line::new("read", label, advice, found);
            let rendered = report.render(ui.lang(), false);
            line.more.extend(rendered.lines().map(str::to_owned));
            line
        }
    };
    Section {
        key: "settings",
        title: ui.say("doctor-settings"),
        lines: vec![line],
    }
}
