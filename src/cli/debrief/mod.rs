//! `township debrief`: what a finished play shows of itself, and what a class of them shows side by side.
//!
//! The account goes to stdout, the bar to stderr and only where that is a terminal; Ctrl-C keeps what is worked out and says
//! what is not. Files are written whole or not at all. Deliberately absent: findings and words (`debrief` has them).

mod ask;
mod class;
mod csv;
mod files;
mod html;
mod json;
mod markdown;
mod order;
mod paper;
mod saves;

pub use self::order::Files;
pub use self::order::Order;

use std::io;
use std::io::IsTerminal;
use std::io::Write;
use std::sync::Arc;

use crate::campaign;
use crate::campaign::Campaign;
use crate::campaign::reform::Reform;
use crate::cli::COULD_NOT;
use crate::cli::DONE;
use crate::cli::FINDINGS;
use crate::cli::Shell;
use crate::cli::debrief::files::Texts;
use crate::cli::debrief::saves::Campaigns;
use crate::cli::debrief::saves::Read;
use crate::cli::foreman::Foreman;
use crate::cli::guide;
use crate::cli::library::Library;
use crate::debrief::account::Account;
use crate::debrief::account::Rules;
use crate::debrief::rules;
use crate::debrief::say::Teller;
use crate::debrief::trail::Trail;
use crate::debrief::whatif::Inquiry;
use crate::text::Lang;
use crate::text::SafeText;
use crate::text::Ui;
use crate::text::Value;

/// Opens the books of a play, or of several.
///
/// # Errors
/// Passes on the errors of `out`.
pub fn run(shell: &Shell, order: &Order, out: &mut dyn Write) -> io::Result<u8> {
    let ui = shell.ui();
    if let Some(why) = files::no_place(&ui, &order.files) {
        return could_not(&why);
    }
    let paths = match saves::named(&ui, &order.saves) {
        Ok(paths) => paths,
        Err(why) => return could_not(&why),
    };
    let campaigns = Campaigns::of(Library::of(shell));
    match paths.as_slice() {
        [] => {
            let named = order.saves.iter().map(|path| path.display().to_string());
            let named = named.collect::<Vec<_>>().join(&ui.say("common-separator"));
            could_not(&ui.say_with("debrief-class-none", &[("path", Value::from(named))]))
        }
        [path] => match saves::finished(&ui, &campaigns, path) {
            Ok(save) => one(shell, order, save, true, out),
            Err(left) => could_not(&left.said),
        },
        _ => class::run(shell, order, &campaigns, &paths, out),
    }
}

/// Opens the books of one play.
fn one(
    shell: &Shell,
    order: &Order,
    read: Read,
    whole: bool,
    out: &mut dyn Write,
) -> io::Result<u8> {
    let ui = shell.ui();
    let notice = read.notice.clone();
    let mut account = account(shell, order, read);
    let terminal = io::stdin().is_terminal() && io::stdout().is_terminal();
    if terminal && !order.unasked && !order.json {
        let stdin = &mut io::stdin().lock();
        match ask::ask(&Teller::new(&account, ui), &ui, stdin, out)? {
            Some(asked) => account.asked = asked,
            None => return Ok(DONE),
        }
    }
    if order.plays > 0 {
        work_out(shell, order, &mut account);
    }
    let teller = Teller::new(&account, ui);
    if order.json {
        out.write_all(json::write(&account).as_bytes())?;
    } else {
        account_on_paper(shell, &teller, order, out)?;
    }
    let texts = Texts {
        document: &|| teller.document(true),
        json: &|| json::write(&account),
        decisions: &|| csv::decisions_head() + &csv::decisions(&account, &teller),
        months: &|| csv::months_head() + &csv::months(&account, &teller),
        chronicle: &|| teller.chronicle_alone(),
    };
    let written = files::write(&ui, order, &texts, out)?;
    if let Some(notice) = &notice {
        writeln!(io::stderr(), "{notice}")?;
    }
    Ok(match written {
        DONE if !whole || notice.is_some() => FINDINGS,
        code => code,
    })
}

fn account_on_paper(
    shell: &Shell,
    teller: &Teller<'_>,
    order: &Order,
    out: &mut dyn Write,
) -> io::Result<()> {
    let document = teller.document(order.all);
    out.write_all(paper::write(&shell.ui(), shell.ink(), &document).as_bytes())
}

/// Opens the account of a save.
fn account(shell: &Shell, order: &Order, read: Read) -> Account {
    let trail = Trail::of(&read.play);
    let mut account = Account::new(
        read.play,
        Arc::new(Inquiry::new(trail, order.then, order.plays)),
    );
    account.player = SafeText::clean(&read.header.player);
    account.save = SafeText::clean(&read.path.display().to_string());
    let campaign = account.play.shared_campaign();
    account.guide = guide_of(&Library::of(shell), shell.lang, &campaign);
    account
}

/// Asks every decision otherwise, and the play under other rules; what was stopped is left out.
fn work_out(shell: &Shell, order: &Order, account: &mut Account) {
    let ui = shell.ui();
    let jobs = order.jobs.unwrap_or_else(jobs);
    let foreman = Foreman::new(&ui, None);
    let answers = account.inquiry.run(jobs, &foreman);
    account.answer(answers);
    let campaign = account.play.shared_campaign();
    let reforms = reforms_of(&Library::of(shell), shell.lang, &campaign);
    if !reforms.is_empty() {
        let forks = account.forks();
        let ruled = rules::run(&account.inquiry, &reforms, &forks, jobs, &foreman);
        account.rules = ruled.map(|ruled| Rules {
            reforms,
            forks,
            ruled,
        });
    }
    foreman.leave();
}

/// Returns how many jobs the machine has room for.
pub fn jobs() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
}

/// Finds the reforms beside the campaign of a play; none where its files are others by now, or broken.
pub fn reforms_of(library: &Library, lang: Lang, campaign: &Campaign) -> Vec<Reform> {
    let fits = |checked: &campaign::Checked| {
        checked
            .campaign
            .as_ref()
            .is_some_and(|c| c.hash == campaign.hash)
    };
    let ships = campaign::check_builtin(&campaign.id);
    let checked = ships.filter(fits).or_else(|| {
        let checked = library.check(&Ui::new(lang), &campaign.id).ok()?;
        fits(&checked).then_some(checked)
    });
    checked.map(|checked| checked.reforms).unwrap_or_default()
}

/// Says how to read the facilitator's guide of a campaign, where it has one.
pub fn guide_of(library: &Library, lang: Lang, campaign: &Campaign) -> Option<SafeText> {
    guide::find(library, lang, &campaign.id)?;
    Some(SafeText::clean(&format!("township guide {}", campaign.id)))
}

fn could_not(why: &str) -> io::Result<u8> {
    writeln!(io::stderr(), "{}", why.trim_end())?;
    Ok(COULD_NOT)
}
