//! The picture of the smallest campaign in each format, and what it holds of the shipped one.

use super::*;
use crate::campaign::check_builtin;
use crate::campaign::check_dir;
use crate::campaign::check_texts;
use crate::text::Lang;
use std::path::Path;

fn smallest() -> Checked {
    check_dir(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/campaigns/smallest"))
}

fn shipped() -> Checked {
    check_builtin("liuxi-2017").unwrap()
}

#[track_caller]
fn drawn(checked: &Checked, lang: Lang, format: Format, scope: Scope) -> Picture {
    draw(&Ui::new(lang), checked, format, scope).unwrap()
}

#[test]
fn the_smallest_campaign_in_each_format() {
    let checked = smallest();
    let scope = Scope {
        all: true,
        event: None,
    };
    for format in [Format::Mermaid, Format::Dot] {
        let picture = drawn(&checked, Lang::En, format, scope);
        insta::assert_snapshot!(format!("smallest-{}", format.word()), picture.text);
    }
}

#[test]
fn everything_that_is_linked_is_on_the_picture() {
    let checked = shipped();
    let campaign = checked.campaign.as_ref().unwrap();
    for format in Format::ALL {
        let picture = drawn(&checked, Lang::En, format, Scope::default());
        assert_eq!(picture.events, campaign.world.events.len());
        for event in &campaign.book.events {
            assert!(picture.text.contains(&event.id), "{}", event.id);
        }
        for flag in &campaign.book.flags {
            let read = checked.places.flags.iter();
            assert!(read.count() > 0);
            // A flag that only its own event reads is no link.
            if flag != "published" {
                assert!(picture.text.contains(flag), "{flag}");
            }
        }
    }
}

#[test]
fn numbers_of_the_state_are_links_only_if_asked_for() {
    let checked = shipped();
    let few = drawn(&checked, Lang::En, Format::Mermaid, Scope::default());
    let all = Scope {
        all: true,
        event: None,
    };
    let many = drawn(&checked, Lang::En, Format::Mermaid, all);
    assert!(!few.text.contains("town.money") && many.text.contains("town.money"));
    assert!(many.links > 10 * few.links);
}

#[test]
fn an_event_alone_keeps_its_neighbours() {
    let checked = shipped();
    let campaign = checked.campaign.as_ref().unwrap();
    let scope = Scope {
        event: campaign.event_by_id("night-warning"),
        all: false,
    };
    let picture = drawn(&checked, Lang::En, Format::Mermaid, scope);
    // The drill in May sets a flag that the night reads.
    assert_eq!(picture.events, 2, "{}", picture.text);
    assert!(picture.text.contains("may-drill") && picture.text.contains("flag.night-drill"));
}

#[test]
fn the_page_loads_nothing_and_speaks_the_readers_language() {
    for (lang, code, word) in [
        (Lang::Zh, "zh-CN", "全部内容"),
        (Lang::En, "en", "Everything in full"),
    ] {
        let page = drawn(&shipped(), lang, Format::Html, Scope::default()).text;
        assert!(page.contains(&format!("<html lang=\"{code}\">")) && page.contains(word));
        assert!(page.contains("default-src 'none'"));
        for outside in ["http://", "https://", "src=", "@import", "url(", "fetch("] {
            let left = page
                .replace("http://www.w3.org/2000/svg", "")
                .replace("url(#tip)", "");
            assert!(!left.contains(outside), "{outside}");
        }
    }
}

/// A campaign whose texts try to break out of every format.
fn hostile() -> Checked {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/campaigns/smallest");
    let texts = ["campaign.toml", "story.toml"].map(|name| {
        let text = std::fs::read_to_string(folder.join(name)).unwrap();
        let text = text.replace(
            "title.en = \"Rain\"",
            r#"title.en = "\"]; end <script>alert(1)</script> -->|x| `#quot; \\\" %% &lt;""#,
        );
        (name.to_owned(), text)
    });
    check_texts("hostile", texts.to_vec())
}

#[test]
fn a_text_stays_a_text() {
    let checked = hostile();
    let title = "Rain";
    let draw = |format| drawn(&checked, Lang::En, format, Scope::default()).text;
    assert!(!draw(Format::Mermaid).contains(title));
    let html = draw(Format::Html);
    assert!(html.contains("&lt;script&gt;alert(1)") && !html.contains("<script>alert"));
    let mermaid = draw(Format::Mermaid);
    let line = mermaid.lines().find(|line| line.contains("alert")).unwrap();
    assert_eq!(line.matches('"').count(), 2, "{line}");
    assert!(!line.contains("-->") && !line.contains("<script"));
    let dot = draw(Format::Dot);
    let line = dot.lines().find(|line| line.contains("alert")).unwrap();
    // Without what is escaped the label's own two quotes are left, and those of the colours and styles.
    let bare = line.replace("\\\\", "").replace("\\\"", "");
    assert_eq!(bare.matches('"').count() % 2, 0, "{line}");
    assert!(bare.starts_with("    n0 [label=\""), "{bare}");
}

#[test]
fn endings_of_files_say_the_format() {
    for (ending, format) in [
        ("html", Some(Format::Html)),
        ("HTM", Some(Format::Html)),
        ("gv", Some(Format::Dot)),
        ("mmd", Some(Format::Mermaid)),
        ("png", None),
    ] {
        assert_eq!(Format::of_ending(ending), format, "{ending}");
    }
}
