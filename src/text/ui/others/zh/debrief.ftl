### 复盘：debrief 用的话。

debrief-title = { $town }这一年的复盘
debrief-about = 剧本 { $campaign } { $version } · 校验值 { $hash } · 种子 { $seed }

debrief-matter-pledge = { $line }的承诺
debrief-matter-plan = 当月的安排
debrief-matter-visit = { $kind }：{ $line }
debrief-road-left = 不做
debrief-road-done = 去做
debrief-road-plan = 自己的安排：实干 { $substance }、留痕 { $trace }、休整 { $rest }
debrief-decision = 第 { $n } 步，{ $date }，{ $matter }
debrief-apart = { $mean } ± { $half }
debrief-apart-unclear = （{ $mean } ± { $half }）
debrief-then-style = 后面照你自己的打法走
debrief-then-same = 后面照你原来的决定走，不能照办的按你的打法
debrief-then-habit = 后面交给 { $name } 打法

## 看之前

debrief-asked = 看之前你说的
debrief-asked-word = 一个词说这一年：“{ $word }”
debrief-sketch-less = 留痕的比重，你记得的比实际平均少 { $mean } 个百分点；逐月相差 { $wide } 个百分点。
debrief-sketch-more = 留痕的比重，你记得的比实际平均多 { $mean } 个百分点；逐月相差 { $wide } 个百分点。
debrief-sketch-near = 留痕的比重，你记得的和实际差不多，逐月相差 { $wide } 个百分点。
debrief-sketch-drawn = 你画的
debrief-sketch-was = 实际
debrief-month = 月份

## 三本账

debrief-books = 三本账
debrief-line = 条线
debrief-need = 群众看重
debrief-first = 年初
debrief-last = 年末
debrief-change = 变化
debrief-sheet = 评分表
debrief-points = 分
debrief-ending = 结局：{ $title }
debrief-who = 谁
debrief-state = 近况
debrief-team = 全体
debrief-gone = 走了
debrief-away = 没上班
debrief-flat = 躺平
debrief-strain = 数字是模型算的，说的是活儿给人的压力，不是诊断。

## 逐月

debrief-months = 台账和实情，逐月对照
debrief-never-parted = 这一年没有哪个月以后，台账一直高过实情。
debrief-line-parted = { $line }：{ $date }分开，年末台账高出实情 { $gap }
debrief-month-by-month = 逐月数字
debrief-that-month = 分开的那个月，有这些事：
debrief-trace = 留痕比重

## 为什么

debrief-why = 每个数为什么是这样
debrief-why-about = 每一项都能往下翻，翻到当时的决定。各项加起来，正好是全部变化。
debrief-marks-moved = 考核分：{ $marks }
debrief-marks-lines = 各条线得分，和分数里由台账说了算的份额：
debrief-line-points = { $line }：{ $points } 分，满分 { $of }，其中 { $percent }% 看台账
debrief-moved = { $name }：{ $from } → { $to }（{ $by }）
debrief-number-outcome = 群众得到的
debrief-number-ledger = 台账
debrief-number-trust = 群众信任
debrief-number-burnout = 队伍倦怠
debrief-number-deductions = 当年扣分
debrief-root-plans = 每月的安排
debrief-root-decisions = 答复、选择和后来的事
debrief-root-visits = 检查和通报
debrief-root-incidents = 出事
debrief-root-place = 天时和日久消磨
debrief-root-above = 县里和市里
debrief-others = 另外 { $count } 项：{ $by }

## 责任

debrief-blame = 出了事，责任落在谁身上
debrief-blame-about = 每一步以后，这件事的责任各占几成。签字把责任往镇上推，抄送往村里推；台账、核实过的作为和程序，各挡下一部分。
debrief-struck = { $date }，{ $line }出事，最后落在你身上 { $landed }
debrief-struck-veto = { $date }，{ $line }出事，一票否决，最后落在你身上 { $landed }
debrief-step = 到这一步
debrief-county = 县
debrief-town = 镇
debrief-villages = 村
debrief-step-rules = 按规定
debrief-step-letters = 签了责任书
debrief-step-copies = 抄送到村
debrief-step-paper = 台账挡过
debrief-step-conduct = 核实作为之后
debrief-step-cover = 程序和附页之后
debrief-paper-did = 台账挡下 { $percent } 个百分点，和里面有没有实情无关。
debrief-conduct-did = 核实过的作为挡下 { $percent } 个百分点。

