//! Effects: `slot op number`, `flag.x = true`, `incident('line')`, `inspection('line', 'field')`.

use crate::campaign::code::Code;
use crate::campaign::compile::Compile;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::format::Takes;
use crate::campaign::ids::Kind;
use crate::campaign::lexer::Token;
use crate::campaign::limits;
use crate::campaign::names;
use crate::campaign::parser::Parser;
use crate::campaign::parser::Stop;
use crate::campaign::quoted::Quoted;
use crate::campaign::table::Table;
use crate::engine::effect::AssignOp;
use crate::engine::effect::Effect;
use crate::engine::expr::Cond;
use crate::engine::expr::Num;
use crate::engine::ids::LineId;
use crate::engine::slot::Slot;
use crate::engine::state::VisitKind;
use crate::engine::world::Target;
use std::ops::Range;

/// The calls that are effects.
pub(super) const CALLS: [&str; 2] = ["incident", "inspection"];
/// The kinds of inspection by name.
pub(super) const VISITS: &[(&str, VisitKind)] =
    &[("field", VisitKind::Field), ("paper", VisitKind::Paper)];

impl<'t> Table<'t> {
    /// Takes the list `effects`, which may be left out.
    pub fn effects(&mut self, cx: &mut Compile<'t>, it: Target) -> Vec<Effect> {
        self.reads("effects", |takes| matches!(takes, Takes::Effects));
        let mut effects = Vec::new();
        for item in self.list(cx, "effects", limits::EFFECTS) {
            if let Some(quoted) = item.string(&mut cx.findings) {
                effects.extend(effect(cx, &quoted, it));
            }
        }
        effects
    }
}

/// Compiles an effect; one that is wrong is reported and left out.
pub(super) fn effect(cx: &mut Compile<'_>, quoted: &Quoted<'_>, it: Target) -> Option<Effect> {
    let mut parser = Parser::new(cx, quoted, it)?;
    let Token::Name(name) = parser.token else {
        parser.expected("check-expected-effect");
        return None;
    };
    let (_, span) = parser.advance();
    let effect = match (name, parser.token) {
        ("incident" | "inspection", _) => call(&mut parser, name),
        (_, Token::Sign("(")) => {
            parser.report_effect(name, span);
            Err(Stop)
        }
        _ => assignment(&mut parser, span),
    };
    effect.ok().flatten()
}

/// Reads what comes after the name of a call.
fn call(parser: &mut Parser<'_, '_>, name: &str) -> Result<Option<Effect>, Stop> {
    parser.expect("(")?;
    let line = line(parser)?;
    let kind = if name == "inspection" {
        parser.expect(",")?;
        kind(parser)?
    } else {
        None
    };
    parser.expect(")")?;
    end(parser)?;
    let Some(line) = line.map(LineId) else {
        return Ok(None);
    };
    Ok(match name {
        "incident" => Some(Effect::Incident(line)),
        _ => kind.map(|kind| Effect::Inspection(line, kind)),
    })
}

/// Takes the id of a line, or `'it'`.
fn line(parser: &mut Parser<'_, '_>) -> Result<Option<u16>, Stop> {
    let Token::Id(name) = parser.token else {
        return Err(parser.expected("check-expected-id"));
    };
    let (_, span) = parser.advance();
    let inner = span.start + 1..span.end - 1;
    if name != "it" {
        let quoted = parser.quoted;
        return Ok(parser
            .cx
            .find(Kind::Line, name, |cx| cx.part(quoted, inner)));
    }
    if parser.it == Target::Line {
        return Ok(Some(LineId::IT.0));
    }
    let found = Diagnostic::new(Code::NoTarget, parser.place(inner)).text("name", name);
    parser.cx.findings.push(found);
    Ok(None)
}

fn kind(parser: &mut Parser<'_, '_>) -> Result<Option<VisitKind>, Stop> {
    let Token::Id(name) = parser.token else {
        return Err(parser.expected("check-expected-id"));
    };
    let (_, span) = parser.advance();
    let known = VISITS.iter().find(|(word, _)| *word == name);
    if known.is_none() {
        let unknown = Diagnostic::new(
            Code::UnknownWord,
            parser.place(span.start + 1..span.end - 1),
        );
        parser
            .cx
            .findings
            .push(unknown.text("word", name).text("all", "field · paper"));
    }
    Ok(known.map(|(_, kind)| *kind))
}

