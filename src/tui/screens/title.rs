//! The title: go on, begin, saves, help, language, quit.
//!
//! Deliberately absent: anything that moves; an idle title costs nothing.

use crate::text::Lang;
use crate::text::Ui;
use crate::text::Value;
use crate::tui::keys::Command;
use crate::tui::keys::Hint;
use crate::tui::list::Cursor;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::screens::Page;
use crate::tui::screens::Place;
use crate::tui::screens::Reply;
use crate::tui::screens::art;
use crate::tui::screens::bottom;
use crate::tui::screens::centre;
use crate::tui::screens::top;
use crate::tui::theme::Role;
use crate::view::model::Band;
use crate::view::shelf::SaveCard;
use crate::view::shelf::Shelf;
use ratatui::layout::Rect;

/// An item of the menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Item {
    Continue,
    New,
    Saves,
    Settings,
    Language,
    Help,
    Quit,
}

impl Item {
    fn key(self) -> &'static str {
        match self {
            Self::Continue => "title-continue",
            Self::New => "title-new",
            Self::Saves => "title-saves",
            Self::Settings => "title-settings",
            Self::Language => "title-language",
            Self::Help => "title-help",
            Self::Quit => "title-quit",
        }
    }
}

/// How much of the head there is room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Head {
    /// The drawing at twice its size, the two books, title and premise.
    Large,
    /// The drawing, the two books, title and premise.
    Full,
    /// The drawing, title and premise.
    Drawing,
    /// Title and premise.
    Words,
}

impl Head {
    fn for_room(columns: u16, rows: u16) -> Self {
        let large = columns > art::LARGE.0 + 4 && rows > 2 * Self::Full.rows() + 4;
        [
            large.then_some(Self::Large),
            Some(Self::Full),
            Some(Self::Drawing),
        ]
        .into_iter()
        .flatten()
        .find(|head| head.rows() <= rows)
        .unwrap_or(Self::Words)
    }

    /// Returns how many rows the title itself takes.
    fn title_rows(self) -> u16 {
        match self {
            Self::Large => art::LARGE.1 + 1,
            Self::Words => 1,
            _ => art::ROWS + 1,
        }
    }

    fn rows(self) -> u16 {
        match self {
            Self::Large => art::LARGE.1 + 7,
            Self::Full => art::ROWS + 6,
            Self::Drawing => art::ROWS + 3,
            Self::Words => 2,
        }
    }
}

/// The title.
#[derive(Debug)]
pub struct TitlePage {
    items: Vec<Item>,
    last: Option<SaveCard>,
    about: String,
    cursor: Cursor,
}

impl TitlePage {
    /// Makes the title; `last` is the save to go on with, if there is one.
    pub fn new(last: Option<SaveCard>, ui: Ui) -> Self {
        let mut page = Self {
            items: Vec::new(),
            last: None,
            about: String::new(),
            cursor: Cursor::default(),
        };
        page.renew(last, ui);
        page
    }

    /// Takes another save to go on with, or another language.
    pub fn renew(&mut self, last: Option<SaveCard>, ui: Ui) {
        let rest = [
            Item::New,
            Item::Saves,
            Item::Settings,
            Item::Language,
            Item::Help,
            Item::Quit,
        ];
        let going_on = last.as_ref().map(|_| Item::Continue);
        self.items = going_on.into_iter().chain(rest).collect();
        self.about = last
            .as_ref()
            .map(|save| about(save, ui))
            .unwrap_or_default();
        self.last = last;
        self.cursor.keep(self.items.len());
    }

    fn choose(&self) -> Reply {
        match self.items.get(self.cursor.at) {
            Some(Item::Continue) => match &self.last {
                Some(save) => Reply::Load(save.id.clone()),
                None => Reply::Done,
            },
            Some(Item::New) => Reply::Open(Place::Picker),
            Some(Item::Saves) => Reply::Open(Place::Saves),
            Some(Item::Settings) => Reply::Open(Place::Settings),
            Some(Item::Language) => Reply::Language,
            Some(Item::Help) => Reply::Help,
            Some(Item::Quit) => Reply::Quit,
            None => Reply::Done,
        }
    }
}

fn about(save: &SaveCard, ui: Ui) -> String {
    let values = [
        ("campaign", Value::from(&save.campaign)),
        ("date", Value::from(&save.date)),
    ];
    ui.say_with("title-continue-about", &values)
}

