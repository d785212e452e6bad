//! A document as Markdown: headings, lists, tables; charts as tables of their numbers. Text is escaped, never markup.

use crate::text::SafeText;
use crate::view::document::Block;
use crate::view::document::Chart;
use crate::view::document::Course;
use crate::view::document::Document;
use crate::view::document::Table;

/// Writes a document.
pub fn write(document: &Document) -> String {
    let mut page = Page(format!("# {}\n", escaped(&document.title)));
    for about in &document.about {
        page.paragraph(&escaped(about));
    }
    for part in &document.parts {
        page.0 += &format!(
            "\n<a id=\"{}\"></a>\n\n## {}\n",
            part.anchor,
            escaped(&part.heading)
        );
        page.blocks(&part.blocks, 3);
    }
    page.0
}

struct Page(String);

impl Page {
    fn paragraph(&mut self, text: &str) {
        self.0 += &format!("\n{text}\n");
    }

    fn blocks(&mut self, blocks: &[Block], level: usize) {
        for block in blocks {
            match block {
                Block::Say(text) => self.paragraph(&escaped(text)),
                Block::Strong(text) => self.paragraph(&format!("**{}**", escaped(text))),
                Block::Note(text) => self.paragraph(&format!("*{}*", escaped(text))),
                Block::List(items) => {
                    self.0.push('\n');
                    for item in items {
                        self.0 += &format!("- {}\n", escaped(item));
                    }
                }
                Block::Table(table) => self.table(table),
                Block::Fold(summary, inner) => {
                    // Beyond six levels Markdown has no headings.
                    self.paragraph(&format!(
                        "{} {}",
                        "#".repeat(level.min(6)),
                        escaped(summary)
                    ));
                    self.blocks(inner, level + 1);
                }
                Block::Chart(chart) => self.chart(chart),
            }
        }
    }

    fn table(&mut self, table: &Table) {
        let row = |cells: &[SafeText]| {
            let cells: Vec<String> = cells.iter().map(|cell| escaped(cell)).collect();
            format!("| {} |\n", cells.join(" | "))
        };
        let rule = (0..table.head.len()).map(|at| if at < table.words { "---" } else { "---:" });
        let rule: Vec<&str> = rule.collect();
        self.0 += &format!("\n{}| {} |\n", row(&table.head), rule.join(" | "));
        for cells in &table.rows {
            self.0 += &row(cells);
        }
    }

    fn chart(&mut self, chart: &Chart) {
        match chart {
            // Its numbers stand in a table of the same part.
            Chart::Gap(_) => {}
            // A play a row: a class has more plays than a year has months.
            Chart::Overlay { ticks, plays } => {
                let of = |play: &Course, at: usize| {
                    let both = play.paper.get(at).zip(play.real.get(at));
                    both.map_or(SafeText::default(), |(paper, real)| {
                        SafeText::clean(&format!("{paper:.0} / {real:.0}"))
                    })
                };
                let row = |play: &Course| {
                    let cells = (0..ticks.len()).map(|at| of(play, at));
                    std::iter::once(play.name.clone()).chain(cells).collect()
                };
                let head = std::iter::once(SafeText::default());
                self.table(&Table {
                    head: head.chain(ticks.iter().cloned()).collect(),
                    rows: plays.iter().map(row).collect(),
                    words: 1,
                });
            }
            // Its numbers stand in a table of the same part.
            Chart::Points(_) => {}
        }
    }
}

/// Writes text so that nothing in it is markup.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let starts = at == 0 && matches!(c, '#' | '-' | '+' | '=');
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' => {
                out.push('\\');
                out.push(c);
            }
            _ if starts && text[at + c.len_utf8()..].starts_with([' ', '#', '-', '=']) => {
                out.push('\\');
                out.push(c);
            }
            '\n' | '\r' => out.push(' '),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_never_markup() {
        for (text, expected) in [
            ("Boots", "Boots"),
            ("# first", "\\# first"),
            ("<script>", "&lt;script&gt;"),
            ("a | b", "a \\| b"),
            ("**x** _y_ `z`", "\\*\\*x\\*\\* \\_y\\_ \\`z\\`"),
            ("[a](b)", "\\[a\\](b)"),
            ("+1.3 ± 0.2", "+1.3 ± 0.2"),
            ("a\nb", "a b"),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }
}
