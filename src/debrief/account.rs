//! Everything that is known of one play afterwards: what a document is told from.

use std::sync::Arc;

use crate::campaign::reform::Reform;
use crate::debrief::findings::Finding;
use crate::debrief::findings::Findings;
use crate::debrief::rules::Fork;
use crate::debrief::rules::Ruled;
use crate::debrief::whatif::Answer;
use crate::debrief::whatif::Inquiry;
use crate::session::play::Play;
use crate::text::SafeText;
use crate::view::afterwards::Asked;

/// The play under other rules.
#[derive(Debug, Clone)]
pub struct Rules {
    /// The reforms.
    pub reforms: Vec<Reform>,
    /// The decisions whose roads were weighed under each.
    pub forks: Vec<Fork>,
    /// The rules as they are, and then each reform.
    pub ruled: Vec<Ruled>,
}

/// Everything that is known of one play.
#[derive(Debug, Clone)]
pub struct Account {
    /// The play.
    pub play: Play,
    /// Asks what if of it.
    pub inquiry: Arc<Inquiry>,
    /// What was said before.
    pub asked: Asked,
    /// The answers by decision; empty where nobody asked.
    pub answers: Vec<Option<Answer>>,
    /// What they come to.
    pub findings: Findings,
    /// The play under other rules, where that was asked.
    pub rules: Option<Rules>,
    /// The nickname, where there is one.
    pub player: SafeText,
    /// What else is told of where the play is kept: a file's name.
    pub save: SafeText,
    /// Where the facilitator's guide is, where there is one.
    pub guide: Option<SafeText>,
}

impl Account {
    /// Opens the account of a play; nothing was asked yet.
    pub fn new(play: Play, inquiry: Arc<Inquiry>) -> Self {
        Self {
            play,
            inquiry,
            asked: Asked::default(),
            answers: Vec::new(),
            findings: Findings::default(),
            rules: None,
            player: SafeText::default(),
            save: SafeText::default(),
            guide: None,
        }
    }

    /// Takes answers in.
    pub fn answer(&mut self, answers: Vec<Option<Answer>>) {
        self.findings = Findings::of(&self.inquiry.trail, &answers);
        self.answers = answers;
    }

    /// Returns the answer for a decision.
    pub fn answer_of(&self, decision: usize) -> Option<&Answer> {
        self.answers.get(decision)?.as_ref()
    }

    /// Lists the forks that other rules are asked about: the decisions that opened the gap.
    pub fn forks(&self) -> Vec<Fork> {
        let fork = |finding: &Finding| (finding.decision, finding.road);
        self.findings.openers.iter().map(fork).collect()
    }
}
