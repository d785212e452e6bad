//! When something cannot be kept, and when it is taken back.

use crate::engine::action::Action;
use crate::plain::End;
use crate::plain::page::Page;
use crate::plain::talk::Flow;
use crate::plain::talk::Heard;
use crate::plain::talk::Talk;
use crate::session::driver::ActError;
use crate::text::SafeText;
use crate::text::Value;
use std::io;

impl Talk<'_> {
    /// Takes the last action back, where that is fair.
    pub fn undo(&mut self) -> io::Result<Heard> {
        let undone = self.undone();
        let says = match self.driver.undo() {
            Ok(true) => undone,
            Ok(false) => self.viewer().say("plain-not-undone"),
            Err(error) => {
                return Ok(match self.settle(&error)? {
                    Flow::On => Heard::Again,
                    Flow::Leave(end) => Heard::Leave(end),
                });
            }
        };
        self.line(says)?;
        Ok(Heard::Again)
    }

    /// Says what is undone when the last action is taken back.
    fn undone(&self) -> SafeText {
        let viewer = self.viewer();
        match self.driver.play().actions().last() {
            Some(Action::Letter(id, _)) => {
                let title = viewer.letter_title(*id);
                viewer.say_with("plain-undone-letter", &[("title", Value::from(&title))])
            }
            Some(Action::Pledge(id, pledge)) => {
                let (line, pledge) = (viewer.line_name(*id), viewer.pledge(*pledge));
                let values = [
                    ("line", Value::from(&line)),
                    ("pledge", Value::from(&pledge)),
                ];
                viewer.say_with("plain-undone-pledge", &values)
            }
            _ => viewer.say("plain-undone"),
        }
    }

    /// Says why an action was not done. One that could not be kept is retried, taken back, or done without being kept.
    pub fn settle(&mut self, error: &ActError) -> io::Result<Flow> {
        self.line(self.viewer().trouble(error))?;
        let mut settled = !matches!(error, ActError::NotSaved(_));
        while !settled {
            let n = match self.ask_about_saving()? {
                Ok(n) => n,
                Err(end) => return Ok(Flow::Leave(end)),
            };
            let done = match n {
                1 => self.driver.retry(),
                2 => self.driver.discard(),
                _ => {
                    self.driver.go_on_unsaved();
                    Ok(())
                }
            };
            match done {
                Ok(()) => settled = true,
                Err(error) => self.line(self.viewer().trouble(&error))?,
            }
        }
        Ok(Flow::On)
    }

    /// Asks what is to be done about what could not be kept; `Err` where the player leaves.
    fn ask_about_saving(&mut self) -> io::Result<Result<usize, End>> {
        const WAYS: [&str; 3] = ["hint-retry", "hint-undo", "plain-unsaved"];
        let mut shown = None;
        loop {
            if shown != Some(self.lang()) {
                shown = Some(self.lang());
                let viewer = self.viewer();
                let mut page = Page::default();
                page.add(viewer.say("save-not-saved-choice"));
                for (n, key) in (1..).zip(WAYS) {
                    page.item(n, viewer.say(key));
                }
                self.write(&page)?;
            }
            let count = [("count", Value::from(WAYS.len()))];
            let question = self.viewer().say_with("plain-ask-number", &count);
            match self.hear_aside("plain-help-saving", &question)? {
                Heard::Leave(End::Silence) => return Ok(Err(End::Quit)),
                Heard::Leave(end) => return Ok(Err(end)),
                Heard::Again | Heard::Asked(..) => {}
                Heard::Words(words) => match words.parse() {
                    Ok(n) if (1..=WAYS.len()).contains(&n) => return Ok(Ok(n)),
                    _ => self.puzzled(&words)?,
                },
            }
        }
    }
}
