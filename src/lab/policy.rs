//! A policy with parameters: how somebody would answer everything, as a list of numbers that a search can move.
//!
//! It plans as the greedy habits do and chooses in events by taste, so that those habits lie in its space; letters,
//! inspections, promises, hours and rest have parameters of their own. It sees what a player may know and nothing else.

use crate::engine::action::Action;
use crate::engine::action::Answer;
use crate::engine::action::Plan;
use crate::engine::action::Reception;
use crate::engine::ids::EventId;
use crate::engine::ids::LetterId;
use crate::engine::state::Inspector;
use crate::engine::state::Pledge;
use crate::engine::state::VisitKind;
use crate::lab::dice::Dice;
use crate::lab::known::Known;
use crate::lab::player::Player;
use crate::lab::strategies::greedy::Greedy;
use crate::lab::strategies::greedy::Minds;
use crate::lab::strategies::taste::Taste;
use serde::Deserialize;
use serde::Serialize;

/// A parameter: its name, where a search begins, and how far it looks around.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gene {
    /// Its name.
    pub name: &'static str,
    /// Where a search begins.
    pub start: f64,
    /// How far it looks around at first.
    pub spread: f64,
}

const fn gene(name: &'static str, start: f64, spread: f64) -> Gene {
    Gene {
        name,
        start,
        spread,
    }
}

/// How many parameters there are.
pub const GENES: usize = 27;

/// Every parameter. Weights below nought count as nought; what is a yes or no is yes above nought.
pub const TABLE: [Gene; GENES] = [
    gene("minds.score_real", 0.7, 0.5),
    gene("minds.score_paper", 0.7, 0.5),
    gene("minds.need_real", 0.2, 0.3),
    gene("minds.blame_real", 0.1, 0.3),
    gene("minds.blame_paper", 0.1, 0.3),
    gene("minds.late", 0.0, 0.4),
    gene("taste.substance", 2.0, 1.0),
    gene("taste.trace", 1.5, 1.0),
    gene("taste.evade", 0.5, 1.0),
    gene("taste.care", 1.0, 1.0),
    gene("taste.neutral", 1.0, 1.0),
    gene("taste.avoiding", 0.0, 0.5),
    gene("taste.honest", 0.3, 0.5),
    gene("taste.unit", -0.2, 0.2),
    gene("letters.annex", 0.3, 1.0),
    gene("letters.pass_from", 0.6, 0.4),
    gene("visits.disclose_from", 30.0, 20.0),
    gene("visits.hardest_from", 50.0, 15.0),
    gene("visits.arrange", -0.3, 1.0),
    gene("field.looks", 1.0, 1.0),
    gene("field.villages", 1.0, 1.0),
    gene("team.eases", 0.3, 1.0),
    gene("team.effort", 95.0, 15.0),
    gene("team.hours", 115.0, 12.0),
    gene("initiatives", 1.5, 0.8),
    gene("bargains", 0.3, 1.0),
    gene("pledges", 0.0, 0.8),
];

/// A policy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Policy {
    genes: Vec<f64>,
}

impl Default for Policy {
    fn default() -> Self {
        Self::of(&TABLE.map(|gene| gene.start))
    }
}

impl Policy {
    /// Makes a policy of its parameters, in order of [`TABLE`]; what is missing is where a search begins.
    pub fn of(genes: &[f64]) -> Self {
        let at = |k: usize| genes.get(k).copied().unwrap_or(TABLE[k].start);
        Self {
            genes: (0..GENES).map(at).collect(),
        }
    }

    /// Returns the parameters.
    pub fn genes(&self) -> &[f64] {
        &self.genes
    }

    /// Lists the known habits as policies: where a search looks first.
    pub fn habits() -> Vec<Self> {
        let with = |changes: &[(&str, f64)]| {
            let mut genes = TABLE.map(|gene| gene.start);
            for (name, value) in changes {
                if let Some(at) = TABLE.iter().position(|gene| gene.name == *name) {
                    genes[at] = *value;
                }
            }
            Self::of(&genes)
        };
        let minds = |score: f64, need: f64, blame: f64| {
            [
                ("minds.score_real", score),
                ("minds.score_paper", score),
                ("minds.need_real", need),
                ("minds.blame_real", blame),
                ("minds.blame_paper", blame),
            ]
        };
        vec![
            Self::default(),
            with(&minds(1.0, 0.0, 0.0)),
            with(&minds(0.5, 0.25, 0.0)),
            with(&minds(0.0, 1.0, 0.0)),
            with(&minds(0.0, 0.0, 1.0)),
            with(&[("minds.score_real", 0.0), ("minds.score_paper", 1.0)]),
        ]
    }

