//! The numbers of `campaign::lint::room` against what the screens draw: the longest text that the checker lets pass, and
//! what is a line or a column longer, at 60×20 in both languages.

use super::picture;
use crate::campaign::Campaign;
use crate::campaign::check_texts;
use crate::campaign::code::Code;
use crate::engine::slot::Slot;
use crate::engine::slot::TownField;
use crate::engine::state::Item;
use crate::session::play::Play;
use crate::text::Lang;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::width;
use crate::tui::keys::Command;
use crate::tui::sample;
use crate::tui::screens::Page;
use crate::tui::screens::briefing::BriefingPage;
use crate::tui::screens::echo::EchoPage;
use crate::tui::screens::paper::PaperPage;
use crate::tui::screens::year::YearPage;
use crate::view::Viewer;
use crate::view::model::Change;
use crate::view::model::Echo;
use crate::view::model::Sealed;
use crate::view::model::YearEnd;
use std::sync::Arc;

/// The smallest screen.
const SMALLEST: (u16, u16) = (60, 20);
/// More lines than any text may have.
const FAR: usize = 40;

/// A place for a text: the words of it in the smallest campaign, by language.
#[derive(Clone, Copy)]
enum At {
    Role,
    Briefing,
    Letter,
    LetterTitle,
    /// The body of an event; with all that ordinarily stands beside it, or with as little as may be.
    Event {
        full: bool,
    },
    /// The title of an event of a kind.
    EventTitle(&'static str),
    Who,
    Because,
    Says,
    Ending,
    EndingTitle,
}

impl At {
    /// Returns the smallest campaign with a text at this place in a language, and with next to nothing there in the other.
    fn files(self, text: &str, lang: Lang) -> Vec<(String, String)> {
        let mut head = include_str!("../../../tests/campaigns/smallest/campaign.toml").to_owned();
        let mut story = include_str!("../../../tests/campaigns/smallest/story.toml").to_owned();
        let words = both(text, lang);
        match self {
            Self::Role => head = laid(&head, "[campaign]", "role", &words),
            Self::Briefing => head = laid(&head, "[campaign]", "briefing", &words),
            Self::Letter => story = laid(&story, "[[letter]]", "body", &words),
            Self::LetterTitle => story = laid(&story, "[[letter]]", "title", &words),
            Self::Ending => story = laid(&story, "[[ending]]", "body", &words),
            Self::EndingTitle => story = laid(&story, "[[ending]]", "title", &words),
            _ => {}
        }
        let probe = self.event(&words, lang);
        let files = [
            ("campaign.toml", head),
            ("probe.toml", probe),
            ("story.toml", story),
        ];
        files.map(|(name, text)| (name.to_owned(), text)).to_vec()
    }

    /// Writes an event with words at this place.
    fn event(self, words: &str, lang: Lang) -> String {
        let short = both("x", lang);
        let or = |here: bool| if here { words } else { &short };
        let (full, kind) = match self {
            Self::Event { full } => (full, "phone"),
            Self::EventTitle(kind) => (false, kind),
            _ => (false, "phone"),
        };
        let (options, beside, who) = match full {
            true => (4, BESIDE, both(&lines_of(2, 52, 0, lang), lang)),
            false => (2, "", short.clone()),
        };
        let who = if matches!(self, Self::Who) {
            words
        } else {
            &who
        };
        let mut written = format!(
            "[[event]]\nid = \"probe\"\nfrom = \"water\"\nkind = \"{kind}\"\n{beside}title = {}\nbody = {}\n",
            or(matches!(self, Self::EventTitle(_))),
            or(matches!(self, Self::Event { .. })),
        );
        for n in 1..=options {
            let because = match self {
                Self::Because if n == 1 => {
                    format!("  when = \"month == 2\"\n  because = {words}\n")
                }
                _ => String::new(),
            };
            written += &format!(
                "\n  [[event.option]]\n  id = \"o{n}\"\n  mode = \"neutral\"\n  label = {}\n  who = {who}\n  says = {}\n{because}",
                both(&format!("x{n}"), lang),
                or(matches!(self, Self::Says)),
            );
        }
        written
    }

