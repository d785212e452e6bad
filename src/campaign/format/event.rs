//! `[[event]]`, `[[initiative]]`, their options and what comes later.

use crate::campaign::format::ALWAYS;
use crate::campaign::format::ANY_MONTH;
use crate::campaign::format::Form;
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
use crate::campaign::format::letter::FROM;
use crate::campaign::format::section;
use crate::campaign::format::words;
use crate::campaign::ids::Kind;
use crate::campaign::limits;

/// Columns of a label.
const LABEL: usize = 40;

const MONTHS: Key = key(
    "months",
    Takes::Months,
    ANY_MONTH,
    "可能在哪几个月；空着就是每个月。",
    "The months it may be in; empty: any month.",
);

/// `[[event]]`.
pub const EVENT: Section = section(
    "[[event]]",
    "一件找上门来的事，两到八个选项。",
    "Something that comes to the player, with two to eight options.",
    &[&[
        ID,
        FROM,
        key(
            "kind",
            Takes::Word(words::LOOKS),
            Need::Must,
            "以什么样子来：公文、电话、消息、上门、会上、现场。",
            "What it looks like.",
        ),
        MONTHS,
        key(
            "when",
            Takes::Condition,
            ALWAYS,
            "什么情况下才会来，例如 \"line.flood.real < 70\"。",
            "The condition under which it may come, such as \"line.flood.real < 70\".",
        ),
        key(
            "weight",
            Takes::Whole(1, 10),
            Need::Number(3.0),
            "和别的事相比有多容易被抽到。",
            "How likely it is to be drawn, relative to others.",
        ),
        key(
            "sure",
            Takes::Yes,
            Need::No,
            "true：在它的月份里，条件一成立就来，不用抽。",
            "true: it comes in the first of its months in which `when` holds.",
        ),
        key(
            "repeat",
            Takes::Yes,
            Need::No,
            "true：一年里可以来不止一次。",
            "true: it may come more than once a year.",
        ),
        key(
            "line",
            Takes::One(Kind::Line),
            NONE,
            "和哪条线有关。",
            "The line it is about.",
        ),
        key(
            "village",
            Takes::One(Kind::Village),
            NONE,
            "和哪个村有关。",
            "The village it is about.",
        ),
        key(
            "concepts",
            Takes::Many(Kind::Concept),
            NONE,
            "和哪些概念有关，词汇表和复盘里会连起来。",
            "The concepts it shows: links to the glossary and the debrief.",
        ),
        key("title", NAME, Need::Must, "标题。", "Its title."),
        key(
            "body",
            TEXT,
            Need::Must,
            "正文：最多 10 行，每行 60 列。",
            "The text: at most 10 lines of 60 columns.",
        ),
        key(
            "option",
            Takes::Tables(&OPTION, limits::OPTIONS_LEAST, limits::OPTIONS),
            Need::Must,
            "选项，两到八个；两到四个最好读。",
            "Its options, two to eight; two to four read well.",
        ),
    ]],
);

/// What options and initiatives have in common.
const CHOICE: &[Key] = &[
    ID,
    key(
        "mode",
        Takes::Word(words::MODES),
        Need::Must,
        "算哪一种做法。",
        "What the choice is for.",
    ),
    key(
        "behaviour",
        Takes::Words(words::BEHAVIOURS),
        NONE,
        "算哪一种（或几种）避责行为，或者两种坦白的做法之一：B1 到 B14、P1、P2。",
        "The way of meeting blame that it is, or several: B1 to B14, P1, P2.",
    ),
    key(
        "label",
        Takes::Text(Form::Label(LABEL)),
        Need::Must,
        "选项上写的字，一行，最多 40 列；理由写在 who 里。",
        "What the choice says, one line of at most 40 columns; the reason belongs in `who`.",
    ),
    key(
        "when",
        Takes::Condition,
        ALWAYS,
        "条件不成立时，选项看得见、选不了；同时要写 because。",
        "The choice is shown but closed unless this holds; `because` must say why.",
    ),
    key(
        "because",
        TEXT,
        NONE,
        "选不了的理由；写了 when 就要写，没写 when 就不能写。",
        "The reason to show where it is closed: needed with `when`, and an error without.",
    ),
    key(
        "cost",
        Takes::Table(&COST),
        Need::Then(doc("不花什么", "nothing")),
        "要花多少人力和钱。",
        "What it costs in team time and money.",
    ),
    key(
        "effects",
        Takes::Effects,
        NONE,
        "选了马上改变什么，例如 \"line.flood.real += 3\"；最多 32 条。",
        "What changes at once, such as \"line.flood.real += 3\"; at most 32.",
    ),
    key(
        "says",
        TEXT,
        Need::Must,
        "选了之后马上发生什么，一到三句。",
        "What happens at once, one to three sentences.",
    ),
];

