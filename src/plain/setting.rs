//! What may be set in line mode: hints and tempo, at the title and in a play alike; the language has a letter of its own.
//!
//! Lists and changes. Deliberately absent: where settings are kept (the title and whoever starts a play know).

use crate::plain::End;
use crate::plain::Options;
use crate::plain::page::Page;
use crate::plain::talk::Heard;
use crate::plain::talk::Talk;
use crate::plain::words;
use crate::plain::words::Command;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;
use crate::view::setting::Setting;
use std::io;

/// How many things may be set in the list.
pub(crate) const COUNT: usize = 2;

/// Lists what may be set, with how it stands.
pub(crate) fn menu(ui: Ui, options: &Options) -> Page {
    let mut page = Page::default();
    for at in 0..COUNT {
        page.item(at + 1, row(ui, options, at));
    }
    page.add(ui.say("settings-tempo-about"));
    page
}

/// One thing that may be set, with how it stands.
pub(crate) fn row(ui: Ui, options: &Options, at: usize) -> SafeText {
    let tempo = format!("tempo-{}", options.tempo.name());
    let (name, value) = match (at, options.hints) {
        (0, true) => ("settings-hints", "common-on"),
        (0, false) => ("settings-hints", "common-off"),
        _ => ("settings-tempo", tempo.as_str()),
    };
    let values = [("text", ui.say(name)), ("more", ui.say(value))];
    let values = values.map(|(key, text)| (key, Value::from(text)));
    SafeText::clean(&ui.say_with("plain-bracketed", &values))
}

/// Returns the other way in which something of the list may stand.
pub(crate) fn other(options: &Options, at: usize) -> Setting {
    match at {
        0 => Setting::Hints(!options.hints),
        _ => Setting::Tempo(options.tempo.other()),
    }
}

impl Options {
    /// Sets something; what line mode does not have changes nothing.
    pub(crate) fn set(&mut self, setting: &Setting) {
        match setting {
            Setting::Lang(lang) => self.lang = *lang,
            Setting::Hints(on) => self.hints = *on,
            Setting::Tempo(tempo) => self.tempo = *tempo,
            _ => {}
        }
    }

    /// Lists what is set otherwise than before, for whoever keeps settings.
    pub fn changed_since(&self, before: &Self) -> Vec<Setting> {
        let lang = (self.lang != before.lang).then_some(Setting::Lang(self.lang));
        let hints = (self.hints != before.hints).then_some(Setting::Hints(self.hints));
        let tempo = (self.tempo != before.tempo).then_some(Setting::Tempo(self.tempo));
        [lang, hints, tempo].into_iter().flatten().collect()
    }
}

impl Talk<'_> {
    /// Offers in a play what the title offers to set.
    pub fn settings(&mut self) -> io::Result<Heard> {
        let mut shown = None;
        loop {
            let ui = self.ui();
            if shown != Some(ui.lang()) {
                shown = Some(ui.lang());
                self.write(&menu(ui, self.options()))?;
            }
            let question = ui.say("plain-ask-settings");
            match self.hear_aside("plain-help-settings", &question)? {
                Heard::Words(words) => match words.as_str() {
                    "0" => return Ok(Heard::Again),
                    "" => shown = None,
                    "1" => self.turn(0)?,
                    "2" => self.turn(1)?,
                    other => self.puzzled(other)?,
                },
                Heard::Leave(end) => return Ok(Heard::Leave(end)),
                Heard::Again | Heard::Asked(..) => {}
            }
        }
    }

    fn turn(&mut self, at: usize) -> io::Result<()> {
        let setting = other(self.options(), at);
        self.set(&setting);
        let mut page = Page::default();
        page.item(at + 1, row(self.ui(), self.options(), at));
        self.write(&page)
    }

    /// Puts a question beside the play, where only help, the language and leaving mean anything but an answer.
    pub fn hear_aside(&mut self, help: &str, question: &str) -> io::Result<Heard> {
        let Some(words) = self.ask(question)? else {
            return Ok(Heard::Leave(End::Silence));
        };
        match words::read(&words) {
            Some((Command::Quit, "")) => Ok(Heard::Leave(End::Quit)),
            Some((Command::Title, "")) => Ok(Heard::Leave(End::Title)),
            Some((Command::Language, "")) => {
                self.set(&Setting::Lang(self.lang().other()));
                Ok(Heard::Again)
            }
            Some((Command::Help, "")) => {
                self.line(self.ui().say(help))?;
                Ok(Heard::Again)
            }
            _ => Ok(Heard::Words(words)),
        }
    }
}
