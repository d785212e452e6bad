//! The whole at a glance: for each set of rules, how far each book moved, from the player it moved least to the one most.

use maud::Markup;
use maud::html;

use crate::cli::lab::html::Page;
use crate::cli::lab::html::measure::GLANCE;
use crate::cli::lab::html::measure::Measure;
use crate::lab::experiment::sums::Estimate;
use crate::text::Value;

impl Page<'_> {
    pub(super) fn glance(&self) -> Option<Markup> {
        if !self.compares() {
            return None;
        }
        let base = [("base", Value::from(self.rule(0)))];
        Some(html! {
            p .over { (self.say_with("experiment-page-glance-about", &base)) }
            div .wide { table .glance {
                thead { tr {
                    td {}
                    @for measure in GLANCE { th scope="col" { (self.say(measure.key)) } }
                } }
                tbody { @for rule in 1..self.grid.rules.len() { tr {
                    th scope="row" { b .number { (rule) } " " (self.rule(rule)) }
                    @for measure in GLANCE { (self.glance_cell(rule, measure)) }
                } } }
            } }
        })
    }

    /// Returns the changes of a gauge under some rules, by player.
    pub(super) fn changes_of(&self, rule: usize, measure: Measure) -> Vec<(usize, Estimate)> {
        let players = 0..self.grid.players.len();
        let change = |player| {
            let arm = self.grid.arm(rule, player)?;
            Some((player, self.record.change(arm, measure.gauge)))
        };
        players.filter_map(change).collect()
    }

    fn glance_cell(&self, rule: usize, measure: Measure) -> Markup {
        let changes = self.changes_of(rule, measure);
        let means = changes.iter().map(|(_, change)| change.mean);
        let low = means.clone().fold(f64::INFINITY, f64::min);
        let high = means.fold(f64::NEG_INFINITY, f64::max);
        let (low, high) = (
            self.signed(low, measure.decimals),
            self.signed(high, measure.decimals),
        );
        let ways: Vec<&str> = changes
            .iter()
            .map(|(_, change)| self.way(*change))
            .collect();
        let alike = ways.windows(2).all(|pair| pair[0] == pair[1]);
        let way = match ways.first() {
            Some(way) if alike => *way,
            _ => "▲▼",
        };
        let class = (way == "~").then_some("dim");
        html! {
            td class=[class] {
                @if changes.is_empty() { "—" } @else {
                    span .way { (way) } " " (low)
                    @if low != high { (self.say("experiment-page-to")) (high) }
                }
            }
        }
    }
}
