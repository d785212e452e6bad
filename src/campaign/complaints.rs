//! What a parser says where the form of an expression is broken, and which character was probably meant.

use crate::campaign::code::Code;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::lexer::Token;
use crate::campaign::parser::Parser;
use crate::campaign::parser::Stop;
use std::ops::Range;

impl Parser<'_, '_> {
    pub(super) fn limit(&mut self, what: &'static str, most: usize) -> Stop {
        let found = Diagnostic::new(Code::ExpressionLimit, self.place(self.span.clone()));
        self.cx
            .findings
            .push(found.words("what", what).count("most", most));
        Stop
    }

    /// Reports that something else is expected at the current word, `what` being a key of the catalogues.
    pub(super) fn expected(&mut self, what: &'static str) -> Stop {
        self.expected_with(|found| found.words("what", what))
    }

    pub(super) fn expected_sign(&mut self, sign: &'static str) -> Stop {
        self.expected_with(|found| found.text("what", format!("`{sign}`")))
    }

    pub(super) fn expected_with(&mut self, what: impl FnOnce(Diagnostic) -> Diagnostic) -> Stop {
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
    pub(super) fn stray(&mut self, c: char) -> Stop {
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

    pub(super) fn stop_with(&mut self, code: Code, help: &'static str) -> Stop {
        let text = self.quoted.text;
        let first = text[self.span.clone()].chars().next().unwrap_or(' ');
        let found = Diagnostic::new(code, self.place(self.span.clone()))
            .text("character", shown(first))
            .help(help);
        self.cx.findings.push(found);
        Stop
    }

    /// Reports that the form is broken at the current word.
    pub(super) fn stop(&mut self, code: Code) -> Stop {
        self.report(code, self.span.clone());
        Stop
    }

    /// Reports something about a part of the string.
    pub(super) fn report(&mut self, code: Code, span: Range<usize>) {
        let found = Diagnostic::new(code, self.place(span));
        self.cx.findings.push(found);
    }
}

/// Shows a character, or its number where it must not be shown.
fn shown(c: char) -> String {
    match crate::text::SafeText::parse(c.encode_utf8(&mut [0; 4])) {
        Ok(safe) => safe.as_str().to_owned(),
        Err(refused) => refused.code_point(),
    }
}
