//! A part of the debrief as text to read. Tables become lines, since a narrow pane has no room for columns.

use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::theme::Role;
use crate::view::document::Block;
use crate::view::document::Chart;
use crate::view::document::Gap;
use crate::view::document::Part;
use crate::view::document::Table;

/// Columns of a month's bar.
const BAR: usize = 24;

/// Writes what does not unfold of a part.
pub(super) fn of_part(canvas: &Canvas<'_>, part: &Part) -> Prose {
    let mut prose = Prose::new();
    let blocks = part.blocks.iter();
    let open = blocks.filter(|block| !matches!(block, Block::Fold(..)));
    open.for_each(|block| write(&mut prose, canvas, block, 0));
    if prose.is_empty() {
        prose.paragraph(&canvas.say("afterwards-below"), Role::Dim);
    }
    prose
}

/// Writes something unfolded: its name in full, and all that is in it.
pub(super) fn of_fold(canvas: &Canvas<'_>, fold: &Block) -> Prose {
    let mut prose = Prose::new();
    if let Block::Fold(name, inner) = fold {
        prose.paragraph(name, Role::Strong).gap();
        inner
            .iter()
            .for_each(|block| write(&mut prose, canvas, block, 0));
    }
    prose
}

/// Writes nothing.
pub(super) fn nothing() -> Prose {
    Prose::new()
}

fn write(prose: &mut Prose, canvas: &Canvas<'_>, block: &Block, indent: u16) {
    let bullet = canvas.look.symbols.bullet;
    match block {
        Block::Say(text) => _ = prose.entry("", text, indent, Role::Text).gap(),
        Block::Strong(text) => _ = prose.entry("", text, indent, Role::Strong).gap(),
        Block::Note(text) => _ = prose.entry("", text, indent, Role::Dim).gap(),
        Block::List(items) => {
            for item in items {
                prose.entry(&lead(bullet, indent), item, indent + 2, Role::Text);
            }
            prose.gap();
        }
        Block::Table(table) => rows(prose, canvas, table, indent),
        Block::Fold(name, inner) => {
            prose.entry(&lead(bullet, indent), name, indent + 2, Role::Strong);
            inner
                .iter()
                .for_each(|block| write(prose, canvas, block, indent + 2));
        }
        Block::Chart(Chart::Gap(gap)) => months(prose, canvas, gap),
        Block::Chart(_) => {}
    }
}

/// Sets a sign so that it stands right before the text.
fn lead(sign: &str, indent: u16) -> String {
    format!("{:width$}{sign}", "", width = usize::from(indent))
}

/// Writes a table row by row: its words, and then each number under its heading's name.
fn rows(prose: &mut Prose, canvas: &Canvas<'_>, table: &Table, indent: u16) {
    let (colon, between) = (canvas.say("common-colon"), canvas.say("common-separator"));
    for row in &table.rows {
        let (words, numbers) = row.split_at(table.words.min(row.len()));
        let words: Vec<&str> = words
            .iter()
            .map(|cell| cell.as_str())
            .filter(|cell| !cell.is_empty())
            .collect();
        prose.entry("", &words.join(&between), indent, Role::Strong);
        let heads = table.head.iter().skip(table.words);
        let told = heads
            .zip(numbers)
            .map(|(head, cell)| format!("{head}{colon}{cell}"));
        let told: Vec<String> = told.collect();
        prose.entry("", &told.join(&between), indent + 2, Role::Text);
    }
    prose.gap();
}

/// Writes a month a line: ledger, field, and both as a bar.
fn months(prose: &mut Prose, canvas: &Canvas<'_>, gap: &Gap) {
    let symbols = canvas.look.symbols;
    for (at, tick) in gap.ticks.iter().enumerate() {
        let cells = |value: f64| (value.clamp(0.0, 100.0) / 100.0 * BAR as f64).round() as usize;
        let (paper, real) = (cells(gap.paper[at]), cells(gap.real[at]));
        let hollow = paper.saturating_sub(real);
        let bar = symbols.eighths[7].repeat(real) + &symbols.hollow.repeat(hollow);
        let role = if gap.parted == Some(at) {
            Role::Bad
        } else {
            Role::Text
        };
        let numbers = format!("{tick} {:.0} {:.0}", gap.paper[at], gap.real[at]);
        prose.paragraph(&numbers, role);
        prose.entry("", &bar, 2, Role::Field);
    }
    prose.gap();
}
