//! What one reads: people, villages, the marking book, the glossary, the log, the briefing, campaigns and saves.

use super::LINES;
use super::LineRow;
use super::VILLAGES;
use super::light;
use super::t;
use crate::engine::ids::LineId;
use crate::text::Lang;
use crate::text::SafeText;
use crate::tui::screens::log::Month;
use crate::view::model::*;
use crate::view::shelf::CampaignCard;
use crate::view::shelf::SaveCard;

/// The people on both sides.
pub fn people(lang: Lang) -> People {
    let person = |name: (&str, &str), post: (&str, &str), says: (&str, &str)| Person {
        name: t(lang, name.0, name.1),
        post: t(lang, post.0, post.1),
        age: t(lang, "31岁", "31"),
        lines: t(lang, "党建、产业招商", "party building, investment"),
        skill: t(
            lang,
            "写材料快；下村吃力",
            "quick with drafts; finds the villages hard",
        ),
        says: t(lang, says.0, says.1),
        wound: t(
            lang,
            "七年里被八个部门借调过，编制一直在镇上。",
            "Lent to eight bureaus in seven years, and always on the town's books.",
        ),
        wish: t(
            lang,
            "写一份真正改变了什么的报告。",
            "To write one report that changed something.",
        ),
    };
    let official = |name: (&str, &str), office: (&str, &str)| OfficialView {
        name: t(lang, name.0, name.1),
        office: t(lang, office.0, office.1),
        pressure: t(
            lang,
            "全局九个人，管十四个乡镇。去年邻县一场火，局长免职，他是从那边调来的。",
            "Nine people for fourteen towns. Last year a fire in the next county cost the bureau's head his post; this one came from there.",
        ),
        goodwill: t(lang, "公事公办", "correct"),
    };
    People {
        team: t(lang, "队伍有些疲了。", "The team is getting tired."),
        staff: vec![
            person(
                ("林晓雯", "Lin Xiaowen"),
                ("笔杆子", "the Pen"),
                (
                    "话少了，稿子照样交",
                    "Talks less; the drafts still come on time.",
                ),
            ),
            person(
                ("罗秀英", "Luo Xiuying"),
                ("老包村", "the Village Hand"),
                (
                    "膝盖又肿了，没吭声",
                    "Her knee is swollen again; she says nothing.",
                ),
            ),
            person(
                ("陈立", "Chen Li"),
                ("台账能手", "the Ledger Ace"),
                ("还好", "Well enough."),
            ),
            person(
                ("何雨", "He Yu"),
                ("考编新人", "the Recruit"),
                (
                    "在楼梯间接了很久的电话",
                    "Was on the phone in the stairwell for a long time.",
                ),
            ),
        ],
        officials: vec![
            official(
                ("周局长", "Director Zhou"),
                ("县安监局·应急办", "County emergency bureau"),
            ),
            official(
                ("目督办彭主任", "Director Peng"),
                ("县目标督查办公室", "County target office"),
            ),
        ],
    }
}

/// The villages.
pub fn villages(lang: Lang) -> Vec<VillageView> {
    let village = |(n, &(zh, en)): (usize, &(&str, &str))| {
        VillageView {
        name: t(lang, zh, en),
        figures: t(lang, "412户，常住48%，老人占41%", "412 households, 48% live here, 41% elderly"),
        trust: t(lang, "客气，不说实话", "polite, and not frank"),
        asset: t(lang, "三道干岭，一片老茶园，清明回来的人多。", "Three dry ridges, an old tea garden, and many who come home for Qingming."),
        hazard: t(lang, "进山的坟路十一条，风口上没有水。", "Eleven grave paths into the hills, and no water where the wind blows."),
        matter: (n < 4).then(|| t(lang, "族里的公山分到户时少分了两户，二十年没有人提。", "When the clan's hill was shared out two families came away short. Nobody has said so for twenty years.")),
        fits: if n < 4 {
            vec![(t(lang, "森林禁烧", "Forest fire"), t(lang, "规定的办法不合适", "the method fits poorly"))]
        } else {
            Vec::new()
        },
    }
    };
    VILLAGES.iter().enumerate().map(village).collect()
}

