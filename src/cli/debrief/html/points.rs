//! Several plays as points: marks across, outcome up, the darker the more burnt out, each with its letter.

use maud::Markup;
use maud::html;

use crate::cli::debrief::html::Page;
use crate::cli::webpage::chart;
use crate::cli::webpage::chart::Axis;
use crate::cli::webpage::chart::Plane;
use crate::cli::webpage::px;
use crate::text::Value;
use crate::view::document::Point;
use crate::view::document::letter;

/// The least distance of two spots.
const APART: f64 = 18.5;
/// Around its place, in a spiral, a spot looks for room: so many looks, so far from one to the next.
const LOOKS: usize = 3000;
const STEP: f64 = 2.0;

/// Where something is drawn.
type Place = (f64, f64);

impl Page<'_> {
    pub(super) fn points(&self, points: &[Point]) -> Markup {
        let burnout = Axis::of(points.iter().map(|point| point.burnout * 100.0), 5);
        let plane = Plane {
            x: roomy(points.iter().map(|point| point.marks)),
            y: roomy(points.iter().map(|point| point.outcome)),
            width: 560.0,
            height: 420.0,
        };
        let (x, y) = (self.say("reveal-marks"), self.say("reveal-outcome"));
        let (across, up) = (self.scale(&plane.x), self.scale(&plane.y));
        let true_place = |point: &Point| (plane.at_x(point.marks), plane.at_y(point.outcome));
        let wanted: Vec<Place> = points.iter().map(true_place).collect();
        let places = settled(&wanted);
        let moved = || wanted.iter().zip(&places).filter(|(a, b)| a != b);
        html! {
            div .points {
                figure {
                    svg .chart role="img" aria-label=(format!("{x} · {y}")) viewBox=(plane.view()) {
                        (chart::axes(&plane, (&x, &across), (&y, &up)))
                        @for (from, to) in moved() {
                            path .way d=(format!("M{} {}L{} {}", px(from.0), px(from.1), px(to.0), px(to.1))) {}
                            circle .place cx=(px(from.0)) cy=(px(from.1)) r="2" {}
                        }
                        @for ((n, point), place) in points.iter().enumerate().zip(&places) {
                            (self.spot(n, point, *place, burnout.shade(point.burnout * 100.0)))
                        }
                    }
                    figcaption { (self.say("debrief-page-points-key")) }
                }
                div {
                    (self.shades(&burnout))
                    ul .key { @for (n, point) in points.iter().enumerate() {
                        li { b { (letter(n)) } span .named { (point.name) } }
                    } }
                }
            }
        }
    }

    fn spot(&self, n: usize, point: &Point, (x, y): Place, shade: usize) -> Markup {
        let values = [
            ("name", Value::from(&point.name)),
            ("marks", Value::decimal(point.marks, 1)),
            ("outcome", Value::decimal(point.outcome, 1)),
            ("burnout", Value::decimal(point.burnout * 100.0, 0)),
        ];
        html! {
            g transform=(format!("translate({} {})", px(x), px(y))) {
                title { (self.say_with("debrief-page-point", &values)) }
                g class=(format!("spot f{shade}")) {
                    circle .face r="8.5" {}
                    text .mid y="3.6" { (letter(n)) }
                }
            }
        }
    }

    /// Lists the shades with what they stand for.
    fn shades(&self, axis: &Axis) -> Markup {
        let end = |at: usize| self.number(axis.low + at as f64 * axis.step, axis.decimals);
        html! {
            p .legend {
                (self.say("reveal-burnout"))
                @for at in 0..axis.steps() {
                    @let middle = axis.low + (at as f64 + 0.5) * axis.step;
                    span class=(format!("h{}", axis.shade(middle))) { (end(at)) "–" (end(at + 1)) "%" }
                }
            }
        }
    }
}

/// Returns the axis that holds values with a little room around them.
fn roomy(values: impl Iterator<Item = f64>) -> Axis {
    Axis::of(values.flat_map(|value| [value - 1.0, value + 1.0]), 6)
}

/// Moves spots apart that would lie on each other: each to the nearest free place that a spiral around its own finds.
fn settled(wanted: &[Place]) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    for &(x, y) in wanted {
        let free = |(x, y): &Place| {
            let far = |(a, b): &Place| (a - x).powi(2) + (b - y).powi(2) >= APART * APART;
            places.iter().all(far)
        };
        let look = |n: usize| {
            let (far, turn) = (STEP * (n as f64).sqrt(), n as f64 * 2.4);
            (x + far * turn.cos(), y + far * turn.sin())
        };
        let place = (0..LOOKS).map(look).find(free);
        places.push(place.unwrap_or((x, y)));
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spots_keep_apart_and_stay_near() {
        let wanted = [[(100.0, 100.0); 30], [(110.0, 95.0); 30]].concat();
        let places = settled(&wanted);
        assert_eq!(places[0], wanted[0], "the first stays where it is");
        for (n, a) in places.iter().enumerate() {
            let far = |b: &Place| (a.0 - b.0).hypot(a.1 - b.1);
            assert!(places[..n].iter().all(|b| far(b) >= APART), "{places:?}");
            assert!(far(&wanted[n]) <= STEP * (LOOKS as f64).sqrt());
        }
    }
}
