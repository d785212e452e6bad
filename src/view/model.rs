//! The view models. Every string is clean and in the reader's language; every choice carries the action it stands for.

use crate::engine::action::{Action, Plan};
use crate::engine::ids::LineId;
use crate::engine::mode::Mode;
use crate::engine::slot::Slot;
use crate::text::SafeText;

/// A band of belief about a number of 0..=100: never the number itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// The lower edge.
    pub low: f64,
    /// The upper edge.
    pub high: f64,
}

/// A light on the county's board, as a word and a rank for the eye: 0 red, 1 yellow, 2 green.
#[derive(Debug, Clone, PartialEq)]
pub struct LightView {
    /// 0 red, 1 yellow, 2 green.
    pub level: u8,
    /// The word, since colour alone never carries meaning.
    pub word: SafeText,
}

/// The line at the top of every screen of a play.
#[derive(Debug, Clone)]
pub struct Header {
    /// The town.
    pub town: SafeText,
    /// The month and year, such as "March 2017" or "2017年3月".
    pub date: SafeText,
    /// The era, such as "2014–18".
    pub era: SafeText,
    /// Marks and rank as published last, such as "marks 52.4", or a word that none were published yet.
    pub marks: SafeText,
    /// The rank, such as "rank 9/14", with its change since the one before: ▲2, ▼1 or nothing.
    pub rank: SafeText,
    /// Yuan left, such as "¥318,000".
    pub money: SafeText,
}

/// The desk.
#[derive(Debug, Clone)]
pub struct Desk {
    /// The header.
    pub header: Header,
    /// What is asked now, in one sentence.
    pub asked: SafeText,
    /// The lines of duty.
    pub lines: Vec<DeskLine>,
    /// What lies in the tray: letters and events, in order.
    pub tray: Vec<TrayItem>,
    /// The colleagues who show something, those who show most first.
    pub people: Vec<PersonLine>,
    /// This month's time.
    pub time: TimeView,
    /// This month's inspections as announced: how many, and of which lines the announced ones are.
    pub visits: Vec<SafeText>,
    /// The calendar of the year.
    pub calendar: Calendar,
    /// What was decided and what happened this month and last, the newest first.
    pub recent: Vec<(SafeText, Vec<SafeText>)>,
    /// The county's officials: name and goodwill, in a word.
    pub officials: Vec<(SafeText, SafeText)>,
    /// Marks so far: label and points.
    pub sheet: Vec<(SafeText, SafeText)>,
}

/// A line on the desk.
#[derive(Debug, Clone)]
pub struct DeskLine {
    /// Which.
    pub id: LineId,
    /// Its short name (at most 12 columns).
    pub short: SafeText,
    /// Whether the veto hangs over it.
    pub veto: bool,
    /// Whether its hazard is live this month.
    pub live: bool,
    /// The ledger: crisp.
    pub paper: f64,
    /// The field: what one may believe.
    pub field: Band,
    /// Points in the marking book.
    pub weight: SafeText,
    /// The light, once there is one.
    pub light: Option<LightView>,
    /// Change of paper since the last report, in points.
    pub paper_change: f64,
    /// Paper at the end of each tick so far, oldest first.
    pub history: Vec<f64>,
}

/// The calendar of a year: what was, and what is known to come.
#[derive(Debug, Clone, PartialEq)]
pub struct Calendar {
    /// The year, such as "2017".
    pub year: SafeText,
    /// Its months, as far as they are played: a first year that begins late is short.
    pub months: Vec<CalendarMonth>,
    /// The lines with a hazard, and in which of the months it is live.
    pub seasons: Vec<Season>,
    /// The position of the present month.
    pub now: usize,
}

/// A month of the calendar.
#[derive(Debug, Clone, PartialEq)]
pub struct CalendarMonth {
    /// Its number, 1..=12.
    pub number: u8,
    /// Its short name.
    pub short: SafeText,
    /// Its name with the year.
    pub date: SafeText,
    /// How many lines have a live hazard in it.
    pub live: u8,
    /// How many of those carry the veto.
    pub vetoes: u8,
    /// Marks and rank, where they were published in it.
    pub published: Option<(f64, u16)>,
    /// How many inspections were received in it.
    pub visits: u8,
    /// How many incidents struck in it.
    pub incidents: u8,
    /// Whether a quarter begins with it.
    pub quarter: bool,
    /// What happened in it, or what is known to come, a sentence each.
    pub says: Vec<SafeText>,
}

/// A line's season of hazard.
#[derive(Debug, Clone, PartialEq)]
pub struct Season {
    /// The line's short name.
    pub short: SafeText,
    /// Whether the veto hangs over it.
    pub veto: bool,
    /// Whether the hazard is live, month by month.
    pub live: Vec<bool>,
}

