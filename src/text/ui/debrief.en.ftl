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

## Questions and the command

debrief-ask = Three questions before the books are opened; Enter leaves one out.
debrief-ask-sketch = From memory: how many percent of each month's work went into traces? 1 to { $count } numbers, with spaces between:
debrief-ask-month = In which month did ledger and field part (1 to { $count })?
debrief-ask-word = The year in one word:
debrief-ask-again = That makes no sense here; once more, or Enter.
debrief-chart-legend = Two numbers a month: ledger, field. = is the field, . is hollow, | is the ledger, < is the month where they parted.
cli-debrief-not-over = { $path } is not over; it stands at { $month }. The books open at the year's end: township play --resume { $path }

## A class

debrief-class-title = Several plays side by side
debrief-class-about = Nicknames only, in the order of the names and never of results.
debrief-class-who = Who is here
debrief-class-count = { $count } finished plays, { $worlds ->
        [one] one world.
       *[other] { $worlds } worlds.
    }
debrief-class-mixed = These are different worlds: campaign, version or seed differ. The same night is compared inside one world only.
debrief-class-group = { $world }: { $names }
debrief-class-left-out = Left out:
debrief-class-never = never
debrief-class-parted = Parted in
debrief-class-books = Marks and outcome
debrief-class-letter = Sign
debrief-class-pairs = Equal marks, different fields
debrief-class-pairs-about = Inside one world: marks that differ by no more than { $marks }, with the most different fields.
debrief-class-pair = { $one } and { $other }: marks { $marks } and { $others }, outcome { $outcome } and { $outcomes }
debrief-class-what = What differs
debrief-class-substance = hours in substance
debrief-class-trace = hours in traces
debrief-class-field = hours in field visits
debrief-class-rest = hours of rest
debrief-class-visits = field visits
debrief-class-line = field at the end: { $line }
debrief-class-nights = The same night, met differently
debrief-class-nights-about = Met in the same month and answered differently, the most divided first.
debrief-class-nights-more = { $count ->
        [one] One more was
       *[other] { $count } more were
    } answered differently.
debrief-class-ended = { $name } { $real }
debrief-class-line-about = After each name: the field of { $line } at the end.
debrief-class-options = What was chosen
debrief-class-met = { $count ->
        [one] met by one
       *[other] met by { $count }
    }
debrief-class-took = { $count }, { $share }
debrief-class-times = Times
debrief-class-share = Share
debrief-class-habits-about = Counted are plays and uses. Who used what is for each to read in their own debrief.
debrief-class-habit = Way
debrief-class-plays = Plays
debrief-class-field-visits = Who went to look
debrief-class-where = Most often
debrief-class-questions = To ask the room
debrief-class-question-1 = How do you feel? One word. Which month was hardest, and what lay on the desk?
debrief-class-question-2 = What happened? In which month do ledger and field part, and what were you deciding then?
debrief-class-question-3 = What did you learn? Same rain, two towns: why? Which paper saved someone, which saved nobody?
debrief-class-question-4 = How does it relate? Which of the sixteen ways is tempting in your own post, and which is missing?
debrief-class-question-5 = What if? One decision, then one rule: write the sign first, then look at the interval.
debrief-class-question-6 = What next? Which line will you write differently on Monday, and who goes on leave?

## The page

debrief-page-gap = The ground is the field, the dashed line is the ledger, what lies between is hollow; the upright line is the month where they parted. Months by their number.
debrief-page-overlay = Solid lines are fields, dashed ones ledgers. Up to eight plays have a colour and a letter each; more are drawn in grey, and each stands alone below.
debrief-page-points = A letter for each play, the darker the more burnout; the names stand in the table.
