//! What stands beside the lines: the tray, and as there is room the people, what happened lately and the county.
//!
//! Deliberately absent: doing anything; the tray's rows are clicked and chosen, the rest is read.

use crate::text::fit_right;
use crate::text::width;
use crate::tui::keys::Command;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::screens::HintRoom;
use crate::tui::screens::desk::DeskPage;
use crate::tui::screens::desk::Pane;
use crate::tui::screens::desk::Stage;
use crate::tui::screens::inset;
use crate::tui::screens::top;
use crate::tui::theme::Role;
use crate::view::model::Desk;
use crate::view::model::Look;
use crate::view::model::TrayItem;
use ratatui::layout::Rect;

/// Something to read beside the lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// Those who show something.
    People,
    /// What was decided and what happened.
    Recent,
    /// The officials and the marks so far.
    County,
}

impl Section {
    fn title(self) -> &'static str {
        match self {
            Self::People => "desk-people",
            Self::Recent => "desk-recent",
            Self::County => "desk-county",
        }
    }

    /// Lays out the words of every section, in the order of the enum.
    pub(super) fn all(desk: &Desk) -> [Prose; 3] {
        [Self::People, Self::Recent, Self::County].map(|section| section.words(desk))
    }

    /// Returns the rows, heading included, below which the section is not begun.
    fn least(self) -> u16 {
        match self {
            Self::People => 3,
            Self::Recent => 7,
            Self::County => 5,
        }
    }

    fn words(self, desk: &Desk) -> Prose {
        match self {
            Self::People => people(desk),
            Self::Recent => recent(desk),
            Self::County => county(desk, u16::MAX),
        }
    }
}

fn columns(text: &str) -> u16 {
    u16::try_from(width(text)).unwrap_or(u16::MAX)
}

fn people(desk: &Desk) -> Prose {
    let mut prose = Prose::new();
    for person in &desk.people {
        let name = format!("{} {}", person.name, person.post);
        prose.paragraph(&name, Role::Text);
        prose.entry("", &person.says, 2, Role::Dim);
    }
    prose
}

fn recent(desk: &Desk) -> Prose {
    let mut prose = Prose::new();
    for (date, says) in &desk.recent {
        if !prose.is_empty() {
            prose.gap();
        }
        prose.paragraph(date, Role::Strong);
        for sentence in says {
            prose.entry("·", sentence, 2, Role::Text);
        }
    }
    prose
}

/// Tells whether every official's name has room for its word beside it.
fn in_rows(desk: &Desk, room: u16) -> bool {
    let widest = |texts: &mut dyn Iterator<Item = u16>| texts.max().unwrap_or(0);
    let names = widest(&mut desk.officials.iter().map(|(name, _)| columns(name)));
    let words = widest(&mut desk.officials.iter().map(|(_, word)| columns(word)));
    names + 2 + words <= room
}

/// Lays out the officials with their words, and the marks so far: a row for each official, or two where that is too narrow.
fn county(desk: &Desk, room: u16) -> Prose {
    let mut prose = Prose::new();
    let beside = in_rows(desk, room);
    let officials = desk.officials.iter().filter(|_| beside);
    let names = officials.chain(&desk.sheet);
    let widest = names.map(|(name, _)| columns(name)).max().unwrap_or(0);
    let indent = widest + 2;
    for (name, goodwill) in &desk.officials {
        if beside {
            prose.entry(name, goodwill, indent, Role::Text);
        } else {
            prose.paragraph(name, Role::Text);
            prose.entry("", goodwill, 2, Role::Dim);
        }
    }
    if !desk.sheet.is_empty() {
        prose.gap();
    }
    for (label, points) in &desk.sheet {
        prose.entry(label, &fit_right(points, 6, "…"), indent, Role::Ledger);
    }
    prose
}

impl DeskPage {
    /// Draws the tray, and below it the sections that there is room for.
    pub(super) fn draw_tray_pane(
        &mut self,
        canvas: &mut Canvas<'_>,
        area: Rect,
        sections: &[Section],
    ) {
        let people = if sections.contains(&Section::People) {
            u16::try_from(self.desk.people.len()).unwrap_or(u16::MAX)
        } else {
            0
        };
        let least = if self.may_be_empty() { 1 } else { 3 };
        let tray = u16::try_from(self.desk.tray.len().max(least)).unwrap_or(u16::MAX);
        let height = area.height.saturating_sub(2);
        let step = if height > 2 * tray + 3 * people + 2 {
            2
        } else {
            1
        };
        let room = if sections.is_empty() {
            height
        } else {
            (tray * step).clamp(2, height.max(6) / 2 + 1)
        };
        let title = canvas.say("desk-tray");
        let within = canvas.plain_pane(area, &title, self.pane == Pane::Tray);
        let (items, rest) = top(within, room);
        self.draw_tray(canvas, items, step);
        let taken = (tray * step).min(room) + 1;
        let free = HintRoom::part(top(area, taken).1);
        if !self.draw_below(canvas, area, rest, sections) {
            self.hints.push(free);
        }
    }

    /// Tells whether an empty tray says that it is, and not what waits instead.
    fn may_be_empty(&self) -> bool {
        matches!(self.stage, Stage::Work | Stage::Plan)
    }

    /// Draws a pane of sections alone; the first one's title is the pane's.
    pub(super) fn draw_sections(
        &mut self,
        canvas: &mut Canvas<'_>,
        area: Rect,
        first: Section,
        rest: &[Section],
    ) {
        let title = canvas.say(first.title());
        let inner = canvas.plain_pane(area, &title, false);
        let below = self.draw_section(canvas, area, inner, first);
        self.draw_below(canvas, area, below, rest);
    }

