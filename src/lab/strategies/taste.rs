//! Taste: how a strategy chooses among the options of an event, by what they are for and what they take.

use crate::engine::mode::Behaviour;
use crate::engine::mode::Mode;
use crate::lab::dice::Dice;
use crate::lab::known::Offer;

/// How much somebody likes an option, in points.
#[derive(Debug, Clone, Copy)]
pub struct Taste {
    /// Points for each mode, in their order: substance, trace, evade, care, neutral.
    pub modes: [f64; 5],
    /// Points for each way to avoid blame that it is tagged with.
    pub avoiding: f64,
    /// Points for an honest counterpart.
    pub honest: f64,
    /// Points for a unit of time that it takes.
    pub unit: f64,
    /// Points for ten thousand yuan that it takes.
    pub money: f64,
}

impl Taste {
    /// Returns the points of an offer.
    pub fn points(&self, offer: &Offer) -> f64 {
        let tag = |behaviour: Behaviour| match behaviour {
            Behaviour::P1 | Behaviour::P2 => self.honest,
            _ => self.avoiding,
        };
        self.modes[offer.mode.ix()]
            + offer.behaviours.iter().map(tag).sum::<f64>()
            + self.unit * f64::from(offer.cost.units)
            + self.money * f64::from(offer.cost.yuan) / 10_000.0
    }

    /// Tells whether a mode is among those liked best.
    pub fn likes(&self, mode: Mode) -> bool {
        let most = self.modes.iter().copied().fold(f64::MIN, f64::max);
        self.modes[mode.ix()] >= most
    }

    /// Chooses the open offer with the most points; the dice decide between equals.
    pub fn choose(&self, offers: impl Iterator<Item = Offer>, open: u8, dice: &mut Dice) -> u8 {
        let mut best = (f64::MIN, 0u8);
        for (k, offer) in (0u8..8).zip(offers) {
            if open & 1 << k == 0 {
                continue;
            }
            let points = self.points(&offer);
            if points > best.0 {
                best = (points, 1 << k);
            } else if points == best.0 {
                best.1 |= 1 << k;
            }
        }
        dice.one_of(best.1).unwrap_or(0)
    }
}
