//! The names of the state by their last parts: what conditions may read and effects may change, each with what it stands
//! for. Ranges and what may be written the engine knows.

use crate::campaign::format::Doc;
use crate::campaign::format::doc;
use crate::engine::slot::CountyField as C;
use crate::engine::slot::LineField as L;
use crate::engine::slot::StaffField as S;
use crate::engine::slot::TeamField as M;
use crate::engine::slot::TownField as T;
use crate::engine::slot::VillageField as V;

/// The last part of a name, with what it stands for.
#[derive(Debug, Clone, Copy)]
pub(in crate::campaign) struct Field<F> {
    pub name: &'static str,
    pub field: F,
    pub doc: Doc,
}

const fn field<F: Copy>(
    name: &'static str,
    field: F,
    zh: &'static str,
    en: &'static str,
) -> Field<F> {
    let doc = doc(zh, en);
    Field { name, field, doc }
}

/// Of a line.
pub(in crate::campaign) const LINE: &[Field<L>] = &[
    field(
        "real",
        L::Real,
        "真实情况；改动落在长久的那部分上",
        "the true outcome; a change goes to its lasting part",
    ),
    field(
        "suppressed",
        L::Suppressed,
        "真实情况里靠运动压出来的那部分，一个月消一半",
        "the part of `real` that a campaign holds down; half of it is gone in a month",
    ),
    field(
        "paper",
        L::Paper,
        "台账",
        "the trace stock: what the ledger says",
    ),
    field("gap", L::Gap, "台账减真实", "paper - real"),
    field(
        "power",
        L::Power,
        "镇上手里的权",
        "the power the town holds",
    ),
    field(
        "liability",
        L::Liability,
        "落到镇上的责任",
        "the share of blame that lands on the town",
    ),
    field(
        "sight",
        L::Sight,
        "考核看得见真实情况的程度",
        "how well the marking sees `real`",
    ),
    field("weight", L::Weight, "考核里占的分", "its marks out of 100"),
    field("target", L::Target, "镇里的指标", "the town's target"),
    field(
        "cover",
        L::Cover,
        "程序带来的免责，慢慢消退",
        "protection from blame by procedure; it decays",
    ),
    field(
        "visits",
        L::Visits,
        "最近三个月实地去过几次",
        "field visits in the last three months",
    ),
    field(
        "seen",
        L::Seen,
        "考核上一次看到的分",
        "the score that the marking saw last",
    ),
    field(
        "pledge",
        L::Pledge,
        "这个季度承诺了什么：0 没有，1 结果，2 过程",
        "promised this quarter: 0 nothing, 1 the result, 2 the process",
    ),
];

/// Of a village.
pub(in crate::campaign) const VILLAGE: &[Field<V>] = &[
    field("trust", V::Trust, "村民的信任", "the villagers' trust"),
    field("known", V::Known, "去过之后是 1", "1 after a visit"),
];

/// Of a colleague.
pub(in crate::campaign) const STAFF: &[Field<S>] = &[
    field("fatigue", S::Fatigue, "疲劳", "fatigue"),
    field("exhaustion", S::Exhaustion, "情绪耗竭", "exhaustion"),
    field("cynicism", S::Cynicism, "冷漠疏离", "cynicism"),
    field(
        "inefficacy",
        S::Inefficacy,
        "成就感低落",
        "reduced efficacy",
    ),
    field(
        "burnout",
        S::Burnout,
        "倦怠，由前三项算出",
        "burnout, from the three above",
    ),
    field("flat", S::Flat, "躺平时是 1", "1 while lying flat"),
    field(
        "away",
        S::Away,
        "还要离开几步",
        "steps of absence still to come",
    ),
    field(
        "skill",
        S::Skill,
        "这个人干实事的系数",
        "the factor on this person's substantive work",
    ),
];

/// Of an official.
pub(in crate::campaign) const OFFICIAL: &[Field<()>] = &[field(
    "goodwill",
    (),
    "对你有几分情面",
    "what this person thinks of you",
)];

