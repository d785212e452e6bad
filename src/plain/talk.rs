//! The conversation: asks what the play asks, hears what the player says, does it, says what changed.

use crate::engine::action::Action;
use crate::engine::action::Ask;
use crate::engine::state::Item;
use crate::engine::state::State;
use crate::engine::world::World;
use crate::plain::End;
use crate::plain::books;
use crate::plain::hear::hear;
use crate::plain::hear::parts;
use crate::plain::page::Page;
use crate::plain::show;
use crate::plain::tables;
use crate::session::driver::Driver;
use crate::text::Lang;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::model::ChoiceView;
use std::io;
use std::io::BufRead;
use std::io::Write;

/// A play in line mode.
pub(crate) struct Talk<'a> {
    pub driver: &'a mut dyn Driver,
    ui: Ui,
    input: &'a mut dyn BufRead,
    out: &'a mut dyn Write,
}

/// What the player said.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Heard {
    /// Something for the one who asked.
    Words(String),
    /// Something that was seen to, after which the question is put again.
    Again,
    /// That it is time to leave.
    Leave(End),
}

/// How a part of the conversation went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flow {
    /// On with the play.
    On,
    /// The player leaves.
    Leave(End),
}

impl<'a> Talk<'a> {
    /// Begins a conversation.
    pub fn new(
        driver: &'a mut dyn Driver,
        lang: Lang,
        input: &'a mut dyn BufRead,
        out: &'a mut dyn Write,
    ) -> Self {
        Self {
            driver,
            ui: Ui::new(lang),
            input,
            out,
        }
    }

    /// Returns the language that is spoken now.
    pub fn lang(&self) -> Lang {
        self.ui.lang()
    }

