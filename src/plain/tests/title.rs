//! The title: what it offers, and how it leads into a play and back.

use super::*;
use crate::text::SafeText;
use crate::text::Ui;
use crate::view::setting::Setting;
use crate::view::shelf::Begin;
use crate::view::shelf::CampaignCard;
use crate::view::shelf::Keeper;
use crate::view::shelf::Opened;
use crate::view::shelf::SaveCard;
use crate::view::shelf::Shelf;

/// A shelf of so many campaigns and saves; the last save cannot be opened.
struct Sample {
    campaigns: usize,
    saves: usize,
    done: Vec<String>,
}

impl Keeper for Sample {
    fn keep(&mut self, setting: &Setting, _: Ui) -> Result<(), SafeText> {
        self.done.push(format!("{setting:?}"));
        Ok(())
    }

    fn places(&self) -> [Option<SafeText>; 2] {
        [None, None]
    }
}

impl Shelf for Sample {
    fn campaigns(&mut self, _: Ui) -> Vec<CampaignCard> {
        let card = |n| CampaignCard {
            id: format!("campaign {n}"),
            title: SafeText::clean(&format!("Title {n}")),
            minutes: 45,
            ..CampaignCard::default()
        };
        (1..=self.campaigns).map(card).collect()
    }

    fn saves(&mut self, _: Ui) -> Vec<SaveCard> {
        let card = |n| SaveCard {
            id: format!("save {n}"),
            campaign: SafeText::clean("A Year"),
            date: SafeText::clean("2026-11-25 10:00"),
            begun: SafeText::clean("2026-11-25 10:00"),
            steps: n,
            finished: n == 1,
            trouble: (n == self.saves).then(|| SafeText::clean("It is damaged.")),
        };
        (1..=self.saves).map(card).collect()
    }

    fn start(&mut self, begin: &Begin, _: Ui) -> Result<Opened, SafeText> {
        self.done.push(begin.campaign.clone());
        Ok(Opened {
            driver: Box::new(InMemory(fixture::play())),
            notice: None,
        })
    }

    fn open(&mut self, save: &str, _: Ui) -> Result<Opened, SafeText> {
        self.done.push(save.to_owned());
        if save == format!("save {}", self.saves) {
            return Err(SafeText::clean("It cannot be opened."));
        }
        Ok(Opened {
            driver: Box::new(InMemory(fixture::play())),
            notice: Some(SafeText::clean("It was damaged.")),
        })
    }
}

/// Says something to the title of a shelf with so many campaigns and saves; checks what it led to and how it ended.
#[track_caller]
fn check(campaigns: usize, saves: usize, script: &str, done: &[&str], end: End) -> String {
    let mut shelf = Sample {
        campaigns,
        saves,
        done: Vec::new(),
    };
    let mut out = Vec::new();
    let options = Options::new(Lang::En);
    let left = choose(&mut shelf, options, &mut script.as_bytes(), &mut out);
    let out = String::from_utf8(out).expect("it is text");
    check_lines(&out);
    assert_eq!(shelf.done, done, "{out}");
    assert_eq!(left.expect("a vector takes all").0, end, "{out}");
    out
}

#[test]
fn the_first_answer_leads_into_a_play() {
    for first in ["1\n", "\n"] {
        let out = check(1, 0, &format!("{first}q\n"), &["campaign 1"], End::Quit);
        assert!(
            out.contains("1. New game") && out.contains("A Year in Liuxi"),
            "{out}"
        );
        let out = check(1, 2, &format!("{first}q\n"), &["save 1"], End::Quit);
        assert!(
            out.contains("1. Continue (A Year, 2026-11-25 10:00)"),
            "{out}"
        );
        assert!(out.contains("It was damaged."), "{out}");
    }
}

#[test]
fn where_there_are_several_campaigns_it_is_asked_which() {
    let out = check(2, 0, "1\n2\nq\n", &["campaign 2"], End::Quit);
    assert!(
        out.contains("2. Title 2") && out.contains("About 45 minutes"),
        "{out}"
    );
    check(2, 0, "1\n0\nq\n", &[], End::Quit);
    check(0, 0, "1\nq\n", &[], End::Quit);
}

#[test]
fn saves_are_listed_and_opened_and_a_bad_one_says_why() {
    let script = "3\n2\n3\n1\nq\n";
    let out = check(1, 2, script, &["save 2", "save 1"], End::Quit);
    for words in ["finished", "It is damaged.", "It cannot be opened."] {
        assert!(out.contains(words), "{words}: {out}");
    }
    let out = check(1, 0, "2\nq\n", &[], End::Quit);
    assert!(out.contains("There are no saves yet."), "{out}");
}

#[test]
fn a_play_is_left_for_the_title_and_the_title_for_good() {
    let out = check(
        1,
        0,
        "1\nx\n1\ntitle\n5\n",
        &["campaign 1", "campaign 1"],
        End::Quit,
    );
    assert_eq!(out.matches("is saved").count(), 2, "{out}");
    check(1, 0, "", &[], End::Silence);
    check(1, 0, "1\n", &["campaign 1"], End::Silence);
}

#[test]
fn the_language_changes_and_nonsense_is_answered() {
    let out = check(
        1,
        0,
        "?\n9\nwhatever\n4\nl\nq\n",
        &["Lang(Zh)", "Lang(En)"],
        End::Quit,
    );
    for words in [
        "A number picks",
        "\"9\" means",
        "\"whatever\" means",
        "新开一局",
    ] {
        assert!(out.contains(words), "{words}: {out}");
    }
    assert_eq!(out.matches("1. New game").count(), 2, "{out}");
}

#[test]
fn a_year_from_the_title_ends_with_the_books() {
    let script = format!("1\n{}", year());
    let out = check(1, 0, &script, &["campaign 1"], End::Over);
    assert!(out.contains("The three books"));
}

#[test]
fn hints_and_tempo_are_set_at_the_title_and_kept() {
    let script = "3\n1\n2\n0\nq\n";
    let done = ["Hints(false)", "Tempo(Brisk)"];
    let out = check(1, 0, script, &done, End::Quit);
    assert!(out.contains("2. Tempo (brisk)"), "{out}");
    let out = check(1, 0, "3\n\n?\n0\nq\n", &[], End::Quit);
    assert_eq!(out.matches("1. First-use hints (on)").count(), 2, "{out}");
    assert!(out.contains("1 turns the hints on or off"), "{out}");
}

#[test]
fn what_is_set_in_a_play_is_kept_at_the_title() {
    let done = ["campaign 1", "Hints(false)", "campaign 1"];
    let out = check(1, 0, "1\n,\n1\n0\nx\n1\nq\n", &done, End::Quit);
    let after = out.split_once("(off)").expect("it was turned off").1;
    assert!(!after.contains("Hint: "), "{out}");
}

#[test]
fn the_list_of_saves_has_its_own_help() {
    let out = check(1, 2, "3\n?\n0\nq\n", &[], End::Quit);
    let flat = out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat.contains("A number takes one of the list"), "{out}");
    assert_eq!(
        out.matches("Which one, 1 to 2? 0 goes back.").count(),
        2,
        "{out}"
    );
    assert!(flat.contains("4. Settings 5. Language: Chinese"), "{out}");
}
