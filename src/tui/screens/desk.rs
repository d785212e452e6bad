//! The desk: the lines with ledger and field, the tray, the people, this month's time.
//!
//! Draws [`Desk`]. Deliberately absent: the true state of a line; the band is all that is known.

use crate::engine::slot::CountyField;
use crate::engine::slot::LineField;
use crate::engine::slot::Slot;
use crate::engine::slot::TeamField;
use crate::engine::slot::TownField;
use crate::text::Ui;
use crate::tui::keys::Command;
use crate::tui::keys::Hint;
use crate::tui::list::Cursor;
use crate::tui::number;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::screens::Page;
use crate::tui::screens::Place;
use crate::tui::screens::Reply;
use crate::tui::screens::bottom;
use crate::tui::screens::inset;
use crate::tui::screens::left;
use crate::tui::screens::line_numbers;
use crate::tui::screens::top;
use crate::tui::theme::Role;
use crate::view::Viewer;
use crate::view::model::Desk;
use crate::view::model::DeskLine;
use ratatui::layout::Rect;

/// Below this many columns the people and the field's heading make room.
const WIDE: u16 = 78;
/// Columns of the light's word.
const LIGHT: u16 = 6;

/// The pane that has the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pane {
    Lines,
    Tray,
}

/// What the desk waits for, as far as it matters to what can be done at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// The tray, the plan, or a page to turn.
    Work,
    /// An inspection stands at the gate.
    Visit,
    /// Nothing any more.
    Over,
}

/// The desk.
#[derive(Debug)]
pub struct DeskPage {
    desk: Desk,
    pane: Pane,
    lines: Cursor,
    tray: Cursor,
    time: Prose,
    stage: Stage,
    /// How many items of the tray lie above and below those that are seen.
    tray_hidden: (usize, usize),
    /// Where the first hint may lie: over the lower left.
    hint: Option<Rect>,
}

impl DeskPage {
    /// Makes the desk; the tray has the keyboard while something lies in it.
    pub fn new(desk: Desk) -> Self {
        let pane = if desk.tray.is_empty() {
            Pane::Lines
        } else {
            Pane::Tray
        };
        let time = time(&desk);
        Self {
            desk,
            pane,
            lines: Cursor::default(),
            tray: Cursor::default(),
            time,
            stage: Stage::Work,
            tray_hidden: (0, 0),
            hint: None,
        }
    }

    /// Takes a new model; the cursors stay as far as they can.
    pub fn renew(&mut self, desk: Desk) {
        if self.desk.tray.is_empty() != desk.tray.is_empty() {
            self.pane = if desk.tray.is_empty() {
                Pane::Lines
            } else {
                Pane::Tray
            };
        }
        self.time = time(&desk);
        self.desk = desk;
    }

    fn next_pane(&mut self) {
        self.pane = match self.pane {
            Pane::Lines if !self.desk.tray.is_empty() => Pane::Tray,
            _ => Pane::Lines,
        };
    }

    fn enter(&self) -> Reply {
        match self.pane {
            Pane::Tray if !self.desk.tray.is_empty() => Reply::Open(Place::Tray(self.tray.at)),
            Pane::Lines if !self.desk.tray.is_empty() => self.why(),
            _ => Reply::Open(Place::Asked),
        }
    }

    fn why(&self) -> Reply {
        match self.desk.lines.get(self.lines.at) {
            Some(line) => Reply::Why(Slot::Line(line.id, LineField::Paper)),
            None => Reply::Done,
        }
    }

    fn moved(&mut self, command: Command) -> bool {
        match self.pane {
            Pane::Lines => self.lines.obey(command, self.desk.lines.len()),
            Pane::Tray => self.tray.obey(command, self.desk.tray.len()),
        }
    }

    /// Answers a digit: opens that item of the tray.
    fn digit(&mut self, digit: u8) -> Reply {
        let at = usize::from(digit).wrapping_sub(1);
        if at >= self.desk.tray.len() {
            return Reply::Ignored;
        }
        self.pane = Pane::Tray;
        self.tray.at = at;
        Reply::Open(Place::Tray(at))
    }

    /// Answers a click: rows of the tray come after those of the lines.
    fn click(&mut self, row: usize) -> Reply {
        let lines = self.desk.lines.len();
        let (pane, at) = if row < lines {
            (Pane::Lines, row)
        } else {
            (Pane::Tray, row - lines)
        };
        let again = self.pane == pane
            && at
                == if pane == Pane::Lines {
                    self.lines.at
                } else {
                    self.tray.at
                };
        self.pane = pane;
        match pane {
            Pane::Lines => self.lines.at = at,
            Pane::Tray => self.tray.at = at,
        }
        if again { self.enter() } else { Reply::Done }
    }
}

