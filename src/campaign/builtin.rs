//! The campaigns that are built into the program, so that it works wherever it is installed.

use crate::campaign::diagnostic::Findings;
use crate::campaign::source::Sources;
use crate::engine::calendar::Calendar;
use crate::engine::calendar::Pace;
use crate::text::Lang;
use crate::text::SafeText;
use include_dir::Dir;
use include_dir::include_dir;

static CAMPAIGNS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/campaigns");

/// Lists the ids of the built-in campaigns in order.
pub fn builtin_ids() -> Vec<&'static str> {
    let mut ids: Vec<&str> = CAMPAIGNS
        .dirs()
        .filter_map(|dir| dir.path().to_str())
        .collect();
    ids.sort_unstable();
    ids
}

/// Returns the title of a built-in campaign without loading the rest of it.
pub fn builtin_title(id: &str, lang: Lang) -> Option<SafeText> {
    let head = head(id)?;
    let title = head.get("campaign")?.get("title")?;
    let words = title
        .as_str()
        .or_else(|| title.get(lang.code())?.as_str())?;
    Some(SafeText::clean(words))
}

/// Returns the calendar of a built-in campaign without loading the rest of it.
pub fn builtin_calendar(id: &str) -> Option<Calendar> {
    let head = head(id)?;
    let table = head.get("calendar")?;
    let (year, month) = table.get("start")?.as_str()?.split_once('-')?;
    Some(Calendar {
        pace: match table.get("pace")?.as_str()? {
            "xun" => Pace::Xun,
            _ => Pace::Month,
        },
        year: year.parse().ok()?,
        month: month.parse().ok()?,
        years: table.get("years")?.as_integer()?.try_into().ok()?,
    })
}

/// Reads the file that a campaign's head stands in.
fn head(id: &str) -> Option<toml::Table> {
    let dir = folder(id)?;
    let head = dir.get_file(dir.path().join("campaign.toml"))?;
    head.contents_utf8()?.parse().ok()
}

fn folder(id: &str) -> Option<&'static Dir<'static>> {
    CAMPAIGNS.dirs().find(|dir| dir.path().to_str() == Some(id))
}

/// Returns the files of a built-in campaign.
pub(super) fn sources(id: &str, findings: &mut Findings) -> Option<Sources> {
    Some(Sources::embedded(folder(id)?, findings))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_and_calendars_are_those_of_the_loaded_campaigns() {
        for id in builtin_ids() {
            let campaign = crate::campaign::load_builtin(id).expect("it ships");
            assert_eq!(builtin_calendar(id), Some(campaign.world.calendar), "{id}");
            for lang in Lang::ALL {
                let title = campaign.book.title.plain(lang);
                assert_eq!(builtin_title(id, lang), Some(title), "{id}");
            }
        }
        assert_eq!(builtin_title("nowhere", Lang::Zh), None);
    }
}
