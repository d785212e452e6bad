//! Tables inside one that does not stand above them, where the parser stumbles over it: a `[[event.option]]` before any
//! `[[event]]` makes an event of its own, and from then on every `[[event]]` is one too many.

use crate::campaign::document::header;
use std::ops::Range;

/// The first table of a file that has nothing above it.
#[derive(Debug, PartialEq)]
pub(super) struct Orphan<'s> {
    /// The bytes of the name that should stand above.
    pub name: Range<usize>,
    /// The name in the header that stands above instead, if one does.
    pub above: Option<&'s str>,
    /// The bytes from its header to the next table that is inside no other.
    pub range: Range<usize>,
}

/// Finds the table that makes the header at `at` one too many.
pub(super) fn orphan(text: &str, at: Range<usize>) -> Option<Orphan<'_>> {
    let wanted = text.get(at.clone())?;
    let mut headers = headers(text);
    let mut above = None;
    let (start, name) = loop {
        let (start, name) = headers.next()?;
        if start >= at.start || name == wanted {
            return None;
        }
        match name.split_once('.') {
            Some((first, _)) if first == wanted => break (start, name),
            Some(_) => {}
            None => above = Some(name),
        }
    };
    let from = start + text[start..].find(name)?;
    let mut later = headers.filter(|(_, name)| !name.contains('.'));
    Some(Orphan {
        name: from..from + wanted.len(),
        above,
        range: start..later.next().map_or(text.len(), |(end, _)| end),
    })
}

/// Lists the headers: where the line begins, and the name.
fn headers(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    let lines = text.split_inclusive('\n').map(move |line| {
        let at = start;
        start += line.len();
        (at, line)
    });
    lines.filter_map(|(at, line)| header(line).map(|name| (at, name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, found: Option<(Option<&str>, &str)>) {
        let at = text.rfind("[[event]]").unwrap() + 2;
        let orphan = orphan(text, at..at + 5);
        let said = orphan.map(|it| {
            assert_eq!(&text[it.name], "event");
            (it.above, &text[it.range])
        });
        assert_eq!(said, found, "{text}");
    }

    #[test]
    fn what_has_nothing_above_it_is_found() {
        let options = "  [[event.option]]\nx = 1\n[[event.option.later]]\n[[event.option]]\n";
        check(
            &format!("[[events]]\nid = \"x\"\n{options}[[event]]\n"),
            Some((Some("events"), options)),
        );
        check(&format!("{options}[[event]]\n"), Some((None, options)));
        check(&format!("[[event]]\n{options}[[event]]\n"), None);
        check("[[events]]\n[[line.option]]\n[[event]]\n", None);
    }
}
