//! A document on paper, 80 columns wide: what unfolds is laid open, indented; charts are drawn with letters and blocks.

use crate::cli::ink::Ink;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::fit;
use crate::text::lines;
use crate::text::width;
use crate::view::document::Block;
use crate::view::document::Chart;
use crate::view::document::Course;
use crate::view::document::Document;
use crate::view::document::Gap;
use crate::view::document::Point;
use crate::view::document::Table;
use crate::view::document::letter;

/// Columns of a page.
const WIDE: usize = 80;
/// Columns of the bars of a chart.
const BARS: usize = 50;
/// Blank columns between two columns of a table.
const GAP: usize = 2;
/// Columns from which a heading is wrapped.
const HEAD: usize = 7;
/// Columns of a name beside a chart.
const NAME: usize = 16;

/// Writes a document.
pub fn write(ui: &Ui, ink: Ink, document: &Document) -> String {
    let mut page = Paper {
        ui,
        ink,
        text: String::new(),
        gap: GAP,
    };
    page.text += &format!("{}\n", ink.heading(&document.title));
    for about in &document.about {
        page.paragraph(0, "", about);
    }
    for part in &document.parts {
        page.text += &format!("\n{}\n", ink.heading(&part.heading));
        page.blocks(&part.blocks, 0);
    }
    page.text
}

struct Paper<'p> {
    ui: &'p Ui,
    ink: Ink,
    text: String,
    /// Blank columns between two columns of a table.
    gap: usize,
}

