//! A campaign as a picture: what may come when, what it reads, what it leads to, how it ends.
//!
//! One model ([`model`], with what is read and written gathered by [`reads`]), the words on it ([`card`]) and three
//! writers: Mermaid, Graphviz DOT, and a page for the browser that needs nothing but itself. Reads a checked campaign,
//! since it shows conditions and effects in the designer's own words. Deliberately absent: files, and any play.

mod card;
mod dot;
mod html;
mod mermaid;
mod model;
mod reads;

use crate::campaign::Campaign;
use crate::campaign::Checked;
use crate::campaign::graph::card::Cards;
use crate::campaign::graph::model::Graph;
use crate::engine::ids::EventId;
use crate::text::Ui;

/// A format to write a picture in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Mermaid, as many Markdown viewers draw it.
    Mermaid,
    /// DOT, for Graphviz.
    Dot,
    /// A page for the browser.
    Html,
}

impl Format {
    /// Every format, the one for want of another first.
    pub const ALL: [Self; 3] = [Self::Mermaid, Self::Dot, Self::Html];

    /// Returns its name on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Mermaid => "mermaid",
            Self::Dot => "dot",
            Self::Html => "html",
        }
    }

    /// Returns the format that files with an ending hold, in any case.
    pub fn of_ending(ending: &str) -> Option<Self> {
        Some(match ending.to_ascii_lowercase().as_str() {
            "mmd" | "mermaid" => Self::Mermaid,
            "dot" | "gv" => Self::Dot,
            "html" | "htm" => Self::Html,
            _ => return None,
        })
    }
}

/// What of a campaign to draw.
#[derive(Debug, Clone, Copy, Default)]
pub struct Scope {
    /// Only this event and what is linked to it.
    pub event: Option<EventId>,
    /// Whether things are linked by every number of the state that one changes and another reads, not only by choices,
    /// answers, flags and variables.
    pub all: bool,
}

/// A picture.
#[derive(Debug)]
pub struct Picture {
    /// What to write to the file.
    pub text: String,
    /// How many events are on it.
    pub events: usize,
    /// How many links are on it.
    pub links: usize,
}

/// Draws a campaign that was checked; nothing where it cannot be played.
pub fn draw(ui: &Ui, checked: &Checked, format: Format, scope: Scope) -> Option<Picture> {
    let campaign: &Campaign = checked.campaign.as_ref()?;
    let graph = Graph::of(campaign, scope);
    let cards = Cards::new(ui, campaign, checked);
    let text = match format {
        Format::Mermaid => mermaid::write(&graph, &cards),
        Format::Dot => dot::write(&graph, &cards),
        Format::Html => html::write(&graph, &cards),
    };
    Some(Picture {
        text,
        events: graph.events(),
        links: graph.links.len(),
    })
}

#[cfg(test)]
mod tests;
