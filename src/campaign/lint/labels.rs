//! Texts that stand twice where they should differ: two options of an event with the same label, or the same outcome.

use crate::campaign::book::ChoiceBook;
use crate::campaign::book::Words;
use crate::campaign::code::Code;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::lint::Lint;
use crate::campaign::places::ChoicePlaces;
use crate::campaign::places::TextPlaces;
use crate::text::Lang;

/// Looks at the options of each event.
pub(super) fn look(lint: &mut Lint<'_>) {
    let mut found = Vec::new();
    for (book, places) in lint.campaign.book.events.iter().zip(&lint.places.events) {
        for lang in &lint.campaign.languages {
            twins(*lang, &book.options, &places.options, &mut found);
        }
    }
    found.into_iter().for_each(|twin| lint.push(twin));
}

fn twins(lang: Lang, books: &[ChoiceBook], places: &[ChoicePlaces], found: &mut Vec<Diagnostic>) {
    for (at, (book, own)) in books.iter().zip(places).enumerate() {
        for (other, others) in books[..at].iter().zip(places) {
            let texts: [(&str, &Words, &Words, &TextPlaces, &TextPlaces); 2] = [
                (
                    "label",
                    &book.label,
                    &other.label,
                    &own.label,
                    &others.label,
                ),
                ("says", &book.says, &other.says, &own.says, &others.says),
            ];
            for (key, words, first, place, first_place) in texts {
                let (words, first) = (words.get(lang), first.get(lang));
                let (Some(place), Some(first_place)) = (place.get(lang), first_place.get(lang))
                else {
                    continue;
                };
                if words.0.len() == 1 && first.0.len() == 1 && words.plain() == first.plain() {
                    let twin = Diagnostic::new(Code::SameText, place.clone()).text("key", key);
                    found.push(twin.also(first_place.clone(), "check-same-here"));
                }
            }
        }
    }
}