## 避责

debrief-habits = 碰到责任时的做法
debrief-habits-about = 选项上标着的做法，用过几次、什么时候、花了什么代价。这不是评语：每一种都是当时说得通的，每一种也都有另一面。
debrief-habits-none = 这一年没有用过这十六种做法里的任何一种。
debrief-habit = { $name }，{ $count } 次
debrief-more-uses = 还有 { $count } 次
debrief-more-prices = 另外 { $count } 项
debrief-price = 直接带来的：{ $price }
debrief-price-none = 做法本身没有直接改动哪个数；后果在选项里。
debrief-reading = 读法（{ $name }）：{ $text }
debrief-counter = 另一种读法：{ $text }
debrief-honest = 可以换成：{ $text }
debrief-honest-b1 = 做了再记，一次记下，多处能用
debrief-honest-b2 = 定两条线，基本的和争取的，余量讲清是为什么
debrief-honest-b3 = 报告并着手办，除非叫停
debrief-honest-b4 = 会议记录写清理由，也写清谁有不同意见
debrief-honest-b5 = 先办人的事，同时写下怎么分工
debrief-honest-b6 = 往下交任务，连钱和时间一起交
debrief-honest-b7 = 告知书要签，栏杆也要装
debrief-honest-b8 = 把先后次序公开，放下的也写上
debrief-honest-b9 = 示范点就放在最难的那个村
debrief-honest-b10 = 县和镇一起报一张问题清单
debrief-honest-b11 = 报真数，附上误差和原因
debrief-honest-b12 = 平时常做，再加一次不打招呼的回头看
debrief-honest-b13 = 要一份轻一点、有用一点的活
debrief-honest-b14 = 带头的人先认自己那份，再请求核实作为
debrief-tell-tale = 年末台账高出实情 25 以上的：{ $lines }。账要是只为自保，多半会长成这样。

## 假如

debrief-roads = 假如换一条路
debrief-roads-none = 还没有推演。用 township debrief 加存档推演，或者在屏幕上等它算完。
debrief-roads-about = 从那一刻起，每条路各走 { $plays } 遍同样的将来，{ $then }。数字是和你走的那条路之差，± 是 95% 区间的一半；括号里的，区间含 0，说不准有没有差别。
debrief-style = 你的打法，按这一局估计：工时里实干 { $substance }%、留痕 { $trace }%、下去看 { $field }%、休整 { $rest }%，每周工时为定额的 { $hours }%；责任书直接签的 { $signed }%；迎检翻台账的 { $binders }%。
debrief-roads-missing = 还有 { $count } 个决定没有推演完。
debrief-openers = 一年里，台账和实情是这几步拉开的，其中月度安排至多列两个：
debrief-openers-none = 没有哪一步换条路就能明显收窄这个差距。
debrief-mattered = 影响最大的决定，其中月度安排至多列两个：
debrief-mattered-none = 没有哪个决定换条路会有说得准的差别。
debrief-felt = 当时觉得大、其实没什么差别的：
debrief-felt-none = 当时觉得大的，后来都有差别。
debrief-finding = { $decision }。你选了“{ $taken }”；要是“{ $other }”：{ $told }
debrief-all-roads = 每一个决定的每一条路
debrief-otherwise = 换条路以后
debrief-own = { $book } { $number }（{ $by }）
debrief-road = 路
debrief-taken = { $road }（你走的）
debrief-own-marks = 同样运气：分
debrief-own-outcome = 同样运气：群众
debrief-concepts = 有关的概念：{ $names }

## 规矩

