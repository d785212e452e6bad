//! How the app acts: hands an action to the driver, asks where it must, and goes where the action leads.
//!
//! Touches the driver. Deliberately absent: what an action does to the town.

use crate::engine::action::Action;
use crate::engine::action::Ask;
use crate::engine::action::Reception;
use crate::engine::state::Item;
use crate::session::driver::ActError;
use crate::session::play::Play;
use crate::text::Value;
use crate::tui::app::App;
use crate::tui::app::Effect;
use crate::tui::app::go::planning;
use crate::tui::app::go::viewer;
use crate::tui::overlay::Overlay;
use crate::tui::overlay::Topic;
use crate::tui::screens::echo::EchoPage;
use crate::view::setting::Tempo;

impl App {
    /// Does an action. At a brisk tempo, a reception goes for all inspections of the month.
    pub(super) fn act(&mut self, action: Action) {
        if let (Tempo::Brisk, Action::Receive(_)) = (self.options.tempo, &action) {
            return self.act_alike(&action);
        }
        let Some(driver) = self.driver.as_deref_mut() else {
            return;
        };
        self.pending = driver.play().facts().len();
        let done = driver.act(action);
        self.settle(done);
    }

    /// Asks whether several letters are to be answered alike; does anything else at once.
    pub(super) fn ask_alike(&mut self, action: Action) {
        let waiting = self.driver.as_deref().map(|driver| {
            let tray = driver.play().state().tray.iter();
            let letters: Vec<_> = tray
                .filter(|item| matches!(item, Item::Letter(_)))
                .collect();
            (driver, letters.len())
        });
        match (&action, waiting) {
            (Action::Letter(_, answer), Some((driver, count))) if count > 1 => {
                let ui = self.look.ui;
                let answer = viewer(driver, ui).answer_name(*answer);
                let values = [("count", count.into()), ("answer", Value::from(&answer))];
                let words = ui.say_with("letters-alike-confirm", &values);
                self.put_question(words, &["common-yes", "common-no"], Topic::Alike(action));
            }
            _ => self.act_alike(&action),
        }
    }

    /// Does an action and its like for whatever of its kind waits: letters, or inspections. Where the rules refuse a
    /// reception, the binders are opened.
    pub(super) fn act_alike(&mut self, action: &Action) {
        let Some(driver) = self.driver.as_deref_mut() else {
            return;
        };
        self.pending = driver.play().facts().len();
        let mut done = Ok(());
        while let (Ok(()), Some(next)) = (&done, next_alike(driver.play(), action)) {
            done = match driver.act(next) {
                Err(ActError::Refused(_)) if matches!(action, Action::Receive(_)) => {
                    driver.act(Action::Receive(Reception::Binders))
                }
                other => other,
            };
        }
        self.settle(done);
    }

    /// Tries again to keep what was not kept.
    pub(super) fn retry(&mut self) {
        let Some(driver) = self.driver.as_deref_mut() else {
            return;
        };
        let done = driver.retry();
        self.settle(done);
    }

    /// Takes back what was not kept: it was never done.
    pub(super) fn take_back(&mut self) {
        let Some(driver) = self.driver.as_deref_mut() else {
            return;
        };
        match driver.discard() {
            Ok(()) => self.refresh(),
            Err(error) => self.ask(Topic::NotSaved(error)),
        }
    }

    /// Plays on without saving, as the player decided.
    pub(super) fn go_on_unsaved(&mut self) {
        let Some(driver) = self.driver.as_deref_mut() else {
            return;
        };
        driver.go_on_unsaved();
        self.settle(Ok(()));
    }

    fn settle(&mut self, done: Result<(), ActError>) {
        match done {
            Ok(()) => self.after_action(),
            Err(error @ ActError::NotSaved(_)) => self.ask(Topic::NotSaved(error)),
            Err(error) => {
                let words = self.trouble(&error);
                self.show(Overlay::Notice(words));
            }
        }
    }

