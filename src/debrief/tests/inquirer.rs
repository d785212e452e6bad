//! The answers that are worked out behind the screens' back.

use super::played;
use crate::debrief::account::Account;
use crate::debrief::inquirer::Inquirer;
use crate::debrief::then::Then;
use crate::debrief::trail::Trail;
use crate::debrief::whatif::Inquiry;
use crate::lab::strategies::Strategy;
use crate::text::Lang;
use crate::text::Ui;
use crate::view::afterwards::Afterwards;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::sync::mpsc;

/// An inquirer with few futures, and what hears it ring.
fn inquirer(jobs: usize) -> (Inquirer, mpsc::Receiver<()>, Arc<AtomicUsize>) {
    let play = played(Strategy::First, 4);
    let inquiry = Inquiry::new(Trail::of(&play), Then::Style, 1);
    let (ring, heard) = mpsc::channel();
    let found = Arc::new(AtomicUsize::new(0));
    let finding = Arc::clone(&found);
    let find = Box::new(move || {
        finding.fetch_add(1, Ordering::Relaxed);
        let checked = crate::campaign::check_builtin("liuxi-2017").expect("it is shipped");
        checked.reforms.into_iter().take(1).collect()
    });
    let account = Account::new(play, Arc::new(inquiry));
    let ring = Arc::new(move || _ = ring.send(()));
    (Inquirer::new(account, jobs, find, ring), heard, found)
}

#[test]
fn everything_is_worked_out_and_told() {
    let (mut inquirer, heard, found) = inquirer(2);
    let before = inquirer.document(Ui::new(Lang::En));
    assert!(before.parts.iter().all(|part| part.anchor != "rules"));
    inquirer.go_on();
    while inquirer.progress().busy {
        heard.recv().expect("it rings");
    }
    let progress = inquirer.progress();
    assert_eq!(progress.done, progress.all);
    let document = inquirer.document(Ui::new(Lang::En));
    assert!(document.parts.iter().any(|part| part.anchor == "rules"));
    let told = inquirer
        .otherwise(0, 1, Ui::new(Lang::En))
        .expect("there is such a road");
    assert!(told.told.is_some());
    assert_eq!(told.was.paper.len(), told.would.paper.len());
    assert!(inquirer.otherwise(0, 99, Ui::new(Lang::En)).is_none());
    // Asked again, it has nothing to do.
    inquirer.go_on();
    assert!(!inquirer.progress().busy);
    assert_eq!(found.load(Ordering::Relaxed), 1);
}

#[test]
fn it_stops_and_goes_on_where_it_stopped() {
    let (mut inquirer, heard, _) = inquirer(1);
    inquirer.go_on();
    heard.recv().expect("the first answer");
    inquirer.stop();
    while inquirer.progress().busy {
        heard.recv().expect("it says that it stopped");
    }
    let stopped = inquirer.progress();
    assert!(stopped.done >= 1, "what was worked out stays");
    inquirer.go_on();
    while inquirer.progress().busy {
        heard.recv().expect("it rings");
    }
    assert_eq!(inquirer.progress().done, stopped.all);
}
