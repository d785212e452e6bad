//! The plan: a table of lines and work that a few keys fill, and a second page for villages, rest, hours and methods.
//!
//! Draws [`PlanView`] of the draft that it keeps. Deliberately absent: what the work does; the view says it for each draft.

mod draft;
mod side;
mod table;

use crate::engine::action::Action;
use crate::engine::action::Plan;
use crate::engine::ids::VillageId;
use crate::engine::slot::LineField;
use crate::engine::slot::Slot;
use crate::engine::slot::TeamField;
use crate::engine::slot::TownField;
use crate::engine::slot::VillageField;
use crate::text::Ui;
use crate::text::Value;
use crate::tui::keys::Command;
use crate::tui::keys::Hint;
use crate::tui::list::Cursor;
use crate::tui::options::Options;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::screens::HintRoom;
use crate::tui::screens::Page;
use crate::tui::screens::Place;
use crate::tui::screens::Reply;
use crate::tui::screens::bottom;
use crate::tui::screens::inset;
use crate::tui::screens::left;
use crate::tui::screens::line_numbers;
use crate::tui::screens::plan::draft::Draft;
use crate::tui::screens::plan::draft::KINDS;
use crate::tui::screens::plan::side::SideRow;
use crate::tui::theme::Role;
use crate::view::Viewer;
use crate::view::model::PlanView;
use crate::view::setting::Tempo;
use ratatui::layout::Rect;

/// From this many columns on, both pages stand side by side.
const WIDE: u16 = 118;
/// Rows under the tables: two of what the selected cell is for, one of starting points, and the border.
const FOOT: u16 = 5;
/// Rows of the sums over the foot, with the border.
const SUMS: u16 = 2;
/// The letters of the starting points: last month, even, the marks, the need, empty.
const STARTS: [char; 5] = ['a', 'b', 'c', 'd', 'e'];

/// The page that has the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sheet {
    Lines,
    Side,
}

/// The plan on the table.
#[derive(Debug)]
pub struct PlanPage {
    draft: Draft,
    view: PlanView,
    ui: Ui,
    sheet: Sheet,
    row: Cursor,
    kind: usize,
    side: Cursor,
    /// The number typed so far into the cell under the cursor.
    typed: Option<u8>,
    /// Whether a plan that uses all units is fixed without a question.
    brisk: bool,
    /// Where the first hint may lie: over the foot, and the sums above it.
    hint: Option<Rect>,
}

impl PlanPage {
    /// Lays a draft on the table.
    pub fn new(plan: Plan, view: PlanView, ui: Ui) -> Self {
        Self {
            draft: Draft::new(plan),
            view,
            ui,
            sheet: Sheet::Lines,
            row: Cursor::default(),
            kind: 0,
            side: Cursor::default(),
            typed: None,
            brisk: false,
            hint: None,
        }
    }

    /// Returns the draft as it stands.
    pub fn plan(&self) -> &Plan {
        self.draft.plan()
    }

    /// Takes what the view says of the draft now.
    pub fn renew(&mut self, view: PlanView, ui: Ui) {
        self.view = view;
        self.ui = ui;
        self.row.keep(self.view.rows.len());
        self.side.keep(side::rows(&self.view).len());
    }

    /// Types a digit into the cell under the cursor: after another one it makes a number of two.
    fn digit(&mut self, digit: u8) -> Reply {
        let longer = self.typed.map(|n| n * 10 + digit);
        let number = longer.filter(|n| *n <= draft::MOST).unwrap_or(digit);
        let reply = self.change(draft::By::To(number));
        self.typed = (number > 0 && number < 10).then_some(number);
        reply
    }

    /// Changes the cell under the cursor.
    fn change(&mut self, by: draft::By) -> Reply {
        match self.sheet {
            Sheet::Lines => self.draft.units(self.kind, self.row.at, by),
            Sheet::Side => match side::rows(&self.view).get(self.side.at) {
                Some(&SideRow::Village(village)) => self.draft.village(village, by),
                Some(&SideRow::Method(line)) => self.draft.method(line, by),
                Some(SideRow::Rest) => self.draft.rest(by),
                Some(SideRow::Hours) => self.draft.hours(by),
                None => {}
            },
        }
        Reply::Refresh
    }

