//! The debrief for the screens: the account of a play that is over, with what only the shell knows: where reforms and guides
//! lie, how many threads there are, and the bell that tells the screens of news.

use std::sync::Arc;
use std::sync::OnceLock;

use crate::cli::debrief;
use crate::cli::library::Library;
use crate::debrief::account::Account;
use crate::debrief::inquirer::Inquirer;
use crate::debrief::then::Then;
use crate::debrief::trail::Trail;
use crate::debrief::whatif;
use crate::debrief::whatif::Inquiry;
use crate::session::play::Play;
use crate::text::Lang;
use crate::tui::term::Bell;

/// Takes up a play that is over.
pub fn of(play: &Play, library: &Library, lang: Lang, bell: Arc<OnceLock<Bell>>) -> Inquirer {
    let inquiry = Inquiry::new(Trail::of(play), Then::Style, whatif::PLAYS);
    let mut account = Account::new(play.clone(), Arc::new(inquiry));
    account.guide = debrief::guide_of(library, lang, play.campaign());
    let (library, campaign) = (library.clone(), play.shared_campaign());
    let find = Box::new(move || debrief::reforms_of(&library, lang, &campaign));
    let ring = Arc::new(move || {
        // Where there are no screens yet, or no longer, nobody waits for it.
        _ = bell.get().is_some_and(Bell::ring);
    });
    Inquirer::new(account, debrief::jobs(), find, ring)
}
