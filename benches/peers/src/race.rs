//! A race: all players on the same storylets, checked, warm, and timed in turns.

use crate::args::Args;
use crate::check::check;
use crate::failure::Failure;
use crate::field::Runner;
use crate::field::Took;
use crate::field::Who;
use crate::field::ready;
use crate::storylets::storylets;
use std::time::Duration;

/// What was seen with so many events.
pub struct Race {
    pub size: usize,
    pub results: Vec<(Who, Result<Seen, String>)>,
}

/// What was seen of one player.
pub struct Seen {
    pub version: String,
    pub took: Took,
    /// What was compared before it was timed.
    pub same: String,
    /// Plays in a round.
    pub plays: u64,
    /// How long each round took.
    pub rounds: Vec<Duration>,
}

impl Race {
    /// Runs one, every player on one thread and no two at once.
    pub fn run(size: usize, args: &Args) -> Result<Self, Failure> {
        let storylets = storylets(size);
        let mut field = Vec::new();
        for who in Who::ALL {
            eprintln!("{size} events: {} gets ready", who.name());
            field.push((
                who,
                match ready(who, &storylets)? {
                    Ok(mut runner) => {
                        let same = check(who, &mut runner, &storylets)?;
                        let plays = warm_up(&mut runner, args.seconds)?;
                        Ok((runner, same, plays, Vec::new()))
                    }
                    Err(why) => Err(why),
                },
            ));
        }
        for round in 0..u64::from(args.rounds) {
            eprintln!("{size} events: round {} of {}", round + 1, args.rounds);
            for (runner, _, plays, rounds) in field.iter_mut().filter_map(|(_, f)| f.as_mut().ok())
            {
                let first = (round + 1) * *plays;
                rounds.push(runner.player.time(first..first + *plays)?);
            }
        }
        let seen = |(runner, same, plays, rounds): (Runner, _, _, _)| Seen {
            version: runner.version,
            took: runner.took,
            same,
            plays,
            rounds,
        };
        let results = field.into_iter().map(|(who, f)| (who, f.map(seen)));
        Ok(Self {
            size,
            results: results.collect(),
        })
    }

    /// Returns what was seen of a player, where it ran.
    pub fn of(&self, who: Who) -> Option<&Seen> {
        let (_, seen) = self.results.iter().find(|(it, _)| *it == who)?;
        seen.as_ref().ok()
    }

    /// Returns the fastest engine for stories that is not ours.
    pub fn fastest_narrative(&self) -> Option<(Who, &Seen)> {
        let others = Who::ALL.into_iter().filter(|who| who.is_narrative());
        let seen = others.filter_map(|who| Some((who, self.of(who)?)));
        seen.max_by(|(_, a), (_, b)| a.rate().total_cmp(&b.rate()))
    }
}

/// Plays until so long has gone by, and returns how many plays take as long again.
fn warm_up(runner: &mut Runner, time: Duration) -> Result<u64, Failure> {
    let (mut plays, mut gone, mut batch, mut last) = (0, Duration::ZERO, 1, Duration::ZERO);
    while gone < time {
        last = runner.player.time(plays..plays + batch)?;
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
