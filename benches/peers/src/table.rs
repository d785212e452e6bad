//! What was seen, as text.

use crate::args::Args;
use crate::field::Who;
use crate::goals;
use crate::grid::Grid;
use crate::grid::grouped;
use crate::load;
use crate::race::Race;
use crate::race::Seen;
use std::fmt::Write as _;
use std::time::Duration;

/// Returns the whole report; `before` is how busy the machine was at the start.
pub fn table(races: &[Race], args: &Args, before: &str) -> String {
    let mut text = format!(
        "Plays a second of the storylet benchmark: twelve draws among so many events, each with a condition of two terms,\n\
         three options, four effects and a flag. One thread each; the median of {} rounds of some {} s, taken in turns after\n\
         a warm-up as long, and how far a round lay from it at most.\n\n",
        args.rounds,
        args.seconds.as_secs_f64(),
    );
    for part in [rates(races), ratios(races), loading(races), amounts(races)] {
        write!(text, "{part}").expect("a text takes any line");
    }
    text + &same(races)
        + &versions(races)
        + &format!(
            "load average: {before} at the start, {} at the end\n",
            load::average()
        )
}

fn head(first: &str, races: &[Race]) -> Grid {
    let mut grid = Grid::default();
    let sizes = races
        .iter()
        .map(|race| format!("{} events", grouped(race.size as f64)));
    grid.row(first, sizes);
    grid
}

fn rates(races: &[Race]) -> Grid {
    let mut grid = head("plays a second", races);
    for who in Who::ALL {
        let mut cells = cells(races, who, |seen| {
            let (rate, (low, high)) = (seen.rate(), seen.spread());
            let spread = (rate - low).max(high - rate) / rate * 100.0;
            format!("{} ± {spread:.0} %", grouped(rate))
        });
        cells.extend(growth(races, who));
        grid.row(who.name(), cells);
    }
    grid
}

/// Says how much longer a play takes with the most events than with the fewest.
fn growth(races: &[Race], who: Who) -> Option<String> {
    let (few, many) = (races.first()?, races.last()?);
    let slower = few.of(who)?.rate() / many.of(who)?.rate();
    (few.size != many.size).then(|| format!("slower by {slower:.2} × from first to last"))
}

fn ratios(races: &[Race]) -> Grid {
    let mut grid = head("township's speed", races);
    let to = |race: &Race, other: Option<&Seen>, said: &dyn Fn(f64) -> String| {
        let ratio = || Some(race.of(Who::Township)?.rate() / other?.rate());
        ratio().map_or("not measured".into(), said)
    };
    for who in Who::ALL.into_iter().filter(|who| who.is_narrative()) {
        let cells = races
            .iter()
            .map(|race| to(race, race.of(who), &|ratio| format!("{ratio:.1} ×")));
        grid.row(format!("to {}", who.name()), cells);
    }
    let fastest = races.iter().map(|race| {
        let fastest = race.fastest_narrative().map(|(_, seen)| seen);
        to(race, fastest, &|ratio| goals::at_least(ratio, race.size))
    });
    grid.row("to the fastest of these", fastest);
    let by_hand = races.iter().map(|race| {
        to(race, race.of(Who::Hand), &|ratio| {
            goals::at_most(1.0 / ratio)
        })
    });
    grid.row("time for each of Rust by hand", by_hand);
    grid
}

fn loading(races: &[Race]) -> Grid {
    let mut grid = head("before the first play", races);
    for who in Who::ALL.into_iter().filter(|who| *who != Who::Hand) {
        grid.row(
            who.name(),
            cells(races, who, |seen| match seen.took.compile {
                Some(compile) => {
                    format!("compile {}, load {}", short(compile), short(seen.took.load))
                }
                None => format!("load {}", short(seen.took.load)),
            }),
        );
    }
    grid
}

fn short(time: Duration) -> String {
    let ms = time.as_secs_f64() * 1_000.0;
    if ms < 1_000.0 {
        format!("{ms:.1} ms")
    } else {
        format!("{:.2} s", ms / 1_000.0)
    }
}

fn amounts(races: &[Race]) -> Grid {
    let mut grid = head("plays timed, and for how long", races);
    for who in Who::ALL {
        grid.row(
            who.name(),
            cells(races, who, |seen| {
                let plays = seen.plays * seen.rounds.len() as u64;
                format!(
                    "{} in {:.1} s",
                    grouped(plays as f64),
                    seen.time().as_secs_f64()
                )
            }),
        );
    }
    grid
}

fn cells(races: &[Race], who: Who, cell: impl Fn(&Seen) -> String) -> Vec<String> {
    let cells = races
        .iter()
        .map(|race| race.of(who).map_or("skipped".into(), &cell));
    cells.collect()
}

fn same(races: &[Race]) -> String {
    let mut text = String::from("Do they play the same? (an engine that does not ends the run)\n");
    for race in races {
        for (_, seen) in &race.results {
            if let Ok(seen) = seen {
                writeln!(
                    text,
                    "  {} events, {}",
                    grouped(race.size as f64),
                    seen.same
                )
                .expect("a text takes any line");
            }
        }
    }
    text + "\n"
}

fn versions(races: &[Race]) -> String {
    let mut text = String::new();
    for (who, seen) in races.first().into_iter().flat_map(|race| &race.results) {
        let said = match seen {
            Ok(seen) => &seen.version,
            Err(why) => &format!("skipped: {why}"),
        };
        if !said.is_empty() {
            writeln!(text, "{}: {said}", who.name()).expect("a text takes any line");
        }
    }
    text
}
