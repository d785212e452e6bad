//! A page of each drawing, from documents made by hand, in both languages.

use super::*;
use crate::text::Lang;
use crate::view::document::Course;
use crate::view::document::Gap;
use crate::view::document::Point;

fn text(text: &str) -> SafeText {
    SafeText::clean(text)
}

fn ticks(count: usize) -> Vec<SafeText> {
    (1..=count).map(|n| text(&format!("2017年{n}月"))).collect()
}

/// A play whose ledger rises as its field falls.
fn course(name: &str, gap: f64) -> Course {
    Course {
        name: text(name),
        paper: (0..4).map(|n| 45.0 + gap * f64::from(n)).collect(),
        real: (0..4).map(|n| 46.0 - gap * f64::from(n) / 2.0).collect(),
    }
}

fn point(name: &str, marks: f64, outcome: f64, burnout: f64) -> Point {
    Point {
        name: text(name),
        marks,
        outcome,
        burnout,
    }
}

fn overlay(plays: Vec<Course>) -> Chart {
    let ticks = ticks(4);
    Chart::Overlay { ticks, plays }
}

/// Writes what stands in the only part of a page.
fn part(lang: Lang, blocks: Vec<Block>) -> String {
    let mut part = Part::new("part", text("Part"));
    part.blocks = blocks;
    let document = Document {
        title: text("Title"),
        about: Vec::new(),
        parts: vec![part],
    };
    let page = write(&Ui::new(lang), &document);
    let (_, body) = page.split_once("</h2>").expect("a heading");
    let (body, _) = body.split_once("</section>").expect("it ends");
    // An element a line, so that a change is seen where it is.
    body.replace("><", ">\n<") + "\n"
}

#[test]
fn drawings() {
    let gap = Gap {
        ticks: ticks(4),
        paper: vec![45.0, 50.0, 55.0, 60.5],
        real: vec![46.0, 44.0, 42.0, 40.0],
        parted: Some(1),
    };
    let points = vec![
        point("Boots", 70.0, 40.0, 0.3),
        point("阿水", 70.0, 40.0, 0.55),
        point("<b>", 62.5, 48.0, 0.4),
    ];
    for (name, chart) in [
        ("gap", Chart::Gap(gap)),
        (
            "overlay",
            overlay(vec![course("Boots", 3.0), course("阿水", -1.0)]),
        ),
        ("points", Chart::Points(points)),
    ] {
        for (lang, code) in [(Lang::Zh, "zh"), (Lang::En, "en")] {
            let drawn = part(lang, vec![Block::Chart(chart.clone())]);
            insta::assert_snapshot!(format!("{name}-{code}"), drawn);
        }
    }
}

#[test]
fn many_plays_are_thin_lines_around_a_median() {
    let plays = |count: usize| (0..count).map(|n| course(&format!("play {n}"), n as f64));
    let few = part(Lang::En, vec![Block::Chart(overlay(plays(8).collect()))]);
    assert!(few.contains("course s7") && !few.contains("class=\"median\""));
    let many = part(Lang::En, vec![Block::Chart(overlay(plays(9).collect()))]);
    assert!(!many.contains("course s0"));
    assert_eq!(many.matches("class=\"median\"").count(), 2);
    assert_eq!(many.matches("class=\"thin\"").count(), 18);
    assert!(many.contains("9 plays, a thin line each"));
}

#[test]
fn drawings_survive_what_is_odd() {
    let odd = vec![
        Chart::Gap(Gap::default()),
        Chart::Gap(Gap {
            ticks: ticks(1),
            paper: vec![0.0],
            real: vec![0.0],
            parted: Some(9),
        }),
        Chart::Gap(Gap {
            ticks: ticks(2),
            paper: vec![50.0],
            real: vec![f64::NEG_INFINITY, f64::INFINITY],
            parted: None,
        }),
        overlay(Vec::new()),
        overlay(vec![Course {
            name: text(""),
            paper: Vec::new(),
            real: vec![1.0],
        }]),
        Chart::Points(Vec::new()),
        Chart::Points(vec![point("", f64::INFINITY, f64::NEG_INFINITY, 1e300); 60]),
    ];
    for chart in odd {
        let drawn = part(Lang::En, vec![Block::Chart(chart.clone())]);
        for line in drawn.lines().filter(|line| line.contains(" d=")) {
            assert!(
                !line.contains("NaN") && !line.contains("inf"),
                "{chart:?}: {line}"
            );
        }
    }
}

#[test]
fn what_unfolds_is_closed_and_shows_its_first_paragraph() {
    let fold = |n: usize| {
        let table = Table {
            head: vec![text("Line"), text("Points")],
            rows: vec![vec![text("<i>"), text("3")]],
            words: 1,
        };
        let inner = vec![Block::Say(text("Lead.")), Block::Table(table)];
        Block::Fold(text(&format!("Fold {n}")), inner)
    };
    let few: Vec<Block> = (0..2).map(fold).collect();
    insta::assert_snapshot!("folds", part(Lang::En, few));
    let strong = [Block::Strong(text("All of them:"))];
    let many: Vec<Block> = strong.into_iter().chain((0..=MANY).map(fold)).collect();
    let many = part(Lang::En, many);
    let begin = "<details class=\"many\">\n<summary>\n<b>All of them:</b>";
    assert!(many.contains(begin) && !many.contains("class=\"strong\""));
    assert_eq!(many.matches("<details>").count(), MANY + 1);
}
