//! `*.play.toml`: the tables that it may hold, and a play.

use crate::campaign::format::ID;
use crate::campaign::format::NONE;
use crate::campaign::format::Need;
use crate::campaign::format::Section;
use crate::campaign::format::Takes;
use crate::campaign::format::Word;
use crate::campaign::format::doc;
use crate::campaign::format::goal::GOAL;
use crate::campaign::format::goal::INVARIANT;
use crate::campaign::format::key;
use crate::campaign::format::section;
use crate::campaign::format::step::STEP;
use crate::campaign::format::step::TEXTS;
use crate::campaign::format::word;
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

pub(super) const PLAYERS: &[Word] = &[
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
