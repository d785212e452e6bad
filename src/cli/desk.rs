//! The player's own shelf: campaigns to start and saves to go on with, in the shell's folder.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::OnceLock;
use std::time::SystemTime;

use crate::campaign::Campaign;
use crate::cli::Shell;
use crate::cli::afterwards;
use crate::cli::args::Wish;
use crate::cli::installed;
use crate::cli::library;
use crate::cli::library::Library;
use crate::config::settings::write;
use crate::config::settings::write::Fault;
use crate::session::disk::Disk;
use crate::session::disk::RealDisk;
use crate::session::driver::Driver;
use crate::session::journal;
use crate::session::journal::header::Header;
use crate::session::play::Play;
use crate::session::saved;
use crate::session::saved::SavedPlay;
use crate::session::shelf;
use crate::session::shelf::Summary;
use crate::text::Lang;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;
use crate::tui::term::Bell;
use crate::view::afterwards::Afterwards;
use crate::view::setting::Setting;
use crate::view::shelf::Begin;
use crate::view::shelf::CampaignCard;
use crate::view::shelf::Keeper;
use crate::view::shelf::Opened;
use crate::view::shelf::SaveCard;
use crate::view::shelf::Shelf;
use crate::view::storage;

/// The most saves that are looked into for a list.
const MOST: usize = 200;

/// Campaigns and saves of this machine.
pub struct Desk {
    /// Where saves are kept; `None` where the system names no place.
    pub folder: Option<PathBuf>,
    /// The player's name.
    pub name: String,
    /// The seed that was asked for.
    pub seed: Option<u64>,
    /// The settings file.
    pub settings: Option<PathBuf>,
    library: Library,
    /// What the campaign that was asked for is called by.
    named: Option<String>,
    /// The campaigns that were loaded so far, each with what it is called by; the one that was named first.
    loaded: Vec<(String, Arc<Campaign>)>,
    /// The saves' campaigns that were looked for and are not here, by id and hash.
    missing: BTreeSet<(String, String)>,
    disk: Arc<dyn Disk>,
    /// The bell of the screens, once there are any.
    bell: Arc<OnceLock<Bell>>,
    /// The language of the program's start, for what is asked of the library afterwards.
    lang: Lang,
}

impl Desk {
    /// Sets up the shelf; `named` is a campaign that was asked for.
    pub fn new(shell: &Shell, wish: &Wish, named: Option<Arc<Campaign>>) -> Self {
        let name = wish.name.as_ref().or(shell.settings.name.as_ref());
        Self {
            folder: shell.saves().map(std::path::Path::to_owned),
            settings: shell.folders.settings.path.clone(),
            name: name.cloned().unwrap_or_default(),
            seed: wish.seed,
            library: Library::of(shell),
            named: named.as_ref().map(|campaign| campaign.id.clone()),
            loaded: named.into_iter().map(|it| (it.id.clone(), it)).collect(),
            missing: BTreeSet::new(),
            disk: Arc::new(RealDisk),
            bell: Arc::default(),
            lang: shell.lang,
        }
    }

    /// Returns where the screens hang their bell.
    pub fn bell(&self) -> Arc<OnceLock<Bell>> {
        Arc::clone(&self.bell)
    }

    /// Returns the id of the campaign that was asked for.
    pub fn named(&self) -> Option<String> {
        self.named.clone()
    }

    /// Returns a campaign by name: one that was loaded already, or one of the library.
    pub fn campaign(&mut self, name: &str) -> Option<Arc<Campaign>> {
        if let Some((_, known)) = self.loaded.iter().find(|(known, _)| known == name) {
            return Some(Arc::clone(known));
        }
        let campaign = self.library.load(name)?;
        self.loaded.push((name.to_owned(), Arc::clone(&campaign)));
        Some(campaign)
    }

    /// Returns the campaign that a save was played on; where that is not here, another version of it.
    fn of_save(&mut self, header: &Header) -> Option<Arc<Campaign>> {
        let (id, hash) = (&header.campaign, &header.campaign_hash);
        let any = self.campaign(id);
        if let Some(known) = self.already(id, hash) {
            return Some(known);
        }
        if self.missing.insert((id.clone(), hash.clone()))
            && let Some(own) = self.library.with_hash(id, hash)
        {
            self.loaded
                .push((installed::folder_name(&own), Arc::clone(&own)));
            return Some(own);
        }
        any
    }

    /// Returns the campaign of this id and hash, if it was loaded already; where the hash is empty, any of this id.
    fn already(&self, id: &str, hash: &str) -> Option<Arc<Campaign>> {
        let fits = |c: &Campaign| c.id == id && (hash.is_empty() || c.hash == hash);
        let mut loaded = self.loaded.iter();
        loaded.find(|(_, c)| fits(c)).map(|(_, c)| Arc::clone(c))
    }

