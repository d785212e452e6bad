//! Findings for people: the rule, the line of the file with carets under it, what to do about it.
//!
//! The report goes to a terminal: file names, excerpts and values are made safe here, whatever the campaign holds.

use crate::campaign::code::Severity;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::Place;
use crate::campaign::excerpt::Excerpt;
use crate::campaign::excerpt::Lines;
use crate::campaign::report::Report;
use crate::text::Lang;
use crate::text::SafeText;
use crate::text::Ui;
use annotate_snippets::AnnotationKind;
use annotate_snippets::Element;
use annotate_snippets::Group;
use annotate_snippets::Level;
use annotate_snippets::Origin;
use annotate_snippets::Renderer;
use annotate_snippets::Snippet;

/// Columns of the report; longer lines of a file are cut around the place.
const COLUMNS: usize = 100;

/// Writes a report in a language.
pub(super) fn render(report: &Report, lang: Lang, color: bool) -> String {
    with_summary(report, report.diagnostics.iter(), lang, color)
}

/// Writes the findings of a report.
pub(super) fn findings(report: &Report, lang: Lang, color: bool) -> String {
    some(report, report.diagnostics.iter(), lang, color)
}

/// Writes some findings of a report, and how many there are of all.
pub(super) fn with_summary<'r>(
    report: &'r Report,
    list: impl Iterator<Item = &'r Diagnostic>,
    lang: Lang,
    color: bool,
) -> String {
    let mut written = some(report, list, lang, color);
    written.push_str(&summary(report, Ui::new(lang)));
    written.push('\n');
    written
}

/// Writes some findings of a report, each with an empty line after it.
fn some<'r>(
    report: &'r Report,
    list: impl Iterator<Item = &'r Diagnostic>,
    lang: Lang,
    color: bool,
) -> String {
    let ui = Ui::new(lang);
    let renderer = if color {
        Renderer::styled()
    } else {
        Renderer::plain()
    }
    .term_width(COLUMNS);
    let lines = Lines::of_all(report);
    let mut written = String::new();
    for found in list {
        written.push_str(&renderer.render(&[group(report, &lines, found, ui)]));
        written.push_str("\n\n");
    }
    written
}

/// Says how much was found.
fn summary(report: &Report, ui: Ui) -> String {
    if report.is_clean() {
        return ui.say("check-clean") + &allowed(report, ui, " ");
    }
    let (errors, warnings) = (
        report.count(Severity::Error),
        report.count(Severity::Warning),
    );
    let mut said = ui.say_with(
        "check-summary",
        &[("errors", errors.into()), ("warnings", warnings.into())],
    );
    said.push_str(&allowed(report, ui, "\n"));
    if report.left_out > 0 {
        said.push('\n');
        said.push_str(&ui.say_with("check-left-out", &[("count", report.left_out.into())]));
    }
    said
}

/// Says how many findings the campaign allows, where there are any.
fn allowed(report: &Report, ui: Ui, before: &str) -> String {
    if report.allowed() == 0 {
        return String::new();
    }
    before.to_owned() + &ui.say_with("check-allowed", &[("count", report.allowed().into())])
}

fn group<'a>(report: &Report, lines: &[Lines], found: &Diagnostic, ui: Ui) -> Group<'a> {
    let level = match found.severity() {
        Severity::Error => Level::ERROR.with_name(ui.say("check-error")),
        Severity::Warning => Level::WARNING.with_name(ui.say("check-warning")),
    };
    let mut group = Group::with_title(level.primary_title(found.title(ui)).id(found.code.id()));
    let primary = (&found.place, AnnotationKind::Primary, found.label(ui));
    let others = found
        .elsewhere(ui)
        .map(|(place, said)| (place, AnnotationKind::Context, Some(said)));
    for (place, kind, label) in std::iter::once(primary).chain(others) {
        if let Some(shown) = element(report, lines, place, kind, label) {
            group = group.element(shown);
        }
    }
    for advice in found.advice(ui) {
        group = group.element(Level::HELP.with_name(ui.say("check-help")).message(advice));
    }
    group
}

/// Shows a place: the line where there is one, else the file.
fn element<'a>(
    report: &Report,
    lines: &[Lines],
    place: &Place,
    kind: AnnotationKind,
    label: Option<String>,
) -> Option<Element<'a>> {
    let file = report.sources.file(place.file)?;
    let name = SafeText::clean(&file.name.replace('\n', " "))
        .as_str()
        .to_owned();
    let Some(span) = place.span else {
        return Some(Origin::path(name).into());
    };
    let excerpt = Excerpt::new(&file.text, lines.get(place.file)?, span);
    let annotation = kind.span(excerpt.span).label(label);
    Some(
        Snippet::source(excerpt.text)
            .line_start(excerpt.line)
            .path(name)
            .annotation(annotation)
            .into(),
    )
}
