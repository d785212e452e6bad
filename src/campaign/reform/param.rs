//! A number of a world that a reform may change and a sweep may walk through: its name, its range, how it is set.
//!
//! Names are written `table.key`: `regime.inspections`, `township.platforms`, `lines.liability` (every line),
//! `line.flood.power` (one). Which there are and within which ranges says `format`.

use crate::campaign::book::Book;
use crate::campaign::format;
use crate::campaign::format::Section;
use crate::campaign::format::Takes;
use crate::campaign::suggest::nearest;
use crate::engine::ids::LineId;
use crate::engine::regime::Regime;
use crate::engine::world::Line;
use crate::engine::world::TownStart;
use crate::engine::world::World;
use std::ops::RangeInclusive;

/// Words for the months between rankings.
pub(super) const RANKINGS: [(&str, f64); 3] =
    [("monthly", 1.0), ("quarterly", 3.0), ("yearly", 12.0)];

/// The tables of a world that hold such numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Root {
    /// Time.
    Calendar,
    /// The town at the start.
    Township,
    /// The county's rules.
    Regime,
    /// The constants of the equations.
    Model,
    /// Every village.
    Villages,
    /// Every line.
    Lines,
    /// One line.
    Line(LineId),
}

/// A number of a world.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Param {
    root: Root,
    key: &'static str,
}

/// What a number is written as.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Form {
    /// A number of a range.
    Number(f64, f64),
    /// A whole number of a range.
    Whole(u32, u32),
    /// `true` or `false`, 1 or 0.
    Yes,
    /// One of the words for a ranking, or its months.
    Ranking,
}

/// Why a name stands for no number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoSuch {
    /// What was asked for.
    pub name: String,
    /// What it may have been meant for.
    pub near: Option<String>,
}

impl Root {
    const ALL: [(&'static str, Self); 6] = [
        ("calendar", Self::Calendar),
        ("township", Self::Township),
        ("regime", Self::Regime),
        ("model", Self::Model),
        ("villages", Self::Villages),
        ("lines", Self::Lines),
    ];

    /// Returns the table that describes its numbers.
    pub(super) fn section(self) -> &'static Section {
        match self {
            Self::Calendar => &format::REFORMED_CALENDAR,
            Self::Township => &format::REFORMED_TOWNSHIP,
            Self::Regime => &format::REFORMED_REGIME,
            Self::Model => &format::REFORMED_MODEL,
            Self::Villages => &format::REFORMED_VILLAGES,
            Self::Lines => &format::REFORMED_LINES,
            Self::Line(_) => &format::REFORMED_LINE,
        }
    }

    /// Lists the names of its numbers.
    pub(super) fn keys(self) -> impl Iterator<Item = &'static str> {
        let section = self.section();
        let keys = section.keys().map(|key| key.name);
        let constants = section.other_constants().map(|constant| constant.name);
        keys.chain(constants).filter(|key| *key != "id")
    }
}

impl Param {
    /// Finds a number of a table by its name.
    pub(super) fn of(root: Root, key: &str) -> Option<Self> {
        let key = root.keys().find(|known| *known == key)?;
        Some(Self { root, key })
    }

    /// Finds a number by its whole name.
    ///
    /// # Errors
    /// Where there is none, with the nearest that there is.
    pub fn parse(name: &str, book: &Book) -> Result<Self, NoSuch> {
        let found = Self::all(book).find(|param| param.name(book) == name);
        found.ok_or_else(|| {
            let names: Vec<String> = Self::all(book).map(|param| param.name(book)).collect();
            let whole = nearest(name, names.iter().map(String::as_str));
            // Who leaves the table out means the key.
            let end = |known: &&String| known.rsplit('.').next() == name.rsplit('.').next();
            let near = whole.or_else(|| names.iter().find(end).map(String::as_str));
            NoSuch {
                name: name.to_owned(),
                near: near.map(str::to_owned),
            }
        })
    }

    /// Lists every number of a campaign.
    pub fn all(book: &Book) -> impl Iterator<Item = Self> {
        let lines = (0..book.lines.len() as u16).map(|n| Root::Line(LineId(n)));
        let roots = Root::ALL.map(|(_, root)| root).into_iter().chain(lines);
        roots.flat_map(|root| root.keys().map(move |key| Self { root, key }))
    }

    /// Returns its whole name.
    pub fn name(self, book: &Book) -> String {
        if let Root::Line(id) = self.root {
            let line = book.lines.get(id.ix()).map_or("", |line| &line.id);
            return format!("line.{line}.{}", self.key);
        }
        let table = Root::ALL.into_iter().find(|(_, root)| *root == self.root);
        format!("{}.{}", table.map_or("", |(name, _)| name), self.key)
    }

