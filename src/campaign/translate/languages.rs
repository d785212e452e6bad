//! The languages of a campaign as its head has them, also where the campaign cannot be played.

use crate::campaign::diagnostic::FileId;
use crate::campaign::translate::texts::Tables;
use crate::text::Lang;
use std::ops::Range;

/// What `[campaign]` says about its languages.
pub(super) struct Languages {
    /// The file that it stands in.
    pub file: FileId,
    /// The first, the original.
    pub first: Lang,
    all: Vec<Lang>,
    /// Where the last one stands.
    pub last: Range<usize>,
}

impl Languages {
    /// Finds it.
    pub fn of(tables: &[Tables<'_>]) -> Option<Self> {
        let found = tables
            .iter()
            .find_map(|(file, table)| Some((*file, table.get("campaign")?)));
        let (file, campaign) = found?;
        let list = campaign.get_ref().as_table()?.get("languages")?;
        let list = list.get_ref().as_array()?;
        let known = |code: &str| Lang::ALL.into_iter().find(|lang| lang.code() == code);
        let all: Vec<Lang> = list
            .iter()
            .filter_map(|entry| known(entry.get_ref().as_str()?))
            .collect();
        Some(Self {
            file,
            first: *all.first()?,
            last: list.iter().last()?.span(),
            all,
        })
    }

    /// Tells whether a language is not among them.
    pub fn lacks(&self, lang: Lang) -> bool {
        !self.all.contains(&lang)
    }
}