    /// Begins a play of a campaign with a save of its own, or without one where none can be made.
    pub fn begin(&mut self, campaign: Arc<Campaign>, ui: Ui) -> (SavedPlay, Option<SafeText>) {
        let seed = self.seed.unwrap_or_else(rand::random);
        let started = humantime::format_rfc3339_seconds(SystemTime::now()).to_string();
        let date = started.get(..10).unwrap_or_default().to_owned();
        let header = Header {
            program: env!("CARGO_PKG_VERSION").to_owned(),
            seed,
            player: self.name.clone(),
            language: ui.lang().code().to_owned(),
            started,
            ..Header::default()
        };
        let Some(folder) = &self.folder else {
            let reason = ui.say("cli-no-saves-folder");
            return (
                SavedPlay::unsaved(campaign, seed),
                Some(unsaved(ui, &reason)),
            );
        };
        match SavedPlay::begin(
            Arc::clone(&self.disk),
            folder,
            &date,
            Arc::clone(&campaign),
            header,
        ) {
            Ok(play) => (play, None),
            Err(error) => {
                let reason = storage::create_error(&ui, folder, &error);
                (
                    SavedPlay::unsaved(campaign, seed),
                    Some(unsaved(ui, &reason)),
                )
            }
        }
    }

    /// Takes a save for playing on; tells where it was damaged, if it was.
    ///
    /// # Errors
    /// Says why it cannot be played.
    pub fn resume(
        &mut self,
        path: &std::path::Path,
        ui: Ui,
    ) -> Result<(SavedPlay, Option<SafeText>), SafeText> {
        let named = self.loaded.first().map(|(_, first)| Arc::clone(first));
        let find = self.library.finder(named);
        let opened = SavedPlay::open(Arc::clone(&self.disk), path, &find);
        let (play, _, damage) = opened.map_err(|error| storage::load_error(&ui, path, &error))?;
        Ok((
            play,
            damage.map(|damage| storage::damage_on_resume(&ui, path, &damage)),
        ))
    }

    fn card(&mut self, path: &std::path::Path, save: &Summary, ui: Ui) -> SaveCard {
        let header = &save.header;
        let campaign = self.of_save(header);
        let finished = campaign.as_ref().is_some_and(|campaign| {
            let last = u32::from(campaign.world.calendar.ticks().saturating_sub(1));
            save.tick >= last && self.is_over(path)
        });
        let missing = campaign.is_none().then(|| {
            let id = [("campaign", Value::from(header.campaign.as_str()))];
            SafeText::clean(&ui.say_with("save-campaign-missing", &id))
        });
        SaveCard {
            steps: save.actions,
            finished,
            trouble: save
                .damage
                .as_ref()
                .map(|damage| storage::damage(&ui, path, damage))
                .or(missing),
            ..self.name_card(path, header, save.tick, ui)
        }
    }

    /// Says which play a save holds, without loading its campaign.
    fn name_card(&self, path: &std::path::Path, header: &Header, tick: u32, ui: Ui) -> SaveCard {
        let loaded = self.already(&header.campaign, &header.campaign_hash);
        let title = loaded.as_ref().map(|c| c.book.title.plain(ui.lang()));
        let begun = header.started.get(..16).unwrap_or(&header.started);
        let begun = SafeText::clean(&begun.replace('T', " "));
        let month = match loaded {
            Some(campaign) => Some(library::month_of(&ui, campaign.world.calendar, tick)),
            None => self.library.month(&ui, header, tick),
        };
        SaveCard {
            id: path.display().to_string(),
            campaign: title.unwrap_or_else(|| self.library.title(&ui, header)),
            date: month.unwrap_or_else(|| begun.clone()),
            begun,
            ..SaveCard::default()
        }
    }

    fn is_over(&self, path: &std::path::Path) -> bool {
        let otherwise = |id: &str, hash: &str| self.library.with_hash(id, hash);
        let find = |id: &str, hash: &str| self.already(id, hash).or_else(|| otherwise(id, hash));
        let opened = journal::read(self.disk.as_ref(), path).ok();
        let play = opened.and_then(|opened| saved::replay(&opened, &find).ok());
        play.is_some_and(|play| matches!(play.ask(), crate::engine::action::Ask::Over))
    }
}

fn unsaved(ui: Ui, reason: &str) -> SafeText {
    SafeText::clean(&ui.say_with("cli-playing-unsaved", &[("reason", Value::from(reason))]))
}

impl Keeper for Desk {
    fn keep(&mut self, setting: &Setting, ui: Ui) -> Result<(), SafeText> {
        let Some(file) = &self.settings else {
            return Err(SafeText::clean(&ui.say("settings-no-place")));
        };
        write::keep(file, setting, &ui.say("settings-head")).map_err(|fault| {
            let (path, reason) = match fault {
                Fault::NotOurs(path) => (path, ui.say("settings-not-ours")),
                Fault::Io(path, error) => (
                    path,
                    storage::refusal(&ui, error.kind(), error.raw_os_error()),
                ),
            };
            let values = [
                ("path", Value::from(path.display().to_string())),
                ("reason", Value::from(reason)),
            ];
            SafeText::clean(&ui.say_with("settings-not-kept", &values))
        })
    }

