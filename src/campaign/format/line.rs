//! `[[line]]`: a line of duty.

use crate::campaign::format::ANY_MONTH;
use crate::campaign::format::Form;
use crate::campaign::format::HUNDRED;
use crate::campaign::format::ID;
use crate::campaign::format::Key;
use crate::campaign::format::NAME;
use crate::campaign::format::Need;
use crate::campaign::format::SHARE;
use crate::campaign::format::Section;
use crate::campaign::format::TEXT;
use crate::campaign::format::Takes;
use crate::campaign::format::doc;
use crate::campaign::format::key;
use crate::campaign::format::section;
use crate::campaign::ids::Kind;

/// Columns of a short name.
const SHORT: usize = 12;

/// `[[line]]`.
pub const LINE: Section = section(
    "[[line]]",
    "一条线：县里压下来、要考核的一项工作。所有线的 weight 加起来是 100。",
    "A line of duty that the county hands down and marks. The weights of all lines add up to 100.",
    &[WORDS, NUMBERS],
);

const WORDS: &[Key] = &[
    ID,
    key("name", NAME, Need::Must, "全名。", "Its full name."),
    key(
        "short",
        Takes::Text(Form::Label(SHORT)),
        Need::Must,
        "短名，最多 12 列，办公桌上用。",
        "A short name for the desk, at most 12 columns.",
    ),
    key(
        "about",
        TEXT,
        Need::Must,
        "两句话：这条线在这里是什么事，能做什么。",
        "Two sentences: what it is here, and what one can do about it.",
    ),
    key(
        "marked",
        TEXT,
        Need::Must,
        "考核细则的原话：怎么查，怎么打分。",
        "The marking book's own words: how it is checked and scored.",
    ),
];

const NUMBERS: &[Key] = &[
    key(
        "weight",
        HUNDRED,
        Need::Must,
        "在百分制考核里占几分；所有线加起来是 100。",
        "Marks out of 100; all lines together make 100.",
    ),
    key(
        "sight",
        SHARE,
        Need::Must,
        "考核看得见真实情况的程度，0 到 1。",
        "How well the marking sees the real state, 0 to 1.",
    ),
    key(
        "power",
        SHARE,
        Need::Must,
        "镇上手里的权、钱、技术，0 到 1。",
        "Authority, money and skill that the town holds, 0 to 1.",
    ),
    key(
        "liability",
        SHARE,
        Need::Must,
        "出了事，落到镇上的责任，0 到 1。",
        "The share of the blame that lands on the town, 0 to 1.",
    ),
    key(
        "need",
        HUNDRED,
        Need::Must,
        "群众有多需要它（群众自己的权重）。",
        "How much residents need it: their own weights.",
    ),
    key(
        "veto",
        Takes::Yes,
        Need::No,
        "是不是一票否决的线。",
        "Whether the one-vote veto hangs on it.",
    ),
    key(
        "hazard",
        SHARE,
        Need::Number(0.0),
        "真实情况为 0 时，一个月出事的可能；只在 months 里的月份算。",
        "The chance of an incident in a month where the real state is 0, in the months of `months`.",
    ),
    key(
        "months",
        Takes::Months,
        ANY_MONTH,
        "在季的月份：可能出事、工作算数的那几个月。",
        "The months in season, when it can go wrong or the work counts.",
    ),
    key(
        "real",
        HUNDRED,
        Need::Must,
        "开局时的真实情况。",
        "The real state at the start.",
    ),
    key(
        "paper",
        HUNDRED,
        Need::Must,
        "开局时的台账。",
        "The ledger at the start.",
    ),
    key(
        "owner",
        Takes::One(Kind::Official),
        Need::Then(doc("没有", "nobody")),
        "权在哪位县里的人手上。",
        "The official whose office holds the power.",
    ),
    key(
        "vertical",
        Takes::Yes,
        Need::No,
        "干活的人是不是归县里条线管；是的话，镇上的权再少一截。",
        "Whether the people who do it answer to the county, which takes some power from the town.",
    ),
    key(
        "targets",
        Takes::Table(&TARGETS),
        Need::Then(doc("各级都是 100", "100 at every level")),
        "指标从中央到镇一级一级加到多少。",
        "What the target has grown to on its way down.",
    ),
    key(
        "path",
        Takes::Table(&PATH),
        Need::Then(doc("没有规定做法", "no method is prescribed")),
        "任务连做法一起规定时才写。",
        "A method that is prescribed together with the task.",
    ),
];

const LEVEL: Need = Need::Then(doc("100", "100"));

/// The table `targets` of a line.
const TARGETS: Section = section(
    "targets",
    "指标从中央到镇一级一级加到多少，百分数。",
    "What the target has grown to on its way down, in percent.",
    &[&[
        key(
            "central",
            HUNDRED,
            LEVEL,
            "中央要求。",
            "The centre's target.",
        ),
        key(
            "province",
            HUNDRED,
            LEVEL,
            "省里要求。",
            "The province's target.",
        ),
        key("city", HUNDRED, LEVEL, "市里要求。", "The city's target."),
        key(
            "county",
            HUNDRED,
            LEVEL,
            "县里要求。",
            "The county's target.",
        ),
        key("town", HUNDRED, LEVEL, "镇里的指标。", "The town's target."),
    ]],
);

/// `[line.path]`.
const PATH: Section = section(
    "[line.path]",
    "规定的做法：有多死，合不合各村的实际。",
    "A prescribed method: how rigid it is, and how well it fits each village.",
    &[&[
        key(
            "rigidity",
            SHARE,
            Need::Must,
            "有多死，0 到 1。",
            "How rigid it is, 0 to 1.",
        ),
        key(
            "method",
            TEXT,
            Need::Must,
            "做法本身。",
            "The method itself.",
        ),
        key(
            "fit",
            Takes::Each(Kind::Village, 0.0, 1.0),
            Need::Then(doc("每个村 0.5", "0.5 for every village")),
            "合不合各村的实际，0 到 1；没写的村是 0.5。",
            "How well it fits each village, 0 to 1; 0.5 for those not named.",
        ),
    ]],
);
