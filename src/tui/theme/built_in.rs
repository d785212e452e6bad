//! The themes that come with the program.
//!
//! Touches ratatui's styles only. Deliberately absent: what a terminal can show (`depth` fits a theme to it).

use crate::tui::theme::Role;
use crate::tui::theme::Theme;
use crate::tui::theme::selected;
use ratatui::style::Color;
use ratatui::style::Modifier;
use ratatui::style::Style;

/// The colours of a theme, one for each kind of role; `0xRRGGBB`.
struct Palette {
    ground: u32,
    text: u32,
    dim: u32,
    strong: u32,
    frame: u32,
    focus: u32,
    ledger: u32,
    field: u32,
    good: u32,
    bad: u32,
    warn: u32,
    redhead: u32,
    care: u32,
    evade: u32,
}

impl Palette {
    fn theme(&self) -> Theme {
        let colour = |role| match role {
            Role::Text | Role::Selected => self.text,
            Role::Dim => self.dim,
            Role::Strong => self.strong,
            Role::Frame => self.frame,
            Role::Focus | Role::Key => self.focus,
            Role::Ledger => self.ledger,
            Role::Field => self.field,
            Role::Good => self.good,
            Role::Bad => self.bad,
            Role::Warn => self.warn,
            Role::RedHead => self.redhead,
            Role::Care => self.care,
            Role::Evade => self.evade,
        };
        Theme::of(Some(Color::from_u32(self.ground)), |role| match role {
            Role::Selected => selected(),
            Role::Strong | Role::Key | Role::Warn | Role::RedHead => Style::new()
                .fg(Color::from_u32(colour(role)))
                .add_modifier(Modifier::BOLD),
            _ => Style::new().fg(Color::from_u32(colour(role))),
        })
    }
}

pub(super) fn dark() -> Theme {
    Palette {
        ground: 0x0016_181D,
        text: 0x00D7_DAE0,
        dim: 0x00A0_A7B3,
        strong: 0x00FF_FFFF,
        frame: 0x007A_818E,
        focus: 0x007F_C8E8,
        ledger: 0x0063_C5E4,
        field: 0x00E3_B25E,
        good: 0x007F_D28D,
        bad: 0x00F4_837A,
        warn: 0x00F4_CE55,
        redhead: 0x00FF_7070,
        care: 0x0095_D8AE,
        evade: 0x00D7_A3EA,
    }
    .theme()
}

pub(super) fn light() -> Theme {
    Palette {
        ground: 0x00FB_F9F4,
        text: 0x0022_242A,
        dim: 0x0058_5F6B,
        strong: 0x0000_0000,
        frame: 0x006C_717A,
        focus: 0x0000_3FA6,
        ledger: 0x0000_42A8,
        field: 0x0080_5200,
        good: 0x001B_7036,
        bad: 0x00B0_241C,
        warn: 0x0086_4600,
        redhead: 0x00BC_0000,
        care: 0x001F_6646,
        evade: 0x0078_2A8B,
    }
    .theme()
}

pub(super) fn contrast() -> Theme {
    Palette {
        ground: 0x0000_0000,
        text: 0x00FF_FFFF,
        dim: 0x00E4_E4E4,
        strong: 0x00FF_FFFF,
        frame: 0x00FF_FFFF,
        focus: 0x00FF_FF00,
        ledger: 0x0000_E5FF,
        field: 0x00FF_D75F,
        good: 0x005F_FF5F,
        bad: 0x00FF_8A8A,
        warn: 0x00FF_FF00,
        redhead: 0x00FF_9A9A,
        care: 0x0087_FFAF,
        evade: 0x00FF_A8FF,
    }
    .theme()
}

pub(super) fn sixteen() -> Theme {
    let plain = Style::new();
    Theme::of(None, |role| match role {
        Role::Text => plain,
        // Not "bright black": some palettes give that the colour of the ground.
        Role::Dim | Role::Frame => plain.add_modifier(Modifier::DIM),
        Role::Strong => plain.add_modifier(Modifier::BOLD),
        Role::Focus => plain.fg(Color::Cyan),
        Role::Key => plain.fg(Color::Cyan).add_modifier(Modifier::BOLD),
        Role::Ledger => plain.fg(Color::Cyan),
        Role::Field => plain.fg(Color::Yellow),
        Role::Good => plain.fg(Color::Green),
        Role::Bad => plain.fg(Color::LightRed),
        Role::Warn => plain.fg(Color::Yellow).add_modifier(Modifier::BOLD),
        Role::RedHead => plain.fg(Color::LightRed).add_modifier(Modifier::BOLD),
        Role::Care => plain.fg(Color::Green),
        Role::Evade => plain.fg(Color::LightMagenta),
        Role::Selected => selected(),
    })
}

pub(super) fn mono() -> Theme {
    let plain = Style::new();
    Theme::of(None, |role| match role {
        Role::Dim | Role::Frame => plain.add_modifier(Modifier::DIM),
        Role::Strong | Role::Focus | Role::Key | Role::Warn | Role::RedHead => {
            plain.add_modifier(Modifier::BOLD)
        }
        Role::Selected => selected(),
        _ => plain,
    })
}
