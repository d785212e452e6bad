//! The targets: functions that take any bytes and panic where something is not as it must be.

mod archive;
mod campaign;
mod expression;
mod play;
mod save;
pub mod tokens;
mod told;

pub use self::archive::ARCHIVE;
pub use self::campaign::CAMPAIGN;
pub use self::expression::EXPRESSION;
pub use self::save::SAVE;
pub use self::save::replays;

use std::fs;
use std::path::Path;

/// A target.
pub struct Target {
    /// Its name, and its corpus's.
    pub name: &'static str,
    /// Takes an input.
    pub run: fn(&[u8]),
    /// Words of its language.
    pub tokens: fn() -> Vec<String>,
    /// Makes check values and sizes right again, as far as there are any, so that what stands behind them is reached.
    pub mend: fn(&[u8]) -> Vec<u8>,
    /// A folder below `tests` whose TOML files are good to make inputs from too.
    pub beside: &'static str,
    /// How many inputs to make in every run of the tests.
    pub usual: u64,
}

/// Every target.
pub const ALL: [&Target; 4] = [&CAMPAIGN, &EXPRESSION, &ARCHIVE, &SAVE];

/// Lays the files of the smallest campaign into a folder.
fn lay_smallest(dir: &Path) {
    fs::create_dir(dir).expect("a folder for the test");
    for (name, text) in SMALLEST {
        fs::write(dir.join(name), text).expect("a file for the test");
    }
}

/// The files of the smallest campaign.
const SMALLEST: [(&str, &str); 2] = [
    (
        "campaign.toml",
        include_str!("../../campaigns/smallest/campaign.toml"),
    ),
    (
        "story.toml",
        include_str!("../../campaigns/smallest/story.toml"),
    ),
];
