### The stylised facts: claims, conditions and what is measured.

fact-1-claim = More inspections of the ordinary, mostly paper kind: less outcome, more time lost to hindrance, more burnout; the share of trace rises mildly.
fact-1-fails = W(8) >= .85·W(1), or hindrance is not monotone
fact-2-claim = The kind of inspection matters more than the number: at the same number, more unannounced field checks mean less trace and more outcome at equal marks.
fact-2-fails = W(q=1) <= 1.15·W(q=0)
fact-3-claim = The more of the marks goes to papers, the higher marks and trace, and the lower the real state: the look of progress.
fact-3-fails = marks and outcome correlate above 0
fact-4-claim = A campaign lifts paper at once and the real state for a while; without follow-up it decays, with a look-back each quarter it holds.
fact-4-fails = after a year once is worth as much as with look-backs, or half of the gain outlasts three months
fact-4-why = The campaign has no initiative that calls all hands to a line.
fact-5-claim = Better measurement of outcomes means less trace and better measured lines, but leaves the unmeasured line at its floor.
fact-5-fails = the unmeasured line rises by more than 5 points from measuring others
fact-6-claim = The one-vote veto works on the vetoed hazard and is paid for elsewhere: in marks and variance, and in fear.
fact-6-fails = the vetoed lines do not rise, or the others do
fact-7-claim = Where paper exonerates, blame-minimisers make paper; where verified conduct does, they are as safe with less paper and fewer incidents.
fact-7-fails = the conduct regime has no less trace than the paper regime
fact-8-claim = Less liability alone makes blame-minimisers do less; power alone makes everyone more productive, not more honest; assessment is the strongest single lever; together they nearly add up.
fact-8-fails = any single direction beats all three, or direction 3 alone beats direction 2
fact-9-claim = Cosmetic relief (fewer visits, stricter papers, more platforms) brings no outcome.
fact-9-fails = W > 1.03 of what it was
fact-10-claim = Year-end rush: who plays for the marks has more trace in the last quarter.
fact-10-fails = last quarter <= first quarter
fact-11-claim = Playing for this year's marks wins the first year and loses its edge by the third.
fact-11-fails = alpha=1 is best over three years, or alpha<=.5 in the first
fact-12-claim = Pure substance is punished: most for residents, lowest marks.
fact-12-fails = pure substance is in the upper half by marks
fact-13-claim = Burnout follows what the hours are more than how many; support moderates it.
fact-13-fails = trace at normal hours <= meaning at long hours
fact-14-claim = Lying flat has a threshold and a spiral: who lies down leaves the work to others.
fact-14-fails = the share that lies flat is linear in inspections (R2 > .98)
fact-15-claim = Overtime helps first and hurts later.
fact-15-fails = hours of 1.4 are still best in the third year
fact-16-claim = Under paper rules marks and outcome rank towns the opposite way; reform weakens that.
fact-16-fails = reform is more negative than paper rules
fact-17-claim = Process or outcome pledges: with noisy outcomes and little power outcome pledges bring injustice and exit; with controllable ones, effort.
fact-17-fails = the best process share is the same in both cases
fact-17-why = No player here weighs one pledge against the other.
fact-18-claim = The ratchet: who expects a higher target next year reports less this year; fixed targets end that.
fact-18-fails = rho=0 and rho=.5 give equal reported results
fact-18-why = Players who are searched for were left out, and nobody else plans for next year's target.
fact-19-claim = Reported values bunch just above thresholds while they can be smoothed, and fall back to the truth when a sensor arrives.
fact-19-fails = no discontinuity at the threshold
fact-19-why = No player here keeps smoothing numbers to a threshold, and no sensor arrives midway.
fact-20-claim = Amplification: targets do not fall on their way down; a little offsets decay, too much breaks it.
fact-20-fails = a level is below the one above it, or more is always better
fact-21-claim = As accountability becomes personal, covering for each other falls and splitting the blame beforehand rises.
fact-21-fails = the chance of collusion rises with personal accountability
fact-22-claim = The county adapts too: a higher penalty for hollow paper lowers its field checks, not the hollow rate; its own stake in the truth lowers it.
fact-22-fails = the long-run hollow rate falls with the penalty
fact-23-claim = Platforms are a pure tax.
fact-23-fails = W rises
fact-24-claim = Trust compounds: early substance makes later mobilisation cheaper.
fact-24-fails = compliance does not depend on trust

