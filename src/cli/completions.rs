//! `township completions SHELL`: what bash, zsh, fish, PowerShell and Elvish complete from.

use std::io;
use std::io::Write;

use clap_complete::Shell;
use clap_complete::generate;

use crate::cli::DONE;
use crate::cli::args::command::Help;
use crate::cli::args::command::command;
use crate::text::Ui;

/// Prints the script of a shell.
///
/// # Errors
/// Passes on the errors of `out`.
pub fn run(ui: &Ui, shell: Shell, out: &mut dyn Write) -> io::Result<u8> {
    // Gathered first: what writes it does not expect a reader to go away.
    let mut script = Vec::new();
    generate(
        shell,
        &mut command(Help(Some(ui)), false),
        "township",
        &mut script,
    );
    out.write_all(&script)?;
    Ok(DONE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    fn script(lang: Lang, shell: Shell) -> String {
        let mut out = Vec::new();
        let code = run(&Ui::new(lang), shell, &mut out).expect("memory takes everything");
        assert_eq!(code, DONE);
        String::from_utf8(out).expect("text")
    }

    #[test]
    fn every_shell_is_offered_every_verb_and_option() {
        for lang in Lang::ALL {
            let mut whole = command(Help(Some(&Ui::new(lang))), false);
            whole.build();
            for shell in [
                Shell::Bash,
                Shell::Zsh,
                Shell::Fish,
                Shell::PowerShell,
                Shell::Elvish,
            ] {
                let script = script(lang, shell);
                for verb in whole.get_subcommands() {
                    assert!(script.contains(verb.get_name()), "{shell}: {verb}");
                    for long in verb.get_arguments().filter_map(|arg| arg.get_long()) {
                        assert!(script.contains(long), "{shell}: {verb} --{long}");
                    }
                }
            }
        }
    }

    #[test]
    fn values_are_completed_too() {
        let script = script(Lang::En, Shell::Bash);
        for values in ["auto always never", "zh en"] {
            assert!(script.contains(values), "{values}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn bash_can_read_its_script() {
        for lang in Lang::ALL {
            let mut file = tempfile::NamedTempFile::new().expect("a file");
            file.write_all(script(lang, Shell::Bash).as_bytes())
                .expect("it is written");
            let read = std::process::Command::new("bash")
                .arg("-n")
                .arg(file.path())
                .output();
            // A machine without bash has nobody to read it.
            if let Ok(read) = read {
                let said = String::from_utf8_lossy(&read.stderr);
                assert!(read.status.success(), "{said}");
            }
        }
    }
}
