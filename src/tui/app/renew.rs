//! How the app goes on when the campaign under a play was read anew: what is open is shown with its new words, or the play
//! is sat down to again where it stands now.
//!
//! Touches the driver. Deliberately absent: reading anything; the driver does.

use crate::session::driver::Renewed;
use crate::text::SafeText;
use crate::tui::app::App;
use crate::tui::app::Effect;
use crate::tui::overlay::Overlay;
use crate::tui::screens::Place;
use crate::view::shelf::Opened;

impl App {
    /// Takes up what has changed under the play, and what was worked out behind the screens' back.
    pub(super) fn renew_play(&mut self) {
        if self.pages.last_mut().is_some_and(|page| page.told()) {
            self.effect(Effect::Draw);
        }
        let ui = self.look.ui;
        let Some(renewed) = self
            .driver
            .as_deref_mut()
            .and_then(|driver| driver.renew(ui))
        else {
            return;
        };
        self.effect(Effect::Draw);
        if matches!(self.overlay, Some(Overlay::Lines(..))) {
            self.overlay = None;
        }
        match renewed {
            Renewed::InPlace => self.refresh(),
            Renewed::Elsewhere { item, notice } => self.sit_down_again(item, notice),
            Renewed::Broken(findings) => self.show_lines("watch-broken", &findings),
        }
    }

    /// Sits down to the play where it stands now.
    fn sit_down_again(&mut self, item: Option<usize>, notice: Option<SafeText>) {
        let Some(driver) = self.driver.take() else {
            return;
        };
        self.overlay = None;
        self.enter_play(Opened {
            driver,
            notice: None,
        });
        if let Some(at) = item {
            self.open_item(at);
        }
        if let Some(notice) = notice {
            self.show(Overlay::Notice(notice.to_string()));
        }
    }

    /// Opens a letter or an event of the tray, by its position.
    pub fn open_item(&mut self, at: usize) {
        self.open(Place::Tray(at));
    }
}
