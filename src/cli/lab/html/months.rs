//! The months: how much of the work is trace, what residents get, how tired the team is, how hollow the paper, with bands.

use maud::Markup;
use maud::html;

use crate::cli::lab::html::Page;
use crate::cli::lab::html::chart::Series;
use crate::cli::webpage::chart::Axis;
use crate::cli::webpage::chart::Plane;
use crate::lab::experiment::gauge::Curve;
use crate::lab::experiment::sums::Estimate;

/// The curves with the keys of their names.
const CURVES: [(Curve, &str); 4] = [
    (Curve::Trace, "experiment-gauge-trace"),
    (Curve::Outcome, "experiment-gauge-outcome"),
    (Curve::Burnout, "experiment-gauge-burnout"),
    (Curve::Hollow, "experiment-gauge-hollow"),
];
/// The most lines of a drawing besides the one that they are compared with.
const LINES: usize = 4;

/// A line of several drawings: the number of its style, its rules or its player.
type Line = (usize, usize);

impl Page<'_> {
    pub(super) fn months(&self) -> Option<Markup> {
        let sums = &self.record.sums;
        let longest = sums.iter().map(|sums| sums.curves.len()).max()?;
        if longest < 2 {
            return None;
        }
        let early = sums.iter().any(|sums| {
            let points = sums.curves.iter().flatten();
            points.into_iter().any(|point| point.count < sums.plays)
        });
        Some(html! {
            p .over { (self.say("experiment-page-months-about")) }
            @if early { p .over { (self.say("experiment-page-months-early")) } }
            @if self.compares() { (self.months_by_rules()) } @else { (self.months_by_players()) }
        })
    }

    /// A drawing for each player, a line for each set of rules; where there are many, some of them in each group.
    fn months_by_rules(&self) -> Markup {
        let rules: Vec<usize> = (1..self.grid.rules.len()).collect();
        html! {
            @for group in rules.chunks(LINES) {
                @let lines = numbered([0].iter().chain(group));
                (self.key(&self.keys(&lines, |page, rule| page.rule(rule))))
                @for (curve, key) in CURVES {
                    h3 { (self.say(key)) }
                    div .plots { @for player in 0..self.grid.players.len() { figure {
                        figcaption { (self.player(player)) }
                        (self.course(curve, key, &self.of_rules(&lines, player, curve)))
                    } } }
                }
            }
        }
    }

    /// A line for each player.
    fn months_by_players(&self) -> Markup {
        let players: Vec<usize> = (0..self.grid.players.len()).collect();
        html! {
            @for group in players.chunks(LINES + 1) {
                @let lines = numbered(group);
                (self.key(&self.keys(&lines, |page, player| page.player(player))))
                div .plots { @for (curve, key) in CURVES { figure {
                    figcaption { (self.say(key)) }
                    (self.course(curve, key, &self.of_players(&lines, curve)))
                } } }
            }
        }
    }

    pub(super) fn keys(
        &self,
        lines: &[Line],
        name: fn(&Self, usize) -> String,
    ) -> Vec<(usize, String, String)> {
        let key = |(style, of): &Line| (*style, of.to_string(), name(self, *of));
        lines.iter().map(key).collect()
    }

    fn of_rules(&self, lines: &[Line], player: usize, curve: Curve) -> Vec<Series> {
        let series = |&(style, rule): &Line| {
            let arm = self.grid.arm(rule, player)?;
            Some(self.series(style, rule, arm, curve))
        };
        lines.iter().filter_map(series).collect()
    }

    fn of_players(&self, lines: &[Line], curve: Curve) -> Vec<Series> {
        let series = |&(style, player): &Line| {
            let arm = self.grid.arm(0, player)?;
            Some(self.series(style, player, arm, curve))
        };
        lines.iter().filter_map(series).collect()
    }

    fn series(&self, style: usize, mark: usize, arm: usize, curve: Curve) -> Series {
        Series {
            style,
            mark: mark.to_string(),
            points: self.points_of(arm, curve),
        }
    }

    /// Returns a curve's means by month.
    fn points_of(&self, arm: usize, curve: Curve) -> Vec<(f64, Estimate)> {
        let sums = &self.record.sums[arm];
        let (count, per_month) = (sums.curves.len(), self.per_month());
        let seen = (0..count).filter(|&tick| sums.curves[tick][curve as usize].count > 0);
        seen.map(|tick| ((tick + 1) as f64 / per_month, sums.point(tick, curve)))
            .collect()
    }

    /// Returns how many ticks a month has, as the longest play tells.
    fn per_month(&self) -> f64 {
        let longest = self.record.sums.iter().map(|sums| sums.curves.len()).max();
        let months = 12 * usize::from(self.record.plan.years).max(1);
        (longest.unwrap_or(0) as f64 / months as f64)
            .round()
            .max(1.0)
    }

    /// Draws a curve over the months; every drawing of it has the same scale.
    fn course(&self, curve: Curve, key: &str, all: &[Series]) -> Markup {
        let every = 0..self.record.sums.len();
        let every: Vec<(f64, Estimate)> =
            every.flat_map(|arm| self.points_of(arm, curve)).collect();
        let last = every.iter().map(|(x, _)| *x).fold(1.0, f64::max);
        let ends = every.iter().flat_map(|(_, y)| [y.low, y.high]);
        let (months, step) = months(last);
        let plane = Plane {
            x: Axis {
                low: 0.0,
                high: last,
                step,
                decimals: 0,
            },
            y: Axis::of(ends.map(|end| within(curve, end)), 5),
            width: 312.0,
            height: 210.0,
        };
        html! {
            svg .chart role="img" aria-label=(self.say(key)) viewBox=(plane.view()) {
                (self.axes(&plane, &self.say("experiment-page-month"), "", &months))
                (self.lines(&plane, all, false))
            }
        }
    }
}

/// Gives lines their styles: the first has that of what others are compared with.
pub(super) fn numbered<'n>(of: impl IntoIterator<Item = &'n usize>) -> Vec<Line> {
    of.into_iter().copied().enumerate().collect()
}

/// Keeps the end of an interval within what a curve can be, so that no axis goes beyond it.
fn within(curve: Curve, value: f64) -> f64 {
    match curve {
        Curve::Trace | Curve::Burnout => value.clamp(0.0, 1.0),
        _ => value,
    }
}

/// Returns the months that are written below the drawing, and their distance.
fn months(last: f64) -> (Vec<f64>, f64) {
    let steps = [2.0, 3.0, 6.0, 12.0, 24.0, 60.0, 120.0];
    let step = steps.into_iter().find(|step| last / step <= 7.0);
    let step = step.unwrap_or(last.max(1.0));
    let count = (last / step).floor().min(7.0) as usize;
    ((0..=count).map(|at| at as f64 * step).collect(), step)
}
