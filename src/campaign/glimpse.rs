//! A glimpse of a campaign: what its `campaign.toml` says of it, without loading the rest.
//!
//! For lists that must be there at once. Whatever is missing or wrong is nothing here; loading tells.

use crate::campaign::builtin;
use crate::campaign::limits;
use crate::engine::calendar::Calendar;
use crate::engine::calendar::Pace;
use crate::text::Lang;
use crate::text::SafeText;
use std::fs;
use std::io::Read;
use std::path::Path;

/// The file that the head of a campaign stands in.
pub(super) const FILE: &str = "campaign.toml";

/// What the first file of a campaign says.
#[derive(Debug, Clone)]
pub struct Glimpse(toml::Table);

impl Glimpse {
    /// Looks at a campaign that is built into the program.
    pub fn builtin(id: &str) -> Option<Self> {
        Self::read(builtin::head(id)?)
    }

    /// Looks at the campaign of a folder.
    pub fn of_folder(dir: &Path) -> Option<Self> {
        let path = dir.join(FILE);
        if !fs::symlink_metadata(&path).ok()?.is_file() {
            return None;
        }
        let mut text = String::new();
        let file = fs::File::open(path).ok()?;
        let most = limits::FILE_BYTES as u64;
        file.take(most).read_to_string(&mut text).ok()?;
        Self::read(&text)
    }

    fn read(text: &str) -> Option<Self> {
        text.parse().ok().map(Self)
    }

    /// Returns the version.
    pub fn version(&self) -> Option<&str> {
        self.0.get("campaign")?.get("version")?.as_str()
    }

    /// Returns the title in a language.
    pub fn title(&self, lang: Lang) -> Option<SafeText> {
        let title = self.0.get("campaign")?.get("title")?;
        let in_lang = |lang: Lang| title.get(lang.code())?.as_str();
        let words = title
            .as_str()
            .or_else(|| in_lang(lang))
            .or_else(|| in_lang(lang.other()))?;
        Some(SafeText::clean(words))
    }

    /// Returns the calendar.
    pub fn calendar(&self) -> Option<Calendar> {
        let table = self.0.get("calendar")?;
        let (year, month) = table.get("start")?.as_str()?.split_once('-')?;
        let pace = table.get("pace").and_then(toml::Value::as_str);
        let years = table.get("years").and_then(toml::Value::as_integer);
        Some(Calendar {
            pace: match pace {
                Some("xun") => Pace::Xun,
                _ => Pace::Month,
            },
            year: year.parse().ok()?,
            month: month
                .parse()
                .ok()
                .filter(|month| (1..=12).contains(month))?,
            years: years
                .unwrap_or(1)
                .try_into()
                .ok()
                .filter(|years| (1..=10).contains(years))?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::campaign::builtin_ids;

    #[test]
    fn titles_and_calendars_are_those_of_the_loaded_campaigns() {
        for id in builtin_ids() {
            let campaign = crate::campaign::load_builtin(id).expect("it ships");
            let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("campaigns")
                .join(id);
            let glimpses = [Glimpse::builtin(id), Glimpse::of_folder(&folder)];
            for glimpse in glimpses {
                let glimpse = glimpse.expect("it has a head");
                assert_eq!(glimpse.calendar(), Some(campaign.world.calendar), "{id}");
                assert_eq!(glimpse.version(), Some(campaign.version.as_str()));
                for lang in Lang::ALL {
                    let title = campaign.book.title.plain(lang);
                    assert_eq!(glimpse.title(lang), Some(title), "{id}");
                }
            }
        }
        assert!(Glimpse::builtin("nowhere").is_none());
    }

    #[test]
    fn what_is_wrong_is_nothing() {
        let of = |text: &str| Glimpse::read(text).and_then(|it| it.calendar());
        assert_eq!(
            of("[calendar]\nstart = \"2017-01\"\n").map(|it| it.years),
            Some(1)
        );
        for text in [
            "",
            "[calendar",
            "[calendar]\nstart = \"2017-13\"\n",
            "[calendar]\nstart = \"2017-01\"\nyears = 0\n",
            "[calendar]\nstart = \"2017-01\"\nyears = 99\n",
            "calendar = 1\n",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
