### 《权小责大》界面用语：中文。
###
### 键名用短横线连接，以所在屏幕开头，按屏幕分组。zh.ftl 与 en.ftl 的键和变量必须一致（有测试把关）。
### 数字的写法由程序统一（71.4、320,000、−3），这里不必管。剧本里的话随剧本走，不写在这里。

## 全局：书名、常用词、数量、日期

game-title = 权小责大
game-subtitle = 一个乡镇干部的一年
game-premise = 责任一层层压下来，权力大多没跟着来。

common-yes = 是
common-no = 否
common-continue = 继续
common-close = 关闭
common-on = 开
common-off = 关
common-none = 无
common-unknown = 不详
common-colon = ：
common-separator = 、
common-comma = ，

count-days = { $count }天
count-months = { $count }个月
count-units = { $count }份人手
count-yuan = { $yuan }元
count-letters = { $count }份责任书
count-inspections = { $count }次检查
count-percent = { $percent }%
percent-points = { $percent }个百分点
plain-number = { $n }
plain-bracketed = { $text }（{ $more }）
yuan-more = +{ count-yuan }
yuan-less = −{ count-yuan }

date-month = { $year }年{ $month }月
date-xun = { $year }年{ $month }月{ $xun ->
    [1] 上旬
    [2] 中旬
   *[3] 下旬
}
month-name = { $month ->
    [1] 一月
    [2] 二月
    [3] 三月
    [4] 四月
    [5] 五月
    [6] 六月
    [7] 七月
    [8] 八月
    [9] 九月
    [10] 十月
    [11] 十一月
   *[12] 十二月
}
month-short = { $month }月

era-e1 = 2014—2018　遍地责任书
era-e2 = 2019—2023　基层减负年
era-e3 = 2024—2026　规则与清单
era-short-e1 = 2014—2018
era-short-e2 = 2019—2023
era-short-e3 = 2024—2026

## 屏幕名

screen-campaigns = 选剧本
screen-begin = 新开一局
screen-briefing = 任前谈话
screen-desk = 办公桌
screen-letter = 责任书
screen-event = 遇事
screen-initiatives = 主动作为
screen-plan = 本月安排
screen-inspection = 迎检
screen-report = 本月小结
screen-why = 为什么变了
screen-people = 队伍
screen-villages = 各村
screen-marks = 考核细则
screen-concepts = 词条
screen-log = 工作日志
screen-calendar = 年历
screen-year-end = 年终
screen-reveal = 三本账
screen-saves = 存档
screen-settings = 设置
screen-help = 帮助

## 按键提示（键名由程序写在前面）

hint-open = 打开
hint-alike = 余下的都这样
hint-choose = 选择
hint-move = 移动
hint-change = 增减
hint-next = 下一步
hint-back = 返回
hint-scroll = 翻页
hint-undo = 撤回
hint-retry = 重试
hint-plan = 安排
hint-initiatives = 主动作为
hint-villages = 各村
hint-people = 队伍
hint-marks = 考核
hint-close = 收起提示
hint-concepts = 词条
hint-log = 日志
hint-calendar = 年历
hint-why = 为什么
hint-settings = 设置
hint-set = 改
hint-field = 换一栏
hint-number = 换一个数
hint-language = English
hint-help = 帮助
hint-quit = 退出

## 标题画面

title-new = 新开一局
title-continue = 接着上次
title-continue-about = 《{ $campaign }》{ $date }
title-saves = 存档
title-settings = 设置
title-language = Language: English
title-help = 帮助
title-quit = 退出
title-notice = 本程序是培训用的模拟，人物和地名皆为虚构；结果不得用于考核任何人。

## 选剧本与任前谈话

campaigns-empty = 这里还没有剧本。
campaigns-era = 年代
campaigns-length = 约需{ $count }分钟
campaigns-author = 作者：{ $name }
campaigns-broken = { $name } 玩不了：文件被改过，或者格式是这个程序不认识的。详情：township campaigns
campaigns-version = 版本{ $version }
new-name = 怎么称呼你
new-name-about = 昵称即可，写进存档，只留在这台电脑上。
new-seed = 种子
new-seed-about = 种子相同，运气就相同；留空则随机，回放时会写出来。
new-start = 上任

## 办公桌

desk-lines = 工作条线
desk-ledger = 台账
desk-field = 实情（你的估计）
desk-field-estimate = 大概{ $low }到{ $high }
desk-weight = 分值
desk-veto = 一票否决
desk-tray = 待办
desk-tray-empty = 没有待办。
desk-people = 队伍
desk-marks = 考核{ $marks }分
desk-rank = 第{ $rank }/{ $towns }名
desk-rank-up = 升{ $count }位
desk-rank-down = 降{ $count }位
desk-rank-same = 位次没变
desk-unpublished = 考核未公布
desk-capacity = 本月人手：{ $full }份里能用{ $units }份
visits-month = 本月检查{ $count }次
visits-unannounced = 另有{ $count }次不打招呼
visits-none = 本月没有检查
desk-recent = 近来
desk-county = 县里
desk-history = 走势

asked-tray = 待办里有事等你答复
asked-plan = 排一排这个月的人手
asked-visit = 检查组到了，怎么接待？
asked-report = 这个月过去了，看看小结
asked-year = 一年的考核结果出来了
asked-over = 这一局结束了

capacity-visits = 迎检
capacity-platforms = 平台填报
capacity-letters = 责任书报表
capacity-routine = 日常值守
capacity-spent = 突发的事

kind-document = 公文
kind-phone = 来电
kind-message = 工作群
kind-visit = 来访
kind-meeting = 会议
kind-field = 现场
kind-letter = 责任书
kind-inspection = 检查

from-county = 县里
from-residents = 群众
from-town = 镇里
office-county = { $county }人民政府
office-town = { $town }人民政府

light-red = 红灯
light-yellow = 黄灯
light-green = 绿灯

## 年历

calendar-season = 当季
calendar-rank = 位次
calendar-marks = 得分
calendar-visits = 检查
calendar-incidents = 出事
calendar-live = 当季的风险：{ $lines }
calendar-quarter = 新的一季：县里重定检查的次数，这个月可以作承诺
calendar-bargain = 指标还可以谈：一季度一过就定死了
calendar-published = 月底公布得分和位次
calendar-year-end = 月底年终考核，定等次和绩效
calendar-nothing = 没有当季的风险，也没有定下的事。
calendar-legend = { $now } 当季  { $past } 当季已过  { $none } 不当季；数字是当季的条数。

## 责任书

paper-issued = { $office }文件
paper-signed = 签发人：{ $name }
letter-line = 条线
letter-resourced = 一些经费或授权
letter-unresourced = 没有经费，也没有授权，只有任务
letter-yuan = { count-yuan }，没有授权
letter-resourced-yuan = { count-yuan }，和一些授权
letter-brings = 随文带来
letter-needs = 需求清单
letter-granted = 县里同意收回
letter-refused = 县里没有同意收回
letter-sign = 签字
letter-sign-about = 县里满意。责任更重，分值更高，每月多一份报表。
letter-annex = 签字，附上需求清单
letter-annex-about = 县里不太高兴。难处写在纸上，兴许争来一点权和钱。
letter-retract = 对照清单，申请收回
letter-retract-about = 要拿出依据。不在履职事项清单上的，请县里收回。
letter-pass = 签字，再抄转各村
letter-pass-about = 比只签字责任轻，一部分压到村里；群众不乐意。

## 遇事与主动作为

event-choose = 你怎么办？
event-who = 会这样选的：{ $who }
event-closed = 眼下不行：{ $reason }
event-village = 地点
initiative-none = 眼下没有可以主动去做的事。
initiative-target = 去哪里，找谁？
target-village = 一个村
target-staff = 一位同事
target-line = 一条线
target-official = 一位领导
initiative-left = 今年还可以做{ $count }次
initiative-season = 这个月不合适

## 本月安排

