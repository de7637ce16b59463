//! `debrief explain`: the arithmetic behind every rating.

use debrief_report::Options;

use super::review::finished;
use crate::args::SelectArgs;
use crate::errors::{Error, Exit};
use crate::select::Selection;
use crate::streams::print;
use crate::terminal::Terminal;

/// Prints the arithmetic.
///
/// # Errors
/// [`Error`] if the selection cannot be used or the output not be written.
pub(super) fn run(args: SelectArgs, terminal: &Terminal) -> Result<Exit, Error> {
    let debrief = Selection::resolve(args, terminal)?.debrief()?;
    let options = Options { width: terminal.width, colour: terminal.colour, hide_scores: false };
    print(&debrief_report::explain(&debrief, &options), terminal)?;
    Ok(finished(&debrief))
}
