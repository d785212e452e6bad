//! The app: which screens are open, what an event does to them, what is to be done about it.
//!
//! `update` takes one [`Event`] and returns [`Effect`]s as data; whoever runs the app executes them. Everything that is
//! shown is made anew after an action or a language switch and kept until then. Deliberately absent: the terminal, a
//! clock, files (the [`Keeper`] and the driver have them).

mod act;
mod draw;
mod explain;
mod go;
mod renew;
mod settings;

use crate::engine::action::Plan;
use crate::session::driver::Driver;
use crate::text::Lang;
use crate::text::SafeText;
use crate::tui::event::Event;
use crate::tui::event::Key;
use crate::tui::event::Turn;
use crate::tui::keys::Command;
use crate::tui::options::Options;
use crate::tui::overlay::Answer;
use crate::tui::overlay::Overlay;
use crate::tui::overlay::Topic;
use crate::tui::paint::Hit;
use crate::tui::paint::Look;
use crate::tui::prose::Scroll;
use crate::tui::screens::Page;
use crate::tui::screens::Place;
use crate::tui::screens::Reply;
use crate::tui::screens::afterwards::Answers;
use crate::tui::screens::title::TitlePage;
use crate::view::model::Header;
use crate::view::setting::Setting;
use crate::view::shelf::Keeper;
use crate::view::shelf::Opened;
use ratatui::layout::Position;
use std::collections::BTreeSet;

/// What is to be done about an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// The screen changed.
    Draw,
    /// The screen changed, and moves on after a moment unless something else happens first.
    Animate,
    /// The screen must be drawn anew from nothing.
    Redraw,
    /// The process is to be stopped until it is continued.
    Suspend,
    /// Clicks and the wheel are to be taken, or no longer.
    Mouse(bool),
    /// The program is to be left.
    Quit,
}

/// The app.
pub struct App {
    shelf: Box<dyn Keeper>,
    driver: Option<Box<dyn Driver>>,
    look: Look,
    /// The open screens; the title is the first, the desk the second while a play is open.
    pages: Vec<Box<dyn Page>>,
    overlay: Option<Overlay>,
    header: Option<Header>,
    /// The places that can be clicked, as drawn last.
    hits: Vec<Hit>,
    /// The screens whose first hint was shown.
    seen: BTreeSet<&'static str>,
    options: Options,
    /// The answers about the play that is over, once they were asked for.
    answers: Option<Answers>,
    /// The draft that was left on the table, with the tick it was for.
    draft: Option<(u16, Plan)>,
    /// How many facts there were before the action that waits to be kept.
    pending: usize,
    effects: Vec<Effect>,
    /// Whether the terminal was too small for anything at the last draw.
    too_small: bool,
}

impl App {
    /// Makes an app that shows the title.
    pub fn new(shelf: Box<dyn Keeper>, options: Options) -> Self {
        let mut app = Self::untold(shelf, options);
        app.restock();
        app
    }

    /// Makes an app that has not looked at the shelf yet.
    fn untold(shelf: Box<dyn Keeper>, options: Options) -> Self {
        let look = options.look();
        let title = TitlePage::new(None, look.ui);
        Self {
            shelf,
            driver: None,
            look,
            pages: vec![Box::new(title)],
            overlay: None,
            header: None,
            hits: Vec::new(),
            seen: BTreeSet::new(),
            options,
            answers: None,
            draft: None,
            pending: 0,
            effects: Vec::new(),
            too_small: false,
        }
    }

    /// Makes an app that shows a play at once; the title lies beneath it.
    pub fn playing(shelf: Box<dyn Keeper>, options: Options, opened: Opened) -> Self {
        // The title looks at the shelf when the play is left.
        let mut app = Self::untold(shelf, options);
        app.enter_play(opened);
        app.effects.clear();
        app
    }

    /// Returns the language that is spoken now.
    pub fn lang(&self) -> Lang {
        self.look.ui.lang()
    }

