//! Whether all play the same thing. Who draws by the benchmark's own numbers must end each year as it ends by hand, to the
//! last flag. Who draws by luck of its own is checked twice: each of its years, done again by hand from what it told, may
//! come as it came and ends the same; and over many years the mean of the final score is the one by hand.

use crate::failure::Failure;
use crate::field::Runner;
use crate::field::Who;
use crate::hand::Hand;
use crate::player::End;
use crate::player::Player as _;
use crate::storylets::Storylet;
use crate::storylets::VARS;

/// Years compared one by one.
const YEARS: u64 = 300;
/// Years whose scores are compared in the mean.
const MANY_YEARS: u64 = 40_000;
/// How many standard errors the means may lie apart.
const APART: f64 = 4.0;

/// What was compared, in words.
pub fn check(who: Who, runner: &mut Runner, storylets: &[Storylet]) -> Result<String, Failure> {
    let name = who.name();
    if who == Who::Hand {
        let (mean, error) = score(&Hand(storylets).ends(0..MANY_YEARS)?);
        return Ok(format!(
            "{name}: mean score {mean:.3} ± {error:.3} over {MANY_YEARS} years"
        ));
    }
    let ends = runner.player.ends(0..YEARS)?;
    let mut alone = true;
    for (seed, &end) in (0..).zip(&ends) {
        let by_hand = match runner.player.told(seed) {
            Some(told) => {
                alone = false;
                again(&told, storylets).map_err(|what| format!("{name}, year {seed}: {what}"))?
            }
            None => Hand(storylets).ends(seed..seed + 1)?[0],
        };
        if end != by_hand {
            return Err(format!(
                "{name} plays something else: year {seed} ends\n{end:?}, by hand\n{by_hand:?}"
            )
            .into());
        }
    }
    if ends.len() as u64 != YEARS {
        return Err(format!("{name} played {} years of {YEARS}", ends.len()).into());
    }
    let (mean, error) = score(&ends);
    if alone {
        return Ok(format!(
            "{name}: {YEARS} of {YEARS} years end as by hand (mean score {mean:.3} ± {error:.3})"
        ));
    }
    Ok(format!(
        "{name}: {YEARS} of {YEARS} years end as they do by hand; {}",
        in_the_mean(name, runner, storylets)?
    ))
}

/// Compares the mean of the score over many years.
fn in_the_mean(name: &str, runner: &mut Runner, storylets: &[Storylet]) -> Result<String, Failure> {
    let (mean, error) = score(&runner.player.ends(0..MANY_YEARS)?);
    let (by_hand, its_error) = score(&Hand(storylets).ends(0..MANY_YEARS)?);
    let z = (mean - by_hand) / error.hypot(its_error);
    let said = format!("mean score {mean:.3} ± {error:.3} over {MANY_YEARS} years, z {z:+.1}");
    if z.abs() > APART {
        return Err(format!(
            "{name} plays something else: {said}, by hand {by_hand:.3} ± {its_error:.3}"
        )
        .into());
    }
    Ok(said)
}

/// Does by hand what was told.
fn again(told: &[(usize, usize)], storylets: &[Storylet]) -> Result<End, String> {
    let (mut vars, mut flags) = ([0; VARS], 0);
    for &(at, option) in told {
        let storylet = &storylets[at];
        if !storylet.may_come(&vars) {
            return Err(format!("storylet {at} came where it may not"));
        }
        let choice = &storylet.options[option];
        for (var, by) in choice.changes {
            vars[var] += by;
        }
        flags |= 1 << choice.flag;
    }
    Ok(End { vars, flags })
}

/// Returns the mean of the final score and its standard error.
fn score(ends: &[End]) -> (f64, f64) {
    let n = ends.len() as f64;
    let mean = ends.iter().map(End::score).sum::<f64>() / n;
    let square = |end: &End| (end.score() - mean).powi(2);
    let variance = ends.iter().map(square).sum::<f64>() / (n - 1.0);
    (mean, (variance / n).sqrt())
}
