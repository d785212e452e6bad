//! The tables `[themes.NAME]`: a theme of one's own, made from one that comes with the program.

use crate::campaign::code::Code;
use crate::campaign::diagnostic::Diagnostic;
use crate::campaign::diagnostic::Findings;
use crate::campaign::item::Item;
use crate::campaign::nearest;
use crate::config::settings::read::unknown;
use crate::tui::theme::Role;
use crate::tui::theme::Theme;
use crate::tui::theme::depth::contrast;
use crate::tui::theme::mark;
use anstyle_lossy::palette::VGA;
use ratatui::style::Color;
use ratatui::style::Style;

/// The most themes of one's own.
const MOST: usize = 32;
/// The least contrast at which text is read without effort (Web Content Accessibility Guidelines 2.1, 1.4.3).
const LEAST: f64 = 4.5;

/// Reads all themes.
pub(super) fn read(item: &Item<'_>, findings: &mut Findings) -> Vec<(String, Theme)> {
    let Some(table) = item.value.as_table() else {
        item.wrong_type(findings, "check-type-table");
        return Vec::new();
    };
    let mut themes = Vec::new();
    for (key, value) in table.iter().take(MOST) {
        let inner = item.inner(key, value);
        let name: &str = key.get_ref();
        if let Some(theme) = theme(&inner, name, findings) {
            themes.push((name.to_owned(), theme));
        }
    }
    themes
}

/// Reads one theme: its base first, then what differs.
fn theme(item: &Item<'_>, name: &str, findings: &mut Findings) -> Option<Theme> {
    let Some(table) = item.value.as_table() else {
        item.wrong_type(findings, "check-type-table");
        return None;
    };
    let of = |wanted: &str| {
        let (key, value) = table.get_key_value(wanted)?;
        Some(item.inner(key, value))
    };
    let built_in = Theme::NAMES.map(|name| (name, name));
    let base = of("base").and_then(|it| it.word(findings, &built_in));
    let mut theme = base.and_then(Theme::named).unwrap_or_default();
    let mut ground = Color::Reset;
    if let Some(colour) = of("ground").and_then(|it| colour(&it, findings)) {
        theme = theme.on(colour);
        ground = colour;
    }
    for (key, value) in table.iter() {
        let inner = item.inner(key, value);
        let word: &str = key.get_ref();
        let role = Role::ALL.iter().find(|role| role.name() == word);
        match (word, role) {
            ("base" | "ground", _) => {}
            (_, Some(&role)) => {
                if let Some(style) = style(&inner, findings) {
                    warn_of_contrast(&inner, style, ground, findings);
                    theme = theme.with(role, style);
                }
            }
            _ => {
                let roles = Role::ALL.iter().map(|role| role.name());
                let known = ["base", "ground"].into_iter().chain(roles);
                unknown(&inner, word, &format!("[themes.{name}]"), known, findings);
            }
        }
    }
    Some(theme)
}

fn colour(item: &Item<'_>, findings: &mut Findings) -> Option<Color> {
    let quoted = item.string(findings)?;
    mark::colour(quoted.text)
        .map_err(|word| bad(item, &word, findings))
        .ok()
}

fn style(item: &Item<'_>, findings: &mut Findings) -> Option<Style> {
    let quoted = item.string(findings)?;
    mark::style(quoted.text)
        .map_err(|word| bad(item, &word, findings))
        .ok()
}

fn bad(item: &Item<'_>, word: &str, findings: &mut Findings) {
    let better = nearest(word, mark::WORDS.iter().map(|(word, _)| *word));
    let found = Diagnostic::new(Code::BadColour, item.place()).text("word", word);
    findings.push(found.propose(better));
}

fn warn_of_contrast(item: &Item<'_>, style: Style, ground: Color, findings: &mut Findings) {
    let (fg, bg) = (style.fg.unwrap_or(Color::Reset), style.bg.unwrap_or(ground));
    let seen = contrast(fg, bg, VGA);
    if seen < LEAST {
        let found = Diagnostic::new(Code::LowContrast, item.place());
        findings.push(
            found
                .text("seen", format!("{seen:.1}"))
                .text("least", format!("{LEAST:.1}")),
        );
    }
}

/// Reads the name of the theme that is on.
pub(super) fn chosen(
    item: &Item<'_>,
    own: &[(String, Theme)],
    findings: &mut Findings,
) -> Option<String> {
    let quoted = item.string(findings)?;
    let names = || {
        let own = own.iter().map(|(name, _)| name.as_str());
        Theme::NAMES.into_iter().chain(own)
    };
    if names().any(|name| name == quoted.text) {
        return Some(quoted.text.to_owned());
    }
    let all: Vec<&str> = names().collect();
    let found = Diagnostic::new(Code::UnknownWord, quoted.place()).text("word", quoted.text);
    let better = nearest(quoted.text, names());
    findings.push(found.text("all", all.join(" · ")).propose(better));
    None
}
