//! Statistics: intervals of proportions, means, quantiles of histograms. Closed forms on whole counts; nothing is drawn.

use crate::lab::tally::histogram::Histogram;

/// The normal quantile of a 95 % interval.
pub const Z: f64 = 1.959_963_984_540_054;
/// The normal quantile of a 99 % interval.
pub const Z99: f64 = 2.575_829_303_548_901;

/// Returns the two-sided 95 % quantile of Student's distribution: exact for few degrees of freedom, and by the expansion of
/// Cornish and Fisher (Hill 1970) beyond, which is right to four places there.
pub fn student(freedom: u64) -> f64 {
    const FEW: [f64; 12] = [
        12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281, 2.2010,
        2.1788,
    ];
    let at = |n: u64| FEW.get(usize::try_from(n).ok()?.checked_sub(1)?).copied();
    if freedom == 0 {
        return Z;
    }
    at(freedom).unwrap_or_else(|| {
        let (z, n) = (Z, freedom as f64);
        let (z2, z3) = (z * z, z * z * z);
        let first = (z3 + z) / 4.0;
        let second = (5.0 * z3 * z2 + 16.0 * z3 + 3.0 * z) / 96.0;
        let third = (3.0 * z3 * z2 * z2 + 19.0 * z3 * z2 + 17.0 * z3 - 15.0 * z) / 384.0;
        let seventh = z3 * z3 * z;
        let fourth =
            79.0 * seventh * z2 + 776.0 * seventh + 1482.0 * z3 * z2 - 1920.0 * z3 - 945.0 * z;
        let n2 = n * n;
        z + first / n + second / n2 + third / (n2 * n) + fourth / 92160.0 / (n2 * n2)
    })
}

/// Returns the 95 % interval of Wilson (1927) for `seen` of `n`, within 0..=1; the whole of it where `n` is 0.
pub fn wilson(seen: u64, n: u64) -> (f64, f64) {
    if n == 0 {
        return (0.0, 1.0);
    }
    let (k, n) = (seen as f64, n as f64);
    let (p, z2) = (k / n, Z * Z);
    let middle = (p + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = Z / (1.0 + z2 / n) * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
    // At the ends the interval touches them but for the rounding.
    let low = if seen == 0 { 0.0 } else { middle - half };
    let high = if k >= n { 1.0 } else { middle + half };
    (low.max(0.0), high.min(1.0))
}

/// Returns what is at most the chance of something that never came in `n` plays, with 95 % confidence: 3/n.
pub fn at_most(n: u64) -> f64 {
    if n == 0 {
        1.0
    } else {
        (3.0 / n as f64).min(1.0)
    }
}

/// Returns the mean of a distribution; 0 where it is empty.
pub fn mean(of: &Histogram) -> f64 {
    if of.count == 0 {
        return 0.0;
    }
    of.sum as f64 / of.count as f64 / 1000.0
}

/// Returns the standard deviation, n − 1 in the denominator; 0 where there are fewer than two values.
pub fn deviation(of: &Histogram) -> f64 {
    if of.count < 2 {
        return 0.0;
    }
    let n = i128::from(of.count);
    // Exact until the last division: n·Σx² − (Σx)².
    let spread = n * of.squares - of.sum * of.sum;
    (spread as f64 / (n * (n - 1)) as f64).max(0.0).sqrt() / 1000.0
}

/// Returns half the width of the mean's 95 % interval.
pub fn half_width(of: &Histogram) -> f64 {
    if of.count == 0 {
        return 0.0;
    }
    Z * deviation(of) / (of.count as f64).sqrt()
}

/// Returns the value below which a share of the values lies, as exactly as the bins tell: even within a bin, and never
/// beyond the least and the greatest value.
pub fn quantile(of: &Histogram, share: f64) -> f64 {
    let (Some(least), Some(greatest)) = (of.least, of.greatest) else {
        return 0.0;
    };
    if share >= 1.0 {
        return greatest.value as f64 / 1000.0;
    }
    let wanted = share.max(0.0) * of.count as f64;
    let mut below = 0.0;
    for (k, &n) in of.bins.iter().enumerate() {
        let n = f64::from(n);
        if n > 0.0 && below + n >= wanted {
            let within = ((wanted - below) / n).clamp(0.0, 1.0);
            let at = of.scale.low as f64 + (k as f64 + within) * of.scale.width as f64;
            return at.clamp(least.value as f64, greatest.value as f64) / 1000.0;
        }
        below += n;
    }
    greatest.value as f64 / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lab::tally::histogram::Scale;

    fn near(a: f64, b: f64) {
        assert!((a - b).abs() < 5e-5, "{a} is not {b}");
    }

    #[test]
    fn wilson_s_interval_is_the_published_one() {
        // Newcombe (1998), table I, method 3.
        for (seen, n, low, high) in [
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ] {
            let (l, h) = wilson(seen, n);
            near(l, low);
            near(h, high);
        }
        assert_eq!(wilson(0, 0), (0.0, 1.0));
        assert_eq!(wilson(20, 20).1, 1.0);
        near(at_most(2000), 0.0015);
    }

    #[test]
    fn student_s_quantiles_are_those_of_the_tables() {
        for (freedom, quantile) in [
            (1, 12.7062),
            (8, 2.3060),
            (9, 2.2622),
            (10, 2.2281),
            (20, 2.0860),
            (30, 2.0423),
            (100, 1.9840),
        ] {
            near(student(freedom), quantile);
        }
        near(student(1_000_000), Z);
    }

    fn histogram(values: impl Iterator<Item = i64>) -> Histogram {
        let mut all = Histogram::new(Scale {
            low: 0,
            width: 1000,
            bins: 100,
        });
        for (play, value) in (0..).zip(values) {
            all.add(value, play);
        }
        all
    }

    #[test]
    fn means_and_quantiles_are_those_of_the_values() {
        let all = histogram((1..=99).map(|v| v * 1000));
        near(mean(&all), 50.0);
        // Uniform whole numbers: the variance is (n² − 1)/12 · n/(n − 1).
        near(deviation(&all), (9800.0_f64 / 12.0 * 99.0 / 98.0).sqrt());
        assert!((quantile(&all, 0.5) - 50.5).abs() <= 0.5);
        assert_eq!(quantile(&all, 0.0), 1.0);
        assert_eq!(quantile(&all, 1.0), 99.0);
        let one = histogram([7300].into_iter());
        assert_eq!((mean(&one), deviation(&one)), (7.3, 0.0));
        assert_eq!(quantile(&one, 0.25), 7.3);
        assert_eq!(quantile(&histogram([].into_iter()), 0.5), 0.0);
    }

    #[test]
    fn what_lies_beyond_the_bins_is_kept_at_the_ends() {
        let all = histogram([-5000, 1_000_000].into_iter());
        assert_eq!((all.bins[0], all.bins[99]), (1, 1));
        assert_eq!(quantile(&all, 1.0), 1000.0);
        near(mean(&all), 497.5);
    }
}
