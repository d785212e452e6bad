//! Seals drawn with half blocks: the round seal of an office, the square name seal of a person.
//!
//! Touches the canvas. A seal is pressed only where nothing is written. Deliberately absent: anything to read; whoever it
//! belongs to is also written out in words, so that nothing is lost where there is no room.

use crate::text::width;
use crate::tui::paint::Canvas;
use crate::tui::theme::Role;
use crate::view::model::Sealed;
use ratatui::layout::Rect;

/// Columns of an office's seal, and of the text in it.
const ROUND: u16 = 10;
const ROUND_TEXT: usize = 8;
/// Columns of a name seal.
const SQUARE: u16 = 6;
/// Words that leave no initial.
const SMALL: [&str; 6] = ["and", "of", "the", "for", "in", "to"];

/// The corner of an area that a seal is pressed into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Corner {
    /// As high as there is room, at the right.
    Upper,
    /// As low as there is room, at the right.
    Lower,
}

/// A seal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seal {
    /// The round seal of an office: its rows of text.
    Office(Vec<String>),
    /// The square seal of a person.
    Name(String),
}

impl Seal {
    /// Cuts the seal of whoever sealed something, if anybody did.
    pub fn of(sealed: &Sealed) -> Option<Self> {
        match sealed {
            Sealed::Nobody => None,
            Sealed::Office(name) => Self::office(name),
            Sealed::Person(name) => Self::person(name),
        }
    }

    /// Cuts the seal of an office; `None` for a name without letters.
    pub fn office(name: &str) -> Option<Self> {
        let letters = if is_han(name) {
            han(name)
        } else {
            initials(name, 5)
        };
        if letters.is_empty() {
            return None;
        }
        let lines = halves(&letters);
        Some(Self::Office(lines))
    }

    /// Cuts the seal of a person: a short Chinese name whole, a longer one as the surname with the word for a seal, a
    /// Latin one by its initials.
    pub fn person(name: &str) -> Option<Self> {
        if !is_han(name) {
            let letters = initials(name, 2);
            return (!letters.is_empty()).then_some(Self::Name(letters));
        }
        let name = han(name);
        let surname = name.chars().next()?;
        let short = name.chars().nth(2).is_none();
        Some(Self::Name(if short {
            name
        } else {
            [surname, '印'].iter().collect()
        }))
    }

    /// Returns its columns and rows.
    pub fn size(&self) -> (u16, u16) {
        match self {
            Self::Office(lines) => (ROUND, 3 + u16::try_from(lines.len()).unwrap_or(2)),
            Self::Name(_) => (SQUARE, 3),
        }
    }

    /// Presses the seal into a corner of an area, next to what is written there and never over it; tells whether there
    /// was room.
    pub fn press(&self, canvas: &mut Canvas<'_>, area: Rect, corner: Corner) -> bool {
        let (columns, rows) = self.size();
        if area.width < columns || area.height < rows {
            return false;
        }
        let x = area.right() - columns;
        let mut places = area.y..=area.bottom() - rows;
        let free = |y: &u16| is_free(canvas, Rect::new(x, *y, columns, rows));
        let place = match corner {
            Corner::Upper => places.find(free),
            Corner::Lower => places.rev().find(free),
        };
        if let Some(y) = place {
            self.draw(canvas, x, y);
        }
        place.is_some()
    }

    fn draw(&self, canvas: &mut Canvas<'_>, x: u16, y: u16) {
        match self {
            Self::Office(lines) => draw_round(canvas, x, y, lines),
            Self::Name(text) => draw_square(canvas, x, y, text),
        }
    }
}

