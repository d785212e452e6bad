//! The functions of the expression language: what they are called, what they take, what they compile to.

use crate::campaign::code::Code;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::ids::Kind;
use crate::campaign::ids::is_id;
use crate::campaign::lexer::Token;
use crate::campaign::parser::Parser;
use crate::campaign::parser::Sort;
use crate::campaign::parser::Stop;
use crate::campaign::places::LuckPlace;
use crate::campaign::suggest::nearest;
use crate::engine::action::Answer;
use crate::engine::expr::Cond;
use crate::engine::expr::Num;
use crate::engine::ids::EventId;
use crate::engine::ids::InitiativeId;
use crate::engine::ids::LetterId;
use crate::engine::mode::Behaviour;
use crate::engine::mode::Mode;
use std::ops::Range;

/// The functions with the key of how each is used.
pub(super) const FUNCTIONS: &[(&str, &str)] = &[
    ("seen", "check-use-seen"),
    ("chose", "check-use-chose"),
    ("times", "check-use-times"),
    ("share", "check-use-share"),
    ("streak", "check-use-streak"),
    ("since", "check-use-since"),
    ("luck", "check-use-luck"),
    ("answer", "check-use-answer"),
    ("done", "check-use-done"),
];

/// The modes by name.
pub(super) const MODES: &[(&str, Mode)] = &[
    ("substance", Mode::Substance),
    ("trace", Mode::Trace),
    ("evade", Mode::Evade),
    ("care", Mode::Care),
    ("neutral", Mode::Neutral),
];

/// The behaviours by name.
pub(super) const BEHAVIOURS: &[(&str, Behaviour)] = &[
    ("B1", Behaviour::B1),
    ("B2", Behaviour::B2),
    ("B3", Behaviour::B3),
    ("B4", Behaviour::B4),
    ("B5", Behaviour::B5),
    ("B6", Behaviour::B6),
    ("B7", Behaviour::B7),
    ("B8", Behaviour::B8),
    ("B9", Behaviour::B9),
    ("B10", Behaviour::B10),
    ("B11", Behaviour::B11),
    ("B12", Behaviour::B12),
    ("B13", Behaviour::B13),
    ("B14", Behaviour::B14),
    ("P1", Behaviour::P1),
    ("P2", Behaviour::P2),
];

/// The answers to a letter by name.
pub(super) const ANSWERS: &[(&str, Answer)] = &[
    ("sign", Answer::Sign),
    ("annex", Answer::Annex),
    ("retract", Answer::Retract),
    ("pass", Answer::Pass),
];

/// Tells whether a name is a function's.
pub(super) fn is_function(name: &str) -> bool {
    FUNCTIONS.iter().any(|(known, _)| *known == name)
}

/// Returns the key of how a function is used.
pub(super) fn usage(name: &str) -> &'static str {
    FUNCTIONS
        .iter()
        .find(|(known, _)| *known == name)
        .map_or("", |(_, usage)| usage)
}

/// Reads a call, from its opening bracket on.
pub(super) fn call(
    parser: &mut Parser<'_, '_>,
    name: &str,
    span: &Range<usize>,
) -> Result<Sort, Stop> {
    if !is_function(name) {
        let known = FUNCTIONS.iter().map(|(known, _)| *known);
        let better = if parser.cx.findings.may_suggest() {
            nearest(name, known.clone())
        } else {
            None
        };
        let all: Vec<&str> = known.collect();
        let place = parser.place(span.clone());
        let unknown = Diagnostic::new(Code::UnknownFunction, place)
            .text("name", name)
            .text("all", all.join(" · "));
        parser.cx.findings.push(unknown.propose(better));
        return Err(Stop);
    }
    parser.expect("(")?;
    let mut call = Call {
        parser,
        name: FUNCTIONS
            .iter()
            .find(|(known, _)| *known == name)
            .map_or("", |(known, _)| known),
    };
    let sort = match name {
        "seen" => call.event()?.map(|(e, _)| Sort::Cond(Cond::Seen(e))),
        "chose" => call.chose()?,
        "times" => call.times()?,
        "share" => call.one_of(MODES)?.map(|m| Sort::Num(Num::Share(m))),
        "streak" => call.one_of(MODES)?.map(|m| Sort::Num(Num::Streak(m))),
        "since" => call.event()?.map(|(e, _)| Sort::Num(Num::Since(e))),
        "luck" => call.luck()?,
        "answer" => call.answer()?,
        _ => call
            .id(Kind::Initiative)?
            .map(|i| Sort::Num(Num::Done(InitiativeId(i)))),
    };
    call.close()?;
    Ok(sort.unwrap_or(Sort::Unknown))
}

/// A call that is being read.
struct Call<'p, 'c, 't> {
    parser: &'p mut Parser<'c, 't>,
    /// The function.
    name: &'static str,
}

impl<'c> Call<'_, 'c, '_> {
    /// Takes a name in single quotes.
    fn quoted(&mut self) -> Result<(&'c str, Range<usize>), Stop> {
        match self.parser.token {
            Token::Id(id) => {
                let (_, span) = self.parser.advance();
                Ok((id, span.start + 1..span.end - 1))
            }
            Token::Name(_) | Token::Number(_) | Token::Sign(_) | Token::End => Err(self.wrong()),
            _ => Err(self.parser.expected("check-expected-id")),
        }
    }

    /// Reports an argument of the wrong kind or number.
    fn wrong(&mut self) -> Stop {
        let wrong = Diagnostic::new(
            Code::WrongArgument,
            self.parser.place(self.parser.span.clone()),
        );
        self.parser
            .cx
            .findings
            .push(wrong.text("name", self.name).help(usage(self.name)));
        Stop
    }

