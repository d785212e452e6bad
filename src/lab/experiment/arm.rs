//! An arm of an experiment: a world under some rules, who plays in it, and the arm that it is compared with.

use crate::campaign::Campaign;
use crate::campaign::reform;
use crate::campaign::reform::Change;
use crate::engine::world::World;
use crate::lab::adapt;
use crate::lab::adapt::Generation;
use crate::lab::batch::Supervisor;
use crate::lab::experiment::sums::Estimate;
use crate::lab::experiment::who::Who;
use crate::lab::policy::Policy;
use serde::Deserialize;
use serde::Serialize;

/// What is said about an arm in every output: enough to make it again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct About {
    /// Its name: a reform's id, `as-is`, or what was typed.
    pub name: String,
    /// Who plays.
    pub player: String,
    /// What is changed in the campaign, as `table.key=value`, in order.
    pub changes: Vec<String>,
    /// The position of the arm that it is compared with.
    pub base: usize,
    /// Who was found to do best, where somebody was searched for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub found: Option<Answer>,
}

/// What a search for the best response came to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The parameters of the policy, in order of the policy's table.
    pub genes: Vec<f64>,
    /// What it reaches on luck that chose nobody.
    pub value: Estimate,
    /// How the generations went.
    pub generations: Vec<Generation>,
}

impl About {
    /// Returns what was asked for: everything but who was found.
    pub fn asked(&self) -> (&str, &str, &[String], usize) {
        (&self.name, &self.player, &self.changes, self.base)
    }
}

/// An arm.
#[derive(Debug, Clone)]
pub struct Arm {
    /// What is said about it.
    pub about: About,
    /// The world.
    pub world: World,
    /// Who plays.
    pub who: Who,
}

impl Arm {
    /// Looks for whoever does best, where the arm is played by one who is still to be found.
    pub fn find(&mut self, seed: u64, jobs: usize, supervisor: &dyn Supervisor) {
        let Who::Best(utility, budget) = &self.who else {
            return;
        };
        let (utility, budget) = (*utility, *budget);
        let found = adapt::best(&self.world, utility, budget, seed, jobs, supervisor);
        self.who = Who::Found(utility, Policy::of(&found.genes));
        self.about.found = Some(Answer {
            genes: found.genes,
            value: found.value,
            generations: found.generations,
        });
    }

    /// Makes an arm of a campaign with some changes.
    pub fn new(campaign: &Campaign, name: &str, changes: &[Change], who: Who, base: usize) -> Self {
        let written = changes.iter().map(|change| change.written(&campaign.book));
        Self {
            about: About {
                name: name.to_owned(),
                player: who.name(),
                changes: written.collect(),
                base,
                found: None,
            },
            world: reform::changed(&campaign.world, changes),
            who,
        }
    }
}
