//! Whether all play the same thing. Who draws by the benchmark's own numbers must end each year as it ends by hand, to the
//! last flag. Who draws by luck of its own is checked twice: each of its years, done again by hand from what it told, may
//! come as it came and ends the same; and over many years the mean of the final score is the one by hand.

use crate::failure::Failure;
use crate::field::Who;
use crate::grid::grouped;
use crate::hand::Hand;
use crate::player::End;
use crate::player::Player;
use crate::storylets::Storylet;
use crate::storylets::VARS;

/// Years compared one by one.
pub const YEARS: u64 = 300;
/// Years whose scores are compared in the mean.
const MANY_YEARS: u64 = 40_000;
/// How many standard errors the means may lie apart.
const APART: f64 = 4.0;

/// Compares a player with the plays by hand. Returns what was compared, in words.
pub fn check(who: Who, player: &mut dyn Player, storylets: &[Storylet]) -> Result<String, Failure> {
    let checked = match who {
        Who::Hand => Hand(storylets)
            .ends(0..MANY_YEARS)
            .map(|ends| scores(&ends)),
        Who::Township => one_by_one(player, storylets).and_then(|_| in_the_mean(player, storylets)),
        _ => one_by_one(player, storylets).map(|ends| scores(&ends)),
    };
    checked.map_err(|why| format!("{} plays something else: {why}", who.name()).into())
}

/// Compares year by year, and returns how they end.
fn one_by_one(player: &mut dyn Player, storylets: &[Storylet]) -> Result<Vec<End>, Failure> {
    let ends = player.ends(0..YEARS)?;
    if ends.len() as u64 != YEARS {
        return Err(format!("{} years of {YEARS}", ends.len()).into());
    }
    for (seed, end) in (0..).zip(&ends) {
        let by_hand = match player.told(seed) {
            Some(told) => again(&told, storylets)?,
            None => Hand(storylets).ends(seed..seed + 1)?[0],
        };
        if *end != by_hand {
            return Err(format!("year {seed} ends\n{end:?}, by hand\n{by_hand:?}").into());
        }
    }
    Ok(ends)
}

/// Does by hand what was told.
fn again(told: &[(usize, usize)], storylets: &[Storylet]) -> Result<End, Failure> {
    let (mut vars, mut flags) = ([0; VARS], 0);
    for &(at, option) in told {
        let storylet = &storylets[at];
        if !storylet.may_come(&vars) {
            return Err(format!("storylet {at} came where it may not").into());
        }
        let choice = &storylet.options[option];
        for (var, by) in choice.changes {
            vars[var] += by;
        }
        flags |= 1 << choice.flag;
    }
    Ok(End { vars, flags })
}

fn in_the_mean(player: &mut dyn Player, storylets: &[Storylet]) -> Result<String, Failure> {
    let ends = player.ends(0..MANY_YEARS)?;
    let by_hand = Hand(storylets).ends(0..MANY_YEARS)?;
    let ((mean, error), (its_mean, its_error)) = (score(&ends), score(&by_hand));
    let z = (mean - its_mean) / error.hypot(its_error);
    if z.abs() > APART {
        return Err(format!("{}, by hand {}", scores(&ends), scores(&by_hand)).into());
    }
    Ok(format!(
        "{}, {z:+.1} of both errors from that by hand",
        scores(&ends)
    ))
}

fn scores(ends: &[End]) -> String {
    let ((mean, error), years) = (score(ends), grouped(ends.len() as f64));
    format!("mean final score {mean:.2} ± {error:.2} over {years} years")
}

/// Returns the mean of the final score and its standard error.
fn score(ends: &[End]) -> (f64, f64) {
    let n = ends.len() as f64;
    let mean = ends.iter().map(End::score).sum::<f64>() / n;
    let square = |end: &End| (end.score() - mean).powi(2);
    let variance = ends.iter().map(square).sum::<f64>() / (n - 1.0);
    (mean, (variance / n).sqrt())
}
