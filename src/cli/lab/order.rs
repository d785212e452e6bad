//! What was asked of the lab, and how it is typed again.

use crate::cli::lab::who::Player;
use crate::lab::strategies::Strategy;
use crate::lab::utility::Utility;
use std::path::PathBuf;

/// Plays of each arm where nothing else is asked for.
pub(super) const PLAYS: u64 = 500;
/// Who plays where nobody is named.
const PLAYERS: [Strategy; 3] = [Strategy::Score, Strategy::Balanced, Strategy::Blame];

/// What was asked of the lab.
#[derive(Debug, Clone, PartialEq)]
pub struct Lab {
    /// What to do.
    pub task: Task,
    /// How, and where the report goes.
    pub common: Common,
}

/// What to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Task {
    /// Play one set of rules.
    Run {
        /// The rules, together.
        arms: Vec<String>,
    },
    /// Play several sets of rules and compare.
    Compare {
        /// The rules, each for itself.
        arms: Vec<String>,
        /// What they are compared with, where not with the rules as they are.
        against: Option<String>,
    },
    /// Walk one or two numbers through their values.
    Sweep {
        /// Which, through what.
        walks: Vec<String>,
        /// Rules that hold besides.
        with: Option<String>,
    },
    /// Look for whoever does best under some rules.
    Best {
        /// The rules, together.
        arms: Vec<String>,
        /// What is best.
        utility: Utility,
    },
    /// Run the stylised facts.
    Facts {
        /// Whether to leave out players who are searched for.
        quick: bool,
    },
    /// Let the county play.
    County,
    /// Put parts together.
    Merge {
        /// The records of the parts.
        files: Vec<PathBuf>,
    },
    /// List the reforms of a campaign.
    Reforms,
}

/// How to do it.
#[derive(Debug, Clone, PartialEq)]
pub struct Common {
    /// A campaign's name, folder or file.
    pub campaign: Option<String>,
    /// Who plays.
    pub players: Option<Vec<Player>>,
    /// Plays of each arm.
    pub plays: Option<u64>,
    /// What all luck follows from.
    pub seed: u64,
    /// Years of a play, where not the campaign's.
    pub years: Option<u8>,
    /// How many jobs; as many as the machine has, where not said.
    pub jobs: Option<usize>,
    /// Which part to play.
    pub shard: Option<Part>,
    /// A file for every play's own numbers.
    pub rows: Option<PathBuf>,
    /// A file for the record.
    pub output: Option<PathBuf>,
    /// A file for the table.
    pub csv: Option<PathBuf>,
    /// A file for the facts as Markdown.
    pub markdown: Option<PathBuf>,
    /// A file for the page.
    pub html: Option<PathBuf>,
    /// Whether those files may be replaced.
    pub force: bool,
    /// Whether to print JSON.
    pub json: bool,
}

/// One of several parts, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Which.
    pub i: u64,
    /// Of how many.
    pub n: u64,
}

impl Common {
    pub(super) fn jobs(&self) -> usize {
        let machine = || std::thread::available_parallelism().map_or(1, |n| n.get());
        self.jobs.unwrap_or_else(machine)
    }

    /// Returns who plays.
    pub(super) fn players(&self) -> Vec<Player> {
        let usual = || PLAYERS.map(Player::Habit).to_vec();
        self.players.clone().unwrap_or_else(usual)
    }
}

impl Lab {
    /// Writes what was asked as it can be typed again, without what says where to write and which part to play.
    pub(super) fn command(&self) -> Vec<String> {
        let mut words = vec!["township".to_owned(), "lab".to_owned()];
        let mut put = |more: &[&str]| words.extend(more.iter().map(|&word| word.to_owned()));
        match &self.task {
            Task::Run { arms } => {
                put(&["run"]);
                arms.iter().for_each(|arm| put(&[arm]));
            }
            Task::Compare { arms, against } => {
                put(&["compare"]);
                arms.iter().for_each(|arm| put(&[arm]));
                against.iter().for_each(|base| put(&["--against", base]));
            }
            Task::Sweep { walks, with } => {
                put(&["sweep"]);
                walks.iter().for_each(|walk| put(&[walk]));
                with.iter().for_each(|with| put(&["--with", with]));
            }
            Task::Best { arms, utility } => {
                put(&["best"]);
                arms.iter().for_each(|arm| put(&[arm]));
                put(&["--utility", &utility.written()]);
            }
            Task::Facts { quick } => {
                put(&["facts"]);
                if *quick {
                    put(&["--quick"]);
                }
            }
            Task::County => put(&["county"]),
            Task::Merge { .. } | Task::Reforms => {}
        }
        let common = &self.common;
        common.campaign.iter().for_each(|c| put(&["--campaign", c]));
        if matches!(
            self.task,
            Task::Run { .. } | Task::Compare { .. } | Task::Sweep { .. }
        ) {
            let players: Vec<String> = common.players().iter().map(|p| p.name()).collect();
            put(&["--players", &players.join(",")]);
        }
        put(&["--plays", &common.plays.unwrap_or(PLAYS).to_string()]);
        put(&["--seed", &common.seed.to_string()]);
        common
            .years
            .iter()
            .for_each(|years| put(&["--years", &years.to_string()]));
        words
    }
}
