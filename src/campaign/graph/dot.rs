//! The picture for Graphviz: months as clusters from left to right, options as lines of a box.

use crate::campaign::graph::card::Cards;
use crate::campaign::graph::card::mark;
use crate::campaign::graph::model::By;
use crate::campaign::graph::model::Column;
use crate::campaign::graph::model::Graph;
use crate::campaign::graph::model::Link;
use crate::campaign::graph::model::What;
use std::fmt::Write;

/// How everything looks that says nothing else.
const HEAD: &str =
    "  rankdir=LR; compound=true; newrank=true; splines=true; nodesep=0.25; ranksep=0.9;
  graph [fontname=\"sans-serif\", color=\"#c8c8c8\", style=rounded];
  node [fontname=\"sans-serif\", fontsize=10, shape=box, style=\"rounded,filled\", fillcolor=white];
  edge [fontname=\"sans-serif\", fontsize=8, color=\"#666666\", arrowsize=0.6];
";

/// Writes the picture.
pub(super) fn write(graph: &Graph, cards: &Cards<'_>) -> String {
    let mut out = format!("digraph \"{}\" {{\n{HEAD}", escaped(&cards.campaign.id));
    let mut column: Option<Column> = None;
    let mut firsts: Vec<usize> = Vec::new();
    for (n, (at, what)) in graph.nodes.iter().enumerate() {
        if column != Some(*at) {
            if column.is_some() {
                out.push_str("  }\n");
            }
            let name = escaped(&cards.column(*at));
            line(
                &mut out,
                format_args!("  subgraph cluster_{n} {{ label=\"{name}\";"),
            );
            firsts.push(n);
            column = Some(*at);
        }
        node(&mut out, cards, n, *what);
    }
    if column.is_some() {
        out.push_str("  }\n");
    }
    // Graphviz keeps the months in their order only where something leads from one to the next.
    for pair in firsts.windows(2) {
        line(
            &mut out,
            format_args!("  n{} -> n{} [style=invis];", pair[0], pair[1]),
        );
    }
    for link in &graph.links {
        edge(&mut out, graph, cards, link);
    }
    out.push_str("}\n");
    out
}

fn node(out: &mut String, cards: &Cards<'_>, n: usize, what: What) {
    let mut label = escaped(&cards.title(what));
    if !matches!(what, What::Name(_)) {
        label += &format!("\\n{}\\n", escaped(&cards.id(what)));
    }
    for row in cards.rows(what) {
        let option = escaped(&format!("{} {}", mark(row.choice.mode), row.book.id));
        label += &option;
        for later in &row.choice.later {
            label += &format!(" +{}", later.after);
        }
        label += "\\l";
    }
    let look = match what {
        What::Letter(_) => ", shape=note",
        What::Event(_) => "",
        What::Initiative(_) => ", style=\"rounded,filled,dashed\"",
        What::Name(_) => ", shape=ellipse, style=dotted",
        What::Ending(_) => ", penwidth=2",
    };
    let tint = cards.line(what).map(|line| {
        // A pale ground of the line's own hue; Graphviz counts hues from 0 to 1.
        let hue = (line.ix() as f64 * 0.381_966).fract();
        format!(", fillcolor=\"{hue:.3} 0.12 1.0\"")
    });
    let tint = tint.unwrap_or_default();
    line(
        out,
        format_args!("    n{n} [label=\"{label}\"{look}{tint}];"),
    );
}

fn edge(out: &mut String, graph: &Graph, cards: &Cards<'_>, link: &Link) {
    let Link { from, to, by } = *link;
    let said = escaped(&cards.by(*link, graph.nodes[from].1));
    let style = match by {
        By::Chose(_) | By::Answer(_) | By::Done => "solid",
        By::Seen => "dashed",
        By::Sets(_) | By::Reads => "dotted",
    };
    line(
        out,
        format_args!("  n{from} -> n{to} [label=\"{said}\", style={style}];"),
    );
}

fn line(out: &mut String, line: std::fmt::Arguments<'_>) {
    // Writing to memory cannot fail.
    let _ = writeln!(out, "{line}");
}

/// Escapes a text for a string in double quotes, in which Graphviz also reads entities.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' => safe.push_str("\\\""),
            '\\' => safe.push_str("\\\\"),
            '&' => safe.push_str("&amp;"),
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
    fn nothing_in_a_text_can_end_its_string() {
        assert_eq!(escaped("a \"b\" \\n & c"), "a \\\"b\\\" \\\\n &amp; c");
        assert_eq!(escaped("水到\n了"), "水到 了");
    }
}
