//! Who runs in a race, and who does not and why.

use crate::failure::Failure;
use crate::hand::Hand;
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
}

impl Who {
    pub const ALL: [Self; 4] = [Self::Township, Self::Hand, Self::Bladeink, Self::Inkjs];

    /// Returns the name in the table.
    pub fn name(self) -> &'static str {
        match self {
            Self::Township => "township, engine alone",
            Self::Hand => "Rust by hand",
            Self::Bladeink => "bladeink, host draws",
            Self::Inkjs => "inkjs, host draws",
        }
    }

    /// Says whether it is an engine for stories that is not ours.
    pub fn is_narrative(self) -> bool {
        matches!(self, Self::Bladeink | Self::Inkjs)
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
    pub version: String,
}

/// Gets one ready, or says why it is skipped.
pub fn ready(who: Who, storylets: &[Storylet]) -> Result<Result<Runner<'_>, String>, Failure> {
    match who {
        Who::Township => {
            let (town, took) = Town::new(storylets)?;
            Ok(Ok(Runner::new(town, took, versions::of("township"))))
        }
        Who::Hand => {
            let took = Took {
                compile: None,
                load: Duration::ZERO,
            };
            Ok(Ok(Runner::new(Hand(storylets), took, String::new())))
        }
        Who::Bladeink => bladeink(storylets),
        Who::Inkjs => match inkjs::missing() {
            Some(why) => Ok(Err(why)),
            None => {
                let (inkjs, took, version) = InkJs::new(storylets)?;
                Ok(Ok(Runner::new(inkjs, took, version)))
            }
        },
    }
}

#[cfg(feature = "bladeink")]
fn bladeink(storylets: &[Storylet]) -> Result<Result<Runner<'_>, String>, Failure> {
    let (blade, took) = crate::blade::Blade::new(storylets)?;
    Ok(Ok(Runner::new(blade, took, versions::of("bladeink"))))
}

#[cfg(not(feature = "bladeink"))]
fn bladeink(_: &[Storylet]) -> Result<Result<Runner<'_>, String>, Failure> {
    Ok(Err(
        "not built in; cargo fetch --manifest-path benches/peers/Cargo.toml".into(),
    ))
}

impl<'a> Runner<'a> {
    fn new(player: impl Player + 'a, took: Took, version: String) -> Self {
        Self {
            player: Box::new(player),
            took,
            version,
        }
    }
}
