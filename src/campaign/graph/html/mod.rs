//! The picture as one page for a browser: a map to look around on, and everything on it in full below.
//!
//! The page holds all it needs and may load nothing: it works without a network, and a campaign's texts, which are escaped,
//! could not reach one. Without scripts every box is a link to its description.

mod details;
mod layout;
mod map;

use crate::campaign::graph::card::Cards;
use crate::campaign::graph::card::mark;
use crate::campaign::graph::card::mode_key;
use crate::campaign::graph::model::Graph;
use crate::engine::ids::LineId;
use crate::engine::mode::Mode;
use crate::text::Lang;
use crate::text::Value;
use maud::DOCTYPE;
use maud::Markup;
use maud::PreEscaped;
use maud::html;

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");
/// What the page may load: nothing but what stands in it.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

/// Writes the page.
pub(super) fn write(graph: &Graph, cards: &Cards<'_>) -> String {
    let title = cards.text(&cards.campaign.book.title);
    let lang = match cards.ui.lang() {
        Lang::Zh => "zh-CN",
        Lang::En => "en",
    };
    let page = html! {
        (DOCTYPE)
        html lang=(lang) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                title { (title) " · " (cards.say("author-graph-map")) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                header {
                    h1 { (title) }
                    p .over { (counts(graph, cards)) }
                    (legend(graph, cards))
                }
                div #frame { (map::draw(graph, cards)) }
                aside #panel hidden {
                    button #close type="button" { (cards.say("author-graph-close")) }
                    div #shown {}
                }
                main {
                    h2 { (cards.say("author-graph-in-full")) }
                    @for n in 0..graph.nodes.len() { (details::thing(graph, n, cards)) }
                }
                script { (PreEscaped(SCRIPT)) }
            }
        }
    };
    page.into_string()
}

fn counts(graph: &Graph, cards: &Cards<'_>) -> String {
    let values = [
        ("id", Value::from(&*cards.campaign.id)),
        ("version", Value::from(&*cards.campaign.version)),
        ("events", Value::from(graph.events())),
        ("links", Value::from(graph.links.len())),
    ];
    cards.ui.say_with("author-graph-counts", &values)
}

/// Writes what the signs mean, and the lines, which may be clicked to see theirs alone.
fn legend(graph: &Graph, cards: &Cards<'_>) -> Markup {
    let mut lines: Vec<LineId> = Vec::new();
    for (_, what) in &graph.nodes {
        lines.extend(cards.line(*what).filter(|line| !lines.contains(line)));
    }
    lines.sort();
    html! {
        p .legend {
            @for line in lines {
                button type="button" aria-pressed="false" data-line=(line.ix()) style=(format!("--h:{}", hue(line))) {
                    (cards.line_name(line))
                }
            }
        }
        p .legend {
            @for mode in Mode::ALL { span { b { (mark(mode)) } " " (cards.say(mode_key(mode))) } }
            span { b { "+3" } " " (cards.say("author-graph-legend-later")) }
            span .way-chose { (cards.say("author-graph-legend-chose")) }
            span .way-seen { (cards.say("author-graph-legend-seen")) }
            span .way-name { (cards.say("author-graph-legend-name")) }
            button #fit type="button" aria-pressed="false" { (cards.say("author-graph-fit")) }
        }
        p .hint { (cards.say("author-graph-hint")) }
    }
}

/// Returns the hue of a line in degrees; neighbours are far apart, and any number of lines has its own.
fn hue(line: LineId) -> u16 {
    // The golden angle. A line is one of 32, so the product is small.
    ((line.ix() as f64 * 137.508 + 205.0) % 360.0) as u16
}
