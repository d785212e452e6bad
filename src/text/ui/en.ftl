### Little Power, Great Responsibility: the words of the program in English.
###
### Keys are in kebab-case, begin with their screen and are grouped by screen. zh.ftl and en.ftl hold the same keys with
### the same variables (a test watches). Numbers are written by the program (71.4, 320,000, −3). The text of campaigns
### comes with them and does not belong here.

## Everywhere: the title, common words, counts, dates

game-title = Little Power, Great Responsibility
game-subtitle = A year in the life of a township cadre
game-premise = The duties come down level by level. The power mostly stays where it was.

common-yes = Yes
common-no = No
common-continue = Continue
common-close = Close
common-on = on
common-off = off
common-none = none
common-unknown = not known
common-colon = {": "}
common-separator = {", "}
common-comma = {", "}

count-days = { $count } { $count ->
    [one] day
   *[other] days
}
count-months = { $count } { $count ->
    [one] month
   *[other] months
}
count-units = { $count } { $count ->
    [one] unit
   *[other] units
}
count-yuan = ¥{ $yuan }
count-letters = { $count } { $count ->
    [one] letter
   *[other] letters
}
count-inspections = { $count } { $count ->
    [one] inspection
   *[other] inspections
}
count-percent = { $percent }%
percent-points = { $percent } points
plain-number = { $n }
plain-bracketed = { $text } ({ $more })
yuan-more = +{ count-yuan }
yuan-less = −{ count-yuan }

date-month = { month-name } { $year }
date-xun = { $xun ->
    [1] Early
    [2] Mid
   *[3] Late
} { month-name } { $year }
month-name = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}

era-e1 = 2014-18: letters everywhere
era-e2 = 2019-23: years of burden relief
era-e3 = 2024-26: rules and lists
era-short-e1 = 2014-18
era-short-e2 = 2019-23
era-short-e3 = 2024-26

## Names of screens

screen-campaigns = Campaigns
screen-begin = A new game
screen-briefing = Briefing
screen-desk = Desk
screen-letter = Responsibility letter
screen-event = Event
screen-initiatives = Initiatives
screen-plan = Plan
screen-inspection = Inspection
screen-report = Month's report
screen-why = Why it changed
screen-people = People
screen-villages = Villages
screen-marks = Marking book
screen-concepts = Glossary
screen-log = Log
screen-calendar = Calendar
screen-year-end = Year's end
screen-reveal = The three books
screen-saves = Saves
screen-settings = Settings
screen-help = Help

## Key hints (the program writes the key before them)

hint-open = open
hint-alike = the rest alike
hint-choose = choose
hint-move = move
hint-change = more, less
hint-next = next
hint-back = back
hint-scroll = scroll
hint-undo = undo
hint-retry = retry
hint-plan = plan
hint-initiatives = initiatives
hint-villages = villages
hint-people = people
hint-marks = marking book
hint-close = close this hint
hint-concepts = glossary
hint-log = log
hint-calendar = calendar
hint-why = why
hint-settings = settings
hint-set = change
hint-field = other field
hint-number = another number
hint-language = 中文
hint-help = help
hint-quit = quit

## Title

title-new = New game
title-continue = Continue
title-continue-about = { $campaign }, { $date }
title-saves = Saves
title-settings = Settings
title-language = 语言：中文
title-help = Help
title-quit = Quit
title-notice = A simulation for training. People and places are invented. Results must not be used to assess anyone.

## Campaigns and briefing

campaigns-empty = There are no campaigns here yet.
campaigns-era = Era
campaigns-length = About { $count } { $count ->
    [one] minute
   *[other] minutes
}
campaigns-author = By { $name }
campaigns-broken = { $name } cannot be played: its files were changed, or this program does not know their format. More: township campaigns
campaigns-version = Version { $version }
new-name = What shall we call you?
new-name-about = A nickname will do. It is kept in the save, on this computer.
new-seed = Seed
new-seed-about = The same seed brings the same luck. Leave it empty for a fresh one, which the replay names.
new-start = take office

## Desk

desk-lines = Lines
desk-ledger = Ledger
desk-field = Field (estimate)
desk-field-estimate = probably between { $low } and { $high }
desk-weight = Pts
desk-veto = one-vote veto
desk-tray = Tray
desk-tray-empty = Nothing is waiting.
desk-people = People
desk-marks = marks { $marks }
desk-rank = rank { $rank }/{ $towns }
desk-rank-up = up { $count }
desk-rank-down = down { $count }
desk-rank-same = unchanged
desk-unpublished = marks not out yet
desk-capacity = This month: { $units } units of { $full }
visits-month = { $count } { $count ->
    [one] inspection
   *[other] inspections
} this month
visits-unannounced = { $count } more { $count ->
    [one] comes
   *[other] come
} unannounced
visits-none = No inspections this month
desk-recent = Lately
desk-county = The county
desk-history = Trend

asked-tray = Something in the tray waits for your answer
asked-plan = Plan the team's time for this month
asked-visit = The inspectors are here: how do you receive them?
asked-report = The month is over: read the report
asked-year = The year's marks are out
asked-over = This game is over

capacity-visits = inspections
capacity-platforms = platforms
capacity-letters = reports for letters
capacity-routine = duty rota
capacity-spent = what came up

kind-document = Document
kind-phone = Phone
kind-message = Work chat
kind-visit = Visitors
kind-meeting = Meeting
kind-field = In the field
kind-letter = Letter
kind-inspection = Inspection

from-county = the county
from-residents = residents
from-town = the town
office-county = { $county } Government
office-town = { $town } Government

light-red = red
light-yellow = yellow
light-green = green

## Calendar

calendar-season = In season
calendar-rank = Rank
calendar-marks = Marks
calendar-visits = Inspected
calendar-incidents = Incidents
calendar-live = Hazards in season: { $lines }
calendar-quarter = A new quarter: the county decides again how often it inspects, and pledges can be made this month
calendar-bargain = Targets can still be bargained over; after the first quarter they are fixed
calendar-published = Marks and ranks are published at the end of the month
calendar-year-end = The year is marked at the end of the month: grade and pay
calendar-nothing = No hazard is in season, and nothing is fixed for this month.
calendar-legend = { $now } in season  { $past } past season  { $none } none. Numbers count lines.

## Letter

paper-issued = { $office }
paper-signed = Signed: { $name }
letter-line = Line
letter-resourced = Some money or authority
letter-unresourced = The duty alone, with neither money nor authority
letter-yuan = { count-yuan }, and no power
letter-resourced-yuan = { count-yuan }, and some power
letter-brings = What it brings
letter-needs = Annex of needs
letter-granted = The county takes it back
letter-refused = The county does not take it back
letter-sign = Sign
letter-sign-about = The county is pleased. More blame, more points at stake, one more report a month.
letter-annex = Sign, with an annex of needs
letter-annex-about = The county is less pleased. What you lack is on paper, and may bring some power or money.
letter-retract = Cite the duty list and ask to hand it back
letter-retract-about = It takes evidence. What is not on your list goes back to the county.
letter-pass = Sign, and pass a copy down to the villages
letter-pass-about = Less blame for you than signing alone, since the villages carry some of it. Residents like it less.

## Events and initiatives

event-choose = What do you do?
event-who = Who would: { $who }
event-closed = Not open now: { $reason }
event-village = Where
initiative-none = There is nothing to go and do just now.
initiative-target = Where, and to whom?
target-village = a village
target-staff = a colleague
target-line = one line
target-official = an official
initiative-left = { $count } more { $count ->
    [one] time
   *[other] times
} this year
initiative-season = Not in this month

## Plan

