//! What every drawing stands on: axes with round ticks, and lines, bands and marks on them. Lengths are CSS pixels.

use maud::Markup;
use maud::html;

use crate::cli::lab::html::Page;
use crate::cli::webpage::axis::Axis;
use crate::cli::webpage::px;
use crate::lab::experiment::sums::Estimate;

/// Least distance of two labels at the ends of lines.
const APART: f64 = 11.0;

/// A plane with two axes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plane {
    /// Across.
    pub x: Axis,
    /// Up.
    pub y: Axis,
    /// Width of the whole drawing.
    pub width: f64,
    /// Height of the whole drawing.
    pub height: f64,
}

/// Room around the plane: left, right, above, below.
const ROOM: (f64, f64, f64, f64) = (40.0, 18.0, 8.0, 34.0);

impl Plane {
    /// Returns where a value of x lies.
    pub fn at_x(&self, value: f64) -> f64 {
        ROOM.0 + (self.width - ROOM.0 - ROOM.1) * self.x.share(value)
    }

    /// Returns where a value of y lies.
    pub fn at_y(&self, value: f64) -> f64 {
        ROOM.2 + (self.height - ROOM.2 - ROOM.3) * (1.0 - self.y.share(value))
    }

    /// Returns the extent for `viewBox`.
    pub fn view(&self) -> String {
        format!("0 0 {} {}", px(self.width), px(self.height))
    }

    /// Draws a line through points.
    pub fn line(&self, points: &[(f64, f64)]) -> String {
        let mut path = String::new();
        for (at, (x, y)) in points.iter().enumerate() {
            let go = if at == 0 { 'M' } else { 'L' };
            path += &format!("{go}{} {}", px(self.at_x(*x)), px(self.at_y(*y)));
        }
        path
    }

    /// Draws the band between the ends of intervals.
    pub fn band(&self, points: &[(f64, Estimate)]) -> String {
        let lower = points.iter().map(|(x, y)| (*x, y.low));
        let upper = points.iter().rev().map(|(x, y)| (*x, y.high));
        let around: Vec<(f64, f64)> = lower.chain(upper).collect();
        self.line(&around) + "Z"
    }

    /// Draws a thin cross: both intervals of a point.
    pub fn cross(&self, x: Estimate, y: Estimate) -> String {
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
        let (left, right) = (plane.at_x(plane.x.low), plane.at_x(plane.x.high));
        let (top, bottom) = (plane.at_y(plane.y.high), plane.at_y(plane.y.low));
        let decimals = marks.iter().map(|mark| decimals(*mark)).max().unwrap_or(0);
        html! {
            @for tick in plane.y.ticks() {
                @let at = plane.at_y(tick);
                path .base d=(format!("M{} {}H{}", px(left), px(at), px(right))) {}
                text .end x=(px(left - 4.0)) y=(px(at + 3.5)) { (self.number(tick, plane.y.decimals)) }
            }
            @for &mark in marks {
                @let at = plane.at_x(mark);
                path .tick d=(format!("M{} {}V{}", px(at), px(bottom), px(bottom + 4.0))) {}
                text .mid x=(px(at)) y=(px(bottom + 15.0)) { (self.number(mark, decimals)) }
            }
            path .axis d=(format!("M{} {}V{}H{}", px(left), px(top), px(bottom), px(right))) {}
            text .mid.name x=(px((left + right) / 2.0)) y=(px(plane.height - 4.0)) { (x) }
            @if !y.is_empty() {
                text .mid.name transform=(format!("translate(10 {}) rotate(-90)", px((top + bottom) / 2.0))) { (y) }
            }
        }
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

/// Moves labels apart that would stand on each other, as little as can be, within the ends.
fn spread(wanted: &[f64], top: f64, bottom: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|&a, &b| wanted[a].total_cmp(&wanted[b]));
    let mut placed = wanted.to_vec();
    let mut free = top;
    for &at in &order {
        placed[at] = placed[at].max(free);
        free = placed[at] + APART;
    }
    let mut free = bottom.max(top + APART * wanted.len().saturating_sub(1) as f64);
    for &at in order.iter().rev() {
        placed[at] = placed[at].min(free);
        free = placed[at] - APART;
    }
    placed
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
    fn labels_do_not_stand_on_each_other() {
        let placed = spread(&[50.0, 52.0, 51.0, 90.0], 0.0, 92.0);
        let mut sorted = placed.clone();
        sorted.sort_by(f64::total_cmp);
        assert!(
            sorted.windows(2).all(|w| w[1] - w[0] >= APART),
            "{placed:?}"
        );
        assert!(placed[0] < placed[2] && placed[2] < placed[1]);
        assert!(placed[3] <= 92.0);
    }

    #[test]
    fn what_is_drawn_lies_where_its_values_are() {
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
        assert_eq!(
            plane.line(&[(0.0, 0.0), (5.0, 0.5), (10.0, 1.0)]),
            "M40 108L90 58L140 8"
        );
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
