
### 用试玩检验剧本：test 命令和它的报告的话。

lab-bar-plays = 局
lab-played = 共 { $all } 局：{ $count } 种打法各 { $plays } 局，种子 { $seed }。
lab-stopped-asked = 按你的要求停下了，以下是停下之前的结果。
lab-stopped-time = 时间到了，停在这里。
lab-stopped-precise = 各项比例都到了你要的精度，停在这里。
lab-number = { $number }
lab-no-event = 这个剧本里没有事件“{ $id }”。
lab-did-you-mean = 是不是想写“{ $near }”？
lab-no-findings = 没有发现问题。
lab-findings = { $count } 个问题
lab-findings-compared = 选项互相比较：{ $count } 个，见下文。
lab-findings-own = 设计者自己的测试：{ $count } 个，见下文。
lab-uncompared-quick = 没有比较选项（W130、W131）：--quick 省去了这一步。
lab-uncompared-stopped = 没有比较选项（W130、W131）：没玩完就停了。只用 --plays N 才会比较。
lab-allowed = 剧本自己允许了{ $count }处：
lab-allowed-one = { $found }（{ $rule }）{ $why }
lab-allowed-off = 这个剧本不看这条规则。
lab-more = 还有 { $count } 个没有列出。
lab-thing = { $kind } { $id }
lab-finding-dead = 绝不会发生（已证明）：{ $kind } { $id }。
lab-finding-never = 从没发生：{ $kind } { $id }。
lab-finding-stuck = 有 { $count } 次，事件的选项一个也不能选。最早见于“{ $strategy }”第 { $play } 局：township play --seed { $seed }。
lab-finding-refused = 有 { $count } 次，看着能做的事被拒绝了。最早见于“{ $strategy }”第 { $play } 局，种子 { $seed }。
lab-finding-unended = 有 { $count } 局没有走到任何结局。最早见于“{ $strategy }”第 { $play } 局，种子 { $seed }。

lab-strategy-random = 随意
lab-strategy-score = 求分
lab-strategy-balanced = 兼顾
lab-strategy-substance = 实干
lab-strategy-trace = 留痕
lab-strategy-blame = 避责
lab-strategy-flat = 躺平
lab-strategy-first = 首项

lab-kind-event = 事件
lab-kind-option = 选项
lab-kind-later = 后果
lab-kind-letter = 责任书的答复
lab-kind-initiative = 主动作为
lab-kind-after = 主动作为的后果
lab-kind-ending = 结局
lab-kind-reception = 迎检方式
lab-kind-behaviour = 行为
lab-kind-pledge = 承诺
lab-kind-bargain = 讨价还价

lab-coverage = 遇到了多少
lab-declared = 写了
lab-seen = 见到
lab-not-seen = 没见到
lab-proved = 证明不会有

lab-never = 从没见到
lab-never-about = { $plays } 局里都没有。每种打法 { $each } 局，即在它的局里至多占 { $percent } %（95 %）。
lab-why-first = 先要有 { $id }
lab-why-blocked = 最常卡在{ $clause }：{ $looked } 次里有 { $times } 次
lab-why-held = 有 { $times } 次条件都满足了，还是没有来
lab-why-earlier = 条件满足了 { $times } 次，但排在前面的结局也满足
lab-why-unlooked = 没能细看：它的前因在细看的 { $plays } 局里没有出现
lab-why-near = 最接近的一次：{ $count ->
        [1] 只差{ $clause }
       *[other] { $count } 处不满足，其中有{ $clause }
    }（{ $year } 年 { $month } 月，{ $strategy }，种子 { $seed }）
lab-why-near-number = 最接近的一次：{ $clause } 当时是 { $value }，差 { $distance }{ $count ->
        [1] {""}
       *[other] ，共 { $count } 处不满足
    }（{ $year } 年 { $month } 月，{ $strategy }，种子 { $seed }）
lab-why-openers = 能改变它的：{ $ids }
lab-clause-units = 要花的人力
lab-clause-money = 要花的钱

lab-search = 专门去找的
lab-search-about = 专门引着走了 { $plays } 局，找 { $sought } 样，找到 { $count } 样。这些局不算进别的数字。
lab-search-found = { $kind } { $id }：种子 { $seed }，{ $count } 步

lab-endings = 各种打法的结局
lab-books = 年终的账，各种打法（平均）
lab-books-about = 实效、信任、虚高满分 100，倦怠满分 1；阅读按分钟计。
lab-spread = 一半高于 { $middle }；九成在 { $low } 到 { $high }
lab-measure-marks = 考核分
lab-measure-rank = 排名
lab-measure-outcome = 实效
lab-measure-trust = 信任
lab-measure-hollow = 虚高
lab-measure-burnout = 倦怠
lab-measure-incidents = 事故
lab-measure-vetoes = 否决
lab-measure-decisions = 决定
lab-measure-reading = 阅读

