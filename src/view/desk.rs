//! The desk: the lines, the tray, the people who show something, this month's time and the announced inspections.

use crate::campaign::book::EventBook;
use crate::campaign::book::Kind;
use crate::engine::action::Ask;
use crate::engine::condition::Condition;
use crate::engine::ids::EventId;
use crate::engine::ids::LineId;
use crate::engine::ids::StaffId;
use crate::engine::planning;
use crate::engine::state::Inspector;
use crate::engine::state::Item;
use crate::engine::state::Visit;
use crate::engine::state::VisitKind;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::model::Desk;
use crate::view::model::DeskLine;
use crate::view::model::Look;
use crate::view::model::PersonLine;
use crate::view::model::TimeView;
use crate::view::model::TrayItem;
use crate::view::numbers::decimals;

/// Returns what an event looks like, and the key of the word for it.
pub(crate) fn look(kind: Kind) -> (Look, &'static str) {
    match kind {
        Kind::Document => (Look::Document, "kind-document"),
        Kind::Phone => (Look::Phone, "kind-phone"),
        Kind::Message => (Look::Message, "kind-message"),
        Kind::Visit => (Look::Visit, "kind-visit"),
        Kind::Meeting => (Look::Meeting, "kind-meeting"),
        Kind::Field => (Look::Field, "kind-field"),
    }
}

fn inspector_key(by: Inspector) -> &'static str {
    match by {
        Inspector::County => "inspection-by-county",
        Inspector::City => "inspection-by-city",
    }
}

