//! Several saves at once: read, set side by side, told. No what-ifs: those are for each play's own debrief.

use std::io;
use std::io::Write;
use std::sync::Arc;

use crate::cli::DONE;
use crate::cli::FINDINGS;
use crate::cli::Shell;
use crate::cli::debrief::Order;
use crate::cli::debrief::csv;
use crate::cli::debrief::files;
use crate::cli::debrief::files::Texts;
use crate::cli::debrief::guide_of;
use crate::cli::debrief::json;
use crate::cli::debrief::paper;
use crate::cli::debrief::saves::Read;
use crate::cli::library::Library;
use crate::debrief::account::Account;
use crate::debrief::class::Class;
use crate::debrief::class::Member;
use crate::debrief::say::ClassTeller;
use crate::debrief::say::Teller;
use crate::debrief::trail::Trail;
use crate::debrief::whatif::Inquiry;
use crate::text::SafeText;
use crate::text::Ui;

/// Opens the books of several plays.
///
/// # Errors
/// Passes on the errors of `out`.
pub fn run(
    shell: &Shell,
    order: &Order,
    read: Vec<Read>,
    left_out: &[SafeText],
    out: &mut dyn Write,
) -> io::Result<u8> {
    let ui = shell.ui();
    let mut damaged: Vec<SafeText> = read.iter().filter_map(|save| save.notice.clone()).collect();
    for notice in &damaged {
        writeln!(io::stderr(), "{notice}")?;
    }
    let members = read
        .into_iter()
        .map(|save| Member::new(&save.header.player, save.play));
    let class = Class::of(members.collect());
    let first = class
        .members
        .first()
        .map(|member| member.play.shared_campaign());
    let guide = first.and_then(|c| guide_of(&Library::of(shell), shell.lang, &c));
    damaged.extend_from_slice(left_out);
    let teller = ClassTeller::new(&class, ui, &damaged, guide.as_ref());
    let document = teller.document();
    if order.json {
        out.write_all(json::class(accounts(&class)).as_bytes())?;
    } else {
        out.write_all(paper::write(&ui, shell.ink(), &document).as_bytes())?;
    }
    let texts = Texts {
        document: &|| document.clone(),
        json: &|| json::class(accounts(&class)),
        decisions: &|| each(&class, ui, csv::decisions_head(), csv::decisions),
        months: &|| each(&class, ui, csv::months_head(), csv::months),
        // A chronicle is one town's; a class has none of its own.
        chronicle: &|| document.clone(),
    };
    let written = files::write(&ui, order, &texts, out)?;
    Ok(match written {
        DONE if !damaged.is_empty() => FINDINGS,
        code => code,
    })
}

/// Opens the account of each play, one after the other: all at once would hold every state of every decision.
fn accounts(class: &Class) -> impl Iterator<Item = Account> {
    class.members.iter().map(|member| {
        let inquiry = Inquiry::new(Trail::of(&member.play), Default::default(), 0);
        let mut account = Account::new(member.play.clone(), Arc::new(inquiry));
        account.player = member.name.clone();
        account
    })
}

fn each(
    class: &Class,
    ui: Ui,
    head: String,
    rows: impl Fn(&Account, &Teller<'_>) -> String,
) -> String {
    let rows = accounts(class).map(|account| rows(&account, &Teller::new(&account, ui)));
    rows.fold(head, |all, rows| all + &rows)
}
