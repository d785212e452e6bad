
### 写剧本、画剧本、译剧本、交换剧本：new、graph、translate、watch、pack 等命令的话。

## 把剧本交给别人：.township 文件为什么不收

archive-not-a-zip = 这不是 .township 文件
archive-truncated = 文件缺了尾部，没有复制完整
archive-disorder = 文件的前面、中间或后面夹着别的东西，正常的 .township 文件没有这些
archive-too-big = 它超过了{ $most } MiB
archive-zip64 = 它是给4 GB以上文件用的那种zip，剧本用不着
archive-split = 它只是分卷中的一卷
archive-too-many-files = 里面的文件超过{ $most }个
archive-all-too-big = 全部文件合起来超过{ $most } MiB
archive-name = 文件名 { $name } 不能用：{ $why }
archive-name-control = 名字是空的，或者带控制字符
archive-name-backslash = 带反斜杠
archive-name-absolute = 从磁盘根目录开始
archive-name-drive = 以盘符开头
archive-name-climbs = 指到剧本文件夹外面去了
archive-name-hidden = 以点号开头
archive-name-too-deep = 文件夹超过{ $depth }层
archive-name-too-long = 超过{ $most }个字符
archive-name-device = Windows把这个名字留给设备
archive-name-ending = 剧本的文件以 .toml、.md 或 .txt 结尾
archive-name-form = 名字只用 a-z、0-9、“-”和“_”
archive-twice = { $name } 出现了两次
archive-twins = { $name } 和 { $other } 只差大小写，许多系统分不开
archive-encrypted = { $name } 加了密
archive-packing = { $name } 的压缩方式不是 .township 文件用的那种
archive-link = { $name } 是链接，不是文件
archive-device = { $name } 是设备或管道，不是文件
archive-file-too-big = { $name } 超过{ $most } MiB
archive-bomb = { $name } 解开以后会比现在大得离谱
archive-disagrees = { $name } 在原处和在目录里的说法不一致，或者不可能成立
archive-damaged = { $name } 的内容被改过或者坏了
archive-not-text = { $name } 第{ $line }行有不是文字、或者不能送到终端的东西
archive-unreadable = { $name } 读不了

## 一个编号是什么意思：check --explain

explain-wrong = 错的写法：
explain-says = check 会说：
explain-right = 对的写法：
explain-off = 如果本来就要这样：写一张 [[check.allow]]，rule = "{ $rule }"、at = "…"、why = "…"，只放过这一处；在 [check] 里写 off = ["{ $rule }"]，整个剧本都不看这条规则。
explain-index = E 是错误，改好才能玩；W 是提醒，不改也能玩。township check --explain 编号，看其中一条。
explain-unknown = 没有叫 { $name } 的编号或规则。
explain-near = 是不是 { $near }？
explain-all = township check --explain 会列出全部。

## pack、unpack、install、campaigns

parcel-unread = { $path } 读不了：{ $reason }。
parcel-no-file = { $path } 不是文件。
parcel-refused = 不收 { $path }：{ $reason }。什么都没有写。
parcel-unfit = { $path } 不能用：{ $reason }。
parcel-what = 剧本要写它的文件夹，或者 township pack 打出来的 .township 文件。
parcel-wants-folder = { $path } 是打好的包，这里要的是剧本文件夹。先解开：township unpack "{ $path }"
parcel-copy-again = 请重新复制或下载一次。
parcel-pack-again = .township 文件用 township pack 文件夹 来做，请对方这样重做一份。
parcel-mend = 请改好这个文件，或者把它移出文件夹，再来一次。
parcel-broken = { $path }：还有错误，什么都没有写。
parcel-taken = { $path } 已经在那里，没有动它。要换掉就加 --force，不然换个地方。
parcel-not-ours = { $path } 已经在那里，又不是剧本文件夹，不换掉它。请换个地方。
parcel-unwritten = { $path } 没有写成：{ $reason }。一切照旧。
parcel-warnings = 有{ $count }条提醒，用 township check 查看

card-title = { $title }（{ $id } { $version }）
card-author = 作者：{ $name }
card-licence = 许可：{ $name }
card-hash = 哈希 { $hash }

