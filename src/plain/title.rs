//! The title in line mode: going on, beginning, the saves, the language, leaving. Its first choice leads into a play.

use crate::plain::End;
use crate::plain::Options;
use crate::plain::hear::hear;
use crate::plain::offer;
use crate::plain::page::Page;
use crate::plain::setting;
use crate::plain::talk::Talk;
use crate::plain::words;
use crate::plain::words::Command;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;
use crate::view::setting::Setting;
use crate::view::shelf::Begin;
use crate::view::shelf::CampaignCard;
use crate::view::shelf::Keeper;
use crate::view::shelf::Opened;
use crate::view::shelf::SaveCard;
use std::io;
use std::io::BufRead;
use std::io::Write;

/// What the title offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Item {
    Continue,
    New,
    Saves,
    Settings,
    Language,
    Quit,
}

impl Item {
    fn key(self) -> &'static str {
        match self {
            Self::Continue => "title-continue",
            Self::New => "title-new",
            Self::Saves => "title-saves",
            Self::Settings => "title-settings",
            Self::Language => "plain-title-language",
            Self::Quit => "title-quit",
        }
    }
}

/// What came of a question at the title.
enum Chosen {
    /// A play to go into.
    Play(Result<Opened, SafeText>),
    /// The title again.
    Again,
    /// That it is time to leave.
    Leave(End),
}

/// What is picked from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum From {
    /// What the title offers.
    Title,
    /// Campaigns or saves.
    Shelf,
    /// What may be set.
    Settings,
}

impl From {
    fn question(self) -> &'static str {
        match self {
            Self::Title => "plain-ask-number",
            Self::Shelf => "plain-ask-list",
            Self::Settings => "plain-ask-settings",
        }
    }

    fn help(self) -> &'static str {
        match self {
            Self::Title => "plain-help-title",
            Self::Shelf => "plain-help-shelf",
            Self::Settings => "plain-help-settings",
        }
    }
}

/// What was picked from a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pick {
    /// A position.
    At(usize),
    /// Nothing of it.
    Back,
    /// The list again, in full.
    Again,
    /// That it is time to leave.
    Leave(End),
}

/// The title.
pub(crate) struct Title<'a> {
    shelf: &'a mut dyn Keeper,
    options: Options,
    input: &'a mut dyn BufRead,
    out: &'a mut dyn Write,
}

impl<'a> Title<'a> {
    /// Sets up the title.
    pub fn new(
        shelf: &'a mut dyn Keeper,
        options: Options,
        input: &'a mut dyn BufRead,
        out: &'a mut dyn Write,
    ) -> Self {
        Self {
            shelf,
            options,
            input,
            out,
        }
    }

    /// Offers and plays until a play is over or the player leaves.
    pub fn run(&mut self) -> io::Result<(End, Options)> {
        let mut page = Page::default();
        page.add(self.say("game-title"));
        page.add(self.say("game-premise"));
        page.add(self.say("title-notice"));
        page.add(self.say("plain-welcome"));
        page.write(self.out)?;
        loop {
            match self.offer()? {
                Chosen::Again => {}
                Chosen::Leave(end) => return Ok((end, self.options)),
                Chosen::Play(Err(trouble)) => self.line(&trouble)?,
                Chosen::Play(Ok(opened)) => match self.play(opened)? {
                    End::Title => {}
                    end => return Ok((end, self.options)),
                },
            }
        }
    }

    fn ui(&self) -> Ui {
        Ui::new(self.options.lang)
    }

    fn say(&self, key: &str) -> SafeText {
        SafeText::clean(&self.ui().say(key))
    }

    fn line(&mut self, text: &str) -> io::Result<()> {
        let mut page = Page::default();
        page.add(text);
        page.write(self.out)
    }

    /// Plays what was opened, and says whether it is kept.
    fn play(&mut self, opened: Opened) -> io::Result<End> {
        let mut driver = opened.driver;
        if let Some(notice) = opened.notice {
            self.line(&notice)?;
        }
        let mut talk = Talk::new(driver.as_mut(), self.options, self.input, self.out);
        let end = talk.play()?;
        talk.farewell()?;
        let options = *talk.options();
        for setting in options.changed_since(&self.options) {
            self.set(setting)?;
        }
        Ok(end)
    }

