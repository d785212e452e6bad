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
const COMPARE: u8 = 4;
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

/// Reads one expression.
pub(super) struct Parser<'c, 't> {
    pub cx: &'c mut Compile<'t>,
    quoted: &'c Quoted<'c>,
    it: Target,
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
        self.node()?;
        let (token, span) = (self.token, self.span.clone());
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
                self.cx.own.flags.read(id.0, place);
                Sort::Cond(Cond::Flag(id))
            }
            Slot::Var(id) => {
                self.cx.own.vars.read(id.0, place);
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
                let (a, b) = (self.condition(left), self.condition(right));
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

    /// Compares two numbers, or a condition with `true` or `false`.
    fn compare(&mut self, left: Typed, op: CmpOp, right: Typed, at: Range<usize>) -> Sort {
        let whole = left.span.start..right.span.end;
        let (left, right) = match (left.sort, right.sort) {
            (Sort::Cond(c), Sort::Cond(Cond::Const(is)))
            | (Sort::Cond(Cond::Const(is)), Sort::Cond(c))
                if matches!(op, CmpOp::Eq | CmpOp::Ne) =>
            {
                return Sort::Cond(if is == (op == CmpOp::Eq) {
                    c
                } else {
                    fold::not(c)
                });
            }
            (Sort::Cond(_), Sort::Cond(_)) => {
                self.sort_error("check-sort-number", at);
                return Sort::Unknown;
            }
            (a, b) => (
                Typed {
                    sort: a,
                    span: left.span,
                },
                Typed {
                    sort: b,
                    span: right.span,
                },
            ),
        };
        let (a, b) = (self.number(left), self.number(right));
        let Some((a, b)) = a.zip(b) else {
            return Sort::Unknown;
        };
        let compared = fold::compare(op, a, b);
        if let Cond::Slot(slot, op, value) = compared {
            self.beyond(slot, op, value, whole);
        }
        Sort::Cond(compared)
    }

    /// Warns where the range of a slot decides a comparison by itself.
    fn beyond(&mut self, slot: Slot, op: CmpOp, value: f64, whole: Range<usize>) {
        let (low, high) = slot.range();
        let (at_low, at_high) = (op.holds(low, value), op.holds(high, value));
        let decided = match op {
            CmpOp::Eq | CmpOp::Ne => value < low || value > high,
            _ => at_low == at_high,
        };
        if decided {
            let always = op.holds(low, value);
            let words = if always {
                "check-always-true"
            } else {
                "check-never-true"
            };
            let beyond = Diagnostic::new(Code::BeyondRange, self.place(whole)).words("what", words);
            self.cx
                .findings
                .push(beyond.text("low", low).text("high", high));
        }
    }

    /// Reads the rest of `x in a..b`.
    fn between(&mut self, x: Typed, low: Typed) -> Result<Sort, Stop> {
        let start = low.span.start;
        self.expect("..")?;
        let high = self.expression(COMPARE)?;
        let end = high.span.end;
        let (x, low, high) = (self.number(x), self.number(low), self.number(high));
        let (Some(x), Some(low), Some(high)) = (x, low, high) else {
            return Ok(Sort::Unknown);
        };
        if matches!((&low, &high), (Num::Const(a), Num::Const(b)) if a > b) {
            self.report(Code::EmptyRange, start..end);
        }
        Ok(Sort::Cond(Cond::In(x, low, high)))
    }

    /// Takes an expression as a condition, or reports that it is a number.
    pub fn condition(&mut self, typed: Typed) -> Option<Cond> {
        match typed.sort {
            Sort::Cond(cond) => Some(cond),
            Sort::Num(_) => {
                self.sort_error("check-sort-condition", typed.span);
                None
            }
            Sort::Unknown => None,
        }
    }

    /// Takes an expression as a number, or reports that it is a condition.
    pub fn number(&mut self, typed: Typed) -> Option<Num> {
        match typed.sort {
            Sort::Num(num) => Some(num),
            Sort::Cond(_) => {
                self.sort_error("check-sort-number", typed.span);
                None
            }
            Sort::Unknown => None,
        }
    }

    fn sort_error(&mut self, wanted: &'static str, span: Range<usize>) {
        let help = if wanted == "check-sort-number" {
            "check-sort-number-help"
        } else {
            "check-sort-condition-help"
        };
        let wrong = Diagnostic::new(Code::WrongSort, self.place(span))
            .words("wanted", wanted)
            .help(help);
        self.cx.findings.push(wrong);
    }

    /// Counts a node.
    fn node(&mut self) -> Result<(), Stop> {
        self.nodes += 1;
        if self.nodes > limits::EXPRESSION_NODES {
            return Err(self.limit("check-limit-nodes", limits::EXPRESSION_NODES));
        }
        Ok(())
    }

    fn limit(&mut self, what: &'static str, most: usize) -> Stop {
        let found = Diagnostic::new(Code::ExpressionLimit, self.place(self.span.clone()));
        self.cx
            .findings
            .push(found.words("what", what).count("most", most));
        Stop
    }

    /// Reports that something else is expected at the current word, `what` being a key of the catalogues.
    pub fn expected(&mut self, what: &'static str) -> Stop {
        self.expected_with(|found| found.words("what", what))
    }

    fn expected_sign(&mut self, sign: &'static str) -> Stop {
        self.expected_with(|found| found.text("what", format!("`{sign}`")))
    }

    fn expected_with(&mut self, what: impl FnOnce(Diagnostic) -> Diagnostic) -> Stop {
        let text = self.quoted.text;
        match self.token {
            Token::BadNumber => return self.stop(Code::BadNumber),
            Token::Stray(c) => return self.stray(c),
            Token::OpenQuote => return self.stop_with(Code::StrayCharacter, "check-open-quote"),
            Token::Sign("=") => return self.stop_with(Code::StrayCharacter, "check-single-equals"),
            _ => {}
        }
        let place = self.place(self.span.clone());
        let found = Diagnostic::new(Code::Expected, place);
        let found = match self.token {
            Token::End => found.words("found", "check-end"),
            _ => found.text("found", format!("`{}`", &text[self.span.clone()])),
        };
        self.cx.findings.push(what(found));
        Stop
    }

    /// Reports a character that no expression knows, with the one that was meant.
    fn stray(&mut self, c: char) -> Stop {
        let meant = match c {
            '“' | '”' | '‘' | '’' | '"' | '`' | '「' | '」' => Some("'"),
            '（' => Some("("),
            '）' => Some(")"),
            '，' | '、' => Some(","),
            '＞' | '》' => Some(">"),
            '＜' | '《' => Some("<"),
            '≥' => Some(">="),
            '≤' => Some("<="),
            '≠' => Some("!="),
            '＝' => Some("=="),
            '！' => Some("!"),
            '＋' => Some("+"),
            '－' | '−' | '–' | '—' => Some("-"),
            '×' | '＊' => Some("*"),
            '÷' | '／' => Some("/"),
            '…' | '～' | '~' => Some(".."),
            '&' => Some("and"),
            '|' => Some("or"),
            _ => None,
        };
        let place = self.place(self.span.clone());
        let found = Diagnostic::new(Code::StrayCharacter, place).text("character", shown(c));
        self.cx.findings.push(found.propose(meant));
        Stop
    }

    fn stop_with(&mut self, code: Code, help: &'static str) -> Stop {
        let text = self.quoted.text;
        let first = text[self.span.clone()].chars().next().unwrap_or(' ');
        let found = Diagnostic::new(code, self.place(self.span.clone()))
            .text("character", shown(first))
            .help(help);
        self.cx.findings.push(found);
        Stop
    }

    /// Reports that the form is broken at the current word.
    fn stop(&mut self, code: Code) -> Stop {
        self.report(code, self.span.clone());
        Stop
    }

    /// Reports something about a part of the string.
    pub fn report(&mut self, code: Code, span: Range<usize>) {
        let found = Diagnostic::new(code, self.place(span));
        self.cx.findings.push(found);
    }

    /// Returns the place of a part of the string.
    pub fn place(&self, span: Range<usize>) -> crate::campaign::diagnostic::Place {
        self.cx.part(self.quoted, span)
    }

    /// Returns the string.
    pub fn text(&self) -> &'c str {
        self.quoted.text
    }

    /// Returns the kind of the chosen target.
    pub fn it(&self) -> Target {
        self.it
    }

    /// Returns the string with its place in the file.
    pub fn quoted(&self) -> &'c Quoted<'c> {
        self.quoted
    }
}

/// Shows a character, or its number where it must not be shown.
fn shown(c: char) -> String {
    match crate::text::SafeText::parse(c.encode_utf8(&mut [0; 4])) {
        Ok(safe) => safe.as_str().to_owned(),
        Err(refused) => refused.code_point(),
    }
}
