//! The marking book: the county's rules, the lines as they are marked, and the sum so far.

use crate::engine::ids::LineId;
use crate::engine::marks;
use crate::engine::state::YearBook;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::model::BookLine;
use crate::view::model::MarkingBook;
use crate::view::numbers::decimals;

/// Liability above power by so much is a mismatch.
const MISMATCH: f64 = 0.3;

impl Viewer<'_> {
    /// Opens the marking book.
    pub fn book(&self) -> MarkingBook {
        MarkingBook {
            rules: self.rules(),
            lines: self
                .world()
                .line_ids()
                .map(|id| self.book_line(id))
                .collect(),
            sum: self.sheet(),
        }
    }

    fn rules(&self) -> Vec<SafeText> {
        let (world, county) = (self.world(), &self.state().county);
        let percent = |share: f64| Value::decimal(share * 100.0, 0);
        let visits = [
            ("count", Value::decimal(county.inspections, 1)),
            ("percent", percent(county.field_share)),
        ];
        let process = [("percent", percent(county.process_share))];
        let weights: f64 = self.state().lines.iter().map(|line| line.weight).sum();
        let sum = [("points", Value::decimal(weights, decimals(weights)))];
        let mut rules = vec![
            self.say_with("marks-rule-weights", &sum),
            self.say_with("marks-rule-visits", &visits),
            self.say_with("marks-process", &process),
        ];
        if world.regime.veto >= 0.5 {
            let points = Value::decimal(world.model.veto_points, 0);
            rules.push(self.say_with("marks-rule-veto", &[("points", points)]));
        }
        rules.push(self.say(match world.regime.ranking {
            ..2.0 => "marks-rule-monthly",
            ..7.0 => "marks-rule-quarterly",
            _ => "marks-rule-yearly",
        }));
        rules.extend(self.pay_rules());
        rules
    }

    /// Says what each grade is worth in pay; aloud in one sentence.
    fn pay_rules(&self) -> Vec<SafeText> {
        let grades = self.world().grades.iter().zip(&self.book_of_words().grades);
        if self.aloud {
            let factors = grades.map(|(grade, book)| {
                SafeText::join([self.name(&book.name), self.number(grade.pay, 1)], " ")
            });
            let grades = self.list(factors);
            return vec![self.say_with("plain-pay", &[("grades", Value::from(&grades))])];
        }
        let rule = |(grade, book): (
            &crate::engine::world::Grade,
            &crate::campaign::book::GradeBook,
        )| {
            let name = self.name(&book.name);
            let values = [
                ("grade", Value::from(&name)),
                ("factor", Value::decimal(grade.pay, 1)),
            ];
            self.say_with("marks-rule-pay", &values)
        };
        grades.map(rule).collect()
    }

    fn book_line(&self, id: LineId) -> BookLine {
        let (line, now) = (self.world().line(id), &self.state().lines[id.ix()]);
        let book = self.book_of_words().lines.get(id.ix());
        let tell = |words| self.tell(words, None);
        BookLine {
            id,
            name: self.line_name(id),
            about: book.map(|b| tell(&b.about)).unwrap_or_default(),
            marked: book.map(|b| tell(&b.marked)).unwrap_or_default(),
            weight: self.number(now.weight, decimals(now.weight)),
            earned: self.number(marks::line_points(self.state(), id), 1),
            light: self.light_if_marked(id),
            pedigree: self.pedigree(id),
            bars: (
                now.liability,
                now.power,
                now.liability - now.power > MISMATCH,
            ),
            method: book.and_then(|b| b.method.as_ref()).map(tell),
            pledge: self.pledge(now.pledge),
            veto: line.veto,
        }
    }

    /// Lists the marks so far: what the lines earned, bonus, deductions, veto, and the sum.
    pub(crate) fn sheet(&self) -> Vec<(SafeText, SafeText)> {
        let (world, state) = (self.world(), self.state());
        let year: &YearBook = &state.year;
        let bonus = year.bonus.min(world.model.bonus_cap);
        let veto = if year.vetoes > 0 {
            world.model.veto_points
        } else {
            0.0
        };
        let total = marks::live_marks(world, state);
        let lines = total + year.deductions - bonus + veto;
        let mut rows = vec![
            (self.say("marks-sum-lines"), self.number(lines, 1)),
            (self.say("year-end-bonus"), self.signed(bonus, 1)),
            (
                self.say("year-end-deductions"),
                self.signed(-year.deductions, 1),
            ),
        ];
        if year.vetoes > 0 {
            rows.push((self.say("year-end-veto"), self.signed(-veto, 1)));
        }
        rows.push((self.say("marks-sum-total"), self.number(total, 1)));
        rows
    }
}
