//! A month: the plan, what may be done, the echo of a choice, the report.

use super::LINES;
use super::band;
use super::choice;
use super::header;
use super::light;
use super::t;
use super::time;
use crate::engine::action::Action;
use crate::engine::action::Plan;
use crate::engine::ids::InitiativeId;
use crate::engine::ids::LineId;
use crate::engine::slot::LineField;
use crate::engine::slot::Slot;
use crate::engine::state::Pledge;
use crate::text::Lang;
use crate::text::SafeText;
use crate::view::model::*;

/// The names of the villages.
pub const VILLAGES: [(&str, &str); 11] = [
    ("石门村", "Shimen"),
    ("桂花村", "Guihua"),
    ("龙泉村", "Longquan"),
    ("双河村", "Shuanghe"),
    ("高坪村", "Gaoping"),
    ("金竹村", "Jinzhu"),
    ("码头村", "Matou"),
    ("新安村", "Xin'an"),
    ("红梁村", "Hongliang"),
    ("云岭村", "Yunling"),
    ("场镇社区", "The street"),
];

const UNITS: [[u8; 4]; 12] = [
    [0, 2, 0, 0],
    [2, 1, 1, 0],
    [3, 2, 0, 1],
    [2, 1, 0, 0],
    [1, 1, 0, 0],
    [1, 1, 0, 0],
    [2, 2, 0, 0],
    [0, 1, 0, 0],
    [1, 0, 1, 0],
    [1, 1, 0, 0],
    [0, 1, 0, 0],
    [1, 0, 0, 0],
];

/// A plan with its draft.
pub fn plan(lang: Lang) -> (Plan, PlanView) {
    let column = |kind: usize| UNITS.iter().map(|units| units[kind]).collect::<Vec<u8>>();
    let draft = Plan {
        substance: column(0),
        trace: column(1),
        field: column(2),
        coordinate: column(3),
        village: vec![0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0],
        adapt: vec![false; 12],
        rest: 2,
        hours: 120,
    };
    let starts = [
        ("照上月的来", "last month's plan"),
        ("平均用力", "an even spread"),
        ("跟着分数走", "the marks"),
        ("跟着需要走", "the need"),
        ("从零排起", "an empty sheet"),
    ];
    let view = PlanView {
        header: header(lang),
        rows: (0..12).map(|n| plan_row(lang, n)).collect(),
        villages: (0..11).map(|n| village_row(lang, n)).collect(),
        units: (33, 35),
        refused: None,
        hours: (
            120,
            t(
                lang,
                "每人每周53小时。加班能顶一阵，顶不了一年。",
                "53 hours a week each. Overtime carries a month, not a year.",
            ),
        ),
        rest: (2, t(lang, "每人能歇一两天", "a day or two for everybody")),
        time: time(lang),
        starts: starts
            .map(|(zh, en)| (t(lang, zh, en), draft.clone()))
            .to_vec(),
    };
    (draft, view)
}

fn plan_row(lang: Lang, n: usize) -> PlanRow {
    let (zh, en, veto, live, paper, belief, half, weight, ..) = LINES[n];
    let units = UNITS[n];
    let method = match n {
        2 => Some((
            false,
            t(lang, "规定的办法还凑合", "the method fits middling"),
        )),
        9 => Some((true, t(lang, "规定的办法不合适", "the method fits poorly"))),
        _ => None,
    };
    PlanRow {
        id: LineId(n as u16),
        short: t(lang, zh, en),
        veto,
        live,
        paper,
        field: band(belief, half),
        weight: SafeText::clean(weight),
        units,
        paper_next: paper - 3.0 + 2.5 * f64::from(units[1]) + f64::from(units[0]),
        field_next: band(belief - 1.0 + 1.5 * f64::from(units[0]), half * 0.95),
        path: method,
    }
}

fn village_row(lang: Lang, n: usize) -> VillageRow {
    let trust = [
        ("客气，不说实话", "polite, and not frank"),
        ("有事会来找你", "they come to you when they must"),
        ("愿意跟着你干", "they would join in"),
    ];
    let (zh, en) = trust[n % 3];
    VillageRow {
        name: t(lang, VILLAGES[n].0, VILLAGES[n].1),
        trust: t(lang, zh, en),
        known: n < 4,
        units: u8::from(n == 4),
    }
}

