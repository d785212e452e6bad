//! From tallies to a report.

use crate::campaign::Campaign;
use crate::lab::atlas::Thing;
use crate::lab::batch::Batch;
use crate::lab::batch::Done;
use crate::lab::dice;
use crate::lab::report::About;
use crate::lab::report::Count;
use crate::lab::report::Distribution;
use crate::lab::report::FORMAT;
use crate::lab::report::Heat;
use crate::lab::report::Met;
use crate::lab::report::Played;
use crate::lab::report::Pool;
use crate::lab::report::Reaction;
use crate::lab::report::Report;
use crate::lab::report::Trouble;
use crate::lab::report::Verdict;
use crate::lab::report::finding;
use crate::lab::report::finding::Finding;
use crate::lab::report::names;
use crate::lab::stats;
use crate::lab::tally::Tally;
use crate::lab::tally::histogram::Histogram;
use crate::lab::tally::measure::Measure;
use crate::lab::tally::reading;

/// Says what a batch came to. `dead` tells of which things it is proved that they never happen.
pub fn make(batch: &Batch<'_>, done: &Done, dead: impl Fn(Thing) -> bool) -> Report {
    let maker = Maker { batch, done };
    let things = maker.things(dead);
    let findings = maker.findings(&things);
    Report {
        format: FORMAT,
        campaign: about(batch.campaign),
        batch: maker.played(),
        findings,
        allowed: Vec::new(),
        things,
        heat: maker.heat(),
        pools: maker.pools(),
        reactions: maker.reactions(),
        measures: maker.measures(),
        troubles: done.tallies.iter().map(trouble).collect(),
        duels: Vec::new(),
        uncompared: None,
        search: None,
    }
}

fn about(campaign: &Campaign) -> About {
    About {
        id: campaign.id.clone(),
        version: campaign.version.clone(),
        hash: campaign.hash.clone(),
        title: names::texts(campaign, &campaign.book.title),
        languages: campaign
            .languages
            .iter()
            .map(|lang| lang.code().to_owned())
            .collect(),
        ticks: campaign.world.calendar.ticks(),
        towns: campaign.world.town.towns,
    }
}

fn trouble(tally: &Tally) -> Trouble {
    let troubles = &tally.troubles;
    Trouble {
        stuck: troubles.stuck,
        refused: troubles.refused,
        idle: troubles.idle,
        unended: troubles.unended,
    }
}

struct Maker<'b> {
    batch: &'b Batch<'b>,
    done: &'b Done,
}