plan-substance = substance
plan-substance-about = Changes the place. Nobody sees it unless they come and look.
plan-trace = trace
plan-trace-about = Ledgers, photos, entries: most of what the marking sees.
plan-visit = field visit
plan-visit-about = Go and look for yourself: your estimate of the field narrows.
plan-coordinate = borrow power
plan-coordinate-about = Bring in those who hold the power: more of it on this line, for this month.
plan-villages = Villages
plan-villages-about = Sit down with people and lend a hand. Trust grows slowly.
plan-rest = Rest
plan-rest-about = These units go on no task, so that people rest. Fatigue eases, and that much less gets done.
plan-hours = Hours
plan-hours-about = { $hours } hours a week each. Overtime carries a month, not a year.
rest-none = none planned
rest-little = half a day's sleep for some
rest-some = a day or two off for everybody
rest-most = most of a week off for everybody
rest-week = a whole week off for everybody
plan-adapt = adapt the method
plan-adapt-about = Fit the prescribed method to each village instead of copying it. The reasons must be written down, and an inspection may still mark it down.
plan-fit-good = the method fits well
plan-fit-fair = the method fits in part
plan-fit-poor = the method does not fit
plan-fit-unknown = not seen yet: nobody knows how the method fits
plan-start = Start from
plan-start-last = last month's plan
plan-start-even = an even spread
plan-start-marks = the marks
plan-start-need = the need
plan-start-empty = an empty sheet
plan-left = { $units } { $units ->
    [one] unit
   *[other] units
} not planned yet
plan-over = { $units } { $units ->
    [one] unit
   *[other] units
} too many
plan-submit-left = Keep { $units } { $units ->
    [one] unit
   *[other] units
} in reserve?

pledge-title = This quarter's pledge
pledge-none = no pledge
pledge-none-about = Marked by the book. This line is { $share }% of the marks.
pledge-result = result pledge
pledge-result-about = You promise how it turns out. The field counts { $percent } percentage points more and the ledger as much less, and luck moves the line by about { $noise } points a month. By your estimate that makes { $by } a month against no pledge; the line is { $share }% of the marks.
pledge-process = process pledge
pledge-process-about = You promise what you will do. Only the ledger counts and the field does not, with no luck in it. This line is { $share }% of the marks.

bargain-title = Bargain over the target
bargain-about = Take what you know of the field to the county and ask for a target that can be met. The better you know, the better it goes.
bargain-granted = The target came down
bargain-refused = The target stays
bargain-of = Bargain over the target: { $line }

mode-substance = substance
mode-trace = trace
mode-evade = evading
mode-care = care
mode-neutral = neutral

## Inspection

inspection-announced = { $by } have announced a paper check: { $line }
inspection-by-county = County inspectors
inspection-by-city = City inspectors
inspection-paper = Paper check
inspection-paper-about = The inspectors sit down in the meeting room and ask for the ledger: { $line }.
inspection-field = Unannounced field visit
inspection-field-about = Nobody called ahead. The inspectors are already out there, looking at this: { $line }.
inspection-city = The city inspects the county
inspection-city-about = The city drew your town, and the county comes along. They look at this: { $line }.
inspection-choose = How do you receive them?
inspection-binders = Open the binders
inspection-binders-about = It is all there, page by page.
inspection-hardest = Walk them to the hardest place
inspection-hardest-about = Let them see where it is really stuck, and that you are not hiding. If they came for papers, they still look at the binders, half as strictly.
inspection-route = Take the prepared route
inspection-route-about = A few decent sites, an hour there and back.
inspection-disclose = Say first what is wrong
inspection-disclose-about = What was not done well, and how you mean to put it right. Costs { $points } { $points ->
    [one] point
   *[other] points
} at once, besides what they find. A hollow ledger is forgiven for a quarter, the county trusts you more, and fewer inspectors come unannounced.
inspection-arrange = Arrange it with the county
inspection-arrange-about = County and town get through together. If it comes out, both pay.
inspection-deducted = { $points } { $points ->
    [one] point
   *[other] points
} deducted
inspection-passed = nothing deducted
inspection-won = { $points } { $points ->
    [one] point
   *[other] points
} won
inspection-hollow = the ledger and the field do not agree
inspection-exposed = what had been arranged came out
inspection-first = First stop
inspection-adapted = not followed this month, which may be marked down

## Month's report and "why"

report-title = Report for { $date }
report-more = { $rows } more rows
report-quiet = No incidents this month.
report-incident = Incident: { $line }
report-waterfall = The blame: { $county }% the county, { $villages }% the villages, { $town }% the town; of the town's, the ledger took off { $paper }%, verified work { $conduct }%, procedure { $cover }%.
report-blame = Blame that landed on you: { $percent }%
report-veto = One-vote veto: { $points } points off this year, no grade ({ $line })

news-pledge = { $line }, this quarter: { $pledge }
news-flat = { $name } has begun to lie flat
news-flat-ended = { $name } is back in the work
news-county = The county's next quarter: about { $count } inspections a month, { $percent }% of them unannounced
news-received = { $line }, { $kind } ({ $how }): { $result }
news-published = Published: marks { $marks }, rank { $rank }/{ $towns }
news-audited = An audit found inflated figures: { $line }
news-promoted = You are on the list for promotion

cause-work = substantive work
cause-trace = trace work
cause-free-trace = records that real work left behind
cause-decay = wear and tear
cause-chance = weather and luck
cause-option = what you chose in “{ $title }”
cause-later = what came of “{ $title }”
cause-initiative = your initiative: { $title }
cause-letter = the letter “{ $title }”
cause-behaviour = { $name }
cause-inspection = an inspection: { $line }
cause-incident = an incident: { $line }
cause-village = time in the villages
cause-outcome = what residents really got
cause-trace-share = too much of the time went into trace
cause-strain = the load of work
cause-rest = rest
cause-red-lights = red lights when the ranks came out
cause-adapted = the method was not followed
cause-audit = an audit
cause-county = the county's new quarter
cause-city = pressure from the city
cause-first-mover = who moves first becomes the owner
cause-pay = pay below the base
cause-bargain = bargaining over the target
cause-year-turn = the new year
cause-cost = what it took to do it

slot-of = { $name }: { $what }
slot-line-real = field
slot-line-suppressed = problems held down
slot-line-paper = ledger
slot-line-gap = hollow gap
slot-line-power = power you hold
slot-line-liability = blame you carry
slot-line-sight = how much the marking sees
slot-line-weight = points
slot-line-target = target
slot-line-cover = cover by procedure
slot-line-visits = field visits in three months
slot-line-seen = what the marking saw
slot-line-pledge = pledge
slot-village-trust = trust
slot-village-known = known at first hand
slot-staff-fatigue = fatigue
slot-staff-exhaustion = exhaustion
slot-staff-cynicism = cynicism
slot-staff-inefficacy = reduced efficacy
slot-staff-burnout = burnout
slot-staff-flat = lying flat
slot-staff-away = months away
slot-staff-skill = skill
slot-goodwill = goodwill
slot-county-trust = the county's trust in the town
slot-county-visits = inspections a month
slot-county-field = share of unannounced inspections
slot-county-process = share of marks for process
slot-county-pressure = pressure from the city
slot-town-money = money in hand
slot-town-units = team time
slot-town-platforms = platforms to feed
slot-town-staff = usable people
slot-town-discretion = room to decide
slot-town-trust = residents' trust
slot-town-outcome = outcome for residents
slot-town-marks = marks
slot-town-rank = rank
slot-town-gap = hollow gap of the ledgers
slot-town-bonus = bonus
slot-town-deductions = deductions
slot-town-vetoes = vetoes
slot-town-incidents = incidents
slot-town-blame = blame that landed on you
slot-town-trace = share of time for trace
slot-team-fatigue = the team's fatigue
slot-team-exhaustion = the team's exhaustion
slot-team-cynicism = the team's cynicism
slot-team-inefficacy = the team's reduced efficacy
slot-team-burnout = the team's burnout
slot-team-flat = those lying flat
slot-team-support = standing by each other
slot-team-injustice = blame without power
slot-team-emotion = what weighs on the team
slot-team-meaning = seeing that it helped

