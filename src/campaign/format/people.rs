//! `[[village]]`, `[[staff]]`, `[[official]]`: who lives and works here.

use crate::campaign::format::HUNDRED;
use crate::campaign::format::ID;
use crate::campaign::format::NAME;
use crate::campaign::format::NONE;
use crate::campaign::format::Need;
use crate::campaign::format::SHARE;
use crate::campaign::format::Section;
use crate::campaign::format::TEXT;
use crate::campaign::format::Takes;
use crate::campaign::format::key;
use crate::campaign::format::section;
use crate::campaign::ids::Kind;

/// `[[village]]`.
pub const VILLAGE: Section = section(
    "[[village]]",
    "一个村（或社区）。",
    "A village, or a street community.",
    &[&[
        ID,
        key("name", NAME, Need::Must, "村名。", "Its name."),
        key(
            "households",
            Takes::Whole(1, 100_000),
            Need::Must,
            "户数。",
            "Households.",
        ),
        key(
            "residents",
            SHARE,
            Need::Must,
            "户籍人口里常住的比例，0 到 1。",
            "The share of the registered who live here, 0 to 1.",
        ),
        key(
            "elderly",
            SHARE,
            Need::Must,
            "老年人的比例，0 到 1。",
            "The share of the elderly, 0 to 1.",
        ),
        key(
            "trust",
            HUNDRED,
            Need::Must,
            "开局时村民对镇上的信任。",
            "What the villagers trust the town with at the start.",
        ),
        key("asset", TEXT, Need::Must, "靠什么。", "What it has."),
        key("hazard", TEXT, Need::Must, "怕什么。", "What threatens it."),
        key(
            "matter",
            TEXT,
            Need::Must,
            "没人主动说的那件事，去过一次才看得到。",
            "The matter nobody mentions, shown after the first visit.",
        ),
    ]],
);

const FACTOR: Takes = Takes::Number(0.5, 1.5);

/// `[[staff]]`.
pub const STAFF: Section = section(
    "[[staff]]",
    "一个有名有姓的同事。",
    "A colleague with a name.",
    &[&[
        ID,
        key("name", NAME, Need::Must, "姓名。", "The name."),
        key(
            "post",
            NAME,
            Need::Must,
            "大家怎么称呼这个人。",
            "What the others call this person.",
        ),
        key(
            "age",
            Takes::Whole(16, 80),
            Need::Must,
            "年龄。",
            "The age.",
        ),
        key(
            "lines",
            Takes::Many(Kind::Line),
            NONE,
            "管哪几条线。",
            "The lines this person carries.",
        ),
        key(
            "substance",
            FACTOR,
            Need::Number(1.0),
            "在自己线上干实事的系数。",
            "The factor on substantive work on those lines.",
        ),
        key(
            "trace",
            FACTOR,
            Need::Number(1.0),
            "在自己线上做材料的系数。",
            "The factor on paper work on those lines.",
        ),
        key(
            "burnout",
            SHARE,
            Need::Must,
            "开局时的倦怠，0 到 1。",
            "Burnout at the start, 0 to 1.",
        ),
        key(
            "away",
            Takes::Whole(0, 99),
            Need::Number(0.0),
            "开局时还要离开几步；99 是人在册、一直借调在县里。",
            "Steps of absence at the start; 99: on the books, but at the county.",
        ),
        key(
            "wound",
            TEXT,
            Need::Must,
            "心里过不去的事。",
            "What still hurts.",
        ),
        key(
            "wish",
            TEXT,
            Need::Must,
            "盼着的事。",
            "What this person hopes for.",
        ),
        key(
            "says",
            Takes::Table(&SAYS),
            Need::Must,
            "别人看得见的样子，一种状态一句。",
            "What the others see, one line per condition.",
        ),
    ]],
);

/// `[staff.says]`.
const SAYS: Section = section(
    "[staff.says]",
    "别人看得见的样子，一种状态一句。",
    "What the others see of a colleague, one line per condition.",
    &[&[
        key(
            "well",
            TEXT,
            Need::Must,
            "还好的时候。",
            "When all is well.",
        ),
        key("tired", TEXT, Need::Must, "累了的时候。", "When tired."),
        key(
            "strained",
            TEXT,
            Need::Must,
            "快撑不住的时候。",
            "When near the limit.",
        ),
        key("flat", TEXT, Need::Must, "躺平的时候。", "When lying flat."),
        key("away", TEXT, Need::Must, "不在的时候。", "When away."),
    ]],
);

/// `[[official]]`.
pub const OFFICIAL: Section = section(
    "[[official]]",
    "县里的一个人，管着一个部门。",
    "Somebody on the county's side, with an office behind.",
    &[&[
        ID,
        key(
            "name",
            NAME,
            Need::Must,
            "怎么称呼，可以带职务；落款写它。",
            "The name, with the post if that matters; it signs.",
        ),
        key(
            "office",
            NAME,
            Need::Must,
            "哪个部门发文，文头和公章用它；职务写在 `name` 里。",
            "The body that issues what this person sends, for its letterhead and seal; a post belongs in `name`.",
        ),
        key(
            "pressure",
            TEXT,
            Need::Must,
            "这个人自己扛着什么压力，要说得过去。",
            "The legitimate pressure this person is under.",
        ),
        key(
            "goodwill",
            HUNDRED,
            Need::Number(50.0),
            "开局时对你有几分情面。",
            "What this person thinks of you at the start.",
        ),
    ]],
);