    fn comma(&mut self) -> Result<(), Stop> {
        if self.parser.token == Token::Sign(",") {
            self.parser.advance();
            return Ok(());
        }
        Err(self.wrong())
    }

    fn close(&mut self) -> Result<(), Stop> {
        if self.parser.token == Token::Sign(")") {
            self.parser.advance();
            return Ok(());
        }
        Err(self.wrong())
    }

    /// Takes the id of a thing of a kind.
    fn id(&mut self, kind: Kind) -> Result<Option<u16>, Stop> {
        let (name, span) = self.quoted()?;
        let quoted = self.parser.quoted;
        Ok(self.parser.cx.find(kind, name, |cx| cx.part(quoted, span)))
    }

    fn event(&mut self) -> Result<Option<(EventId, usize)>, Stop> {
        Ok(self.id(Kind::Event)?.map(|n| (EventId(n), usize::from(n))))
    }

    fn chose(&mut self) -> Result<Option<Sort>, Stop> {
        let event = self.event()?;
        self.comma()?;
        let (name, span) = self.quoted()?;
        let Some((event, ix)) = event else {
            return Ok(None);
        };
        let cx = &mut *self.parser.cx;
        // An event that could not be read has no options here.
        let Some(options) = cx.options.get(ix) else {
            return Ok(None);
        };
        let found = options
            .iter()
            .position(|option| *option == name)
            .and_then(|at| u8::try_from(at).ok());
        if found.is_none() {
            let better = cx.suggest(name, |cx| cx.options[ix].clone());
            let place = self.parser.place(span);
            let unknown = Diagnostic::new(Code::UnknownId, place)
                .text("id", name)
                .words("kind", "check-kind-option");
            self.parser.cx.findings.push(unknown.propose(better));
        }
        Ok(found.map(|option| Sort::Cond(Cond::Chose(event, option))))
    }

    /// Takes one of a few words.
    fn one_of<T: Copy>(&mut self, words: &[(&'static str, T)]) -> Result<Option<T>, Stop> {
        let (name, span) = self.quoted()?;
        let found = words.iter().find(|(word, _)| *word == name);
        if found.is_none() {
            self.unknown_word(
                name,
                span,
                &words.iter().map(|(word, _)| *word).collect::<Vec<_>>(),
            );
        }
        Ok(found.map(|(_, value)| *value))
    }

    fn unknown_word(&mut self, name: &str, span: Range<usize>, all: &[&'static str]) {
        let better = if self.parser.cx.findings.may_suggest() {
            nearest(name, all.iter().copied())
        } else {
            None
        };
        let unknown = Diagnostic::new(Code::UnknownWord, self.parser.place(span));
        self.parser.cx.findings.push(
            unknown
                .text("word", name)
                .text("all", all.join(" · "))
                .propose(better),
        );
    }

    fn times(&mut self) -> Result<Option<Sort>, Stop> {
        let (name, span) = self.quoted()?;
        let mode = MODES
            .iter()
            .find(|(word, _)| *word == name)
            .map(|(_, m)| Num::TimesMode(*m));
        let behaviour = || {
            BEHAVIOURS
                .iter()
                .find(|(word, _)| *word == name)
                .map(|(_, b)| Num::TimesBehaviour(*b))
        };
        let found = mode.or_else(behaviour);
        if found.is_none() {
            let modes = MODES.iter().map(|(word, _)| *word);
            let all: Vec<&'static str> = modes
                .chain(BEHAVIOURS.iter().map(|(word, _)| *word))
                .collect();
            self.unknown_word(name, span, &all);
        }
        Ok(found.map(Sort::Num))
    }

    fn luck(&mut self) -> Result<Option<Sort>, Stop> {
        let (key, span) = self.quoted()?;
        if !is_id(key) {
            let bad = Diagnostic::new(Code::BadId, self.parser.place(span)).text("id", key);
            self.parser.cx.findings.push(bad);
        }
        self.comma()?;
        let Token::Number(percent) = self.parser.token else {
            return Err(self.wrong());
        };
        let (_, span) = self.parser.advance();
        self.note_luck(key, percent, span.clone());
        if percent > 100.0 {
            let outside = Diagnostic::new(Code::OutOfRange, self.parser.place(span));
            self.parser
                .cx
                .findings
                .push(outside.text("least", 0).text("most", 100));
        }
        Ok(Some(Sort::Cond(Cond::Luck(luck_number(key), percent))))
    }

    fn note_luck(&mut self, key: &str, percent: f64, span: Range<usize>) {
        let place = self.parser.place(span);
        if let Some(noted) = &mut self.parser.cx.noted {
            noted.luck.push(LuckPlace {
                key: key.to_owned(),
                percent,
                place,
            });
        }
    }

    fn answer(&mut self) -> Result<Option<Sort>, Stop> {
        let letter = self.id(Kind::Letter)?;
        self.comma()?;
        let answer = self.one_of(ANSWERS)?;
        Ok(letter
            .zip(answer)
            .map(|(l, a)| Sort::Cond(Cond::Answer(LetterId(l), a))))
    }
}

/// Returns the number of a luck key: the first four bytes of its BLAKE3 hash, so that no other key shifts it.
fn luck_number(key: &str) -> u32 {
    let hash = blake3::hash(key.as_bytes());
    let [a, b, c, d, ..] = *hash.as_bytes();
    u32::from_be_bytes([a, b, c, d])
}
