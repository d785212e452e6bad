
## Checking a campaign

### check-RULE says in one sentence what is wrong, -at stands at the caret, -help says what to do. The rules: src/campaign/code.rs.

check-error = error
check-warning = warning
check-help = help
check-clean = Nothing found.
check-summary = { $errors ->
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }.
check-left-out = { $count ->
        [one] 1 more is not shown.
       *[other] { $count } more are not shown.
    }
check-allowed = { $count ->
        [one] 1 finding is allowed by the campaign.
       *[other] { $count } findings are allowed by the campaign.
    }
check-did-you-mean = did you mean `{ $better }`?
check-first-here = first here

check-unreadable = { $name } cannot be read: { $reason }
check-io-missing = there is no such folder
check-io-denied = no permission
check-io-no-folder = it is not a folder
check-io-other = the system refuses
check-no-campaign = there is no campaign in { $name }: not a single .toml file
check-bad-file-name = the file name { $name } is not allowed
check-bad-file-name-help = names of files and folders take lower-case letters, digits, `-` and `_`, at most { $most } of them, and end in .toml
check-not-a-file = { $name } is { $what } and is not read
check-not-a-file-help = only regular files are read; put the real file here
check-is-link = a link
check-is-folder = a folder
check-is-device = a pipe or a device
check-too-deep = the folder { $name } lies too deep and is not read
check-too-deep-help = at most { $most } levels below the campaign's folder, the file's name included
check-too-many-files = too many files, reading stopped at { $name }
check-too-many-files-help = at most { $most }
check-file-too-big = { $name } is too big and is not read
check-file-too-big-help = a file has at most { $most } bytes; split it: tables are known by name, whatever file they are in
check-folder-too-big = the campaign is too big, reading stopped at { $name }
check-folder-too-big-help = all files together have at most { $most } bytes
check-not-utf8 = { $name } is not UTF-8 text in line { $line }
check-not-utf8-help = save it as UTF-8 in your editor

check-syntax = this is not TOML: { $what }
check-syntax-help = the table was left out for now; check again when it is mended, there may be more in it
check-toml-detail = the TOML reader says: { $detail }
check-toml-array = a square bracket without its partner, or a list without a comma
check-toml-inline = a curly bracket without its partner, or no comma in between
check-toml-header = a header whose square brackets do not match
check-toml-unquoted = text needs quotation marks
check-toml-string = a quotation mark without its partner, or a character that text must not hold
check-toml-escape = a backslash with something wrong after it
check-toml-no-value = nothing after the equals sign
check-toml-no-equals = there must be one equals sign between key and value
check-toml-key = a key should stand here
check-toml-two-on-a-line = there may be only one key with its value on a line
check-toml-deep = too deeply nested
check-toml-value = an unknown value
check-toml-number = a mistyped number
check-toml-date = a mistyped date
check-toml-other = something is wrong here
check-duplicate-key = `{ $name }` stands twice in one table
check-duplicate-key-at = the second one
check-unknown-key = { $table } has no key `{ $key }`
check-unknown-key-at = unknown
check-missing-key = { $table } lacks `{ $key }`
check-missing-key-at = in this table
check-wrong-type = { $wanted } should stand here, not { $found }
check-wrong-type-at = { $wanted }
check-type-string = text
check-type-number = a number
check-type-whole = a whole number
check-type-boolean = true or false
check-type-date = a date
check-type-list = a list
check-type-table = a table
check-out-of-range = the number is out of range
check-out-of-range-at = only { $least } to { $most }
check-not-a-number = nan and inf are not allowed
check-not-a-number-at = write an ordinary number
check-unknown-table = there is no table called `{ $table }`
check-unknown-table-at = unknown
check-wrong-table-form = the header has the wrong number of square brackets
check-wrong-table-form-at = it should be { $wanted }
check-duplicate-table = there may be only one { $table }
check-duplicate-table-at = the second one
check-missing-table = there is no { $table }
check-missing-table-help = every campaign needs { $table }
check-too-many = too many: { $count }, where at most { $most } are allowed
check-too-many-at = from here on
check-unknown-word = `{ $word }` cannot stand here
check-unknown-word-at = one of { $all }
check-bad-id = `{ $id }` cannot be a name
check-bad-id-at = begin with a lower-case letter; then lower-case letters, digits and `-`
check-id = a name has at most 40 characters; `it` has a meaning of its own
check-version = a version begins with a digit, as in 1.0.0, and has at most 32 characters
check-duplicate-id = `{ $id }` is used twice
check-duplicate-id-at = the second time
check-unknown-id = there is no { $kind } called `{ $id }`
check-unknown-id-at = not found
check-kind-line = line
check-kind-village = village
check-kind-staff = colleague
check-kind-official = official
check-kind-letter = letter
check-kind-event = event
check-kind-option = option
check-kind-initiative = initiative
check-kind-ending = ending
check-kind-grade = grade
check-kind-concept = concept
check-kind-sender = official, village or colleague (nor is it county, residents or town)
check-ambiguous-from = `{ $id }` could be more than one: an official, a village and a colleague may share a name
check-ambiguous-from-at = which one?
check-ambiguous-from-help = rename one of them
check-wrong-folder = the campaign is called `{ $id }`, its folder `{ $folder }`
check-wrong-folder-at = the two names must be the same
check-unknown-format = this format is unknown
check-unknown-format-at = this program knows { $known } only
check-bad-date = `{ $word }` is not a month
check-bad-date-at = write "2017-01", from 1949 to 2100
check-repeated = { $word } stands twice in the list
check-repeated-at = the second time
check-weight-sum = the weights of all lines add up to { $sum } instead of 100
check-weight-sum-at = the first line of duty
check-no-certain-ending = some years would have no ending
check-no-certain-ending-at = even the last ending has a condition
check-no-certain-ending-help = put an ending with when = "true" last
check-grade-order = the grade `{ $id }` does not come after the ones before it
check-grade-order-at = grades go from best to worst, each `upto` larger than the last
check-because-missing = an option with a condition needs `because`: the reason to show when it is closed
check-because-missing-at = `when` without `because`
check-because-alone = `because` without `when`: nobody will ever see this reason
check-because-alone-at = add `when`, or remove it
check-few-options = the event `{ $id }` leaves no choice
check-few-options-at = at least { $least } options

