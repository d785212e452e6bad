//! Odds: distributions prepared once for whoever draws from them many times a tick. The bits come from `luck`.
//!
//! Everything is compared as whole numbers, so that a draw costs no conversion and no branch that is hard to guess.

/// A Poisson distribution, added up in units of 2⁻³¹, for who draws from it many times.
#[derive(Debug, Clone, Copy)]
pub struct Poisson([u32; 20]);

impl Poisson {
    /// Adds up the distribution of a mean.
    pub fn of(mean: f64) -> Self {
        let mut sums = [1 << 31; 20];
        let mut chance = libm::exp(-mean);
        let mut sum = 0.0;
        for (k, part) in (1..).zip(&mut sums) {
            sum += chance;
            if sum >= 1.0 {
                break;
            }
            *part = (sum * f64::from(1u32 << 31)) as u32;
            chance *= mean / f64::from(k);
        }
        Self(sums)
    }

    /// Turns 32 random bits into a count, at most 20: how many sums are not above the draw. The sign of the difference
    /// says it for each without a branch.
    pub fn count(&self, bits: u32) -> u32 {
        let above = (bits >> 1) + 1;
        self.0.iter().map(|sum| sum.wrapping_sub(above) >> 31).sum()
    }
}

/// Something that happens with a given chance, to be tried on 32 random bits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chance(u32);

impl Chance {
    /// Returns the event of a probability; outside 0..=1 it is brought to the nearer end.
    pub fn of(probability: f64) -> Self {
        Self((probability * 4_294_967_296.0) as u32)
    }

    /// Tells whether it happens.
    pub fn happens(self, bits: u32) -> bool {
        bits < self.0
    }
}

/// One of several things, each with a chance by its weight. A draw looks up where its highest byte begins, and goes on
/// from there: hardly ever more than a step.
#[derive(Debug, Clone)]
pub struct Pick {
    /// The thing in which each 256th of all weight begins.
    begins: Box<[u8; 256]>,
    /// The weights added up, in units of 2⁻³² of all weight.
    sums: Vec<u64>,
}

impl Default for Pick {
    fn default() -> Self {
        Self::of(std::iter::empty())
    }
}

impl Pick {
    /// Adds up the weights of at most 256 things.
    pub fn of(weights: impl Iterator<Item = f64> + Clone) -> Self {
        let all = weights.clone().sum::<f64>().max(1e-9);
        let mut sum = 0.0;
        let mut sums: Vec<u64> = weights
            .map(|weight| {
                sum += weight;
                (sum / all * 4_294_967_296.0) as u64
            })
            .collect();
        if let Some(last) = sums.last_mut() {
            *last = 1 << 32;
        }
        let begins = |k: usize| sums.partition_point(|&sum| sum <= (k as u64) << 24) as u8;
        Self {
            begins: Box::new(std::array::from_fn(begins)),
            sums,
        }
    }

    /// Picks one by 32 random bits; the first where there is nothing to pick from.
    pub fn at(&self, bits: u32) -> usize {
        let mut at = usize::from(self.begins[(bits >> 24) as usize]);
        while self.sums.get(at).is_some_and(|&sum| sum <= u64::from(bits)) {
            at += 1;
        }
        at
    }
}

/// A bell curve of mean 0 and variance 1 in 256 equally likely numbers, one for each byte: the logistic distribution's.
#[derive(Debug, Clone)]
pub struct Bell(Box<[f64; 256]>);

impl Default for Bell {
    fn default() -> Self {
        Self::new()
    }
}

impl Bell {
    /// Computes the numbers: ln(p/(1 − p)) in the middle of each 256th, scaled to the variance.
    pub fn new() -> Self {
        let odds = |k: usize| (k as f64 + 0.5) / (255.5 - k as f64);
        let raw: [f64; 256] = std::array::from_fn(|k| libm::log(odds(k)));
        let variance = raw.iter().map(|x| x * x).sum::<f64>() / 256.0;
        Self(Box::new(raw.map(|x| x / variance.sqrt())))
    }

    /// Turns a random byte into a number.
    pub fn at(&self, byte: u8) -> f64 {
        self.0[usize::from(byte)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::luck::{Luck, Purpose};

    #[test]
    fn a_poisson_table_counts_like_the_draws() {
        for mean in [0.0, 0.7, 4.5, 12.0] {
            let (table, n) = (Poisson::of(mean), 20_000u32);
            let draws = Luck::of(5).draws(0, Purpose::RivalVisit);
            let sum: u32 = (0..n).map(|i| table.count(draws.bits(i) as u32)).sum();
            let got = f64::from(sum) / f64::from(n);
            assert!((got - mean).abs() < 0.07, "{mean}: {got}");
        }
    }

    #[test]
    fn things_are_picked_by_weight() {
        let weights = [16.0, 0.0, 10.0, 0.5, 2.0];
        let pick = Pick::of(weights.into_iter());
        let mut seen = [0.0; 5];
        let n = 1 << 20;
        for i in 0..n {
            seen[pick.at(i << 12)] += 28.5 / f64::from(n);
        }
        for (seen, weight) in seen.iter().zip(weights) {
            assert!((seen - weight).abs() < 1e-3, "{seen} of {weight}");
        }
        assert_eq!((pick.at(0), pick.at(u32::MAX)), (0, 4));
        assert_eq!(Pick::of([].into_iter()).at(7), 0);
    }

    #[test]
    fn chances_happen_as_often_as_they_say() {
        assert!(Chance::of(1.0).happens(u32::MAX - 1) && !Chance::of(0.0).happens(0));
        assert!(Chance::of(0.25).happens((1 << 30) - 1) && !Chance::of(0.25).happens(1 << 30));
    }

    #[test]
    fn a_byte_s_bell_has_its_moments() {
        let bell = Bell::new();
        let (mut sum, mut squares) = (0.0, 0.0);
        for byte in 0..=255 {
            let x = bell.at(byte);
            (sum, squares) = (sum + x, squares + x * x);
            assert!(x.abs() < 4.0 && (byte == 0 || x > bell.at(byte - 1)));
        }
        assert!(sum.abs() < 1e-9 && (squares / 256.0 - 1.0).abs() < 1e-9);
    }
}
