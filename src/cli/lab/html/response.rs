//! A number walked through: what each gauge answers, a line with its band for each player, and the same as a table.

use maud::Markup;
use maud::html;

use crate::cli::lab::html::Page;
use crate::cli::lab::html::chart::Series;
use crate::cli::lab::html::chart::decimals;
use crate::cli::lab::html::measure::Measure;
use crate::cli::lab::html::measure::RESPONSES;
use crate::cli::lab::html::months::numbered;
use crate::cli::webpage::chart::Axis;
use crate::cli::webpage::chart::Plane;
use crate::lab::experiment::record::Walk;
use crate::text::SafeText;
use crate::text::Value;

/// The most lines of a drawing.
const LINES: usize = 5;
/// Up to so many values each has its dot.
const DOTS: usize = 24;

impl Page<'_> {
    pub(super) fn response(&self, walks: &[Walk]) -> Option<Markup> {
        let [walk] = walks else {
            return None;
        };
        if walk.values.is_empty() || self.grid.rules.is_empty() {
            return None;
        }
        let players: Vec<usize> = (0..self.grid.players.len()).collect();
        let name = SafeText::clean(&walk.name);
        let said = [("name", Value::from(&name))];
        Some(html! {
            p .over { (self.say_with("experiment-page-response-about", &said)) }
            @for group in players.chunks(LINES) {
                @let lines = numbered(group);
                (self.key(&self.keys(&lines, |page, player| page.player(player))))
                div .plots { @for measure in RESPONSES { figure {
                    figcaption { (self.say(measure.key)) }
                    (self.answer(walk, &lines, measure))
                } } }
            }
            @for player in players { h3 { (self.player(player)) } div .wide { (self.answers(walk, player)) } }
        })
    }

    /// Returns the arms of a player with their values of the number.
    fn walked(&self, walk: &Walk, player: usize) -> Vec<(f64, usize)> {
        let values = walk.values.iter().copied().enumerate();
        values
            .filter_map(|(at, value)| Some((value, self.grid.arm_in_order(at, player)?)))
            .collect()
    }

    fn answer(&self, walk: &Walk, lines: &[(usize, usize)], measure: Measure) -> Markup {
        let series = |&(style, player): &(usize, usize)| {
            let arms = self.walked(walk, player).into_iter();
            let mut points: Vec<_> = arms
                .map(|(value, arm)| (value, self.record.mean(arm, measure.gauge)))
                .collect();
            points.sort_by(|(a, _), (b, _)| a.total_cmp(b));
            Series {
                style,
                mark: player.to_string(),
                points,
            }
        };
        let all: Vec<Series> = lines.iter().map(series).collect();
        let ys = all.iter().flat_map(|series| &series.points);
        let plane = Plane {
            x: Axis::of(walk.values.iter().copied(), 5),
            y: Axis::of(ys.flat_map(|(_, y)| [y.low, y.high]), 5),
            width: 312.0,
            height: 220.0,
        };
        let marks: Vec<f64> = plane.x.ticks().collect();
        html! {
            svg .chart role="img" aria-label=(self.say(measure.key)) viewBox=(plane.view()) {
                (self.axes(&plane, SafeText::clean(&walk.name).as_str(), "", &marks))
                (self.lines(&plane, &all, walk.values.len() <= DOTS))
            }
        }
    }

    fn answers(&self, walk: &Walk, player: usize) -> Markup {
        let places = walk.values.iter().map(|value| decimals(*value)).max();
        html! {
            table .three {
                thead { tr {
                    th scope="col" { code { (SafeText::clean(&walk.name)) } }
                    @for measure in RESPONSES { th scope="col" { (self.say(measure.key)) } }
                } }
                tbody { @for (value, arm) in self.walked(walk, player) { tr {
                    th scope="row" { (self.number(value, places.unwrap_or(0))) }
                    @for measure in RESPONSES {
                        td { (self.mean(self.record.mean(arm, measure.gauge), measure.decimals)) }
                    }
                } } }
            }
        }
    }
}