plan-substance = 实干
plan-substance-about = 真正改变地方。除非有人下来看，谁也看不见。
plan-trace = 留痕
plan-trace-about = 台账、照片、系统录入。考核看得见的主要是它。
plan-visit = 走访
plan-visit-about = 到现场摸清实情，估计的范围会收窄。
plan-coordinate = 借权
plan-coordinate-about = 请有权的部门来一起办，本月这条线上的权大一些。
plan-villages = 联村
plan-villages-about = 到村里坐一坐、帮一把，攒下信任。
plan-rest = 休整
plan-rest-about = 这几份人手不派活，让人歇下来。疲惫会减轻，活也少干这么多。
plan-hours = 工时
plan-hours-about = 每人每周{ $hours }小时。加班能顶一阵，顶不了一年。
rest-none = 没有安排休整
rest-little = 有人能补上半天觉
rest-some = 每人能歇一两天
rest-most = 每人能歇上大半个星期
rest-week = 每人能歇满一个星期
plan-adapt = 变通
plan-adapt-about = 不照搬规定的办法，因地制宜；要写明缘由，检查时可能扣分。
plan-fit-good = 规定的办法很合适
plan-fit-fair = 规定的办法还凑合
plan-fit-poor = 规定的办法不合适
plan-fit-unknown = 没去看过，不知道规定的办法合不合适
plan-start = 从哪里排起
plan-start-last = 照上月的来
plan-start-even = 平均用力
plan-start-marks = 跟着分数走
plan-start-need = 跟着需要走
plan-start-empty = 从零排起
plan-left = 还有{ $units }份人手没有安排
plan-over = 多排了{ $units }份人手
plan-submit-left = 还有{ $units }份人手没有安排，留作机动吗？

pledge-title = 本季承诺
pledge-none = 不作承诺
pledge-none-about = 按考核细则打分。这条线占总分的{ $share }%。
pledge-result = 结果承诺
pledge-result-about = 保证结果。打分时实情多占{ $percent }个百分点，台账少占这么多，还要看运气，每月上下约{ $noise }分。照你的估计，比不作承诺每月{ $by }分；这条线占总分的{ $share }%。
pledge-process = 过程承诺
pledge-process-about = 保证动作。打分只看台账，实情不算分，也不看运气。这条线占总分的{ $share }%。

bargain-title = 谈指标
bargain-about = 带上摸来的实情去县里，把指标谈得实在些。摸得越清，越谈得动。
bargain-granted = 指标谈下来了
bargain-refused = 指标没有谈动
bargain-of = 谈指标：{ $line }

mode-substance = 实干
mode-trace = 留痕
mode-evade = 避责
mode-care = 顾人
mode-neutral = 中性

## 迎检

inspection-announced = { $by }已通知，查{ $line }的资料
inspection-by-county = 县检查组
inspection-by-city = 市检查组
inspection-paper = 资料检查
inspection-paper-about = 检查组到会议室坐下，要看{ $line }的台账。
inspection-field = 四不两直
inspection-field-about = 检查组没打招呼，直接到了现场，看的是{ $line }。
inspection-city = 市里来查县里
inspection-city-about = 市里的检查组抽到你们镇，县里的同志陪着。看的是{ $line }。
inspection-choose = 怎么接待？
inspection-binders = 请看台账
inspection-binders-about = 资料都在，一页一页翻得到。
inspection-hardest = 带去最难的地方
inspection-hardest-about = 让他们看到真正卡在哪里，也看到你没有躲。打过招呼来查台账的，台账照看，尺度减半。
inspection-route = 走备好的路线
inspection-route-about = 几个像样的点，来回一个钟头。
inspection-disclose = 先把问题说在前头
inspection-disclose-about = 自己先讲哪里没做好，打算怎么补。当场扣{ $points }分，查出来的另算；一个季度里台账虚的不再追究，县里更信你，暗访也少些。
inspection-arrange = 先跟县里对好口径
inspection-arrange-about = 县里和镇上一起过关。露了馅，两家一起受罚。
inspection-deducted = 扣{ $points }分
inspection-passed = 没有扣分
inspection-won = 加{ $points }分
inspection-hollow = 台账和现场对不上
inspection-exposed = 事先的安排被识破了
inspection-first = 先到
inspection-adapted = 本月没照规定的办法做，可能扣分

## 本月小结与“为什么”

report-title = { $date }小结
report-more = 还有 { $rows } 行
report-quiet = 这个月没有出事。
report-incident = { $line }出了事
report-waterfall = 责任这样分：县里{ $county }%，村里{ $villages }%，镇上{ $town }%；镇上这一份里，台账挡掉{ $paper }%，查实的工作挡掉{ $conduct }%，程序挡掉{ $cover }%。
report-blame = 落到你身上的责任：{ $percent }%
report-veto = 一票否决（{ $line }）：今年扣{ $points }分，不评等次

news-pledge = { $line }：本季{ $pledge }
news-flat = { $name }开始躺平
news-flat-ended = { $name }又打起了精神
news-county = 县里定了下一季：每月检查约{ $count }次，其中不打招呼的占{ $percent }%
news-received = { $line }，{ $kind }，{ $how }：{ $result }
news-published = 考核公布：{ $marks }分，第{ $rank }/{ $towns }名
news-audited = 审计查出{ $line }的数字有水分
news-promoted = 你进了提拔考察名单

cause-work = 实干
cause-trace = 留痕
cause-free-trace = 干活自然留下的记录
cause-decay = 日久自然回落
cause-chance = 天时与运气
cause-option = 你在“{ $title }”中的选择
cause-later = 早先“{ $title }”留下的后果
cause-initiative = 你主动去做的“{ $title }”
cause-letter = 责任书“{ $title }”
cause-behaviour = { $name }
cause-inspection = { $line }的检查
cause-incident = { $line }出事
cause-village = 到村里花的工夫
cause-outcome = 群众实际得到的
cause-trace-share = 留痕占了太多工夫
cause-strain = 工作的负荷
cause-rest = 休整
cause-red-lights = 公布时亮了红灯
cause-adapted = 没照规定的办法做
cause-audit = 审计
cause-county = 县里每季的调整
cause-city = 市里的压力
cause-first-mover = 谁先动手，谁就成了责任人
cause-pay = 绩效打了折
cause-bargain = 谈指标
cause-year-turn = 新的一年
cause-cost = 办这件事的开销

slot-of = { $name }：{ $what }
slot-line-real = 实情
slot-line-suppressed = 压下去的问题
slot-line-paper = 台账
slot-line-gap = 虚高
slot-line-power = 手里的权
slot-line-liability = 身上的责
slot-line-sight = 考核看得见的程度
slot-line-weight = 分值
slot-line-target = 目标
slot-line-cover = 程序上的保护
slot-line-visits = 近三个月走访
slot-line-seen = 考核看到的
slot-line-pledge = 承诺
slot-village-trust = 信任
slot-village-known = 摸清了情况
slot-staff-fatigue = 疲劳
slot-staff-exhaustion = 情绪耗竭
slot-staff-cynicism = 疏离冷漠
slot-staff-inefficacy = 成就感低落
slot-staff-burnout = 倦怠
slot-staff-flat = 躺平
slot-staff-away = 离岗月数
slot-staff-skill = 本领
slot-goodwill = 交情
slot-county-trust = 县里对镇上的信任
slot-county-visits = 每月检查次数
slot-county-field = 不打招呼的比例
slot-county-process = 过程分的比例
slot-county-pressure = 市里的压力
slot-town-money = 可支配经费
slot-town-units = 人手
slot-town-platforms = 填报平台
slot-town-staff = 可用人数
slot-town-discretion = 自主空间
slot-town-trust = 群众信任
slot-town-outcome = 群众得到的
slot-town-marks = 考核分
slot-town-rank = 位次
slot-town-gap = 台账虚高
slot-town-bonus = 加分
slot-town-deductions = 扣分
slot-town-vetoes = 一票否决
slot-town-incidents = 出事次数
slot-town-blame = 担下的责任
slot-town-trace = 留痕所占工夫
slot-team-fatigue = 队伍的疲劳
slot-team-exhaustion = 队伍的情绪耗竭
slot-team-cynicism = 队伍的疏离冷漠
slot-team-inefficacy = 队伍的成就感低落
slot-team-burnout = 队伍的倦怠
slot-team-flat = 队伍里躺平的人
slot-team-support = 相互搭把手
slot-team-injustice = 有责无权的委屈
slot-team-emotion = 揪心的事
slot-team-meaning = 看得见帮上了忙

step-up-much = 大升
step-up = 上升
step-up-little = 略升
step-down-little = 略降
step-down = 下降
step-down-much = 大降
step-better = 好转
step-worse = 变差
level-lowest = 很低
level-low = 偏低
level-middle = 一般
level-high = 较高
level-highest = 很高
cause-and-more = { $cause }，另有{ $count }项
why-published = 县里公布

