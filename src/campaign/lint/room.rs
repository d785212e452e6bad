//! The room of the smallest screen, 60×20: how many lines each kind of text takes there, and how many there are.
//!
//! The one place with these numbers; a test of the screens holds them against what is drawn. What keeps to them is seen
//! whole: titles, endings, outcomes with five changes, and an event's text where only two options stand below it. Where
//! more stands beside a text of an event, a letter or a briefing, one turn of the page shows the rest. What takes more is
//! still shown, but a title is cut and a text needs more turns.

use crate::campaign::book::Kind;
use crate::campaign::book::Phrase;
use crate::campaign::book::Piece;
use crate::campaign::book::Words;
use crate::campaign::code::Code;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::lint::Lint;
use crate::campaign::places::TextPlaces;
use crate::text::Lang;
use crate::text::lines;
use crate::text::width;
use std::borrow::Cow;

/// Columns of a text on its sheet.
pub const COLUMNS: usize = 56;
/// Rows within the frame of a sheet.
pub const ROWS: usize = 16;
/// Columns of what stands below a label: the sheet without marker and number.
const DETAILS: usize = COLUMNS - 4;
/// Columns of a title in one row with the sign of its kind.
const TITLE: usize = COLUMNS - 2;
/// Columns of a title beside a picture: of a call, a chat, a visit.
const PICTURED: usize = COLUMNS - 8;
/// Columns of a title on the banner of a meeting.
const BANNER: usize = COLUMNS - 4;
/// Lines of an event's text: what the head, the question, a choice and the one at the cursor leave.
const BODY: usize = ROWS - 5;
/// Lines of a letter's text, which has facts and four answers beside it.
const LETTER: usize = BODY - 1;
/// Lines of a briefing.
const BRIEFING: usize = 12;
/// Lines of the role.
const ROLE: usize = 4;
/// Columns of a briefing, and of an ending.
const BRIEFING_COLUMNS: usize = COLUMNS - 2;
/// Lines of an ending with those between its paragraphs: what the row above it, its title and the row below that leave.
const ENDING: usize = ROWS - 3;
/// Lines of what an option says: what five changes below it leave.
const SAYS: usize = 8;
/// Lines of who would choose an option.
const WHO: usize = 2;
/// Lines of why a choice is closed, with the words before it.
const BECAUSE: usize = WHO + 1;
/// Columns that a number in a text takes.
const NUMBER: &str = "00000";
/// Columns that the name of a target takes.
const TARGET: &str = "mmmmmmmmmm";

/// What stands before the reason why a choice is closed, in columns.
fn closed(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "          ",
        Lang::En => "              ",
    }
}

/// Returns the columns of an event's title: with a short text the picture of its kind stands beside it.
fn title_columns(kind: Kind) -> usize {
    match kind {
        Kind::Phone | Kind::Message | Kind::Visit => PICTURED,
        Kind::Meeting => BANNER,
        Kind::Document | Kind::Field => TITLE,
    }
}

/// How far a paragraph begins further in.
fn further(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "\u{3000}\u{3000}",
        Lang::En => "  ",
    }
}

/// Writes a text with something in its slots.
fn written(phrase: &Phrase) -> Cow<'_, str> {
    if let [Piece::Text(only)] = phrase.0.as_slice() {
        return Cow::Borrowed(only);
    }
    let pieces = phrase.0.iter().map(|piece| match piece {
        Piece::Text(text) => text.as_str(),
        Piece::Slot(_) => NUMBER,
        Piece::It => TARGET,
    });
    Cow::Owned(pieces.collect())
}

/// Cuts a text into its paragraphs.
fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').filter(|line| !line.trim().is_empty())
}

/// Counts the lines of a text, or none where it is plain without much counting that there are no more than `most`.
fn rows(phrase: &Phrase, columns: usize, further: &str, most: usize) -> usize {
    let text = written(phrase);
    let indent = width(further);
    let at_most: usize = paragraphs(&text)
        .map(|paragraph| most_lines(paragraph, columns, indent))
        .fold(0, usize::saturating_add);
    if at_most <= most {
        return 0;
    }
    paragraphs(&text)
        .map(|paragraph| lines(&format!("{further}{paragraph}"), columns).len())
        .sum()
}

/// Returns at least as many lines as a paragraph takes: it is broken only where nobody doubts that it may be, between two
/// Chinese characters and between two words of letters. Far cheaper than the rules for everything else.
fn most_lines(paragraph: &str, columns: usize, indent: usize) -> usize {
    let (mut lines, mut used, mut unit, mut blanks) = (1, indent, 0, 0);
    let mut before = ' ';
    for c in paragraph.chars() {
        if c == ' ' {
            blanks += 1;
            continue;
        }
        let words = blanks > 0 && ends_word(before) && c.is_ascii_alphanumeric();
        if words || (blanks == 0 && is_han(before) && is_han(c)) {
            used += unit;
            unit = 0;
            if words {
                used += blanks;
            }
        } else {
            unit += blanks;
        }
        unit += match c {
            '!'..='~' => 1,
            _ if is_han(c) => 2,
            _ => width(c.encode_utf8(&mut [0; 4])),
        };
        if used + unit > columns {
            (lines, used) = (lines + 1, 0);
        }
        if unit > columns {
            return usize::MAX;
        }
        (before, blanks) = (c, 0);
    }
    lines
}

