//! A race: all players on the same storylets, checked, warm, and timed in turns.

use crate::args::Args;
use crate::check::check;
use crate::failure::Failure;
use crate::field::Took;
use crate::field::Who;
use crate::field::ready;
use crate::player::Player;
use crate::storylets::Storylet;
use crate::storylets::storylets;
use std::time::Duration;

/// What was seen with so many events.
pub struct Race {
    pub size: usize,
    /// In the order of [`Who::ALL`].
    pub results: Vec<Result<Seen, String>>,
}

/// What was seen of one player.
pub struct Seen {
    /// Its name and version, where it has one.
    pub version: Option<String>,
    pub took: Took,
    /// What was compared before it was timed.
    pub same: String,
    /// Plays in a round.
    pub plays: u64,
    /// How long each round took.
    pub rounds: Vec<Duration>,
}

/// A player and what is seen of it, or why it is skipped.
type Entered<'a> = Result<(Box<dyn Player + 'a>, Seen), String>;

impl Race {
    /// Runs one, the players one at a time.
    pub fn run(size: usize, args: &Args) -> Result<Self, Failure> {
        let storylets = storylets(size);
        let mut field = Vec::new();
        for who in Who::ALL {
            eprintln!("{size} events: {} gets ready", who.name());
            field.push(enter(who, &storylets, args)?);
        }
        for round in 1..=u64::from(args.rounds) {
            eprintln!("{size} events: round {round} of {}", args.rounds);
            for (player, seen) in field.iter_mut().flatten() {
                let first = round * seen.plays;
                seen.rounds.push(player.time(first..first + seen.plays)?);
            }
        }
        let seen = |entered: Entered| entered.map(|(_, seen)| seen);
        Ok(Self {
            size,
            results: field.into_iter().map(seen).collect(),
        })
    }

    /// Returns what was seen of a player, or why it was skipped.
    pub fn seen(&self, who: Who) -> &Result<Seen, String> {
        &self.results[who as usize]
    }

    /// Returns what was seen of the fastest of these.
    pub fn fastest(&self, of: &[Who]) -> Option<&Seen> {
        let seen = of.iter().filter_map(|who| self.seen(*who).as_ref().ok());
        seen.max_by(|a, b| a.rate().total_cmp(&b.rate()))
    }
}

/// Gets a player ready, checks what it plays, and warms it up.
fn enter<'a>(who: Who, storylets: &'a [Storylet], args: &Args) -> Result<Entered<'a>, Failure> {
    let mut runner = match ready(who, storylets)? {
        Ok(runner) => runner,
        Err(why) => return Ok(Err(why)),
    };
    let player = &mut *runner.player;
    let seen = Seen {
        same: check(who, player, storylets)?,
        plays: warm_up(player, args.seconds)?,
        rounds: Vec::new(),
        version: runner.version,
        took: runner.took,
    };
    Ok(Ok((runner.player, seen)))
}

/// Plays until so long has gone by, and returns how many plays take as long again.
fn warm_up(player: &mut dyn Player, time: Duration) -> Result<u64, Failure> {
    let (mut plays, mut gone, mut batch, mut last) = (0, Duration::ZERO, 1, Duration::ZERO);
    while gone < time {
        last = player.time(plays..plays + batch)?;
        (plays, gone) = (plays + batch, gone + last);
        if last * 8 < time {
            batch *= 2;
        }
    }
    let a_play = last.as_secs_f64() / batch as f64;
    Ok((time.as_secs_f64() / a_play).ceil() as u64)
}

impl Seen {
    /// Returns plays a second: the median of the rounds.
    pub fn rate(&self) -> f64 {
        let rates = self.rates();
        (rates[(rates.len() - 1) / 2] + rates[rates.len() / 2]) / 2.0
    }

    /// Returns plays a second of the slowest and of the fastest round.
    pub fn spread(&self) -> (f64, f64) {
        let rates = self.rates();
        (rates[0], rates[rates.len() - 1])
    }

    /// Returns how long all rounds took.
    pub fn time(&self) -> Duration {
        self.rounds.iter().sum()
    }

    fn rates(&self) -> Vec<f64> {
        let rate = |round: &Duration| self.plays as f64 / round.as_secs_f64();
        let mut rates: Vec<f64> = self.rounds.iter().map(rate).collect();
        rates.sort_by(f64::total_cmp);
        rates
    }
}