    /// Takes an event and returns what is to be done about it; nothing where it meant nothing.
    pub fn update(&mut self, event: Event) -> Vec<Effect> {
        self.effects.clear();
        if event == Event::Frame {
            return self.next_frame();
        }
        if matches!(event, Event::Key(_) | Event::Click(..) | Event::Wheel(_)) && self.stand_still()
        {
            self.effect(Effect::Draw);
        }
        if self.too_small && matches!(event, Event::Key(_) | Event::Click(..) | Event::Wheel(_)) {
            return self.blind(event);
        }
        match event {
            Event::Key(key) => self.key(key),
            Event::Click(x, y) => {
                if let Some(command) = self.clicked(x, y) {
                    self.obey(command);
                }
            }
            Event::Wheel(Turn::Up) => self.obey(Command::Up),
            Event::Wheel(Turn::Down) => self.obey(Command::Down),
            Event::Resize(..) => self.effect(Effect::Redraw),
            Event::Resume => self.effect(Effect::Redraw),
            Event::Renew => self.renew_play(),
            Event::Hangup => self.effect(Effect::Quit),
            Event::Paste(text) => self.paste(&text),
            Event::Frame => {}
        }
        self.set_in_motion();
        std::mem::take(&mut self.effects)
    }

    /// A key goes to the field that is open, if one is, and else to the keymap.
    fn key(&mut self, key: Key) {
        let field = match (&self.overlay, self.pages.last_mut()) {
            (None | Some(Overlay::First(_)), Some(page)) => page.typed(key),
            _ => None,
        };
        if let Some(reply) = field {
            self.close_hint();
            return self.reply(reply);
        }
        match self.look.keys.command(key) {
            Some(command) => self.obey(command),
            None => self.close_hint(),
        }
    }

    /// Pasted text goes to the field that is open; elsewhere it means nothing, and none of its letters decides anything.
    fn paste(&mut self, text: &SafeText) {
        let taken =
            self.overlay.is_none() && self.pages.last_mut().is_some_and(|page| page.pasted(text));
        if taken {
            self.effect(Effect::Draw);
        }
    }

    /// Returns where the cursor stands on the screen as drawn last, where a field has it.
    pub fn cursor(&self) -> Option<Position> {
        match self.overlay {
            None | Some(Overlay::First(_)) if !self.too_small => self.pages.last()?.cursor(),
            _ => None,
        }
    }

    /// Goes on to the next frame of the screen on top.
    fn next_frame(&mut self) -> Vec<Effect> {
        match self.pages.last_mut() {
            Some(page) if page.frames() > 0 => {
                page.frame();
                vec![if page.frames() > 0 {
                    Effect::Animate
                } else {
                    Effect::Draw
                }]
            }
            _ => Vec::new(),
        }
    }

    /// Ends a movement of the screen on top at once; tells whether there was one.
    fn stand_still(&mut self) -> bool {
        let moving = self.pages.last_mut().filter(|page| page.frames() > 0);
        moving.map(|page| page.settle()).is_some()
    }

    /// Lets the screen on top move if it wants to and may; else it stays as it will be.
    fn set_in_motion(&mut self) {
        if !self.options.motion || self.overlay.is_some() {
            return;
        }
        let Some(page) = self.pages.last_mut() else {
            return;
        };
        page.begin();
        if page.frames() > 0 {
            self.effect(Effect::Animate);
        }
    }

    /// What a key may do while nothing can be read: stop, draw anew, or leave. Nothing is decided unseen.
    fn blind(&mut self, event: Event) -> Vec<Effect> {
        let Event::Key(key) = event else {
            return Vec::new();
        };
        match self.look.keys.command(key) {
            Some(Command::Suspend) => vec![Effect::Suspend],
            Some(Command::Redraw) => vec![Effect::Redraw],
            // With Ctrl, as anywhere else: whoever presses that means it, and everything is kept.
            Some(Command::Quit) if key.ctrl => vec![Effect::Quit],
            _ => Vec::new(),
        }
    }

    fn effect(&mut self, effect: Effect) {
        if !self.effects.contains(&effect) {
            self.effects.push(effect);
        }
    }

    /// Returns what a click at a place asks for.
    fn clicked(&self, x: u16, y: u16) -> Option<Command> {
        let hit = self
            .hits
            .iter()
            .rev()
            .find(|hit| hit.area.contains((x, y).into()))?;
        Some(hit.command)
    }

    fn close_hint(&mut self) {
        if matches!(self.overlay, Some(Overlay::First(_))) {
            self.overlay = None;
            self.effect(Effect::Draw);
        }
    }

