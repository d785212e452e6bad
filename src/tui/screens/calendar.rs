//! The calendar of the year: seasons of hazards, inspections, incidents, marks and ranks, a column for each month.
//!
//! Draws [`Calendar`], as a whole screen here and as a few rows on the desk. Deliberately absent: anything that the player
//! was not told; the view decides that.

use crate::text::Ui;
use crate::text::Value;
use crate::tui::keys::Command;
use crate::tui::keys::Hint;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::prose::Scroll;
use crate::tui::screens::Page;
use crate::tui::screens::Reply;
use crate::tui::screens::inset;
use crate::tui::screens::top;
use crate::tui::theme::Role;
use crate::view::Viewer;
use crate::view::model::Calendar;
use crate::view::model::CalendarMonth;
use ratatui::layout::Rect;

/// The widest cell of a month.
const CELL: u16 = 9;
/// The narrowest.
const LEAST: u16 = 3;
/// Rows that the words of a month take at least, with their heading.
const WORDS: u16 = 5;

/// A row of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    /// The months' names.
    Months,
    /// A line's season.
    Season(usize),
    /// How many lines are in season.
    Live,
    /// Inspections received.
    Visits,
    /// Incidents.
    Incidents,
    /// Marks as published.
    Marks,
    /// The rank as published.
    Rank,
}

/// The rows below the seasons.
const SUMS: [Line; 5] = [
    Line::Live,
    Line::Visits,
    Line::Incidents,
    Line::Marks,
    Line::Rank,
];

/// Picks the rows of a calendar that fit a height, those that help most first.
pub(super) fn rows_for(calendar: &Calendar, height: u16) -> Vec<Line> {
    let seasons = calendar.seasons.len();
    if usize::from(height) > seasons + SUMS.len() {
        let seasons = (0..seasons).map(Line::Season);
        return std::iter::once(Line::Months)
            .chain(seasons)
            .chain(SUMS)
            .collect();
    }
    let most = [
        Line::Months,
        Line::Live,
        Line::Rank,
        Line::Visits,
        Line::Incidents,
        Line::Marks,
    ];
    most.into_iter().take(usize::from(height)).collect()
}

/// Where the columns of a calendar stand.
#[derive(Debug, Clone, Copy)]
struct Grid {
    x: u16,
    label: u16,
    cell: u16,
    /// Whether every month's name fits; else all are numbers.
    names: bool,
}

impl Grid {
    fn of(canvas: &Canvas<'_>, area: Rect, calendar: &Calendar, rows: &[Line]) -> Self {
        let seasons = rows.iter().any(|row| matches!(row, Line::Season(_)));
        let names = calendar.seasons.iter().filter(|_| seasons);
        let names = names.map(|season| canvas.columns(&season.short) + 3);
        let months = u16::try_from(calendar.months.len().max(1)).unwrap_or(12);
        let label = names.max().unwrap_or(0).max(10);
        let label = label.min(area.width.saturating_sub(LEAST * months).max(LEAST));
        let cell = (area.width.saturating_sub(label) / months).clamp(LEAST, CELL);
        let fits = |month: &CalendarMonth| canvas.columns(&month.short) < cell;
        Self {
            x: area.x,
            label,
            cell,
            names: calendar.months.iter().all(fits),
        }
    }

    fn place(&self, month: usize) -> u16 {
        let month = u16::try_from(month).unwrap_or(u16::MAX);
        self.x + self.label + self.cell * month
    }
}

/// Draws rows of a calendar; the month `at` is shown as selected.
pub(super) fn draw_rows(
    canvas: &mut Canvas<'_>,
    area: Rect,
    calendar: &Calendar,
    rows: &[Line],
    at: Option<usize>,
) {
    let grid = Grid::of(canvas, area, calendar, rows);
    for (&row, y) in rows.iter().zip(area.y..area.bottom()) {
        draw_label(canvas, grid, y, calendar, row);
        for (n, month) in calendar.months.iter().enumerate() {
            if grid.place(n) + grid.cell > area.right() {
                break;
            }
            match row {
                Line::Months => draw_name(canvas, grid, y, calendar, n, at),
                Line::Season(season) => {
                    let live = calendar.seasons[season].live.get(n).copied();
                    draw_season(canvas, grid, y, n, live.unwrap_or(false), n < calendar.now);
                }
                sum => draw_sum(canvas, grid, y, n, (month, n < calendar.now), sum),
            }
        }
    }
}

