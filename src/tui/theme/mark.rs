//! A style in words, as a theme in the settings file writes it: `#9ccfd8 bold`, `yellow on black`, `default underlined`.
//!
//! Colours are read by ratatui: sixteen names, `#rrggbb`, or a number of 0 to 255. Deliberately absent: which role it is for.

use ratatui::style::Color;
use ratatui::style::Modifier;
use ratatui::style::Style;

/// The words besides colours.
pub const WORDS: [(&str, Modifier); 5] = [
    ("bold", Modifier::BOLD),
    ("dim", Modifier::DIM),
    ("italic", Modifier::ITALIC),
    ("underlined", Modifier::UNDERLINED),
    ("reversed", Modifier::REVERSED),
];

/// Reads a colour. `default` is the terminal's own.
///
/// # Errors
/// Returns the word that is no colour.
pub fn colour(word: &str) -> Result<Color, String> {
    match word {
        "default" => Ok(Color::Reset),
        _ => word.parse().map_err(|_| word.to_owned()),
    }
}

/// Reads a style.
///
/// # Errors
/// Returns the first word that is neither a colour nor one of [`WORDS`].
pub fn style(text: &str) -> Result<Style, String> {
    let mut style = Style::new();
    let mut words = text.split_whitespace();
    while let Some(word) = words.next() {
        if let Some((_, modifier)) = WORDS.iter().find(|(name, _)| *name == word) {
            style = style.add_modifier(*modifier);
        } else if word == "on" {
            style = style.bg(colour(words.next().unwrap_or("on"))?);
        } else if style.fg.is_none() {
            style = style.fg(colour(word)?);
        } else {
            return Err(word.to_owned());
        }
    }
    Ok(style)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<Style, &str>) {
        assert_eq!(style(text), expected.map_err(str::to_owned), "{text}");
    }

    #[test]
    fn styles_are_read() {
        let plain = Style::new();
        check("", Ok(plain));
        check(
            "#9ccfd8 bold",
            Ok(plain.fg(Color::Rgb(0x9c, 0xcf, 0xd8)).bold()),
        );
        check(
            "yellow on 16",
            Ok(plain.fg(Color::Yellow).bg(Color::Indexed(16))),
        );
        check("on black dim", Ok(plain.bg(Color::Black).dim()));
        check(
            "default underlined",
            Ok(plain.fg(Color::Reset).underlined()),
        );
        check(
            "bright-red reversed",
            Ok(plain.fg(Color::LightRed).reversed()),
        );
    }

    #[test]
    fn the_word_that_is_wrong_is_named() {
        check("bolt", Err("bolt"));
        check("red blue", Err("blue"));
        check("red on", Err("on"));
        check("#12", Err("#12"));
    }
}
