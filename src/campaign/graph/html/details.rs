//! What stands below the map: each thing in full, to be read, printed, or shown beside the map when its box is clicked.

use crate::campaign::graph::card::Cards;
use crate::campaign::graph::card::Row;
use crate::campaign::graph::card::mark;
use crate::campaign::graph::card::mode_key;
use crate::campaign::graph::html::hue;
use crate::campaign::graph::model::Graph;
use crate::campaign::graph::model::What;
use crate::campaign::places::LaterPlaces;
use crate::engine::world::Later;
use crate::text::Value;
use maud::Markup;
use maud::html;

/// Writes a thing of the graph in full.
pub(super) fn thing(graph: &Graph, n: usize, cards: &Cards<'_>) -> Markup {
    let what = graph.nodes[n].1;
    let style = cards.line(what).map(|line| format!("--h:{}", hue(line)));
    html! {
        section id=(format!("t{n}")) style=[style] {
            p .over { (facts(what, cards).join(" · ")) }
            h3 { (cards.title(what)) " " code { (cards.id(what)) } }
            @for (key, cond) in cards.conditions(what) {
                p .cond { (cards.say(key)) " " code { (cond) } }
            }
            @if let Some(body) = body(what, cards) {
                @for part in body.split("\n\n") { p .body { (part) } }
            }
            @for (k, row) in cards.rows(what).iter().enumerate() {
                (choice(row, matches!(what, What::Event(_)), k, cards))
            }
            (links(graph, n, cards))
        }
    }
}

/// Lists what is said in a few words: kind, line, months, how it comes.
fn facts(what: What, cards: &Cards<'_>) -> Vec<String> {
    let mut facts = vec![cards.say(Cards::kind(what))];
    facts.extend(cards.line(what).map(|line| cards.line_name(line)));
    facts.extend(cards.months_said(what));
    if let What::Event(id) = what {
        let event = &cards.campaign.world.events[id.ix()];
        if event.sure {
            facts.push(cards.say("author-graph-sure"));
        } else {
            let weight = Value::from(event.weight);
            facts.push(
                cards
                    .ui
                    .say_with("author-graph-weight", &[("weight", weight)]),
            );
        }
        if event.repeat {
            facts.push(cards.say("author-graph-repeat"));
        }
    }
    facts
}

fn body(what: What, cards: &Cards<'_>) -> Option<String> {
    let book = &cards.campaign.book;
    Some(match what {
        What::Letter(id) => cards.text(&book.letters[id.ix()].body),
        What::Event(id) => cards.text(&book.events[id.ix()].body),
        What::Initiative(id) => cards.text(&book.initiatives[id.ix()].about),
        What::Ending(id) => cards.text(&book.endings[id.ix()].body),
        What::Name(_) => return None,
    })
}

fn choice(row: &Row<'_>, named: bool, k: usize, cards: &Cards<'_>) -> Markup {
    let Row {
        choice,
        book,
        places,
    } = row;
    html! {
        div .choice {
            @if named {
                h4 { span .mark { (mark(choice.mode)) } " " (k + 1) " · " (cards.text(&book.label)) " " code { (book.id) } }
            }
            p .over { (price(row, cards).join(" · ")) }
            @if let Some(when) = &places.when {
                p .cond { (cards.say("author-graph-when")) " " code { (cards.source(&when.whole)) } " " (cards.text(&book.because)) }
            }
            @if !book.who.is_empty() { p .who { (cards.text(&book.who)) } }
            (effects(&places.effects.iter().map(|p| cards.source(p)).collect::<Vec<_>>()))
            @if !book.says.is_empty() { p .says { (cards.text(&book.says)) } }
            @for (n, (later, places)) in choice.later.iter().zip(&places.later).enumerate() {
                (consequence(later, places, book.later.get(n).map(|w| cards.text(w)), cards))
            }
        }
    }
}

/// Lists what a choice is and takes: mode, behaviours, team time, money.
fn price(row: &Row<'_>, cards: &Cards<'_>) -> Vec<String> {
    let choice = row.choice;
    let mut price = vec![cards.say(mode_key(choice.mode))];
    price.extend(choice.behaviours.iter().map(|b| format!("{b:?}")));
    if choice.cost.units > 0 {
        let units = Value::from(u32::from(choice.cost.units));
        price.push(cards.ui.say_with("author-graph-units", &[("units", units)]));
    }
    if choice.cost.yuan > 0 {
        let yuan = Value::money(f64::from(choice.cost.yuan));
        price.push(cards.ui.say_with("author-graph-yuan", &[("yuan", yuan)]));
    }
    price
}

fn effects(effects: &[String]) -> Markup {
    html! {
        @if !effects.is_empty() {
            p .effects { @for effect in effects { code { (effect) } " " } }
        }
    }
}

fn consequence(
    later: &Later,
    places: &LaterPlaces,
    says: Option<String>,
    cards: &Cards<'_>,
) -> Markup {
    let after = Value::from(u32::from(later.after));
    html! {
        div .later {
            p .over { (cards.ui.say_with("author-graph-after", &[("after", after)])) }
            @if let Some(when) = &places.when {
                p .cond { (cards.say("author-graph-when")) " " code { (cards.source(&when.whole)) } }
            }
            (effects(&places.effects.iter().map(|p| cards.source(p)).collect::<Vec<_>>()))
            @if let Some(says) = says { p .says { (says) } }
        }
    }
}

/// Lists what leads here and what this leads to.
fn links(graph: &Graph, n: usize, cards: &Cards<'_>) -> Markup {
    let way = |key: &str, ends: Vec<(usize, String)>| {
        html! {
            @if !ends.is_empty() {
                p .ways { (cards.say(key)) " "
                    @for (k, (end, by)) in ends.iter().enumerate() {
                        @if k > 0 { " · " }
                        a href=(format!("#t{end}")) { (cards.title(graph.nodes[*end].1)) }
                        @if !by.is_empty() { " (" (by) ")" }
                    }
                }
            }
        }
    };
    let by = |link: &crate::campaign::graph::model::Link| cards.by(*link, graph.nodes[link.from].1);
    let here = graph.links.iter().filter(|link| link.to == n);
    let here = here.map(|link| (link.from, by(link))).collect();
    let on = graph.links.iter().filter(|link| link.from == n);
    let on = on.map(|link| (link.to, by(link))).collect();
    html! {
        (way("author-graph-from", here))
        (way("author-graph-to", on))
    }
}
