//! Small drawings, as SVG: a distribution, an interval, a span. Lengths are CSS pixels. What they show stands in words
//! beside them, so they bring no words of their own.

use maud::Markup;
use maud::html;

use crate::cli::webpage::px;
use crate::lab::report::Distribution;
use crate::lab::report::Pool;

/// Width of a distribution.
const WIDE: f64 = 240.0;
/// Height of its bars, and of the box below them.
const BARS: f64 = 22.0;
const BOX: f64 = 9.0;
/// The most bars.
const COLUMNS: usize = 60;
/// Width of an interval, height of a span.
const INTERVAL: f64 = 72.0;
const SPAN: f64 = 48.0;

/// The scale that the distributions of a measure share.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Scale {
    /// Its left end.
    pub low: f64,
    /// Its right end, above the left one.
    pub high: f64,
    /// How many bars fit on it.
    columns: usize,
}

impl Scale {
    /// Finds the scale that holds every value.
    pub fn of(all: &[&Distribution]) -> Self {
        let end = |of: &&Distribution| of.from + of.width * of.bins.len() as f64;
        let low = all.iter().map(|of| of.from).fold(f64::INFINITY, f64::min);
        let high = all.iter().map(end).fold(f64::NEG_INFINITY, f64::max);
        let width = all.first().map_or(1.0, |of| of.width);
        let (low, high) = match low < high {
            true => (low, high),
            false => (0.0, 1.0),
        };
        let bins = ((high - low) / width.max(1e-9)).round() as usize;
        // Whole bins to a bar: otherwise bars of equal heaps would differ.
        let each = bins.div_ceil(COLUMNS).max(1);
        let columns = bins.div_ceil(each).max(1);
        Self {
            low,
            high: low + (columns * each) as f64 * width,
            columns,
        }
    }

    fn x(&self, value: f64) -> f64 {
        WIDE * ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0)
    }

    /// Sums the bins into bars.
    fn bars(&self, of: &Distribution) -> Vec<u64> {
        let mut bars = vec![0; self.columns];
        for (at, &count) in of.bins.iter().enumerate() {
            let middle = of.from + (at as f64 + 0.5) * of.width;
            let share = (middle - self.low) / (self.high - self.low);
            let bar = (share * self.columns as f64) as usize;
            bars[bar.min(self.columns - 1)] += u64::from(count);
        }
        bars
    }
}

/// Draws how a measure is spread: bars, and below them the middle half, the median, and 90 % of the plays.
pub(super) fn distribution(of: &Distribution, scale: &Scale, said: &str) -> Markup {
    let bars = scale.bars(of);
    let most = bars.iter().copied().max().unwrap_or(0).max(1) as f64;
    let step = WIDE / scale.columns as f64;
    let [_, low, first, middle, third, high, _] = of.quantiles.map(|value| scale.x(value));
    let (top, height) = (BARS + 2.0, BARS + 2.0 + BOX);
    html! {
        svg .spread role="img" aria-label=(said) width=(px(WIDE)) height=(px(height)) viewBox=(view(WIDE, height)) {
            title { (said) }
            path .base d=(format!("M0 {BARS}H{}", px(WIDE))) {}
            @for (at, &count) in bars.iter().enumerate() {
                @if count > 0 {
                    // What is rare is still seen.
                    @let tall = (BARS * count as f64 / most).max(0.8);
                    rect x=(px(at as f64 * step)) y=(px(BARS - tall)) width=(px((step - 0.6).max(0.8))) height=(px(tall)) {}
                }
            }
            path .whisker d=(format!("M{} {}H{}", px(low), px(top + BOX / 2.0), px(high))) {}
            rect .half x=(px(first)) y=(px(top + 0.5)) width=(px((third - first).max(1.0))) height=(px(BOX - 1.0)) {}
            path .median d=(format!("M{} {}V{}", px(middle), px(top), px(height))) {}
        }
    }
}

/// Draws a share and its interval on a scale from nothing to all.
pub(super) fn interval(share: f64, low: f64, high: f64) -> Markup {
    let x = |share: f64| 3.0 + (INTERVAL - 6.0) * share.clamp(0.0, 1.0);
    html! {
        svg .interval aria-hidden="true" width=(px(INTERVAL)) height="8" viewBox=(view(INTERVAL, 8.0)) {
            path .base d=(format!("M{} 4H{}", px(x(0.0)), px(x(1.0)))) {}
            path .reach d=(format!("M{} 4H{}", px(x(low)), px(x(high)))) {}
            circle cx=(px(x(share))) cy="4" r="2.6" {}
        }
    }
}

/// Draws how many events could come in a month: from the least to the most, with the mean across.
pub(super) fn span(pool: &Pool, most: u32) -> Markup {
    let y = |count: f64| 2.0 + (SPAN - 4.0) * (1.0 - count / f64::from(most.max(1)));
    let (top, bottom) = (y(f64::from(pool.most)), y(f64::from(pool.least)));
    html! {
        svg .span width="26" height=(px(SPAN)) viewBox=(view(26.0, SPAN)) {
            path .base d=(format!("M0 {}H26", px(y(0.0)))) {}
            rect x="7" y=(px(top)) width="12" height=(px((bottom - top).max(1.0))) {}
            path .mean d=(format!("M3 {}H23", px(y(pool.mean)))) {}
        }
    }
}

fn view(width: f64, height: f64) -> String {
    format!("0 0 {} {}", px(width), px(height))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lab::strategies::Strategy;
    use crate::lab::tally::measure::Measure;

    fn spread(from: f64, width: f64, bins: &[u32]) -> Distribution {
        Distribution {
            measure: Measure::Marks,
            strategy: Strategy::Random,
            mean: 0.0,
            half_width: 0.0,
            deviation: 0.0,
            quantiles: [0.0; 7],
            ends: [0; 2],
            from,
            width,
            bins: bins.to_vec(),
        }
    }

    #[test]
    fn every_play_stands_in_a_bar() {
        let long: Vec<u32> = (0..359).map(|n| n % 7).collect();
        for (from, width, bins) in [
            (-60.0, 0.5, long.as_slice()),
            (1.0, 1.0, &[3, 0, 2]),
            (0.3, 0.005, &[9]),
            (0.0, 1.0, &[]),
        ] {
            let of = spread(from, width, bins);
            let scale = Scale::of(&[&of]);
            assert!(scale.low < scale.high && scale.columns <= COLUMNS);
            let all: u64 = bins.iter().map(|&n| u64::from(n)).sum();
            assert_eq!(scale.bars(&of).iter().sum::<u64>(), all);
        }
    }

    #[test]
    fn equal_heaps_give_equal_bars() {
        let even = spread(0.0, 0.5, &[4; 120]);
        let bars = Scale::of(&[&even]).bars(&even);
        assert!(bars.iter().all(|&bar| bar == bars[0]), "{bars:?}");
    }

    #[test]
    fn a_scale_holds_all_that_share_it() {
        let (a, b) = (spread(10.0, 1.0, &[1, 1]), spread(20.0, 1.0, &[1]));
        let scale = Scale::of(&[&a, &b]);
        assert_eq!((scale.low, scale.high), (10.0, 21.0));
        assert_eq!((scale.x(10.0), scale.x(21.0)), (0.0, WIDE));
    }
}