/// What may be done while planning.
pub fn initiatives(lang: Lang) -> Initiatives {
    let act = |n, it| Action::Initiative(InitiativeId(n), it);
    let targets = VILLAGES.iter().enumerate();
    let to_village = targets.map(|(n, name)| choice(lang, act(0, n as u16), *name, ("", "")));
    let items = vec![
        InitiativeView {
            label: t(lang, "去一个村开坝坝会", "A yard meeting in a village"),
            about: t(
                lang,
                "不带摄像，不发通知，带两条板凳去院坝里坐一个晚上。听来的话不一定中听，但会知道真正卡在哪里。",
                "No camera, no notice: two benches and an evening in somebody's yard. What you hear may not please you, but you will know where it is really stuck.",
            ),
            cost: t(lang, "1份人手", "1 unit"),
            mode: t(lang, "实干", "substance"),
            times: t(lang, "今年还可以做3次", "3 more times this year"),
            closed: None,
            choices: to_village.collect(),
        },
        InitiativeView {
            label: t(
                lang,
                "请派出所一起查烟花",
                "Check the fireworks with the police",
            ),
            about: t(
                lang,
                "他们有权，你有人。",
                "They have the power, you have the people.",
            ),
            cost: t(lang, "2份人手 · ¥1,200", "2 units · ¥1,200"),
            mode: t(lang, "实干", "substance"),
            times: SafeText::default(),
            closed: None,
            choices: vec![choice(
                lang,
                act(1, 0),
                ("去派出所", "Go to the police station"),
                ("", ""),
            )],
        },
        InitiativeView {
            label: t(lang, "办一次集中轮休", "A round of leave for everybody"),
            about: t(
                lang,
                "每人三天，手机交给值班室。",
                "Three days each, phones left with the duty desk.",
            ),
            cost: t(lang, "4份人手", "4 units"),
            mode: t(lang, "顾人", "care"),
            times: t(lang, "今年还可以做0次", "0 more times this year"),
            closed: Some(t(
                lang,
                "今年最多1次，已经用完",
                "once a year, and it has been used",
            )),
            choices: Vec::new(),
        },
    ];
    Initiatives {
        items,
        pledges: vec![pledge(lang, 2), pledge(lang, 3)],
        bargains: vec![ChoiceView {
            cost: t(lang, "1份人手", "1 unit"),
            ..choice(
                lang,
                Action::Bargain(LineId(9)),
                ("谈指标：人居环境·厕所", "Bargain over the target: toilets"),
                (
                    "带上摸来的实情去县里，把指标谈得实在些。",
                    "Take what you have seen to the county, and talk the target down to earth.",
                ),
            )
        }],
    }
}

fn pledge(lang: Lang, n: usize) -> (SafeText, SafeText, Vec<ChoiceView>) {
    let make =
        |pledge, label, who| choice(lang, Action::Pledge(LineId(n as u16), pledge), label, who);
    (
        t(lang, LINES[n].0, LINES[n].1),
        t(lang, "不作承诺", "no pledge"),
        vec![
            make(
                Pledge::None,
                ("不作承诺", "no pledge"),
                ("按考核细则打分。", "Marked by the book."),
            ),
            make(
                Pledge::Result,
                ("结果承诺", "result"),
                (
                    "保证结果。实情的分量多17个百分点，台账的少这么多，每月还要看运气上下浮动约6分。照你的估计，这条线每月−3.8分；它占总分的8%。",
                    "You promise how it turns out. The field counts 17 points in a hundred more and the ledger as much less; luck moves the line's score by about 6 a month. By your guess this makes −3.8 a month on the line, which is 8% of the marks.",
                ),
            ),
            make(
                Pledge::Process,
                ("过程承诺", "process"),
                (
                    "保证动作。只按痕迹打分，稳，但与实情无关。",
                    "You promise what you will do.",
                ),
            ),
        ],
    )
}

/// A change of a number.
pub fn change(lang: Lang, name: (&str, &str), by: &str, good: i8, why: (&str, &str)) -> Change {
    Change {
        slot: Slot::Line(LineId(0), LineField::Paper),
        name: t(lang, name.0, name.1),
        by: SafeText::clean(by),
        good,
        why: t(lang, why.0, why.1),
    }
}

