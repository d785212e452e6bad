//! The ledger over the field: an area, a line on it, and between them what is hollow, with the month where they parted.

use maud::Markup;
use maud::html;

use crate::cli::debrief::html::Page;
use crate::cli::debrief::html::ticks;
use crate::cli::webpage::chart;
use crate::cli::webpage::chart::Axis;
use crate::cli::webpage::chart::Plane;
use crate::cli::webpage::chart::spread;
use crate::cli::webpage::px;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::document::Gap;

/// From one line of the hatching to the next.
const HATCH: f64 = 6.0;

impl Page<'_> {
    pub(super) fn gap(&self, gap: &Gap) -> Markup {
        let plane = Plane {
            x: ticks::axis(gap.ticks.len()),
            y: scale(gap.paper.iter().chain(&gap.real)),
            width: 760.0,
            height: 330.0,
        };
        let across = ticks::written(&gap.ticks, &plane);
        html! {
            figure .gap {
                svg .chart role="img" aria-label=(self.say("debrief-page-gap")) viewBox=(plane.view()) {
                    (chart::axes(&plane, ("", &across), ("", &self.scale(&plane.y))))
                    (books(&plane, &gap.paper, &gap.real))
                    @if let Some(at) = gap.parted { (self.parted(&plane, at, gap.ticks.get(at))) }
                    (self.ends(&plane, gap))
                    @for (at, tick) in gap.ticks.iter().enumerate() { (self.month(&plane, gap, at, tick)) }
                }
                figcaption { (self.say("debrief-page-gap-key")) }
            }
        }
    }

    /// Draws the month where they parted.
    fn parted(&self, plane: &Plane, at: usize, tick: Option<&SafeText>) -> Markup {
        let (x, bottom) = (plane.at_x(at as f64), plane.at_y(plane.y.low));
        let late = plane.x.share(at as f64) > 0.5;
        let (beside, class) = if late {
            (x - 6.0, "said end")
        } else {
            (x + 6.0, "said")
        };
        let date = tick.cloned().unwrap_or_default();
        html! {
            path .parted d=(format!("M{} {}V{}", px(x), px(bottom), px(plane.at_y(plane.y.high)))) {}
            text class=(class) x=(px(beside)) y=(px(bottom - 10.0)) {
                (self.say_with("reveal-parted", &[("date", Value::from(&date))]))
            }
        }
    }

    /// Writes the numbers of the last month beside the ends of the lines.
    fn ends(&self, plane: &Plane, gap: &Gap) -> Markup {
        let Some((paper, real)) = gap.paper.last().zip(gap.real.last()) else {
            return html! {};
        };
        let (above, below) = (plane.at_y(paper.max(*real)), plane.at_y(paper.min(*real)));
        let (over, under) = if paper < real {
            (("reveal-real", real), ("reveal-paper", paper))
        } else {
            (("reveal-paper", paper), ("reveal-real", real))
        };
        let hollow = ("reveal-gap", &(paper - real));
        // Of what lies between the two there is nothing to say where they have no room between them.
        let roomy = below - above > 30.0;
        let told = [
            Some((over, above - 9.0)),
            (roomy && paper > real).then_some((hollow, (above + below) / 2.0 + 2.0)),
            Some((under, below + 16.0)),
        ];
        let told: Vec<_> = told.into_iter().flatten().collect();
        let heights: Vec<f64> = told.iter().map(|(_, y)| *y).collect();
        let top = plane.at_y(plane.y.high) + 12.0;
        let heights = spread(&heights, top, plane.at_y(plane.y.low) - 4.0);
        let x = px(plane.at_x(plane.x.high) - 6.0);
        html! {
            @for (((key, value), _), y) in told.iter().zip(heights) {
                text .said.end x=(x) y=(px(y)) { (self.say(key)) " " (self.number(**value, 0)) }
            }
        }
    }

    /// Marks a month on both lines, and says its numbers to whoever points at it.
    fn month(&self, plane: &Plane, gap: &Gap, at: usize, tick: &SafeText) -> Markup {
        let Some((&paper, &real)) = gap.paper.get(at).zip(gap.real.get(at)) else {
            return html! {};
        };
        let x = plane.at_x(at as f64);
        let (top, bottom) = (plane.at_y(plane.y.high), plane.at_y(plane.y.low));
        let wide = (plane.at_x(1.0) - plane.at_x(0.0)).min(80.0);
        let values = [
            ("date", Value::from(tick)),
            ("paper", Value::decimal(paper, 1)),
            ("real", Value::decimal(real, 1)),
        ];
        html! {
            g {
                title { (self.say_with("debrief-page-tick", &values)) }
                rect .reach x=(px(x - wide / 2.0)) y=(px(top)) width=(px(wide)) height=(px(bottom - top)) {}
                circle .paper cx=(px(x)) cy=(px(plane.at_y(paper))) r="2.6" {}
                circle .real cx=(px(x)) cy=(px(plane.at_y(real))) r="2.6" {}
            }
        }
    }
}

/// Returns the scale that holds all values of some books, from nought, with room for a label above them.
pub(super) fn scale<'v>(values: impl Iterator<Item = &'v f64>) -> Axis {
    Axis::of(values.map(|value| value * 1.06).chain([0.0]), 7)
}

/// Draws the field as an area, what is hollow above it, and the ledger as a line.
pub(super) fn books(plane: &Plane, paper: &[f64], real: &[f64]) -> Markup {
    html! {
        path .tint d=(under(plane, paper)) {}
        path .hatch d=(hatch(plane, paper, real)) {}
        // What lies over the ledger's area hides it: nothing is hollow where the field is higher.
        path .field d=(under(plane, real)) {}
        path .real d=(plane.line(&points(real))) {}
        path .paper d=(plane.line(&points(paper))) {}
    }
}

/// Returns the points of a line by tick.
pub(super) fn points(values: &[f64]) -> Vec<(f64, f64)> {
    let all = values.iter().enumerate();
    all.map(|(at, value)| (at as f64, *value)).collect()
}

/// Draws the area under a line.
fn under(plane: &Plane, values: &[f64]) -> String {
    let last = values.len().saturating_sub(1) as f64;
    let down = [(last, plane.y.low), (0.0, plane.y.low)];
    let around: Vec<(f64, f64)> = points(values).into_iter().chain(down).collect();
    plane.line(&around) + "Z"
}

/// Draws upright lines from the field to the ledger wherever the ledger is higher.
fn hatch(plane: &Plane, paper: &[f64], real: &[f64]) -> String {
    let last = paper.len().min(real.len()).saturating_sub(1);
    let each = HATCH / (plane.at_x(1.0) - plane.at_x(0.0));
    let count = (last as f64 / each) as usize;
    let mut path = String::new();
    for x in (1..=count).map(|n| n as f64 * each) {
        let (paper, real) = (between(paper, x), between(real, x));
        if paper > real {
            let (from, to) = (plane.at_y(real), plane.at_y(paper));
            path += &format!("M{} {}V{}", px(plane.at_x(x)), px(from), px(to));
        }
    }
    path
}

/// Returns the height of a line between its points.
fn between(values: &[f64], x: f64) -> f64 {
    let at = x as usize;
    let value = |at: usize| values.get(at).or(values.last()).copied().unwrap_or(0.0);
    let (left, right) = (value(at), value(at + 1));
    left + (right - left) * x.fract()
}
