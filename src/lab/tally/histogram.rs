//! A measure's distribution in whole numbers: sums in thousandths, bins of one width, the ends with the plays they came from.

use serde::Deserialize;
use serde::Serialize;

/// Where the bins of a measure lie, in thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scale {
    /// Where the first bin begins.
    pub low: i64,
    /// How wide a bin is.
    pub width: i64,
    /// How many there are. What lies beyond is in the first or the last one.
    pub bins: usize,
}

/// A value with the play in which it was met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extreme {
    /// In thousandths.
    pub value: i64,
    /// The play's number in the batch.
    pub play: u64,
}

/// A distribution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Histogram {
    /// Where the bins lie.
    pub scale: Scale,
    /// How many values there are.
    pub count: u64,
    /// The values added up, in thousandths.
    pub sum: i128,
    /// Their squares added up, in millionths.
    pub squares: i128,
    /// How many values lie in each bin.
    pub bins: Vec<u32>,
    /// The least value; the earliest play where there are several.
    pub least: Option<Extreme>,
    /// The greatest value; the earliest play where there are several.
    pub greatest: Option<Extreme>,
}

impl Histogram {
    /// Begins an empty one.
    pub fn new(scale: Scale) -> Self {
        Self {
            scale,
            count: 0,
            sum: 0,
            squares: 0,
            bins: vec![0; scale.bins.max(1)],
            least: None,
            greatest: None,
        }
    }

    /// Adds a value, in thousandths.
    pub fn add(&mut self, value: i64, play: u64) {
        self.count += 1;
        self.sum += i128::from(value);
        self.squares += i128::from(value) * i128::from(value);
        let last = self.bins.len() - 1;
        let bin = (value - self.scale.low).div_euclid(self.scale.width);
        let bin = bin.clamp(0, last as i64) as usize;
        self.bins[bin] = self.bins[bin].saturating_add(1);
        let met = Extreme { value, play };
        self.least = Some(least(self.least, met));
        self.greatest = Some(greatest(self.greatest, met));
    }

    /// Adds another's values.
    pub fn merge(&mut self, other: &Self) {
        self.count += other.count;
        self.sum += other.sum;
        self.squares += other.squares;
        for (bin, more) in self.bins.iter_mut().zip(&other.bins) {
            *bin = bin.saturating_add(*more);
        }
        if let Some(met) = other.least {
            self.least = Some(least(self.least, met));
        }
        if let Some(met) = other.greatest {
            self.greatest = Some(greatest(self.greatest, met));
        }
    }
}

fn least(one: Option<Extreme>, other: Extreme) -> Extreme {
    let better = |e: &Extreme| (e.value, e.play) <= (other.value, other.play);
    one.filter(better).unwrap_or(other)
}

fn greatest(one: Option<Extreme>, other: Extreme) -> Extreme {
    let better = |e: &Extreme| (-e.value, e.play) <= (-other.value, other.play);
    one.filter(better).unwrap_or(other)
}