## 队伍与各村

condition-well = 精神还好
condition-tired = 有些疲惫
condition-strained = 快撑不住了
condition-flat = 躺平
condition-away = 不在岗
team-well = 队伍还有劲头
team-tired = 队伍有些疲了
team-strained = 队伍绷得太紧
team-flat = 队伍没了劲头
people-lines = 负责
people-age = { $age }岁
skill-substance-good = 干实事是把好手
skill-substance-hard = 干实事有些吃力
skill-trace-good = 做台账是把好手
skill-trace-hard = 做台账有些吃力
skill-even = 干实事、做台账都拿得起
people-away = 还要{ $count }个月才回来
people-seconded = 人在县里，编制在镇上

trust-lowest = 见了你绕着走
trust-low = 客气，不说实话
trust-middle = 有事会来找你
trust-high = 愿意跟着你干
trust-highest = 把你当自己人
goodwill-low = 脸色不好看
goodwill-middle = 公事公办
goodwill-high = 肯帮忙

village-households = { $count }户，常住{ $percent }%
village-elderly = 老人占{ $percent }%
village-asset = 家底
village-hazard = 隐患
village-matter = 心结
village-unknown = 还没去过，不知道这里真正的心结。

## 考核细则、词条、日志

marks-book = 怎么查，怎么算分
marks-weight = 分值{ $points }
marks-process = 过程分占{ $percent }%
marks-rule-weights = 各条线分值合计{ $points }分，按比例折算成一百分
marks-rule-visits = 每月检查约{ $count }次，其中不打招呼的占{ $percent }%
marks-rule-veto = 否决项上出一次事，扣{ $points }分，全年不评等次
marks-rule-monthly = 每月排名通报
marks-rule-quarterly = 每季排名通报
marks-rule-yearly = 全年只公布一次排名
marks-rule-pay = 绩效随等次：{ $grade }，系数{ $factor }
marks-sum-lines = 各条线得分
marks-sum-total = 合计
marks-target = 目标
marks-target-central = 中央
marks-target-province = 省
marks-target-city = 市
marks-target-county = 县
marks-target-town = 镇
marks-power = 手里的权
marks-liability = 身上的责
marks-veto = 一票否决项
marks-path = 规定办法
glossary-here = 这里用到的
glossary-all = 全部
concept-reading = 怎么看
concept-counter = 反过来看
log-plan = 排人手：实干{ $substance }，留痕{ $trace }，走访与借权{ $outside }，休整{ $rest }；工时{ $hours }%
log-empty = 还没有记录。

## 十四种避责行为和两种正路

behaviour-b1 = 留痕自保
behaviour-b2 = 层层加码
behaviour-b3 = 请示上交
behaviour-b4 = 集体决策
behaviour-b5 = 推诿甩锅
behaviour-b6 = 责任下沉
behaviour-b7 = 责任捆绑
behaviour-b8 = 选择性执行
behaviour-b9 = 象征执行·盆景
behaviour-b10 = 共谋应检
behaviour-b11 = 数据变通
behaviour-b12 = 运动式一阵风
behaviour-b13 = 不作为·躺平
behaviour-b14 = 替罪与切割
behaviour-p1 = 担当备案
behaviour-p2 = 主动披露

## 年终与三本账

year-end-title = { $year }年度考核结果
year-end-marks = 得分
year-end-deductions = 扣分
year-end-bonus = 加分
year-end-veto = 否决
year-end-rank = 全县位次
year-end-grade = 等次
year-end-pay = 绩效系数
year-end-not-promoted = 这一年没有进提拔考察名单
screen-afterwards = 复盘
screen-otherwise = 换条路
hint-afterwards = 看全部
hint-otherwise = 换条路试试
hint-road = 换路
hint-draw = 多一点、少一点
hint-stop = 停下推演
hint-go-on = 接着推演
reveal-sketch = 凭记忆画留痕
reveal-sketch-ask = 先别打开：每个月的工时里，留痕占多少？画一画，或者直接往下。
reveal-word-ask = 用一个词说说这一年？
afterwards-busy = 正在推演：{ $done } / { $all }
afterwards-stopped = 推演了 { $done } / { $all }
afterwards-below = 往下翻，逐项展开。
afterwards-taken = （你走的）
afterwards-was = 实际走的
afterwards-own = 就在这一年，运气相同，后面照旧：
afterwards-futures = 走 200 遍将来，和你走的路比：
afterwards-levels = 走 200 遍将来：
afterwards-not-yet = 还没推演到
reveal-before = 打开之前，先凭记忆说说：台账和实情，是哪个月分开的？
reveal-county = 县里看到的
reveal-place = 地方得到的
reveal-people = 人付出的
reveal-marks = 考核分
reveal-outcome = 群众得到的
reveal-trust = 群众信任
reveal-burnout = 倦怠
reveal-exhaustion = 情绪耗竭
reveal-cynicism = 疏离冷漠
reveal-inefficacy = 成就感低落
reveal-paper = 台账
reveal-real = 实情
reveal-gap = 虚高
reveal-parted = { $date }，台账和实情从这里分开。
reveal-all = 全部条线
reveal-place-says = 按群众得到的排：{ $rank }

## 复盘

debrief-notice = 这里没有总评，也不给谁排名次。避责多半是处境使然。

## 存档

saves-empty = 还没有存档。
saves-entry = 《{ $campaign }》{ $date }，第{ $count }步
saves-reached = 到了{ $month }
saves-finished = 已结束

save-not-found = 没有找到存档“{ $path }”。
save-link = “{ $path }”是个链接。为防误写别处，存档不跟随链接；请直接打开它指向的文件。
save-not-a-file = “{ $path }”是{ $kind }，不是存档文件。
save-kind-folder = 文件夹
save-kind-pipe = 管道
save-kind-socket = 套接字
save-kind-device = 设备
save-kind-other = 别的东西
save-too-big = “{ $path }”超过{ $megabytes } MB，不会是正常的存档，没有打开。
save-empty = “{ $path }”是空文件，里面没有存档。
save-not-ours = “{ $path }”不是本程序的存档。
save-newer-format = “{ $path }”的存档格式是{ $format }，比本程序认得的新。请升级后再打开；文件没有动过。
save-bad-header = “{ $path }”开头第{ $line }行已损坏，认不出是哪一局。文件没有动过。
save-damaged = “{ $path }”从第{ $line }行起已损坏。{ $kept ->
    [0] 前面没有完好的步骤，只能从头玩起。
   *[other] 前面{ $kept }步完好，可以从那里接着玩。
}
save-torn = “{ $path }”上次没有写完就断了，最后一步没有存下来。{ $kept ->
    [0] 前面没有别的步骤。
   *[other] 前面{ $kept }步完好。
}
save-kept-aside = 接着玩的时候，损坏的部分另存在旁边，名为“{ $name }”。
save-locked = “{ $path }”正在另一个窗口里玩。请先关掉那边，或者新开一局。
save-swapped = 打开的时候，“{ $path }”被别的程序换掉了。请再试一次。
save-wrong-campaign = 这个存档用的是剧本“{ $campaign }”的另一个版本（需要{ $wanted }，现有{ $found }）。存档没有动过；找回原来的剧本就能接着玩。
save-campaign-missing = 没有找到这个存档所用的剧本“{ $campaign }”。
save-campaign-advice = 把剧本重新装上（township install 文件），或者写明剧本文件夹就能接着玩：township play 文件夹 --resume 存档
save-replay-differs = 重放到第{ $step }步，结果与存档不符。前面的步骤仍可查看。
save-not-saved = 第{ $step }步没有存上：{ $reason }。前面各步都在。
save-not-saved-choice = 重试，撤回这一步，还是不存档接着玩？
save-unsaved = 没有存档：退出后这一局就没有了。
save-unreadable = 第{ $step }步无法辨认（{ $what }）。存档原样未动。
save-bad-name = 名字太长，或含有不能保存的字符。
farewell-saved = 走过的每一步都已存好。
farewell-trial = 这是试玩，不存。
farewell-pending = 最后一步没有存上，前面各步都在。
save-full = 这个存档已写满{ $count }步，不能再往下写。
save-unsettled = 前一步还没有存上，请先重试或撤回
save-gone = 存档文件不在原来的地方了，请另存一份
save-replaced = 存档被换成了另一个文件，请另存一份
save-changed = 存档被别的程序改动过，请另存一份
save-taken = 已经有叫“{ $path }”的文件了，没有动它。请换个名字。
save-failed = { $doing }失败：{ $reason }