debrief-rules = 假如规矩不同
debrief-rules-about = 还是这一局、同样的决定，从第一天起换一套规矩重走。数字是和现行规矩之差。
debrief-rule = 规矩
debrief-as-is = 现行规矩
debrief-tempting = 是哪条规矩让那条路显得划算：
debrief-tempted = { $decision }。现行规矩下，换成“{ $other }”：分数 { $marks }，群众 { $outcome }
debrief-rule-turns = 换成“{ $rule }”，另一条路的得失从 { $now } 分变成 { $then } 分，不再吃亏。{ $about }
debrief-rule-eases = 换成“{ $rule }”，另一条路的得失从 { $now } 分变成 { $then } 分。{ $about }
debrief-no-rule = 这些规矩都没有让另一条路在分数上更划算：现行 { $now } 分，最多 { $then } 分（{ $rule }）。
debrief-not-asked = 没碰上

## 县志

debrief-chronicle = 大事记
debrief-chronicle-opening = { $town }，辖村社{ $villages }，在岗{ $staff }人，领条线{ $lines }。
debrief-chronicle-month = { $date }，{ $told }
debrief-between = {""}
debrief-chronicle-signed = 县下责任书{ $count }份，皆签。
debrief-chronicle-letters = 县下责任书{ $count }份，直签{ $signed }，附条件{ $annex }，请退{ $retract }，转村{ $pass }。
debrief-chronicle-event = 遇“{ $title }”，择“{ $label }”。
debrief-chronicle-struck = { $line }事出。
debrief-chronicle-struck-veto = { $line }事出，一票否决。
debrief-chronicle-flat = { $name }始懈。
debrief-chronicle-visits = 受检{ $count }次，入户到点{ $field }次，扣{ $points }分。
debrief-chronicle-rank = 榜列{ $towns }镇之{ $rank }，计{ $marks }分。
debrief-chronicle-closing = 岁终，考核{ $marks }分，{ $rank }。群众所得，由{ $before }至{ $after }；民信{ $trust }；台账高于实情{ $gap }；人之倦怠{ $burnout }%。

## 往下

debrief-onward = 接下来
debrief-save = 存档
debrief-fork = 想从某一步另走一遍：township fork { $save } --at { $n }，之前的都照旧。
debrief-guide = 带课的人看这里：{ $guide }
debrief-questions = 三个问题带走：哪一份材料护住了人？哪一份谁也没护住？周一有哪一行会写得不一样？
debrief-care = 结果只在这台机器上，不得用于考核任何人。要是心里堵，找信得过的人说说。

## 网页

debrief-page-gap = 逐月的台账和实情
debrief-page-gap-key = 底下一片是实情，上面的线是台账，中间画竖纹的那一截是虚的。
debrief-page-tick = { $date }：台账 { $paper }，实情 { $real }
debrief-page-overlay = 各局的台账和实情
debrief-page-overlay-key = 每局两条线，线尾标着字母：实线是实情，虚线是台账。
debrief-page-overlay-many = 共 { $count } 局，每局一条细线；粗线是当月的中位数，一半的局在它上面，一半在下面。
debrief-page-panels = 一局一图，刻度相同：底下一片是实情，线是台账，竖纹是虚的。
debrief-page-points-key = 颜色越深，队伍越倦怠。几局落在一处的，挪到旁边，用细线连着原位。
debrief-page-point = { $name }：考核分 { $marks }，群众得到的 { $outcome }，倦怠 { $burnout }%

## 提问和命令

debrief-ask = 打开之前，先答三问；直接回车就跳过。
debrief-ask-sketch = 凭记忆画一画：每个月的工时里，留痕占百分之几？给 1 到 { $count } 个数，用空格隔开：
debrief-ask-month = 台账和实情，是哪个月分开的（1 到 { $count }）？
debrief-ask-word = 用一个词说说这一年：
debrief-ask-again = 没看懂，再说一次，或者直接回车。
debrief-chart-legend = 每月两个数：台账、实情。= 是实情，. 是虚的那一截，| 是台账，< 是分开的月份。
cli-debrief-not-over = { $path } 还没有玩完，停在{ $month }。账本要到一年结束才打开：township play --resume { $path }

