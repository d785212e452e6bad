//! The twelve ways in which Chinese breaks a terminal program, in the order of the project's table, and what holds each off.
//!
//! | | what breaks | held off by |
//! |---|---|---|
//! | 1 | a run of Chinese wrapped as one word, lines that begin with `，` | [`t01_wrapping`] |
//! | 2 | a popup loses its border over half a character | [`t02_popups`] |
//! | 3 | a screen as text tells of hidden cells | [`t03_screens_as_text`] |
//! | 4 | a highlight that moves off leaves half a ground | [`t04_selection`], and [`spring`] on every picture |
//! | 5 | a ground stays where a styled character stood | [`t05_version_floor`] |
//! | 6 | characters that some terminals draw two columns wide | [`t06_ambiguous_width`], and [`spring`] on every picture |
//! | 7 | a cell cut in the middle of a character, silently | [`t07_fitting`] |
//! | 8 | bytes or characters taken for columns | [`t08_one_measure`], and clippy |
//! | 9 | an input method's window at the wrong place | [`t09_real_cursor`] |
//! | 10 | Chinese lost on the way in | [`t10_input`], and `tests/terminal/input.rs`; over SSH when there is a host for it |
//! | 11 | invisible marks around every value | [`t11_isolation_marks`] |
//! | 12 | emoji and joiners | [`t12_no_emoji`] |

use super::Sink;
use super::look;
use super::picture_with;
use super::play::Seat;
use super::whole;
use crate::text::Lang;
use crate::text::Ui;
use crate::text::Value;
use crate::text::fit;
use crate::text::lines;
use crate::text::width;
use crate::tui::event;
use crate::tui::event::Event;
use crate::tui::event::Key;
use crate::tui::paint::Canvas;
use crate::tui::paint::screen_text;
use crate::tui::sample;
use crate::tui::screens::Page;
use crate::tui::screens::desk::DeskPage;
use crate::tui::symbols::ASCII;
use crate::tui::symbols::UNICODE;
use crate::tui::term::backend::Lean;
use crate::tui::theme::Role;
use ratatui::Terminal;
use ratatui::TerminalOptions;
use ratatui::Viewport;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use std::fs;
use std::num::NonZero;
use std::path::Path;
use std::path::PathBuf;
use unicode_width::UnicodeWidthChar;

/// Sets the traps that a whole screen can step into on a page: every page that has a picture comes through here.
pub fn spring(name: &str, lang: Lang, page: &mut dyn Page) {
    for size in [(60, 20), (80, 24), (120, 40)] {
        let text = picture_with(page, look(lang, &ASCII), size);
        let wide = ambiguous(&text);
        assert!(
            wide.is_empty(),
            "{name}: {wide:?} in an ASCII terminal\n{text}"
        );
        let mut buffer = Buffer::empty(Rect::new(0, 0, size.0, size.1));
        let area = buffer.area;
        page.draw(&mut Canvas::new(&mut buffer, look(lang, &UNICODE)), area);
        let bare = unmarked(&buffer);
        assert!(
            bare.is_empty(),
            "{name}: selected by its style alone: {bare:?}\n{}",
            screen_text(&buffer)
        );
    }
}

/// Lists the characters that terminals may draw one or two columns wide.
fn ambiguous(text: &str) -> Vec<char> {
    let wide = |c: &char| UnicodeWidthChar::width(*c) != UnicodeWidthChar::width_cjk(*c);
    text.chars().filter(wide).collect()
}

/// Lists the rows with reversed cells that are not bold too, or that have no marker to the left of them.
fn unmarked(buffer: &Buffer) -> Vec<u16> {
    let rows = buffer.area.top()..buffer.area.bottom();
    let bare = |y: &u16| {
        let mut marked = false;
        for x in buffer.area.left()..buffer.area.right() {
            let cell = &buffer[(x, *y)];
            marked |= cell.symbol() == UNICODE.marker;
            let reversed = cell.modifier.contains(Modifier::REVERSED);
            if reversed && !(marked && cell.modifier.contains(Modifier::BOLD)) {
                return true;
            }
        }
        false
    };
    rows.filter(bare).collect()
}

