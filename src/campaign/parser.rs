//! Conditions and numbers: from a string to the engine's typed trees. A Pratt parser, bounded in bytes, depth and nodes.
//!
//! Names that are unknown and sorts that do not fit are all reported; the first error of form ends an expression.
//! Deliberately absent: loops, functions of the campaign's own, text; evaluation is the engine's.

use crate::campaign::code::Code;
use crate::campaign::compile::Compile;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::fold;
use crate::campaign::functions;
use crate::campaign::lexer::Lexer;
use crate::campaign::lexer::Token;
use crate::campaign::limits;
use crate::campaign::names;
use crate::campaign::places::Part;
use crate::campaign::quoted::Quoted;
use crate::engine::expr::CmpOp;
use crate::engine::expr::Cond;
use crate::engine::expr::Num;
use crate::engine::expr::NumOp;
use crate::engine::slot::Slot;
use crate::engine::world::Target;
use std::ops::Range;

/// The form is broken and that has been reported: nothing more can be said about this expression.
#[derive(Debug)]
pub(super) struct Stop;

/// What an expression came to.
#[derive(Debug)]
pub(super) enum Sort {
    /// A number.
    Num(Num),
    /// A condition.
    Cond(Cond),
    /// Something wrong that has been reported; it fits everywhere.
    Unknown,
}

/// An expression with its place in the string.
#[derive(Debug)]
pub(super) struct Typed {
    pub sort: Sort,
    pub span: Range<usize>,
}

/// How tightly operators bind, loosest first.
const OR: u8 = 1;
const AND: u8 = 2;
const NOT: u8 = 3;
pub(super) const COMPARE: u8 = 4;
const ADD: u8 = 5;
const MULTIPLY: u8 = 6;
const NEGATE: u8 = 7;

/// An operator between two expressions.
#[derive(Debug, Clone, Copy)]
enum Infix {
    Or,
    And,
    Compare(CmpOp),
    In,
    Number(NumOp),
}

impl Infix {
    fn of(token: Token<'_>) -> Option<(Self, u8)> {
        Some(match token {
            Token::Name("or") | Token::Sign("||") => (Self::Or, OR),
            Token::Name("and") | Token::Sign("&&") => (Self::And, AND),
            Token::Name("in") => (Self::In, COMPARE),
            Token::Sign("<") => (Self::Compare(CmpOp::Lt), COMPARE),
            Token::Sign("<=") => (Self::Compare(CmpOp::Le), COMPARE),
            Token::Sign(">") => (Self::Compare(CmpOp::Gt), COMPARE),
            Token::Sign(">=") => (Self::Compare(CmpOp::Ge), COMPARE),
            Token::Sign("==") => (Self::Compare(CmpOp::Eq), COMPARE),
            Token::Sign("!=") => (Self::Compare(CmpOp::Ne), COMPARE),
            Token::Sign("+") => (Self::Number(NumOp::Add), ADD),
            Token::Sign("-") => (Self::Number(NumOp::Sub), ADD),
            Token::Sign("*") => (Self::Number(NumOp::Mul), MULTIPLY),
            Token::Sign("/") => (Self::Number(NumOp::Div), MULTIPLY),
            _ => return None,
        })
    }
}

/// Compiles a condition; one that is wrong is reported and gives none.
pub(super) fn condition(cx: &mut Compile<'_>, quoted: &Quoted<'_>, it: Target) -> Option<Cond> {
    let mut parser = Parser::new(cx, quoted, it)?;
    let whole = parser.whole().ok()?;
    parser.condition(whole)
}

/// Compiles a number; one that is wrong is reported and gives none.
pub(super) fn number(cx: &mut Compile<'_>, quoted: &Quoted<'_>) -> Option<Num> {
    let mut parser = Parser::new(cx, quoted, Target::None)?;
    let whole = parser.whole().ok()?;
    parser.number(whole)
}

/// Compiles a number or a condition; what is wrong is reported and gives none.
pub(super) fn either(cx: &mut Compile<'_>, quoted: &Quoted<'_>) -> Option<Result<Num, Cond>> {
    let mut parser = Parser::new(cx, quoted, Target::None)?;
    match parser.whole().ok()?.sort {
        Sort::Num(num) => Some(Ok(num)),
        Sort::Cond(cond) => Some(Err(cond)),
        Sort::Unknown => None,
    }
}

