
### Writing, drawing, translating and sharing campaigns: the words of `new`, `graph`, `translate`, `watch`, `pack` and their like.

## Handing a campaign to others: why a .township file is refused

archive-not-a-zip = it is not a .township file
archive-truncated = its end is missing; it was not copied whole
archive-disorder = it holds something before, between or after its files, which no .township file has
archive-too-big = it is bigger than { $most } MiB
archive-zip64 = it is a zip file of the kind for more than 4 GB, which no campaign needs
archive-split = it is one part of several
archive-too-many-files = it holds more than { $most } files
archive-all-too-big = all files together are bigger than { $most } MiB
archive-name = the file name { $name } is not allowed: { $why }
archive-name-control = it is empty or holds a control character
archive-name-backslash = it holds a backslash
archive-name-absolute = it begins at the root of the disk
archive-name-drive = it begins with a drive
archive-name-climbs = it leads out of the campaign's folder
archive-name-hidden = it begins with a dot
archive-name-too-deep = it lies more than { $depth } levels deep
archive-name-too-long = it has more than { $most } characters
archive-name-device = Windows keeps this name for a device
archive-name-ending = the files of a campaign end in .toml, .md or .txt
archive-name-form = names are made of a-z, 0-9, "-" and "_"
archive-twice = { $name } stands in it twice
archive-twins = { $name } and { $other } differ only by capital letters, which many systems do not tell apart
archive-encrypted = { $name } is encrypted
archive-packing = { $name } is packed in a way that .township files do not use
archive-link = { $name } is a link, not a file
archive-device = { $name } is a device or a pipe, not a file
archive-file-too-big = { $name } is bigger than { $most } MiB
archive-bomb = { $name } would unpack to far more than there is of it
archive-disagrees = what is said of { $name } at its place and in the list of files is not the same, or cannot be
archive-damaged = the bytes of { $name } were changed or are damaged
archive-not-text = { $name } holds, in line { $line }, something that is not text or must not reach a terminal
archive-unreadable = { $name } cannot be read

## What a code means: check --explain

explain-wrong = Wrong:
explain-says = What check says:
explain-right = Right:
explain-off = If it is meant like this: [[check.allow]] with rule = "{ $rule }", at = "…" and why = "…" allows it in one place; off = ["{ $rule }"] in [check] switches the rule off for the whole campaign.
explain-index = Errors (E) keep a campaign from being played, warnings (W) do not. township check --explain CODE explains one.
explain-unknown = There is no code or rule called { $name }.
explain-near = Did you mean { $near }?
explain-all = township check --explain lists them all.

## pack, unpack, install, campaigns

parcel-unread = { $path } cannot be read: { $reason }.
parcel-no-file = { $path } is not a file.
parcel-refused = { $path } is refused: { $reason }. Nothing was written.
parcel-unfit = { $path } cannot be used: { $reason }.
parcel-what = A campaign is called by its folder, or by the .township file that township pack made of it.
parcel-wants-folder = { $path } is packed; this needs the campaign's folder. Unpack it first: township unpack "{ $path }"
parcel-copy-again = Copy or download it once more.
parcel-pack-again = A .township file is made with: township pack DIR. Ask whoever sent it for one made that way.
parcel-mend = Mend the file or take it out of the folder, then try again.
parcel-broken = { $path }: while there are errors nothing is written.
parcel-taken = { $path } is there already and was left as it is. Replace it with --force, or choose another place.
parcel-not-ours = { $path } is there and is not a campaign's folder; it is not replaced. Choose another place.
parcel-unwritten = { $path } could not be written: { $reason }. Everything is as it was.
parcel-warnings = { $count ->
        [one] 1 warning; see it with
       *[other] { $count } warnings; see them with
    } township check

card-title = { $title } ({ $id } { $version })
card-author = By { $name }
card-licence = Licence: { $name }
card-hash = Hash { $hash }

pack-size = { $files } files, { $size } KiB
pack-no-author = It does not say who wrote it: add author = "…" to [campaign].
pack-no-licence = It does not say what others may do with it: add licence = "…" to [campaign], such as CC-BY-4.0.
pack-left-out = Left out:
pack-left-out-entry = { $name }: { $why }
pack-not-a-file = it is a pipe or a device
pack-next = Others install it with: township install "{ $path }"

