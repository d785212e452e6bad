//! The tables that stand once: `[campaign]`, `[calendar]`, `[township]`, `[regime]`, `[model]`; and `[[grade]]`.

use crate::campaign::format::Doc;
use crate::campaign::format::ID;
use crate::campaign::format::Key;
use crate::campaign::format::NAME;
use crate::campaign::format::NONE;
use crate::campaign::format::Need;
use crate::campaign::format::Section;
use crate::campaign::format::TEXT;
use crate::campaign::format::Takes;
use crate::campaign::format::doc;
use crate::campaign::format::key;
use crate::campaign::format::section;
use crate::campaign::format::words;
use crate::engine::model::Model;
use crate::engine::regime::Regime;

/// The format that this program knows.
pub const FORMAT: u32 = 1;

/// `[campaign]`.
pub const CAMPAIGN: Section = section(
    "[campaign]",
    "剧本的名片：编号、版本、语言、时期，以及开场要读的文字。整个剧本只有一张。",
    "What the campaign says about itself: id, version, languages, era, and the texts that open it. Stands once.",
    &[&[
        key(
            "id",
            Takes::Id,
            Need::Must,
            "剧本的编号，和文件夹同名。",
            "The campaign's id, the same as its folder's name.",
        ),
        key(
            "version",
            Takes::Version,
            Need::Must,
            "版本号，数字开头，例如 1.0.0；改过内容就往上加。",
            "Its version, beginning with a digit, such as 1.0.0; raise it when you change something.",
        ),
        key(
            "format",
            Takes::Format,
            Need::Must,
            "文件格式的编号，目前是 1。",
            "The number of the file format, for now 1.",
        ),
        key(
            "languages",
            Takes::Languages,
            Need::Must,
            "剧本写了哪几种语言，主要的一种放在前面。每段文字都要有这里列出的每种语言。",
            "The languages it is written in, the main one first. Every text needs each of them.",
        ),
        key(
            "era",
            Takes::Word(words::ERAS),
            Need::Must,
            "时期：县里那几年的规矩，[regime] 和平台数的初值由它定。",
            "The period whose rules the county follows: it presets [regime] and the number of platforms.",
        ),
        key(
            "minutes",
            Takes::Whole(1, 6000),
            Need::Must,
            "玩一局大约要多少分钟。",
            "How many minutes one play takes.",
        ),
        key(
            "title",
            NAME,
            Need::Must,
            "剧本的名字。",
            "The campaign's title.",
        ),
        key(
            "premise",
            TEXT,
            Need::Must,
            "一两句话，选剧本时看到。",
            "One or two sentences for the list of campaigns.",
        ),
        key(
            "briefing",
            TEXT,
            Need::Must,
            "新来的人在第一份责任书之前读的：最多 12 行，每行 60 列。",
            "What a newcomer reads before the first letter: at most 12 lines of 60 columns.",
        ),
        key("role", TEXT, Need::Must, "玩家是谁。", "Who the player is."),
        key("town", NAME, Need::Must, "镇名。", "The town's name."),
        key("county", NAME, Need::Must, "县名。", "The county's name."),
        key(
            "author",
            NAME,
            NONE,
            "谁写的。写成一个字符串，各种语言都用它。",
            "Who wrote it. A plain string is the same in every language.",
        ),
        key(
            "licence",
            NAME,
            NONE,
            "别人可以怎样使用和转发它，例如 CC-BY-4.0。写成一个字符串，各种语言都用它。",
            "The terms under which others may use it and pass it on, such as CC-BY-4.0. A plain string is the same in every \
             language.",
        ),
    ]],
);

/// `[calendar]`.
pub const CALENDAR: Section = section(
    "[calendar]",
    "时间：从哪个月开始，走几年，一步是一个月还是一旬。整个剧本只有一张。",
    "Time: the month it begins in, how many years it lasts, and how long a step is. Stands once.",
    &[&[
        key(
            "pace",
            Takes::Word(words::PACES),
            Need::Word("month"),
            "一步有多长。",
            "How long a step is.",
        ),
        key(
            "start",
            Takes::Date,
            Need::Must,
            "第一个月，例如 \"2017-01\"。",
            "The first month, such as \"2017-01\".",
        ),
        key(
            "years",
            Takes::Whole(1, 10),
            Need::Number(1.0),
            "走几年；每年年底结一次账。",
            "How many years it lasts; the books are closed at the end of each.",
        ),
        key(
            "events",
            Takes::Whole(0, 12),
            Need::Number(3.0),
            "一个月最多来几件事。sure = true 的先来，也算在里面。",
            "How many events a month brings at most. Those with sure = true come first, and count too.",
        ),
    ]],
);

