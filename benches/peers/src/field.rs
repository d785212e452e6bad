//! Who runs in a race, and who does not and why.

use crate::failure::Failure;
use crate::hand::Hand;
use crate::ink::Words;
use crate::inkjs;
use crate::inkjs::InkJs;
use crate::player::Player;
use crate::storylets::Storylet;
use crate::town::Town;
use crate::versions;
use std::time::Duration;

/// The players, in the order in which they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    Township,
    Hand,
    Bladeink,
    Inkjs,
    BladeinkBare,
    InkjsBare,
}

impl Who {
    pub const ALL: [Self; 6] = [
        Self::Township,
        Self::Hand,
        Self::Bladeink,
        Self::Inkjs,
        Self::BladeinkBare,
        Self::InkjsBare,
    ];
    /// The engines for stories that are not ours.
    pub const NARRATIVE: [Self; 2] = [Self::Bladeink, Self::Inkjs];
    /// The same without their words.
    pub const BARE: [Self; 2] = [Self::BladeinkBare, Self::InkjsBare];

    /// Returns the name in the table.
    pub fn name(self) -> &'static str {
        match self {
            Self::Township => "township, engine alone",
            Self::Hand => "Rust by hand",
            Self::Bladeink => "bladeink, host draws",
            Self::Inkjs => "inkjs, host draws",
            Self::BladeinkBare => "bladeink, without words",
            Self::InkjsBare => "inkjs, without words",
        }
    }
}

/// What it took to be ready.
pub struct Took {
    /// From the source to what is loaded, where that is a step of its own.
    pub compile: Option<Duration>,
    /// From files or text to the first play.
    pub load: Duration,
}

/// A player that is ready.
pub struct Runner<'a> {
    pub player: Box<dyn Player + 'a>,
    pub took: Took,
    /// Its name and version, where it has one.
    pub version: Option<String>,
}

/// Gets one ready, or says why it is skipped.
pub fn ready(who: Who, storylets: &[Storylet]) -> Result<Result<Runner<'_>, String>, Failure> {
    match who {
        Who::Township => {
            let (town, took) = Town::new(storylets)?;
            Ok(Ok(Runner::new(town, took, Some(versions::of("township")))))
        }
        Who::Hand => {
            let took = Took {
                compile: None,
                load: Duration::ZERO,
            };
            Ok(Ok(Runner::new(Hand(storylets), took, None)))
        }
        Who::Bladeink => bladeink(storylets, Words::All),
        Who::BladeinkBare => bladeink(storylets, Words::None),
        Who::Inkjs => inkjs(storylets, Words::All),
        Who::InkjsBare => inkjs(storylets, Words::None),
    }
}

fn inkjs(storylets: &[Storylet], words: Words) -> Result<Result<Runner<'_>, String>, Failure> {
    if let Some(why) = inkjs::missing() {
        return Ok(Err(why));
    }
    let (inkjs, took, version) = InkJs::new(storylets, words)?;
    Ok(Ok(Runner::new(inkjs, took, Some(version))))
}

#[cfg(feature = "bladeink")]
fn bladeink(storylets: &[Storylet], words: Words) -> Result<Result<Runner<'_>, String>, Failure> {
    let (blade, took) = crate::blade::Blade::new(storylets, words)?;
    Ok(Ok(Runner::new(blade, took, Some(versions::of("bladeink")))))
}

#[cfg(not(feature = "bladeink"))]
fn bladeink(_: &[Storylet], _: Words) -> Result<Result<Runner<'_>, String>, Failure> {
    Ok(Err(
        "not built in; cargo fetch --manifest-path benches/peers/Cargo.toml".into(),
    ))
}

impl<'a> Runner<'a> {
    fn new(player: impl Player + 'a, took: Took, version: Option<String>) -> Self {
        Self {
            player: Box::new(player),
            took,
            version,
        }
    }
}
