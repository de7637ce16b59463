//! The binary `debrief`: what the user wrote, turned into calls of the libraries, and their results into text and exit
//! codes.
//!
//! `args` is what the user wrote, `select` what it comes to; `commands` has a file for each command; `errors` is the one
//! place where errors become words and exit codes, and `streams` the one that prints.

mod args;
mod bare;
mod commands;
mod errors;
mod logging;
mod select;
mod streams;
mod terminal;
mod usage;

use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches};

use crate::args::Cli;
use crate::errors::{Error, Exit};
use crate::terminal::Terminal;

fn main() -> ExitCode {
    let terminal = Terminal::detect();
    let exit = run(&terminal).unwrap_or_else(|error| {
        streams::complain(&errors::words(&error, terminal.colour_on_stderr));
        Exit::Unusable
    });
    exit.into()
}

fn run(terminal: &Terminal) -> Result<Exit, Error> {
    let mut grammar = Cli::command().term_width(terminal.width);
    let args: Vec<_> = std::env::args_os().collect();
    if bare::says_nothing(&args) && terminal.someone_types {
        return streams::print_styled(&grammar.render_help(), terminal).map(|()| Exit::Done);
    }
    let args = bare::with_command(args, &grammar)?;
    let matches = match grammar.try_get_matches_from_mut(args) {
        Ok(matches) => matches,
        Err(shown) if matches!(shown.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            return streams::print_styled(&shown.render(), terminal).map(|()| Exit::Done);
        }
        Err(error) => return Err(error.into()),
    };
    let cli = Cli::from_arg_matches(&matches)?;
    logging::start(cli.verbose, terminal)?;
    commands::run(cli.command, terminal)
}
