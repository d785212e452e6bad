//! What is said when something cannot be kept.

use super::*;
use crate::session::driver::ActError;
use crate::session::driver::Saved;
use crate::session::journal::error::Doing;
use crate::session::journal::error::Fault;
use crate::session::journal::error::SaveError;
use crate::session::journal::error::Why;

/// A driver whose saving fails until it is told to go on without.
struct Failing {
    play: Play,
    waits: Option<Action>,
    tries: u32,
    saved: Saved,
}

impl Failing {
    fn error() -> ActError {
        let fault = Fault {
            doing: Doing::Write,
            kind: io::ErrorKind::StorageFull,
            code: Some(28),
        };
        ActError::NotSaved(SaveError::NotSaved {
            n: 1,
            why: Why::Io(fault),
        })
    }

    fn settle(&mut self) {
        if let Some(action) = self.waits.take() {
            self.play.act(action).expect("it is legal");
        }
    }
}

impl Driver for Failing {
    fn play(&self) -> &Play {
        &self.play
    }

    fn act(&mut self, action: Action) -> Result<(), ActError> {
        self.waits = Some(action);
        if self.saved == Saved::No {
            self.settle();
            return Ok(());
        }
        self.saved = Saved::Pending;
        Err(Self::error())
    }

    fn undo(&mut self) -> Result<bool, ActError> {
        Ok(false)
    }

    fn saved(&self) -> Saved {
        self.saved
    }

    fn retry(&mut self) -> Result<(), ActError> {
        self.tries += 1;
        if self.tries < 2 {
            return Err(Self::error());
        }
        self.saved = Saved::Yes;
        self.settle();
        Ok(())
    }

    fn discard(&mut self) -> Result<(), ActError> {
        self.waits = None;
        self.saved = Saved::Yes;
        Ok(())
    }

    fn go_on_unsaved(&mut self) {
        self.saved = Saved::No;
        self.settle();
    }
}

/// Plays a script on a driver whose saving fails.
#[track_caller]
fn check_failing(script: &str, actions: usize, expected: &[&str]) {
    let mut driver = Failing {
        play: fixture::play(),
        waits: None,
        tries: 0,
        saved: Saved::Yes,
    };
    let mut out = Vec::new();
    run(
        &mut driver,
        Options::new(Lang::En),
        &mut script.as_bytes(),
        &mut out,
    )
    .expect("a vector takes all");
    let out = String::from_utf8(out).expect("it is text");
    check_lines(&out);
    for words in expected {
        assert!(out.contains(words), "{words}: {out}");
    }
    assert_eq!(driver.play.actions().len(), actions, "{out}");
}

#[test]
fn what_could_not_be_saved_is_said_and_settled() {
    check_failing(
        "1\n1\n1\n1\nq\n",
        1,
        &["is not saved", "the disk is full", "is saved."],
    );
    check_failing(
        "1\n1\n2\nq\n",
        0,
        &["is not saved", "take this step back", "is saved."],
    );
    check_failing("1\n1\n3\n1\n1\nq\n", 2, &["is not saved", "Not saving"]);
    check_failing(
        "1\n1\nx\nq\n",
        0,
        &["is not saved", "The last step is not saved"],
    );
    let help = ["1 tries again to save", "is not saved"];
    check_failing("1\n1\n?\n2\nq\n", 0, &help);
    check_failing("1\n1\n", 0, &["The last step is not saved"]);
}
