//! `[[play.step]]`: what a step of a designer's play does, and what must be so afterwards.

use crate::campaign::format::NONE;
use crate::campaign::format::Need;
use crate::campaign::format::Section;
use crate::campaign::format::Takes;
use crate::campaign::format::Word;
use crate::campaign::format::doc;
use crate::campaign::format::key;
use crate::campaign::format::section;
use crate::campaign::format::word;
use crate::campaign::ids::Kind;
use crate::campaign::limits;

/// `[[play.step]]`.
pub static STEP: Section = section(
    "[[play.step]]",
    "一步：做一件事或等一件事，然后看该成立的是否成立。选项和责任书的回答，事情一来就照办，不必等轮到。",
    "A step: one thing that is done or waited for, and what must be so afterwards. What answers an event or a letter holds as soon as it comes, before its turn too.",
    &[&[
        key(
            "choose",
            Takes::Either(&CHOOSE),
            NONE,
            "事件来了选哪个：\"事件.选项\"。",
            "The option to take when its event comes: \"event.option\".",
        ),
        key(
            "sign",
            Takes::One(Kind::Letter),
            NONE,
            "签这份责任书。",
            "The letter to sign.",
        ),
        key(
            "annex",
            Takes::One(Kind::Letter),
            NONE,
            "签这份责任书，附上需求。",
            "The letter to sign with an annex of needs.",
        ),
        key(
            "retract",
            Takes::One(Kind::Letter),
            NONE,
            "对这份责任书查清单、请收回。",
            "The letter whose duty is to be retracted.",
        ),
        key(
            "pass",
            Takes::One(Kind::Letter),
            NONE,
            "签这份责任书，往下转一份。",
            "The letter to sign and to pass down.",
        ),
        key(
            "plan",
            Takes::Either(&PLAN),
            NONE,
            "下一次怎么安排这个月：一个起点（last、even、marks、need、empty），或者一张表。",
            "How to plan next: a starting point (last, even, marks, need, empty), or rows.",
        ),
        key(
            "receive",
            Takes::Either(&RECEIVE),
            NONE,
            "怎么接下一次检查：binders、hardest、route、disclose、arrange。",
            "How to receive the next inspection: binders, hardest, route, disclose, arrange.",
        ),
        key(
            "do",
            Takes::Either(&DO),
            NONE,
            "下一次安排时做哪件主动作为：\"主动作为.对象\"。",
            "The initiative to do at the next planning: \"initiative.target\".",
        ),
        key(
            "pledge",
            Takes::Short(false),
            NONE,
            "许诺什么：\"线.result\"、\"线.process\" 或 \"线.none\"。",
            "What to promise: \"line.result\", \"line.process\" or \"line.none\".",
        ),
        key(
            "bargain",
            Takes::One(Kind::Line),
            NONE,
            "谈哪条线的指标。",
            "The line whose target to bargain over.",
        ),
        key(
            "until",
            Takes::Short(false),
            NONE,
            "让玩家一直玩到：\"month 6\"、\"tick 5\"、\"event rain\"、\"visit\"、\"plan\"、\"report\"、\"year\"、\"end\"。",
            "How far the player goes on: \"month 6\", \"tick 5\", \"event rain\", \"visit\", \"plan\", \"report\", \"year\", \"end\".",
        ),
        key(
            "expect",
            Takes::Short(true),
            NONE,
            "应当成立的条件，一个或几个。",
            "A condition that must hold, or several.",
        ),
        key(
            "expect_fact",
            Takes::Short(true),
            NONE,
            "应当发生过的事：\"later rain.go\"、\"ending ordinary\"；不该发生的前面加 not。",
            "What must have happened: \"later rain.go\", \"ending ordinary\"; with not before it what must not.",
        ),
        key(
            "expect_number",
            Takes::Tables(&NUMBER, 0, limits::EXPECTATIONS),
            NONE,
            "应当差不多的数，一张表或几张。",
            "A number that must be about so much: a table, or several.",
        ),
        key(
            "expect_text",
            Takes::Either(&TEXTS),
            NONE,
            "玩家这时应当读到的话，每种语言一句。",
            "Words that the player must read here, in each language.",
        ),
    ]],
);

/// `choose = { … }`.
pub static CHOOSE: Section = section(
    "choose",
    "一个事件的一个选项。",
    "An option of an event.",
    &[&[
        key(
            "event",
            Takes::One(Kind::Event),
            Need::Must,
            "事件。",
            "The event.",
        ),
        key(
            "option",
            Takes::Short(false),
            Need::Must,
            "选项。",
            "The option.",
        ),
    ]],
);