impl Paper<'_> {
    fn blocks(&mut self, blocks: &[Block], indent: usize) {
        for (n, block) in blocks.iter().enumerate() {
            match block {
                Block::Say(text) | Block::Note(text) => self.paragraph(indent, "", text),
                Block::Strong(text) => {
                    // It heads what follows it.
                    if n > 0 {
                        self.text.push('\n');
                    }
                    let from = self.text.len();
                    self.paragraph(indent, "", text);
                    let strong = self.text.split_off(from);
                    self.text += &self.ink.heading(strong.trim_end());
                    self.text.push('\n');
                }
                Block::List(items) => {
                    for item in items {
                        self.paragraph(indent, "- ", item);
                    }
                }
                Block::Table(table) => self.table(table, indent),
                Block::Fold(summary, inner) => {
                    self.paragraph(indent, "* ", summary);
                    self.blocks(inner, indent + 4);
                }
                Block::Chart(chart) => self.chart(chart),
            }
        }
    }

    /// Writes a paragraph; what follows its first line stands under its text, not under its lead.
    fn paragraph(&mut self, indent: usize, lead: &str, text: &str) {
        let columns = WIDE.saturating_sub(indent + lead.len()).max(20);
        for (n, line) in lines(text, columns).into_iter().enumerate() {
            let lead = if n == 0 {
                lead
            } else {
                &"  "[..lead.len().min(2)]
            };
            let line = format!("{:indent$}{lead}{line}", "");
            self.text += line.trim_end();
            self.text.push('\n');
        }
    }

    /// Writes a table: words to the left, numbers to the right, as wide as they are. Where names and numbers have no room
    /// beside each other, the names stand above their numbers.
    fn table(&mut self, table: &Table, indent: usize) {
        let room = WIDE.saturating_sub(indent);
        let widths = widths(table);
        self.gap = GAP;
        if sum(&widths, GAP) <= room {
            self.rows(
                &table.head,
                &table.rows,
                (&widths, table.words),
                indent,
                None,
            );
            return;
        }
        let words = table.words.min(table.head.len());
        let cut = |row: &Vec<SafeText>| row.get(words..).unwrap_or_default().to_vec();
        let numbers: Vec<Vec<SafeText>> = table.rows.iter().map(cut).collect();
        let names = table.rows.iter().map(|row| {
            let names = row.iter().take(words).filter(|name| !name.is_empty());
            SafeText::join(names, "  ")
        });
        let names: Vec<SafeText> = names.collect();
        let head = cut(&table.head);
        if sum(&widths[words..], GAP) + 2 > room {
            self.gap = 1;
        }
        self.rows(
            &head,
            &numbers,
            (&widths[words..], 0),
            indent + 2,
            Some(&names),
        );
    }

    /// Writes the rows of a table, with names above them where there are any.
    fn rows(
        &mut self,
        head: &[SafeText],
        rows: &[Vec<SafeText>],
        (widths, words): (&[usize], usize),
        indent: usize,
        names: Option<&[SafeText]>,
    ) {
        self.row(head, widths, words, indent);
        self.text += &format!("{:indent$}{}\n", "", "-".repeat(sum(widths, self.gap)));
        for (n, row) in rows.iter().enumerate() {
            if let Some(name) = names.and_then(|names| names.get(n)) {
                self.paragraph(indent.saturating_sub(2), "", name);
            }
            self.row(row, widths, words, indent);
        }
    }

    /// Writes a row, as many lines high as its highest cell; numbers stand in its last line.
    fn row(&mut self, row: &[SafeText], widths: &[usize], words: usize, indent: usize) {
        let cells = row.iter().zip(widths);
        let cells: Vec<Vec<&str>> = cells
            .map(|(cell, wide)| lines(cell, (*wide).max(1)))
            .collect();
        let high = cells.iter().map(Vec::len).max().unwrap_or(0);
        for n in 0..high {
            let mut text = format!("{:indent$}", "");
            for (at, (cell, &wide)) in cells.iter().zip(widths).enumerate() {
                // What is shorter stands at the foot.
                let line = (n + cell.len()).checked_sub(high).and_then(|n| cell.get(n));
                let line = fit(line.copied().unwrap_or(""), wide, "…");
                let (line, gap) = (line.trim_end(), if at == 0 { 0 } else { self.gap });
                let pad = wide.saturating_sub(width(line));
                let (before, after) = if at < words {
                    (gap, pad)
                } else {
                    (gap + pad, 0)
                };
                text += &format!("{:before$}{line}{:after$}", "", "");
            }
            self.text += text.trim_end();
            self.text.push('\n');
        }
    }

    fn chart(&mut self, chart: &Chart) {
        match chart {
            Chart::Gap(gap) => self.gap(gap),
            Chart::Overlay { plays, .. } => {
                plays.iter().for_each(|play| self.course(play));
                let legend = self.ui.say("debrief-class-chart-courses");
                self.paragraph(0, "", &legend);
            }
            Chart::Points(points) => self.points(points),
        }
    }

    /// Draws a month a row: the field as a bar, what is hollow above it, the ledger at its end.
    fn gap(&mut self, gap: &Gap) {
        let name = gap.ticks.iter().map(|tick| width(tick)).max().unwrap_or(0);
        for (at, tick) in gap.ticks.iter().enumerate() {
            let (paper, real) = (gap.paper[at], gap.real[at]);
            let mark = if gap.parted == Some(at) { '<' } else { ' ' };
            let line = format!(
                "{} {:>4.0} {:>4.0} {} {mark}",
                fit(tick, name, "…"),
                paper,
                real,
                bar(paper, real),
            );
            self.text += line.trim_end();
            self.text.push('\n');
        }
        let legend = self.ui.say("debrief-chart-legend");
        self.paragraph(0, "", &legend);
    }

    /// Draws a play in two rows of steps.
    fn course(&mut self, play: &Course) {
        for (key, row) in [("reveal-paper", &play.paper), ("reveal-real", &play.real)] {
            let name = if key == "reveal-paper" {
                play.name.as_str()
            } else {
                ""
            };
            let label = self.ui.say(key);
            let ends = row.first().zip(row.last());
            let ends = ends.map_or(String::new(), |(a, b)| format!("{a:>4.0} {b:>4.0}"));
            self.text += &format!(
                "{} {} {} {ends}\n",
                fit(name, NAME, "…"),
                fit(&label, 8, "…"),
                steps(row)
            );
        }
    }

    /// Draws plays on a plane: marks across, outcome up; the letter of a play stands where it is.
    fn points(&mut self, points: &[Point]) {
        const ROWS: usize = 12;
        let span = |of: &dyn Fn(&Point) -> f64| {
            let values = points.iter().map(of);
            let low = values.clone().fold(f64::MAX, f64::min).floor();
            let high = values.fold(f64::MIN, f64::max).ceil();
            (low, (high - low).max(1.0))
        };
        let (x, y) = (span(&|p| p.marks), span(&|p| p.outcome));
        let mut plane = vec![vec![' '; BARS]; ROWS];
        for (n, point) in points.iter().enumerate() {
            let at = |value: f64, (low, wide): (f64, f64), cells: usize| {
                (((value - low) / wide * (cells - 1) as f64).round() as usize).min(cells - 1)
            };
            let row = ROWS - 1 - at(point.outcome, y, ROWS);
            let cell = &mut plane[row][at(point.marks, x, BARS)];
            *cell = if *cell == ' ' { letter(n) } else { '*' };
        }
        for (n, row) in plane.iter().enumerate() {
            let scale = match n {
                0 => format!("{:>5.0}", y.0 + y.1),
                _ if n + 1 == ROWS => format!("{:>5.0}", y.0),
                _ => " ".repeat(5),
            };
            let line = format!("{scale} |{}", row.iter().collect::<String>());
            self.text += line.trim_end();
            self.text.push('\n');
        }
        self.text += &format!("{:5} +{}\n", "", "-".repeat(BARS));
        self.text += &format!(
            "{:6}{:<6.0}{:>width$.0}\n",
            "",
            x.0,
            x.0 + x.1,
            width = BARS - 6
        );
        let legend = self.ui.say("debrief-class-chart-points");
        self.paragraph(0, "", &legend);
    }
}

