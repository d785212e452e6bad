//! The campaigns that are built into the program, so that it works wherever it is installed.

use crate::campaign::diagnostic::Findings;
use crate::campaign::glimpse;
use crate::campaign::source::Sources;
use include_dir::Dir;
use include_dir::include_dir;

/// What ships, a folder each. The schemas beside them are for editors and stay out of the program.
static CAMPAIGNS: [Dir<'static>; 1] = {
    static LIUXI: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/campaigns/liuxi-2017");
    [Dir::new("liuxi-2017", LIUXI.entries())]
};

/// Lists the ids of the built-in campaigns in order.
pub fn builtin_ids() -> Vec<&'static str> {
    let mut ids: Vec<&str> = CAMPAIGNS
        .iter()
        .filter_map(|dir| dir.path().to_str())
        .collect();
    ids.sort_unstable();
    ids
}

/// Returns the text of the file that a campaign's head stands in.
pub(super) fn head(id: &str) -> Option<&'static str> {
    folder(id)?.get_file(glimpse::FILE)?.contents_utf8()
}

/// Returns the text of a file of a built-in campaign, such as its guide.
pub fn builtin_text(id: &str, file: &str) -> Option<&'static str> {
    folder(id)?.get_file(file)?.contents_utf8()
}

pub(super) fn folder(id: &str) -> Option<&'static Dir<'static>> {
    CAMPAIGNS.iter().find(|dir| dir.path().to_str() == Some(id))
}

/// Returns the files of a built-in campaign.
pub(super) fn sources(id: &str, plays: bool, findings: &mut Findings) -> Option<Sources> {
    Some(Sources::embedded(folder(id)?, plays, findings))
}