/// A letter or an event in the tray.
#[derive(Debug, Clone)]
pub struct TrayItem {
    /// What it is, in a word: "Letter", "Phone", "Visit" …
    pub kind: SafeText,
    /// Its look.
    pub look: Look,
    /// Its title.
    pub title: SafeText,
    /// Who it is from.
    pub from: SafeText,
}

/// What a document looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // The names say it.
pub enum Look {
    Letter,
    Document,
    Phone,
    Message,
    Visit,
    Meeting,
    Field,
}

/// A colleague in one line.
#[derive(Debug, Clone)]
pub struct PersonLine {
    /// The name.
    pub name: SafeText,
    /// What the others call this person.
    pub post: SafeText,
    /// What the others see, in words.
    pub says: SafeText,
}

/// Where this month's time goes, in units of 10 person-days.
#[derive(Debug, Clone)]
pub struct TimeView {
    /// What may be planned.
    pub free: u32,
    /// The whole, rounded.
    pub gross: f64,
    /// What goes where before planning: "visits −3", "platforms −2" … each with its units, in halves; `gross` less all of
    /// them is `free`.
    pub taken: Vec<(SafeText, f64)>,
    /// One sentence that says it all.
    pub sentence: SafeText,
}

/// Something the player may choose.
#[derive(Debug, Clone)]
pub struct ChoiceView {
    /// What to send when it is chosen.
    pub action: Action,
    /// What it says.
    pub label: SafeText,
    /// Who would choose it and why.
    pub who: SafeText,
    /// What it is for, in a word.
    pub mode: Option<(Mode, SafeText)>,
    /// What it takes, such as "2 units · ¥3,900"; empty where nothing.
    pub cost: SafeText,
    /// Why it is closed, if it is.
    pub closed: Option<SafeText>,
}

/// Whose seal is on something.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Sealed {
    /// Nobody's.
    #[default]
    Nobody,
    /// An office's, by its name.
    Office(SafeText),
    /// A person's, by the name.
    Person(SafeText),
}

/// A letter, an event or an inspection on the table: something to read and to answer.
#[derive(Debug, Clone)]
pub struct Paper {
    /// Its look.
    pub look: Look,
    /// What it is, in a word.
    pub kind: SafeText,
    /// Who it is from, with office.
    pub from: SafeText,
    /// The head of an official document: the office that issues it.
    pub issuer: SafeText,
    /// Who signed a document, where that is known.
    pub signer: SafeText,
    /// Whose seal is on it.
    pub seal: Sealed,
    /// The number of a document, where it has one.
    pub number: SafeText,
    /// The title.
    pub title: SafeText,
    /// The paragraphs.
    pub body: Vec<SafeText>,
    /// Facts beside the text: pedigree of the target, liability and power side by side, the line it binds … label and value.
    pub notes: Vec<(SafeText, SafeText)>,
    /// The numbers it shows.
    pub numbers: Vec<Slot>,
    /// The concepts it shows: name and position in the glossary.
    pub concepts: Vec<(SafeText, u16)>,
    /// What may be answered.
    pub choices: Vec<ChoiceView>,
}

/// What a choice led to at once: shown after it was made.
#[derive(Debug, Clone)]
pub struct Echo {
    /// What was chosen.
    pub title: SafeText,
    /// What happened, in the campaign's words.
    pub says: Vec<SafeText>,
    /// The seal under what was signed.
    pub seal: Sealed,
    /// What changed that the player may know, each with its reason.
    pub changes: Vec<Change>,
    /// The concepts of the event that was answered: name and position in the glossary.
    pub concepts: Vec<(SafeText, u16)>,
}

/// A number that changed.
#[derive(Debug, Clone)]
pub struct Change {
    /// Which.
    pub slot: Slot,
    /// Its name.
    pub name: SafeText,
    /// The change as text, such as "+3.2", or a word where the number is not for the player to know.
    pub by: SafeText,
    /// Whether it is good (1), bad (−1) or neither (0) for whom it concerns.
    pub good: i8,
    /// Why.
    pub why: SafeText,
}

/// The plan on the table.
#[derive(Debug, Clone)]
pub struct PlanView {
    /// The header.
    pub header: Header,
    /// A row per line.
    pub rows: Vec<PlanRow>,
    /// A row per village: name, trust in a word, whether it was seen, units.
    pub villages: Vec<VillageRow>,
    /// Units planned and units there are.
    pub units: (u32, u32),
    /// What is over capacity or otherwise refused, if anything, in words.
    pub refused: Option<SafeText>,
    /// Hours in percent and in words.
    pub hours: (u8, SafeText),
    /// Units of rest and what they give in words.
    pub rest: (u8, SafeText),
    /// Where the month's time goes.
    pub time: TimeView,
    /// The starting points that may be asked for: name and the plan.
    pub starts: Vec<(SafeText, Plan)>,
}