/// Finds how wide the columns of a table are: as wide as what is in them; headings of numbers are wrapped to them.
fn widths(table: &Table) -> Vec<usize> {
    let widest = |at: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(at));
        let head = table.head.get(at).map_or(0, |head| width(head));
        let cells = cells.map(|cell| width(cell)).max().unwrap_or(0);
        cells.max(if at < table.words {
            head
        } else {
            head.min(HEAD)
        })
    };
    (0..table.head.len()).map(widest).collect()
}

/// Returns how wide a table is, the gaps between its columns included.
fn sum(widths: &[usize], gap: usize) -> usize {
    widths.iter().sum::<usize>() + gap * widths.len().saturating_sub(1)
}

fn cells(value: f64) -> usize {
    (value.clamp(0.0, 100.0) / 100.0 * BARS as f64).round() as usize
}

/// Draws a bar: the field, what is hollow, and the ledger's end.
fn bar(paper: f64, real: f64) -> String {
    let (paper, real) = (cells(paper).max(1), cells(real));
    let cell = |at: usize| match at {
        _ if at + 1 == paper => '|',
        _ if at < real => '=',
        _ if at < paper => '.',
        _ => ' ',
    };
    (0..BARS).map(cell).collect()
}

/// Draws numbers of 0..=100 as steps from 0 to 9.
fn steps(row: &[f64]) -> String {
    let step = |value: &f64| (value.clamp(0.0, 99.9) / 10.0) as u32;
    row.iter()
        .filter_map(|value| char::from_digit(step(value), 10))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_shows_field_and_hollow_and_ledger() {
        assert_eq!(bar(20.0, 10.0).trim_end(), "=====....|");
        assert_eq!(bar(10.0, 20.0).trim_end(), "====|=====");
        assert_eq!(bar(0.0, 0.0).trim_end(), "|");
        assert_eq!(bar(100.0, 100.0).len(), BARS);
        assert_eq!(steps(&[0.0, 9.9, 10.0, 55.0, 100.0]), "00159");
    }
}
