//! The settings: each counts at once and is kept in the settings file at once.
//!
//! Changes [`Options`] by way of the app. Deliberately absent: files, and changing keys, which the file does.

use crate::text::SafeText;
use crate::text::Ui;
use crate::tui::keys::Command;
use crate::tui::keys::Hint;
use crate::tui::list::Cursor;
use crate::tui::options::Options;
use crate::tui::paint::Canvas;
use crate::tui::prose::Prose;
use crate::tui::prose::Scroll;
use crate::tui::screens::Page;
use crate::tui::screens::Reply;
use crate::tui::screens::bottom;
use crate::tui::screens::inset;
use crate::tui::theme::Role;
use crate::tui::theme::Theme;
use crate::view::setting::Setting;
use crate::view::shelf::Keeper;
use ratatui::layout::Rect;

/// What a row sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    Lang,
    Theme,
    Ascii,
    Mouse,
    Motion,
    Hints,
    Tempo,
}

const ROWS: [Row; 7] = [
    Row::Lang,
    Row::Theme,
    Row::Ascii,
    Row::Mouse,
    Row::Motion,
    Row::Hints,
    Row::Tempo,
];

impl Row {
    /// Returns the keys of its name and of what it is for.
    fn keys(self) -> [&'static str; 2] {
        match self {
            Self::Lang => ["settings-language", "settings-language-about"],
            Self::Theme => ["settings-theme", "settings-theme-about"],
            Self::Ascii => ["settings-ascii", "settings-ascii-about"],
            Self::Mouse => ["settings-mouse", "settings-mouse-about"],
            Self::Motion => ["settings-motion", "settings-motion-about"],
            Self::Hints => ["settings-hints", "settings-hints-about"],
            Self::Tempo => ["settings-tempo", "settings-tempo-about"],
        }
    }

    /// Returns the setting that follows the one there is, or comes before it.
    fn next(self, options: &Options, forward: bool) -> Setting {
        match self {
            Self::Lang => Setting::Lang(options.lang.other()),
            Self::Theme => Setting::Theme(next_theme(options, forward)),
            Self::Ascii => Setting::Ascii(!options.ascii),
            Self::Mouse => Setting::Mouse(!options.mouse),
            Self::Motion => Setting::Motion(!options.motion),
            Self::Hints => Setting::Hints(!options.hints),
            Self::Tempo => Setting::Tempo(options.tempo.other()),
        }
    }

    /// Says what is set.
    fn value(self, options: &Options, ui: Ui) -> String {
        let yes = |on| ui.say(if on { "common-on" } else { "common-off" });
        match self {
            Self::Lang => ui.say("settings-this-language"),
            Self::Theme if Theme::NAMES.contains(&options.theme.as_str()) => {
                ui.say(&format!("theme-{}", options.theme))
            }
            Self::Theme => options.theme.clone(),
            Self::Ascii => ui.say(if options.ascii {
                "settings-frames-ascii"
            } else {
                "settings-frames-lines"
            }),
            Self::Mouse => yes(options.mouse),
            Self::Motion => yes(options.motion),
            Self::Hints => yes(options.hints),
            Self::Tempo => ui.say(&format!("tempo-{}", options.tempo.name())),
        }
    }
}

fn next_theme(options: &Options, forward: bool) -> String {
    let names: Vec<&str> = options.theme_names().collect();
    let at = names
        .iter()
        .position(|name| *name == options.theme)
        .unwrap_or(0);
    let step = if forward { 1 } else { names.len() - 1 };
    names[(at + step) % names.len()].to_owned()
}

/// The settings.
#[derive(Debug)]
pub struct SettingsPage {
    options: Options,
    places: [Option<SafeText>; 2],
    cursor: Cursor,
    scroll: Scroll,
}

impl SettingsPage {
    /// Shows the options as they are, and where they and the saves are kept.
    pub fn new(options: Options, keeper: &dyn Keeper) -> Self {
        Self {
            options,
            places: keeper.places(),
            cursor: Cursor::default(),
            scroll: Scroll::default(),
        }
    }

    fn change(&mut self, forward: bool) -> Reply {
        Reply::Set(ROWS[self.cursor.at].next(&self.options, forward))
    }

