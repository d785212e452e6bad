//! A string of a file: what it says, and where each byte of that stands in the file, escapes included.

use crate::campaign::diagnostic::FileId;
use crate::campaign::diagnostic::Place;
use std::ops::Range;

/// A string value with its place.
#[derive(Debug, Clone)]
pub(crate) struct Quoted<'t> {
    /// What it says, escapes resolved.
    pub text: &'t str,
    /// The file.
    pub file: FileId,
    /// The bytes of the value in the file, quotes included.
    pub span: Range<usize>,
}

impl Quoted<'_> {
    /// Returns the place of the whole value.
    pub fn place(&self) -> Place {
        Place::new(self.file, self.span.clone())
    }

    /// Returns the place in the file of bytes of the text.
    pub fn part(&self, source: &str, part: Range<usize>) -> Place {
        let Some(raw) = source.get(self.span.clone()) else {
            return self.place();
        };
        let body = Body::of(raw);
        let find = |at| self.span.start + body.find(at, self.text.len());
        let (start, end) = (find(part.start.min(part.end)), find(part.end));
        Place::new(self.file, start..end.max(start))
    }
}

/// The raw bytes between the quotes.
struct Body<'r> {
    raw: &'r str,
    start: usize,
    end: usize,
    escapes: bool,
}

impl<'r> Body<'r> {
    fn of(raw: &'r str) -> Self {
        let quote = if raw.starts_with("\"\"\"") || raw.starts_with("'''") {
            3
        } else {
            1
        };
        let mut start = quote.min(raw.len());
        if quote == 3 {
            // A line break right after the opening quotes is not part of the string.
            let rest = &raw[start..];
            start += if rest.starts_with("\r\n") {
                2
            } else {
                usize::from(rest.starts_with('\n'))
            };
        }
        let end = raw.len().saturating_sub(quote).max(start);
        Self {
            raw,
            start,
            end,
            escapes: raw.starts_with('"'),
        }
    }

    /// Returns where in the raw text the byte `at` of the string of `len` bytes stands.
    fn find(&self, at: usize, len: usize) -> usize {
        // Whatever is escaped takes more bytes than it gives: where nothing is, bytes stand at their places.
        if self.end - self.start == len {
            return (self.start + at).min(self.end);
        }
        let (mut raw, mut said) = (self.start, 0);
        while said < at && raw < self.end {
            let (taken, gives) = self.step(raw);
            raw += taken;
            said += gives;
        }
        // An escaped line break gives nothing: what comes next stands after it.
        while raw < self.end {
            match self.step(raw) {
                (taken, 0) => raw += taken,
                _ => break,
            }
        }
        raw.min(self.end)
    }

    /// Returns how many raw bytes the next character takes and how many bytes it gives.
    fn step(&self, at: usize) -> (usize, usize) {
        let rest = self.raw.get(at..self.end).unwrap_or("");
        let mut chars = rest.chars();
        let Some(first) = chars.next() else {
            return (1, 1);
        };
        if first != '\\' || !self.escapes {
            return (first.len_utf8(), first.len_utf8());
        }
        match chars.next() {
            Some('x') => escape(rest, 2),
            Some('u') => escape(rest, 4),
            Some('U') => escape(rest, 8),
            Some(c) if c.is_whitespace() => {
                let gap = rest[1..]
                    .find(|c: char| !c.is_whitespace())
                    .unwrap_or(rest.len() - 1);
                (1 + gap, 0)
            }
            Some(c) => (1 + c.len_utf8(), 1),
            None => (1, 1),
        }
    }
}

/// Measures an escape of so many hexadecimal digits after `\u`.
fn escape(rest: &str, digits: usize) -> (usize, usize) {
    let code = rest
        .get(2..2 + digits)
        .and_then(|hex| u32::from_str_radix(hex, 16).ok());
    let gives = code.and_then(char::from_u32).map_or(1, char::len_utf8);
    ((2 + digits).min(rest.len()), gives)
}

#[cfg(test)]
mod tests {
    use super::*;
    use toml::de::DeTable;

    /// Checks which raw text stands for a part of the string `k` of a document.
    #[track_caller]
    fn check(document: &str, part: &str, raw: &str) {
        let table = DeTable::parse(document).expect("TOML");
        let value = &table.get_ref()["k"];
        let text = value.get_ref().as_str().expect("a string");
        let at = text.find(part).expect("the part");
        let quoted = Quoted {
            text,
            file: 0,
            span: value.span(),
        };
        let (start, end) = quoted
            .part(document, at..at + part.len())
            .span
            .expect("a span");
        assert_eq!(&document[start..end], raw);
    }

    #[test]
    fn finds_parts_of_plain_strings() {
        check("k = \"a 柳溪 b\"", "柳溪", "柳溪");
        check("k = 'a \\ b'", "b", "b");
        check("k = \"\"\"\n一\n二\"\"\"", "二", "二");
        check("k = '''\r\n一\n二'''", "一", "一");
    }

    #[test]
    fn finds_parts_behind_escapes() {
        check("k = \"\\u0041\\tb\"", "b", "b");
        check("k = \"\\u67f3x\"", "柳", "\\u67f3");
        check("k = \"\\U0001F600x\"", "x", "x");
        check("k = \"\\x41\\e[0m\"", "[0m", "[0m");
        check("k = \"\\x41\\e[0m\"", "\u{1b}", "\\e");
        check("k = \"\"\"a \\\n    b c\"\"\"", "b c", "b c");
        check("k = \"\\\"q\\\"\"", "q\"", "q\\\"");
    }
}
