### 程式化事实：说法、条件和量到的数。

fact-1-claim = 更多普通检查（多数看纸）：实效少，被占用的时间多，人更倦；留痕的份额略升。
fact-1-fails = W(8) >= .85·W(1)，或占用的时间不是越来越多
fact-2-claim = 查什么比查几次要紧：次数不变，不打招呼的现场检查越多，留痕越少，实效越高，分数不降。
fact-2-fails = W(q=1) <= 1.15·W(q=0)
fact-3-claim = 分数里材料占得越多，分数和留痕越高，实情越差：看上去在进步。
fact-3-fails = 分数与实效的相关 > 0
fact-4-claim = 来一次运动，台账立刻上去，实情好一阵；没有后续就消退，隔季回头看就留得住。
fact-4-fails = 一年后单次的成效不低于回头看的；或半衰期超过三个月
fact-4-why = 这个剧本里没有能对着一条线发动的运动。
fact-5-claim = 把结果量得更准，留痕减少，量到的线变好；没量到的那条留在底下。
fact-5-fails = 只量别的线，没量到的线也升了 5 分以上
fact-6-claim = 一票否决对它管的真风险有用，代价落在别处：分数、波动，连着材料或没有权的线时还有害怕。
fact-6-fails = 被否决的线没有好转，或别的线好转
fact-7-claim = 纸能免责，避责的人就造纸；查实尽责才免责，同样的保护，纸少，事故也少。
fact-7-fails = 尽职免责下的留痕不少于纸面免责下的
fact-8-claim = 只减镇上的责任，避责的人做得更少；只给权，产出多而不更实；改考核是最有力的一项；三项合起来几乎相加。
fact-8-fails = 任何一项单独好过三项一起，或队伍单独好过考核
fact-9-claim = 明减暗增：次数少了，纸更严，平台更多，实效没有好处。
fact-9-fails = W > 1.03 x 原来
fact-10-claim = 只顾分的人年底突击：最后一季留痕的份额上升。
fact-10-fails = 第四季 <= 第一季
fact-11-claim = 只看眼前的分，第一年赢，三年下来不占先。
fact-11-fails = alpha=1 三年最好，或 alpha<=.5 第一年最好
fact-12-claim = 纯实干受罚：居民得到的最多，分数最低。
fact-12-fails = 纯实干的分数进了前一半
fact-13-claim = 倦怠更看时间花在什么上，而不只是多少；支持能缓一缓。
fact-13-fails = 正常工时做纸 <= 长工时做有意义的事
fact-14-claim = 躺平有门槛，会滚雪球：有人躺下，别人更累。
fact-14-fails = 躺平的份额随检查次数成直线（R2 > .98）
fact-15-claim = 加班先有用，后伤人。
fact-15-fails = 第三年仍是 1.4 倍工时最好
fact-16-claim = 按纸考核的县，各镇的分数和实效反着排；改革使之减弱。
fact-16-fails = 改革后比纸面规矩更负
fact-17-claim = 承诺过程还是承诺结果：权小、结果看天时，结果承诺伤公平、让人想走；管得住的事，结果承诺使人出力。
fact-17-fails = 两种情形下最好的材料份额一样
fact-17-why = 这里的玩家不在承诺过程和承诺结果之间权衡。
fact-18-claim = 鞭打快牛：料到明年加码，今年就少报；三年不变的目标使之消失。
fact-18-fails = rho=0 和 rho=.5 报出的结果一样
fact-18-why = 会跟着规矩变的玩家没有搜，别的玩家都不替明年的目标打算。
fact-19-claim = 数字可以变通时，刚过线的特别多；独立的监测一来，就落回真值。
fact-19-fails = 门槛处没有断口
fact-19-why = 这里的玩家不会一再把数字修到线上，也没有监测设备中途到来。
fact-20-claim = 层层加码：下级的目标不低于上级，日期更早；适度的余量抵得了走样，过了就压垮。
fact-20-fails = 有一级比上一级低；或越加越好
fact-21-claim = 追责到人，上下遮掩就少，先分锅的就多。
fact-21-fails = 遮掩的机会随追责到人上升
fact-22-claim = 县里也会变：重罚假纸，县里就少去现场，镇上的虚高率不变；县里自己在意真实，它才降。
fact-22-fails = 长期的虚高率随罚则下降
fact-23-claim = 平台是净负担。
fact-23-fails = W 上升
fact-24-claim = 信任会生利：早年实干，后来动员更省力。
fact-24-fails = 动员不看信任