fn draw_label(canvas: &mut Canvas<'_>, grid: Grid, y: u16, calendar: &Calendar, row: Line) {
    let key = match row {
        Line::Months => {
            canvas.put(grid.x, y, grid.label - 1, &calendar.year, Role::Strong);
            return;
        }
        Line::Season(n) => {
            let season = &calendar.seasons[n];
            if season.veto {
                canvas.put(grid.x, y, 1, canvas.look.symbols.veto, Role::RedHead);
            }
            canvas.put(grid.x + 2, y, grid.label - 3, &season.short, Role::Text);
            return;
        }
        Line::Live => "calendar-season",
        Line::Visits => "calendar-visits",
        Line::Incidents => "calendar-incidents",
        Line::Marks => "calendar-marks",
        Line::Rank => "calendar-rank",
    };
    let words = canvas.say(key);
    canvas.put(grid.x, y, grid.label - 1, &words, Role::Dim);
}

fn draw_name(
    canvas: &mut Canvas<'_>,
    grid: Grid,
    y: u16,
    calendar: &Calendar,
    n: usize,
    at: Option<usize>,
) {
    let month = &calendar.months[n];
    let x = grid.place(n);
    let (role, now) = match n {
        n if n == calendar.now => (Role::Key, true),
        n if n < calendar.now => (Role::Dim, false),
        _ => (Role::Text, false),
    };
    if now {
        canvas.put(x - 1, y, 1, canvas.look.symbols.marker, Role::Key);
    }
    let number = month.number.to_string();
    let name: &str = if grid.names { &month.short } else { &number };
    let used = canvas.put(x, y, grid.cell - 1, name, role);
    if at == Some(n) {
        canvas.restyle(Rect::new(x, y, used, 1), Role::Selected);
    }
    canvas.hit(Rect::new(x, y, grid.cell, 1), Command::Cell(0, n));
}

fn draw_season(canvas: &mut Canvas<'_>, grid: Grid, y: u16, n: usize, live: bool, past: bool) {
    let x = grid.place(n);
    let [full, _] = canvas.look.symbols.bar;
    match (live, past) {
        (true, false) => canvas.run(x, y, grid.cell - 1, full, Role::Warn),
        (true, true) => canvas.run(x, y, grid.cell - 1, canvas.look.symbols.band[1], Role::Dim),
        (false, _) => _ = canvas.put(x, y, 1, canvas.look.symbols.dot, Role::Dim),
    }
}

fn draw_sum(
    canvas: &mut Canvas<'_>,
    grid: Grid,
    y: u16,
    n: usize,
    (month, past): (&CalendarMonth, bool),
    row: Line,
) {
    let (words, role) = sum(month, row, grid.cell);
    let words = if words.is_empty() {
        canvas.look.symbols.dot.to_owned()
    } else {
        words
    };
    let role = match role {
        Role::Warn if past => Role::Dim,
        role => role,
    };
    canvas.put(grid.place(n), y, grid.cell - 1, &words, role);
}

/// Writes what a row says of a month; nothing where there is nothing to say.
fn sum(month: &CalendarMonth, row: Line, cell: u16) -> (String, Role) {
    let count = |number: u8, role: Role| match number {
        0 => (String::new(), Role::Dim),
        _ => (number.to_string(), role),
    };
    match (row, month.published) {
        (Line::Live, _) if month.vetoes > 0 => count(month.live, Role::Warn),
        (Line::Live, _) => count(month.live, Role::Text),
        (Line::Visits, _) => count(month.visits, Role::Text),
        (Line::Incidents, _) => count(month.incidents, Role::Bad),
        (Line::Marks, Some((marks, _))) if cell > 4 => (format!("{marks:.1}"), Role::Ledger),
        (Line::Marks, Some((marks, _))) => (format!("{marks:.0}"), Role::Ledger),
        (Line::Rank, Some((_, rank))) => (rank.to_string(), Role::Strong),
        _ => (String::new(), Role::Dim),
    }
}

/// The calendar as a screen.
#[derive(Debug)]
pub struct CalendarPage {
    calendar: Calendar,
    at: usize,
    words: Prose,
    scroll: Scroll,
    ui: Ui,
}

impl CalendarPage {
    /// Hangs the calendar up, with the present month selected.
    pub fn new(calendar: Calendar, ui: Ui) -> Self {
        let mut page = Self {
            at: calendar.now,
            calendar,
            words: Prose::new(),
            scroll: Scroll::default(),
            ui,
        };
        page.read();
        page
    }

    /// Takes a new model.
    pub fn renew(&mut self, calendar: Calendar, ui: Ui) {
        self.at = self.at.min(calendar.months.len().saturating_sub(1));
        self.calendar = calendar;
        self.ui = ui;
        self.read();
    }

