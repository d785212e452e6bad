//! What the lab's drawings share: lines with their bands and marks, keys, shades. Lengths are CSS pixels.

use maud::Markup;
use maud::html;

use crate::cli::lab::html::Page;
use crate::cli::webpage::chart;
use crate::cli::webpage::chart::Axis;
use crate::cli::webpage::chart::Plane;
use crate::cli::webpage::chart::Tick;
use crate::cli::webpage::chart::spread;
use crate::cli::webpage::px;
use crate::lab::experiment::sums::Estimate;

impl Plane {
    /// Draws the band between the ends of intervals.
    pub(super) fn band(&self, points: &[(f64, Estimate)]) -> String {
        let lower = points.iter().map(|(x, y)| (*x, y.low));
        let upper = points.iter().rev().map(|(x, y)| (*x, y.high));
        let around: Vec<(f64, f64)> = lower.chain(upper).collect();
        self.line(&around) + "Z"
    }

    /// Draws a thin cross: both intervals of a point.
    pub(super) fn cross(&self, x: Estimate, y: Estimate) -> String {
        format!(
            "M{} {}H{}M{} {}V{}",
            px(self.at_x(x.low)),
            px(self.at_y(y.mean)),
            px(self.at_x(x.high)),
            px(self.at_x(x.mean)),
            px(self.at_y(y.low)),
            px(self.at_y(y.high)),
        )
    }
}

/// A line of a drawing: which style, what stands at its end, and its points.
pub(super) struct Series {
    /// The number of its style, 0 for what others are compared with.
    pub style: usize,
    /// What stands at its end.
    pub mark: String,
    /// Its points, from left to right.
    pub points: Vec<(f64, Estimate)>,
}

impl Page<'_> {
    /// Draws the axes with their ticks and titles; `marks` are the values of x that are written.
    pub(super) fn axes(&self, plane: &Plane, x: &str, y: &str, marks: &[f64]) -> Markup {
        let decimals = marks.iter().map(|mark| decimals(*mark)).max().unwrap_or(0);
        let across = marks
            .iter()
            .map(|&mark| (mark, self.number(mark, decimals)));
        let across: Vec<Tick> = across.collect();
        let up = plane.y.ticks();
        let up = up.map(|tick| (tick, self.number(tick, plane.y.decimals)));
        let up: Vec<Tick> = up.collect();
        chart::axes(plane, (x, &across), (y, &up))
    }

    /// Draws lines with their bands, each with its mark at the end.
    pub(super) fn lines(&self, plane: &Plane, all: &[Series], dots: bool) -> Markup {
        let ends = all.iter().filter_map(|series| series.points.last());
        let ends: Vec<f64> = ends.map(|(_, y)| plane.at_y(y.mean)).collect();
        let lowest = plane.at_y(plane.y.low);
        let labels = spread(&ends, plane.at_y(plane.y.high), lowest);
        let drawn = all.iter().filter(|series| !series.points.is_empty());
        html! {
            @for series in all { @if series.points.len() > 1 {
                path class=(format!("band s{}", series.style)) d=(plane.band(&series.points)) {}
            } }
            @for (series, label) in drawn.zip(labels) {
                @let means: Vec<(f64, f64)> = series.points.iter().map(|(x, y)| (*x, y.mean)).collect();
                path class=(format!("line s{}", series.style)) d=(plane.line(&means)) {}
                @if dots { @for (x, y) in &means {
                    circle class=(format!("dot s{}", series.style)) cx=(px(plane.at_x(*x))) cy=(px(plane.at_y(*y))) r="2.2" {}
                } }
                @let x = means.last().map_or(0.0, |(x, _)| plane.at_x(*x));
                text class=(format!("label s{}", series.style)) x=(px(x + 5.0)) y=(px(label + 3.5)) { (series.mark) }
            }
        }
    }

    /// Lists the lines of a drawing: a piece of each, its mark, its name.
    pub(super) fn key(&self, lines: &[(usize, String, String)]) -> Markup {
        html! {
            ul .key { @for (style, mark, name) in lines { li {
                svg width="34" height="10" viewBox="0 0 34 10" aria-hidden="true" {
                    path class=(format!("band s{style}")) d="M1 0H33V10H1Z" {}
                    path class=(format!("line s{style}")) d="M1 5H33" {}
                }
                b { (mark) } " " (name)
            } } }
        }
    }

    /// Lists the shades of an axis with what they stand for.
    pub(super) fn shades(&self, axis: &Axis, name: &str) -> Markup {
        let end = |at: usize| self.number(axis.low + at as f64 * axis.step, axis.decimals);
        html! {
            p .legend {
                (name)
                @for at in 0..axis.steps() {
                    @let middle = axis.low + (at as f64 + 0.5) * axis.step;
                    span class=(format!("h{}", axis.shade(middle))) { (end(at)) "–" (end(at + 1)) }
                }
            }
        }
    }
}

/// Returns how many decimals a number needs, at most three.
pub(super) fn decimals(number: f64) -> usize {
    let fits = |n: &usize| {
        let times = number * 10f64.powi(*n as i32);
        (times - times.round()).abs() < 1e-6
    };
    (0..3).find(fits).unwrap_or(3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_are_drawn_where_their_ends_are() {
        let plane = Plane {
            x: Axis::of([0.0, 10.0], 5),
            y: Axis::of([0.0, 1.0], 5),
            width: 158.0,
            height: 142.0,
        };
        let point = |mean: f64| Estimate {
            mean,
            low: mean - 0.1,
            high: mean + 0.1,
            deviation: 1.0,
        };
        // The plane is 100 by 100, its corner at 40, 8.
        let band = plane.band(&[(0.0, point(0.5)), (10.0, point(0.2))]);
        assert_eq!(band, "M40 68L140 98L140 78L40 48Z");
        let cross = plane.cross(
            Estimate {
                mean: 5.0,
                low: 4.0,
                high: 6.0,
                deviation: 1.0,
            },
            point(0.5),
        );
        assert_eq!(cross, "M80 58H100M90 68V48");
    }
}