impl Viewer<'_> {
    /// Makes the desk.
    pub fn desk(&self) -> Desk {
        let state = self.state();
        Desk {
            header: self.header(),
            asked: self.asked(),
            lines: self
                .world()
                .line_ids()
                .map(|id| self.desk_line(id))
                .collect(),
            tray: state
                .tray
                .iter()
                .map(|&item| self.tray_item(item))
                .collect(),
            people: self.people_who_show(),
            time: self.time(state.plan.hours),
            visits: self.announced(),
            calendar: self.calendar(),
            recent: self.recent(),
            officials: self.goodwill(),
            sheet: self.sheet(),
        }
    }

    /// Says what is asked now, in one sentence.
    pub fn asked(&self) -> SafeText {
        self.say(match self.play.ask() {
            Ask::Tray(_) => "asked-tray",
            Ask::Plan { .. } => "asked-plan",
            Ask::Visit(_) => "asked-visit",
            Ask::Report => "asked-report",
            Ask::Year => "asked-year",
            Ask::Over => "asked-over",
        })
    }

    fn desk_line(&self, id: LineId) -> DeskLine {
        let (world, state) = (self.world(), self.state());
        let (line, now) = (world.line(id), &state.lines[id.ix()]);
        let last = self.play.snapshots().last();
        let before = last.map_or(line.paper, |s| s.paper[id.ix()]);
        DeskLine {
            id,
            short: self.line_short(id),
            veto: line.veto,
            live: line.hazard > 0.0 && line.live(world.calendar.month_of(state.tick)),
            paper: now.paper,
            field: self.field(id),
            weight: self.number(now.weight, decimals(now.weight)),
            light: self.light_if_marked(id),
            paper_change: now.paper - before,
            history: self
                .play
                .snapshots()
                .iter()
                .map(|s| s.paper[id.ix()])
                .collect(),
        }
    }

    fn tray_item(&self, item: Item) -> TrayItem {
        match item {
            Item::Letter(id) => TrayItem {
                kind: self.say("kind-letter"),
                look: Look::Letter,
                title: self.letter_title(id),
                from: self.letter_sender(id, false),
            },
            Item::Event(id) => {
                let book = self.event_book(id);
                let (look, key) = look(book.map_or(Kind::Document, |b| b.kind));
                TrayItem {
                    kind: self.say(key),
                    look,
                    title: self.event_title(id),
                    from: book.map(|b| self.sender(b.from, false)).unwrap_or_default(),
                }
            }
        }
    }

    pub(crate) fn event_book(&self, id: EventId) -> Option<&EventBook> {
        self.book_of_words().events.get(id.ix())
    }

    /// Lists the colleagues who show something, those who show most first.
    fn people_who_show(&self) -> Vec<PersonLine> {
        let staff = self.state().staff.iter().enumerate();
        let mut shown: Vec<_> = staff
            .map(|(i, member)| (Condition::of(member), StaffId(i as u16)))
            .filter(|(condition, _)| *condition != Condition::Well)
            .collect();
        // Who is away is not on anybody's mind at the desk before those who are there and not well.
        shown.sort_by_key(|&(condition, _)| match condition {
            Condition::Flat => 0,
            Condition::Strained => 1,
            Condition::Tired => 2,
            Condition::Away | Condition::Well => 3,
        });
        shown
            .into_iter()
            .map(|(_, id)| self.person_line(id))
            .collect()
    }

    fn person_line(&self, id: StaffId) -> PersonLine {
        let book = self.book_of_words().staff.get(id.ix());
        PersonLine {
            name: self.staff_name(id),
            post: book.map(|b| self.name(&b.post)).unwrap_or_default(),
            says: self.seen_of(id),
        }
    }

    /// Says where this month's time goes at the given hours.
    pub(crate) fn time(&self, hours: u8) -> TimeView {
        let capacity = planning::capacity(self.world(), self.state(), hours);
        let gross = capacity.gross.round();
        let mut taken = [
            ("capacity-visits", capacity.visits),
            ("capacity-platforms", capacity.platforms),
            ("capacity-letters", capacity.letters),
            ("capacity-spent", capacity.spent),
            ("capacity-routine", 0.0),
        ]
        .map(|(key, units): (&str, f64)| (key, (units * 2.0).round() / 2.0));
        // In halves, and the last item is what is left, so that the sum is right as it is read.
        let others: f64 = taken.iter().map(|(_, units)| units).sum();
        taken[4].1 = gross - f64::from(capacity.free) - others;
        let taken: Vec<(SafeText, f64)> = taken
            .into_iter()
            .filter(|(_, units)| *units != 0.0)
            .map(|(key, units)| (self.say(key), units))
            .collect();
        let sentence = self.time_sentence(capacity.free, gross, &taken);
        TimeView {
            free: capacity.free,
            gross,
            taken,
            sentence,
        }
    }

    fn time_sentence(&self, free: u32, gross: f64, taken: &[(SafeText, f64)]) -> SafeText {
        if self.aloud {
            return self.time_aloud(free, gross, taken);
        }
        let head = self.say_with(
            "desk-capacity",
            &[("units", free.into()), ("full", Value::decimal(gross, 0))],
        );
        let item = |(what, units): &(SafeText, f64)| {
            let units = self.signed(-units, decimals(*units));
            SafeText::join([what.as_str(), &units], " ")
        };
        let taken = self.list(taken.iter().map(item));
        let parts = [("text", Value::from(&head)), ("more", Value::from(&taken))];
        self.say_with("plain-bracketed", &parts)
    }

    fn time_aloud(&self, free: u32, gross: f64, taken: &[(SafeText, f64)]) -> SafeText {
        let item = |(what, units): &(SafeText, f64)| {
            let units = self.number(*units, decimals(*units));
            SafeText::join([what, &units], " ")
        };
        let taken = self.list(taken.iter().map(item));
        let values = [
            ("units", free.into()),
            ("full", Value::decimal(gross, 0)),
            ("taken", Value::from(&taken)),
        ];
        self.say_with("plain-time", &values)
    }

    /// Says how many inspections this month has, and what the announced ones look at.
    fn announced(&self) -> Vec<SafeText> {
        let visits = &self.state().visits;
        if visits.is_empty() {
            return vec![self.say("visits-none")];
        }
        let count = self.say_with("visits-month", &[("count", visits.len().into())]);
        let by = |who: Inspector| visits.iter().filter(move |v| v.by == who);
        let announced = [Inspector::County, Inspector::City].into_iter();
        let announced = announced.filter_map(|who| self.announcement(by(who)));
        let field = |v: &&Visit| v.kind == VisitKind::Field;
        let others = visits.iter().filter(field).count();
        let others =
            (others > 0).then(|| self.say_with("visits-unannounced", &[("count", others.into())]));
        std::iter::once(count)
            .chain(announced)
            .chain(others)
            .collect()
    }

    /// Says which lines' papers somebody has announced to look at, each line once, with how often.
    fn announcement<'v>(&self, visits: impl Iterator<Item = &'v Visit>) -> Option<SafeText> {
        let papers: Vec<&Visit> = visits.filter(|v| v.kind == VisitKind::Paper).collect();
        let mut lines: Vec<(LineId, usize)> = Vec::new();
        for visit in &papers {
            match lines.iter_mut().find(|(line, _)| *line == visit.line) {
                Some((_, times)) => *times += 1,
                None => lines.push((visit.line, 1)),
            }
        }
        let name = |&(line, times): &(LineId, usize)| match times {
            1 => self.line_short(line),
            times if self.aloud => {
                let times = self.say_with("count-inspections", &[("count", times.into())]);
                let short = self.line_short(line);
                let of = [("text", Value::from(&short)), ("more", Value::from(&times))];
                self.say_with("plain-bracketed", &of)
            }
            _ => SafeText::clean(&format!("{}×{times}", self.line_short(line))),
        };
        let lines = self.list(lines.iter().map(name));
        let by = self.inspectors(papers.first()?);
        let parts = [("by", Value::from(&by)), ("line", Value::from(&lines))];
        Some(self.say_with("inspection-announced", &parts))
    }

    /// Names who sent an inspection.
    pub(crate) fn inspectors(&self, visit: &Visit) -> SafeText {
        self.say(inspector_key(visit.by))
    }
}
