//! `debrief completions`: a completion script.

use clap::CommandFactory as _;

use crate::args::{Cli, CompletionsArgs};
use crate::errors::{Error, Exit};
use crate::streams::print;
use crate::terminal::Terminal;

/// Prints the script.
///
/// # Errors
/// [`Error`] if the output cannot be written.
pub(super) fn run(args: &CompletionsArgs, terminal: &Terminal) -> Result<Exit, Error> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "debrief", &mut script);
    print(&String::from_utf8_lossy(&script), terminal)?;
    Ok(Exit::Done)
}
