//! `[[letter]]`: a responsibility letter.

use crate::campaign::format::ID;
use crate::campaign::format::Key;
use crate::campaign::format::NAME;
use crate::campaign::format::Need;
use crate::campaign::format::Section;
use crate::campaign::format::TEXT;
use crate::campaign::format::Takes;
use crate::campaign::format::key;
use crate::campaign::format::section;
use crate::campaign::ids::Kind;

/// Who something is from.
pub(super) const FROM: Key = key(
    "from",
    Takes::Sender,
    Need::Must,
    "谁发来的：县里的人、村或同事的编号，或者 county（县里）、residents（群众）、town（镇里）。",
    "Whom it comes from: the id of an official, a village or a colleague, or county, residents, town.",
);

/// `[[letter]]`.
pub const LETTER: Section = section(
    "[[letter]]",
    "一份责任书。",
    "A responsibility letter.",
    &[&[
        ID,
        FROM,
        key(
            "line",
            Takes::One(Kind::Line),
            Need::Must,
            "管的是哪条线。",
            "The line it is about.",
        ),
        key(
            "month",
            Takes::Whole(1, 12),
            Need::Must,
            "几月到。",
            "The month it arrives in.",
        ),
        key(
            "resourced",
            Takes::Yes,
            Need::No,
            "有没有带着权来：多一点权，也多一点责。",
            "Whether it brings authority: some power, and a little liability.",
        ),
        key(
            "yuan",
            Takes::Whole(0, 100_000_000),
            Need::Number(0.0),
            "随文下来、镇上能定的钱，元。",
            "Yuan that come with it, for the town to decide on.",
        ),
        key(
            "number",
            NAME,
            Need::Must,
            "文号。",
            "Its number, as offices write it.",
        ),
        key("title", NAME, Need::Must, "标题。", "Its title."),
        key(
            "body",
            TEXT,
            Need::Must,
            "正文：最多 8 行，每行 60 列，末尾是落款。",
            "The text: at most 8 lines of 60 columns, ending with who signs.",
        ),
        key(
            "needs",
            TEXT,
            Need::Must,
            "附上“需要什么”时写的那几句。",
            "What the annex of needs would say.",
        ),
    ]],
);
