//! How many bytes a frame sends to a terminal: counts, so that a slow line is never flooded.

use super::Sink;
use super::play::Seat;
use super::play::at_the_desk;
use super::play::at_the_plan;
use super::play::until;
use crate::text::Lang;
use crate::tui::event::Code;
use crate::tui::event::Event;
use crate::tui::event::Key;
use crate::tui::keys::Command;
use crate::tui::options::Options;
use crate::tui::paint::Canvas;
use crate::tui::paint::screen_text;
use crate::tui::screens::Page;
use crate::tui::symbols::UNICODE;
use crate::tui::term::backend::Lean;
use crate::tui::theme::Depth;
use ratatui::Terminal;
use ratatui::TerminalOptions;
use ratatui::Viewport;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The sizes that are measured, and the most bytes that a moved selection may send there.
const MOST: [((u16, u16), usize); 2] = [((80, 24), 500), ((120, 40), 700)];

/// A terminal whose every byte is counted.
struct Meter {
    terminal: Terminal<Lean<Sink>>,
    sink: Sink,
}

impl Meter {
    fn new((columns, rows): (u16, u16)) -> Self {
        let sink = Sink::default();
        let viewport = Viewport::Fixed(Rect::new(0, 0, columns, rows));
        let options = TerminalOptions { viewport };
        let terminal = Terminal::with_options(Lean::new(sink.clone()), options);
        let terminal = terminal.expect("a sink");
        Self { terminal, sink }
    }

    /// Draws a frame and returns how many bytes it sends.
    fn draw(&mut self, view: impl FnOnce(&mut Buffer)) -> usize {
        self.sink.0.borrow_mut().clear();
        let drawn = self.terminal.draw(|frame| view(frame.buffer_mut()));
        drawn.expect("a sink");
        self.sink.0.borrow().len()
    }
}

/// The themes that are measured, and the most bytes of a move that turns the text beside the list as well: a page of it.
/// One with 24 bits of colour says more with each style.
const TURN: [(&str, usize); 2] = [("sixteen", 2_500), ("dark", 3_000)];

/// The most rows that change when nothing but a selection moves: the old one, the new one, and a line about it.
const ROWS: usize = 4;

/// Moves the selection of a page, if it has one, and checks what that sends. Every page that has a picture comes through here.
pub fn spare(name: &str, lang: Lang, page: &mut dyn Page) {
    let moves = [
        Command::Down,
        Command::Down,
        Command::Down,
        Command::Up,
        Command::Up,
    ];
    let cases = TURN.map(|turn| MOST.map(|most| (turn, most)));
    for ((theme, turn), (size, most)) in cases.concat() {
        let mut meter = Meter::new(size);
        let (mut before, _) = drawn(&mut meter, lang, theme, page);
        for command in moves {
            page.update(command);
            let (after, bytes) = drawn(&mut meter, lang, theme, page);
            let mut rows = after.lines().zip(before.lines()).filter(|(a, b)| a != b);
            let most = if rows.nth(ROWS).is_some() { turn } else { most };
            if after.contains(UNICODE.marker) {
                assert!(
                    bytes <= most,
                    "{name} at {size:?}, {theme}: {command:?} sends {bytes} bytes"
                );
            }
            before = after;
        }
    }
}

/// Draws a page, and returns its text and how many bytes it sends.
fn drawn(meter: &mut Meter, lang: Lang, theme: &str, page: &mut dyn Page) -> (String, usize) {
    let eye = Options {
        lang,
        theme: theme.to_owned(),
        depth: Depth::True,
        ..Options::default()
    };
    let mut text = String::new();
    let bytes = meter.draw(|buffer| {
        let area = buffer.area;
        let mut canvas = Canvas::new(buffer, eye.look());
        canvas.ground(area);
        page.draw(&mut canvas, area);
        text = screen_text(buffer);
    });
    (text, bytes)
}

/// Draws a seat's screen, presses a key, draws again, and returns the bytes of the second frame.
fn bytes_of(seat: &mut Seat, size: (u16, u16), code: Code) -> usize {
    let mut meter = Meter::new(size);
    meter.draw(|buffer| seat.app.view(buffer));
    seat.app.update(Event::Key(Key::plain(code)));
    meter.draw(|buffer| seat.app.view(buffer))
}

/// Moves the selection on a screen of a play, and checks what that sends at one of the sizes.
#[track_caller]
fn check(at: usize, name: &str, seat: &mut Seat, codes: &[Code]) {
    let (size, most) = MOST[at];
    for &code in codes {
        let bytes = bytes_of(seat, size, code);
        assert!(
            bytes <= most,
            "{name} at {size:?}: {code:?} sends {bytes} bytes"
        );
        assert!(bytes > 20, "{name} at {size:?}: {code:?} moves nothing");
    }
}

#[test]
fn a_moved_selection_sends_few_bytes() {
    for (lang, at) in [(Lang::Zh, 0), (Lang::Zh, 1), (Lang::En, 0), (Lang::En, 1)] {
        let mut seat = at_the_desk(lang);
        seat.keys("⇥");
        check(at, "lines", &mut seat, &[Code::Down, Code::Down, Code::Up]);
        seat.keys("⇥⏎");
        check(at, "letter", &mut seat, &[Code::Down, Code::Up]);
        let mut seat = at_the_plan(lang);
        let around = [Code::Right, Code::Down, Code::Left, Code::Up];
        check(at, "plan", &mut seat, &around);
        seat.keys("⇥");
        check(at, "plan, other page", &mut seat, &[Code::Down, Code::Up]);
        seat.keys("⎋");
        let mut seat = at_the_desk(lang);
        until(
            &mut seat,
            if lang == Lang::Zh {
                "小结"
            } else {
                "Report for"
            },
        );
        check(at, "report", &mut seat, &[Code::Down, Code::Down]);
        check(at, "title", &mut Seat::new(lang), &[Code::Down, Code::Up]);
    }
}
