//! Finished plays on disk: somebody with a habit plays a campaign to its end, and the save is kept.

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use township::campaign::Campaign;
use township::engine::action::Action;
use township::engine::state::State;
use township::engine::world::World;
use township::lab::dice::Dice;
use township::lab::strategies::Strategy;
use township::lab::table::Table;
use township::lab::table::Watcher;
use township::session::disk::RealDisk;
use township::session::driver::Driver;
use township::session::journal::header::Header;
use township::session::play::Play;
use township::session::saved::SavedPlay;

/// Writes down what is done.
#[derive(Default)]
struct Scribe(Vec<Action>);

impl Watcher for Scribe {
    fn did(&mut self, _: &World, _: &State, action: &Action) {
        self.0.push(action.clone());
    }
}

/// Lists what somebody with a habit does in a whole play.
pub fn actions(campaign: &Campaign, strategy: Strategy, seed: u64) -> Vec<Action> {
    let mut scribe = Scribe::default();
    let mut dice = Dice::of(seed, 0, strategy.dice());
    Table::new(&campaign.world).play(seed, &mut *strategy.player(), &mut dice, &mut scribe);
    scribe.0
}

/// Keeps the first `most` actions of a play as `name` in a folder.
pub fn save(
    folder: &Path,
    name: &str,
    campaign: &Arc<Campaign>,
    (strategy, seed, player): (Strategy, u64, &str),
    most: usize,
) -> (PathBuf, Play) {
    let header = Header {
        program: "0.1.0".to_owned(),
        seed,
        player: player.to_owned(),
        language: "en".to_owned(),
        started: "2026-11-26T09:00:00Z".to_owned(),
        ..Header::default()
    };
    let room = tempfile::tempdir_in(folder).expect("a folder");
    let begun = SavedPlay::begin(
        Arc::new(RealDisk),
        room.path(),
        "2026-11-26",
        Arc::clone(campaign),
        header,
    );
    let mut saved = begun.expect("a new save");
    for action in actions(campaign, strategy, seed).into_iter().take(most) {
        saved.act(action).expect("legal and kept");
    }
    let path = folder.join(name);
    fs::rename(saved.path().expect("it is kept"), &path).expect("renamed");
    let play = saved.play().clone();
    (path, play)
}