/// Reads one expression.
pub(super) struct Parser<'c, 't> {
    pub cx: &'c mut Compile<'t>,
    /// The string with its place in the file.
    pub quoted: &'c Quoted<'c>,
    /// The kind of the chosen target.
    pub it: Target,
    lexer: Lexer<'c>,
    /// The word to be taken next.
    pub token: Token<'c>,
    /// Where it stands.
    pub span: Range<usize>,
    /// Where the last word that was taken ends.
    end: usize,
    depth: usize,
    nodes: usize,
}

impl<'c, 't> Parser<'c, 't> {
    /// Sets out at the start of a string, unless it is too long.
    pub fn new(cx: &'c mut Compile<'t>, quoted: &'c Quoted<'c>, it: Target) -> Option<Self> {
        if quoted.text.len() > limits::EXPRESSION_BYTES {
            let long = Diagnostic::new(Code::ExpressionLimit, quoted.place())
                .words("what", "check-limit-bytes");
            cx.findings
                .push(long.count("most", limits::EXPRESSION_BYTES));
            return None;
        }
        let mut lexer = Lexer::new(quoted.text);
        let (token, span) = lexer.next();
        Some(Self {
            cx,
            quoted,
            it,
            lexer,
            token,
            span,
            end: 0,
            depth: 0,
            nodes: 0,
        })
    }

    /// Takes the next word.
    pub fn advance(&mut self) -> (Token<'c>, Range<usize>) {
        let (token, span) = self.lexer.next();
        self.end = self.span.end;
        (
            std::mem::replace(&mut self.token, token),
            std::mem::replace(&mut self.span, span),
        )
    }

    /// Takes a sign that must stand here.
    pub fn expect(&mut self, sign: &'static str) -> Result<(), Stop> {
        if self.token == Token::Sign(sign) {
            self.advance();
            return Ok(());
        }
        Err(self.expected_sign(sign))
    }

    /// Reads everything up to the end.
    pub fn whole(&mut self) -> Result<Typed, Stop> {
        let typed = self.expression(0)?;
        if self.token == Token::End {
            Ok(typed)
        } else {
            Err(self.expected("check-expected-operator"))
        }
    }

    /// Reads an expression whose operators bind tighter than `least`.
    pub fn expression(&mut self, least: u8) -> Result<Typed, Stop> {
        self.depth += 1;
        if self.depth > limits::EXPRESSION_DEPTH {
            return Err(self.limit("check-limit-depth", limits::EXPRESSION_DEPTH));
        }
        let mut left = self.prefix()?;
        let mut compared = false;
        while let Some((infix, power)) = Infix::of(self.token) {
            if power <= least {
                break;
            }
            if power == COMPARE && std::mem::replace(&mut compared, true) {
                return Err(self.stop(Code::ChainedComparison));
            }
            self.node()?;
            let (_, at) = self.advance();
            left = self.infix(left, infix, power, at)?;
        }
        self.depth -= 1;
        Ok(left)
    }

    /// Reads what stands before any operator.
    fn prefix(&mut self) -> Result<Typed, Stop> {
        let (token, span) = (self.token, self.span.clone());
        if token != Token::Sign("(") {
            self.node()?;
        }
        let sort = match token {
            Token::Name("not") | Token::Sign("!") => {
                self.advance();
                let inner = self.expression(NOT)?;
                self.condition(inner)
                    .map_or(Sort::Unknown, |c| Sort::Cond(fold::not(c)))
            }
            Token::Sign("-") => {
                self.advance();
                let inner = self.expression(NEGATE)?;
                self.number(inner)
                    .map_or(Sort::Unknown, |n| Sort::Num(fold::negative(n)))
            }
            Token::Sign("(") => {
                self.advance();
                let inner = self.expression(0)?;
                self.expect(")")?;
                inner.sort
            }
            Token::Number(number) => {
                self.advance();
                Sort::Num(Num::Const(number))
            }
            Token::Name(name) if !matches!(name, "and" | "or" | "in") => {
                self.advance();
                self.name(name, &span)?
            }
            _ => return Err(self.expected("check-expected-value")),
        };
        Ok(Typed {
            sort,
            span: span.start..self.end,
        })
    }