## 几局放在一起

debrief-class-title = { $town }：{ $count } 局放在一起看
debrief-class-title-mixed = { $count } 局放在一起看
debrief-class-about = 只用化名，按化名排，不按结果排。
debrief-class-more = 另 { $count } 局
debrief-class-play = 化名
debrief-class-plays = 局数
debrief-class-share = 占比
debrief-class-units = 份数

debrief-class-here = 在座的
debrief-class-names = { $count } 局：{ $names }。
debrief-class-one-world = 剧本和种子都相同，遇上的是同一个世界，每一处都能对照。
debrief-class-seeds = 剧本相同，种子不同，分成 { $groups } 个世界。只有同一个世界里的局，才对照同一晚、同样的分。
debrief-class-mixed = 这里混着 { $towns } 个剧本或版本，连种子一起，分成 { $groups } 个世界。只有同一个世界里的局，才对照同一晚、同样的分。
debrief-class-group = 世界 { $n }：{ $campaign }，种子 { $seed }，{ $count } 局：{ $names }
debrief-class-alone = 世界 { $n }：{ $campaign }，种子 { $seed }，只有 { $names } 一局，画在总图里，不和谁对照
debrief-class-left-out = 有 { $count } 份没有算进来：
debrief-class-no-save = 不是存档，或者这个版本读不了
debrief-class-no-file = 是链接，或者不是普通文件
debrief-class-unread = 这会儿读不出来
debrief-class-damaged = 存档损坏，好的部分没到年底
debrief-class-no-campaign = 用的剧本是 { $campaign }，这里没有
debrief-class-differs = 按记录重演，对不上
debrief-class-not-over = 还没有玩完，停在{ $month }
debrief-class-order = 图和表都按化名排。数字说的是这一局、这一年，不是人。

debrief-class-courses = 台账和实情，叠在一起看
debrief-class-calendars = 日历不一样的局，分开画。
debrief-class-parted = { $count } 局里 { $parted } 局的台账和实情分开了，最早{ $first }，最晚{ $last }。
debrief-class-parted-once = { $count } 局里 { $parted } 局的台账和实情分开了，都在{ $first }。
debrief-class-never-parted = { $count } 局里，台账没有哪一局从某个月起一直高过实情。
debrief-class-never = 没有分开
debrief-class-when-parted = 分开的月份
debrief-class-end-gap = 年末虚高
debrief-class-chart-courses = 每局两行：台账、实情。一个月一个数字，是十位数：7 就是 70 到 79。行末是头一个月和最后一个月的数。

debrief-class-books = 考核分、群众、倦怠
debrief-class-points-about = 一局一个点。横着看是县里给的分，竖着看是群众得到的，倦怠看颜色深浅或下表。三本账各算各的，合不成一个分。
debrief-class-letter = 图上
debrief-class-chart-points = 横：考核分；竖：群众得到的。字母是下表里的一局；* 是几局叠在一处；+ 是第 52 局以后的。

debrief-class-pairs = 分一样，实情不一样
debrief-class-pairs-about = 同一个世界里，考核分相差不超过 { $marks } 分，县里看不出差别；群众得到的却差得最多。先看表，再问这两组：那几份人手去了哪里？
debrief-class-no-pairs = 没有哪两局在同一个世界里分数相差不超过 { $marks } 分、群众得到的却明显不同。
debrief-class-pair = { $one }和{ $other }：考核分 { $marks-one } 和 { $marks-other }，群众得到的 { $outcome-one } 和 { $outcome-other }。
debrief-class-what = 看什么
debrief-class-difference = 相差
debrief-class-burnout = 倦怠，%
debrief-class-substance = 人手：实干，%
debrief-class-trace = 人手：留痕，%
debrief-class-field = 人手：走访，%
debrief-class-coordinate = 人手：借权，%
debrief-class-villages = 人手：联村，%
debrief-class-rest = 人手：休整，%
debrief-class-visits-units = 走访，份
debrief-class-hours = 工时，占定额 %