step-up-much = well up
step-up = up
step-up-little = slightly up
step-down-little = slightly down
step-down = down
step-down-much = well down
step-better = better
step-worse = worse
level-lowest = very low
level-low = low
level-middle = middling
level-high = high
level-highest = very high
cause-and-more = { $cause } and { $count } more
why-published = as the county published it

## People and villages

condition-well = in good spirits
condition-tired = rather tired
condition-strained = close to the limit
condition-flat = "lying flat"
condition-away = away
team-well = The team has heart for the work
team-tired = The team is getting tired
team-strained = The team is stretched too thin
team-flat = The heart has gone out of the team
people-lines = Carries
people-age = { $age } years old
skill-substance-good = good at getting things done
skill-substance-hard = slower at getting things done
skill-trace-good = good with ledgers
skill-trace-hard = slower with ledgers
skill-even = handles both work and ledgers
people-away = away for { $count } more { $count ->
    [one] month
   *[other] months
}
people-seconded = on your books, at a desk in the county seat

trust-lowest = they cross the road when they see you
trust-low = polite, and not frank
trust-middle = they bring their problems to you
trust-high = they would work with you
trust-highest = they count you as one of their own
goodwill-low = frosty
goodwill-middle = correct
goodwill-high = glad to help

village-households = { $count } { $count ->
    [one] household
   *[other] households
}, { $percent }% live here
village-elderly = { $percent }% elderly
village-asset = What it has
village-hazard = What may go wrong
village-matter = What lies deeper
village-unknown = You have not been there yet, so you do not know what lies deeper.

## Marking book, glossary, log

marks-book = How it is checked and scored
marks-weight = { $points } { $points ->
    [one] point
   *[other] points
}
marks-process = { $percent }% of the marks are for process
marks-rule-weights = The lines carry { $points } points in all; the marks scale them to a hundred
marks-rule-visits = About { $count } inspections a month, { $percent }% of them unannounced
marks-rule-veto = An incident on a veto line takes { $points } points, and the year gets no grade
marks-rule-monthly = Ranks are published every month
marks-rule-quarterly = Ranks are published every quarter
marks-rule-yearly = Ranks are published once a year
marks-rule-pay = Pay follows the grade: { $grade }, factor { $factor }
marks-sum-lines = From the lines
marks-sum-total = In all
marks-target = Target
marks-target-central = central
marks-target-province = province
marks-target-city = city
marks-target-county = county
marks-target-town = town
marks-power = Power you hold
marks-liability = Blame you carry
marks-veto = carries a veto
marks-path = Prescribed path
glossary-here = Here
glossary-all = All
concept-reading = A reading
concept-counter = The other side
log-plan = Planned: substance { $substance }, trace { $trace }, field visits and borrowed power { $outside }, rest { $rest }; hours { $hours }%
log-empty = Nothing has been recorded yet.

## Fourteen ways of avoiding blame, and two honest ones

behaviour-b1 = leaving traces
behaviour-b2 = over-compliance
behaviour-b3 = asking for instructions
behaviour-b4 = collective decision
behaviour-b5 = passing the buck
behaviour-b6 = pushing down to the villages
behaviour-b7 = binding others
behaviour-b8 = selective implementation
behaviour-b9 = show-piece sites
behaviour-b10 = collusion before inspection
behaviour-b11 = number-smoothing
behaviour-b12 = mobilisation burst
behaviour-b13 = "lying flat"
behaviour-b14 = scapegoating
behaviour-p1 = act and register
behaviour-p2 = voluntary disclosure

## Year's end and the three books

year-end-title = Assessment of { $year }
year-end-marks = Marks
year-end-deductions = Deductions
year-end-bonus = Bonus
year-end-veto = Veto
year-end-rank = Rank in the county
year-end-grade = Grade
year-end-pay = Pay factor
year-end-not-promoted = You are not on this year's list for promotion
screen-afterwards = Afterwards
screen-otherwise = Otherwise
hint-afterwards = all of it
hint-otherwise = decide otherwise
hint-road = road
hint-draw = more or less
hint-stop = stop working it out
hint-go-on = work it out
reveal-sketch = Trace, from memory
reveal-sketch-ask = Before you open anything: how much of each month's work went into traces? Draw it, or go on.
reveal-word-ask = And the year in one word?
afterwards-busy = working out what if: { $done } of { $all }
afterwards-stopped = worked out: { $done } of { $all }
afterwards-below = It unfolds below.
afterwards-taken = {" "}(taken)
afterwards-was = As it was
afterwards-own = This very year, same luck, same later decisions:
afterwards-futures = Over 200 futures, against the road taken:
afterwards-levels = Over 200 futures:
afterwards-not-yet = not worked out yet
reveal-before = Before you open them, from memory: in which month did ledger and field part?
reveal-county = What the county saw
reveal-place = What the place got
reveal-people = What it cost your people
reveal-marks = marks
reveal-outcome = outcome
reveal-trust = trust
reveal-burnout = burnout
reveal-exhaustion = exhaustion
reveal-cynicism = cynicism
reveal-inefficacy = reduced efficacy
reveal-paper = ledger
reveal-real = field
reveal-gap = hollow gap
reveal-parted = { $date }: here ledger and field part.
reveal-all = All lines
reveal-place-says = By what residents got: { $rank }

## Debrief

debrief-notice = There is no overall grade here, and no ranking of persons. Avoiding blame is mostly what the situation asks for.

## Saves

saves-empty = There are no saves yet.
saves-entry = { $campaign }, { $date }, { $count } { $count ->
    [one] step
   *[other] steps
}
saves-reached = reached { $month }
saves-finished = finished

save-not-found = There is no save at "{ $path }".
save-link = "{ $path }" is a link. Links are not followed, so that nothing else is overwritten: open the file it points to.
save-not-a-file = "{ $path }" is { $kind }, not a save.
save-kind-folder = a folder
save-kind-pipe = a pipe
save-kind-socket = a socket
save-kind-device = a device
save-kind-other = something else
save-too-big = "{ $path }" is larger than { $megabytes } MB. No save grows so large, so it was not opened.
save-empty = "{ $path }" is empty: there is no save in it.
save-not-ours = "{ $path }" is not a save of this program.
save-newer-format = "{ $path }" is in save format { $format }, which is newer than this program knows. Update the program to open it; the file was not touched.
save-bad-header = "{ $path }" is damaged at the top, in line { $line }: which game it was cannot be told. The file was not touched.
save-damaged = "{ $path }" is damaged from line { $line } on. { $kept ->
    [0] No step before that is left, so the game starts over.
    [one] The step before it is intact, and you can play on from there.
   *[other] The { $kept } steps before it are intact, and you can play on from there.
}
save-torn = "{ $path }": the last step was cut off while it was being written and is lost. { $kept ->
    [0] There was no step before it.
    [one] The step before it is intact.
   *[other] All { $kept } steps before it are intact.
}
save-kept-aside = When you play on, the damaged part is kept beside it as "{ $name }".
save-locked = "{ $path }" is being played in another window. Close it there, or start a new game.
save-swapped = Another program replaced "{ $path }" while it was being opened. Please try again.
save-wrong-campaign = This save belongs to another version of the campaign "{ $campaign }" (wanted { $wanted }, found { $found }). It was not touched; find that version and you can play on.
save-campaign-missing = The campaign "{ $campaign }" of this save is not here.
save-campaign-advice = Install the campaign again (township install FILE), or name its folder to play on: township play DIR --resume FILE
save-replay-differs = Replayed, step { $step } does not turn out as it was saved. The steps before it can still be read.
save-not-saved = Step { $step } is not saved: { $reason }. All steps before it are.
save-not-saved-choice = Retry, take this step back, or play on without saving?
save-unsaved = Not saving: when you quit, this game is gone.
save-unreadable = Step { $step } cannot be made out ({ $what }). The save was not touched.
save-bad-name = The name is too long, or holds characters that cannot be kept.
farewell-saved = Every step you took is saved.
farewell-trial = This is a trial; it is not saved.
farewell-pending = The last step is not saved. All steps before it are.
save-full = This save holds { $count } { $count ->
    [one] step
   *[other] steps
} and can take no more.
save-unsettled = the step before is not saved yet; retry it or take it back first
save-gone = the save is no longer where it was; save a copy
save-replaced = another file has taken the save's place; save a copy
save-changed = another program changed the save; save a copy
save-taken = There is a file "{ $path }" already, and it was not touched. Choose another name.
save-failed = { $doing } failed: { $reason }

