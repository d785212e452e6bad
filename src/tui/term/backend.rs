//! A backend that knows how wide a character is: it never moves a cursor that stands where it should.
//!
//! Crossterm's own backend moves the cursor after every Chinese character and hides it in every frame, which makes a page
//! of Chinese half as long again. What is not drawing is left to it. Deliberately absent: underline colours.

use crate::text::width;
use crossterm::cursor::Hide;
use crossterm::cursor::MoveTo;
use crossterm::cursor::MoveToColumn;
use crossterm::cursor::Show;
use crossterm::queue;
use crossterm::style::Attribute;
use crossterm::style::Print;
use crossterm::style::SetAttribute;
use crossterm::style::SetBackgroundColor;
use crossterm::style::SetForegroundColor;
use ratatui::backend::Backend;
use ratatui::backend::ClearType;
use ratatui::backend::CrosstermBackend;
use ratatui::backend::IntoCrossterm;
use ratatui::backend::WindowSize;
use ratatui::buffer::Cell;
use ratatui::layout::Position;
use ratatui::layout::Size;
use ratatui::style::Color;
use ratatui::style::Modifier;
use std::io;
use std::io::Write;

/// The modifiers that the themes use, with what sets them.
const MODIFIERS: [(Modifier, Attribute); 5] = [
    (Modifier::BOLD, Attribute::Bold),
    (Modifier::DIM, Attribute::Dim),
    (Modifier::ITALIC, Attribute::Italic),
    (Modifier::UNDERLINED, Attribute::Underlined),
    (Modifier::REVERSED, Attribute::Reverse),
];

/// What ends them; bold and dim end together.
const ENDS: [(Modifier, Attribute); 4] = [
    (
        Modifier::BOLD.union(Modifier::DIM),
        Attribute::NormalIntensity,
    ),
    (Modifier::ITALIC, Attribute::NoItalic),
    (Modifier::UNDERLINED, Attribute::NoUnderline),
    (Modifier::REVERSED, Attribute::NoReverse),
];

/// The modifiers that are seen where there is no character.
const SEEN_ON_BLANKS: Modifier = Modifier::UNDERLINED.union(Modifier::REVERSED);

/// Writes cells to a terminal with as few bytes as it takes.
#[derive(Debug)]
pub struct Lean<W: Write> {
    inner: CrosstermBackend<W>,
    hidden: bool,
}

/// The style that the terminal writes with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Pen {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

impl Pen {
    const PLAIN: Self = Self {
        fg: Color::Reset,
        bg: Color::Reset,
        modifier: Modifier::empty(),
    };

    fn of(cell: &Cell) -> Self {
        Self {
            fg: cell.fg,
            bg: cell.bg,
            modifier: cell.modifier,
        }
    }

    /// Returns the style that a cell needs where `now` is the present one: of a blank only the background is seen, so
    /// that nothing else changes for it.
    fn for_cell(cell: &Cell, now: Self) -> Self {
        let wanted = Self::of(cell);
        if cell.symbol() != " " || wanted.modifier.intersects(SEEN_ON_BLANKS) {
            return wanted;
        }
        Self {
            bg: wanted.bg,
            modifier: now.modifier - SEEN_ON_BLANKS,
            ..now
        }
    }

    /// Takes up this style where `now` is the present one.
    fn take_up(self, mut now: Self, out: &mut impl Write) -> io::Result<()> {
        if !self.modifier.contains(now.modifier) {
            now = self.lay_down(now, out)?;
        }
        for (modifier, attribute) in MODIFIERS {
            if self.modifier.contains(modifier) && !now.modifier.contains(modifier) {
                queue!(out, SetAttribute(attribute))?;
            }
        }
        if self.fg != now.fg {
            queue!(out, SetForegroundColor(self.fg.into_crossterm()))?;
        }
        if self.bg != now.bg {
            queue!(out, SetBackgroundColor(self.bg.into_crossterm()))?;
        }
        Ok(())
    }
}

impl Pen {
    /// Gives up modifiers of the present style that this one does not have; returns the style that is left.
    ///
    /// Where there are colours, each modifier is ended on its own: to say colours of 24 bits again takes more bytes.
    fn lay_down(self, mut now: Self, out: &mut impl Write) -> io::Result<Self> {
        if (self.fg, self.bg) == (Color::Reset, Color::Reset) {
            queue!(out, SetAttribute(Attribute::Reset))?;
            return Ok(Self::PLAIN);
        }
        for (ended, attribute) in ENDS {
            let unwanted = ended & now.modifier;
            if !self.modifier.contains(unwanted) {
                queue!(out, SetAttribute(attribute))?;
                now.modifier -= ended;
            }
        }
        Ok(now)
    }
}

impl<W: Write> Lean<W> {
    /// Writes to `out`.
    pub fn new(out: W) -> Self {
        Self {
            inner: CrosstermBackend::new(out),
            hidden: false,
        }
    }

    /// Forgets whether the cursor is hidden, after the terminal was given away.
    pub(super) fn forget(&mut self) {
        self.hidden = false;
    }
}

