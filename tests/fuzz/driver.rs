//! Gives a target its corpus, and then inputs made from it: the same ones in the same order for the same seed.

use std::fs;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;
use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;
use std::time::Instant;

use crate::mutate::Dice;
use crate::mutate::Mutator;
use crate::targets::Target;

/// How many inputs to make for a target, instead of its usual number.
const INPUTS: &str = "TOWNSHIP_FUZZ";
/// What to make them from; 0 where it is not said.
const SEED: &str = "TOWNSHIP_FUZZ_SEED";

/// One file of a corpus.
pub struct Seed {
    /// Its name: what it reaches, or what it broke.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Reads the corpus of a target, in order of names.
pub fn corpus(target: &Target) -> Vec<Seed> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let folder = tests.join("fuzz/corpus").join(target.name);
    let files = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{folder:?}: {error}"));
    let mut seeds: Vec<Seed> = files
        .map(|file| {
            let file = file.expect("a file of the corpus");
            Seed {
                name: file.file_name().to_string_lossy().into_owned(),
                bytes: fs::read(file.path()).expect("a file of the corpus"),
            }
        })
        .collect();
    seeds.sort_by(|a, b| a.name.cmp(&b.name));
    assert!(!seeds.is_empty(), "{folder:?} is empty");
    seeds
}

/// Reads what lies beside the corpus of a target, in order of names.
fn beside(target: &Target) -> Vec<Seed> {
    let mut seeds = Vec::new();
    if !target.beside.is_empty() {
        let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
        gather(&tests.join(target.beside), &mut seeds);
        seeds.sort_by(|a, b| a.name.cmp(&b.name));
    }
    seeds
}

fn gather(folder: &Path, seeds: &mut Vec<Seed>) {
    for entry in fs::read_dir(folder).expect("a folder of seeds") {
        let path = entry.expect("a seed").path();
        if path.is_dir() {
            gather(&path, seeds);
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            seeds.push(Seed {
                name: path.display().to_string(),
                bytes: fs::read(&path).expect("a seed"),
            });
        }
    }
}

/// How much to run.
#[derive(Debug, Clone, Copy)]
pub struct Amount {
    /// How many inputs to make.
    pub inputs: u64,
    /// What their luck follows from.
    pub seed: u64,
}

/// Runs a target over its corpus, then over as many inputs as are wanted.
pub fn run(target: &Target) {
    let inputs = number(INPUTS);
    let amount = Amount {
        inputs: inputs.unwrap_or(target.usual),
        seed: number(SEED).unwrap_or(0),
    };
    let slowest = run_for(target, amount);
    if inputs.is_some() {
        println!(
            "{}: {amount:?} and the corpus; the slowest took {:?}: {}",
            target.name,
            slowest.time,
            keep(target, &slowest.input).display()
        );
    }
}

/// The input that took longest.
#[derive(Default)]
pub struct Slowest {
    time: Duration,
    input: Vec<u8>,
}

/// Runs a target over its corpus, then over so many inputs.
pub fn run_for(target: &Target, amount: Amount) -> Slowest {
    let mut slowest = Slowest::default();
    let mut attempt = |name: &str, input: &[u8]| {
        let begun = Instant::now();
        attempt(target, name, input);
        let time = begun.elapsed();
        if time > slowest.time {
            let input = input.to_vec();
            slowest = Slowest { time, input };
        }
    };
    let mut seeds = corpus(target);
    for seed in &seeds {
        attempt(&seed.name, &seed.bytes);
        attempt(&seed.name, &(target.mend)(&seed.bytes));
    }
    seeds.extend(beside(target));
    let mutator = Mutator::new(&seeds, (target.tokens)());
    for n in 0..amount.inputs {
        let mut dice = Dice::new(amount.seed, n);
        let mut input = mutator.make(&mut dice);
        if dice.below(2) == 0 {
            input = (target.mend)(&input);
        }
        attempt(&format!("{n} of seed {}", amount.seed), &input);
    }
    slowest
}

/// Runs a target once. Where it panics, the input is kept and the panic goes on with its path.
fn attempt(target: &Target, name: &str, input: &[u8]) {
    let broken = catch_unwind(AssertUnwindSafe(|| (target.run)(input)));
    let Err(why) = broken else { return };
    let why = why
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| why.downcast_ref::<&str>().copied())
        .unwrap_or("it panicked");
    panic!(
        "the target {} broke on input {name}: {why}\nInput: {}\nMend the fault, and put the input into tests/fuzz/corpus/{} \
         under the name of what it broke.",
        target.name,
        keep(target, input).display(),
        target.name
    );
}

fn keep(target: &Target, input: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz");
    fs::create_dir_all(&folder).expect("a folder for what broke");
    let hash = &blake3::hash(input).to_hex()[..12];
    let path = folder.join(format!("{}-{hash}", target.name));
    fs::write(&path, input).expect("room for what broke");
    path
}

fn number(name: &str) -> Option<u64> {
    let said = std::env::var(name).ok()?;
    Some(
        said.parse()
            .unwrap_or_else(|_| panic!("{name} is no number: {said}")),
    )
}
