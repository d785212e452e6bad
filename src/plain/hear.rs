//! What the player says: lines of the input, bounded and tidied.

use std::io;
use std::io::BufRead;
use std::io::Read;

/// The most bytes of a line that are read as one.
const MOST: u64 = 4096;

/// Reads the next line, tidied: full-width forms as an input method leaves them become ASCII, capitals small. `None` at
/// the end of the input. What is no text is read as unknown characters; a line that is too long is cut.
pub(crate) fn hear(input: &mut dyn BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    let read = retried(|| input.take(MOST).read_until(b'\n', &mut bytes))?;
    if read == 0 {
        return Ok(None);
    }
    if bytes.len() as u64 == MOST && bytes.last() != Some(&b'\n') {
        skip_line(input)?;
    }
    Ok(Some(tidy(&String::from_utf8_lossy(&bytes))))
}

/// Reads on to the end of the line without keeping it.
fn skip_line(input: &mut dyn BufRead) -> io::Result<()> {
    loop {
        let chunk = retried(|| input.fill_buf().map(<[u8]>::to_vec))?;
        let end = chunk.iter().position(|&b| b == b'\n');
        input.consume(end.map_or(chunk.len(), |at| at + 1));
        if end.is_some() || chunk.is_empty() {
            return Ok(());
        }
    }
}

/// Does a read again where a signal came between.
fn retried<T>(mut read: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    loop {
        match read() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            done => return done,
        }
    }
}

fn tidy(line: &str) -> String {
    let half = |c: char| match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '\u{3000}' => ' ',
        _ => c,
    };
    line.trim()
        .chars()
        .map(half)
        .collect::<String>()
        .trim()
        .to_lowercase()
}

/// Cuts what was said into its first word and the rest; a letter and a number need no blank between them.
pub(crate) fn parts(words: &str) -> (&str, &str) {
    let second = words.chars().nth(1);
    match words.split_at_checked(1) {
        Some(parts) if second.is_some_and(|c| c.is_ascii_digit()) => parts,
        _ => words.split_once(' ').unwrap_or((words, "")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(input: &[u8], expected: &[&str]) {
        let mut input = input;
        let mut heard = Vec::new();
        while let Some(line) = hear(&mut input).expect("a slice can be read") {
            heard.push(line);
        }
        assert_eq!(heard, expected);
    }

    #[test]
    fn lines_are_tidied() {
        check(b"", &[]);
        check(b"1\r\n  GO \n\nq", &["1", "go", "", "q"]);
        check("？\n１\u{3000}２\n".as_bytes(), &["?", "1 2"]);
        check(b"\xff\xfe\n3\n", &["\u{FFFD}\u{FFFD}", "3"]);
    }

    #[test]
    fn a_line_without_end_is_cut_and_the_next_one_is_whole() {
        let mut input = vec![b'x'; 100_000];
        input.extend(b"\n7\n");
        let long = "x".repeat(MOST as usize);
        check(&input, &[&long, "7"]);
    }

    #[test]
    fn a_letter_and_a_number_need_no_blank() {
        for (words, expected) in [
            ("w 3", ("w", "3")),
            ("w3", ("w", "3")),
            ("w f 3", ("w", "f 3")),
            ("12", ("1", "2")),
            ("go", ("go", "")),
            ("", ("", "")),
            ("镇1", ("镇1", "")),
        ] {
            assert_eq!(parts(words), expected);
        }
    }
}
