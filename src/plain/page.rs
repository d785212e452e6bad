//! A page of plain lines: gathered first, then written, wrapped.

use crate::plain::COLUMNS;
use crate::text::SafeText;
use crate::text::lines;
use crate::text::width;
use std::io;
use std::io::Write;

/// Lines to be written, each with the columns it is indented by once it wraps.
#[derive(Debug, Clone, Default)]
pub(crate) struct Page {
    rows: Vec<(String, SafeText)>,
}

impl Page {
    /// Adds a line at the margin.
    pub fn add(&mut self, text: impl AsRef<str>) {
        self.rows
            .push((String::new(), SafeText::clean(text.as_ref())));
    }

    /// Adds a line behind a mark such as `3.`; what wraps stands under the text.
    pub fn item(&mut self, mark: impl ToString, text: impl AsRef<str>) {
        let mark = format!("{}. ", mark.to_string());
        self.rows.push((mark, SafeText::clean(text.as_ref())));
    }

    /// Adds a line that belongs to the one before.
    pub fn sub(&mut self, text: impl AsRef<str>) {
        self.rows
            .push(("   ".into(), SafeText::clean(text.as_ref())));
    }

    /// Adds an empty line.
    pub fn gap(&mut self) {
        self.rows.push((String::new(), SafeText::default()));
    }

    /// Adds the lines of another page.
    pub fn append(&mut self, mut other: Self) {
        self.rows.append(&mut other.rows);
    }

    /// Returns the lines as they are before they wrap.
    pub fn text(&self) -> String {
        let lines = self.rows.iter().map(|(mark, text)| format!("{mark}{text}"));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// Writes the page.
    ///
    /// # Errors
    /// Passes on errors of the output.
    pub fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        for (mark, text) in &self.rows {
            let indent = width(mark);
            for (n, line) in lines(text, COLUMNS - indent).into_iter().enumerate() {
                let mark = if n == 0 { mark } else { &" ".repeat(indent) };
                let line = [mark, line].concat();
                writeln!(out, "{}", line.trim_end())?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(page: &Page, expected: &str) {
        let mut out = Vec::new();
        page.write(&mut out).expect("a vector takes all");
        assert_eq!(String::from_utf8_lossy(&out), expected);
    }

    #[test]
    fn what_wraps_stands_under_its_text() {
        let mut page = Page::default();
        page.item(3, "word ".repeat(20));
        page.gap();
        page.sub("镇".repeat(40));
        let words = "word ".repeat(15);
        let first = format!(
            "3. {}\n   {}\n\n",
            words.trim_end(),
            "word ".repeat(5).trim_end()
        );
        let second = format!("   {}\n   {}\n", "镇".repeat(37), "镇".repeat(3));
        check(&page, &(first + &second));
    }

    #[test]
    fn nothing_unclean_gets_out() {
        let mut page = Page::default();
        page.add("a\u{1b}[31mb\u{202e}");
        check(&page, "a[31mb\n");
    }
}