debrief-class-nights = 同一晚，不一样的办法
debrief-class-nights-all = 同一个月遇上同一件事、办法不同的，有 { $count } 件。分歧大的在前。
debrief-class-nights-most = 同一个月遇上同一件事、办法不同的，有 { $count } 件；这里列分歧最大的 { $told } 件，其余在 JSON 里。
debrief-class-nights-about = 右边是那几局年末的数，由低到高；台账和实情是那条线的，出事是从那个月起那条线出过事的局数。一年里还有别的决定，这些数不全是这一晚带来的；想知道这一晚带来多少，复盘其中一局，看“假如换一条路”。
debrief-class-no-nights = 没有哪件事是几局在同一个月遇上、又办得不同的。
debrief-class-night = { $date }，{ $title }（{ $count } 局遇上）
debrief-class-night-of = { $date }，{ $title }（世界 { $n }，{ $count } 局遇上）
debrief-class-way = 办法，谁
debrief-class-went = { $road }（{ $names }）
debrief-class-struck = 出事

debrief-class-options = 每件事，各选了什么
debrief-class-options-about = 按剧本的次序。占比是遇上的次数里选它的份额；当时没有开放的选项也算在内。
debrief-class-no-events = 这个剧本里，一件事也没有遇上。
debrief-class-events = { $count } 件事
debrief-class-event = 事，选项
debrief-class-option = · { $label }
debrief-class-times = 次数

debrief-class-ways = 碰到责任时的做法
debrief-class-ways-about = 只数有几局用过、一共用过几次，不写谁用的：各人的在各人自己那一局的复盘里。这些做法当时都说得通；要问的是，哪条规矩让它这么省力。
debrief-class-behaviour = 做法
debrief-class-uses = 次数
debrief-class-unused = 没人用过：{ $names }。

debrief-class-visits = 走访
debrief-class-visits-about = 一份人手是十人天。前一张表看什么时候去，后一张看为哪条线去。占比是走访在全部人手里的份额。
debrief-class-q1 = 1–3月
debrief-class-q2 = 4–6月
debrief-class-q3 = 7–9月
debrief-class-q4 = 10–12月
debrief-class-plays-went = 去过的局
debrief-class-visits-where = 各局去了哪里
debrief-class-line-units = { $line } { $units }
debrief-class-nowhere = 一次也没有去

debrief-class-room = 一起谈
debrief-class-room-about = 六步，按一场四十分钟算；每一步看上面的一节。
debrief-class-feel = 感受，4 分钟：一人一个词。什么时候觉得被逼到墙角？最后三个月，你在生谁的气？
debrief-class-happened = 发生了什么，8 分钟：先凭记忆画出自己的留痕曲线，再看“台账和实情，叠在一起看”。哪个月分开的？那个月在忙什么？
debrief-class-learn = 看出了什么，8 分钟：看“分一样，实情不一样”和“同一晚，不一样的办法”。差在哪里？找一份护住了人的材料，再找一份谁也没护住的。
debrief-class-relate = 和我们的活像不像，8 分钟：看“碰到责任时的做法”和“每件事，各选了什么”。哪一种在你的岗位上最省力？哪一种这里没有？
debrief-class-what-if = 假如，8 分钟：挑一晚，先各自写下猜的数，再打开其中一局的复盘，看换一条路、换一条规矩会怎样。
debrief-class-next = 接下来，4 分钟：看“走访”。周一有哪一行会写得不一样？想提哪一个指标？该让哪位同事去休假？
debrief-class-caution = 不查谁作了假；讲真事不带人名地名；谁难受了就停一停，私下问一声。
debrief-class-none = 这里没有可以打开的存档：{ $path }
debrief-class-too-many = 一次最多看 { $most } 份存档，这里多了 { $count } 份。分几次看，或者挪到几个文件夹里。
debrief-class-no-chronicle = 大事记一次只写一局。去掉 --chronicle，或者只给一份存档。
