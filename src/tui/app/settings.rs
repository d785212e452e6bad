//! How the app takes a setting: it counts at once, and the shelf keeps it.
//!
//! Deliberately absent: the settings file; the shelf knows it.

use crate::tui::app::App;
use crate::tui::app::Effect;
use crate::tui::overlay::Overlay;
use crate::tui::overlay::Topic;
use crate::view::setting::Setting;

impl App {
    /// Sets something, for now and for the next time. A language that was chosen on a play's screens is kept too.
    pub(super) fn set(&mut self, setting: Setting) {
        let language = matches!(setting, Setting::Lang(_));
        match &setting {
            Setting::Lang(lang) => self.options.lang = *lang,
            Setting::Theme(name) => self.options.theme.clone_from(name),
            Setting::Ascii(on) => self.options.ascii = *on,
            Setting::Mouse(on) => {
                self.options.mouse = *on;
                self.effect(Effect::Mouse(*on));
            }
            Setting::Motion(on) => self.options.motion = *on,
            Setting::Hints(on) => self.options.hints = *on,
            Setting::Tempo(tempo) => self.options.tempo = *tempo,
            // The shelf proposes it next time.
            Setting::Name(_) => {}
        }
        self.look = self.options.look();
        self.renew(language);
        if let Err(words) = self.shelf.keep(&setting, self.look.ui) {
            self.show(Overlay::Notice(words.to_string()));
        }
        self.effect(Effect::Redraw);
    }

    /// Makes everything anew that was laid out before a setting changed.
    fn renew(&mut self, language: bool) {
        self.restock();
        self.refresh();
        for page in &mut self.pages {
            page.set(&self.options);
        }
        if language {
            self.translate_overlay();
        }
    }

    /// Says in the new language what lies over the screen; what cannot be said anew is closed.
    fn translate_overlay(&mut self) {
        match self.overlay.take() {
            Some(Overlay::Question {
                topic: Topic::Act(_) | Topic::Alike(_),
                ..
            }) => {}
            Some(Overlay::Question { topic, .. }) => self.ask(topic),
            Some(Overlay::Why(why)) => self.explain_again(why),
            other => self.overlay = other,
        }
    }
}
