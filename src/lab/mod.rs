//! EXPERIMENTS: plays without a screen. Strategies, batches of plays, tallies, statistics.
//!
//! Sees `engine`, `campaign`, `session` and `text`. A batch is a list of shards whose results merge exactly: whatever is
//! summed across plays is summed in integers, so that any number of jobs gives the same report to the digit. Deliberately
//! absent: files, clocks and the terminal (`cli` passes them in).
