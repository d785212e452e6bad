//! The people on both sides: colleagues as the others see them, and the county's officials with the pressure they are under.
//!
//! Draws [`People`]. Deliberately absent: numbers about persons; they come in the debrief.

use crate::engine::ids::OfficialId;
use crate::engine::ids::StaffId;
use crate::engine::slot::Slot;
use crate::engine::slot::StaffField;
use crate::engine::slot::TeamField;
use crate::text::Ui;
use crate::tui::keys::Command;
use crate::tui::keys::Hint;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::screens::Page;
use crate::tui::screens::Reply;
use crate::tui::screens::bottom;
use crate::tui::screens::browser::Browser;
use crate::tui::screens::browser::Item;
use crate::tui::screens::left;
use crate::tui::seal::Corner;
use crate::tui::seal::Seal;
use crate::tui::theme::Role;
use crate::view::Viewer;
use crate::view::model::OfficialView;
use crate::view::model::People;
use crate::view::model::Person;
use ratatui::layout::Rect;

/// The people.
#[derive(Debug)]
pub struct PeoplePage {
    people: People,
    browser: Browser,
}

impl PeoplePage {
    /// Introduces the people.
    pub fn new(people: People, ui: Ui) -> Self {
        Self {
            browser: Browser::new(items(&people, ui), 0),
            people,
        }
    }

    /// Takes a new model.
    pub fn renew(&mut self, people: People, ui: Ui) {
        self.browser.renew(items(&people, ui));
        self.people = people;
    }
}

impl PeoplePage {
    /// Cuts the seal of whoever is selected: a colleague's name, an official's office.
    fn seal(&self) -> Option<Seal> {
        let at = self.browser.at();
        if let Some(it) = self.people.staff.get(at.wrapping_sub(1)) {
            return Seal::person(&it.name);
        }
        let at = at.wrapping_sub(self.people.staff.len() + 2);
        self.people
            .officials
            .get(at)
            .and_then(|it| Seal::office(&it.office))
    }
}

fn items(people: &People, ui: Ui) -> Vec<Item> {
    let staff = people
        .staff
        .iter()
        .map(|it| Item::person(&it.name, &it.post));
    let officials = people
        .officials
        .iter()
        .map(|it| Item::person(&it.name, &it.goodwill));
    std::iter::once(Item::heading(&ui.say("people-staff")))
        .chain(staff)
        .chain([Item::heading(&ui.say("people-officials"))])
        .chain(officials)
        .collect()
}

fn person(canvas: &Canvas<'_>, it: &Person) -> Prose {
    let mut prose = Prose::new();
    prose.paragraph(
        &format!("{}, {}", it.post, it.age).replace(", ", &canvas.say("common-separator")),
        Role::Strong,
    );
    prose.gap().paragraph(&it.says, Role::Text).gap();
    let label = |key: &str| canvas.say(key);
    let indent = [
        "people-lines",
        "people-skill",
        "people-wound",
        "people-wish",
    ]
    .map(|key| canvas.columns(&canvas.say(key)))
    .into_iter()
    .max()
    .unwrap_or(0)
        + 2;
    prose.entry(&label("people-lines"), &it.lines, indent, Role::Text);
    prose.entry(&label("people-skill"), &it.skill, indent, Role::Text);
    prose.gap();
    prose.entry(&label("people-wound"), &it.wound, indent, Role::Text);
    prose.entry(&label("people-wish"), &it.wish, indent, Role::Text);
    prose
}

fn official(canvas: &Canvas<'_>, it: &OfficialView) -> Prose {
    let mut prose = Prose::new();
    prose.paragraph(&it.office, Role::Strong).gap();
    prose.paragraph(&it.pressure, Role::Text).gap();
    let label = canvas.say("people-goodwill");
    let indent = canvas.columns(&label) + 2;
    prose.entry(&label, &it.goodwill, indent, Role::Text);
    prose
}

impl Page for PeoplePage {
    fn name(&self) -> &'static str {
        "screen-people"
    }

    fn hints(&self) -> Vec<Hint> {
        self.browser.hints()
    }

    fn numbers(&self) -> Vec<Slot> {
        // Before the colleagues and before the officials stands a heading.
        let (at, staff) = (self.browser.at(), self.people.staff.len());
        let own = match at.checked_sub(staff + 2) {
            Some(official) => Slot::Goodwill(OfficialId(official as u16)),
            None => Slot::Staff(StaffId(at.saturating_sub(1) as u16), StaffField::Fatigue),
        };
        let officials = (0..self.people.officials.len()).map(|n| OfficialId(n as u16));
        let staff = (0..staff).map(|n| StaffId(n as u16));
        std::iter::once(own)
            .chain([Slot::Team(TeamField::Fatigue)])
            .chain(staff.map(|id| Slot::Staff(id, StaffField::Fatigue)))
            .chain(officials.map(Slot::Goodwill))
            .collect()
    }

    fn update(&mut self, command: Command) -> Reply {
        match command {
            Command::Back | Command::People => Reply::Back,
            Command::Enter => Reply::Done,
            other if self.browser.obey(other) => Reply::Done,
            _ => Reply::Ignored,
        }
    }

    fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let (area, foot) = bottom(area, 1);
        canvas.put(
            foot.x + 1,
            foot.y,
            foot.width - 2,
            &self.people.team,
            Role::Strong,
        );
        let title = canvas.say("screen-people");
        let people = &self.people;
        self.browser.draw(canvas, area, &title, |at, canvas| {
            let staff = at.wrapping_sub(1);
            if let Some(it) = people.staff.get(staff) {
                return person(canvas, it);
            }
            let official_at = at.wrapping_sub(people.staff.len() + 2);
            people
                .officials
                .get(official_at)
                .map(|it| official(canvas, it))
                .unwrap_or_default()
        });
        let side = left(area, self.browser.list_columns(canvas, area.width)).1;
        if let Some(seal) = self.seal() {
            // At the head, or nowhere.
            let within = Rect {
                x: side.x + 1,
                y: side.y + 1,
                width: side.width.saturating_sub(3),
                height: seal.size().1.min(side.height.saturating_sub(2)),
            };
            seal.press(canvas, within, Corner::Upper);
        }
    }

    fn refresh(&mut self, viewer: &Viewer<'_>, ui: Ui) {
        self.renew(viewer.people(), ui);
    }
}
