//! `*.play.toml`: the designer's own plays, invariants and goals.

use crate::campaign::format::ID;
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

/// The tables that a play file may hold.
pub static PLAY_FILE: Section = section(
    "*.play.toml",
    "设计者自己的试玩，和剧本放在一起，不算剧本的一部分。",
    "The designer's own tests, beside a campaign and no part of it.",
    &[&[
        key(
            "play",
            Takes::Tables(&PLAY, 0, limits::PLAYS),
            NONE,
            "一局写好的试玩。",
            "A play that is written down.",
        ),
        key(
            "invariant",
            Takes::Tables(&INVARIANT, 0, limits::PLAYS),
            NONE,
            "无论谁来玩，走完每一步都要成立的事。",
            "What must hold after every action, whoever plays.",
        ),
        key(
            "goal",
            Takes::Tables(&GOAL, 0, limits::PLAYS),
            NONE,
            "很多局合起来要达到的事。",
            "What must be so over many plays.",
        ),
    ]],
);

const STARTS: &[Word] = &[
    word("last", "照上个月", "last month's plan"),
    word("even", "平均", "an even spread"),
    word("marks", "跟着考核走", "after the marks"),
    word("need", "跟着需要走", "after the need"),
    word("empty", "空白", "an empty sheet"),
];

const PLAYERS: &[Word] = &[
    word(
        "simple",
        "第一个能选的，什么都签，平均安排",
        "the first open option, signs all, plans evenly",
    ),
    word(
        "random",
        "凡是许可的，随机",
        "anything that is legal, evenly",
    ),
    word("score", "只看考核分", "the marks, month by month"),
    word(
        "balanced",
        "一半考核，一半群众",
        "half the marks, half the residents",
    ),
    word("substance", "只做实事", "the place, whatever the marks"),
    word("trace", "只做材料", "paper, whatever the place"),
    word("blame", "少担责", "as little blame as can be"),
    word("flat", "能少做就少做", "as little as can be"),
    word("first", "总选第一个", "the first thing that is open"),
];

/// `[[play]]`.
pub static PLAY: Section = section(
    "[[play]]",
    "一局写好的试玩：种子、谁来玩、一步一步怎么走、应当看到什么。",
    "A play that is written down: seed, player, steps, and what must come of them.",
    &[&[
        ID,
        key(
            "title",
            Takes::Either(&TEXTS),
            NONE,
            "给自己看的题目，一种语言就够。",
            "A title for yourself; one language is enough.",
        ),
        key(
            "seed",
            Takes::Seed,
            Need::Number(1.0),
            "定下全部运气的数。",
            "The number that fixes all luck.",
        ),
        key(
            "player",
            Takes::Word(PLAYERS),
            Need::Word("simple"),
            "步骤没有写到的，由谁来答。",
            "Who answers whatever the steps do not.",
        ),
        key(
            "plan",
            Takes::Word(STARTS),
            Need::Then(doc("由玩家安排", "the player's own")),
            "步骤没有安排的月份，照哪个起点安排。",
            "The starting point for every month that no step plans.",
        ),
        key(
            "step",
            Takes::Tables(&STEP, 0, limits::STEPS),
            NONE,
            "步骤，按先后。",
            "The steps, in order.",
        ),
    ]],
);

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

/// `[[invariant]]`.
pub static INVARIANT: Section = section(
    "[[invariant]]",
    "无论谁来玩，走完每一步都要成立的事。",
    "What must hold after every action, whoever plays.",
    &[&[key(
        "holds",
        Takes::Condition,
        Need::Must,
        "条件，例如 \"team.burnout < 0.9\"。",
        "The condition, such as \"team.burnout < 0.9\".",
    )]],
);

/// `[[goal]]`.
pub static GOAL: Section = section(
    "[[goal]]",
    "很多局合起来要达到的事；界限写一个，也只写一个。",
    "What must be so over many plays, with exactly one bound.",
    &[&[
        key(
            "of",
            Takes::Short(false),
            Need::Must,
            "量什么：\"ending.ordinary\"、\"option.rain.go\" 这样的占多少局；或者结束时的一个数。",
            "What is measured: the share of plays with \"ending.ordinary\", \"option.rain.go\" and the like, or a number at the end.",
        ),
        key(
            "at_least",
            BOUND,
            NONE,
            "至少这么多；占多少局用百分数。",
            "At least so much; shares in percent.",
        ),
        key("at_most", BOUND, NONE, "至多这么多。", "At most so much."),
        key("above", BOUND, NONE, "比这多。", "More than this."),
        key("below", BOUND, NONE, "比这少。", "Less than this."),
        key(
            "quantile",
            Takes::Number(1.0, 99.0),
            Need::Then(doc("比平均数", "the mean is compared")),
            "比哪个百分位，例如 90。",
            "The percentile that is compared, such as 90.",
        ),
        key(
            "players",
            Takes::Word(PLAYERS),
            Need::Word("random"),
            "谁玩的局。",
            "Whose plays.",
        ),
    ]],
);

const BOUND: Takes = Takes::Number(-limits::EXPRESSION_NUMBER, limits::EXPRESSION_NUMBER);