save-doing-look = Looking at the file
save-doing-open = Opening the file
save-doing-read = Reading
save-doing-lock = Locking
save-doing-make = Making the file
save-doing-write = Writing
save-doing-sync = Writing to the disk
save-doing-name = Naming the file
save-doing-sync-folder = Writing the folder to the disk
save-doing-set-aside = Keeping the damaged part
save-doing-list = Listing the folder
save-doing-remove = Removing the file

io-storage-full = the disk is full
io-permission-denied = permission denied
io-read-only = the disk is read-only
io-not-found = no such path
io-not-a-folder = part of the path is a file, not a folder
io-is-folder = it is a folder
io-other = system error { $code }

## Why a text must not reach a terminal (campaign check, names)

unsafe-control = { $code } is a control character and would disturb the terminal. Remove it; for a line break, just break the line.
unsafe-bidi = { $code } changes the direction of the text and misleads the reader. Remove it.
unsafe-zero-width = { $code } cannot be seen. Remove it.
unsafe-tag = { $code } is a hidden tag. Remove it.
unsafe-private-use = { $code } is for private use and looks different everywhere. Use another character.
unsafe-noncharacter = { $code } is not a character. Remove it.
unsafe-line-separator = { $code } is a special line separator. Use an ordinary line break.
unsafe-too-many-marks = { $code } is one mark too many, or has nothing to stand on. Remove it.
unsafe-emoji = { $code } is an emoji, and terminals disagree about its width. Use words.
unsafe-sound-mark = { $code } is a halfwidth sound mark, and terminals disagree about its width. Use fullwidth kana.

## Why something cannot be done

refusal-not-now = It is not time for this yet
refusal-no-such-thing = There is no such choice
refusal-closed = This is not open now
refusal-units = Not enough time: this takes { $asked } { $asked ->
    [one] unit
   *[other] units
}, and you have { $have }
refusal-money = Not enough money: this takes { $asked } yuan, and you have { $have }
refusal-limit = { $count ->
    [one] Once
   *[other] { $count } times
} a year at most, and that is used up
refusal-hours = Hours must lie between { $low }% and { $high }% of a normal week
refusal-quarter = Pledges are made in a quarter's first month, and once a quarter
refusal-only-city = Only when the city inspects can it be arranged with the county
refusal-no-path = No method is prescribed here, so there is none to adapt: { $line }

## Terminal and settings

terminal-too-small = The window is too small: at least { $width }×{ $height } is needed, and this is { $columns }×{ $rows }. Please enlarge it.
settings-language = Language
settings-this-language = English
settings-language-about = For the screens and the campaign. While you play, L switches it at any time.
settings-theme = Colours
settings-theme-about = "Sixteen" uses your terminal's own colours and background; the others bring their own. Themes you write yourself go in the settings file.
settings-ascii = Frames
settings-ascii-about = ASCII, for terminals where borders go astray or blocks turn into question marks.
settings-frames-lines = lines
settings-frames-ascii = ASCII
settings-mouse = Mouse
settings-mouse-about = Clicks and the wheel. While it is on, hold Shift to select text.
settings-motion = Motion
settings-motion-about = Only the opening of the three books moves, for less than half a second a step. When off, each step is there at once.
settings-hints = First-use hints
settings-hints-about = A sentence or two the first time a screen is opened.
settings-tempo = Tempo
settings-tempo-about = Steady: you are asked how to receive each inspection, and every choice gets a page for what came of it. Brisk: how you receive the first inspection of a month goes for all of them, and a choice gets a page only where there is something to read; the report and the log have the rest.
tempo-steady = steady
tempo-brisk = brisk
theme-sixteen = sixteen, the terminal's own
theme-dark = dark
theme-light = light
theme-contrast = high contrast
theme-mono = no colours
settings-file = Settings file
settings-saves = Folder of saves
settings-keys-about = Keys can be changed too, under [keys] in that file: see docs/settings.md.
settings-head = # Settings of Little Power, Great Responsibility. The settings screen (,) writes its choices below.
    # Keys and colours of your own go here by hand: take the first # away and try. A mistake is reported with its line.
    # Commands: up down left right enter back next-pane previous-pane page-down page-up home end more less undo plan
    # initiatives villages people marking-book why glossary log calendar settings language help quit suspend redraw.
    #keys.plan = ["r", "f2"]              # one key, or up to four
    #themes.dusk.base = "dark"            # theme = "dusk" then takes it
    #themes.dusk.ledger = "#9ccfd8 bold"  # text dim strong frame focus key ledger field good bad warn ground ...
    {""}
settings-no-place = The system names no place for a settings file, so changes hold only until you quit.
settings-not-ours = the file has a mistake in it and was left alone
settings-not-kept = Not kept ({ $path }: { $reason }). The change holds until you quit.

## Line mode

plain-welcome = Line mode. Answer with a number and Enter. ? for help, L for Chinese, q to quit.
plain-hint = Hint: { $text }
plain-puzzled = "{ $words }" means nothing here. ? for help.
plain-from = From
plain-rank = rank { $rank } of { $towns }
plain-unpublished = marks and rank not published yet
plain-published = Published: marks { $marks }, rank { $rank } of { $towns }
plain-up = up { $amount }
plain-down = down { $amount }
plain-percent-points = { $points } percentage { $points ->
    [one] point
   *[other] points
}
plain-minus = minus { $amount }
plain-also = Also changed
plain-time = This month: { $units } units to plan, of { $full }. Gone before planning: { $taken }.
plain-ledger = ledger { $paper }
plain-ledger-next = ledger { $paper }, by the month's end { $next }
plain-field = field { $field }
plain-row-next = ledger { $paper }, field { $low } to { $high }; by the month's end ledger { $next }, field { $low-next } to { $high-next }
plain-field-narrower = known better
plain-field-wider = known less well
plain-light-now = now { $light }
plain-mismatch = more blame than power
plain-earned = { $earned } of { $weight } points
plain-pay = Pay follows the grade, by a factor: { $grades }
plain-pledged = pledged: { $pledge }
plain-yuan = { $yuan } yuan
plain-village-new = not seen yet
plain-hours = { $percent }% of normal, { $hours } hours a week each
plain-range = { $from } to { $to }
plain-each-month = Each of these months
plain-language = Chinese
plain-title-language = Language: Chinese
plain-change = { $name }: { $by } ({ $why })
plain-tray-waits = { $count ->
    [one] One still waits: { $first }.
   *[other] { $count } still wait. 1 is { $first }.
}
plain-more = Say { $letter } and a number to hear more of one, such as { $letter } 2.
plain-calendar-more = y and the number of a month reads that month, such as y 6.
plain-log-more = o 2 is the month before, and so on to o { $last }.
plain-why-named = Others by a word of their name, such as w pressure: { $names }.
plain-undone = The last step was taken back.
plain-undone-letter = { $title }: the signature is taken back; it lies in the tray again.
plain-undone-pledge = { $line }: this quarter's pledge ({ $pledge }) is taken back.
plain-not-undone = That step cannot be taken back: only one that drew no luck and told you nothing new can.
plain-edit-undone = The last change to the plan was taken back.
plain-unsaved = play on without saving
plain-brief-sign = sign
plain-brief-annex = with an annex
plain-brief-retract = ask for retraction
plain-brief-pass = pass down
plain-brief-binders = the binders
plain-brief-hardest = the hardest place
plain-brief-route = the prepared route
plain-brief-disclose = say it first
plain-brief-arrange = arrange it
plain-go-empty = Nothing is planned. Pick a start, or say go once more to let the month pass like this.
plain-start-none = none yet
plain-no-last = There is no last month's plan to start from yet.
plain-both = ledger { $paper }, field { $real }
plain-parts-here = here they part
plain-never-parted = For the town as a whole, there was no month after which the ledger stayed above the field.
plain-guess-right = You remembered it to the month.
plain-guess-early = Your guess was { $count } { $count ->
    [one] month
   *[other] months
} early.
plain-guess-late = Your guess was { $count } { $count ->
    [one] month
   *[other] months
} late.
plain-guess-wrong = That is not how you remembered it.

