
### 写战役、画战役、译战役、交换战役：new、graph、translate、watch、pack 等命令的话。
