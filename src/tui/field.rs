//! A field to type one line into: a name, a number. It has the terminal's real cursor, so that an input method shows its
//! candidates in the right place and a screen magnifier follows.
//!
//! Editing is `ratatui-textarea`'s; drawing is the canvas's. Deliberately absent: what the text is for.

use crate::text::SafeText;
use crate::text::width;
use crate::tui::event::Code;
use crate::tui::event::Key;
use crate::tui::paint::Canvas;
use crate::tui::theme::Role;
use ratatui::layout::Position;
use ratatui::layout::Rect;
use ratatui_textarea::CursorMove;
use ratatui_textarea::TextArea;

/// The most digits of a number of 64 bits.
const DIGITS: usize = 20;

/// A field of one line.
#[derive(Debug)]
pub struct TextField {
    area: TextArea<'static>,
    /// The most characters.
    most: usize,
    /// Whether only digits are taken, and no more than make a number.
    number: bool,
    /// Where the cursor stood when the field was drawn last.
    cursor: Option<Position>,
}

impl TextField {
    /// Makes a field for up to so many characters.
    pub fn new(text: &str, most: usize) -> Self {
        let mut field = Self {
            area: TextArea::default(),
            most,
            number: false,
            cursor: None,
        };
        field.paste(text);
        field
    }

    /// Makes an empty field for a number: any that 64 bits hold.
    pub fn number() -> Self {
        Self {
            number: true,
            ..Self::new("", DIGITS)
        }
    }

    /// Returns what was typed.
    pub fn text(&self) -> &str {
        self.area.lines().first().map_or("", String::as_str)
    }

    /// Takes a key. Tells whether it was one of editing.
    pub fn typed(&mut self, key: Key) -> bool {
        let area = &mut self.area;
        match (key.ctrl, key.code) {
            (true, Code::Char('a')) | (_, Code::Home) => area.move_cursor(CursorMove::Head),
            (true, Code::Char('e')) | (_, Code::End) => area.move_cursor(CursorMove::End),
            (true, Code::Char('u')) => _ = area.delete_line_by_head(),
            (true, _) => return false,
            (_, Code::Char(c)) => self.paste(c.encode_utf8(&mut [0; 4])),
            (_, Code::Backspace) => _ = area.delete_char(),
            (_, Code::Delete) => _ = area.delete_next_char(),
            (_, Code::Left) => area.move_cursor(CursorMove::Back),
            (_, Code::Right) => area.move_cursor(CursorMove::Forward),
            _ => return false,
        }
        true
    }

    /// Takes text: as much of it as there is room for, made safe and on one line.
    pub fn paste(&mut self, text: &str) {
        let clean = SafeText::clean(text);
        for c in clean.chars().filter(|c| !c.is_control()) {
            self.area.insert_char(c);
            if !self.holds(self.text()) {
                self.area.delete_char();
            }
        }
    }

    /// Tells whether a text may stand in this field.
    fn holds(&self, text: &str) -> bool {
        let short = text.chars().nth(self.most).is_none();
        let digits = text.chars().all(|c| c.is_ascii_digit());
        let number = digits && (text.is_empty() || text.parse::<u64>().is_ok());
        short && (number || !self.number)
    }

    /// Draws the field; the cursor stands in it where it has the keyboard.
    pub fn draw(&mut self, canvas: &mut Canvas<'_>, row: Rect, focused: bool) {
        let text = self.text().to_owned();
        let used = canvas.put(
            row.x,
            row.y,
            row.width.saturating_sub(1),
            &text,
            Role::Strong,
        );
        let line = canvas.look.symbols.plain.border.horizontal_top;
        let role = if focused { Role::Focus } else { Role::Dim };
        canvas.run(row.x, row.y + 1, row.width, line, role);
        let before: String = text.chars().take(self.area.cursor().1).collect();
        let x = u16::try_from(width(&before)).unwrap_or(u16::MAX).min(used);
        self.cursor = focused.then(|| Position::new(row.x + x, row.y));
    }

    /// Returns where the cursor stands, where the field had the keyboard when it was drawn last.
    pub fn cursor(&self) -> Option<Position> {
        self.cursor
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use crate::tui::symbols::UNICODE;
    use crate::tui::tests::look;
    use ratatui::buffer::Buffer;

    /// Types characters (`<` is Backspace, `←` an arrow) and checks text and column of the cursor.
    #[track_caller]
    fn check(mut field: TextField, keys: &str, text: &str, column: u16) {
        for c in keys.chars() {
            field.typed(match c {
                '<' => Key::plain(Code::Backspace),
                '←' => Key::plain(Code::Left),
                c => Key::char(c),
            });
        }
        let area = Rect::new(0, 0, 30, 2);
        let mut buffer = Buffer::empty(area);
        let mut canvas = Canvas::new(&mut buffer, look(Lang::Zh, &UNICODE));
        field.draw(&mut canvas, area, true);
        assert_eq!(field.text(), text);
        assert_eq!(field.cursor(), Some(Position::new(column, 0)), "{text}");
    }

    #[test]
    fn the_cursor_follows_chinese_and_latin() {
        check(TextField::new("", 12), "林晓雯ab", "林晓雯ab", 8);
        check(TextField::new("", 12), "林晓雯←←", "林晓雯", 2);
        check(TextField::new("林晓", 12), "<雯", "林雯", 4);
        check(TextField::new("", 3), "abcdef", "abc", 3);
    }

    #[test]
    fn only_what_fits_is_taken() {
        check(TextField::number(), "1a2中3 4", "1234", 4);
        let most = u64::MAX.to_string();
        check(TextField::number(), &most, &most, 20);
        check(TextField::number(), "18446744073709551616", &most[..19], 19);
        check(TextField::number(), &"0".repeat(30), &"0".repeat(20), 20);
        let mut field = TextField::new("", 8);
        field.paste("柳溪\u{1b}[31m\n镇长");
        assert_eq!(field.text(), "柳溪[31m镇长");
        field.typed(Key::ctrl('u'));
        assert_eq!(field.text(), "");
        assert!(!field.typed(Key::ctrl('z')) && !field.typed(Key::plain(Code::Enter)));
    }

    #[test]
    fn without_the_keyboard_there_is_no_cursor() {
        let area = Rect::new(0, 0, 30, 2);
        let mut buffer = Buffer::empty(area);
        let mut field = TextField::new("林", 8);
        let mut canvas = Canvas::new(&mut buffer, look(Lang::Zh, &UNICODE));
        field.draw(&mut canvas, area, false);
        assert_eq!(field.cursor(), None);
    }
}
