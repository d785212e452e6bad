//! How the app goes from screen to screen: opening, closing, beginning a play and leaving it.
//!
//! Touches the driver and the shelf. Deliberately absent: doing anything to the play.

use crate::engine::action::Ask;
use crate::session::driver::Driver;
use crate::text::Ui;
use crate::tui::app::App;
use crate::tui::app::Effect;
use crate::tui::overlay::Overlay;
use crate::tui::screens::Page;
use crate::tui::screens::Place;
use crate::tui::screens::afterwards::AfterwardsPage;
use crate::tui::screens::afterwards::Answers;
use crate::tui::screens::afterwards::OtherwisePage;
use crate::tui::screens::begin::BeginPage;
use crate::tui::screens::book::BookPage;
use crate::tui::screens::briefing::BriefingPage;
use crate::tui::screens::calendar::CalendarPage;
use crate::tui::screens::desk::DeskPage;
use crate::tui::screens::glossary::GlossaryPage;
use crate::tui::screens::initiatives::InitiativesPage;
use crate::tui::screens::log::LogPage;
use crate::tui::screens::paper::PaperPage;
use crate::tui::screens::people::PeoplePage;
use crate::tui::screens::picker::PickerPage;
use crate::tui::screens::plan::PlanPage;
use crate::tui::screens::report::ReportPage;
use crate::tui::screens::reveal::RevealPage;
use crate::tui::screens::saves::SavesPage;
use crate::tui::screens::settings::SettingsPage;
use crate::tui::screens::villages::VillagesPage;
use crate::tui::screens::year::YearPage;
use crate::view::Viewer;
use crate::view::setting::Setting;
use crate::view::shelf::Begin;
use crate::view::shelf::Opened;

/// Looks at the play of a driver.
pub(super) fn viewer(driver: &dyn Driver, ui: Ui) -> Viewer<'_> {
    Viewer::new(driver.play(), ui)
}

impl App {
    /// Opens a screen over the one on top.
    pub(super) fn open(&mut self, place: Place) {
        let ui = self.look.ui;
        let page: Option<Box<dyn Page>> = match place {
            Place::Picker => Some(Box::new(PickerPage::new(self.shelf.campaigns(ui)))),
            Place::Saves => Some(Box::new(SavesPage::new(self.shelf.saves(ui)))),
            Place::Settings => Some(Box::new(SettingsPage::new(
                self.options.clone(),
                self.shelf.as_ref(),
            ))),
            Place::Afterwards | Place::Otherwise => self.page_afterwards(&place),
            ref place => self.page_of_play(place.clone()),
        };
        match page {
            Some(page) => self.push(page),
            None if matches!(place, Place::Plan | Place::Initiatives) => self.say_what_waits(),
            None => {}
        }
    }

    /// Opens the debrief, and begins to work its answers out; where nobody can, the play is left.
    fn page_afterwards(&mut self, place: &Place) -> Option<Box<dyn Page>> {
        let ui = self.look.ui;
        if self.answers.is_none() {
            let play = self.driver.as_deref()?.play();
            let mut answers = self.shelf.afterwards(play)?;
            if let Some(asked) = self.pages.iter().find_map(|page| page.asked()) {
                answers.take(asked);
            }
            answers.go_on();
            self.answers = Some(Answers::new(answers));
        }
        let answers = self.answers.clone()?;
        Some(match place {
            Place::Otherwise => Box::new(OtherwisePage::new(answers, ui)),
            _ => Box::new(AfterwardsPage::new(answers, ui)),
        })
    }

    /// Says what waits instead of the plan.
    fn say_what_waits(&mut self) {
        if let Some(driver) = self.driver.as_deref() {
            let words = viewer(driver, self.look.ui).asked();
            self.show(Overlay::Notice(words.to_string()));
        }
    }

    fn push(&mut self, page: Box<dyn Page>) {
        if self
            .pages
            .last()
            .is_some_and(|top| top.name() == page.name() && page.name() != "screen-desk")
        {
            self.pages.pop();
        }
        self.pages.push(page);
        self.put_off_hint();
        self.greet();
        self.effect(Effect::Draw);
    }

