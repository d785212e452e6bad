//! Two numbers walked through: for each gauge and player a table of values, whose shades only repeat the numbers.

use maud::Markup;
use maud::html;

use crate::cli::lab::html::Page;
use crate::cli::lab::html::chart::decimals;
use crate::cli::lab::html::measure::Measure;
use crate::cli::lab::html::measure::RESPONSES;
use crate::cli::webpage::chart::Axis;
use crate::lab::experiment::record::Walk;
use crate::text::SafeText;
use crate::text::Value;

impl Page<'_> {
    pub(super) fn heat(&self, walks: &[Walk]) -> Option<Markup> {
        let [down, across] = walks else {
            return None;
        };
        let (one, two) = (SafeText::clean(&down.name), SafeText::clean(&across.name));
        let said = [("down", Value::from(&one)), ("across", Value::from(&two))];
        Some(html! {
            p .over { (self.say_with("experiment-page-heat-about", &said)) }
            @for measure in RESPONSES {
                @let shades = Axis::of(self.all_means(measure), 5);
                h3 { (self.say(measure.key)) }
                (self.shades(&shades, ""))
                div .maps { @for player in 0..self.grid.players.len() {
                    div .wide { (self.map(down, across, player, measure, &shades)) }
                } }
            }
        })
    }

    fn all_means(&self, measure: Measure) -> Vec<f64> {
        let arms = 0..self.record.plan.arms.len();
        arms.map(|arm| self.record.mean(arm, measure.gauge).mean)
            .collect()
    }

    fn map(&self, down: &Walk, across: &Walk, player: usize, of: Measure, by: &Axis) -> Markup {
        html! {
            table .map {
                caption { (self.player(player)) }
                thead {
                    tr {
                        td {}
                        th .name scope="colgroup" colspan=(across.values.len()) { code { (SafeText::clean(&across.name)) } }
                    }
                    tr {
                        th .name scope="col" { code { (SafeText::clean(&down.name)) } }
                        @for value in &across.values { th scope="col" { (self.value(*value)) } }
                    }
                }
                // The last number moves fastest.
                tbody { @for (row, value) in down.values.iter().enumerate() { tr {
                    th scope="row" { (self.value(*value)) }
                    @for column in 0..across.values.len() {
                        (self.map_cell(row * across.values.len() + column, player, of, by))
                    }
                } } }
            }
        }
    }

    fn map_cell(&self, at: usize, player: usize, of: Measure, by: &Axis) -> Markup {
        let mean = self.grid.arm_in_order(at, player);
        let mean = mean.map(|arm| self.record.mean(arm, of.gauge));
        html! {
            @match mean {
                None => { td { "—" } }
                Some(mean) => {
                    td class=(format!("h{}", by.shade(mean.mean))) {
                        (self.mean(mean, of.decimals))
                    }
                }
            }
        }
    }

    fn value(&self, value: f64) -> String {
        self.number(value, decimals(value))
    }
}
