//! The left of the desk: the lines, below them this month's time, and the calendar of the year.
//!
//! Deliberately absent: anything that must be seen at once; where there is little room the calendar goes first.

use crate::tui::keys::Command;
use crate::tui::number;
use crate::tui::paint::Canvas;
use crate::tui::screens::HintRoom;
use crate::tui::screens::calendar;
use crate::tui::screens::desk::DeskPage;
use crate::tui::screens::desk::Pane;
use crate::tui::screens::desk::lines::Columns;
use crate::tui::screens::inset;
use crate::tui::screens::top;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

/// The rows of the calendar that are wanted before anything else gets more room.
const STRIP: u16 = 5;
/// The rows below which the calendar is of no use.
const LEAST: u16 = 2;
/// The columns below which the calendar's months and their heading do not stand side by side.
const NARROW: u16 = 47;

/// How the rows of the left are shared out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Shares {
    /// Rows from one line to the next.
    step: u16,
    /// Rows of the lines.
    lines: u16,
    /// Rows of this month's time, with its heading.
    time: u16,
    /// Rows of the calendar, without its heading; where there are but two rows, it has none.
    calendar: u16,
}

impl Shares {
    /// Shares out `height` rows: `count` lines, the words of this month, the table of where its time goes, and a calendar
    /// that is whole with `whole` rows.
    fn of(height: u16, count: u16, words: u16, table: u16, whole: u16) -> Self {
        let lines = count.min(height.saturating_sub(words.min(2) + 1));
        let mut spare = height.saturating_sub(lines);
        let mut time = (words + 1).min(spare);
        spare -= time;
        let mut calendar = 0;
        let heading = u16::from(spare > LEAST);
        if spare >= LEAST {
            calendar = (spare - heading).min(STRIP);
            spare -= calendar + heading;
        }
        if calendar > 0 && spare > table {
            time += table + 1;
            spare -= table + 1;
        }
        if calendar > 0 && spare + calendar >= whole {
            spare -= whole.saturating_sub(calendar);
            calendar = calendar.max(whole);
        }
        let step = if spare > count { 2 } else { 1 };
        Self {
            step,
            lines: lines + if step == 2 { count } else { 0 },
            time,
            calendar,
        }
    }
}

impl DeskPage {
    pub(super) fn draw_left(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let title = canvas.say("desk-lines");
        let inner = canvas.plain_pane(area, &title, self.pane == Pane::Lines);
        self.hints.push(HintRoom::part(area));
        let shares = self.shares(canvas, inner);
        let body = inset(inner, u16::from(inner.width > 60));
        let (rows, rest) = top(body, shares.lines);
        self.draw_lines(canvas, area, rows, shares.step);
        let rest = Rect {
            x: inner.x,
            width: inner.width,
            ..rest
        };
        let (time, rest) = top(rest, shares.time);
        if time.height > 1 {
            let whole = shares.calendar == 0;
            self.draw_time(canvas, area, if whole { rest_of(time, rest) } else { time });
        }
        if shares.calendar > 0 {
            self.draw_calendar(canvas, area, rest);
        }
    }

    fn shares(&mut self, canvas: &Canvas<'_>, inner: Rect) -> Shares {
        let symbols = canvas.look.symbols;
        let count = u16::try_from(self.desk.lines.len()).unwrap_or(u16::MAX);
        let words = self.time.rows(inner.width.saturating_sub(2), symbols);
        let words = u16::try_from(words).unwrap_or(u16::MAX);
        let table = u16::try_from(self.desk.time.taken.len()).unwrap_or(u16::MAX);
        let seasons = u16::try_from(self.desk.calendar.seasons.len()).unwrap_or(u16::MAX);
        let shares = Shares::of(inner.height, count, words, table, seasons.saturating_add(6));
        if inner.width < NARROW {
            // What is left goes to this month's time.
            return Shares {
                calendar: 0,
                ..shares
            };
        }
        shares
    }

    fn draw_lines(&mut self, canvas: &mut Canvas<'_>, pane: Rect, area: Rect, step: u16) {
        let columns = Columns::of(area);
        columns.headings(canvas, pane.y);
        let seen = self.lines.window(self.desk.lines.len(), area.height / step);
        let focused = self.pane == Pane::Lines;
        for (n, y) in seen.zip((area.y..).step_by(usize::from(step))) {
            let selected = focused && n == self.lines.at;
            columns.line(canvas, y, &self.desk.lines[n], selected);
            let row = Rect {
                y,
                height: 1,
                ..area
            };
            canvas.hit(row, Command::Row(n));
        }
    }

    /// Returns the role of a line across the left pane.
    fn left_role(&self) -> Role {
        if self.pane == Pane::Lines {
            Role::Focus
        } else {
            Role::Frame
        }
    }

    fn draw_time(&mut self, canvas: &mut Canvas<'_>, pane: Rect, area: Rect) {
        let title = canvas.say("desk-time");
        canvas.divider(pane, area.y, &title, self.left_role());
        let body = inset(top(area, 1).1, 1);
        let used = u16::try_from(self.time.draw(canvas, body, 0)).unwrap_or(u16::MAX);
        canvas.more(pane, 0, usize::from(used.saturating_sub(body.height)));
        let table = top(body, used.saturating_add(1)).1;
        if usize::from(table.height) < self.desk.time.taken.len() {
            return;
        }
        for ((what, units), y) in self.desk.time.taken.iter().zip(table.y..) {
            let size = (units.abs().round() as u16).min(table.width.saturating_sub(30));
            canvas.put(table.x + 2, y, 18, what, Role::Dim);
            canvas.number(table.x + 20, y, 4, &number::plain(units.abs()), Role::Dim);
            canvas.run(table.x + 26, y, size, canvas.look.symbols.bar[0], Role::Dim);
        }
    }

    fn draw_calendar(&mut self, canvas: &mut Canvas<'_>, pane: Rect, area: Rect) {
        let title = canvas.say("screen-calendar");
        let heading = u16::from(area.height > LEAST);
        if heading > 0 {
            canvas.divider(pane, area.y, &title, self.left_role());
        }
        let body = inset(top(area, heading).1, 1);
        let rows = calendar::rows_for(&self.desk.calendar, body.height);
        let hits = canvas.hits.len();
        calendar::draw_rows(canvas, body, &self.desk.calendar, &rows, None);
        // A click on a month here asks for the whole calendar.
        canvas.hits.truncate(hits);
        canvas.hit(body, Command::Calendar);
    }
}

/// Joins an area and what lies below it.
fn rest_of(area: Rect, below: Rect) -> Rect {
    Rect {
        height: area.height + below.height,
        ..area
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(height: u16, expected: [u16; 4]) {
        let shares = Shares::of(height, 12, 3, 4, 14);
        let found = [shares.step, shares.lines, shares.time, shares.calendar];
        assert_eq!(found, expected, "{height}");
    }

    #[test]
    fn rows_go_to_what_helps_most() {
        check(14, [1, 11, 3, 0]);
        check(16, [1, 12, 4, 0]);
        check(18, [1, 12, 4, 2]);
        check(19, [1, 12, 4, 2]);
        check(22, [1, 12, 4, 5]);
        check(27, [1, 12, 9, 5]);
        check(36, [1, 12, 9, 14]);
        check(56, [2, 24, 9, 14]);
    }
}