/// Finds the files below a folder of the project.
fn files(folder: &str, ends: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if ends.iter().any(|end| path.to_string_lossy().ends_with(end)) {
                found.push(path);
            }
        }
    }
    assert!(!found.is_empty(), "{folder}");
    found
}

/// Returns every text that ships: the strings of the campaigns and the lines of the catalogues, with a number for each value.
fn shipped() -> Vec<String> {
    fn strings(value: &toml::Value, into: &mut Vec<String>) {
        match value {
            toml::Value::String(text) => into.push(text.clone()),
            toml::Value::Array(items) => items.iter().for_each(|item| strings(item, into)),
            toml::Value::Table(table) => table.values().for_each(|item| strings(item, into)),
            _ => {}
        }
    }
    let mut texts = Vec::new();
    for path in files("campaigns", &[".toml"]) {
        let text = fs::read_to_string(path).expect("a file");
        strings(&toml::Value::Table(text.parse().expect("TOML")), &mut texts);
    }
    for path in files("src/text/ui", &[".ftl"]) {
        let text = fs::read_to_string(path).expect("a file");
        let words = text.lines().filter(|line| !line.starts_with('#'));
        let words = words.map(|line| {
            line.split_once(" = ")
                .map_or(line, |(_, words)| words)
                .trim()
        });
        texts.extend(words.map(str::to_owned));
    }
    texts.iter().map(|text| filled(text)).collect()
}

/// Puts a number in place of each value in braces.
fn filled(text: &str) -> String {
    let mut parts = text.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        filled.push_str("12");
        filled.push_str(part.split_once('}').map_or(part, |(_, rest)| rest));
    }
    filled
}

#[test]
fn t01_wrapping() {
    let mut broken = Vec::new();
    for (n, text) in shipped().iter().enumerate() {
        // Every width, but not every text at every width: there are a hundred pages of it.
        for columns in (8 + n % 4..=60).step_by(4) {
            for paragraph in text.split('\n') {
                broken.extend(
                    badly_wrapped(paragraph, columns).map(|line| (columns, line.to_owned())),
                );
            }
        }
    }
    assert_eq!(broken, []);
    assert_eq!(
        lines("你是 Qinghe 县柳溪镇的镇长", 16),
        ["你是 Qinghe 县柳", "溪镇的镇长"]
    );
    nothing_draws_but_the_canvas();
}

/// Lists the lines of a paragraph that are too wide, or begin or end with what must not stand there.
fn badly_wrapped(paragraph: &str, columns: usize) -> impl Iterator<Item = &str> {
    let first = |c| "，。！？；：、》）」』】”…".contains(c);
    let last = |c| "（《「『【“".contains(c);
    let lines = lines(paragraph, columns).into_iter().enumerate();
    let bad = move |(n, line): &(usize, &str)| {
        width(line) > columns || line.ends_with(last) || (*n > 0 && line.starts_with(first))
    };
    lines.filter(bad).map(|(_, line)| line)
}

/// Neither ratatui's wrapping nor its clearing, nor any widget that uses them, is in the sources of the screens.
fn nothing_draws_but_the_canvas() {
    for path in files("src/tui", &[".rs"]) {
        let text = fs::read_to_string(&path).expect("a source");
        let banned = ["ratatui", "::widgets"].concat();
        assert!(!text.contains(&banned), "{}", path.display());
    }
}

