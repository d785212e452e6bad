//! `reforms/*.toml`: what a reform may change. Ranges are those of the campaign's own tables.

use crate::campaign::format::Doc;
use crate::campaign::format::Form;
use crate::campaign::format::HUNDRED;
use crate::campaign::format::ID;
use crate::campaign::format::Key;
use crate::campaign::format::NAME;
use crate::campaign::format::NONE;
use crate::campaign::format::Need;
use crate::campaign::format::SHARE;
use crate::campaign::format::Section;
use crate::campaign::format::Takes;
use crate::campaign::format::doc;
use crate::campaign::format::head::MODEL;
use crate::campaign::format::head::REGIME;
use crate::campaign::format::key;
use crate::campaign::format::section;
use crate::campaign::format::words;
use crate::campaign::ids::Kind;
use crate::campaign::limits;

/// What holds where a reform leaves a key out.
const UNCHANGED: Doc = doc("不变", "unchanged");
const SAME: Need = Need::Then(UNCHANGED);

/// The tables that a reform file may hold.
pub static REFORM_FILE: Section = section(
    "reforms/*.toml",
    "一项改革：换掉剧本里的几条规矩，别的都不动。实验室拿它和原来的规矩比。",
    "A reform: some of a campaign's rules changed, everything else left alone. The lab compares it with the rules as they are.",
    &[&[
        once("reform", &REFORM, Need::Must),
        once("calendar", &REFORMED_CALENDAR, SAME),
        once("township", &REFORMED_TOWNSHIP, SAME),
        once("regime", &REFORMED_REGIME, SAME),
        once("model", &REFORMED_MODEL, SAME),
        once("villages", &REFORMED_VILLAGES, SAME),
        once("lines", &REFORMED_LINES, SAME),
        key(
            "line",
            Takes::Tables(&REFORMED_LINE, 0, Kind::Line.most()),
            SAME,
            "单单一条线上的改动，在 [lines] 之后。",
            "What changes on one line of duty, after [lines].",
        ),
    ]],
);

const fn once(name: &'static str, table: &'static Section, need: Need) -> Key {
    super::once(name, table, need)
}

/// `[reform]`.
pub static REFORM: Section = section(
    "[reform]",
    "改革的名片：编号、名字、要改什么。",
    "What the reform says about itself: id, name, what it is for.",
    &[&[
        ID,
        key("name", NAME, Need::Must, "改革的名字。", "Its name."),
        key(
            "about",
            Takes::Text(Form::Text),
            Need::Must,
            "一两句话：改了什么，指望它带来什么。",
            "One or two sentences: what is changed, and what it is meant to bring.",
        ),
        key(
            "with",
            Takes::Short(true),
            NONE,
            "先把这几项改革做了，写它们的编号，例如 [\"duty-lists\", \"team\"]。",
            "Reforms that are carried out first, by their ids, such as [\"duty-lists\", \"team\"].",
        ),
    ]],
);

/// `[calendar]` of a reform.
pub static REFORMED_CALENDAR: Section = section(
    "[calendar]",
    "改革里的时间。",
    "Time, in a reform.",
    &[&[key(
        "years",
        Takes::Whole(1, 10),
        SAME,
        "走几年。",
        "How many years it lasts.",
    )]],
);

/// `[township]` of a reform.
pub static REFORMED_TOWNSHIP: Section = section(
    "[township]",
    "改革里镇上的家底。",
    "What the town begins with, in a reform.",
    &[&[
        key(
            "staff",
            Takes::Number(5.0, 60.0),
            SAME,
            "真正用得上的人数。",
            "People who can really be sent somewhere.",
        ),
        key(
            "platforms",
            Takes::Number(0.0, 30.0),
            SAME,
            "每月要填报的平台和群的数目。",
            "Platforms and chat groups that want to be filled in each month.",
        ),
        key(
            "budget",
            Takes::Number(0.0, 1e9),
            SAME,
            "镇上一年能自己定的钱，元。",
            "Yuan that the town may decide on in a year.",
        ),
        key(
            "hours",
            Takes::Whole(80, 160),
            SAME,
            "工时，按每周 44 小时的百分比。",
            "Working hours, in percent of 44 hours a week.",
        ),
        key(
            "support",
            SHARE,
            SAME,
            "大家得到的支持，0 到 1。",
            "Support that people have, 0 to 1.",
        ),
        key(
            "events",
            Takes::Whole(0, 12),
            SAME,
            "一个月最多来几件事。",
            "How many events a month brings at most.",
        ),
        key(
            "towns",
            Takes::Whole(2, 100),
            SAME,
            "全县参加排名的镇数，连你在内。",
            "Towns that are ranked in the county, yours included.",
        ),
    ]],
);

