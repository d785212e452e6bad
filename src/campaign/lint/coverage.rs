//! What a campaign never touches or offers: lines of duty, modes of work, ways of meeting blame.

use crate::campaign::code::Code;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::functions::BEHAVIOURS;
use crate::campaign::functions::MODES;
use crate::campaign::lint::Lint;
use crate::engine::effect::Effect;
use crate::engine::expr::Cond;
use crate::engine::expr::Num;
use crate::engine::ids::LineId;
use crate::engine::mode::Behaviour;
use crate::engine::mode::Mode;
use crate::engine::slot::Slot;
use crate::engine::world::Choice;

/// From this many events on a campaign is long enough to show every way of working and of meeting blame.
const LONG: usize = 30;

/// Looks at what there is of everything.
pub(super) fn look(lint: &mut Lint<'_>) {
    lint.untouched_lines();
    if lint.world.events.len() >= LONG {
        lint.modes();
        lint.behaviours();
    }
}

impl<'c> Lint<'c> {
    /// Lists all choices.
    pub(super) fn choices(&self) -> impl Iterator<Item = &'c Choice> + use<'c> {
        let world = self.world;
        let options = world.events.iter().flat_map(|event| &event.options);
        options.chain(
            world
                .initiatives
                .iter()
                .map(|initiative| &initiative.choice),
        )
    }

    fn untouched_lines(&mut self) {
        if self.world.events.is_empty() {
            return;
        }
        let mut touched = vec![false; self.world.lines.len()];
        let mut touch = |id: LineId| {
            if let Some(line) = touched.get_mut(id.ix()) {
                *line = true;
            }
        };
        for event in &self.world.events {
            event.line.iter().for_each(|id| touch(*id));
            mentions(&event.when, &mut touch);
        }
        for choice in self.choices() {
            mentions(&choice.when, &mut touch);
            let later = choice.later.iter().flat_map(|later| &later.effects);
            for effect in choice.effects.iter().chain(later) {
                match effect {
                    Effect::Assign(Slot::Line(id, _), ..)
                    | Effect::Incident(id)
                    | Effect::Inspection(id, _) => touch(*id),
                    Effect::Assign(..) => {}
                }
            }
        }
        for (ix, _) in touched.iter().enumerate().filter(|(_, touched)| !**touched) {
            let place = self.places.lines[ix].id.clone();
            let id = &self.campaign.book.lines[ix].id;
            let found = Diagnostic::new(Code::UntouchedLine, place).text("id", id);
            self.push(found);
        }
    }

    fn modes(&mut self) {
        let offered = |mode: Mode| self.choices().any(|choice| choice.mode == mode);
        let missing = MODES
            .iter()
            .filter(|(_, mode)| !offered(*mode) && *mode != Mode::Neutral);
        let missing: Vec<&str> = missing.map(|(name, _)| *name).collect();
        self.missing(Code::MissingMode, &missing);
    }

    fn behaviours(&mut self) {
        let offered = |b| {
            self.comes_with_the_rules(b) || self.choices().any(|choice| choice.behaviours.has(b))
        };
        let missing = BEHAVIOURS
            .iter()
            .filter(|(_, behaviour)| !offered(*behaviour));
        let missing: Vec<&str> = missing.map(|(name, _)| *name).collect();
        self.missing(Code::MissingBehaviour, &missing);
    }

    /// Passing a letter down, arranging a visit and disclosure at the gate are open in every campaign.
    fn comes_with_the_rules(&self, behaviour: Behaviour) -> bool {
        match behaviour {
            Behaviour::B6 => !self.world.letters.is_empty(),
            Behaviour::B10 | Behaviour::P2 => true,
            _ => false,
        }
    }

    fn missing(&mut self, code: Code, names: &[&str]) {
        if !names.is_empty() {
            let found = Diagnostic::new(code, self.places.campaign.table.clone());
            self.push(found.text("names", names.join(", ")));
        }
    }
}

/// Calls `each` with every line that a condition names.
fn mentions(cond: &Cond, each: &mut impl FnMut(LineId)) {
    match cond {
        Cond::Slot(Slot::Line(id, _), ..) => each(*id),
        Cond::Compare(_, a, b) => [a, b].into_iter().for_each(|num| numbers(num, each)),
        Cond::In(x, a, b) => [x, a, b].into_iter().for_each(|num| numbers(num, each)),
        Cond::And(parts) | Cond::Or(parts) => parts.iter().for_each(|part| mentions(part, each)),
        Cond::Not(inner) => mentions(inner, each),
        _ => {}
    }
}

fn numbers(num: &Num, each: &mut impl FnMut(LineId)) {
    match num {
        Num::Slot(Slot::Line(id, _)) => each(*id),
        Num::Neg(a) => numbers(a, each),
        Num::Op(_, a, b) => [a, b].into_iter().for_each(|num| numbers(num, each)),
        _ => {}
    }
}