/// Tells whether a character is a Chinese one.
fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}')
}

/// Tells whether a blank after a character is a place to break before a letter.
fn ends_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, ',' | '.' | ';' | ':' | '?' | '!')
}

/// Looks at the texts of every screen.
pub(super) fn look(lint: &mut Lint<'_>) {
    let mut found = Vec::new();
    for lang in lint.campaign.languages.clone() {
        let mut measure = Measure {
            lang,
            found: &mut found,
        };
        measure.head(lint);
        measure.letters(lint);
        measure.events(lint);
        measure.initiatives(lint);
        measure.endings(lint);
    }
    found.into_iter().for_each(|long| lint.push(long));
}

/// Measures in one language.
struct Measure<'f> {
    lang: Lang,
    found: &'f mut Vec<Diagnostic>,
}

impl Measure<'_> {
    /// Reports a text that takes more lines than there are.
    fn text(
        &mut self,
        words: &Words,
        places: &TextPlaces,
        (columns, most): (usize, usize),
        further: &str,
    ) {
        let phrase = &words.0[self.lang as usize];
        if phrase.0.is_empty() {
            return;
        }
        self.report(rows(phrase, columns, further, most), most, places);
    }

    fn report(&mut self, takes: usize, most: usize, places: &TextPlaces) {
        let place = places.0[self.lang as usize].as_ref();
        if let (Some(place), true) = (place, takes > most) {
            let long = Diagnostic::new(Code::TooLong, place.clone());
            self.found
                .push(long.count("lines", takes).count("most", most));
        }
    }

    fn head(&mut self, lint: &Lint<'_>) {
        let (book, places) = (&lint.campaign.book, &lint.places.head);
        self.text(&book.role, &places.role, (BRIEFING_COLUMNS, ROLE), "");
        self.text(
            &book.briefing,
            &places.briefing,
            (BRIEFING_COLUMNS, BRIEFING),
            "",
        );
        self.text(&book.title, &places.title, (BRIEFING_COLUMNS, 1), "");
    }

    fn letters(&mut self, lint: &Lint<'_>) {
        for (book, places) in lint.campaign.book.letters.iter().zip(&lint.places.letters) {
            self.text(&book.title, &places.title, (TITLE, 1), "");
            self.text(
                &book.body,
                &places.body,
                (COLUMNS, LETTER),
                further(self.lang),
            );
        }
    }

    fn events(&mut self, lint: &Lint<'_>) {
        for (book, places) in lint.campaign.book.events.iter().zip(&lint.places.events) {
            let columns = title_columns(book.kind);
            self.text(&book.title, &places.title, (columns, 1), "");
            self.text(
                &book.body,
                &places.body,
                (COLUMNS, BODY),
                further(self.lang),
            );
            for (option, places) in book.options.iter().zip(&places.options) {
                self.text(&option.who, &places.who, (DETAILS, WHO), "");
                let lead = closed(self.lang);
                self.text(&option.because, &places.because, (DETAILS, BECAUSE), lead);
                self.text(&option.says, &places.says, (COLUMNS - 2, SAYS), "");
                for (says, places) in option.later.iter().zip(&places.later) {
                    self.text(says, &places.says, (COLUMNS - 2, SAYS), "");
                }
            }
        }
    }

    fn initiatives(&mut self, lint: &Lint<'_>) {
        let books = lint.campaign.book.initiatives.iter();
        for (book, places) in books.zip(&lint.places.initiatives) {
            let choice = &book.choice;
            let lead = closed(self.lang);
            self.text(
                &choice.because,
                &places.choice.because,
                (DETAILS, WHO),
                lead,
            );
            self.text(&choice.says, &places.choice.says, (COLUMNS - 2, SAYS), "");
            for (says, places) in choice.later.iter().zip(&places.choice.later) {
                self.text(says, &places.says, (COLUMNS - 2, SAYS), "");
            }
        }
    }

    fn endings(&mut self, lint: &Lint<'_>) {
        for (book, places) in lint.campaign.book.endings.iter().zip(&lint.places.endings) {
            self.text(&book.title, &places.title, (BRIEFING_COLUMNS, 1), "");
            let body = &book.body.0[self.lang as usize];
            let gaps = paragraphs(&written(body)).count().saturating_sub(1);
            let room = (BRIEFING_COLUMNS, ENDING.saturating_sub(gaps).max(1));
            self.text(&book.body, &places.body, room, "");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Ui;
    use crate::text::Value;

    #[test]
    fn the_room_before_a_reason_is_that_of_its_words() {
        for lang in Lang::ALL {
            let nothing = [("reason", Value::from(""))];
            let lead = Ui::new(lang).say_with("event-closed", &nothing);
            let trailing = lead.len() - lead.trim_end().len();
            assert_eq!(
                closed(lang).len(),
                width(lead.trim_end()) + trailing,
                "{lead}"
            );
        }
    }
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn never_fewer_lines_than_there_are(text in "[a-z0-9 ,.!?()'\"，。“”河水涨（）—…é-]{1,120}", columns in 24usize..60) {
            let counted = lines(&text, columns).len();
            prop_assert!(most_lines(&text, columns, 0) >= counted, "{counted}");
        }
    }
}