    /// Returns how it is written, and its range.
    pub fn form(self) -> Form {
        let section = self.root.section();
        match section.key(self.key).map(|key| key.takes) {
            Some(Takes::Number(low, high)) => Form::Number(low, high),
            Some(Takes::Whole(low, high)) => Form::Whole(low, high),
            Some(Takes::Yes) => Form::Yes,
            Some(_) => Form::Ranking,
            None => {
                let mut constants = section.constants.iter();
                let constant = constants.find(|constant| constant.name == self.key);
                constant.map_or(Form::Number(0.0, 0.0), |c| Form::Number(c.min, c.max))
            }
        }
    }

    /// Returns the least and the greatest value that it may take.
    pub fn range(self) -> RangeInclusive<f64> {
        match self.form() {
            Form::Number(low, high) => low..=high,
            Form::Whole(low, high) => f64::from(low)..=f64::from(high),
            Form::Yes => 0.0..=1.0,
            Form::Ranking => 1.0..=12.0,
        }
    }

    /// Tells whether it may take a value.
    pub fn takes(self, value: f64) -> bool {
        let whole = value.fract() == 0.0;
        let fits = match self.form() {
            Form::Number(..) => true,
            Form::Whole(..) | Form::Yes => whole,
            Form::Ranking => RANKINGS.iter().any(|(_, months)| *months == value),
        };
        fits && self.range().contains(&value)
    }

    /// Reads it in a world; for every line or village the first one's.
    pub fn read(self, world: &World) -> f64 {
        match self.root {
            Root::Calendar => f64::from(world.calendar.years),
            Root::Township => town(&world.town, self.key),
            Root::Regime => named(|r: &mut Regime| r.named(self.key).copied(), world.regime),
            Root::Model => named(
                |m: &mut crate::engine::model::Model| m.named(self.key).copied(),
                world.model,
            ),
            Root::Villages => world.villages.first().map_or(0.0, |village| village.trust),
            Root::Lines => world.lines.first().map_or(0.0, |l| line(l, self.key)),
            Root::Line(id) => world.lines.get(id.ix()).map_or(0.0, |l| line(l, self.key)),
        }
    }

    /// Sets it in a world that is finished afterwards ([`World::finish`]).
    pub(super) fn set(self, world: &mut World, value: f64) {
        match self.root {
            Root::Calendar => world.calendar.years = value as u8,
            Root::Township => set_town(&mut world.town, self.key, value),
            Root::Regime => {
                let place = world.regime.named(self.key);
                place.into_iter().for_each(|place| *place = value);
            }
            Root::Model => {
                let place = world.model.named(self.key);
                place.into_iter().for_each(|place| *place = value);
            }
            Root::Villages => world
                .villages
                .iter_mut()
                .for_each(|village| village.trust = value),
            Root::Lines => world
                .lines
                .iter_mut()
                .for_each(|line| set_line(line, self.key, value)),
            Root::Line(id) => {
                let line = world.lines.get_mut(id.ix());
                line.into_iter()
                    .for_each(|line| set_line(line, self.key, value));
            }
        }
    }
}

fn named<T>(read: impl Fn(&mut T) -> Option<f64>, mut of: T) -> f64 {
    read(&mut of).unwrap_or(0.0)
}

fn town(town: &TownStart, key: &str) -> f64 {
    match key {
        "staff" => town.staff,
        "platforms" => town.platforms,
        "budget" => town.budget,
        "hours" => f64::from(town.hours),
        "support" => town.support,
        "events" => f64::from(town.events),
        _ => f64::from(town.towns),
    }
}

fn set_town(town: &mut TownStart, key: &str, value: f64) {
    match key {
        "staff" => town.staff = value,
        "platforms" => town.platforms = value,
        "budget" => town.budget = value,
        "hours" => town.hours = value as u8,
        "support" => town.support = value,
        "events" => town.events = value as u8,
        _ => town.towns = value as u16,
    }
}

fn line(line: &Line, key: &str) -> f64 {
    match key {
        "weight" => line.weight,
        "sight" => line.sight,
        "power" => line.power,
        "liability" => line.liability,
        "need" => line.need,
        "veto" => f64::from(u8::from(line.veto)),
        "hazard" => line.hazard,
        "rigidity" => line.path.as_ref().map_or(0.0, |path| path.rigidity),
        "real" => line.real,
        "paper" => line.paper,
        // How much of the gap is closed: none yet.
        _ => 0.0,
    }
}

fn set_line(line: &mut Line, key: &str, value: f64) {
    match key {
        "weight" => line.weight = value,
        "sight" => line.sight = value,
        "power" => line.power = value,
        "liability" => line.liability = value,
        "need" => line.need = value,
        "veto" => line.veto = value >= 0.5,
        "hazard" => line.hazard = value,
        "rigidity" => line.path.iter_mut().for_each(|path| path.rigidity = value),
        "real" => line.real = value,
        "paper" => line.paper = value,
        _ => line.power += value * (1.0 - line.power),
    }
}