#[test]
fn t02_popups() {
    for x in 0..10 {
        for columns in 3..9 {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 24, 3));
            let mut canvas = Canvas::new(&mut buffer, look(Lang::Zh, &UNICODE));
            for y in 0..3 {
                canvas.put(0, y, 24, "你好你好你好你好你好你好", Role::Text);
            }
            let area = Rect::new(x, 0, columns, 3);
            canvas.clear(area);
            canvas.plain_pane(area, "", true);
            let text = whole(&buffer);
            for (row, corners) in text.lines().zip(["┌┐", "││", "└┘"]) {
                let sides: String = row.chars().filter(|c| "┌┐│└┘".contains(*c)).collect();
                assert_eq!(
                    (sides.as_str(), width(row)),
                    (corners, 24),
                    "{x} {columns}\n{text}"
                );
            }
        }
    }
}

#[test]
fn t03_screens_as_text() {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 12, 2));
    let mut canvas = Canvas::new(&mut buffer, look(Lang::Zh, &UNICODE));
    canvas.put(0, 0, 12, "权小a责大", Role::Text);
    canvas.put(3, 1, 9, "柳溪镇", Role::Selected);
    assert_eq!(screen_text(&buffer), "权小a责大\n   柳溪镇\n");
}

#[test]
fn t04_selection() {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 12, 2));
    let mut canvas = Canvas::new(&mut buffer, look(Lang::Zh, &UNICODE));
    canvas.put(0, 0, 12, "▸ 柳溪镇", Role::Text);
    canvas.restyle(Rect::new(2, 0, 6, 1), Role::Selected);
    canvas.put(2, 1, 9, "柳溪镇", Role::Selected);
    assert_eq!(unmarked(&buffer), [1], "the second row has no marker");
    let mut desk = DeskPage::new(sample::desk(Lang::Zh));
    let mut buffer = Buffer::empty(Rect::new(0, 0, 80, 24));
    let area = buffer.area;
    desk.draw(
        &mut Canvas::new(&mut buffer, look(Lang::Zh, &UNICODE)),
        area,
    );
    let reversed = |cell: &&ratatui::buffer::Cell| cell.modifier.contains(Modifier::REVERSED);
    assert!(
        buffer.content.iter().any(|cell| reversed(&cell)),
        "something is selected"
    );
    assert!(unmarked(&buffer).is_empty());
}

#[test]
fn t05_version_floor() {
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock");
    let lock: toml::Table = fs::read_to_string(lock)
        .expect("a lock")
        .parse()
        .expect("TOML");
    let packages = lock["package"].as_array().expect("packages");
    for (name, least) in [("ratatui", [0, 30, 2]), ("ratatui-core", [0, 1, 2])] {
        let package = packages.iter().find(|p| p["name"].as_str() == Some(name));
        let version = package.expect(name)["version"].as_str().expect("a version");
        let parts: Vec<u32> = version
            .split('.')
            .filter_map(|part| part.parse().ok())
            .collect();
        assert!(parts[..] >= least[..], "{name} {version}");
    }
}

#[test]
fn t06_ambiguous_width() {
    assert_eq!(
        ambiguous("─…“·★×° 柳溪，- ~"),
        ['─', '…', '“', '·', '★', '×', '°']
    );
    for text in shipped() {
        let left = ambiguous(&ASCII.prose(&text));
        assert!(left.is_empty(), "{left:?} are left of {text}");
    }
}

#[test]
fn t07_fitting() {
    for (columns, seen) in [
        (14, "危房排查任务书"),
        (8, "危房排… "),
        (7, "危房排…"),
        (2, "… "),
    ] {
        assert_eq!(fit("危房排查任务书", columns, "…"), seen);
        let mut buffer = Buffer::empty(Rect::new(0, 0, 16, 1));
        let room = u16::try_from(columns).expect("small");
        let mut canvas = Canvas::new(&mut buffer, look(Lang::Zh, &UNICODE));
        canvas.cell(0, 0, room, "危房排查任务书", Role::Text);
        assert_eq!(whole(&buffer).trim_end(), seen.trim_end());
    }
    assert_eq!(fit("危房排查任务书", 8, ".."), "危房排..");
}

