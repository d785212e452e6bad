//! What may come in from outside: keys, the mouse, a new size, signals. A closed list, translated from crossterm.
//!
//! Touches crossterm's event types only. Deliberately absent: reading (`term` does), and what a key means (`keys` does).

use crate::text::SafeText;
use crossterm::event::Event as Raw;
use crossterm::event::KeyCode;
use crossterm::event::KeyEvent;
use crossterm::event::KeyEventKind;
use crossterm::event::KeyModifiers;
use crossterm::event::MouseButton;
use crossterm::event::MouseEvent;
use crossterm::event::MouseEventKind;

/// How many characters of a paste are taken: more than any field holds.
const PASTED: usize = 1000;

/// Something that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// The left button was pressed at a column and a row.
    Click(u16, u16),
    /// The wheel was turned, up or down.
    Wheel(Turn),
    /// The screen has a new size.
    Resize(u16, u16),
    /// Text was pasted.
    Paste(SafeText),
    /// Something outside has changed that the play is made of.
    Renew,
    /// The next frame of a movement is due. Comes only while there is one.
    Frame,
    /// The process was stopped and goes on.
    Resume,
    /// The terminal went away, or the process was asked to end.
    Hangup,
}

/// Which way a wheel was turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // The names say it.
pub enum Turn {
    Up,
    Down,
}

/// A key with its modifiers. Shift shows in the character itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// Which.
    pub code: Code,
    /// Whether Ctrl was held.
    pub ctrl: bool,
}

/// The keys that mean something here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // The names say it.
pub enum Code {
    Char(char),
    Enter,
    Esc,
    Tab,
    BackTab,
    Backspace,
    Delete,
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    Home,
    End,
    F(u8),
}

impl Key {
    /// Makes a key without modifiers.
    pub const fn plain(code: Code) -> Self {
        Self { code, ctrl: false }
    }

    /// Makes the key of a character.
    pub const fn char(c: char) -> Self {
        Self::plain(Code::Char(c))
    }

    /// Makes a character's key with Ctrl.
    pub const fn ctrl(c: char) -> Self {
        Self {
            code: Code::Char(c),
            ctrl: true,
        }
    }
}

/// Translates a terminal's event. `None` for what means nothing here: releases, mouse moves, unknown keys.
pub fn translate(raw: Raw) -> Option<Event> {
    match raw {
        Raw::Key(key) => translate_key(key).map(Event::Key),
        Raw::Mouse(mouse) => translate_mouse(mouse),
        Raw::Resize(columns, rows) => Some(Event::Resize(columns, rows)),
        Raw::Paste(text) => Some(Event::Paste(pasted(&text))),
        Raw::FocusGained | Raw::FocusLost => None,
    }
}

fn pasted(text: &str) -> SafeText {
    let beginning: String = text.chars().take(PASTED).collect();
    SafeText::clean(&beginning)
}

fn translate_key(key: KeyEvent) -> Option<Key> {
    if !matches!(key.kind, KeyEventKind::Press | KeyEventKind::Repeat) {
        return None;
    }
    let code = match key.code {
        KeyCode::Char(c) => Code::Char(c),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => Code::BackTab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::F(n) => Code::F(n),
        _ => return None,
    };
    let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
    Some(Key { code, ctrl })
}

fn translate_mouse(mouse: MouseEvent) -> Option<Event> {
    match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Event::Click(mouse.column, mouse.row)),
        MouseEventKind::ScrollUp => Some(Event::Wheel(Turn::Up)),
        MouseEventKind::ScrollDown => Some(Event::Wheel(Turn::Down)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(code: KeyCode, modifiers: KeyModifiers, expected: Key) {
        let raw = Raw::Key(KeyEvent::new(code, modifiers));
        assert_eq!(translate(raw), Some(Event::Key(expected)));
    }

    #[test]
    fn translates_keys() {
        check(KeyCode::Char('中'), KeyModifiers::NONE, Key::char('中'));
        check(KeyCode::Char('L'), KeyModifiers::SHIFT, Key::char('L'));
        check(KeyCode::Char('z'), KeyModifiers::CONTROL, Key::ctrl('z'));
        check(KeyCode::Enter, KeyModifiers::NONE, Key::plain(Code::Enter));
    }

    #[test]
    fn releases_mean_nothing() {
        let mut key = KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE);
        key.kind = KeyEventKind::Release;
        assert_eq!(translate(Raw::Key(key)), None);
        key.kind = KeyEventKind::Repeat;
        assert!(translate(Raw::Key(key)).is_some());
    }

    #[test]
    fn pasted_text_is_made_safe() {
        let pasted = translate(Raw::Paste("柳\u{1b}[31m溪".into()));
        assert_eq!(pasted, Some(Event::Paste(SafeText::clean("柳[31m溪"))));
    }

    #[test]
    fn of_a_long_paste_the_beginning_is_taken() {
        let pasted = translate(Raw::Paste("溪".repeat(PASTED * 2)));
        let beginning = SafeText::clean(&"溪".repeat(PASTED));
        assert_eq!(pasted, Some(Event::Paste(beginning)));
    }
}