/// A line in the plan.
#[derive(Debug, Clone)]
pub struct PlanRow {
    /// Which.
    pub id: LineId,
    /// Its short name.
    pub short: SafeText,
    /// Whether the veto hangs over it.
    pub veto: bool,
    /// Whether its hazard is live this month.
    pub live: bool,
    /// The ledger now.
    pub paper: f64,
    /// The field, as believed.
    pub field: Band,
    /// Points in the marking book.
    pub weight: SafeText,
    /// Units planned: substance, trace, field visits, coordination.
    pub units: [u8; 4],
    /// What the plan makes of the ledger by the month's end (exactly, but for events).
    pub paper_next: f64,
    /// What it makes of the field, as a band.
    pub field_next: Band,
    /// The prescribed method: whether it is adapted, and how it fits in words; `None` where there is none.
    pub path: Option<(bool, SafeText)>,
}

/// A village in the plan.
#[derive(Debug, Clone)]
pub struct VillageRow {
    /// The name.
    pub name: SafeText,
    /// Trust in a word.
    pub trust: SafeText,
    /// Whether the player has been there.
    pub known: bool,
    /// Units planned.
    pub units: u8,
}

/// Things one may do while planning: initiatives, pledges, bargains.
#[derive(Debug, Clone)]
pub struct Initiatives {
    /// The initiatives; those with a target list their targets.
    pub items: Vec<InitiativeView>,
    /// Pledges by line, in the quarter's first month: name, current pledge, the three choices.
    pub pledges: Vec<(SafeText, SafeText, Vec<ChoiceView>)>,
    /// Bargains over targets, in the first quarter.
    pub bargains: Vec<ChoiceView>,
}

/// An initiative.
#[derive(Debug, Clone)]
pub struct InitiativeView {
    /// Its label, with a gap or a word where the target goes.
    pub label: SafeText,
    /// What it is for.
    pub about: SafeText,
    /// What it takes.
    pub cost: SafeText,
    /// What it is for, in a word.
    pub mode: SafeText,
    /// How often it was done this year and its limit, in words; empty without a limit.
    pub times: SafeText,
    /// Why it is closed altogether, if it is.
    pub closed: Option<SafeText>,
    /// One choice per target; a single one where it needs none.
    pub choices: Vec<ChoiceView>,
}

/// The month's report.
#[derive(Debug, Clone)]
pub struct Report {
    /// The header.
    pub header: Header,
    /// The title, such as "Report for March".
    pub title: SafeText,
    /// What happened, in order: visits, incidents, what came due, people; each a sentence.
    pub news: Vec<SafeText>,
    /// The lines: short name, paper now, change of paper, field band, light.
    pub lines: Vec<ReportLine>,
    /// The other numbers that changed: each with its total change and the reasons behind it.
    pub changes: Vec<(Change, Vec<Change>)>,
}

/// A line in the report.
#[derive(Debug, Clone)]
pub struct ReportLine {
    /// Which.
    pub id: LineId,
    /// Its short name.
    pub short: SafeText,
    /// The ledger.
    pub paper: f64,
    /// Its change this month.
    pub change: f64,
    /// The field, as believed.
    pub field: Band,
    /// Which way the middle of that belief moved this month: 1 up, −1 down, 0 neither, or not known yet.
    pub field_moved: i8,
    /// The light.
    pub light: LightView,
    /// Why the ledger changed, largest first.
    pub why: Vec<Change>,
}

/// A person.
#[derive(Debug, Clone)]
pub struct Person {
    /// The name.
    pub name: SafeText,
    /// What the others call this person.
    pub post: SafeText,
    /// Age, in words.
    pub age: SafeText,
    /// The lines this person carries.
    pub lines: SafeText,
    /// What this person is good at, in words.
    pub skill: SafeText,
    /// What the others see.
    pub says: SafeText,
    /// The wound.
    pub wound: SafeText,
    /// The wish.
    pub wish: SafeText,
}

/// An official of the county.
#[derive(Debug, Clone)]
pub struct OfficialView {
    /// The name.
    pub name: SafeText,
    /// The office.
    pub office: SafeText,
    /// The pressure this person is under.
    pub pressure: SafeText,
    /// Goodwill towards you, in a word.
    pub goodwill: SafeText,
}

/// The people on both sides.
#[derive(Debug, Clone)]
pub struct People {
    /// The team's condition in a sentence.
    pub team: SafeText,
    /// The colleagues.
    pub staff: Vec<Person>,
    /// The county's side.
    pub officials: Vec<OfficialView>,
}

