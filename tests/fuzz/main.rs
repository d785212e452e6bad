//! What strangers send: files of a campaign, expressions, archives, saves. Whatever the bytes, nothing panics, nothing is
//! believed that is not so, and nothing is written where it does not belong.
//!
//! Each target is a function that takes bytes (`targets`). Here they get everything in their corpus, and then so many
//! inputs made from it (`mutate`), always the same ones. `TOWNSHIP_FUZZ` sets how many, `TOWNSHIP_FUZZ_SEED` makes others;
//! `guided` gives the same targets to libFuzzer. How to use both stands in docs/fuzzing.md.

#[path = "../common/mod.rs"]
mod common;
mod driver;
mod mutate;
mod seeds;
mod targets;

use driver::Amount;
use targets::Target;

#[test]
fn campaign() {
    driver::run(&targets::CAMPAIGN);
}

#[test]
fn expression() {
    driver::run(&targets::EXPRESSION);
}

#[test]
fn archive() {
    driver::run(&targets::ARCHIVE);
}

#[test]
fn save() {
    driver::run(&targets::SAVE);
}

/// A target that cannot bear one word, which no seed holds, only the tokens.
const BRITTLE: Target = Target {
    name: "save",
    run: |bytes| assert!(!bytes.windows(4).any(|word| word == b"fall")),
    tokens: || vec!["fall".into()],
    ..targets::SAVE
};

#[test]
fn a_target_that_breaks_is_noticed_and_its_input_kept() {
    let amount = Amount {
        inputs: 1_000,
        seed: 0,
    };
    let run = std::panic::catch_unwind(|| driver::run_for(&BRITTLE, amount));
    let said = run.err().expect("the mutations find the word");
    let said = said.downcast::<String>().expect("words");
    let kept = said.lines().find_map(|line| line.strip_prefix("Input: "));
    let input = std::fs::read(kept.expect("a path")).expect("it was kept");
    assert!(input.windows(4).any(|word| word == b"fall"), "{said}");
}
