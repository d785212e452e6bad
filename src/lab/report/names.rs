//! Names of things: their ids with their owners', their titles in the campaign's languages.

use crate::campaign::Campaign;
use crate::campaign::book::ChoiceBook;
use crate::campaign::book::Words;
use crate::engine::action::Answer;
use crate::engine::action::Reception;
use crate::engine::mode::Behaviour;
use crate::engine::state::Pledge;
use crate::lab::atlas::Thing;
use crate::lab::report::Kind;
use crate::lab::report::Texts;

/// Returns what kind a thing is of.
pub fn kind(thing: Thing) -> Kind {
    match thing {
        Thing::Event(_) => Kind::Event,
        Thing::Option(..) => Kind::Option,
        Thing::Later(..) => Kind::Later,
        Thing::Letter(..) => Kind::Letter,
        Thing::Initiative(_) => Kind::Initiative,
        Thing::After(..) => Kind::After,
        Thing::Ending(_) => Kind::Ending,
        Thing::Reception(_) => Kind::Reception,
        Thing::Behaviour(_) => Kind::Behaviour,
        Thing::Pledge(_) => Kind::Pledge,
        Thing::Bargain(_) => Kind::Bargain,
    }
}

/// Returns an answer's word in saves and reports.
pub fn answer(answer: Answer) -> &'static str {
    match answer {
        Answer::Sign => "sign",
        Answer::Annex => "annex",
        Answer::Retract => "retract",
        Answer::Pass => "pass",
    }
}

/// Returns a reception's word in saves and reports.
pub fn reception(reception: Reception) -> &'static str {
    match reception {
        Reception::Binders => "binders",
        Reception::Hardest => "hardest",
        Reception::Route => "route",
        Reception::Disclose => "disclose",
        Reception::Arrange => "arrange",
    }
}

/// Returns a pledge's word in saves and reports.
pub fn pledge(pledge: Pledge) -> &'static str {
    match pledge {
        Pledge::None => "none",
        Pledge::Result => "result",
        Pledge::Process => "process",
    }
}

/// Returns a behaviour's sign, `B1`..`B14`, `P1`, `P2`.
pub fn behaviour(behaviour: Behaviour) -> String {
    match behaviour.ix() {
        at @ 0..14 => format!("B{}", at + 1),
        at => format!("P{}", at - 13),
    }
}

/// Returns a thing's id, with its owners' before it.
pub fn id(campaign: &Campaign, thing: Thing) -> String {
    let book = &campaign.book;
    let event = |at: usize| book.events.get(at).map_or("", |event| &event.id);
    let option = |at: usize, o: u8| {
        let event = book.events.get(at);
        let option = event.and_then(|event| event.options.get(usize::from(o)));
        option.map_or("", |option| &option.id)
    };
    let initiative = |at: usize| book.initiatives.get(at).map_or("", |i| &i.choice.id);
    match thing {
        Thing::Event(id) => event(id.ix()).to_owned(),
        Thing::Option(id, o) => format!("{}.{}", event(id.ix()), option(id.ix(), o)),
        Thing::Later(id, o, l) => {
            format!("{}.{}.{}", event(id.ix()), option(id.ix(), o), l + 1)
        }
        Thing::Letter(id, how) => {
            let letter = book.letters.get(id.ix()).map_or("", |letter| &letter.id);
            format!("{letter}.{}", answer(how))
        }
        Thing::Initiative(id) => initiative(id.ix()).to_owned(),
        Thing::After(id, l) => format!("{}.{}", initiative(id.ix()), l + 1),
        Thing::Ending(id) => book
            .endings
            .get(id.ix())
            .map_or_else(String::new, |ending| ending.id.clone()),
        Thing::Reception(how) => reception(how).to_owned(),
        Thing::Behaviour(which) => behaviour(which),
        Thing::Pledge(which) => pledge(which).to_owned(),
        Thing::Bargain(granted) => if granted { "granted" } else { "refused" }.to_owned(),
    }
}

/// Returns words in the campaign's languages.
pub fn texts(campaign: &Campaign, words: &Words) -> Texts {
    let languages = campaign.languages.iter();
    let text = |lang: &crate::text::Lang| {
        let text = words.plain(*lang).as_str().trim().to_owned();
        (lang.code().to_owned(), text)
    };
    languages
        .map(text)
        .filter(|(_, text)| !text.is_empty())
        .collect()
}

/// Returns a thing's title or label; nothing where it has none of its own.
pub fn title(campaign: &Campaign, thing: Thing) -> Texts {
    let book = &campaign.book;
    let option = |at: usize, o: u8| book.events.get(at)?.options.get(usize::from(o));
    let later = |choice: Option<&ChoiceBook>, l: u8| {
        choice.and_then(|choice| choice.later.get(usize::from(l)).cloned())
    };
    let initiative = |at: usize| book.initiatives.get(at).map(|i| &i.choice);
    let words = match thing {
        Thing::Event(id) => book.events.get(id.ix()).map(|event| event.title.clone()),
        Thing::Option(id, o) => option(id.ix(), o).map(|option| option.label.clone()),
        Thing::Later(id, o, l) => later(option(id.ix(), o), l),
        Thing::Letter(id, _) => book.letters.get(id.ix()).map(|letter| letter.title.clone()),
        Thing::Initiative(id) => initiative(id.ix()).map(|choice| choice.label.clone()),
        Thing::After(id, l) => later(initiative(id.ix()), l),
        Thing::Ending(id) => book.endings.get(id.ix()).map(|ending| ending.title.clone()),
        Thing::Reception(_) | Thing::Behaviour(_) | Thing::Pledge(_) | Thing::Bargain(_) => None,
    };
    words.map_or_else(Texts::new, |words| texts(campaign, &words))
}