save-doing-look = 查看文件
save-doing-open = 打开文件
save-doing-read = 读取
save-doing-lock = 加锁
save-doing-make = 新建
save-doing-write = 写入
save-doing-sync = 写入磁盘
save-doing-name = 命名
save-doing-sync-folder = 保存文件夹
save-doing-set-aside = 另存损坏部分
save-doing-list = 列出文件夹
save-doing-remove = 删除

io-storage-full = 磁盘满了
io-permission-denied = 没有权限
io-read-only = 磁盘是只读的
io-not-found = 路径不存在
io-not-a-folder = 路径中间有一段是文件，不是文件夹
io-is-folder = 那是一个文件夹
io-other = 系统错误 { $code }

## 文字不能进终端的缘由（剧本检查、起名）

unsafe-control = { $code } 是控制字符，会扰乱终端。删掉它；换行直接换行即可。
unsafe-bidi = { $code } 会改变文字方向，让人读错。删掉它。
unsafe-zero-width = { $code } 是看不见的字符。删掉它。
unsafe-tag = { $code } 是隐藏的标记字符。删掉它。
unsafe-private-use = { $code } 是私用区字符，各处显示不同。换一个字。
unsafe-noncharacter = { $code } 不是字符。删掉它。
unsafe-line-separator = { $code } 是特殊的分行符。改用普通换行。
unsafe-too-many-marks = { $code } 这里的附加符号太多，或者没有可附着的字。删去多余的。
unsafe-emoji = { $code } 是表情符号，各终端宽度不一。换成文字。
unsafe-sound-mark = { $code } 是半角浊音符，各终端宽度不一。改用全角假名。

## 不能这样做的缘由

refusal-not-now = 现在还轮不到这一步
refusal-no-such-thing = 没有这样的选择
refusal-closed = 眼下不具备条件
refusal-units = 人手不够：要{ $asked }份，只有{ $have }份
refusal-money = 经费不够：要{ $asked }元，只有{ $have }元
refusal-limit = 今年最多{ $count }次，已经用完
refusal-hours = 工时要在正常的{ $low }%到{ $high }%之间
refusal-quarter = 承诺要在每季头一个月作，一季一次
refusal-only-city = 只有市里来查时，才能跟县里对口径
refusal-no-path = { $line }没有规定办法，无须变通

## 终端与设置

terminal-too-small = 窗口太小：至少要{ $width }×{ $height }，现在是{ $columns }×{ $rows }。请拉大窗口。
settings-language = 语言
settings-this-language = 中文
settings-language-about = 界面和剧本的语言。玩的时候按 L 也能随时换。
settings-theme = 配色
settings-theme-about = “十六色”用终端自己的颜色，深浅都随它；其余几种自带底色。自己的配色写在设置文件里。
settings-ascii = 线框
settings-ascii-about = 边框错位、方块乱码的终端，改用 ASCII。
settings-frames-lines = 线条
settings-frames-ascii = ASCII
settings-mouse = 鼠标
settings-mouse-about = 点选、滚轮。开着的时候，选字要按住 Shift 拖动。
settings-motion = 动画
settings-motion-about = 只有打开三本账的时候会动，每次不到半秒。关掉就一步到位。
settings-hints = 新手提示
settings-hints-about = 每种画面第一次打开时说明一句。
settings-tempo = 节奏
settings-tempo-about = 从容：每次检查都问你怎么接待，每个选择的后果都另开一页。紧凑：一个月里头一次怎么接待，后面都照样；后果只有数字、没有话的，不另开一页，小结和日志里都有。
tempo-steady = 从容
tempo-brisk = 紧凑
theme-sixteen = 十六色，随终端
theme-dark = 深色
theme-light = 浅色
theme-contrast = 高对比
theme-mono = 不用颜色
settings-file = 设置文件
settings-saves = 存档位置
settings-keys-about = 按键也能改，写在设置文件的 [keys] 下，写法见 docs/settings.md。
settings-head = # 权小责大的设置。在“设置”画面（按 ,）里选的，会写在下面。
    # 按键和自己的配色在这里手写：去掉行首的 # 就生效。写错了，下次打开会指出是哪一行。
    # 命令有：up down left right enter back next-pane previous-pane page-down page-up home end more less undo plan
    # initiatives villages people marking-book why glossary log calendar settings language help quit suspend redraw
    #keys.plan = ["r", "f2"]              # 一个键，或最多四个
    #themes.dusk.base = "dark"            # 写上 theme = "dusk" 就用它
    #themes.dusk.ledger = "#9ccfd8 bold"  # 还有 text dim strong frame focus key field good bad warn ground 等
    {""}
settings-no-place = 系统没有给出放设置文件的地方，这次的设置只管到退出为止。
settings-not-ours = 文件里有错，没有动它
settings-not-kept = 设置没有存上（{ $path }：{ $reason }）。这次照样管用，退出后就没有了。

## 逐行模式

plain-welcome = 逐行模式。输入数字作答，按回车。? 看帮助，L 换语言，q 退出。
plain-hint = 提示：{ $text }
plain-puzzled = 没有看懂“{ $words }”。? 看帮助。
plain-from = 来自
plain-rank = 全县{ $towns }个乡镇里第{ $rank }名
plain-unpublished = 考核和位次还没有公布
plain-published = 考核公布：{ $marks }分，{ $towns }个乡镇里第{ $rank }名
plain-up = 升{ $amount }
plain-down = 降{ $amount }
plain-percent-points = { $points }个百分点
plain-minus = 负{ $amount }
plain-also = 另外变了的
plain-time = 本月人手{ $full }份，能安排{ $units }份；已占去：{ $taken }。
plain-ledger = 台账{ $paper }
plain-ledger-next = 台账{ $paper }，照此月底{ $next }
plain-field = 实情{ $field }
plain-row-next = 台账{ $paper }，实情估计{ $low }到{ $high }；照此月底台账{ $next }，实情{ $low-next }到{ $high-next }
plain-field-narrower = 摸得更清了
plain-field-wider = 更摸不准了
plain-light-now = 转为{ $light }
plain-mismatch = 责重权轻
plain-earned = { $weight }分里得了{ $earned }分
plain-pay = 绩效随等次，系数：{ $grades }
plain-pledged = 已作{ $pledge }
plain-yuan = { $yuan }元
plain-village-new = 没去过
plain-hours = 正常的{ $percent }%，每人每周{ $hours }小时
plain-range = { $from } 到 { $to }
plain-each-month = 这几个月都有
plain-language = 英文
plain-title-language = 语言：英文
plain-change = { $name }{ $by }（{ $why }）
plain-tray-waits = { $count ->
    [1] 还有一件：{ $first }。
   *[other] 还有{ $count }件。第1件是{ $first }。
}
plain-more = 输入 { $letter } 和编号细看一个，例如 { $letter } 2。
plain-calendar-more = y 加月份，看那个月，例如 y 6。
plain-log-more = o 2 是再上一个月，一直到 o { $last }。
plain-why-named = 别的数，输入 w 和名字里的几个字，例如 w 压力：{ $names }。
plain-undone = 撤回了上一步。
plain-undone-letter = { $title }：签字已撤回，又放回待办里。
plain-undone-pledge = { $line }：本季承诺（{ $pledge }）已撤回。
plain-not-undone = 这一步不能撤回：只有没掷过运气、没透露新消息的一步才能撤回。
plain-edit-undone = 撤回了安排里的上一处改动。
plain-unsaved = 不存档，接着玩
plain-brief-sign = 签字
plain-brief-annex = 附需求清单
plain-brief-retract = 申请收回
plain-brief-pass = 抄转各村
plain-brief-binders = 看台账
plain-brief-hardest = 去最难的地方
plain-brief-route = 走备好的路线
plain-brief-disclose = 先说问题
plain-brief-arrange = 对口径
plain-go-empty = 还什么都没有安排。选一个起点；要是就让这个月这样过去，再输一次 go。
plain-start-none = 还没有
plain-no-last = 还没有上月的安排可照。
plain-both = 台账{ $paper }，实情{ $real }
plain-parts-here = 从这里分开
plain-never-parted = 全镇合起来看，没有哪个月以后台账一直高过实情。
plain-guess-right = 你记得一个月也不差。
plain-guess-early = 你记早了{ $count }个月。
plain-guess-late = 你记晚了{ $count }个月。
plain-guess-wrong = 和你记得的不一样。