/// Tells whether nothing is written in a place and in the column before it.
fn is_free(canvas: &Canvas<'_>, place: Rect) -> bool {
    let blank = |x: u16, y: u16| {
        let cell = canvas.buffer.cell((x, y));
        cell.is_some_and(|cell| cell.symbol().trim().is_empty())
    };
    // The right half of a wide character looks blank.
    let wide = |x: u16, y: u16| {
        let cell = canvas.buffer.cell((x, y));
        cell.is_some_and(|cell| width(cell.symbol()) > 1)
    };
    (place.y..place.bottom()).all(|y| {
        let from = place.x.saturating_sub(1);
        (from..place.right()).all(|x| blank(x, y)) && !wide(from.saturating_sub(1), y)
    })
}

fn draw_round(canvas: &mut Canvas<'_>, x: u16, y: u16, lines: &[String]) {
    let [corner, over, left, right, below, under] = canvas.look.symbols.seal;
    let [_, star] = canvas.look.symbols.rule;
    let inner = Rect::new(x + 1, y, ROUND - 2, 1);
    let mut row = y;
    canvas.run(x + 1, row, ROUND - 2, over, Role::RedHead);
    canvas.run(x + 1, row, 1, corner, Role::RedHead);
    canvas.run(x + ROUND - 2, row, 1, corner, Role::RedHead);
    let texts = std::iter::once(star).chain(lines.iter().map(String::as_str));
    for text in texts {
        row += 1;
        canvas.run(x, row, 1, left, Role::RedHead);
        canvas.put_centre(inner, row, text, Role::RedHead);
        canvas.run(x + ROUND - 1, row, 1, right, Role::RedHead);
    }
    row += 1;
    canvas.run(x + 1, row, ROUND - 2, under, Role::RedHead);
    canvas.run(x + 1, row, 1, below, Role::RedHead);
    canvas.run(x + ROUND - 2, row, 1, below, Role::RedHead);
}

fn draw_square(canvas: &mut Canvas<'_>, x: u16, y: u16, text: &str) {
    let [over, side, under] = canvas.look.symbols.name_seal;
    canvas.run(x, y, SQUARE, over, Role::RedHead);
    canvas.run(x, y + 1, 1, side, Role::RedHead);
    let inner = Rect::new(x + 1, y, SQUARE - 2, 1);
    canvas.put_centre(inner, y + 1, text, Role::RedHead);
    canvas.run(x + SQUARE - 1, y + 1, 1, side, Role::RedHead);
    canvas.run(x, y + 2, SQUARE, under, Role::RedHead);
}

/// Tells whether a name is written in Chinese characters, at least in part.
fn is_han(name: &str) -> bool {
    name.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

/// Keeps the letters of a Chinese name up to the first bracket or comma.
fn han(name: &str) -> String {
    let letters = name.chars().take_while(|c| !"（(，,、".contains(*c));
    letters.filter(|c| c.is_alphanumeric()).collect()
}

/// Returns the initials of a Latin name.
fn initials(name: &str, most: usize) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty() && !SMALL.contains(word));
    let first = words.filter_map(|word| word.chars().next());
    first.flat_map(char::to_uppercase).take(most).collect()
}

/// Splits letters into one row, or two: the last ones that fill a row below the others. What is more is left off.
fn halves(letters: &str) -> Vec<String> {
    if width(letters) <= ROUND_TEXT {
        return vec![letters.to_owned()];
    }
    let letters: Vec<char> = letters.chars().collect();
    let split = letters.len() - fitting(letters.iter().rev());
    let first = fitting(letters.iter());
    if first >= split {
        return [&letters[..split], &letters[split..]]
            .map(|row| row.iter().collect())
            .to_vec();
    }
    let (upper, rest) = letters.split_at(first);
    let lower = &rest[..fitting(rest.iter())];
    [upper, lower].map(|row| row.iter().collect()).to_vec()
}

