//! The words that keys and functions take.

use crate::campaign::format::Word;
use crate::campaign::format::word;

/// The eras.
pub(super) const ERAS: &[Word] = &[
    word(
        "E1",
        "2014—2018：责任书满天飞，检查多，重痕迹。",
        "2014 to 2018: letters everywhere, many inspections, papers weigh much.",
    ),
    word(
        "E2",
        "2019—2023：减负年，责任书少了，平台多了。",
        "2019 to 2023: the burden-relief years, fewer letters and more platforms.",
    ),
    word(
        "E3",
        "2024—2026：履职清单，检查少而暗访多。",
        "2024 to 2026: duty lists, few inspections and more of them unannounced.",
    ),
];

/// How long a step is.
pub(super) const PACES: &[Word] = &[
    word("month", "一个月。", "A month."),
    word("xun", "一旬，十天。", "A xun, ten days."),
];

/// How often the ranking is published.
pub(super) const RANKINGS: &[Word] = &[
    word("monthly", "每月。", "Every month."),
    word("quarterly", "每季度。", "Every quarter."),
    word("yearly", "每年。", "Every year."),
];

/// What an event looks like.
pub(super) const LOOKS: &[Word] = &[
    word("document", "公文。", "A document."),
    word("phone", "电话。", "A phone call."),
    word(
        "message",
        "消息、群通知。",
        "A message, a notice in a group.",
    ),
    word("visit", "有人上门。", "Somebody comes to you."),
    word("meeting", "会上。", "A meeting."),
    word("field", "现场。", "Out in the field."),
];

/// What an initiative is aimed at.
pub(super) const TARGETS: &[Word] = &[
    word("none", "不用选对象。", "Nothing is chosen."),
    word("village", "选一个村。", "A village is chosen."),
    word("staff", "选一个同事。", "A colleague is chosen."),
    word("line", "选一条线。", "A line is chosen."),
    word("official", "选一位县里的人。", "An official is chosen."),
];

/// The modes of options and hours.
pub const MODES: &[Word] = &[
    word(
        "substance",
        "实干：改变地方，别人不容易看见。",
        "Substance: it changes the place, and hardly anybody sees it.",
    ),
    word(
        "trace",
        "留痕：改变台账，考核看得见。",
        "Trace: it changes the ledger, which the marking sees.",
    ),
    word(
        "evade",
        "避责：把风险挪到别处。",
        "Evading: it moves the risk elsewhere.",
    ),
    word(
        "care",
        "顾人：照看同事和群众。",
        "Care: it looks after people.",
    ),
    word("neutral", "中性：都不是。", "Neutral: none of these."),
];

/// The behaviours.
pub const BEHAVIOURS: &[Word] = &[
    word("B1", "留痕自保。", "Leaving traces."),
    word("B2", "层层加码。", "Over-compliance."),
    word("B3", "请示上交。", "Asking for instructions."),
    word("B4", "集体决策。", "Collective decision."),
    word("B5", "推诿甩锅。", "Passing the buck."),
    word("B6", "责任下沉。", "Pushing down to the villages."),
    word("B7", "责任捆绑。", "Binding others."),
    word("B8", "选择性执行。", "Selective implementation."),
    word("B9", "象征执行、盆景。", "Show-piece sites."),
    word("B10", "共谋应检。", "Collusion before an inspection."),
    word("B11", "数据变通。", "Number-smoothing."),
    word("B12", "运动式一阵风。", "A mobilisation burst."),
    word("B13", "不作为、躺平。", "Lying flat."),
    word("B14", "替罪与切割。", "Scapegoating."),
    word(
        "P1",
        "担当备案：先做，再报备。",
        "Act and register: do it, and put on record why.",
    ),
    word(
        "P2",
        "主动披露：先说出问题。",
        "Voluntary disclosure: say first what is wrong.",
    ),
];

/// The answers to a letter.
pub const ANSWERS: &[Word] = &[
    word("sign", "签。", "Signed."),
    word(
        "annex",
        "签，并附上需要什么。",
        "Signed with an annex of needs.",
    ),
    word(
        "retract",
        "查清单，请县里收回。",
        "Checked against the duty list, and asked to be retracted.",
    ),
    word("pass", "照样往下发一份。", "Passed a copy down."),
];

/// The kinds of inspection.
pub const VISITS: &[Word] = &[
    word("field", "看现场。", "Of the field."),
    word("paper", "看台账。", "Of the papers."),
];

/// Whom something comes from, besides people and villages.
pub const SENDERS: &[Word] = &[
    word(
        "county",
        "县委县政府。",
        "The county's committee or government.",
    ),
    word("residents", "群众。", "Residents."),
    word("town", "镇里自己。", "The town's own office."),
];