plain-ask-tray = { $count ->
    [1] 输入 1 打开。
   *[other] 打开哪一件？1 到 { $count }。
}
plain-ask-range = { $question }{ $range }。
plain-ask-paper = { $question }{ $range }，0 放一放。
plain-ask-letters = { $question }{ $range }，0 放一放；a 2 表示待办里的{ $rest }份责任书都这样答复。
plain-ask-alike = { $question }{ $range }；a 1 表示本月余下{ $rest }次都这样。
plain-ask-enter = { $question }回车听详细的。
plain-ask-list = { $count ->
    [1] 输入 { $range } 选它，0 返回。
   *[other] 选哪一个？{ $range }，0 返回。
}
plain-ask-settings = 输入 1 或 2 改一项，0 返回。
plain-ask-number = 选哪一个？1 到 { $count }。
plain-ask-plan = 从哪里排起，或者改哪一处？
plain-ask-draft = 还改哪里？改好了输入 go。
plain-ask-page = 按回车继续。
plain-ask-guess = 第几个月？1 到 { $count }；没有分开过是 0，不猜直接回车。
plain-ask-month = 回车看下一个月，2 一口气看完，0 直接看三本账。
plain-ask-books = 输入 1 到 { $count } 听那条线的一整年，0 结束。m 考核细则，o 日志，w 为什么，x 回标题。

plain-help = 随时可用
plain-help-words = 字母也可以换成它后面的词，中文英文都行。
plain-help-title = 数字选择，回车选第一个。L 换语言，q 退出。
plain-help-shelf = 数字选单子里的一个，回车选第一个，0 回标题。L 换语言，q 退出。
plain-help-settings = 1 开关新手提示，2 换节奏，改了就算，也会存下来。0 返回。L 换语言，q 退出。
plain-help-saving = 1 再存一次，2 撤回这一步，当没有走过，3 接着玩，以后都不存。q 离开，这一步就没有了。
plain-help-tray = 数字打开待办里的一件，回车再念一遍待办。
plain-help-paper = 数字作答，0 放一放，回车再从头听一遍全文。责任书可以用 a 加数字，余下的都这样答复。g 加编号看词条。
plain-help-visit = 数字选一种接待，a 加数字表示本月余下的都这样。回车再从头听一遍全文。
plain-help-page = 回车继续。w 加这一页里的编号，看那个数为什么变。
plain-help-reveal = 回车看下一个月，2 一口气看完，0 直接看三本账。w 3 看第3条线的一整年。
plain-help-books = 数字听那条线的一整年，逐月地听。回车再念一遍三本账。0 结束。
plain-help-why = w 3：第3条线的台账为什么是这样。w 3 f 它的实情，w 3 b 身上的责，w 3 p 手里的权，w 3 n 分值，w 3 t 目标。w v 2 第2个村的信任。w s 2 第2个人，编号见 s。
plain-help-plan = 3 4：第3条线实干4份；3 4 2：再留痕2份。t 3 2：只改留痕；f 走访，c 借权，写法相同。v 2 1：到第2个村1份。
plain-help-units = a 3：第3条线变通办法，再输一次照办。r 2：休整2份。h 110：工时为正常的110%。几处改动用分号隔开。回车再念一遍起点。
plain-help-go = 单独一个编号：换一个起点。p：听全部安排；p 3：听第3条线。u：撤回上一处改动。i：主动作为、承诺、谈指标；i 5：其中第5项。go：定下来。
plain-help-list = 数字选单子里的一件，0 回到安排，回车从头念一遍。没有选定之前什么也不会做。
plain-help-choice = 数字选定，0 什么也不做、回到安排，回车再念一遍。

plain-first-desk = 每条线有两面：台账，县里看得见；实情，只能估个大概。d 念出各条线现在怎样。先清待办，再安排这个月的人手。
plain-first-letter = 责任书要你签字。正文后面说的是：出了事有几成责任在你，办这件事的权在不在你手里。
plain-first-event = 每一种选法，都有正派能干的人会这样选；每条后面说的是谁会这样选、要花什么。有的后果要过几个月才来。
plain-first-plan = 编号选一种现成的排法，再改：3 4 是第3条线实干4份，t 3 2 是留痕2份。p 听全部，go 定下来，其余看 ?。台账月底到多少是准的，实情只是估计。
plain-first-overtime = 加班能顶一阵，顶不了一年。
plain-first-report = 这里只说变了的。输入 w 和前面的编号，看它为什么变。
plain-first-marks = 县里就照这本细则打分。责重权轻的条线，后面会说。

## 帮助

help-month = 每月一轮：处理待办，排好人手，接待检查，看看小结。
help-two-books = 留痕改的是台账，考核看得见；实干改的是实情，谁也看不见，走访才知道个大概。
help-people = 人是会累垮的，一个假期补不回来。
help-end = 年终打开三本账：县里看到的，地方得到的，人付出的。

## 屏幕与按键补充（终端版）

game-short = 权小责大
desk-field-short = 实情（估）
desk-field-word = 实情
desk-time = 本月人手
hint-pane = 换栏
hint-suspend = 挂起
hint-redraw = 重画
hint-accept = 就这么办
keys-up = 上移
keys-down = 下移
keys-left = 左移，或上一个月
keys-right = 右移，或下一个月
keys-enter = 打开、确定、下一步
keys-back = 返回；在办公桌上是离开这一局
keys-pane = 换到下一栏
keys-pane-back = 换到上一栏
keys-page-down = 往后翻
keys-page-up = 往前翻
keys-home = 到开头
keys-end = 到末尾
keys-more = 加一份人手
keys-less = 减一份人手
keys-undo = 撤回上一步改动
keys-plan = 安排本月人手
keys-initiatives = 主动去做一件事
keys-villages = 看看各村
keys-people = 看看队伍和县里的人
keys-book = 翻考核细则
keys-why = 看一个数为什么变了
keys-glossary = 查词条
keys-log = 看工作日志
keys-settings = 改设置：语言、配色、提示、节奏
keys-calendar = 看这一年的年历
keys-language = 中文、英文随时切换
keys-help = 打开或关上这一页
keys-quit = 离开；每一步都已经存好
keys-suspend = 暂停程序，回到命令行（fg 回来）
keys-redraw = 重画屏幕

## 命令行

cli-about = 权小责大：一个乡镇，一年光景。角色扮演训练游戏。
cli-examples = 例：
    {"  "}township                             开始玩
    {"  "}township play --plain                逐行模式，适合读屏和管道
    {"  "}township play --seed 7               全班玩同一个世界
    {"  "}township doctor                      看看终端、文件夹、剧本和存档行不行
    {"  "}township check campaigns/liuxi-2017  检查一个剧本
    {"  "}township debrief saves/一局.toml     一局玩完，打开账本
cli-usage-heading = 用法：
cli-usage = township [选项] [命令]
cli-verbs = 命令：
cli-arguments = 参数：
cli-options = 选项：
cli-lang = 语言：zh 或 en
cli-settings-file = 设置文件
cli-color = 颜色：auto（自动）、always（总用）或 never（不用）
cli-saves-dir = 存档放在哪个文件夹
cli-json = 以 JSON 输出，两种语言都有
cli-help = 显示这份说明（-h 简要，--help 带例子）
cli-version = 显示版本
cli-play-about = 玩（不写命令就是玩）
cli-play-usage = township play [剧本] [选项]
cli-play-examples = 例：
    {"  "}township play                    全屏画面，终端至少 60×20
    {"  "}township play --plain --seed 7   逐行模式，种子为 7 的世界
    {"  "}township play my-town            玩自己写的剧本（文件夹）
    {"  "}township play --resume 存档      接着玩；有哪些存档看 township saves
cli-play-campaign = 剧本的名字、文件夹，或 .township 文件
cli-play-plain = 逐行模式
cli-play-ascii = 只用 ASCII 线框（边框错位的终端用）
cli-play-mouse = 用鼠标（选字时按住 Shift）
cli-terminal = 终端出了问题：{ $reason }
cli-play-seed = 世界的种子：种子相同，检查和天气就相同
cli-play-resume = 接着玩这个存档
cli-play-name = 玩家的称呼
cli-check-about = 检查一个剧本，一次列出全部问题
cli-check-usage = township check 文件夹 [选项] 或 township check --explain [编号]
cli-check-examples = 例：
    {"  "}township check my-town           退出码 0：没有问题，1：有问题，2：读不了
    {"  "}township check my-town --json    给程序看的同样结果
    {"  "}township check --explain E012    一个编号是什么意思、为什么、怎么改
    {"  "}township check --explain         全部编号，一条一行
