//! A letter, events of every look, and an inspection.

use super::t;
use crate::engine::action::Action;
use crate::engine::action::Answer;
use crate::engine::action::Reception;
use crate::engine::ids::EventId;
use crate::engine::ids::LetterId;
use crate::engine::mode::Mode;
use crate::text::Lang;
use crate::text::SafeText;
use crate::view::model::*;

/// Words in both languages.
type Both<'a> = (&'a str, &'a str);

/// A choice.
pub fn choice(lang: Lang, action: Action, label: Both<'_>, who: Both<'_>) -> ChoiceView {
    ChoiceView {
        action,
        label: t(lang, label.0, label.1),
        who: t(lang, who.0, who.1),
        mode: None,
        cost: SafeText::default(),
        closed: None,
    }
}

fn mode(lang: Lang, mode: Mode) -> Option<(Mode, SafeText)> {
    let (zh, en) = match mode {
        Mode::Substance => ("实干", "substance"),
        Mode::Trace => ("留痕", "trace"),
        Mode::Evade => ("避责", "evading"),
        Mode::Care => ("顾人", "care"),
        Mode::Neutral => ("中性", "neutral"),
    };
    Some((mode, t(lang, zh, en)))
}

/// The seal of the office that sends everything here.
fn office(lang: Lang) -> Sealed {
    Sealed::Office(t(
        lang,
        "县安监局（兼县政府应急办）",
        "County work safety bureau and emergency office",
    ))
}

/// A responsibility letter.
pub fn letter(lang: Lang) -> Paper {
    let answer = |answer, label, who| choice(lang, Action::Letter(LetterId(0), answer), label, who);
    Paper {
        look: Look::Letter,
        kind: t(lang, "责任书", "Letter"),
        from: t(
            lang,
            "县安监局·应急办　周局长",
            "Director Zhou, county emergency bureau",
        ),
        issuer: t(
            lang,
            "县安监局（兼县政府应急办）文件",
            "County work safety bureau and emergency office",
        ),
        signer: t(lang, "签发人：周局长", "Signed: Director Zhou"),
        seal: office(lang),
        number: t(lang, "H府办〔2017〕3号", "H Gov. Office [2017] No. 3"),
        title: t(
            lang,
            "森林防火目标管理责任书",
            "Responsibility letter: forest fire",
        ),
        body: vec![
            t(
                lang,
                "为压实森林防火责任，现与各乡镇签订本责任书。柳溪镇全年不得发生较大森林火灾，卫星热点核查率百分之百，进山路口设卡率百分之百，护林员手机签到率不低于百分之九十八。",
                "To make the duty of fire prevention firm, this letter is signed with every town. Liuxi Town shall have no major forest fire this year; every satellite hot spot shall be checked, every path into the hills shall have a post, and the rangers' phone check-ins shall reach 98 per cent.",
            ),
            t(
                lang,
                "发生较大及以上火灾的，年度考核“一票否决”。",
                "A major fire or worse means a one-vote veto in the year's assessment.",
            ),
        ],
        notes: vec![
            (
                t(lang, "条线", "Line"),
                t(lang, "森林防火·秸秆禁烧", "Forest fire and straw burning"),
            ),
            (
                t(lang, "指标", "Target"),
                t(
                    lang,
                    "中央 95 → 省 96 → 市 97 → 县 98.5 → 镇 100",
                    "central 95 → province 96 → city 97 → county 98.5 → town 100",
                ),
            ),
            (
                t(lang, "身上的责", "blame you carry"),
                t(lang, "70%", "70%"),
            ),
            (t(lang, "手里的权", "power you hold"), t(lang, "40%", "40%")),
            (
                t(lang, "随文", "Brings"),
                t(
                    lang,
                    "只有任务，没有经费和授权",
                    "the duty, and neither money nor authority",
                ),
            ),
        ],
        numbers: Vec::new(),
        concepts: Vec::new(),
        choices: vec![
            answer(
                Answer::Sign,
                ("签字", "Sign"),
                (
                    "县里满意。责任更重，分值更高，每月多一份报表。",
                    "The county is pleased. More blame, more points at stake, one more report a month.",
                ),
            ),
            answer(
                Answer::Annex,
                ("签字，附上需求清单", "Sign, with an annex of needs"),
                (
                    "县里不太高兴。难处写在纸上，兴许争来一点权和钱。",
                    "The county is less pleased. What you lack is on paper, and may bring some power or money.",
                ),
            ),
            ChoiceView {
                closed: Some(t(lang, "履职事项清单还没出台", "there is no duty list yet")),
                ..answer(
                    Answer::Retract,
                    (
                        "对照清单，申请收回",
                        "Check the duty list and ask for retraction",
                    ),
                    ("", ""),
                )
            },
            answer(
                Answer::Pass,
                ("抄转各村", "Pass a copy down to the villages"),
                (
                    "镇上的责任轻一点，村里的怨气重一点。",
                    "A little less blame for the town, a good deal more resentment in the villages.",
                ),
            ),
        ],
    }
}