    /// Looks at the play.
    pub fn viewer(&self) -> Viewer<'_> {
        Viewer::new(self.driver.play(), self.ui)
    }

    /// Returns the state of the play.
    pub fn state(&self) -> &State {
        self.driver.play().state()
    }

    /// Returns the world of the play.
    pub fn world(&self) -> &World {
        &self.driver.play().campaign().world
    }

    /// Writes a page.
    pub fn write(&mut self, page: &Page) -> io::Result<()> {
        page.write(self.out)
    }

    /// Writes one line.
    pub fn line(&mut self, text: impl AsRef<str>) -> io::Result<()> {
        let mut page = Page::default();
        page.add(text);
        self.write(&page)
    }

    /// Talks until the play is over or left.
    pub fn play(&mut self) -> io::Result<End> {
        self.line(self.viewer().say("plain-welcome"))?;
        if self.driver.play().actions().is_empty() {
            self.write(&show::briefing(&self.viewer()))?;
        }
        self.write(&show::desk(&self.viewer()))?;
        loop {
            let flow = match self.driver.play().ask() {
                Ask::Tray(_) => self.tray()?,
                Ask::Plan { .. } => self.planning()?,
                Ask::Visit(_) => self.visit()?,
                Ask::Report => self.page_to_turn(show::report)?,
                Ask::Year => self.page_to_turn(books::year)?,
                Ask::Over => return self.over(),
            };
            if let Flow::Leave(end) = flow {
                return Ok(end);
            }
        }
    }

    /// Says at the end whether the play is kept.
    pub fn farewell(&mut self) -> io::Result<()> {
        let saved = self.driver.saved();
        self.line(self.viewer().farewell(saved))?;
        self.out.flush()
    }

    /// Asks for the next line. `None` at the end of the input.
    pub fn next_line(&mut self) -> io::Result<Option<String>> {
        self.line(self.viewer().say("plain-prompt"))?;
        self.out.flush()?;
        hear(self.input)
    }

    /// Hears the player; sees to what can be said anywhere.
    pub fn hear(&mut self, planning: bool) -> io::Result<Heard> {
        let Some(words) = self.next_line()? else {
            return Ok(Heard::Leave(End::Silence));
        };
        let (first, rest) = parts(&words);
        let page = match (first, rest) {
            ("q", "") => return Ok(Heard::Leave(End::Quit)),
            ("l", "") => {
                self.ui = Ui::new(self.ui.lang().other());
                return Ok(Heard::Again);
            }
            ("u", "") => return self.undo(),
            ("?", _) => tables::help(&self.viewer(), planning),
            ("d", "") => show::desk(&self.viewer()),
            ("p" | "s", "") => tables::people(&self.viewer()),
            ("v", "") => tables::villages(&self.viewer()),
            ("b" | "m", "") => tables::book(&self.viewer()),
            ("k" | "g", at) => tables::glossary(&self.viewer(), at.trim().parse().ok()),
            ("w", asked) => self.why(asked),
            _ => return Ok(Heard::Words(words)),
        };
        self.write(&page)?;
        Ok(Heard::Again)
    }

    fn why(&self, asked: &str) -> Page {
        let viewer = self.viewer();
        let lines = self.state().lines.len();
        let Some(slot) = tables::asked_why(asked, lines) else {
            let mut page = Page::default();
            page.add(viewer.say("plain-help-why"));
            return page;
        };
        tables::why(&viewer, slot)
    }

    /// Says that something was not understood.
    pub fn puzzled(&mut self, words: &str) -> io::Result<()> {
        let few: String = words.chars().take(30).collect();
        let few = SafeText::clean(&few);
        let line = self
            .viewer()
            .say_with("plain-puzzled", &[("words", Value::from(&few))]);
        self.line(line)
    }

    /// Does an action, and says what it led to.
    pub fn act(&mut self, action: Action) -> io::Result<Flow> {
        let facts = self.driver.play().facts().len();
        if let Err(error) = self.driver.act(action)
            && let Flow::Leave(end) = self.settle(&error)?
        {
            return Ok(Flow::Leave(end));
        }
        if self.driver.play().facts().len() > facts
            && let Some(echo) = self.viewer().echo(facts)
        {
            let page = show::echo(&self.viewer(), &echo);
            self.write(&page)?;
        }
        Ok(Flow::On)
    }

    /// Offers what lies in the tray until something was answered.
    fn tray(&mut self) -> io::Result<Flow> {
        let items: Vec<Item> = self.state().tray.clone();
        let desk = self.viewer().desk();
        let mut page = Page::default();
        page.gap();
        page.add(&desk.header.date);
        page.add(&desk.asked);
        self.write(&page)?;
        let page = show::tray(&self.viewer(), &desk.tray);
        self.write(&page)?;
        let words = match self.hear(false)? {
            Heard::Words(words) => words,
            Heard::Again => return Ok(Flow::On),
            Heard::Leave(end) => return Ok(Flow::Leave(end)),
        };
        match words
            .parse::<usize>()
            .ok()
            .and_then(|n| items.get(n.checked_sub(1)?))
        {
            Some(&item) => self.choose(|viewer| Some(viewer.paper(item)), true),
            None => self.puzzled(&words).map(|()| Flow::On),
        }
    }

    fn visit(&mut self) -> io::Result<Flow> {
        self.choose(|viewer| viewer.visit(), false)
    }

    /// Lays a paper on the table and hears the choice. `back` tells whether it may be left unanswered.
    fn choose(
        &mut self,
        paper: impl Fn(&Viewer) -> Option<crate::view::model::Paper>,
        back: bool,
    ) -> io::Result<Flow> {
        let mut shown = None;
        loop {
            let Some(paper) = paper(&self.viewer()) else {
                return Ok(Flow::On);
            };
            // Read once, it is not read out again after a slip or a look elsewhere, only in another language.
            if shown != Some(self.lang()) {
                shown = Some(self.lang());
                let mut page = show::paper(&self.viewer(), &paper);
                if back {
                    page.item(0, self.viewer().say("common-back"));
                }
                self.write(&page)?;
            }
            match self.hear(false)? {
                Heard::Leave(end) => return Ok(Flow::Leave(end)),
                Heard::Again => {}
                Heard::Words(words) if back && words == "0" => return Ok(Flow::On),
                Heard::Words(words) => {
                    if let Some(action) = self.picked(&words, &paper.choices)? {
                        return self.act(action);
                    }
                }
            }
        }
    }

    /// Finds the choice that was meant; says why it is closed, or that it was not understood.
    pub fn picked(&mut self, words: &str, choices: &[ChoiceView]) -> io::Result<Option<Action>> {
        let at = words.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
        let Some(choice) = at.and_then(|at| choices.get(at)) else {
            self.puzzled(words)?;
            return Ok(None);
        };
        if let Some(reason) = &choice.closed {
            let line = self
                .viewer()
                .say_with("event-closed", &[("reason", Value::from(reason))]);
            self.line(line)?;
            return Ok(None);
        }
        Ok(Some(choice.action.clone()))
    }

    /// Shows a page and turns it when the player says so: with 1, or with an empty line.
    fn page_to_turn(&mut self, show: impl Fn(&Viewer) -> Page) -> io::Result<Flow> {
        let mut page = show(&self.viewer());
        page.item(1, self.viewer().say("common-continue"));
        self.write(&page)?;
        loop {
            match self.hear(false)? {
                Heard::Leave(end) => return Ok(Flow::Leave(end)),
                Heard::Again => return Ok(Flow::On),
                Heard::Words(words) if words.is_empty() || words == "1" => {
                    return self.act(Action::Continue);
                }
                Heard::Words(words) => self.puzzled(&words)?,
            }
        }
    }

    /// Asks for the month from memory, then opens the books.
    fn over(&mut self) -> io::Result<End> {
        let mut page = Page::default();
        page.gap();
        page.add(self.viewer().say("reveal-before"));
        self.write(&page)?;
        // The answer is the player's own: nobody keeps it. An input that ends here has still earned the books.
        self.next_line()?;
        let page = books::reveal(&self.viewer());
        self.write(&page)?;
        Ok(End::Over)
    }
}
