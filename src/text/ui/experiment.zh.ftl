### 拿规矩做实验：lab 和它的报告用的话。

experiment-head = { $campaign } { $version } · 校验值 { $hash } · township { $program }
experiment-played = 每套规矩玩 { $plays } 局，一局 { $years } 年，运气相同；种子 { $seed }。
experiment-part = 这只是一部分：第 { $from } 局到第 { $to } 局。用 township lab merge 合起来。
experiment-player = 玩家：{ $player }
experiment-trace = 留痕
experiment-changes = 和 { $base } 比，同样的运气，逐局相减：
experiment-changes-note = 区间是 95% 的；~ 表示区间里有 0；d 是变化除以一局的波动。
experiment-half = 区间的一半
experiment-effect = d
experiment-curve = { $gauge }，从 { $least } 到 { $most }
experiment-again = 照样再做一遍：{ $command }
experiment-written = 已写入：{ $file }
experiment-file-there = { $file } 已经有了。要换掉它就加 --force，或者另取一个名字。
experiment-file-nowhere = { $file } 所在的文件夹不存在。先建好文件夹，或者换个地方。
experiment-file-refused = { $file } 读写不了：{ $reason }。
experiment-no-record = { $file } 不是这个程序读得懂的实验记录。记录用 -o 写出。
experiment-other-campaign = 判事实要用当时玩的那个剧本：{ $campaign }，校验值 { $hash }。用 --campaign 指出来。
experiment-apart-none = 没有可以合并的东西。
experiment-apart-other = { $other } 和 { $one } 不是同一个实验：命令、剧本、校验值、版本、种子都要一样。
experiment-apart-twice = { $one } 和 { $other } 里有相同的局。
experiment-apart-missing = 缺这些局：{ $plays }。先把那几部分跑完。
experiment-one-arm = 至少写一套规矩，好和原来的比。
experiment-too-many-arms = 规矩太多：按玩家算，最多 { $most } 套。
experiment-no-reform = 这个剧本里没有叫“{ $name }”的改革。有：{ $known }。单改一项写成 表.键=值，例如 regime.inspections=2。
experiment-no-number = 没有“{ $name }”这个可以改的数。写成 表.键，例如 regime.inspections 或 line.flood.power。
experiment-not-a-number = “{ $text }”不能当它的值。写一个数，或者 true、false。
experiment-out-of-range = { $name } 只能是 { $least } 到 { $most }。
experiment-walk-form = “{ $text }”没法走。写成 数=起..止:步数，例如 regime.inspections=1..8:8；或者列出来：regime.field_share=0,0.2,0.6。
experiment-walk-steps = 一次至少走 2 个值，最多 { $most } 个。
experiment-no-reforms = { $campaign } 没有改革。改革是它的 reforms/ 文件夹里的文件。
experiment-reforms-use = 试一试：township lab compare half-visits unannounced duty-lists

best-found = 搜出来的做法，为了 { $utility }
best-value = 换上没有参与挑选的运气，一局值 { $value }，上下 { $half }，折成考核分。
best-generations = 一共 { $count } 代；候选做法的平均值，从第一代到最后一代：{ $means }
best-moved = 和开始搜的地方比，哪里变了，变得多的在前（以开始时的散布为单位）：
