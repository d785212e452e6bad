//! The charts of a debrief: the ledger over the field, many plays laid over each other, plays as points.
//!
//! Field is a ground, ledger is a line, what is hollow lies between them: told apart by form, not by colour alone.

use maud::Markup;
use maud::html;

use crate::cli::webpage::axis::Axis;
use crate::cli::webpage::px;
use crate::debrief::say::letter;
use crate::text::SafeText;
use crate::text::Ui;
use crate::view::document::Chart;
use crate::view::document::Course;
use crate::view::document::Gap;
use crate::view::document::Point;

/// Up to so many plays each has a colour of its own where they are laid over each other.
const COLOURS: usize = 8;

/// A plane for numbers of 0..=100 over ticks, in CSS pixels.
#[derive(Clone, Copy)]
struct Plane {
    width: f64,
    height: f64,
    /// Room to the left, to the right, above, below.
    room: (f64, f64, f64, f64),
    ticks: usize,
}

impl Plane {
    fn x(&self, at: usize) -> f64 {
        let wide = self.width - self.room.0 - self.room.1;
        self.room.0 + wide * at as f64 / self.ticks.saturating_sub(1).max(1) as f64
    }

    fn y(&self, value: f64) -> f64 {
        let high = self.height - self.room.2 - self.room.3;
        self.room.2 + high * (1.0 - value.clamp(0.0, 100.0) / 100.0)
    }

    fn points(&self, row: &[f64]) -> Vec<(f64, f64)> {
        row.iter()
            .enumerate()
            .map(|(at, &value)| (self.x(at), self.y(value)))
            .collect()
    }

    fn line(&self, row: &[f64]) -> String {
        path(self.points(row).into_iter())
    }

    /// The ground below a row.
    fn ground(&self, row: &[f64]) -> String {
        let last = row.len().saturating_sub(1);
        let foot = [(self.x(last), self.y(0.0)), (self.x(0), self.y(0.0))];
        path(self.points(row).into_iter().chain(foot)) + "Z"
    }

    /// What lies between two rows.
    fn between(&self, upper: &[f64], lower: &[f64]) -> String {
        let back = self.points(lower).into_iter().rev();
        path(self.points(upper).into_iter().chain(back)) + "Z"
    }

    fn view(&self) -> String {
        format!("0 0 {} {}", px(self.width), px(self.height))
    }
}

fn path(points: impl Iterator<Item = (f64, f64)>) -> String {
    let mut path = String::new();
    for (at, (x, y)) in points.enumerate() {
        let go = if at == 0 { 'M' } else { 'L' };
        path += &format!("{go}{} {}", px(x), px(y));
    }
    path
}

/// Draws a chart.
pub fn draw(ui: &Ui, chart: &Chart) -> Markup {
    match chart {
        Chart::Gap(of) => gap(ui, of),
        Chart::Overlay { ticks, plays } => overlay(ui, ticks, plays),
        Chart::Points(of) => points(ui, of),
    }
}

/// The horizontal lines of a scale of 0..=100, with their numbers.
fn scale(plane: &Plane) -> Markup {
    let (left, right) = (plane.room.0, plane.width - plane.room.1);
    html! {
        @for value in [0.0, 25.0, 50.0, 75.0, 100.0] {
            path .base d=(format!("M{} {}H{}", px(left), px(plane.y(value)), px(right))) {}
            text .end x=(px(left - 5.0)) y=(px(plane.y(value) + 3.5)) { (value) }
        }
    }
}

/// The ticks by their number, as many as there is room for.
fn ticks(plane: &Plane, names: &[SafeText]) -> Markup {
    let every = names.len().div_ceil(12).max(1);
    html! { @for (at, name) in names.iter().enumerate().filter(|(at, _)| at % every == 0) {
        text .mid x=(px(plane.x(at))) y=(px(plane.height - 6.0)) { title { (name) } (at + 1) }
    } }
}

fn gap(ui: &Ui, gap: &Gap) -> Markup {
    let plane = Plane {
        width: 720.0,
        height: 250.0,
        room: (34.0, 74.0, 18.0, 24.0),
        ticks: gap.ticks.len(),
    };
    let last = |row: &[f64]| plane.y(row.last().copied().unwrap_or(0.0)) + 3.5;
    let (mut ledger, field) = (last(&gap.paper), last(&gap.real));
    if (ledger - field).abs() < 12.0 {
        ledger = field - 12.0;
    }
    let right = plane.width - plane.room.1 + 6.0;
    html! {
        figure .gap {
            svg .chart viewBox=(plane.view()) role="img" aria-label=(ui.say("debrief-months")) {
                (scale(&plane))
                path .hollow d=(plane.between(&gap.paper, &gap.real)) {}
                path .field d=(plane.ground(&gap.real)) {}
                path .edge d=(plane.line(&gap.real)) {}
                path .ledger d=(plane.line(&gap.paper)) {}
                @if let Some(at) = gap.parted {
                    @let x = plane.x(at);
                    path .parted d=(format!("M{} {}V{}", px(x), px(plane.room.2), px(plane.y(0.0)))) {}
                    text .name x=(px(x + 5.0)) y=(px(plane.room.2 - 5.0)) { (gap.ticks[at]) }
                }
                text .name x=(px(right)) y=(px(ledger)) { (ui.say("reveal-paper")) }
                text .name x=(px(right)) y=(px(field)) { (ui.say("reveal-real")) }
                (ticks(&plane, &gap.ticks))
            }
            figcaption { (ui.say("debrief-page-gap")) }
        }
    }
}

