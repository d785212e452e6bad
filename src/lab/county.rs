//! The county as a player: its own rule in the engine, and the inspection game that it plays with towns that adapt.
//!
//! *The rule*: the engine's county moves visits and field share each quarter by what it finds (`domain/model.md §1.1`
//! row 15); arms differ in the penalty for hollow paper and in how much a finding moves the county. *The game*: what each
//! way of playing earns, and how hollow its ledgers are, is measured at fixed field shares; then towns drift to what earns
//! most, and the county sends more field checks while they find more than they cost it. Towns are indifferent at one field
//! share, the county at one hollow rate, p* = c/b; a higher penalty moves the first and not the second (§1.1 row 15, §2.3).

use crate::campaign::Campaign;
use crate::campaign::reform::Change;
use crate::lab::experiment::arm::Arm;
use crate::lab::experiment::gauge::Gauge;
use crate::lab::experiment::record::Record;
use crate::lab::experiment::sums::Estimate;
use crate::lab::experiment::who::Who;
use crate::lab::strategies::Strategy;
use serde::Serialize;

/// Penalties for hollow paper.
pub const PENALTIES: [f64; 3] = [0.75, 1.5, 3.0];
/// How much a finding moves the county's field share.
const MOVES: [f64; 3] = [0.02, 0.05, 0.10];
/// Field shares at which the game's payoffs are measured.
const SHARES: [f64; 7] = [0.0, 0.1, 0.2, 0.35, 0.5, 0.75, 1.0];
/// How towns play in the game.
const PLAYERS: [Strategy; 4] = [
    Strategy::Trace,
    Strategy::Score,
    Strategy::Balanced,
    Strategy::Substance,
];
/// What finding a hollow line is worth to the county, in checks.
pub const STAKES: [f64; 3] = [0.3, 0.5, 0.8];
/// What a field check costs the county beyond one at the desk, in the same unit.
const COST: f64 = 0.15;
/// Years of a play.
const YEARS: u8 = 6;
/// Quarters of the game, the second half of which is the long run.
const QUARTERS: usize = 4_000;
/// How far the county's field share moves a quarter for one unit of gain.
const COUNTY_STEP: f64 = 0.05;
/// The share of towns that looks again at how it plays in a quarter.
const TOWN_STEP: f64 = 0.05;
/// Marks by which one way of playing must be better for towns to be e times as fond of it.
const TASTE: f64 = 2.0;

/// How many arms there are.
pub const ARMS: usize =
    PENALTIES.len() * MOVES.len() + PENALTIES.len() * SHARES.len() * PLAYERS.len();

/// The county's own rule at one penalty and one readiness to move.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Rule {
    /// The penalty for hollow paper.
    pub penalty: f64,
    /// How much a finding moves the field share.
    pub moves: f64,
    /// Inspections a year in the long run.
    pub visits: Estimate,
    /// The share of unannounced ones.
    pub field_share: Estimate,
    /// The share of hollow lines.
    pub hollow: Estimate,
}

/// The game at one penalty and one stake, in the long run.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Game {
    /// The penalty for hollow paper.
    pub penalty: f64,
    /// What a finding is worth to the county.
    pub stake: f64,
    /// The share of field checks.
    pub field_share: f64,
    /// The share of hollow lines.
    pub hollow: f64,
    /// How many towns play in each way, in order of [`players`].
    pub towns: Vec<f64>,
    /// The hollow rate at which the county is indifferent, c/b.
    pub indifferent: f64,
}

/// Returns the names of the ways to play in the game.
pub fn players() -> [&'static str; 4] {
    PLAYERS.map(Strategy::name)
}

/// Lines up the arms: the rule's, then the game's.
pub fn lineup(campaign: &Campaign) -> Vec<Arm> {
    let mut arms = Vec::new();
    let years = format!("calendar.years={YEARS}");
    for penalty in PENALTIES {
        for moves in MOVES {
            let rules = [
                format!("model.hollow={penalty}"),
                format!("model.county_scandal={moves}"),
                years.clone(),
            ];
            arms.push(arm(campaign, &rules, Strategy::Score, arms.len()));
        }
    }
    add_game(campaign, &mut arms);
    arms
}

/// Adds the game's arms; returns the position of the first.
pub fn add_game(campaign: &Campaign, arms: &mut Vec<Arm>) -> usize {
    let first = arms.len();
    for penalty in PENALTIES {
        for share in SHARES {
            for who in PLAYERS {
                let rules = [
                    format!("model.hollow={penalty}"),
                    format!("regime.field_share={share}"),
                    // What the county finds moves nothing, and what moved is pulled back at once.
                    "model.county_scandal=0".to_owned(),
                    "model.county_field_pull=1".to_owned(),
                ];
                arms.push(arm(campaign, &rules, who, arms.len()));
            }
        }
    }
    first
}

/// Makes an arm that is compared with none; its stories are played to their last year.
fn arm(campaign: &Campaign, rules: &[String], who: Strategy, at: usize) -> Arm {
    let book = &campaign.book;
    let changes = rules
        .iter()
        .filter_map(|rule| Change::parse(rule, book).ok());
    let changes: Vec<Change> = changes.collect();
    let name = rules.join("+");
    let mut arm = Arm::new(campaign, &name, &changes, Who::Habit(who), at);
    for ending in &mut arm.world.endings {
        ending.now = None;
    }
    arm
}

