//! Writing compiled conditions down again, for comparing.

use super::book;
use crate::campaign::functions::ANSWERS;
use crate::campaign::functions::BEHAVIOURS;
use crate::campaign::functions::MODES;
use crate::campaign::names;
use crate::engine::expr::CmpOp;
use crate::engine::expr::Cond;
use crate::engine::expr::Num;
use crate::engine::expr::NumOp;

const EVENTS: [&str; 2] = ["rain", "night-call"];

/// Writes a condition in the expression language; luck keys, which are hashed, become `flag.a`.
pub(super) fn cond(cond: &Cond) -> String {
    match cond {
        Cond::Const(is) => is.to_string(),
        Cond::Flag(id) => format!("flag.{}", book().flags[id.ix()]),
        Cond::Slot(slot, op, c) => format!(
            "{} {} {}",
            names::name(&book(), *slot),
            compare(*op),
            number(*c)
        ),
        Cond::Compare(op, a, b) => format!("{} {} {}", num(a), compare(*op), num(b)),
        Cond::In(x, a, b) => format!("{} in {}..{}", num(x), num(a), num(b)),
        Cond::And(all) => joined(all, " and "),
        Cond::Or(any) => joined(any, " or "),
        Cond::Not(inner) => format!("not ({})", self::cond(inner)),
        Cond::Seen(e) => format!("seen('{}')", EVENTS[e.ix()]),
        Cond::Chose(e, option) => {
            let options = [["go", "write"], ["answer", ""]];
            format!(
                "chose('{}', '{}')",
                EVENTS[e.ix()],
                options[e.ix()][usize::from(*option)]
            )
        }
        Cond::Luck(..) => "flag.a".into(),
        Cond::Answer(l, answer) => {
            let letters = ["flood-letter", "fire-letter"];
            format!("answer('{}', '{}')", letters[l.ix()], word(ANSWERS, answer))
        }
    }
}

fn joined(parts: &[Cond], by: &str) -> String {
    let parts: Vec<String> = parts
        .iter()
        .map(|part| format!("({})", cond(part)))
        .collect();
    parts.join(by)
}

fn num(value: &Num) -> String {
    match value {
        Num::Const(c) => number(*c),
        Num::Slot(slot) => names::name(&book(), *slot),
        Num::Neg(a) => format!("(-{})", num(a)),
        Num::Op(op, a, b) => {
            let sign = match op {
                NumOp::Add => "+",
                NumOp::Sub => "-",
                NumOp::Mul => "*",
                NumOp::Div => "/",
            };
            format!("({} {sign} {})", num(a), num(b))
        }
        Num::TimesBehaviour(b) => format!("times('{}')", word(BEHAVIOURS, b)),
        Num::TimesMode(m) => format!("times('{}')", word(MODES, m)),
        Num::Share(m) => format!("share('{}')", word(MODES, m)),
        Num::Streak(m) => format!("streak('{}')", word(MODES, m)),
        Num::Since(e) => format!("since('{}')", EVENTS[e.ix()]),
        Num::Done(i) => format!("done('{}')", ["walk", "rest"][i.ix()]),
    }
}

fn number(c: f64) -> String {
    if c < 0.0 {
        format!("({c})")
    } else {
        c.to_string()
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
    words
        .iter()
        .find(|(_, known)| known == value)
        .map_or("", |(word, _)| word)
}
