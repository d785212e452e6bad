### The debrief: the words of `debrief`.

debrief-title = { $town }: the year afterwards
debrief-about = Campaign { $campaign } { $version } · hash { $hash } · seed { $seed }

debrief-matter-pledge = the promise for { $line }
debrief-matter-plan = the month's plan
debrief-matter-visit = { $kind }: { $line }
debrief-road-left = leave it
debrief-road-done = do it
debrief-road-plan = own plan: substance { $substance }, trace { $trace }, rest { $rest }
debrief-decision = Decision { $n }, { $date }, { $matter }
debrief-apart = { $mean } ± { $half }
debrief-apart-unclear = ({ $mean } ± { $half })
debrief-then-style = and then your own style
debrief-then-same = and then your own later decisions, or your style where one is no longer open
debrief-then-habit = and then the strategy { $name }

## Before

debrief-asked = Before you looked
debrief-asked-word = The year in one word: “{ $word }”
debrief-sketch-less = You remember less trace than there was, by { $mean } percentage points on average; month by month you are { $wide } off.
debrief-sketch-more = You remember more trace than there was, by { $mean } percentage points on average; month by month you are { $wide } off.
debrief-sketch-near = You remember about as much trace as there was; month by month you are { $wide } percentage points off.
debrief-sketch-drawn = You drew
debrief-sketch-was = It was
debrief-month = Month

## The books

debrief-books = The three books
debrief-line = Line
debrief-need = Need
debrief-first = First
debrief-last = Last
debrief-change = Change
debrief-sheet = Marking sheet
debrief-points = Points
debrief-ending = Ending: { $title }
debrief-who = Who
debrief-state = Now
debrief-team = The team
debrief-gone = left
debrief-away = absent
debrief-flat = lies flat
debrief-strain = The model's figures for what work did to people; not a diagnosis.

## Months

debrief-months = Field over ledger, month by month
debrief-never-parted = There was no month this year after which the ledger stayed above the field.
debrief-line-parted = { $line }: parted in { $date }; the ledger ends { $gap } above the field
debrief-month-by-month = The months in numbers
debrief-that-month = In the month where they parted:
debrief-trace = Trace

## Why

debrief-why = Why each number is what it is
debrief-why-about = Every entry unfolds, down to the decision behind it. The parts add up to the whole change.
debrief-marks-moved = Marks: { $marks }
debrief-marks-lines = The points of each line, and how much of them the ledger decides:
debrief-line-points = { $line }: { $points } of { $of }; { $percent }% is for the ledger
debrief-moved = { $name }: { $from } → { $to } ({ $by })
debrief-number-outcome = What residents got
debrief-number-ledger = The ledger
debrief-number-trust = Residents' trust
debrief-number-burnout = The team's burnout
debrief-number-deductions = Points taken off this year
debrief-root-plans = the months' plans
debrief-root-decisions = answers, choices and what came of them
debrief-root-visits = inspections and bulletins
debrief-root-incidents = incidents
debrief-root-place = weather, and what wears off with time
debrief-root-above = the county and the city
debrief-others = { $count ->
        [one] one more
       *[other] { $count } more
    }: { $by }

## Blame

debrief-blame = Who held the blame
debrief-blame-about = The shares of each incident after each step. Letters move blame to the town, copies move it to the villages; paper, verified conduct and procedure each take some off.
debrief-struck = { $date }, { $line }: { $landed } landed on you
debrief-struck-veto = { $date }, { $line }, with a veto: { $landed } landed on you
debrief-step = After
debrief-county = County
debrief-town = Town
debrief-villages = Villages
debrief-step-rules = the rules
debrief-step-letters = the letters
debrief-step-copies = the copies
debrief-step-paper = the papers
debrief-step-conduct = verified conduct
debrief-step-cover = procedure, annex
debrief-paper-did = Paper took { $percent } percentage points off, whatever stood behind it.
debrief-conduct-did = Verified conduct took { $percent } percentage points off.

## Habits

debrief-habits = Ways of meeting blame
debrief-habits-about = What your options were tagged with: how often, when, at what price. This is no verdict. Each of them made sense when it was chosen, and each can be read another way.
debrief-habits-none = None of the sixteen ways was used this year.
debrief-habit = { $name }: { $count ->
        [one] once
        [2] twice
       *[other] { $count } times
    }
