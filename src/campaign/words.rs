//! Texts: every language present, nothing in them that a terminal must not see, cut at their `{slots}`.

use crate::campaign::book::Phrase;
use crate::campaign::book::Piece;
use crate::campaign::book::Words;
use crate::campaign::code::Code;
use crate::campaign::compile::Compile;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::Place;
use crate::campaign::format::Form;
use crate::campaign::item::Item;
use crate::campaign::limits;
use crate::campaign::lint::look_at;
use crate::campaign::names;
use crate::campaign::quoted::Quoted;
use crate::campaign::table::Table;
use crate::campaign::translate::marker;
use crate::engine::slot::Slot;
use crate::engine::world::Target;
use crate::text::Lang;
use crate::text::SafeText;
use crate::text::width;
use std::ops::Range;
use toml::de::DeTable;

impl Form {
    fn most(self) -> usize {
        if self == Self::Text {
            limits::TEXT
        } else {
            limits::NAME
        }
    }
}

impl<'t> Table<'t> {
    /// Takes a text that must be there; `it` is the kind of target that texts may name.
    pub fn words(&mut self, cx: &mut Compile<'t>, key: &'static str, it: Target) -> Words {
        let form = self.form(key);
        self.need(cx, key)
            .map(|item| words(cx, &item, key, form, it))
            .unwrap_or_default()
    }

    /// Takes a text that may be left out.
    pub fn words_or_none(
        &mut self,
        cx: &mut Compile<'t>,
        key: &'static str,
        it: Target,
    ) -> Option<Words> {
        let form = self.form(key);
        self.take(key).map(|item| words(cx, &item, key, form, it))
    }

    /// Takes a text that must be there and knows no target.
    pub fn text(&mut self, cx: &mut Compile<'t>, key: &'static str) -> Words {
        self.words(cx, key, Target::None)
    }

    /// Takes a name that may be left out, such as who wrote the campaign: a plain string is the same in every language.
    pub fn credit(&mut self, cx: &mut Compile<'t>, key: &'static str) -> Words {
        let form = self.form(key);
        let Some(item) = self.take(key) else {
            return Words::default();
        };
        if !item.value.is_str() {
            return words(cx, &item, key, form, Target::None);
        }
        let quoted = item.string(&mut cx.findings);
        let phrase = quoted.map(|quoted| phrase(cx, &quoted, form, Target::None));
        let phrase = phrase.unwrap_or_default();
        Words([phrase.clone(), phrase])
    }
}

/// Reads a text in all languages.
fn words<'t>(
    cx: &mut Compile<'t>,
    item: &Item<'t>,
    key: &'static str,
    form: Form,
    it: Target,
) -> Words {
    if let Some(noted) = &mut cx.noted {
        noted.texts.push((item.file, item.key.start));
    }
    let mut words = Words::default();
    let mut missing = Vec::new();
    let texts = item.value.as_table();
    if texts.is_none() && !item.value.is_str() {
        item.wrong_type(&mut cx.findings, "check-type-string");
        return words;
    }
    for n in 0..cx.languages.len() {
        let lang = cx.languages[n];
        let text = match texts {
            Some(texts) => texts
                .get_key_value(lang.code())
                .map(|(key, value)| item.inner(key, value)),
            // A plain string is the campaign's first language.
            None => Some(item.clone()).filter(|_| n == 0),
        };
        match text {
            Some(text) => {
                let quoted = text.string(&mut cx.findings);
                words.0[lang as usize] = quoted
                    .map(|quoted| phrase(cx, &quoted, form, it))
                    .unwrap_or_default();
            }
            None => missing.push(lang),
        }
    }
    if !missing.is_empty() {
        let found = Diagnostic::new(Code::MissingLanguage, item.key_place());
        let found = found.text("key", key).text("languages", codes(&missing));
        cx.lacking += 1;
        if cx.lacking <= limits::UNTRANSLATED {
            cx.findings.push(found);
        } else {
            cx.findings.leave_out(&found);
        }
    }
    if let Some(texts) = texts.filter(|texts| texts.len() + missing.len() > cx.languages.len()) {
        unknown_languages(cx, item, texts);
    }
    words
}

/// Reports texts in languages that the campaign does not name.
fn unknown_languages<'t>(cx: &mut Compile<'t>, item: &Item<'t>, texts: &'t DeTable<'t>) {
    for (key, value) in texts.iter() {
        let name: &str = key.get_ref();
        if !cx.languages.iter().any(|lang| lang.code() == name) {
            let unknown =
                Diagnostic::new(Code::UnknownLanguage, item.inner(key, value).key_place());
            cx.findings.push(
                unknown
                    .text("key", name)
                    .text("languages", codes(&cx.languages)),
            );
        }
    }
}

/// Lists the codes of languages.
fn codes(languages: &[Lang]) -> String {
    let codes: Vec<&str> = languages.iter().map(|lang| lang.code()).collect();
    codes.join(", ")
}