plain-ask-tray = { $count ->
    [one] Say 1 to open it.
   *[other] Which one do you open, 1 to { $count }?
}
plain-ask-range = { $question } { $range }.
plain-ask-paper = { $question } { $range }, or 0 for later.
plain-ask-letters = { $question } { $range }, or 0 for later; a 2 answers all { $rest } letters that wait that way.
plain-ask-alike = { $question } { $range }; a 1 receives all { $rest } left this month that way.
plain-ask-enter = { $question } Enter reads more.
plain-ask-list = { $count ->
    [one] Say { $range } to take it, 0 to go back.
   *[other] Which one, { $range }? 0 goes back.
}
plain-ask-settings = 1 or 2 changes it, 0 goes back.
plain-ask-number = Which one, 1 to { $count }?
plain-ask-plan = What do you start from, or what do you change?
plain-ask-draft = Another change, or go?
plain-ask-page = Enter goes on.
plain-ask-guess = A number from 1 to { $count } for the month, 0 for never, or Enter to pass:
plain-ask-month = Enter for the next month, 2 for all of them at once, 0 for the three books:
plain-ask-books = A number from 1 to { $count } reads a line's year, 0 ends. m is the marking book, o the log, w why, x the title.

plain-help = Anywhere
plain-help-words = Instead of a letter its word will do, in English or Chinese.
plain-help-title = A number picks, Enter picks the first. L for Chinese, q to quit.
plain-help-shelf = A number takes one of the list, Enter takes the first, 0 goes back to the title. L for Chinese, q to quit.
plain-help-settings = 1 turns the hints on or off, 2 changes the tempo; both hold at once and are kept. 0 goes back. L for Chinese, q to quit.
plain-help-saving = 1 tries again to save the step, 2 takes it back as if it had not been made, 3 goes on and saves nothing more. q leaves; this step is then lost.
plain-help-tray = A number opens what lies in the tray, Enter reads it out again.
plain-help-paper = A number answers, 0 leaves it for later, Enter reads it out again in full. To a letter, a and a number answers all that wait in the same way. g and a number reads a glossary entry.
plain-help-visit = A number receives the inspectors, a and a number all those of this month in the same way. Enter reads it out again in full.
plain-help-page = Enter goes on. w and a number says why that number of the page changed.
plain-help-reveal = Enter goes on by a month, 2 reads all months, 0 goes to the three books. w 3 reads the year of line 3.
plain-help-books = A number reads the year of that line, month by month. Enter reads the books again. 0 ends the game.
plain-help-why = w 3: why the ledger of line 3 is what it is. w 3 f: its field; w 3 b: the blame; w 3 p: the power; w 3 n: the points; w 3 t: the target. w v 2: the trust of village 2. w s 2: person 2, as numbered under s.
plain-help-plan = 3 4: four units of substance on line 3; 3 4 2: and two of trace. t 3 2: only trace; likewise f field visits, c borrowed power. v 2 1: a unit in village 2.
plain-help-units = a 3: adapt the method of line 3; again, to follow it. r 2: two units of rest. h 110: hours at 110% of normal. Semicolons separate changes. Enter reads out the starts again.
plain-help-go = A number alone: another starting point. p: the whole plan; p 3: line 3 of it. u: take the last change back. i: initiatives, pledges, bargains; i 5: the fifth of them. go: fix the plan.
plain-help-list = A number takes one of the list, 0 goes back to the plan, Enter reads the list out in full. Nothing is done before you have chosen.
plain-help-choice = A number chooses, 0 goes back to the plan without doing anything, Enter reads the choices again.

plain-first-desk = Each of your lines has two sides: the ledger, which the county sees, and the field, which can only be estimated. d reads out how all of them stand. First clear the tray, then plan the month.
plain-first-letter = A letter wants your signature. After the text comes how much of the blame would be yours, and whether the power to do it is.
plain-first-event = Every option is one that a decent, competent person would take; each says who would, and what it takes. Some of what follows comes months later.
plain-first-plan = A number picks a ready-made plan. Then change it: 3 4 puts four units of substance on line 3, t 3 2 two of trace. p reads it all, go fixes it, ? tells the rest. What the ledger becomes is exact; the field is an estimate.
plain-first-overtime = Overtime carries a month, not a year.
plain-first-report = Only what changed is told. w and the number before it says why.
plain-first-marks = This is the book that the county marks by. Lines with more blame than power say so.

## Help

help-month = A round is a month: clear the tray, plan the team's time, receive the inspectors, read the report.
help-two-books = Trace work fills the ledger, which is what gets marked. Substantive work changes the field, which nobody sees; field visits tell you roughly how it stands.
help-people = People wear out, and one holiday does not mend it.
help-end = At the year's end three books are opened: what the county saw, what the place got, what it cost your people.

## More of screens and keys, for the terminal

game-short = Little Power
desk-field-short = Field (est.)
desk-field-word = Field
desk-time = This month
hint-pane = next pane
hint-suspend = suspend
hint-redraw = redraw
hint-accept = go ahead
keys-up = move up
keys-down = move down
keys-left = move left, or back a month
keys-right = move right, or on a month
keys-enter = open, confirm, go on
keys-back = back; on the desk, leave the game
keys-pane = to the next pane
keys-pane-back = to the pane before
keys-page-down = scroll down
keys-page-up = scroll up
keys-home = to the top
keys-end = to the end
keys-more = one unit more
keys-less = one unit less
keys-undo = take back the last change to the plan
keys-plan = plan this month's time
keys-initiatives = go and do something
keys-villages = look at the villages
keys-people = look at the team and the county's people
keys-book = open the marking book
keys-why = see why a number changed
keys-glossary = look up a glossary entry
keys-log = read the log
keys-settings = change settings: language, colours, hints, tempo
keys-calendar = open the year's calendar
keys-language = Chinese or English, at any time
keys-help = open or close this page
keys-quit = leave; every step is saved
keys-suspend = pause the program (fg brings it back)
keys-redraw = redraw the screen

## The command line

cli-about = Little Power, Great Responsibility: one township, one year. A role-play training game.
cli-examples = Examples:
    {"  "}township                             play
    {"  "}township play --plain                line mode, for screen readers and pipes
    {"  "}township play --seed 7               the same world for everybody
    {"  "}township doctor                      find what is wrong here, and say what to do
    {"  "}township check campaigns/liuxi-2017  check a campaign
    {"  "}township debrief saves/play.toml     open the books of a finished play
cli-usage-heading = {"Usage: "}
cli-usage = township [OPTIONS] [COMMAND]
cli-verbs = Commands:
cli-arguments = Arguments:
cli-options = Options:
cli-lang = Language: zh or en
cli-settings-file = The settings file
cli-color = Colour: auto, always or never
cli-saves-dir = The folder that saves are kept in
cli-json = Print JSON, in both languages
cli-help = Show this help (-h short, --help with examples)
cli-version = Show the version
cli-play-about = Play (the same as no command)
cli-play-usage = township play [CAMPAIGN] [OPTIONS]
cli-play-examples = Examples:
    {"  "}township play                    the screens, in a terminal of 60x20 or more
    {"  "}township play --plain --seed 7   line mode, in the world of seed 7
    {"  "}township play my-campaign        a campaign of your own, in a folder
    {"  "}township play --resume FILE      continue a save (see township saves)