lab-reactions = 看你怎么打才有的（满足的月份占比）
lab-heat = 事件与月份（来过的局占比，全部打法）
lab-heat-never = 当季，没来过
lab-heat-below = 不到 { $percent } %
lab-heat-more = 更多
lab-pool-mean = 能来的，平均
lab-pool-least = 能来的，最少
lab-pool-none = 一个也来不了
lab-pool-none-percent = 一个也来不了（%）
lab-came = 来了
lab-reading-en = 阅读时间：每分钟 { $count } 个英文字母和符号，不算空格。
lab-reading-zh = 阅读时间：每分钟 { $count } 个汉字。
lab-surveyed = { $count ->
        [1] 能来的事件逐局数过。
       *[other] 能来的事件每 { $count } 局数一局（每种打法 { $plays } 局）。
    }
lab-see-all = 逐个选项都看：--all。只看一个事件：--event ID。给程序看：--json。

lab-compared = 选项互相比较
lab-compared-allowed = 允许：{ $code } { $rule }，{ $at }。{ $why }
lab-own = 设计者自己的测试
lab-own-plays = 试玩：{ $count }局里有{ $passed }局通过。
lab-own-goals = 目标：达到{ $met }个，没达到{ $missed }个，定不了{ $open }个；每种打法{ $plays }局。
lab-own-invariants = 不变式：{ $broken ->
        [0] { $count }条都没破。
       *[other] { $count }条里破了{ $broken }条。
    }
lab-page-passed = 通过
lab-page-failed = 没通过
lab-own-witness = 找到的最短一局，能让它破。存成 plays/名字.play.toml 就能再跑：
lab-against-head = { $player } 玩了{ $plays }对，旧版和新版运气相同：
lab-against-new = 新有的：{ $name }
lab-against-gone = 没有了：{ $name }
lab-against-things = 两版都有的{ $all }样里，有{ $count }样来得更多或更少，按占多少局的百分数：
lab-against-none = 两版都有的{ $all }样里，没有哪样明显来得更多或更少。
lab-against-same = 两版之间看不出差别。
lab-against-clear = { $name }：{ $before } 到 { $after }，变了 { $change }（在 { $low } 和 { $high } 之间）
lab-against-open = { $name }：{ $before } 到 { $after }，看不出变化（{ $low } 到 { $high }）

lab-page-wrote = 网页写好了：{ $file }
lab-page-against = --html 只能给一个版本的报告做网页。去掉 --against，或者去掉 --html。
lab-page-title = 测试报告
lab-page-to = 本页内容
lab-page-campaign = 剧本
lab-page-hash = 内容校验值
lab-page-command = 再玩一遍
lab-page-players = 谁来玩
lab-page-who-random = 能做的都可能做，不偏不倚
lab-page-who-score = 每个月都奔着考核分
lab-page-who-balanced = 一半为考核分，一半为群众
lab-page-who-substance = 只管把事办好，不看考核
lab-page-who-trace = 只管把台账做齐，不看实情
lab-page-who-blame = 尽量不担责任
lab-page-who-flat = 能不做就不做
lab-page-who-first = 总选排在最前面、能选的那一项
lab-page-findings = 发现的问题
lab-page-heat = 事件与月份
lab-page-heat-about = 每个事件平均每 100 局来几次，全部打法合计。指着格子看次数。
lab-page-per-hundred = 次（每 100 局）
lab-page-out-of-season = 不在当季
lab-page-in-plays = 来过的局
lab-page-cell = { $event }，{ $month }：{ $plays } 局里来了 { $came } 次；看过 { $looks } 次，有 { $eligible } 次能来。
lab-page-cell-off = 不在当季。
lab-page-months = 每个月有多少事件能来
lab-page-months-about = 同一时刻条件都满足的事件有几个，后来抽没抽到都算。
lab-page-pool-most = 能来的，最多
lab-page-dead = 证明不会有
lab-page-dead-about = 条件、效果和日历已经排除了它们，玩多少局都不会见到。
lab-page-endings-about = 占多少局，后面是 95 % 区间（Wilson）。
lab-page-books = 年终的账，各种打法
lab-page-books-about = 柱：有多少局落在那里。方框：中间一半，竖线是中位数；横线：九成的局。右边是平均数和它的 95 % 区间。
lab-page-mean = 平均
lab-page-book-marks = 县里的考核分
lab-page-book-rank = 全县排名
lab-page-book-outcome = 群众得到的实效（满分 100）
lab-page-book-trust = 群众的信任（满分 100）
lab-page-book-hollow = 台账比实情高出多少（满分 100）
lab-page-book-burnout = 队伍的倦怠（满分 1）
lab-page-book-incidents = 一局里的事故
lab-page-book-vetoes = 一局里的一票否决
lab-page-book-decisions = 一局里的决定
lab-page-book-reading = 一局要读几分钟
lab-page-options = 选项，各种打法
lab-page-options-about = 事件那一行：有多少局来过。选项那一行：事件来时这一项能选，其中有多少次选了它；“—”是从来不能选。
lab-page-taken = 选了 { $times } 次，能选 { $open } 次
lab-page-reactions = 看你怎么打才有的
lab-page-reactions-about = 每个条件在多大比例的月份里满足。
lab-page-rest = 其余写了的
lab-page-rest-about = 有多少局里发生过。
