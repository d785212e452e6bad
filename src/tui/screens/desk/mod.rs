//! The desk: the lines with ledger and field, the tray, the people, this month's time, the calendar, what happened lately.
//!
//! Draws [`Desk`]. Deliberately absent: the true state of a line; the band is all that is known.

mod left;
mod lines;
mod side;

use crate::engine::slot::CountyField;
use crate::engine::slot::LineField;
use crate::engine::slot::Slot;
use crate::engine::slot::TeamField;
use crate::engine::slot::TownField;
use crate::text::Ui;
use crate::tui::keys::Command;
use crate::tui::keys::Hint;
use crate::tui::list::Cursor;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::screens::HintRoom;
use crate::tui::screens::Page;
use crate::tui::screens::Place;
use crate::tui::screens::Reply;
use crate::tui::screens::bottom;
use crate::tui::screens::desk::side::Section;
use crate::tui::screens::left;
use crate::tui::screens::line_numbers;
use crate::tui::theme::Role;
use crate::view::Viewer;
use crate::view::model::Desk;
use ratatui::layout::Rect;

/// Below this many columns the people and the field's heading make room.
const WIDE: u16 = 78;
/// From this many columns on, what is beside the lines stands in two columns.
const BROAD: u16 = 150;

/// The pane that has the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pane {
    Lines,
    Tray,
}

/// What the desk waits for, as far as it matters to what can be done at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// The tray, or a page to turn.
    Work,
    /// The plan.
    Plan,
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
    /// What is read beside the lines.
    sections: [Prose; 3],
    /// The columns that the words about the county are laid out for.
    county: Option<u16>,
    stage: Stage,
    /// Where the first hint may lie, the best last: where nothing stands beside the lines, over what stands there below
    /// the tray, or over the lower left.
    hints: Vec<HintRoom>,
}

impl DeskPage {
    /// Makes the desk; the tray has the keyboard while something lies in it.
    pub fn new(desk: Desk) -> Self {
        let tray_waits = !desk.tray.is_empty();
        let pane = if tray_waits { Pane::Tray } else { Pane::Lines };
        let time = time(&desk);
        Self {
            sections: Section::all(&desk),
            county: None,
            desk,
            pane,
            lines: Cursor::default(),
            tray: Cursor::default(),
            time,
            stage: if tray_waits { Stage::Work } else { Stage::Plan },
            hints: Vec::new(),
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
        self.sections = Section::all(&desk);
        self.county = None;
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

    fn signs(&self) -> bool {
        true
    }

    fn hints(&self) -> Vec<Hint> {
        let enter = match self.pane {
            _ if self.desk.tray.is_empty() => "hint-next",
            Pane::Tray => "hint-open",
            Pane::Lines => "hint-why",
        };
        let mut hints = vec![Hint::named(Command::Enter, enter)];
        if self.stage == Stage::Plan {
            hints.extend([Command::Plan, Command::Initiatives].map(Hint::of));
        }
        hints.extend([
            Hint::of(Command::Villages),
            Hint::of(Command::People),
            Hint::of(Command::Book),
            Hint::of(Command::Calendar),
            Hint::of(Command::Why),
            Hint::of(Command::Glossary),
            Hint::of(Command::Log),
        ]);
        hints
    }

    fn hint_rooms(&self) -> Vec<HintRoom> {
        self.hints.iter().rev().copied().collect()
    }

    fn numbers(&self) -> Vec<Slot> {
        let lines = self.desk.lines.iter().map(|line| line.id);
        let mut numbers = line_numbers(lines, self.lines.at);
        numbers.extend([
            Slot::Team(TeamField::Fatigue),
            Slot::Town(TownField::Trust),
            Slot::Town(TownField::Staff),
            Slot::Town(TownField::Units),
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
        self.hints.clear();
        if area.width >= BROAD {
            let (lines, side) = left(area, area.width / 2);
            let (middle, right) = left(side, side.width / 2);
            self.draw_left(canvas, lines);
            self.draw_tray_pane(canvas, middle, &[Section::Recent]);
            self.draw_sections(canvas, right, Section::People, &[Section::County]);
            return;
        }
        let wide = area.width >= WIDE;
        let right = if wide {
            (area.width * 36 / 100).clamp(29, 64)
        } else {
            23
        };
        let (lines, side) = left(area, area.width - right);
        self.draw_left(canvas, lines);
        let sections: &[Section] = if wide {
            &[Section::People, Section::Recent, Section::County]
        } else {
            &[]
        };
        self.draw_tray_pane(canvas, side, sections);
    }

    fn refresh(&mut self, viewer: &Viewer<'_>, _: Ui) {
        self.stage = if viewer.open() {
            Stage::Over
        } else if viewer.visit().is_some() {
            Stage::Visit
        } else if viewer.planning() {
            Stage::Plan
        } else {
            Stage::Work
        };
        self.renew(viewer.desk());
    }
}
