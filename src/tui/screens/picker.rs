//! The picker: which campaign to play.
//!
//! Draws [`CampaignCard`]s. Deliberately absent: loading them; the shelf does.

use crate::text::Ui;
use crate::text::Value;
use crate::tui::keys::Command;
use crate::tui::keys::Hint;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::screens::Page;
use crate::tui::screens::Reply;
use crate::tui::screens::browser::Browser;
use crate::tui::screens::browser::Item;
use crate::tui::theme::Role;
use crate::view::shelf::CampaignCard;
use crate::view::shelf::Shelf;
use ratatui::layout::Rect;

/// The picker.
#[derive(Debug)]
pub struct PickerPage {
    cards: Vec<CampaignCard>,
    browser: Browser,
}

impl PickerPage {
    /// Lists the campaigns.
    pub fn new(cards: Vec<CampaignCard>) -> Self {
        Self {
            browser: Browser::new(items(&cards), 0),
            cards,
        }
    }

    /// Takes the cards in another language.
    pub fn renew(&mut self, cards: Vec<CampaignCard>) {
        self.browser.renew(items(&cards));
        self.cards = cards;
    }

    fn choose(&self) -> Reply {
        match self.cards.get(self.browser.at()) {
            Some(card) if card.broken.is_none() => Reply::Ask(card.id.clone()),
            _ => Reply::Done,
        }
    }
}

fn items(cards: &[CampaignCard]) -> Vec<Item> {
    let item = |card: &CampaignCard| {
        let note = if card.broken.is_some() { "✗" } else { "" };
        Item::new(&card.title, note, Role::Bad)
    };
    cards.iter().map(item).collect()
}

fn card(ui: Ui, it: &CampaignCard) -> Prose {
    let mut prose = Prose::new();
    if let Some(broken) = &it.broken {
        prose.paragraph(broken, Role::Bad).gap();
    }
    prose.paragraph(&it.premise, Role::Text).gap();
    let length = ui.say_with(
        "campaigns-length",
        &[("count", Value::from(u32::from(it.minutes)))],
    );
    let version = ui.say_with(
        "campaigns-version",
        &[("version", Value::from(&it.version))],
    );
    // It says "you are" itself.
    prose.paragraph(&it.role, Role::Text).gap();
    let era = ui.say("campaigns-era");
    let indent = u16::try_from(crate::text::width(&era) + 2).unwrap_or(12);
    prose.entry(&era, &it.era, indent, Role::Text);
    prose.gap();
    prose.paragraph(&length, Role::Dim);
    prose.paragraph(&version, Role::Dim);
    if !it.author.as_str().is_empty() {
        let author = [("name", Value::from(&it.author))];
        prose.paragraph(&ui.say_with("campaigns-author", &author), Role::Dim);
    }
    prose
}

impl Page for PickerPage {
    fn name(&self) -> &'static str {
        "screen-campaigns"
    }

    fn hints(&self) -> Vec<Hint> {
        let mut hints = vec![Hint::named(Command::Enter, "hint-begin")];
        hints.extend(self.browser.hints());
        hints
    }

    fn update(&mut self, command: Command) -> Reply {
        match command {
            Command::Enter => self.choose(),
            Command::Row(row) if row == self.browser.at() => self.choose(),
            Command::Back => Reply::Back,
            other if self.browser.obey(other) => Reply::Done,
            _ => Reply::Ignored,
        }
    }

    fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let title = canvas.say("screen-campaigns");
        let cards = &self.cards;
        self.browser
            .draw(canvas, area, &title, |at, canvas| match cards.get(at) {
                Some(it) => card(canvas.look.ui, it),
                None => {
                    let mut prose = Prose::new();
                    prose.paragraph(&canvas.say("campaigns-empty"), Role::Dim);
                    prose
                }
            });
    }

    fn restock(&mut self, shelf: &mut dyn Shelf, ui: Ui) {
        self.renew(shelf.campaigns(ui));
    }
}
