//! What the others see of a colleague or of the team: a condition, never a number.

use crate::engine::measure;
use crate::engine::state::{Member, State, Strain};
use crate::engine::world::World;

/// A condition that others can see, the lightest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Condition {
    /// Nothing to be seen.
    Well,
    /// Tired.
    Tired,
    /// Close to the limit.
    Strained,
    /// Lying flat.
    Flat,
    /// Not there.
    Away,
}

/// Burnout and fatigue from which people are seen to be tired, and to be close to the limit.
const TIRED: (f64, f64) = (0.45, 50.0);
const STRAINED: (f64, f64) = (0.58, 75.0);
/// Share of the team lying flat from which the heart has gone out of it.
const FLAT: f64 = 0.25;

impl Condition {
    /// Returns what the others see of a colleague.
    pub fn of(member: &Member) -> Self {
        if member.away > 0 {
            Self::Away
        } else if member.flat {
            Self::Flat
        } else {
            Self::of_strain(&member.strain)
        }
    }

    /// Returns what is seen of the team as a whole; it is never [`Condition::Away`].
    pub fn of_team(world: &World, state: &State) -> Self {
        if measure::flat_share(world, state) >= FLAT {
            Self::Flat
        } else {
            Self::of_strain(&state.team.strain)
        }
    }

    fn of_strain(strain: &Strain) -> Self {
        let over = |(burnout, fatigue): (f64, f64)| {
            strain.burnout() >= burnout || strain.fatigue >= fatigue
        };
        if over(STRAINED) {
            Self::Strained
        } else if over(TIRED) {
            Self::Tired
        } else {
            Self::Well
        }
    }
}