pack-size = { $files }个文件，{ $size } KiB
pack-no-author = 没写作者：在 [campaign] 里加 author = "…"。
pack-no-licence = 没写别人可以怎样用它：在 [campaign] 里加 licence = "…"，例如 CC-BY-4.0。
pack-left-out = 没有装进去的：
pack-left-out-entry = { $name }：{ $why }
pack-not-a-file = 是管道或设备
pack-next = 别人这样安装：township install "{ $path }"

unpack-next = 先检查一遍：township check "{ $path }"
unpack-inside = { $path } 本身就是一个剧本的文件夹，剧本里不能再放剧本。什么都没有写。
    请写它上一层的文件夹：township unpack "{ $file }" "{ $above }"

install-no-place = 系统没有给出放剧本的位置。请把 TOWNSHIP_HOME 设成一个文件夹。
install-here = { $id } 已经装好，就是这一份。
install-shipped = { $id } 是程序自带的，就是这一份，不用装。
install-next = 这样开始玩：township play { $id }

shelf-shipped = 程序自带
shelf-installed = 装在 { $path }
shelf-none = 还没有；这样安装：township install 文件
shelf-broken = 玩不了；看看为什么：township check "{ $path }"
shelf-changed = 装上以后文件被改过（当时的哈希是{ $hash }），存档认不出它。加 --force 重新安装。
shelf-removed = 去掉了 { $name }。
shelf-saves-stay = 有{ $count }个存档用的是它。存档都留着，把剧本装回来就能接着玩。
shelf-several = 装了好几个 { $name }，请写明是哪一个：
shelf-ships = { $name } 是程序自带的，去不掉。
shelf-unknown = 没有装过叫 { $name } 的剧本。看看有哪些：township campaigns

## Beginning a campaign, and drawing one

author-new-made = 建好了 { $dir }，{ $count } 个文件。接下来：
author-new-next-check = 有什么毛病，一次列出
author-new-next-play = 玩一年，从第一份责任书到三本账
author-new-next-test = 替你玩很多遍，也跑 plays/ 里的测试
author-new-next-graph = 什么引出什么
author-new-bad-name = “{ $name }”不能当剧本的 id：要以小写字母开头，只用 a-z、0-9 和连字符，不超过 40 个，也不能叫 it。
    可以试试：township new { $better }
author-new-shipped-name = “{ $id }”是程序自带剧本的 id，请换一个。
author-new-not-empty = { $dir } 已经有了，而且不空。什么都没有动。换个文件夹名，或先把它清空。
author-new-not-a-folder = { $dir } 已经有了，但不是文件夹。什么都没有动。换个名字。
author-new-io = { $dir } 建不了：{ $reason }。没有留下任何东西。

author-graph-letter = 责任书
author-graph-event = 事件
author-graph-initiative = 主动作为
author-graph-name = 记着的
author-graph-ending = 结局
author-graph-any-month = 不分月份
author-graph-end = 年底
author-graph-when = 条件
author-graph-now = 当场结束，条件
author-graph-seen = 来过
author-graph-sign = 签了
author-graph-annex = 附上需求
author-graph-retract = 撤回
author-graph-pass = 转下去
author-graph-done = 做过
author-graph-map = 剧本地图
author-graph-counts = { $id } { $version } · { $events } 件事 · { $links } 条联系
author-graph-in-full = 全部内容
author-graph-close = 关上
author-graph-fit = 适合宽度
author-graph-hint = 指着一个框，看它连着什么；点一下，读全文；点条线的名字，只看这条线。小方格是可能来的月份。
author-graph-legend-later = 几个月后的后果
author-graph-legend-chose = 看当初怎么选
author-graph-legend-seen = 看来过没有
author-graph-legend-name = 看记号或数值
author-graph-sure = 一定会来
author-graph-repeat = 可能再来
author-graph-weight = 权重 { $weight }
author-graph-units = { $units } 份人手
author-graph-yuan = { $yuan } 元
author-graph-after = { $after } 步以后
author-graph-from = 从哪里来
author-graph-to = 引出什么
author-graph-wrote = 写好了 { $file }：{ $events } 件事，{ $links } 条联系。
author-graph-there = { $file } 已经有了。什么都没有动。换个文件名，或加上 --force 换掉它。
author-graph-io = { $file } 写不了：{ $reason }。什么都没有动。
author-graph-no-event = 剧本里没有事件“{ $id }”。
author-graph-near = 是不是 { $near }？
author-graph-many-links = 联系太多，Mermaid 的查看器默认不画：把它的 maxEdges 调大，或用 --event 只画一件事，或用 --format html 画成网页

