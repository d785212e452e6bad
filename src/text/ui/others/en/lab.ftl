
### Trying campaigns by playing them: the words of `test` and of its reports.

lab-bar-plays = plays
lab-played = { $all } plays: { $plays } of each of { $count ->
        [one] 1 strategy
       *[other] { $count } strategies
    }, seed { $seed }.
lab-stopped-asked = Stopped because you asked; what was played until then is below.
lab-stopped-time = Stopped because the time was up.
lab-stopped-precise = Stopped because every share is known as closely as you asked.
lab-number = { $number }
lab-no-event = There is no event “{ $id }” in this campaign.
lab-did-you-mean = Did you mean “{ $near }”?
lab-no-findings = Nothing found.
lab-findings = { $count ->
        [one] 1 finding
       *[other] { $count } findings
    }
lab-findings-compared = In the comparison of options: { $count }, told below.
lab-findings-own = In the designer's own tests: { $count }, told below.
lab-uncompared-quick = Options were not compared (W130, W131): --quick leaves that out.
lab-uncompared-stopped = Options were not compared (W130, W131): stopped early. Use --plays N alone.
lab-allowed = { $count ->
        [one] The campaign allows 1 finding:
       *[other] The campaign allows { $count } findings:
    }
lab-allowed-one = { $found } ({ $rule }) { $why }
lab-allowed-off = The rule is off for this campaign.
lab-more = { $count ->
        [one] 1 more is not shown.
       *[other] { $count } more are not shown.
    }
lab-thing = { $kind } { $id }
lab-finding-dead = Can never happen (proved): { $kind } { $id }.
lab-finding-never = Never happened: { $kind } { $id }.
lab-finding-stuck = { $count ->
        [one] Once an event
       *[other] { $count } times an event
    } had no open option. First met by { $strategy } in play { $play }: township play --seed { $seed }.
lab-finding-refused = { $count ->
        [one] Once something that looked open was refused.
       *[other] { $count } times something that looked open was refused.
    } First met by { $strategy } in play { $play }, seed { $seed }.
lab-finding-unended = { $count ->
        [one] 1 play
       *[other] { $count } plays
    } came to no ending. First met by { $strategy } in play { $play }, seed { $seed }.

lab-strategy-random = random
lab-strategy-score = score
lab-strategy-balanced = bal.
lab-strategy-substance = subst.
lab-strategy-trace = trace
lab-strategy-blame = blame
lab-strategy-flat = flat
lab-strategy-first = first

lab-kind-event = event
lab-kind-option = option
lab-kind-later = later consequence
lab-kind-letter = letter’s answer
lab-kind-initiative = initiative
lab-kind-after = initiative’s later
lab-kind-ending = ending
lab-kind-reception = reception
lab-kind-behaviour = behaviour
lab-kind-pledge = pledge
lab-kind-bargain = bargain

lab-coverage = What was met
lab-declared = declared
lab-seen = seen
lab-not-seen = not seen
lab-proved = proved dead

lab-never = Never seen
lab-never-about = Not in { $plays } plays. With { $each } plays of a strategy that means at most { $percent } % of its plays (95 %).
lab-why-first = first { $id } would have to happen
lab-why-blocked = blocked most often by { $clause }: { $times } of { $looked } times
lab-why-held = everything held { $times } times, and still it did not come
lab-why-earlier = its condition held { $times } times, and an earlier ending held too
lab-why-unlooked = not looked at: what it follows from did not come in the { $plays } plays that were watched
lab-why-near = nearest: { $count ->
        [one] only { $clause } did not hold
       *[other] { $count } parts did not hold, { $clause } among them
    } ({ $month }/{ $year }, { $strategy }, seed { $seed })
lab-why-near-number = nearest: { $clause } at { $value }, short by { $distance }{ $count ->
        [one] {""}
       *[other] , and { $count } parts failed in all
    } ({ $month }/{ $year }, { $strategy }, seed { $seed })
lab-why-openers = moved by { $ids }
lab-clause-units = its cost in units
lab-clause-money = its cost in yuan

lab-search = Found on purpose
lab-search-about = { $plays } steered plays looked for { $sought } things and found { $count }. They count in no other number here.
lab-search-found = { $kind } { $id }: seed { $seed }, { $count ->
        [one] 1 action
       *[other] { $count } actions
    }

lab-endings = Endings, by strategy
lab-books = The books at the end, by strategy (means)
lab-books-about = Outcome, trust and hollow paper run to 100, burnout to 1; reading is in minutes.
lab-spread = half above { $middle }; 90 %: { $low } to { $high }
lab-measure-marks = marks
lab-measure-rank = rank
lab-measure-outcome = outc.
lab-measure-trust = trust
lab-measure-hollow = hollow
lab-measure-burnout = burn
lab-measure-incidents = incid.
lab-measure-vetoes = veto
lab-measure-decisions = acts
lab-measure-reading = read

