//! The conversation: asks what the play asks, hears what the player says, does it, says what changed.

use crate::engine::action::Action;
use crate::engine::action::Ask;
use crate::engine::state::State;
use crate::engine::world::World;
use crate::plain::End;
use crate::plain::Options;
use crate::plain::books;
use crate::plain::hear::hear;
use crate::plain::hints::First;
use crate::plain::hints::Met;
use crate::plain::look;
use crate::plain::page::Page;
use crate::plain::report;
use crate::plain::show;
use crate::plain::tray::Told;
use crate::plain::why;
use crate::plain::words;
use crate::plain::words::Command;
use crate::session::driver::Driver;
use crate::text::Lang;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::setting::Setting;
use std::io;
use std::io::BufRead;
use std::io::Write;

/// A play in line mode.
pub(crate) struct Talk<'a> {
    pub driver: &'a mut dyn Driver,
    /// What was told of this month.
    pub told: Told,
    ui: Ui,
    met: Met,
    options: Options,
    input: &'a mut dyn BufRead,
    out: &'a mut dyn Write,
}

/// Where in the play something is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum At {
    /// Before the tray.
    Tray,
    /// Before a letter or an event.
    Paper,
    /// Before the inspectors.
    Visit,
    /// At the plan.
    Plan,
    /// Before the list of what one can go and do.
    List,
    /// Before the choices of one of it.
    Choice,
    /// Before a page that is to be turned.
    Page,
    /// At the opening of the books.
    Reveal,
    /// Before the three books.
    Books,
}