    /// Takes away a first hint that something came to lie over before anybody read it; it is shown another time.
    pub(super) fn put_off_hint(&mut self) {
        if let Some(Overlay::First(hint)) = self.overlay {
            self.seen.remove(hint);
            self.overlay = None;
        }
    }

    /// Shows the first hint of the screen on top, once.
    pub(super) fn greet(&mut self) {
        let Some(page) = self.pages.last() else {
            return;
        };
        if !self.options.hints || self.overlay.is_some() {
            return;
        }
        let Some(hint) = first_hint(page.name()) else {
            return;
        };
        if self.seen.insert(hint) {
            self.overlay = Some(Overlay::First(hint));
        }
    }

    fn page_of_play(&self, place: Place) -> Option<Box<dyn Page>> {
        let ui = self.look.ui;
        let driver = self.driver.as_deref()?;
        let viewer = viewer(driver, ui);
        Some(match place {
            Place::Picker | Place::Saves | Place::Settings => return None,
            Place::Afterwards | Place::Otherwise => return None,
            Place::Briefing => Box::new(BriefingPage::new(&viewer.briefing())),
            Place::Tray(at) => {
                let item = *driver.play().state().tray.get(at)?;
                Box::new(PaperPage::new(viewer.paper(item), item, ui))
            }
            Place::Plan => return self.plan_page(),
            Place::Initiatives if !planning(driver) => return None,
            Place::Initiatives => Box::new(InitiativesPage::new(viewer.initiatives(), ui)),
            Place::People => Box::new(PeoplePage::new(viewer.people(), ui)),
            Place::Villages => Box::new(VillagesPage::new(viewer.villages())),
            Place::Book => Box::new(BookPage::new(viewer.book(), ui)),
            Place::Glossary(here) => Box::new(GlossaryPage::new(viewer.concepts(), here, ui)),
            Place::Log => Box::new(LogPage::new(viewer.log())),
            Place::Calendar => Box::new(CalendarPage::new(viewer.calendar(), ui)),
            Place::Reveal => Box::new(RevealPage::new(viewer.reveal()?, ui)),
            Place::Asked => return self.asked_page(),
        })
    }

    /// Makes the screen of what is asked now.
    pub(super) fn asked_page(&self) -> Option<Box<dyn Page>> {
        let ui = self.look.ui;
        let driver = self.driver.as_deref()?;
        let viewer = viewer(driver, ui);
        match driver.play().ask() {
            Ask::Tray(_) => self.page_of_play(Place::Tray(0)),
            Ask::Plan { .. } => self.plan_page(),
            Ask::Visit(_) => Some(Box::new(PaperPage::visit(viewer.visit()?, ui))),
            Ask::Report => Some(Box::new(ReportPage::new(viewer.report()))),
            Ask::Year => Some(Box::new(YearPage::new(&viewer.year(), false))),
            Ask::Over => Some(Box::new(YearPage::new(&viewer.year(), true))),
        }
    }

    /// Lays the plan on the table: the draft of this month, or last month's plan, or an empty one.
    fn plan_page(&self) -> Option<Box<dyn Page>> {
        let driver = self.driver.as_deref()?;
        if !planning(driver) {
            return None;
        }
        let viewer = viewer(driver, self.look.ui);
        let state = driver.play().state();
        let kept = self.draft.as_ref().filter(|(tick, _)| *tick == state.tick);
        let starts = viewer.starts();
        let start = if state.plan.units() > 0 {
            starts.first()
        } else {
            starts.last()
        };
        let plan = kept
            .map(|(_, plan)| plan.clone())
            .or(start.map(|(_, plan)| plan.clone()))?;
        let view = viewer.plan(&plan);
        let mut page = PlanPage::new(plan, view, self.look.ui);
        page.set(&self.options);
        Some(Box::new(page))
    }

    /// Closes the screen on top.
    pub(super) fn back(&mut self) {
        if self.pages.len() <= 1 {
            return;
        }
        if let Some(page) = self.pages.pop() {
            self.keep_draft(page.as_ref());
        }
        self.greet();
    }

    fn keep_draft(&mut self, page: &dyn Page) {
        if let (Some(plan), Some(driver)) = (page.draft(), self.driver.as_deref()) {
            self.draft = Some((driver.play().state().tick, plan.clone()));
        }
    }

