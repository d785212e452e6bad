//! The map itself, as SVG: columns, links, boxes.

use crate::campaign::graph::card::Cards;
use crate::campaign::graph::card::mark;
use crate::campaign::graph::card::mode_key;
use crate::campaign::graph::html::hue;
use crate::campaign::graph::html::layout::BOX;
use crate::campaign::graph::html::layout::LINE;
use crate::campaign::graph::html::layout::Layout;
use crate::campaign::graph::html::layout::Spot;
use crate::campaign::graph::html::layout::TOP;
use crate::campaign::graph::model::By;
use crate::campaign::graph::model::Graph;
use crate::campaign::graph::model::Link;
use crate::campaign::graph::model::What;
use crate::engine::world::ALL_MONTHS;
use maud::Markup;
use maud::html;

/// Draws the map.
pub(super) fn draw(graph: &Graph, cards: &Cards<'_>) -> Markup {
    let layout = Layout::of(graph, cards);
    let (width, height) = (layout.width, layout.height);
    html! {
        svg #map xmlns="http://www.w3.org/2000/svg" role="group" aria-label=(cards.say("author-graph-map"))
            width=(px(width)) height=(px(height)) viewBox=(format!("0 0 {} {}", px(width), px(height))) {
            defs {
                marker #tip viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto" {
                    path d="M0 0.8 7.2 4 0 7.2z" {}
                }
            }
            g .columns { @for head in &layout.heads {
                rect x=(px(head.x - 10.0)) y="8" width=(px(head.width + 20.0)) height=(px(height - 16.0)) rx="10" {}
                text x=(px(head.x)) y="34" { (cards.column(head.column)) }
            } }
            g .links { @for link in &graph.links { (curve(&layout, graph, cards, *link)) } }
            g .nodes { @for (n, (_, what)) in graph.nodes.iter().enumerate() {
                (node(n, *what, &layout.spots[n], cards))
            } }
        }
    }
}

/// Draws a link from the row that it begins at to the box that it leads to.
fn curve(layout: &Layout, graph: &Graph, cards: &Cards<'_>, link: Link) -> Markup {
    let (from, to) = (&layout.spots[link.from], &layout.spots[link.to]);
    let row = match link.by {
        By::Chose(row) => Some(row),
        By::Sets(row) => row,
        By::Seen | By::Answer(_) | By::Done | By::Reads => None,
    };
    let (x1, y1) = (from.x + BOX, from.row(row));
    let forward = to.x > from.x;
    // What leads back or down in its own column goes round on the right.
    let x2 = if forward { to.x } else { to.x + BOX };
    let y2 = to.row(None);
    let reach = if forward {
        ((x2 - x1) * 0.5).max(30.0)
    } else {
        38.0
    };
    let (c1, c2) = if forward {
        (x1 + reach, x2 - reach)
    } else {
        (x1.max(x2) + reach, x1.max(x2) + reach)
    };
    let path = [x1, y1, c1, y1, c2, y2, x2, y2].map(px);
    let [x1, y1, c1, d1, c2, d2, x2, y2] = path;
    let kind = match link.by {
        By::Chose(_) | By::Answer(_) | By::Done => "link chose",
        By::Seen => "link seen",
        By::Sets(_) | By::Reads => "link name",
    };
    let (a, b) = (graph.nodes[link.from].1, graph.nodes[link.to].1);
    let by = cards.by(link, a);
    let said = [cards.title(a), by, cards.title(b)];
    html! {
        path class=(kind) data-a=(link.from) data-b=(link.to) marker-end="url(#tip)"
            d=(format!("M{x1} {y1}C{c1} {d1} {c2} {d2} {x2} {y2}")) {
            title { (said.iter().filter(|s| !s.is_empty()).cloned().collect::<Vec<_>>().join(" → ")) }
        }
    }
}

fn node(n: usize, what: What, spot: &Spot, cards: &Cards<'_>) -> Markup {
    let (x, y) = (spot.x, spot.y);
    let kind = match what {
        What::Letter(_) => "node letter",
        What::Event(_) => "node event",
        What::Initiative(_) => "node initiative",
        What::Name(_) => "node name",
        What::Ending(_) => "node ending",
    };
    let line = cards.line(what);
    let style = line.map(|line| format!("--h:{}", hue(line)));
    html! {
        a class=(kind) href=(format!("#t{n}")) data-n=(n) data-line=[line.map(|l| l.ix())] style=[style] {
            title { (cards.title(what)) " · " (cards.id(what)) }
            rect .box x=(px(x)) y=(px(y)) width=(px(BOX)) height=(px(spot.height)) rx=(if matches!(what, What::Name(_)) { "12" } else { "6" }) {}
            @if matches!(what, What::Name(_)) {
                text .code x=(px(x + 12.0)) y=(px(y + 16.0)) { (spot.title.join(" ")) }
            } @else {
                rect .bar x=(px(x)) y=(px(y)) width="4" height=(px(spot.height)) rx="2" {}
                text .over x=(px(x + 12.0)) y=(px(y + 16.0)) { (over(what, cards)) }
                (year(what, x, y, cards))
                @for (k, line) in spot.title.iter().enumerate() {
                    text .title x=(px(x + 12.0)) y=(px(y + TOP + k as f64 * LINE)) { (line) }
                }
                @if let Some(when) = &spot.when {
                    text .when x=(px(x + 12.0)) y=(px(spot.first_row() - LINE)) { (when) }
                }
                (rows(what, spot, cards))
            }
        }
    }
}

/// Returns the words above a title: the line, or the kind of thing.
fn over(what: What, cards: &Cards<'_>) -> String {
    match (what, cards.line(what)) {
        (What::Event(_), Some(line)) => cards.line_name(line),
        _ => cards.say(Cards::kind(what)),
    }
}

/// Draws twelve small squares, filled in the months in which a thing may come.
fn year(what: What, x: f64, y: f64, cards: &Cards<'_>) -> Markup {
    let months = cards.months(what);
    if months == 0 || months & ALL_MONTHS == ALL_MONTHS {
        return Markup::default();
    }
    html! {
        g .year {
            title { (cards.months_said(what).unwrap_or_default()) }
            @for (k, month) in cards.year().enumerate() {
                rect class=(if months & 1 << (month - 1) == 0 { "off" } else { "live" })
                    x=(px(x + BOX - 82.0 + k as f64 * 6.2)) y=(px(y + 9.0)) width="4.6" height="7" rx="1" {}
            }
        }
    }
}

fn rows(what: What, spot: &Spot, cards: &Cards<'_>) -> Markup {
    let all = cards.rows(what);
    html! {
        @for (k, (row, label)) in all.iter().zip(&spot.rows).enumerate() {
            @let y = spot.first_row() + k as f64 * LINE;
            g .row {
                title { (cards.text(&row.book.label)) " · " (cards.say(mode_key(row.choice.mode))) }
                text .mark x=(px(spot.x + 12.0)) y=(px(y)) { (mark(row.choice.mode)) }
                text x=(px(spot.x + 26.0)) y=(px(y)) { (label) }
                @if !row.choice.later.is_empty() {
                    text .later x=(px(spot.x + BOX - 8.0)) y=(px(y)) {
                        (row.choice.later.iter().map(|l| format!("+{}", l.after)).collect::<Vec<_>>().join(" "))
                    }
                }
            }
        }
    }
}

/// Writes a length: a tenth of a pixel is fine enough.
fn px(length: f64) -> String {
    let rounded = (length * 10.0).round() / 10.0;
    rounded.to_string()
}
