//! The words of the expression language: names, numbers, quoted ids, operators, each with its place in the string.

use std::ops::Range;

/// A word.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Token<'s> {
    /// A name: `line.flood.real`, `and`, `seen`.
    Name(&'s str),
    /// A number.
    Number(f64),
    /// Digits that are no number we take.
    BadNumber,
    /// An id in single quotes.
    Id(&'s str),
    /// An operator or a bracket.
    Sign(&'static str),
    /// A character that no expression knows.
    Stray(char),
    /// A quotation mark without its partner.
    OpenQuote,
    /// Nothing more.
    End,
}

/// Signs, the longer ones before those they begin with.
const SIGNS: &[&str] = &[
    "<=", ">=", "==", "!=", "&&", "||", "+=", "-=", "*=", "..", "<", ">", "=", "!", "+", "-", "*",
    "/", "(", ")", ",",
];

/// Cuts a string into words.
#[derive(Debug, Clone)]
pub(super) struct Lexer<'s> {
    text: &'s str,
    at: usize,
}

impl<'s> Lexer<'s> {
    /// Begins at the start of a string.
    pub fn new(text: &'s str) -> Self {
        Self { text, at: 0 }
    }

    /// Returns the next word and its place.
    pub fn next(&mut self) -> (Token<'s>, Range<usize>) {
        let rest = &self.text[self.at..];
        let blanks = rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len();
        let start = self.at + blanks;
        let rest = &self.text[start..];
        let (token, length) = match rest.chars().next() {
            None => (Token::End, 0),
            Some(c) if c.is_ascii_alphabetic() || c == '_' => name(rest),
            Some(c) if c.is_ascii_digit() => number(rest),
            Some('\'') => id(rest),
            Some(c) => sign(rest, c),
        };
        self.at = start + length;
        (token, start..self.at)
    }
}

/// Takes a name with its parts: letters, digits, `-`, `_`, and single dots between them.
fn name(rest: &str) -> (Token<'_>, usize) {
    let part = |c: u8| c.is_ascii_alphanumeric() || matches!(c, b'-' | b'_');
    let bytes = rest.as_bytes();
    let mut end = 0;
    while let Some(&byte) = bytes.get(end) {
        let dot = byte == b'.' && bytes.get(end + 1).is_some_and(|next| part(*next));
        if !part(byte) && !dot {
            break;
        }
        end += 1;
    }
    // A hyphen at the end is a minus that lost its room: `a- b`; and `a-=1` sets a.
    while bytes[..end].ends_with(b"-") {
        end -= 1;
    }
    (Token::Name(&rest[..end]), end)
}

/// Takes digits, with a fraction; `1..2` is two numbers.
fn number(rest: &str) -> (Token<'_>, usize) {
    let digits = |from: usize| rest[from..].bytes().take_while(u8::is_ascii_digit).count();
    let mut end = digits(0);
    if rest[end..].starts_with('.') && digits(end + 1) > 0 {
        end += 1 + digits(end + 1);
    }
    let tail = rest[end..]
        .bytes()
        .take_while(|b| b.is_ascii_alphanumeric() || *b == b'_')
        .count();
    let small = rest[..end]
        .parse::<f64>()
        .ok()
        .filter(|n| *n <= crate::campaign::limits::EXPRESSION_NUMBER);
    match small {
        Some(number) if tail == 0 => (Token::Number(number), end),
        _ => (Token::BadNumber, end + tail),
    }
}

/// Takes an id in single quotes.
fn id(rest: &str) -> (Token<'_>, usize) {
    match rest[1..].find('\'') {
        Some(length) => (Token::Id(&rest[1..=length]), length + 2),
        None => (Token::OpenQuote, rest.len()),
    }
}

fn sign(rest: &str, c: char) -> (Token<'_>, usize) {
    let first = rest.as_bytes().first();
    let mut alike = SIGNS.iter().filter(|sign| sign.as_bytes().first() == first);
    match alike.find(|sign| rest.starts_with(**sign)) {
        Some(sign) => (Token::Sign(sign), sign.len()),
        None => (Token::Stray(c), c.len_utf8()),
    }
}

#[cfg(test)]
mod tests {
    use super::Token::*;
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[Token<'_>]) {
        let mut lexer = Lexer::new(text);
        for token in expected {
            assert_eq!(lexer.next().0, *token, "{text:?}");
        }
        assert_eq!(lexer.next(), (End, text.len()..text.len()), "{text:?}");
    }

    #[test]
    fn cuts_names_and_numbers() {
        check(
            "line.a-b.real<=70.5",
            &[Name("line.a-b.real"), Sign("<="), Number(70.5)],
        );
        check(
            "month in 1..12",
            &[
                Name("month"),
                Name("in"),
                Number(1.0),
                Sign(".."),
                Number(12.0),
            ],
        );
        check("town.rank..x", &[Name("town.rank"), Sign(".."), Name("x")]);
        check(
            "a - b a -1",
            &[
                Name("a"),
                Sign("-"),
                Name("b"),
                Name("a"),
                Sign("-"),
                Number(1.0),
            ],
        );
        check("a- b", &[Name("a"), Sign("-"), Name("b")]);
        check("a-=1", &[Name("a"), Sign("-="), Number(1.0)]);
        check("a-b", &[Name("a-b")]);
    }

    #[test]
    fn cuts_quotes_and_signs() {
        check(
            "seen('x-y')",
            &[Name("seen"), Sign("("), Id("x-y"), Sign(")")],
        );
        check("''", &[Id("")]);
        check(
            "!a&&b||c!=d",
            &[
                Sign("!"),
                Name("a"),
                Sign("&&"),
                Name("b"),
                Sign("||"),
                Name("c"),
                Sign("!="),
                Name("d"),
            ],
        );
    }

    #[test]
    fn keeps_what_it_does_not_know() {
        check("≥ 3", &[Stray('≥'), Number(3.0)]);
        check("'open", &[OpenQuote]);
        check("1e5 12abc 9999999999", &[BadNumber, BadNumber, BadNumber]);
        check("3.", &[Number(3.0), Stray('.')]);
        check("", &[]);
    }
}
