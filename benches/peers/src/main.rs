//! The storylet benchmark beside other engines, in one run: our engine, plain Rust written by hand, and ink by two of its
//! engines, bladeink and inkjs. All play the same storylets, made from the same numbers, and are asked first whether they
//! do. What is not there is skipped, and its line says so.
//!
//! A package of its own, so that the game's needs nothing of what the others bring. Start it with `benches/peers/run`;
//! what was seen stands in `docs/performance.md`.

mod args;
#[cfg(feature = "bladeink")]
mod blade;
mod check;
mod failure;
mod field;
mod goals;
mod grid;
mod hand;
mod ink;
mod inkjs;
mod load;
mod player;
#[allow(dead_code)] // The tests need more of it.
#[path = "../../../tests/common/storylet_plays.rs"]
mod plays;
mod race;
#[allow(dead_code)]
#[path = "../../../tests/common/storylets.rs"]
mod storylets;
mod table;
mod town;
mod versions;

use crate::args::Args;
use crate::failure::Failure;
use crate::race::Race;
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run(&Args::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &Args) -> Result<(), Failure> {
    let before = load::average();
    let races = args
        .sizes
        .iter()
        .map(|&size| Race::run(size, args))
        .collect::<Result<Vec<_>, _>>()?;
    print!("{}", table::table(&races, args, &before));
    Ok(())
}