/// Returns how many letters fit into a row.
fn fitting<'c>(mut letters: impl ExactSizeIterator<Item = &'c char>) -> usize {
    let all = letters.len();
    let mut columns = 0;
    let too_wide = |c: &char| {
        columns += width(c.encode_utf8(&mut [0; 4]));
        columns > ROUND_TEXT
    };
    letters.position(too_wide).unwrap_or(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use crate::text::Ui;
    use crate::tui::paint::Look;
    use crate::tui::paint::screen_text;
    use crate::tui::symbols::ASCII;
    use crate::tui::symbols::Symbols;
    use crate::tui::symbols::UNICODE;
    use crate::tui::theme::Theme;
    use ratatui::buffer::Buffer;

    /// Presses a seal on a sheet on which something is written already.
    fn pressed(seal: &Seal, symbols: &'static Symbols, size: (u16, u16), written: &str) -> String {
        let area = Rect::new(0, 0, size.0, size.1);
        let mut buffer = Buffer::empty(area);
        let look = Look {
            ui: Ui::new(Lang::Zh),
            theme: Theme::default(),
            symbols,
            keys: Default::default(),
        };
        let mut canvas = Canvas::new(&mut buffer, look);
        for (line, y) in written.lines().zip(0..) {
            canvas.put(0, y, size.0, line, Role::Text);
        }
        seal.press(&mut canvas, area, Corner::Lower);
        screen_text(&buffer)
    }

    #[track_caller]
    fn check(seal: Option<Seal>, symbols: &'static Symbols, expected: &[&str]) {
        let seal = seal.expect("it has letters");
        let text = pressed(&seal, symbols, seal.size(), "");
        assert_eq!(text.lines().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn offices_have_round_seals() {
        check(
            Seal::office("县安监局（兼县政府应急办）"),
            &UNICODE,
            &[" ▄▀▀▀▀▀▀▄", "█   ★    █", "█县安监局█", " ▀▄▄▄▄▄▄▀"],
        );
        check(
            Seal::office("柳溪镇人民政府"),
            &UNICODE,
            &[
                " ▄▀▀▀▀▀▀▄",
                "█   ★    █",
                "█ 柳溪镇 █",
                "█人民政府█",
                " ▀▄▄▄▄▄▄▀",
            ],
        );
        check(
            Seal::office("County work safety bureau and emergency office"),
            &ASCII,
            &[" .------.", "(   *    )", "( CWSBE  )", " '------'"],
        );
    }

    #[test]
    fn people_have_square_ones() {
        check(
            Seal::person("林晓雯"),
            &UNICODE,
            &["▄▄▄▄▄▄", "█林印█", "▀▀▀▀▀▀"],
        );
        check(
            Seal::person("何雨"),
            &ASCII,
            &["------", "|何雨|", "------"],
        );
        check(
            Seal::person("Lin Xiaowen"),
            &UNICODE,
            &["▄▄▄▄▄▄", "█ LX █", "▀▀▀▀▀▀"],
        );
        let long = Seal::office("县信访工作联席会议办公室").map(|seal| seal.size());
        assert_eq!(long, Some((ROUND, 5)));
        assert_eq!(Seal::person("……"), None);
        assert_eq!(Seal::office(""), None);
    }

    #[test]
    fn a_seal_never_lies_over_what_is_written() {
        let seal = Seal::person("何雨").expect("it has letters");
        let free = pressed(&seal, &UNICODE, (14, 4), "责任一层层\n压下来\n");
        assert_eq!(
            free,
            "责任一层层\n压下来  ▄▄▄▄▄▄\n        █何雨█\n        ▀▀▀▀▀▀\n"
        );
        let full = "责任一层层压下\n来";
        assert_eq!(
            pressed(&seal, &UNICODE, (14, 3), full),
            format!("{full}\n\n")
        );
        for columns in 0..14 {
            let line = "压".repeat(columns / 2) + &"x".repeat(columns % 2);
            let written = format!("{line}\n{line}\n{line}");
            let text = pressed(&seal, &UNICODE, (14, 3), &written);
            assert!(text.lines().all(|row| row.starts_with(&line)), "{text}");
        }
    }
}
