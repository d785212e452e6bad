//! Columns of text.

use std::fmt;

/// Rows of cells: the first column stands to the left, the others to the right.
#[derive(Default)]
pub struct Grid(Vec<Vec<String>>);

impl Grid {
    /// Adds a row.
    pub fn row(&mut self, first: impl Into<String>, others: impl IntoIterator<Item = String>) {
        let mut row = vec![first.into()];
        row.extend(others);
        self.0.push(row);
    }

    fn width(&self, column: usize) -> usize {
        let cells = self.0.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    }
}

impl fmt::Display for Grid {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for row in &self.0 {
            write!(f, "{:<width$}", row[0], width = self.width(0))?;
            for (column, cell) in row.iter().enumerate().skip(1) {
                write!(f, "  {cell:>width$}", width = self.width(column))?;
            }
            writeln!(f)?;
        }
        writeln!(f)
    }
}

/// Writes a number with a comma at each thousand.
pub fn grouped(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut text = String::new();
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.chars().count() - n) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
