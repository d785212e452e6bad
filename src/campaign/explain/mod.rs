//! A page for each code: what it means, why it is a rule, an example that breaks it with what `check` says about it, and the
//! right form.
//!
//! The pages are Markdown, `pages/E012.md`: a heading with code and rule, `##` with a line and a text in Chinese, the same in
//! English, then two fenced examples, `wrong` and `right`. Examples in TOML are laid over the smallest campaign and checked,
//! so that what a page shows is what the program says. A test holds every page to that. Touches nothing outside; what is
//! deliberately absent: findings of rules that need a play.

mod example;
mod page;
mod show;

pub use self::example::Example;
pub use self::page::Page;
pub use self::show::index;
pub use self::show::show;

use crate::campaign::code::Code;
use crate::campaign::nearest;
use include_dir::Dir;
use include_dir::include_dir;

static PAGES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/campaign/explain/pages");

/// Finds a code by its id in any case, or by its rule's name.
///
/// # Errors
/// Gives the nearest id or name where there is no such code, if one is near.
pub fn find(word: &str) -> Result<Code, Option<&'static str>> {
    let folded = word.trim().to_ascii_lowercase().replace('_', "-");
    let known = Code::ALL
        .iter()
        .find(|code| code.id().eq_ignore_ascii_case(&folded) || code.rule() == folded);
    known.copied().ok_or_else(|| near(&folded))
}

/// Looks for what was meant: a name by its letters, a code by its number alone.
fn near(word: &str) -> Option<&'static str> {
    let digits = word.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let number: Option<u16> = digits.parse().ok();
    let ids = || Code::ALL.iter().map(|code| code.id());
    ids()
        .find(|id| number.is_some() && id[1..].parse().ok() == number)
        .or_else(|| nearest(word, Code::ALL.iter().map(|code| code.rule())))
        .or_else(|| nearest(&word.to_ascii_uppercase(), ids()))
}

/// Returns the page of a code. Every code has one; a test says so.
pub fn page(code: Code) -> Option<Page> {
    let file = PAGES.get_file(format!("{}.md", code.id()))?;
    Page::parse(file.contents_utf8()?)
}

/// Lists the names of the pages, for the test that each belongs to a code.
pub fn pages() -> Vec<&'static str> {
    let files = PAGES.files();
    files.filter_map(|file| file.path().to_str()).collect()
}
