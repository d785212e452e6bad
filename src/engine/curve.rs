//! Curves: powers and the logistic function as tables, sampled once with `libm` when a world is finished.
//!
//! A play evaluates some two thousand of them; a table costs a twentieth of the function, is the same on every platform,
//! and is nearer than 2·10⁻⁵ to it. Equations keep the names of their functions: `curves.real.at(s)` is s^.8.

/// How many pieces a table has; a power of two. All tables together should not crowd out a processor's nearest memory.
const STEPS: usize = 128;

/// One and a half times 2⁵²: a number added to it is rounded to a whole one, which stands in its lowest bits. It is
/// several times cheaper than a conversion, which has to mind numbers out of range.
const WHOLE: f64 = 6_755_399_441_055_744.0;

/// xᵖ for x ≥ 0. Sampled over √x, where the curve is smooth down to 0.
#[derive(Debug, Clone)]
pub struct Power {
    exponent: f64,
    table: Table,
}

impl Power {
    /// The smallest x in the table: below it the curve is too steep.
    const LEAST: f64 = 0.25;
    /// The largest x in the table.
    const MOST: f64 = 144.0;
    /// Pieces per unit of √x.
    const SCALE: f64 = (STEPS - 1) as f64 / 12.0;

    /// Samples xᵖ.
    pub fn of(exponent: f64) -> Self {
        let root = |at: f64| (at + 0.5) / Self::SCALE;
        Self {
            exponent,
            table: Table::of(|at| libm::pow(root(at) * root(at), exponent)),
        }
    }

    /// Returns xᵖ; 0 for x ≤ 0. Outside the table the function itself is evaluated.
    pub fn at(&self, x: f64) -> f64 {
        if x <= 0.0 {
            return 0.0;
        }
        if !(Self::LEAST..Self::MOST).contains(&x) {
            return libm::pow(x, self.exponent);
        }
        self.table.at(x.sqrt() * Self::SCALE - 0.5)
    }
}

/// The logistic function 1/(1 + e⁻ˣ).
#[derive(Debug, Clone)]
pub struct Logistic {
    table: Table,
}

impl Logistic {
    /// The largest |x| in the table; beyond it the function itself is evaluated.
    const MOST: f64 = 8.0;
    /// Pieces per unit of x.
    const SCALE: f64 = (STEPS - 1) as f64 / (2.0 * Self::MOST);

    /// Samples the function.
    pub fn new() -> Self {
        Self {
            table: Table::of(|at| logistic(at / Self::SCALE - Self::MOST)),
        }
    }

    /// Returns 1/(1 + e⁻ˣ).
    pub fn at(&self, x: f64) -> f64 {
        if x.abs() >= Self::MOST {
            return logistic(x);
        }
        self.table.at(x * Self::SCALE + Self::MOST * Self::SCALE)
    }
}

impl Default for Logistic {
    fn default() -> Self {
        Self::new()
    }
}

/// A function in pieces of parabolas: piece k reaches from k − ½ to k + ½.
#[derive(Debug, Clone)]
struct Table(Box<[Piece; STEPS]>);

/// A parabola: what the function is in the middle of a piece, how much it grows over the piece, and how it bends.
#[derive(Debug, Clone, Copy)]
struct Piece {
    middle: f64,
    slope: f64,
    bend: f64,
}

impl Piece {
    /// Puts a parabola through the ends and the middle of a piece.
    fn through(low: f64, middle: f64, high: f64) -> Self {
        Self {
            middle,
            slope: high - low,
            bend: 2.0 * (low + high) - 4.0 * middle,
        }
    }
}

impl Table {
    /// Samples a function at the ends and in the middle of the pieces.
    fn of(f: impl Fn(f64) -> f64) -> Self {
        let mut low = f(-0.5);
        Self(Box::new(std::array::from_fn(|k| {
            let high = f(k as f64 + 0.5);
            let piece = Piece::through(low, f(k as f64), high);
            low = high;
            piece
        })))
    }

    /// Returns the function at a place within the pieces. Where two of them meet, either gives the same.
    fn at(&self, at: f64) -> f64 {
        let whole = at + WHOLE;
        let piece = &self.0[whole.to_bits() as usize & (STEPS - 1)];
        let off = at - (whole - WHOLE);
        piece.middle + off * (piece.slope + off * piece.bend)
    }
}

/// The logistic function itself.
pub fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-x))
}

/// The curves of a world's equations.
#[derive(Debug, Clone)]
pub struct Curves {
    /// Units of substantive work to their effect, s^.8.
    pub real: Power,
    /// Units of trace work to their effect, τ^.6.
    pub paper: Power,
    /// The logistic function.
    pub logistic: Logistic,
}

impl Default for Curves {
    fn default() -> Self {
        Self::of(&crate::engine::model::Model::default())
    }
}

impl Curves {
    /// Samples the curves for a model's exponents.
    pub fn of(model: &crate::engine::model::Model) -> Self {
        Self {
            real: Power::of(model.real_exponent),
            paper: Power::of(model.paper_exponent),
            logistic: Logistic::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_near_their_functions() {
        for exponent in [0.6, 0.8, 1.0] {
            let power = Power::of(exponent);
            for k in 0..20_000 {
                let x = f64::from(k) * 0.01;
                let off = (power.at(x) - libm::pow(x, exponent)).abs();
                assert!(off < 2e-5, "{x}^{exponent} is off by {off}");
            }
        }
        let table = Logistic::new();
        for k in -12_000..12_000 {
            let x = f64::from(k) * 0.001;
            assert!((table.at(x) - logistic(x)).abs() < 2e-5, "{x}");
        }
    }
}
