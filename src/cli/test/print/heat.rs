//! The map of events by month: how large a share of the plays an event came in, in shades.

use crate::cli::test::print::Paper;
use crate::cli::test::print::percent;
use crate::cli::test::print::right;
use crate::lab::report::Heat;
use crate::lab::report::Kind;
use crate::text::SafeText;
use crate::text::Value;
use crate::text::fit;

/// The column of names, and each month's.
const NAMES: usize = 24;
const MONTH: usize = 4;
/// How many events are shown where not all are.
const SHOWN: usize = 80;

/// In season, and never came.
const NEVER: &str = "··";
/// The shades, each with the share that it stays below.
const SHADES: [(&str, f64); 3] = [("░░", 0.05), ("▒▒", 0.2), ("▓▓", 0.5)];
/// Any larger share.
const MORE: &str = "██";

impl Paper<'_> {
    pub(super) fn heat(&self, all: bool) -> String {
        let rows = &self.report.heat;
        if rows.is_empty() {
            return String::new();
        }
        let most = if all { usize::MAX } else { SHOWN };
        let mut text = self.heading("lab-heat");
        let months = (1..=12).map(|month: u8| right(&month.to_string(), MONTH));
        text += &format!("  {}{}\n", fit("", NAMES, ""), months.collect::<String>());
        for row in rows.iter().take(most) {
            text += &self.heat_row(row);
        }
        text += &self.more(rows.len(), most);
        text += &self.pools();
        text + &self.legend()
    }

    /// Says what the shades mean.
    fn legend(&self) -> String {
        let mut parts = vec![format!("{NEVER} {}", self.say("lab-heat-never"))];
        for (shade, below) in SHADES {
            let percent = [("percent", Value::decimal(100.0 * below, 0))];
            parts.push(format!(
                "{shade} {}",
                self.say_with("lab-heat-below", &percent)
            ));
        }
        parts.push(format!("{MORE} {}", self.say("lab-heat-more")));
        format!("  {}\n", parts.join("   "))
    }

    fn heat_row(&self, row: &Heat) -> String {
        let plays = self.report.batch.plays * row.came.len() as u64;
        let came = |month: usize| row.came.iter().map(|by| by[month]).sum::<u64>();
        let cell = |month: usize| {
            let season = row.season & 1 << month != 0;
            format!("  {}", shade(came(month), plays, season))
        };
        let cells: String = (0..12).map(cell).collect();
        let event = self.report.thing(Kind::Event, &row.id);
        let seen = event.map_or(0, |met| met.by.iter().map(|count| count.plays).sum());
        let name = fit(&SafeText::clean(&row.id), NAMES, "…");
        format!("  {name}{cells}{}\n", right(&percent(seen, plays), 6))
    }

    fn pools(&self) -> String {
        let row = |key: &str, cell: &dyn Fn(&crate::lab::report::Pool) -> String| {
            let cells = self.report.pools.iter().map(|pool| {
                if pool.ticks == 0 {
                    right("—", MONTH)
                } else {
                    right(&cell(pool), MONTH)
                }
            });
            let name = fit(&self.say(key), NAMES, "…");
            format!("  {name}{}\n", cells.collect::<String>())
        };
        let number = |n: f64| {
            self.say_with(
                "lab-number",
                &[("number", Value::decimal(n, usize::from(n < 9.95)))],
            )
        };
        row("lab-pool-mean", &|pool| number(pool.mean))
            + &row("lab-pool-least", &|pool| pool.least.to_string())
            + &row("lab-pool-none-percent", &|pool| match pool.none {
                0 => "0".to_owned(),
                none => format!("{:.0}", (100.0 * none as f64 / pool.ticks as f64).ceil()),
            })
    }
}

/// Returns two columns for how large a share of plays something came in.
fn shade(came: u64, plays: u64, season: bool) -> &'static str {
    let share = came as f64 / plays.max(1) as f64;
    match came {
        0 if season => NEVER,
        0 => "  ",
        _ => {
            let shade = SHADES.iter().find(|(_, below)| share < *below);
            shade.map_or(MORE, |(shade, _)| shade)
        }
    }
}
