
### 写战役、画战役、译战役、交换战役：new、graph、translate、watch、pack 等命令的话。

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
explain-index = E 是错误，改好才能玩；W 是提醒，不改也能玩。township check --explain 编号，看其中一条。
explain-unknown = 没有叫 { $name } 的编号或规则。
explain-near = 是不是 { $near }？
explain-all = township check --explain 会列出全部。