## 翻译剧本

translate-file = { $file }：补了{ $added }条
translate-file-renewed = { $file }：{ $renewed }条待译的原文改过，换上了新的
translate-file-dry = { $file }：要补{ $added }条
translate-file-renewed-dry = { $file }：{ $renewed }条待译的原文改过，要换上新的
translate-language = { $file }：语言表里加了 `{ $lang }`
translate-language-dry = { $file }：语言表里要加 `{ $lang }`
translate-sum = { $from } 译 { $to }，共{ $all }条：新补{ $added }，待译{ $waits }，译好{ $done }，原文改过{ $stale }。
translate-sum-dry = { $from } 译 { $to }，共{ $all }条：要补{ $added }，待译{ $waits }，译好{ $done }，原文改过{ $stale }。什么也没有写。
translate-accepted = { $count }条译文照旧，不再提醒。
translate-search = 搜 { $marker } 就能找到待译的地方；游戏里那里显示原文。
translate-stale-hint = 原文改过的，改译文，或者用 --accept 确认不用改。
translate-recorded = 哪条译文出自哪条原文，记在 { $record }，请随剧本一起保存。
translate-waits = { $file }:{ $line }：{ $path } 待译：{ $text }
translate-stale = { $file }:{ $line }：{ $path } 原文改过，原文在第{ $original }行：{ $text }
translate-nothing = 没有待译的，也没有原文改过的：{ $all }条都译好了。
translate-left = { $file } 读不了，没有动它。原因看 township check。
translate-no-languages = 剧本没有写明用哪些语言。在 [campaign] 里写上，原文排第一：languages = ["zh"]。
translate-original = 剧本的原文就是 { $lang }，不用译。languages 里排第一的是原文。
translate-broken = 语言表在 { $file } 里，而它读不了。先改好它，township check 会指出错在哪里。
translate-unknown-path = 没有路径是 `{ $path }` 的文字。
translate-unknown-path-near = 没有路径是 `{ $path }` 的文字。是不是 `{ $better }`？
translate-too-big = 补完后 { $file } 会超过{ $most }字节的上限。先把它拆开：表按名字认，放在哪个文件都行。什么也没有写。
translate-too-big-all = 补完后全部文件会超过{ $most }字节的上限。什么也没有写。
translate-unsure = { $file } 的写法特殊，没有把握往里补。请把文字写成一种语言一个键。什么也没有写。
translate-changed = { $file } 刚才被别的程序改了。什么也没有写，请再来一次。
translate-not-a-file = { $file } 或它的文件夹是链接，或不是普通文件。什么也没有写，请换成真的文件。
translate-io = { $file } 写不了：{ $reason }。所有文件都和原来一样。
translate-not-back = { $file } 已经写入，没能恢复原样。
### 写剧本、画剧本、译剧本、交换剧本：new、graph、translate、watch、pack 等命令的话。

watch-waiting = 等下一次存盘。按 Ctrl-C 结束。
watch-checked = 检查用时 { $ms } 毫秒
watch-cannot = 没法盯住 { $path }：{ $reason }
watch-too-many = 系统能盯的文件数到了上限，先关掉别的盯文件的程序
watch-no-terminal = 边写边玩要在终端里。不带 --play 和 --month 时，watch 只做检查。
watch-no-event = 剧本里没有 `{ $event }` 这个事件。
watch-no-month = 剧本的日历里没有 { $month } 月。
watch-never = 没有一局走到那里。看看这个事件的条件和月份；township test 会说是哪个条件挡住了。
watch-broken = 刚存的这一版剧本
watch-redone = 剧本改了。你的 { $all } 步里有 { $done } 步还能照做，现在停在这里。
watch-found-anew = 剧本改了，原来那一局走不到这个事件了，换了一局走得到的。


## 给编辑器用的 schema

schema-title = township 剧本
schema-title-plays = township 设计者的试玩
schema-title-reforms = township 改革
schema-default = 不写：{ $default }。
schema-in-zh = 中文。
schema-in-en = 英文。
schema-written = 写好了 { $file }。剧本文件的第一行写上：
schema-below = 下一层文件夹里的文件（例如 events/）写：
schema-exists = { $file } 已经有了，没有动它；要重写，加 --force。
schema-failed = { $file } 写不了：{ $reason }