check-missing-language = `{ $key }` is missing in: { $languages }
check-missing-language-at = one line for each language
check-unknown-language = `{ $key }` is not a language of this campaign
check-unknown-language-at = its languages: { $languages }
check-unknown-language-help = to add a language, name it in languages of [campaign] first
check-empty-text = the text is empty
check-empty-text-at = write something
check-text-too-long = the text is too long: { $bytes } bytes
check-text-too-long-at = at most { $most } bytes; a Chinese character takes 3
check-unsafe-text = the text holds { $code }, which must not be shown
check-unsafe-text-at = here
check-stray-brace = a curly bracket without its partner
check-stray-brace-at = this one is alone
check-stray-brace-help = curly brackets hold one name of the state, all on one line; text cannot use them otherwise
check-line-break = names and titles have one line
check-line-break-at = here it breaks
check-slot-in-text = `{ $name }` cannot be shown here
check-slot-in-text-at = names and titles take no curly brackets, and a flag has no number
check-slot-in-text-help = write it out, or choose a number

check-expected = { $what } should stand here, not { $found }
check-expected-at = { $what }
check-expected-value = a name, a number or a bracket
check-expected-operator = an operator or the end
check-expected-id = a name in single quotes
check-expected-effect = what is to change, or incident, or inspection
check-expected-assignment = =, +=, -= or *=
check-end = the end
check-stray-character = { $character } means nothing in an expression
check-stray-character-at = unknown
check-open-quote = a single quote without its partner
check-single-equals = a comparison takes two equals signs: `==`
check-expression-limit = the expression is { $what }: at most { $most }
check-expression-limit-at = up to here
check-expression-limit-help = split it, or keep part of it in a flag or var
check-limit-bytes = too long (bytes)
check-limit-depth = too deeply nested (levels)
check-limit-nodes = too big (numbers, names and operators)
check-unknown-name = the state has no `{ $name }`
check-unknown-name-at = no such name
check-known-names = what can stand here: { $all }
check-minus = leave a space on each side of a minus, since names may hold hyphens
check-path-id = write three parts: `{ $root }.NAME.FIELD`, as in `line.flood.real`
check-path-official = write three parts: `official.NAME.goodwill`
check-path-field = write two parts, as in `{ $root }.{ $field }`
check-path-name = write two parts, as in `{ $root }.promised`
check-unknown-function = there is no function `{ $name }`
check-unknown-function-at = one of { $all }
check-wrong-argument = `{ $name }` is not used like this
check-wrong-argument-at = here
check-use-seen = use it like this: `seen('event')`
check-use-chose = use it like this: `chose('event', 'option')`
check-use-times = use it like this: `times('B3')` or `times('trace')`
check-use-share = use it like this: `share('trace')`
check-use-streak = use it like this: `streak('substance')`
check-use-since = use it like this: `since('event')`
check-use-luck = use it like this: `luck('key', 7)`, 7 being a percentage, written as a number
check-use-answer = use it like this: `answer('letter', 'annex')`
check-use-done = use it like this: `done('initiative')`
check-wrong-sort = { $wanted } is needed here
check-wrong-sort-at = not { $wanted }
check-sort-number = a number
check-sort-condition = a condition
check-sort-number-help = one cannot compute with a condition or order it; write a flag by its name alone, or with not
check-sort-condition-help = a number becomes a condition by comparing it, as in `staff.pen.flat > 0`
check-flag-help = a flag is set by `flag.x = true` or `flag.x = false`; to count, use var
check-not-writable = `{ $name }` can be read, not changed
check-not-writable-at = the rules compute it
check-no-target = no target was chosen here, so `{ $name }` means nothing
check-no-target-at = no target
check-no-target-help = only initiatives know `it`, and only as the kind that their target names
check-never-set = `{ $name }` is read, but no effect ever sets it
check-never-set-at = it stays as it begins
check-never-set-help = set it in the effects of some option, or do not read it
check-chained-comparison = comparisons cannot be chained
check-chained-comparison-at = the second one
check-chained-comparison-help = write `x in 1..3`, or join two comparisons with and
check-bad-number = this number cannot be used
check-bad-number-at = an ordinary decimal, at most 1,000,000,000
check-division-by-zero = division by zero
check-division-by-zero-at = it would give 0
check-beyond-range = { $what }: the range is { $low } to { $high }
check-beyond-range-at = is the unit right?
check-always-true = this comparison always holds
check-never-true = this comparison never holds
check-cut-off = this number will be cut off
check-empty-range = this range is empty
check-empty-range-at = the first number is larger than the second
check-empty-range-help = for months across the new year write `month >= 11 or month <= 2`
check-unreachable-ending = the ending `{ $id }` is never reached
check-unreachable-ending-at = its turn never comes
check-certain-ending = this one always holds
check-too-wide = too wide: { $columns } columns, where { $most } fit
check-too-wide-at = the screen has no room for it

