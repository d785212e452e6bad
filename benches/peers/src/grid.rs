//! Columns of text.

use std::fmt;

/// Rows of cells: the name of a row stands to the left, its cells to the right, and after them a note.
#[derive(Default)]
pub struct Grid(Vec<Row>);

struct Row {
    name: String,
    cells: Vec<String>,
    note: String,
}

impl Grid {
    /// Adds a row.
    pub fn row(&mut self, name: &str, cells: impl IntoIterator<Item = String>, note: &str) {
        self.0.push(Row {
            name: name.into(),
            cells: cells.into_iter().collect(),
            note: note.into(),
        });
    }

    fn width(&self, column: usize) -> usize {
        let cells = self.0.iter().filter_map(|row| row.cells.get(column));
        widest(cells)
    }
}

impl fmt::Display for Grid {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let names = widest(self.0.iter().map(|row| &row.name));
        for row in &self.0 {
            let mut line = format!("{:<names$}", row.name);
            for (column, cell) in row.cells.iter().enumerate() {
                line += &format!("  {cell:>width$}", width = self.width(column));
            }
            writeln!(f, "{}", format!("{line}  {}", row.note).trim_end())?;
        }
        writeln!(f)
    }
}

fn widest<'a>(texts: impl Iterator<Item = &'a String>) -> usize {
    texts.map(|text| text.chars().count()).max().unwrap_or(0)
}

/// Writes a number with a comma at each thousand.
pub fn grouped(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut text = String::new();
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
