//! Time: ticks of a month or a xun (ten days), and the conversion of monthly rates to the tick.
//!
//! Deliberately absent: the clock. A tick is a count, and the calendar only names it.

/// How long a tick is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// Twelve ticks a year.
    Month,
    /// Thirty-six ticks a year, the rhythm of local administration.
    Xun,
}

/// The calendar of a campaign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calendar {
    /// The length of a tick.
    pub pace: Pace,
    /// The first year, as in 2017.
    pub year: u16,
    /// The first month, 1..=12.
    pub month: u8,
    /// How many years a play lasts.
    pub years: u8,
}

impl Calendar {
    /// Returns the number of ticks in a month: 1 or 3.
    pub fn per_month(self) -> u16 {
        match self.pace {
            Pace::Month => 1,
            Pace::Xun => 3,
        }
    }

    /// Returns the length of a tick in months: 1 or 1/3. Flows per month are multiplied by it.
    pub fn months(self) -> f64 {
        1.0 / f64::from(self.per_month())
    }

    /// Converts a monthly rate κ of decay, approach or chance to one tick: 1 − (1 − κ)^(1/3) for a xun (`domain/model.md §1.0`).
    pub fn rate(self, monthly: f64) -> f64 {
        match self.pace {
            Pace::Month => monthly,
            Pace::Xun => 1.0 - libm::cbrt(1.0 - monthly.clamp(0.0, 1.0)),
        }
    }

    /// Returns the month of a tick, 1..=12.
    pub fn month_of(self, tick: u16) -> u8 {
        let months = u16::from(self.month) - 1 + tick / self.per_month();
        (months % 12) as u8 + 1
    }

    /// Returns the year of a tick, as in 2017.
    pub fn year_of(self, tick: u16) -> u16 {
        self.year + (u16::from(self.month) - 1 + tick / self.per_month()) / 12
    }

    /// Returns the xun within the month, 1..=3; 0 at a monthly pace.
    pub fn xun_of(self, tick: u16) -> u8 {
        match self.pace {
            Pace::Month => 0,
            Pace::Xun => (tick % 3) as u8 + 1,
        }
    }

    /// Returns how many ticks a play lasts. Years end in December, so a first year that starts late is short.
    pub fn ticks(self) -> u16 {
        (12 * u16::from(self.years) + 1 - u16::from(self.month)) * self.per_month()
    }

    /// Tells whether a tick is the first of its month.
    pub fn opens_month(self, tick: u16) -> bool {
        tick.is_multiple_of(self.per_month())
    }

    /// Tells whether a tick is the last of its month.
    pub fn closes_month(self, tick: u16) -> bool {
        self.opens_month(tick + 1)
    }

    /// Tells whether a tick is the first of a quarter.
    pub fn opens_quarter(self, tick: u16) -> bool {
        self.opens_month(tick) && self.month_of(tick) % 3 == 1
    }

    /// Tells whether a tick is the last of its year.
    pub fn closes_year(self, tick: u16) -> bool {
        self.closes_month(tick) && self.month_of(tick) == 12
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MONTHS: Calendar = Calendar {
        pace: Pace::Month,
        year: 2017,
        month: 1,
        years: 1,
    };
    const XUNS: Calendar = Calendar {
        pace: Pace::Xun,
        year: 2017,
        month: 11,
        years: 2,
    };

    #[test]
    fn names_ticks() {
        assert_eq!(
            (MONTHS.month_of(0), MONTHS.month_of(11), MONTHS.ticks()),
            (1, 12, 12)
        );
        assert!(MONTHS.closes_year(11) && !MONTHS.closes_year(10) && MONTHS.opens_quarter(3));
        assert_eq!(
            (
                XUNS.month_of(5),
                XUNS.year_of(5),
                XUNS.year_of(6),
                XUNS.xun_of(7)
            ),
            (12, 2017, 2018, 2)
        );
        assert!(
            XUNS.closes_year(5)
                && !XUNS.closes_year(4)
                && XUNS.opens_quarter(6)
                && !XUNS.opens_quarter(7)
        );
        assert_eq!(XUNS.ticks(), 42);
    }

    #[test]
    fn three_xuns_decay_as_one_month() {
        for monthly in [0.05, 0.12, 0.25, 0.5] {
            let kept = 1.0 - XUNS.rate(monthly);
            assert!((kept * kept * kept - (1.0 - monthly)).abs() < 1e-12);
        }
    }
}