## Plays, invariants and goals

check-bad-form = `{ $text }` cannot be read here
check-bad-form-at = not of the form needed
check-form-choose = write an event and one of its options: `choose = "event.option"`
check-form-do = write an initiative, with its target if it has one: `do = "initiative.target"`
check-form-target = this initiative needs a target: `do = "initiative.target"`
check-form-no-target = this initiative takes no target: `do = "initiative"`
check-form-pledge = write a line and what is promised: `pledge = "line.result"`, `"line.process"` or `"line.none"`
check-form-until = write `month 6`, `tick 5`, `event rain`, `visit`, `plan`, `report`, `year` or `end`
check-form-fact = write `event rain`, `option rain.go`, `later rain.go`, `later rain.go.2`, `initiative walk`, `incident flood`, `visit flood` or `ending ordinary`, with `not` before it for what must not have happened
check-form-measure = write `ending.ordinary`, `event.rain`, `option.rain.go`, `later.rain.go`, `initiative.walk`, `incident.flood`, `visit.flood`, `decisions`, `reading`, `quiet_months`, or a number or condition at the end of a play such as `team.burnout`
check-step-form = a step { $what }
check-step-idle = needs something to do or to expect
check-step-two = can do only one thing
check-step-first = this is done already
check-step-form-help = one thing for each [[play.step]]: choose, sign, annex, retract, pass, plan, receive, do, pledge, bargain or until; besides it, or alone, expect, expect_fact, expect_number and expect_text
check-goal-bound = a goal { $what }
check-goal-none = needs a bound
check-goal-two = takes one bound, not two
check-goal-bound-help = give exactly one of at_least, at_most, above and below; shares of plays are in percent
check-unmet = play { $play }, step { $step }: expected { $what }
check-unmet-at = it was: { $was }
check-unmet-never = that has not happened
check-unmet-unsaid = the player does not read that here
check-unmet-screen = what the player reads begins: { $screen }
check-play-then = this was { $date }: money { $money }, marks { $marks }, outcome { $outcome }, burnout { $burnout }
check-step-refused = play { $play }, step { $step }: this cannot be done: { $reason }
check-step-refused-at = refused
check-refused-not-now = it is not what is asked at this moment
check-refused-closed = it is closed
check-refused-clause = it is open where `{ $clause }` holds; it was: { $was }
check-refused-units = there is not enough of the team's time
check-refused-money = there is not enough money
check-refused-amount = it takes { $asked }, and there were { $have }
check-refused-limit = it was done as often as it may be this year
check-refused-most = at most { $most } a year
check-refused-hours = the hours lie outside 80 to 160 percent
check-refused-quarter = promises are made in the first month of a quarter, one to a quarter; bargains in the first three months
check-refused-city = only a visit from the city can be arranged with the county
check-refused-path = a line without a prescribed method has nothing to adapt
check-refused-line = the line is `{ $line }`
check-never-came = play { $play }, step { $step }: this never came
check-never-came-at = waited for until the end
check-never-answered = `{ $event }` had come before and was answered; it comes only once, so put this step before what lets the time pass
check-never-season = `{ $event }` comes in months { $months } only, and none of them was left
check-never-drawn = `{ $event }` might have come in { $open } of { $seasons } months, but others were drawn; try another seed, give it more weight, or let it be sure
check-never-clause = in { $times } of the { $seasons } months in which `{ $event }` may come, `{ $clause }` did not hold; the last time it was: { $was }
check-never-letter = this letter did not come; letters come in their own month, once a year
check-never-visit = no inspection came any more; inspections come by luck, so try another seed
check-never-visit-there = no inspection of this line came any more; inspections come by luck, so try another seed
check-never-moment = the play ended before
check-broken-invariant = `{ $text }` did not hold in the play { $play }
check-broken-invariant-at = it was: { $was }
check-missed-goal = goal missed: `{ $text }` is { $value } (between { $low } and { $high }), not { $bound }
check-missed-goal-at = { $plays } plays by { $player }
check-undecided-goal = goal not decided: `{ $text }` is { $value }, but anything between { $low } and { $high } fits what was seen; the goal is { $bound }
check-undecided-goal-at = { $plays } plays by { $player }
check-undecided-goal-help = more plays decide it, or a goal further away from the truth

