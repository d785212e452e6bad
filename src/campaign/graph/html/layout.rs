//! Where everything stands on the page: a column for each month, boxes below each other. Numbers are CSS pixels.

use crate::campaign::graph::card::Cards;
use crate::campaign::graph::model::Column;
use crate::campaign::graph::model::Graph;
use crate::campaign::graph::model::What;
use crate::text::fit;
use crate::text::lines;

/// Width of a box.
pub(super) const BOX: f64 = 196.0;
/// Width of the column of a month in which nothing begins.
const EMPTY: f64 = 74.0;
/// Room between columns, in which links run.
const LANE: f64 = 58.0;
/// Room between boxes.
const GAP: f64 = 14.0;
/// Room around everything.
const EDGE: f64 = 18.0;
/// Height of the names of the months.
const HEAD: f64 = 46.0;
/// From a box's upper edge to its first line of title.
pub(super) const TOP: f64 = 33.0;
/// Height of a line of title and of a row.
pub(super) const LINE: f64 = 16.0;
/// Height of a name.
const PILL: f64 = 24.0;
/// Columns of text that fit: a title's line, a condition, a row with nothing behind it.
const TITLE: usize = 25;
const WHEN: usize = 29;
const ROW: usize = 28;

/// A thing's box with the words that fit into it.
pub(super) struct Spot {
    /// The left edge.
    pub x: f64,
    /// The upper edge.
    pub y: f64,
    /// The height.
    pub height: f64,
    /// The title, cut into lines.
    pub title: Vec<String>,
    /// The condition, cut to fit.
    pub when: Option<String>,
    /// The rows, cut to fit.
    pub rows: Vec<String>,
}

impl Spot {
    fn of(cards: &Cards<'_>, what: What, x: f64, y: f64) -> Self {
        let title = title(&cards.title(what));
        let mut conditions = cards.conditions(what).into_iter();
        let when = conditions.next().map(|(_, cond)| short(&cond, WHEN));
        let rows = cards.rows(what).into_iter().map(|row| {
            // Each later consequence takes room on the right, such as `+12`.
            let room = ROW.saturating_sub(3 * row.choice.later.len());
            short(&cards.text(&row.book.label), room)
        });
        let rows: Vec<_> = match what {
            // An initiative's label is its title.
            What::Initiative(_) => Vec::new(),
            _ => rows.collect(),
        };
        let lines = title.len() + usize::from(when.is_some()) + rows.len();
        let height = match what {
            What::Name(_) => PILL,
            _ => TOP + lines as f64 * LINE + if rows.is_empty() { -4.0 } else { 0.0 },
        };
        Self {
            x,
            y,
            height,
            title,
            when,
            rows,
        }
    }

    /// Returns the middle of a row, or of the title where there is no such row.
    pub fn row(&self, row: Option<u8>) -> f64 {
        if self.title.is_empty() || self.height == PILL {
            return self.y + self.height / 2.0;
        }
        match row.filter(|row| usize::from(*row) < self.rows.len()) {
            Some(row) => self.first_row() + f64::from(row) * LINE - 4.0,
            None => self.y + TOP - 5.0,
        }
    }

    /// Returns the base line of the first row.
    pub fn first_row(&self) -> f64 {
        let above = self.title.len() + usize::from(self.when.is_some());
        self.y + TOP + above as f64 * LINE
    }
}

/// Cuts a title into two lines at most.
fn title(text: &str) -> Vec<String> {
    let all = lines(text, TITLE);
    match all.as_slice() {
        [first, second, _, ..] => {
            let rest = text.get(first.len()..).unwrap_or(second).trim_start();
            vec![(*first).to_owned(), short(rest, TITLE)]
        }
        few => few.iter().map(|line| (*line).to_owned()).collect(),
    }
}

/// Cuts a text to fit.
fn short(text: &str, columns: usize) -> String {
    let mut short = fit(text, columns, "…");
    short.truncate(short.trim_end().len());
    short
}

/// A column's name and place.
pub(super) struct Head {
    /// Which column.
    pub column: Column,
    /// Its left edge.
    pub x: f64,
    /// Its width.
    pub width: f64,
}

/// Where everything stands.
pub(super) struct Layout {
    /// The boxes, parallel to the graph's nodes.
    pub spots: Vec<Spot>,
    /// The columns.
    pub heads: Vec<Head>,
    /// The width of the whole.
    pub width: f64,
    /// The height of the whole.
    pub height: f64,
}

impl Layout {
    /// Lays a graph out.
    pub fn of(graph: &Graph, cards: &Cards<'_>) -> Self {
        let mut layout = Self {
            spots: Vec::with_capacity(graph.nodes.len()),
            heads: Vec::new(),
            width: EDGE,
            height: HEAD + EDGE,
        };
        let mut nodes = graph.nodes.iter().peekable();
        for column in columns(graph) {
            let x = layout.width;
            let mut y = HEAD + EDGE;
            let before = layout.spots.len();
            while let Some((_, what)) = nodes.next_if(|(at, _)| *at == column) {
                let spot = Spot::of(cards, *what, x, y);
                y += spot.height + GAP;
                layout.spots.push(spot);
            }
            let width = if layout.spots.len() == before {
                EMPTY
            } else {
                BOX
            };
            layout.heads.push(Head { column, x, width });
            layout.width += width + LANE;
            layout.height = layout.height.max(y);
        }
        layout.width += EDGE - LANE;
        layout.height += EDGE;
        layout
    }
}

/// Lists the columns: every month, so that one without anything is seen; for a few things only theirs.
fn columns(graph: &Graph) -> Vec<Column> {
    let used = |column: &Column| graph.nodes.iter().any(|(at, _)| at == column);
    let any = [Column::Any].into_iter().filter(used);
    let months = (0..12).map(Column::Month);
    let end = [Column::End].into_iter().filter(used);
    let whole = graph
        .nodes
        .iter()
        .filter(|(at, _)| matches!(at, Column::Month(_)));
    let few = whole.count() < 6;
    let months = months.filter(|month| !few || used(month));
    any.chain(months).chain(end).collect()
}