cli-play-campaign = A campaign's name, its folder, or its .township file
cli-play-plain = Line mode
cli-play-ascii = Frames in ASCII (for terminals where borders go astray)
cli-play-mouse = Use the mouse (hold Shift to select text)
cli-terminal = The terminal failed: { $reason }
cli-play-seed = The seed: the same one brings the same luck
cli-play-resume = Continue this save
cli-play-name = What to call the player
cli-check-about = Check a campaign and show everything that is wrong at once
cli-check-usage = township check DIR [OPTIONS] or township check --explain [CODE]
cli-check-examples = Examples:
    {"  "}township check my-campaign          0: clean, 1: findings, 2: cannot be read
    {"  "}township check my-campaign --json   the same for programs
    {"  "}township check --explain E012       what a code means, why, and how to mend it
    {"  "}township check --explain            every code in one line
cli-check-dir = The campaign's folder
cli-check-what = The campaign's folder, its .township file, or its name
cli-check-explain = Explain a code or a rule; without one, list them all
cli-pack-about = Pack a campaign into one .township file to hand to others
cli-pack-usage = township pack DIR [OPTIONS]
cli-pack-examples = Examples:
    {"  "}township pack my-town                my-town-1.0.0.township, here
    {"  "}township pack my-town -o /mnt/stick  the same, in another folder
cli-pack-output = The file to write, or the folder to put it in
cli-pack-force = Replace a file that is there
cli-unpack-about = Unpack a .township file into a new folder
cli-unpack-usage = township unpack FILE [DIR] [OPTIONS]
cli-unpack-examples = Examples:
    {"  "}township unpack my-town-1.0.0.township         a new folder my-town, here
    {"  "}township unpack my-town-1.0.0.township drafts  drafts/my-town
cli-unpack-file = The .township file
cli-unpack-dir = The folder in which the campaign's folder is made
cli-unpack-force = Replace the campaign's folder if it is there
cli-install-about = Install a campaign, so that play and the title find it
cli-install-usage = township install FILE [OPTIONS]
cli-install-examples = Examples:
    {"  "}township install my-town-1.0.0.township  then: township play my-town
    {"  "}township install my-town                 a folder can be installed too
cli-install-file = The .township file, or a campaign's folder
cli-install-force = Install it again, also where its files were changed
cli-campaigns-about = List the campaigns, or remove an installed one
cli-campaigns-usage = township campaigns [OPTIONS]
cli-campaigns-examples = Examples:
    {"  "}township campaigns                         what ships and what is installed
    {"  "}township campaigns --remove my-town@1.0.0  take one away; its saves stay
cli-campaigns-remove = Remove an installed campaign, by id or id@version
cli-new-about = Begin a campaign: small, whole, playable, with comments that teach
cli-new-usage = township new DIR [OPTIONS]
cli-new-examples = Examples:
    {"  "}township new my-town                    in your language
    {"  "}township new my-town --lang zh,en       in both, Chinese first
    {"  "}township new my-town --from liuxi-2017  a copy under a new id
cli-new-dir = The folder to make; its name becomes the campaign's id
cli-new-lang = Languages of the campaign: zh, en, zh,en or en,zh
cli-new-from = Copy this one: a campaign's name, or a folder
cli-new-title = Its title; give it twice for two languages
cli-graph-about = Draw a campaign: events, what leads to what, endings
cli-graph-usage = township graph CAMPAIGN [OPTIONS]
cli-graph-examples = Examples:
    {"  "}township graph my-town -o map.html          a page for the browser
    {"  "}township graph my-town --event night-rain   one event and its neighbours
    {"  "}township graph my-town --format dot         for Graphviz
cli-graph-format = mermaid, dot or html; else the file's ending decides
cli-graph-output = Write to this file
cli-graph-event = Only this event and what is linked to it
cli-graph-all = Links by every number of the state too
cli-graph-force = Replace the file if it is there
cli-translate-about = Add the missing texts of a language, keep track of the rest
cli-translate-usage = township translate DIR LANG [OPTIONS]
cli-translate-examples = Examples:
    {"  "}township translate my-campaign en --dry-run   how much there is to do
    {"  "}township translate my-campaign en             add what is missing
    {"  "}township translate my-campaign en --list      what waits, what is stale
    {"  "}township translate my-campaign en --accept event.flood   still right
cli-translate-into = The language to translate into: zh or en
cli-translate-dry-run = Say what would be done, and write nothing
cli-translate-list = List what waits and what is stale, write nothing
cli-translate-accept = Stale texts that are still right: a path, or all
cli-watch-about = Check a campaign again whenever you save, or play it while you write
cli-watch-usage = township watch DIR [--play EVENT] [--month N] [OPTIONS]
cli-watch-examples = Examples:
    {"  "}township watch my-town                    every save is checked
    {"  "}township watch my-town --play night-rain  the game opens at this event
    {"  "}township watch my-town --month 7          or in July
cli-watch-dir = The campaign's folder
cli-watch-play = Open the game at this event, as a play may reach it
cli-watch-month = Open the game in this month, 1 to 12
cli-watch-seed = Look for such a play from this seed upwards
cli-lab-about = Experiments with rules: compare reforms, walk a number through
cli-lab-usage = township lab TASK [OPTIONS]
cli-lab-examples = Examples:
      township lab compare half-visits unannounced duty-lists
      township lab sweep regime.inspections=1..8:8 --years 3
      township lab reforms
cli-lab-run-about = Play one set of rules
cli-lab-run-usage = township lab run [RULES]... [OPTIONS]
cli-lab-run-arms = Reforms and changes that hold together (none)
cli-lab-compare-about = Compare sets of rules on the same luck
cli-lab-compare-usage = township lab compare RULES... [OPTIONS]
cli-lab-compare-arms = Each a reform, a change such as regime.veto=false,
    or several joined by +
cli-lab-compare-against = What they are compared with (the rules as they are)
cli-lab-sweep-about = Walk one or two numbers through their values
cli-lab-sweep-usage = township lab sweep NUMBER=A..B:N [NUMBER=A..B:N]
cli-lab-sweep-walks = Such as regime.inspections=1..8:8, or a list of values
cli-lab-sweep-with = Rules that hold besides
cli-lab-best-about = Look for whoever does best under some rules
cli-lab-best-usage = township lab best [RULES]... [OPTIONS]
cli-lab-best-utility = What is best: marks, outcome, mixed, blame, or weights
    such as marks=1,outcome=0.5,burnout=-20,blame=-5 (marks)
