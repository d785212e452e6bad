//! Other rules: the same play under each reform, and the rule that made a road tempting.

use crate::campaign::reform::Reform;
use crate::debrief::account::Rules;
use crate::debrief::books::Book;
use crate::debrief::rules::Ruled;
use crate::debrief::say::Teller;
use crate::debrief::whatif::Outlook;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::document::Block;
use crate::view::document::Part;
use crate::view::document::Table;

impl Teller<'_> {
    /// Nothing where no reform was asked about.
    pub(super) fn rules(&self) -> Option<Part> {
        let rules = self.account.rules.as_ref()?;
        let mut part = self.part("rules", "debrief-rules");
        part.note(self.say("debrief-rules-about"));
        let row = |ruled: &Ruled| {
            let mut row = vec![self.reform(rules, ruled.reform)];
            row.extend(Book::ALL.map(|book| {
                match ruled.reform {
                    None => self
                        .viewer
                        .number(ruled.outlook.level[book as usize].mean, book.decimals()),
                    Some(_) => self.apart(ruled.outlook.of(book), book),
                }
            }));
            row
        };
        let mut head = vec![self.say("debrief-rule")];
        head.extend(Book::ALL.map(|book| self.book(book)));
        part.add(Block::Table(Table {
            head,
            rows: rules.ruled.iter().map(row).collect(),
            words: 1,
        }));
        if !rules.forks.is_empty() {
            part.strong(self.say("debrief-tempting"));
            for fork in 0..rules.forks.len() {
                part.add(self.tempting(rules, fork));
            }
        }
        Some(part)
    }

    fn reform(&self, rules: &Rules, at: Option<usize>) -> SafeText {
        match at.and_then(|at| rules.reforms.get(at)) {
            Some(reform) => self.viewer.name(&reform.name),
            None => self.say("debrief-as-is"),
        }
    }

    /// Says what the other road of a decision pays under the rules as they are, and under which it pays more.
    fn tempting(&self, rules: &Rules, fork: usize) -> Block {
        let (n, road) = rules.forks[fork];
        let pays = |ruled: &Ruled| -> Option<Outlook> { ruled.forks.get(fork)?.clone() };
        let Some(base) = rules.ruled.first().and_then(pays) else {
            return Block::Say(self.decision(n));
        };
        let decision = &self.account.inquiry.trail.decisions[n];
        let (name, other) = (self.decision(n), self.road(decision, road));
        let said = |outlook: &Outlook, book: Book| self.apart(outlook.of(book), book);
        let (marks, outcome) = (said(&base, Book::Marks), said(&base, Book::Outcome));
        let values = [
            ("decision", Value::from(&name)),
            ("other", Value::from(&other)),
            ("marks", Value::from(&marks)),
            ("outcome", Value::from(&outcome)),
        ];
        let summary = self.say_with("debrief-tempted", &values);
        let mut by_rule: Vec<(Option<usize>, Option<Outlook>)> = rules
            .ruled
            .iter()
            .skip(1)
            .map(|r| (r.reform, pays(r)))
            .collect();
        let size = |of: &Option<Outlook>| of.as_ref().map_or(f64::MIN, |o| o.of(Book::Marks).mean);
        by_rule.sort_by(|a, b| size(&b.1).total_cmp(&size(&a.1)));
        let mut inner = Vec::new();
        let single = |at: &Option<usize>| at.is_some_and(|at| !joins(&rules.reforms, at));
        if let Some((at, Some(best))) = by_rule.iter().find(|(at, _)| single(at)) {
            inner.push(self.which_rule(rules, *at, best, &base));
        }
        let row = |(at, outlook): &(Option<usize>, Option<Outlook>)| {
            let told = |book: Book| match outlook {
                Some(outlook) => said(outlook, book),
                None => self.say("debrief-not-asked"),
            };
            vec![
                self.reform(rules, *at),
                told(Book::Marks),
                told(Book::Outcome),
            ]
        };
        let head = vec![
            self.say("debrief-rule"),
            self.book(Book::Marks),
            self.book(Book::Outcome),
        ];
        inner.push(Block::Table(Table {
            head,
            rows: by_rule.iter().map(row).collect(),
            words: 1,
        }));
        Block::Fold(summary, inner)
    }

    /// Names the rule whose change makes the other road pay most.
    fn which_rule(
        &self,
        rules: &Rules,
        at: Option<usize>,
        best: &Outlook,
        base: &Outlook,
    ) -> Block {
        let (now, then) = (base.of(Book::Marks), best.of(Book::Marks));
        let (name, about) = (
            self.reform(rules, at),
            at.and_then(|at| rules.reforms.get(at)),
        );
        let about = about
            .map(|r| self.viewer.tell(&r.about, None))
            .unwrap_or_default();
        let values = [
            ("rule", Value::from(&name)),
            ("now", Value::signed(now.mean, 1)),
            ("then", Value::signed(then.mean, 1)),
            ("about", Value::from(&about)),
        ];
        let key = if then.mean - now.mean <= 0.05 {
            "debrief-no-rule"
        } else if now.high < 0.0 && then.mean >= 0.0 {
            "debrief-rule-turns"
        } else {
            "debrief-rule-eases"
        };
        Block::Strong(self.say_with(key, &values))
    }
}

/// Tells whether a reform does all that another one does: it is then no rule of its own.
fn joins(reforms: &[Reform], at: usize) -> bool {
    let all = &reforms[at].changes;
    let within = |other: &Reform| other.changes.iter().all(|change| all.contains(change));
    let mut others = reforms.iter().enumerate().filter(|(n, _)| *n != at);
    others.any(|(_, other)| !other.changes.is_empty() && within(other))
}
