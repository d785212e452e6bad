//! `saves/` holds one finished play of the shipped campaign for each of three styles: documentation, demonstration and
//! regression test in one. Each is replayed here, state by state. `TOWNSHIP_BLESS=1` plays them anew.

mod common;

use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use township::campaign::Campaign;
use township::engine::action::Action;
use township::engine::action::Answer;
use township::engine::action::Ask;
use township::engine::action::Reception;
use township::engine::measure;
use township::engine::mode::Mode;
use township::engine::planning;
use township::engine::state::Item;
use township::session::disk::RealDisk;
use township::session::driver::Driver;
use township::session::journal;
use township::session::journal::header::Header;
use township::session::play::Play;
use township::session::saved;
use township::session::saved::SavedPlay;
use township::text::Lang;
use township::text::Ui;
use township::view::Viewer;

/// A way to play: the starting plan it takes (as listed by the view), its favourite mode, and its manners.
struct Style {
    file: &'static str,
    player: &'static str,
    note: &'static str,
    start: usize,
    mode: Mode,
    answer: Answer,
    reception: Reception,
    rest: u8,
    villages: u8,
}

const STYLES: [Style; 3] = [
    Style {
        file: "liuxi-2017-follows-the-marks.toml",
        player: "Ledger",
        note: "Follows the marks: signs everything, makes the papers, opens the binders.",
        start: 2,
        mode: Mode::Trace,
        answer: Answer::Sign,
        reception: Reception::Binders,
        rest: 0,
        villages: 0,
    },
    Style {
        file: "liuxi-2017-follows-the-need.toml",
        player: "Boots",
        note: "Follows the need: signs with an annex of needs, works in the field, walks inspectors to the hardest place.",
        start: 3,
        mode: Mode::Substance,
        answer: Answer::Annex,
        reception: Reception::Hardest,
        rest: 3,
        villages: 2,
    },
    Style {
        file: "liuxi-2017-looks-after-people.toml",
        player: "Kettle",
        note: "Spreads the work evenly, rests, and looks after people first.",
        start: 1,
        mode: Mode::Care,
        answer: Answer::Sign,
        reception: Reception::Disclose,
        rest: 5,
        villages: 1,
    },
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("saves")
}

impl Style {
    /// Decides what to do first, and what to do where that is refused.
    fn decide(&self, play: &Play) -> Vec<Action> {
        let world = &play.campaign().world;
        match play.ask() {
            Ask::Tray(items) => match items[0] {
                Item::Letter(id) => vec![Action::Letter(id, self.answer)],
                Item::Event(id) => {
                    let options = &world.events[id.ix()].options;
                    let mut order: Vec<usize> = (0..options.len()).collect();
                    order.sort_by_key(|&k| options[k].mode != self.mode);
                    order
                        .into_iter()
                        .map(|k| Action::Event(id, k as u8))
                        .collect()
                }
            },
            Ask::Plan { .. } => vec![self.plan(play)],
            Ask::Visit(_) => vec![Action::Receive(self.reception)],
            Ask::Report | Ask::Year => vec![Action::Continue],
            Ask::Over => Vec::new(),
        }
    }

    /// Takes the style's starting plan and sets aside its rest and its time in a village.
    fn plan(&self, play: &Play) -> Action {
        let (world, state) = (&play.campaign().world, play.state());
        let viewer = Viewer::new(play, Ui::new(Lang::En));
        let starts = viewer.plan(&state.plan).starts;
        let mut plan = starts[self.start].1.clone();
        let village = usize::from(state.tick) % world.villages.len();
        plan.rest = self.rest;
        plan.village[village] = self.villages;
        let free = planning::free_units(world, state, plan.hours);
        let n = world.lines.len();
        for k in (0..8 * n).map(|k| k % n) {
            if planning::plan_units(world, &plan) <= free {
                break;
            }
            let row = if plan.trace[k] > plan.substance[k] {
                &mut plan.trace
            } else {
                &mut plan.substance
            };
            row[k] = row[k].saturating_sub(1);
        }
        Action::Plan(plan)
    }

    fn play(&self, campaign: &Arc<Campaign>, dir: &Path) -> SavedPlay {
        let header = Header {
            program: env!("CARGO_PKG_VERSION").into(),
            seed: 2017,
            player: self.player.into(),
            language: "en".into(),
            started: "2026-11-24T09:00:00Z".into(),
            note: self.note.into(),
            ..Header::default()
        };
        let mut play = SavedPlay::begin(
            Arc::new(RealDisk),
            dir,
            "example",
            Arc::clone(campaign),
            header,
        )
        .expect("a save");
        loop {
            let wishes = self.decide(play.play());
            if wishes.is_empty() {
                return play;
            }
            assert!(
                wishes.into_iter().any(|wish| play.act(wish).is_ok()),
                "{} is stuck",
                self.file
            );
        }
    }
}

fn replayed(file: &Path) -> Play {
    let opened =
        journal::read(&RealDisk, file).unwrap_or_else(|e| panic!("{}: {e:?}", file.display()));
    assert_eq!(opened.damage, None);
    saved::replay(&opened, &|_, _| Some(common::campaign()))
        .unwrap_or_else(|e| panic!("{}: {e:?}", file.display()))
}

#[test]
fn every_example_replays_to_its_end() {
    if std::env::var_os("TOWNSHIP_BLESS").is_some() {
        let campaign = common::campaign();
        for style in &STYLES {
            let dir = tempfile::tempdir().unwrap();
            let path = style.play(&campaign, dir.path()).path().unwrap().to_owned();
            std::fs::copy(path, folder().join(style.file)).unwrap();
        }
    }
    let mut files = 0;
    for entry in std::fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|e| e == "toml") {
            files += 1;
            assert!(
                matches!(replayed(&path).ask(), Ask::Over),
                "{} has no end",
                path.display()
            );
        }
    }
    assert_eq!(files, STYLES.len());
}

#[test]
fn the_styles_come_out_as_their_notes_say() {
    let [ledger, boots, kettle] = STYLES
        .each_ref()
        .map(|style| replayed(&folder().join(style.file)));
    let outcome = |play: &Play| measure::outcome(&play.campaign().world, play.state());
    let burnout = |play: &Play| play.state().team.strain.burnout();
    assert!(
        outcome(&boots) > outcome(&ledger) + 5.0,
        "{} {}",
        outcome(&boots),
        outcome(&ledger)
    );
    assert!(measure::hollow(ledger.state()) > measure::hollow(boots.state()) + 10.0);
    assert!(ledger.state().town.marks > boots.state().town.marks);
    assert!(burnout(&kettle) < burnout(&ledger) && burnout(&boots) < burnout(&ledger));
}
