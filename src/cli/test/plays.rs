//! The designer's own tests: plays, invariants and goals, run with every test of a campaign that has some.

use std::sync::Arc;

use crate::campaign::Campaign;
use crate::campaign::Checked;
use crate::campaign::Report;
use crate::campaign::code::Severity;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::script::Goal;
use crate::campaign::script::Invariant;
use crate::campaign::script::Script;
use crate::campaign::script::Scripts;
use crate::campaign::source::Source;
use crate::cli::library::Library;
use crate::cli::test::Trial;
use crate::cli::test::print;
use crate::lab::batch::Stop;
use crate::lab::goals;
use crate::lab::goals::Judgement;
use crate::lab::goals::Verdict;
use crate::lab::report::Played;
use crate::lab::script;
use crate::lab::witness::Claim;
use crate::plain::reading;
use crate::text::Ui;
use crate::text::Value;

/// The most plays of each player by which goals and invariants are judged where nothing else is asked for.
const PLAYS: u64 = 2_000;

/// What the designer's own tests came to.
pub(super) struct Own {
    /// What failed, with its places.
    pub report: Report,
    /// The plays, in order of the files, each with what failed in it.
    pub plays: Vec<(Script, Vec<Diagnostic>)>,
    /// The goals with what they came to.
    pub goals: Vec<(Goal, Judgement)>,
    /// The invariants, each with whether it was kept.
    pub invariants: Vec<(Invariant, bool)>,
    /// The shortest plays that break an invariant, as play files.
    pub witnesses: Vec<String>,
    /// How many plays passed, and so on, a line each.
    lines: Vec<String>,
}

/// Checks the campaign that is tested: what it allows, and the designer's own tests.
pub(super) fn checked(ui: &Ui, library: &Library, trial: &Trial) -> Option<Checked> {
    library.check(ui, &trial.campaign).ok()
}

/// Runs the designer's own tests of a campaign. What they find is like the findings of `check`: with its places, and as
/// severe as the campaign wants it. Whoever stopped the plays before them, or gave them a time, gets no more plays here.
pub(super) fn run(ui: &Ui, checked: Checked, trial: &Trial, played: &Played) -> Own {
    let Checked {
        campaign,
        scripts,
        mut report,
        ..
    } = checked;
    let sources = &report.sources;
    let of_a_reform = |found: &Diagnostic| {
        sources
            .file(found.place.file)
            .is_some_and(Source::is_reform)
    };
    let mut errors = report.diagnostics.iter();
    let broken = errors.any(|found| found.severity() == Severity::Error && !of_a_reform(found));
    let whole = !broken && report.left_out == 0;
    // What is odd about the campaign itself, or about a reform, `check` tells.
    let of_plays = |found: &Diagnostic| sources.file(found.place.file).is_some_and(Source::is_play);
    report.diagnostics.retain(of_plays);
    let mut own = Own {
        report,
        plays: Vec::new(),
        goals: Vec::new(),
        invariants: Vec::new(),
        witnesses: Vec::new(),
        lines: Vec::new(),
    };
    let Some(campaign) = campaign.filter(|_| whole).map(Arc::new) else {
        return own;
    };
    own.play(ui, &campaign, &scripts);
    let asked = trial.plays.unwrap_or(PLAYS);
    let plays = match played.stopped {
        Some(Stop::Asked | Stop::Time) => asked.min(played.plays.max(1)),
        Some(Stop::Precise) | None => asked,
    };
    own.judge(ui, (trial, plays), &campaign, &scripts);
    own
}

impl Own {
    /// Plays the plays.
    fn play(&mut self, ui: &Ui, campaign: &Arc<Campaign>, scripts: &Scripts) {
        if scripts.plays.is_empty() {
            return;
        }
        let played = script::run_all(campaign, scripts, &reading::read);
        let failures = played.into_iter().map(|played| played.failures);
        self.plays = scripts.plays.iter().cloned().zip(failures).collect();
        let passed = self.plays.iter().filter(|(_, failed)| failed.is_empty());
        let values = [
            ("passed", passed.count().into()),
            ("count", self.plays.len().into()),
        ];
        self.lines.push(ui.say_with("lab-own-plays", &values));
        let failures = self.plays.iter().flat_map(|(_, failed)| failed.clone());
        self.report = self.report.clone().with(failures.collect::<Vec<_>>());
    }

    /// Judges the goals and the invariants.
    fn judge(
        &mut self,
        ui: &Ui,
        (trial, plays): (&Trial, u64),
        campaign: &Arc<Campaign>,
        scripts: &Scripts,
    ) {
        if scripts.goals.is_empty() && scripts.invariants.is_empty() {
            return;
        }
        let judge = goals::Trial {
            campaign,
            scripts,
            seed: trial.seed,
            plays,
            jobs: trial.jobs(),
        };
        let judged = judge.run();
        self.judged(ui, &judged, scripts.invariants.len());
        self.report = self.report.clone().with(judge.findings(&judged));
        for broken in &judged.broken {
            let witness = judge.witness(campaign, *broken);
            let claim = judge.invariant(*broken).map(Claim::Breaks);
            let witness = witness.zip(claim);
            let text = witness.map(|(witness, claim)| witness.text(claim));
            self.witnesses.extend(text);
        }
        let kept = |at| judged.broken.iter().all(|broken| broken.invariant != at);
        let invariants = scripts.invariants.iter().cloned().enumerate();
        self.invariants = invariants.map(|(at, it)| (it, kept(at))).collect();
        self.goals = scripts.goals.iter().cloned().zip(judged.goals).collect();
    }

    fn judged(&mut self, ui: &Ui, judged: &goals::Judged, invariants: usize) {
        let count = |verdict| {
            let same = judged.goals.iter().filter(|goal| goal.verdict == verdict);
            Value::from(same.count())
        };
        if !judged.goals.is_empty() {
            let values = [
                ("met", count(Verdict::Met)),
                ("missed", count(Verdict::Missed)),
                ("open", count(Verdict::Undecided)),
                ("plays", Value::from(judged.plays as usize)),
            ];
            self.lines.push(ui.say_with("lab-own-goals", &values));
        }
        if invariants > 0 {
            let broken = judged.broken.len();
            let values = [("broken", broken.into()), ("count", invariants.into())];
            self.lines.push(ui.say_with("lab-own-invariants", &values));
        }
    }

    /// Tells whether there is nothing to say.
    pub fn is_silent(&self) -> bool {
        self.lines.is_empty() && self.report.is_clean()
    }

    /// Writes what came of them.
    pub fn page(&self, ui: &Ui, color: bool) -> String {
        if self.is_silent() {
            return String::new();
        }
        format!("\n{}\n{}", ui.say("lab-own"), self.body(ui, color))
    }

    /// As [`Own::page`], without its heading.
    pub fn body(&self, ui: &Ui, color: bool) -> String {
        let mut page = String::new();
        for line in &self.lines {
            page += &print::paragraph(line, 2);
        }
        if !self.report.is_clean() {
            page += &format!("\n{}", self.report.render(ui.lang(), color));
        }
        for witness in &self.witnesses {
            page += &format!("\n{}\n\n{witness}", ui.say("lab-own-witness"));
        }
        page
    }
}
