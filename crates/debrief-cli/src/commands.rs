//! The commands, one file each.

mod batch;
mod completions;
mod criteria;
mod eval;
mod explain;
mod man;
mod personas;
mod review;

use crate::args::Command;
use crate::errors::{Error, Exit};
use crate::streams::print;
use crate::terminal::Terminal;

/// Does what was asked.
///
/// # Errors
/// [`Error`] if it could not be done.
pub(crate) fn run(command: Command, terminal: &Terminal) -> Result<Exit, Error> {
    match command {
        Command::Review(args) => review::run(args, terminal),
        Command::Batch(args) => batch::run(args, terminal),
        Command::Eval(args) => eval::run(args, terminal),
        Command::Explain(args) => explain::run(args, terminal),
        Command::Personas(command) => personas::run(command, terminal),
        Command::Criteria(args) => criteria::run(&args, terminal),
        Command::Schema => print(&debrief_report::schema(), terminal).map(|()| Exit::Done),
        Command::Completions(args) => completions::run(&args, terminal),
        Command::Man(args) => man::run(&args, terminal),
    }
}