## What is allowed and probably not meant

check-never-comes = the event `{ $id }` can never come: { $why }
check-never-comes-at = this keeps it away
check-never-comes-help = change it so that some play can meet the event, or take the event out
check-this-event = this event
check-never-condition = its condition never holds
check-never-no-room = the calendar has room for no event
check-never-no-weight = its weight is 0 and it is not sure
check-never-month = the calendar has none of its months
check-never-target = there is nothing that it could be done to
check-never-open = the option `{ $id }` is never open
check-never-open-at = this never holds when its event comes
check-never-open-help = loosen the condition, or let something set before what it asks for
check-never-affordable = `{ $id }` can never be paid: there are never more than { $most } { $what }
check-never-affordable-at = too much
check-cost-yuan = yuan
check-cost-units = free units in a tick
check-dead-end = all options of `{ $id }` can be closed at once
check-dead-end-at = no option is always open
check-dead-end-help = where every option is closed the game lets the player take any of them; give one option no condition
check-always-holds = this always holds where it is asked
check-always-holds-at = it excludes nothing
check-always-holds-help = take it out, or ask what was meant
check-never-holds = this never holds where it is asked
check-never-holds-at = it is as good as false
check-never-holds-help = take it out, or ask what was meant
check-no-effect = this effect changes nothing
check-no-effect-at = the number stays as it is
check-never-read = `{ $name }` is set, and nothing ever reads it
check-never-read-at = set here
check-never-read-help = read it in a condition or a text, or do not set it
check-later-never = this later consequence never happens: { $why }
check-later-never-at = it never comes to this
check-later-too-late = it falls due after the last tick
check-out-of-season = `{ $id }` is at rest in every month in which this incident can strike it
check-out-of-season-at = out of season
check-out-of-season-help = see `months` of the line and of the event
check-quiet-month = no event can come in these months: { $months }
check-quiet-month-help = write an event for it, or give one more months
check-outside-calendar = the calendar does not have these months: { $months }
check-outside-calendar-at = more than the calendar has
check-outside-calendar-help = a first year that starts late is short: it ends in December
check-untouched-line = no event, option or initiative touches the line `{ $id }`
check-untouched-line-at = only the monthly plan works on it
check-untouched-line-help = name it in `line` of an event, or change it by an effect
check-missing-mode = no choice has this mode: { $names }
check-missing-mode-help = a player who works that way finds nothing to choose
check-missing-behaviour = no choice is tagged with this behaviour: { $names }
check-missing-behaviour-help = tag the options that are such a way of meeting blame, or write one
check-ending-never = a play can never end in `{ $id }`
check-ending-never-at = this never holds at the end, or an earlier ending always takes its place
check-unused = { $kind } `{ $id }` is declared, and nothing names it
check-unused-at = named nowhere else
check-unused-help = let an event name it, or take it out
check-letter-never = this letter never arrives: the calendar has no month { $month }
check-letter-never-at = not a month of this calendar
check-initiative-never = the initiative `{ $id }` can never be taken: { $why }
check-initiative-never-at = this keeps it away
check-same-text = two options of this event have the same `{ $key }`
check-same-text-at = the second one
check-same-here = the first one
check-too-long = too long for the smallest screen: { $lines } lines, where it has { $most }
check-too-long-at = has to be paged through on 60×20
check-too-long-help = shorten it, or split what it tells
check-odd-width = terminals disagree about the width of { $text }
check-odd-width-at = lines with it may be out of place
check-odd-width-help = write it in words, or use a plain letter or mark
check-placeholder = `{ $text }` stands where a text is still to be written
check-placeholder-at = still to be written
check-mixed-marks = the narrow mark `{ $text }` stands amid Chinese text
check-mixed-marks-at = Chinese text takes wide marks: ，。；：？！
check-unused-allow = `{ $rule }` is allowed here, and was not found
check-unused-allow-at = allows nothing
check-unused-allow-help = take the entry out, or see whether `at` names what was meant
check-unknown-rule = the checker knows no rule `{ $rule }`
check-unknown-rule-at = not a rule
check-unknown-rule-help = write a name such as never-open, or a code such as W081
check-fixed-rule = `{ $rule }` is an error and can be neither allowed nor switched off
check-fixed-rule-at = stays an error