unpack-next = Look it over with: township check "{ $path }"
unpack-inside = { $path } is a campaign's own folder, and one campaign cannot lie inside another. Nothing was written.
    Name the folder above it: township unpack "{ $file }" "{ $above }"

install-no-place = The system names no place for campaigns. Set TOWNSHIP_HOME to a folder.
install-here = { $id } is installed already, exactly this one.
install-shipped = { $id } is part of the program, exactly this one; there is nothing to install.
install-next = Play it with: township play { $id }

shelf-shipped = In the program
shelf-installed = Installed in { $path }
shelf-none = none yet; add one with: township install FILE
shelf-broken = cannot be played; see why with: township check "{ $path }"
shelf-changed = Its files were changed since it was installed (hash { $hash } then), so that saves do not find it. Install it again with --force.
shelf-removed = { $name } is removed.
shelf-saves-stay = { $count ->
        [one] 1 save was played on it. It stays, and can be played on
       *[other] { $count } saves were played on it. They stay, and can be played on
    } once the campaign is installed again.
shelf-several = There are several installed called { $name }; say which:
shelf-ships = { $name } is part of the program and cannot be removed.
shelf-unknown = No campaign called { $name } is installed. See: township campaigns

## Beginning a campaign, and drawing one

author-new-made = Made { $dir } with { $count } { $count ->
        [one] file
       *[other] files
    }. Next:
author-new-next-check = whatever is wrong, all at once
author-new-next-play = a year of it, from the first letter to the three books
author-new-next-test = play it many times over, and the plays in plays/
author-new-next-graph = what leads to what
author-new-bad-name = “{ $name }” cannot be a campaign's id. A letter a to z first, then a to z, 0 to 9 and hyphens, at most 40; not “it”.
    Try: township new { $better }
author-new-shipped-name = “{ $id }” is the id of a campaign that ships with the program; yours needs another one.
author-new-not-empty = { $dir } is there and not empty. Nothing was changed. Name a new folder, or empty this one first.
author-new-not-a-folder = { $dir } is there and is not a folder. Nothing was changed. Name a new folder.
author-new-io = { $dir } could not be made: { $reason }. Nothing was left behind.

author-graph-letter = Letter
author-graph-event = Event
author-graph-initiative = Initiative
author-graph-name = Remembered
author-graph-ending = Ending
author-graph-any-month = Any month
author-graph-end = The end
author-graph-when = when
author-graph-now = at once, when
author-graph-seen = seen
author-graph-sign = signed
author-graph-annex = with an annex
author-graph-retract = retracted
author-graph-pass = passed down
author-graph-done = done
author-graph-map = Map of the campaign
author-graph-counts = { $id } { $version } · { $events ->
        [one] 1 event
       *[other] { $events } events
    } · { $links ->
        [one] 1 link
       *[other] { $links } links
    }
author-graph-in-full = Everything in full
author-graph-close = Close
author-graph-fit = Fit to width
author-graph-hint = Point at a box to see what it is linked to; click it to read it; click a line's name to see what is about it. Squares: the months in which it may come.
author-graph-legend-later = a consequence so many months later
author-graph-legend-chose = by what was chosen
author-graph-legend-seen = by having come
author-graph-legend-name = by a flag or a number
author-graph-sure = comes for certain
author-graph-repeat = may come again
author-graph-weight = weight { $weight }
author-graph-units = { $units ->
        [one] 1 unit
       *[other] { $units } units
    } of team time
author-graph-yuan = { $yuan } yuan
author-graph-after = { $after ->
        [one] one step later
       *[other] { $after } steps later
    }
author-graph-from = Comes from
author-graph-to = Leads to
author-graph-wrote = Wrote { $file }: { $events ->
        [one] 1 event
       *[other] { $events } events
    }, { $links ->
        [one] 1 link
       *[other] { $links } links
    }.
author-graph-there = { $file } is there already. Nothing was changed. Name another file, or add --force to replace it.
author-graph-io = { $file } could not be written: { $reason }. Nothing was changed.
author-graph-no-event = The campaign has no event “{ $id }”.
author-graph-near = Did you mean { $near }?
author-graph-many-links = More links than Mermaid's viewers draw by themselves: raise maxEdges there, or draw one event with --event, or a page with --format html

## Translating a campaign

