//! Screens as pictures: every screen in both languages and at the sizes that matter.

mod bytes;
mod pictures;
mod play;
mod reader;
mod renew;
mod room;
mod traps;

use crate::text::Lang;
use crate::text::Ui;
use crate::text::is_clean;
use crate::text::width;
use crate::tui::chrome;
use crate::tui::paint::Canvas;
use crate::tui::paint::Look;
use crate::tui::paint::screen_text;
use crate::tui::sample;
use crate::tui::screens::Page;
use crate::tui::symbols::Symbols;
use crate::tui::symbols::UNICODE;
use crate::tui::theme::Theme;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Color;
use std::cell::RefCell;
use std::io;
use std::io::Write;
use std::rc::Rc;

/// A terminal that keeps what is written to it.
#[derive(Clone, Default)]
pub struct Sink(pub Rc<RefCell<Vec<u8>>>);

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// How a reader of a language sees.
pub fn look(lang: Lang, symbols: &'static Symbols) -> Look {
    Look {
        ui: Ui::new(lang),
        theme: Theme::default(),
        symbols,
        keys: Default::default(),
    }
}

/// Draws a page between a header and a footer and returns the screen.
pub fn picture(page: &mut dyn Page, lang: Lang, size: (u16, u16)) -> String {
    picture_with(page, look(lang, &UNICODE), size)
}

/// Draws a page as a reader with these symbols sees it.
pub fn picture_with(page: &mut dyn Page, look: Look, (columns, rows): (u16, u16)) -> String {
    let area = Rect::new(0, 0, columns, rows);
    let mut buffer = Buffer::empty(area);
    let mut canvas = Canvas::new(&mut buffer, look);
    if !["screen-title", "screen-campaigns", "screen-saves"].contains(&page.name()) {
        let header = sample::header(canvas.look.ui.lang());
        chrome::header(&mut canvas, Rect { height: 1, ..area }, &header);
    }
    page.draw(
        &mut canvas,
        Rect {
            y: 1,
            height: rows - 2,
            ..area
        },
    );
    let footer = Rect {
        y: rows - 1,
        height: 1,
        ..area
    };
    chrome::footer(&mut canvas, footer, &page.hints(), page.cursor().is_none());
    whole(&buffer)
}

/// Writes a screen as text and checks that it is clean and that no cell is misaligned.
pub fn whole(buffer: &Buffer) -> String {
    let text = screen_text(buffer);
    assert!(is_clean(&text), "{text}");
    for (row, y) in text.lines().zip(buffer.area.top()..) {
        assert!(width(row) <= usize::from(buffer.area.width), "{row}");
        assert_aligned(buffer, y);
    }
    text
}

/// Checks that every wide character is followed by its own blank.
fn assert_aligned(buffer: &Buffer, y: u16) {
    let mut x = buffer.area.left();
    while x < buffer.area.right() {
        let columns = u16::try_from(width(buffer[(x, y)].symbol()))
            .expect("narrow")
            .max(1);
        assert!(x + columns <= buffer.area.right(), "row {y} is pushed out");
        for hidden in x + 1..x + columns {
            assert_eq!(
                buffer[(hidden, y)].symbol().trim(),
                "",
                "row {y}, column {hidden}"
            );
        }
        x += columns;
    }
}

/// Checks the pictures of a page at sizes, in both languages.
pub fn check(name: &str, sizes: &[(u16, u16)], mut page: impl FnMut(Lang) -> Box<dyn Page>) {
    for lang in Lang::ALL {
        traps::spring(name, lang, page(lang).as_mut());
        bytes::spare(name, lang, page(lang).as_mut());
        for &size in sizes {
            let text = picture(page(lang).as_mut(), lang, size);
            let file = format!("{name}-{}-{}x{}", lang.code(), size.0, size.1);
            keep(&file, &text);
        }
    }
}

/// Compares a picture with the one that is kept.
pub fn keep(file: &str, text: &str) {
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "../snapshots" }, {
        insta::assert_snapshot!(file, text);
    });
}

/// Writes how a screen is styled: per row, the runs of one style, with their columns.
pub fn styles(buffer: &Buffer) -> String {
    let mut text = String::new();
    for y in buffer.area.top()..buffer.area.bottom() {
        let mut runs: Vec<(u16, String)> = Vec::new();
        let mut x = buffer.area.left();
        while x < buffer.area.right() {
            let cell = &buffer[(x, y)];
            let ground = match cell.bg {
                Color::Reset => String::new(),
                ground => format!(" on {ground}"),
            };
            let style = format!("{:?}{ground} {:?}", cell.fg, cell.modifier);
            if runs.last().is_none_or(|(_, last)| *last != style) {
                runs.push((x, style));
            }
            x += u16::try_from(width(cell.symbol())).expect("narrow").max(1);
        }
        let told = runs.iter().filter(|(_, style)| style != "Reset NONE");
        let told: Vec<String> = told.map(|(x, style)| format!("{x}: {style}")).collect();
        text.push_str(&format!("{y:>2} {}\n", told.join(" | ")));
    }
    text
}