## The settings file

check-bad-key = `{ $key }` cannot be a key
check-bad-key-at = cannot be used
check-bad-key-help = write one character, or up, down, left, right, enter, esc, tab, shift-tab, space, backspace, delete, pageup, pagedown, home, end, f1 to f12, or ctrl- and a letter but for i and m, which terminals send as tab and enter; digits and a to e are taken by the screens, and every command needs at least one key
check-key-taken = the key `{ $key }` belongs to `{ $command }` already
check-key-taken-at = taken
check-key-taken-there = taken here
check-key-taken-help = choose another key, or give `{ $command }` a different one
check-bad-colour = `{ $word }` is neither a colour nor a style
check-bad-colour-at = not understood
check-bad-colour-help = write it like "#9ccfd8 bold" or "yellow on black"; a colour is one of the sixteen names, #rrggbb, a number from 0 to 255, or default; a style is bold, dim, italic, underlined or reversed
check-low-contrast = hard to read on its background: contrast { $seen }, and at least { $least } is needed
check-low-contrast-at = too little contrast

check-original = the original
check-untranslated = `{ $path }` waits for its translation
check-untranslated-at = still the original
check-untranslated-help = translate it and remove { $marker }; until then the game shows the original
check-stale-translation = the original of `{ $path }` was changed since it was translated
check-stale-translation-at = does this still say the same?
check-stale-translation-help = change the translation, or say that it is still right: township translate DIR LANG --accept { $path }
check-slots-differ = translation and original of `{ $path }` show different values
check-slots-differ-at = { $what }: { $slots }
check-slots-lacking = missing here
check-slots-added = only here
check-translation-record = { $name } cannot be used: { $what }
check-translation-record-help = without it nobody can tell which originals changed; bring back an older copy, mend the line, or delete the file and run township translate
check-record-unreadable = it cannot be opened
check-record-too-big = it is larger than a whole campaign may be
check-record-not-utf8 = it is not UTF-8 text
check-record-head = it should begin with township-translation 1 and the two languages
check-record-line = this line is not a path and two hashes