fact-outcome = outcome
fact-marks = marks
fact-trace = trace share
fact-hindrance = time lost to hindrance
fact-burnout = burnout
fact-incidents = incidents a year
fact-blame = blame a year
fact-unseen = the unmeasured line
fact-flat = share lying flat
fact-inversion = rank correlation of marks and outcome
fact-hollow-rate = share of hollow lines
fact-field-share = field share the county wants
fact-trace-first = trace, first quarter
fact-trace-last = trace, last quarter
fact-outcome-first = outcome, first year
fact-outcome-last = outcome, last year
fact-outcome-left = W(8) − .85·W(1), to be < 0
fact-outcome-gain = W(1) − 1.15·W(0), to be > 0
fact-outcome-change = change of outcome, to be < 0
fact-correlation = correlation, to be <= 0
fact-unseen-over = change of the unmeasured line − 5, to be < 0
fact-vetoed-change = change of the vetoed lines, to be > 0
fact-others-change = change of the other lines, to be < 0
fact-single-against-all = one direction − all three, to be < 0
fact-third-against-second = team − assessment, to be < 0
fact-cosmetic-gain = W − 1.03 of what it was, to be < 0
fact-inversion-change = change of the correlation, to be > 0
fact-trace-change = change of trace, to be < 0
fact-collusion-low = chance that it holds, personal .1
fact-collusion-high = chance that it holds, personal .9
fact-arranged = arrangements a year
fact-rush = last − first quarter, to be > 0
fact-best-outcome = most outcome (1 is yes)
fact-trace-over-hours = trace − long hours, to be > 0
fact-burnout-trace = burnout: normal hours of trace
fact-burnout-long = burnout: long meaningful hours
fact-straight = R2 of a straight line, to be <= .98
fact-shorter-better = shorter hours − 1.4, third year, to be > 0
fact-look-back-better = look-back − once, a year later, to be > 0
fact-half-life = months until less than half is left
fact-paper-at-once = paper, at once
fact-real-at-once = real state, at once
fact-real-after-once = real state a year later, once
fact-real-after-back = real state a year later, look-back
fact-trust-gain = outcome, trust 80 − trust 20, to be > 0
fact-amplified = points added from the centre to the town
fact-negative = targets below the level above, to be 0
fact-game-hollow-mild = game: hollow rate at penalty .75
fact-game-hollow-harsh = game: hollow rate at penalty 3
fact-game-field-mild = game: field share at penalty .75
fact-game-field-harsh = game: field share at penalty 3
fact-game-hollow-stake = game: hollow rate, the county’s stake raised
fact-less-over-years = the best alpha < 1 − alpha=1, marks of three years, to be > 0
fact-half-first-year = the best alpha <= .5 − alpha=1, marks of the first year, to be < 0
fact-marks-first = marks, first year
fact-ratchet-change = change of the first year’s marks, to be < 0
facts-adapted = Players who adapt to each of the rules: { $verdict }
facts-sum-adapted = Asked of players who adapt to the rules: { $holds } hold, { $fails } fail, { $open } open.
facts-verdict-holds = holds
facts-verdict-fails = fails
facts-verdict-open = open
facts-verdict-not-simulated = not simulated
facts-fails-if = Fails if: { $condition }
facts-sum = { $holds } hold, { $fails } fail, { $open } open, { $absent } not simulated.
facts-title = Stylised facts
facts-intro = What the engine is asked to show about townships, and what it shows. Each fact has a condition under which it fails; the conditions were set before anything was measured and are not loosened to pass. A fact holds where the 95 % interval is clear of its condition, it is open where the interval lies across, and it fails where the condition is met. The numbers are those of a model with design constants: sign and order matter, no real county was measured. This page is written by `township lab facts --markdown`.
facts-what = Claim
facts-measured = Measured
facts-interval = 95 % interval
facts-where = Rules
facts-fact = Fact
facts-verdict = Verdict

county-title = The county that adapts
county-rule = The county's own rule, six years
county-rule-about = Each quarter the county adds field checks for what it found and lets them fall back. One player, score; the last four years.
county-game = The inspection game
county-game-about = What { $players } earn and how hollow their ledgers are was measured at seven field shares. Then towns drift to what earns most, and the county sends more field checks while they find more than they cost. The long run:
county-paradox = Where the field share lies inside its range, a higher penalty lowers it and leaves the hollow rate near the county's point of indifference; the county's own stake in the truth lowers the hollow rate. How the towns play then:
county-penalty = penalty
county-moves = moves by
county-stake = stake
county-visits = visits/year
county-field = field share
county-hollow = hollow
county-indifferent = indiff. at
