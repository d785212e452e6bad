//! A draft of the plan, with what it was before each change.
//!
//! Touches [`Plan`]. Deliberately absent: whether it fits what there is; the view says so for each draft.

use crate::engine::action::Plan;

/// The kinds of work on a line, in the order of the table: the key of the name and of what it is for.
pub(super) const KINDS: [(&str, &str); 4] = [
    ("plan-substance", "plan-substance-about"),
    ("plan-trace", "plan-trace-about"),
    ("plan-visit", "plan-visit-about"),
    ("plan-coordinate", "plan-coordinate-about"),
];

/// The most units in one cell.
pub(super) const MOST: u8 = 60;
/// Hours in percent of a normal week: the least, the most, the step.
const HOURS: (u8, u8, u8) = (80, 160, 10);
/// How many changes can be taken back.
const KEPT: usize = 200;

/// How a cell is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    /// One more.
    Up,
    /// One less.
    Down,
    /// To this number.
    To(u8),
}

impl By {
    fn of(self, now: u8) -> u8 {
        match self {
            Self::Up => now.saturating_add(1).min(MOST),
            Self::Down => now.saturating_sub(1),
            Self::To(units) => units.min(MOST),
        }
    }
}

/// A draft that remembers.
#[derive(Debug)]
pub(super) struct Draft {
    plan: Plan,
    before: Vec<Plan>,
}

impl Draft {
    pub(super) fn new(plan: Plan) -> Self {
        Self {
            plan,
            before: Vec::new(),
        }
    }

    pub(super) fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Takes another plan in place of this one.
    pub(super) fn replace(&mut self, plan: Plan) {
        if plan == self.plan {
            return;
        }
        if self.before.len() == KEPT {
            self.before.remove(0);
        }
        self.before.push(std::mem::replace(&mut self.plan, plan));
    }

    /// Takes the last change back. Tells whether there was one.
    pub(super) fn undo(&mut self) -> bool {
        self.before.pop().map(|plan| self.plan = plan).is_some()
    }

    fn with(&mut self, change: impl FnOnce(&mut Plan)) {
        let mut plan = self.plan.clone();
        change(&mut plan);
        self.replace(plan);
    }

    /// Changes the units of a kind of work on a line.
    pub(super) fn units(&mut self, kind: usize, line: usize, by: By) {
        self.with(|plan| {
            let row = match kind {
                0 => &mut plan.substance,
                1 => &mut plan.trace,
                2 => &mut plan.field,
                _ => &mut plan.coordinate,
            };
            change(row, line, by);
        });
    }

    /// Changes the units in a village.
    pub(super) fn village(&mut self, village: usize, by: By) {
        self.with(|plan| change(&mut plan.village, village, by));
    }

    /// Changes the units of rest.
    pub(super) fn rest(&mut self, by: By) {
        self.with(|plan| plan.rest = by.of(plan.rest));
    }

    /// Changes the hours by a step; a digit means nothing here.
    pub(super) fn hours(&mut self, by: By) {
        let (least, most, step) = HOURS;
        self.with(|plan| {
            plan.hours = match by {
                By::Up => plan.hours.saturating_add(step),
                By::Down => plan.hours.saturating_sub(step),
                By::To(_) => plan.hours,
            }
            .clamp(least, most);
        });
    }

    /// Adapts a line's prescribed method to the villages, or follows it as it is.
    pub(super) fn method(&mut self, line: usize, by: By) {
        self.with(|plan| {
            if let Some(adapted) = plan.adapt.get_mut(line) {
                *adapted = match by {
                    By::Up => true,
                    By::Down => false,
                    By::To(units) => units > 0,
                };
            }
        });
    }
}

fn change(row: &mut [u8], at: usize, by: By) {
    if let Some(cell) = row.get_mut(at) {
        *cell = by.of(*cell);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> Draft {
        Draft::new(Plan {
            substance: vec![0; 3],
            trace: vec![0; 3],
            field: vec![0; 3],
            coordinate: vec![0; 3],
            village: vec![0; 2],
            adapt: vec![false; 3],
            rest: 0,
            hours: 120,
        })
    }

    #[test]
    fn every_change_can_be_taken_back() {
        let mut draft = draft();
        let first = draft.plan().clone();
        draft.units(1, 2, By::To(7));
        draft.units(1, 2, By::Up);
        draft.village(0, By::Up);
        draft.rest(By::To(3));
        draft.hours(By::Down);
        draft.method(1, By::Up);
        let plan = draft.plan();
        assert_eq!((plan.trace[2], plan.village[0], plan.rest), (8, 1, 3));
        assert_eq!((plan.hours, plan.adapt[1]), (110, true));
        for _ in 0..6 {
            assert!(draft.undo());
        }
        assert_eq!(draft.plan(), &first);
        assert!(!draft.undo());
    }

    #[test]
    fn what_changes_nothing_is_not_remembered() {
        let mut draft = draft();
        draft.units(0, 0, By::Down);
        draft.units(0, 9, By::Up);
        draft.hours(By::To(5));
        assert!(!draft.undo());
    }

    #[test]
    fn hours_stay_within_bounds() {
        let mut draft = draft();
        for _ in 0..9 {
            draft.hours(By::Up);
        }
        assert_eq!(draft.plan().hours, 160);
        for _ in 0..19 {
            draft.hours(By::Down);
        }
        assert_eq!(draft.plan().hours, 80);
    }
}
