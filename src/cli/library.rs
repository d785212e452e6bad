//! Finding campaigns: those that ship inside the binary, those that the player installed, and a folder or file that was named.

use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use crate::campaign;
use crate::campaign::Campaign;
use crate::campaign::Checked;
use crate::campaign::Glimpse;
use crate::campaign::Report;
use crate::cli::Shell;
use crate::cli::installed;
use crate::cli::installed::Installed;
use crate::cli::parcel;
use crate::engine::calendar::Calendar;
use crate::session::journal::header::Header;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;

/// The campaign that is played when none is named.
pub const FIRST: &str = "liuxi-2017";

/// The campaigns of this machine.
#[derive(Debug, Clone, Default)]
pub struct Library {
    /// Where the installed ones are; `None` where the system names no place.
    folder: Option<PathBuf>,
}

/// A campaign of the library, not loaded.
enum Found {
    Shipped(&'static str),
    Installed(Installed),
}

/// Where the files of a campaign lie.
pub enum Lies {
    /// In the program.
    Shipped(&'static str),
    /// In a folder.
    Folder(PathBuf),
    /// In a `.township` file.
    File(PathBuf),
}

impl Library {
    /// Takes the library of a shell.
    pub fn of(shell: &Shell) -> Self {
        Self {
            folder: shell.folders.campaigns.path.clone(),
        }
    }

    /// Lists what is installed.
    pub fn installed(&self) -> Vec<Installed> {
        installed::list(self.folder.as_deref())
    }

    /// Lists the names that campaigns can be called by, the shipped ones first.
    pub fn names(&self) -> Vec<String> {
        let shipped = campaign::builtin_ids().into_iter().map(str::to_owned);
        let installed = self.installed();
        shipped
            .chain(installed.iter().map(Installed::name))
            .collect()
    }

    /// Finds a campaign by name (`id`, `id@version` or an installed one's folder name), by its folder, or by its file.
    ///
    /// # Errors
    /// Returns what to tell the player: the diagnostics of a broken campaign, or that there is none of this name.
    pub fn find(&self, ui: &Ui, name: &str) -> Result<Arc<Campaign>, String> {
        let loaded = match self.lies(ui, name)? {
            Lies::Shipped(id) => campaign::load_builtin(id),
            Lies::Folder(dir) => campaign::load_dir(&dir),
            Lies::File(file) => return parcel::load(ui, &file).map(Arc::new),
        };
        loaded.map(Arc::new).map_err(|report| {
            let rendered = report.render_errors(ui.lang(), false);
            format!("{}\n{rendered}", ui.say("cli-campaign-broken"))
        })
    }

    /// Tells where the files of a campaign lie that is called as for [`Library::find`].
    ///
    /// # Errors
    /// Returns that there is none of this name.
    pub fn lies(&self, ui: &Ui, name: &str) -> Result<Lies, String> {
        let path = Path::new(name);
        match self.named(name) {
            Some(found) => Ok(found.lies()),
            None if path.is_dir() => Ok(Lies::Folder(name.into())),
            None if path.is_file() => Ok(Lies::File(name.into())),
            None => Err(self.none(ui, name)),
        }
    }

    /// Checks a campaign that is called as for [`Library::find`], and the designer's plays in it.
    ///
    /// # Errors
    /// Returns that there is none of this name, or why its file is not taken. What is wrong with it is in its report.
    pub fn check(&self, ui: &Ui, name: &str) -> Result<Checked, String> {
        self.lies(ui, name)?.check(ui)
    }

    /// Checks as [`Library::check`] does, but takes what lies at a path before what has it for a name: whoever writes a
    /// campaign means the files in front of him. Where neither is there, the report says so of the path.
    ///
    /// # Errors
    /// Returns why a file is not taken.
    pub fn check_at(&self, ui: &Ui, path: &Path) -> Result<Checked, String> {
        let named = || self.named(path.to_str()?);
        let lies = match path {
            _ if path.is_file() => Lies::File(path.to_owned()),
            _ if path.exists() => Lies::Folder(path.to_owned()),
            _ => named().map_or(Lies::Folder(path.to_owned()), |found| found.lies()),
        };
        lies.check(ui)
    }

    /// Says that there is no campaign of a name, and which there are.
    pub fn none(&self, ui: &Ui, name: &str) -> String {
        let mut known = campaign::builtin_ids();
        let installed = self.installed();
        known.extend(installed.iter().map(|copy| copy.id.as_str()));
        known.sort_unstable();
        known.dedup();
        let values = [
            ("name", Value::from(name)),
            ("known", Value::from(known.join(", "))),
        ];
        ui.say_with("cli-no-campaign", &values)
    }

