//! A player's own dice. Never the world's luck: two players at one table meet the same storm, whatever they roll.
//!
//! A roll is a pure function of the batch's seed, the play, the player and how many rolls came before it in that play, so
//! every play of a batch replays alone.

use crate::engine::luck;
use crate::engine::luck::Draws;
use crate::engine::luck::Luck;
use crate::engine::luck::Purpose;
use crate::engine::luck::mix;

/// Keeps players' rolls apart from the worlds' seeds.
const PLAYERS: u64 = 0x7061_7065_7274_6967;

/// Returns the world's seed of a play of a batch: the same for every strategy, and at most 48 bits, so that every program
/// that reads a report can hold it and `township play --seed` takes it.
pub fn world_seed(batch: u64, play: u64) -> u64 {
    mix(mix(batch) ^ play) >> 16
}

/// The dice of one player in one play.
#[derive(Debug, Clone)]
pub struct Dice {
    draws: Draws,
    rolls: u32,
    /// From which roll on other dice are taken, the last first.
    turns: Vec<(u32, u64)>,
}

impl Dice {
    /// Takes up the dice of a player in a play of a batch.
    pub fn of(batch: u64, play: u64, player: u64) -> Self {
        Self::with(mix(mix(batch ^ PLAYERS) ^ play) ^ mix(player))
    }

    /// Takes up dice that change: each from a roll on, by a key, in order of the rolls.
    pub fn in_turns(turns: &[(u32, u64)]) -> Self {
        let first = turns.first().map_or(0, |&(_, key)| key);
        let mut dice = Self::with(first);
        dice.turns.extend(turns.iter().skip(1).rev());
        dice
    }

    fn with(key: u64) -> Self {
        Self {
            draws: Luck::of(key).draws(0, Purpose::Named),
            rolls: 0,
            turns: Vec::new(),
        }
    }

    /// Returns how often they were rolled.
    pub fn rolls(&self) -> u32 {
        self.rolls
    }

    /// Rolls 64 bits.
    pub fn bits(&mut self) -> u64 {
        while let Some(&(_, key)) = self.turns.last().filter(|turn| turn.0 <= self.rolls) {
            self.draws = Luck::of(key).draws(0, Purpose::Named);
            self.turns.pop();
        }
        self.rolls = self.rolls.wrapping_add(1);
        self.draws.bits(self.rolls)
    }

    /// Rolls a whole number below `n`; 0 where `n` is 0. No number is likelier than another by more than n/2⁶⁴.
    pub fn below(&mut self, n: usize) -> usize {
        ((u128::from(self.bits()) * n as u128) >> 64) as usize
    }

    /// Rolls a number in `[0, 1)`.
    pub fn unit(&mut self) -> f64 {
        luck::unit(self.bits())
    }

    /// Picks one of the bits that are set, each as likely as any other.
    pub fn one_of(&mut self, mut set: u8) -> Option<u8> {
        let skip = self.below(set.count_ones() as usize);
        for _ in 0..skip {
            set &= set - 1;
        }
        (set != 0).then(|| set.trailing_zeros() as u8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_play_has_its_own_dice_and_a_player_too() {
        let first = |mut dice: Dice| dice.bits();
        let all = [
            first(Dice::of(1, 0, 0)),
            first(Dice::of(1, 1, 0)),
            first(Dice::of(2, 0, 0)),
            first(Dice::of(1, 0, 1)),
        ];
        for (i, a) in all.iter().enumerate() {
            assert!(all[..i].iter().all(|b| a != b));
        }
        assert_eq!(first(Dice::of(1, 0, 0)), all[0]);
        assert!(world_seed(1, 7) < 1 << 48 && world_seed(1, 7) != world_seed(1, 8));
    }

    #[test]
    fn dice_that_change_roll_as_before_up_to_there() {
        let roll = |turns: &[(u32, u64)]| {
            let mut dice = Dice::in_turns(turns);
            std::array::from_fn::<u64, 6, _>(|_| dice.bits())
        };
        let (one, two) = (roll(&[(0, 7)]), roll(&[(0, 7), (3, 8)]));
        assert_eq!(one[..3], two[..3]);
        assert!((3..6).all(|k| one[k] != two[k]));
        assert_eq!(two[3..], roll(&[(0, 8)])[3..]);
    }

    #[test]
    fn every_open_option_is_as_likely_as_any_other() {
        let mut dice = Dice::of(3, 0, 0);
        let n = 30_000;
        let mut seen = [0u32; 8];
        for _ in 0..n {
            seen[usize::from(dice.one_of(0b1010_0100).expect("three are open"))] += 1;
        }
        // Chi-square with two degrees of freedom stays below 13.8 but once in a thousand.
        let want = f64::from(n) / 3.0;
        let off = |k: usize| (f64::from(seen[k]) - want).powi(2) / want;
        assert!(off(2) + off(5) + off(7) < 13.8, "{seen:?}");
        assert_eq!(seen.iter().sum::<u32>(), n);
        assert_eq!(dice.one_of(0), None);
    }
}
