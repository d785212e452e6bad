//! Curves: powers and the logistic function as tables, sampled once with `libm` when a world is finished.
//!
//! A play evaluates some 700 of them; a table costs a twentieth of the function, is the same on every platform, and is
//! nearer than 2·10⁻⁵ to it. Equations keep the names of their functions: `curves.real.at(s)` is s^.8.

/// How many intervals a table has.
const STEPS: usize = 2048;

/// xᵖ for x ≥ 0. Sampled over √x, where the curve is smooth down to 0.
#[derive(Debug, Clone)]
pub struct Power {
    exponent: f64,
    scale: f64,
    table: Vec<f64>,
}

impl Power {
    /// The largest x in the table; beyond it the function itself is evaluated.
    const MOST: f64 = 144.0;

    /// Samples xᵖ.
    pub fn of(exponent: f64) -> Self {
        let width = Self::MOST.sqrt();
        let x = |k: usize| {
            let u = width * k as f64 / STEPS as f64;
            u * u
        };
        let table = (0..=STEPS).map(|k| libm::pow(x(k), exponent)).collect();
        Self {
            exponent,
            scale: STEPS as f64 / width,
            table,
        }
    }

    /// Returns xᵖ; 0 for x ≤ 0.
    pub fn at(&self, x: f64) -> f64 {
        if x <= 0.0 {
            return 0.0;
        }
        if x >= Self::MOST {
            return libm::pow(x, self.exponent);
        }
        between(&self.table, x.sqrt() * self.scale)
    }
}

/// The logistic function 1/(1 + e⁻ˣ).
#[derive(Debug, Clone)]
pub struct Logistic {
    table: Vec<f64>,
}

impl Logistic {
    /// The largest |x| in the table; beyond it the function itself is evaluated.
    const MOST: f64 = 8.0;

    /// Samples the function.
    pub fn new() -> Self {
        let x = |k: usize| Self::MOST * (2.0 * k as f64 / STEPS as f64 - 1.0);
        Self {
            table: (0..=STEPS).map(|k| logistic(x(k))).collect(),
        }
    }

    /// Returns 1/(1 + e⁻ˣ).
    pub fn at(&self, x: f64) -> f64 {
        if x.abs() >= Self::MOST {
            return logistic(x);
        }
        between(
            &self.table,
            (x + Self::MOST) * (STEPS as f64 / (2.0 * Self::MOST)),
        )
    }
}

impl Default for Logistic {
    fn default() -> Self {
        Self::new()
    }
}

/// The logistic function itself.
pub fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-x))
}

fn between(table: &[f64], at: f64) -> f64 {
    let k = (at as usize).min(STEPS - 1);
    let (low, high) = (table[k], table[k + 1]);
    low + (high - low) * (at - k as f64)
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
