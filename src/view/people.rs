//! The people on both sides: colleagues as the others see them, officials with the pressure they are under.

use crate::campaign::book::OfficialBook;
use crate::campaign::book::StaffBook;
use crate::engine::ids::StaffId;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::model::OfficialView;
use crate::view::model::People;
use crate::view::model::Person;

/// Ticks of absence that stand for good.
const FOR_GOOD: u8 = 99;
/// Factor from which somebody is good at a kind of work, and below which it costs effort.
const GOOD: f64 = 1.15;
const HARD: f64 = 0.85;

impl Viewer<'_> {
    /// Introduces the people on both sides.
    pub fn people(&self) -> People {
        let book = self.book_of_words();
        let staff = book.staff.iter().enumerate();
        let officials = book.officials.iter().enumerate();
        People {
            team: self.team(),
            staff: staff
                .map(|(i, b)| self.person(StaffId(i as u16), b))
                .collect(),
            officials: officials.map(|(i, b)| self.official(i, b)).collect(),
        }
    }

    fn person(&self, id: StaffId, book: &StaffBook) -> Person {
        let person = &self.world().staff[id.ix()];
        let lines = person.lines.iter().map(|&line| self.line_short(line));
        Person {
            name: self.name(&book.name),
            post: self.name(&book.post),
            age: self.say_with("people-age", &[("age", u32::from(book.age).into())]),
            lines: self.list(lines),
            skill: self.skill(id),
            says: self.presence(id),
            wound: self.tell(&book.wound, None),
            wish: self.tell(&book.wish, None),
        }
    }

    /// Says what a colleague is good at, and what costs effort.
    fn skill(&self, id: StaffId) -> SafeText {
        let trace = self.world().staff[id.ix()].trace;
        let substance = self.state().staff[id.ix()].skill;
        let mut parts = Vec::new();
        for (factor, good, hard) in [
            (substance, "skill-substance-good", "skill-substance-hard"),
            (trace, "skill-trace-good", "skill-trace-hard"),
        ] {
            if factor >= GOOD {
                parts.push(self.say(good));
            } else if factor <= HARD {
                parts.push(self.say(hard));
            }
        }
        if parts.is_empty() {
            parts.push(self.say("skill-even"));
        }
        self.clauses(parts)
    }

    /// Says what the others see, and for how long somebody is away.
    fn presence(&self, id: StaffId) -> SafeText {
        let away = self.state().staff[id.ix()].away;
        let until = match away {
            0 => return self.seen_of(id),
            FOR_GOOD.. => self.say("people-seconded"),
            ticks => {
                let months = u32::from(ticks).div_ceil(self.world().calendar.per_month().into());
                self.say_with("people-away", &[("count", months.into())])
            }
        };
        let seen = self.seen_of(id);
        let parts = [("text", Value::from(&seen)), ("more", Value::from(&until))];
        self.say_with("plain-bracketed", &parts)
    }

    fn official(&self, i: usize, book: &OfficialBook) -> OfficialView {
        OfficialView {
            name: self.name(&book.name),
            office: self.name(&book.office),
            pressure: self.tell(&book.pressure, None),
            goodwill: self.goodwill_of(i),
        }
    }

    fn goodwill_of(&self, i: usize) -> SafeText {
        self.say(match self.state().goodwill[i] {
            ..40.0 => "goodwill-low",
            ..62.0 => "goodwill-middle",
            _ => "goodwill-high",
        })
    }

    /// Lists the officials with their goodwill in a word.
    pub(crate) fn goodwill(&self) -> Vec<(SafeText, SafeText)> {
        let officials = self.book_of_words().officials.iter().enumerate();
        officials
            .map(|(i, book)| (self.name(&book.name), self.goodwill_of(i)))
            .collect()
    }
}
