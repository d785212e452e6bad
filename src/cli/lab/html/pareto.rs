//! Marks against outcome: a point for each rules and player, coloured by burnout, shaped by the player, with its number.

use maud::Markup;
use maud::html;

use crate::cli::lab::html::Page;
use crate::cli::lab::html::measure::BURNOUT;
use crate::cli::lab::html::measure::MARKS;
use crate::cli::lab::html::measure::OUTCOME;
use crate::cli::webpage::chart::Axis;
use crate::cli::webpage::chart::Plane;
use crate::cli::webpage::px;
use crate::lab::experiment::sums::Estimate;
use crate::text::Value;

/// The shapes by player: circle, square, diamond, triangle, its inverse, hexagon. Each is about as large as the others.
const SHAPES: [&str; 6] = [
    "M8 0A8 8 0 1 1 -8 0A8 8 0 1 1 8 0Z",
    "M-7.2 -7.2H7.2V7.2H-7.2Z",
    "M0 -10L10 0L0 10L-10 0Z",
    "M0 -11L10.5 7H-10.5Z",
    "M0 11L10.5 -7H-10.5Z",
    "M-9 0L-4.5 -8H4.5L9 0L4.5 8H-4.5Z",
];

/// Draws a player's shape around the origin, or as a small icon.
pub(super) fn shape(player: usize, class: &str) -> Markup {
    let path = SHAPES[player % SHAPES.len()];
    match class {
        "icon" => html! {
            svg .icon aria-hidden="true" width="12" height="12" viewBox="-12 -12 24 24" { path d=(path) {} }
        },
        class => html! { path class=(class) d=(path) {} },
    }
}

/// A point: its rules, its player, where it lies.
struct Point {
    rule: usize,
    player: usize,
    marks: Estimate,
    outcome: Estimate,
    burnout: Estimate,
}

impl Page<'_> {
    pub(super) fn pareto(&self) -> Option<Markup> {
        let points = self.points();
        if points.is_empty() {
            return None;
        }
        let players: Vec<usize> = (0..self.grid.players.len()).collect();
        let burnout = Axis::of(points.iter().map(|point| point.burnout.mean), 5);
        let ends = |of: fn(&Point) -> Estimate| {
            let all = points.iter().map(of);
            Axis::of(all.flat_map(|of| [of.low, of.high]), 6)
        };
        let plane = Plane {
            x: ends(|point| point.marks),
            y: ends(|point| point.outcome),
            width: 520.0,
            height: 400.0,
        };
        Some(html! {
            p .over { (self.say("experiment-page-pareto-about")) }
            @if self.compares() { p .over { (self.say("experiment-page-pareto-way")) } }
            // A drawing has no more players than there are shapes.
            @for group in players.chunks(SHAPES.len()) {
                div .pareto {
                    (self.plane(&plane, &points, group, &burnout))
                    div {
                        ul .key {
                            @for &player in group { li { (shape(player, "icon")) " " (self.player(player)) } }
                        }
                        ul .key { @for rule in 0..self.grid.rules.len() {
                            li { b .number { (rule) } " " (self.rule(rule)) }
                        } }
                        (self.shades(&burnout, &self.say(BURNOUT.key)))
                    }
                }
            }
        })
    }

    fn points(&self) -> Vec<Point> {
        let arms = (0..self.grid.players.len())
            .flat_map(|player| (0..self.grid.rules.len()).map(move |rule| (rule, player)));
        let point = |(rule, player)| {
            let arm = self.grid.arm(rule, player)?;
            Some(Point {
                rule,
                player,
                marks: self.record.mean(arm, MARKS.gauge),
                outcome: self.record.mean(arm, OUTCOME.gauge),
                burnout: self.record.mean(arm, BURNOUT.gauge),
            })
        };
        arms.filter_map(point).collect()
    }

    fn plane(&self, plane: &Plane, all: &[Point], group: &[usize], burnout: &Axis) -> Markup {
        let shown = || all.iter().filter(|point| group.contains(&point.player));
        let (x, y) = (self.say(MARKS.key), self.say(OUTCOME.key));
        let marks: Vec<f64> = plane.x.ticks().collect();
        html! {
            svg .chart role="img" aria-label=(format!("{x} · {y}")) viewBox=(plane.view()) {
                (self.axes(plane, &x, &y, &marks))
                @for point in shown() {
                    @let base = all.iter().find(|base| base.rule == 0 && base.player == point.player);
                    @if let Some(base) = base {
                        path .way d=(plane.line(&[(base.marks.mean, base.outcome.mean), (point.marks.mean, point.outcome.mean)])) {}
                    }
                    path .cross d=(plane.cross(point.marks, point.outcome)) {}
                }
                @for point in shown() { (self.point(plane, point, burnout)) }
            }
        }
    }

    fn point(&self, plane: &Plane, point: &Point, burnout: &Axis) -> Markup {
        let shade = burnout.shade(point.burnout.mean);
        let (x, y) = (plane.at_x(point.marks.mean), plane.at_y(point.outcome.mean));
        html! {
            g transform=(format!("translate({} {})", px(x), px(y))) {
                title { (self.point_said(point)) }
                g class=(format!("spot f{shade}")) {
                    (shape(point.player, "face"))
                    text .mid y="3.6" { (point.rule) }
                }
            }
        }
    }

    fn point_said(&self, point: &Point) -> String {
        let values = [
            ("rules", Value::from(self.rule(point.rule))),
            ("player", Value::from(self.player(point.player))),
            ("marks", Value::decimal(point.marks.mean, MARKS.decimals)),
            (
                "outcome",
                Value::decimal(point.outcome.mean, OUTCOME.decimals),
            ),
            (
                "burnout",
                Value::decimal(point.burnout.mean, BURNOUT.decimals),
            ),
        ];
        self.say_with("experiment-page-point", &values)
    }
}
