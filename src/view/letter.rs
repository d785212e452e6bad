//! A responsibility letter on the table: what it binds, what it brings, and the four answers.

use crate::campaign::book::From;
use crate::campaign::book::LetterBook;
use crate::campaign::book::Level;
use crate::engine::action::Action;
use crate::engine::action::Answer;
use crate::engine::ids::LetterId;
use crate::engine::ids::LineId;
use crate::engine::mode::Mode;
use crate::engine::slot::LineField;
use crate::engine::slot::Slot;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::causes::mode_key;
use crate::view::model::ChoiceView;
use crate::view::model::Look;
use crate::view::model::Paper;
use crate::view::numbers::decimals;

/// Returns the keys of an answer and of what it means, and what the answer is for.
fn answer_keys(answer: Answer) -> (&'static str, &'static str, Mode) {
    match answer {
        Answer::Sign => ("letter-sign", "letter-sign-about", Mode::Neutral),
        Answer::Annex => ("letter-annex", "letter-annex-about", Mode::Substance),
        Answer::Retract => ("letter-retract", "letter-retract-about", Mode::Evade),
        Answer::Pass => ("letter-pass", "letter-pass-about", Mode::Evade),
    }
}

fn level_key(level: Level) -> &'static str {
    match level {
        Level::Central => "marks-target-central",
        Level::Province => "marks-target-province",
        Level::City => "marks-target-city",
        Level::County => "marks-target-county",
        Level::Town => "marks-target-town",
    }
}

impl Viewer<'_> {
    pub(crate) fn letter_book(&self, id: LetterId) -> Option<&LetterBook> {
        self.book_of_words().letters.get(id.ix())
    }

    pub(crate) fn letter_title(&self, id: LetterId) -> SafeText {
        let book = self.letter_book(id);
        book.map(|b| self.name(&b.title)).unwrap_or_default()
    }

    pub(crate) fn letter_sender(&self, id: LetterId, with_office: bool) -> SafeText {
        let from = self.letter_book(id).map_or(From::County, |b| b.from);
        self.sender(from, with_office)
    }

    /// Lays a letter on the table.
    pub(crate) fn letter(&self, id: LetterId) -> Paper {
        let book = self.letter_book(id);
        let from = book.map_or(From::County, |b| b.from);
        Paper {
            look: Look::Letter,
            kind: self.say("kind-letter"),
            from: self.letter_sender(id, true),
            issuer: self.issuer(from),
            signer: self.signer(from),
            seal: self.sealed(from),
            number: book.map(|b| self.name(&b.number)).unwrap_or_default(),
            title: self.letter_title(id),
            body: book
                .map(|b| self.paragraphs(&b.body, None))
                .unwrap_or_default(),
            notes: self.letter_notes(id),
            numbers: self.letter_numbers(id),
            concepts: Vec::new(),
            choices: Answer::ALL.map(|answer| self.answer(id, answer)).into(),
        }
    }

    fn answer(&self, id: LetterId, answer: Answer) -> ChoiceView {
        let (label, about, mode) = answer_keys(answer);
        ChoiceView {
            mode: Some((mode, self.say(mode_key(mode)))),
            ..self.own_choice(Action::Letter(id, answer), label, about)
        }
    }

    /// Names an answer.
    pub(crate) fn answer_name(&self, answer: Answer) -> SafeText {
        self.say(answer_keys(answer).0)
    }

    fn letter_notes(&self, id: LetterId) -> Vec<(SafeText, SafeText)> {
        let letter = self.world().letters[id.ix()];
        let line = &self.state().lines[letter.line.ix()];
        let yuan = Value::money(f64::from(letter.yuan));
        let brings = match (letter.resourced, letter.yuan) {
            (true, 0) => self.say("letter-resourced"),
            (false, 0) => self.say("letter-unresourced"),
            (true, _) => self.say_with("letter-resourced-yuan", &[("yuan", yuan)]),
            (false, _) => self.say_with("letter-yuan", &[("yuan", yuan)]),
        };
        let mut notes = vec![
            (self.say("letter-line"), self.line_name(letter.line)),
            (
                self.say("slot-line-weight"),
                self.number(line.weight, decimals(line.weight)),
            ),
            (self.say("marks-target"), self.pedigree_in_line(letter.line)),
            (self.say("marks-liability"), self.percent(line.liability)),
            (self.say("marks-power"), self.percent(line.power)),
            (self.say("letter-brings"), brings),
        ];
        if let Some(book) = self.letter_book(id).filter(|b| !b.needs.is_empty()) {
            notes.push((self.say("letter-needs"), self.tell(&book.needs, None)));
        }
        notes
    }

    fn letter_numbers(&self, id: LetterId) -> Vec<Slot> {
        let line = self.world().letters[id.ix()].line;
        [
            LineField::Liability,
            LineField::Power,
            LineField::Weight,
            LineField::Target,
        ]
        .map(|field| Slot::Line(line, field))
        .to_vec()
    }

    /// Lists a target's pedigree from the centre down: level and percent, the town's own as it stands now.
    pub(crate) fn pedigree(&self, id: LineId) -> Vec<(SafeText, SafeText)> {
        let now = self.state().lines[id.ix()].target;
        let Some(book) = self.book_of_words().lines.get(id.ix()) else {
            return Vec::new();
        };
        let step = |&(level, percent): &(Level, f64)| {
            let percent = if level == Level::Town { now } else { percent };
            let percent = self.number(percent, decimals(percent));
            (self.say(level_key(level)), percent)
        };
        book.targets.iter().map(step).collect()
    }

    fn pedigree_in_line(&self, id: LineId) -> SafeText {
        let steps = self.pedigree(id).into_iter();
        let steps = steps.map(|(level, percent)| SafeText::join([level, percent], " "));
        if self.aloud {
            return self.clauses(steps);
        }
        SafeText::join(steps, " → ")
    }
}
