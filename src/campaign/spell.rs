//! Compiled conditions in words of the expression language again: for saying which part of one did not hold.
//!
//! Luck keys are kept as numbers only, so `luck` shows its percentage and an ellipsis for the key.

use crate::campaign::Campaign;
use crate::campaign::book::Book;
use crate::campaign::functions::ANSWERS;
use crate::campaign::functions::BEHAVIOURS;
use crate::campaign::functions::MODES;
use crate::campaign::names;
use crate::engine::expr::CmpOp;
use crate::engine::expr::Cond;
use crate::engine::expr::Num;
use crate::engine::expr::NumOp;
use crate::engine::ids::EventId;
use crate::engine::slot::Slot;

impl Campaign {
    /// Writes a condition in the expression language.
    pub fn spell(&self, cond: &Cond) -> String {
        self.book.spell(cond)
    }

    /// Writes a number in the expression language.
    pub fn spell_number(&self, num: &Num) -> String {
        self.book.spell_number(num)
    }

    /// Returns the id of an event.
    pub fn event_name(&self, event: EventId) -> &str {
        self.book.event_name(event)
    }

    /// Returns the id of an option of an event.
    pub fn option_name(&self, event: EventId, option: u8) -> &str {
        self.book.option_name(event, option)
    }
}

impl Book {
    /// Writes a condition so that it reads back as the same.
    pub(super) fn spell(&self, cond: &Cond) -> String {
        match cond {
            Cond::Const(is) => is.to_string(),
            Cond::Flag(id) => names::name(self, Slot::Flag(*id)),
            Cond::Slot(slot, op, c) => {
                format!("{} {} {c}", names::name(self, *slot), compare(*op))
            }
            Cond::Compare(op, a, b) => format!(
                "{} {} {}",
                self.spell_number(a),
                compare(*op),
                self.spell_number(b)
            ),
            Cond::In(x, a, b) => format!(
                "{} in {}..{}",
                self.spell_number(x),
                self.spell_number(a),
                self.spell_number(b)
            ),
            Cond::And(all) => self.joined(all, " and "),
            Cond::Or(any) => self.joined(any, " or "),
            Cond::Not(inner) => format!("not {}", self.bracketed(inner)),
            Cond::Seen(event) => format!("seen('{}')", self.event_name(*event)),
            Cond::Chose(event, option) => format!(
                "chose('{}', '{}')",
                self.event_name(*event),
                self.option_name(*event, *option)
            ),
            Cond::Luck(_, percent) => format!("luck(…, {percent})"),
            Cond::Answer(letter, answer) => {
                let letter = self.letters.get(letter.ix());
                let letter = letter.map_or("", |letter| &letter.id);
                format!("answer('{letter}', '{}')", word(ANSWERS, answer))
            }
        }
    }

    fn spell_number(&self, num: &Num) -> String {
        match num {
            Num::Const(c) => c.to_string(),
            Num::Slot(slot) => names::name(self, *slot),
            Num::Neg(a) => format!("-{}", self.operand(a)),
            Num::Op(op, a, b) => {
                let sign = match op {
                    NumOp::Add => "+",
                    NumOp::Sub => "-",
                    NumOp::Mul => "*",
                    NumOp::Div => "/",
                };
                format!("{} {sign} {}", self.operand(a), self.operand(b))
            }
            Num::TimesBehaviour(b) => format!("times('{}')", word(BEHAVIOURS, b)),
            Num::TimesMode(m) => format!("times('{}')", word(MODES, m)),
            Num::Share(m) => format!("share('{}')", word(MODES, m)),
            Num::Streak(m) => format!("streak('{}')", word(MODES, m)),
            Num::Since(event) => format!("since('{}')", self.event_name(*event)),
            Num::Done(id) => {
                let initiative = self.initiatives.get(id.ix());
                let id = initiative.map_or("", |initiative| &initiative.choice.id);
                format!("done('{id}')")
            }
        }
    }

    fn event_name(&self, event: EventId) -> &str {
        self.events.get(event.ix()).map_or("", |book| &book.id)
    }

    fn option_name(&self, event: EventId, option: u8) -> &str {
        let options = self.events.get(event.ix()).map(|book| &book.options);
        let option = options.and_then(|options| options.get(usize::from(option)));
        option.map_or("", |option| &option.id)
    }

    fn joined(&self, parts: &[Cond], by: &str) -> String {
        let parts: Vec<String> = parts.iter().map(|part| self.bracketed(part)).collect();
        parts.join(by)
    }

    /// Writes a condition so that it can stand beside another.
    fn bracketed(&self, cond: &Cond) -> String {
        match cond {
            Cond::And(_) | Cond::Or(_) => format!("({})", self.spell(cond)),
            _ => self.spell(cond),
        }
    }

    fn operand(&self, num: &Num) -> String {
        match num {
            Num::Op(..) => format!("({})", self.spell_number(num)),
            _ => self.spell_number(num),
        }
    }
}

fn compare(op: CmpOp) -> &'static str {
    match op {
        CmpOp::Lt => "<",
        CmpOp::Le => "<=",
        CmpOp::Gt => ">",
        CmpOp::Ge => ">=",
        CmpOp::Eq => "==",
        CmpOp::Ne => "!=",
    }
}

fn word<T: PartialEq>(words: &[(&'static str, T)], value: &T) -> &'static str {
    let known = words.iter().find(|(_, known)| known == value);
    known.map_or("", |(word, _)| word)
}