/// What a choice led to.
pub fn echo(lang: Lang) -> Echo {
    Echo {
        title: t(lang, "雨夜转移", "The night of the orange warning"),
        says: vec![t(
            lang,
            "凌晨两点，最后一户锁了门。体育馆里有人骂，有人笑，老支书给每家发了一床被子。天亮时雨小了，崖还在。",
            "At two in the morning the last door is locked. In the gym some swear and some laugh; the old secretary hands a quilt to every family. At dawn the rain thins out. The cliff still stands.",
        )],
        seal: Sealed::Nobody,
        changes: vec![
            change(
                lang,
                ("防汛地灾 · 实情", "Flood, slides: field"),
                "▲",
                1,
                ("当时的选择", "what you chose"),
            ),
            change(
                lang,
                ("云岭村的信任", "trust in Yunling"),
                "▼",
                -1,
                ("第三次空跑", "a third time for nothing"),
            ),
            change(
                lang,
                ("可支配经费", "money"),
                "−3,900",
                -1,
                ("转移的开销", "the cost of the move"),
            ),
            change(
                lang,
                ("队伍疲惫", "the team's fatigue"),
                "▲",
                -1,
                ("一夜没睡", "a night without sleep"),
            ),
        ],
        concepts: vec![(t(lang, "一票否决", "One-vote veto"), 8)],
    }
}

/// What signing a letter led to.
pub fn signed(lang: Lang) -> Echo {
    Echo {
        title: t(
            lang,
            "森林防火目标管理责任书",
            "Responsibility letter: forest fire",
        ),
        says: vec![t(lang, "签字", "Sign")],
        seal: Sealed::Office(t(lang, "柳溪镇人民政府", "Liuxi Town Government")),
        changes: vec![
            change(
                lang,
                ("森林禁烧：身上的责", "Forest fire: blame you carry"),
                "+15%",
                -1,
                ("责任书", "the letter"),
            ),
            change(
                lang,
                ("森林禁烧：分值", "Forest fire: points"),
                "+1.0",
                0,
                ("责任书", "the letter"),
            ),
        ],
        concepts: Vec::new(),
    }
}

/// The month's report.
pub fn report(lang: Lang) -> Report {
    let news = [
        (
            "资料检查，森林防火：请看台账，没有扣分。",
            "Paper check, forest fire: the binders were opened, nothing was deducted.",
        ),
        (
            "四不两直，人居环境：带去最难的地方，扣0.4分。",
            "Unannounced visit, toilets: you walked them to the hardest place; 0.4 deducted.",
        ),
        (
            "因为清明那天你守住了三道岭，风最大的那个下午没有起火。",
            "Because you held three ridges on grave-sweeping day, nothing caught fire in the windiest afternoon.",
        ),
        ("考核71.4分，第9名。", "Marks 71.4, rank 9."),
        ("何雨开始躺平。", "He Yu began to lie flat."),
    ];
    let sum = |name, by, good| change(lang, name, by, good, ("", ""));
    let why = |by, good, why| change(lang, ("", ""), by, good, why);
    Report {
        header: header(lang),
        title: t(lang, "2017年3月小结", "Report for March 2017"),
        news: news.map(|(zh, en)| t(lang, zh, en)).to_vec(),
        lines: (0..12).map(|n| report_line(lang, n)).collect(),
        changes: vec![
            (
                sum(("扣分", "deductions"), "+0.4", -1),
                vec![why(
                    "+0.4",
                    -1,
                    ("检查：人居环境", "an inspection: toilets"),
                )],
            ),
            (
                sum(("群众信任", "residents' trust"), "+1.6", 1),
                vec![
                    why("+2.1", 1, ("联村", "time in the villages")),
                    why("−0.5", -1, ("留痕占得太多", "too much trace work")),
                ],
            ),
            (
                sum(("队伍疲惫", "the team's fatigue"), "▲", -1),
                vec![
                    why("▲", -1, ("加班", "overtime")),
                    why("▼", 1, ("休整", "rest")),
                ],
            ),
        ],
    }
}

fn report_line(lang: Lang, n: usize) -> ReportLine {
    let (zh, en, _, _, paper, belief, half, _, level, by) = LINES[n];
    ReportLine {
        id: LineId(n as u16),
        short: t(lang, zh, en),
        paper,
        change: by,
        field: band(belief, half),
        field_moved: [1, 0, -1][n % 3],
        light: light(lang, level),
        why: vec![
            change(lang, (zh, en), "+5.2", 1, ("留痕", "trace work")),
            change(
                lang,
                (zh, en),
                "+1.1",
                1,
                ("干活自然留下的记录", "records that real work left behind"),
            ),
            change(
                lang,
                (zh, en),
                "−5.1",
                -1,
                ("日久自然回落", "wear and tear"),
            ),
        ],
    }
}