/// What the player said.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Heard {
    /// Something for the one who asked.
    Words(String),
    /// A command that only the one who asked can see to, with what stands behind it.
    Asked(Command, String),
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
        options: Options,
        input: &'a mut dyn BufRead,
        out: &'a mut dyn Write,
    ) -> Self {
        Self {
            driver,
            told: Told::default(),
            ui: Ui::new(options.lang),
            met: Met::default(),
            options,
            input,
            out,
        }
    }

    /// Returns the language that is spoken now.
    pub fn lang(&self) -> Lang {
        self.ui.lang()
    }

    /// Returns the words of that language.
    pub fn ui(&self) -> Ui {
        self.ui
    }

    /// Returns what is set now.
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// Sets something.
    pub fn set(&mut self, setting: &Setting) {
        self.options.set(setting);
        self.ui = Ui::new(self.options.lang);
    }

    /// Looks at the play.
    pub fn viewer(&self) -> Viewer<'_> {
        Viewer::new(self.driver.play(), self.ui).aloud()
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

    /// Says how line mode works, in one sentence.
    pub fn welcome(&mut self) -> io::Result<()> {
        self.line(self.viewer().say("plain-welcome"))
    }

    /// Explains a thing at its first use. Tells whether this was the first time in this sitting.
    pub fn explain(&mut self, thing: First) -> io::Result<bool> {
        let first = self.met.first(thing, self.driver.play().actions());
        if first && self.options.hints {
            let text = self.viewer().say(thing.key());
            let hint = self
                .viewer()
                .say_with("plain-hint", &[("text", Value::from(&text))]);
            self.line(hint)?;
        }
        Ok(first)
    }

    /// Talks until the play is over or left.
    pub fn play(&mut self) -> io::Result<End> {
        let mut briefed = None;
        if !self.driver.play().actions().is_empty() {
            self.line(self.viewer().standing())?;
        }
        loop {
            // Who changes the language at the beginning has read nothing yet.
            if self.driver.play().actions().is_empty() && briefed != Some(self.lang()) {
                briefed = Some(self.lang());
                self.write(&show::briefing(&self.viewer()))?;
            }
            self.explain(First::Desk)?;
            let flow = match self.driver.play().ask() {
                Ask::Tray(_) => self.tray()?,
                Ask::Plan { .. } => self.planning()?,
                Ask::Visit(_) => self.visit()?,
                Ask::Report => self.page_to_turn(report::report, Some(First::Report))?,
                Ask::Year => self.page_to_turn(books::year, None)?,
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

    /// Puts a question and reads the next line. `None` at the end of the input.
    pub fn ask(&mut self, question: &str) -> io::Result<Option<String>> {
        self.line(question)?;
        self.out.flush()?;
        hear(self.input)
    }

    /// Puts a question and hears the player; sees to what can be said anywhere.
    pub fn hear(&mut self, at: At, question: &str) -> io::Result<Heard> {
        let Some(words) = self.ask(question)? else {
            return Ok(Heard::Leave(End::Silence));
        };
        let Some((command, rest)) = words::read(&words) else {
            return Ok(Heard::Words(words));
        };
        // What leaves or changes something is meant only where nothing else was said.
        let alone = matches!(
            command,
            Command::Quit | Command::Title | Command::Undo | Command::Language
        );
        if alone && !rest.is_empty() {
            return Ok(Heard::Words(words));
        }
        let own = match command {
            Command::Plan | Command::Initiatives | Command::Undo => {
                matches!(at, At::Plan | At::List | At::Choice)
            }
            // `v 2` looks at a village, `v 2 1` sends somebody there.
            Command::Villages => return self.look_or_plan(at, &words, rest),
            _ => false,
        };
        if own {
            return Ok(Heard::Asked(command, rest.to_owned()));
        }
        self.obey(at, command, rest)
    }

    fn look_or_plan(&mut self, at: At, words: &str, rest: &str) -> io::Result<Heard> {
        if at == At::Plan && rest.contains([' ', ';', ',']) {
            return Ok(Heard::Words(words.to_owned()));
        }
        self.obey(at, Command::Villages, rest)
    }

    /// Sees to what means the same everywhere.
    fn obey(&mut self, at: At, command: Command, rest: &str) -> io::Result<Heard> {
        let number = rest.parse().ok();
        let page = match command {
            Command::Quit => return Ok(Heard::Leave(End::Quit)),
            Command::Title => return Ok(Heard::Leave(End::Title)),
            Command::Language => {
                self.set(&Setting::Lang(self.lang().other()));
                return Ok(Heard::Again);
            }
            Command::Undo => return self.undo(),
            Command::Settings => return self.settings(),
            Command::Plan | Command::Initiatives => {
                self.line(self.viewer().asked())?;
                return Ok(Heard::Again);
            }
            Command::Book => {
                self.explain(First::Marks)?;
                look::book(&self.viewer(), number)
            }
            Command::Desk => show::desk(&self.viewer()),
            Command::People => look::people(&self.viewer(), number),
            Command::Villages => look::villages(&self.viewer(), number),
            Command::Why => {
                let report = matches!(self.driver.play().ask(), Ask::Report);
                why::why(&self.viewer(), rest, report)
            }
            Command::Glossary => look::glossary(&self.viewer(), rest),
            Command::Log => look::log(&self.viewer(), number),
            Command::Calendar => look::calendar(&self.viewer(), number),
            Command::Help => look::help(&self.viewer(), at),
        };
        self.write(&page)?;
        Ok(Heard::Again)
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
        let turned = action == Action::Continue;
        if let Err(error) = self.driver.act(action)
            && let Flow::Leave(end) = self.settle(&error)?
        {
            return Ok(Flow::Leave(end));
        }
        if self.driver.play().facts().len() <= facts {
            return Ok(Flow::On);
        }
        let morning = turned && matches!(self.driver.play().ask(), Ask::Tray(_) | Ask::Plan { .. });
        if morning {
            self.month()?;
        }
        let viewer = self.viewer();
        if let Some(echo) = viewer.echo(facts) {
            let page = if morning {
                show::what_came(&viewer, &echo)
            } else {
                show::echo(&viewer, &echo)
            };
            self.write(&page)?;
        }
        Ok(Flow::On)
    }

    /// Shows a page and turns it when the player says so: with an empty line, or with 1.
    fn page_to_turn(
        &mut self,
        show: impl Fn(&Viewer) -> Page,
        first: Option<First>,
    ) -> io::Result<Flow> {
        let mut shown = None;
        loop {
            if shown != Some(self.lang()) {
                shown = Some(self.lang());
                let page = show(&self.viewer());
                self.write(&page)?;
                if let Some(first) = first {
                    self.explain(first)?;
                }
            }
            let question = self.viewer().say("plain-ask-page");
            match self.hear(At::Page, &question)? {
                Heard::Leave(end) => return Ok(Flow::Leave(end)),
                Heard::Words(words) if words.is_empty() || words == "1" => {
                    return self.act(Action::Continue);
                }
                Heard::Words(words) => self.puzzled(&words)?,
                Heard::Again | Heard::Asked(..) => {}
            }
        }
    }
}