fact-outcome = 实效
fact-marks = 考核分
fact-trace = 留痕份额
fact-hindrance = 被占用的时间
fact-burnout = 倦怠
fact-incidents = 事故，每年
fact-blame = 落到头上的责任，每年
fact-unseen = 没量到的线
fact-flat = 躺平的份额
fact-inversion = 分数与实效的名次相关
fact-hollow-rate = 虚高的线的份额
fact-field-share = 县里要的现场份额
fact-trace-first = 第一季的留痕
fact-trace-last = 第四季的留痕
fact-outcome-first = 实效，第一年
fact-outcome-last = 实效，最后一年
fact-outcome-left = W(8) − .85·W(1)，要 < 0
fact-outcome-gain = W(1) − 1.15·W(0)，要 > 0
fact-outcome-change = 实效的变化，要 < 0
fact-correlation = 相关，要 <= 0
fact-unseen-over = 没量到的线的变化 − 5，要 < 0
fact-vetoed-change = 被否决的线的变化，要 > 0
fact-others-change = 别的线的变化，要 < 0
fact-single-against-all = 单独一项 − 三项一起，要 < 0
fact-third-against-second = 队伍 − 考核，要 < 0
fact-cosmetic-gain = W − 1.03·原来，要 < 0
fact-inversion-change = 相关的变化，要 > 0
fact-trace-change = 留痕的变化，要 < 0
fact-collusion-low = 遮掩得住的机会，追责到人 .1
fact-collusion-high = 遮掩得住的机会，追责到人 .9
fact-arranged = 事先沟通，每年
fact-rush = 第四季 − 第一季，要 > 0
fact-best-outcome = 实效最高（1 是）
fact-trace-over-hours = 做纸 − 长工时，要 > 0
fact-burnout-trace = 倦怠：正常工时，做纸
fact-burnout-long = 倦怠：长工时，有意义
fact-straight = 直线的 R2，要 <= .98
fact-shorter-better = 较短的工时 − 1.4，第三年，要 > 0
fact-look-back-better = 回头看 − 单次，一年后，要 > 0
fact-half-life = 几个月后剩不到一半
fact-paper-at-once = 台账，当月
fact-real-at-once = 实情，当月
fact-real-after-once = 实情，一年后，单次
fact-real-after-back = 实情，一年后，回头看
fact-trust-gain = 实效，信任 80 − 信任 20，要 > 0
fact-amplified = 从中央到镇加了几个百分点
fact-negative = 比上一级低的目标，要 0
fact-game-hollow-mild = 博弈：虚高率，罚则 .75
fact-game-hollow-harsh = 博弈：虚高率，罚则 3
fact-game-field-mild = 博弈：现场份额，罚则 .75
fact-game-field-harsh = 博弈：现场份额，罚则 3
fact-game-hollow-stake = 博弈：虚高率，县里更在意真实
fact-less-over-years = 最好的 alpha < 1 − alpha=1，三年的分数，要 > 0
fact-half-first-year = 最好的 alpha <= .5 − alpha=1，第一年的分数，要 < 0
fact-marks-first = 考核分，第一年
fact-ratchet-change = 第一年分数的变化，要 < 0
facts-adapted = 换成会跟着规矩变的玩家：{ $verdict }
facts-sum-adapted = 换成会跟着规矩变的玩家：成立 { $holds }，不成立 { $fails }，未定 { $open }。
facts-verdict-holds = 成立
facts-verdict-fails = 不成立
facts-verdict-open = 未定
facts-verdict-not-simulated = 未模拟
facts-fails-if = 不成立的条件：{ $condition }
facts-sum = 成立 { $holds }，不成立 { $fails }，未定 { $open }，未模拟 { $absent }。
facts-title = 程式化事实
facts-intro = 引擎要能演出来的、关于乡镇的一些规律，以及它实际演出了什么。每条都有一个“不成立的条件”，条件先定好再去量，不为了过关放宽。95% 区间完全避开条件，算成立；跨在上面，算未定；条件满足了，算不成立。数是一个模型的数，常数是设计出来的：看正负和先后，不是对哪个县的测量。这一页由 township lab facts --markdown 写成。
facts-what = 说法
facts-measured = 量到
facts-interval = 95% 区间
facts-where = 规矩
facts-fact = 事实
facts-verdict = 结论

county-title = 会变的县
county-rule = 县里自己的规矩，六年
county-rule-about = 县里每季按查到的虚处加派现场检查，再慢慢回落。玩家一个：score；看后四年。
county-game = 检查的博弈
county-game-about = 先在七种现场份额下量出 { $players } 各得多少分、台账多虚。然后镇上渐渐改成最得分的做法；县里查得比花的多，就多派现场检查。长期下来：
county-paradox = 现场份额没有碰到两头时，罚得重，它就低，虚高率却停在县里觉得划算不划算的那一点；县里自己更在意真实，虚高率才降。那时镇上怎样做：
county-penalty = 罚则
county-moves = 一次加
county-stake = 在意
county-visits = 检查/年
county-field = 现场份额
county-hollow = 虚高率
county-indifferent = 划算点
