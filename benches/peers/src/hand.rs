//! Plain Rust, written for this and nothing else: what can be had.

use crate::failure::Failure;
use crate::player::End;
use crate::player::Player;
use crate::plays::play_by_hand;
use crate::storylets::Storylet;
use std::hint::black_box;
use std::ops::Range;
use std::time::Duration;
use std::time::Instant;

/// Plays by hand.
pub struct Hand<'a>(pub &'a [Storylet]);

impl Player for Hand<'_> {
    fn time(&mut self, seeds: Range<u64>) -> Result<Duration, Failure> {
        let start = Instant::now();
        for seed in seeds {
            black_box(play_by_hand(self.0, seed));
        }
        Ok(start.elapsed())
    }

    fn ends(&mut self, seeds: Range<u64>) -> Result<Vec<End>, Failure> {
        let end = |seed| {
            let (vars, flags) = play_by_hand(self.0, seed);
            End { vars, flags }
        };
        Ok(seeds.map(end).collect())
    }
}
