//! How many colours a terminal shows, and which of its colours is nearest to a wanted one.
//!
//! The distances and the tables of colours come from `anstyle-lossy`. Deliberately absent: asking the terminal; whoever
//! reads the environment says what it can do.

use anstyle::Ansi256Color;
use anstyle::AnsiColor;
use anstyle::RgbColor;
use anstyle_lossy::palette::Palette;
use anstyle_lossy::palette::VGA;
use anstyle_lossy::palette::WIN10_CONSOLE;
use ratatui::style::Color;
use ratatui::style::Style;

/// How many colours a terminal shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Depth {
    /// None.
    #[default]
    None,
    /// Sixteen, which the reader's own settings of the terminal give.
    Sixteen,
    /// 256 fixed ones.
    TwoFiftySix,
    /// Any red, green and blue.
    True,
}

impl Depth {
    /// Returns the colour of this depth that is nearest to a colour.
    pub fn nearest(self, colour: Color) -> Color {
        let palette = Palette::default();
        match (self, colour) {
            (Self::TwoFiftySix, Color::Rgb(r, g, b)) => {
                Color::Indexed(anstyle_lossy::rgb_to_xterm(RgbColor(r, g, b)).index())
            }
            (Self::Sixteen, Color::Rgb(r, g, b)) => {
                of_ansi(anstyle_lossy::rgb_to_ansi(RgbColor(r, g, b), palette))
            }
            (Self::Sixteen, Color::Indexed(n)) => {
                of_ansi(anstyle_lossy::xterm_to_ansi(Ansi256Color(n), palette))
            }
            (Self::None, _) => Color::Reset,
            (_, colour) => colour,
        }
    }

    /// Returns a style in the colours of this depth; among sixteen, one that can be read on its ground comes before one
    /// that is nearer.
    pub(super) fn nearest_style(self, mut style: Style, ground: Option<Color>) -> Style {
        style.bg = style.bg.map(|colour| self.nearest(colour));
        style.fg = style.fg.map(|colour| match (self, style.bg.or(ground)) {
            (Self::Sixteen, Some(ground)) => readable(colour, ground),
            _ => self.nearest(colour),
        });
        style
    }
}

/// The least contrast at which a word can be made out.
const READABLE: f64 = 3.0;

/// Returns the one of the sixteen colours that is nearest among those that can be read on a ground in the usual palettes.
fn readable(colour: Color, ground: Color) -> Color {
    let Some(wanted) = rgb(colour, VGA) else {
        return colour;
    };
    let seen = |it: &Color| {
        [VGA, WIN10_CONSOLE]
            .into_iter()
            .all(|palette| contrast(*it, ground, palette) >= READABLE)
    };
    let far = |it: &Color| rgb(*it, VGA).map_or(u32::MAX, |it| distance(it, wanted));
    let best = SIXTEEN.into_iter().filter(seen).min_by_key(far);
    best.unwrap_or(colour)
}

/// Returns how far two colours lie apart, weighted as the eye weighs them (Riemersma's approximation).
fn distance(one: (u8, u8, u8), other: (u8, u8, u8)) -> u32 {
    let apart = |a: u8, b: u8| u32::from(a.abs_diff(b)).pow(2);
    let red = (u32::from(one.0) + u32::from(other.0)) / 2;
    let [r, g, b] = [
        apart(one.0, other.0),
        apart(one.1, other.1),
        apart(one.2, other.2),
    ];
    ((512 + red) * r + 1024 * g + (767 - red) * b) >> 8
}

/// The sixteen colours in their usual order.
const SIXTEEN: [Color; 16] = [
    Color::Black,
    Color::Red,
    Color::Green,
    Color::Yellow,
    Color::Blue,
    Color::Magenta,
    Color::Cyan,
    Color::Gray,
    Color::DarkGray,
    Color::LightRed,
    Color::LightGreen,
    Color::LightYellow,
    Color::LightBlue,
    Color::LightMagenta,
    Color::LightCyan,
    Color::White,
];

fn of_ansi(colour: AnsiColor) -> Color {
    SIXTEEN[usize::from(Ansi256Color::from_ansi(colour).index()) % SIXTEEN.len()]
}

/// Returns the red, green and blue of a colour; of the terminal's own ones as this palette has them. `None` for "whatever
/// the terminal writes with".
pub fn rgb(colour: Color, palette: Palette) -> Option<(u8, u8, u8)> {
    let indexed = |n: u8| {
        let RgbColor(r, g, b) = anstyle_lossy::xterm_to_rgb(Ansi256Color(n), palette);
        (r, g, b)
    };
    match colour {
        Color::Rgb(r, g, b) => Some((r, g, b)),
        Color::Indexed(n) => Some(indexed(n)),
        named => {
            let at = SIXTEEN.iter().position(|it| *it == named)?;
            Some(indexed(u8::try_from(at).ok()?))
        }
    }
}

/// Returns the contrast of two colours, 1 to 21, as the Web Content Accessibility Guidelines (2.1, 1.4.3) define it; 21
/// where one of them is the terminal's own.
pub fn contrast(one: Color, other: Color, palette: Palette) -> f64 {
    let (Some(one), Some(other)) = (rgb(one, palette), rgb(other, palette)) else {
        return 21.0;
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Returns the relative luminance of a colour, 0 to 1 (same source).
fn luminance((r, g, b): (u8, u8, u8)) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            libm::pow((part + 0.055) / 1.055, 2.4)
        }
    };
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(depth: Depth, colour: Color, expected: Color) {
        assert_eq!(depth.nearest(colour), expected, "{depth:?} {colour}");
    }

    #[test]
    fn the_nearest_colour_is_found() {
        let red = Color::Rgb(255, 90, 90);
        check(Depth::True, red, red);
        check(Depth::TwoFiftySix, red, Color::Indexed(203));
        check(Depth::Sixteen, red, Color::LightRed);
        check(Depth::Sixteen, Color::Indexed(0), Color::Black);
        check(Depth::Sixteen, Color::Cyan, Color::Cyan);
        check(Depth::None, red, Color::Reset);
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        let seen = |one, other| (contrast(one, other, VGA) * 100.0).round() / 100.0;
        assert_eq!(seen(Color::White, Color::Black), 21.0);
        assert_eq!(
            seen(Color::Rgb(119, 119, 119), Color::Rgb(255, 255, 255)),
            4.48
        );
        assert_eq!(seen(Color::Red, Color::Red), 1.0);
        assert_eq!(seen(Color::Reset, Color::Black), 21.0);
    }
}
