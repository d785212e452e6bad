//! Questions to the terminal that has not been taken yet: its size, and how wide it draws ambiguous characters.
//!
//! To be asked before anything reads events, since the answer comes as input. Deliberately absent: any question that a
//! terminal may answer in a way that crossterm does not know, such as whether it can update synchronously.

use crossterm::cursor::MoveToColumn;
use crossterm::cursor::position;
use crossterm::queue;
use crossterm::style::Print;
use crossterm::terminal::Clear;
use crossterm::terminal::ClearType;
use crossterm::terminal::disable_raw_mode;
use crossterm::terminal::enable_raw_mode;
use std::io;
use std::io::IsTerminal;
use std::io::Write;

/// What frames are drawn with.
const FRAME: &str = "─";
/// What prose is written with.
const PROSE: &str = "…";

/// How many columns the terminal gives to characters that Unicode calls ambiguous: one, or two in some Chinese settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Widths {
    /// Columns of `─`.
    pub frame: u16,
    /// Columns of `…`.
    pub prose: u16,
}

impl Widths {
    /// Tells whether both take one column, as the screens are laid out for.
    pub fn narrow(self) -> bool {
        self.frame == 1 && self.prose == 1
    }
}

/// Decides whether to draw with the ASCII set: as was asked, else where anything ambiguous is not one column wide.
///
/// A terminal that gave no answer counts as narrow, which nearly all are.
pub fn choose_ascii(asked: Option<bool>, seen: Option<Widths>) -> bool {
    asked.unwrap_or_else(|| seen.is_some_and(|widths| !widths.narrow()))
}

/// Returns the terminal's columns and rows; `None` where the output is no terminal.
pub fn size() -> Option<(u16, u16)> {
    if !io::stdout().is_terminal() {
        return None;
    }
    crossterm::terminal::size().ok()
}

/// Asks the terminal how wide it draws `─` and `…`, and leaves nothing of it on the screen.
///
/// Returns `None` where the input or the output is no terminal, or where it does not answer within two seconds.
pub fn widths() -> Option<Widths> {
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return None;
    }
    enable_raw_mode().ok()?;
    let column = || position().ok().map(|(column, _)| column);
    let seen = measure(&mut io::stdout().lock(), column);
    _ = disable_raw_mode();
    seen
}

/// Measures both characters; stops at the first question that has no answer, so that a deaf terminal is waited for once.
fn measure(out: &mut impl Write, mut column: impl FnMut() -> Option<u16>) -> Option<Widths> {
    let mut one = |glyph| {
        let printed = print(out, glyph).ok().and_then(|()| column());
        erase(out).ok()?;
        printed
    };
    let frame = one(FRAME)?;
    let prose = one(PROSE)?;
    Some(Widths { frame, prose })
}

fn print(out: &mut impl Write, glyph: &str) -> io::Result<()> {
    queue!(out, MoveToColumn(0), Print(glyph))?;
    out.flush()
}

fn erase(out: &mut impl Write) -> io::Result<()> {
    queue!(out, MoveToColumn(0), Clear(ClearType::CurrentLine))?;
    out.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ascii_set_is_for_terminals_that_draw_anything_wide() {
        let seen = |frame, prose| Some(Widths { frame, prose });
        for (asked, seen, ascii) in [
            (None, seen(1, 1), false),
            (None, seen(2, 2), true),
            (None, seen(2, 1), true),
            (None, seen(1, 2), true),
            (None, None, false),
            (Some(true), seen(1, 1), true),
            (Some(false), seen(2, 2), false),
        ] {
            assert_eq!(choose_ascii(asked, seen), ascii, "{asked:?} {seen:?}");
        }
    }

    /// Measures on a terminal that says where its cursor stands in these words; returns the screen after each question too.
    fn check(answers: &[Option<u16>], widths: Option<Widths>, questions: usize) {
        let mut out = Vec::new();
        let mut asked = 0;
        let column = || {
            asked += 1;
            answers[asked - 1]
        };
        assert_eq!(measure(&mut out, column), widths, "{answers:?}");
        assert_eq!(asked, questions, "{answers:?}");
        let mut parser = vt100::Parser::default();
        parser.process(&out);
        assert_eq!(parser.screen().contents(), "", "{answers:?}");
        assert_eq!(parser.screen().cursor_position(), (0, 0), "{answers:?}");
    }

    #[test]
    fn each_character_is_asked_for_by_itself_and_erased() {
        let (frame, prose) = (1, 2);
        check(&[Some(1), Some(2)], Some(Widths { frame, prose }), 2);
    }

    #[test]
    fn no_answer_is_waited_for_once() {
        check(&[None], None, 1);
        check(&[Some(1), None], None, 2);
    }
}
