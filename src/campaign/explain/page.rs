//! A page as it is written: cut into its parts.

use crate::campaign::explain::Example;
use crate::text::Lang;

/// A page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The code and the rule, as the heading has them.
    pub heading: &'static str,
    /// What the rule is, in one line; by language.
    titles: [&'static str; 2],
    /// What it means, and why it is a rule: paragraphs; by language.
    texts: [Vec<String>; 2],
    /// What breaks it.
    pub wrong: Option<Example>,
    /// The right form.
    pub right: Option<Example>,
}

impl Page {
    /// Returns what the rule is, in one line.
    pub fn title(&self, lang: Lang) -> &'static str {
        self.titles[lang as usize]
    }

    /// Returns the paragraphs.
    pub fn text(&self, lang: Lang) -> &[String] {
        &self.texts[lang as usize]
    }

    /// Cuts a page into its parts; none where one is missing.
    pub(super) fn parse(source: &'static str) -> Option<Self> {
        let (prose, wrong) = match source.split_once("\n```") {
            Some((prose, fences)) => (prose, fences),
            None => (source, ""),
        };
        let mut examples = wrong.split("\n```").filter_map(Example::parse);
        let mut find = |name| examples.find(|(known, _)| *known == name);
        let (wrong, right) = (find("wrong"), find("right"));
        let mut parts = prose.split("\n## ");
        let heading = parts.next()?.strip_prefix("# ")?.trim();
        let (zh, en) = (part(parts.next()?)?, part(parts.next()?)?);
        Some(Self {
            heading,
            titles: [zh.0, en.0],
            texts: [zh.1, en.1],
            wrong: wrong.map(|(_, example)| example),
            right: right.map(|(_, example)| example),
        })
    }
}

/// Cuts a part into its title and its paragraphs.
fn part(source: &'static str) -> Option<(&'static str, Vec<String>)> {
    let (title, text) = source.split_once('\n')?;
    let paragraphs = text.trim().split("\n\n").map(joined);
    Some((title.trim(), paragraphs.collect()))
}

/// Joins the lines of a paragraph; Chinese takes no blank where a line ended.
fn joined(paragraph: &str) -> String {
    let mut whole = String::new();
    for line in paragraph.lines().map(str::trim) {
        if whole.ends_with(|c: char| c.is_ascii()) {
            whole.push(' ');
        }
        whole.push_str(line);
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_cut_into_its_parts() {
        let page = Page::parse(
            "# E999 no-rule\n\n## 标题\n\n第一段，\n还是第一段。\n\n第二段。\n\n## Title\n\nOne\nparagraph.\n\n\
             ```toml wrong\na = 1\n```\n\n```toml right\na = 2\n```\n",
        )
        .expect("a page");
        assert_eq!(page.heading, "E999 no-rule");
        assert_eq!(page.title(Lang::Zh), "标题");
        assert_eq!(page.text(Lang::Zh), ["第一段，还是第一段。", "第二段。"]);
        assert_eq!(page.text(Lang::En), ["One paragraph."]);
        let texts = [page.wrong, page.right].map(|example| example.expect("an example").text);
        assert_eq!(texts, ["a = 1", "a = 2"]);
    }

    #[test]
    fn a_page_without_a_language_is_none() {
        assert_eq!(Page::parse("# E999 no-rule\n\n## Title\n\nText.\n"), None);
        assert_eq!(Page::parse(""), None);
    }
}
