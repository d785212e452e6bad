//! One finding about a campaign: a rule, a place, and the values its sentences need. Data only.
//!
//! Deliberately absent: words (they are in the catalogues, in both languages) and excerpts (`render` cuts them).

use crate::campaign::code::Code;
use crate::campaign::code::Severity;
use crate::text::Ui;
use crate::text::Value;
use std::ops::Range;

/// Characters of a value in a sentence.
const ARG: usize = 160;

/// The number of a file, in order of their names.
pub type FileId = usize;

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// The first and the last byte, where it is more than the file as a whole.
    pub span: Option<(usize, usize)>,
}

impl Place {
    /// Names bytes of a file.
    pub fn new(file: FileId, span: Range<usize>) -> Self {
        Self {
            file,
            span: Some((span.start, span.end)),
        }
    }

    /// Names a file as a whole.
    pub fn whole(file: FileId) -> Self {
        Self { file, span: None }
    }
}

/// A value in a sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// Text as it stands in the campaign; made safe when it is shown.
    Text(String),
    /// A count.
    Count(usize),
    /// Words of the program, by their key in the catalogues.
    Words(&'static str),
}

/// One finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// The rule that is broken.
    pub code: Code,
    /// How bad it is: as the code says, unless the campaign wants it otherwise.
    pub(super) severity: Severity,
    /// Where.
    pub place: Place,
    /// The values of its sentences, by name.
    pub args: Vec<(&'static str, Arg)>,
    /// The key of a sentence of its own, where the rule's does not say it; what stands at the caret is under KEY-at.
    pub sentence: Option<&'static str>,
    /// Keys of what can be done about it, besides the rule's own advice.
    pub helps: Vec<&'static str>,
    /// Other places that matter, each with the key of what stands there.
    pub others: Vec<(Place, &'static str)>,
}

impl Diagnostic {
    /// Begins a finding.
    pub fn new(code: Code, place: Place) -> Self {
        Self {
            code,
            severity: code.severity(),
            place,
            args: Vec::new(),
            sentence: None,
            helps: Vec::new(),
            others: Vec::new(),
        }
    }

    /// Fills in text from the campaign, or a number.
    #[must_use]
    pub fn text(mut self, name: &'static str, text: impl ToString) -> Self {
        self.args.push((name, Arg::Text(short(&text.to_string()))));
        self
    }

    /// Fills in a count.
    #[must_use]
    pub fn count(mut self, name: &'static str, count: usize) -> Self {
        self.args.push((name, Arg::Count(count)));
        self
    }

    /// Fills in words of the program, by their key.
    #[must_use]
    pub fn words(mut self, name: &'static str, key: &'static str) -> Self {
        self.args.push((name, Arg::Words(key)));
        self
    }

    /// Takes a sentence of its own by its key.
    #[must_use]
    pub fn sentence(mut self, key: &'static str) -> Self {
        self.sentence = Some(key);
        self
    }

    /// Adds advice by its key.
    #[must_use]
    pub fn help(mut self, key: &'static str) -> Self {
        self.helps.push(key);
        self
    }

    /// Adds "did you mean", where there is something to propose.
    #[must_use]
    pub fn propose(self, better: Option<&str>) -> Self {
        match better {
            Some(better) => self.text("better", better).help("check-did-you-mean"),
            None => self,
        }
    }

    /// Adds another place with the key of what stands there.
    #[must_use]
    pub fn also(mut self, place: Place, key: &'static str) -> Self {
        self.others.push((place, key));
        self
    }

    /// Tells how bad it is.
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// Says what is wrong, in one sentence.
    pub fn title(&self, ui: Ui) -> String {
        self.say(ui, &self.key())
    }

    /// Says what to write at the caret, where there is more to say than in the title.
    pub fn label(&self, ui: Ui) -> Option<String> {
        self.say_if_known(ui, self.key() + "-at")
    }

    /// Returns the key of its sentence.
    fn key(&self) -> String {
        let own = self.sentence.map(str::to_owned);
        own.unwrap_or_else(|| format!("check-{}", self.code.rule()))
    }

    /// Says what can be done about it.
    pub fn advice(&self, ui: Ui) -> Vec<String> {
        let own = self.say_if_known(ui, format!("check-{}-help", self.code.rule()));
        self.helps
            .iter()
            .map(|key| self.say(ui, key))
            .chain(own)
            .collect()
    }

    /// Says what stands at the other places.
    pub fn elsewhere(&self, ui: Ui) -> impl Iterator<Item = (&Place, String)> {
        self.others
            .iter()
            .map(move |(place, key)| (place, self.say(ui, key)))
    }

    /// Not every rule has every sentence: a key that the catalogues do not have comes back as itself.
    fn say_if_known(&self, ui: Ui, key: String) -> Option<String> {
        let words = self.say(ui, &key);
        (words != key).then_some(words)
    }

    fn say(&self, ui: Ui, key: &str) -> String {
        let values: Vec<(&str, Value<'_>)> = self
            .args
            .iter()
            .map(|(name, arg)| (*name, arg.value(ui)))
            .collect();
        ui.say_with(key, &values)
    }
}

/// Keeps text short enough for a sentence, and on one line.
fn short(text: &str) -> String {
    let mut kept: String = text
        .chars()
        .take(ARG)
        .map(|c| if c == '\n' { ' ' } else { c })
        .collect();
    if kept.len() < text.len() {
        kept.push('…');
    }
    kept
}

impl Arg {
    fn value(&self, ui: Ui) -> Value<'_> {
        match self {
            Self::Text(text) => Value::from(text.as_str()),
            Self::Count(count) => Value::from(*count),
            Self::Words(key) => Value::from(ui.say(key)),
        }
    }
}

/// Collects findings, bounded: past a number they are only counted.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    /// What was found, in order of discovery.
    pub list: Vec<Diagnostic>,
    /// How many more there are.
    pub left_out: usize,
    /// Whether one of all of them is an error.
    pub errors: bool,
    suggested: usize,
}

impl Findings {
    /// Takes a finding.
    pub fn push(&mut self, found: Diagnostic) {
        self.errors |= found.severity() == Severity::Error;
        if self.list.len() < crate::campaign::limits::FINDINGS {
            self.list.push(found);
        } else {
            self.left_out += 1;
        }
    }

    /// Counts a finding of which there are enough.
    pub fn leave_out(&mut self, found: &Diagnostic) {
        self.errors |= found.severity() == Severity::Error;
        self.left_out += 1;
    }

    /// Takes the findings of somebody else, after its own.
    pub fn append(&mut self, other: Self) {
        self.left_out += other.left_out;
        self.errors |= other.errors;
        self.suggested += other.suggested;
        other.list.into_iter().for_each(|found| self.push(found));
    }

    /// Tells whether it is still worth looking for a name that was meant, and counts it.
    pub fn may_suggest(&mut self) -> bool {
        self.suggested += 1;
        self.suggested <= crate::campaign::limits::SUGGESTIONS
    }
}
