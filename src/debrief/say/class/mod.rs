//! The words of a class: a [`Class`] to a [`Document`], a file for each part.
//!
//! Deliberately absent: form, and any sentence that sets one person above another.

mod courses;
mod here;
mod nights;
mod options;
mod pairs;
mod points;
mod room;
mod visits;
mod ways;

use crate::debrief::class::Class;
use crate::debrief::class::sheet::Taken;
use crate::debrief::say::matter;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;
use crate::view::Viewer;
use crate::view::document::Document;
use crate::view::document::Part;

/// The most nicknames that are told one by one in a sentence; the others are counted.
const NAMES: usize = 12;

/// Tells a class in a language.
#[derive(Clone, Copy)]
pub struct ClassTeller<'a> {
    class: &'a Class,
    ui: Ui,
}

impl<'a> ClassTeller<'a> {
    /// Begins to tell.
    pub fn new(class: &'a Class, ui: Ui) -> Self {
        Self { class, ui }
    }

    /// Tells everything.
    pub fn document(&self) -> Document {
        if self.class.plays.is_empty() {
            return Document::default();
        }
        let parts = [
            self.here(),
            self.courses(),
            self.points(),
            self.pairs(),
            self.nights(),
            self.options(),
            self.ways(),
            self.visits(),
            self.room(),
        ];
        Document {
            title: self.title(),
            about: vec![self.say("debrief-class-about"), self.say("debrief-notice")],
            parts: parts.into(),
        }
    }

    /// Says what somebody decided about.
    pub fn matter(&self, play: usize, taken: &Taken) -> SafeText {
        matter::of(&self.viewer(self.class.town_of(play)), taken.matter)
    }

    /// Says how somebody decided.
    pub fn road(&self, play: usize, taken: &Taken) -> SafeText {
        let viewer = self.viewer(self.class.town_of(play));
        matter::road(&viewer, Some(&taken.action))
    }

    fn title(&self) -> SafeText {
        let count = ("count", Value::from(self.class.plays.len()));
        if self.class.towns.len() != 1 {
            return self.say_with("debrief-class-title-mixed", &[count]);
        }
        let town = self.viewer(0).town_name();
        self.say_with(
            "debrief-class-title",
            &[("town", Value::from(&town)), count],
        )
    }

    fn part(&self, anchor: &'static str, key: &str) -> Part {
        Part::new(anchor, self.say(key))
    }

    fn say(&self, key: &str) -> SafeText {
        SafeText::clean(&self.ui.say(key))
    }

    fn say_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> SafeText {
        SafeText::clean(&self.ui.say_with(key, values))
    }

    fn head<const N: usize>(&self, keys: [&str; N]) -> Vec<SafeText> {
        keys.map(|key| self.say(key)).to_vec()
    }

    /// Looks at a campaign in which nothing was done yet: names do not depend on what was.
    fn viewer(&self, town: usize) -> Viewer<'a> {
        Viewer::new(&self.class.towns[town].opening, self.ui)
    }

    /// Looks for numbers only; their form is the same in every campaign.
    fn number(&self, number: f64, decimals: usize) -> SafeText {
        self.viewer(0).number(number, decimals)
    }

    fn signed(&self, number: f64, decimals: usize) -> SafeText {
        self.viewer(0).signed(number, decimals)
    }

    fn percent(&self, share: f64) -> SafeText {
        self.viewer(0).percent(share)
    }

    fn name(&self, play: usize) -> &SafeText {
        &self.class.plays[play].name
    }

    /// Lists nicknames in running text.
    fn names(&self, plays: &[usize]) -> SafeText {
        let named = plays.iter().take(NAMES).map(|&play| self.name(play));
        let mut all: Vec<SafeText> = named.cloned().collect();
        let more = plays.len().saturating_sub(NAMES);
        if more > 0 {
            all.push(self.say_with("debrief-class-more", &[("count", Value::from(more))]));
        }
        SafeText::join(all, &self.say("common-separator"))
    }

    /// Names a campaign with its version; with its hash where there are several.
    fn campaign(&self, town: usize) -> SafeText {
        let campaign = &self.class.towns[town].campaign;
        let several = self.class.towns.len() > 1;
        let hash = campaign.hash.get(..8).filter(|_| several);
        let parts = [campaign.id.as_str(), &campaign.version].into_iter();
        SafeText::join(parts.chain(hash), " ")
    }

    /// Heads what belongs to one campaign, where there are several.
    fn headed(&self, town: usize, part: &mut Part) {
        if self.class.towns.len() > 1 {
            part.strong(self.campaign(town));
        }
    }

    /// Writes the lowest and the highest of some numbers.
    fn span(&self, numbers: impl Iterator<Item = f64> + Clone) -> SafeText {
        let low = numbers.clone().fold(f64::INFINITY, f64::min);
        let high = numbers.fold(f64::NEG_INFINITY, f64::max);
        let (low, high) = (self.number(low, 0), self.number(high, 0));
        if low == high {
            low
        } else {
            SafeText::join([low, high], "–")
        }
    }
}
