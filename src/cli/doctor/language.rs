//! The language: what decided it, and whether the locale names UTF-8.

use crate::cli::Shell;
use crate::cli::doctor::finding::Line;
use crate::cli::doctor::finding::Section;
use crate::cli::doctor::finding::State;
use crate::config::env::Locale;
use crate::text::Lang;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;

/// What is to be known of the language.
#[derive(Debug, Clone)]
pub struct Seen {
    lang: Lang,
    asked: bool,
    /// Whether the settings decided.
    set: bool,
    from: Option<Locale>,
    charset: Option<Locale>,
}

/// Looks at what the environment says.
pub fn look(shell: &Shell) -> Seen {
    Seen {
        lang: shell.lang,
        asked: shell.lang_asked,
        set: shell.env.own_lang().is_none() && shell.settings.lang.is_some(),
        from: shell.env.lang_from.clone(),
        charset: shell.env.charset_from.clone(),
    }
}

/// Puts it into words.
pub fn tell(ui: &Ui, seen: &Seen) -> Section {
    Section {
        key: "language",
        title: ui.say("doctor-language"),
        lines: vec![language(ui, seen), charset(ui, seen)],
    }
}

fn language(ui: &Ui, seen: &Seen) -> Line {
    let because = match &seen.from {
        _ if seen.asked => ui.say("doctor-language-asked"),
        _ if seen.set => ui.say("doctor-language-set"),
        Some(locale) if locale.name.is_empty() => {
            ui.say_with("doctor-language-system", &[("value", said(locale))])
        }
        Some(locale) => variable(ui, locale),
        None => ui.say("doctor-language-default"),
    };
    let values = [
        ("what", Value::from(seen.lang.name())),
        ("because", Value::from(because)),
    ];
    let decided = seen.asked || seen.set || seen.from.is_some();
    let state = if decided { State::Well } else { State::Told };
    let label = ui.say("doctor-speaks");
    Line::new(
        "language",
        label,
        state,
        ui.say_with("doctor-because", &values),
    )
}

fn charset(ui: &Ui, seen: &Seen) -> Line {
    let utf8 = seen.charset.as_ref().and_then(Locale::is_utf8);
    let (state, said) = match (&seen.charset, utf8) {
        (Some(locale), Some(utf8)) => {
            let state = if utf8 {
                State::Well
            } else {
                State::Finding(ui.say("doctor-charset-advice"))
            };
            (state, variable(ui, locale))
        }
        _ => (State::Told, ui.say("doctor-charset-unsaid")),
    };
    Line::new("charset", ui.say("doctor-charset"), state, said)
}

fn said(locale: &Locale) -> Value<'_> {
    Value::from(locale.value.as_str())
}

fn variable(ui: &Ui, locale: &Locale) -> String {
    let set = SafeText::clean(&format!("{}={}", locale.name, locale.value));
    ui.say_with("doctor-variable", &[("set", Value::from(&set))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(locale: Option<(&'static str, &str)>, finding: bool) {
        let locale = locale.map(|(name, value)| Locale {
            name,
            value: value.into(),
        });
        let seen = Seen {
            lang: Lang::Zh,
            asked: false,
            set: false,
            from: locale.clone(),
            charset: locale,
        };
        for lang in Lang::ALL {
            let line = charset(&Ui::new(lang), &seen);
            let found = matches!(line.state, State::Finding(_));
            assert_eq!(found, finding, "{}", line.said);
        }
    }

    #[test]
    fn only_another_character_set_is_a_finding() {
        check(Some(("LANG", "zh_CN.UTF-8")), false);
        check(Some(("LC_ALL", "zh_CN.GB18030")), true);
        check(Some(("LANG", "C")), false);
        check(None, false);
    }
}