    /// Finds the campaign that a name means: of several versions the newest, and a shipped one before its equal.
    fn named(&self, name: &str) -> Option<Found> {
        let (id, wanted) = name
            .split_once('@')
            .map_or((name, None), |(a, b)| (a, Some(b)));
        let shipped = campaign::builtin_ids()
            .into_iter()
            .find(|known| *known == id);
        let installed = self
            .installed()
            .into_iter()
            .find(|copy| copy.is_called(name));
        let (shipped, copy) = match (shipped, installed) {
            (None, copy) => return copy.map(Found::Installed),
            (Some(shipped), None) if wanted.is_none() => return Some(Found::Shipped(shipped)),
            (Some(shipped), copy) => (shipped, copy),
        };
        let glimpse = Glimpse::builtin(shipped);
        let version = glimpse.as_ref().and_then(Glimpse::version).unwrap_or("");
        let ours = wanted
            .is_none_or(|wanted| wanted == version)
            .then_some(Found::Shipped(shipped));
        match copy {
            Some(copy) if ours.is_none() || installed::newer(&copy.version, version).is_gt() => {
                Some(Found::Installed(copy))
            }
            _ => ours,
        }
    }

    /// Loads a campaign by its name, if it can be played.
    pub fn load(&self, name: &str) -> Option<Arc<Campaign>> {
        self.named(name)?.load().ok().map(Arc::new)
    }

    /// Loads the campaign of this id and hash; where the hash is empty, any of this id.
    pub fn with_hash(&self, id: &str, hash: &str) -> Option<Arc<Campaign>> {
        if hash.is_empty() {
            return self.load(id);
        }
        let shipped = campaign::builtin_ids()
            .into_iter()
            .filter(|known| *known == id);
        let copies = self.installed().into_iter();
        let copies = copies.filter(|copy| copy.id == id && copy.had_hash(hash));
        let all = shipped
            .map(Found::Shipped)
            .chain(copies.map(Found::Installed));
        all.filter_map(|found| found.load().ok())
            .find(|campaign| campaign.id == id && campaign.hash == hash)
            .map(Arc::new)
    }

    /// Finds the campaign that a save was played on: the one that was named, if it is that, or one that is here.
    pub fn finder(
        &self,
        named: Option<Arc<Campaign>>,
    ) -> impl Fn(&str, &str) -> Option<Arc<Campaign>> {
        let library = self.clone();
        move |id, hash| {
            let fits = |c: &Arc<Campaign>| c.id == id && (hash.is_empty() || c.hash == hash);
            named
                .clone()
                .filter(fits)
                .or_else(|| library.with_hash(id, hash))
        }
    }

    /// Tells whether a campaign of this id ships or is installed; for any other one its folder has to be named.
    pub fn is_here(&self, id: &str) -> bool {
        campaign::builtin_ids().contains(&id) || self.installed().iter().any(|copy| copy.id == id)
    }

    /// Looks at the head of the campaign that a save was played on, or of another version of it.
    fn glimpse(&self, header: &Header) -> Option<Glimpse> {
        let copies = self.installed();
        let own = |copy: &&Installed| copy.id == header.campaign;
        let exact = |copy: &&Installed| own(copy) && copy.had_hash(&header.campaign_hash);
        let copy = || copies.iter().find(own)?.glimpse();
        copies
            .iter()
            .find(exact)
            .and_then(Installed::glimpse)
            .or_else(|| Glimpse::builtin(&header.campaign))
            .or_else(copy)
    }

    /// Returns the title of the campaign that a save was played on, or its id where it is not here.
    pub fn title(&self, ui: &Ui, header: &Header) -> SafeText {
        let glimpse = self.glimpse(header);
        let title = glimpse.and_then(|it| it.title(ui.lang()));
        title.unwrap_or_else(|| SafeText::clean(&header.campaign))
    }

    /// Names the month that a save reached; nothing where its campaign is not here.
    pub fn month(&self, ui: &Ui, header: &Header, tick: u32) -> Option<SafeText> {
        Some(month_of(ui, self.glimpse(header)?.calendar()?, tick))
    }
}

impl Lies {
    fn check(&self, ui: &Ui) -> Result<Checked, String> {
        match self {
            Self::Shipped(id) => {
                Ok(campaign::check_builtin(id)
                    .unwrap_or_else(|| campaign::check_dir(Path::new(id))))
            }
            Self::Folder(dir) => Ok(campaign::check_dir(dir)),
            Self::File(file) => parcel::check(file).map_err(|fault| fault.say(ui, file)),
        }
    }
}

impl Found {
    fn lies(self) -> Lies {
        match self {
            Self::Shipped(id) => Lies::Shipped(id),
            Self::Installed(copy) => Lies::Folder(copy.path),
        }
    }

    fn load(&self) -> Result<Campaign, Report> {
        match self {
            Self::Shipped(id) => campaign::load_builtin(id),
            Self::Installed(copy) => campaign::load_dir(&copy.path),
        }
    }
}

/// Names the month of a tick; past the end of the play it is the last one.
pub fn month_of(ui: &Ui, calendar: Calendar, tick: u32) -> SafeText {
    let last = calendar.ticks().saturating_sub(1);
    let tick = u16::try_from(tick).unwrap_or(last).min(last);
    let values = [
        ("year", Value::from(i64::from(calendar.year_of(tick)))),
        ("month", Value::from(i64::from(calendar.month_of(tick)))),
    ];
    SafeText::clean(&ui.say_with("date-month", &values))
}

/// Says that a month was reached.
pub fn reached(ui: &Ui, month: &SafeText) -> SafeText {
    SafeText::clean(&ui.say_with("saves-reached", &[("month", Value::from(month))]))
}