    /// Reads what a name stands for.
    fn name(&mut self, name: &str, span: &Range<usize>) -> Result<Sort, Stop> {
        if self.token == Token::Sign("(") {
            return functions::call(self, name, span);
        }
        Ok(match name {
            "true" => Sort::Cond(Cond::Const(true)),
            "false" => Sort::Cond(Cond::Const(false)),
            _ if functions::is_function(name) => {
                let code = Diagnostic::new(Code::WrongArgument, self.place(span.clone()));
                self.cx
                    .findings
                    .push(code.text("name", name).help(functions::usage(name)));
                Sort::Unknown
            }
            _ => match names::slot(self.cx, self.quoted, span.clone(), self.it) {
                Some(slot) => self.read(slot, span),
                None => Sort::Unknown,
            },
        })
    }

    /// Reads a slot: flags are conditions, everything else is a number.
    fn read(&mut self, slot: Slot, span: &Range<usize>) -> Sort {
        let place = self.place(span.clone());
        match slot {
            Slot::Flag(id) => {
                self.cx.reads_flag(id.0, place);
                Sort::Cond(Cond::Flag(id))
            }
            Slot::Var(id) => {
                self.cx.reads_var(id.0, place);
                Sort::Num(Num::Slot(slot))
            }
            _ => Sort::Num(Num::Slot(slot)),
        }
    }

    /// Joins what stands on both sides of an operator.
    fn infix(
        &mut self,
        left: Typed,
        infix: Infix,
        power: u8,
        at: Range<usize>,
    ) -> Result<Typed, Stop> {
        let start = left.span.start;
        let right = self.expression(power)?;
        let sort = match infix {
            Infix::Or | Infix::And => {
                let spans = [left.span.clone(), right.span.clone()];
                let (a, b) = (self.condition(left), self.condition(right));
                self.note_parts(infix, [&a, &b], spans);
                let join = if matches!(infix, Infix::Or) {
                    fold::or
                } else {
                    fold::and
                };
                a.zip(b)
                    .map_or(Sort::Unknown, |(a, b)| Sort::Cond(join(a, b)))
            }
            Infix::Number(op) => {
                let divisor = right.span.clone();
                let (a, b) = (self.number(left), self.number(right));
                if matches!((op, &b), (NumOp::Div, Some(Num::Const(0.0)))) {
                    self.report(Code::DivisionByZero, divisor);
                }
                a.zip(b)
                    .map_or(Sort::Unknown, |(a, b)| Sort::Num(fold::operate(op, a, b)))
            }
            Infix::Compare(op) => self.compare(left, op, right, at),
            Infix::In => self.between(left, right)?,
        };
        Ok(Typed {
            sort,
            span: start..self.end,
        })
    }

    /// Takes down what stands on both sides of an `and` or `or`, where somebody wants to know; what is joined by the same
    /// word once more is taken down part by part.
    fn note_parts(&mut self, infix: Infix, parts: [&Option<Cond>; 2], spans: [Range<usize>; 2]) {
        if self.cx.noted.is_none() {
            return;
        }
        let joined = |cond: &Cond| match cond {
            Cond::And(_) => matches!(infix, Infix::And),
            Cond::Or(_) => matches!(infix, Infix::Or),
            _ => false,
        };
        for (cond, span) in parts.into_iter().zip(spans) {
            let Some(cond) = cond.as_ref().filter(|cond| !joined(cond)) else {
                continue;
            };
            let part = Part {
                place: self.place(span),
                cond: cond.clone(),
            };
            let at = (self.quoted.file, self.quoted.span.start);
            if let Some(noted) = &mut self.cx.noted {
                noted.parts.entry(at).or_default().push(part);
            }
        }
    }

    /// Counts a node.
    fn node(&mut self) -> Result<(), Stop> {
        self.nodes += 1;
        if self.nodes > limits::EXPRESSION_NODES {
            return Err(self.limit("check-limit-nodes", limits::EXPRESSION_NODES));
        }
        Ok(())
    }

    /// Returns the place of a part of the string.
    pub fn place(&self, span: Range<usize>) -> crate::campaign::diagnostic::Place {
        self.cx.part(self.quoted, span)
    }
}
