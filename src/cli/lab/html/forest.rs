//! The changes against the first rules: for each gauge a row per rules and player, its interval drawn on one scale.

use maud::Markup;
use maud::html;

use crate::cli::lab::csv::effect;
use crate::cli::lab::html::Page;
use crate::cli::lab::html::measure::CHANGES;
use crate::cli::lab::html::measure::Measure;
use crate::cli::lab::html::pareto::shape;
use crate::cli::webpage::chart::Axis;
use crate::cli::webpage::px;
use crate::lab::experiment::sums::Estimate;
use crate::text::Value;

/// Width of a strip, and of the room at its ends.
const STRIP: f64 = 176.0;
const ROOM: f64 = 12.0;
/// Height of a row.
const ROW: f64 = 22.0;

/// Returns where a value lies on a strip.
fn x(axis: &Axis, value: f64) -> f64 {
    ROOM + (STRIP - 2.0 * ROOM) * axis.share(value)
}

impl Page<'_> {
    pub(super) fn forest(&self) -> Option<Markup> {
        if !self.compares() {
            return None;
        }
        let base = [("base", Value::from(self.rule(0)))];
        Some(html! {
            p .over { (self.say_with("experiment-page-forest-about", &base)) }
            div .plots.forest { @for measure in CHANGES { (self.forest_of(measure)) } }
        })
    }

    fn forest_of(&self, measure: Measure) -> Markup {
        let rules = 1..self.grid.rules.len();
        let all: Vec<_> = rules
            .map(|rule| (rule, self.changes_of(rule, measure)))
            .collect();
        let ends = all.iter().flat_map(|(_, changes)| changes);
        let ends = ends.flat_map(|(_, change)| [change.low, change.high, 0.0]);
        let axis = Axis::of(ends, 4);
        html! {
            table .effects {
                caption { (self.say(measure.key)) }
                @for (rule, changes) in &all { tbody {
                    tr { th colspan="4" scope="rowgroup" { b .number { (rule) } " " (self.rule(*rule)) } }
                    @for (player, change) in changes { (self.effect_row(*player, *change, &axis, measure)) }
                } }
                tfoot { tr aria-hidden="true" { td {} td .strip { (self.scale(&axis)) } td {} td {} } }
            }
        }
    }

    fn effect_row(&self, player: usize, change: Estimate, axis: &Axis, of: Measure) -> Markup {
        let size = effect(change.mean, change.deviation);
        html! {
            tr class=[(!self.is_clear(change)).then_some("dim")] {
                th scope="row" { (shape(player, "icon")) (self.player(player)) }
                td .strip { (strip(axis, change, player)) }
                td { (self.change(change, of.decimals)) }
                td { small { "d " (self.signed(size, 1)) } }
            }
        }
    }

    /// Draws the ticks below the strips.
    fn scale(&self, axis: &Axis) -> Markup {
        html! {
            svg width=(px(STRIP)) height="18" viewBox=(format!("0 0 {STRIP} 18")) {
                path .axis d=(format!("M{} 0.5H{}", px(ROOM), px(STRIP - ROOM))) {}
                @for tick in axis.ticks() {
                    @let at = x(axis, tick);
                    path .tick d=(format!("M{} 0V4", px(at))) {}
                    text .mid x=(px(at)) y="15" { (self.number(tick, axis.decimals)) }
                }
            }
        }
    }
}

/// Draws a change with its interval; nought is a line through all strips.
fn strip(axis: &Axis, change: Estimate, player: usize) -> Markup {
    let (low, high, nought) = (x(axis, change.low), x(axis, change.high), x(axis, 0.0));
    let middle = ROW / 2.0;
    html! {
        svg aria-hidden="true" width=(px(STRIP)) height=(px(ROW)) viewBox=(format!("0 0 {STRIP} {ROW}")) {
            @for tick in axis.ticks() { path .base d=(format!("M{} 0V{ROW}", px(x(axis, tick)))) {} }
            path .axis d=(format!("M{} 0V{ROW}", px(nought))) {}
            path .reach d=(format!("M{} {}V{}M{0} {middle}H{}M{3} {1}V{2}", px(low), px(middle - 4.0), px(middle + 4.0), px(high))) {}
            g transform=(format!("translate({} {middle})", px(x(axis, change.mean)))) { (shape(player, "point")) }
        }
    }
}
