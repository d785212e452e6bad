//! The log: what was decided and what happened, month by month, as far as the player was told.

use crate::engine::fact::Fact;
use crate::engine::fact::What;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;

impl Viewer<'_> {
    /// Lists what was decided and what happened, the newest month first, in order within a month.
    pub fn log(&self) -> Vec<(SafeText, Vec<SafeText>)> {
        self.log_from(0)
    }

    /// Lists the same of this month and the one before, the newest first throughout.
    pub(crate) fn recent(&self) -> Vec<(SafeText, Vec<SafeText>)> {
        let month = self.world().calendar.per_month();
        let mut months = self.log_from(self.state().tick.saturating_sub(month));
        months.iter_mut().for_each(|(_, says)| says.reverse());
        months
    }

    fn log_from(&self, first: u16) -> Vec<(SafeText, Vec<SafeText>)> {
        let facts = self.play.facts();
        let from = facts.partition_point(|fact| fact.tick < first);
        let mut months: Vec<(SafeText, Vec<SafeText>)> = Vec::new();
        let mut tick = None;
        for fact in &facts[from..] {
            let told = self.told_in_log(fact);
            if told.is_empty() {
                continue;
            }
            if tick != Some(fact.tick) {
                tick = Some(fact.tick);
                months.push((self.date(fact.tick), Vec::new()));
            }
            if let Some((_, sentences)) = months.last_mut() {
                sentences.extend(told);
            }
        }
        months.reverse();
        months
    }

    fn told_in_log(&self, fact: &Fact) -> Vec<SafeText> {
        let mut told = match fact.what {
            What::Chosen(id, option) => {
                let book = self.event_book(id);
                let choice = book.and_then(|b| b.options.get(usize::from(option)));
                let label = choice
                    .map(|c| self.tell(&c.label, None))
                    .unwrap_or_default();
                vec![self.labelled(&self.event_title(id), &label)]
            }
            What::Answered(id, answer, _) => {
                vec![self.labelled(&self.letter_title(id), &self.answer_name(answer))]
            }
            What::Planned {
                substance,
                trace,
                outside,
                rest,
                hours,
            } => {
                let parts = [
                    ("substance", Value::from(u32::from(substance))),
                    ("trace", Value::from(u32::from(trace))),
                    ("outside", Value::from(u32::from(outside))),
                    ("rest", Value::from(u32::from(rest))),
                    ("hours", Value::from(u32::from(hours))),
                ];
                vec![self.say_with("log-plan", &parts)]
            }
            What::Done(id, it) => vec![self.initiative_title(id, Some(it))],
            What::Pledged(id, pledge) => {
                let (line, name) = (self.line_name(id), self.pledge(pledge));
                let parts = [("line", Value::from(&line)), ("pledge", Value::from(&name))];
                vec![self.say_with("news-pledge", &parts)]
            }
            What::Bargained(id, _) => {
                let line = self.line_name(id);
                vec![self.say_with("bargain-of", &[("line", Value::from(&line))])]
            }
            _ => self.news(fact),
        };
        told.retain(|sentence| !sentence.is_empty());
        told
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use crate::text::Ui;
    use crate::view::fixture;

    #[test]
    fn the_newest_month_comes_first_and_every_decision_is_in_it() {
        let mut play = fixture::play();
        fixture::drive(&mut play, |_| true);
        let viewer = Viewer::new(&play, Ui::new(Lang::Zh));
        let log = viewer.log();
        assert!(log.len() > 3);
        let chosen = play
            .facts()
            .iter()
            .filter(|f| matches!(f.what, What::Chosen(..)))
            .count();
        let sentences: usize = log.iter().map(|(_, says)| says.len()).sum();
        assert!(sentences > chosen);
        assert!(
            log.iter()
                .all(|(_, says)| says.iter().all(|s| !s.is_empty()))
        );
        assert_eq!(
            log.first().map(|(date, _)| date.clone()),
            Some(viewer.date(play.state().tick))
        );
    }
}
