//! What a reader may set and ask: settings, themes, keys, names, and why any number is what it is.

use super::play::Seat;
use super::play::at_the_desk;
use super::play::go_on;
use super::play::until;
use crate::text::Lang;
use crate::text::SafeText;
use crate::tui::app::Effect;
use crate::tui::event::Code;
use crate::tui::event::Event;
use crate::tui::event::Key;
use crate::tui::keys::Command;
use crate::tui::keys::Keymap;
use crate::tui::keys::TABLE;
use crate::tui::options::Options;
use crate::tui::theme::Depth;
use crate::view::setting::Tempo;
use std::sync::Arc;

#[test]
fn a_setting_counts_at_once() {
    let mut seat = Seat::new(Lang::Zh);
    seat.keys(",");
    seat.sees("十六色，随终端");
    seat.keys("↓→");
    seat.sees("深色");
    seat.keys("←←");
    seat.sees("不用颜色");
    seat.keys("1⏎");
    seat.sees("English");
    assert_eq!(seat.app.lang(), Lang::En);
    seat.keys("4");
    let effects = seat.event(Event::Key(Key::plain(Code::Enter)));
    assert!(effects.contains(&Effect::Mouse(true)));
    seat.keys("⎋");
    seat.sees("New game");
}

#[test]
fn every_number_of_a_screen_is_a_step_away() {
    let mut seat = at_the_desk(Lang::En);
    seat.keys("w");
    let first = seat.look();
    let count = (1..200)
        .find(|_| {
            seat.keys("→");
            seat.look() == first
        })
        .expect("it goes round");
    assert!(count > 8, "{count} numbers on the desk");
    seat.keys("←");
    seat.sees("money in hand");
    seat.keys("L");
    seat.sees("可支配经费");
    seat.keys("⎋");
    for (key, words) in [("m", "扣分"), ("v", "信任"), ("s", "疲劳"), ("o", "考核分")] {
        seat.keys(key);
        seat.keys("w");
        seat.sees(words);
        seat.keys("⎋⎋");
    }
}

#[test]
fn a_click_on_a_number_of_the_header_explains_it() {
    let mut seat = at_the_desk(Lang::En);
    until(&mut seat, "rank 1");
    seat.keys("⎋⎋");
    let screen = seat.look();
    let row = screen.lines().next().expect("a header");
    let column = row.find("marks").expect("they are published") as u16;
    seat.event(Event::Click(column, 0));
    seat.sees("marks");
    assert_ne!(seat.look(), screen);
}

#[test]
fn other_keys_are_obeyed_and_shown() {
    let mut keys = Keymap::default();
    let at = TABLE.iter().position(|it| it.command == Command::Villages);
    keys.give(at.expect("there"), vec![Key::char('x')]);
    let mut seat = Seat::with(Options {
        lang: Lang::En,
        hints: false,
        keys: Arc::new(keys),
        ..Options::default()
    });
    seat.keys("2⏎⏎⏎");
    seat.sees("x villages");
    seat.keys("v");
    seat.sees("Tray");
    seat.keys("x");
    seat.sees("What it has");
}

#[test]
fn the_name_and_the_seed_are_typed_with_the_real_cursor() {
    let mut seat = Seat::new(Lang::Zh);
    seat.keys("2⏎");
    let before = seat.app.cursor().expect("a field has it");
    seat.keys("林晓雯q?");
    seat.sees("林晓雯q?");
    let after = seat.app.cursor().expect("it stays");
    assert_eq!((after.x, after.y), (before.x + 8, before.y));
    seat.keys("⇥");
    seat.event(Event::Paste(SafeText::clean("seed 2017!")));
    seat.sees("2017");
    assert!(seat.app.cursor().is_some_and(|it| it.y > before.y));
    seat.event(Event::Key(Key::ctrl('c')));
    assert_eq!(seat.app.cursor(), None, "a question has no field");
    seat.keys("⎋⎋");
    seat.sees("选剧本");
    assert_eq!(seat.app.cursor(), None);
}

#[test]
fn a_brisk_tempo_takes_fewer_pages() {
    let pages = |tempo| {
        let mut seat = Seat::with(Options {
            lang: Lang::En,
            hints: false,
            tempo,
            ..Options::default()
        });
        seat.keys("2⏎⏎⏎");
        let (mut pages, mut last) = (0, String::new());
        while !seat.look().contains("Before you open them") {
            go_on(&mut seat);
            if seat.look() == last {
                seat.keys(if pages % 2 == 0 { "↓" } else { "1" });
            }
            last = seat.look();
            pages += 1;
            assert!(pages < 2000);
        }
        pages
    };
    assert!(pages(Tempo::Brisk) < pages(Tempo::Steady));
}

#[test]
fn every_theme_has_its_picture_of_the_desk() {
    use crate::tui::sample;
    use crate::tui::screens::Page;
    use crate::tui::screens::desk::DeskPage;
    use crate::tui::theme::Theme;
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    for name in Theme::NAMES {
        let options = Options {
            theme: name.to_owned(),
            depth: Depth::True,
            ..Options::default()
        };
        let area = Rect::new(0, 0, 80, 24);
        let mut buffer = Buffer::empty(area);
        let mut canvas = crate::tui::paint::Canvas::new(&mut buffer, options.look());
        canvas.ground(area);
        DeskPage::new(sample::desk(Lang::Zh)).draw(&mut canvas, area);
        super::keep(&format!("desk-styles-{name}"), &super::styles(&buffer));
    }
}

#[test]
fn what_lies_over_a_screen_has_its_pictures() {
    for lang in Lang::ALL {
        for size in [(80, 24), (100, 30), (60, 20)] {
            let options = Options {
                lang,
                ..Options::default()
            };
            let mut seat = Seat::with(options);
            seat.resize(size);
            seat.keys("2⏎⏎⏎");
            for (name, keys) in [
                ("over-first-hint", ""),
                ("over-help", "?"),
                ("over-why", "⎋w"),
                ("over-question", "⎋q"),
            ] {
                let text = seat.keys(keys);
                let file = format!("{name}-{}-{}x{}", lang.code(), size.0, size.1);
                super::keep(&file, &text);
            }
            let mut seat = Seat::with(Options {
                lang,
                ..Options::default()
            });
            seat.resize(size);
            seat.keys("2⏎⏎⏎");
            until(
                &mut seat,
                if lang == Lang::Zh {
                    "方向键选格子"
                } else {
                    "Arrows choose"
                },
            );
            let file = format!("over-first-plan-{}-{}x{}", lang.code(), size.0, size.1);
            super::keep(&file, &seat.look());
        }
    }
}