/// Reads the county's own rule from a record.
pub fn rules(record: &Record) -> Vec<Rule> {
    let pairs = PENALTIES
        .iter()
        .flat_map(|p| MOVES.iter().map(move |m| (*p, *m)));
    let read = |(at, (penalty, moves)): (usize, (f64, f64))| Rule {
        penalty,
        moves,
        visits: record.mean(at, Gauge::Visits),
        field_share: record.mean(at, Gauge::FieldShare),
        hollow: record.mean(at, Gauge::HollowRate),
    };
    pairs.enumerate().map(read).collect()
}

/// What each way of playing comes to at some field shares.
#[derive(Debug, Clone)]
struct Payoffs {
    /// By share and player: marks.
    marks: Vec<[f64; PLAYERS.len()]>,
    /// By share and player: the hollow rate.
    hollow: Vec<[f64; PLAYERS.len()]>,
}

impl Payoffs {
    fn of(record: &Record, first: usize, penalty: usize) -> Self {
        let first = first + penalty * SHARES.len() * PLAYERS.len();
        let read = |gauge| {
            let row = |share: usize| {
                std::array::from_fn(|who| {
                    record.mean(first + share * PLAYERS.len() + who, gauge).mean
                })
            };
            (0..SHARES.len()).map(row).collect()
        };
        Self {
            marks: read(Gauge::Marks),
            hollow: read(Gauge::HollowRate),
        }
    }

    /// Reads a row between the shares that were measured.
    fn at(rows: &[[f64; PLAYERS.len()]], share: f64) -> [f64; PLAYERS.len()] {
        let after = SHARES.iter().position(|s| *s >= share);
        let after = after.unwrap_or(SHARES.len() - 1).max(1);
        let (low, high) = (SHARES[after - 1], SHARES[after]);
        let part = (share - low) / (high - low);
        std::array::from_fn(|who| {
            let (a, b) = (rows[after - 1][who], rows[after][who]);
            a + part * (b - a)
        })
    }
}

/// Where the game's arms begin in the lineup.
pub const GAME: usize = PENALTIES.len() * MOVES.len();

/// Plays the game on what was measured, its arms beginning at `first`.
pub fn games(record: &Record, first: usize) -> Vec<Game> {
    let mut games = Vec::new();
    for (at, &penalty) in PENALTIES.iter().enumerate() {
        let payoffs = Payoffs::of(record, first, at);
        for stake in STAKES {
            games.push(game(&payoffs, penalty, stake));
        }
    }
    games
}

fn game(payoffs: &Payoffs, penalty: f64, stake: f64) -> Game {
    let mut towns = [1.0 / PLAYERS.len() as f64; PLAYERS.len()];
    let (mut share, mut sums) = (0.2, (0.0, 0.0, [0.0; PLAYERS.len()]));
    for quarter in 0..QUARTERS {
        let marks = Payoffs::at(&payoffs.marks, share);
        let hollow = Payoffs::at(&payoffs.hollow, share);
        let rate: f64 = towns.iter().zip(hollow).map(|(town, h)| town * h).sum();
        let best = marks.iter().copied().fold(f64::MIN, f64::max);
        let fond = marks.map(|m| libm::exp((m - best) / TASTE));
        let all: f64 = fond.iter().sum();
        for (town, fond) in towns.iter_mut().zip(fond) {
            *town += TOWN_STEP * (fond / all - *town);
        }
        share = (share + COUNTY_STEP * (stake * rate - COST)).clamp(0.0, 1.0);
        if quarter >= QUARTERS / 2 {
            sums.0 += share;
            sums.1 += rate;
            sums.2
                .iter_mut()
                .zip(towns)
                .for_each(|(sum, town)| *sum += town);
        }
    }
    let n = (QUARTERS / 2) as f64;
    Game {
        penalty,
        stake,
        field_share: sums.0 / n,
        hollow: sums.1 / n,
        towns: sums.2.iter().map(|sum| sum / n).collect(),
        indifferent: COST / stake,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Payoffs in closed form: trace earns 10 − 20·H·q, substance earns 5; trace is wholly hollow, substance not at all.
    fn payoffs(penalty: f64) -> Payoffs {
        let marks = SHARES.map(|q| [10.0 - 20.0 * penalty * q, -1e3, -1e3, 5.0]);
        Payoffs {
            marks: marks.to_vec(),
            hollow: vec![[1.0, 1.0, 0.0, 0.0]; SHARES.len()],
        }
    }

    #[test]
    fn a_higher_penalty_lowers_the_checks_and_not_the_hollow_rate() {
        for stake in STAKES {
            let (mild, harsh) = (
                game(&payoffs(0.75), 0.75, stake),
                game(&payoffs(3.0), 3.0, stake),
            );
            assert!((mild.hollow - COST / stake).abs() < 0.02, "{mild:?}");
            assert!((harsh.hollow - COST / stake).abs() < 0.02, "{harsh:?}");
            assert!(
                harsh.field_share < 0.5 * mild.field_share,
                "{mild:?} {harsh:?}"
            );
        }
    }

    #[test]
    fn the_county_s_own_stake_lowers_the_hollow_rate() {
        let rates = STAKES.map(|stake| game(&payoffs(1.5), 1.5, stake).hollow);
        assert!(rates[0] > rates[1] && rates[1] > rates[2], "{rates:?}");
    }

    #[test]
    fn payoffs_are_read_between_what_was_measured() {
        let payoffs = payoffs(1.0);
        let near = |share: f64, marks: f64| {
            assert!((Payoffs::at(&payoffs.marks, share)[0] - marks).abs() < 1e-9);
        };
        near(0.0, 10.0);
        near(0.05, 9.0);
        near(0.6, -2.0);
        near(1.0, -10.0);
    }
}
