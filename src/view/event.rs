//! An event on the table, and the paper of whatever lies in the tray.

use crate::campaign::book::ChoiceBook;
use crate::engine::action::Action;
use crate::engine::ids::EventId;
use crate::engine::letters::check_choice;
use crate::engine::slot::LineField;
use crate::engine::slot::Slot;
use crate::engine::slot::VillageField;
use crate::engine::state::Item;
use crate::text::SafeText;
use crate::view::Viewer;
use crate::view::desk::look;
use crate::view::model::ChoiceView;
use crate::view::model::Look;
use crate::view::model::Paper;
use crate::view::model::Sealed;

impl Viewer<'_> {
    /// Lays something from the tray on the table.
    pub fn paper(&self, item: Item) -> Paper {
        match item {
            Item::Letter(id) => self.letter(id),
            Item::Event(id) => self.event(id),
        }
    }

    pub(crate) fn event_title(&self, id: EventId) -> SafeText {
        let book = self.event_book(id);
        book.map(|b| self.name(&b.title)).unwrap_or_default()
    }

    /// Names an option of an event, in the words of its label.
    pub(crate) fn option_label(&self, id: EventId, option: u8) -> SafeText {
        let book = self.event_book(id);
        let choice = book.and_then(|b| b.options.get(usize::from(option)));
        choice
            .map(|c| self.tell(&c.label, None))
            .unwrap_or_default()
    }

    fn event(&self, id: EventId) -> Paper {
        let Some(book) = self.event_book(id) else {
            return Paper {
                look: Look::Document,
                kind: SafeText::default(),
                from: SafeText::default(),
                issuer: SafeText::default(),
                signer: SafeText::default(),
                seal: Sealed::Nobody,
                number: SafeText::default(),
                title: SafeText::default(),
                body: Vec::new(),
                notes: Vec::new(),
                numbers: Vec::new(),
                concepts: Vec::new(),
                choices: self.options(id),
            };
        };
        let (look, kind) = look(book.kind);
        Paper {
            look,
            kind: self.say(kind),
            from: self.sender(book.from, look != Look::Field),
            issuer: self.issuer(book.from),
            signer: self.signer(book.from),
            seal: self.sealed(book.from),
            number: SafeText::default(),
            title: self.name(&book.title),
            body: self.paragraphs(&book.body, None),
            notes: self.event_notes(id),
            numbers: self.event_numbers(id),
            concepts: self.concept_names(&book.concepts),
            choices: self.options(id),
        }
    }

    fn event_notes(&self, id: EventId) -> Vec<(SafeText, SafeText)> {
        let event = &self.world().events[id.ix()];
        let line = event
            .line
            .map(|line| (self.say("letter-line"), self.line_name(line)));
        let village = event
            .village
            .map(|v| (self.say("event-village"), self.village_name(v)));
        line.into_iter().chain(village).collect()
    }

    fn event_numbers(&self, id: EventId) -> Vec<Slot> {
        let event = &self.world().events[id.ix()];
        let line = event.line.into_iter().flat_map(|line| {
            [LineField::Paper, LineField::Real].map(|field| Slot::Line(line, field))
        });
        let village = event
            .village
            .map(|village| Slot::Village(village, VillageField::Trust));
        line.chain(village).collect()
    }

    /// Lists an event's options. Where none is open, the engine takes any, and none is shown as closed.
    fn options(&self, id: EventId) -> Vec<ChoiceView> {
        let (world, state) = (self.world(), self.state());
        let options = &world.events[id.ix()].options;
        let checks: Vec<_> = options
            .iter()
            .map(|o| check_choice(world, state, o, 0).err())
            .collect();
        let stuck = checks.iter().all(Option::is_some);
        let none = ChoiceBook::default();
        let views = options.iter().enumerate().map(|(k, option)| {
            let book = self.event_book(id).and_then(|b| b.options.get(k));
            let refused = if stuck { None } else { checks[k] };
            let action = Action::Event(id, k as u8);
            self.choice(action, option, book.unwrap_or(&none), None, refused)
        });
        views.collect()
    }
}
