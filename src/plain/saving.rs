//! When something cannot be kept, and when it is taken back.

use crate::plain::End;
use crate::plain::page::Page;
use crate::plain::talk::Flow;
use crate::plain::talk::Heard;
use crate::plain::talk::Talk;
use crate::session::driver::ActError;
use crate::text::Value;
use std::io;

impl Talk<'_> {
    /// Takes the last action back, where that is fair.
    pub fn undo(&mut self) -> io::Result<Heard> {
        let key = match self.driver.undo() {
            Ok(true) => "plain-undone",
            Ok(false) => "plain-not-undone",
            Err(error) => {
                return Ok(match self.settle(&error)? {
                    Flow::On => Heard::Again,
                    Flow::Leave(end) => Heard::Leave(end),
                });
            }
        };
        self.line(self.viewer().say(key))?;
        Ok(Heard::Again)
    }

    /// Says why an action was not done. One that could not be kept is retried, taken back, or done without being kept.
    pub fn settle(&mut self, error: &ActError) -> io::Result<Flow> {
        self.line(self.viewer().trouble(error))?;
        let mut settled = !matches!(error, ActError::NotSaved(_));
        while !settled {
            let Some(n) = self.ask_about_saving()? else {
                return Ok(Flow::Leave(End::Quit));
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

    fn ask_about_saving(&mut self) -> io::Result<Option<usize>> {
        let viewer = self.viewer();
        let mut page = Page::default();
        page.add(viewer.say("save-not-saved-choice"));
        for (n, key) in (1..).zip(["hint-retry", "hint-undo", "plain-unsaved"]) {
            page.item(n, viewer.say(key));
        }
        self.write(&page)?;
        self.hear_number(3)
    }

    /// Hears a number up to `most`, whatever else is said; `None` where the player leaves.
    fn hear_number(&mut self, most: usize) -> io::Result<Option<usize>> {
        loop {
            let question = [("count", Value::from(most))];
            let question = self.viewer().say_with("plain-ask-number", &question);
            match self.ask(&question)?.as_deref() {
                None | Some("q") => return Ok(None),
                Some(words) => match words.parse() {
                    Ok(n) if (1..=most).contains(&n) => return Ok(Some(n)),
                    _ => self.puzzled(words)?,
                },
            }
        }
    }
}
