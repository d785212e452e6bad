//! The things of a campaign and the links between them.

use crate::campaign::Campaign;
use crate::campaign::graph::Scope;
use crate::campaign::graph::reads;
use crate::campaign::graph::reads::Asked;
use crate::engine::action::Answer;
use crate::engine::ids::EndingId;
use crate::engine::ids::EventId;
use crate::engine::ids::InitiativeId;
use crate::engine::ids::LetterId;
use crate::engine::slot::Slot;
use crate::engine::world::ALL_MONTHS;
use crate::engine::world::Choice;
use crate::engine::world::World;
use std::collections::BTreeSet;

/// A thing on the picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum What {
    /// A responsibility letter.
    Letter(LetterId),
    /// An event.
    Event(EventId),
    /// Something the player goes and does.
    Initiative(InitiativeId),
    /// A flag, a variable or another number, where one thing sets it and another reads it.
    Name(Slot),
    /// An ending.
    Ending(EndingId),
}

/// In what way one thing leads to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum By {
    /// By the option that was taken.
    Chose(u8),
    /// By having been answered.
    Seen,
    /// By the answer to a letter.
    Answer(Answer),
    /// By having been done.
    Done,
    /// By changing a number, through an option where the thing has several.
    Sets(Option<u8>),
    /// By the number that is read.
    Reads,
}

impl By {
    /// Returns what tells it from every other way.
    fn key(self) -> (u8, u8) {
        match self {
            Self::Chose(option) => (0, option),
            Self::Seen => (1, 0),
            Self::Answer(answer) => (2, answer as u8),
            Self::Done => (3, 0),
            Self::Sets(option) => (4, option.map_or(0, |option| option + 1)),
            Self::Reads => (5, 0),
        }
    }
}

/// A link; its ends are positions in [`Graph::nodes`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Link {
    /// What leads.
    pub from: usize,
    /// What it leads to.
    pub to: usize,
    /// In what way.
    pub by: By,
}

/// Where in the year a thing stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    /// In any month.
    Any,
    /// From a month on: how many months after the campaign's first.
    Month(u8),
    /// At the end.
    End,
}

/// The things with their links.
#[derive(Debug)]
pub(super) struct Graph {
    /// The things, by column.
    pub nodes: Vec<(Column, What)>,
    /// The links.
    pub links: Vec<Link>,
}

impl Graph {
    /// Gathers what there is to draw of a campaign.
    pub fn of(campaign: &Campaign, scope: Scope) -> Self {
        let mut making = Making::of(&campaign.world);
        making.link(scope.all);
        making.drop_loose(scope.event);
        making.graph
    }

    /// Counts the events.
    pub fn events(&self) -> usize {
        let is_event = |(_, what): &&(Column, What)| matches!(what, What::Event(_));
        self.nodes.iter().filter(is_event).count()
    }
}

/// A graph that is being made.
struct Making<'w> {
    world: &'w World,
    graph: Graph,
    /// The position of the first of each kind: letters, events, initiatives, endings.
    starts: [usize; 4],
    /// The links that are there.
    known: BTreeSet<(usize, usize, (u8, u8))>,
}

impl<'w> Making<'w> {
    fn of(world: &'w World) -> Self {
        let column = |months| column(world, months);
        let letters = world.letters.iter().zip(0..);
        let letters = letters.map(|(l, n)| (column(1 << (l.month - 1)), What::Letter(LetterId(n))));
        let events = world.events.iter().zip(0..);
        let events = events.map(|(e, n)| (column(e.months), What::Event(EventId(n))));
        let initiatives = world.initiatives.iter().zip(0..);
        let initiatives =
            initiatives.map(|(i, n)| (column(i.months), What::Initiative(InitiativeId(n))));
        let endings = (0..world.endings.len() as u16).map(|n| (Column::End, EndingId(n)));
        let endings = endings.map(|(column, id)| (column, What::Ending(id)));
        let counts = [
            world.letters.len(),
            world.events.len(),
            world.initiatives.len(),
        ];
        let [l, e, i] = counts;
        Self {
            world,
            graph: Graph {
                nodes: letters
                    .chain(events)
                    .chain(initiatives)
                    .chain(endings)
                    .collect(),
                links: Vec::new(),
            },
            starts: [0, l, l + e, l + e + i],
            known: BTreeSet::new(),
        }
    }

