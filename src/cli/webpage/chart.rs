//! What drawings stand on: axes with round ticks, a plane between two of them, labels that keep apart. Lengths are CSS pixels.
//!
//! The lab's page and the debrief's draw on it. Deliberately absent: what is drawn, and words.

use maud::Markup;
use maud::html;

use crate::cli::webpage::px;

/// The style of what stands on every drawing.
pub const STYLE: &str = include_str!("chart.css");
/// Beyond this no axis goes; what is measured never does.
const FAR: f64 = 1e15;
/// Least distance of two labels at the ends of lines.
const APART: f64 = 11.0;

/// An axis from a round number to a round number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Axis {
    /// Its lower end.
    pub low: f64,
    /// Its upper end, above the lower one.
    pub high: f64,
    /// From tick to tick.
    pub step: f64,
    /// Decimals that tell the ticks apart.
    pub decimals: usize,
}

impl Axis {
    /// Finds the axis that holds values, with about so many ticks.
    pub fn of(values: impl IntoIterator<Item = f64>, ticks: usize) -> Self {
        let (mut low, mut high) = (f64::MAX, f64::MIN);
        for value in values.into_iter().filter(|value| value.is_finite()) {
            low = low.min(value.clamp(-FAR, FAR));
            high = high.max(value.clamp(-FAR, FAR));
        }
        if low > high {
            (low, high) = (0.0, 1.0);
        }
        // Where nothing varies there is still something to see.
        if high - low < 1e-9 * high.abs().max(1.0) {
            let room = (high.abs() * 0.05).max(0.05);
            (low, high) = (low - room, high + room);
        }
        let step = round_step((high - low) / ticks.max(1) as f64);
        Self {
            low: (low / step + 1e-9).floor() * step,
            high: (high / step - 1e-9).ceil() * step,
            step,
            decimals: (-step.log10() + 1e-9).ceil().max(0.0) as usize,
        }
    }

    /// Returns where a value lies, 0 at the lower end and 1 at the upper one.
    pub fn share(&self, value: f64) -> f64 {
        ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0)
    }

    /// Lists the ticks.
    pub fn ticks(&self) -> impl Iterator<Item = f64> {
        let axis = *self;
        (0..=axis.steps()).map(move |at| axis.low + at as f64 * axis.step)
    }

    /// Returns how many steps it has.
    pub fn steps(&self) -> usize {
        (((self.high - self.low) / self.step).round() as usize).clamp(1, 60)
    }

    /// Returns the shade of a value, 1..=6: one to a step, as few as there are steps.
    pub fn shade(&self, value: f64) -> usize {
        let steps = self.steps();
        let step = (self.share(value) * steps as f64) as usize;
        // The first and the last step have the palest and the deepest shade.
        1 + (step.min(steps - 1) * 5 + (steps - 1) / 2) / (steps - 1).max(1)
    }
}

/// Returns 1, 2 or 5 times a power of ten, at least as great.
fn round_step(least: f64) -> f64 {
    let power = 10f64.powi(least.log10().floor() as i32);
    let times = [1.0, 2.0, 5.0, 10.0];
    let fits = times.into_iter().find(|t| t * power >= least * 0.999_999);
    fits.unwrap_or(10.0) * power
}

/// A plane with two axes.
#[derive(Debug, Clone, Copy)]
pub struct Plane {
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
}

/// A tick of an axis: its value, and what is written beside it.
pub type Tick = (f64, String);

/// Draws the axes with the titles of x and y; of each the ticks that are written.
pub fn axes(plane: &Plane, (x, across): (&str, &[Tick]), (y, up): (&str, &[Tick])) -> Markup {
    let (left, right) = (plane.at_x(plane.x.low), plane.at_x(plane.x.high));
    let (top, bottom) = (plane.at_y(plane.y.high), plane.at_y(plane.y.low));
    html! {
        @for (tick, said) in up {
            @let at = plane.at_y(*tick);
            path .base d=(format!("M{} {}H{}", px(left), px(at), px(right))) {}
            text .end x=(px(left - 4.0)) y=(px(at + 3.5)) { (said) }
        }
        @for (tick, said) in across {
            @let at = plane.at_x(*tick);
            path .tick d=(format!("M{} {}V{}", px(at), px(bottom), px(bottom + 4.0))) {}
            text .mid x=(px(at)) y=(px(bottom + 15.0)) { (said) }
        }
        path .axis d=(format!("M{} {}V{}H{}", px(left), px(top), px(bottom), px(right))) {}
        @if !x.is_empty() {
            text .mid.name x=(px((left + right) / 2.0)) y=(px(plane.height - 4.0)) { (x) }
        }
        @if !y.is_empty() {
            text .mid.name transform=(format!("translate(10 {}) rotate(-90)", px((top + bottom) / 2.0))) { (y) }
        }
    }
}

/// Moves labels apart that would stand on each other, as little as can be, within the ends.
pub fn spread(wanted: &[f64], top: f64, bottom: f64) -> Vec<f64> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(values: &[f64], ticks: usize, expected: &[f64]) {
        let axis = Axis::of(values.iter().copied(), ticks);
        let found: Vec<f64> = axis.ticks().collect();
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for (tick, wanted) in found.iter().zip(expected) {
            assert!((tick - wanted).abs() < 1e-9, "{found:?}");
        }
    }

    #[test]
    fn ticks_are_round_and_hold_the_values() {
        check(
            &[33.4, 42.3],
            5,
            &[32.0, 34.0, 36.0, 38.0, 40.0, 42.0, 44.0],
        );
        check(&[0.0, 1.0], 5, &[0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
        check(&[-0.12, 0.03], 3, &[-0.15, -0.1, -0.05, 0.0, 0.05]);
        check(&[7.0, 7.0], 2, &[6.5, 7.0, 7.5]);
        check(&[], 2, &[0.0, 0.5, 1.0]);
    }

    #[test]
    fn an_axis_survives_any_number() {
        for values in [
            [f64::NAN, f64::INFINITY],
            [1e300, -1e300],
            [1e-300, 0.0],
            [1e15, 1e15],
        ] {
            let axis = Axis::of(values, 5);
            assert!(
                axis.low < axis.high && axis.ticks().count() < 62,
                "{axis:?}"
            );
            assert!(axis.ticks().all(f64::is_finite));
        }
    }

    #[test]
    fn shades_grow_from_the_palest_to_the_deepest() {
        for high in [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0] {
            let axis = Axis {
                low: 0.0,
                high,
                step: 1.0,
                decimals: 0,
            };
            let shades: Vec<usize> = (0..high as usize)
                .map(|n| axis.shade(n as f64 + 0.5))
                .collect();
            assert!(shades.is_sorted() && shades[0] == 1, "{shades:?}");
            assert!(high < 2.0 || shades.last() == Some(&6), "{shades:?}");
            assert!(high > 6.0 || shades.windows(2).all(|w| w[0] < w[1]));
        }
    }

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
        // The plane is 100 by 100, its corner at 40, 8.
        assert_eq!(
            plane.line(&[(0.0, 0.0), (5.0, 0.5), (10.0, 1.0)]),
            "M40 108L90 58L140 8"
        );
    }
}
