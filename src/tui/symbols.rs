//! The glyphs that screens are drawn with: one set for ordinary terminals, one of ASCII.
//!
//! Touches nothing. Deliberately absent: emoji and every glyph that terminals measure differently. The ASCII set is for
//! terminals that draw ambiguous characters two columns wide; [`Symbols::prose`] mends what such terminals would misplace.

use ratatui::symbols::border;
use std::borrow::Cow;

/// A border, with what joins a divider to its left and right side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    /// The border.
    pub border: border::Set<'static>,
    /// The joins.
    pub joins: [&'static str; 2],
}

const fn frame(border: border::Set<'static>, left: &'static str, right: &'static str) -> Frame {
    Frame {
        border,
        joins: [left, right],
    }
}

/// A set of glyphs. Each is one column wide, but for the ellipsis and the arrows of the ASCII set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Symbols {
    /// The border of a pane.
    pub plain: Frame,
    /// The border of a popup and of a telephone.
    pub round: Frame,
    /// The border of a meeting.
    pub double: Frame,
    /// The border of a visit.
    pub thick: Frame,
    /// The border of what is met in the field.
    pub dashed: Frame,
    /// Marks the selected row.
    pub marker: &'static str,
    /// Marks a line over which the veto hangs.
    pub veto: &'static str,
    /// Marks a line whose hazard is live.
    pub live: &'static str,
    /// A full and an empty cell of a bar.
    pub bar: [&'static str; 2],
    /// A cell outside, at the edge of and in the middle of a band.
    pub band: [&'static str; 3],
    /// Eighths of a cell from the bottom, one to eight.
    pub eighths: [&'static str; 8],
    /// The ledger's line in a curve.
    pub ledger: &'static str,
    /// What lies between the ledger and the field where the ledger stands higher.
    pub hollow: &'static str,
    /// What covers the field of a month that is not opened yet.
    pub veil: &'static str,
    /// Up and down, of a change.
    pub arrows: [&'static str; 2],
    /// Above and below, of rows that are not seen.
    pub more: [&'static str; 2],
    /// From one value to the next.
    pub to: &'static str,
    /// The lights: red, yellow, green.
    pub lights: [&'static str; 3],
    /// The rule of an official document, and the star in it.
    pub rule: [&'static str; 2],
    /// What lies in the tray, by its look: letter, document, phone, message, visit, meeting, field.
    pub kinds: [&'static str; 7],
    /// An official seal: the corner and the run of its upper edge, its sides, the corner and the run of its lower edge.
    pub seal: [&'static str; 6],
    /// A name seal: its upper edge, its side, its lower edge.
    pub name_seal: [&'static str; 3],
    /// The edge of a chat bubble.
    pub bubble: &'static str,
    /// Before an item of a list.
    pub bullet: &'static str,
    /// Between the parts of a line.
    pub dot: &'static str,
    /// Where a text was cut.
    pub ellipsis: &'static str,
    /// Whether the terminal draws ambiguous characters two columns wide.
    pub ascii: bool,
}

const DASHED: border::Set<'static> = border::Set {
    vertical_left: "╎",
    vertical_right: "╎",
    horizontal_top: "╌",
    horizontal_bottom: "╌",
    ..border::PLAIN
};

const ASCII_BORDER: border::Set<'static> = border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};

const ASCII_DOUBLE: border::Set<'static> = border::Set {
    horizontal_top: "=",
    horizontal_bottom: "=",
    ..ASCII_BORDER
};

/// The set for ordinary terminals.
pub const UNICODE: Symbols = Symbols {
    plain: frame(border::PLAIN, "├", "┤"),
    round: frame(border::ROUNDED, "├", "┤"),
    double: frame(border::DOUBLE, "╟", "╢"),
    thick: frame(border::THICK, "┠", "┨"),
    dashed: frame(DASHED, "├", "┤"),
    marker: "▸",
    veto: "☠",
    live: "!",
    bar: ["█", "░"],
    band: ["·", "▒", "▓"],
    eighths: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    ledger: "━",
    hollow: "░",
    veil: "▒",
    arrows: ["▲", "▼"],
    more: ["▲", "▼"],
    to: "→",
    lights: ["✗", "~", "✓"],
    rule: ["━", "★"],
    kinds: ["★", "≡", "☏", "»", "⌂", "╥", "♣"],
    seal: ["▄", "▀", "█", "█", "▀", "▄"],
    name_seal: ["▄", "█", "▀"],
    bubble: "▌",
    bullet: "·",
    dot: "·",
    ellipsis: "…",
    ascii: false,
};

/// The set of ASCII.
pub const ASCII: Symbols = Symbols {
    plain: frame(ASCII_BORDER, "+", "+"),
    round: frame(ASCII_BORDER, "+", "+"),
    double: frame(ASCII_DOUBLE, "+", "+"),
    thick: frame(ASCII_BORDER, "+", "+"),
    dashed: frame(ASCII_BORDER, "+", "+"),
    marker: ">",
    veto: "X",
    live: "!",
    bar: ["#", "."],
    band: [".", "o", "O"],
    eighths: [".", ".", ":", ":", "o", "o", "8", "8"],
    ledger: "=",
    hollow: ".",
    veil: ":",
    arrows: ["+", "-"],
    more: ["^", "v"],
    to: ">",
    lights: ["x", "~", "+"],
    rule: ["=", "*"],
    kinds: ["*", "=", "@", "\"", "#", "T", "%"],
    seal: [".", "-", "(", ")", "'", "-"],
    name_seal: ["-", "|", "-"],
    bubble: "|",
    bullet: "-",
    dot: "-",
    ellipsis: "..",
    ascii: true,
};

impl Symbols {
    /// Returns a text as this set can show it: with ambiguous characters replaced where those are two columns wide.
    pub fn prose<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if !self.ascii || text.is_ascii() {
            return Cow::Borrowed(text);
        }
        let mut mended = String::new();
        let mut western = None;
        for (at, c) in text.char_indices() {
            if c.is_alphanumeric() {
                western = Some(c.is_ascii());
            }
            let among = western.unwrap_or_else(|| opens_western(&text[at..]));
            let other = latin(c).filter(|_| among).or_else(|| substitute(c));
            match other {
                Some(other) => mended.push_str(other),
                None => mended.push(c),
            }
        }
        Cow::Owned(mended)
    }

    /// Returns the names of keys as this set can show them: arrows that are words where an arrow is two columns wide.
    pub fn keys<'t>(&self, names: &'t str) -> Cow<'t, str> {
        if !self.ascii || names.is_ascii() {
            return Cow::Borrowed(names);
        }
        let mut words = String::new();
        let mut after_arrow = false;
        for c in names.chars() {
            let arrow = arrow_word(c);
            if after_arrow && arrow.is_some() {
                words.push('/');
            }
            match arrow {
                Some(word) => words.push_str(word),
                None => words.push(c),
            }
            after_arrow = arrow.is_some();
        }
        Cow::Owned(words)
    }
}

/// Says whether the first letter or figure of a text is of ASCII.
fn opens_western(text: &str) -> bool {
    text.chars()
        .find(|c| c.is_alphanumeric())
        .is_some_and(|c| c.is_ascii())
}

/// Returns the name of the key with an arrow.
fn arrow_word(c: char) -> Option<&'static str> {
    Some(match c {
        '↑' => "Up",
        '↓' => "Down",
        '←' => "Left",
        '→' => "Right",
        _ => return None,
    })
}

/// Returns what stands for a mark of punctuation among Latin letters.
fn latin(c: char) -> Option<&'static str> {
    Some(match c {
        '“' | '”' => "\"",
        '‘' | '’' => "'",
        '·' | '•' => "-",
        '—' => "--",
        '…' => "...",
        _ => return None,
    })
}

/// Returns what stands for an ambiguous character where it would be two columns wide.
fn substitute(c: char) -> Option<&'static str> {
    Some(match c {
        '“' => "「",
        '”' => "」",
        '‘' => "『",
        '’' => "'",
        '·' | '•' => "・",
        '—' => "－",
        '–' => "-",
        '…' => "..",
        '×' => "x",
        '÷' => "/",
        '±' => "+/-",
        '°' => "度",
        '▲' => "+",
        '▼' => "-",
        '↑' => "^",
        '↓' => "v",
        '→' | '▶' => ">",
        '←' | '◀' => "<",
        '★' | '☆' | '●' | '○' | '■' | '□' | '◆' | '◇' => "*",
        '№' => "No.",
        '§' => "S",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::width;

    /// Lists every glyph of a set that must be one column wide.
    fn glyphs(set: &Symbols) -> Vec<&'static str> {
        let frames = [set.plain, set.round, set.double, set.thick, set.dashed];
        let borders = frames.map(|frame| frame.border);
        let mut all: Vec<_> = borders
            .iter()
            .flat_map(|b| [b.top_left, b.top_right, b.bottom_left, b.bottom_right])
            .chain(borders.iter().flat_map(|b| {
                [
                    b.vertical_left,
                    b.vertical_right,
                    b.horizontal_top,
                    b.horizontal_bottom,
                ]
            }))
            .collect();
        all.extend([
            set.marker, set.veto, set.live, set.ledger, set.hollow, set.veil, set.bubble,
            set.bullet, set.dot, set.to,
        ]);
        all.extend(frames.iter().flat_map(|frame| frame.joins));
        all.extend(
            [
                &set.bar[..],
                &set.band,
                &set.eighths,
                &set.arrows,
                &set.more,
                &set.lights,
                &set.rule,
                &set.kinds,
                &set.seal,
                &set.name_seal,
            ]
            .concat(),
        );
        all
    }

    #[test]
    fn every_glyph_takes_one_column_and_may_reach_a_terminal() {
        for set in [&UNICODE, &ASCII] {
            for glyph in glyphs(set) {
                assert_eq!(width(glyph), 1, "{glyph:?}");
                assert!(crate::text::is_clean(glyph), "{glyph:?}");
            }
        }
        assert!(glyphs(&ASCII).iter().all(|glyph| glyph.is_ascii()));
    }

    #[test]
    fn prose_is_mended_only_where_it_must_be() {
        let text = "“先去看看”——他说…… ¥3";
        assert_eq!(UNICODE.prose(text), text);
        assert_eq!(ASCII.prose(text), "「先去看看」－－他说.... ¥3");
        assert_eq!(
            ASCII.prose("“my turn,” he’d said…"),
            "\"my turn,\" he'd said..."
        );
        assert_eq!(ASCII.keys("↑↓"), "Up/Down");
        assert_eq!(ASCII.keys("↑ k"), "Up k");
        assert_eq!(UNICODE.keys("↑↓"), "↑↓");
    }
}