/// Reads a text in one language.
pub(super) fn phrase(cx: &mut Compile<'_>, quoted: &Quoted<'_>, form: Form, it: Target) -> Phrase {
    let text = quoted.text.trim_end();
    let start = text.len() - text.trim_start_matches(['\n', '\r']).len();
    // What waits for a translator is played as the original stands there, and no limit counts the mark.
    let start = start + text[start..].len() - marker::without(&text[start..]).len();
    let text = &text[start..];
    if text.trim_start().is_empty() {
        cx.findings
            .push(Diagnostic::new(Code::EmptyText, quoted.place()));
        return Phrase::default();
    }
    if text.len() > form.most() {
        let long = Diagnostic::new(Code::TextTooLong, quoted.place());
        cx.findings
            .push(long.count("bytes", text.len()).count("most", form.most()));
        return Phrase::default();
    }
    if let (true, Some(at)) = (form != Form::Text, text.find('\n')) {
        let place = cx.part(quoted, start + at..start + at + 1);
        cx.findings.push(Diagnostic::new(Code::LineBreak, place));
    }
    let mut cutter = Cutter {
        cx,
        quoted,
        form,
        it,
        // Most texts are one piece.
        pieces: Vec::with_capacity(1),
    };
    cutter.cut(start, start + text.len());
    let phrase = Phrase(cutter.pieces);
    look_at(cx, quoted);
    too_wide(cx, quoted, form, &phrase);
    phrase
}

/// Warns of a label that is wider than its place.
fn too_wide(cx: &mut Compile<'_>, quoted: &Quoted<'_>, form: Form, phrase: &Phrase) {
    let Form::Label(most) = form else { return };
    let columns: usize = phrase
        .0
        .iter()
        .map(|piece| {
            if let Piece::Text(text) = piece {
                width(text)
            } else {
                0
            }
        })
        .sum();
    if columns > most {
        let wide = Diagnostic::new(Code::TooWide, quoted.place());
        cx.findings
            .push(wide.count("columns", columns).count("most", most));
    }
}

/// Cuts a text at its slots.
struct Cutter<'c, 't> {
    cx: &'c mut Compile<'t>,
    quoted: &'c Quoted<'c>,
    form: Form,
    it: Target,
    pieces: Vec<Piece>,
}

impl Cutter<'_, '_> {
    /// Cuts the bytes from `at` to `end`.
    fn cut(&mut self, mut at: usize, end: usize) {
        let text = self.quoted.text;
        while at < end {
            let mut bytes = text.as_bytes()[at..end].iter();
            let Some(brace) = bytes.position(|&byte| byte == b'{' || byte == b'}') else {
                return self.plain(at..end);
            };
            let brace = at + brace;
            self.plain(at..brace);
            let close = text[brace + 1..end]
                .find(['{', '}', '\n'])
                .map(|found| brace + 1 + found);
            match close {
                Some(close) if text[brace..].starts_with('{') && text[close..].starts_with('}') => {
                    self.slot(brace + 1..close);
                    at = close + 1;
                }
                _ => {
                    self.report(Code::StrayBrace, brace..brace + 1, &text[brace..brace + 1]);
                    at = brace + 1;
                }
            }
        }
    }

    /// Takes words as they are.
    fn plain(&mut self, range: Range<usize>) {
        if range.is_empty() {
            return;
        }
        match SafeText::parse(&self.quoted.text[range.clone()]) {
            Ok(text) => self.pieces.push(Piece::Text(text)),
            Err(found) => {
                let at = range.start + found.at;
                let place = self.place(at..at + found.character.len_utf8());
                let found = Diagnostic::new(Code::UnsafeText, place)
                    .text("code", found.code_point())
                    .help(found.kind.key());
                self.cx.findings.push(found);
            }
        }
    }

    /// Takes what stands between curly brackets.
    fn slot(&mut self, range: Range<usize>) {
        let name = &self.quoted.text[range.clone()];
        if self.form == Form::Name {
            return self.report(Code::SlotInText, range, name);
        }
        if name == "it" {
            if self.it == Target::None {
                return self.report(Code::NoTarget, range, name);
            }
            return self.pieces.push(Piece::It);
        }
        let place = self.place(range.clone());
        match names::slot(self.cx, self.quoted, range.clone(), self.it) {
            Some(Slot::Flag(_)) => self.report(Code::SlotInText, range, name),
            Some(slot) => {
                if let Slot::Var(id) = slot {
                    self.cx.reads_var(id.0, place);
                }
                self.pieces.push(Piece::Slot(slot));
            }
            None => {}
        }
    }

    fn place(&self, range: Range<usize>) -> Place {
        self.cx.part(self.quoted, range)
    }

    fn report(&mut self, code: Code, range: Range<usize>, name: &str) {
        let place = self.place(range);
        self.cx
            .findings
            .push(Diagnostic::new(code, place).text("name", name));
    }
}