    fn places(&self) -> [Option<SafeText>; 2] {
        [&self.settings, &self.folder].map(|path| {
            let path = path.as_ref()?;
            Some(SafeText::clean(&path.display().to_string()))
        })
    }
}

impl Shelf for Desk {
    fn afterwards(&mut self, play: &Play) -> Option<Box<dyn Afterwards>> {
        let inquirer = afterwards::of(play, &self.library, self.lang, self.bell());
        Some(Box::new(inquirer.called(&self.name)))
    }

    fn campaigns(&mut self, ui: Ui) -> Vec<CampaignCard> {
        let named = self.named.clone();
        let names: Vec<String> = named.into_iter().chain(self.library.names()).collect();
        let (mut seen, mut cards) = (BTreeSet::new(), Vec::new());
        for name in names.iter().filter(|name| seen.insert(name.to_string())) {
            match self.campaign(name) {
                // The one that was named may be installed too.
                Some(same) if cards.iter().any(|(hash, _)| *hash == same.hash) => {}
                Some(campaign) => cards.push((campaign.hash.clone(), card_of(name, &campaign, ui))),
                None => cards.push((name.clone(), broken_card(name, ui))),
            }
        }
        cards.into_iter().map(|(_, card)| card).collect()
    }

    fn saves(&mut self, ui: Ui) -> Vec<SaveCard> {
        let Some(folder) = self.folder.clone() else {
            return Vec::new();
        };
        let Ok(listed) = shelf::list(self.disk.as_ref(), &folder) else {
            return Vec::new();
        };
        let mut cards: Vec<SaveCard> = Vec::new();
        for item in listed.items.iter().rev().take(MOST) {
            cards.push(match &item.save {
                Ok(save) => self.card(&item.path, save, ui),
                Err(error) => SaveCard {
                    id: item.path.display().to_string(),
                    campaign: SafeText::clean(
                        &item.path.file_name().unwrap_or_default().to_string_lossy(),
                    ),
                    trouble: Some(storage::open_error(&ui, &item.path, error)),
                    ..SaveCard::default()
                },
            });
        }
        cards.sort_by(|a, b| b.begun.as_str().cmp(a.begun.as_str()));
        cards
    }

    fn proposal(&self) -> Begin {
        Begin {
            campaign: String::new(),
            name: self.name.clone(),
            seed: self.seed,
        }
    }

    fn latest(&mut self, ui: Ui) -> Option<SaveCard> {
        let folder = self.folder.as_ref()?;
        let (path, save) = shelf::latest(self.disk.as_ref(), folder)?;
        Some(self.name_card(&path, &save.header, save.tick, ui))
    }

    fn start(&mut self, begin: &Begin, ui: Ui) -> Result<Opened, SafeText> {
        let campaign = self.campaign(&begin.campaign);
        let none = || SafeText::clean(&self.library.none(&ui, &begin.campaign));
        let campaign = campaign.ok_or_else(none)?;
        self.name.clone_from(&begin.name);
        self.seed = begin.seed;
        let (play, notice) = self.begin(campaign, ui);
        Ok(Opened {
            driver: Box::new(play) as Box<dyn Driver>,
            notice,
        })
    }

    fn open(&mut self, save: &str, ui: Ui) -> Result<Opened, SafeText> {
        let (play, notice) = self.resume(std::path::Path::new(save), ui)?;
        Ok(Opened {
            driver: Box::new(play) as Box<dyn Driver>,
            notice,
        })
    }
}

/// Describes an installed campaign that cannot be played.
fn broken_card(name: &str, ui: Ui) -> CampaignCard {
    let value = [("name", Value::from(name))];
    CampaignCard {
        id: name.to_owned(),
        title: SafeText::clean(name),
        broken: Some(SafeText::clean(&ui.say_with("campaigns-broken", &value))),
        ..CampaignCard::default()
    }
}

fn card_of(name: &str, campaign: &Campaign, ui: Ui) -> CampaignCard {
    let (book, lang) = (&campaign.book, ui.lang());
    let era = match campaign.era {
        crate::engine::regime::Era::E1 => "era-e1",
        crate::engine::regime::Era::E2 => "era-e2",
        crate::engine::regime::Era::E3 => "era-e3",
    };
    CampaignCard {
        id: name.to_owned(),
        title: book.title.plain(lang),
        premise: book.premise.plain(lang),
        role: book.role.plain(lang),
        era: SafeText::clean(&ui.say(era)),
        minutes: campaign.minutes,
        version: SafeText::clean(&campaign.version),
        author: book.author.plain(lang),
        broken: None,
    }
}