#[test]
fn t08_one_measure() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |file: &str| fs::read_to_string(root.join(file)).expect(file);
    let banned = read("clippy.toml");
    for method in [
        "str::len",
        "alloc::string::String::len",
        "core::iter::Iterator::count",
    ] {
        assert!(banned.contains(&format!("\"{method}\"")), "{method}");
    }
    let lint = "(clippy::disallowed_methods)]";
    assert!(read("src/tui/mod.rs").contains(&["#![deny", lint].concat()));
}

/// Draws a frame on a terminal and returns where its cursor is seen, if it is.
pub fn seen_cursor(view: impl FnOnce(&mut Buffer) -> Option<Position>) -> Option<(u16, u16)> {
    let side = |n| NonZero::new(n).expect("not nought");
    let bytes = Sink::default();
    let viewport = Viewport::Fixed(Rect::new(0, 0, 80, 24));
    let options = TerminalOptions { viewport };
    let mut terminal = Terminal::with_options(Lean::new(bytes.clone()), options).expect("a sink");
    let drawn = terminal.draw(|frame| {
        if let Some(cursor) = view(frame.buffer_mut()) {
            frame.set_cursor_position(cursor);
        }
    });
    drawn.expect("a sink");
    let mut emulator = vt100::Parser::new(side(24), side(80), 0);
    emulator.process(&bytes.0.borrow());
    let screen = emulator.screen();
    let (row, column) = screen.cursor_position();
    (!screen.hide_cursor()).then_some((column, row))
}

#[test]
fn t09_real_cursor() {
    let typed = "柳溪镇的镇长林晓abc";
    let field = |buffer: &mut Buffer| {
        let used = Canvas::new(buffer, look(Lang::Zh, &UNICODE)).put(4, 2, 40, typed, Role::Text);
        Some(Position::new(4 + used, 2))
    };
    assert_eq!(seen_cursor(field), Some((23, 2)));
    let desk = |buffer: &mut Buffer| {
        let area = buffer.area;
        let look = look(Lang::Zh, &UNICODE);
        DeskPage::new(sample::desk(Lang::Zh)).draw(&mut Canvas::new(buffer, look), area);
        None
    };
    assert_eq!(seen_cursor(desk), None, "no field, no cursor");
    let mut seat = Seat::new(Lang::Zh);
    seat.keys("2⏎林晓");
    let two = seen_cursor(|buffer| {
        seat.app.view(buffer);
        seat.app.cursor()
    });
    seat.keys("雯a");
    let more = seen_cursor(|buffer| {
        seat.app.view(buffer);
        seat.app.cursor()
    });
    let ((row, column), (to, further)) = (two.expect("it is seen"), more.expect("it stays"));
    assert_eq!((row + 3, column), (to, further), "it follows what is typed");
}

#[test]
fn t10_input() {
    let key = crossterm::event::KeyCode::Char('中').into();
    let came = event::translate(crossterm::event::Event::Key(key));
    assert_eq!(came, Some(Event::Key(Key::char('中'))));
}

#[test]
fn t11_isolation_marks() {
    for lang in Lang::ALL {
        let who = [("who", Value::from("老支书"))];
        let words = Ui::new(lang).say_with("event-who", &who);
        assert!(
            words.contains("老支书") && !words.contains(['\u{2068}', '\u{2069}']),
            "{words:?}"
        );
    }
}

#[test]
fn t12_no_emoji() {
    let symbols = format!("{UNICODE:?}{ASCII:?}");
    for text in shipped().iter().chain([&symbols]) {
        for c in text.chars() {
            let joins = ['\u{fe0f}', '\u{200d}', '\u{ff9e}', '\u{ff9f}'].contains(&c);
            assert!(!joins && !is_emoji(c), "{c:?} in {text}");
        }
    }
}

/// Tells whether a character is in a block of pictures, or one that terminals show as a picture by themselves.
fn is_emoji(c: char) -> bool {
    let wide = UnicodeWidthChar::width(c) == Some(2);
    ('\u{1f000}'..='\u{1faff}').contains(&c) || (wide && ('\u{2000}'..='\u{2bff}').contains(&c))
}