/// Puts this month's time and visits into words.
fn time(desk: &Desk) -> Prose {
    let mut prose = Prose::new();
    prose.paragraph(&desk.time.sentence, Role::Text);
    for visit in &desk.visits {
        prose.paragraph(visit, Role::Warn);
    }
    prose
}

impl Page for DeskPage {
    fn name(&self) -> &'static str {
        "screen-desk"
    }

    fn hints(&self) -> Vec<Hint> {
        let enter = match self.pane {
            _ if self.desk.tray.is_empty() => "hint-next",
            Pane::Tray => "hint-open",
            Pane::Lines => "hint-why",
        };
        let mut hints = vec![Hint::named(Command::Enter, enter)];
        if self.stage != Stage::Over {
            hints.extend([Command::Plan, Command::Initiatives].map(Hint::of));
        }
        hints.extend([
            Hint::of(Command::Villages),
            Hint::of(Command::People),
            Hint::of(Command::Book),
            Hint::of(Command::Why),
            Hint::of(Command::Glossary),
            Hint::of(Command::Log),
        ]);
        hints
    }

    fn hint_room(&self) -> Option<Rect> {
        self.hint
    }

    fn numbers(&self) -> Vec<Slot> {
        let lines = self.desk.lines.iter().map(|line| line.id);
        let mut numbers = line_numbers(lines, self.lines.at);
        numbers.extend([
            Slot::Team(TeamField::Fatigue),
            Slot::Town(TownField::Trust),
            Slot::Town(TownField::Platforms),
            Slot::County(CountyField::Visits),
        ]);
        numbers
    }

    fn update(&mut self, command: Command) -> Reply {
        match command {
            Command::Enter => self.enter(),
            Command::Why => self.why(),
            Command::Plan | Command::Initiatives if self.stage == Stage::Over => Reply::Done,
            Command::Plan => Reply::Open(Place::Plan),
            Command::Initiatives => Reply::Open(Place::Initiatives),
            Command::NextPane | Command::PrevPane | Command::Left | Command::Right => {
                self.next_pane();
                Reply::Done
            }
            Command::Digit(digit) => self.digit(digit),
            Command::Row(row) => self.click(row),
            Command::Back => Reply::LeavePlay,
            other if self.moved(other) => Reply::Done,
            _ => Reply::Ignored,
        }
    }

    fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let (area, asked) = bottom(area, 1);
        canvas.put(
            asked.x + 1,
            asked.y,
            asked.width - 2,
            &self.desk.asked,
            Role::Strong,
        );
        let wide = area.width >= WIDE;
        let right = if wide {
            (area.width * 36 / 100).clamp(29, 64)
        } else {
            23
        };
        let (lines, side) = left(area, area.width - right);
        self.draw_left(canvas, lines);
        self.draw_right(canvas, side, wide);
    }

    fn refresh(&mut self, viewer: &Viewer<'_>, _: Ui) {
        self.stage = if viewer.open() {
            Stage::Over
        } else if viewer.visit().is_some() {
            Stage::Visit
        } else {
            Stage::Work
        };
        self.renew(viewer.desk());
    }
}

impl DeskPage {
    fn draw_left(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let title = canvas.say("desk-lines");
        let inner = canvas.plain_pane(area, &title, self.pane == Pane::Lines);
        let count = u16::try_from(self.desk.lines.len()).unwrap_or(u16::MAX);
        let body = inset(inner, u16::from(inner.width > 60));
        let time_rows =
            u16::try_from(self.time.rows(inner.width - 2, canvas.look.symbols)).unwrap_or(1);
        let spare = inner.height.saturating_sub(count + 1).max(2);
        let least = time_rows.min(spare) + 1;
        let step = if inner.height > 2 * count + least + 3 {
            2
        } else {
            1
        };
        let room = (count * step).min(inner.height.saturating_sub(least));
        self.hint = Some(inner);
        let (rows, rest) = top(body, room);
        self.draw_lines(canvas, area, rows, step);
        if rest.height > 1 {
            self.draw_time(
                canvas,
                area,
                Rect {
                    x: inner.x,
                    width: inner.width,
                    ..rest
                },
            );
        }
    }

    fn draw_lines(&mut self, canvas: &mut Canvas<'_>, pane: Rect, area: Rect, step: u16) {
        let columns = Columns::of(area);
        columns.headings(canvas, pane.y);
        let seen = self.lines.window(self.desk.lines.len(), area.height / step);
        let focused = self.pane == Pane::Lines;
        for (n, y) in seen.zip((area.y..).step_by(usize::from(step))) {
            let selected = focused && n == self.lines.at;
            columns.line(canvas, y, &self.desk.lines[n], selected);
            canvas.hit(
                Rect {
                    y,
                    height: 1,
                    ..area
                },
                Command::Row(n),
            );
        }
    }