const COST: Section = section(
    "cost",
    "要花多少人力和钱。",
    "What a choice costs in team time and money.",
    &[&[
        key(
            "units",
            Takes::Whole(0, 40),
            Need::Number(0.0),
            "人力，一个单位是十个人工日。",
            "Team time in units of ten person-days.",
        ),
        key(
            "yuan",
            Takes::Whole(0, 100_000_000),
            Need::Number(0.0),
            "钱，元。",
            "Money in yuan.",
        ),
    ]],
);

/// `[[event.option]]`.
const OPTION: Section = section(
    "[[event.option]]",
    "一个选项：每一个都要是某个正派、能干的人会选的。",
    "An option: each must be one that a decent, competent person would take.",
    &[
        CHOICE,
        &[
            key(
                "who",
                TEXT,
                Need::Must,
                "什么样的人会选它，为什么。",
                "Who would choose this, and why.",
            ),
            key(
                "later",
                Takes::Tables(&OPTION_LATER, 0, limits::LATER),
                NONE,
                "以后才来的后果，最多 8 个。",
                "Consequences that come later, at most 8.",
            ),
        ],
    ],
);

/// What comes later.
const LATER: &[Key] = &[
    key(
        "after",
        Takes::Whole(1, 12),
        Need::Must,
        "几步之后。",
        "After how many steps.",
    ),
    key(
        "when",
        Takes::Condition,
        ALWAYS,
        "到时候条件成立才发生，例如 \"luck('slide', 7)\"；不成立就没有动静。",
        "Evaluated when it is due, as in \"luck('slide', 7)\"; where it does not hold nothing is heard of it.",
    ),
    key(
        "effects",
        Takes::Effects,
        NONE,
        "改变什么。",
        "What changes.",
    ),
    key(
        "says",
        TEXT,
        Need::Must,
        "发生了什么；要说出是哪件事引来的。",
        "What happens; it names what it comes from.",
    ),
];

/// `[[event.option.later]]`.
const OPTION_LATER: Section = section(
    "[[event.option.later]]",
    "选项以后才来的后果。",
    "A consequence of an option that comes later.",
    &[LATER],
);

/// `[[initiative]]`.
pub const INITIATIVE: Section = section(
    "[[initiative]]",
    "玩家自己可以去做的事。",
    "Something that the player goes and does.",
    &[
        &[
            key(
                "target",
                Takes::Word(words::TARGETS),
                Need::Word("none"),
                "要不要先选对象；选了的话，条件、效果和文字里用 it 指它。",
                "What is chosen first; conditions, effects and texts call it `it`.",
            ),
            MONTHS,
            key(
                "limit",
                Takes::Whole(0, 250),
                Need::Number(0.0),
                "一年最多几次；0 不限。",
                "How many times a year; 0: no limit.",
            ),
            key(
                "about",
                TEXT,
                Need::Must,
                "一两句：为了什么，要花什么。",
                "One or two sentences: what it is for and what it costs.",
            ),
        ],
        CHOICE,
        &[key(
            "later",
            Takes::Tables(&INITIATIVE_LATER, 0, limits::LATER),
            NONE,
            "以后才来的后果，最多 8 个。",
            "Consequences that come later, at most 8.",
        )],
    ],
);

/// `[[initiative.later]]`.
const INITIATIVE_LATER: Section = section(
    "[[initiative.later]]",
    "主动做的事以后才来的后果。",
    "A consequence of an initiative that comes later.",
    &[LATER],
);
