//! Moments: a tick has four of them in which conditions are evaluated, each after what the one before set in motion.

/// When a condition is evaluated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(u16);

impl Moment {
    /// No moment of any play.
    pub const NEVER: Self = Self(u16::MAX);

    /// Returns the moment in which later consequences come due.
    pub const fn due(tick: u16) -> Self {
        Self(4 * tick)
    }

    /// Returns the moment in which events are dealt.
    pub const fn deal(tick: u16) -> Self {
        Self(4 * tick + 1)
    }

    /// Returns the moment in which events and letters are answered.
    pub const fn tray(tick: u16) -> Self {
        Self(4 * tick + 2)
    }

    /// Returns the moment in which initiatives are taken, and all that comes after it: visits, the report, the endings.
    pub const fn plan(tick: u16) -> Self {
        Self(4 * tick + 3)
    }

    /// Returns the tick.
    pub const fn tick(self) -> u16 {
        self.0 / 4
    }

    /// Returns the tick, unless it is never.
    pub fn known(self) -> Option<u16> {
        (self != Self::NEVER).then_some(self.tick())
    }
}