    /// Puts the title's question.
    fn offer(&mut self) -> io::Result<Chosen> {
        let saves = self.shelf.saves(self.ui());
        let last = saves.iter().find(|save| save.trouble.is_none());
        let mut items = vec![
            Item::New,
            Item::Saves,
            Item::Settings,
            Item::Language,
            Item::Quit,
        ];
        if last.is_some() {
            items.insert(0, Item::Continue);
        }
        let mut page = Page::default();
        page.gap();
        for (n, item) in (1..).zip(&items) {
            let word = self.say(item.key());
            match (item, last) {
                (Item::Continue, Some(save)) => page.item(n, self.last_save(&word, save)),
                _ => page.item(n, word),
            }
        }
        page.write(self.out)?;
        let last = last.map(|save| save.id.clone());
        let at = match self.pick(items.len(), From::Title)? {
            Pick::At(at) => at,
            Pick::Back | Pick::Again => return Ok(Chosen::Again),
            Pick::Leave(end) => return Ok(Chosen::Leave(end)),
        };
        Ok(match items[at] {
            Item::Continue => Chosen::Play(self.open(&last.unwrap_or_default())),
            Item::New => self.new_play()?,
            Item::Saves => self.saves(&saves)?,
            Item::Settings => self.settings()?,
            Item::Language => {
                self.set(Setting::Lang(self.options.lang.other()))?;
                Chosen::Again
            }
            Item::Quit => Chosen::Leave(End::Quit),
        })
    }

    /// Offers what may be set in line mode; each choice changes it at once and for good.
    fn settings(&mut self) -> io::Result<Chosen> {
        setting::menu(self.ui(), &self.options).write(self.out)?;
        loop {
            match self.pick(setting::COUNT, From::Settings)? {
                Pick::At(at) => {
                    self.set(setting::other(&self.options, at))?;
                    let mut page = Page::default();
                    page.item(at + 1, setting::row(self.ui(), &self.options, at));
                    page.write(self.out)?;
                }
                Pick::Again => setting::menu(self.ui(), &self.options).write(self.out)?,
                Pick::Back => return Ok(Chosen::Again),
                Pick::Leave(end) => return Ok(Chosen::Leave(end)),
            }
        }
    }

    /// Sets something, for now and for the next time.
    fn set(&mut self, setting: Setting) -> io::Result<()> {
        self.options.set(&setting);
        match self.shelf.keep(&setting, self.ui()) {
            Ok(()) => Ok(()),
            Err(words) => self.line(&words),
        }
    }

    fn last_save(&self, word: &SafeText, save: &SaveCard) -> SafeText {
        let values = [
            ("campaign", Value::from(&save.campaign)),
            ("date", Value::from(&save.date)),
        ];
        let about = self.ui().say_with("title-continue-about", &values);
        let values = [("text", Value::from(word)), ("more", Value::from(about))];
        SafeText::clean(&self.ui().say_with("plain-bracketed", &values))
    }

    fn open(&mut self, save: &str) -> Result<Opened, SafeText> {
        let ui = self.ui();
        self.shelf.open(save, ui)
    }

    fn start(&mut self, campaign: &str) -> Result<Opened, SafeText> {
        let ui = self.ui();
        let begin = Begin {
            campaign: campaign.to_owned(),
            ..self.shelf.proposal()
        };
        self.shelf.start(&begin, ui)
    }