impl<W: Write> Write for Lean<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.inner.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Write::flush(&mut self.inner)
    }
}

impl<W: Write> Backend for Lean<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, cells: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let out = &mut self.inner;
        let mut pen = Pen::PLAIN;
        let mut stands = None;
        for (x, y, cell) in cells {
            match stands {
                Some(here) if here == (x, y) => {}
                Some((_, row)) if row == y => queue!(out, MoveToColumn(x))?,
                _ => queue!(out, MoveTo(x, y))?,
            }
            let wanted = Pen::for_cell(cell, pen);
            if wanted != pen {
                wanted.take_up(pen, out)?;
                pen = wanted;
            }
            queue!(out, Print(cell.symbol()))?;
            let columns = u16::try_from(width(cell.symbol())).unwrap_or(1).max(1);
            stands = Some((x + columns, y));
        }
        if pen != Pen::PLAIN {
            queue!(out, SetAttribute(Attribute::Reset))?;
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if !self.hidden {
            queue!(self.inner, Hide)?;
            self.hidden = true;
        }
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.hidden = false;
        queue!(self.inner, Show)
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.inner.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.inner.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.inner.clear()
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.inner.clear_region(region)
    }

    fn size(&self) -> io::Result<Size> {
        self.inner.size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.inner.window_size()
    }

    fn flush(&mut self) -> io::Result<()> {
        Write::flush(&mut self.inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::Style;
    use std::num::NonZero;

    /// Draws a whole small buffer and returns what was written.
    fn written(draw: impl FnOnce(&mut Buffer)) -> String {
        let area = Rect::new(0, 0, 12, 2);
        let mut buffer = Buffer::empty(area);
        draw(&mut buffer);
        let mut out = Vec::new();
        let mut backend = Lean::new(&mut out);
        let empty = Buffer::empty(area);
        backend
            .draw(empty.diff(&buffer).into_iter())
            .expect("a vector");
        String::from_utf8(out).expect("text")
    }

    #[test]
    fn the_cursor_is_moved_only_where_it_must_be() {
        let text = written(|buffer| {
            buffer.set_string(1, 0, "柳溪镇", Style::new());
            buffer.set_string(9, 0, "x", Style::new());
        });
        assert_eq!(text, "\x1b[1;2H柳溪镇\x1b[10Gx");
    }

    #[test]
    fn styles_are_set_once_and_put_back() {
        let bold = Style::new().add_modifier(Modifier::BOLD);
        let text = written(|buffer| {
            buffer.set_string(0, 0, "权", bold);
            buffer.set_string(2, 0, "小", bold);
            buffer.set_string(4, 0, "责", Style::new());
        });
        assert_eq!(text, "\x1b[1;1H\x1b[1m权小\x1b[0m责");
    }

    #[test]
    fn colours_that_stay_are_not_said_again() {
        let plain = Style::new().fg(Color::Rgb(1, 2, 3)).bg(Color::Rgb(4, 5, 6));
        let text = written(|buffer| {
            buffer.set_string(
                0,
                0,
                "a",
                plain.add_modifier(Modifier::BOLD | Modifier::REVERSED),
            );
            buffer.set_string(1, 0, "b", plain.add_modifier(Modifier::REVERSED));
            buffer.set_string(2, 0, "c", plain);
        });
        let colours = "\x1b[38;2;1;2;3m\x1b[48;2;4;5;6m";
        let expected = [
            "\x1b[1;1H\x1b[1m\x1b[7m",
            colours,
            "a\x1b[22mb\x1b[27mc\x1b[0m",
        ];
        assert_eq!(text, expected.concat());
    }

    #[test]
    fn of_a_blank_only_the_ground_is_seen() {
        let ground = Style::new().bg(Color::Blue);
        let text = written(|buffer| {
            buffer.set_string(0, 0, "a", ground.fg(Color::Red));
            buffer.set_string(1, 0, "  ", ground.fg(Color::Green));
            buffer.set_string(3, 0, "b", ground.fg(Color::Red));
            buffer.set_string(4, 0, " ", Style::new().add_modifier(Modifier::UNDERLINED));
        });
        let expected = [
            "\x1b[1;1H\x1b[38;5;1m\x1b[48;5;4ma  b",
            "\x1b[4m\x1b[39m\x1b[49m \x1b[0m",
        ];
        assert_eq!(text, expected.concat());
    }

    #[test]
    fn what_it_writes_reads_back_as_what_was_drawn() {
        let text = written(|buffer| {
            buffer.set_string(0, 0, "权小ab责大", Style::new().fg(Color::Red));
            buffer.set_string(0, 1, "░░▸→", Style::new().add_modifier(Modifier::REVERSED));
        });
        let side = |n| NonZero::new(n).expect("not nought");
        let mut parser = vt100::Parser::new(side(2), side(12), 0);
        parser.process(text.as_bytes());
        assert_eq!(parser.screen().contents(), "权小ab责大\n░░▸→");
    }
}