/// `[regime]` of a reform.
pub static REFORMED_REGIME: Section = Section {
    constants: REGIME.constants,
    unset: Some(UNCHANGED),
    ..section(
        "[regime]",
        "改革以后县里的规矩。",
        "The county's rules under a reform.",
        &[&[
            key(
                "ranking",
                Takes::Word(words::RANKINGS),
                SAME,
                "多久公布一次排名。",
                "How often the ranking is published.",
            ),
            key(
                "veto",
                Takes::Yes,
                SAME,
                "一票否决是否有效。",
                "Whether the one-vote veto is in force.",
            ),
            key(
                "adaptive",
                Takes::Yes,
                SAME,
                "县里是否每季度按情况增减检查和暗访。",
                "Whether the county changes visits and unannounced checks each quarter as things go.",
            ),
        ]],
    )
};

/// `[model]` of a reform.
pub static REFORMED_MODEL: Section = Section {
    constants: MODEL.constants,
    // Used up when a campaign is read: changing it later would change nothing.
    spent: &["vertical_loss"],
    unset: Some(UNCHANGED),
    ..section(
        "[model]",
        "改革里模型的常数，例如纸面检查有多严。",
        "Constants of the model under a reform, such as how strict paper checks are.",
        &[],
    )
};

/// `[villages]` of a reform.
pub static REFORMED_VILLAGES: Section = section(
    "[villages]",
    "每个村都一样的改动。",
    "What changes in every village alike.",
    &[&[key(
        "trust",
        HUNDRED,
        SAME,
        "开局时村民对镇上的信任。",
        "What the villagers trust the town with at the start.",
    )]],
);

const NUMBERS: &[Key] = &[
    key(
        "weight",
        HUNDRED,
        SAME,
        "在考核里占几分；算分时按所有线的总和折算。",
        "Points in the marks; they are scaled to the sum over all lines.",
    ),
    key(
        "sight",
        SHARE,
        SAME,
        "考核看得见真实情况的程度，0 到 1。",
        "How well the marking sees the real state, 0 to 1.",
    ),
    key(
        "power",
        SHARE,
        SAME,
        "镇上手里的权、钱、技术，0 到 1。",
        "The authority, money and skill that the town holds, 0 to 1.",
    ),
    key(
        "power_closes",
        SHARE,
        SAME,
        "离完全有权还差的那一截，补上这么大一份，0 到 1。",
        "The share of the gap to full power that is closed, 0 to 1.",
    ),
    key(
        "liability",
        SHARE,
        SAME,
        "出了事，落到镇上的责任，0 到 1。",
        "The share of blame that lands on the town, 0 to 1.",
    ),
    key(
        "need",
        HUNDRED,
        SAME,
        "群众有多需要它。",
        "How much residents need it.",
    ),
    key(
        "veto",
        Takes::Yes,
        SAME,
        "是不是一票否决的线。",
        "Whether an incident on it fires the veto.",
    ),
    key(
        "hazard",
        SHARE,
        SAME,
        "真实情况为 0 时，一个月出事的可能。",
        "The monthly chance of an incident where the real state is 0.",
    ),
    key(
        "rigidity",
        SHARE,
        SAME,
        "规定的做法有多死，0 到 1；没有规定做法的线不受影响。",
        "How rigid the prescribed method is, 0 to 1; lines without one are left alone.",
    ),
    key(
        "real",
        HUNDRED,
        SAME,
        "开局时的真实情况。",
        "The real state at the start.",
    ),
    key(
        "paper",
        HUNDRED,
        SAME,
        "开局时的台账。",
        "The ledger at the start.",
    ),
];

/// `[lines]` of a reform.
pub static REFORMED_LINES: Section = section(
    "[lines]",
    "每条线都一样的改动。",
    "What changes on every line of duty alike.",
    &[NUMBERS],
);

/// `[[line]]` of a reform.
pub static REFORMED_LINE: Section = section(
    "[[line]]",
    "单单一条线上的改动，在 [lines] 之后。",
    "What changes on one line of duty, after [lines].",
    &[
        &[key(
            "id",
            Takes::One(Kind::Line),
            Need::Must,
            "哪条线。",
            "Which line.",
        )],
        NUMBERS,
    ],
);

/// The most reforms that one may carry out first.
pub(in crate::campaign) const WITH: usize = limits::REFORMS;