lab-reactions = Answers to how one plays (share of months in which they held)
lab-heat = Events by month (share of plays in which they came, all strategies)
lab-heat-never = in season, never came
lab-heat-below = <{ $percent } %
lab-heat-more = more
lab-pool-mean = could come, on average
lab-pool-least = could come, at least
lab-pool-none = none could come
lab-pool-none-percent = none could come, %
lab-came = it came
lab-reading-en = Reading time: { $count } English letters and signs a minute, blanks left out.
lab-reading-zh = Reading time: { $count } Chinese characters a minute.
lab-surveyed = { $count ->
        [one] What could come was counted in every play.
       *[other] What could come was counted in one play of every { $count } ({ $plays } of each strategy).
    }
lab-see-all = Everything, option by option: --all. One event: --event ID. For programs: --json.

lab-compared = Options against each other
lab-compared-allowed = Allowed: { $code } { $rule }, { $at }. { $why }
lab-own = The designer's own tests
lab-own-plays = Plays: { $passed } of { $count } passed.
lab-own-goals = Goals: { $met } met, { $missed } missed, { $open } not decided, by { $plays } plays of each player.
lab-own-invariants = Invariants: { $broken ->
        [0] none of { $count } broke.
       *[other] { $broken } of { $count } broke.
    }
lab-page-passed = passed
lab-page-failed = failed
lab-own-witness = The shortest play that was found in which it breaks. As plays/NAME.play.toml it can be run again:
lab-against-head = { $plays } pairs of plays by { $player }, the old version and the new one on the same luck:
lab-against-new = New: { $name }
lab-against-gone = Gone: { $name }
lab-against-things = Of { $all } things that both have, { $count } come more often or less often, in percent of plays:
lab-against-none = Of { $all } things that both have, none comes clearly more often or less often.
lab-against-same = Nothing differs clearly between the two versions.
lab-against-clear = { $name }: { $before } to { $after }, changed by { $change } (between { $low } and { $high })
lab-against-open = { $name }: { $before } to { $after }, no clear change ({ $low } to { $high })

lab-page-wrote = Wrote the page: { $file }
lab-page-against = --html makes a page of one version’s report. Leave out --against, or leave out --html.
lab-page-title = Test report
lab-page-to = On this page
lab-page-campaign = Campaign
lab-page-hash = Content hash
lab-page-command = Play it again
lab-page-players = Who played
lab-page-who-random = does anything that is allowed, evenly
lab-page-who-score = wants marks, month by month
lab-page-who-balanced = half for marks, half for residents
lab-page-who-substance = works for the place, whatever the marks
lab-page-who-trace = keeps paper, whatever the place
lab-page-who-blame = wants as little blame as can be
lab-page-who-flat = does as little as can be
lab-page-who-first = takes the first thing that is open
lab-page-findings = Findings
lab-page-heat = Events by month
lab-page-heat-about = How often each event came per 100 plays, all strategies together. Point at a cell for the counts.
lab-page-per-hundred = times per 100 plays
lab-page-out-of-season = out of season
lab-page-in-plays = of plays
lab-page-cell = { $event }, { $month }: came { $came } times in { $plays } plays; could come { $eligible } of the { $looks } times that it was looked at.
lab-page-cell-off = {" "}Out of season.
lab-page-months = What could come, by month
lab-page-months-about = How many events met all their conditions at once, with those that were then drawn and those that were not.
lab-page-pool-most = could come, at most
lab-page-dead = Proved dead
lab-page-dead-about = Conditions, effects and calendar rule these out: no number of plays would show them.
lab-page-endings-about = Share of plays, with its 95 % interval (Wilson).
lab-page-books = The books at the end, by strategy
lab-page-books-about = Bars: how many plays lie there. Box: the middle half, with the median across; line: 90 % of the plays. At the right the mean, with its 95 % interval.
lab-page-mean = mean
lab-page-book-marks = County’s marks
lab-page-book-rank = Rank among the towns
lab-page-book-outcome = Outcome for residents (to 100)
lab-page-book-trust = Residents’ trust (to 100)
lab-page-book-hollow = Paper beyond the real state (to 100)
lab-page-book-burnout = The team’s burnout (to 1)
lab-page-book-incidents = Incidents in a play
lab-page-book-vetoes = Vetoes in a play
lab-page-book-decisions = Decisions in a play
lab-page-book-reading = Minutes of reading in a play
lab-page-options = Options, by strategy
lab-page-options-about = An event’s row: the share of plays in which it came. An option’s row: of the times it was open when its event was answered, how often it was taken; — where it never was.
lab-page-taken = taken { $times } times, open { $open } times
lab-page-reactions = Answers to how one plays
lab-page-reactions-about = Share of months in which each condition held.
lab-page-rest = Everything else that is declared
lab-page-rest-about = Share of plays in which it happened.