    /// Makes every open screen's model of the play anew.
    pub(super) fn refresh(&mut self) {
        self.header = None;
        let ui = self.look.ui;
        let Some(driver) = self.driver.as_deref() else {
            return;
        };
        let viewer = viewer(driver, ui);
        for page in &mut self.pages {
            page.refresh(&viewer, ui);
        }
        self.header = Some(viewer.header());
    }

    /// Looks at the shelf anew, for the screens that show what is on it.
    pub(super) fn restock(&mut self) {
        for page in &mut self.pages {
            page.restock(self.shelf.as_mut(), self.look.ui);
        }
    }

    /// Makes the model of the screen on top anew.
    pub(super) fn refresh_top(&mut self) {
        if let (Some(driver), Some(page)) = (self.driver.as_deref(), self.pages.last_mut()) {
            page.refresh(&viewer(driver, self.look.ui), self.look.ui);
        }
    }

    /// Asks for what a new play of a campaign needs.
    pub(super) fn ask_before(&mut self, campaign: &str) {
        let page = BeginPage::new(Begin {
            campaign: campaign.to_owned(),
            ..self.shelf.proposal()
        });
        self.push(Box::new(page));
    }

    /// Begins a play.
    pub(super) fn start(&mut self, begin: &Begin) {
        if !begin.name.is_empty() && begin.name != self.shelf.proposal().name {
            self.set(Setting::Name(begin.name.clone()));
        }
        match self.shelf.start(begin, self.look.ui) {
            Ok(opened) => self.enter_play(opened),
            Err(words) => self.show(Overlay::Notice(words.to_string())),
        }
    }

    /// Opens a save.
    pub(super) fn load(&mut self, save: &str) {
        match self.shelf.open(save, self.look.ui) {
            Ok(opened) => self.enter_play(opened),
            Err(words) => self.show(Overlay::Notice(words.to_string())),
        }
    }

    /// Sits down at the desk of a play; a new one begins with the briefing.
    pub(super) fn enter_play(&mut self, opened: Opened) {
        let driver = opened.driver;
        self.pages.truncate(1);
        self.answers = None;
        self.draft = None;
        let desk = viewer(driver.as_ref(), self.look.ui).desk();
        self.header = Some(desk.header.clone());
        let mut page = DeskPage::new(desk);
        page.refresh(&viewer(driver.as_ref(), self.look.ui), self.look.ui);
        self.pages.push(Box::new(page));
        let fresh = driver.play().actions().is_empty();
        let waits = matches!(driver.play().ask(), Ask::Tray(_) | Ask::Plan { .. });
        self.driver = Some(driver);
        if fresh {
            self.open(Place::Briefing);
        } else if !waits {
            self.open(Place::Asked);
        } else {
            self.greet();
        }
        if let Some(notice) = opened.notice {
            self.show(Overlay::Notice(notice.to_string()));
        }
        self.effect(Effect::Draw);
    }

    /// Leaves the play for the title. Nothing is to be saved: every action was.
    pub(super) fn leave_play(&mut self) {
        self.pages.truncate(1);
        self.driver = None;
        self.answers = None;
        self.draft = None;
        self.header = None;
        self.restock();
        self.effect(Effect::Draw);
    }
}

/// Tells whether the month's plan is asked for.
pub(super) fn planning(driver: &dyn Driver) -> bool {
    matches!(driver.play().ask(), Ask::Plan { .. })
}

/// Returns the key of a screen's first hint, where it has one.
fn first_hint(name: &str) -> Option<&'static str> {
    Some(match name {
        "screen-desk" => "first-desk",
        "screen-letter" => "first-letter",
        "screen-event" => "first-event",
        "screen-plan" => "first-plan",
        "screen-initiatives" => "first-initiatives",
        "screen-inspection" => "first-inspection",
        "screen-report" => "first-report",
        "screen-marks" => "first-marks",
        "screen-reveal" => "first-reveal",
        "screen-afterwards" => "first-afterwards",
        "screen-otherwise" => "first-otherwise",
        _ => return None,
    })
}