    /// Adds the links: `all` of them, or without those by the numbers that the program keeps.
    fn link(&mut self, all: bool) {
        let mut readers: Vec<(Slot, usize)> = Vec::new();
        for node in 0..self.graph.nodes.len() {
            for asked in self.asked(node) {
                let [letters, events, initiatives, _] = self.starts;
                let (from, by) = match asked {
                    Asked::Chose(event, option) => (events + event.ix(), By::Chose(option)),
                    Asked::Seen(event) => (events + event.ix(), By::Seen),
                    Asked::Answer(letter, answer) => (letters + letter.ix(), By::Answer(answer)),
                    Asked::Done(initiative) => (initiatives + initiative.ix(), By::Done),
                    Asked::Slot(slot) => {
                        readers.push((slot, node));
                        continue;
                    }
                };
                self.add(from, node, by);
            }
        }
        let mut writers: Vec<(Slot, usize, Option<u8>)> = Vec::new();
        for node in 0..self.graph.nodes.len() {
            for (choice, option) in self.choices(node) {
                writers.extend(reads::changes(choice).map(|slot| (slot, node, option)));
            }
        }
        let own = |slot: &Slot| matches!(slot, Slot::Flag(_) | Slot::Var(_));
        readers.retain(|(slot, _)| all || own(slot));
        self.name(&readers, &writers);
    }

    /// Adds a name for each number that one thing sets and another reads.
    fn name(&mut self, readers: &[(Slot, usize)], writers: &[(Slot, usize, Option<u8>)]) {
        let mut known: Vec<Slot> = Vec::new();
        for (slot, _) in readers {
            if known.contains(slot) {
                continue;
            }
            known.push(*slot);
            let set: Vec<_> = writers.iter().filter(|(of, ..)| of == slot).collect();
            let read: Vec<_> = readers.iter().filter(|(of, _)| of == slot).collect();
            let apart = |reader: usize| set.iter().any(|(_, writer, _)| *writer != reader);
            if !read.iter().any(|(_, reader)| apart(*reader)) {
                continue;
            }
            let name = self.graph.nodes.len();
            // After those who set it and before those who read it, as far as both can be had.
            let column = |node: &usize| self.graph.nodes[*node].0;
            let last = set.iter().map(|(_, writer, _)| column(writer)).max();
            let first = read.iter().map(|(_, reader)| column(reader)).min();
            let column = last.min(first).unwrap_or(Column::Any);
            self.graph.nodes.push((column, What::Name(*slot)));
            for (_, writer, option) in set {
                self.add(*writer, name, By::Sets(*option));
            }
            for (_, reader) in read {
                self.add(name, *reader, By::Reads);
            }
        }
    }

    fn add(&mut self, from: usize, to: usize, by: By) {
        let link = Link { from, to, by };
        // What a thing asks about itself is no way between two things.
        if from != to && self.known.insert((from, to, by.key())) {
            self.graph.links.push(link);
        }
    }

    /// Lists what a thing asks about.
    fn asked(&self, node: usize) -> Vec<Asked> {
        let mut asked = Vec::new();
        match self.graph.nodes[node].1 {
            What::Event(id) => reads::cond(&self.world.events[id.ix()].when, &mut asked),
            What::Ending(id) => {
                let ending = &self.world.endings[id.ix()];
                reads::cond(&ending.when, &mut asked);
                ending.now.iter().for_each(|c| reads::cond(c, &mut asked));
            }
            What::Letter(_) | What::Initiative(_) | What::Name(_) => {}
        }
        for (choice, _) in self.choices(node) {
            reads::choice(choice, &mut asked);
        }
        asked
    }