debrief-more-uses = and { $count } more
debrief-more-prices = { $count } more
debrief-price = By itself it brought: { $price }
debrief-price-none = By itself it moved no number; what came of it stands with the options.
debrief-reading = Reading ({ $name }): { $text }
debrief-counter = Counter-reading: { $text }
debrief-honest = Instead: { $text }
debrief-honest-b1 = do, then record; one record that serves many
debrief-honest-b2 = two target lines, and the reason for the margin
debrief-honest-b3 = report and act unless told otherwise
debrief-honest-b4 = minutes with the reasons, and with who disagreed
debrief-honest-b5 = help first, and put the division of work in writing
debrief-honest-b6 = hand money and time down together with the task
debrief-honest-b7 = the signature, and the fence
debrief-honest-b8 = a published order of priorities, with what is left out
debrief-honest-b9 = let the hardest village be the model
debrief-honest-b10 = one list of problems, filed by county and town together
debrief-honest-b11 = the true number with its margin and its reason
debrief-honest-b12 = routine, and one unannounced look back
debrief-honest-b13 = ask for lighter work that matters
debrief-honest-b14 = the leader takes his own share first, and asks for a review of conduct
debrief-tell-tale = The ledger ends more than 25 above the field on: { $lines }. Records kept only for safety tend to look like this.

## Roads

debrief-roads = What if
debrief-roads-none = Nothing was played otherwise yet. Run township debrief on the save, or wait for the screens to finish.
debrief-roads-about = From that moment on each road goes through the same { $plays } futures, { $then }. Numbers are differences to the road you took, ± is half of a 95 % interval; in brackets where it holds nought: no difference can be told.
debrief-style = Your style, estimated from this play: of your hours { $substance }% substance, { $trace }% trace, { $field }% field visits, { $rest }% rest, at { $hours }% of normal hours; { $signed }% of letters signed as they came; { $binders }% of visits met with binders.
debrief-roads-missing = { $count ->
        [one] One decision is
       *[other] { $count } decisions are
    } not worked out yet.
debrief-openers = What drew ledger and field apart, over the whole year; at most two of them plans:
debrief-openers-none = No other road would clearly have narrowed the gap.
debrief-mattered = The decisions that mattered most, at most two of them plans:
debrief-mattered-none = No other road would have made a difference that can be told.
debrief-felt = What felt big and made no difference:
debrief-felt-none = Whatever felt big did make a difference.
debrief-finding = { $decision }. You chose “{ $taken }”; had it been “{ $other }”: { $told }
debrief-all-roads = Every road of every decision
debrief-otherwise = On the other road
debrief-own = { $book } { $number } ({ $by })
debrief-road = Road
debrief-taken = { $road } (taken)
debrief-own-marks = Own luck: marks
debrief-own-outcome = Own luck: outcome
debrief-concepts = Concepts: { $names }

## Rules

debrief-rules = Had the rules been others
debrief-rules-about = This very play with the same decisions, from the first morning under each set of rules. Numbers are differences to the rules as they are.
debrief-rule = Rules
debrief-as-is = as they are
debrief-tempting = Which rule made a road look better than it was:
debrief-tempted = { $decision }. Under the rules as they are “{ $other }” would have brought: marks { $marks }, outcome { $outcome }
debrief-rule-turns = Under “{ $rule }” the other road goes from { $now } marks to { $then }: it would no longer have cost any. { $about }
debrief-rule-eases = Under “{ $rule }” the other road goes from { $now } marks to { $then }. { $about }
debrief-no-rule = None of these rules makes the other road pay more marks: { $now } as they are, { $then } at most ({ $rule }).
debrief-not-asked = not asked

## Chronicle

debrief-chronicle = The chronicle
debrief-chronicle-opening = { $town }: { $villages ->
        [one] one village
       *[other] { $villages } villages and streets
    }, { $staff } at their posts, { $lines ->
        [one] one line of duty.
       *[other] { $lines } lines of duty.
    }
debrief-chronicle-month = { $date }. { $told }
debrief-between = {" "}
debrief-chronicle-signed = The county sent { $count ->
        [one] one letter; it was signed.
       *[other] { $count } letters; all were signed.
    }
debrief-chronicle-letters = The county sent { $count ->
        [one] one letter
       *[other] { $count } letters
    }; signed { $signed }, with conditions { $annex }, sent back { $retract }, passed down { $pass }.
debrief-chronicle-event = { $title }: “{ $label }.”
debrief-chronicle-struck = Incident: { $line }.
debrief-chronicle-struck-veto = Incident: { $line }; the year's grade was voided.
debrief-chronicle-flat = { $name } began to lie flat.
debrief-chronicle-visits = { $count ->
        [one] One inspection
       *[other] { $count } inspections
    }, { $field ->
        [0] all on paper
       *[other] { $field } on the spot
    }; { $points } points taken.