    fn draw_time(&mut self, canvas: &mut Canvas<'_>, pane: Rect, area: Rect) {
        let title = canvas.say("desk-time");
        let role = if self.pane == Pane::Lines {
            Role::Focus
        } else {
            Role::Frame
        };
        canvas.divider(pane, area.y, &title, role);
        let body = inset(top(area, 1).1, 1);
        let used = u16::try_from(self.time.draw(canvas, body, 0)).unwrap_or(u16::MAX);
        canvas.more(pane, 0, usize::from(used.saturating_sub(body.height)));
        let table = top(body, used.saturating_add(1)).1;
        if usize::from(table.height) < self.desk.time.taken.len() {
            return;
        }
        for ((what, units), y) in self.desk.time.taken.iter().zip(table.y..) {
            let size = (units.abs().round() as u16).min(table.width.saturating_sub(30));
            canvas.put(table.x + 2, y, 16, what, Role::Dim);
            canvas.number(table.x + 18, y, 6, &number::plain(units.abs()), Role::Dim);
            canvas.run(table.x + 26, y, size, canvas.look.symbols.bar[0], Role::Dim);
        }
    }

    fn draw_right(&mut self, canvas: &mut Canvas<'_>, area: Rect, wide: bool) {
        let people = if wide {
            u16::try_from(self.desk.people.len()).unwrap_or(u16::MAX)
        } else {
            0
        };
        let least = if self.stage == Stage::Work { 1 } else { 3 };
        let tray = u16::try_from(self.desk.tray.len().max(least)).unwrap_or(u16::MAX);
        let inner = area.height.saturating_sub(2);
        let step = if inner > 2 * tray + 3 * people + 2 {
            2
        } else {
            1
        };
        let room = if people == 0 {
            inner
        } else {
            (tray * step).clamp(2, inner.max(6) / 2 + 1)
        };
        let title = canvas.say("desk-tray");
        let within = canvas.plain_pane(area, &title, self.pane == Pane::Tray);
        let (items, rest) = top(within, room);
        self.draw_tray(canvas, items, step);
        let people_too = rest.height > 1 && people > 0;
        if people_too {
            self.draw_people(canvas, area, rest);
        }
        let end = if people_too {
            rest.y + 1
        } else {
            area.bottom()
        };
        let pane = Rect {
            height: end.saturating_sub(area.y),
            ..area
        };
        let (above, below) = self.tray_hidden;
        canvas.more(pane, above, below);
    }

    fn draw_tray(&mut self, canvas: &mut Canvas<'_>, area: Rect, step: u16) {
        self.tray_hidden = (0, 0);
        if self.desk.tray.is_empty() {
            let mut empty = Prose::new();
            if self.stage == Stage::Work {
                empty.paragraph(&canvas.say("desk-tray-empty"), Role::Dim);
            } else {
                empty.paragraph(&self.desk.asked, Role::Strong);
            }
            empty.draw(canvas, inset(area, 1), 0);
            return;
        }
        let focused = self.pane == Pane::Tray;
        let seen = self.tray.window(self.desk.tray.len(), area.height / step);
        self.tray_hidden = (seen.start, self.desk.tray.len() - seen.end);
        for (n, y) in seen.zip((area.y..).step_by(usize::from(step))) {
            let selected = focused && n == self.tray.at;
            self.draw_item(
                canvas,
                Rect {
                    y,
                    height: step,
                    ..area
                },
                n,
                selected,
            );
            let row = Command::Row(self.desk.lines.len() + n);
            canvas.hit(
                Rect {
                    y,
                    height: step,
                    ..area
                },
                row,
            );
        }
    }

    fn draw_item(&self, canvas: &mut Canvas<'_>, row: Rect, n: usize, selected: bool) {
        let item = &self.desk.tray[n];
        let (x, y) = (row.x, row.y);
        if selected {
            canvas.put(x, y, 1, canvas.look.symbols.marker, Role::Key);
        }
        canvas.put(x + 1, y, 2, &format!("{:>2}", n + 1), Role::Key);
        let room = row.width.saturating_sub(5);
        let used = canvas.put(x + 4, y, room, &item.title, Role::Strong);
        if selected {
            canvas.restyle(Rect::new(x + 4, y, used, 1), Role::Selected);
        }
        if row.height > 1 {
            let from = format!("{} {} {}", item.kind, canvas.look.symbols.dot, item.from);
            canvas.put(x + 4, y + 1, room, &from, Role::Dim);
        }
    }