cli-check-dir = 剧本文件夹
cli-check-what = 剧本文件夹、.township 文件，或剧本的名字
cli-check-explain = 解释一个编号或规则；不写就列出全部
cli-pack-about = 把剧本打成一个 .township 文件，交给别人
cli-pack-usage = township pack 文件夹 [选项]
cli-pack-examples = 例：
    {"  "}township pack my-town              在这里写出 my-town-1.0.0.township
    {"  "}township pack my-town -o /mnt/U盘  写到别的文件夹
cli-pack-output = 写到哪个文件，或者哪个文件夹
cli-pack-force = 已有同名文件就换掉
cli-unpack-about = 把 .township 文件解开成一个新文件夹
cli-unpack-usage = township unpack 文件 [文件夹] [选项]
cli-unpack-examples = 例：
    {"  "}township unpack my-town-1.0.0.township       在这里建新文件夹 my-town
    {"  "}township unpack my-town-1.0.0.township 草稿  建在“草稿”里面
cli-unpack-file = .township 文件
cli-unpack-dir = 剧本的文件夹建在哪里
cli-unpack-force = 已有同名的剧本文件夹就整个换掉
cli-install-about = 安装一个剧本，玩的时候和标题画面上都能找到
cli-install-usage = township install 文件 [选项]
cli-install-examples = 例：
    {"  "}township install my-town-1.0.0.township  装好以后：township play my-town
    {"  "}township install my-town                 剧本文件夹也能装
cli-install-file = .township 文件，或者剧本文件夹
cli-install-force = 重新安装，文件被改过也换掉
cli-campaigns-about = 列出剧本，或者去掉一个装上的
cli-campaigns-usage = township campaigns [选项]
cli-campaigns-examples = 例：
    {"  "}township campaigns                         自带的和装上的
    {"  "}township campaigns --remove my-town@1.0.0  去掉一个，存档留着
cli-campaigns-remove = 去掉一个装上的剧本，写编号或者 编号@版本
cli-new-about = 新建一个剧本：小，但完整、能玩，注释教你怎么写
cli-new-usage = township new 文件夹 [选项]
cli-new-examples = 例：
    {"  "}township new my-town                    用你的语言写
    {"  "}township new my-town --lang zh,en       两种语言，中文为主
    {"  "}township new my-town --from liuxi-2017  照一个现成的抄一份，换个名字
cli-new-dir = 要建的文件夹；它的名字就是剧本的 id
cli-new-lang = 剧本的语言：zh、en、zh,en 或 en,zh
cli-new-from = 照这个抄：自带剧本的名字，或一个文件夹
cli-new-title = 剧本的名字；两种语言就写两次
cli-graph-about = 画出一个剧本：有哪些事，什么引出什么，有哪些结局
cli-graph-usage = township graph 剧本 [选项]
cli-graph-examples = 例：
    {"  "}township graph my-town -o map.html          一张用浏览器看的图
    {"  "}township graph my-town --event night-rain   一件事和它的前因后果
    {"  "}township graph my-town --format dot         给 Graphviz 用
cli-graph-format = mermaid、dot 或 html；不写就看文件的扩展名
cli-graph-output = 写到这个文件
cli-graph-event = 只画这件事和它连着的
cli-graph-all = 经由各种数值的联系也画，不只是选择
cli-graph-force = 文件已经有了也换掉
cli-translate-about = 给剧本补上某种语言缺的文字，并盯住原文的改动
cli-translate-usage = township translate 文件夹 语言 [选项]
cli-translate-examples = 例：
    {"  "}township translate my-town en --dry-run   看看有多少要译
    {"  "}township translate my-town en             缺译文的地方补上原文
    {"  "}township translate my-town en --list      还有哪些没译，哪些原文改过了
    {"  "}township translate my-town en --accept event.flood   这几条不用改
cli-translate-into = 译成哪种语言：zh 或 en
cli-translate-dry-run = 只说要做什么，不写文件
cli-translate-list = 列出待译的和原文改过的，不写文件
cli-translate-accept = 原文虽改，译文仍对：路径，或 all
cli-watch-about = 一存盘就重新检查剧本，也可以边写边玩
cli-watch-usage = township watch 文件夹 [--play 事件] [--month 月份] [选项]
cli-watch-examples = 例：
    {"  "}township watch my-town                       每次存盘都检查一遍
    {"  "}township watch my-town --play night-warning  直接打开这个事件，改了就跟着变
    {"  "}township watch my-town --month 7             从七月打开
cli-watch-dir = 剧本文件夹
cli-watch-play = 从这个事件打开游戏，局面是真能玩到的
cli-watch-month = 从这个月打开游戏，1 到 12
cli-watch-seed = 从这个种子往上找这样一局
cli-lab-about = 拿规矩做实验：比改革，让一个数走一遍
cli-lab-usage = township lab 任务 [选项]
cli-lab-examples = 例子：
      township lab compare half-visits unannounced duty-lists
      township lab sweep regime.inspections=1..8:8 --years 3
      township lab reforms
cli-lab-run-about = 按一套规矩玩
cli-lab-run-usage = township lab run [规矩]... [选项]
cli-lab-run-arms = 同时生效的改革和改动（没有）
cli-lab-compare-about = 几套规矩，同样的运气，比一比
cli-lab-compare-usage = township lab compare 规矩... [选项]
cli-lab-compare-arms = 每个是一项改革、一处改动（如 regime.veto=false），
    或者几个用 + 连起来
cli-lab-compare-against = 和哪套规矩比（原来的规矩）
cli-lab-sweep-about = 让一两个数把各种取值走一遍
cli-lab-sweep-usage = township lab sweep 数=起..止:步数 [数=起..止:步数]
cli-lab-sweep-walks = 例如 regime.inspections=1..8:8，或者列出取值
cli-lab-sweep-with = 另外还生效的规矩
cli-lab-best-about = 在一套规矩下，找出怎样做最划算
cli-lab-best-usage = township lab best [规矩]... [选项]
cli-lab-best-utility = 什么算划算：marks、outcome、mixed、blame，或者自己
    配：marks=1,outcome=0.5,burnout=-20,blame=-5（marks）
cli-lab-facts-about = 把程式化事实跑一遍：哪些成立，哪些不成立
cli-lab-facts-usage = township lab facts [选项]
cli-lab-county-about = 县里跟着镇上变，镇上跟着县里变
cli-lab-county-usage = township lab county [选项]
cli-lab-facts-quick = 不搜会跟着规矩变的玩家
cli-lab-merge-about = 把分开跑的各部分合起来
cli-lab-merge-usage = township lab merge 文件... [选项]
cli-lab-merge-files = 各部分用 -o 写出的记录
cli-lab-reforms-about = 列出一个剧本的改革
cli-lab-reforms-usage = township lab reforms [--campaign 剧本]
cli-lab-campaign = 名字、文件夹或 .township 文件（liuxi-2017）
cli-lab-players = 谁来玩，例如 score,balanced,blame
cli-lab-plays = 每套规矩玩多少局（500）
cli-lab-seed = 整个实验的种子（1）
cli-lab-years = 一局走几年（照剧本）
cli-lab-shard = 只跑 N 份里的第 I 份，再用 lab merge 合起来
cli-lab-rows = 把每一局的数写进这个文件，CSV 格式
cli-lab-output = 把记录写进这个文件，给 lab merge 用
cli-lab-csv = 把表写进这个文件
cli-lab-markdown = 把事实写成 Markdown，存进这个文件
cli-lab-html = 把报告写成网页，存进这个文件
cli-lab-force = 这些文件已经有了也换掉

cli-test-about = 把一个剧本玩上几千局，看看怎么样
cli-test-usage = township test 剧本 [选项]
cli-test-examples = 例：
    {"  "}township test my-town                   退出码 0：都好，1：有问题，2：没法运行
    {"  "}township test my-town --time 5s         五秒里能玩几局就玩几局
    {"  "}township test my-town --search          没见到的，专门去找
    {"  "}township test my-town --against old     改动改了什么，一局对一局
    {"  "}township test liuxi-2017 --event may-drill   谁选哪一项
    {"  "}township test my-town --html test.html  存成网页，有事件与月份的热度图
