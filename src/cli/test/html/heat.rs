//! The map of events by month: how often each came per 100 plays, a cell for each, zeros included.

use maud::Markup;
use maud::html;

use crate::cli::test::html::Page;
use crate::cli::test::print::percent;
use crate::cli::test::print::whole;
use crate::lab::report::Heat;
use crate::lab::report::Kind;
use crate::lab::report::Met;
use crate::text::SafeText;
use crate::text::Value;

/// The shades: each begins at so many times per 100 plays. Nought has none.
const SHADES: [f64; 6] = [0.0, 1.0, 5.0, 10.0, 20.0, 50.0];

impl Page<'_> {
    pub(super) fn heat(&self) -> Option<Markup> {
        let rows = &self.report.heat;
        if rows.is_empty() {
            return None;
        }
        // Both follow the campaign's order.
        let events = self.report.things.iter();
        let events = events.filter(|met| met.kind == Kind::Event);
        Some(html! {
            p .over { (self.say("lab-page-heat-about")) }
            (self.legend())
            div .wide { table .heat {
                thead { tr {
                    th scope="col" { (self.paper.kind(Kind::Event)) }
                    @for month in 1..=12 {
                        th scope="col" title=(self.month("month-name", month)) { (self.month("month-short", month)) }
                    }
                    th scope="col" { (self.say("lab-page-in-plays")) }
                } }
                tbody { @for (row, met) in rows.iter().zip(events) { (self.heat_row(row, met)) } }
            } }
        })
    }

    fn legend(&self) -> Markup {
        let from = |at: usize| self.number(SHADES[at], 0);
        let last = SHADES.len() - 1;
        html! {
            p .legend aria-hidden="true" {
                span .h0 { "0" }
                span .h1 { "<" (from(1)) }
                @for at in 1..last { span class=(format!("h{}", at + 1)) { (from(at)) "–" (from(at + 1)) } }
                span class=(format!("h{}", last + 1)) { "≥" (from(last)) }
                (self.say("lab-page-per-hundred"))
                span .off { "0" } (self.say("lab-page-out-of-season"))
            }
        }
    }

    pub(super) fn month(&self, key: &str, month: u8) -> String {
        self.say_with(key, &[("month", Value::from(i64::from(month)))])
    }

    fn heat_row(&self, row: &Heat, met: &Met) -> Markup {
        let plays = self.report.batch.plays * row.came.len() as u64;
        let seen: u64 = met.by.iter().map(|count| count.plays).sum();
        html! {
            tr {
                th scope="row" { (self.thing(met, &row.id)) }
                @for month in 0..12 { (self.cell(row, month, plays)) }
                td .sum { (percent(seen, plays)) }
            }
        }
    }

    fn cell(&self, row: &Heat, month: usize, plays: u64) -> Markup {
        let sum = |of: &[[u64; 12]]| of.iter().map(|by| by[month]).sum::<u64>();
        let (came, eligible) = (sum(&row.came), sum(&row.eligible));
        let looks = self.report.pools.get(month).map_or(0, |pool| pool.ticks);
        let id = SafeText::clean(&row.id);
        let name = self.month("month-name", month as u8 + 1);
        let values = [
            ("event", Value::from(&id)),
            ("month", Value::from(name)),
            ("came", Value::from(whole(came))),
            ("plays", Value::from(whole(plays))),
            ("eligible", Value::from(whole(eligible))),
            ("looks", Value::from(whole(looks))),
        ];
        let off = row.season & 1 << month == 0;
        let mut said = self.say_with("lab-page-cell", &values);
        if off {
            said += &self.say("lab-page-cell-off");
        }
        let rate = 100.0 * came as f64 / plays.max(1) as f64;
        let class = match shade(rate) {
            0 if off => "off".to_owned(),
            shade => format!("h{shade}"),
        };
        html! { td class=(class) title=(said) { (self.rate(rate)) } }
    }

    /// Writes a rate so that only nought is `0`.
    fn rate(&self, rate: f64) -> String {
        match rate {
            0.0 => "0".to_owned(),
            _ if rate < 0.05 => "<0.1".to_owned(),
            _ => self.number(rate, usize::from(rate < 9.95)),
        }
    }
}

/// Returns the shade of a rate, 0 for nought.
fn shade(rate: f64) -> usize {
    if rate <= 0.0 {
        return 0;
    }
    SHADES.iter().filter(|&&from| rate >= from).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shade_begins_where_the_legend_says() {
        for (rate, expected) in [
            (0.0, 0),
            (0.01, 1),
            (0.99, 1),
            (1.0, 2),
            (5.0, 3),
            (19.9, 4),
            (20.0, 5),
            (50.0, 6),
            (300.0, 6),
        ] {
            assert_eq!(shade(rate), expected, "{rate}");
        }
    }
}
