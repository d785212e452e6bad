//! The functions of conditions and the calls of effects, as the reference shows them.

use crate::campaign::format::Doc;
use crate::campaign::format::doc;

/// A function.
#[derive(Debug, Clone, Copy)]
pub struct Function {
    /// Its name.
    pub name: &'static str,
    /// How it is used.
    pub usage: &'static str,
    /// Whether it is a condition; otherwise it is a number.
    pub is_condition: bool,
    /// What it gives.
    pub doc: Doc,
}

const fn function(
    name: &'static str,
    usage: &'static str,
    is_condition: bool,
    zh: &'static str,
    en: &'static str,
) -> Function {
    let doc = doc(zh, en);
    Function {
        name,
        usage,
        is_condition,
        doc,
    }
}

/// The functions of conditions and numbers.
pub const FUNCTIONS: &[Function] = &[
    function(
        "seen",
        "seen('event')",
        true,
        "这件事是否办过",
        "whether the event has been answered",
    ),
    function(
        "chose",
        "chose('event', 'option')",
        true,
        "是否选过那个选项",
        "whether that option was taken",
    ),
    function(
        "times",
        "times('B3')",
        false,
        "某种行为或做法选过几次，例如 'B3'、'trace'",
        "how often a behaviour or a mode was chosen, such as 'B3' or 'trace'",
    ),
    function(
        "share",
        "share('trace')",
        false,
        "到现在为止，工时和选择里某种做法的比例，0 到 1",
        "the share of hours and choices of a mode so far, 0 to 1",
    ),
    function(
        "streak",
        "streak('substance')",
        false,
        "最近连着几次选的都是这种做法",
        "how many choices of that mode in a row, up to now",
    ),
    function(
        "since",
        "since('event')",
        false,
        "这件事办过几步了；没办过是 999",
        "steps since the event was answered; 999 if never",
    ),
    function(
        "luck",
        "luck('key', 7)",
        true,
        "一百个世界里有 7 个成立，和玩家怎么选无关；同一个名字在哪里都是同样的运气",
        "true in 7 of 100 worlds, whatever the player chooses; the same key gives the same luck wherever it stands",
    ),
    function(
        "answer",
        "answer('letter', 'annex')",
        true,
        "责任书是否这样答的：sign、annex、retract、pass",
        "whether the letter was answered so: sign, annex, retract, pass",
    ),
    function(
        "done",
        "done('initiative')",
        false,
        "主动做过几次",
        "how often the initiative was done",
    ),
];

/// The calls of effects.
pub const CALLS: &[Function] = &[
    function(
        "incident",
        "incident('line')",
        false,
        "这条线马上出一次事",
        "an incident strikes on that line at once",
    ),
    function(
        "inspection",
        "inspection('line', 'field')",
        false,
        "这个月来一次检查：'field' 看现场，'paper' 看台账",
        "a visit this month: 'field' looks at the place, 'paper' at the ledger",
    ),
];
