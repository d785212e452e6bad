//! Afterwards: the debrief, part by part. On the left everything that unfolds, on the right what is in it.
//!
//! Draws a [`Document`], made anew whenever something more was worked out. Deliberately absent: working anything out.

mod otherwise;
mod sheet;

pub use self::otherwise::OtherwisePage;

use crate::text::Ui;
use crate::tui::keys::Command;
use crate::tui::keys::Hint;
use crate::tui::paint::Canvas;
use crate::tui::screens::Page;
use crate::tui::screens::Place;
use crate::tui::screens::Reply;
use crate::tui::screens::browser::Browser;
use crate::tui::screens::browser::Item;
use crate::tui::theme::Role;
use crate::view::Viewer;
use crate::view::afterwards::Afterwards;
use crate::view::afterwards::Progress;
use crate::view::document::Block;
use crate::view::document::Document;
use ratatui::layout::Rect;
use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

/// The answers that the screens afterwards share.
#[derive(Clone)]
pub struct Answers(Rc<RefCell<Box<dyn Afterwards>>>);

impl Answers {
    /// Shares whoever has the answers.
    pub fn new(of: Box<dyn Afterwards>) -> Self {
        Self(Rc::new(RefCell::new(of)))
    }

    /// Asks.
    pub fn with<T>(&self, ask: impl FnOnce(&mut dyn Afterwards) -> T) -> T {
        ask(self.0.borrow_mut().as_mut())
    }
}

impl fmt::Debug for Answers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Answers")
    }
}

/// The debrief.
#[derive(Debug)]
pub struct AfterwardsPage {
    answers: Answers,
    document: Document,
    /// What each item of the list stands for.
    entries: Vec<Entry>,
    browser: Browser,
    progress: Progress,
    ui: Ui,
}

/// What an item of the list stands for: a part, and in it the block that unfolds; none for what does not.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Entry {
    part: usize,
    fold: Option<usize>,
}

impl AfterwardsPage {
    /// Opens the debrief.
    pub fn new(answers: Answers, ui: Ui) -> Self {
        let mut page = Self {
            answers,
            document: Document::default(),
            entries: Vec::new(),
            browser: Browser::default(),
            progress: Progress::default(),
            ui,
        };
        page.renew();
        page
    }

    /// Takes everything anew; the cursor stays where it is.
    fn renew(&mut self) {
        let ui = self.ui;
        (self.document, self.progress) = self.answers.with(|a| (a.document(ui), a.progress()));
        self.entries.clear();
        let mut items = Vec::new();
        for (part, of) in self.document.parts.iter().enumerate() {
            let folds = of.blocks.iter().enumerate();
            let folds = folds.filter_map(|(n, block)| match block {
                Block::Fold(name, _) => Some((n, name)),
                _ => None,
            });
            items.push(Item::new(&of.heading, "", Role::Dim));
            self.entries.push(Entry { part, fold: None });
            for (fold, name) in folds {
                items.push(Item::new(&format!("  {name}"), "", Role::Dim));
                self.entries.push(Entry {
                    part,
                    fold: Some(fold),
                });
            }
        }
        self.browser.renew(items);
    }

    fn is_busy(&self) -> bool {
        self.progress.busy
    }
}

/// Says how far the answers are.
fn said(canvas: &Canvas<'_>, progress: Progress) -> String {
    let values = [("done", progress.done.into()), ("all", progress.all.into())];
    let key = match progress {
        Progress { busy: true, .. } => "afterwards-busy",
        Progress { done, all, .. } if done < all => "afterwards-stopped",
        _ => return String::new(),
    };
    canvas.look.ui.say_with(key, &values)
}

/// Stops the work or goes on with it, whichever it is not doing.
fn stop_or_go(answers: &Answers) {
    answers.with(|answers| {
        if answers.progress().busy {
            answers.stop();
        } else {
            answers.go_on();
        }
    });
}

impl Page for AfterwardsPage {
    fn name(&self) -> &'static str {
        "screen-afterwards"
    }

    fn hints(&self) -> Vec<Hint> {
        let mut hints = vec![
            Hint::named(Command::Enter, "hint-otherwise"),
            Hint::up_and_down("hint-choose"),
            Hint::of(Command::PageDown),
        ];
        if self.progress.done < self.progress.all || self.is_busy() {
            let word = if self.is_busy() {
                "hint-stop"
            } else {
                "hint-go-on"
            };
            hints.push(Hint::named(Command::Letter('c'), word));
        }
        hints.push(Hint::of(Command::Back));
        hints
    }

    fn update(&mut self, command: Command) -> Reply {
        match command {
            Command::Back => Reply::Back,
            Command::Enter => Reply::Open(Place::Otherwise),
            Command::Letter('c') => {
                stop_or_go(&self.answers);
                self.progress = self.answers.with(|answers| answers.progress());
                Reply::Done
            }
            other if self.browser.obey(other) => Reply::Done,
            _ => Reply::Ignored,
        }
    }

    fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let title = canvas.say("screen-afterwards");
        let (document, entries) = (&self.document, &self.entries);
        self.browser.draw(canvas, area, &title, |at, canvas| {
            let entry = entries.get(at);
            let part = entry.and_then(|entry| document.parts.get(entry.part));
            match (part, entry.and_then(|entry| entry.fold)) {
                (Some(part), Some(fold)) => sheet::of_fold(canvas, &part.blocks[fold]),
                (Some(part), None) => sheet::of_part(canvas, part),
                (None, _) => sheet::nothing(),
            }
        });
        let told = said(canvas, self.progress);
        canvas.note_on_border(area, area.bottom().saturating_sub(1), &told, Role::Key);
    }

    fn refresh(&mut self, _: &Viewer<'_>, ui: Ui) {
        self.ui = ui;
        self.renew();
    }

    fn told(&mut self) -> bool {
        let now = self.answers.with(|answers| answers.progress());
        // The words are made anew when everything is there, or the work has stopped: not for each decision.
        if now.busy {
            self.progress = now;
        } else {
            self.renew();
        }
        true
    }
}