/// All plays over each other, and each alone beside the others.
fn overlay(ui: &Ui, names: &[SafeText], plays: &[Course]) -> Markup {
    let plane = Plane {
        width: 720.0,
        height: 280.0,
        room: (34.0, 30.0, 8.0, 24.0),
        ticks: names.len(),
    };
    let few = plays.len() <= COLOURS;
    let style = |n: usize| {
        if few {
            format!("s{n}")
        } else {
            "many".to_owned()
        }
    };
    html! {
        figure .gap {
            svg .chart viewBox=(plane.view()) role="img" aria-label=(ui.say("debrief-months")) {
                (scale(&plane))
                @for (n, play) in plays.iter().enumerate() {
                    g class=(style(n)) {
                        path .over-ledger d=(plane.line(&play.paper)) { title { (play.name) } }
                        path .over-field d=(plane.line(&play.real)) { title { (play.name) } }
                        @if let Some(end) = play.real.last().filter(|_| few) {
                            text .label x=(px(plane.x(play.real.len() - 1) + 5.0)) y=(px(plane.y(*end) + 3.5)) { (letter(n)) }
                        }
                    }
                }
                (ticks(&plane, names))
            }
            figcaption { (ui.say("debrief-page-overlay")) }
        }
        div .plots { @for (n, play) in plays.iter().enumerate() { (alone(ui, n, play)) } }
    }
}

fn alone(ui: &Ui, n: usize, play: &Course) -> Markup {
    let plane = Plane {
        width: 180.0,
        height: 84.0,
        room: (2.0, 2.0, 2.0, 2.0),
        ticks: play.real.len(),
    };
    html! {
        figure {
            svg .chart viewBox=(plane.view()) role="img" aria-label=(ui.say("debrief-months")) {
                path .hollow d=(plane.between(&play.paper, &play.real)) {}
                path .field d=(plane.ground(&play.real)) {}
                path .ledger d=(plane.line(&play.paper)) {}
            }
            figcaption { b { (letter(n)) } " " (play.name) }
        }
    }
}

fn points(ui: &Ui, points: &[Point]) -> Markup {
    let (width, height) = (560.0, 380.0);
    let x = Axis::of(points.iter().map(|p| p.marks), 6);
    let y = Axis::of(points.iter().map(|p| p.outcome), 5);
    let shade = Axis::of(points.iter().map(|p| p.burnout * 100.0), 4);
    let at_x = |value: f64| 40.0 + (width - 70.0) * x.share(value);
    let at_y = |value: f64| 10.0 + (height - 56.0) * (1.0 - y.share(value));
    html! {
        figure .points {
            svg .chart viewBox=(format!("0 0 {width} {height}")) role="img" aria-label=(ui.say("debrief-class-books")) {
                @for tick in y.ticks() {
                    path .base d=(format!("M40 {}H{}", px(at_y(tick)), px(width - 30.0))) {}
                    text .end x="35" y=(px(at_y(tick) + 3.5)) { (format!("{tick:.0$}", y.decimals)) }
                }
                @for tick in x.ticks() {
                    text .mid x=(px(at_x(tick))) y=(px(height - 30.0)) { (format!("{tick:.0$}", x.decimals)) }
                }
                text .mid.name x=(px(width / 2.0)) y=(px(height - 8.0)) { (ui.say("reveal-marks")) }
                text .mid.name transform=(format!("translate(11 {}) rotate(-90)", px(height / 2.0 - 20.0))) { (ui.say("reveal-outcome")) }
                @for (n, point) in points.iter().enumerate() {
                    @let (cx, cy) = (at_x(point.marks), at_y(point.outcome));
                    @let tired = shade.shade(point.burnout * 100.0);
                    circle class=(format!("p{tired}")) cx=(px(cx)) cy=(px(cy)) r="9" { title { (point.name) } }
                    text class=(format!("mid on{tired}")) x=(px(cx)) y=(px(cy + 3.5)) { (letter(n)) }
                }
            }
            p .legend {
                (ui.say("reveal-burnout"))
                @for at in 0..shade.steps() {
                    @let low = shade.low + at as f64 * shade.step;
                    span class=(format!("h{}", shade.shade(low + shade.step / 2.0))) {
                        (format!("{low:.0}–{:.0}%", low + shade.step))
                    }
                }
            }
            figcaption { (ui.say("debrief-page-points")) }
        }
    }
}
