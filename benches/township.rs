//! What must be fast (`docs/performance.md`): plays of the shipped campaign a second, loading and compiling it, a frame.

#[path = "../tests/common/mod.rs"]
mod common;

use common::Random;
use criterion::Criterion;
use criterion::Throughput;
use criterion::criterion_group;
use criterion::criterion_main;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use std::hint::black_box;
use township::engine::begin;
use township::session::driver::InMemory;
use township::session::play::Play;
use township::text::Lang;
use township::text::SafeText;
use township::text::Ui;
use township::tui::app::App;
use township::tui::event::Code;
use township::tui::event::Event;
use township::tui::event::Key;
use township::tui::options::Options;
use township::view::setting::Setting;
use township::view::shelf::Begin;
use township::view::shelf::CampaignCard;
use township::view::shelf::Keeper;
use township::view::shelf::Opened;
use township::view::shelf::SaveCard;
use township::view::shelf::Shelf;

fn plays(c: &mut Criterion) {
    let campaign = common::campaign();
    let world = &campaign.world;
    let mut group = c.benchmark_group("plays");
    group.throughput(Throughput::Elements(1));
    let mut seed = 0;
    group.bench_function("a full year, random player", |b| {
        let (mut player, mut state) = (Random::new(0, world), begin(world, 0, &mut ()));
        b.iter(|| {
            seed += 1;
            player.play_again(world, &mut state, seed);
        });
    });
    group.finish();
}

fn loading(c: &mut Criterion) {
    c.bench_function("load, check and compile the shipped campaign", |b| {
        b.iter(|| black_box(township::campaign::load_builtin("liuxi-2017").is_ok()));
    });
}

/// A shelf with one play on it, kept in memory.
struct OnePlay;

impl Keeper for OnePlay {
    fn keep(&mut self, _: &Setting, _: Ui) -> Result<(), SafeText> {
        Ok(())
    }

    fn places(&self) -> [Option<SafeText>; 2] {
        [None, None]
    }
}

impl Shelf for OnePlay {
    fn campaigns(&mut self, _: Ui) -> Vec<CampaignCard> {
        Vec::new()
    }

    fn saves(&mut self, _: Ui) -> Vec<SaveCard> {
        Vec::new()
    }

    fn start(&mut self, _: &Begin, _: Ui) -> Result<Opened, SafeText> {
        let play = Play::begin(common::campaign(), 7);
        Ok(Opened {
            driver: Box::new(InMemory(play)),
            notice: None,
        })
    }

    fn open(&mut self, _: &str, ui: Ui) -> Result<Opened, SafeText> {
        self.start(&Begin::default(), ui)
    }
}

fn frames(c: &mut Criterion) {
    let mut group = c.benchmark_group("frames");
    for (lang, width, height) in [(Lang::Zh, 80, 24), (Lang::Zh, 120, 40), (Lang::En, 120, 40)] {
        let options = Options {
            lang,
            hints: false,
            ..Options::default()
        };
        let opened = OnePlay
            .start(&Begin::default(), Ui::new(lang))
            .expect("it opens");
        let mut app = App::playing(Box::new(OnePlay), options, opened);
        app.update(Event::Key(Key::plain(Code::Enter)));
        let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a terminal");
        group.bench_function(format!("desk {width}×{height} {}", lang.code()), |b| {
            b.iter(|| terminal.draw(|frame| app.view(frame.buffer_mut())).is_ok());
        });
    }
    group.finish();
}

criterion_group!(benches, plays, loading, frames);
criterion_main!(benches);
