//! Several plays: their lines over each other, and each play by itself on the scale of all.
//!
//! Up to eight plays each have their colour and their letter. More would be a tangle: then the field and the ledger have a
//! drawing each, every play is a thin line, and the median is the thick one.

use maud::Markup;
use maud::html;

use crate::cli::debrief::html::Page;
use crate::cli::debrief::html::gap;
use crate::cli::debrief::html::ticks;
use crate::cli::webpage::chart;
use crate::cli::webpage::chart::Plane;
use crate::cli::webpage::chart::spread;
use crate::cli::webpage::px;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::document::Course;
use crate::view::document::letter;

/// The most plays that are told apart by colour and letter.
const COLOURS: usize = 8;
/// A play by itself: the plane without the room around it.
const PANEL: (f64, f64) = (218.0, 132.0);

impl Page<'_> {
    pub(super) fn overlay(&self, ticks: &[SafeText], plays: &[Course]) -> Markup {
        let all = plays.iter();
        let all = all.flat_map(|play| play.paper.iter().chain(&play.real));
        let plane = Plane {
            x: ticks::axis(ticks.len()),
            y: gap::scale(all),
            width: 760.0,
            height: 400.0,
        };
        html! {
            @if plays.len() > COLOURS { (self.tangle(ticks, plays, &plane)) }
            @else { (self.coloured(ticks, plays, &plane)) }
            p .over { (self.say("debrief-page-panels")) }
            div .panels { @for (n, play) in plays.iter().enumerate() { (self.panel(n, play, &plane)) } }
        }
    }

    /// Draws few plays: two lines each in its colour, its letter at the end of both.
    fn coloured(&self, ticks: &[SafeText], plays: &[Course], plane: &Plane) -> Markup {
        let lines = plays.iter().enumerate().flat_map(|(n, play)| {
            [
                (n, "paper", &play.paper, play),
                (n, "real", &play.real, play),
            ]
        });
        let lines: Vec<_> = lines.filter(|(_, _, line, _)| !line.is_empty()).collect();
        let ends = lines.iter().filter_map(|(_, _, line, _)| line.last());
        let ends: Vec<f64> = ends.map(|end| plane.at_y(*end)).collect();
        let (top, bottom) = (plane.at_y(plane.y.high), plane.at_y(plane.y.low));
        let heights = spread(&ends, top, bottom);
        html! {
            figure .gap {
                svg .chart role="img" aria-label=(self.say("debrief-page-overlay")) viewBox=(plane.view()) {
                    (chart::axes(plane, ("", &ticks::written(ticks, plane)), ("", &self.scale(&plane.y))))
                    @for ((n, class, line, play), y) in lines.iter().zip(heights) {
                        @let x = plane.at_x(line.len().saturating_sub(1) as f64) + 5.0;
                        path class=(format!("{class} course s{n}")) d=(plane.line(&gap::points(line))) {
                            title { (play.name) }
                        }
                        text class=(format!("label s{n}")) x=(px(x)) y=(px(y + 3.5)) { (letter(*n)) }
                    }
                }
                figcaption { (self.say("debrief-page-overlay-key")) }
                ul .key { @for (n, play) in plays.iter().enumerate() { li {
                    svg width="34" height="10" viewBox="0 0 34 10" aria-hidden="true" {
                        path class=(format!("paper course s{n}")) d="M1 2.5H33" {}
                        path class=(format!("real course s{n}")) d="M1 7.5H33" {}
                    }
                    b { (letter(n)) } span .named { (play.name) }
                } } }
            }
        }
    }

    /// Draws many plays: the ledgers, and beside them the fields.
    fn tangle(&self, ticks: &[SafeText], plays: &[Course], plane: &Plane) -> Markup {
        let plane = Plane {
            width: 520.0,
            height: 320.0,
            ..*plane
        };
        let values = [("count", Value::from(plays.len()))];
        html! {
            div .pair {
                (self.bundle(ticks, plays, &plane, ("reveal-paper", |play| &play.paper)))
                (self.bundle(ticks, plays, &plane, ("reveal-real", |play| &play.real)))
            }
            p .over { (self.say_with("debrief-page-overlay-many", &values)) }
        }
    }

    fn bundle(
        &self,
        ticks: &[SafeText],
        plays: &[Course],
        plane: &Plane,
        (key, of): (&str, fn(&Course) -> &Vec<f64>),
    ) -> Markup {
        let median: Vec<f64> = (0..ticks.len())
            .map_while(|at| median(plays.iter().filter_map(|play| of(play).get(at).copied())))
            .collect();
        html! {
            figure {
                figcaption .name { (self.say(key)) }
                svg .chart role="img" aria-label=(self.say(key)) viewBox=(plane.view()) {
                    (chart::axes(plane, ("", &ticks::written(ticks, plane)), ("", &self.scale(&plane.y))))
                    @for play in plays {
                        path .thin d=(plane.line(&gap::points(of(play)))) { title { (play.name) } }
                    }
                    path .median d=(plane.line(&gap::points(&median))) {}
                }
            }
        }
    }

    /// Draws a play by itself.
    fn panel(&self, n: usize, play: &Course, all: &Plane) -> Markup {
        let plane = Plane {
            width: PANEL.0,
            height: PANEL.1,
            ..*all
        };
        let (left, right) = (plane.at_x(plane.x.low), plane.at_x(plane.x.high));
        let (top, bottom) = (plane.at_y(plane.y.high), plane.at_y(plane.y.low));
        let view = [left, top - 2.0, right - left, bottom - top + 3.0].map(px);
        let end = |line: &[f64]| {
            line.last()
                .map_or(String::new(), |end| self.number(*end, 0))
        };
        html! {
            figure {
                figcaption { b { (letter(n)) } " " span .named { (play.name) } }
                svg .chart role="img" aria-label=(play.name) viewBox=(view.join(" ")) {
                    (books(&plane, play))
                    path .axis d=(format!("M{} {}H{}", px(left), px(bottom), px(right))) {}
                }
                small { (self.say("reveal-paper")) " " (end(&play.paper)) " · " (self.say("reveal-real")) " " (end(&play.real)) }
            }
        }
    }
}

fn books(plane: &Plane, play: &Course) -> Markup {
    gap::books(plane, &play.paper, &play.real)
}

/// Returns the value with as many above it as below.
fn median(values: impl Iterator<Item = f64>) -> Option<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    let (low, high) = (values.len().checked_sub(1)? / 2, values.len() / 2);
    Some((values.get(low)? + values.get(high)?) / 2.0)
}