translate-file = { $file }: { $added ->
        [one] 1 text added
       *[other] { $added } texts added
    }
translate-file-renewed = { $file }: { $renewed ->
        [one] 1 waiting text renewed
       *[other] { $renewed } waiting texts renewed
    }, the original changed
translate-file-dry = { $file }: { $added ->
        [one] 1 text to add
       *[other] { $added } texts to add
    }
translate-file-renewed-dry = { $file }: { $renewed ->
        [one] 1 waiting text to renew
       *[other] { $renewed } waiting texts to renew
    }, the original changed
translate-language = { $file }: `{ $lang }` added to the languages
translate-language-dry = { $file }: `{ $lang }` to add to the languages
translate-sum = { $all ->
        [one] 1 text
       *[other] { $all } texts
    } from { $from } to { $to }: { $added } added, { $waits } waiting, { $done } done, { $stale } stale.
translate-sum-dry = { $all ->
        [one] 1 text
       *[other] { $all } texts
    } from { $from } to { $to }: { $added } to add, { $waits } waiting, { $done } done, { $stale } stale. Nothing was written.
translate-accepted = { $count ->
        [one] 1 stale translation
       *[other] { $count } stale translations
    } taken as right.
translate-search = Search for { $marker } to find what waits. The game shows the original there.
translate-stale-hint = The originals of the stale ones changed: change the translations, or take them as right with --accept.
translate-recorded = What was translated from which original is kept in { $record }. Leave it with the campaign.
translate-waits = { $file }:{ $line }: { $path } waits: { $text }
translate-stale = { $file }:{ $line }: { $path } is stale, its original in line { $original } changed: { $text }
translate-nothing = Nothing waits and nothing is stale: { $all ->
        [one] the one text is translated
       *[other] all { $all } texts are translated
    }.
translate-left = { $file } cannot be read and was left as it is. township check says why.
translate-no-languages = The campaign does not say which languages it is written in. Add languages to [campaign], the original first: languages = ["zh"].
translate-original = { $lang } is the campaign's own language: nothing to translate into it. The first entry of languages is the original.
translate-broken = { $file } holds the list of languages and cannot be read. Mend it first; township check says where.
translate-unknown-path = No text has the path `{ $path }`.
translate-unknown-path-near = No text has the path `{ $path }`. Did you mean `{ $better }`?
translate-too-big = { $file } would get larger than the { $most } bytes that a file may have. Split it first: tables are known by name, whatever file they are in. Nothing was written.
translate-too-big-all = All files together would get larger than the { $most } bytes that a campaign may have. Nothing was written.
translate-unsure = { $file } is written in a way that nothing could be added to safely. Write its texts with a key for each language. Nothing was written.
translate-changed = { $file } was changed by somebody else meanwhile. Nothing was written; run it again.
translate-not-a-file = { $file } or its folder is a link or no regular file. Nothing was written; put the real one there.
translate-io = { $file } cannot be written: { $reason }. Every file is as it was.
translate-not-back = { $file } was written already and could not get its old text back.
watch-waiting = Waiting for the next save. Ctrl-C ends.
watch-checked = Checked in { $ms } ms
watch-cannot = { $path } cannot be watched: { $reason }
watch-too-many = the system watches as many files as it allows; close a program that watches others
watch-no-terminal = Playing while you write needs a terminal. Without --play and --month, watch only checks.
watch-no-event = The campaign has no event `{ $event }`.
watch-no-month = The calendar of the campaign has no month { $month }.
watch-never = No play came there. Look at the conditions and months of the event; `township test` tells what stood in the way.
watch-broken = The campaign as it was saved just now
watch-redone = The campaign has changed. { $done } of your { $all } decisions could be done again; this is where you stand now.
watch-found-anew = The campaign has changed, and your play no longer leads to the event. Another play that does was found.


## The schema for editors

schema-title = A campaign of township
schema-title-plays = The designer's plays of township
schema-title-reforms = A reform of township
schema-default = Left out: { $default }.
schema-in-zh = In Chinese.
schema-in-en = In English.
schema-written = { $file } is written. Let the first line of your files be:
schema-below = In files one folder down, such as events/:
schema-exists = { $file } is there already and stays as it is; --force writes it anew.
schema-failed = { $file } cannot be written: { $reason }
