//! `debrief man`: the manual pages.

use clap::{Command, CommandFactory as _};

use crate::args::{Cli, ManArgs};
use crate::errors::{Error, Exit};
use crate::streams::print;
use crate::terminal::Terminal;

/// Prints a page.
///
/// # Errors
/// [`Error`] if there is no such command, or the output cannot be written.
pub(super) fn run(args: &ManArgs, terminal: &Terminal) -> Result<Exit, Error> {
    let mut grammar = Cli::command();
    // Gives the commands their full names.
    grammar.build();
    let command = match &args.command {
        None => grammar,
        Some(name) => page_of(&grammar, name)?,
    };
    let mut page = Vec::new();
    let version = format!("debrief {}", env!("CARGO_PKG_VERSION"));
    clap_mangen::Man::new(command)
        .manual("Debrief")
        .source(version)
        .render(&mut page)
        .map_err(Error::Stdout)?;
    print(&String::from_utf8_lossy(&page), terminal)?;
    Ok(Exit::Done)
}

fn page_of(grammar: &Command, name: &str) -> Result<Command, Error> {
    grammar.find_subcommand(name).cloned().ok_or_else(|| Error::NoManualPage {
        found: name.to_owned(),
        expected: grammar.get_subcommands().map(|command| command.get_name().to_owned()).collect(),
    })
}
