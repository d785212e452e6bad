
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
lab-more = { $count ->
        [one] 1 more is not shown.
       *[other] { $count } more are not shown.
    }
lab-thing = { $kind } { $id }
lab-finding-dead = Can never happen (proved): { $kind } { $id }.
lab-finding-never = Never happened: { $kind } { $id }.
lab-finding-strawman = { $event }: nobody would take `{ $option }` for marks, outcome or burnout. `{ $by }` was worse for nobody who tried both in { $states } states, and better on average: marks { $marks }, outcome { $outcome }, burnout { $burnout }. Give it a gain of its own, or the other a price.
lab-finding-no-brainer = { $event }: `{ $option }` beats every other option, in { $states } states. There is nothing to decide.
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
lab-spread = half above { $middle }; 90 % in { $low }–{ $high }
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
lab-heat-about = ·· in season, never came   ░░ <5 %   ▒▒ <20 %   ▓▓ <50 %   ██ more
lab-pool-mean = could come, on average
lab-pool-least = could come, at least
lab-pool-none = none could come
lab-came = it came
lab-reading-en = Reading time: { $count } English letters and signs a minute, blanks left out.
lab-reading-zh = Reading time: { $count } Chinese characters a minute.
lab-surveyed = { $count ->
        [one] What could come was counted in every play.
       *[other] What could come was counted in one play of every { $count } ({ $plays } of each strategy).
    }
lab-see-all = Everything, option by option: --all. One event: --event ID. For programs: --json.

lab-own = The designer's own tests
lab-own-plays = Plays: { $passed } of { $count } passed.
lab-own-goals = Goals: { $met } met, { $missed } missed, { $open } not decided, by { $plays } plays of each player.
lab-own-invariants = Invariants: { $kept } of { $count } never broke.
lab-own-witness = The shortest play that was found in which it breaks. As plays/NAME.play.toml it can be run again:
lab-against-head = { $plays } pairs of plays by { $player }, the old version and the new one on the same luck:
lab-against-new = New: { $name }
lab-against-gone = Gone: { $name }
lab-against-things = Of { $all } things that both have, { $count } come more often or less often, in percent of plays:
lab-against-clear = { $name }: { $before } to { $after }, changed by { $change } (between { $low } and { $high })
lab-against-open = { $name }: { $before } to { $after }, no clear change ({ $low } to { $high })