/// Of the county.
pub(in crate::campaign) const COUNTY: &[Field<C>] = &[
    field(
        "trust",
        C::Trust,
        "县里对镇上的信任",
        "the county's trust in the town",
    ),
    field("visits", C::Visits, "一个月检查几次", "inspections a month"),
    field(
        "field",
        C::Field,
        "其中暗访的比例",
        "the share of unannounced ones",
    ),
    field(
        "process",
        C::Process,
        "考核里痕迹占的比例",
        "the share of the marks for papers",
    ),
    field(
        "pressure",
        C::Pressure,
        "市里给县里的压力",
        "pressure from the city",
    ),
];

/// Of the town.
pub(in crate::campaign) const TOWN: &[Field<T>] = &[
    field(
        "money",
        T::Money,
        "镇上能定的钱，元",
        "yuan that the town may decide on",
    ),
    field(
        "units",
        T::Units,
        "这个月多出来（或少掉）的人力，一个单位十个人工日",
        "team time added to this month, in units of ten person-days",
    ),
    field(
        "platforms",
        T::Platforms,
        "要填报的平台数",
        "platforms to fill in",
    ),
    field("staff", T::Staff, "用得上的人数", "usable people"),
    field(
        "discretion",
        T::Discretion,
        "自己作主的余地",
        "room to decide",
    ),
    field(
        "trust",
        T::Trust,
        "群众的信任；改动落到每个村",
        "residents' trust; a change goes to every village",
    ),
    field(
        "outcome",
        T::Outcome,
        "地方得到了什么",
        "what the place got",
    ),
    field(
        "marks",
        T::Marks,
        "最近公布的考核分",
        "the marks as published last",
    ),
    field(
        "rank",
        T::Rank,
        "最近公布的名次",
        "the rank as published last",
    ),
    field(
        "gap",
        T::Gap,
        "各条线台账减真实的平均",
        "the mean of paper - real",
    ),
    field("bonus", T::Bonus, "今年的加分", "points added this year"),
    field(
        "deductions",
        T::Deductions,
        "今年的扣分",
        "points deducted this year",
    ),
    field("vetoes", T::Vetoes, "今年一票否决几次", "vetoes this year"),
    field(
        "incidents",
        T::Incidents,
        "今年出了几次事",
        "incidents this year",
    ),
    field(
        "blame",
        T::Blame,
        "今年落到你头上的责任",
        "blame that landed on you this year",
    ),
    field(
        "trace",
        T::Trace,
        "这个月安排里留痕的比例",
        "the share of trace in this month's planned work",
    ),
];

/// Of the team.
pub(in crate::campaign) const TEAM: &[Field<M>] = &[
    field("fatigue", M::Fatigue, "疲劳", "fatigue"),
    field("exhaustion", M::Exhaustion, "情绪耗竭", "exhaustion"),
    field("cynicism", M::Cynicism, "冷漠疏离", "cynicism"),
    field(
        "inefficacy",
        M::Inefficacy,
        "成就感低落",
        "reduced efficacy",
    ),
    field(
        "burnout",
        M::Burnout,
        "倦怠，由前三项算出",
        "burnout, from the three above",
    ),
    field("flat", M::Flat, "躺平的比例", "the share that lies flat"),
    field("support", M::Support, "互相帮衬", "support for each other"),
    field(
        "injustice",
        M::Injustice,
        "觉得不公平",
        "the sense of injustice",
    ),
    field(
        "emotion",
        M::Emotion,
        "情绪上的负担，只算这个月",
        "emotional load, this month only",
    ),
    field(
        "meaning",
        M::Meaning,
        "觉得有意义，只算这个月",
        "the sense of meaning, this month only",
    ),
];

/// The first parts of names.
pub(in crate::campaign) const ROOTS: &[&str] = &[
    "line", "village", "staff", "official", "county", "town", "team", "flag", "var", "month",
    "tick", "year",
];
