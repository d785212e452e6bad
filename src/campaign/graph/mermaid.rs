//! The picture as a Mermaid flowchart: a box for each month, a node for each thing.

use crate::campaign::graph::card::Cards;
use crate::campaign::graph::card::mark;
use crate::campaign::graph::model::By;
use crate::campaign::graph::model::Column;
use crate::campaign::graph::model::Graph;
use crate::campaign::graph::model::Link;
use crate::campaign::graph::model::What;
use std::fmt::Write;

/// Links that Mermaid's viewers draw unless they are told to draw more.
const VIEWERS_LINKS: usize = 499;

/// Writes the picture.
pub(super) fn write(graph: &Graph, cards: &Cards<'_>) -> String {
    let mut out = String::new();
    if graph.links.len() > VIEWERS_LINKS {
        let many = cards.say("author-graph-many-links");
        line(&mut out, format_args!("%% {many}"));
    }
    out.push_str("flowchart LR\n");
    let mut column: Option<Column> = None;
    for (n, (at, what)) in graph.nodes.iter().enumerate() {
        if column != Some(*at) {
            close(&mut out, column);
            let name = escaped(&cards.column(*at));
            line(&mut out, format_args!("  subgraph c{n}[\"{name}\"]"));
            column = Some(*at);
        }
        node(&mut out, cards, n, *what);
    }
    close(&mut out, column);
    for link in &graph.links {
        edge(&mut out, graph, cards, link);
    }
    classes(&mut out, graph);
    out
}

fn close(out: &mut String, column: Option<Column>) {
    if column.is_some() {
        out.push_str("  end\n");
    }
}

fn node(out: &mut String, cards: &Cards<'_>, n: usize, what: What) {
    let mut label = escaped(&cards.title(what));
    if !matches!(what, What::Name(_)) {
        label += &format!("<br/>{}", escaped(&cards.id(what)));
    }
    for row in cards.rows(what) {
        let later: String = row.choice.later.iter().map(|l| later(l.after)).collect();
        let option = escaped(&format!("{} {}", mark(row.choice.mode), row.book.id));
        label += &format!("<br/>{option}{later}");
    }
    let (open, shut) = match what {
        What::Letter(_) => ("[/", "/]"),
        What::Event(_) => ("[", "]"),
        What::Initiative(_) => ("[[", "]]"),
        What::Name(_) => ("([", "])"),
        What::Ending(_) => ("{{", "}}"),
    };
    line(out, format_args!("    n{n}{open}\"{label}\"{shut}"));
}

fn later(after: u8) -> String {
    format!(" +{after}")
}

fn edge(out: &mut String, graph: &Graph, cards: &Cards<'_>, link: &Link) {
    let Link { from, to, by } = *link;
    let said = escaped(&cards.by(*link, graph.nodes[from].1));
    let arrow = match by {
        By::Chose(_) | By::Answer(_) | By::Done => "-->",
        By::Seen | By::Sets(_) | By::Reads => "-.->",
    };
    let said = if said.is_empty() {
        said
    } else {
        format!("|\"{said}\"|")
    };
    line(out, format_args!("  n{from} {arrow}{said} n{to}"));
}

/// Writes the colours of the kinds; events keep the theme's own.
fn classes(out: &mut String, graph: &Graph) {
    for (class, style, is) in [
        (
            "ending",
            "stroke-width:3px",
            (|what| matches!(what, What::Ending(_))) as fn(&What) -> bool,
        ),
        ("name", "stroke-dasharray:4 3", |what| {
            matches!(what, What::Name(_))
        }),
    ] {
        let of = graph.nodes.iter().enumerate();
        let of: Vec<_> = of
            .filter(|(_, (_, what))| is(what))
            .map(|(n, _)| format!("n{n}"))
            .collect();
        if !of.is_empty() {
            line(out, format_args!("  classDef {class} {style}"));
            line(out, format_args!("  class {} {class}", of.join(",")));
        }
    }
}

fn line(out: &mut String, line: std::fmt::Arguments<'_>) {
    // Writing to memory cannot fail.
    let _ = writeln!(out, "{line}");
}

/// Writes what means something to Mermaid or to the page that it becomes as its entity codes.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' | '#' | '&' | '<' | '>' | '`' | ';' | '\\' | '*' | '_' | '|' | '%' | '{' | '}'
            | '[' | ']' | '(' | ')' => {
                let _ = write!(safe, "#{};", u32::from(c));
            }
            '\n' => safe.push(' '),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_can_end_its_label() {
        assert_eq!(escaped("a \"b\" #1"), "a #34;b#34; #35;1");
        assert_eq!(escaped("<b>`x`"), "#60;b#62;#96;x#96;");
        assert_eq!(escaped("水到\n了"), "水到 了");
    }
}