    fn start(&mut self, letter: char) -> Reply {
        let start = self
            .starts()
            .into_iter()
            .find(|start| start.letter == letter);
        match start.and_then(|start| self.view.starts.get(start.at?)) {
            Some((_, plan)) => {
                self.draft.replace(plan.clone());
                Reply::Refresh
            }
            None => Reply::Say(self.ui.say("plan-start-none")),
        }
    }

    /// Fixes the plan; asks first where units are left or the tempo is steady, and not at all where there are too many.
    fn fix(&self) -> Reply {
        let (used, have) = self.view.units;
        let action = Action::Plan(self.plan().clone());
        if self.view.refused.is_some() || used > have {
            return Reply::Done;
        }
        if used == have && self.brisk {
            return Reply::Act(action);
        }
        let key = if used < have {
            "plan-submit-left"
        } else {
            "plan-submit-all"
        };
        let question = self
            .ui
            .say_with(key, &[("units", Value::from(have - used))]);
        Reply::Confirm(question, action)
    }

    fn step(&mut self, command: Command) -> bool {
        match (self.sheet, command) {
            (Sheet::Lines, Command::Left) => self.kind = self.kind.saturating_sub(1),
            (Sheet::Lines, Command::Right) => self.kind = (self.kind + 1).min(KINDS.len() - 1),
            (Sheet::Lines, Command::Cell(row, kind)) => {
                self.row.at = row;
                self.kind = kind;
            }
            (Sheet::Lines, other) => return self.row.obey(other, self.view.rows.len()),
            (Sheet::Side, Command::Cell(row, kind)) => {
                self.sheet = Sheet::Lines;
                self.row.at = row;
                self.kind = kind;
            }
            (Sheet::Side, other) => return self.side.obey(other, side::rows(&self.view).len()),
        }
        true
    }

    fn why(&self) -> Reply {
        match self.view.rows.get(self.row.at) {
            Some(row) => Reply::Why(Slot::Line(row.id, LineField::Paper)),
            None => Reply::Ignored,
        }
    }
}

impl Page for PlanPage {
    fn name(&self) -> &'static str {
        "screen-plan"
    }

    fn signs(&self) -> bool {
        true
    }

    fn hints(&self) -> Vec<Hint> {
        vec![
            Hint::named(Command::Enter, "hint-accept"),
            Hint::number("hint-change"),
            Hint::named(Command::NextPane, "hint-sheet"),
            Hint::of(Command::Undo),
            Hint::of(Command::Initiatives),
            Hint::of(Command::Why),
            Hint::of(Command::Back),
        ]
    }

    fn hint_rooms(&self) -> Vec<HintRoom> {
        self.hint.map(HintRoom::part).into_iter().collect()
    }

    fn numbers(&self) -> Vec<Slot> {
        let lines = self.view.rows.iter().map(|row| row.id);
        let mut numbers = line_numbers(lines, self.row.at);
        let villages = (0..self.view.villages.len()).map(|n| VillageId(n as u16));
        numbers.extend([
            Slot::Town(TownField::Staff),
            Slot::Town(TownField::Units),
            Slot::Team(TeamField::Fatigue),
        ]);
        numbers.extend(villages.map(|id| Slot::Village(id, VillageField::Trust)));
        numbers
    }

    fn update(&mut self, command: Command) -> Reply {
        if let Command::Digit(digit) = command {
            return self.digit(digit);
        }
        self.typed = None;
        match command {
            Command::Enter => self.fix(),
            Command::More => self.change(draft::By::Up),
            Command::Less => self.change(draft::By::Down),
            Command::Letter(letter) => self.start(letter),
            Command::Undo if self.draft.undo() => Reply::Refresh,
            Command::Left if self.sheet == Sheet::Side => self.change(draft::By::Down),
            Command::Right if self.sheet == Sheet::Side => self.change(draft::By::Up),
            Command::NextPane | Command::PrevPane => {
                self.sheet = if self.sheet == Sheet::Lines {
                    Sheet::Side
                } else {
                    Sheet::Lines
                };
                Reply::Done
            }
            Command::Why => self.why(),
            Command::Initiatives => Reply::Open(Place::Initiatives),
            Command::Back => Reply::Back,
            other if self.step(other) => Reply::Done,
            _ => Reply::Ignored,
        }
    }

    fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let (sheets, foot) = bottom(area, self.foot_rows(canvas, area));
        if area.width >= WIDE {
            let (lines, side) = left(sheets, area.width - 46);
            self.draw_lines(canvas, lines);
            self.draw_side(canvas, side);
        } else if self.sheet == Sheet::Lines {
            self.draw_lines(canvas, sheets);
        } else {
            self.draw_side(canvas, sheets);
        }
        self.draw_foot(canvas, foot);
        self.hint = Some(bottom(area, foot.height + SUMS).1);
    }

    fn set(&mut self, options: &Options) {
        self.brisk = options.tempo == Tempo::Brisk;
    }

    fn refresh(&mut self, viewer: &Viewer<'_>, ui: Ui) {
        self.renew(viewer.plan(self.plan()), ui);
    }

    fn draft(&self) -> Option<&Plan> {
        Some(self.plan())
    }
}

