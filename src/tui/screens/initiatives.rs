//! What one may go and do while planning: initiatives with their targets, the quarter's pledges, bargains over targets.
//!
//! Draws [`Initiatives`]. Deliberately absent: what comes of it; the echo says so afterwards.

use crate::engine::slot::Slot;
use crate::engine::slot::TownField;
use crate::text::SafeText;
use crate::text::Ui;
use crate::tui::apart::apart;
use crate::tui::choices::Choices;
use crate::tui::keys::Command;
use crate::tui::keys::Hint;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::screens::Page;
use crate::tui::screens::Reply;
use crate::tui::screens::browser::Browser;
use crate::tui::screens::browser::Item;
use crate::tui::screens::inset;
use crate::tui::screens::left;
use crate::tui::screens::top;
use crate::tui::theme::Role;
use crate::view::Viewer;
use crate::view::model::ChoiceView;
use crate::view::model::InitiativeView;
use crate::view::model::Initiatives;
use ratatui::layout::Rect;

/// Rows that are left to the choices of something with a long text.
const LEAST: u16 = 5;

/// What a row of the list stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Entry {
    Heading,
    Initiative(usize),
    Pledge(usize),
    Bargain(usize),
}

/// What may be done.
#[derive(Debug)]
pub struct InitiativesPage {
    model: Initiatives,
    entries: Vec<Entry>,
    browser: Browser,
    choices: Choices,
    /// Whether the choices have the keyboard.
    choosing: bool,
    /// Whether something was done since the model was made.
    acted: bool,
    ui: Ui,
}

impl InitiativesPage {
    /// Lists what may be done.
    pub fn new(model: Initiatives, ui: Ui) -> Self {
        let (entries, items) = list(&model, ui);
        let mut page = Self {
            browser: Browser::new(items, 0),
            entries,
            model,
            choices: Choices::default(),
            choosing: false,
            acted: false,
            ui,
        };
        page.choices = Choices::new(page.offered(), ui);
        page
    }

    /// Takes a new model.
    pub fn renew(&mut self, model: Initiatives, ui: Ui) {
        let (entries, items) = list(&model, ui);
        self.browser.renew(items);
        self.entries = entries;
        self.model = model;
        self.ui = ui;
        let offered = self.offered();
        self.choices.renew(offered, ui);
        if std::mem::take(&mut self.acted) {
            self.choosing = false;
        }
    }

    fn entry(&self) -> Entry {
        self.entries
            .get(self.browser.at())
            .copied()
            .unwrap_or(Entry::Heading)
    }

    /// Lists the choices of the selected row.
    fn offered(&self) -> Vec<ChoiceView> {
        match self.entry() {
            Entry::Initiative(n) => {
                let mut choices = told_apart(self.model.items[n].choices.clone());
                for choice in &mut choices {
                    // What they all are and take stands above them.
                    choice.mode = None;
                    choice.cost = SafeText::default();
                }
                choices
            }
            Entry::Pledge(n) => told_apart(self.model.pledges[n].2.clone()),
            Entry::Bargain(n) => {
                let labels = bargain_labels(&self.model);
                let mut choice = self.model.bargains[n].clone();
                choice.label = SafeText::clean(&labels[n]);
                vec![choice]
            }
            Entry::Heading => Vec::new(),
        }
    }

    fn enter(&mut self) -> Reply {
        if self.choosing {
            let action = self.choices.action();
            self.acted = action.is_some();
            return action.map_or(Reply::Done, Reply::Act);
        }
        self.choosing = !self.choices.is_empty();
        Reply::Done
    }

    fn browse(&mut self, command: Command) -> Reply {
        if !self.browser.obey(command) {
            return Reply::Ignored;
        }
        self.choosing = false;
        self.choices = Choices::new(self.offered(), self.ui);
        Reply::Done
    }
}

/// Shortens labels that are the same but for their targets to the targets.
fn told_apart(mut choices: Vec<ChoiceView>) -> Vec<ChoiceView> {
    let labels: Vec<&str> = choices.iter().map(|it| it.label.as_str()).collect();
    let short = apart(&labels);
    for (choice, label) in choices.iter_mut().zip(short) {
        choice.label = SafeText::clean(&label);
    }
    choices
}

fn bargain_labels(model: &Initiatives) -> Vec<String> {
    let labels: Vec<&str> = model.bargains.iter().map(|it| it.label.as_str()).collect();
    apart(&labels)
}

/// Returns the sign of what cannot be done now: nothing of it is open.
fn sign(closed: bool) -> &'static str {
    if closed { "✗" } else { "" }
}

