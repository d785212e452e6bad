### Experiments with rules: the words of `lab` and of its reports.

experiment-head = { $campaign } { $version } · hash { $hash } · township { $program }
experiment-played = { $plays ->
        [one] 1 play
       *[other] { $plays } plays
    } of { $years ->
        [one] 1 year
       *[other] { $years } years
    } for each set of rules, on the same luck; seed { $seed }.
experiment-part = This is a part: plays { $from } to { $to }. Put the parts together with township lab merge.
experiment-player = Player: { $player }
experiment-trace = trace
experiment-changes = Change against { $base }, play by play on the same luck:
experiment-changes-note = Intervals of 95 %; ~ where one holds nought; d is the change by the spread of a play.
experiment-half = half of the interval
experiment-effect = d
experiment-curve = { $gauge }, from { $least } to { $most }
experiment-again = The same again: { $command }
experiment-written = Written: { $file }
experiment-file-there = { $file } is there already. Use --force to replace it, or choose another name.
experiment-file-nowhere = { $file } has no folder to lie in. Make the folder first, or choose another place.
experiment-file-refused = { $file } could not be read or written: { $reason }.
experiment-no-record = { $file } is no record of an experiment that this program can read. Records are written with -o.
experiment-other-campaign = The facts are judged with the campaign that they were played on: { $campaign } with the hash { $hash }. Name it with --campaign.
experiment-apart-none = There is nothing to put together.
experiment-apart-other = { $other } is of another experiment than { $one }: command, campaign, hash, version and seed must be the same.
experiment-apart-twice = { $one } and { $other } hold the same plays.
experiment-apart-missing = Plays are missing: { $plays }. Play those parts first.
experiment-one-arm = Name at least one set of rules to compare with the rules as they are.
experiment-too-many-arms = Too many sets of rules: at most { $most }, counted for every player.
experiment-no-reform = There is no reform “{ $name }” in this campaign. There are: { $known }. A single change is written table.key=value, such as regime.inspections=2.
experiment-no-number = There is no number “{ $name }” that could be changed. Numbers are written table.key, such as regime.inspections or line.flood.power.
experiment-not-a-number = “{ $text }” is not a value for it. Write a number, true or false.
experiment-out-of-range = { $name } can be { $least } to { $most }.
experiment-walk-form = “{ $text }” cannot be walked. Write NUMBER=FROM..TO:STEPS, such as regime.inspections=1..8:8, or a list: regime.field_share=0,0.2,0.6.
experiment-walk-steps = A walk has at least 2 and at most { $most } values.
experiment-no-reforms = { $campaign } has no reforms. They are files in its folder reforms/.
experiment-reforms-use = Try them: township lab compare half-visits unannounced duty-lists

best-found = What the search found, for { $utility }
best-value = On luck that chose nobody it comes to { $value } a play (give or take { $half }), in points of marks.
best-generations = { $count } generations; the mean of the candidates, first to last: { $means }
best-moved = What it does otherwise than where the search began, the farthest first (in spreads of the start):
