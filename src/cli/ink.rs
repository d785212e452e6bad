//! Text on stdout in colour, or as it is.
//!
//! Touches nothing; whether there is colour was decided before. Deliberately absent: meaning in colour alone.

use anstyle::AnsiColor;
use anstyle::Style;

/// Writes in colour, or not.
#[derive(Debug, Clone, Copy)]
pub struct Ink {
    any: bool,
}

impl Ink {
    /// Takes up the pen; makes an old Windows console understand colours where there are to be any.
    pub fn new(any: bool) -> Self {
        if any {
            // Where the console cannot do it there is nobody left to be told.
            _ = anstyle_query::windows::enable_ansi_colors();
        }
        Self { any }
    }

    /// Tells whether there are colours.
    pub fn any(self) -> bool {
        self.any
    }

    /// Writes a heading.
    pub fn heading(self, text: &str) -> String {
        self.paint(Style::new().bold(), text)
    }

    /// Writes what is as it should be.
    pub fn good(self, text: &str) -> String {
        self.paint(AnsiColor::Green.on_default(), text)
    }

    /// Writes what asks for attention.
    pub fn warn(self, text: &str) -> String {
        self.paint(AnsiColor::Yellow.on_default().bold(), text)
    }

    fn paint(self, style: Style, text: &str) -> String {
        if self.any {
            format!("{style}{text}{style:#}")
        } else {
            text.to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_colour_a_text_stays_as_it_is() {
        let plain = Ink::new(false);
        assert_eq!(plain.heading("终端") + &plain.warn("!"), "终端!");
        assert_eq!(Ink::new(true).heading("终端"), "\u{1b}[1m终端\u{1b}[0m");
    }
}
