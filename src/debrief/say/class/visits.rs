//! Field visits: how many units each play spent in the field, in which quarter and on which line.

use crate::debrief::class::sheet::Hours;
use crate::debrief::class::sheet::Sheet;
use crate::debrief::say::class::ClassTeller;
use crate::engine::ids::LineId;
use crate::text::SafeText;
use crate::text::Value;
use crate::view::document::Block;
use crate::view::document::Part;
use crate::view::document::Table;

impl ClassTeller<'_> {
    pub(super) fn visits(&self) -> Part {
        let mut part = self.part("visits", "debrief-class-visits");
        part.note(self.say("debrief-class-visits-about"));
        part.add(Block::Table(Table {
            head: self.head([
                "debrief-class-play",
                "debrief-class-q1",
                "debrief-class-q2",
                "debrief-class-q3",
                "debrief-class-q4",
                "debrief-class-units",
                "debrief-class-share",
            ]),
            rows: self.class.plays.iter().map(|s| self.went(s)).collect(),
            words: 1,
        }));
        for town in 0..self.class.towns.len() {
            self.headed(town, &mut part);
            part.add(Block::Table(self.lines(town)));
        }
        let plays = 0..self.class.plays.len();
        let by_play = plays.map(|play| self.went_where(play)).collect();
        part.add(Block::Fold(
            self.say("debrief-class-visits-where"),
            vec![Block::List(by_play)],
        ));
        part
    }

    fn went(&self, sheet: &Sheet) -> Vec<SafeText> {
        let mut row = vec![sheet.name.clone()];
        let quarters = sheet.quarters();
        row.extend(quarters.map(|units| self.number(f64::from(units), 0)));
        let all = sheet.hours.units[Hours::FIELD];
        row.push(self.number(f64::from(all), 0));
        row.push(self.percent(sheet.hours.share(Hours::FIELD)));
        row
    }

    /// Each line of a campaign: units of all plays, and how many plays went at all.
    fn lines(&self, town: usize) -> Table {
        let viewer = self.viewer(town);
        let row = |id: LineId| {
            let visits = || self.class.plays_of(town).map(|sheet| sheet.visits(id));
            let went = visits().filter(|&units| units > 0).count();
            vec![
                viewer.line_short(id),
                self.number(f64::from(visits().sum::<u32>()), 0),
                self.number(went as f64, 0),
            ]
        };
        let lines = self.class.towns[town].campaign.world.line_ids();
        Table {
            head: self.head([
                "debrief-line",
                "debrief-class-units",
                "debrief-class-plays-went",
            ]),
            rows: lines.map(row).collect(),
            words: 1,
        }
    }

    fn went_where(&self, play: usize) -> SafeText {
        let (town, sheet) = (self.class.town_of(play), &self.class.plays[play]);
        let viewer = self.viewer(town);
        let lines = sheet.campaign.world.line_ids();
        let went = lines.filter(|id| sheet.visits(*id) > 0).map(|id| {
            let (line, units) = (viewer.line_short(id), sheet.visits(id));
            let values = [("line", Value::from(&line)), ("units", Value::from(units))];
            self.say_with("debrief-class-line-units", &values)
        });
        let went: Vec<SafeText> = went.collect();
        let told = if went.is_empty() {
            self.say("debrief-class-nowhere")
        } else {
            viewer.list(&went)
        };
        viewer.labelled(&sheet.name, &told)
    }
}
