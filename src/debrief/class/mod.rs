//! A class: several plays side by side, each reduced to a [`Sheet`], and what they show only together.
//!
//! Plays of one campaign and one seed met the same world: they form a [`Group`], and only inside one are plays compared.
//! Everywhere plays stand by nickname, never by a result. Deliberately absent: words (`say` has them), what-ifs, a rank, a
//! mean that a person could be held against, and who used which way of meeting blame.

pub mod names;
pub mod nights;
pub mod options;
pub mod pairs;
pub mod sheet;
pub mod ways;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use crate::campaign::Campaign;
use crate::debrief::class::sheet::Sheet;
use crate::session::play::Play;
use crate::text::SafeText;

/// Several plays side by side.
#[derive(Debug, Clone, Default)]
pub struct Class {
    /// The plays by nickname; no two have the same.
    pub plays: Vec<Sheet>,
    /// The campaigns that they were played on.
    pub towns: Vec<Town>,
    /// The worlds that they met.
    pub groups: Vec<Group>,
    /// What was named and could not be laid beside the others.
    pub left_out: Vec<LeftOut>,
    /// How the facilitator's guides are read.
    pub guides: Vec<SafeText>,
}

/// A campaign of a class.
#[derive(Debug, Clone)]
pub struct Town {
    /// The campaign.
    pub campaign: Arc<Campaign>,
    /// A play of it in which nothing was done: what its names are told from.
    pub opening: Play,
}

/// Plays that met the same world: one campaign, content and all, and one seed.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The position of its campaign.
    pub town: usize,
    /// What all its luck follows from.
    pub seed: u64,
    /// The positions of its plays.
    pub plays: Vec<usize>,
}

/// Something that was named and could not be laid beside the others.
#[derive(Debug, Clone, PartialEq)]
pub struct LeftOut {
    /// The file's name, without the folders above it.
    pub file: SafeText,
    /// Why.
    pub why: Why,
}

/// Why a save was left out.
#[derive(Debug, Clone, PartialEq)]
pub enum Why {
    /// It is no save, or one that this program cannot read.
    NoSave,
    /// It is a link, or no plain file.
    NoFile,
    /// It could not be read just now.
    Unread,
    /// Its first lines are damaged, or it breaks off before the year is over.
    Damaged,
    /// Its campaign is not here: id and version.
    Campaign(SafeText),
    /// It cannot be played again as it says.
    Differs,
    /// It is not over; where it stands.
    NotOver(SafeText),
}

impl Why {
    /// Names the reason as files do.
    pub fn name(&self) -> &'static str {
        match self {
            Self::NoSave => "no-save",
            Self::NoFile => "no-file",
            Self::Unread => "unread",
            Self::Damaged => "damaged",
            Self::Campaign(_) => "campaign",
            Self::Differs => "differs",
            Self::NotOver(_) => "not-over",
        }
    }
}

impl Class {
    /// Lays plays side by side.
    pub fn of(mut plays: Vec<Sheet>, left_out: Vec<LeftOut>) -> Self {
        names::give(&mut plays);
        plays.sort_by_cached_key(|play| names::order(&play.name));
        let towns = towns(&plays);
        let groups = groups(&plays, &towns);
        Self {
            plays,
            towns,
            groups,
            left_out,
            guides: Vec::new(),
        }
    }

    /// Returns the position of a play's campaign.
    pub fn town_of(&self, play: usize) -> usize {
        let campaign = &self.plays[play].campaign;
        let at = self.towns.iter().position(|town| town.is(campaign));
        at.unwrap_or(0)
    }

    /// Returns the position of a play's group.
    pub fn group_of(&self, play: usize) -> usize {
        let at = self.groups.iter().position(|g| g.plays.contains(&play));
        at.unwrap_or(0)
    }

    /// Lists the plays of a campaign.
    pub fn plays_of(&self, town: usize) -> impl Iterator<Item = &Sheet> {
        let town = &self.towns[town];
        self.plays.iter().filter(|play| town.is(&play.campaign))
    }
}

impl Town {
    fn is(&self, campaign: &Campaign) -> bool {
        (&self.campaign.id, &self.campaign.hash) == (&campaign.id, &campaign.hash)
    }
}

/// Lists the campaigns by id, version and hash.
fn towns(plays: &[Sheet]) -> Vec<Town> {
    let mut all: Vec<Arc<Campaign>> = plays.iter().map(|p| Arc::clone(&p.campaign)).collect();
    let key = |c: &Arc<Campaign>| (c.id.clone(), c.version.clone(), c.hash.clone());
    all.sort_by_key(key);
    all.dedup_by_key(|c| key(c));
    let town = |campaign: Arc<Campaign>| Town {
        opening: Play::begin(Arc::clone(&campaign), 0),
        campaign,
    };
    all.into_iter().map(town).collect()
}

/// Lists the worlds by campaign and seed.
fn groups(plays: &[Sheet], towns: &[Town]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (at, town) in towns.iter().enumerate() {
        let of_town = |play: &&Sheet| town.is(&play.campaign);
        let mut seeds: Vec<u64> = plays.iter().filter(of_town).map(|p| p.seed).collect();
        seeds.sort_unstable();
        seeds.dedup();
        for seed in seeds {
            let met = |(_, play): &(usize, &Sheet)| town.is(&play.campaign) && play.seed == seed;
            let members = plays.iter().enumerate().filter(met);
            groups.push(Group {
                town: at,
                seed,
                plays: members.map(|(n, _)| n).collect(),
            });
        }
    }
    groups
}
