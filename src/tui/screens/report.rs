//! The month's report: what happened, where the lines stand, what else changed, and why behind every row.
//!
//! Draws [`Report`]. Deliberately absent: the true state of a line.

use crate::engine::slot::LineField;
use crate::engine::slot::Slot;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;
use crate::tui::keys::Command;
use crate::tui::keys::Hint;
use crate::tui::list::Cursor;
use crate::tui::number;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::prose::Scroll;
use crate::tui::screens::Page;
use crate::tui::screens::Place;
use crate::tui::screens::Reply;
use crate::tui::screens::bottom;
use crate::tui::screens::inset;
use crate::tui::screens::left;
use crate::tui::screens::line_numbers;
use crate::tui::theme::Role;
use crate::view::Viewer;
use crate::view::model::Change;
use crate::view::model::Report;
use crate::view::model::ReportLine;
use ratatui::layout::Rect;

/// Rows that the reasons of the selected row take.
const REASONS: u16 = 5;
/// Columns that the value of a change takes at least.
const BY: u16 = 11;
/// Columns that the value of a reason takes at least.
const PART: u16 = 7;
/// From this many columns on, a light has its word.
const ROOMY: u16 = 60;
/// Below this many columns, no blank stands between the field and its arrow.
const TIGHT: u16 = 40;

/// The month's report.
#[derive(Debug)]
pub struct ReportPage {
    report: Report,
    news: Prose,
    scroll: Scroll,
    rows: Cursor,
}

impl ReportPage {
    /// Lays the report on the table.
    pub fn new(report: Report) -> Self {
        Self {
            news: news(&report),
            report,
            scroll: Scroll::default(),
            rows: Cursor::default(),
        }
    }

    /// Takes a new model.
    pub fn renew(&mut self, report: Report) {
        self.news = news(&report);
        self.report = report;
    }

    fn len(&self) -> usize {
        self.report.lines.len() + self.report.changes.len()
    }

    /// Returns the selected row's name, value and reasons.
    fn selected(&self) -> Option<(SafeText, SafeText, &[Change])> {
        let lines = self.report.lines.len();
        if let Some(line) = self.report.lines.get(self.rows.at) {
            let value = SafeText::clean(&format!("{:.0}", line.paper));
            return Some((line.short.clone(), value, &line.why));
        }
        let (change, why) = self.report.changes.get(self.rows.at.checked_sub(lines)?)?;
        Some((change.name.clone(), change.by.clone(), why))
    }

    fn why(&self) -> Reply {
        let lines = self.report.lines.len();
        let line = self.report.lines.get(self.rows.at);
        let change = || self.report.changes.get(self.rows.at.checked_sub(lines)?);
        match (line, change()) {
            (Some(line), _) => Reply::Why(Slot::Line(line.id, LineField::Paper)),
            (_, Some((change, _))) => Reply::Why(change.slot),
            _ => Reply::Ignored,
        }
    }
}

fn news(report: &Report) -> Prose {
    let mut prose = Prose::new();
    for sentence in &report.news {
        prose.entry("·", sentence, 2, Role::Text);
    }
    prose
}

impl Page for ReportPage {
    fn name(&self) -> &'static str {
        "screen-report"
    }

    fn signs(&self) -> bool {
        true
    }

    fn hints(&self) -> Vec<Hint> {
        let mut hints = vec![
            Hint::named(Command::Enter, "hint-next"),
            Hint::up_and_down("hint-move"),
            Hint::of(Command::Why),
        ];
        if self.scroll.hidden() != (0, 0) {
            hints.push(Hint::of(Command::PageDown));
        }
        hints.extend([Command::People, Command::Villages, Command::Book].map(Hint::of));
        hints
    }

    fn numbers(&self) -> Vec<Slot> {
        let lines = self.report.lines.iter().map(|line| line.id);
        let lines = line_numbers(lines, self.rows.at);
        let changes = self.report.changes.iter().map(|(change, _)| change.slot);
        lines.into_iter().chain(changes).collect()
    }

    fn update(&mut self, command: Command) -> Reply {
        match command {
            Command::Enter => Reply::Act(crate::engine::action::Action::Continue),
            Command::Why => self.why(),
            Command::PageDown | Command::Right => {
                self.scroll.page(1);
                Reply::Done
            }
            Command::PageUp | Command::Left => {
                self.scroll.page(-1);
                Reply::Done
            }
            Command::Initiatives | Command::Plan => Reply::Open(Place::Asked),
            Command::Back => Reply::Back,
            Command::Row(row) if row == self.rows.at => self.why(),
            other if self.rows.obey(other, self.len()) => Reply::Done,
            _ => Reply::Ignored,
        }
    }

    fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let columns = (area.width * 44 / 100).clamp(26, 72);
        let (news, table) = left(area, columns);
        let inner = inset(canvas.plain_pane(news, &self.report.title, false), 1);
        let rows = self.news.rows(inner.width, canvas.look.symbols);
        let first = self.scroll.fit(rows, inner.height);
        self.news.draw(canvas, inner, first);
        let (above, below) = self.scroll.hidden();
        canvas.more(news, above, below);
        self.draw_table(canvas, table);
    }

    fn refresh(&mut self, viewer: &Viewer<'_>, _: Ui) {
        self.renew(viewer.report());
    }
}

