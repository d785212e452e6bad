//! A cursor in a list: which row is selected and which rows are seen.
//!
//! Touches nothing. Deliberately absent: what the rows are and how they are drawn.

use crate::tui::keys::Command;
use std::ops::Range;

/// A cursor in a list of rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The selected row.
    pub at: usize,
    top: usize,
    page: usize,
}

impl Cursor {
    /// Moves as a command asks in a list of `len` rows. Tells whether the command was one of movement.
    pub fn obey(&mut self, command: Command, len: usize) -> bool {
        let last = len.saturating_sub(1);
        let page = self.page.saturating_sub(1).max(1);
        self.at = match command {
            Command::Up => self.at.saturating_sub(1),
            Command::Down => self.at + 1,
            Command::PageUp => self.at.saturating_sub(page),
            Command::PageDown => self.at + page,
            Command::Home => 0,
            Command::End => last,
            Command::Row(row) => row,
            _ => return false,
        }
        .min(last);
        true
    }

    /// Keeps within a list that may have become shorter.
    pub fn keep(&mut self, len: usize) {
        self.at = self.at.min(len.saturating_sub(1));
    }

    /// Returns the rows of `len` to show where there is room for `height`.
    pub fn window(&mut self, len: usize, height: u16) -> Range<usize> {
        let height = usize::from(height);
        self.page = height;
        self.keep(len);
        if self.at < self.top {
            self.top = self.at;
        }
        if self.at >= self.top + height {
            self.top = self.at + 1 - height;
        }
        self.top = self.top.min(len.saturating_sub(height));
        self.top..len.min(self.top + height)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moves_and_scrolls_within_the_list() {
        let mut cursor = Cursor::default();
        assert_eq!(cursor.window(10, 4), 0..4);
        for _ in 0..5 {
            assert!(cursor.obey(Command::Down, 10));
        }
        assert_eq!((cursor.at, cursor.window(10, 4)), (5, 2..6));
        assert!(cursor.obey(Command::End, 10));
        assert_eq!((cursor.at, cursor.window(10, 4)), (9, 6..10));
        assert!(cursor.obey(Command::PageUp, 10));
        assert_eq!(cursor.at, 6);
        assert_eq!(cursor.window(2, 4), 0..2);
        assert_eq!(cursor.at, 1);
        assert!(!cursor.obey(Command::Enter, 2));
    }

    #[test]
    fn an_empty_list_is_harmless() {
        let mut cursor = Cursor::default();
        assert!(cursor.obey(Command::Down, 0));
        assert_eq!((cursor.at, cursor.window(0, 4)), (0, 0..0));
    }
}
