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
use crate::text::bundle;
use crate::text::bundle::Text;
use std::sync::LazyLock;

static PAGES: LazyLock<Vec<Text>> =
    LazyLock::new(|| bundle::unpack(include_bytes!(concat!(env!("OUT_DIR"), "/pages.packed"))));

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
    let name = format!("{}.md", code.id());
    let (_, text) = PAGES.iter().find(|(known, _)| *known == name)?;
    Page::parse(text)
}

/// Lists the names of the pages, for the test that each belongs to a code.
pub fn pages() -> Vec<&'static str> {
    PAGES.iter().map(|(name, _)| name.as_str()).collect()
}
