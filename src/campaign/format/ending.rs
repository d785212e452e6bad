//! `[[ending]]` and `[[concept]]`: how it ends, and the words to think with.

use crate::campaign::format::ID;
use crate::campaign::format::NAME;
use crate::campaign::format::Need;
use crate::campaign::format::Section;
use crate::campaign::format::TEXT;
use crate::campaign::format::Takes;
use crate::campaign::format::doc;
use crate::campaign::format::key;
use crate::campaign::format::section;

/// `[[ending]]`.
pub const ENDING: Section = section(
    "[[ending]]",
    "一种结局。年底从上往下看，第一个 when 成立的就是；最后要有一个 when = \"true\" 的。",
    "An ending: the first one whose `when` holds at the year's end. One must have when = \"true\".",
    &[&[
        ID,
        key(
            "when",
            Takes::Condition,
            Need::Must,
            "什么情况下是这个结局。",
            "The condition under which it is this one.",
        ),
        key(
            "now",
            Takes::Condition,
            Need::Then(doc("只在年底", "only at the year's end")),
            "某个月的月报之后条件成立，就马上结束。",
            "Ends the play at once when it holds after a month's report.",
        ),
        key("title", NAME, Need::Must, "结局的名字。", "Its title."),
        key("body", TEXT, Need::Must, "结局的文字。", "Its text."),
    ]],
);

/// `[[concept]]`.
pub const CONCEPT: Section = section(
    "[[concept]]",
    "词汇表里的一个概念，正着读，也反着读。",
    "A page of the glossary: a concept with its reading and its counter-reading.",
    &[&[
        ID,
        key("name", NAME, Need::Must, "名字。", "Its name."),
        key(
            "reading",
            TEXT,
            Need::Must,
            "怎么理解，两三句。",
            "How to read it, two or three sentences.",
        ),
        key(
            "counter",
            TEXT,
            Need::Must,
            "另一面怎么说。",
            "The counter-reading: what can be said for the other side.",
        ),
    ]],
);
