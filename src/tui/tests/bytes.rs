//! How many bytes a frame sends to a terminal: counts, so that a slow line is never flooded.

use super::play::Seat;
use super::play::at_the_desk;
use super::play::at_the_plan;
use super::play::until;
use crate::text::Lang;
use crate::tui::event::Code;
use crate::tui::event::Event;
use crate::tui::event::Key;
use crate::tui::term::backend::Lean;
use ratatui::Terminal;
use ratatui::TerminalOptions;
use ratatui::Viewport;
use ratatui::layout::Rect;
use std::cell::RefCell;
use std::io;
use std::io::Write;
use std::rc::Rc;

/// The most bytes that a moved selection may send at 80×24.
const MOVE: usize = 500;

/// Counts what is written to it.
#[derive(Clone, Default)]
struct Count(Rc<RefCell<usize>>);

impl Write for Count {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        *self.0.borrow_mut() += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Draws a seat's screen, presses a key, draws again, and returns the bytes of the second frame.
fn bytes_of(seat: &mut Seat, code: Code) -> usize {
    let count = Count::default();
    let backend = Lean::new(count.clone());
    let viewport = Viewport::Fixed(Rect::new(0, 0, 80, 24));
    let mut terminal =
        Terminal::with_options(backend, TerminalOptions { viewport }).expect("a sink");
    let mut draw = |seat: &mut Seat| {
        let before = *count.0.borrow();
        terminal
            .draw(|frame| seat.app.view(frame.buffer_mut()))
            .expect("a sink");
        *count.0.borrow() - before
    };
    draw(seat);
    seat.app.update(Event::Key(Key::plain(code)));
    draw(seat)
}

#[track_caller]
fn check(name: &str, seat: &mut Seat, codes: &[Code]) {
    for &code in codes {
        let bytes = bytes_of(seat, code);
        assert!(bytes <= MOVE, "{name}: {code:?} sends {bytes} bytes");
        assert!(bytes > 20, "{name}: {code:?} moves nothing");
    }
}

#[test]
fn a_moved_selection_sends_few_bytes() {
    for lang in Lang::ALL {
        let mut seat = at_the_desk(lang);
        seat.keys("⇥");
        check("lines", &mut seat, &[Code::Down, Code::Down, Code::Up]);
        seat.keys("⇥⏎");
        check("letter", &mut seat, &[Code::Down, Code::Up]);
        let mut seat = at_the_plan(lang);
        let around = [Code::Right, Code::Down, Code::Left, Code::Up];
        check("plan", &mut seat, &around);
        seat.keys("⇥");
        check("plan, other page", &mut seat, &[Code::Down, Code::Up]);
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
        check("report", &mut seat, &[Code::Down, Code::Down]);
        check("title", &mut Seat::new(lang), &[Code::Down, Code::Up]);
    }
}