    /// Lists the choices of a thing, with their numbers where there are several.
    fn choices(&self, node: usize) -> Vec<(&'w Choice, Option<u8>)> {
        let world = self.world;
        match self.graph.nodes[node].1 {
            What::Event(id) => {
                let options = world.events[id.ix()].options.iter();
                options.zip(0..).map(|(o, n)| (o, Some(n))).collect()
            }
            What::Initiative(id) => vec![(&world.initiatives[id.ix()].choice, None)],
            What::Letter(_) | What::Name(_) | What::Ending(_) => Vec::new(),
        }
    }

    /// Drops the letters and initiatives that nothing is linked to and, where one event is wanted, all but its
    /// neighbours; sorts the rest by column.
    fn drop_loose(&mut self, wanted: Option<EventId>) {
        let Graph { nodes, links } = &self.graph;
        let mut kept: Vec<bool> = match wanted {
            Some(event) => near(links, nodes, self.starts[1] + event.ix()),
            None => nodes
                .iter()
                .map(|(_, what)| matches!(what, What::Event(_) | What::Ending(_)))
                .collect(),
        };
        if wanted.is_none() {
            for link in links {
                kept[link.from] = true;
                kept[link.to] = true;
            }
        }
        let mut order: Vec<usize> = (0..nodes.len()).filter(|node| kept[*node]).collect();
        order.sort_by_key(|node| (nodes[*node].0, self.rank(*node)));
        let mut new = vec![usize::MAX; nodes.len()];
        for (at, node) in order.iter().enumerate() {
            new[*node] = at;
        }
        let Graph { nodes, links } = &mut self.graph;
        *nodes = order.iter().map(|node| nodes[*node]).collect();
        links.retain(|link| kept[link.from] && kept[link.to]);
        for link in links {
            *link = Link {
                from: new[link.from],
                to: new[link.to],
                by: link.by,
            };
        }
    }

    /// Returns where in its column a thing stands: by kind, events by line.
    fn rank(&self, node: usize) -> (u8, usize, usize) {
        match self.graph.nodes[node].1 {
            What::Letter(id) => (0, 0, id.ix()),
            What::Event(id) => {
                let line = self.world.events[id.ix()].line;
                (1, line.map_or(usize::MAX, |line| line.ix()), id.ix())
            }
            What::Initiative(id) => (2, 0, id.ix()),
            What::Name(_) => (3, 0, node),
            What::Ending(id) => (4, 0, id.ix()),
        }
    }
}

/// Marks a thing and its neighbours; a name between two things does not keep them apart.
fn near(links: &[Link], nodes: &[(Column, What)], centre: usize) -> Vec<bool> {
    let is_name = |node: usize| matches!(nodes[node].1, What::Name(_));
    let mut kept = vec![false; nodes.len()];
    kept[centre] = true;
    for link in links {
        for (here, there) in [(link.from, link.to), (link.to, link.from)] {
            if here == centre {
                kept[there] = true;
            }
        }
    }
    let names: Vec<usize> = (0..nodes.len())
        .filter(|n| kept[*n] && is_name(*n))
        .collect();
    for link in links {
        if names.contains(&link.from) || names.contains(&link.to) {
            kept[link.from] = true;
            kept[link.to] = true;
        }
    }
    kept
}

/// Returns the column of what may come in some months: the first of them, counted from the campaign's first.
fn column(world: &World, months: u16) -> Column {
    if months & ALL_MONTHS == ALL_MONTHS {
        return Column::Any;
    }
    let start = world.calendar.month - 1;
    let first = (0..12).find(|n| months & 1 << ((start + n) % 12) != 0);
    first.map_or(Column::Any, Column::Month)
}
