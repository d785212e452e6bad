//! What each kind of text looks like: semantic roles, in sixteen colours or in none.
//!
//! Touches ratatui's styles only. Deliberately absent: meaning in colour alone. Whatever a role says is also said by a
//! word, a glyph or a modifier, so that the mono theme loses nothing.

use crate::engine::mode::Mode;
use ratatui::style::Color;
use ratatui::style::Modifier;
use ratatui::style::Style;

/// What a piece of a screen is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Ordinary text.
    Text,
    /// Text of second rank.
    Dim,
    /// Titles and names.
    Strong,
    /// Borders.
    Frame,
    /// The border of the pane that has the keyboard.
    Focus,
    /// A key to press.
    Key,
    /// The ledger: crisp.
    Ledger,
    /// The field: blurred.
    Field,
    /// Good for whom it concerns.
    Good,
    /// Bad for whom it concerns.
    Bad,
    /// Asks for attention.
    Warn,
    /// The head and the rule of an official document.
    RedHead,
    /// Care for people.
    Care,
    /// Moving the risk elsewhere.
    Evade,
    /// The selected row.
    Selected,
}

impl Role {
    /// Returns the role of a change that is good (1), bad (−1) or neither.
    pub fn of_change(good: i8) -> Self {
        match good {
            1.. => Self::Good,
            0 => Self::Text,
            _ => Self::Bad,
        }
    }

    /// Returns the role of a mode's word.
    pub fn of_mode(mode: Mode) -> Self {
        match mode {
            Mode::Substance => Self::Field,
            Mode::Trace => Self::Ledger,
            Mode::Evade => Self::Evade,
            Mode::Care => Self::Care,
            Mode::Neutral => Self::Dim,
        }
    }

    /// Returns the role of a light: 0 red, 1 yellow, 2 green.
    pub fn of_light(level: u8) -> Self {
        match level {
            0 => Self::Bad,
            1 => Self::Warn,
            _ => Self::Good,
        }
    }
}

/// A choice of styles for every role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Sixteen colours, on a dark or a light ground.
    Colours,
    /// No colours: bold, dim, underlined and reversed.
    Mono,
}

impl Theme {
    /// Returns the style of a role.
    pub fn style(self, role: Role) -> Style {
        match self {
            Self::Colours => colours(role),
            Self::Mono => mono(role),
        }
    }
}

/// Bold and reversed over whatever colour is there, and never dim.
fn selected() -> Style {
    Style::new()
        .add_modifier(Modifier::BOLD | Modifier::REVERSED)
        .remove_modifier(Modifier::DIM)
}

fn colours(role: Role) -> Style {
    let plain = Style::new();
    match role {
        Role::Text => plain,
        // Not "bright black": some palettes give that the colour of the ground.
        Role::Dim | Role::Frame => plain.add_modifier(Modifier::DIM),
        Role::Strong => plain.add_modifier(Modifier::BOLD),
        Role::Focus => plain.fg(Color::Cyan),
        Role::Key => plain.fg(Color::Cyan).add_modifier(Modifier::BOLD),
        Role::Ledger => plain.fg(Color::Cyan),
        Role::Field => plain.fg(Color::Yellow),
        Role::Good => plain.fg(Color::Green),
        Role::Bad => plain.fg(Color::Red),
        Role::Warn => plain.fg(Color::Yellow).add_modifier(Modifier::BOLD),
        Role::RedHead => plain.fg(Color::Red).add_modifier(Modifier::BOLD),
        Role::Care => plain.fg(Color::Green),
        Role::Evade => plain.fg(Color::Magenta),
        Role::Selected => selected(),
    }
}

fn mono(role: Role) -> Style {
    let plain = Style::new();
    match role {
        Role::Dim | Role::Frame => plain.add_modifier(Modifier::DIM),
        Role::Strong | Role::Focus | Role::Key | Role::Warn | Role::RedHead => {
            plain.add_modifier(Modifier::BOLD)
        }
        Role::Selected => selected(),
        _ => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mono_names_no_colour() {
        for role in [
            Role::Dim,
            Role::Ledger,
            Role::Bad,
            Role::RedHead,
            Role::Selected,
        ] {
            let style = Theme::Mono.style(role);
            assert_eq!((style.fg, style.bg), (None, None), "{role:?}");
        }
    }

    #[test]
    fn a_selection_is_seen_without_colour() {
        for theme in [Theme::Colours, Theme::Mono] {
            let selected = theme.style(Role::Selected);
            assert!(
                selected
                    .add_modifier
                    .contains(Modifier::REVERSED | Modifier::BOLD)
            );
        }
    }
}
