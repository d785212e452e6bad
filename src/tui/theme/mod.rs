//! What each kind of text looks like: semantic roles, and for each theme a style for every role.
//!
//! Touches ratatui's styles only. Deliberately absent: meaning in colour alone. Whatever a role says is also said by a
//! word, a glyph or a modifier, so that the mono theme loses nothing.

mod built_in;
pub mod depth;
pub mod mark;

pub use self::depth::Depth;

use crate::engine::mode::Mode;
use ratatui::style::Color;
use ratatui::style::Modifier;
use ratatui::style::Style;

/// Declares the roles: doc, variant, name in a theme of the reader's own.
macro_rules! roles {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal,)*) => {
        /// What a piece of a screen is for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Role { $($(#[doc = $doc])+ $variant,)* }

        impl Role {
            /// Every role, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Returns the role's name, as a theme in the settings file writes it.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

roles! {
    /// Ordinary text.
    Text = "text",
    /// Text of second rank.
    Dim = "dim",
    /// Titles and names.
    Strong = "strong",
    /// Borders.
    Frame = "frame",
    /// The border of the pane that has the keyboard.
    Focus = "focus",
    /// A key to press.
    Key = "key",
    /// The ledger: crisp.
    Ledger = "ledger",
    /// The field: blurred.
    Field = "field",
    /// Good for whom it concerns.
    Good = "good",
    /// Bad for whom it concerns.
    Bad = "bad",
    /// Asks for attention.
    Warn = "warn",
    /// The head and the rule of an official document.
    RedHead = "redhead",
    /// Care for people.
    Care = "care",
    /// Moving the risk elsewhere.
    Evade = "evade",
    /// The selected row.
    Selected = "selected",
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
pub struct Theme {
    /// The colour behind everything; the terminal's own where there is none.
    ground: Option<Color>,
    styles: [Style; Role::ALL.len()],
}

impl Default for Theme {
    /// Sixteen colours, on the terminal's own ground.
    fn default() -> Self {
        built_in::sixteen()
    }
}

impl Theme {
    /// The names of the themes that come with the program, the default first.
    pub const NAMES: [&'static str; 5] = ["sixteen", "dark", "light", "contrast", "mono"];

    /// Returns a theme that comes with the program.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "sixteen" => built_in::sixteen(),
            "dark" => built_in::dark(),
            "light" => built_in::light(),
            "contrast" => built_in::contrast(),
            "mono" => Self::mono(),
            _ => return None,
        })
    }

    /// Returns the theme without colours: bold, dim, underlined and reversed.
    pub fn mono() -> Self {
        built_in::mono()
    }

    /// Makes a theme from its ground and a style per role.
    fn of(ground: Option<Color>, style: impl Fn(Role) -> Style) -> Self {
        let mut styles = [Style::new(); Role::ALL.len()];
        for (slot, &role) in styles.iter_mut().zip(Role::ALL) {
            *slot = style(role);
        }
        Self { ground, styles }
    }

    /// Returns this theme with another ground.
    #[must_use]
    pub fn on(mut self, ground: Color) -> Self {
        self.ground = Some(ground);
        self
    }

    /// Returns this theme with another style for a role.
    #[must_use]
    pub fn with(mut self, role: Role, style: Style) -> Self {
        self.styles[role as usize] = style;
        self
    }

    /// Returns the theme as a terminal of this depth can show it.
    #[must_use]
    pub fn fitted(self, depth: Depth) -> Self {
        match depth {
            Depth::None if self.colourless() => self,
            Depth::None => Self::mono(),
            depth => {
                let ground = self.ground.map(|colour| depth.nearest(colour));
                Self {
                    ground,
                    styles: self.styles.map(|style| depth.nearest_style(style, ground)),
                }
            }
        }
    }

    fn colourless(&self) -> bool {
        let plain = |style: &Style| style.fg.is_none() && style.bg.is_none();
        self.ground.is_none() && self.styles.iter().all(plain)
    }

    /// Returns the style of a role, on the theme's ground.
    pub fn style(&self, role: Role) -> Style {
        self.ground().patch(self.own(role))
    }

    /// Returns the style of a role without the ground, to be laid over what is there.
    pub fn own(&self, role: Role) -> Style {
        self.styles[role as usize]
    }

    /// Returns the style of a place where nothing is written.
    pub fn ground(&self) -> Style {
        match self.ground {
            Some(colour) => self.own(Role::Text).bg(colour),
            None => Style::new(),
        }
    }
}

/// Bold and reversed over whatever colour is there, and never dim.
fn selected() -> Style {
    Style::new()
        .add_modifier(Modifier::BOLD | Modifier::REVERSED)
        .remove_modifier(Modifier::DIM)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::depth::contrast;
    use anstyle_lossy::palette::Palette;
    use anstyle_lossy::palette::VGA;
    use anstyle_lossy::palette::WIN10_CONSOLE;

    #[test]
    fn mono_names_no_colour() {
        for &role in Role::ALL {
            let style = Theme::mono().style(role);
            assert_eq!((style.fg, style.bg), (None, None), "{role:?}");
        }
    }

    #[test]
    fn a_selection_is_seen_without_colour() {
        for name in Theme::NAMES {
            let selected = Theme::named(name).expect(name).style(Role::Selected);
            let both = Modifier::REVERSED | Modifier::BOLD;
            assert!(selected.add_modifier.contains(both), "{name}");
        }
    }

    /// Checks that every role of a theme can be read on its ground, and the frame be seen.
    #[track_caller]
    fn check(name: &str, depth: Depth, palette: Palette, text: f64) {
        let theme = Theme::named(name).expect(name).fitted(depth);
        for &role in Role::ALL {
            let style = theme.style(role);
            let (fg, bg) = (style.fg.expect("a colour"), style.bg.expect("a ground"));
            let least = if role == Role::Frame {
                text.min(3.0)
            } else {
                text
            };
            let seen = contrast(fg, bg, palette);
            assert!(
                seen >= least,
                "{name}, {depth:?}: {role:?} {fg} on {bg}: {seen:.2} < {least}"
            );
        }
    }

    #[test]
    fn every_role_can_be_read_on_its_ground() {
        for (name, least) in [("dark", 4.5), ("light", 4.5), ("contrast", 7.0)] {
            check(name, Depth::True, VGA, least);
            check(name, Depth::TwoFiftySix, VGA, least * 0.9);
            for palette in [VGA, WIN10_CONSOLE] {
                check(name, Depth::Sixteen, palette, 3.0);
            }
        }
    }

    #[test]
    fn sixteen_colours_can_be_read_on_a_black_ground() {
        let theme = Theme::default();
        for palette in [VGA, WIN10_CONSOLE] {
            for &role in Role::ALL {
                if let Some(fg) = theme.style(role).fg {
                    let seen = contrast(fg, Color::Black, palette);
                    assert!(seen >= 3.0, "{role:?} {fg}: {seen:.2}");
                }
            }
        }
    }

    #[test]
    fn without_colours_every_theme_is_mono() {
        for name in Theme::NAMES {
            let theme = Theme::named(name).expect(name).fitted(Depth::None);
            assert_eq!(theme, Theme::mono(), "{name}");
        }
        assert_eq!(Theme::named("purple"), None);
    }
}