    /// Seats somebody who plays by it.
    pub fn player(&self) -> Seated {
        let g = |name: &str| {
            let at = TABLE.iter().position(|gene| gene.name == name);
            at.map_or(0.0, |at| self.genes[at])
        };
        let weight = |name: &str| g(name).max(0.0);
        let whole = |name: &str, most: f64| g(name).round().clamp(0.0, most) as u8;
        Seated {
            greedy: Greedy {
                minds: Minds {
                    score_real: weight("minds.score_real"),
                    score_paper: weight("minds.score_paper"),
                    need_real: weight("minds.need_real"),
                    blame_real: weight("minds.blame_real"),
                    blame_paper: weight("minds.blame_paper"),
                    late: g("minds.late").clamp(-0.9, 0.9),
                    paper_only: false,
                },
                taste: Taste {
                    modes: [
                        g("taste.substance"),
                        g("taste.trace"),
                        g("taste.evade"),
                        g("taste.care"),
                        g("taste.neutral"),
                    ],
                    avoiding: g("taste.avoiding"),
                    honest: g("taste.honest"),
                    unit: g("taste.unit"),
                    money: -0.1,
                },
                letters: |_| Answer::Sign,
                receives: |_, _, _| Reception::Binders,
                wanders: whole("initiatives", 4.0),
                bargains: g("bargains") > 0.0,
                looks: whole("field.looks", 4.0),
                villages: whole("field.villages", 4.0),
                eases: g("team.eases") > 0.0,
                effort: g("team.effort").round().clamp(30.0, 100.0) as u32,
                hours: Some(g("team.hours").round().clamp(80.0, 160.0) as u8),
            },
            annex: g("letters.annex") > 0.0,
            pass_from: g("letters.pass_from"),
            disclose_from: g("visits.disclose_from"),
            hardest_from: g("visits.hardest_from"),
            arrange: g("visits.arrange") > 0.0,
            pledges: g("pledges"),
        }
    }
}

/// Somebody who plays by a policy.
#[derive(Debug, Clone, Copy)]
pub struct Seated {
    greedy: Greedy,
    annex: bool,
    /// Hands a letter on where liability exceeds power by so much.
    pass_from: f64,
    /// Says first what is wrong where paper lies so far above what is believed.
    disclose_from: f64,
    /// Shows the hardest place where so much is believed of it.
    hardest_from: f64,
    arrange: bool,
    /// Above one half promises results where the place is better than its paper, below minus one half the process where
    /// it is worse.
    pledges: f64,
}

impl Seated {
    /// Returns the next promise that is not yet made as it should be.
    fn pledge(&self, known: Known<'_>) -> Option<Action> {
        if !known.pledge_season() || self.pledges.abs() <= 0.5 {
            return None;
        }
        let wanted = |belief: f64, paper: f64| match self.pledges > 0.0 {
            true if belief > paper => Pledge::Result,
            false if paper > belief => Pledge::Process,
            _ => Pledge::None,
        };
        known.lines().find_map(|id| {
            let line = known.line(id);
            let wanted = wanted(line.belief(), line.paper());
            (line.pledge() != wanted).then_some(Action::Pledge(id, wanted))
        })
    }
}

impl Player for Seated {
    fn answer(&mut self, known: Known<'_>, _dice: &mut Dice, id: LetterId) -> Answer {
        let line = known.line(known.letter(id).line);
        if line.liability() - line.power() > self.pass_from {
            Answer::Pass
        } else if self.annex {
            Answer::Annex
        } else {
            Answer::Sign
        }
    }

    fn choose(&mut self, known: Known<'_>, dice: &mut Dice, id: EventId, open: u8) -> u8 {
        self.greedy.choose(known, dice, id, open)
    }

    fn wander(&mut self, known: Known<'_>, dice: &mut Dice, done: u8) -> Option<Action> {
        let wish = self.greedy.wander(known, dice, done);
        wish.or_else(|| self.pledge(known))
    }

    fn plan(&mut self, known: Known<'_>, dice: &mut Dice, plan: &mut Plan) {
        self.greedy.plan(known, dice, plan);
    }

    fn receive(&mut self, known: Known<'_>, _dice: &mut Dice) -> Reception {
        let Some(visit) = known.visit() else {
            return Reception::Binders;
        };
        let line = known.line(visit.line);
        match (visit.by, visit.kind) {
            (Inspector::City, _) if self.arrange => Reception::Arrange,
            (_, VisitKind::Paper) => Reception::Binders,
            _ if line.paper() - line.belief() > self.disclose_from => Reception::Disclose,
            _ if line.belief() > self.hardest_from => Reception::Hardest,
            _ => Reception::Route,
        }
    }
}