debrief-chronicle-rank = The bulletin put the town at { $rank } of { $towns }, with { $marks }.
debrief-chronicle-closing = At the year's end: { $marks } marks, { $rank }. What residents got went from { $before } to { $after }; their trust stood at { $trust }; the ledger stood { $gap } above the field; burnout stood at { $burnout }%.

## Onward

debrief-onward = From here
debrief-save = SAVE
debrief-fork = To go another way from any decision: township fork { $save } --at { $n }; everything before it stays as it was.
debrief-guide = For whoever leads a group: { $guide }
debrief-questions = Three questions to take along: which paper saved someone? Which saved nobody? Which line will you write differently on Monday?
debrief-care = Results stay on this machine and are not for assessing anybody. If the year sits heavily, talk to someone you trust.

## The page

debrief-page-gap = Ledger and field, month by month
debrief-page-gap-key = The area is the field, the line above it the ledger; the hatched part between them is hollow.
debrief-page-tick = { $date }: ledger { $paper }, field { $real }
debrief-page-overlay = Ledger and field of each play
debrief-page-overlay-key = Each play has its letter at the ends of its two lines: the field is solid, the ledger dashed.
debrief-page-overlay-many = { $count } plays, a thin line each; the thick line is the median of the month: as many plays above it as below.
debrief-page-panels = Each play by itself, all on one scale: the area is the field, the line the ledger, the hatched part is hollow.
debrief-page-points-key = The darker a spot, the more burnt out the team. A spot that would lie on another is moved aside, with a line to its place.
debrief-page-point = { $name }: marks { $marks }, outcome { $outcome }, burnout { $burnout }%

## Questions and the command

debrief-ask = Three questions before the books are opened; Enter leaves one out.
debrief-ask-sketch = From memory: how many percent of each month's work went into traces? 1 to { $count } numbers, with spaces between:
debrief-ask-month = In which month did ledger and field part (1 to { $count })?
debrief-ask-word = The year in one word:
debrief-ask-again = That makes no sense here; once more, or Enter.
debrief-chart-legend = Two numbers a month: ledger, field. = is the field, . is hollow, | is the ledger, < is the month where they parted.
cli-debrief-not-over = { $path } is not over; it stands at { $month }. The books open at the year's end: township play --resume { $path }

## A class

debrief-class-title = { $town }: { $count } plays side by side
debrief-class-title-mixed = { $count } plays side by side
debrief-class-about = Nicknames only, in the order of nicknames and never of results.
debrief-class-more = { $count } more
debrief-class-play = Nickname
debrief-class-plays = Plays
debrief-class-share = Share
debrief-class-units = Units

debrief-class-here = Who is here
debrief-class-names = { $count } plays: { $names }.
debrief-class-one-world = One campaign and one seed: everybody met the same world, and all of it can be compared.
debrief-class-seeds = One campaign, several seeds: { $groups } worlds. The same night and equal marks are compared only inside one of them.
debrief-class-mixed = These plays mix { $towns } campaigns or versions; with their seeds that makes { $groups } worlds. The same night and equal marks are compared only inside one of them.
debrief-class-group = World { $n }: { $campaign }, seed { $seed }, { $count } plays: { $names }
debrief-class-alone = World { $n }: { $campaign }, seed { $seed }, { $names } alone; drawn with the others, compared with nobody
debrief-class-left-out = { $count ->
        [one] One file was
       *[other] { $count } files were
    } left out:
debrief-class-no-save = not a save, or not one that this version reads
debrief-class-no-file = a link, or not a plain file
debrief-class-unread = could not be read just now
debrief-class-damaged = damaged; what is whole of it does not reach the year's end
debrief-class-no-campaign = was played on { $campaign }, which is not here
debrief-class-differs = played again, it does not come to what it says
debrief-class-not-over = not over; it stands at { $month }
debrief-class-order = Charts and tables follow the nicknames. The numbers tell of one play of one year, not of a person.

debrief-class-courses = Field over ledger, play over play
debrief-class-calendars = Plays with different calendars are drawn apart.
debrief-class-parted = Ledger and field parted in { $parted } of { $count } plays: first in { $first }, last in { $last }.
debrief-class-parted-once = Ledger and field parted in { $parted } of { $count } plays, in { $first }.
debrief-class-never-parted = In none of the { $count } plays was there a month after which the ledger stayed above the field.
debrief-class-never = never
debrief-class-when-parted = Parted in
debrief-class-end-gap = Gap at the end
debrief-class-chart-courses = Two rows a play: ledger and field. A digit a month, in tens: 7 is 70 to 79. At the end of a row, its first and last values.

debrief-class-books = Marks, outcome, burnout
debrief-class-points-about = A point for each play: across, what the county gave; up, what residents got; burnout by shade, or in the table. Three books; nothing adds them up.
debrief-class-letter = Here
debrief-class-chart-points = Across: marks; up: outcome. A letter is a play of the table, * several at one place, + any beyond the 52nd.