/// A village.
#[derive(Debug, Clone)]
pub struct VillageView {
    /// The name.
    pub name: SafeText,
    /// Households, residents and age in one line.
    pub figures: SafeText,
    /// Trust in a word.
    pub trust: SafeText,
    /// The asset.
    pub asset: SafeText,
    /// The hazard.
    pub hazard: SafeText,
    /// The hidden matter, once the player has been there.
    pub matter: Option<SafeText>,
    /// How the prescribed methods fit, once the player has been there: line and word.
    pub fits: Vec<(SafeText, SafeText)>,
}

/// A line in the marking book.
#[derive(Debug, Clone)]
pub struct BookLine {
    /// Which.
    pub id: LineId,
    /// The name.
    pub name: SafeText,
    /// What it is and what one can do about it.
    pub about: SafeText,
    /// How it is checked and scored.
    pub marked: SafeText,
    /// Points.
    pub weight: SafeText,
    /// Points earned so far.
    pub earned: SafeText,
    /// The light, once there is one.
    pub light: Option<LightView>,
    /// The target's pedigree: level and percent, from the centre down.
    pub pedigree: Vec<(SafeText, SafeText)>,
    /// Liability and power, 0..=1, drawn side by side; whether the mismatch is above .3.
    pub bars: (f64, f64, bool),
    /// What is known of the prescribed method.
    pub method: Option<SafeText>,
    /// The pledge of the quarter in a word.
    pub pledge: SafeText,
    /// The veto, in a word, where it hangs over the line.
    pub veto: bool,
}

/// The marking book.
#[derive(Debug, Clone)]
pub struct MarkingBook {
    /// The rules in sentences: visits a month, share of papers, veto, ranking, pay.
    pub rules: Vec<SafeText>,
    /// The lines.
    pub lines: Vec<BookLine>,
    /// Marks so far: label and points, from the lines' mean over bonus and deductions to the sum.
    pub sum: Vec<(SafeText, SafeText)>,
}

/// A number explained: its last changes, newest first.
#[derive(Debug, Clone)]
pub struct Why {
    /// The number's name.
    pub name: SafeText,
    /// Its value, as far as the player may know it.
    pub value: SafeText,
    /// When, by how much and why.
    pub changes: Vec<(SafeText, Change)>,
}

/// The year's end: the marking sheet and the ending.
#[derive(Debug, Clone)]
pub struct YearEnd {
    /// The header.
    pub header: Header,
    /// What the notice is called, such as "Assessment of 2017".
    pub heading: SafeText,
    /// The head of the notice: the office that issues it.
    pub issuer: SafeText,
    /// That office's seal.
    pub seal: Sealed,
    /// The marking sheet: label and points.
    pub sheet: Vec<(SafeText, SafeText)>,
    /// Rank, grade, pay, promotion: a sentence each.
    pub verdict: Vec<SafeText>,
    /// The ending's title, where the play is over.
    pub title: Option<SafeText>,
    /// The ending's paragraphs.
    pub body: Vec<SafeText>,
}

/// The reveal: the field over the ledger.
#[derive(Debug, Clone)]
pub struct Reveal {
    /// The names of the ticks, oldest first.
    pub ticks: Vec<SafeText>,
    /// All lines together, then each line.
    pub curves: Vec<Curve>,
    /// What the residents got, what the county saw, what it cost the people: label, value, one sentence.
    pub books: Vec<(SafeText, SafeText, SafeText)>,
    /// Sentences for each tick: what was decided there that mattered.
    pub notes: Vec<Vec<SafeText>>,
    /// What the county saw at each tick: marks and rank as published, or the marks so far.
    pub seen: Vec<SafeText>,
    /// For each tick that may be guessed: how the guess compares with where all lines together parted.
    pub answers: Vec<SafeText>,
}

/// Ledger and field of a line over the ticks.
#[derive(Debug, Clone)]
pub struct Curve {
    /// The line's short name, or the word for all of them.
    pub name: SafeText,
    /// Paper at each tick's end.
    pub paper: Vec<f64>,
    /// The real state at each tick's end.
    pub real: Vec<f64>,
    /// The tick at which the two parted for good, in words; `None` where they did not.
    pub parted: Option<SafeText>,
    /// That tick's position.
    pub at: Option<usize>,
}

/// A page of the glossary.
#[derive(Debug, Clone)]
pub struct Concept {
    /// The name.
    pub name: SafeText,
    /// The reading.
    pub reading: SafeText,
    /// The counter-reading.
    pub counter: SafeText,
}

/// What a newcomer reads first.
#[derive(Debug, Clone)]
pub struct Briefing {
    /// The campaign's title.
    pub title: SafeText,
    /// Who the player is.
    pub role: SafeText,
    /// The paragraphs.
    pub body: Vec<SafeText>,
}
