//! Short forms in a string, such as `event.option` or `month 6`: cut into words with their places, each looked up.

use crate::campaign::code::Code;
use crate::campaign::compile::Compile;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::Place;
use crate::campaign::ids::Kind;
use crate::campaign::quoted::Quoted;
use crate::campaign::suggest::nearest;
use crate::engine::ids::EventId;
use std::ops::Range;

/// A string of words, cut at blanks or dots.
#[derive(Debug)]
pub(super) struct Form<'q> {
    pub quoted: &'q Quoted<'q>,
    /// The words with their bytes in the string.
    pub words: Vec<(&'q str, Range<usize>)>,
    /// The key of the words for how it should look.
    usage: &'static str,
}

impl<'q> Form<'q> {
    /// Cuts a string at blanks and dots; `usage` is the key of how it should look.
    pub fn new(quoted: &'q Quoted<'q>, usage: &'static str) -> Self {
        let mut words = Vec::new();
        let mut start = None;
        let text = quoted.text;
        let ends = text.char_indices().chain([(text.len(), ' ')]);
        for (at, c) in ends {
            match (start, c.is_whitespace() || c == '.') {
                (None, false) => start = Some(at),
                (Some(from), true) => {
                    words.push((&text[from..at], from..at));
                    start = None;
                }
                _ => {}
            }
        }
        Self {
            quoted,
            words,
            usage,
        }
    }

    /// Returns a word; empty where there are fewer.
    pub fn word(&self, at: usize) -> &'q str {
        self.words.get(at).map_or("", |(word, _)| word)
    }

    /// Returns the place of a word; of the whole where there are fewer.
    pub fn place(&self, cx: &Compile<'_>, at: usize) -> Place {
        match self.words.get(at) {
            Some((_, span)) => cx.part(self.quoted, span.clone()),
            None => self.quoted.place(),
        }
    }

    /// Reports that the string does not have its form.
    pub fn broken(&self, cx: &mut Compile<'_>) {
        let broken = Diagnostic::new(Code::BadForm, self.quoted.place());
        let broken = broken.text("text", self.quoted.text);
        cx.findings.push(broken.help(self.usage));
    }

    /// Reports that the first word is none of the known ones.
    pub fn unknown_word(&self, cx: &mut Compile<'_>, at: usize, all: &[&'static str]) {
        let word = self.word(at);
        let better = cx
            .findings
            .may_suggest()
            .then(|| nearest(word, all.iter().copied()))
            .flatten();
        let unknown = Diagnostic::new(Code::UnknownWord, self.place(cx, at)).text("word", word);
        cx.findings
            .push(unknown.text("all", all.join(" · ")).propose(better));
    }

    /// Looks a word up as the id of a kind.
    pub fn id(&self, cx: &mut Compile<'_>, at: usize, kind: Kind) -> Option<u16> {
        cx.find(kind, self.word(at), |cx| self.place(cx, at))
    }

    /// Looks two words up as an event and one of its options.
    pub fn option(&self, cx: &mut Compile<'_>, at: usize) -> Option<(EventId, u8)> {
        let event = self.id(cx, at, Kind::Event)?;
        let place = self.place(cx, at + 1);
        option(cx, event, self.word(at + 1), place)
    }

    /// Reads a word as a number.
    pub fn number(&self, at: usize) -> Option<u16> {
        self.word(at).parse().ok()
    }
}

/// Looks up an option of an event.
pub(super) fn option(
    cx: &mut Compile<'_>,
    event: u16,
    name: &str,
    place: Place,
) -> Option<(EventId, u8)> {
    let ix = usize::from(event);
    // An event that could not be read has no options here.
    let options = cx.options.get(ix)?;
    let found = options.iter().position(|option| *option == name);
    if found.is_none() {
        let better = cx.suggest(name, |cx| cx.options[ix].clone());
        let unknown = Diagnostic::new(Code::UnknownId, place).text("id", name);
        let unknown = unknown.words("kind", "check-kind-option");
        cx.findings.push(unknown.propose(better));
    }
    Some((EventId(event), u8::try_from(found?).ok()?))
}
