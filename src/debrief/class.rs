//! A class: several finished plays side by side, grouped by the world they met. Findings only, no words.
//!
//! Plays stand in the order of their nicknames everywhere; only plays of one world (campaign, version, seed) are compared
//! night by night. Deliberately absent: an order by result, a grade, a mean over persons.

use crate::debrief::style::Style;
use crate::debrief::trail::Trail;
use crate::engine::action::Action;
use crate::engine::fact::What;
use crate::engine::ids::EventId;
use crate::engine::ids::LineId;
use crate::engine::measure;
use crate::session::play::Play;
use crate::text::SafeText;

/// The most characters of a nickname.
const NAME: usize = 24;
/// Closing marks that differ by no more than this are equal: about what luck alone moves them from one seed to another.
pub const EQUAL: f64 = 2.0;
/// The most pairs that are set side by side.
pub const PAIRS: usize = 3;

/// A play of the class.
#[derive(Debug, Clone)]
pub struct Member {
    /// The nickname; no two are equal.
    pub name: SafeText,
    /// The play.
    pub play: Play,
    /// How its hours were shared out, and how it answered.
    pub style: Style,
    /// Closing marks.
    pub marks: f64,
    /// What residents got, 0..=100.
    pub outcome: f64,
    /// Residents' trust, 0..=100.
    pub trust: f64,
    /// The team's burnout, 0..=1.
    pub burnout: f64,
    /// Mean of paper − real over the lines at the end.
    pub gap: f64,
    /// Units of field visits, by line.
    pub field: Vec<u32>,
}

/// Plays of one world.
#[derive(Debug, Clone)]
pub struct Group {
    /// The positions of its members.
    pub members: Vec<usize>,
}

/// A class.
#[derive(Debug, Clone)]
pub struct Class {
    /// The plays, by nickname.
    pub members: Vec<Member>,
    /// The worlds that they met, in order of their first members.
    pub groups: Vec<Group>,
}

/// Two plays with equal marks and different fields.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// The position of one.
    pub one: usize,
    /// The position of the other, by nickname after it.
    pub other: usize,
}

/// An event that several plays of a world met in the same month and answered differently.
#[derive(Debug, Clone, PartialEq)]
pub struct Night {
    /// The group that met it.
    pub group: usize,
    /// The event.
    pub event: EventId,
    /// When.
    pub tick: u16,
    /// The options that were taken, each with the positions of those who took it.
    pub taken: Vec<(u8, Vec<usize>)>,
}

impl Member {
    /// Takes a play into a class.
    pub fn new(name: &str, play: Play) -> Self {
        let short: String = name.trim().chars().take(NAME).collect();
        let style = Style::of(&Trail::of(&play));
        let (world, state) = (&play.campaign().world, play.state());
        let mut field = vec![0; world.lines.len()];
        for action in play.actions() {
            if let Action::Plan(plan) = action {
                let cells = field.iter_mut().zip(&plan.field);
                cells.for_each(|(sum, &n)| *sum += u32::from(n));
            }
        }
        Self {
            name: SafeText::clean(&short),
            style,
            marks: state.year.closed,
            outcome: measure::outcome(world, state),
            trust: measure::trust(world, state),
            burnout: state.team.strain.burnout(),
            gap: measure::gap(state),
            field,
            play,
        }
    }

    /// Lists the options that were taken: when, on which event, which.
    pub fn chosen(&self) -> impl Iterator<Item = (u16, EventId, u8)> {
        let facts = self.play.facts().iter();
        facts.filter_map(|fact| match fact.what {
            What::Chosen(id, option) => Some((fact.tick, id, option)),
            _ => None,
        })
    }

    /// Returns the field of a line at the end, 0..=100.
    pub fn real(&self, line: LineId) -> f64 {
        self.play.state().lines[line.ix()].real()
    }

    /// Tells which world it met: campaign, version by its hash, seed.
    fn world(&self) -> (&str, &str, u64) {
        let campaign = self.play.campaign();
        (&campaign.id, &campaign.hash, self.play.state().seed)
    }
}

