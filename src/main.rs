//! The binary: parse, dispatch, exit code.

#![forbid(unsafe_code)]

fn main() -> std::process::ExitCode {
    std::process::ExitCode::from(township::cli::run(std::env::args_os().collect()))
}