/// `[township]`.
pub const TOWNSHIP: Section = section(
    "[township]",
    "镇上开局时的家底：人、钱、平台、加班，以及全县有多少个镇一起排名。整个剧本只有一张。",
    "What the town begins with: people, money, platforms, hours, and how many towns are ranked. Stands once.",
    &[&[
        key(
            "staff",
            Takes::Number(5.0, 60.0),
            Need::Must,
            "真正用得上的人数。",
            "People who can really be sent somewhere.",
        ),
        key(
            "platforms",
            Takes::Number(0.0, 30.0),
            Need::Then(ERA),
            "每月要填报的平台和群的数目。",
            "Platforms and chat groups that want to be filled in each month.",
        ),
        key(
            "budget",
            Takes::Number(0.0, 1e9),
            Need::Must,
            "镇上一年能自己定的钱，元。",
            "Yuan that the town may decide on in a year.",
        ),
        key(
            "hours",
            Takes::Whole(80, 160),
            Need::Number(120.0),
            "开局时的工时，按每周 44 小时的百分比。",
            "Working hours at the start, in percent of 44 hours a week.",
        ),
        key(
            "support",
            Takes::Number(0.0, 1.0),
            Need::Number(0.5),
            "开局时大家得到的支持：上面撑腰，同事搭手，0 到 1。支持多，同样的活不那么耗人。",
            "Support that people have at the start, from above and from each other, 0 to 1: with more of it the same work wears \
             them less.",
        ),
        key(
            "towns",
            Takes::Whole(2, 100),
            Need::Must,
            "全县参加排名的镇数，连你在内。",
            "Towns that are ranked in the county, yours included.",
        ),
    ]],
);

/// What holds where a rule of the county is left out.
const ERA: Doc = doc("按时期", "as the era has it");

/// `[regime]`.
pub const REGIME: Section = Section {
    constants: Regime::TABLE,
    unset: Some(ERA),
    ..section(
        "[regime]",
        "县里的规矩。写了哪一项，就改掉这个时期的哪一项；改革就是改这张表。",
        "The county's rules. Each key overrides the era's preset; a reform is a change of this table.",
        &[&[
            key(
                "ranking",
                Takes::Word(words::RANKINGS),
                Need::Then(ERA),
                "多久公布一次排名。",
                "How often the ranking is published.",
            ),
            key(
                "veto",
                Takes::Yes,
                Need::Then(ERA),
                "一票否决是否有效。",
                "Whether the one-vote veto is in force.",
            ),
            key(
                "adaptive",
                Takes::Yes,
                Need::Then(ERA),
                "县里是否每季度按情况增减检查和暗访。",
                "Whether the county changes visits and unannounced checks each quarter as things go.",
            ),
        ]],
    )
};

/// `[model]`.
pub const MODEL: Section = Section {
    constants: Model::TABLE,
    ..section(
        "[model]",
        "模型的常数。一般不用动；写了哪一项，就改掉哪一项的默认值。",
        "The constants of the model. Rarely needed; each key overrides a default.",
        &[],
    )
};

const GRADES: &[Key] = &[
    ID,
    key(
        "upto",
        Takes::Whole(0, 100),
        Need::Must,
        "排到这一名为止都算这一等，一等比一等大；0 是出了一票否决那一年的等次。",
        "Ranks up to this one, growing from grade to grade; 0 is the grade of a year with a veto.",
    ),
    key(
        "pay",
        Takes::Number(0.0, 10.0),
        Need::Must,
        "年终奖是基数的几倍。",
        "The year's bonus as a multiple of the base.",
    ),
    key(
        "name",
        NAME,
        Need::Must,
        "等次的名字。",
        "The grade's name.",
    ),
];

/// `[[grade]]`.
pub const GRADE: Section = section(
    "[[grade]]",
    "考核等次：排名第几得几成年终奖，从好到差。",
    "A grade of the marking book: what a rank pays at the year's end, best first.",
    &[GRADES],
);