impl Maker<'_> {
    fn played(&self) -> Played {
        let lang = self.done.guide.reading.lang();
        Played {
            seed: self.batch.seed,
            plays: self.done.plays,
            asked: self.batch.plays,
            stopped: self.done.stopped,
            strategies: self.batch.strategies.clone(),
            surveyed_every: self.done.every,
            reading_language: lang.code().to_owned(),
            reading_speed: reading::per_minute(lang),
        }
    }

    fn seed(&self, play: u64) -> u64 {
        dice::world_seed(self.batch.seed, play)
    }

    fn things(&self, dead: impl Fn(Thing) -> bool) -> Vec<Met> {
        let all = self.done.guide.atlas.things().iter().enumerate();
        all.map(|(n, &thing)| Met {
            kind: names::kind(thing),
            id: names::id(self.batch.campaign, thing),
            title: names::title(self.batch.campaign, thing),
            verdict: self.verdict(n, || dead(thing)),
            by: self
                .done
                .tallies
                .iter()
                .map(|tally| self.count(tally, n, thing))
                .collect(),
            why: None,
        })
        .collect()
    }

    fn verdict(&self, n: usize, dead: impl FnOnce() -> bool) -> Verdict {
        let tallies = self.batch.strategies.iter().zip(&self.done.tallies);
        let first = tallies.filter_map(|(&who, tally)| Some((tally.first[n]?, who)));
        match first.min() {
            Some((play, strategy)) => Verdict::Seen {
                strategy,
                play,
                seed: self.seed(play),
            },
            None if dead() => Verdict::Proved,
            None => Verdict::NotSeen {
                plays: self.done.tallies.iter().map(|tally| tally.plays).sum(),
                at_most: short(stats::at_most(self.done.plays)),
            },
        }
    }

    fn count(&self, tally: &Tally, n: usize, thing: Thing) -> Count {
        let (low, high) = stats::wilson(tally.seen[n], tally.plays);
        Count {
            times: tally.times[n],
            plays: tally.seen[n],
            low: short(low),
            high: short(high),
            open: match thing {
                Thing::Option(id, o) => Some(tally.open[self.done.guide.atlas.option(id, o)]),
                _ => None,
            },
        }
    }

    fn findings(&self, things: &[Met]) -> Vec<Finding> {
        let mut all: Vec<Finding> = finding::of_things(things).collect();
        // Proofs come first, and what went wrong in play before what merely did not come.
        all.sort_by_key(|found| usize::from(!matches!(found, Finding::Dead { .. })));
        let dead = all
            .iter()
            .take_while(|f| matches!(f, Finding::Dead { .. }))
            .count();
        let mut played = Vec::new();
        for (&strategy, tally) in self.batch.strategies.iter().zip(&self.done.tallies) {
            let troubles = &tally.troubles;
            if let Some(play) = troubles.unended_in {
                let (times, seed) = (troubles.unended, self.seed(play));
                played.push(Finding::Unended {
                    times,
                    strategy,
                    play,
                    seed,
                });
            }
            if let Some(play) = troubles.stuck_in {
                let (times, seed) = (troubles.stuck, self.seed(play));
                played.push(Finding::Stuck {
                    times,
                    strategy,
                    play,
                    seed,
                });
            }
            if let Some(play) = troubles.refused_in {
                let (times, seed) = (troubles.refused, self.seed(play));
                played.push(Finding::Refused {
                    times,
                    strategy,
                    play,
                    seed,
                });
            }
        }
        all.splice(dead..dead, played);
        all
    }

    fn heat(&self) -> Vec<Heat> {
        let events = self.batch.campaign.world.events.iter().enumerate();
        let row = |of: &[u64], at: usize| std::array::from_fn(|month| of[at * 12 + month]);
        let tallies = &self.done.tallies;
        events
            .map(|(at, event)| Heat {
                id: names::id(
                    self.batch.campaign,
                    Thing::Event(crate::engine::ids::EventId(at as u16)),
                ),
                season: event.months,
                came: tallies.iter().map(|tally| row(&tally.months, at)).collect(),
                eligible: tallies
                    .iter()
                    .map(|tally| row(&tally.survey.eligible, at))
                    .collect(),
            })
            .collect()
    }

    fn pools(&self) -> Vec<Pool> {
        let pools = |month: usize| self.done.tallies.iter().map(move |t| t.survey.pools[month]);
        (0..12)
            .map(|month| {
                let (ticks, sum) = pools(month).fold((0, 0), |(t, s), p| (t + p.ticks, s + p.sum));
                Pool {
                    month: month as u8 + 1,
                    ticks,
                    mean: short(sum as f64 / ticks.max(1) as f64),
                    least: pools(month).filter_map(|p| p.least).min().unwrap_or(0),
                    most: pools(month).map(|p| p.most).max().unwrap_or(0),
                    none: pools(month).map(|p| p.none).sum(),
                }
            })
            .collect()
    }

    fn reactions(&self) -> Vec<Reaction> {
        let (campaign, tallies) = (self.batch.campaign, &self.done.tallies);
        let ticks = |tally: &Tally| tally.survey.pools.iter().map(|pool| pool.ticks).sum();
        let all = self.done.guide.reactions.iter().enumerate();
        all.map(|(n, reaction)| Reaction {
            owner: names::id(campaign, reaction.owner),
            clause: campaign.spell(&reaction.cond),
            held: tallies.iter().map(|tally| tally.survey.held[n]).collect(),
            ticks: tallies.iter().map(ticks).collect(),
        })
        .collect()
    }

    fn measures(&self) -> Vec<Distribution> {
        let strategies = &self.batch.strategies;
        Measure::ALL
            .into_iter()
            .flat_map(|measure| {
                let all = strategies.iter().zip(&self.done.tallies);
                all.map(move |(&strategy, tally)| {
                    distribution(measure, strategy, tally.measure(measure))
                })
            })
            .collect()
    }
}

fn distribution(
    measure: Measure,
    strategy: crate::lab::strategies::Strategy,
    of: &Histogram,
) -> Distribution {
    let some = |&n: &u32| n > 0;
    let from = of.bins.iter().position(some).unwrap_or(0);
    let to = of.bins.iter().rposition(some).map_or(from, |last| last + 1);
    let end = |met: Option<crate::lab::tally::histogram::Extreme>| met.map_or(0, |met| met.play);
    Distribution {
        measure,
        strategy,
        mean: short(stats::mean(of)),
        half_width: short(stats::half_width(of)),
        deviation: short(stats::deviation(of)),
        quantiles: [0.0, 0.05, 0.25, 0.5, 0.75, 0.95, 1.0]
            .map(|share| short(stats::quantile(of, share))),
        ends: [end(of.least), end(of.greatest)],
        from: (of.scale.low + from as i64 * of.scale.width) as f64 / 1000.0,
        width: of.scale.width as f64 / 1000.0,
        bins: of.bins[from..to].to_vec(),
    }
}

/// Rounds to millionths: enough for everybody, and short enough to be read back as it was written.
pub(in crate::lab) fn short(number: f64) -> f64 {
    (number * 1e6).round() / 1e6
}