    /// Draws sections one below the other, each under a line across the pane; tells whether there was room for any.
    fn draw_below(
        &mut self,
        canvas: &mut Canvas<'_>,
        pane: Rect,
        mut area: Rect,
        sections: &[Section],
    ) -> bool {
        let role = if self.pane == Pane::Tray && sections.contains(&Section::Recent) {
            Role::Focus
        } else {
            Role::Frame
        };
        let mut any = false;
        for &section in sections {
            if self.sections[section as usize].is_empty() || area.height < section.least() {
                continue;
            }
            any = true;
            let room = lower(pane, area.y);
            self.hints.push(HintRoom {
                area: room,
                whole: true,
            });
            let title = canvas.say(section.title());
            canvas.divider(pane, area.y, &title, role);
            area = self.draw_section(canvas, pane, top(area, 1).1, section);
        }
        if any {
            self.hints.push(HintRoom::part(lower(pane, area.y)));
        }
        any
    }

    /// Draws the words of a section and returns what is left below them.
    fn draw_section(
        &mut self,
        canvas: &mut Canvas<'_>,
        pane: Rect,
        area: Rect,
        section: Section,
    ) -> Rect {
        let mut body = inset(area, 1);
        if section == Section::County {
            body.height = self.county_rows(body);
        }
        let words = &mut self.sections[section as usize];
        let rows = words.draw(canvas, body, 0);
        let hidden = rows.saturating_sub(usize::from(body.height));
        canvas.more(pane, 0, hidden);
        top(area, u16::try_from(rows).unwrap_or(u16::MAX)).1
    }

    /// Lays out the words about the county for an area and returns how many rows of it they may take: none would be a name
    /// without its word.
    fn county_rows(&mut self, area: Rect) -> u16 {
        if self.county != Some(area.width) {
            self.sections[Section::County as usize] = county(&self.desk, area.width);
            self.county = Some(area.width);
        }
        let pairs = u16::try_from(2 * self.desk.officials.len()).unwrap_or(u16::MAX);
        if area.height < pairs && !in_rows(&self.desk, area.width) {
            return area.height / 2 * 2;
        }
        area.height
    }

    fn draw_tray(&mut self, canvas: &mut Canvas<'_>, area: Rect, step: u16) {
        if self.desk.tray.is_empty() {
            let mut empty = Prose::new();
            if self.may_be_empty() {
                empty.paragraph(&canvas.say("desk-tray-empty"), Role::Dim);
            } else {
                empty.paragraph(&self.desk.asked, Role::Strong);
            }
            empty.draw(canvas, inset(area, 1), 0);
            return;
        }
        let focused = self.pane == Pane::Tray;
        let seen = self.tray.window(self.desk.tray.len(), area.height / step);
        let hidden = [seen.start, self.desk.tray.len() - seen.end];
        let [first, last] = [seen.start, seen.end.saturating_sub(1)];
        for (n, y) in seen.zip((area.y..).step_by(usize::from(step))) {
            let selected = focused && n == self.tray.at;
            let row = Rect {
                y,
                height: step,
                ..area
            };
            canvas.hit(row, Command::Row(self.desk.lines.len() + n));
            let signs = [
                if n == first { hidden[0] } else { 0 },
                if n == last { hidden[1] } else { 0 },
            ];
            let signed = draw_more(canvas, row, signs);
            let row = Rect {
                width: row.width.saturating_sub(signed),
                ..row
            };
            draw_item(canvas, row, n, &self.desk.tray[n], selected);
        }
    }
}

/// Says at the right end of a row how much of the tray lies above and below, and returns how many columns that took.
fn draw_more(canvas: &mut Canvas<'_>, row: Rect, hidden: [usize; 2]) -> u16 {
    let signs = canvas.look.symbols.arrows.iter().zip(hidden);
    let signs = signs.filter(|(_, hidden)| *hidden > 0);
    let words: Vec<String> = signs
        .map(|(sign, hidden)| format!("{sign}{hidden}"))
        .collect();
    if words.is_empty() {
        return 0;
    }
    let right = row.right().saturating_sub(1);
    let start = canvas.put_right(right, row.y, row.width / 2, &words.join(" "), Role::Key);
    right.saturating_sub(start) + 1
}

/// Cuts a pane off above a row; its lower border stays.
fn lower(pane: Rect, y: u16) -> Rect {
    top(pane, y.saturating_sub(pane.y)).1
}

/// Returns the role of a kind's sign.
fn role_of(look: Look) -> Role {
    match look {
        Look::Letter | Look::Document => Role::RedHead,
        Look::Field => Role::Field,
        _ => Role::Focus,
    }
}

/// Draws something in the tray: its title, and its kind by a sign, with the word for it where there is a second row.
fn draw_item(canvas: &mut Canvas<'_>, row: Rect, n: usize, item: &TrayItem, selected: bool) {
    let symbols = canvas.look.symbols;
    let (x, y) = (row.x, row.y);
    if selected {
        canvas.put(x, y, 1, symbols.marker, Role::Key);
    }
    canvas.put(x + 1, y, 2, &format!("{:>2}", n + 1), Role::Key);
    let two = row.height > 1;
    let sign = symbols.kinds[item.look as usize];
    canvas.put(x + 4, y + u16::from(two), 1, sign, role_of(item.look));
    let at = if two { x + 4 } else { x + 6 };
    let room = row.right().saturating_sub(at + 1);
    let used = canvas.put(at, y, room, &item.title, Role::Strong);
    if selected {
        canvas.restyle(Rect::new(at, y, used, 1), Role::Selected);
    }
    if two {
        let from = format!("{} {} {}", item.kind, symbols.dot, item.from);
        canvas.put(x + 6, y + 1, row.width.saturating_sub(7), &from, Role::Dim);
    }
}