impl Page for TitlePage {
    fn name(&self) -> &'static str {
        "screen-title"
    }

    fn hints(&self) -> Vec<Hint> {
        vec![
            Hint::up_and_down("hint-move"),
            Hint::named(Command::Enter, "hint-choose"),
            Hint::of(Command::Language),
            Hint::of(Command::Quit),
        ]
    }

    fn update(&mut self, command: Command) -> Reply {
        match command {
            Command::Enter => self.choose(),
            Command::Row(row) if row == self.cursor.at => self.choose(),
            Command::Digit(n) if n > 0 && usize::from(n) <= self.items.len() => {
                self.cursor.at = usize::from(n) - 1;
                self.choose()
            }
            Command::Back => Reply::Quit,
            other if self.cursor.obey(other, self.items.len()) => Reply::Done,
            _ => Reply::Ignored,
        }
    }

    fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let (upper, notice) = bottom(area, 2);
        let menu = u16::try_from(self.items.len()).unwrap_or(6);
        let premise = premise(canvas).rows(upper.width, canvas.look.symbols);
        // The premise's first row is counted with the head.
        let more = u16::try_from(premise).unwrap_or(1).saturating_sub(1);
        let room = upper.height.saturating_sub(menu + more);
        let head = Head::for_room(area.width, room);
        let rows = head.rows() + more;
        let gap = u16::from(upper.height > rows + menu);
        let spare = upper.height.saturating_sub(rows + gap + menu);
        let (_, rest) = top(upper, spare / 3);
        let (title, rest) = top(rest, rows);
        self.draw_head(canvas, title, head);
        self.draw_menu(canvas, top(rest, gap + spare / 4).1);
        let mut words = Prose::new();
        words.paragraph(&canvas.say("title-notice"), Role::Dim);
        words.draw(canvas, centre(notice, notice.width.min(96) - 4), 0);
    }

    fn restock(&mut self, shelf: &mut dyn Shelf, ui: Ui) {
        self.renew(shelf.latest(ui), ui);
    }
}

/// Lays out the premise: a line, or two on a narrow screen.
fn premise(canvas: &Canvas<'_>) -> Prose {
    let mut prose = Prose::new();
    prose.centred(&canvas.say("game-premise"), Role::Dim);
    prose
}

impl TitlePage {
    /// Draws the title, and as there is room the two books under it, and the premise.
    fn draw_head(&self, canvas: &mut Canvas<'_>, area: Rect, head: Head) {
        let mut y = area.y;
        match head {
            _ if canvas.look.symbols.ascii || head == Head::Words => {
                canvas.put_centre(area, y, &canvas.say("game-title"), Role::RedHead);
            }
            Head::Large => art::draw_large(canvas, area),
            _ => art::draw(canvas, area),
        }
        y += head.title_rows();
        if matches!(head, Head::Full | Head::Large) {
            let columns = if head == Head::Large { 80 } else { 40 }.min(area.width);
            let bars = centre(area, columns);
            canvas.bar(bars.x, y, columns, 86.0, Role::Ledger);
            let believed = Band {
                low: 22.0,
                high: 60.0,
            };
            canvas.band(bars.x, y + 1, columns, believed);
            y += 3;
        }
        if head != Head::Words {
            let title = match canvas.look.ui.lang() {
                Lang::Zh => "game-subtitle",
                Lang::En => "game-title",
            };
            canvas.put_centre(area, y, &canvas.say(title), Role::Strong);
            y += 1;
        }
        let rest = Rect {
            y,
            height: area.bottom().saturating_sub(y),
            ..area
        };
        premise(canvas).draw(canvas, rest, 0);
    }

    fn draw_menu(&self, canvas: &mut Canvas<'_>, area: Rect) {
        let words: Vec<String> = self
            .items
            .iter()
            .map(|item| canvas.say(item.key()))
            .collect();
        let widest = words
            .iter()
            .map(|word| canvas.columns(word))
            .max()
            .unwrap_or(8);
        let about = canvas.columns(&self.about);
        let columns = (widest + 5 + about).min(area.width);
        let menu = centre(area, columns);
        for ((n, word), y) in words.iter().enumerate().zip(menu.y..menu.bottom()) {
            let selected = n == self.cursor.at;
            if selected {
                canvas.put(menu.x, y, 1, canvas.look.symbols.marker, Role::Key);
            }
            let used = canvas.put(menu.x + 2, y, widest, word, Role::Text);
            if selected {
                canvas.restyle(Rect::new(menu.x + 2, y, used, 1), Role::Selected);
            }
            if self.items[n] == Item::Continue {
                let x = menu.x + 3 + used;
                canvas.put(x, y, menu.right().saturating_sub(x), &self.about, Role::Dim);
            }
            canvas.hit(
                Rect {
                    y,
                    height: 1,
                    ..menu
                },
                Command::Row(n),
            );
        }
    }
}