impl ReportPage {
    fn draw_table(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let title = canvas.say("desk-lines");
        let inner = canvas.plain_pane(area, &title, true);
        headings(canvas, inner, area.y);
        let (mut list, reasons) = bottom(inner, REASONS.min(inner.height / 3));
        let all = self.len() <= usize::from(list.height);
        let mut foot = list;
        if !all {
            (list, foot) = bottom(list, 1);
        }
        let seen = self.rows.window(self.len(), list.height);
        for (n, y) in seen.clone().zip(list.y..) {
            let row = Rect {
                y,
                height: 1,
                ..list
            };
            let selected = n == self.rows.at;
            match self.report.lines.get(n) {
                Some(line) => draw_line(canvas, row, line, selected),
                None => {
                    let (change, _) = &self.report.changes[n - self.report.lines.len()];
                    draw_change(canvas, row, change, selected);
                }
            }
            canvas.hit(row, Command::Row(n));
        }
        if !all {
            draw_more(canvas, foot, seen.start, self.len() - seen.end);
        }
        self.draw_reasons(canvas, area, reasons);
    }

    /// Draws the reasons of the selected row, the largest first.
    fn draw_reasons(&self, canvas: &mut Canvas<'_>, pane: Rect, area: Rect) {
        let title = canvas.say("screen-why");
        canvas.divider(pane, area.y, &title, Role::Focus);
        let Some((_, _, why)) = self.selected() else {
            return;
        };
        let body = inset(crate::tui::screens::top(area, 1).1, 1);
        let widest = why.iter().map(|change| canvas.columns(&change.by)).max();
        let by = widest.unwrap_or(0).max(PART).min(body.width / 2);
        for (change, y) in why.iter().zip(body.y..body.bottom()) {
            canvas.number(body.x, y, by, &change.by, Role::of_change(change.good));
            let room = body.width.saturating_sub(by + 2);
            canvas.put(body.x + by + 2, y, room, &change.why, Role::Dim);
        }
    }
}

/// Says in the last row of the list how many rows lie above and below those that are seen. It says so in words, since the
/// arrows beside numbers mean more and less here.
fn draw_more(canvas: &mut Canvas<'_>, row: Rect, above: usize, below: usize) {
    let [up, down] = canvas.look.symbols.arrows;
    let parts = [(up, above), (down, below)];
    let parts = parts.iter().filter(|(_, rows)| *rows > 0);
    let parts: Vec<String> = parts.map(|(sign, rows)| format!("{sign}{rows}")).collect();
    let rows = Value::from(parts.join(" "));
    let words = canvas.look.ui.say_with("report-more", &[("rows", rows)]);
    canvas.put_right(row.right() - 1, row.y, row.width - 2, &words, Role::Key);
}

/// Writes the marker and the name of a row.
fn draw_name(canvas: &mut Canvas<'_>, row: Rect, columns: u16, name: &str, selected: bool) {
    if selected {
        canvas.put(row.x, row.y, 1, canvas.look.symbols.marker, Role::Key);
    }
    let used = canvas.put(row.x + 2, row.y, columns, name, Role::Text);
    if selected {
        canvas.restyle(Rect::new(row.x + 2, row.y, used, 1), Role::Selected);
    }
}

/// Where the ledger's number and the field's band stand in a row, and the band's columns.
fn places(row: Rect) -> (u16, u16, u16) {
    let (gap, end) = match row.width {
        ROOMY.. => (9, 11),
        TIGHT.. => (9, 5),
        _ => (8, 4),
    };
    let ledger = row.x + 15;
    let band = ledger + gap;
    (ledger, band, row.right().saturating_sub(band + end).min(30))
}

/// Writes the headings on the pane's upper border, each over its column.
fn headings(canvas: &mut Canvas<'_>, row: Rect, y: u16) {
    let (ledger, band, columns) = places(row);
    let words = canvas.say("desk-ledger");
    canvas.heading(ledger, y, 7, &words, Role::Ledger);
    let all = ["desk-field", "desk-field-short", "desk-field-word"].map(|key| canvas.say(key));
    let fits = all.iter().find(|words| canvas.columns(words) <= columns);
    let words = fits.cloned().unwrap_or_default();
    canvas.heading(band, y, columns, &words, Role::Field);
}

fn draw_line(canvas: &mut Canvas<'_>, row: Rect, line: &ReportLine, selected: bool) {
    draw_name(canvas, row, 12, &line.short, selected);
    let symbols = canvas.look.symbols;
    let (x, band, columns) = places(row);
    canvas.number(x, row.y, 3, &format!("{:.0}", line.paper), Role::Ledger);
    let (text, role) = number::change(symbols, line.change);
    canvas.put(x + 4, row.y, 4, &text, role);
    canvas.band(band, row.y, columns, line.field);
    let [up, down] = symbols.arrows;
    let x = band + columns + u16::from(row.width >= TIGHT);
    match line.field_moved {
        1.. => _ = canvas.put(x, row.y, 1, up, Role::Field),
        0 => {}
        _ => _ = canvas.put(x, row.y, 1, down, Role::Field),
    }
    let level = usize::from(line.light.level.min(2));
    let role = Role::of_light(line.light.level);
    canvas.put(x + 2, row.y, 1, symbols.lights[level], role);
    if row.width >= ROOMY {
        canvas.put(x + 4, row.y, 6, &line.light.word, role);
    }
}

fn draw_change(canvas: &mut Canvas<'_>, row: Rect, change: &Change, selected: bool) {
    let by = canvas.columns(&change.by);
    let columns = row.width.saturating_sub(by.max(BY) + 3);
    draw_name(canvas, row, columns, &change.name, selected);
    let role = Role::of_change(change.good);
    canvas.put_right(row.right() - 1, row.y, by, &change.by, role);
}
