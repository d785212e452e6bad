//! `[check]`: how severe each rule is for this campaign, and which findings are allowed, each with its reason.
//!
//! Not part of play. Errors of the loader cannot be switched off: what cannot be read cannot be played.

use crate::campaign::code::Code;
use crate::campaign::code::Severity;
use crate::campaign::compile::Compile;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::Place;
use crate::campaign::item::Item;
use crate::campaign::limits;
use crate::campaign::report::Excused;
use crate::campaign::suggest::nearest;
use crate::campaign::table::Table;

/// What a campaign wants of the checker.
#[derive(Debug, Clone, Default)]
pub(in crate::campaign) struct Rules {
    /// Rules that are errors, or off.
    levels: Vec<(Code, Option<Severity>)>,
    allows: Vec<Allow>,
    /// What stands where: the first byte of each table and what it declares, in order.
    owners: Vec<(Place, String)>,
    /// What was found and is not wanted, in the order of finding.
    pub excused: Vec<Excused>,
}

/// A finding that is allowed.
#[derive(Debug, Clone)]
struct Allow {
    code: Code,
    /// The thing, such as `event.rain` or `event.rain.go`; none for all of them.
    at: Option<String>,
    place: Place,
    why: String,
    used: bool,
}

impl Rules {
    /// Reads `[check]`.
    pub fn read<'t>(cx: &mut Compile<'t>, mut table: Table<'t>) -> Self {
        let mut rules = Self::default();
        for (key, level) in [("deny", Some(Severity::Error)), ("off", None)] {
            for item in table.list(cx, key, limits::ALLOWS) {
                let code = code(cx, &item, level.is_none());
                rules.levels.extend(code.map(|code| (code, level)));
            }
        }
        for allow in table.tables(cx, "allow") {
            rules.allows.extend(read_allow(cx, allow));
        }
        table.close(cx);
        rules
    }

    /// Learns what stands where.
    pub fn locate(&mut self, mut owners: Vec<(Place, String)>) {
        owners.sort();
        self.owners = owners;
    }

    /// Returns findings as the campaign wants them: some more severe, some left out.
    pub fn apply(&mut self, findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let wanted = findings.into_iter().filter_map(|found| self.judge(found));
        wanted.collect()
    }

    fn judge(&mut self, mut found: Diagnostic) -> Option<Diagnostic> {
        if found.code.severity() == Severity::Error {
            return Some(found);
        }
        let owner = self.owner(&found.place).map(str::to_owned);
        match self.levels.iter().find(|(code, _)| *code == found.code) {
            Some((_, None)) => {
                self.excuse(found.code, owner, None);
                return None;
            }
            Some((_, Some(severity))) => found.severity = *severity,
            None => {}
        }
        let allow = self.allows.iter_mut().find(|allow| {
            allow.code == found.code
                && allow
                    .at
                    .as_ref()
                    .is_none_or(|at| within(at, owner.as_deref()))
        });
        match allow {
            Some(allow) => {
                allow.used = true;
                let why = allow.why.clone();
                self.excuse(found.code, owner, Some(why));
                None
            }
            None => Some(found),
        }
    }

    fn excuse(&mut self, code: Code, at: Option<String>, why: Option<String>) {
        self.excused.push(Excused { code, at, why });
    }

    /// Returns what declares the bytes at a place.
    fn owner(&self, place: &Place) -> Option<&str> {
        let after = self.owners.partition_point(|(start, _)| {
            start.file < place.file
                || (start.file == place.file
                    && start.span.map(|(at, _)| at) <= place.span.map(|(at, _)| at))
        });
        let (start, name) = self.owners.get(after.checked_sub(1)?)?;
        (start.file == place.file).then_some(name.as_str())
    }

    /// Lists what is allowed and was not found; what only playing finds is no business of this check.
    pub fn unused(&self) -> Vec<Diagnostic> {
        let unused = |allow: &&Allow| !allow.used && !allow.code.is_of_plays();
        let allows = self.allows.iter().filter(unused);
        allows
            .map(|allow| {
                Diagnostic::new(Code::UnusedAllow, allow.place.clone())
                    .text("rule", allow.code.rule())
            })
            .collect()
    }
}

/// Tells whether a thing is the named one or a part of it.
fn within(at: &str, owner: Option<&str>) -> bool {
    owner
        .and_then(|owner| owner.strip_prefix(at))
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

fn read_allow<'t>(cx: &mut Compile<'t>, mut table: Table<'t>) -> Option<Allow> {
    let place = table.place();
    let rule = table.need(cx, "rule");
    let at = table.string_or_none(cx, "at").map(|at| at.text.to_owned());
    let why = table.string(cx, "why");
    table.close(cx);
    if let Some(why) = why.as_ref().filter(|why| why.text.trim().is_empty()) {
        cx.findings
            .push(Diagnostic::new(Code::EmptyText, why.place()));
    }
    let code = code(cx, &rule?, true)?;
    Some(Allow {
        code,
        at,
        place,
        why: why.map_or_else(String::new, |why| why.text.to_owned()),
        used: false,
    })
}

/// Reads the name or the code of a rule; `weaker` tells whether it is to be weakened, which errors cannot be.
fn code<'t>(cx: &mut Compile<'t>, item: &Item<'t>, weaker: bool) -> Option<Code> {
    let quoted = item.string(&mut cx.findings)?;
    let known = Code::ALL
        .iter()
        .find(|code| code.rule() == quoted.text || code.id() == quoted.text);
    let Some(code) = known else {
        let better = cx
            .findings
            .may_suggest()
            .then(|| nearest(quoted.text, Code::ALL.iter().map(|code| code.rule())))
            .flatten();
        let unknown = Diagnostic::new(Code::UnknownRule, quoted.place()).text("rule", quoted.text);
        cx.findings.push(unknown.propose(better));
        return None;
    };
    if weaker && code.severity() == Severity::Error {
        cx.findings
            .push(Diagnostic::new(Code::FixedRule, quoted.place()).text("rule", code.rule()));
        return None;
    }
    Some(*code)
}
