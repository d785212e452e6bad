//! Before a new play: the player's name and the seed, both as they are if one just goes on.
//!
//! Deliberately absent: what begins; the app asks the shelf for it.

use crate::text::SafeText;
use crate::tui::event::Code;
use crate::tui::event::Key;
use crate::tui::field::TextField;
use crate::tui::keys::Command;
use crate::tui::keys::Hint;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::screens::Page;
use crate::tui::screens::Reply;
use crate::tui::screens::centre;
use crate::tui::screens::inset;
use crate::tui::screens::top;
use crate::tui::theme::Role;
use crate::view::setting::NAME;
use crate::view::shelf::Begin;
use ratatui::layout::Position;
use ratatui::layout::Rect;

/// Columns of the sheet.
const COLUMNS: u16 = 58;

/// What is asked before a new play.
#[derive(Debug)]
pub struct BeginPage {
    campaign: String,
    name: TextField,
    seed: TextField,
    /// Whether the seed has the keyboard.
    at_seed: bool,
}

impl BeginPage {
    /// Asks before a play; what is known already is proposed.
    pub fn new(proposal: Begin) -> Self {
        let mut seed = TextField::number();
        seed.paste(&proposal.seed.map(|n| n.to_string()).unwrap_or_default());
        Self {
            campaign: proposal.campaign,
            name: TextField::new(&proposal.name, NAME),
            seed,
            at_seed: false,
        }
    }

    fn start(&self) -> Reply {
        Reply::Begin(Begin {
            campaign: self.campaign.clone(),
            name: self.name.text().trim().to_owned(),
            seed: self.seed.text().parse().ok(),
        })
    }

    fn field(&mut self) -> &mut TextField {
        if self.at_seed {
            &mut self.seed
        } else {
            &mut self.name
        }
    }
}

impl Page for BeginPage {
    fn name(&self) -> &'static str {
        "screen-begin"
    }

    fn hints(&self) -> Vec<Hint> {
        vec![
            Hint::named(Command::Enter, "hint-begin"),
            Hint::named(Command::NextPane, "hint-field"),
            Hint::of(Command::Back),
        ]
    }

    fn typed(&mut self, key: Key) -> Option<Reply> {
        match key.code {
            Code::Enter => return Some(self.start()),
            Code::Esc => return Some(Reply::Back),
            Code::Tab | Code::BackTab | Code::Up | Code::Down => self.at_seed = !self.at_seed,
            _ if self.field().typed(key) => {}
            _ => return None,
        }
        Some(Reply::Done)
    }

    fn pasted(&mut self, text: &SafeText) -> bool {
        self.field().paste(text);
        true
    }

    fn cursor(&self) -> Option<Position> {
        self.name.cursor().or(self.seed.cursor())
    }

    fn update(&mut self, command: Command) -> Reply {
        match command {
            Command::Enter => self.start(),
            Command::Back => Reply::Back,
            Command::NextPane => {
                self.at_seed = !self.at_seed;
                Reply::Done
            }
            Command::Row(row) => {
                self.at_seed = row == 1;
                Reply::Done
            }
            _ => Reply::Ignored,
        }
    }

    fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let sheet = centre(area, COLUMNS);
        let height = 14.min(area.height);
        let sheet = Rect {
            y: area.y + (area.height - height) / 3,
            height,
            ..sheet
        };
        let title = canvas.say("screen-begin");
        let inner = canvas.pane(sheet, &title, canvas.look.symbols.round, Role::Focus);
        let mut body = inset(top(inner, 1).1, 2);
        let seed = self.at_seed;
        for (row, field, label, about) in [
            (0, &mut self.name, "new-name", "new-name-about"),
            (1, &mut self.seed, "new-seed", "new-seed-about"),
        ] {
            let label = canvas.say(label);
            canvas.put(body.x, body.y, body.width, &label, Role::Strong);
            let line = Rect {
                y: body.y + 1,
                height: 2,
                ..body
            };
            field.draw(canvas, line, seed == (row == 1));
            canvas.hit(line, Command::Row(row));
            let mut words = Prose::new();
            words.paragraph(&canvas.say(about), Role::Dim);
            let below = top(body, 3).1;
            words.draw(canvas, Rect { height: 2, ..below }, 0);
            body = top(body, 6).1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_seed_that_is_proposed_is_the_seed_of_the_play() {
        for seed in [None, Some(0), Some(2017), Some(u64::MAX)] {
            let proposal = Begin {
                campaign: "c".into(),
                name: "林晓".into(),
                seed,
            };
            let mut page = BeginPage::new(proposal.clone());
            match page.typed(Key::plain(Code::Enter)) {
                Some(Reply::Begin(begin)) => assert_eq!(begin, proposal),
                other => panic!("{other:?}"),
            }
        }
    }
}
