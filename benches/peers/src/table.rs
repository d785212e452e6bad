//! What was seen, as text.

use crate::args::Args;
use crate::check::YEARS;
use crate::field::Who;
use crate::goals;
use crate::grid::Grid;
use crate::grid::grouped;
use crate::load;
use crate::race::Race;
use crate::race::Seen;
use std::time::Duration;

/// Returns the whole report; `before` is how busy the machine was at the start.
pub fn table(races: &[Race], args: &Args, before: &str) -> String {
    let parts = [
        head(args),
        rates(races).to_string(),
        ratios(races).to_string(),
        loading(races).to_string(),
        amounts(races).to_string(),
        same(races),
        versions(races),
        format!(
            "load average: {before} at the start, {} at the end\n",
            load::average()
        ),
    ];
    parts.concat()
}

fn head(args: &Args) -> String {
    format!(
        "\
The storylet benchmark: a play is twelve draws among so many events, each with a condition of two terms, three options,
four effects and a flag. One player at a time; the median of {} rounds of some {} s each, taken in turns after a warm-up
as long, and how far the round farthest from it lay.

",
        args.rounds,
        args.seconds.as_secs_f64(),
    )
}

fn grid(name: &str, races: &[Race], note: &str) -> Grid {
    let mut grid = Grid::default();
    let sizes = races
        .iter()
        .map(|race| format!("{} events", grouped(race.size as f64)));
    grid.row(name, sizes, note);
    grid
}

fn rates(races: &[Race]) -> Grid {
    let mut grid = grid("plays a second", races, "time of a play, last to first");
    for who in Who::ALL {
        let cells = cells(races, who, |seen| {
            let (rate, (low, high)) = (seen.rate(), seen.spread());
            let spread = (rate - low).max(high - rate) / rate * 100.0;
            format!("{} ± {spread:.0} %", grouped(rate))
        });
        grid.row(who.name(), cells, &growth(races, who));
    }
    grid
}

/// Says how much longer a play takes with the last number of events than with the first, or why there is none.
fn growth(races: &[Race], who: Who) -> String {
    let (Some(first), Some(last)) = (races.first(), races.last()) else {
        return String::new();
    };
    match (first.seen(who), last.seen(who)) {
        (Ok(_), Ok(_)) if first.size == last.size => String::new(),
        (Ok(a), Ok(b)) => format!("{:.2} ×", a.rate() / b.rate()),
        (Err(why), _) | (_, Err(why)) => why.clone(),
    }
}

fn ratios(races: &[Race]) -> Grid {
    let mut grid = grid("township", races, "");
    let mut row = |name, of: &[Who], said: &dyn Fn(f64, usize) -> String| {
        let cell = |race: &Race| {
            let ratio = race.seen(Who::Township).as_ref().ok()?.rate() / race.fastest(of)?.rate();
            Some(said(ratio, race.size))
        };
        let cells = races
            .iter()
            .map(|race| cell(race).unwrap_or("not measured".into()));
        grid.row(name, cells, "");
    };
    row(
        "speed to the fastest engine for stories",
        &Who::NARRATIVE,
        &goals::at_least,
    );
    row(
        "speed to the fastest without words",
        &Who::BARE,
        &|ratio, _| format!("{ratio:.1} ×"),
    );
    row("time to Rust by hand", &[Who::Hand], &|ratio, _| {
        goals::at_most(1.0 / ratio)
    });
    grid
}

fn loading(races: &[Race]) -> Grid {
    let mut grid = grid("before the first play", races, "");
    for who in ran(races).filter(|who| *who != Who::Hand) {
        let cells = cells(races, who, |seen| match seen.took.compile {
            Some(compile) => format!("compile {}, load {}", short(compile), short(seen.took.load)),
            None => format!("load {}", short(seen.took.load)),
        });
        grid.row(who.name(), cells, "");
    }
    grid
}

fn short(time: Duration) -> String {
    match time.as_secs_f64() {
        seconds if seconds < 1.0 => format!("{:.1} ms", seconds * 1_000.0),
        seconds => format!("{seconds:.2} s"),
    }
}

fn amounts(races: &[Race]) -> Grid {
    let mut grid = grid("plays timed, and for how long", races, "");
    for who in ran(races) {
        let cells = cells(races, who, |seen| {
            let plays = seen.plays * seen.rounds.len() as u64;
            format!(
                "{} in {:.1} s",
                grouped(plays as f64),
                seen.time().as_secs_f64()
            )
        });
        grid.row(who.name(), cells, "");
    }
    grid
}

fn cells(races: &[Race], who: Who, cell: impl Fn(&Seen) -> String) -> Vec<String> {
    let cell = |race: &Race| race.seen(who).as_ref().map_or("skipped".into(), &cell);
    races.iter().map(cell).collect()
}

fn ran(races: &[Race]) -> impl Iterator<Item = Who> {
    let ran = |who: &Who| races.iter().any(|race| race.seen(*who).is_ok());
    Who::ALL.into_iter().filter(ran)
}

fn same(races: &[Race]) -> String {
    let mut text = format!(
        "Do they play the same? Yes, or there were no table: {YEARS} years of each end as by hand, to the last flag.\n"
    );
    for race in races {
        for who in ran(races) {
            let Ok(seen) = race.seen(who) else { continue };
            let size = grouped(race.size as f64);
            text += &format!("  {size} events, {}: {}\n", who.name(), seen.same);
        }
    }
    text + "\n"
}

fn versions(races: &[Race]) -> String {
    let seen = |who| races.first().and_then(|race| race.seen(who).as_ref().ok());
    let versions = ran(races)
        .filter(|who| !Who::BARE.contains(who))
        .filter_map(|who| seen(who)?.version.clone());
    format!("versions: {}\n", versions.collect::<Vec<_>>().join(", "))
}
