//! From files to a campaign, in two passes: first the ids of everything, then everything itself.
//!
//! Every step reports what is wrong and goes on with something harmless, so that one run finds all there is to find.

use crate::campaign::Campaign;
use crate::campaign::Title;
use crate::campaign::book::Book;
use crate::campaign::code::Code;
use crate::campaign::code::Severity;
use crate::campaign::compile::Compile;
use crate::campaign::concepts::concepts;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::FileId;
use crate::campaign::diagnostic::Findings;
use crate::campaign::diagnostic::Place;
use crate::campaign::document::Draft;
use crate::campaign::document::Lost;
use crate::campaign::drafts::Drafts;
use crate::campaign::endings::endings;
use crate::campaign::events::events;
use crate::campaign::head;
use crate::campaign::ids::Kind;
use crate::campaign::ids::Mentions;
use crate::campaign::initiatives::initiatives;
use crate::campaign::letters::letters;
use crate::campaign::lines::lines;
use crate::campaign::lint::Rules;
use crate::campaign::people;
use crate::campaign::places::Noted;
use crate::campaign::places::Places;
use crate::campaign::places::gather;
use crate::campaign::reform;
use crate::campaign::reform::Reform;
use crate::campaign::script;
use crate::campaign::script::Scripts;
use crate::campaign::source::Source;
use crate::campaign::source::Sources;
use crate::campaign::suggest::nearest;
use crate::campaign::top::Top;
use crate::campaign::translate;
use crate::engine::curve::Curves;
use crate::engine::deck::Deck;
use crate::engine::rivals::Field;
use crate::engine::world::World;
use crate::text::Lang;
use std::borrow::Cow;
use toml::de::DeTable;

/// What the files of a campaign came to.
#[derive(Debug, Default)]
pub(super) struct Loaded {
    /// The campaign, only if nothing in its own files is an error.
    pub campaign: Option<Campaign>,
    /// The designer's plays, as far as they were read.
    pub scripts: Scripts,
    /// The reforms beside it.
    pub reforms: Vec<Reform>,
    /// Where everything stands, if that was asked for.
    pub places: Option<Places>,
    /// Where the keys of texts begin, by file, if places were asked for.
    pub texts: Vec<(FileId, usize)>,
    /// What the campaign wants of the checker.
    pub rules: Rules,
    /// What was found.
    pub findings: Findings,
}

/// Compiles the files of a campaign, and the plays and reforms among them; with `places`, takes down where everything
/// stands.
pub(super) fn load(sources: &Sources, mut findings: Findings, places: bool) -> Loaded {
    let drafts = Drafts::new(sources, &mut findings);
    if drafts.files.is_empty() {
        return Loaded {
            findings,
            ..Loaded::default()
        };
    }
    findings.errors = own_errors(sources, &findings);
    let plays = tables(&drafts.plays);
    let mut all = tables(&drafts.files);
    all.append(&mut tables(&drafts.reforms));
    let (own, reforms) = all.split_at(drafts.files.len());
    let mut cx = Compile::new(sources, findings);
    let mut top = Top::gather(&mut cx, own);
    let mut lost = drafts.lost;
    lost.append(&mut top.misnamed);
    find_ids(&mut cx, &top, &lost);
    top.complete(&mut cx, &lost);
    let mut places = places.then(|| gather(&top));
    cx.noted = places.is_some().then(Noted::default);
    let wants = top.check.take().filter(|_| places.is_some());
    let rules = wants.map(|table| Rules::read(&mut cx, table));
    let campaign = compile(&mut cx, &mut top, lost.is_empty());
    let mut texts = Vec::new();
    if let (Some(places), Some(mut noted)) = (&mut places, cx.noted.take()) {
        texts = std::mem::take(&mut noted.texts);
        places.complete(noted);
        cx.noted = Some(Noted::default());
    }
    let errors = cx.findings.errors;
    let reforms = reform::read(&mut cx, reforms);
    // What is wrong with a reform keeps nobody from playing; a record that is broken does.
    let of_reforms = std::mem::replace(&mut cx.findings.errors, errors);
    if let Some(mut noted) = cx.noted.take() {
        texts.append(&mut noted.texts);
        translate::check(&mut cx, &all, &texts);
    }
    let campaign = campaign.filter(|_| !cx.findings.errors);
    cx.findings.errors |= of_reforms;
    let scripts = script::read(&mut cx, &plays);
    Loaded {
        campaign,
        scripts,
        reforms,
        places,
        texts,
        rules: rules.unwrap_or_default(),
        findings: cx.findings,
    }
}

/// Tells whether something is an error so far that is about more than what lies beside the campaign: what is wrong with a play
/// or a reform keeps nobody from playing.
fn own_errors(sources: &Sources, findings: &Findings) -> bool {
    let beside = |found: &Diagnostic| {
        // Where there was too much to read, what comes after was not read either.
        let cut = matches!(found.code, Code::TooManyFiles | Code::FolderTooBig);
        !cut && sources
            .file(found.place.file)
            .is_some_and(Source::is_beside)
    };
    let mut errors = findings.list.iter();
    let own = errors.any(|found| found.severity() == Severity::Error && !beside(found));
    findings.errors && (own || findings.left_out > 0)
}