impl Class {
    /// Puts plays together; nicknames that are missing or equal are told apart.
    pub fn of(mut members: Vec<Member>) -> Self {
        members.sort_by(|a, b| a.name.as_str().cmp(b.name.as_str()));
        tell_apart(&mut members);
        let mut groups: Vec<Group> = Vec::new();
        for (n, member) in members.iter().enumerate() {
            let known = groups.iter_mut().find(|group| {
                let first = group.members.first().map(|&at| members[at].world());
                first == Some(member.world())
            });
            match known {
                Some(group) => group.members.push(n),
                None => groups.push(Group { members: vec![n] }),
            }
        }
        Self { members, groups }
    }

    /// Finds pairs with equal marks, those with the most different fields first; each play is in one pair at most.
    pub fn pairs(&self) -> Vec<Pair> {
        let mut all: Vec<(f64, Pair)> = Vec::new();
        for group in &self.groups {
            for (n, &one) in group.members.iter().enumerate() {
                for &other in &group.members[n + 1..] {
                    let (a, b) = (&self.members[one], &self.members[other]);
                    if (a.marks - b.marks).abs() <= EQUAL {
                        all.push(((a.outcome - b.outcome).abs(), Pair { one, other }));
                    }
                }
            }
        }
        all.sort_by(|a, b| b.0.total_cmp(&a.0));
        let (mut pairs, mut taken) = (Vec::new(), vec![false; self.members.len()]);
        for (_, pair) in all {
            if !taken[pair.one] && !taken[pair.other] && pairs.len() < PAIRS {
                (taken[pair.one], taken[pair.other]) = (true, true);
                pairs.push(pair);
            }
        }
        pairs
    }

    /// Finds the events that were met by several in the same month and answered differently, the most divided first.
    pub fn nights(&self) -> Vec<Night> {
        let mut nights: Vec<Night> = Vec::new();
        for (group, of) in self.groups.iter().enumerate() {
            for &member in &of.members {
                for (tick, event, option) in self.members[member].chosen() {
                    let same = |night: &&mut Night| {
                        (night.group, night.event, night.tick) == (group, event, tick)
                    };
                    match nights.iter_mut().find(same) {
                        Some(night) => night.add(option, member),
                        None => nights.push(Night {
                            group,
                            event,
                            tick,
                            taken: vec![(option, vec![member])],
                        }),
                    }
                }
            }
        }
        nights.retain(|night| night.taken.len() > 1);
        nights.sort_by(|a, b| {
            let by = b.division().total_cmp(&a.division());
            by.then(a.tick.cmp(&b.tick)).then(a.event.cmp(&b.event))
        });
        nights
    }
}

impl Night {
    fn add(&mut self, option: u8, member: usize) {
        match self.taken.iter_mut().find(|(known, _)| *known == option) {
            Some((_, members)) => members.push(member),
            None => {
                self.taken.push((option, vec![member]));
                self.taken.sort_by_key(|(option, _)| *option);
            }
        }
    }

    /// Returns how divided they were: the entropy of the options, in nats, times how many met it.
    fn division(&self) -> f64 {
        let all: usize = self.taken.iter().map(|(_, members)| members.len()).sum();
        let part = |n: usize| n as f64 / all as f64;
        let entropy = self
            .taken
            .iter()
            .map(|(_, m)| -part(m.len()) * part(m.len()).ln());
        entropy.sum::<f64>() * all as f64
    }
}

/// Gives a name to those without, and a number to those with the same.
fn tell_apart(members: &mut [Member]) {
    for n in 0..members.len() {
        let name = members[n].name.clone();
        let name = if name.trim().is_empty() {
            SafeText::clean("?")
        } else {
            name
        };
        let taken = |name: &str| members[..n].iter().any(|m| m.name.as_str() == name);
        let mut count = 1;
        let mut own = name.to_string();
        while taken(&own) {
            count += 1;
            own = format!("{name} {count}");
        }
        members[n].name = SafeText::clean(&own);
    }
}
