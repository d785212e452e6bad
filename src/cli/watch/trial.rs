//! A play whose campaign is being written: nothing of it is kept, and each new version of the campaign takes the place of
//! the last, with the same decisions as far as they go.
//!
//! Touches the session. Deliberately absent: reading files; what was read comes in by [`Mail`].

use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;

use crate::campaign::Campaign;
use crate::campaign::Report;
use crate::campaign::book::Book;
use crate::cli::watch::aim::Aim;
use crate::engine::action::Action;
use crate::session::driver::ActError;
use crate::session::driver::Driver;
use crate::session::driver::InMemory;
use crate::session::driver::Renewed;
use crate::session::driver::Saved;
use crate::session::play::Play;
use crate::session::record;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;

/// A campaign as it was read, or what is wrong with it.
type Read = Result<Arc<Campaign>, Report>;

/// What was read last and not taken up yet.
#[derive(Debug, Clone, Default)]
pub struct Mail(Arc<Mutex<Option<Read>>>);

impl Mail {
    /// Puts in what was read; what was not taken up is out of date.
    pub fn put(&self, read: Read) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(read);
    }

    fn take(&self) -> Option<Read> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// A play on a campaign that may change under it.
pub struct Trial {
    play: InMemory,
    aim: Aim,
    seed: u64,
    mail: Mail,
}

impl Trial {
    /// Begins where `aim` is reached first, from a seed upwards; nothing where no play came there.
    pub fn begin(campaign: Arc<Campaign>, aim: Aim, seed: u64, mail: Mail) -> Option<Self> {
        let play = aim.find(campaign, seed)?;
        Some(Self {
            play: InMemory(play),
            aim,
            seed,
            mail,
        })
    }

    /// Returns the position in the tray of what is to be looked at, where it is there.
    pub fn item(&self) -> Option<usize> {
        self.aim.item(&self.play.0)
    }

    /// Goes on with a new version of the campaign.
    fn take_up(&mut self, campaign: Arc<Campaign>, ui: Ui) -> Renewed {
        let before = self.item();
        let (play, done) = redo(&self.play.0, Arc::clone(&campaign));
        let all = self.play.0.actions().len();
        let whole = done == all;
        let in_place = whole && stands_alike(&self.play.0, &play);
        self.play = InMemory(play);
        if in_place {
            return Renewed::InPlace;
        }
        let mut notice = (!whole).then(|| redone(ui, done, all));
        if before.is_some() && self.item().is_none() {
            notice = Some(match self.aim.find(campaign, self.seed) {
                Some(found) => {
                    self.play = InMemory(found);
                    SafeText::clean(&ui.say("watch-found-anew"))
                }
                None => SafeText::clean(&ui.say("watch-never")),
            });
        }
        Renewed::Elsewhere {
            item: self.item(),
            notice,
        }
    }
}

fn redone(ui: Ui, done: usize, all: usize) -> SafeText {
    let values = [("done", Value::from(done)), ("all", Value::from(all))];
    SafeText::clean(&ui.say_with("watch-redone", &values))
}

/// Does the decisions of a play again on another version of its campaign, by their names, until one cannot be done; tells
/// how many could.
fn redo(old: &Play, campaign: Arc<Campaign>) -> (Play, usize) {
    let mut play = Play::begin(Arc::clone(&campaign), old.state().seed);
    for (done, action) in old.actions().iter().enumerate() {
        let named = record::write(old.campaign(), action);
        let again = record::read(&campaign, &named).ok().flatten();
        if again.is_none_or(|action| play.act(action).is_err()) {
            return (play, done);
        }
    }
    (play, old.actions().len())
}

/// Tells whether two plays ask for the same and call everything by the same number, so that open screens stay right.
fn stands_alike(old: &Play, new: &Play) -> bool {
    let (was, is) = (old.state(), new.state());
    let asks = (was.tick, was.phase, &was.tray, was.received)
        == (is.tick, is.phase, &is.tray, is.received);
    asks && was.visits.len() == is.visits.len()
        && ids(&old.campaign().book) == ids(&new.campaign().book)
}

/// Lists the ids of everything, in order.
fn ids(book: &Book) -> Vec<&str> {
    let mut ids: Vec<&str> = Vec::new();
    ids.extend(book.lines.iter().map(|x| x.id.as_str()));
    ids.extend(book.villages.iter().map(|x| x.id.as_str()));
    ids.extend(book.staff.iter().map(|x| x.id.as_str()));
    ids.extend(book.officials.iter().map(|x| x.id.as_str()));
    ids.extend(book.letters.iter().map(|x| x.id.as_str()));
    ids.extend(book.initiatives.iter().map(|x| x.choice.id.as_str()));
    ids.extend(book.concepts.iter().map(|x| x.id.as_str()));
    ids.extend(book.endings.iter().map(|x| x.id.as_str()));
    for event in &book.events {
        ids.push(&event.id);
        ids.extend(event.options.iter().map(|option| option.id.as_str()));
    }
    ids
}