/// The marking book.
pub fn book(lang: Lang) -> MarkingBook {
    let rules = [
        (
            "每月检查约4.5次，其中10%不打招呼。",
            "About 4.5 inspections a month, 10% of them unannounced.",
        ),
        ("过程分占45%。", "45% of the marks are for process."),
        (
            "一票否决：扣20分，年终不评优。",
            "A veto costs 20 points and every honour of the year.",
        ),
        ("每月排名，全县通报。", "Ranks are published every month."),
        ("一等：绩效系数1.2", "First grade: pay factor 1.2"),
    ];
    let line = |(n, line): (usize, &LineRow)| BookLine {
        id: LineId(n as u16),
        name: t(lang, line.0, line.1),
        about: t(
            lang,
            "党的建设、班子和村组织。能做的是把会开短、把人带起来。",
            "The party's own house: leadership and the village branches. What one can do: short meetings, and bringing people on.",
        ),
        marked: t(
            lang,
            "查会议记录、学习笔记、系统录入；每季现场看一个村。",
            "Minutes, study notes and entries are checked; one village a quarter is visited.",
        ),
        weight: SafeText::clean(line.7),
        earned: t(lang, "5.3", "5.3"),
        light: Some(light(lang, line.8)),
        pedigree: vec![
            (t(lang, "中央", "central"), t(lang, "95", "95")),
            (t(lang, "省", "province"), t(lang, "96", "96")),
            (t(lang, "市", "city"), t(lang, "97", "97")),
            (t(lang, "县", "county"), t(lang, "98.5", "98.5")),
            (t(lang, "镇", "town"), t(lang, "100", "100")),
        ],
        bars: (0.7, 0.35, true),
        method: Some(t(
            lang,
            "每条进山路口设卡，护林员每日四次手机定位签到。",
            "A post on every path; four located check-ins a day by phone.",
        )),
        pledge: t(lang, "不作承诺", "no pledge"),
        veto: line.2,
    };
    MarkingBook {
        rules: rules.map(|(zh, en)| t(lang, zh, en)).to_vec(),
        lines: LINES.iter().enumerate().map(line).collect(),
        sum: vec![
            (t(lang, "条线得分", "Lines"), t(lang, "71.8", "71.8")),
            (t(lang, "加分", "Bonus"), t(lang, "0.0", "0.0")),
            (t(lang, "扣分", "Deductions"), t(lang, "−0.4", "−0.4")),
            (t(lang, "合计", "Sum"), t(lang, "71.4", "71.4")),
        ],
    }
}

/// The glossary.
pub fn concepts(lang: Lang) -> Vec<Concept> {
    let names = [
        ("责任书", "Responsibility letter"),
        ("层层加码", "Layered decomposition"),
        ("一票否决", "One-vote veto"),
        ("权小责大", "Little power, great responsibility"),
        ("狼来了", "Crying wolf"),
    ];
    let concept = |(zh, en): (&str, &str)| Concept {
        name: t(lang, zh, en),
        reading: t(
            lang,
            "指标每下一级，就加一点保险。中央要九十五，到镇上成了一百。加的那一点不是谁坏，是谁都怕差那一点。",
            "Each level adds a margin. The centre asks for 95; by the town it is 100. Nobody means harm by the margin: everybody fears to fall short by it.",
        ),
        counter: t(
            lang,
            "不加码也有风险：统计有误差，下面会打折。加码有时是上级不知道实情时的合理办法。",
            "Not adding one has its risk too: numbers err, and those below discount. A margin can be the sensible answer of a level that cannot see.",
        ),
    };
    names.map(concept).to_vec()
}

