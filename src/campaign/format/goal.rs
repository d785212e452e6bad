//! `[[invariant]]` and `[[goal]]`: what designers ask of many plays.

use crate::campaign::format::NONE;
use crate::campaign::format::Need;
use crate::campaign::format::Section;
use crate::campaign::format::Takes;
use crate::campaign::format::doc;
use crate::campaign::format::key;
use crate::campaign::format::play::PLAYERS;
use crate::campaign::format::section;
use crate::campaign::limits;

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