impl PlanPage {
    fn draw_lines(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let title = canvas.say("screen-plan");
        let focused = self.sheet == Sheet::Lines;
        let inner = canvas.plain_pane(area, &title, focused);
        let cursor = focused.then_some((self.row.at, self.kind));
        let seen = self
            .row
            .window(self.view.rows.len(), inner.height.saturating_sub(1));
        table::draw(canvas, area, inner, &self.view, seen, cursor);
        let rows = usize::from(inner.height.saturating_sub(1));
        let hidden = self.view.rows.len().saturating_sub(rows);
        canvas.more(area, 0, hidden);
    }

    fn draw_side(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let title = canvas.say("plan-side");
        let focused = self.sheet == Sheet::Side;
        let inner = canvas.plain_pane(area, &title, focused);
        let rows = side::rows(&self.view);
        let seen = self.side.window(rows.len(), inner.height);
        let at = focused.then_some(self.side.at);
        side::draw(
            canvas,
            inset(inner, 1),
            &self.view,
            &rows[seen.clone()],
            seen.start,
            at,
        );
        canvas.more(area, seen.start, rows.len() - seen.end);
    }

    /// Lays out why the plan is refused, if it is, and what the selected cell is for.
    fn about(&self, canvas: &Canvas<'_>) -> Prose {
        let mut about = Prose::new();
        if let Some(refused) = &self.view.refused {
            about.paragraph(refused, Role::Bad);
        }
        match self.sheet {
            Sheet::Lines => {
                let (name, key) = KINDS[self.kind];
                let lead = format!("{} ", canvas.say(name));
                let indent = canvas.columns(&lead);
                about.marked(&lead, Role::Strong, &canvas.say(key), indent, Role::Dim);
            }
            Sheet::Side => side::about(&mut about, canvas, &self.view, self.side.at),
        }
        about
    }

    /// Returns how many rows the foot takes: enough for a refusal in full.
    fn foot_rows(&self, canvas: &Canvas<'_>, area: Rect) -> u16 {
        let columns = area.width.saturating_sub(4);
        let (_, starts) = self.place_starts(canvas, columns);
        let about = self.about(canvas).rows(columns, canvas.look.symbols);
        let about = u16::try_from(about).unwrap_or(u16::MAX).clamp(2, 5);
        FOOT.max(about + starts + 2).min(area.height / 2)
    }

    fn draw_foot(&self, canvas: &mut Canvas<'_>, area: Rect) {
        let title = canvas.say("plan-units");
        let inner = canvas.plain_pane(area, &title, false);
        self.draw_units(canvas, area);
        let inner = inset(inner, 1);
        let (_, rows) = self.place_starts(canvas, inner.width);
        let (about, starts) = bottom(inner, rows);
        self.about(canvas).draw(canvas, about, 0);
        self.draw_starts(canvas, starts);
    }