cli-lab-facts-about = Run the stylised facts: which hold here, which fail
cli-lab-facts-usage = township lab facts [OPTIONS]
cli-lab-county-about = Let the county adapt to towns that adapt
cli-lab-county-usage = township lab county [OPTIONS]
cli-lab-facts-quick = Leave out players who are searched for
cli-lab-merge-about = Put together parts that were played elsewhere
cli-lab-merge-usage = township lab merge FILE... [OPTIONS]
cli-lab-merge-files = The parts' records, written with -o
cli-lab-reforms-about = List the reforms of a campaign
cli-lab-reforms-usage = township lab reforms [--campaign CAMPAIGN]
cli-lab-campaign = A name, a folder or a .township file (liuxi-2017)
cli-lab-players = Who plays, such as score,balanced,blame
cli-lab-plays = How many plays each set of rules gets (500)
cli-lab-seed = The seed of the whole experiment (1)
cli-lab-years = How many years a play lasts (the campaign's)
cli-lab-shard = Play only part I of N; lab merge puts them together
cli-lab-rows = Write every play's own numbers to this file, as CSV
cli-lab-output = Write the record to this file, for lab merge
cli-lab-csv = Write the table to this file
cli-lab-markdown = Write the facts to this file as Markdown
cli-lab-html = Write the report to this file as a web page
cli-lab-force = Replace these files if they are there

cli-test-about = Play a campaign thousands of times and say what that showed
cli-test-usage = township test CAMPAIGN [OPTIONS]
cli-test-examples = Examples:
    {"  "}township test my-campaign               0: well, 1: findings, 2: could not run
    {"  "}township test my-campaign --time 5s     as many plays as go into 5 seconds
    {"  "}township test my-campaign --search      look on purpose for what was not seen
    {"  "}township test new --against old         what the changes change, play by play
    {"  "}township test liuxi-2017 --event may-drill   who takes which option
    {"  "}township test my-campaign --html page.html   a page to open in a browser
cli-test-campaign = A campaign's name, its folder, or its .township file
cli-test-seed = The seed of the whole test (1)
cli-test-plays = How many plays each strategy makes (2000)
cli-test-jobs = How many plays at a time; the report is the same
cli-test-strategies = Who plays, such as random,score (all)
cli-test-time = Stop after so long, such as 5s
cli-test-ci = Stop once every share is known within so many points
cli-test-quick = Leave out comparing each event's options
cli-test-search = Also look on purpose for what was not seen
cli-test-event = Show the options of this event
cli-test-all = Show everything
cli-test-against = Compare with this version on the same luck
cli-test-html = Write the report to this file as a web page
cli-test-force = Replace that file if it is there
cli-schema-about = Write the schema of campaign files, for completion and hints in editors
cli-schema-usage = township schema [OPTIONS]
cli-schema-examples = Examples:
    {"  "}township schema -o campaigns/schema.json  then begin campaigns/mine/*.toml
    {"  "}                                          with #:schema ../schema.json
    {"  "}township schema --lang zh                 the hints in Chinese
cli-schema-output = The file to write; without it the terminal
cli-schema-plays = The schema of the designer's plays, *.play.toml
cli-schema-reforms = The schema of reforms, reforms/*.toml
cli-schema-force = Write a file anew that is there already
cli-saves-about = List the saves
cli-saves-usage = township saves [OPTIONS]
cli-saves-examples = Examples:
    {"  "}township saves                     those of this player
    {"  "}township saves --saves /mnt/stick  those of another folder
cli-debrief-about = Open the books of a finished play, or of a whole class
cli-debrief-usage = township debrief SAVE... [OPTIONS]
cli-debrief-examples = Examples:
    {"  "}township debrief saves/play.toml           three questions, then everything
    {"  "}township debrief play.toml --html p.html   a page for the browser besides
    {"  "}township debrief class/                    all plays of a folder, side by side
cli-debrief-saves = Saves, or folders of saves
cli-debrief-then = Who goes on after it: style, same, or a strategy
cli-debrief-plays = Futures of each choice (200); 0 for none
cli-debrief-all = Every choice of every decision here too
cli-debrief-no-questions = Leave the questions out
cli-debrief-html = A page for the browser, whole in itself
cli-debrief-markdown = Markdown
cli-debrief-output = The numbers as JSON
cli-debrief-decisions = The decisions as CSV, a row for each choice
cli-debrief-months = The months as CSV
cli-debrief-chronicle = The chronicle alone, as Markdown
cli-debrief-force = Replace files that are there
cli-debrief-json = Print the numbers as JSON
cli-fork-about = Begin a new play from any decision of another
cli-fork-usage = township fork SAVE --at N [OPTIONS]
cli-fork-examples = Examples:
    {"  "}township fork play.toml --at 17   everything before decision 17, then you
cli-fork-at = The number of the decision, as the debrief counts
cli-fork-no-decision = There is no decision { $n } in it; it has { $count }. The numbers stand in the debrief.
cli-forked = { $path } has the first { $count } decisions and stands at { $date }. Go on: township play --resume { $path }
cli-debrief-next = The books of this play, with every decision asked otherwise: township debrief { $path }
cli-guide-about = Print the facilitator's guide of a campaign
cli-guide-usage = township guide CAMPAIGN [OPTIONS]
cli-guide-examples = Examples:
    {"  "}township guide liuxi-2017          the guide, in your language
    {"  "}township guide liuxi-2017 | less   page by page
cli-guide-none = { $name } has no facilitator's guide. Its author can add one: guide/facilitator-en.md
cli-replay-about = Replay a save, verify every step, and print the year
cli-replay-usage = township replay FILE [OPTIONS]
cli-replay-examples = Examples:
    {"  "}township replay saves/play.toml          the year, month by month
    {"  "}township replay saves/play.toml | less   the same, page by page
cli-replay-file = The save
cli-doctor-about = Look over terminal, folders and saves, and say what to fix
cli-doctor-usage = township doctor [DIR] [OPTIONS]
cli-doctor-examples = Examples:
    {"  "}township doctor               0: all well, 1: findings, 2: could not run
    {"  "}township doctor my-campaign   look at this campaign too
    {"  "}township doctor --json        the same for programs
cli-doctor-dir = A campaign's folder to look at too
cli-completions-about = Print what a shell needs to complete these commands
cli-completions-usage = township completions SHELL
cli-completions-examples = Examples:
    {"  "}source <(township completions bash)   in ~/.bashrc
    {"  "}township completions fish > ~/.config/fish/completions/township.fish
    {"  "}township completions zsh > ~/.zfunc/_township
cli-completions-shell = bash, elvish, fish, powershell or zsh
cli-man-about = Print the manual page
cli-man-usage = township man
cli-man-examples = Examples:
    {"  "}township man | man -l -                             read it
    {"  "}township man > ~/.local/share/man/man6/township.6   keep it
cli-missing = Missing: { $what }
cli-no-value = { $what } needs a value after it
cli-bad-value = "{ $value }" is not a value for { $what }
cli-unknown = Not understood: { $what }
cli-one-of = It can be: { $values }
cli-did-you-mean = Did you mean { $near }?
cli-see-help = See township --help
cli-see-help-of = See township { $verb } --help
cli-what-it-is = { $what } is: { $help }
cli-no-campaign = There is no campaign called "{ $name }", and no such folder or file. There are: { $known }
cli-campaign-broken = The campaign has mistakes and cannot begin:
cli-no-saves-folder = The system names no place for saves. Please give a folder with --saves.
cli-saves-in = Saves are in { $path }
cli-saves-more = { $count } more are not listed.
save-at = { $path }: { $reason }.
cli-playing-unsaved = Not saved: { $reason } You can play all the same, but when you quit the game is gone.
cli-saved-to = This game is kept. Continue at any time with:
    {"  "}township play --resume "{ $path }"
cli-replayed = { $count } { $count ->
    [one] step
   *[other] steps
} replayed, and the state after each is the one in the save.
cli-replay-began = { $campaign } { $version }, seed { $seed }
cli-not-terminal = No screens can be drawn here, so this is line mode.
cli-stdout-closed = The output was closed; everything up to the last step is saved.

## The manual page

man-name = NAME
man-synopsis = SYNOPSIS
man-examples = EXAMPLES
man-options = OPTIONS
man-verbs = COMMANDS
man-environment = ENVIRONMENT
man-exit = EXIT STATUS
man-township-lang = The language, zh or en. Otherwise LC_ALL, LC_MESSAGES, LANG and the system are asked, in this order; --lang wins over all.
man-township-home = One folder for everything that the program keeps.
man-no-color = Set to anything: no colours.
man-clicolor-force = Set to anything but 0: colours even where the output is not a terminal. NO_COLOR wins over it, and --color over both.
man-exit-0 = Done, and nothing is wrong.
man-exit-1 = There are findings.
man-exit-2 = It could not run.

## Doctor

doctor-well = ok
doctor-told = -
doctor-finding = FIX
doctor-advice = To do: { $advice }
doctor-and = {" and "}
doctor-semicolon = {"; "}
doctor-because = { $what }: { $because }
doctor-variable = { $set }
doctor-all-well = All is well.
doctor-findings = { $count } { $count ->
    [one] finding
   *[other] findings
}.

doctor-terminal = Terminal
doctor-input = Input
doctor-output = Output
doctor-is-terminal = a terminal
doctor-not-terminal = not a terminal: played like this, it is line mode
doctor-dumb = dumb: the cursor cannot be moved, so this is line mode
doctor-unset = not set
doctor-term-advice = Say what the terminal is, for example: export TERM=xterm-256color
doctor-size = Size
doctor-size-unknown = not known without a terminal
doctor-size-tight = { $size }; it works, but the screens are made for { $wanted }
doctor-size-advice = Enlarge the window to { $wanted } or more, or choose a smaller font.
doctor-colours = Colours
doctor-colours-none = none
doctor-colours-16 = 16
doctor-colours-256 = 256
doctor-colours-true = all (24 bits)
doctor-because-asked = --color asks for it
doctor-because-no-color = NO_COLOR is set
doctor-because-forced = CLICOLOR_FORCE is set
doctor-because-not-terminal = the output is not a terminal
doctor-because-terminal = TERM and COLORTERM say so
doctor-within = Inside
doctor-within-nothing = neither tmux nor screen, and not over SSH
doctor-widths = Widths
doctor-widths-not-asked = only a terminal can be asked how wide it draws frames and dots
doctor-widths-no-answer = no answer; frames and dots are taken to be 1 column wide
doctor-widths-seen = a frame's line takes { $frame } { $frame ->
    [one] column
   *[other] columns
}, three dots take { $prose }
doctor-widths-advice = Set ambiguous characters to narrow in the terminal's settings, or play with: township play --ascii

doctor-language = Language
doctor-speaks = Interface
doctor-language-asked = --lang asks for it
doctor-language-set = the settings say so
doctor-language-system = the system says { $value }
doctor-language-default = nothing names Chinese or English; for Chinese, --lang zh or TOWNSHIP_LANG=zh
doctor-charset = Characters
doctor-charset-unsaid = no variable names a character set; the program writes UTF-8
doctor-charset-advice = The program writes UTF-8. Set the terminal to it, and for example: export LANG=C.UTF-8

doctor-folders = Where things are kept
doctor-saves-folder = Saves
doctor-settings = Settings
doctor-settings-read = Content
doctor-settings-advice = Mend what is pointed at; until then everything else in the file still counts.
doctor-data = Data
doctor-nowhere = the system names no place
doctor-free = not there yet
doctor-barred = not there, and cannot be made
doctor-there = there and writable
doctor-shut = there, but not writable
doctor-taken = something else is there
doctor-lost = a link is there, and it leads nowhere
doctor-no-link = no links
doctor-link = through the link { $path }
doctor-by-asked = as --saves says
doctor-by-home = as TOWNSHIP_HOME says
doctor-by-portable = beside the program, where township.toml lies
doctor-by-platform = the system's usual place
doctor-change-saves = Elsewhere with --saves DIR or TOWNSHIP_HOME=DIR.
doctor-change-home = Elsewhere with TOWNSHIP_HOME=DIR.
doctor-shut-advice = Let yourself read and write there (chmod u+rwX), and see that the disk is neither full nor read-only.
doctor-taken-advice = Move away what is there.
doctor-lost-advice = Remove the link or mend it.

doctor-campaigns = Campaigns
doctor-campaign-clean = clean
doctor-campaign-unread = cannot be read
doctor-campaign-found = errors: { $errors }, warnings: { $warnings }
doctor-campaign-advice = See each with its remedy: township check "{ $folder }"
doctor-campaign-changed = Its files were changed since it was installed, so that saves do not find it. Install it again: township install FILE --force
doctor-shipped-advice = This campaign is part of the program and should be clean: please report it.

doctor-saves = Saves
doctor-saves-good = { $count ->
    [0] none yet
    [one] { $count } save can be played on
   *[other] { $count } saves can be played on
}
doctor-save-other-version = It was begun on another version of "{ $campaign }" ({ $version }) than is here.
doctor-save-damaged-advice = Play on from the last good step with: township play --resume FILE. What is damaged is kept beside it.
doctor-save-newer-advice = Update the program; township --version says which one this is.
doctor-save-busy-advice = Close the other window and look again.
doctor-save-header-advice = Put back a copy of the file if there is one; otherwise move it away.
doctor-save-not-one-advice = Move it out of the folder of saves.

## The words of the terminal's screens

letters-alike-confirm = Answer all { $count } letters like this: { $answer }? It cannot be taken back.
plan-start-none = Nothing was planned last month, so there is nothing to repeat.
hint-later = later
hint-sheet = other page
hint-begin = begin
hint-do = do it
hint-month = month
hint-line = line
hint-this-month = this month
hint-reveal = open the books
letter-choose = How do you answer?
paper-notes = Notes
plan-side = Plan: rest, hours, villages, methods
plan-units = Units
plan-sum-other = { $units } on the other page
plan-hours-now = hours { $percent }%
plan-full = all planned
plan-submit-all = Every unit is planned. Go ahead like this?
plan-sum = Sum
plan-substance-short = Subst.
plan-trace-short = Trace
plan-visit-short = Visit
plan-coordinate-short = Power
plan-method = Method
plan-method-own = adapted
plan-method-book = as told
plan-method-about = Follow the prescribed method, or adapt it to the villages: that has to be explained in writing, and an inspector may not accept it.
plan-village-new = · not seen yet
people-staff = The team
people-officials = The county
people-skill = Skills
people-wound = A wound
people-wish = A wish
people-goodwill = Towards you
village-fits = The prescribed methods, here
marks-so-far = So far
marks-marked = How it is checked
marks-earned = Earned
marks-pedigree = How the target grew on its way down
marks-apart = more blame than power
reveal-answer-right = You said { $guess }, and so it was.
reveal-answer-early = You said { $guess }, { $apart } too early: they parted only in { $parted }.
reveal-answer-late = You said { $guess }, { $apart } too late: they had parted in { $parted }.
reveal-answer-never = You said { $guess }, but there was no month this year after which the ledger stayed above the field.
reveal-seen = The county saw: { $marks }
reveal-covered = not opened yet
reveal-guessed = your guess
count-xuns = { $count } { $count ->
    [one] ten-day period
   *[other] ten-day periods
}
reveal-quiet = Nothing was written down in this month.
why-unpublished = not published yet
why-none = It has not changed yet.
help-mouse = With the mouse on, hold Shift to select text.
quit-play = Back to the title?
quit-play-yes = to the title
quit-program = Quit now?
quit-program-yes = quit
quit-no = stay
unsaved-retry = try again
unsaved-take-back = take this step back
unsaved-go-on = go on without saving
screen-echo = What came of it
screen-title = Title
first-desk = Each line on the left has two things: a crisp bar, the ledger, which the county sees; and a blurred band, the field, which can only be estimated. On the right is the tray: Enter opens. When it is empty, plan the month.
first-letter = A letter wants your signature. The notes say how much of the blame would be yours, and whether the power to do it is.
first-event = Every option is one that a decent, competent person would take. The small print says who, and what it takes. Some of what follows comes months later.
first-plan = Arrows choose a cell, digits or + and - fill it. a to e are ready-made plans, u takes back. What the ledger becomes is exact; the field is an estimate. Enter settles it.
first-initiatives = Nobody asks for these: you can go and do them. They count at once, and their units come out of this month.
first-inspection = The inspectors are here. How you receive them is up to you: a good ledger is not a good field. Saying first what is wrong costs a little, and for a quarter a hollow ledger is not held against you.
first-report = This is how the month went. The arrows say which way ledger and field moved; the field's arrow is an estimate. Move up and down: the reasons stand below. w shows all of them.
first-marks = This is the book that the county marks by. Lines with more blame than power say so.
first-afterwards = What stands indented unfolds on the right. Every decision is being played otherwise meanwhile; the answers come into “What if”. c stops that, and goes on.
first-otherwise = Choose a decision, then a road. The right chart is your own year on that road: same luck, same later decisions.
first-reveal = Do not open it yet. You always saw the ledger; the field was an estimate all year.
legend-live = in season this month
legend-green = green on the county's board
legend-yellow = yellow on the county's board
legend-red = red on the county's board
legend-band = the field: it probably lies within the band, most likely where it is dark