/// The log.
pub fn log(lang: Lang) -> Vec<Month> {
    let month = |date: (&str, &str), says: &[(&str, &str)]| {
        (
            t(lang, date.0, date.1),
            says.iter().map(|(zh, en)| t(lang, zh, en)).collect(),
        )
    };
    vec![
        month(
            ("2017年3月", "March 2017"),
            &[
                (
                    "清明山口：守住三道干岭",
                    "Grave-sweeping day: hold the three dry ridges",
                ),
                (
                    "资料检查，森林防火：请看台账，没有扣分。",
                    "Paper check, forest fire: nothing was deducted.",
                ),
                ("考核71.4分，第9名。", "Marks 71.4, rank 9."),
            ],
        ),
        month(
            ("2017年2月", "February 2017"),
            &[(
                "借调函：同意，六个月",
                "The letter of secondment: yes, six months",
            )],
        ),
    ]
}

/// The briefing.
pub fn briefing(lang: Lang) -> Briefing {
    Briefing {
        title: t(lang, "柳溪一年", "A year in Liuxi"),
        role: t(
            lang,
            "你是新来的柳溪镇镇长。",
            "You are the new head of Liuxi Town.",
        ),
        body: vec![
            t(
                lang,
                "柳溪镇在川南的盆地边上，十个村一个社区，户籍三万二千六百人，常住一万九千四百人。镇上编制三十八个，能用的二十九个人。",
                "Liuxi lies on the rim of the south Sichuan basin: ten villages and a street, 32,600 on the register, 19,400 at home. The town hall has 38 posts and 29 usable people.",
            ),
            t(
                lang,
                "县里一月就会送来责任书。事情都要你负责，权和钱大多在县里。台账查得勤，实情看得少。怎么过这一年，你自己定。",
                "In January the county will send its letters. All of it will be yours to answer for; most of the power and the money will stay with the county. The ledger is checked often, the field seldom. How to get through the year is up to you.",
            ),
        ],
    }
}

/// The campaigns.
pub fn campaigns(lang: Lang) -> Vec<CampaignCard> {
    let liuxi = CampaignCard {
        id: "liuxi-2017".into(),
        title: t(lang, "柳溪一年", "A year in Liuxi"),
        premise: t(
            lang,
            "二十七份责任书，二十九个人，一年。",
            "Twenty-seven letters, twenty-nine people, one year.",
        ),
        role: t(lang, "你是新任镇长。", "You are the new head of a town."),
        era: t(lang, "2014—2018　遍地责任书", "2014-18: letters everywhere"),
        minutes: 50,
        version: t(lang, "1.0.0", "1.0.0"),
        author: t(lang, "柳溪编写组", "The Liuxi writers"),
        broken: None,
    };
    let broken = CampaignCard {
        id: "draft".into(),
        title: t(lang, "未完成的剧本", "An unfinished campaign"),
        broken: Some(t(
            lang,
            "这个剧本有3处错误，暂时不能玩。",
            "This campaign has 3 errors and cannot be played yet.",
        )),
        ..liuxi.clone()
    };
    vec![liuxi, broken]
}

/// The saves.
pub fn saves(lang: Lang) -> Vec<SaveCard> {
    let card = |id: &str, date: (&str, &str), steps, finished| SaveCard {
        id: id.into(),
        campaign: t(lang, "柳溪一年", "A year in Liuxi"),
        date: t(lang, date.0, date.1),
        begun: t(lang, "2026-09-20 09:00", "2026-09-20 09:00"),
        steps,
        finished,
        trouble: None,
    };
    vec![
        card(
            "liuxi-2017-2026-09-20-2.toml",
            ("2017年3月", "March 2017"),
            21,
            false,
        ),
        card(
            "liuxi-2017-2026-09-20-1.toml",
            ("2017年12月", "December 2017"),
            118,
            true,
        ),
        SaveCard {
            trouble: Some(t(
                lang,
                "存档从第88行起已损坏。前面12步完好，可以从那里接着玩。",
                "The save is damaged from line 88 on. The 12 steps before it are whole.",
            )),
            ..card(
                "liuxi-2017-2026-09-18-1.toml",
                ("2017年2月", "February 2017"),
                12,
                false,
            )
        },
    ]
}