    fn draw_row(&self, canvas: &mut Canvas<'_>, row: Rect, n: usize) {
        let [name, _] = ROWS[n].keys().map(|key| canvas.say(key));
        let value = ROWS[n].value(&self.options, canvas.look.ui);
        let selected = n == self.cursor.at;
        if selected {
            canvas.put(row.x, row.y, 1, canvas.look.symbols.marker, Role::Key);
        }
        let column = (row.width / 3).clamp(14, 26);
        canvas.put(row.x + 2, row.y, column, &name, Role::Text);
        let x = row.x + 3 + column;
        let room = row.right().saturating_sub(x);
        let used = canvas.put(x, row.y, room, &value, Role::Strong);
        if selected {
            canvas.restyle(Rect::new(x, row.y, used, 1), Role::Selected);
        }
        canvas.hit(row, Command::Row(n));
    }

    /// Lays out what the selected setting is for, and where things are kept.
    fn about(&self, canvas: &Canvas<'_>) -> Prose {
        let mut prose = Prose::new();
        let [_, about] = ROWS[self.cursor.at].keys();
        prose.paragraph(&canvas.say(about), Role::Text).gap();
        let labels = ["settings-file", "settings-saves"].map(|key| canvas.say(key));
        let widest = labels.iter().map(|label| canvas.columns(label)).max();
        for (label, place) in labels.iter().zip(&self.places) {
            let none = canvas.say("common-none");
            let place = place.as_ref().map_or(none, |it| it.to_string());
            prose.entry(label, &place, widest.unwrap_or(0) + 2, Role::Dim);
        }
        prose.paragraph(&canvas.say("settings-keys-about"), Role::Dim);
        prose
    }
}

impl Page for SettingsPage {
    fn name(&self) -> &'static str {
        "screen-settings"
    }

    fn hints(&self) -> Vec<Hint> {
        let mut hints = vec![
            Hint::up_and_down("hint-choose"),
            Hint::left_and_right("hint-set"),
        ];
        if self.scroll.hidden() != (0, 0) {
            hints.push(Hint::of(Command::PageDown));
        }
        hints.push(Hint::of(Command::Back));
        hints
    }

    fn update(&mut self, command: Command) -> Reply {
        match command {
            Command::Right | Command::Enter | Command::More => self.change(true),
            Command::Left | Command::Less => self.change(false),
            Command::Row(row) if row == self.cursor.at => self.change(true),
            Command::Digit(n @ 1..) if usize::from(n) <= ROWS.len() => {
                self.cursor.at = usize::from(n) - 1;
                Reply::Done
            }
            Command::PageDown | Command::PageUp => {
                self.scroll
                    .page(if command == Command::PageDown { 1 } else { -1 });
                Reply::Done
            }
            Command::Back | Command::Settings => Reply::Back,
            other if self.cursor.obey(other, ROWS.len()) => Reply::Done,
            _ => Reply::Ignored,
        }
    }

    fn set(&mut self, options: &Options) {
        self.options = options.clone();
    }

    fn draw(&mut self, canvas: &mut Canvas<'_>, area: Rect) {
        let mut about = self.about(canvas);
        let columns = area.width.saturating_sub(4);
        let rows = u16::try_from(about.rows(columns, canvas.look.symbols)).unwrap_or(8);
        let count = u16::try_from(ROWS.len()).unwrap_or(8);
        let (list, foot) = bottom(area, (rows + 2).min(area.height.saturating_sub(count + 2)));
        let title = canvas.say("screen-settings");
        let inner = canvas.plain_pane(list, &title, true);
        let body = inset(inner, 1);
        let step = if body.height >= 2 * count { 2 } else { 1 };
        for (n, y) in (0..ROWS.len()).zip((body.y..body.bottom()).step_by(step)) {
            self.draw_row(
                canvas,
                Rect {
                    y,
                    height: 1,
                    ..body
                },
                n,
            );
        }
        let inner = canvas.plain_pane(foot, "", false);
        let first = self.scroll.fit(usize::from(rows), inner.height);
        about.draw(canvas, inset(inner, 1), first);
        let (above, below) = self.scroll.hidden();
        canvas.more(foot, above, below);
    }
}