    /// Writes on the border how many units are used, as a bar and in numbers, or why the plan is refused.
    fn draw_units(&self, canvas: &mut Canvas<'_>, pane: Rect) {
        let (used, have) = self.view.units;
        let (x, y) = (
            pane.x + 3 + canvas.columns(&canvas.say("plan-units")),
            pane.y,
        );
        let over = used > have;
        let role = if over { Role::Bad } else { Role::Strong };
        let x = x + canvas.put(x, y, 12, &format!(" {used}/{have} "), role) + 1;
        let share = if have == 0 {
            0.0
        } else {
            f64::from(used) * 100.0 / f64::from(have)
        };
        let columns = 20.min(pane.width / 5);
        canvas.bar(
            x,
            y,
            columns,
            share,
            if over { Role::Bad } else { Role::Field },
        );
        let x = x + columns;
        let (words, role) = if over {
            (
                self.ui
                    .say_with("plan-over", &[("units", Value::from(used - have))]),
                Role::Bad,
            )
        } else {
            (self.left_words(have - used), Role::Dim)
        };
        let hours = [("percent", Value::from(u32::from(self.view.hours.0)))];
        let hours = self.ui.say_with("plan-hours-now", &hours);
        let dot = canvas.look.symbols.dot;
        canvas.put(
            x,
            y,
            pane.right().saturating_sub(x + 1),
            &format!(" {words} {dot} {hours} "),
            role,
        );
    }

    fn left_words(&self, left: u32) -> String {
        match left {
            0 => self.ui.say("plan-full"),
            _ => self
                .ui
                .say_with("plan-left", &[("units", Value::from(left))]),
        }
    }

    /// Lists the starting points under letters that stay the same all year: where there is no last month, its letter is
    /// closed.
    fn starts(&self) -> Vec<Start> {
        let names = self.view.starts.iter().map(|(name, _)| name.to_string());
        let missing = STARTS.len().saturating_sub(self.view.starts.len());
        let closed = (0..missing).map(|_| (self.ui.say("plan-start-last"), None));
        let open = names.enumerate().map(|(at, name)| (name, Some(at)));
        STARTS
            .into_iter()
            .zip(closed.chain(open))
            .map(|(letter, (name, at))| Start { letter, name, at })
            .collect()
    }

    /// Places the starting points in rows of this many columns: a column and a row for each, and how many rows there are.
    fn place_starts(&self, canvas: &Canvas<'_>, columns: u16) -> (Vec<(u16, u16)>, u16) {
        let mut x = canvas.columns(&canvas.say("plan-start")) + 2;
        let (first, mut y) = (x, 0);
        let mut places = Vec::new();
        for start in self.starts() {
            let wide = start_columns(canvas, &start);
            if x + wide > columns && x > first {
                (x, y) = (first, y + 1);
            }
            places.push((x, y));
            x += wide + 2;
        }
        (places, y + 1)
    }

    fn draw_starts(&self, canvas: &mut Canvas<'_>, area: Rect) {
        let title = canvas.say("plan-start");
        canvas.put(area.x, area.y, area.width, &title, Role::Dim);
        let (places, _) = self.place_starts(canvas, area.width);
        for (start, (x, y)) in self.starts().into_iter().zip(places) {
            let (x, y) = (area.x + x, area.y + y);
            let columns = start_columns(canvas, &start);
            let [key, name] = if start.at.is_some() {
                [Role::Key, Role::Text]
            } else {
                [Role::Dim, Role::Dim]
            };
            canvas.put(x, y, 1, &start.letter.to_string(), key);
            canvas.put(x + 2, y, columns - 2, &start.name, name);
            let hit = Rect::new(x, y, columns, 1);
            canvas.hit(hit, Command::Letter(start.letter));
        }
    }
}

/// A starting point under its letter; closed where it has no place among those of the view.
struct Start {
    letter: char,
    name: String,
    at: Option<usize>,
}

/// Returns the columns of a starting point: its letter and its name.
fn start_columns(canvas: &Canvas<'_>, start: &Start) -> u16 {
    canvas.columns(&start.name) + 2
}
