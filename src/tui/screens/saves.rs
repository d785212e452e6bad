//! The saves: which play to go on with.
//!
//! Draws [`SaveCard`]s. Deliberately absent: opening them; the shelf does.

use crate::text::Ui;
use crate::text::Value;
use crate::tui::keys::Command;
use crate::tui::keys::Hint;
use crate::tui::list::Cursor;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::screens::Page;
use crate::tui::screens::Reply;
use crate::tui::screens::inset;
use crate::tui::theme::Role;
use crate::view::shelf::SaveCard;
use crate::view::shelf::Shelf;
use ratatui::layout::Rect;

/// The saves.
#[derive(Debug)]
pub struct SavesPage {
    cards: Vec<SaveCard>,
    cursor: Cursor,
}

impl SavesPage {
    /// Lists the saves.
    pub fn new(cards: Vec<SaveCard>) -> Self {
        Self {
            cards,
            cursor: Cursor::default(),
        }
    }

    /// Takes the cards in another language.
    pub fn renew(&mut self, cards: Vec<SaveCard>) {
        self.cards = cards;
        self.cursor.keep(self.cards.len());
    }

    fn choose(&self) -> Reply {
        match self.cards.get(self.cursor.at) {
            Some(card) => Reply::Load(card.id.clone()),
            None => Reply::Done,
        }
    }
}

fn entry(ui: Ui, card: &SaveCard) -> String {
    let values = [
        ("campaign", Value::from(&card.campaign)),
        ("date", Value::from(&card.date)),
        ("count", Value::from(card.steps)),
    ];
    ui.say_with("saves-entry", &values)
}

impl Page for SavesPage {
    fn name(&self) -> &'static str {
        "screen-saves"
    }

    fn hints(&self) -> Vec<Hint> {
        vec![
            Hint::up_and_down("hint-move"),
            Hint::of(Command::Enter),
            Hint::of(Command::Back),
        ]
    }

    fn update(&mut self, command: Command) -> Reply {
        match command {
            Command::Enter => self.choose(),
            Command::Row(row) if row == self.cursor.at => self.choose(),
            Command::Back => Reply::Back,
            other if self.cursor.obey(other, self.cards.len()) => Reply::Done,
            _ => Reply::Ignored,
        }
    }

    fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let title = canvas.say("screen-saves");
        let inner = canvas.plain_pane(area, &title, true);
        if self.cards.is_empty() {
            let mut empty = Prose::new();
            empty.paragraph(&canvas.say("saves-empty"), Role::Dim);
            empty.draw(canvas, inset(inner, 1), 0);
            return;
        }
        let seen = self.cursor.window(self.cards.len(), inner.height / 2);
        for (n, y) in seen.clone().zip((inner.y..).step_by(2)) {
            let row = Rect {
                y,
                height: 2,
                ..inner
            };
            self.draw_card(canvas, row, n);
            canvas.hit(row, Command::Row(n));
        }
        canvas.more(area, seen.start, self.cards.len() - seen.end);
    }

    fn restock(&mut self, shelf: &mut dyn Shelf, ui: Ui) {
        self.renew(shelf.saves(ui));
    }
}

impl SavesPage {
    fn draw_card(&self, canvas: &mut Canvas<'_>, row: Rect, n: usize) {
        let card = &self.cards[n];
        let selected = n == self.cursor.at;
        if selected {
            canvas.put(row.x, row.y, 1, canvas.look.symbols.marker, Role::Key);
        }
        let words = entry(canvas.look.ui, card);
        let used = canvas.put(row.x + 2, row.y, row.width - 3, &words, Role::Text);
        if selected {
            canvas.restyle(Rect::new(row.x + 2, row.y, used, 1), Role::Selected);
        }
        if card.finished {
            let x = row.x + 4 + used;
            let room = row.right().saturating_sub(x + 1);
            canvas.put(x, row.y, room, &canvas.say("saves-finished"), Role::Good);
        }
        let (below, role) = match &card.trouble {
            Some(trouble) => (trouble.as_str(), Role::Warn),
            None => (card.id.as_str(), Role::Dim),
        };
        canvas.put(row.x + 4, row.y + 1, row.width - 5, below, role);
    }
}
