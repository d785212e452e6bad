//! Axes from a round number to a round number, for whatever is drawn on a page.

/// Beyond this no axis goes; what is measured never does.
const FAR: f64 = 1e15;
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
}
