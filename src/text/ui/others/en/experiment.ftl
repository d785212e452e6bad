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
experiment-changes-note = Intervals of 95 %; ~ where one holds nought; d is the change by the spread of the differences from play to play.
experiment-half = half of the interval
experiment-effect = d
experiment-curve = { $gauge }, from { $least } to { $most }
experiment-again = The same again: { $command }
experiment-written = Written: { $file }
experiment-file-there = { $file } is there already. Use --force to replace it, or choose another name.
experiment-file-nowhere = { $file } has no folder to lie in. Make the folder first, or choose another place.
experiment-file-refused = { $file } could not be read or written: { $reason }.
experiment-file-missing = There is no file { $file }.
experiment-no-record = { $file } is no record of an experiment that this program can read. Records are written with -o.
experiment-other-campaign = The facts are judged with the campaign that they were played on: { $campaign } with the hash { $hash }. Name it with --campaign.
experiment-apart-none = There is nothing to put together.
experiment-apart-other = { $other } is of another experiment than { $one }: command, campaign, hash, version and seed must be the same.
experiment-apart-twice = { $one } and { $other } hold the same plays.
experiment-apart-missing = Plays are missing: { $plays }. Play those parts first.
experiment-nothing = Stopped before the first play was over: there is nothing to report.
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
### The page of an experiment.

experiment-page-title = An experiment with rules
experiment-page-program = Program
experiment-page-seed = Seed
experiment-page-no-interval = With one play there is no interval: every ±? below is unknown, not nought.
experiment-page-foot = Same campaign, version, seed and command: the same numbers, to the last digit, on any machine.
experiment-page-as-is = The rules as they are
experiment-page-glance = At a glance
experiment-page-glance-about = How far each book moves against “{ $base }”, from the player with the smallest change to the one with the largest. ▲ clearly up and ▼ clearly down with every player; ▲▼ clear, but not alike with all players; ~ not clear with any.
experiment-page-to = {" "}to{" "}
experiment-page-rules = What is changed
experiment-page-rules-about = The numbers before the names stand for these rules in every drawing below.
experiment-page-rules-sweep = What is set at the first value; the others differ only in what is walked through.
experiment-page-nothing = Nothing.
experiment-page-before = before:
experiment-page-pareto = Marks and outcome
experiment-page-pareto-about = Right is better for the marking book, up is better for residents, the stronger the colour the more tired the team. The thin cross is the 95 % interval of both means.
experiment-page-pareto-way = Dotted lines lead from the rules that are compared with to the others.
experiment-page-point = { $rules } · { $player }: marks { $marks }, outcome { $outcome }, burnout { $burnout }
experiment-page-forest = What changes, with intervals
experiment-page-forest-about = Change against “{ $base }”, play by play on the same luck, with its 95 % interval. ▲ or ▼: the interval leaves nought out; ~: it does not.
experiment-page-months = Month by month
experiment-page-months-about = Means of all plays; the band is their 95 % interval. All drawings of one quantity share a scale.
experiment-page-months-early = Plays that end early count up to their last month.
experiment-page-month = Month of the play
experiment-page-habits = Ways of meeting blame
experiment-page-habits-about = How often a year: first under “{ $base }”, then the change under each other set of rules, with half its 95 % interval. B1 to B14 avoid blame, P1 and P2 face it.
experiment-page-habits-run = How often a year under “{ $base }”, with half the 95 % interval. B1 to B14 avoid blame, P1 and P2 face it.
experiment-page-habits-none = No clear change.
experiment-page-habits-never = Not once in any play: { $names }.
experiment-page-more = ▲ more often:
experiment-page-fewer = ▼ less often:
experiment-page-books = The books in numbers
experiment-page-books-about = Mean of all plays, with half its 95 % interval.
experiment-page-county = What the county saw
experiment-page-place = What the place got
experiment-page-people = What it cost the people
experiment-page-paper = How it was done
experiment-page-response = How each book answers
experiment-page-response-about = Every value of { $name } was played on the same luck. The band is the 95 % interval of the mean.
experiment-page-heat = Two numbers at once
experiment-page-heat-about = Rows: { $down }. Columns: { $across }. In each cell the mean of all plays and half its 95 % interval; the shade repeats the mean.
experiment-page-facts-unknown = The campaign of this record is not at hand, or it is another version of it, so the facts cannot be judged. Name it with --campaign.
experiment-page-holds = what was measured is clear of the condition under which the fact fails
experiment-page-fails = the condition is met
experiment-page-open = the interval lies across the bound; more plays would tell
experiment-page-absent = nobody here does it, or the campaign has no such rule
experiment-page-guide = How to read this

experiment-gauge-marks = Marks, yearly
experiment-gauge-rank = Rank in the county
experiment-gauge-outcome = Outcome for residents, 0–100
experiment-gauge-trust = Residents’ trust, 0–100
experiment-gauge-incidents = Incidents a year
experiment-gauge-burnout = Burnout of the team, 0–1
experiment-gauge-hindrance = Time lost to paper and visits, 0–1
experiment-gauge-trace = Trace share of the work, 0–1
experiment-gauge-hollow = Paper above the real state, points
experiment-gauge-blame = Blame a year

experiment-guide-interval = ±
experiment-guide-interval-what = Half of a 95 % interval of the mean: were the whole repeated with other seeds, 95 of 100 such intervals would hold the true mean of this model. It says how well the mean is known; single plays spread much wider. Four times the plays halve it.
experiment-guide-paired = Changes on the same luck
experiment-guide-paired-what = Under every set of rules the same plays are played: the same visits drawn, the same storms, the same events as far as the rules allow. Each play is subtracted from its twin and the differences are averaged, so luck largely cancels out. That is why a change can be clear even where the intervals of two means overlap.
experiment-guide-effect = d
experiment-guide-effect-what = The mean change divided by the standard deviation of the change from play to play. At 1 a change stands out in most single plays, at 0.2 only in the mean of many. Because luck cancels out, these values are larger than the d of studies with two separate groups; do not compare the two.
experiment-guide-many = Many intervals
experiment-guide-many-what = Where nothing changes at all, about one interval in twenty still leaves nought out. A page with a hundred changes will show a few such. Trust what several players and gauges show together, or repeat it with another seed.
experiment-guide-players = The players
experiment-guide-players-what = Fixed habits that see only what a player may know. They do not think up answers to new rules and are not people; real staff would adapt, talk and learn. What all of them share is firmer than what one of them shows.
experiment-guide-levels = What is averaged
experiment-guide-levels-what = Outcome, burnout, trust, trace, hollow paper and lost time are means over the last two thirds of a play, so that the start has worn off. Marks and rank are means of the closed years. Incidents, blame and the ways of meeting blame are counted by the year.
experiment-guide-model = A model, not a county
experiment-guide-model-what = The numbers follow from the rules and constants of this campaign. They show which way things push and what pays for what; they are no estimates of any real county, and no town or person can be judged by them. To doubt a result, change a constant and play it again.