    /// Lays out the words of the selected month.
    fn read(&mut self) {
        let mut words = Prose::new();
        let says = self.calendar.months.get(self.at).map(|it| &it.says);
        for sentence in says.into_iter().flatten() {
            words.entry("·", sentence, 2, Role::Text);
        }
        if words.is_empty() {
            words.paragraph(&self.ui.say("calendar-nothing"), Role::Dim);
        }
        self.words = words;
        self.scroll = Scroll::default();
    }

    fn go(&mut self, at: usize) -> Reply {
        self.at = at.min(self.calendar.months.len().saturating_sub(1));
        self.read();
        Reply::Done
    }
}

impl Page for CalendarPage {
    fn name(&self) -> &'static str {
        "screen-calendar"
    }

    fn hints(&self) -> Vec<Hint> {
        let mut hints = vec![Hint::left_and_right("hint-month")];
        if self.scroll.hidden() != (0, 0) {
            hints.push(Hint::of(Command::PageDown));
        }
        hints.push(Hint::of(Command::Back));
        hints
    }

    fn update(&mut self, command: Command) -> Reply {
        match command {
            Command::Left => self.go(self.at.saturating_sub(1)),
            Command::Right => self.go(self.at + 1),
            Command::Home => self.go(0),
            Command::End => self.go(usize::MAX),
            Command::Cell(_, n) => self.go(n),
            Command::Down | Command::PageDown => {
                self.scroll.page(1);
                Reply::Done
            }
            Command::Up | Command::PageUp => {
                self.scroll.page(-1);
                Reply::Done
            }
            Command::Enter => Reply::Done,
            Command::Back | Command::Calendar => Reply::Back,
            _ => Reply::Ignored,
        }
    }

    fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let title = canvas.say("screen-calendar");
        let inner = inset(canvas.plain_pane(area, &title, true), 1);
        let rows = self.rows(inner.height.saturating_sub(WORDS));
        let hidden = self.rows(u16::MAX).len() - rows.len();
        let count = u16::try_from(rows.len()).unwrap_or(u16::MAX);
        let (grid, rest) = top(inner, count);
        draw_rows(canvas, grid, &self.calendar, &rows, Some(self.at));
        let date = self.calendar.months.get(self.at).map(|it| it.date.clone());
        canvas.divider(area, rest.y, &date.unwrap_or_default(), Role::Focus);
        let upper = Rect {
            height: rest.y - area.y + 1,
            ..area
        };
        canvas.more(upper, 0, hidden);
        self.draw_words(canvas, area, top(rest, 1).1);
    }

    fn refresh(&mut self, viewer: &Viewer<'_>, ui: Ui) {
        self.renew(viewer.calendar(), ui);
    }
}

impl CalendarPage {
    /// Picks the rows for a height: the months and the sums always, and as many seasons as there is room for.
    fn rows(&self, height: u16) -> Vec<Line> {
        let room = usize::from(height).saturating_sub(SUMS.len() + 1);
        let seasons = (0..self.calendar.seasons.len())
            .take(room)
            .map(Line::Season);
        std::iter::once(Line::Months)
            .chain(seasons)
            .chain(SUMS)
            .collect()
    }

    /// Draws what the selected month is known by, and under it how the rows are read.
    fn draw_words(&mut self, canvas: &mut Canvas<'_>, pane: Rect, area: Rect) {
        let rows = self.words.rows(area.width, canvas.look.symbols);
        let first = self.scroll.fit(rows, area.height);
        self.words.draw(canvas, area, first);
        let (above, below) = self.scroll.hidden();
        canvas.more(pane, above, below);
        let used = u16::try_from(rows).unwrap_or(u16::MAX);
        if area.height > used.saturating_add(1) {
            let symbols = canvas.look.symbols;
            let signs = [
                ("now", Value::from(symbols.bar[0])),
                ("past", Value::from(symbols.band[1])),
                ("none", Value::from(symbols.dot)),
            ];
            let legend = canvas.look.ui.say_with("calendar-legend", &signs);
            canvas.put(area.x, area.bottom() - 1, area.width, &legend, Role::Dim);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use crate::tui::sample;

    #[test]
    fn what_helps_most_stays_where_there_is_little_room() {
        let calendar = sample::calendar(Lang::Zh);
        assert_eq!(rows_for(&calendar, 2), [Line::Months, Line::Live]);
        assert_eq!(rows_for(&calendar, 3)[2], Line::Rank);
        let all = calendar.seasons.len() + 6;
        let whole = rows_for(&calendar, u16::try_from(all).expect("few"));
        assert_eq!(whole.len(), all);
    }
}