/// Reads `slot op number`, or `flag op true`, from the operator on.
fn assignment(parser: &mut Parser<'_, '_>, target: Range<usize>) -> Result<Option<Effect>, Stop> {
    let op = match parser.token {
        Token::Sign("=") => AssignOp::Set,
        Token::Sign("+=") => AssignOp::Add,
        Token::Sign("-=") => AssignOp::Sub,
        Token::Sign("*=") => AssignOp::Mul,
        _ => return Err(parser.expected("check-expected-assignment")),
    };
    let it = parser.it;
    let slot = names::slot(parser.cx, parser.quoted, target.clone(), it);
    let (_, sign) = parser.advance();
    let whole = parser.whole()?;
    let value_span = whole.span.clone();
    let value = match slot {
        Some(Slot::Flag(_)) => flag_value(parser, op, whole, sign),
        _ => parser.number(whole),
    };
    let Some(slot) = slot else { return Ok(None) };
    let place = || parser.place(target.clone());
    match slot {
        Slot::Flag(id) => {
            let place = place();
            parser.cx.sets_flag(id.0, place);
        }
        Slot::Var(id) => {
            let place = place();
            parser.cx.sets_var(id.0, place);
        }
        _ => {}
    }
    if !slot.writable() {
        let name = parser.quoted.text[target.clone()].to_owned();
        let found = Diagnostic::new(Code::NotWritable, parser.place(target)).text("name", name);
        parser.cx.findings.push(found);
        return Ok(None);
    }
    if let Some(Num::Const(value)) = value {
        beyond(parser, slot, op, value, value_span);
    }
    Ok(value.map(|value| Effect::Assign(slot, op, value)))
}

/// Takes `true` or `false` for a flag.
fn flag_value(
    parser: &mut Parser<'_, '_>,
    op: AssignOp,
    value: crate::campaign::parser::Typed,
    sign: Range<usize>,
) -> Option<Num> {
    let span = value.span.clone();
    if op != AssignOp::Set {
        let wrong = Diagnostic::new(Code::WrongSort, parser.place(sign))
            .words("wanted", "check-sort-condition");
        parser.cx.findings.push(wrong.help("check-flag-help"));
        return None;
    }
    match parser.condition(value)? {
        Cond::Const(is) => Some(Num::Const(if is { 1.0 } else { 0.0 })),
        _ => {
            let wrong = Diagnostic::new(Code::WrongSort, parser.place(span))
                .words("wanted", "check-sort-condition");
            parser.cx.findings.push(wrong.help("check-flag-help"));
            None
        }
    }
}

/// Warns of a change that is larger than the whole range of what it changes: percent and shares are easily mixed up.
fn beyond(parser: &mut Parser<'_, '_>, slot: Slot, op: AssignOp, value: f64, span: Range<usize>) {
    let (low, high) = slot.range();
    let outside = match op {
        AssignOp::Set => value < low || value > high,
        AssignOp::Add | AssignOp::Sub => value.abs() > high - low,
        AssignOp::Mul => false,
    };
    if outside {
        let found =
            Diagnostic::new(Code::BeyondRange, parser.place(span)).words("what", "check-cut-off");
        parser
            .cx
            .findings
            .push(found.text("low", low).text("high", high));
    }
}

fn end(parser: &mut Parser<'_, '_>) -> Result<(), Stop> {
    if parser.token == Token::End {
        Ok(())
    } else {
        Err(parser.expected("check-end"))
    }
}

impl Parser<'_, '_> {
    /// Reports a call of something that is no effect.
    fn report_effect(&mut self, name: &str, span: Range<usize>) {
        let place = self.place(span);
        let known = CALLS;
        let better = crate::campaign::suggest::nearest(name, known);
        let unknown = Diagnostic::new(Code::UnknownFunction, place).text("name", name);
        self.cx
            .findings
            .push(unknown.text("all", known.join(" · ")).propose(better));
    }
}