/// Returns the tables of files.
fn tables<'t>(files: &'t [(FileId, Draft<'_>)]) -> Vec<(FileId, Cow<'t, DeTable<'t>>)> {
    let files = files.iter();
    files.map(|(file, draft)| (*file, draft.table())).collect()
}

/// First pass: which ids there are.
fn find_ids<'t>(cx: &mut Compile<'t>, top: &Top<'t>, lost: &[Lost<'t>]) {
    for kind in Kind::ALL {
        for (number, table) in top.of(kind).iter().enumerate() {
            let Some((id, place)) = table.peek("id") else {
                continue;
            };
            // There are never more than a kind's most, which fits.
            let number = u16::try_from(number).unwrap_or(u16::MAX);
            if let Some(first) = cx.ids_mut(kind).add(id, number, place.clone()) {
                cx.findings.push(duplicate(id, place, first));
            }
        }
    }
    for event in top.of(Kind::Event) {
        let options = event.peek_all("option", "id");
        for (at, (id, place)) in options.iter().enumerate() {
            let first = options[..at]
                .iter()
                .find(|(other, _)| other == id && !id.is_empty());
            if let Some((_, first)) = first {
                cx.findings
                    .push(duplicate(id, place.clone(), first.clone()));
            }
        }
        cx.options
            .push(options.into_iter().map(|(id, _)| id).collect());
    }
    for table in lost {
        find_lost_id(cx, table);
    }
}

/// Keeps the id of a table that could not be read, so that others may name it.
fn find_lost_id<'t>(cx: &mut Compile<'t>, lost: &Lost<'t>) {
    let kind = Kind::ALL
        .into_iter()
        .find(|kind| kind.table() == lost.table);
    match (kind, lost.id) {
        (Some(kind), Some(id)) => {
            cx.ids_mut(kind).add(id, u16::MAX - 1, Place::whole(0));
        }
        (Some(_), None) => cx.doubtful = true,
        (None, _) => cx.doubtful |= lost.table.is_empty(),
    }
}

fn duplicate(id: &str, place: Place, first: Place) -> Diagnostic {
    Diagnostic::new(Code::DuplicateId, place)
        .text("id", id)
        .also(first, "check-first-here")
}

/// Second pass: everything in order, since some things need others first.
fn compile<'t>(cx: &mut Compile<'t>, top: &mut Top<'t>, whole: bool) -> Option<Campaign> {
    let mut book = Book::default();
    let mut campaign = top.campaign.take();
    cx.languages = campaign
        .as_mut()
        .map_or(Lang::ALL.to_vec(), |table| head::languages(cx, table));
    let head = campaign.map(|table| head::campaign(cx, table, &mut book));
    let era = head
        .as_ref()
        .map_or(crate::engine::regime::Era::E1, |head| head.era);
    let calendar = top.calendar.take().map(|table| head::calendar(cx, table));
    let regime = head::regime(cx, top.regime.take(), era);
    let model = head::model(cx, top.model.take());
    let events_a_month = calendar.map_or(0, |(_, events)| events);
    let town = top
        .township
        .take()
        .map(|table| head::township(cx, table, era, events_a_month));
    let grades = head::grades(cx, top.take(Kind::Grade), &mut book);
    let officials = people::officials(cx, top.take(Kind::Official), &mut book);
    let villages = people::villages(cx, top.take(Kind::Village), &mut book);
    let lines = lines(cx, top.take(Kind::Line), &model, villages.len(), &mut book);
    let staff = people::staff(cx, top.take(Kind::Staff), &mut book);
    let letters = letters(cx, top.take(Kind::Letter), &mut book);
    concepts(cx, top.take(Kind::Concept), &mut book);
    let events = events(cx, top.take(Kind::Event), &mut book);
    let initiatives = initiatives(cx, top.take(Kind::Initiative), &mut book);
    let endings = endings(cx, top.take(Kind::Ending), &mut book);
    book.flags = names(&cx.own.flags, "flag", whole, &mut cx.findings);
    book.vars = names(&cx.own.vars, "var", whole, &mut cx.findings);
    let (head, (calendar, _), town) = (head?, calendar?, town?);
    if cx.findings.errors {
        return None;
    }
    let world = World {
        calendar,
        model,
        regime,
        town,
        lines,
        villages,
        staff,
        officials,
        letters,
        events,
        initiatives,
        endings,
        grades,
        flags: book.flags.len() as u16,
        vars: book.vars.len() as u16,
        deck: Deck::default(),
        field: Field::default(),
        curves: Curves::default(),
    };
    let title = Title {
        id: head.id,
        version: head.version,
        hash: cx.sources.hash(),
        languages: cx.languages.clone(),
        minutes: head.minutes,
        era,
    };
    Some(Campaign::new(title, world.finish(), book))
}

/// Lists flags or variables by number. Where all files are whole, one that is read and never set is an error.
fn names(mentions: &Mentions, root: &str, whole: bool, findings: &mut Findings) -> Vec<String> {
    let all = mentions.all();
    for mention in all.iter().filter(|mention| whole && !mention.set) {
        let Some(place) = &mention.read else { continue };
        let set = all
            .iter()
            .filter(|other| other.set)
            .map(|other| other.name.as_str());
        let better = nearest(&mention.name, set).map(|name| format!("{root}.{name}"));
        let never = Diagnostic::new(Code::NeverSet, place.clone())
            .text("name", format!("{root}.{}", mention.name));
        findings.push(never.propose(better.as_deref()));
    }
    all.iter().map(|mention| mention.name.clone()).collect()
}