cli-test-campaign = 剧本的名字、文件夹，或 .township 文件
cli-test-seed = 整个测试的种子（1）
cli-test-plays = 每种打法玩几局（2000）
cli-test-jobs = 同时玩几局；结果都一样
cli-test-strategies = 谁来玩，如 random,score（全部）
cli-test-time = 玩多久就停，如 5s
cli-test-ci = 各项比例精确到几个百分点就停
cli-test-quick = 不逐个比较同一事件的选项
cli-test-search = 没见到的，再专门去找
cli-test-event = 看这个事件的选项
cli-test-all = 全部列出
cli-test-against = 和这个版本比，运气相同
cli-test-html = 报告另存成网页，写到这个文件
cli-test-force = 那个文件已经有了也换掉
cli-schema-about = 写出剧本文件的 schema，编辑器靠它补全和提示
cli-schema-usage = township schema [选项]
cli-schema-examples = 例：
    {"  "}township schema -o campaigns/schema.json  campaigns/my-town/*.toml 的
    {"  "}                                          第一行写 #:schema ../schema.json
    {"  "}township schema --lang en                 提示用英文，写到终端
cli-schema-output = 写到哪个文件；不写就到终端
cli-schema-plays = 试玩文件 *.play.toml 的 schema
cli-schema-reforms = 改革文件 reforms/*.toml 的 schema
cli-schema-force = 文件已经有了也重写
cli-saves-about = 列出存档
cli-saves-usage = township saves [选项]
cli-saves-examples = 例：
    {"  "}township saves                     自己的存档
    {"  "}township saves --saves /mnt/U盘    别处文件夹里的存档
cli-debrief-about = 一局玩完，打开账本；一个班的也行
cli-debrief-usage = township debrief 存档… [选项]
cli-debrief-examples = 例：
    {"  "}township debrief saves/play.toml                  先答三问，再看全部
    {"  "}township debrief saves/play.toml --html 网页.html 另写一张网页
    {"  "}township debrief 班级/                            一个文件夹里的全部并排看
cli-debrief-saves = 存档，或者装着存档的文件夹
cli-debrief-then = 换了选择以后由谁接着走：style、same，或一种打法
cli-debrief-plays = 每条路走几遍将来（200）；0 就不推演
cli-debrief-all = 这里也列出每个决定的每条路
cli-debrief-no-questions = 不提问
cli-debrief-html = 给浏览器看的一张网页，不用联网
cli-debrief-markdown = Markdown
cli-debrief-output = 数字，写成 JSON
cli-debrief-decisions = 决定，写成 CSV，一条路一行
cli-debrief-months = 逐月数字，写成 CSV
cli-debrief-chronicle = 只写大事记，Markdown
cli-debrief-force = 文件已有也换掉
cli-debrief-json = 把数字印成 JSON
cli-fork-about = 从一局的某个决定起，另走一遍
cli-fork-usage = township fork 存档 --at N [选项]
cli-fork-examples = 例：
    {"  "}township fork saves/play.toml --at 17   第 17 步之前照旧，从这步起你来
cli-fork-at = 第几个决定，按复盘里的数
cli-fork-no-decision = 这一局没有第 { $n } 个决定，一共 { $count } 个。序号见复盘。
cli-forked = { $path } 里有前 { $count } 个决定，停在{ $date }。接着玩：township play --resume { $path }
cli-debrief-next = 这一局的账本，每个决定换条路会怎样：township debrief { $path }
cli-guide-about = 打印一个剧本的带课指南
cli-guide-usage = township guide 剧本 [选项]
cli-guide-examples = 例：
    {"  "}township guide liuxi-2017          你的语言的手册
    {"  "}township guide liuxi-2017 | less   一页一页看
cli-guide-none = { $name } 没有带课指南。作者可以补一份：guide/facilitator-zh.md
cli-replay-about = 重演一个存档，逐步核对，列出这一年
cli-replay-usage = township replay 存档 [选项]
cli-replay-examples = 例：
    {"  "}township replay saves/一局.toml          逐月列出这一年
    {"  "}township replay saves/一局.toml | less   一页一页看
cli-replay-file = 存档文件
cli-doctor-about = 看看终端、文件夹、剧本和存档行不行，不行怎么办
cli-doctor-usage = township doctor [文件夹] [选项]
cli-doctor-examples = 例：
    {"  "}township doctor            退出码 0：都好，1：有问题，2：没法运行
    {"  "}township doctor my-town    把这个剧本也看一看
    {"  "}township doctor --json     给程序看的同样结果
cli-doctor-dir = 要一并检查的剧本文件夹
cli-completions-about = 输出命令行补全脚本
cli-completions-usage = township completions SHELL
cli-completions-examples = 例：
    {"  "}source <(township completions bash)   写进 ~/.bashrc
    {"  "}township completions fish > ~/.config/fish/completions/township.fish
    {"  "}township completions zsh > ~/.zfunc/_township
cli-completions-shell = bash、elvish、fish、powershell 或 zsh
cli-man-about = 输出手册页
cli-man-usage = township man
cli-man-examples = 例：
    {"  "}township man | man -l -                             直接看
    {"  "}township man > ~/.local/share/man/man6/township.6   装上，以后用 man 看
cli-missing = 缺少：{ $what }
cli-no-value = { $what } 后面要跟一个值
cli-bad-value = “{ $value }”不能用于 { $what }
cli-unknown = 看不懂：{ $what }
cli-one-of = 可以是：{ $values }
cli-did-you-mean = 是不是想写 { $near }？
cli-see-help = 用法见 township --help
cli-see-help-of = 用法见 township { $verb } --help
cli-what-it-is = { $what } 的意思：{ $help }
cli-no-campaign = 没有叫“{ $name }”的剧本，也没有这个文件夹或文件。现有的剧本：{ $known }
cli-campaign-broken = 剧本有错，没法开始：
cli-no-saves-folder = 系统没有给出存档的位置。请用 --saves 指定一个文件夹。
cli-saves-in = 存档在 { $path }
cli-saves-more = 另有{ $count }个没有列出。
save-at = { $path }：{ $reason }。
cli-playing-unsaved = 没有存档：{ $reason } 照样可以玩，只是关掉以后就没有了。
cli-saved-to = 这一局已经存好，随时可以接着玩：
    {"  "}township play --resume "{ $path }"
cli-replayed = { $count }步全部重演，每一步的状态都与存档相符。
cli-replay-began = { $campaign } { $version }，种子 { $seed }
cli-not-terminal = 这里画不了全屏画面，改用逐行文字模式。
cli-stdout-closed = 输出已经关闭；到上一步为止都已存好。

## 手册页

man-name = 名称
man-synopsis = 概要
man-examples = 例子
man-options = 选项
man-verbs = 命令
man-environment = 环境变量
man-exit = 退出码
man-township-lang = 语言，zh 或 en。没有设置就依次看 LC_ALL、LC_MESSAGES、LANG 和系统；--lang 优先于一切。
man-township-home = 程序要保存的东西都放在这一个文件夹里。
man-no-color = 设成任何值：不用颜色。
man-clicolor-force = 设成 0 以外的值：输出不是终端也用颜色。NO_COLOR 优先于它，--color 优先于两者。
man-exit-0 = 做完了，没有问题。
man-exit-1 = 有问题。
man-exit-2 = 没法运行。

## 体检

doctor-well = 正常
doctor-told = 说明
doctor-finding = 问题
doctor-advice = 怎么办：{ $advice }
doctor-and = 、
doctor-semicolon = ；
doctor-because = { $what }（{ $because }）
doctor-variable = { $set }
doctor-all-well = 一切正常。
doctor-findings = 共{ $count }处问题。

doctor-terminal = 终端
doctor-input = 输入
doctor-output = 输出
doctor-is-terminal = 终端
doctor-not-terminal = 不是终端，这样玩就是逐行模式
doctor-dumb = dumb：光标不能移动，用逐行模式
doctor-unset = 没有设置
doctor-term-advice = 写明是什么终端，例如：export TERM=xterm-256color
doctor-size = 大小
doctor-size-unknown = 不在终端里，无从得知
doctor-size-tight = { $size }，能用；画面按{ $wanted }设计
doctor-size-advice = 把窗口放大到{ $wanted }以上，或换小一号的字。
doctor-colours = 颜色
doctor-colours-none = 不用
doctor-colours-16 = 16色
doctor-colours-256 = 256色
doctor-colours-true = 全彩（24位）
doctor-because-asked = --color 要求的
doctor-because-no-color = 设了 NO_COLOR
doctor-because-forced = 设了 CLICOLOR_FORCE
doctor-because-not-terminal = 输出不是终端
doctor-because-terminal = 依据 TERM 和 COLORTERM
doctor-within = 经由
doctor-within-nothing = 没有经过 tmux、screen 或 SSH
doctor-widths = 字宽
doctor-widths-not-asked = 在终端里运行，才问得出线框和省略号占几列
doctor-widths-no-answer = 终端没有回答线框和省略号占几列，按各占1列算
doctor-widths-seen = 线框占{ $frame }列，省略号占{ $prose }列
doctor-widths-advice = 在终端的设置里把“宽度不明的字符”设为窄，或者用：township play --ascii

doctor-language = 语言
doctor-speaks = 界面
doctor-language-asked = --lang 要求的
doctor-language-set = 设置文件里写的
doctor-language-system = 系统设为 { $value }
doctor-language-default = 没有哪里写明中文或英文；要中文请用 --lang zh 或 TOWNSHIP_LANG=zh
doctor-charset = 字符集
doctor-charset-unsaid = 没有变量写明字符集；程序输出 UTF-8
doctor-charset-advice = 程序输出 UTF-8。请把终端也设成它，并且例如：export LANG=zh_CN.UTF-8

doctor-folders = 东西放在哪里
doctor-saves-folder = 存档
doctor-settings = 设置
doctor-settings-read = 内容
doctor-settings-advice = 照指出的地方改；改好之前，文件里其余各项照样算数。
doctor-data = 数据
doctor-nowhere = 系统没有给出位置
doctor-free = 还没有，用到时建
doctor-barred = 没有，也建不了
doctor-there = 已有，可以写入
doctor-shut = 已有，但不能写入
doctor-taken = 那里已有别的东西
doctor-lost = 那里是个链接，指向的地方什么也没有
doctor-no-link = 没有经过链接
doctor-link = 经过链接 { $path }
doctor-by-asked = 由 --saves 指定
doctor-by-home = 由 TOWNSHIP_HOME 指定
doctor-by-portable = 放在程序旁边，那里有 township.toml
doctor-by-platform = 系统惯用的位置
doctor-change-saves = 换地方：--saves 文件夹，或 TOWNSHIP_HOME=文件夹。
doctor-change-home = 换地方：TOWNSHIP_HOME=文件夹。
doctor-shut-advice = 给自己读写的权限（chmod u+rwX），再看磁盘是不是满了、是不是只读。
doctor-taken-advice = 把那里的东西挪开。
doctor-lost-advice = 删掉这个链接，或把它改对。

doctor-campaigns = 剧本
doctor-campaign-clean = 没有问题
doctor-campaign-unread = 读不了
doctor-campaign-found = 错误{ $errors }处，提醒{ $warnings }处
doctor-campaign-advice = 逐条看错在哪里、怎么改：township check "{ $folder }"
doctor-campaign-changed = 装上以后文件被改过，存档认不出它。重新安装：township install 文件 --force
doctor-shipped-advice = 这是程序自带的剧本，本不该有问题，请反馈。

doctor-saves = 存档
doctor-saves-good = { $count ->
    [0] 还没有存档
   *[other] { $count }个可以接着玩
}
doctor-save-other-version = 这一局用的是“{ $campaign }”的另一个版本（{ $version }），和这里的不同。
doctor-save-damaged-advice = 从最后完好的一步接着玩：township play --resume 存档。坏掉的部分会另外留着。
doctor-save-newer-advice = 更新程序；现在的版本看 township --version。
doctor-save-busy-advice = 关掉另一个窗口，再看一次。
doctor-save-header-advice = 有备份就换回来，没有就挪开。
doctor-save-not-one-advice = 把它挪出存档文件夹。

## 终端各屏的用语

letters-alike-confirm = { $count }份责任书都这样答复：{ $answer }。答复了收不回来。
plan-start-none = 上个月还没有安排过，没有可以照的。
hint-later = 放一放
hint-sheet = 另一页
hint-begin = 上任
hint-do = 就这么办
hint-month = 换月份
hint-line = 换条线
hint-this-month = 就是这个月
hint-reveal = 打开三本账
letter-choose = 你怎么答复？
paper-notes = 案头备忘
plan-side = 本月安排 · 休整、工时、各村、办法
plan-units = 人手
plan-sum-other = 另一页{ $units }份
plan-hours-now = 工时{ $percent }%
plan-full = 正好排满
plan-submit-all = 人手正好排满。就照这样办吗？
plan-sum = 合计
plan-substance-short = 实干
plan-trace-short = 留痕
plan-visit-short = 走访
plan-coordinate-short = 借权
plan-method = 办法
plan-method-own = 变通
plan-method-book = 照办
plan-method-about = 照规定的办法做，还是按各村实情变通（要写说明，检查可能不认）。
plan-village-new = · 没去过
people-staff = 镇上
people-officials = 县里
people-skill = 擅长
people-wound = 心事
people-wish = 心愿
people-goodwill = 对你
village-fits = 规定办法在这里
marks-so-far = 到目前为止
marks-marked = 怎么查
marks-earned = 已得
marks-pedigree = 指标是这样一层层加上来的
marks-apart = 责重权轻
reveal-answer-right = 你说的是{ $guess }，就是这个月。
reveal-answer-early = 你说的是{ $guess }，早了{ $apart }：到{ $parted }才真正分开。
reveal-answer-late = 你说的是{ $guess }，晚了{ $apart }：{ $parted }就已经分开了。
reveal-answer-never = 你说的是{ $guess }，可这一年没有哪个月以后，台账一直高过实情。
reveal-seen = 县里看到：{ $marks }
reveal-covered = 还没翻开
reveal-guessed = 你猜的月份
count-xuns = { $count }旬
reveal-quiet = 这个月没有留下什么记录。
why-unpublished = 尚未公布
why-none = 还没有变过。
help-mouse = 开了鼠标时，选字请按住 Shift 拖动。
quit-play = 回到标题画面吗？
quit-play-yes = 回标题
quit-program = 现在退出吗？
quit-program-yes = 退出
quit-no = 留下
unsaved-retry = 再试一次
unsaved-take-back = 撤回这一步
unsaved-go-on = 不存档，接着玩
screen-echo = 后来怎样
screen-title = 标题
first-desk = 左边每条线有两样：清楚的一条是台账，县里看得见；模糊的一段是实情，只能估个大概。右边是待办，回车打开。待办清了，就安排这个月的人手。
first-letter = 责任书要你签字。旁边写着出了事有几成责任在你、办这件事的权在不在你手里。
first-event = 每一种选法，都有正派能干的人会这样选。下面的小字写着谁会这样选、要花什么；有的后果要过几个月才来。
first-plan = 方向键选格子，数字或 + - 填人手。a 到 e 是几种现成的排法，u 撤回。台账月底到多少是准的，实情只是估计。回车定下来。
first-initiatives = 这些事没有人叫你做，你可以自己去做。做了当场算数，花的人手从本月扣。
first-inspection = 检查组到了。怎么接待由你定：台账好看，未必现场好看。先说问题要扣一点分，换来的是一个季度里台账虚的不再追究。
first-report = 这是这个月的结果。台账和实情后面的箭头，是这个月往哪边走；实情的箭头只是估计。上下移动，下面会写为什么；按 w 看全部缘由。
first-marks = 县里就照这本细则打分。责重权轻的条线，右边会标出来。
first-afterwards = 缩进的各条，在右边展开。每个决定正在另走一遍，算好的会补进“假如换一条路”。c 停下，再按接着算。
first-otherwise = 先选决定，再选路。右边那张图，是换了这条路以后你自己的这一年：运气一样，后面照旧。
first-reveal = 先别急着打开。台账你一直看得见，实情这一年都是估的。
legend-live = 本月风险当季
legend-green = 县里的绿灯
legend-yellow = 县里的黄灯
legend-red = 县里的红灯
legend-band = 实情：大概落在这一段，颜色深处最可能
