//! Keeping some of the languages that a file of the starter holds.
//!
//! Such a file marks what belongs to one language: a text by the end of its key (`title.zh = …`, also over several lines
//! between `"""`), a comment by `#zh …` or `#en …`, both of which may stand on one line. Everything else is for everybody.

use crate::text::Lang;

/// Which languages to keep.
pub(super) struct Tongue<'l> {
    /// The languages of the texts.
    pub kept: &'l [Lang],
    /// The language of the comments.
    pub comments: Lang,
}

impl Tongue<'_> {
    /// Tells whether a file is one of all languages (`lines.toml`) or of one that is kept (`guide/facilitator-zh.md`).
    pub fn keeps_file(&self, name: &str) -> bool {
        let mark = |lang: &Lang| name.contains(&format!("-{}.", lang.code()));
        !Lang::ALL.iter().any(mark) || self.kept.iter().any(mark)
    }

    /// Returns a file's text without what belongs to other languages.
    pub fn filter(&self, text: &str) -> String {
        let mut kept = String::with_capacity(text.len());
        let mut lines = text.lines();
        while let Some(line) = lines.next() {
            if text_of(line).is_some_and(|lang| !self.kept.contains(&lang)) {
                if line.ends_with("\"\"\"") {
                    lines.by_ref().find(|line| line.ends_with("\"\"\""));
                }
                continue;
            }
            if let Some(line) = self.comment(line) {
                kept += &line;
                kept.push('\n');
            }
        }
        kept
    }

    /// Returns a line with the comment for the reader; nothing where the line is a comment for somebody else.
    fn comment(&self, line: &str) -> Option<String> {
        let Some(first) = Lang::ALL.iter().filter_map(|l| line.find(mark(*l))).min() else {
            return Some(line.to_owned());
        };
        let (code, comments) = line.split_at(first);
        let Some((_, own)) = comments.split_once(mark(self.comments)) else {
            let code = code.trim_end();
            return (!code.is_empty()).then(|| code.to_owned());
        };
        let own = own.split(mark(self.comments.other())).next().unwrap_or(own);
        Some(format!("{code}# {}", own.trim_end()))
    }
}

/// Returns how a comment in a language begins.
fn mark(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "#zh ",
        Lang::En => "#en ",
    }
}

/// Returns the language of the text that a line begins, where it begins one.
fn text_of(line: &str) -> Option<Lang> {
    let (key, _) = line.split_once(" = ")?;
    let (_, last) = key.rsplit_once('.')?;
    Lang::ALL.into_iter().find(|lang| lang.code() == last)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "\
#zh 甲
#en A
[x]
id = 1   #zh 乙 #en B
    #en deep
name.zh = \"名\"
name.en = \"name\"
body.zh = \"\"\"
第一行
\"\"\"
body.en = \"\"\"
one line
\"\"\"
more = true   #en only here
";

    #[track_caller]
    fn check(kept: &[Lang], comments: Lang, expected: &str) {
        assert_eq!(Tongue { kept, comments }.filter(FILE), expected);
    }

    #[test]
    fn one_language_leaves_no_trace_of_the_other() {
        check(
            &[Lang::En],
            Lang::En,
            "# A\n[x]\nid = 1   # B\n    # deep\nname.en = \"name\"\nbody.en = \"\"\"\none line\n\"\"\"\nmore = true   # only here\n",
        );
        check(
            &[Lang::Zh],
            Lang::Zh,
            "# 甲\n[x]\nid = 1   # 乙\nname.zh = \"名\"\nbody.zh = \"\"\"\n第一行\n\"\"\"\nmore = true\n",
        );
    }

    #[test]
    fn both_languages_have_comments_in_one() {
        let both = Tongue {
            kept: &Lang::ALL,
            comments: Lang::Zh,
        };
        let text = both.filter(FILE);
        assert!(text.contains("第一行") && text.contains("one line"));
        assert!(text.contains("# 乙") && !text.contains("# B"));
    }

    #[test]
    fn files_of_other_languages_are_left_out() {
        let zh = Tongue {
            kept: &[Lang::Zh],
            comments: Lang::Zh,
        };
        assert!(zh.keeps_file("guide/facilitator-zh.md"));
        assert!(!zh.keeps_file("guide/facilitator-en.md"));
        assert!(zh.keeps_file("lines.toml"));
    }
}