debrief-class-pairs = Equal marks, different fields
debrief-class-pairs-about = Two plays of one world at most { $marks } marks apart, which the county could hardly tell from each other, and the furthest apart in what residents got. Read the table first, then ask both: where did those units go?
debrief-class-no-pairs = No two plays of one world lie within { $marks } marks of each other and clearly apart in what residents got.
debrief-class-pair = { $one } and { $other }: marks { $marks-one } and { $marks-other }, outcome { $outcome-one } and { $outcome-other }.
debrief-class-what = What
debrief-class-difference = Difference
debrief-class-burnout = burnout, %
debrief-class-substance = substance, % of units
debrief-class-trace = trace, % of units
debrief-class-field = field visits, % of units
debrief-class-coordinate = borrowed power, % of units
debrief-class-villages = villages, % of units
debrief-class-rest = rest, % of units
debrief-class-visits-units = field visits, units
debrief-class-hours = hours, % of normal

debrief-class-nights = The same night, differently
debrief-class-nights-all = { $count ->
        [one] Once the same thing
       *[other] { $count } times the same thing
    } came to several plays in the same month, and they met it differently. The most divided first.
debrief-class-nights-most = { $count } times the same thing came to several plays in the same month, and they met it differently. The { $told } most divided are here, the others in the JSON.
debrief-class-nights-about = The numbers are those of the plays at their end, lowest to highest; ledger and field are the line's, struck counts the plays in which an incident came to it from that month on. A year holds other decisions too, and that night alone did not make them. What it did by itself stands in the debrief of one play, under “What if”.
debrief-class-no-nights = Nothing came to several plays in the same month and was met in different ways.
debrief-class-night = { $date }, { $title } ({ $count } plays)
debrief-class-night-of = { $date }, { $title } (world { $n }, { $count } plays)
debrief-class-way = How, and who
debrief-class-went = { $road } ({ $names })
debrief-class-struck = struck

debrief-class-options = Options chosen
debrief-class-options-about = In the campaign's order. The share is of the times that the event was met; options that were not open then are counted too.
debrief-class-no-events = No event of this campaign was met.
debrief-class-events = { $count ->
        [one] One event
       *[other] { $count } events
    }
debrief-class-event = Event, options
debrief-class-option = · { $label }
debrief-class-times = Times

debrief-class-ways = Ways of meeting blame
debrief-class-ways-about = How many plays used each, and how often; not who. Everybody has their own in the debrief of their own play. Each of them made sense at the time; ask which rule made it the easy way.
debrief-class-behaviour = Way
debrief-class-uses = Uses
debrief-class-unused = Used by nobody: { $names }.

debrief-class-visits = Field visits
debrief-class-visits-about = A unit is ten person-days. The first table tells when they went, the second for which line. The share is of all planned units.
debrief-class-q1 = Jan–Mar
debrief-class-q2 = Apr–Jun
debrief-class-q3 = Jul–Sep
debrief-class-q4 = Oct–Dec
debrief-class-plays-went = Plays that went
debrief-class-visits-where = Where each play went
debrief-class-line-units = { $line } { $units }
debrief-class-nowhere = nowhere

debrief-class-room = For the room
debrief-class-room-about = Six steps, timed for forty minutes, each with the part above that it looks at.
debrief-class-feel = How do you feel? 4 minutes. One word each. When did you feel cornered? Who were you angry with in the last three months?
debrief-class-happened = What happened? 8 minutes. Draw your trace curve from memory, then look at “Field over ledger, play over play”. In which month did yours part? What kept you busy that month?
debrief-class-learn = What do you see? 8 minutes. “Equal marks, different fields” and “The same night, differently”: what was different? Find one paper that saved someone and one that saved nobody.
debrief-class-relate = How is it like our work? 8 minutes. “Ways of meeting blame” and “Options chosen”: which is the easy way in your post? Which is missing here?
debrief-class-what-if = What if? 8 minutes. Pick a night, write your guess down first, then open the debrief of one of those plays: another road, another rule.
debrief-class-next = What next? 4 minutes. “Field visits”: which line will you write differently on Monday? Which indicator would you propose? Which colleague should go on leave?
debrief-class-caution = Do not hunt for who lied. Real cases go without names and places. If somebody is upset, stop and ask in private.
debrief-class-none = There is no save to open here: { $path }
debrief-class-too-many = At most { $most } saves at once, and here are { $count } more. Name fewer, or sort them into folders.
debrief-class-no-chronicle = A chronicle tells one play. Leave --chronicle out, or name one save.
