//! Inputs from seeds: pieces of several, cut, doubled, flipped, with words of the format put in anywhere.

use crate::driver::Seed;

/// The most bytes of an input.
const MOST: usize = 32 << 10;
/// The most changes of one input.
const CHANGES: usize = 6;
/// Bytes that are an edge of something.
const EDGES: [u8; 12] = [
    0, 1, 9, b'\n', b'\r', 0x1b, b'"', b'\'', 0x7f, 0x80, 0xfe, 0xff,
];

/// Luck that is the same everywhere: splitmix64.
pub struct Dice(u64);

impl Dice {
    /// Begins the luck of one input.
    pub fn new(seed: u64, input: u64) -> Self {
        let mut dice = Self(seed);
        Self(dice.next() ^ input)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Returns a number below `n`; 0 where there is none.
    pub fn below(&mut self, n: usize) -> usize {
        (self.next() % n.max(1) as u64) as usize
    }

    fn one<'t, T>(&mut self, of: &'t [T]) -> Option<&'t T> {
        of.get(self.below(of.len()))
    }

    /// Returns a number that is small more often than not.
    fn length(&mut self, most: usize) -> usize {
        let most = match self.below(4) {
            0 => most,
            1 => most.min(64),
            _ => most.min(8),
        };
        self.below(most + 1)
    }
}

/// Makes inputs.
pub struct Mutator<'s> {
    seeds: &'s [Seed],
    tokens: Vec<String>,
}

impl<'s> Mutator<'s> {
    /// Takes what inputs are made from.
    pub fn new(seeds: &'s [Seed], tokens: Vec<String>) -> Self {
        Self { seeds, tokens }
    }

    /// Makes one.
    pub fn make(&self, dice: &mut Dice) -> Vec<u8> {
        let mut input = self.seed(dice).to_vec();
        for _ in 0..=dice.below(CHANGES) {
            self.change(&mut input, dice);
            input.truncate(MOST);
        }
        input
    }

    fn seed(&self, dice: &mut Dice) -> &'s [u8] {
        dice.one(self.seeds).map_or(&[], |seed| &seed.bytes)
    }

    fn change(&self, input: &mut Vec<u8>, dice: &mut Dice) {
        let at = dice.below(input.len() + 1);
        let end = at + dice.length(input.len() - at);
        match dice.below(12) {
            0 => flip(input, at, dice),
            1 => drop(input.drain(at..end)),
            2 => input.truncate(at),
            3 => {
                let edge = dice.one(&EDGES).copied();
                input.splice(at..at, edge);
            }
            4 => self.splice(input, at..end, dice),
            5 => {
                let piece = input[at..end].to_vec();
                let to = dice.below(input.len() + 1);
                input.splice(to..to, piece);
            }
            6 => {
                let times = 1 << dice.below(12);
                let room = MOST.saturating_sub(input.len()) / (end - at).max(1);
                let piece = input[at..end].repeat(times.min(room));
                input.splice(at..at, piece);
            }
            7 => lines(input, dice),
            8 | 9 => self.word(input, at, dice),
            _ => {
                let token = dice.one(&self.tokens).map_or(&[][..], |it| it.as_bytes());
                input.splice(at..at, token.iter().copied());
            }
        }
    }

    /// Puts a piece of any seed in the place of one's own.
    fn splice(&self, input: &mut Vec<u8>, range: std::ops::Range<usize>, dice: &mut Dice) {
        let other = self.seed(dice);
        let from = dice.below(other.len() + 1);
        let to = from + dice.length(other.len() - from);
        input.splice(range, other[from..to].iter().copied());
    }

    /// Puts a token in the place of the word that stands at a byte or begins behind it.
    fn word(&self, input: &mut Vec<u8>, at: usize, dice: &mut Dice) {
        let is = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        let start = at + input[at..].iter().take_while(|byte| !is(byte)).count();
        let back = input[..start].iter().rev().take_while(|byte| is(byte));
        let start = start - back.count();
        let end = start + input[start..].iter().take_while(|byte| is(byte)).count();
        let token = dice.one(&self.tokens).map_or(&[][..], |it| it.as_bytes());
        input.splice(start..end, token.iter().copied());
    }
}

fn flip(input: &mut [u8], at: usize, dice: &mut Dice) {
    let edge = dice.one(&EDGES).copied().unwrap_or(0);
    let bit = 1 << dice.below(8);
    if let Some(byte) = input.get_mut(at) {
        *byte = if dice.below(3) == 0 {
            edge
        } else {
            *byte ^ bit
        };
    }
}

/// Takes a line to another place, or doubles it there.
fn lines(input: &mut Vec<u8>, dice: &mut Dice) {
    let mut lines: Vec<Vec<u8>> = input.split(|byte| *byte == b'\n').map(Vec::from).collect();
    let from = dice.below(lines.len());
    let line = if dice.below(2) == 0 {
        lines[from].clone()
    } else {
        lines.remove(from)
    };
    lines.insert(dice.below(lines.len() + 1), line);
    *input = lines.join(&b'\n');
}