    /// Returns the columns of a line of this place, and those that its first line begins further in.
    fn columns(self, lang: Lang) -> (usize, usize) {
        match self {
            Self::Letter | Self::Event { .. } => (56, if lang == Lang::Zh { 4 } else { 2 }),
            Self::Who => (52, 0),
            // What says that it is closed stands before it.
            Self::Because => (52, if lang == Lang::Zh { 10 } else { 14 }),
            _ => (54, 0),
        }
    }
}

/// Why the last of five changes came.
const LAST: &str = "diesel";
/// What ordinarily stands beside the text of an event.
const BESIDE: &str = "line = \"flood\"\nvillage = \"bank\"\nconcepts = [\"veto\"]\n";

/// Writes a text as TOML for a language, with next to nothing in the other.
fn both(text: &str, lang: Lang) -> String {
    let text = toml::Value::String(text.to_owned());
    let pair = Lang::ALL.map(|other| match other == lang {
        true => format!("{} = {text}", other.code()),
        false => format!("{} = \"y\"", other.code()),
    });
    format!("{{ {} }}", pair.join(", "))
}

/// Puts words at a key of the first table of a name, for those of both languages there.
fn laid(file: &str, table: &str, key: &str, words: &str) -> String {
    let from = file.find(table).expect("the table");
    let begins = |line: &&str| {
        Lang::ALL
            .iter()
            .any(|lang| line.starts_with(&format!("{key}.{} = ", lang.code())))
    };
    let mut old = file[from..].lines().filter(begins).take(2);
    let (zh, en) = (old.next().expect("Chinese"), old.next().expect("English"));
    let after = file[from..]
        .replacen(zh, &format!("{key} = {words}"), 1)
        .replacen(&format!("{en}\n"), "", 1);
    format!("{}{after}", &file[..from])
}

/// Returns words of which each stands there once: characters for Chinese, short words for English.
fn words(lang: Lang) -> Vec<String> {
    match lang {
        // Characters that no screen has of its own.
        Lang::Zh => ('\u{9b00}'..'\u{9f00}').map(String::from).collect(),
        Lang::En => (0..1000).map(|n| format!("w{n:03}")).collect(),
    }
}

/// Writes a text of one paragraph as full as it can be in so many lines, the first of which begins `indent` columns in.
fn lines_of(count: usize, columns: usize, indent: usize, lang: Lang) -> String {
    let (word, between) = if lang == Lang::Zh { (2, "") } else { (4, " ") };
    let room = |row: usize| columns - if row == 0 { indent } else { 0 };
    let fit = |row: usize| (room(row) + width(between)) / (word + width(between));
    let words = words(lang).into_iter().take((0..count).map(fit).sum());
    words.collect::<Vec<_>>().join(between)
}

/// Writes a text at a place in so many lines; a title in so many columns.
fn text_at(at: At, lang: Lang, size: usize) -> String {
    if matches!(at, At::EventTitle(_) | At::LetterTitle | At::EndingTitle) {
        let whole = lines_of(1, 200, 0, lang);
        let fits = |(at, _): &(usize, char)| width(&whole[..*at]) <= size;
        let end = whole.char_indices().rfind(fits).map_or(0, |(at, _)| at);
        // A blank at the end would not count.
        return whole[..end].trim_end().to_owned()
            + if whole[..end].ends_with(' ') { "x" } else { "" };
    }
    let (columns, indent) = at.columns(lang);
    lines_of(size, columns, indent, lang)
}

/// Loads the campaign with a text at a place, and tells whether the checker finds it too long in a language.
fn checked(at: At, text: &str, lang: Lang) -> (Campaign, bool) {
    let checked = check_texts("room", at.files(text, lang));
    let said = checked.report.render(Lang::En, false);
    let campaign = checked.campaign.unwrap_or_else(|| panic!("{said}"));
    let mut found = checked.report.diagnostics.iter();
    (campaign, found.any(|found| found.code == Code::TooLong))
}

/// Finds the largest size that the checker lets pass.
fn most(at: At, lang: Lang) -> usize {
    let passes = |size: &usize| !checked(at, &text_at(at, lang, *size), lang).1;
    let sizes = match at {
        At::EventTitle(_) | At::LetterTitle | At::EndingTitle => 44..70,
        _ => 1..FAR,
    };
    sizes.take_while(passes).last().expect("some size passes")
}

/// Opens the page that shows a place.
fn page(at: At, campaign: Campaign, lang: Lang) -> Box<dyn Page> {
    let play = Play::begin(Arc::new(campaign), 1);
    let ui = Ui::new(lang);
    let viewer = Viewer::new(&play, ui);
    let campaign = play.campaign();
    match at {
        At::Role | At::Briefing => Box::new(BriefingPage::new(&viewer.briefing())),
        At::Letter | At::LetterTitle => {
            let item = Item::Letter(crate::engine::ids::LetterId(0));
            Box::new(PaperPage::new(viewer.paper(item), item, ui))
        }
        At::Says => {
            let event = campaign.event_by_id("probe").expect("it is there");
            let says = &campaign.book.events[event.ix()].options[0].says;
            Box::new(EchoPage::new(echo(viewer.paragraphs(says, None)), 0))
        }
        At::Ending | At::EndingTitle => {
            let ending = &campaign.book.endings[0];
            let year = YearEnd {
                title: Some(viewer.tell(&ending.title, None)),
                body: viewer.paragraphs(&ending.body, None),
                ..sample::year(lang)
            };
            Box::new(YearPage::new(&year, true))
        }
        _ => {
            let event = campaign.event_by_id("probe").expect("it is there");
            let item = Item::Event(event);
            Box::new(PaperPage::new(viewer.paper(item), item, ui))
        }
    }
}

/// Makes an outcome with five changes.
fn echo(says: Vec<SafeText>) -> Echo {
    let change = Change {
        slot: Slot::Town(TownField::Money),
        name: SafeText::clean("money"),
        by: SafeText::clean("-100"),
        good: -1,
        why: SafeText::clean("petrol"),
    };
    let last = Change {
        why: SafeText::clean(LAST),
        ..change.clone()
    };
    Echo {
        title: SafeText::clean("Rain"),
        says,
        seal: Sealed::Nobody,
        changes: [vec![change.clone(); 4], vec![last]].concat(),
        concepts: Vec::new(),
    }
}

/// Counts the words of a text that are seen, with so many turns of the page, and how many there are.
fn seen(page: &mut dyn Page, lang: Lang, text: &str, turns: usize) -> (usize, usize) {
    let mut screens = picture(page, lang, SMALLEST);
    for _ in 0..turns {
        page.update(Command::PageDown);
        screens += &picture(page, lang, SMALLEST);
    }
    let words: Vec<String> = match lang {
        Lang::Zh => text
            .chars()
            .filter(|c| !c.is_whitespace())
            .map(String::from)
            .collect(),
        Lang::En => text.split_whitespace().map(str::to_owned).collect(),
    };
    let mut seen = words.clone();
    seen.retain(|word| screens.contains(word.as_str()));
    (seen.len(), words.len())
}

/// Draws what a place shows of the longest text that passes and of one a line or two columns longer.
fn measure(at: At, lang: Lang, turns: usize) -> [(usize, usize); 2] {
    let most = most(at, lang);
    let more = match at {
        At::EventTitle(_) | At::LetterTitle | At::EndingTitle => most + 2,
        _ => most + 1,
    };
    [most, more].map(|size| {
        let text = text_at(at, lang, size);
        let (campaign, _) = checked(at, &text, lang);
        let (mut shown, mut all) = seen(page(at, campaign, lang).as_mut(), lang, &text, turns);
        if matches!(at, At::Says) {
            // Below what is said stand the changes, and the last of them has to be seen too.
            let (campaign, _) = checked(at, &text, lang);
            shown += seen(page(at, campaign, lang).as_mut(), Lang::En, LAST, turns).0;
            all += 1;
        }
        (shown, all)
    })
}

/// What passes is seen whole on one screen, and what is longer is not.
#[track_caller]
fn whole(name: &str, at: At) {
    for lang in Lang::ALL {
        let [(shown, all), (longer_shown, longer)] = measure(at, lang, 0);
        assert_eq!(shown, all, "{name} {lang:?}: what passes is cut");
        assert!(
            longer_shown < longer,
            "{name} {lang:?}: what is reported fits"
        );
    }
}

/// What passes is seen with one turn of the page at most.
#[track_caller]
fn turned(name: &str, at: At) {
    for lang in Lang::ALL {
        let [(shown, all), _] = measure(at, lang, 1);
        assert_eq!(shown, all, "{name} {lang:?}: a turn does not show the rest");
    }
}

#[test]
fn titles_are_seen_whole_up_to_the_limit_and_cut_beyond() {
    for kind in ["phone", "message", "visit", "meeting"] {
        whole(kind, At::EventTitle(kind));
    }
}

#[test]
fn the_text_of_an_event_fits_where_as_little_as_may_be_stands_beside_it() {
    whole("event", At::Event { full: false });
}

#[test]
fn an_outcome_fits_with_five_changes() {
    whole("says", At::Says);
}

#[test]
fn an_ending_fits() {
    whole("ending", At::Ending);
}

#[test]
fn one_turn_of_the_page_shows_the_rest_where_more_stands_beside_a_text() {
    turned("event", At::Event { full: true });
    turned("letter", At::Letter);
    turned("briefing", At::Briefing);
    turned("role", At::Role);
}

#[test]
fn reasons_and_readers_take_two_lines() {
    for (name, at) in [("who", At::Who), ("because", At::Because)] {
        for lang in Lang::ALL {
            let [(shown, all), _] = measure(at, lang, 0);
            assert_eq!(shown, all, "{name} {lang:?}");
        }
    }
}

#[test]
fn other_titles_are_seen_whole_up_to_the_limit() {
    for (name, at) in [
        ("letter", At::LetterTitle),
        ("ending", At::EndingTitle),
        ("document", At::EventTitle("document")),
        ("field", At::EventTitle("field")),
    ] {
        for lang in Lang::ALL {
            let [(shown, all), _] = measure(at, lang, 0);
            assert_eq!(shown, all, "{name} {lang:?}");
        }
    }
}
