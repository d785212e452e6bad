//! Keyed luck: every draw is a pure function of seed, tick, purpose and index, so that no choice shifts any other luck.
//!
//! The mixing function is the finaliser of SplitMix64 (Steele, Lea and Flood, 2014), applied once per key part. The
//! values are frozen by the golden vectors below: they are part of every save. There is deliberately no generator state.

/// What a draw is for. The discriminants are part of every save and never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Purpose {
    /// The events that come up in a tick.
    Deck = 1,
    /// How many inspections come.
    VisitCount = 2,
    /// Which line, village and kind an inspection has.
    Visit = 3,
    /// Whether an incident strikes a line.
    Incident = 4,
    /// The weather and chance in a line's real work.
    RealNoise = 5,
    /// The error of what the player believes about a line.
    Belief = 6,
    /// A campaign's own `luck('key', percent)`; the index is the key's number, the tick is left out.
    Named = 7,
    /// Whether a colleague starts to lie flat.
    Flat = 8,
    /// Pressure that the city puts on the county.
    Pressure = 9,
    /// Who the rivals are.
    Rival = 10,
    /// The rivals' chance in real work.
    RivalNoise = 11,
    /// The rivals' inspections.
    RivalVisit = 12,
    /// The rivals' incidents.
    RivalIncident = 13,
    /// Whether a bargain, a retraction or another request succeeds.
    Request = 14,
    /// Whether something done is found out.
    Exposure = 15,
    /// Measurement noise under a result pledge.
    Pledge = 16,
    /// Promotion at the year's end.
    Career = 17,
}

/// The source of all luck in a play: its seed, mixed once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Luck(u64);

const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

/// Mixes 64 bits so that numbers next to each other have nothing in common.
pub const fn mix(mut z: u64) -> u64 {
    z = z.wrapping_add(GOLDEN);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

impl Luck {
    /// Returns the luck of a seed.
    pub fn of(seed: u64) -> Self {
        Self(mix(seed))
    }

    /// Draws 64 bits for a purpose at a tick; `index` tells draws of one purpose apart.
    pub fn bits(self, tick: u16, purpose: Purpose, index: u32) -> u64 {
        self.draws(tick, purpose).bits(index)
    }

    /// Returns all draws of a purpose at a tick, for who needs many.
    pub fn draws(self, tick: u16, purpose: Purpose) -> Draws {
        let key = (u64::from(tick) << 40) | ((purpose as u64) << 32);
        Draws(self.0 ^ key)
    }

    /// Draws a number in `[0, 1)` with 53 bits.
    pub fn unit(self, tick: u16, purpose: Purpose, index: u32) -> f64 {
        unit(self.bits(tick, purpose, index))
    }

    /// Draws a whole number below `n`; 0 where `n` is 0. Lemire's multiplication on 32 bits; the bias is below n/2^32.
    pub fn below(self, tick: u16, purpose: Purpose, index: u32, n: u32) -> u32 {
        self.draws(tick, purpose).below(index, n)
    }

    /// Draws from a bell curve of mean 0 and variance 1: the sum of eight uniform bytes, so within about ±4.9.
    pub fn bell(self, tick: u16, purpose: Purpose, index: u32) -> f64 {
        bell8(self.bits(tick, purpose, index))
    }

    /// Draws a Poisson count of mean `mean`, at most 20.
    pub fn poisson(self, tick: u16, purpose: Purpose, mean: f64) -> u8 {
        let mut left = self.unit(tick, purpose, 0);
        let mut chance = libm::exp(-mean);
        let mut count = 0;
        while left >= chance && count < 20 {
            left -= chance;
            count += 1;
            chance *= mean / f64::from(count);
        }
        count
    }
}

/// The draws of one purpose at one tick.
#[derive(Debug, Clone, Copy)]
pub struct Draws(u64);

impl Draws {
    /// Draws 64 bits; `index` tells the draws apart.
    pub fn bits(self, index: u32) -> u64 {
        mix(self.0 ^ u64::from(index))
    }

    /// Draws a whole number below `n`; 0 where `n` is 0.
    pub fn below(self, index: u32, n: u32) -> u32 {
        let high = self.bits(index) >> 32;
        ((high * u64::from(n)) >> 32) as u32
    }
}

/// Turns 64 random bits into a number in `[0, 1)`.
pub fn unit(bits: u64) -> f64 {
    (bits >> 11) as f64 * (1.0 / (1u64 << 53) as f64)
}

/// Turns 64 random bits into a bell-shaped number: eight uniform bytes, mean 0, variance 1.
pub fn bell8(bits: u64) -> f64 {
    // Eight bytes: mean 8·127.5 = 1020; variance 8·(256² − 1)/12 = 43690, root 209.0215.
    (f64::from(byte_sum(bits)) - 1020.0) * (1.0 / 209.021_529_9)
}

/// Adds up the eight bytes of a number.
pub(crate) fn byte_sum(bits: u64) -> u32 {
    const EVEN: u64 = 0x00FF_00FF_00FF_00FF;
    let pairs = (bits & EVEN) + ((bits >> 8) & EVEN);
    (pairs.wrapping_mul(0x0001_0001_0001_0001) >> 48) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn golden_vectors_never_change() {
        let luck = Luck::of(42);
        let got: Vec<u64> = [
            (0, Purpose::Deck, 0),
            (3, Purpose::Incident, 5),
            (11, Purpose::Visit, 1),
        ]
        .into_iter()
        .map(|(t, p, i)| luck.bits(t, p, i))
        .collect();
        assert_eq!(
            got,
            [
                9_967_884_005_354_511_557,
                7_727_951_827_364_701_392,
                16_038_955_388_289_291_972
            ]
        );
    }

    #[test]
    fn below_stays_below_and_reaches_all() {
        let luck = Luck::of(7);
        let mut seen = [0u32; 6];
        for i in 0..6000 {
            seen[luck.below(1, Purpose::Visit, i, 6) as usize] += 1;
        }
        assert!(seen.iter().all(|&n| n > 800), "{seen:?}");
        assert_eq!(luck.below(0, Purpose::Deck, 0, 0), 0);
    }

    #[test]
    fn bytes_add_up() {
        for bits in [0, u64::MAX, 0x0102_0304_0506_0708, 0xFF00_FF00_FF00_FF00] {
            let sum: u32 = u64::to_le_bytes(bits).iter().map(|&b| u32::from(b)).sum();
            assert_eq!(byte_sum(bits), sum);
        }
    }

    #[test]
    fn bell_and_poisson_have_their_moments() {
        let luck = Luck::of(9);
        let n = 20_000;
        let draws: Vec<f64> = (0..n).map(|i| luck.bell(2, Purpose::Belief, i)).collect();
        let mean = draws.iter().sum::<f64>() / f64::from(n);
        let var = draws.iter().map(|d| (d - mean) * (d - mean)).sum::<f64>() / f64::from(n);
        assert!(
            mean.abs() < 0.03 && (var - 1.0).abs() < 0.04,
            "{mean} {var}"
        );
        let visits: u32 = (0..4000)
            .map(|s| u32::from(Luck::of(s).poisson(0, Purpose::VisitCount, 3.0)))
            .sum();
        assert!((f64::from(visits) / 4000.0 - 3.0).abs() < 0.12);
    }
}
