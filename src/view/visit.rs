//! An inspection at the gate: who comes, what they look at, and the ways to receive them.

use crate::engine::action::Action;
use crate::engine::action::Ask;
use crate::engine::action::Reception;
use crate::engine::action::Refusal;
use crate::engine::slot::LineField;
use crate::engine::slot::Slot;
use crate::engine::state::Inspector;
use crate::engine::state::Visit;
use crate::engine::state::VisitKind;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::model::ChoiceView;
use crate::view::model::Look;
use crate::view::model::Paper;
use crate::view::model::Sealed;

/// Returns the keys of a reception and of what it means.
fn reception_keys(reception: Reception) -> (&'static str, &'static str) {
    match reception {
        Reception::Binders => ("inspection-binders", "inspection-binders-about"),
        Reception::Hardest => ("inspection-hardest", "inspection-hardest-about"),
        Reception::Route => ("inspection-route", "inspection-route-about"),
        Reception::Disclose => ("inspection-disclose", "inspection-disclose-about"),
        Reception::Arrange => ("inspection-arrange", "inspection-arrange-about"),
    }
}

/// Returns the keys of an inspection's title and of the sentence that opens it.
fn visit_keys(visit: &Visit) -> (&'static str, &'static str) {
    match (visit.by, visit.kind) {
        (Inspector::City, _) => ("inspection-city", "inspection-city-about"),
        (Inspector::County, VisitKind::Paper) => ("inspection-paper", "inspection-paper-about"),
        (Inspector::County, VisitKind::Field) => ("inspection-field", "inspection-field-about"),
    }
}

impl Viewer<'_> {
    /// Lays the inspection at the gate on the table, if there is one.
    pub fn visit(&self) -> Option<Paper> {
        let Ask::Visit(visit) = self.play.ask() else {
            return None;
        };
        let (title, about) = visit_keys(visit);
        let line = self.line_name(visit.line);
        let body = self.say_with(about, &[("line", Value::from(&line))]);
        Some(Paper {
            look: match visit.kind {
                VisitKind::Paper => Look::Visit,
                VisitKind::Field => Look::Field,
            },
            kind: self.say("kind-inspection"),
            from: self.inspectors(visit),
            issuer: SafeText::default(),
            signer: SafeText::default(),
            seal: Sealed::Nobody,
            number: SafeText::default(),
            title: self.say(title),
            body: vec![body],
            notes: self.visit_notes(visit),
            numbers: [LineField::Paper, LineField::Real]
                .map(|field| Slot::Line(visit.line, field))
                .to_vec(),
            concepts: Vec::new(),
            choices: Reception::ALL.map(|r| self.reception(visit, r)).into(),
        })
    }

    fn visit_notes(&self, visit: &Visit) -> Vec<(SafeText, SafeText)> {
        let state = self.state();
        let line = &state.lines[visit.line.ix()];
        let mut notes = vec![
            (self.say("letter-line"), self.line_name(visit.line)),
            (self.say("desk-ledger"), self.number(line.paper, 0)),
            (
                self.say("desk-field"),
                self.estimate(self.field(visit.line)),
            ),
        ];
        if visit.kind == VisitKind::Field {
            let first = self.village_name(visit.village);
            notes.push((self.say("inspection-first"), first));
        }
        if state.plan.adapt[visit.line.ix()] {
            notes.push((self.say("marks-path"), self.say("inspection-adapted")));
        }
        notes
    }

    fn reception(&self, visit: &Visit, reception: Reception) -> ChoiceView {
        let (label, about) = reception_keys(reception);
        let barred = reception == Reception::Arrange && visit.by != Inspector::City;
        let points = Value::decimal(self.world().model.disclose_points, 1);
        ChoiceView {
            who: self.say_with(about, &[("points", points)]),
            closed: barred.then(|| self.refusal(Refusal::OnlyCity)),
            ..self.own_choice(Action::Receive(reception), label, about)
        }
    }

    /// Names a way to receive an inspection.
    pub(crate) fn reception_name(&self, reception: Reception) -> SafeText {
        self.say(reception_keys(reception).0)
    }

    /// Names an inspection.
    pub(crate) fn visit_name(&self, visit: &Visit) -> SafeText {
        self.say(visit_keys(visit).0)
    }
}