/// An event of a look.
pub fn event(lang: Lang, look: Look) -> Paper {
    let kind = match look {
        Look::Phone => ("来电", "Phone"),
        Look::Message => ("工作群", "Work chat"),
        Look::Visit => ("来访", "Visit"),
        Look::Meeting => ("会议", "Meeting"),
        Look::Field => ("现场", "In the field"),
        _ => ("公文", "Document"),
    };
    Paper {
        look,
        kind: t(lang, kind.0, kind.1),
        from: t(lang, "县应急办", "county emergency office"),
        issuer: t(lang, "县应急办文件", "County emergency office"),
        signer: SafeText::default(),
        seal: match look {
            Look::Document => office(lang),
            _ => Sealed::Person(t(lang, "许岩", "Xu Yan")),
        },
        number: SafeText::default(),
        title: t(lang, "雨夜转移", "The night of the orange warning"),
        body: vec![
            t(
                lang,
                "晚上十一点四十，县里发了橙色预警。猫儿岩下住着四十六户、一百三十一人。今年已经转移过两次，两次都没有塌，第二次有人在学校体育馆里骂到天亮。",
                "At 23:40 the county sends an orange warning. Forty-six households, 131 people, live below Cat's Ear cliff. They have been moved twice this year; twice nothing came down, and the second time somebody swore in the school gym until dawn.",
            ),
            t(
                lang,
                "老支书在电话里说：“你说转，我就去敲门。你说不转，我也不怪你。”雨声很大。",
                "On the phone the old village secretary says: \"Say the word and I will knock on every door. Say no, and I will not blame you.\" The rain is loud.",
            ),
        ],
        notes: vec![
            (
                t(lang, "条线", "Line"),
                t(lang, "防汛·地灾", "Flood and landslides"),
            ),
            (
                t(lang, "地方", "Place"),
                t(lang, "云岭村", "Yunling village"),
            ),
        ],
        numbers: Vec::new(),
        concepts: vec![
            (t(lang, "狼来了", "Crying wolf"), 4),
            (t(lang, "一票否决", "One-vote veto"), 2),
        ],
        choices: options(lang),
    }
}

fn options(lang: Lang) -> Vec<ChoiceView> {
    let option = |n, label, who| choice(lang, Action::Event(EventId(0), n), label, who);
    vec![
        ChoiceView {
            mode: mode(lang, Mode::Substance),
            cost: t(lang, "2份人手 · ¥3,900", "2 units · ¥3,900"),
            ..option(
                0,
                ("全部转移到学校", "Move everyone to the school"),
                (
                    "宁可再挨一夜骂，也要把人放在前面的人",
                    "Someone who would rather be sworn at again than count heads in the morning",
                ),
            )
        },
        ChoiceView {
            mode: mode(lang, Mode::Neutral),
            cost: t(lang, "1份人手", "1 unit"),
            ..option(
                1,
                (
                    "只转崖下十二户，其余派人守",
                    "Move the twelve below the scarp, post watchers for the rest",
                ),
                (
                    "相信分寸、也愿意整夜不睡的人",
                    "Someone who trusts proportion, and will sit up all night for it",
                ),
            )
        },
        ChoiceView {
            mode: mode(lang, Mode::Evade),
            cost: t(lang, "1份人手", "1 unit"),
            ..option(
                2,
                (
                    "一边转移，一边请县里下书面命令",
                    "Begin to move, and phone the county for a written order",
                ),
                (
                    "吃过口头指示的亏、想两头都站得住的人",
                    "Someone who once acted on a spoken order, and paid for it",
                ),
            )
        },
        ChoiceView {
            mode: mode(lang, Mode::Care),
            closed: Some(t(
                lang,
                "要先在云岭办过夜间演练",
                "only after a night drill in Yunling",
            )),
            ..option(
                3,
                ("交给村里的应急队", "Leave it to the village's own team"),
                ("", ""),
            )
        },
    ]
}

/// An inspection at the gate.
pub fn visit(lang: Lang) -> Paper {
    let way = |way, label, who| choice(lang, Action::Receive(way), label, who);
    Paper {
        look: Look::Field,
        kind: t(lang, "检查", "Inspection"),
        from: t(lang, "县目督办", "county target office"),
        issuer: SafeText::default(),
        signer: SafeText::default(),
        seal: Sealed::Nobody,
        number: SafeText::default(),
        title: t(lang, "四不两直", "Unannounced field visit"),
        body: vec![t(
            lang,
            "检查组没打招呼，直接到了现场，看的是人居环境·厕所。",
            "Nobody called ahead. The inspectors are already out there, looking at this: toilets and yards.",
        )],
        notes: vec![
            (t(lang, "台账", "ledger"), t(lang, "52", "52")),
            (
                t(lang, "实情（你的估计）", "field (your guess)"),
                t(lang, "估计在15到51之间", "probably between 15 and 51"),
            ),
            (
                t(lang, "先到的村", "First stop"),
                t(lang, "高坪村", "Gaoping village"),
            ),
        ],
        numbers: Vec::new(),
        concepts: Vec::new(),
        choices: vec![
            way(
                Reception::Binders,
                ("请看台账", "Open the binders"),
                (
                    "资料都在，一页一页翻得到。",
                    "It is all there, page by page.",
                ),
            ),
            way(
                Reception::Hardest,
                ("带去最难的地方", "Walk them to the hardest place"),
                (
                    "让他们看到真正卡在哪里，也看到你没有躲。",
                    "Let them see where it is really stuck, and that you are not hiding.",
                ),
            ),
            way(
                Reception::Route,
                ("走备好的路线", "Take the prepared route"),
                (
                    "几个像样的点，来回一个钟头。",
                    "A few decent sites, an hour there and back.",
                ),
            ),
            way(
                Reception::Disclose,
                ("先把问题说在前头", "Say first what is wrong"),
                (
                    "自己先讲哪里没做好，打算怎么补。",
                    "What was not done well, and how you mean to put it right.",
                ),
            ),
            ChoiceView {
                closed: Some(t(
                    lang,
                    "只有市里来查时，才能跟县里对口径",
                    "only when the city comes",
                )),
                ..way(
                    Reception::Arrange,
                    ("先跟县里对好口径", "Arrange it with the county"),
                    ("", ""),
                )
            },
        ],
    }
}
