//! The arms as a grid: rules down, players across, with the names that both have on the page.

use std::collections::BTreeMap;

use crate::cli::lab::arms::AS_IS;
use crate::cli::lab::html::Page;
use crate::lab::experiment::record::Record;
use crate::text::Lang;
use crate::text::SafeText;

/// Which arm is which rules and which player.
pub(super) struct Grid {
    /// The rules, in the order of their first arm.
    pub rules: Vec<String>,
    /// The players, in the order of their first arm.
    pub players: Vec<String>,
    /// By rules and player.
    arms: BTreeMap<(usize, usize), usize>,
    /// By player, in their order: in a sweep the values may repeat.
    order: Vec<Vec<usize>>,
}

impl Grid {
    /// Lays the arms of a record out.
    pub fn of(record: &Record) -> Self {
        let mut grid = Self {
            rules: Vec::new(),
            players: Vec::new(),
            arms: BTreeMap::new(),
            order: Vec::new(),
        };
        let (mut rules, mut players) = (BTreeMap::new(), BTreeMap::new());
        for (at, arm) in record.plan.arms.iter().enumerate() {
            let rule = place(&mut grid.rules, &mut rules, &arm.name);
            let player = place(&mut grid.players, &mut players, &arm.player);
            grid.arms.entry((rule, player)).or_insert(at);
            grid.order.resize(grid.players.len(), Vec::new());
            grid.order[player].push(at);
        }
        grid
    }

    /// Finds the arm of some rules and a player.
    pub fn arm(&self, rule: usize, player: usize) -> Option<usize> {
        self.arms.get(&(rule, player)).copied()
    }

    /// Finds an arm of a player by its place among them.
    pub fn arm_in_order(&self, at: usize, player: usize) -> Option<usize> {
        self.order.get(player)?.get(at).copied()
    }
}

/// Returns the place of a name, at the end where it is new.
fn place<'n>(
    names: &mut Vec<String>,
    known: &mut BTreeMap<&'n str, usize>,
    name: &'n str,
) -> usize {
    *known.entry(name).or_insert_with(|| {
        names.push(name.to_owned());
        names.len() - 1
    })
}

impl Page<'_> {
    /// Names a set of rules: the names of its reforms, single changes as they are written.
    pub(super) fn rule(&self, rule: usize) -> String {
        let parts = self.grid.rules[rule].split('+').map(|part| {
            let reform = self.known.reforms.iter().find(|reform| reform.id == part);
            match reform {
                _ if part == AS_IS => self.say("experiment-page-as-is"),
                Some(reform) => reform.name.plain(self.ui.lang()).to_string(),
                None => SafeText::clean(part).to_string(),
            }
        });
        parts.collect::<Vec<_>>().join(" + ")
    }

    /// Names a set of rules with its number, which stands for it in drawings.
    pub(super) fn numbered(&self, rule: usize) -> String {
        format!("{rule} {}", self.rule(rule))
    }

    /// Names a player.
    pub(super) fn player(&self, player: usize) -> String {
        let name = &self.grid.players[player];
        match self.ui.lang() {
            Lang::En => SafeText::clean(name).to_string(),
            Lang::Zh => self.known_word("lab-strategy-", name),
        }
    }

    /// Says what a player's habit is, where there are words for it.
    pub(super) fn habit(&self, player: usize) -> String {
        let name = &self.grid.players[player];
        let said = self.known_word("lab-page-who-", name);
        if said == SafeText::clean(name).as_str() {
            String::new()
        } else {
            said
        }
    }

    /// Looks a name up among the words; a name without words stands for itself.
    fn known_word(&self, prefix: &str, name: &str) -> String {
        let key = format!("{prefix}{name}");
        let said = self.say(&key);
        if said == key {
            SafeText::clean(name).to_string()
        } else {
            said
        }
    }
}
