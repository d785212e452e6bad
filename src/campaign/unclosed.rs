//! A text over several lines whose closing `"""` was forgotten, found at the place where it opens.
//!
//! The TOML parser takes the opening quotes of the next text for the closing ones of this, and goes wrong from there on; what
//! gives the slip away is `key =` right before them. Asked only about files that are not TOML; deliberately absent: meaning.

use std::ops::Range;

/// A text that was opened and not closed.
#[derive(Debug, PartialEq)]
pub(super) struct Unclosed {
    /// The bytes of its opening quotes.
    pub opening: Range<usize>,
    /// The bytes of the next key, before which it should have been closed; none where no other text follows.
    pub next: Option<Range<usize>>,
}

/// Finds the first text over several lines that was never closed.
pub(super) fn unclosed(text: &str) -> Option<Unclosed> {
    let mut at = 0;
    while let Some(found) = text[at..].find(['#', '"', '\'']) {
        at += found;
        let rest = &text[at..];
        let quotes = ["\"\"\"", "'''"];
        let Some(quotes) = quotes.into_iter().find(|it| rest.starts_with(it)) else {
            at += past_on_a_line(rest);
            continue;
        };
        let opening = at..at + quotes.len();
        let Some(end) = closing(&text[opening.end..], quotes) else {
            return Some(Unclosed {
                opening,
                next: None,
            });
        };
        let end = opening.end + end;
        if let Some(next) = key_before(text, opening.end..end) {
            return Some(Unclosed {
                opening,
                next: Some(next),
            });
        }
        // Up to two more quotes before the closing ones belong to the text.
        let more = text[end + quotes.len()..].bytes().take(2);
        at = end
            + quotes.len()
            + more
                .take_while(|byte| *byte == quotes.as_bytes()[0])
                .count();
    }
    None
}

/// Returns where a comment, or a text on one line, is over.
fn past_on_a_line(rest: &str) -> usize {
    let mut escaped = false;
    let mut chars = rest.char_indices();
    let first = chars.next().map_or(' ', |(_, c)| c);
    for (at, c) in chars {
        match c {
            '\n' => return at,
            _ if escaped => escaped = false,
            '\\' => escaped = first == '"',
            _ if c == first && c != '#' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// Returns where the closing quotes of a text begin.
fn closing(inside: &str, quotes: &str) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = from + inside[from..].find(quotes)?;
        let before = inside[..at].bytes().rev();
        let escapes = before.take_while(|byte| *byte == b'\\').count();
        if quotes == "'''" || escapes % 2 == 0 {
            return Some(at);
        }
        from = at + 1;
    }
}

/// Returns the key if a text ends in a line that is nothing but `key =`.
fn key_before(text: &str, inside: Range<usize>) -> Option<Range<usize>> {
    let start = inside.start + text[inside.clone()].rfind('\n')? + 1;
    let line = &text[start..inside.end];
    let key = line.trim_end().strip_suffix('=')?.trim();
    let is_key = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    let from = start + line.find(key)?;
    (!key.is_empty() && key.chars().all(is_key)).then(|| from..from + key.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, found: Option<(usize, Option<&str>)>) {
        let first = unclosed(text);
        let line = |at: usize| 1 + text[..at].matches('\n').count();
        let said = first.map(|it| (line(it.opening.start), it.next.map(|next| &text[next])));
        assert_eq!(said, found, "{text}");
    }

    #[test]
    fn a_text_without_its_end_is_found_where_it_opens() {
        check(
            "a = \"\"\"\nx\n\nb.en = \"\"\"\ny\n\"\"\"\n",
            Some((1, Some("b.en"))),
        );
        check("a = '''\nx\n  b-2='''\ny\n'''\n", Some((1, Some("b-2"))));
        check(
            "\n\na = \"\"\"x\n\n[[event]]\nid = \"y\"\n",
            Some((3, None)),
        );
        let second = "a = \"\"\"\nx\n\"\"\"\nb = \"\"\"\ny\nc = \"\"\"\nz\n\"\"\"\n";
        check(second, Some((4, Some("c"))));
    }

    #[test]
    fn whole_texts_and_other_quotes_are_left_alone() {
        check("a = \"\"\"\nx = 1\n\"\"\"\nb = '''\ny'''\nc =\n", None);
        // Quotes in comments, in texts on one line, escaped, and those that belong to a text.
        check("# it's \"\"\"\na = \"it's '''\"\nb = '\"\"\"'\n", None);
        check("a = \"\\\"\"\nb = \"\"\"\n\\\"\"\" c\"\"\"\n", None);
        check(
            "a = \"\"\"\nhe said \"no\"\"\"\"\"\nb = \"\"\"x\"\"\"\n",
            None,
        );
        check("a = \"open\nb = 'open\nc = \"\"\"\nx\n\"\"\"\n", None);
        check("", None);
    }
}
