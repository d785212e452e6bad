//! Intervals of numbers, each end included or not; computing with them never loses a value that the rules could reach.

use crate::engine::expr::NumOp;

/// All numbers between two ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// Whether the lower end itself is left out.
    pub above: bool,
    /// Whether the upper end itself is left out.
    pub below: bool,
}

impl Interval {
    /// Every number there is.
    pub const ALL: Self = Self::new(f64::MIN, f64::MAX);

    /// Returns the numbers from `low` to `high`, both included.
    pub const fn new(low: f64, high: f64) -> Self {
        Self {
            low,
            high,
            above: false,
            below: false,
        }
    }

    /// Returns one number.
    pub const fn point(value: f64) -> Self {
        Self::new(value, value)
    }

    /// Tells whether no number is left.
    pub fn is_empty(&self) -> bool {
        self.low > self.high || (self.low == self.high && (self.above || self.below))
    }

    /// Returns the only number, where there is but one.
    pub fn only(&self) -> Option<f64> {
        (self.low == self.high).then_some(self.low)
    }

    /// Tells whether a number is among them.
    pub fn has(&self, value: f64) -> bool {
        (self.low < value || (self.low == value && !self.above))
            && (value < self.high || (value == self.high && !self.below))
    }

    /// Returns what is in both.
    #[must_use]
    pub fn meet(self, other: Self) -> Self {
        self.not_below(other.low, other.above)
            .not_above(other.high, other.below)
    }

    /// Returns the smallest interval around both.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        Self::new(self.low.min(other.low), self.high.max(other.high))
    }

    /// Cuts off what is below a number, and the number itself where it is `open`.
    #[must_use]
    pub fn not_below(mut self, low: f64, open: bool) -> Self {
        if low > self.low {
            (self.low, self.above) = (low, open);
        } else if low == self.low {
            self.above |= open;
        }
        self
    }

    /// Cuts off what is above a number, and the number itself where it is `open`.
    #[must_use]
    pub fn not_above(mut self, high: f64, open: bool) -> Self {
        if high < self.high {
            (self.high, self.below) = (high, open);
        } else if high == self.high {
            self.below |= open;
        }
        self
    }

    /// Cuts off a number where it is an end.
    #[must_use]
    pub fn without(mut self, value: f64) -> Self {
        self.above |= self.low == value;
        self.below |= self.high == value;
        self
    }

    /// Keeps the whole numbers only.
    #[must_use]
    pub fn whole(self) -> Self {
        let low = self.low.ceil();
        let high = self.high.floor();
        Self::new(
            if self.above && low == self.low {
                low + 1.0
            } else {
                low
            },
            if self.below && high == self.high {
                high - 1.0
            } else {
                high
            },
        )
    }

    /// Turns the sign.
    #[must_use]
    pub fn negative(self) -> Self {
        Self {
            low: -self.high,
            high: -self.low,
            above: self.below,
            below: self.above,
        }
    }

    /// Computes with two of them, as the rules compute with numbers: what is not finite is 0.
    #[must_use]
    pub fn operate(self, op: NumOp, other: Self) -> Self {
        let (a, b) = (self, other);
        let ends = match op {
            NumOp::Add => [
                a.low + b.low,
                a.high + b.high,
                a.low + b.low,
                a.high + b.high,
            ],
            NumOp::Sub => [
                a.low - b.high,
                a.high - b.low,
                a.low - b.high,
                a.high - b.low,
            ],
            NumOp::Mul => [
                a.low * b.low,
                a.low * b.high,
                a.high * b.low,
                a.high * b.high,
            ],
            NumOp::Div if b.low <= 0.0 && b.high >= 0.0 => return Self::ALL,
            NumOp::Div => [
                a.low / b.low,
                a.low / b.high,
                a.high / b.low,
                a.high / b.high,
            ],
        };
        if ends.iter().any(|end| !end.is_finite()) {
            return Self::ALL;
        }
        let least = ends.iter().copied().fold(f64::MAX, f64::min);
        let most = ends.iter().copied().fold(f64::MIN, f64::max);
        Self::new(least, most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ends_may_be_left_out() {
        let all = Interval::new(0.0, 100.0);
        let high = all.not_below(70.0, true);
        assert!(!high.has(70.0) && high.has(70.1) && !high.is_empty());
        assert!(high.not_above(70.0, false).is_empty());
        assert!(high.meet(all.not_above(30.0, true)).is_empty());
        assert_eq!(high.not_above(72.0, true).whole(), Interval::point(71.0));
        assert_eq!(all.without(0.0).whole(), Interval::new(1.0, 100.0));
    }

    proptest! {
        #[test]
        fn computing_loses_no_value(
            a in -50f64..50.0, b in 0f64..50.0, c in -50f64..50.0, d in 0f64..50.0, s in 0f64..1.0, t in 0f64..1.0,
        ) {
            let (x, y) = (a + s * b, c + t * d);
            let (one, two) = (Interval::new(a, a + b), Interval::new(c, c + d));
            prop_assume!(one.has(x) && two.has(y));
            for (op, value) in [
                (NumOp::Add, x + y),
                (NumOp::Sub, x - y),
                (NumOp::Mul, x * y),
                (NumOp::Div, if (x / y).is_finite() { x / y } else { 0.0 }),
            ] {
                prop_assert!(one.operate(op, two).has(value), "{op:?} {x} {y}");
            }
        }
    }
}
