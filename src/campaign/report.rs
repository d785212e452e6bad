//! What was found about a campaign, with the files it was found in.

use crate::campaign::code::Code;
use crate::campaign::code::Severity;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::Findings;
use crate::campaign::diagnostic::Place;
use crate::campaign::json;
use crate::campaign::limits;
use crate::campaign::lint::Rules;
use crate::campaign::render;
use crate::campaign::source::Sources;
use crate::text::Lang;
use serde_json::Value;

/// A finding that the campaign does not want to hear of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excused {
    /// Its rule.
    pub code: Code,
    /// What declares the words it is about, such as `event.rain.go`; none where nothing with an id does.
    pub at: Option<String>,
    /// Why it is allowed; none where its rule is off.
    pub why: Option<String>,
}

/// Everything that was found, in order of files and lines.
#[derive(Debug, Clone)]
pub struct Report {
    /// The findings.
    pub diagnostics: Vec<Diagnostic>,
    /// How many more there are that were not kept.
    pub left_out: usize,
    /// The files.
    pub sources: Sources,
    /// What the campaign wants of the checker.
    rules: Box<Rules>,
}

impl Report {
    pub(crate) fn new(sources: Sources, findings: Findings) -> Self {
        Self::ruled(sources, findings, Rules::default())
    }

    /// Makes a report of what is left of the findings under a campaign's own rules.
    pub(super) fn ruled(sources: Sources, findings: Findings, rules: Rules) -> Self {
        let report = Self {
            diagnostics: Vec::new(),
            left_out: findings.left_out,
            sources,
            rules: Box::new(rules),
        };
        report.with(findings.list)
    }

    /// Returns the report with further findings, as far as the campaign does not allow them, in order.
    #[must_use]
    pub fn with(mut self, more: impl IntoIterator<Item = Diagnostic>) -> Self {
        for found in self.rules.apply(more.into_iter().collect()) {
            if self.diagnostics.len() < limits::FINDINGS {
                self.diagnostics.push(found);
            } else {
                self.left_out += 1;
            }
        }
        self.sort();
        self
    }

    /// Returns the report with what the campaign allows and nobody found.
    pub(super) fn with_unused(self) -> Self {
        let unused = self.rules.unused();
        self.with(unused)
    }

    /// Renders the errors alone, where there are any, and says how many warnings there are besides.
    pub fn render_errors(&self, lang: Lang, color: bool) -> String {
        let errors = |found: &&Diagnostic| found.severity() == Severity::Error;
        if self.count(Severity::Error) == 0 {
            return self.render(lang, color);
        }
        render::with_summary(self, self.diagnostics.iter().filter(errors), lang, color)
    }

    /// Counts the findings that the campaign allows.
    pub fn allowed(&self) -> usize {
        let excused = self.rules.excused.iter();
        excused.filter(|found| found.why.is_some()).count()
    }

    /// Lists the findings that the campaign allows or has switched off, as they were found.
    pub fn excused(&self) -> &[Excused] {
        &self.rules.excused
    }

    fn sort(&mut self) {
        self.diagnostics
            .sort_by(|a, b| (&a.place, a.code).cmp(&(&b.place, b.code)));
    }

    /// Tells whether nothing was found.
    pub fn is_clean(&self) -> bool {
        self.diagnostics.is_empty()
    }

    /// Tells whether the folder or a file of it could not be read at all.
    pub fn could_not_read(&self) -> bool {
        self.diagnostics
            .iter()
            .any(|found| found.code.could_not_read())
    }

    /// Counts the findings of a severity, those that were not kept aside.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics
            .iter()
            .filter(|found| found.severity() == severity)
            .count()
    }

    /// Writes the findings for people, with the lines they are about. Safe for a terminal; `color` adds the only escape codes.
    pub fn render(&self, lang: Lang, color: bool) -> String {
        render::render(self, lang, color)
    }

    /// Writes the findings as [`Report::render`] does, without the sum of them.
    pub(super) fn findings(&self, lang: Lang, color: bool) -> String {
        render::findings(self, lang, color).trim_end().to_owned() + "\n"
    }

    /// Writes the findings for programs, in both languages.
    pub fn to_json(&self) -> String {
        format!("{:#}\n", self.json())
    }

    /// Returns what [`Report::to_json`] writes, to be part of something larger.
    pub fn json(&self) -> Value {
        json::write(self)
    }

    /// Returns findings about its files in the form of [`Report::json`], whether they are in it or not.
    pub fn json_of(&self, list: &[Diagnostic]) -> Vec<Value> {
        json::findings(self, list)
    }

    /// Returns a place in its files in the form of [`Report::json`]: `file`, `start`, `end`.
    pub fn json_at(&self, place: &Place) -> Value {
        json::whereabouts(self, place)
    }
}