fn list(model: &Initiatives, ui: Ui) -> (Vec<Entry>, Vec<Item>) {
    let mut entries = Vec::new();
    let mut items = Vec::new();
    let mut add = |entry, item| {
        entries.push(entry);
        items.push(item);
    };
    for (n, it) in model.items.iter().enumerate() {
        let closed = it.closed.is_some() || it.choices.iter().all(|one| one.closed.is_some());
        let item = Item::new(&it.label, sign(closed), Role::Dim);
        add(Entry::Initiative(n), item);
    }
    if !model.pledges.is_empty() {
        add(Entry::Heading, Item::heading(&ui.say("pledge-title")));
    }
    for (n, (name, now, _)) in model.pledges.iter().enumerate() {
        add(Entry::Pledge(n), Item::new(name, now, Role::Dim));
    }
    if !model.bargains.is_empty() {
        add(Entry::Heading, Item::heading(&ui.say("bargain-title")));
    }
    let labels = bargain_labels(model);
    for (n, (it, label)) in model.bargains.iter().zip(&labels).enumerate() {
        let item = Item::new(label, sign(it.closed.is_some()), Role::Dim);
        add(Entry::Bargain(n), item);
    }
    (entries, items)
}

fn about(it: &InitiativeView, ui: Ui) -> Prose {
    let mut prose = Prose::new();
    prose.paragraph(&it.about, Role::Text).gap();
    let parts = [&it.mode, &it.cost, &it.times]
        .into_iter()
        .filter(|part| !part.is_empty());
    let parts = SafeText::join(parts, " · ");
    prose.paragraph(&parts, Role::Dim);
    if let Some(reason) = &it.closed {
        let closed = ui.say_with("event-closed", &[("reason", reason.into())]);
        prose.paragraph(&closed, Role::Warn);
    }
    prose
}

impl Page for InitiativesPage {
    fn name(&self) -> &'static str {
        "screen-initiatives"
    }

    fn hints(&self) -> Vec<Hint> {
        let word = if self.choosing {
            "hint-do"
        } else {
            "hint-choose"
        };
        let mut hints = vec![Hint::named(Command::Enter, word)];
        hints.extend(self.browser.hints());
        hints
    }

    fn numbers(&self) -> Vec<Slot> {
        vec![Slot::Town(TownField::Money), Slot::Town(TownField::Units)]
    }

    fn update(&mut self, command: Command) -> Reply {
        match command {
            Command::Enter | Command::Right if !self.choosing => self.enter(),
            Command::Enter => self.enter(),
            Command::Back | Command::Left if self.choosing => {
                self.choosing = false;
                Reply::Done
            }
            Command::NextPane | Command::PrevPane => {
                self.choosing = !self.choosing && !self.choices.is_empty();
                Reply::Done
            }
            Command::Back | Command::Initiatives => Reply::Back,
            Command::Digit(_) if self.choices.obey(command) => {
                self.choosing = true;
                Reply::Done
            }
            Command::Up | Command::Down if self.choosing => {
                self.choices.obey(command);
                Reply::Done
            }
            other => self.browse(other),
        }
    }

    fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        if self.entries.is_empty() {
            let title = canvas.say("screen-initiatives");
            let inner = canvas.plain_pane(area, &title, true);
            let mut empty = Prose::new();
            empty.paragraph(&canvas.say("initiative-none"), Role::Dim);
            empty.draw(canvas, inset(inner, 1), 0);
            return;
        }
        let columns = self.browser.list_columns(canvas, area.width);
        let (list, side) = left(area, columns);
        let title = canvas.say("screen-initiatives");
        self.browser.draw_list(canvas, list, &title, !self.choosing);
        self.draw_side(canvas, side);
    }

    fn refresh(&mut self, viewer: &Viewer<'_>, ui: Ui) {
        self.renew(viewer.initiatives(), ui);
    }
}

impl InitiativesPage {
    fn heading(&self) -> String {
        match self.entry() {
            Entry::Initiative(n) => self.model.items[n].label.to_string(),
            Entry::Pledge(n) => self.model.pledges[n].0.to_string(),
            Entry::Bargain(n) => self.model.bargains[n].label.to_string(),
            Entry::Heading => String::new(),
        }
    }

    fn draw_side(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let title = self.heading();
        let inner = inset(canvas.plain_pane(area, &title, self.choosing), 1);
        let mut about = match self.entry() {
            Entry::Initiative(n) => about(&self.model.items[n], canvas.look.ui),
            _ => Prose::new(),
        };
        let rows = about.rows(inner.width, canvas.look.symbols);
        let choices = self.choices.rows(inner.width, canvas.look.symbols);
        let most = inner.height.saturating_sub(choices.min(LEAST) + 1);
        let rows = u16::try_from(rows)
            .unwrap_or(u16::MAX)
            .min(most.max(inner.height / 2));
        let (text, rest) = top(inner, rows);
        about.draw(canvas, text, 0);
        let (gap, rest) = top(rest, u16::from(rows > 0));
        if self.offered().len() > 1 && gap.height > 0 {
            let question = canvas.say("initiative-target");
            canvas.divider(
                area,
                gap.y,
                &question,
                if self.choosing {
                    Role::Focus
                } else {
                    Role::Frame
                },
            );
        }
        self.choices.draw(canvas, rest, self.choosing);
        let (above, below) = self.choices.hidden();
        canvas.more(area, above, below);
    }
}