    fn trouble(&self, error: &ActError) -> String {
        let driver = self.driver.as_deref();
        driver
            .map(|driver| viewer(driver, self.look.ui).trouble(error).to_string())
            .unwrap_or_default()
    }

    /// Takes the last action back, where that is fair.
    pub(super) fn undo(&mut self) {
        let Some(driver) = self.driver.as_deref_mut() else {
            return;
        };
        if !driver.play().can_undo() {
            return;
        }
        self.pending = driver.play().facts().len();
        match driver.undo() {
            Ok(_) => self.settle(Ok(())),
            Err(error) => self.settle(Err(error)),
        }
    }

    /// Goes where an action leads: back to the desk, then to what is asked, with the echo on top.
    fn after_action(&mut self) {
        let Some(driver) = self.driver.as_deref() else {
            return;
        };
        let stays = planning(driver)
            && matches!(
                driver.play().actions().last(),
                Some(Action::Initiative(..) | Action::Pledge(..) | Action::Bargain(_))
            );
        let brisk = self.options.tempo == Tempo::Brisk;
        let echo = viewer(driver, self.look.ui).echo(self.pending);
        let echo = echo.filter(|echo| !brisk || !echo.says.is_empty());
        let waits = matches!(driver.play().ask(), Ask::Tray(_) | Ask::Plan { .. });
        if !stays {
            self.pages.truncate(2);
        }
        self.refresh();
        if !stays
            && !waits
            && let Some(page) = self.asked_page()
        {
            self.pages.push(page);
        }
        if let Some(echo) = echo {
            self.pages.push(Box::new(EchoPage::new(echo, self.pending)));
        }
        self.greet();
        self.effect(Effect::Draw);
    }

    /// Asks something.
    pub(super) fn ask(&mut self, topic: Topic) {
        let ui = self.look.ui;
        let driver = self.driver.as_deref();
        let kept = driver.map(|driver| viewer(driver, ui).farewell(driver.saved()));
        let kept = kept.unwrap_or_default();
        let (words, keys): (String, &[&str]) = match &topic {
            Topic::Act(_) | Topic::Alike(_) => (String::new(), &["common-yes", "common-no"]),
            Topic::LeavePlay => (ui.say("quit-play"), &["quit-play-yes", "quit-no"]),
            Topic::LeaveProgram => (ui.say("quit-program"), &["quit-program-yes", "quit-no"]),
            Topic::NotSaved(error) => (
                self.trouble(error),
                &["unsaved-retry", "unsaved-take-back", "unsaved-go-on"],
            ),
        };
        let words = match &topic {
            Topic::LeavePlay | Topic::LeaveProgram if !kept.is_empty() => {
                [&words, kept.as_str()].join("\n")
            }
            _ => words,
        };
        self.put_question(words, keys, topic);
    }

    /// Asks whether an action is meant.
    pub(super) fn confirm(&mut self, words: String, action: Action) {
        // Nothing at all is planned by mistake more often than by intent.
        let empty = matches!(&action, Action::Plan(plan) if plan.units() == 0);
        self.put_question(words, &["common-yes", "common-no"], Topic::Act(action));
        if let (true, Some(Overlay::Question { at, .. })) = (empty, &mut self.overlay) {
            *at = 1;
        }
    }

    fn put_question(&mut self, words: String, answers: &[&str], topic: Topic) {
        let answers = answers.iter().map(|key| self.look.ui.say(key)).collect();
        self.show(Overlay::Question {
            words,
            answers,
            at: 0,
            topic,
        });
    }
}

/// Returns the like of an action for what waits now.
fn next_alike(play: &Play, action: &Action) -> Option<Action> {
    match (action, play.ask()) {
        (Action::Receive(_), Ask::Visit(_)) => Some(action.clone()),
        (Action::Letter(_, answer), Ask::Tray(items)) => items.iter().find_map(|item| match item {
            Item::Letter(id) => Some(Action::Letter(*id, *answer)),
            Item::Event(_) => None,
        }),
        _ => None,
    }
}
