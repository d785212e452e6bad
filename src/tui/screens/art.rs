//! The title 权小责大 drawn by hand in half blocks: two pixels to a cell.
//!
//! Touches the canvas. Deliberately absent: any other word; in ASCII terminals the title is plain text.

use crate::tui::paint::Canvas;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

/// Columns of the drawing.
pub const COLUMNS: u16 = 59;
/// Rows of the drawing.
pub const ROWS: u16 = 6;

/// Columns and rows of the drawing at twice its size.
pub const LARGE: (u16, u16) = (2 * COLUMNS, 2 * ROWS);

/// The four characters side by side, a row of pixels each.
const PIXELS: [&str; 12] = [
    "...#.................#..............#...............#......",
    "...#..######.........#..........#########...........#......",
    "######.....#.........#..............#...............#......",
    "...#...#..#.......#..#..#........#######............#......",
    "..###..#..#.......#..#...#..........#.........#############",
    "..#.##..##.......#...#...#....#############.........#......",
    ".#.#.#..##.......#...#....#.....#########..........#.#.....",
    ".#.#....##......#....#....#.....#...#...#..........#.#.....",
    "#..#...#..#.....#....#.....#....#...#...#.........#...#....",
    "...#..#....#.........#..............#............#.....#...",
    "...#.#......#......##.............##.##........##.......##.",
    "...............................###.....###.................",
];

/// Draws the title in the middle of an area's first rows.
pub fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    let x = area.x + area.width.saturating_sub(COLUMNS) / 2;
    for (pair, y) in PIXELS.chunks(2).zip(area.y..area.bottom()) {
        let [upper, lower] = pair else { return };
        for ((up, down), x) in upper.bytes().zip(lower.bytes()).zip(x..area.right()) {
            let glyph = match (up == b'#', down == b'#') {
                (true, true) => "█",
                (true, false) => "▀",
                (false, true) => "▄",
                (false, false) => continue,
            };
            canvas.run(x, y, 1, glyph, Role::RedHead);
        }
    }
}

/// Draws the title at twice its size: two columns and a row for each pixel.
pub fn draw_large(canvas: &mut Canvas<'_>, area: Rect) {
    let left = area.x + area.width.saturating_sub(LARGE.0) / 2;
    let [.., whole] = canvas.look.symbols.eighths;
    for (row, y) in PIXELS.iter().zip(area.y..area.bottom()) {
        for (pixel, x) in row.bytes().zip((left..area.right()).step_by(2)) {
            if pixel == b'#' {
                canvas.run(x, y, 2, whole, Role::RedHead);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::width;

    #[test]
    fn the_drawing_fits_the_least_screen() {
        let (columns, _) = crate::tui::chrome::LEAST;
        assert!(COLUMNS < columns);
        assert!(PIXELS.iter().all(|row| width(row) == usize::from(COLUMNS)));
        assert_eq!(PIXELS.len(), 2 * usize::from(ROWS));
    }
}
