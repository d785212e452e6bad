//! What every step of compiling a campaign shares: the files, the ids, the languages and the findings.

use crate::campaign::code::Code;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::Findings;
use crate::campaign::diagnostic::Place;
use crate::campaign::ids::Ids;
use crate::campaign::ids::Kind;
use crate::campaign::ids::Owned;
use crate::campaign::places::Noted;
use crate::campaign::places::mention;
use crate::campaign::quoted::Quoted;
use crate::campaign::source::Sources;
use crate::campaign::suggest::nearest;
use crate::text::Lang;
use std::ops::Range;

/// The workbench.
#[derive(Debug)]
pub(super) struct Compile<'t> {
    /// The files.
    pub sources: &'t Sources,
    /// What was found.
    pub findings: Findings,
    /// The languages of the campaign, the main one first.
    pub languages: Vec<Lang>,
    /// The ids of each kind.
    ids: [Ids<'t>; Kind::ALL.len()],
    /// The ids of each event's options, in order.
    pub options: Vec<Vec<&'t str>>,
    /// The kind of each initiative's targets, where it needs one.
    pub targets: Vec<Option<Kind>>,
    /// The campaign's own flags and variables.
    pub own: Owned,
    /// Whether a table was lost with ids that nobody knows now: a name that is not there may have been in it.
    pub doubtful: bool,
    /// How many texts lack a language.
    pub lacking: usize,
    /// What is taken down for the checker; none where a campaign is only loaded.
    pub noted: Option<Noted>,
}

impl<'t> Compile<'t> {
    /// Sets up the workbench.
    pub fn new(sources: &'t Sources, findings: Findings) -> Self {
        Self {
            sources,
            findings,
            languages: Vec::new(),
            ids: Default::default(),
            options: Vec::new(),
            targets: Vec::new(),
            own: Owned::default(),
            doubtful: false,
            lacking: 0,
            noted: None,
        }
    }

    /// Returns the ids of a kind.
    pub fn ids(&self, kind: Kind) -> &Ids<'t> {
        &self.ids[kind as usize]
    }

    /// Returns the ids of a kind for adding to them.
    pub fn ids_mut(&mut self, kind: Kind) -> &mut Ids<'t> {
        &mut self.ids[kind as usize]
    }

    /// Returns the place in its file of bytes of a string.
    pub fn part(&self, quoted: &Quoted<'_>, part: Range<usize>) -> Place {
        quoted.part(self.sources.text(quoted.file), part)
    }

    /// Looks an id up; an unknown one is reported at `place`.
    pub fn find(
        &mut self,
        kind: Kind,
        name: &str,
        place: impl FnOnce(&Self) -> Place,
    ) -> Option<u16> {
        let found = self.ids(kind).get(name);
        if found.is_none() && !self.doubtful {
            let better = self.suggest(name, |cx| cx.ids(kind).names().collect());
            let place = place(self);
            let unknown = Diagnostic::new(Code::UnknownId, place)
                .text("id", name)
                .words("kind", kind.words());
            self.findings.push(unknown.propose(better));
        }
        if let Some(number) = found {
            self.named(kind, number);
        }
        found
    }

    /// Notes that something is named.
    pub fn named(&mut self, kind: Kind, number: u16) {
        if let Some(noted) = &mut self.noted {
            noted.named.insert((kind as usize, number));
        }
    }

    /// Notes that a flag is read.
    pub fn reads_flag(&mut self, number: u16, place: Place) {
        if let Some(noted) = &mut self.noted {
            mention(&mut noted.flags, number, place.clone(), false);
        }
        self.own.flags.read(number, place);
    }

    /// Notes that a variable is read.
    pub fn reads_var(&mut self, number: u16, place: Place) {
        if let Some(noted) = &mut self.noted {
            mention(&mut noted.vars, number, place.clone(), false);
        }
        self.own.vars.read(number, place);
    }

    /// Notes that an effect sets a flag.
    pub fn sets_flag(&mut self, number: u16, place: Place) {
        if let Some(noted) = &mut self.noted {
            mention(&mut noted.flags, number, place, true);
        }
        self.own.flags.set(number);
    }

    /// Notes that an effect sets a variable.
    pub fn sets_var(&mut self, number: u16, place: Place) {
        if let Some(noted) = &mut self.noted {
            mention(&mut noted.vars, number, place, true);
        }
        self.own.vars.set(number);
    }

    /// Looks for the name that was meant, as long as that is worth it.
    pub fn suggest<'n>(
        &mut self,
        name: &str,
        known: impl FnOnce(&Self) -> Vec<&'n str>,
    ) -> Option<&'n str> {
        if !self.findings.may_suggest() {
            return None;
        }
        nearest(name, known(self))
    }
}
