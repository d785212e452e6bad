//! A campaign that changes under the screens: its new words are shown where they stand, its mistakes over them.

use super::play::Memory;
use super::play::Seat;
use crate::campaign::Campaign;
use crate::engine::action::Action;
use crate::session::driver::ActError;
use crate::session::driver::Driver;
use crate::session::driver::InMemory;
use crate::session::driver::Renewed;
use crate::session::driver::Saved;
use crate::session::play::Play;
use crate::text::SafeText;
use crate::text::Ui;
use crate::tui::app::App;
use crate::tui::app::Effect;
use crate::tui::event::Event;
use crate::tui::options::Options;
use crate::view::fixture;
use crate::view::shelf::Opened;
use std::collections::VecDeque;
use std::sync::Arc;

/// A driver to which these things happen, one after another.
struct Changing {
    play: InMemory,
    next: VecDeque<(Play, Renewed)>,
}

impl Driver for Changing {
    fn play(&self) -> &Play {
        self.play.play()
    }

    fn act(&mut self, action: Action) -> Result<(), ActError> {
        self.play.act(action)
    }

    fn undo(&mut self) -> Result<bool, ActError> {
        self.play.undo()
    }

    fn saved(&self) -> Saved {
        Saved::Yes
    }

    fn retry(&mut self) -> Result<(), ActError> {
        Ok(())
    }

    fn discard(&mut self) -> Result<(), ActError> {
        Ok(())
    }

    fn go_on_unsaved(&mut self) {}

    fn renew(&mut self, _: Ui) -> Option<Renewed> {
        let (play, renewed) = self.next.pop_front()?;
        self.play = InMemory(play);
        Some(renewed)
    }
}

/// The small campaign with another name for its first letter.
fn renamed() -> Play {
    let mut campaign: Campaign = (*fixture::campaign()).clone();
    for letter in &mut campaign.book.letters {
        letter.title = fixture::w("改过的责任书", "The letter as it is now");
    }
    Play::begin(Arc::new(campaign), 7)
}

fn seat(next: Vec<(Play, Renewed)>) -> Seat {
    let driver = Box::new(Changing {
        play: InMemory(fixture::play()),
        next: next.into(),
    });
    let options = Options {
        hints: false,
        ..Options::default()
    };
    let opened = Opened {
        driver,
        notice: None,
    };
    let mut seat = Seat::of(App::playing(Box::new(Memory), options, opened));
    seat.keys("⏎");
    seat
}

#[test]
fn new_words_are_shown_on_the_open_screen() {
    let mut seat = seat(vec![(renamed(), Renewed::InPlace)]);
    seat.keys("⏎");
    assert!(!seat.look().contains("改过的"));
    assert_eq!(seat.event(Event::Renew), [Effect::Draw]);
    seat.sees("改过的责任书");
    assert_eq!(seat.event(Event::Renew), [], "nothing more has changed");
}

#[test]
fn mistakes_lie_over_the_screen_until_they_are_mended() {
    let broken = Renewed::Broken("error[E012]: 没有这个键\n --> story.toml:3:1".to_owned());
    let mut seat = seat(vec![
        (fixture::play(), broken),
        (renamed(), Renewed::InPlace),
    ]);
    seat.event(Event::Renew);
    seat.sees("刚存的这一版剧本");
    seat.sees("story.toml:3:1");
    seat.event(Event::Renew);
    let screen = seat.look();
    assert!(
        !screen.contains("story.toml") && screen.contains("改过的"),
        "{screen}"
    );
}

#[test]
fn a_play_that_stands_elsewhere_is_sat_down_to_again() {
    let elsewhere = Renewed::Elsewhere {
        item: Some(0),
        notice: Some(SafeText::clean("换了一局")),
    };
    let mut seat = seat(vec![(renamed(), elsewhere)]);
    seat.keys("v");
    seat.event(Event::Renew);
    seat.sees("换了一局");
    seat.keys("⏎");
    seat.sees("改过的责任书");
    seat.sees("签");
}
