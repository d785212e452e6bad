//! A report as one page for a browser: the frame that the pages of `test` and `lab` share.
//!
//! A page holds all it needs and may load nothing: it works without a network and runs no script, and what a campaign says,
//! which is escaped, could not reach one. Deliberately absent: what stands on a page, and the words (its verb has them).

pub mod chart;

use maud::DOCTYPE;
use maud::Markup;
use maud::PreEscaped;
use maud::html;

use crate::text::Lang;

const STYLE: &str = include_str!("base.css");
/// What a page may load: nothing but the style that stands in it.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// A page.
pub struct Webpage<'p> {
    /// The language of its words.
    pub lang: Lang,
    /// The title of the browser's window.
    pub title: &'p str,
    /// The styles of what only this page has; they go on from the shared one.
    pub style: &'p [&'p str],
    /// What stands above everything else.
    pub head: Markup,
    /// What the list of parts is called.
    pub to: &'p str,
    /// The parts in order.
    pub parts: &'p [Part],
    /// What stands below everything else.
    pub foot: Markup,
}

/// A part of a page: its anchor, its heading, what it says.
pub struct Part {
    /// What a link to it names.
    pub anchor: &'static str,
    /// Its heading.
    pub heading: String,
    /// What it says.
    pub body: Markup,
}

impl Webpage<'_> {
    /// Writes the page.
    pub fn write(&self) -> String {
        let lang = match self.lang {
            Lang::Zh => "zh-CN",
            Lang::En => "en",
        };
        let page = html! {
            (DOCTYPE)
            html lang=(lang) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta http-equiv="Content-Security-Policy" content=(POLICY);
                    title { (self.title) }
                    style { (PreEscaped(STYLE)) @for style in self.style { (PreEscaped(style)) } }
                }
                body {
                    (self.head)
                    nav aria-label=(self.to) {
                        @for part in self.parts { a href=(format!("#{}", part.anchor)) { (part.heading) } " " }
                    }
                    main {
                        @for part in self.parts {
                            section id=(part.anchor) {
                                h2 { (part.heading) }
                                (part.body)
                            }
                        }
                    }
                    (self.foot)
                }
            }
        };
        page.into_string()
    }
}

/// Writes a length in CSS pixels: a tenth of one is fine enough.
pub fn px(length: f64) -> String {
    ((length * 10.0).round() / 10.0 + 0.0).to_string()
}

/// Puts a word of a command between quotes where a shell would take it apart.
pub fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "_./-:@+=,".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_can_be_typed_as_it_stands() {
        assert_eq!(quoted("liuxi-2017"), "liuxi-2017");
        assert_eq!(quoted("./我的剧本"), "./我的剧本");
        assert_eq!(quoted("my town; rm x"), "'my town; rm x'");
        assert_eq!(quoted("it's"), r"'it'\''s'");
        assert_eq!(quoted(""), "''");
    }

    #[test]
    fn a_length_has_one_decimal_and_nought_no_sign() {
        assert_eq!(
            [px(2.0), px(2.04), px(-2.26), px(-0.01)],
            ["2", "2", "-2.3", "0"]
        );
    }
}