    /// Hands a command to the overlay, the screen on top, or the app itself.
    fn obey(&mut self, command: Command) {
        match command {
            Command::Suspend => return self.effect(Effect::Suspend),
            Command::Redraw => return self.effect(Effect::Redraw),
            Command::Language => return self.set(Setting::Lang(self.lang().other())),
            Command::Number(slot) => return self.explain_among(slot),
            _ => {}
        }
        if let Some(overlay) = &mut self.overlay {
            let answer = overlay.update(command);
            return self.answered(answer, command);
        }
        self.obey_page(command);
    }

    fn obey_page(&mut self, command: Command) {
        let Some(page) = self.pages.last_mut() else {
            return;
        };
        let reply = page.update(command);
        match reply {
            Reply::Ignored => self.obey_globally(command),
            other => self.reply(other),
        }
    }

    fn answered(&mut self, answer: Answer, command: Command) {
        self.effect(Effect::Draw);
        match answer {
            Answer::Stay => return,
            _ => self.overlay = None,
        }
        match answer {
            Answer::Pass => self.obey_page(command),
            Answer::Chosen(topic, at) => self.chosen(topic, at),
            Answer::Explain(numbers, at) => self.explain(numbers, at),
            _ => self.greet(),
        }
    }

    /// Does what was chosen; the second answer of a question leaves things as they are.
    fn chosen(&mut self, topic: Topic, at: usize) {
        match (topic, at) {
            (Topic::Act(action), 0) => self.act(action),
            (Topic::Alike(action), 0) => self.act_alike(&action),
            (Topic::LeavePlay, 0) => self.leave_play(),
            (Topic::LeaveProgram, 0) => self.effect(Effect::Quit),
            (Topic::NotSaved(_), 0) => self.retry(),
            (Topic::NotSaved(_), 1) => self.take_back(),
            (Topic::NotSaved(_), _) => self.go_on_unsaved(),
            _ => self.greet(),
        }
    }

    /// Answers the commands that mean the same on every screen.
    fn obey_globally(&mut self, command: Command) {
        let place = match command {
            Command::Settings => return self.open(Place::Settings),
            Command::Why => return self.explain_any(),
            Command::Plan => Place::Plan,
            Command::Initiatives => Place::Initiatives,
            Command::Villages => Place::Villages,
            Command::People => Place::People,
            Command::Book => Place::Book,
            Command::Glossary => Place::Glossary(Vec::new()),
            Command::Log => Place::Log,
            Command::Calendar => Place::Calendar,
            Command::Help => return self.show(Overlay::Help(Scroll::default())),
            Command::Quit => return self.ask(Topic::LeaveProgram),
            Command::Undo => return self.undo(),
            _ => return,
        };
        if self.driver.is_some() {
            self.open(place);
        }
    }

    fn reply(&mut self, reply: Reply) {
        self.effect(Effect::Draw);
        match reply {
            Reply::Ignored | Reply::Done => {}
            Reply::Refresh => self.refresh_top(),
            Reply::Back => self.back(),
            Reply::Open(place) => self.open(place),
            Reply::Act(action) => self.act(action),
            Reply::Alike(action) => self.ask_alike(action),
            Reply::Say(words) => self.show(Overlay::Notice(words)),
            Reply::Confirm(words, action) => self.confirm(words, action),
            Reply::Why(slot) => self.explain_among(slot),
            Reply::Ask(id) => self.ask_before(&id),
            Reply::Begin(begin) => self.start(&begin),
            Reply::Set(setting) => self.set(setting),
            Reply::Load(id) => self.load(&id),
            Reply::Language => self.set(Setting::Lang(self.lang().other())),
            Reply::Help => self.show(Overlay::Help(Scroll::default())),
            Reply::LeavePlay => self.ask(Topic::LeavePlay),
            Reply::Quit => self.ask(Topic::LeaveProgram),
        }
    }

    /// Shows what is wrong with the settings over the first screen.
    pub fn show_trouble(&mut self, report: &str) {
        self.show_lines("settings-file", report);
        self.effects.clear();
    }

    /// Shows lines that are not wrapped, under the words of a key.
    fn show_lines(&mut self, about: &'static str, text: &str) {
        let lines = text.lines().map(str::to_owned).collect();
        self.show(Overlay::Lines(about, lines, Scroll::default()));
    }

    fn show(&mut self, overlay: Overlay) {
        self.put_off_hint();
        self.overlay = Some(overlay);
        self.effect(Effect::Draw);
    }
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App")
            .field("pages", &self.pages)
            .field("overlay", &self.overlay)
            .finish_non_exhaustive()
    }
}
