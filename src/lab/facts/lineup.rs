//! The lineup: the arms of all facts, one after the other.

use crate::campaign::Campaign;
use crate::campaign::reform::Change;
use crate::lab::adapt::Budget;
use crate::lab::experiment::arm::Arm;
use crate::lab::experiment::who::Who;
use crate::lab::facts::YEARS;
use crate::lab::strategies::Strategy;
use crate::lab::utility::Utility;

/// Arms that facts ask for.
pub struct Lineup<'c> {
    /// The campaign.
    pub campaign: &'c Campaign,
    /// The arms so far.
    pub arms: Vec<Arm>,
    /// Whether players who are searched for are left out.
    quick: bool,
}

impl<'c> Lineup<'c> {
    /// Begins without arms.
    pub fn new(campaign: &'c Campaign, quick: bool) -> Self {
        Self {
            campaign,
            arms: Vec::new(),
            quick,
        }
    }

    /// Adds an arm that others are compared with; returns its position.
    pub fn base(&mut self, rules: &[&str], who: Strategy) -> usize {
        let at = self.arms.len();
        self.add(rules, Who::Habit(who), at)
    }

    /// Adds an arm beside a base; returns its position.
    pub fn beside(&mut self, base: usize, rules: &[&str], who: Strategy) -> usize {
        self.add(rules, Who::Habit(who), base)
    }

    /// Adds an arm for each set of rules, played by whoever does best under them, each beside the first; none
    /// where they are left out.
    pub fn best(&mut self, utility: &str, rules: &[&[&str]]) -> Vec<usize> {
        if self.quick {
            return Vec::new();
        }
        let utility = Utility::parse(utility).unwrap_or(Utility::NAMED[0].1);
        let base = self.arms.len();
        rules
            .iter()
            .map(|rules| self.add(rules, Who::Best(utility, Budget::SHORT), base))
            .collect()
    }

    /// Adds an arm with changes such as `regime.inspections=1`; what a campaign does not have is left out.
    /// Stories are played to their last year even where an ending would break them off.
    pub fn add(&mut self, rules: &[&str], who: Who, base: usize) -> usize {
        let years = format!("calendar.years={YEARS}");
        let all = rules.iter().copied().chain([years.as_str()]);
        let book = &self.campaign.book;
        let changes: Vec<Change> = all
            .filter_map(|rule| Change::parse(rule, book).ok())
            .collect();
        let name = if rules.is_empty() {
            "as-is".to_owned()
        } else {
            rules.join("+")
        };
        let mut arm = Arm::new(self.campaign, &name, &changes, who, base);
        // A story that breaks off would be measured by its better years alone.
        for ending in &mut arm.world.endings {
            ending.now = None;
        }
        self.arms.push(arm);
        self.arms.len() - 1
    }

    /// Adds an arm for each value of a number, each beside the first; returns their positions.
    pub fn walk(&mut self, key: &str, values: &[&str], who: Strategy) -> Vec<usize> {
        let base = self.arms.len();
        let rules = values.iter().map(|value| format!("{key}={value}"));
        let rules: Vec<String> = rules.collect();
        rules
            .iter()
            .map(|rule| self.beside(base, &[rule], who))
            .collect()
    }
}