    fn draw_people(&self, canvas: &mut Canvas<'_>, pane: Rect, area: Rect) {
        let title = canvas.say("desk-people");
        let role = if self.pane == Pane::Tray {
            Role::Focus
        } else {
            Role::Frame
        };
        canvas.divider(pane, area.y, &title, role);
        let mut area = inset(top(area, 1).1, 1);
        for person in &self.desk.people {
            let mut says = Prose::new();
            says.entry("", &person.says, 2, Role::Dim);
            let rows =
                u16::try_from(says.rows(area.width, canvas.look.symbols)).unwrap_or(u16::MAX);
            if rows + 1 > area.height {
                return;
            }
            let used = canvas.put(area.x, area.y, area.width, &person.name, Role::Text) + 1;
            let room = area.width.saturating_sub(used);
            canvas.put(area.x + used, area.y, room, &person.post, Role::Dim);
            says.draw(canvas, top(area, 1).1, 0);
            area = top(area, rows + 1).1;
        }
    }
}

/// Where the columns of the lines stand.
#[derive(Debug, Clone, Copy)]
struct Columns {
    x: u16,
    name: u16,
    bar: u16,
    change: bool,
    weight: u16,
    words: bool,
    right: u16,
}

impl Columns {
    fn of(area: Rect) -> Self {
        let narrow = area.width < 44;
        let change = area.width >= 56;
        let words = area.width >= 64;
        let weight = if narrow { 0 } else { 4 };
        let name = if narrow { 10 } else { 12 };
        let fixed = 4
            + name
            + 1
            + 4
            + 1
            + weight
            + if words { LIGHT + 2 } else { 2 }
            + if change { 5 } else { 0 };
        let bar = ((area.width.saturating_sub(fixed)) / 2).clamp(4, 48);
        Self {
            x: area.x,
            name,
            bar,
            change,
            weight,
            words,
            right: area.right(),
        }
    }

    /// Returns where the ledger's bar, its number and the field's band begin.
    fn places(&self) -> (u16, u16, u16) {
        let bar = self.x + 4 + self.name;
        let number = bar + self.bar;
        (bar, number, number + 5 + if self.change { 5 } else { 0 })
    }

    /// Writes the headings on the pane's upper border.
    fn headings(&self, canvas: &mut Canvas<'_>, y: u16) {
        let (bar, _, band) = self.places();
        let ledger = canvas.say("desk-ledger");
        canvas.put(bar, y, self.bar, &ledger, Role::Ledger);
        let whole = canvas.say("desk-field");
        let end = self.right - if self.words { LIGHT + 3 } else { 2 };
        let room = end.saturating_sub(band + self.weight);
        let all = [
            whole,
            canvas.say("desk-field-short"),
            canvas.say("desk-field-word"),
        ];
        let words = all
            .into_iter()
            .find(|words| canvas.columns(words) <= room)
            .unwrap_or_default();
        canvas.put(band, y, room, &words, Role::Field);
        if self.weight > 0 {
            let weight = canvas.say("desk-weight");
            let end = self.right - if self.words { LIGHT + 3 } else { 2 };
            canvas.put_right(end, y, 6, &weight, Role::Dim);
        }
    }

    fn line(&self, canvas: &mut Canvas<'_>, y: u16, line: &DeskLine, selected: bool) {
        self.name(canvas, y, line, selected);
        let (bar, number, band) = self.places();
        canvas.bar(bar, y, self.bar, line.paper, Role::Ledger);
        let paper = format!("{:.0}", line.paper);
        canvas.number(number, y, 4, &paper, Role::Ledger);
        if self.change {
            let (text, role) = number::change(canvas.look.symbols, line.paper_change);
            canvas.put(number + 5, y, 4, &text, role);
        }
        canvas.band(band, y, self.bar, line.field);
        self.marks(canvas, y, line);
    }

    fn name(&self, canvas: &mut Canvas<'_>, y: u16, line: &DeskLine, selected: bool) {
        let symbols = canvas.look.symbols;
        if selected {
            canvas.put(self.x, y, 1, symbols.marker, Role::Key);
        }
        if line.veto {
            canvas.put(self.x + 1, y, 1, symbols.veto, Role::RedHead);
        }
        if line.live {
            canvas.put(self.x + 2, y, 1, symbols.live, Role::Warn);
        }
        let used = canvas.put(self.x + 3, y, self.name, &line.short, Role::Text);
        if selected {
            canvas.restyle(Rect::new(self.x + 3, y, used, 1), Role::Selected);
        }
    }

    /// Writes the weight and the light at the end of the row.
    fn marks(&self, canvas: &mut Canvas<'_>, y: u16, line: &DeskLine) {
        let end = self.right - if self.words { LIGHT + 3 } else { 2 };
        if self.weight > 0 {
            canvas.put_right(end, y, self.weight, &line.weight, Role::Dim);
        }
        let Some(light) = &line.light else { return };
        let level = usize::from(light.level.min(2));
        let role = Role::of_light(light.level);
        canvas.put(end + 1, y, 1, canvas.look.symbols.lights[level], role);
        if self.words {
            canvas.put(end + 3, y, LIGHT, &light.word, role);
        }
    }
}
