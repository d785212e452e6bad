//! The reveal: the field laid over the ledger, tick by tick, and the three books. Only when the play is over.

use crate::engine::calendar::Pace;
use crate::engine::fact::What;
use crate::engine::ids::LineId;
use crate::engine::measure;
use crate::session::play::Snapshot;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::model::Curve;
use crate::view::model::Reveal;

/// The gap from which ledger and field have parted.
const PARTED: f64 = 10.0;

/// Returns the tick at which ledger and field parted for good: the first after which the gap stays at ten or more. Where
/// it was so from the beginning, the one in which it grew most. `None` where they did not part.
pub(crate) fn parted(gaps: &[f64]) -> Option<usize> {
    let stays = gaps.iter().rposition(|&gap| gap < PARTED);
    let first = stays.map_or(0, |at| at + 1);
    if first > 0 {
        return (first < gaps.len()).then_some(first);
    }
    let growth = |at: usize| gaps[at] - gaps[at - 1];
    let most = (1..gaps.len()).max_by(|&a, &b| growth(a).total_cmp(&growth(b)).then(b.cmp(&a)));
    most.or((!gaps.is_empty()).then_some(0))
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len().max(1) as f64
}

impl Viewer<'_> {
    /// Opens the books. `None` as long as the play lasts.
    pub fn reveal(&self) -> Option<Reveal> {
        if !self.open() {
            return None;
        }
        let snapshots = self.play.snapshots();
        let curves = self.curves();
        let parted = curves.first().and_then(|all| all.at);
        Some(Reveal {
            ticks: snapshots.iter().map(|s| self.date(s.tick)).collect(),
            seen: snapshots.iter().map(|s| self.seen_at(s)).collect(),
            answers: (0..snapshots.len())
                .map(|guess| self.answer_to(guess, parted))
                .collect(),
            curves,
            books: self.three_books(),
            notes: snapshots
                .iter()
                .map(|s| self.turning_points(s.tick))
                .collect(),
        })
    }

    /// Says what the county saw at a tick.
    fn seen_at(&self, snapshot: &Snapshot) -> SafeText {
        let facts = self.play.facts();
        let from = facts.partition_point(|fact| fact.tick < snapshot.tick);
        let of_tick = facts[from..]
            .iter()
            .take_while(|fact| fact.tick == snapshot.tick);
        let published = of_tick.filter_map(|fact| match fact.what {
            What::Published { marks, rank } => Some((marks, rank)),
            _ => None,
        });
        let (marks, rank) = match published.last() {
            Some((marks, rank)) => (marks, self.rank(rank)),
            None => (snapshot.marks, SafeText::default()),
        };
        let marks = self.say_with("desk-marks", &[("marks", Value::decimal(marks, 1))]);
        let told = self.clauses([marks, rank].into_iter().filter(|part| !part.is_empty()));
        self.say_with("reveal-seen", &[("marks", Value::from(&told))])
    }

    /// Answers a guess of the tick at which ledger and field parted.
    fn answer_to(&self, guess: usize, parted: Option<usize>) -> SafeText {
        let date = |at: usize| {
            let snapshot = self.play.snapshots().get(at);
            snapshot.map(|s| self.date(s.tick)).unwrap_or_default()
        };
        let said = date(guess);
        let Some(parted) = parted else {
            return self.say_with("reveal-answer-never", &[("guess", Value::from(&said))]);
        };
        if guess == parted {
            return self.say_with("reveal-answer-right", &[("guess", Value::from(&said))]);
        }
        let count = [("count", Value::from(guess.abs_diff(parted)))];
        let apart = self.say_with(
            match self.world().calendar.pace {
                Pace::Month => "count-months",
                Pace::Xun => "count-xuns",
            },
            &count,
        );
        let then = date(parted);
        let parts = [
            ("guess", Value::from(&said)),
            ("apart", Value::from(&apart)),
            ("parted", Value::from(&then)),
        ];
        let key = if guess < parted {
            "reveal-answer-early"
        } else {
            "reveal-answer-late"
        };
        self.say_with(key, &parts)
    }

    /// Draws all lines together, then each line.
    fn curves(&self) -> Vec<Curve> {
        let all = self.curve(self.say("reveal-all"), |s| (mean(&s.paper), mean(&s.real)));
        let one = |id: LineId| {
            let of = |s: &Snapshot| (s.paper[id.ix()], s.real[id.ix()]);
            self.curve(self.line_short(id), of)
        };
        std::iter::once(all)
            .chain(self.world().line_ids().map(one))
            .collect()
    }

    fn curve(&self, name: SafeText, of: impl Fn(&Snapshot) -> (f64, f64)) -> Curve {
        let (paper, real) = self.play.snapshots().iter().map(of).unzip();
        self.curve_of(name, paper, real)
    }

    /// Draws ledger and field of a row of ticks from the first on.
    pub(crate) fn curve_of(&self, name: SafeText, paper: Vec<f64>, real: Vec<f64>) -> Curve {
        let snapshots = self.play.snapshots();
        let gaps: Vec<f64> = paper.iter().zip(&real).map(|(p, r)| p - r).collect();
        let at = parted(&gaps);
        let said = at.and_then(|at| snapshots.get(at)).map(|s| {
            let date = self.date(s.tick);
            self.say_with("reveal-parted", &[("date", Value::from(&date))])
        });
        Curve {
            name,
            paper,
            real,
            parted: said,
            at,
        }
    }

    /// Lists what the residents got, what the county saw, what it cost the people.
    fn three_books(&self) -> Vec<(SafeText, SafeText, SafeText)> {
        let (world, state) = (self.world(), self.state());
        let outcome = measure::outcome(world, state);
        let better = state
            .rivals
            .outcomes(world)
            .filter(|&w| w > outcome)
            .count() as u16;
        let strain = &state.team.strain;
        let with = |key: &str, value: SafeText| SafeText::join([self.say(key), value], " ");
        let county = [
            with("reveal-marks", self.number(state.year.closed, 1)),
            self.rank(state.town.rank),
        ];
        let trust = measure::trust(world, state);
        let place = [
            with("reveal-outcome", self.number(outcome, 1)),
            with("reveal-trust", self.number(trust, 1)),
        ];
        let people = [
            ("reveal-exhaustion", strain.exhaustion),
            ("reveal-cynicism", strain.cynicism),
            ("reveal-inefficacy", strain.inefficacy),
        ]
        .map(|(key, share)| with(key, self.percent(share)));
        let burnout = with("reveal-burnout", self.percent(strain.burnout()));
        let rank = self.rank(better + 1);
        let place_says = self.say_with("reveal-place-says", &[("rank", Value::from(&rank))]);
        vec![
            (self.say("reveal-place"), self.clauses(place), place_says),
            (
                self.say("reveal-county"),
                self.clauses(county),
                self.gap_says(),
            ),
            (self.say("reveal-people"), burnout, self.list(people)),
        ]
    }

    fn gap_says(&self) -> SafeText {
        let gap = self.number(measure::gap(self.state()), 1);
        self.labelled(&self.say("reveal-gap"), &gap)
    }

    /// Says what was decided at a tick, and what struck.
    fn turning_points(&self, tick: u16) -> Vec<SafeText> {
        let facts = self.play.facts().iter().filter(|fact| fact.tick == tick);
        facts
            .flat_map(|fact| match fact.what {
                What::Chosen(id, option) => {
                    let book = self.event_book(id);
                    let choice = book.and_then(|b| b.options.get(usize::from(option)));
                    let label = choice
                        .map(|c| self.tell(&c.label, None))
                        .unwrap_or_default();
                    vec![self.labelled(&self.event_title(id), &label)]
                }
                What::Incident(_) | What::Audited(_) | What::Flat(..) => self.news(fact),
                _ => Vec::new(),
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use crate::text::Ui;

    #[track_caller]
    fn check(gaps: &[f64], expected: Option<usize>) {
        assert_eq!(parted(gaps), expected, "{gaps:?}");
    }

    #[test]
    fn they_part_where_the_gap_stays() {
        check(&[], None);
        check(&[2.0, 5.0, 9.9], None);
        check(&[2.0, 11.0, 9.0, 12.0, 15.0], Some(3));
        check(&[2.0, 11.0, 12.0, 9.0], None);
        check(&[12.0, 13.0, 19.0, 20.0], Some(2));
        check(&[12.0], Some(0));
        check(&[14.0, 12.0, 12.0], Some(2));
    }

    #[test]
    fn a_guess_is_answered_in_months() {
        let mut play = crate::view::fixture::play();
        crate::view::fixture::drive(&mut play, |_| true);
        let viewer = Viewer::new(&play, Ui::new(Lang::En));
        for (guess, parted, words) in [
            (
                2,
                Some(5),
                "March 2017, 3 months too early: they parted only in June 2017",
            ),
            (
                6,
                Some(5),
                "July 2017, 1 month too late: they had parted in June 2017",
            ),
            (5, Some(5), "June 2017, and so it was"),
            (5, None, "June 2017, but there was no month"),
        ] {
            let said = viewer.answer_to(guess, parted);
            assert!(said.contains(words), "{said}");
        }
        let reveal = viewer.reveal().expect("the play is over");
        assert_eq!(reveal.answers.len(), reveal.ticks.len());
        assert_eq!(reveal.seen.len(), reveal.ticks.len());
        assert!(reveal.seen.iter().any(|said| said.contains("rank")));
    }
}