    /// Begins a play; where there are several campaigns, asks of which.
    fn new_play(&mut self) -> io::Result<Chosen> {
        let ui = self.ui();
        let campaigns = self.shelf.campaigns(ui);
        if let [only] = campaigns.as_slice() {
            return Ok(Chosen::Play(self.start(&only.id)));
        }
        let mut page = Page::default();
        page.add(self.say(if campaigns.is_empty() {
            "campaigns-empty"
        } else {
            "screen-campaigns"
        }));
        for (n, card) in (1..).zip(&campaigns) {
            page.item(n, &card.title);
            self.about(&mut page, card);
        }
        page.write(self.out)?;
        if campaigns.is_empty() {
            return Ok(Chosen::Again);
        }
        Ok(match self.pick(campaigns.len(), From::Shelf)? {
            Pick::At(at) => Chosen::Play(self.start(&campaigns[at].id)),
            Pick::Back | Pick::Again => Chosen::Again,
            Pick::Leave(end) => Chosen::Leave(end),
        })
    }

    fn about(&self, page: &mut Page, card: &CampaignCard) {
        page.sub(&card.premise);
        page.sub(&card.role);
        let minutes = [("count", Value::from(u32::from(card.minutes)))];
        page.sub(&card.era);
        page.sub(self.ui().say_with("campaigns-length", &minutes));
        if !card.version.as_str().is_empty() {
            let version = [("version", Value::from(&card.version))];
            page.sub(self.ui().say_with("campaigns-version", &version));
        }
        if !card.author.as_str().is_empty() {
            let author = [("name", Value::from(&card.author))];
            page.sub(self.ui().say_with("campaigns-author", &author));
        }
        if let Some(broken) = &card.broken {
            page.sub(broken);
        }
    }

    /// Asks which save to go on with.
    fn saves(&mut self, saves: &[SaveCard]) -> io::Result<Chosen> {
        let mut page = Page::default();
        if saves.is_empty() {
            page.add(self.say("saves-empty"));
        }
        for (n, save) in (1..).zip(saves) {
            let values = [
                ("campaign", Value::from(&save.campaign)),
                ("date", Value::from(&save.date)),
                ("count", Value::from(save.steps)),
            ];
            page.item(n, self.ui().say_with("saves-entry", &values));
            if save.finished {
                page.sub(self.say("saves-finished"));
            }
            if let Some(trouble) = &save.trouble {
                page.sub(trouble);
            }
        }
        page.write(self.out)?;
        if saves.is_empty() {
            return Ok(Chosen::Again);
        }
        Ok(match self.pick(saves.len(), From::Shelf)? {
            Pick::At(at) => Chosen::Play(self.open(&saves[at].id)),
            Pick::Back | Pick::Again => Chosen::Again,
            Pick::Leave(end) => Chosen::Leave(end),
        })
    }

    /// Hears a number up to `most`; an empty line is the first, except where that would set something.
    fn pick(&mut self, most: usize, from: From) -> io::Result<Pick> {
        loop {
            let all: Vec<usize> = (1..=most).collect();
            let range = offer::range(self.ui(), &all);
            let values = [("count", Value::from(most)), ("range", Value::from(&range))];
            let question = self.ui().say_with(from.question(), &values);
            self.line(&question)?;
            self.out.flush()?;
            let Some(words) = hear(self.input)? else {
                return Ok(Pick::Leave(End::Silence));
            };
            match words::read(&words) {
                Some((Command::Quit, _)) => return Ok(Pick::Leave(End::Quit)),
                Some((Command::Title, _)) => return Ok(Pick::Back),
                Some((Command::Language, _)) => {
                    self.set(Setting::Lang(self.options.lang.other()))?;
                    return Ok(Pick::Again);
                }
                Some((Command::Help, _)) => {
                    let help = self.say(from.help());
                    self.line(&help)?;
                    continue;
                }
                _ => {}
            }
            match words.parse::<usize>() {
                Ok(0) => return Ok(Pick::Back),
                Ok(n) if n <= most => return Ok(Pick::At(n - 1)),
                Err(_) if words.is_empty() && from == From::Settings => return Ok(Pick::Again),
                Err(_) if words.is_empty() => return Ok(Pick::At(0)),
                _ => {
                    let few: String = words.chars().take(30).collect();
                    let few = [("words", Value::from(few))];
                    let puzzled = self.ui().say_with("plain-puzzled", &few);
                    self.line(&puzzled)?;
                }
            }
        }
    }
}
