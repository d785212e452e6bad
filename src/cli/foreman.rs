//! The foreman of a batch: draws the bar, watches the clock, hears Ctrl-C.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;
use std::time::Duration;
use std::time::Instant;

use indicatif::ProgressBar;
use indicatif::ProgressStyle;

use crate::lab::batch::Stop;
use crate::lab::batch::Supervisor;
use crate::text::Ui;

/// How often the bar is drawn, at most.
const TICK: Duration = Duration::from_millis(100);

/// Watches a batch for somebody at a terminal.
#[derive(Debug)]
pub struct Foreman {
    bar: ProgressBar,
    asked: Arc<AtomicBool>,
    signal: Option<signal_hook::SigId>,
    began: Instant,
    time: Option<Duration>,
}

impl Foreman {
    /// Begins to watch. From now on Ctrl-C asks to stop; a second one stops at once.
    pub fn new(ui: &Ui, time: Option<Duration>) -> Self {
        let asked = Arc::new(AtomicBool::new(false));
        let interrupt = signal_hook::consts::SIGINT;
        // The order matters: the first signal finds the flag down and raises it, the second finds it up and ends.
        let _ = signal_hook::flag::register_conditional_shutdown(interrupt, 130, asked.clone());
        let signal = signal_hook::flag::register(interrupt, asked.clone()).ok();
        // indicatif draws on a terminal only.
        let bar = ProgressBar::no_length();
        let form = format!(
            "{{wide_bar}} {{pos}}/{{len}} {} {{eta_precise}}",
            ui.say("lab-bar-plays")
        );
        if let Ok(style) = ProgressStyle::with_template(&form) {
            bar.set_style(style);
        }
        bar.enable_steady_tick(TICK);
        Self {
            bar,
            asked,
            signal,
            began: Instant::now(),
            time,
        }
    }

    /// Takes the bar away.
    pub fn leave(self) {
        self.bar.finish_and_clear();
        if let Some(signal) = self.signal {
            signal_hook::low_level::unregister(signal);
        }
    }

    /// Returns the part of the time that has gone by, in thousandths.
    fn gone(&self, time: Duration) -> u64 {
        let gone = self.began.elapsed().as_secs_f64() / time.as_secs_f64().max(1e-3);
        (gone * 1000.0).min(1000.0) as u64
    }
}

/// A foreman who has put the watch away and hears Ctrl-C only: a search has its own end.
#[derive(Debug)]
pub struct Patient<'f>(pub &'f Foreman);

impl Supervisor for Patient<'_> {
    fn stop(&self) -> Option<Stop> {
        self.0.asked.load(Ordering::Relaxed).then_some(Stop::Asked)
    }
}

impl Supervisor for Foreman {
    fn played(&self, done: u64, of: u64) {
        // Under a budget of time nobody knows how many plays there will be.
        let of = self
            .time
            .map_or(of, |time| done * 1000 / self.gone(time).max(1));
        self.bar.set_length(of);
        self.bar.set_position(done);
    }

    fn stop(&self) -> Option<Stop> {
        if self.asked.load(Ordering::Relaxed) {
            Some(Stop::Asked)
        } else {
            self.time
                .is_some_and(|time| self.began.elapsed() >= time)
                .then_some(Stop::Time)
        }
    }
}