/// `receive = { … }`.
pub static RECEIVE: Section = section(
    "receive",
    "怎么接某条线的下一次检查。",
    "How to receive the next inspection of a line.",
    &[&[
        key(
            "line",
            Takes::One(Kind::Line),
            Need::Must,
            "哪条线。",
            "The line.",
        ),
        key(
            "how",
            Takes::Word(RECEPTIONS),
            Need::Must,
            "怎么接。",
            "How to receive it.",
        ),
    ]],
);

const RECEPTIONS: &[Word] = &[
    word("binders", "摆台账", "open the binders"),
    word(
        "hardest",
        "带去最难的地方",
        "walk them to the hardest place",
    ),
    word("route", "走准备好的路线", "the prepared route"),
    word("disclose", "先说哪里不好", "say first what is wrong"),
    word(
        "arrange",
        "请县里打招呼，只有市里来时",
        "arrange it with the county, when the city comes",
    ),
];

/// `do = { … }`.
pub static DO: Section = section(
    "do",
    "一件主动作为和它的对象。",
    "An initiative with its target.",
    &[&[
        key(
            "initiative",
            Takes::One(Kind::Initiative),
            Need::Must,
            "哪一件。",
            "The initiative.",
        ),
        key(
            "target",
            Takes::Short(false),
            NONE,
            "对谁、对哪里。",
            "Its target.",
        ),
    ]],
);

/// `plan = { … }`.
pub static PLAN: Section = section(
    "plan",
    "一个月的安排，每格是几份人手；没有写的是零。",
    "A month's plan in units of the team's time; what is left out is none.",
    &[&[
        key(
            "substance",
            Takes::Each(Kind::Line, 0.0, 255.0),
            NONE,
            "各条线的实事。",
            "Substantive work on each line.",
        ),
        key(
            "trace",
            Takes::Each(Kind::Line, 0.0, 255.0),
            NONE,
            "各条线的材料。",
            "Trace work on each line.",
        ),
        key(
            "field",
            Takes::Each(Kind::Line, 0.0, 255.0),
            NONE,
            "各条线下去看。",
            "Field visits for each line.",
        ),
        key(
            "coordinate",
            Takes::Each(Kind::Line, 0.0, 255.0),
            NONE,
            "各条线的协调。",
            "Coordination for each line.",
        ),
        key(
            "village",
            Takes::Each(Kind::Village, 0.0, 255.0),
            NONE,
            "待在各村的时间。",
            "Time in each village.",
        ),
        key(
            "adapt",
            Takes::Many(Kind::Line),
            NONE,
            "因村变通的线。",
            "Lines whose method is adapted to the villages.",
        ),
        key(
            "rest",
            Takes::Whole(0, 255),
            Need::Number(0.0),
            "休息。",
            "Rest.",
        ),
        key(
            "hours",
            Takes::Whole(80, 160),
            Need::Then(doc("照上个月", "those of the month before")),
            "工时，按每周44小时的百分比。",
            "Hours, in percent of 44 a week.",
        ),
    ]],
);

/// `expect_number = { … }`.
pub static NUMBER: Section = section(
    "expect_number",
    "一个应当差不多的数。",
    "A number that must be about so much.",
    &[&[
        key(
            "of",
            Takes::Short(false),
            Need::Must,
            "哪个数，按条件里的写法，例如 \"town.money\"。",
            "Which number, as conditions write it, such as \"town.money\".",
        ),
        key(
            "is",
            Takes::Number(-limits::EXPRESSION_NUMBER, limits::EXPRESSION_NUMBER),
            Need::Must,
            "应当是多少。",
            "What it must be.",
        ),
        key(
            "within",
            Takes::Number(0.0, limits::EXPRESSION_NUMBER),
            Need::Number(0.0),
            "可以差多少。",
            "By how much it may differ.",
        ),
    ]],
);

/// A text in as many languages as the designer cares for.
pub static TEXTS: Section = section(
    "zh, en",
    "一种或两种语言的话。",
    "Words in one language or both.",
    &[&[
        key("zh", Takes::Short(false), NONE, "中文。", "In Chinese."),
        key("en", Takes::Short(false), NONE, "英文。", "In English."),
    ]],
);