impl Driver for Trial {
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
        Saved::Trial
    }

    fn retry(&mut self) -> Result<(), ActError> {
        self.play.retry()
    }

    fn discard(&mut self) -> Result<(), ActError> {
        self.play.discard()
    }

    fn go_on_unsaved(&mut self) {
        self.play.go_on_unsaved();
    }

    fn renew(&mut self, ui: Ui) -> Option<Renewed> {
        Some(match self.mail.take()? {
            Ok(campaign) => self.take_up(campaign, ui),
            Err(report) => Renewed::Broken(report.render(ui.lang(), false)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::campaign::load_dir;
    use crate::cli::watch::Watch;
    use crate::text::Lang;
    use std::fs;
    use std::path::Path;

    /// A copy of the smallest campaign that is being written, and a trial of it.
    struct Desk {
        root: tempfile::TempDir,
        mail: Mail,
        trial: Trial,
    }

    impl Desk {
        fn new() -> Self {
            let root = tempfile::tempdir().expect("a folder for the test");
            let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/campaigns/smallest");
            fs::create_dir(root.path().join("smallest")).expect("a folder for the test");
            for file in ["campaign.toml", "story.toml"] {
                let to = root.path().join("smallest").join(file);
                fs::copy(from.join(file), to).expect("a copy for the test");
            }
            let watch = Watch {
                event: Some("rain".to_owned()),
                ..Watch::default()
            };
            let aim = Aim::of(&watch).expect("an aim");
            let mail = Mail::default();
            let campaign = load_dir(&root.path().join("smallest")).expect("it loads");
            let trial = Trial::begin(Arc::new(campaign), aim, 0, mail.clone());
            Self {
                trial: trial.expect("rain comes"),
                mail,
                root,
            }
        }

        /// Saves the story with something changed, and lets the trial take it up.
        fn save(&mut self, from: &str, to: &str) -> Renewed {
            let dir = self.root.path().join("smallest");
            let file = dir.join("story.toml");
            let story = fs::read_to_string(&file).expect("the story");
            assert!(story.contains(from), "{from}");
            fs::write(&file, story.replacen(from, to, 1)).expect("a file for the test");
            self.mail.put(load_dir(&dir).map(Arc::new));
            let renewed = self.trial.renew(Ui::new(Lang::En));
            renewed.expect("there was mail")
        }

        fn title(&self) -> String {
            let book = &self.trial.play().campaign().book;
            let rain = book.events.iter().find(|event| event.id == "rain");
            rain.map_or_else(String::new, |event| event.title.plain(Lang::En).to_string())
        }
    }

    #[test]
    fn words_and_numbers_change_in_place() {
        let mut desk = Desk::new();
        assert_eq!(desk.trial.item(), Some(0));
        assert_eq!(desk.trial.renew(Ui::new(Lang::En)), None, "no mail");
        let actions = desk.trial.play().actions().to_vec();
        assert_eq!(
            desk.save(r#"title.en = "Rain""#, r#"title.en = "Snow""#),
            Renewed::InPlace
        );
        assert_eq!(desk.title(), "Snow");
        assert_eq!(desk.trial.play().actions(), actions);
        assert_eq!(
            desk.save("line.flood.real += 3", "line.flood.real += 9"),
            Renewed::InPlace
        );
    }

    #[test]
    fn a_new_event_before_it_leaves_the_play_at_the_same_event() {
        let mut desk = Desk::new();
        let before = desk.trial.play().actions().len();
        let more = fs::read_to_string(
            Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/campaigns/smallest/story.toml"),
        );
        let more = more.expect("the story");
        let event = &more[more.find("[[event]]").unwrap()..more.find("[[initiative]]").unwrap()];
        let event = event
            .replace("\"rain\"", "\"hail\"")
            .replace("months = [6, 7]", "months = [12]");
        let event = event.replace("seen('rain')", "seen('hail')");
        let renewed = desk.save("[[event]]", &format!("{event}[[event]]"));
        assert_eq!(
            renewed,
            Renewed::Elsewhere {
                item: Some(0),
                notice: None
            }
        );
        assert_eq!(desk.trial.play().actions().len(), before);
    }

    #[test]
    fn another_play_is_found_where_this_one_no_longer_leads_there() {
        let mut desk = Desk::new();
        let renewed = desk.save("months = [6, 7]", "months = [9]");
        let Renewed::Elsewhere { item, notice } = renewed else {
            panic!("{renewed:?}");
        };
        assert_eq!(item, Some(0));
        assert!(notice.expect("a notice").as_str().contains("Another play"));
    }

    #[test]
    fn a_broken_campaign_leaves_the_play_as_it_is() {
        let mut desk = Desk::new();
        let before = desk.trial.play().state().clone();
        let Renewed::Broken(findings) = desk.save("mode = \"trace\"", "mode = \"trase\"") else {
            panic!("it is broken");
        };
        assert!(
            findings.contains("E022") && findings.contains("trace"),
            "{findings}"
        );
        assert_eq!(desk.trial.play().state(), &before);
        assert_eq!(
            desk.save("mode = \"trase\"", "mode = \"trace\""),
            Renewed::InPlace
        );
    }
}
